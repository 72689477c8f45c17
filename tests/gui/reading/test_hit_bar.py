"""Which hit is in hand is said below the page, and the marks can be taken away."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QToolButton

from cssreader.domain.reading import OpenedEssay
from cssreader.gui.reading.hit_bar import HitBar
from cssreader.settings import THEMES

ReaderOf = Callable[..., Any]
Open = Callable[..., Any]


def bar_of(reader: Any) -> HitBar:
    bar = reader.pane.findChild(HitBar)
    assert isinstance(bar, HitBar)
    return bar


def show_hits(reader: Any, opened: OpenedEssay) -> list[tuple[int, int]]:
    hits = [(entry.offset, entry.offset + 4) for entry in opened.outline]
    reader.pane.show_hits(hits, at=hits[0][0])
    return hits


def press(reader: Any, name: str) -> None:
    next(each for each in bar_of(reader).findChildren(QToolButton) if name in each.accessibleName()).click()


def test_it_says_which_hit_is_in_hand_and_asks_for_others(reader_of: ReaderOf, open_content: Open) -> None:
    opened = open_content()
    reader = reader_of(opened)
    assert reader.pane.findChild(HitBar) is None
    hits = show_hits(reader, opened)
    assert (True, f"1 of {len(hits)}") == (bar_of(reader).isVisible(), bar_of(reader).count_text)
    reader.pane.next_hit()
    assert f"2 of {len(hits)}" == bar_of(reader).count_text
    wished: list[int] = []
    reader.pane.hit_walk_requested.connect(wished.append)
    press(reader, "Previous hit")
    press(reader, "Next hit")
    assert [-1, 1] == wished


def test_escape_takes_the_marks_away_and_the_button_does(reader_of: ReaderOf, open_content: Open) -> None:
    opened = open_content()
    reader = reader_of(opened)
    show_hits(reader, opened)
    reader.press(Qt.Key.Key_Escape)
    assert (False, None) == (bar_of(reader).isVisible(), reader.pane.hit_in_hand)
    show_hits(reader, opened)
    press(reader, "Escape")
    assert (False, None) == (bar_of(reader).isVisible(), reader.pane.hit_in_hand)


def test_it_makes_room_for_the_find_bar_and_goes_with_its_essay(reader_of: ReaderOf, open_content: Open) -> None:
    opened = open_content()
    reader = reader_of(opened)
    show_hits(reader, opened)
    reader.pane.open_find()
    assert not bar_of(reader).isVisible()
    reader.pane.close_find()
    assert bar_of(reader).isVisible()
    reader.pane.show_essay(open_content(number=2))
    assert not bar_of(reader).isVisible()


def test_the_page_does_not_move_when_it_comes_and_goes(reader_of: ReaderOf, open_content: Open) -> None:
    opened = open_content()
    reader = reader_of(opened)
    hits = show_hits(reader, opened)
    reader.pane.clear_hits()
    reader.pane.go_to(hits[2][0] - 300)
    before = reader.top_words()
    reader.pane.show_hits(hits)
    assert before == reader.top_words()
    reader.pane.clear_hits()
    assert before == reader.top_words()


@pytest.mark.parametrize("theme", THEMES)
def test_hits_are_drawn_otherwise_than_highlights_and_the_one_in_hand_stronger(
    reader_of: ReaderOf, open_content: Open, mark: Callable[..., Any], theme: str
) -> None:
    opened = open_content()
    words = [opened.essay.text.index(each) for each in ("number 0", "number 1", "number 2")]
    reader = reader_of(opened, [mark("m", words[2], words[2] + 6)], theme=theme)
    reader.pane.show_hits([(words[0], words[0] + 6), (words[1], words[1] + 6)], at=words[0])
    picture = reader.view.grab().toImage()
    colours = [_colours_round(picture, reader.place_of(place)) for place in words]
    assert 3 == len({frozenset(each) for each in colours})
    assert reader.view.theme.hit_current in colours[0]
    assert reader.view.theme.hit in colours[1]
    assert not {reader.view.theme.hit, reader.view.theme.hit_current} & colours[2]


def _colours_round(picture: Any, place: QPoint) -> set[str]:
    return {
        picture.pixelColor(x, y).name()
        for x in range(place.x() - 2, place.x() + 30)
        for y in range(place.y() - 16, place.y() + 16)
    }
