"""The cards of the margin stand beside their lines and go along with the page; elsewhere they are a plain list."""

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from typing import Any

from PySide6.QtCore import QPoint, QRect

from cssreader.domain.annotation import Category

Opens = Callable[[], Any]
HOUSE = "Sharing the House: Federalism and the Eighteenth Amendment"
NEAR = 40


def marks_some(reader: Any) -> None:
    reader.window.resize(1500, 900)
    reader.opens(HOUSE)
    text = reader.window.furnishing.panels.reading.opened.essay.text
    paragraphs = [each for each in text.split("\n\n") if len(each) > 200]
    for paragraph in (paragraphs[0], paragraphs[3], paragraphs[6]):
        reader.marks(" ".join(paragraph.split()[:4]), Category.FACT)
    for words in paragraphs[3].split(". ")[1:4]:
        reader.marks(" ".join(words.split()[:3]), Category.FIGURE)


def on_screen(reader: Any) -> list[tuple[int, QRect]]:
    """Where the line and the card of each mark are seen, from the top of the screen."""
    panels = reader.window.furnishing.panels
    view, cards = panels.reading.paper_view, panels.margin.cards
    page_top = view.viewport().mapToGlobal(QPoint(0, 0)).y() - view.verticalScrollBar().value()
    found = []
    for row in range(cards.model().rowCount()):
        annotation = cards.annotation_in(row)
        line = view.heights_of([annotation.placement.start])[0] + page_top
        card = cards.card_rect(cards.model().index(row, 0))
        found.append((line, card.translated(0, cards.viewport().mapToGlobal(QPoint(0, 0)).y())))
    return found


def reading_line(reader: Any) -> int:
    view = reader.window.furnishing.panels.reading.paper_view
    return int(view.viewport().mapToGlobal(QPoint(0, view.viewport().height() // 3)).y())


def is_beside(reader: Any) -> bool:
    """The card whose line is nearest to where one reads is beside it, and no card lies on another."""
    seen = on_screen(reader)
    line, card = min(seen, key=lambda each: abs(each[0] - reading_line(reader)))
    apart = all(above.bottom() < below.top() for (_, above), (_, below) in pairwise(seen))
    return apart and (abs(line - card.top()) < NEAR or abs(line - reading_line(reader)) > NEAR)


def test_cards_go_along_with_the_lines(opens_window: Opens) -> None:
    reader = opens_window()
    marks_some(reader)
    reader.waits_until(lambda: abs(on_screen(reader)[0][0] - on_screen(reader)[0][1].top()) < NEAR)
    view = reader.window.furnishing.panels.reading.paper_view
    for number in (1, 5):
        line = on_screen(reader)[number][0]
        bar = view.verticalScrollBar()
        bar.setValue(bar.value() + line - reading_line(reader))
        reader.waits_until(lambda: is_beside(reader))
        line, card = on_screen(reader)[number]
        assert abs(line - card.top()) < NEAR


def test_where_that_is_not_wished_or_not_seen_they_are_a_plain_list(opens_window: Opens) -> None:
    reader = opens_window()
    marks_some(reader)
    cards = reader.window.furnishing.panels.margin.cards
    reader.waits_until(lambda: on_screen(reader)[4][1].top() - on_screen(reader)[0][1].bottom() > 300)

    def is_plain() -> bool:
        rows = [cards.visualRect(cards.model().index(row, 0)) for row in range(cards.model().rowCount())]
        return all(rect == cards.card_rect(cards.model().index(row, 0)) for row, rect in enumerate(rows))

    assert not is_plain()
    preferences = reader.window._preferences
    settings = preferences.settings
    preferences.set(replace(settings, appearance=replace(settings.appearance, cards_beside_lines=False)))
    reader.waits_until(is_plain)
    preferences.set(settings)
    reader.waits_until(lambda: not is_plain())
    reader.window.resize(600, 700)
    reader.window.furnishing.panels.reveal("margin")
    reader.waits_until(is_plain)
