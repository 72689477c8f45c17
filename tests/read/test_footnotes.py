"""Numbers in an essay's text find its footnotes, and nothing else does."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cssreader.domain.content import (
    Block,
    Content,
    Heading,
    ListItem,
    Paragraph,
    Picture,
    Preformatted,
    Rule,
    Span,
    Spans,
    Style,
    TableRow,
)
from cssreader.domain.reading import Footnote
from cssreader.read import footnotes_in
from cssreader.text.plain import plain_text

NOTES = Heading(2, (Span("Notes"),))


def _spans(text: str) -> Spans:
    """`text` with what stands between tildes raised."""
    parts = text.split("~")
    return tuple(
        Span(part, Style.SUPERSCRIPT if number % 2 else Style.PLAIN) for number, part in enumerate(parts) if part
    )


def _said(*texts: str) -> list[Block]:
    return [Paragraph(_spans(text)) for text in texts]


def _listed(*texts: str, first: int = 1) -> list[Block]:
    return [ListItem(1, _spans(text), number) for number, text in enumerate(texts, start=first)]


def _found(*blocks: Block) -> list[tuple[int, list[str], str]]:
    """The number of each note, the words up to each reference, and the words of the note."""
    text = plain_text(blocks)
    return [
        (
            note.number,
            [text[:start].split()[-1].strip("[],") + "|" + text[start:end] for start, end in note.references],
            text[note.text_start : note.end],
        )
        for note in footnotes_in(blocks)
    ]


@pytest.mark.parametrize(
    ("texts", "notes"),
    [
        (("It fell.~1~ It rose.~2~",), _listed("The ledger.", "The boat.")),
        (("It fell.~[1]~ It rose.~[2]~",), _listed("The ledger.", "The boat.")),
        (("It fell.[1] It rose.[2]",), _said("[1] The ledger.", "[2] The boat.")),
        (("It fell.[^1] It rose.[^2]",), _said("[^1]: The ledger.", "[^2]: The boat.")),
        (("It fell.¹ It rose.²",), _said("¹ The ledger.", "² The boat.")),
        (("It fell.¹", "It rose.²"), _said("~1~ The ledger.", "~2~ The boat.")),
        (("It fell.~1~ It rose.~2~",), _said("[1] The ledger.\n[2] The boat.")),
        (("It fell.~1~ It rose.~2~",), [NOTES, *_said("1. The ledger.", "2) The boat.")]),
        (("وہ گرا۔[۱] وہ اٹھا۔[۲]",), _said("[۱] The ledger.", "[۲] The boat.")),
        (("وہ گرا۔~۱~ وہ اٹھا۔~۲~",), [Heading(2, (Span("حواشی"),)), *_said("۱۔ The ledger.", "۲۔ The boat.")]),
    ],
)
def test_notes_are_found_in_every_form_in_which_they_are_written(texts: tuple[str, ...], notes: list[Block]) -> None:
    found = _found(*_said(*texts), *notes)
    assert [(1, "The ledger."), (2, "The boat.")] == [(number, words) for number, _, words in found]
    assert [1, 1] == [len(references) for _, references, _ in found]


@pytest.mark.parametrize(
    "text",
    [
        "It fell in [1990] and rose in [2001].",
        "An area of 10~2~ and 10².",
        "It has 5 km¹, 5 km² of m~2~ and R².",
        "On the 1st and the 21~st~ of May.",
        "He wrote it so [3] and so [4].",
        "It rose.~2~ It fell.~1~",
        "Its speed was 3 ms⁻¹ and 4 ms~-1~.",
    ],
)
def test_what_only_looks_like_a_reference_is_none(text: str) -> None:
    assert [] == _found(*_said(text), NOTES, *_listed("The ledger.", "The boat."))


def test_what_a_line_begins_with_refers_to_nothing() -> None:
    assert [] == _found(*_said("[1] The first claim.", "[2] The second claim."), NOTES, *_listed("One.", "Two."))


def test_references_without_notes_are_none() -> None:
    assert [] == _found(*_said("It fell.[1] It rose.[2]", "More was said of it later."))


def test_a_numbered_list_of_which_the_text_refers_to_little_is_no_list_of_notes() -> None:
    points = _listed("Dig.", "Line.", "Measure.", "Pay.")
    assert [] == _found(*_said("It fell.[1] It rose.[2]", "So there are four things to do:"), *points)


def test_a_numbered_list_before_the_notes_does_not_take_their_references() -> None:
    points, notes = _listed("Dig.", "Line."), _said("[1] The ledger.", "[2] The boat.")
    found = _found(*_said("It fell.[1] It rose.[2]", "Two things are to be done:"), *points, *notes)
    assert ["The ledger.", "The boat."] == [words for _, _, words in found]


def test_a_power_among_references_stays_a_power() -> None:
    assert [(1, ["fell.|1"], "The ledger."), (2, ["rose.|2"], "The boat.")] == _found(
        *_said("It fell.~1~ The plain has 10~2~ fields of 5 km~2~. It rose.~2~"), *_listed("The ledger.", "The boat.")
    )


def test_behind_a_year_a_number_is_a_reference_where_the_order_has_a_gap_for_it() -> None:
    notes = _listed("The ledger.", "The boat.", "The gauge.")
    assert [1, 2, 3] == [number for number, _, _ in _found(*_said("It fell.~1~ It rose in 1990~2~ again.~3~"), *notes)]
    assert [(2, ["so|2"])] == [
        (number, places)
        for number, places, _ in _found(*_said("Fell.~1~ In 1990~2~ too, or so~2~ it was said.~3~"), *notes)
        if number == 2
    ]


def test_a_note_may_be_referred_to_again_and_several_in_one_place() -> None:
    found = _found(*_said("It fell.[1] It rose [1, 2] and fell.~1,2~"), *_said("[1] The ledger.", "[2] The boat."))
    assert [["fell.|[1]", "rose|[1", "fell.|1"], ["1|2]", "fell.1|2"]] == [places for _, places, _ in found]


def test_references_stand_in_headings_quotations_and_tables_and_not_in_code() -> None:
    row = TableRow((_spans("Village"), _spans("Turn[2]")))
    blocks = [Heading(2, _spans("Water[1]")), row, Preformatted("a[3]"), *_said("It rose.[3]")]
    blocks.append(Paragraph((Span("b[2]", Style.CODE),)))
    assert [["Water|[1]"], ["Turn|[2]"], ["rose.|[3]"]] == [
        places for _, places, _ in _found(*blocks, *_said("[1] One.", "[2] Two.", "[3] Three."))
    ]


def test_each_part_of_a_book_may_have_notes_of_its_own() -> None:
    parts = [
        block
        for name in ("ledger", "boat")
        for block in [*_said(f"Of the {name}.[1]", "And on.[2]"), NOTES, *_said(f"[1] The {name}.", "[2] More.")]
    ]
    found = _found(*parts)
    assert ["The ledger.", "More.", "The boat.", "More."] == [words for _, _, words in found]
    assert all(len(places) == 1 for _, places, _ in found)


def test_a_note_holds_its_further_paragraphs() -> None:
    notes = [*_listed("The ledger."), ListItem(1, _spans("More of it."), 1, continued=True), *_listed("Two.", first=2)]
    assert ["The ledger.\nMore of it.", "Two."] == [
        words for _, _, words in _found(*_said("It fell.[1] It rose.[2]"), *notes)
    ]
    notes = _said("[1] The ledger.", "More of it.", "[2] Two.", "This is about the author.")
    assert ["The ledger.\n\nMore of it.", "Two."] == [
        words for _, _, words in _found(*_said("It fell.[1] It rose.[2]"), *notes)
    ]


def test_a_missing_note_does_not_hide_those_after_it() -> None:
    notes = _said("[1] The ledger.", "[3] The boat.")
    assert [1, 3] == [number for number, _, _ in _found(*_said("It fell.[1] It rose.[2] It ended.[3]"), *notes)]


def test_the_text_of_a_note_keeps_its_styles_and_links_and_loses_its_number() -> None:
    note = Paragraph((Span("[1] See "), Span("the ledger", Style.EMPHASIS, "https://a.example/"), Span(" of 1911. ")))
    content: Content = (*_said("It fell.[1]"), NOTES, note)
    (found,) = footnotes_in(content)
    assert (Paragraph((Span("See "), *note.spans[1:2], Span(" of 1911."))),) == found.content
    assert "[1] " == plain_text(content)[slice(*(found.mark or (0, 0)))]


def test_the_number_of_a_list_is_no_mark_in_the_text() -> None:
    content: Content = (*_said("It fell.[1]"), *_listed("The ledger."))
    (found,) = footnotes_in(content)
    assert found.mark is None
    assert (Paragraph((Span("The ledger."),)),) == found.content


def test_a_picture_or_a_rule_between_text_and_notes_moves_nothing() -> None:
    assert [(1, ["fell.|[1]"], "The ledger.")] == _found(
        *_said("It fell.[1]"), Picture("a.png"), Rule(), *_listed("The ledger.")
    )


# Properties

_WORDS = st.lists(
    st.sampled_from(["river", "gauge", "boat", "دریا", "10", "1990", "km", "[1990]"]), min_size=1, max_size=6
)
_MARKS = st.sampled_from(["[{}]", "~{}~", "~[{}]~"])


@st.composite
def _noted_essays(draw: st.DrawFn) -> tuple[Content, int, int]:
    """An essay, how many notes it has, and the length of its text before them."""
    count = draw(st.integers(1, 9))
    mark = draw(_MARKS)
    texts = [" ".join(draw(_WORDS)) + " said." + (mark.format(number) if number else "") for number in range(count + 1)]
    body = _said(*texts)
    notes = draw(
        st.sampled_from(
            [_listed(*["A note."] * count), _said(*[f"[{number}] A note." for number in range(1, count + 1)])]
        )
    )
    return (*body, *notes), count, len(plain_text(tuple(body)))


@given(_noted_essays())
def test_every_note_is_found_once_with_its_own_number(essay: tuple[Content, int, int]) -> None:
    content, count, before = essay
    text, found = plain_text(content), footnotes_in(content)
    assert list(range(1, count + 1)) == [note.number for note in found]
    for note in found:
        assert [str(note.number)] == [text[start:end].strip("[]") for start, end in note.references]
        assert before < note.start <= note.text_start < note.end <= len(text)
        assert "A note." == text[note.text_start : note.end]


_PIECES = st.sampled_from(
    [
        "river ",
        "[1]",
        "[2]",
        "[3]",
        "¹",
        "²",
        "~1~",
        "~2~",
        "~1,3~",
        "10",
        " km",
        "1. ",
        "\n",
        "[1990] ",
        "۱",
        "[۲]",
        ". ",
    ]
)
_BLOCKS = st.one_of(
    st.lists(_PIECES, max_size=6).map(lambda parts: Paragraph(_spans("".join(parts)))),
    st.tuples(st.integers(1, 2), st.lists(_PIECES, max_size=4), st.sampled_from([None, 1, 2, 3]), st.booleans()).map(
        lambda item: ListItem(item[0], _spans("".join(item[1])), item[2], continued=item[3])
    ),
    st.just(NOTES),
    st.just(Rule()),
    st.lists(_PIECES, max_size=3).map(lambda parts: TableRow((_spans("".join(parts)), _spans("[2]")))),
)


def _keeps_order(found: tuple[Footnote, ...]) -> bool:
    firsts = [note.references[0][0] for note in found]
    return firsts == sorted(firsts) and all(one.end <= other.start for one, other in pairwise(found))


@given(st.lists(_BLOCKS, max_size=12))
def test_whatever_an_essay_holds_references_stand_before_their_notes_and_in_order(blocks: list[Block]) -> None:
    content = tuple(blocks)
    text, found = plain_text(content), footnotes_in(content)
    assert _keeps_order(found)
    taken = [place for note in found for place in note.references]
    assert len(taken) == len(set(taken))
    for note in found:
        assert 0 <= note.start <= note.text_start < note.end <= len(text)
        assert list(note.references) == sorted(note.references)
        assert all(start < end <= note.start for start, end in note.references)
        assert text[note.text_start : note.end].split() == plain_text(note.content).split()
