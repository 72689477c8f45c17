"""Writing a note: nothing that was typed is lost."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton

from cssreader.domain.annotation import Annotation, AnnotationKind, Category
from cssreader.domain.note_draft import NoteDraft

CONTROL = Qt.KeyboardModifier.ControlModifier


def _save_button(margin: Any) -> QPushButton:
    buttons: list[QPushButton] = margin.pane.findChildren(QPushButton)
    return next(button for button in buttons if button.text() == "Save")


def _let_draft_go_out(margin: Any) -> None:
    editor = margin.note_field.parent()
    timer = editor.findChild(QTimer, options=Qt.FindChildOption.FindDirectChildrenOnly)
    assert timer.isActive()
    timer.stop()
    timer.timeout.emit()


def test_n_writes_a_note_and_control_enter_saves_it(margin: Any, writer: Any) -> None:
    mark = writer.mark("Rivers", Category.FACT)
    margin.pane.show_essay(writer.opened(mark))
    margin.go_to(0)
    margin.press(Qt.Key.Key_N)
    assert margin.is_writing
    assert margin.note_field.hasFocus()
    margin.type("They flood.")
    margin.press(Qt.Key.Key_Return, CONTROL)
    assert [(mark.id, "They flood.")] == margin.heard("note_saved")
    assert not margin.is_writing
    assert margin.cards.hasFocus()
    assert ["Fact. Rivers."] == margin.rows


def test_f2_opens_the_note_at_its_end(margin: Any, writer: Any) -> None:
    mark = writer.mark("Rivers", Category.FACT, note="They")
    margin.pane.show_essay(writer.opened(mark))
    margin.go_to(0)
    margin.press(Qt.Key.Key_F2)
    margin.type(" flood.")
    _save_button(margin).click()
    assert [(mark.id, "They flood.")] == margin.heard("note_saved")


def test_the_line_tells_a_desk_that_a_note_is_being_written(margin: Any, writer: Any) -> None:
    mark = writer.mark("Rivers", Category.FACT)
    margin.pane.show_essay(writer.opened(mark))
    margin.pane.edit_note(mark.id)
    assert [mark.id] == margin.heard("note_opened")
    margin.pane.edit_note(mark.id, draft=NoteDraft("A draft from yesterday"))
    assert "A draft from yesterday" == margin.note_field.toPlainText()
    assert "This is an unsaved draft." == margin.editor_line
    assert [mark.id] == margin.heard("note_opened")


def test_a_draft_that_comes_late_does_not_overwrite_what_is_typed(margin: Any, writer: Any) -> None:
    mark = writer.mark("Rivers", Category.FACT)
    margin.pane.show_essay(writer.opened(mark))
    margin.pane.edit_note(mark.id)
    margin.type("Newer")
    margin.pane.edit_note(mark.id, draft=NoteDraft("Older"))
    assert "Newer" == margin.note_field.toPlainText()


def test_a_draft_that_says_what_is_saved_is_no_draft(margin: Any, writer: Any) -> None:
    mark = writer.mark("Rivers", Category.FACT, note="Same")
    margin.pane.show_essay(writer.opened(mark))
    margin.pane.edit_note(mark.id, draft=NoteDraft("Same\n"))
    assert "" == margin.editor_line


def test_a_draft_goes_out_while_one_types(margin: Any, writer: Any) -> None:
    mark = writer.mark("Rivers", Category.FACT)
    margin.pane.show_essay(writer.opened(mark))
    margin.pane.edit_note(mark.id)
    margin.type("They")
    assert [] == margin.heard("draft_changed")
    _let_draft_go_out(margin)
    assert [(mark.id, NoteDraft("They"))] == margin.heard("draft_changed")


def test_a_draft_goes_out_at_once_when_the_field_is_left(margin: Any, writer: Any) -> None:
    mark = writer.mark("Rivers", Category.FACT)
    margin.pane.show_essay(writer.opened(mark))
    margin.pane.edit_note(mark.id)
    margin.type("They")
    margin.cards.setFocus()
    assert [(mark.id, NoteDraft("They"))] == margin.heard("draft_changed")


def test_typing_back_to_what_is_saved_discards_the_draft(margin: Any, writer: Any) -> None:
    mark = writer.mark("Rivers", Category.FACT)
    margin.pane.show_essay(writer.opened(mark))
    margin.pane.edit_note(mark.id)
    margin.type("T")
    margin.press(Qt.Key.Key_Backspace)
    _let_draft_go_out(margin)
    assert [mark.id] == margin.heard("draft_discarded")


def test_clearing_a_new_note_while_it_is_written_gives_nothing_up(margin: Any, writer: Any) -> None:
    note = writer.note("Rivers", "")
    margin.pane.show_essay(writer.opened(note))
    margin.pane.edit_note(note.id)
    margin.type("T")
    _let_draft_go_out(margin)
    margin.press(Qt.Key.Key_Backspace)
    _let_draft_go_out(margin)
    assert [] == margin.heard("writing_cancelled")
    assert [] == margin.heard("note_saved")
    assert margin.is_writing
    margin.type("Again")
    margin.press(Qt.Key.Key_Return, CONTROL)
    assert [(note.id, "Again")] == margin.heard("note_saved")
    assert [] == margin.heard("writing_cancelled")


@pytest.mark.parametrize("typed", ["", "They flood."])
def test_escape_and_cancel_give_the_writing_up(margin: Any, writer: Any, typed: str) -> None:
    note = writer.note("Rivers", "")
    margin.pane.show_essay(writer.opened(note))
    margin.pane.edit_note(note.id)
    margin.type(typed)
    margin.press(Qt.Key.Key_Escape)
    margin.pane.edit_note(note.id)
    next(button for button in margin.pane.findChildren(QPushButton) if button.text() == "Cancel").click()
    assert [note.id, note.id] == margin.heard("writing_cancelled")
    assert [note.id, note.id] == margin.heard("draft_discarded")
    assert [] == margin.heard("note_saved")


def test_leaving_a_note_in_any_other_way_gives_nothing_up(
    margin: Any, writer: Any, changed: Callable[..., Annotation]
) -> None:
    first, second = writer.note("Rivers", "Old"), writer.note("A canal", "")
    margin.pane.show_essay(writer.opened(first, second))
    margin.pane.edit_note(first.id)
    margin.pane.edit_note(second.id)
    margin.type("New")
    margin.pane.set_annotations([first, changed(second, note="New")])
    margin.pane.show_essay(writer.opened(first, number=2))
    margin.pane.edit_note(first.id)
    margin.pane.set_annotations([])
    margin.pane.clear()
    assert [] == margin.heard("writing_cancelled")


def test_a_new_note_saved_without_words_is_told_so_that_it_need_not_stay(margin: Any, writer: Any) -> None:
    note, tagged = writer.note("Rivers", ""), writer.mark("A canal", kind=AnnotationKind.NOTE, tags=("water",))
    margin.pane.show_essay(writer.opened(note, tagged))
    margin.pane.edit_note(note.id)
    margin.press(Qt.Key.Key_Return, CONTROL)
    margin.pane.edit_note(tagged.id)
    margin.press(Qt.Key.Key_Return, CONTROL)
    assert [(note.id, "")] == margin.heard("note_saved")
    assert [] == margin.heard("writing_cancelled")


def test_a_draft_for_the_note_that_is_open_is_put_in_and_stays_a_draft(margin: Any, writer: Any) -> None:
    note = writer.note("Rivers", "")
    margin.pane.show_essay(writer.opened(note))
    margin.pane.edit_note(note.id)
    margin.pane.edit_note(note.id, draft=NoteDraft("From before the crash"))
    assert "From before the crash" == margin.note_field.toPlainText()
    assert "This is an unsaved draft." == margin.editor_line
    assert [] == margin.heard("draft_discarded")
    assert [] == margin.heard("note_saved")
    margin.press(Qt.Key.Key_Return, CONTROL)
    assert [(note.id, "From before the crash")] == margin.heard("note_saved")


def test_a_draft_that_says_what_is_saved_is_not_asked_for_again(margin: Any, writer: Any) -> None:
    mark = writer.mark("Rivers", Category.FACT, note="Same")
    margin.pane.show_essay(writer.opened(mark))
    margin.pane.edit_note(mark.id)
    margin.pane.edit_note(mark.id, draft=NoteDraft("Same"))
    assert [mark.id] == margin.heard("note_opened")


def test_the_draft_holds_the_last_words_before_the_note_is_saved(margin: Any, writer: Any) -> None:
    mark = writer.mark("Rivers", Category.FACT)
    margin.pane.show_essay(writer.opened(mark))
    margin.pane.edit_note(mark.id)
    margin.type("Last words")
    margin.pane.clear()
    told = [(name, what) for name, what in margin.said if name in ("draft_changed", "note_saved", "draft_discarded")]
    assert [("draft_changed", (mark.id, NoteDraft("Last words"))), ("note_saved", (mark.id, "Last words"))] == told


def test_going_to_another_note_saves_the_one_before(margin: Any, writer: Any) -> None:
    first, second = writer.mark("Rivers", Category.FACT), writer.mark("A canal", Category.FACT)
    margin.pane.show_essay(writer.opened(first, second))
    margin.pane.edit_note(first.id)
    margin.type("One")
    margin.pane.edit_note(second.id)
    assert [(first.id, "One")] == margin.heard("note_saved")
    assert "" == margin.note_field.toPlainText()


def test_opening_another_essay_or_none_saves_the_note(margin: Any, writer: Any) -> None:
    mark = writer.mark("Rivers", Category.FACT)
    margin.pane.show_essay(writer.opened(mark))
    margin.pane.edit_note(mark.id)
    margin.type("One")
    margin.pane.show_essay(writer.opened(mark, number=2))
    margin.pane.edit_note(mark.id)
    margin.type("Two")
    margin.pane.clear()
    assert [(mark.id, "One"), (mark.id, "Two")] == margin.heard("note_saved")


def test_the_same_essay_shown_again_keeps_the_note_being_written(margin: Any, writer: Any) -> None:
    mark = writer.mark("Rivers", Category.FACT)
    margin.pane.show_essay(writer.opened(mark))
    margin.pane.edit_note(mark.id)
    margin.type("One")
    margin.pane.show_essay(writer.opened(mark))
    assert margin.is_writing
    assert "One" == margin.note_field.toPlainText()


def test_escape_leaves_the_note_and_what_was_typed_can_be_had_back(margin: Any, writer: Any) -> None:
    mark = writer.mark("Rivers", Category.FACT, note="Old")
    margin.pane.show_essay(writer.opened(mark))
    margin.pane.edit_note(mark.id)
    margin.type(" and new")
    margin.press(Qt.Key.Key_Escape)
    assert not margin.is_writing
    assert [] == margin.heard("note_saved")
    assert "Your changes were not saved." == margin.rescue_line
    margin.bring_back()
    assert "Old and new" == margin.note_field.toPlainText()
    assert [(mark.id, NoteDraft("Old and new"))] == margin.heard("draft_changed")
    assert "" == margin.rescue_line


def test_escape_without_changes_says_nothing(margin: Any, writer: Any) -> None:
    mark = writer.mark("Rivers", Category.FACT, note="Old")
    margin.pane.show_essay(writer.opened(mark))
    margin.pane.edit_note(mark.id)
    margin.press(Qt.Key.Key_Escape)
    assert "" == margin.rescue_line


def test_what_belongs_to_a_removed_mark_waits_until_the_removal_is_undone(margin: Any, writer: Any) -> None:
    mark = writer.mark("Rivers", Category.FACT)
    margin.pane.show_essay(writer.opened(mark))
    margin.pane.edit_note(mark.id)
    margin.type("Mine")
    margin.pane.set_annotations([])
    assert "Mine" == margin.note_field.toPlainText()
    assert "removed" in margin.editor_line
    assert not _save_button(margin).isEnabled()
    margin.press(Qt.Key.Key_Escape)
    margin.bring_back()
    assert "Undo that first" in margin.rescue_line
    margin.pane.set_annotations([mark])
    margin.bring_back()
    assert "Mine" == margin.note_field.toPlainText()
    margin.press(Qt.Key.Key_Return, CONTROL)
    assert [(mark.id, "Mine")] == margin.heard("note_saved")


def test_a_note_of_a_removed_mark_goes_on_where_it_was_after_the_undo(margin: Any, writer: Any) -> None:
    mark = writer.mark("Rivers", Category.FACT)
    margin.pane.show_essay(writer.opened(mark))
    margin.pane.edit_note(mark.id)
    margin.type("Mine")
    margin.pane.set_annotations([])
    margin.pane.set_annotations([mark])
    assert "" == margin.editor_line
    margin.press(Qt.Key.Key_Return, CONTROL)
    assert [(mark.id, "Mine")] == margin.heard("note_saved")


def test_what_belongs_to_a_removed_mark_stays_behind_as_a_draft_when_one_leaves_the_essay(
    margin: Any, writer: Any
) -> None:
    mark = writer.mark("Rivers", Category.FACT)
    margin.pane.show_essay(writer.opened(mark))
    margin.pane.edit_note(mark.id)
    margin.type("Mine")
    margin.pane.set_annotations([])
    margin.pane.show_essay(writer.opened(number=2))
    assert [(mark.id, NoteDraft("Mine"))] == margin.heard("draft_changed")
    assert [] == margin.heard("draft_discarded")


def test_an_untouched_note_of_a_removed_mark_closes(margin: Any, writer: Any) -> None:
    mark = writer.mark("Rivers", Category.FACT)
    margin.pane.show_essay(writer.opened(mark))
    margin.pane.edit_note(mark.id)
    margin.pane.set_annotations([])
    assert not margin.is_writing


def test_an_undo_from_elsewhere_is_seen_in_an_untouched_note_only(
    margin: Any, writer: Any, changed: Callable[..., Annotation]
) -> None:
    mark = writer.mark("Rivers", Category.FACT, note="Old")
    margin.pane.show_essay(writer.opened(mark))
    margin.pane.edit_note(mark.id)
    margin.pane.set_annotations([changed(mark, note="Older")])
    assert "Older" == margin.note_field.toPlainText()
    margin.type(" mine")
    margin.pane.set_annotations([changed(mark, note="Oldest")])
    assert "Older mine" == margin.note_field.toPlainText()


def test_tags_are_saved_with_the_note_and_alone(margin: Any, writer: Any) -> None:
    mark = writer.mark("Rivers", Category.FACT, tags=("water",))
    margin.pane.show_essay(writer.opened(mark))
    margin.go_to(0)
    margin.press(Qt.Key.Key_T)
    assert margin.tag_field.hasFocus()
    QTest.keyClicks(margin.tag_field, "federalism")
    margin.press(Qt.Key.Key_Return)
    assert "water, federalism, " == margin.tag_field.text()
    margin.press(Qt.Key.Key_Return)
    assert [(mark.id, ("water", "federalism"))] == margin.heard("tags_saved")
    assert [] == margin.heard("note_saved")


def test_tags_complete_from_the_tags_one_has(margin: Any, writer: Any) -> None:
    margin.pane.set_known_tags(["water", "wheat"])
    margin.pane.show_essay(writer.opened(writer.mark("Rivers", Category.FACT)))
    completer = margin.tag_field.completer()
    margin.tag_field.setText("rice, wa")
    completer.setCompletionPrefix("rice, wa")
    assert "wa" == completer.splitPath("rice, wa")[-1]
    assert "rice, water, " == completer.pathFromIndex(completer.completionModel().index(0, 0))


def test_the_keyboard_goes_back_to_where_it_came_from(margin: Any, writer: Any) -> None:
    page = QLineEdit(margin.pane)
    page.show()
    page.setFocus()
    mark = writer.mark("Rivers", Category.FACT)
    margin.pane.show_essay(writer.opened(mark))
    margin.pane.edit_note(mark.id)
    margin.type("Seen")
    margin.press(Qt.Key.Key_Return, CONTROL)
    assert page.hasFocus()


def test_a_long_note_makes_room_for_itself(margin: Any, writer: Any) -> None:
    mark = writer.mark("Rivers", Category.FACT)
    margin.pane.show_essay(writer.opened(mark))
    margin.pane.edit_note(mark.id)
    short = margin.note_field.sizeHint().height()
    margin.note_field.setPlainText("line\n" * 8)
    medium = margin.note_field.sizeHint().height()
    margin.note_field.setPlainText("line\n" * 80)
    assert short < medium < margin.note_field.sizeHint().height() < 500


def test_an_urdu_note_runs_from_the_right(margin: Any, writer: Any) -> None:
    mark = writer.mark("پانی زندگی ہے", Category.QUOTATION, note="مضمون کے لیے\nand English")
    margin.pane.show_essay(writer.opened(mark))
    margin.pane.edit_note(mark.id)
    document = margin.note_field.document()
    assert Qt.LayoutDirection.RightToLeft == document.findBlockByNumber(0).textDirection()
    assert Qt.LayoutDirection.LeftToRight == document.findBlockByNumber(1).textDirection()


def test_a_note_asked_for_on_a_mark_that_is_not_there_opens_nothing(margin: Any, writer: Any) -> None:
    gone = writer.mark("Rivers", Category.FACT)
    margin.pane.show_essay(writer.opened())
    margin.pane.edit_note(gone.id)
    margin.pane.edit_tags(gone.id)
    assert not margin.is_writing


def test_the_draft_holds_source_year_and_tags_as_well_as_words(margin: Any, writer: Any) -> None:
    mark = writer.mark("Rivers", Category.FACT, note="Old")
    margin.pane.show_essay(writer.opened(mark))
    margin.pane.edit_note(mark.id)
    margin.pane.findChild(QLineEdit, "fact_source").setText("A survey")
    _let_draft_go_out(margin)
    assert [(mark.id, NoteDraft("Old", source="A survey"))] == margin.heard("draft_changed")
    margin.pane.edit_note(mark.id, draft=NoteDraft("Old", ("water",), "A survey", "2024", stale=True))
    margin.pane.findChild(QLineEdit, "fact_year").setText("2025")
    _let_draft_go_out(margin)
    assert (mark.id, NoteDraft("Old", source="A survey", year="2025")) == margin.heard("draft_changed")[-1]
