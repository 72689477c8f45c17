"""A place in the essay and its place on the page are one and the same, exactly, in both directions."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from cssreader.domain.content import (
    Caption,
    Content,
    Heading,
    ListItem,
    Paragraph,
    Preformatted,
    Quotation,
    Rule,
    Span,
    Spans,
    Style,
    TableRow,
)
from cssreader.domain.reading import OpenedEssay
from cssreader.gui.reading import page_writer
from cssreader.gui.reading.hyphens import SOFT_HYPHEN, hyphens_in
from cssreader.gui.reading.page import Page
from cssreader.gui.reading.page_style import PageStyle
from cssreader.gui.reading.page_writer import document_text, write_page
from cssreader.gui.reading.place_map import PlacedText, PlaceMap
from cssreader.gui.theme.tokens import load_theme
from cssreader.settings import ReadingSettings
from cssreader.text.spans import joined

letters = st.one_of(
    st.sampled_from("ab ,'\"-\n\t\r\0’“𝔞😀پانیہ1ئ\u0301\u200f\u2028\u2029\ufdd0\ufdd1\ufffc\ufffd\x0b\x0c\x85\xad"),
    st.characters(exclude_categories=["Cs"]),
)
texts = st.text(letters, max_size=14)
styles = st.sampled_from([Style.PLAIN, Style.EMPHASIS, Style.STRONG | Style.CODE, Style.SUPERSCRIPT, Style.STRUCK])
links = st.sampled_from([None, None, "https://example.org/a", "mailto:a@example.org"])
runs = st.lists(st.builds(Span, texts, styles, links), max_size=3).map(joined)
blocks = st.one_of(
    st.builds(Paragraph, runs),
    st.builds(Heading, st.integers(1, 6), runs),
    st.builds(Quotation, runs),
    st.builds(Caption, runs),
    st.builds(Preformatted, texts),
    st.just(Rule()),
    st.builds(ListItem, st.integers(1, 9), runs, st.one_of(st.none(), st.integers(1, 20)), st.booleans()),
    st.builds(TableRow, st.lists(runs, max_size=3).map(tuple), st.booleans(), st.booleans()),
)
contents = st.lists(blocks, max_size=7).map(tuple)
with_page = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def every_second(spans: Spans, text: str) -> tuple[int, ...]:
    return tuple(range(1, len(text), 2))


def every(spans: Spans, text: str) -> tuple[int, ...]:
    return tuple(range(len(text)))


@pytest.fixture(params=[None, hyphens_in, every_second, every], ids=["ragged", "justified", "every second", "every"])
def page_of(
    request: pytest.FixtureRequest,
    qapp: QApplication,
    open_content: Callable[..., OpenedEssay],
    monkeypatch: pytest.MonkeyPatch,
) -> Callable[[Content], tuple[Page, str]]:
    """Writes a page: as it is, with the words divided as they should be, and with a soft hyphen anywhere."""
    style = PageStyle(load_theme("light"), ReadingSettings(justified=request.param is not None))
    if request.param is not None:
        monkeypatch.setattr(page_writer, "hyphens_in", request.param)

    def make(content: Content) -> tuple[Page, str]:
        opened = open_content(content, hidden=2)
        return write_page(opened, style), opened.essay.text

    return make


PageOf = Callable[[Content], tuple[Page, str]]


def page_units(page: Page) -> list[str]:
    """Every UTF-16 unit of the document, at its position; '' where one block ends."""
    units = [""] * page.document.characterCount()
    block = page.document.begin()
    while block.isValid():
        encoded = block.text().encode("utf-16-le", "surrogatepass")
        for number in range(0, len(encoded), 2):
            units[block.position() + number // 2] = encoded[number : number + 2].decode("utf-16-le", "surrogatepass")
        block = block.next()
    return units


def straight(text: str) -> str:
    """What is set in type as it was typed; the other marks of a text are no affair of these tests."""
    return text.translate(str.maketrans("‘’“”–\u00a0", "''\"\"- "))


def placed_offsets(page: Page) -> list[int]:
    return [offset for entry in page.places.entries for offset in range(entry.offset, entry.end)]


@with_page
@given(contents)
def test_every_character_stands_where_the_map_says(page_of: PageOf, content: Content) -> None:
    page, text = page_of(content)
    units = page_units(page)
    for offset in placed_offsets(page):
        position = page.places.position_of(offset)
        expected = document_text(text[offset])
        shown = "".join(units[position : position + (2 if expected > "\uffff" else 1)])
        shown = shown.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")
        assert straight(expected) == straight(shown)


@with_page
@given(contents)
def test_a_place_goes_to_the_page_and_comes_back(page_of: PageOf, content: Content) -> None:
    page, text = page_of(content)
    placed = placed_offsets(page)
    assert placed == [page.places.offset_of(page.places.position_of(offset)) for offset in placed]
    # Every character of the text is on the page, but for what only parts blocks and cells.
    assert set() == {text[offset] for offset in set(range(len(text))) - set(placed)} - {"\n", "\t"}


@with_page
@given(contents)
def test_positions_rise_with_offsets(page_of: PageOf, content: Content) -> None:
    page, text = page_of(content)
    positions = [page.places.position_of(offset) for offset in range(len(text) + 1)]
    assert sorted(positions) == positions


@with_page
@given(contents)
def test_what_stands_around_the_essay_is_no_place_of_it(page_of: PageOf, content: Content) -> None:
    page, _ = page_of(content)
    inside = {
        position
        for entry in page.places.entries
        for position in range(entry.position, entry.position + entry.units + 1)
    }
    for position in range(page.document.characterCount()):
        assert (position in inside) == (page.places.offset_of(position) is not None)


@with_page
@given(contents, st.integers(0, 60), st.integers(0, 60))
def test_stretches_cover_a_range_and_nothing_else(page_of: PageOf, content: Content, start: int, length: int) -> None:
    page, _ = page_of(content)
    end = start + length
    covered = [
        page.places.offset_of(position)
        for low, high in page.places.stretches(start, end)
        for position in range(low, high)
    ]
    expected = [offset for offset in placed_offsets(page) if start <= offset < end]
    assert expected == list(dict.fromkeys(covered))


@with_page
@given(contents)
def test_the_words_on_the_page_are_those_of_the_essay(page_of: PageOf, content: Content) -> None:
    page, text = page_of(content)
    units = page_units(page)
    for entry in page.places.entries:
        added = [entry.position_of(entry.offset + place) - 1 for place in entry.hyphens]
        assert {SOFT_HYPHEN} >= {units[position] for position in added}
        kept = [units[at] for at in range(entry.position, entry.position + entry.units) if at not in set(added)]
        shown = "".join(kept).encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")
        assert straight(document_text(text[entry.offset : entry.end])) == straight(shown)


@with_page
@given(contents, st.integers(0, 200), st.integers(0, 200))
def test_a_selection_is_a_range_of_words(page_of: PageOf, content: Content, one: int, other: int) -> None:
    page, text = page_of(content)
    start, end = sorted((one, other))
    chosen = page.places.range_of(start, end)
    if chosen is not None:
        assert text[slice(*chosen)] == text[slice(*chosen)].strip() != ""
        # A position inside a character, where no cursor ever stands, counts as its start.
        covered = list(page.places.stretches(*chosen))
        assert start - 1 <= covered[0][0] < covered[-1][1] <= max(end, start + 2)


@with_page
@given(contents)
def test_a_block_of_the_essay_is_one_block_on_the_page(page_of: PageOf, content: Content) -> None:
    page, _ = page_of(content)
    starts = [entry.position for entry in page.places.entries]
    assert starts == [page.document.findBlock(position).position() for position in starts]
    assert [entry.units + 1 for entry in page.places.entries] == [
        page.document.findBlock(position).length() for position in starts
    ]


def test_characters_beyond_the_first_plane_count_once_in_the_essay_and_twice_on_the_page() -> None:
    places = PlaceMap([PlacedText(10, 0, "a😀b", 4), PlacedText(20, 5, "پانی", 4)])
    assert [10, 11, 13, 14] == [places.position_of(offset) for offset in range(4)]
    assert [0, 1, 1, 2, 3] == [places.offset_of(position) for position in range(10, 15)]
    assert None is places.offset_of(15)
    assert 20 == places.position_of(4)
    assert (0, 6) == places.range_of(0, 21)
    assert [(13, 14), (20, 21)] == list(places.stretches(2, 6))


def test_a_soft_hyphen_of_the_page_is_no_place_of_the_essay() -> None:
    # On the page: 😀ab-cd-ef.
    places = PlaceMap([PlacedText(10, 0, "😀abcdef", 10, (3, 5))])
    assert [10, 12, 13, 15, 16, 18, 19, 20] == [places.position_of(offset) for offset in range(8)]
    assert [0, 0, 1, 2, 3, 3, 4, 5, 5, 6, 7] == [places.offset_of(position) for position in range(10, 21)]
    assert [(12, 14)] == list(places.stretches(1, 3))
    assert [(15, 17), (18, 20)] == [next(places.stretches(3, 5)), next(places.stretches(5, 7))]
    assert None is places.range_of(14, 15)
    assert (1, 3) == places.range_of(12, 15)


def test_a_note_on_a_place_takes_the_words_there() -> None:
    places = PlaceMap(
        [PlacedText(10, 0, "One two three", 13), PlacedText(30, 15, "  ", 2), PlacedText(40, 19, "four", 4)]
    )
    assert [(0, 7), (4, 13), (4, 7), (19, 23), (19, 23), None] == [
        places.words_at(0, 8),
        places.words_at(3, 40),
        places.words_at(4, 4),
        places.words_at(13, 9),
        places.words_at(16, 9),
        places.words_at(23, 9),
    ]
    assert (0, 3) == PlaceMap([PlacedText(0, 0, "abcdef", 6)]).words_at(0, 3)


def test_an_essay_without_words_has_one_place() -> None:
    places = PlaceMap([], home=7)
    assert (7, None, 0, None) == (
        places.position_of(3),
        places.offset_of(7),
        places.offset_near(7),
        places.range_of(0, 9),
    )
    assert [] == list(places.stretches(0, 9))
