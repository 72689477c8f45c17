"""The models keep Qt's rules, and change in place."""

from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPersistentModelIndex

from cssreader.domain.annotation import Category, Unplaced
from cssreader.domain.categories import SHIPPED_CATEGORIES
from cssreader.domain.reading import OutlineEntry
from cssreader.gui.margin.annotation_model import AnnotationModel
from cssreader.gui.margin.outline_model import OutlineModel


def test_the_model_of_marks_keeps_the_rules_while_marks_come_and_go(qtmodeltester: Any, writer: Any) -> None:
    model = AnnotationModel()
    qtmodeltester.check(model)
    marks = [writer.mark(word, Category.FACT) for word in ("Rivers", "maps", "line", "canal")]
    lost = writer.mark("lost", Category.EXAMPLE, placement=Unplaced())
    model.show_essay(writer.text, marks[:2])
    model.set_annotations([*marks, lost])
    model.set_filter(frozenset({Category.EXAMPLE}))
    model.set_filter(frozenset())
    model.set_annotations(marks[1:3])
    model.set_annotations([])
    qtmodeltester.check(model)


def test_rows_that_stay_keep_their_identity(writer: Any) -> None:
    first, second, third = (writer.mark(word, Category.FACT) for word in ("Rivers", "maps", "line"))
    model = AnnotationModel()
    model.show_essay(writer.text, [first, third])
    kept = QPersistentModelIndex(model.index_of(third.id))
    model.set_annotations([first, second, third])
    assert 2 == kept.row()
    model.set_annotations([third])
    assert 0 == kept.row()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=st.lists(st.lists(st.integers(0, 9), unique=True), max_size=6))
def test_whatever_marks_come_and_go_the_rows_are_those_of_a_fresh_model(writer: Any, steps: list[list[int]]) -> None:
    words = ("Rivers", "do", "not", "read", "maps", "They", "cross", "every", "line", "that")
    marks = [
        writer.mark(word, SHIPPED_CATEGORIES[place % 3], placement=Unplaced() if place % 4 == 3 else None)
        for place, word in enumerate(words)
    ]
    model = AnnotationModel()
    for step in steps:
        model.set_annotations([marks[number] for number in step])
        fresh = AnnotationModel()
        fresh.show_essay("", [marks[number] for number in step])
        assert _rows(fresh) == _rows(model)


def _rows(model: AnnotationModel) -> list[object]:
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_the_model_of_the_outline_keeps_the_rules(qtmodeltester: Any) -> None:
    model = OutlineModel()
    model.set_outline([OutlineEntry(2, "One", 0), OutlineEntry(4, "Two", 10), OutlineEntry(2, "Three", 20)])
    model.set_in_view(2)
    qtmodeltester.check(model)
    model.set_outline([])
    model.set_in_view(5)
    qtmodeltester.check(model)
