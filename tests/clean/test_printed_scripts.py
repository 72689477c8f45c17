"""PDF documents as programs write them: letters from right to left, notes at the foot, justified columns."""

from itertools import pairwise
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from sample_files import Words, column, pdf

from cssreader.clean import clean_page
from cssreader.clean.pdf_letters import Letter, lines_of_letters, slope
from cssreader.domain.content import Heading, ListItem, Paragraph
from cssreader.domain.essay import CleanedPage, DocumentType, RawDocument, RemovalReason
from cssreader.text.plain import block_text

_SAMPLE = Path(__file__).parents[1] / "samples" / "urdu.pdf"
_URDU = """\
پانی کی تقسیم صوبوں کے درمیان ایک پرانا مسئلہ ہے اور اس کا حل باہمی اعتماد کے بغیر ممکن نہیں۔ \
ہر صوبہ اپنی ضرورت کو دوسرے سے بڑا سمجھتا ہے، لیکن دریا کسی کی نہیں سنتا۔
جو کسان نہر کے آخری سرے پر بیٹھا ہے وہ سب سے پہلے جانتا ہے کہ وعدہ پورا ہوا یا نہیں۔ \
اس کی زمین ہی اس کا اخبار ہے، اور اس کا موسم ہی اس کی عدالت۔ 1991ء کے معاہدے نے حصے مقرر کیے تھے۔""".splitlines()
"""What stands in the sample, which a browser printed; it writes the words of a line in both directions."""


def _cleaned(data: bytes) -> CleanedPage:
    return clean_page(RawDocument("/saved/thing.pdf", data, DocumentType.PDF))


def _texts(page: CleanedPage, *kinds: type) -> list[str]:
    return [block_text(block) for block in page.content if isinstance(block, kinds)]


def test_urdu_that_a_browser_printed_reads_as_it_was_written() -> None:
    page = _cleaned(_SAMPLE.read_bytes())
    assert "دریا کا حساب" == page.facts.title
    assert _URDU == _texts(page, Paragraph)
    assert not any("Nastaliq" in warning for warning in page.warnings)


def _line(text: str, height: float = 700.0, *, downhill: bool = False) -> list[Letter]:
    """The letters of a line of Urdu as they stand on a page, 6 points each, from 500 points leftwards."""
    letters = []
    for number, character in enumerate(text):
        if character == " ":
            continue
        pen = 500.0 - 6 * number
        spaced = " " in text[max(number - 1, 0) : number + 2]
        drop = 1.5 * (number % 7) if downhill and number % 2 else 0.0
        letters.append(Letter(character, spaced, number, pen, height + drop, pen, pen + 6, 12.0))
    return letters


def _read(letters: list[Letter]) -> list[str]:
    return [" ".join("".join(letter.text for letter in word) for word in line) for line in lines_of_letters(letters)]


@given(st.randoms(use_true_random=False))
def test_the_order_in_which_a_program_wrote_the_letters_does_not_matter(random: object) -> None:
    letters = _line(_URDU[0][:60].strip()) + _line(_URDU[1][:60].strip(), 660.0)
    random.shuffle(letters)  # type: ignore[attr-defined]
    assert [_URDU[0][:60].strip(), _URDU[1][:60].strip()] == _read(letters)


def test_a_number_among_words_from_right_to_left_reads_from_left_to_right() -> None:
    text = "معاہدہ 1991 میں ہوا"
    written = _line(text)
    digits = [letter for letter in written if letter.text.isdecimal()]
    turned = [
        Letter(
            other.text, letter.spaced, other.index, letter.pen, letter.height, letter.left, letter.right, letter.size
        )
        for letter, other in zip(digits, reversed(digits), strict=True)
    ]
    assert [text] == _read([letter for letter in written if letter not in digits] + turned)


def test_words_that_run_downhill_are_known_by_their_letters_off_the_line() -> None:
    assert slope(_line(_URDU[0][:60])) == 0.0
    assert slope(_line(_URDU[0][:60], downhill=True)) > 0.15


def test_notes_at_the_feet_of_pages_are_no_running_heads() -> None:
    body = [
        "On leaf {} the gate is older than the ledger, and the ledger is",
        "older than anyone who can read it, which is a pity. {}",
    ]
    note = "{} The ledger, on the leaf after the seal."
    pages: list[list[Words]] = [
        [
            *column([body[0].format(leaf), body[1].format(number)] * 3, top=700),
            *column([note.format(number)], top=90),
        ]
        for number, leaf in enumerate(("one", "two", "three"), 1)
    ]
    page = _cleaned(pdf(pages))
    assert [note.format(number) for number in (1, 2, 3)] == _texts(page, Paragraph, ListItem)[-3:]
    assert RemovalReason.REPEATED not in {block.reason for block in page.removed}


def test_columns_hold_though_a_justified_line_falls_apart_into_its_words() -> None:
    left = [f"The left column keeps its line {number} to itself and" for number in "abcdefghij"]
    right = [f"the right column keeps its line {number} likewise so" for number in "abcdefghij"]
    apart: list[Words] = [
        (330 + 45 * place, 680 - 14 * number, 11, word)
        for number in range(10, 26)
        for place, word in enumerate(("stretched", "far", "apart", "here."))
    ]
    page = _cleaned(
        pdf([[*column(left, size=9), *column(right, left=330, size=9), *apart, *column(left, top=520, size=9)]])
    )
    text = " ".join(_texts(page, Paragraph))
    assert text.index("left column keeps its line j") < text.index("right column keeps its line a")


def test_an_item_goes_on_under_its_words() -> None:
    lines = [
        (72.0, "A first line that reaches the far side of the column and then some"),
        (72.0, "and a second one of the same length that reaches it as well, or so."),
        (90.0, "1. The share of each village is written down by the keeper of the"),
        (103.0, "ledger before the gate is opened in spring."),
        (90.0, "2. The rest is lent."),
    ]
    words: list[Words] = [(left, 700 - 14.0 * number, 11, text) for number, (left, text) in enumerate(lines)]
    items = _texts(_cleaned(pdf([words])), ListItem)
    assert [
        "The share of each village is written down by the keeper of the ledger before the gate is opened in spring.",
        "The rest is lent.",
    ] == items


def test_double_spaced_lines_are_one_paragraph() -> None:
    lines = [f"Line {number} of a double spaced page fills the whole of the measure it" for number in "abcdefgh"]
    words: list[Words] = [(72, 750 - 36.0 * number, 11, text) for number, text in enumerate(lines)]
    assert 1 == len(_texts(_cleaned(pdf([words])), Paragraph, Heading))
    assert all(one[1] > other[1] for one, other in pairwise(words))
