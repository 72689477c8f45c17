"""Lines of text fit their place, end at a word, and mark exactly the found words, whatever the script."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QFont, QTextCharFormat
from PySide6.QtWidgets import QApplication

from cssreader.gui.panes.text_lines import ELLIPSIS, lay_out, line_height
from cssreader.gui.theme.fonts import interface_font, load_fonts

pytestmark = pytest.mark.usefixtures("faces")
LONG = "The treaty divided six rivers between two neighbours and held for sixty years. " * 12


@pytest.fixture(scope="module")
def faces(qapp: QApplication) -> None:
    """The program's own faces: a fresh system may have no other."""
    load_fonts()


def marked(text: str, matches: list[tuple[int, int]], width: float = 300, most: int = 3) -> tuple[str, list[str]]:
    """The text that is laid out, and the words in it that are marked."""
    mark = QTextCharFormat()
    mark.setFontWeight(QFont.Weight.Bold)
    laid = lay_out(text, interface_font(), width, most=most, matches=matches, mark=mark)
    shown = laid.layout.text()
    units = shown.encode("utf-16-le")
    words = [
        units[2 * part.start : 2 * (part.start + part.length)].decode("utf-16-le") for part in laid.layout.formats()
    ]
    return shown, words


def test_a_short_text_stands_whole() -> None:
    laid = lay_out("Circular debt", interface_font(), 300, most=2)
    assert ("Circular debt", 1, False) == (laid.layout.text(), laid.count, laid.elided)


def test_a_long_text_ends_at_a_word_in_the_last_line_allowed() -> None:
    laid = lay_out(LONG, interface_font(), 260, most=2)
    shown = laid.layout.text()
    assert (2, True) == (laid.count, laid.elided)
    assert shown.endswith(ELLIPSIS)
    assert LONG.startswith(shown.removesuffix(ELLIPSIS))
    assert LONG[len(shown) - 1] in " ,.;:"


def test_no_more_lines_are_laid_than_there_is_height_for() -> None:
    line = line_height(interface_font())
    assert 2 == lay_out(LONG, interface_font(), 260, most=9, most_height=2 * line + 1).count


def test_a_word_longer_than_a_line_is_broken() -> None:
    laid = lay_out("x" * 900, interface_font(), 120, most=3)
    assert 3 == laid.count
    assert laid.layout.text().endswith(ELLIPSIS)


def test_line_ends_become_spaces_so_that_places_keep() -> None:
    assert ("one two", ["two"]) == marked("one\ntwo", [(4, 7)])


def test_found_words_behind_a_character_of_two_units_are_marked_exactly() -> None:
    assert ["water", "water"] == marked("💧 water and 🌊🌊 water", [(2, 7), (15, 20)])[1]


def test_urdu_words_are_marked_exactly_and_stand_at_the_right() -> None:
    text = "پانی کی کمی"
    assert ["پانی"] == marked(text, [(0, 4)])[1]
    laid = lay_out(text, interface_font(), 300, most=1)
    assert laid.layout.lineAt(0).naturalTextRect().left() > 100


def test_a_passage_begins_later_where_its_found_word_would_not_be_seen() -> None:
    text = "filler " * 60 + "then the water came " + "after " * 60
    at = text.index("water")
    shown, words = marked(text, [(at, at + 5)])
    assert shown.startswith(ELLIPSIS)
    assert ["water"] == words


def test_a_found_word_far_into_a_whole_essay_is_seen() -> None:
    text = "filler " * 4_000 + "water"
    assert ["water"] == marked(text, [(len(text) - 5, len(text))])[1]


@settings(deadline=None, max_examples=80)
@given(
    words=st.lists(
        st.sampled_from(["water", "the", "🌊", "پانی", "a", "neighbourhood", "e\u0301tude", "x" * 40]), max_size=70
    ),
    width=st.integers(40, 400),
    most=st.integers(1, 4),
)
def test_what_is_marked_is_always_what_was_found(qapp: QApplication, words: list[str], width: int, most: int) -> None:
    text = " ".join(words)
    found: list[tuple[int, int]] = []
    at = 0
    for word in words:
        if word == "water":
            found.append((at, at + 5))
        at += len(word) + 1
    shown, seen = marked(text, found, width, most)
    whole = [word for word in seen if word == "water"]
    # Only the last word may be cut short, at the ellipsis.
    assert len(seen) - 1 <= len(whole)
    assert all("water".startswith(word.removesuffix(ELLIPSIS)) for word in seen)
    assert shown.count("water") <= len(found)
