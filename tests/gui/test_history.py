"""What can be undone is what was done last, and an undo that fails loses nothing."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from cssreader.domain.annotation import Annotation, AnnotationId, AnnotationKind, Category, Selector, Unplaced
from cssreader.domain.changes import AnnotationChange, TrashChange
from cssreader.domain.essay import EssayId
from cssreader.gui.history import MOST, History


def change(number: int) -> TrashChange:
    return TrashChange((EssayId(number),), trashed=True)


def test_changes_are_undone_and_done_again_in_turn(qapp: QObject) -> None:
    history = History()
    for number in (1, 2):
        history.done(change(number))
    taken = [history.take_to_undo(), history.take_to_undo()]
    assert [change(2), change(1)] == taken
    for each in taken:
        assert each is not None
        history.undone(each)
    assert [change(1), change(2), None] == [history.take_to_redo(), history.take_to_redo(), history.take_to_redo()]


def test_a_new_change_ends_what_could_be_done_again(qapp: QObject) -> None:
    history = History()
    history.done(change(1))
    history.take_to_undo()
    history.undone(change(1))
    history.done(change(2))
    assert history.take_to_redo() is None
    assert change(2) == history.newest


def test_an_undo_that_failed_can_be_tried_again(qapp: QObject) -> None:
    history = History()
    history.done(change(1))
    history.take_to_undo()
    history.done_again(change(1))
    assert change(1) == history.take_to_undo()


def test_it_tells_what_is_possible(qtbot: QtBot) -> None:
    history = History()
    told: list[tuple[bool, bool]] = []
    history.changed.connect(lambda undo, redo: told.append((undo, redo)))
    history.done(change(1))
    history.take_to_undo()
    history.undone(change(1))
    assert [(True, False), (False, False), (False, True)] == told


def test_it_forgets_the_oldest(qapp: QObject) -> None:
    history = History()
    for number in range(MOST + 5):
        history.done(change(number))
    taken = []
    while (each := history.take_to_undo()) is not None:
        taken.append(each)
    assert MOST == len(taken)
    assert change(5) == taken[-1]


def test_taking_back_is_the_opposite() -> None:
    assert TrashChange((EssayId(1),), trashed=False) == change(1).reversed()


MOMENT = datetime(2026, 3, 1, 12, tzinfo=UTC)


def annotation(note: str, seconds: float, kind: AnnotationKind = AnnotationKind.HIGHLIGHT) -> Annotation:
    return Annotation(
        AnnotationId("a"),
        EssayId(1),
        kind,
        Category.FACT if kind is AnnotationKind.HIGHLIGHT else None,
        None,
        None,
        Unplaced(),
        note,
        (),
        MOMENT,
        MOMENT + timedelta(seconds=seconds),
    )


def test_what_is_saved_together_is_taken_back_together(qapp: QObject) -> None:
    history = History()
    marked, tagged, noted = annotation("", 0), annotation("t", 9), annotation("n", 9.2)
    history.done(AnnotationChange(None, marked))
    history.done(AnnotationChange(marked, tagged))
    history.done(AnnotationChange(tagged, noted))
    assert AnnotationChange(marked, noted) == history.take_to_undo()
    assert AnnotationChange(None, marked) == history.take_to_undo()


def test_a_note_begun_empty_and_written_later_is_one_thing(qapp: QObject) -> None:
    history = History()
    begun, written = annotation("", 0, AnnotationKind.NOTE), annotation("n", 90, AnnotationKind.NOTE)
    history.done(AnnotationChange(None, begun))
    history.done(AnnotationChange(begun, written))
    assert AnnotationChange(None, written) == history.take_to_undo()


def test_another_extent_is_taken_back_by_itself_and_its_steps_together(qapp: QObject) -> None:
    history = History()
    marked = annotation("", 0)
    longer, shorter = (
        replace(annotation("", seconds), selector=Selector(words, "", "", 0, len(words)))
        for words, seconds in (("one two", 0.2), ("one", 0.4))
    )
    history.done(AnnotationChange(None, marked))
    history.done(AnnotationChange(marked, longer))
    history.done(AnnotationChange(longer, shorter))
    history.done(AnnotationChange(shorter, replace(shorter, note="n")))
    assert AnnotationChange(shorter, replace(shorter, note="n")) == history.take_to_undo()
    assert AnnotationChange(marked, shorter) == history.take_to_undo()
    assert AnnotationChange(None, marked) == history.take_to_undo()


def test_a_removal_is_never_joined_to_what_came_before(qapp: QObject) -> None:
    history = History()
    marked = annotation("", 0)
    history.done(AnnotationChange(None, marked))
    history.done(AnnotationChange(marked, None))
    assert AnnotationChange(marked, None) == history.newest


def test_another_window_goes_on_from_where_the_one_before_was(qapp: QObject, qtbot: QtBot) -> None:
    before, after = History(), History()
    for number in (1, 2):
        before.done(change(number))
    undone = before.take_to_undo()
    assert undone is not None
    before.undone(undone)
    with qtbot.waitSignal(after.changed) as told:
        after.go_on_from(before)
    assert [True, True] == told.args
    after.done(change(3))
    assert change(1) == before.newest, "the two are not one list"
    assert [change(3), change(1), None] == [after.take_to_undo(), after.take_to_undo(), after.take_to_undo()]
