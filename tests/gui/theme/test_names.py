"""What things are called: whole words, right numbers, no English where a translation is loaded."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Any

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

from cssreader.domain.annotation import AnnotationKind
from cssreader.domain.categories import AS_SHIPPED, SHIPPED_CATEGORIES
from cssreader.domain.essay import Shelf
from cssreader.domain.search import HitKind
from cssreader.gui.theme.names import (
    category_name,
    counted,
    date_text,
    essays_text,
    kind_name,
    marks_text,
    minutes_left,
    number_text,
    shelf_name,
    words_text,
)


class InWelsh(QTranslator):
    """A language with more forms than two, chosen by number as Qt does it."""

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> Any:
        if source == "{n} essays":
            return "{n} draethawd" if n == 2 else "{n} traethawd"
        # Qt's null string: not translated.
        return None


@pytest.fixture
def welsh(qapp: QApplication) -> Iterator[None]:
    translator = InWelsh()
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


def test_every_category_kind_and_shelf_has_a_name_of_its_own() -> None:
    named = {category_name(category, AS_SHIPPED) for category in [*SHIPPED_CATEGORIES, None]}
    assert len(SHIPPED_CATEGORIES) + 1 == len(named)
    assert {"Highlight", "Note", "Bookmark"} == {kind_name(kind) for kind in AnnotationKind}
    assert {"Essay", "Highlight", "Note"} == {kind_name(kind) for kind in HitKind}
    assert {"Inbox", "Reading", "Finished", "Archive"} == {shelf_name(shelf) for shelf in Shelf}


def test_one_thing_is_counted_in_the_singular() -> None:
    assert "1 essay" == essays_text(1)
    assert "1 word" == words_text(1)
    assert "1 mark" == marks_text(1)


@pytest.mark.parametrize(("number", "expected"), [(0, "0 essays"), (2, "2 essays"), (12_340, "12,340 essays")])
def test_any_other_number_is_counted_in_the_plural(number: int, expected: str) -> None:
    assert expected == essays_text(number)


def test_a_translation_chooses_among_its_own_forms(welsh: None) -> None:
    assert "1 traethawd" == essays_text(1)
    assert "2 draethawd" == essays_text(2)


def test_what_has_no_translation_stays_english_in_both_forms(welsh: None) -> None:
    assert "1 mark" == marks_text(1)
    assert "3 marks" == marks_text(3)


def test_a_sentence_is_counted_wherever_its_number_stands() -> None:
    assert "The best 3 are shown." == counted(3, "The best one is shown.", "The best {n} are shown.")
    assert "The best one is shown." == counted(1, "The best one is shown.", "The best {n} are shown.")


def test_a_date_is_written_out() -> None:
    assert "3 March 2026" == date_text(date(2026, 3, 3))
    assert "3 March 2026" == date_text(datetime(2026, 3, 3, 12, tzinfo=UTC))


def test_a_large_number_is_set_apart_in_thousands() -> None:
    assert "1,234,567" == number_text(1_234_567)


@pytest.mark.parametrize(
    ("words", "progress", "expected"),
    [
        (0, 0.0, ""),
        (1, 0.0, "1 min"),
        (2_200, 0.0, "10 min"),
        (2_200, 0.5, "5 min left"),
        (2_200, 1.0, ""),
        (2_200, 1.7, ""),
        (2_200, -0.2, "10 min"),
    ],
)
def test_the_time_left_counts_what_is_not_read_yet(words: int, progress: float, expected: str) -> None:
    assert expected == minutes_left(words, progress)
