"""What is said of an essay, and what of its text each said character stands for."""

from hypothesis import given
from hypothesis import strategies as st

from cssreader.domain.content import (
    Content,
    Heading,
    ListItem,
    Paragraph,
    Picture,
    Preformatted,
    Rule,
    Span,
    Style,
    TableRow,
)
from cssreader.text.plain import plain_text
from cssreader.text.utterances import Utterance, utterance_at, utterances_of


def said(content: Content) -> list[str]:
    return [one.spoken for one in utterances_of(content)]


def paragraph(*spans: Span | str) -> Paragraph:
    return Paragraph(tuple(Span(one) if isinstance(one, str) else one for one in spans))


def one(text: str) -> Utterance:
    (found,) = utterances_of((paragraph(text),))
    return found


def test_sentences_headings_items_and_rows_are_said_one_by_one() -> None:
    content: Content = (
        Heading(2, (Span("Circular debt"),)),
        paragraph("It grew again. Dr. Khan says why."),
        ListItem(1, (Span("Losses of the grid"),)),
        ListItem(1, (Span("Unpaid bills"),)),
        TableRow(((Span("2023"),), (Span("2.3 trillion"),))),
    )

    assert [
        "Circular debt",
        "It grew again.",
        "Dr. Khan says why.",
        "Losses of the grid",
        "Unpaid bills",
        "2023, 2.3 trillion",
    ] == said(content)


def test_every_sentence_stands_where_it_says() -> None:
    content: Content = (Heading(2, (Span("Debt"),)), paragraph("It grew. It grew again."), Rule(), paragraph("Why?"))
    text = plain_text(content)

    assert ["Debt", "It grew.", "It grew again.", "Why?"] == [text[s.start : s.end] for s in utterances_of(content)]


def test_what_is_for_the_eye_alone_is_not_said() -> None:
    assert [] == said((Preformatted("SELECT 1"), Rule(), Picture("x.png", alt="A dam"), paragraph("* * *")))


def test_of_an_address_the_host_is_said() -> None:
    assert "See dawn.com, and write." == one("See https://www.dawn.com/news/18?x=1, and write.").spoken
    assert "Read it (imf.org)." == one("Read it (www.imf.org/en).").spoken


def test_the_numbers_of_footnotes_are_not_said() -> None:
    raised = Span("4", Style.SUPERSCRIPT)

    assert ["The debt grew."] == said((paragraph("The debt", raised, " grew."),))
    assert ["The debt grew.", "Then it fell."] == said((paragraph("The debt[12] grew.3 Then it fell.²"),))


def test_powers_units_and_figures_are_said() -> None:
    raised = Span("2", Style.SUPERSCRIPT)

    assert ["An area of 796,095 km2 in 2024."] == said((paragraph("An area of 796,095 km", raised, " in 2024."),))
    assert "It costs Rs.50 a unit by No.4 of the rules." == one("It costs Rs.50 a unit by No.4 of the rules.").spoken
    assert "A plot of 90 m² at 3.5 per cent." == one("A plot of 90 m² at 3.5 per cent.").spoken


def test_a_said_word_stands_at_its_written_word() -> None:
    text = "The debt[12] grew, says https://www.dawn.com/a, to 5 trillion."
    sentence = one(text)

    def written(word: str) -> str:
        start, end = sentence.place_of(sentence.spoken.index(word), len(word))
        return text[start:end]

    assert "grew" == written("grew")
    assert "https://www.dawn.com/a" == written("dawn")
    assert "trillion" == written("trillion")


def test_urdu_sentences_are_known_by_their_letters() -> None:
    found = utterances_of((paragraph("The poet wrote this. پاکستان کی معیشت مشکل میں ہے۔ It is true."),))

    assert ["en", "ur", "en"] == [sentence.language for sentence in found]


def test_reading_begins_with_the_sentence_at_a_place_or_the_next() -> None:
    found = utterances_of((paragraph("It grew. It fell."), Preformatted("x = 1"), paragraph("It rose.")))

    assert 0 == utterance_at(found, 3)
    assert 1 == utterance_at(found, 9)
    assert 2 == utterance_at(found, 20)
    assert 3 == utterance_at(found, 1000)


_PIECES = st.sampled_from(
    [
        "The debt",
        " grew",
        ". ",
        "[3]",
        ".4 ",
        " https://www.dawn.com/x?y=1",
        "۔ ",
        "معیشت ",
        "²",
        "\n",
        " (www.x.org)",
        "𝔸 ",
        "!",
    ]
)
# Named, as Hypothesis takes seconds to make its table of all characters.
_LETTERS = 'aB é۔.?! \t\n[1]²"ہ𝔸\u0301/:'
_SPANS = st.builds(
    Span, st.lists(_PIECES, min_size=1, max_size=8).map("".join), st.sampled_from([Style.PLAIN, Style.SUPERSCRIPT])
)
_BLOCKS = st.one_of(
    st.lists(_SPANS, max_size=4).map(lambda spans: Paragraph(tuple(spans))),
    st.lists(_SPANS, max_size=2).map(lambda spans: ListItem(1, tuple(spans))),
    st.lists(_SPANS, min_size=1, max_size=3).map(lambda cells: TableRow(tuple((cell,) for cell in cells))),
    st.text(_LETTERS, max_size=60).map(lambda text: Paragraph((Span(text),))),
    st.text(_LETTERS, max_size=20).map(Preformatted),
)


@given(st.lists(_BLOCKS, max_size=6).map(tuple))
def test_sentences_follow_one_another_and_what_is_said_stands_in_them(content: Content) -> None:
    text = plain_text(content)
    end = 0
    for sentence in utterances_of(content):
        assert end <= sentence.start < sentence.end <= len(text)
        end = sentence.end
        before = sentence.start
        for at, character in enumerate(sentence.spoken):
            low, high = sentence.place_of(at, 1)
            assert sentence.start <= low < high <= sentence.end
            assert before <= low
            before = low
            if high - low == 1 and text[low] != "\t":
                assert character == text[low]


@given(st.lists(_BLOCKS, max_size=6).map(tuple), st.integers(-3, 400), st.integers(-3, 400))
def test_whatever_place_a_voice_names_lies_in_the_sentence(content: Content, at: int, length: int) -> None:
    for sentence in utterances_of(content):
        low, high = sentence.place_of(at, length)
        assert sentence.start <= low < high <= sentence.end
