"""The search box leads to topics, tags, authors and sites, too."""

from collections import Counter

import pytest
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from cssreader.domain.essay import EssayId
from cssreader.domain.topics import Coverage, Topic, TopicId, TopicShelf
from cssreader.gui.panes.choices import ByAuthor, Choice, Counts, FromSite, InTopic, WithTag
from cssreader.gui.panes.named_places import MOST_PLACES, named_places
from cssreader.gui.panes.result_bar import ResultBar
from cssreader.gui.theme.tokens import load_theme

COUNTS = Counts(
    tags=Counter({"economy": 3, "economics of water": 9, "law": 2, "قانون": 1}),
    authors=Counter({"Ayesha Karim": 4, "Economou, A.": 1}),
    sites=Counter({"Economic Notes": 2}),
)


def shelf(name: str, number: int, *also: str) -> TopicShelf:
    topic = Topic(TopicId(f"themes/{name}"), name, also=also)
    return TopicShelf(topic, 1, frozenset(map(EssayId, range(number))), Coverage(number))


SHELVES = (shelf("Economy", 5, "Economic"), shelf("Media", 0), shelf("Politics and governance", 7, "Governance"))


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("economy", [InTopic(TopicId("themes/Economy")), WithTag("economy")]),
        (
            "econ",
            [
                WithTag("economics of water"),
                InTopic(TopicId("themes/Economy")),
                WithTag("economy"),
                FromSite("Economic Notes"),
            ],
        ),
        ("ayesha k", [ByAuthor("Ayesha Karim")]),
        ("karim", []),
        ("governance", [InTopic(TopicId("themes/Politics and governance"))]),
        ("media", []),
        ("قانون", [WithTag("قانون")]),
        ("la", []),
        ("economy is:unread", []),
        ('"economy"', []),
        ("economy of nowhere", []),
        ("", []),
    ],
)
def test_what_is_called_so_is_found_and_nothing_else(typed: str, expected: list[Choice]) -> None:
    found = named_places(typed, COUNTS, SHELVES)
    assert expected == [choice for choice, _ in found]
    assert len(found) <= MOST_PLACES
    assert all(number > 0 for _, number in found)


def test_places_are_buttons_that_lead_there(qtbot: QtBot) -> None:
    bar = ResultBar(load_theme("light"))
    qtbot.addWidget(bar)
    wished: list[Choice] = []
    bar.choice_wished.connect(wished.append)
    bar.show_question("economy", None)
    bar.show_places(named_places("economy", COUNTS, SHELVES))
    topic, tag = (each for each in bar.findChildren(QToolButton, "place"))
    assert ("Economy  5", "Show the essays: Economy, 5 essays") == (topic.text(), topic.accessibleName())
    tag.click()
    assert [WithTag("economy")] == wished
    bar.show_places([])
    assert not bar.findChildren(QToolButton, "place") or not topic.isVisibleTo(bar)
