"""What a choice holds, how it is counted, and the orders a list stands in."""

from collections.abc import Callable

import pytest

from cssreader.domain.essay import EssaySummary, Shelf
from cssreader.gui.panes.choices import AllEssays, Choice, InTrash, OnShelf, Tally, WithTag, by_use, count, holds
from cssreader.gui.panes.essay_order import Order, order_name, ordered

Make = Callable[..., EssaySummary]


@pytest.mark.parametrize(
    ("choice", "numbers"),
    [
        (AllEssays(), [1, 2, 3, 4, 5]),
        (OnShelf(Shelf.INBOX), [1, 4, 5]),
        (OnShelf(Shelf.READING), [2]),
        (OnShelf(Shelf.FINISHED), [3]),
        (WithTag("water"), [1, 2, 4]),
        (WithTag("law"), [1]),
        (InTrash(), [6]),
    ],
)
def test_a_choice_holds_its_essays_and_nothing_from_the_trash(
    library: list[EssaySummary], choice: Choice, numbers: list[int]
) -> None:
    assert numbers == [summary.id for summary in library if holds(choice, summary)]
    assert len(numbers) == count(library).of(choice)


def test_tags_stand_by_use_and_then_by_name(library: list[EssaySummary]) -> None:
    assert ["water", "economy", "law", "Urdu"] == by_use(count(library).tags)


def test_a_tag_given_twice_counts_once(summary: Make) -> None:
    assert 1 == count([summary(1, tags=("law", "law"))]).of(WithTag("law"))


@pytest.mark.parametrize(
    ("order", "numbers"),
    [
        (Order.ADDED, [5, 4, 3, 2, 1]),
        (Order.PUBLISHED, [5, 2, 1, 4, 3]),
        (Order.TITLE, [2, 3, 1, 4, 5]),
        (Order.AUTHOR, [5, 3, 1, 4, 2]),
        (Order.PROGRESS, [3, 2, 5, 4, 1]),
    ],
)
def test_essays_stand_in_the_order_asked_for(library: list[EssaySummary], order: Order, numbers: list[int]) -> None:
    assert numbers == [summary.id for summary in ordered(library[:5], order)]


def test_a_title_of_marks_alone_has_a_place_too(summary: Make) -> None:
    assert [2, 1] == [essay.id for essay in ordered([summary(1, "zeal"), summary(2, "???")], Order.TITLE)]


def test_every_order_has_a_name_of_its_own() -> None:
    assert len(Order) == len({order_name(order) for order in Order})


def test_a_tally_counts_what_differs_and_comes_to_the_same(library: list[EssaySummary], summary: Make) -> None:
    tally = Tally()
    other = [*library[1:-1], summary(2, tags=("law",), author="A. Rauf and B. Shah"), summary(77, trashed=True)]
    for now in (library, library, other, [], library):
        assert count(now) == tally.renew(now)
    assert by_use(count(library).tags) == by_use(tally.renew(library).tags)
