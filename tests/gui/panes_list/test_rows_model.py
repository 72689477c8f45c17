"""A list turns into another one, and what was held of the old one still points at the same row."""

from collections.abc import Hashable
from dataclasses import dataclass

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPersistentModelIndex
from PySide6.QtTest import QAbstractItemModelTester

from cssreader.gui.panes.rows_model import ROW, RowsModel


@dataclass(frozen=True)
class Card:
    number: int
    words: str = ""


class Cards(RowsModel[Card]):
    def key_of(self, row: Card) -> Hashable:
        return row.number

    def text_of(self, row: Card) -> str:
        return row.words

    def description_of(self, row: Card) -> str:
        return f"card {row.number}"


cards = st.lists(st.builds(Card, st.integers(0, 30), st.sampled_from("abc")), unique_by=lambda card: card.number)


def test_a_model_hands_out_its_rows_and_what_they_say() -> None:
    model = Cards()
    model.show([Card(7, "seven")])
    index = model.index(0, 0)
    assert Card(7, "seven") == index.data(ROW)
    assert "seven" == index.data()
    assert (0, None) == (model.row_of(7), model.row_of(8))
    assert model.index(1, 0).data() is None


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None, max_examples=150)
@given(before=cards, after=cards)
def test_any_list_becomes_any_other_and_what_is_held_stays_the_same_row(before: list[Card], after: list[Card]) -> None:
    model = Cards()
    model.show(before)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    held = {card.number: QPersistentModelIndex(model.index(row, 0)) for row, card in enumerate(before)}
    kept = model.show(after)
    assert tuple(after) == model.rows()
    assert [card.number for card in after] == [model.index(row, 0).data(ROW).number for row in range(len(after))]
    places = {card.number: row for row, card in enumerate(after)}
    if kept:
        assert {number: places.get(number, -1) for number in held} == {
            number: index.row() for number, index in held.items()
        }
    assert places == {number: model.row_of(number) for number in places}
    del tester


def test_a_changed_row_is_told_as_changed_and_nothing_else() -> None:
    model = Cards()
    model.show([Card(number) for number in range(9)])
    told: list[tuple[int, int]] = []
    model.dataChanged.connect(lambda first, last, _: told.append((first.row(), last.row())))
    model.modelReset.connect(lambda: told.append((-1, -1)))
    model.layoutChanged.connect(lambda *_: told.append((-1, -1)))
    model.show([Card(number, "new" if number in (2, 3, 7) else "") for number in range(9)])
    assert [(2, 3), (7, 7)] == told


def test_a_wholly_different_list_is_a_new_beginning() -> None:
    model = Cards()
    model.show([Card(1), Card(2)])
    assert not model.show([Card(3)])
    assert (Card(3),) == model.rows()


def test_rows_with_one_key_twice_are_shown_all_the_same() -> None:
    model = Cards()
    model.show([Card(1), Card(2)])
    model.show([Card(1, "a"), Card(1, "b"), Card(2)])
    assert ["a", "b", ""] == [card.words for card in model.rows()]
