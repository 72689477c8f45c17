"""Where a note and its tags are written.

What is typed is never lost: it goes out as a draft while it is typed, going to another annotation saves it, and what
Cancel throws away is handed on so that it can be brought back.
"""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from cssreader.domain.annotation import Annotation, AnnotationId, AnnotationKind
from cssreader.domain.note_draft import NoteDraft
from cssreader.gui.controls.annotation_words import heading_of
from cssreader.gui.controls.tag_edit import TagEdit
from cssreader.gui.controls.undo_keys import keep_undo_keys
from cssreader.gui.margin.growing_text import GrowingText
from cssreader.gui.margin.note_preview import NotePreview
from cssreader.gui.margin.provenance_fields import Provenance, ProvenanceFields, is_asked_of
from cssreader.gui.margin.quote_view import QuoteView
from cssreader.gui.theme.tokens import SPACE, Theme

_DRAFT_DELAY_MS = 300


class UnsavedEdit(NamedTuple):
    """What stood in the editor when Cancel was pressed."""

    annotation_id: AnnotationId
    draft: NoteDraft


class NoteEditor(QWidget):
    note_saved = Signal(object, str)
    tags_saved = Signal(object, object)
    provenance_saved = Signal(object, object)
    """AnnotationId, Provenance"""
    draft_changed = Signal(object, object)
    """AnnotationId, NoteDraft"""
    draft_discarded = Signal(object)
    """The draft of an annotation need not be kept: it says what is saved already, or was thrown away. The annotation
    itself is not concerned, and may be written on still."""
    writing_cancelled = Signal(object)
    """AnnotationId, when the reader gave up writing, by Escape or Cancel and in no other way."""
    cancelled = Signal(object)
    """UnsavedEdit, when Cancel threw something away."""
    closed = Signal(bool)
    """Whether the keyboard was in it."""

    accessible_role = "Grouping"

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Note on a mark"))
        self._theme = theme
        self._annotation: Annotation | None = None
        self._is_gone = False
        self._is_filling = False
        self.setObjectName("note_editor")
        self.setProperty("surface", "raised")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._make_parts()
        self._arrange()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_DRAFT_DELAY_MS)
        self._connect()
        self.hide()

    def _make_parts(self) -> None:
        self._heading = QLabel(self)
        self._heading.setProperty("role", "section")
        self._quote = QuoteView(self._theme, self)
        self._line = QLabel(self)
        self._line.setObjectName("editor_line")
        self._line.setProperty("role", "muted")
        self._line.setWordWrap(True)
        self._text = GrowingText(self)
        self._text.setObjectName("note_text")
        self._text.setAccessibleName(self.tr("Note"))
        self._text.setPlaceholderText(self.tr("Write a note"))
        self._preview = NotePreview(self._text.document(), self._theme.muted)
        self._tags = TagEdit(self)
        self._provenance = ProvenanceFields(self)
        self._save = QPushButton(self.tr("Save"), self)
        self._save.setDefault(True)
        self._save.setToolTip(self.tr("Save (Ctrl+Enter)"))
        self._cancel = QPushButton(self.tr("Cancel"), self)
        self._cancel.setProperty("role", "quiet")
        self._cancel.setToolTip(self.tr("Leave the note as it was (Escape)"))

    def _connect(self) -> None:
        self._timer.timeout.connect(self._send_draft)
        for changed in (self._text.textChanged, self._tags.textChanged, self._provenance.changed):
            changed.connect(self._typed)
        self._tags.tags_entered.connect(self.save)
        self._save.clicked.connect(self.save)
        self._cancel.clicked.connect(self.cancel)
        self._provenance.entered.connect(self.save)
        for field in (self._text, self._tags):
            keep_undo_keys(field)
        for part in (self._text, self._tags, *self._provenance.parts()):
            part.installEventFilter(self)

    def _arrange(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(2 * SPACE)
        buttons.addStretch(1)
        buttons.addWidget(self._cancel)
        buttons.addWidget(self._save)
        edge = QFrame(self)
        edge.setProperty("role", "hairline")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(edge)
        column = QVBoxLayout()
        outer.addLayout(column)
        column.setContentsMargins(3 * SPACE, 3 * SPACE, 3 * SPACE, 3 * SPACE)
        column.setSpacing(2 * SPACE)
        for part in (self._heading, self._quote, self._line, self._text, self._provenance, self._tags):
            column.addWidget(part)
        column.addLayout(buttons)

    @property
    def annotation_id(self) -> AnnotationId | None:
        """Whose note is being written; None while the editor is closed."""
        return self._annotation.id if self._annotation else None

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._preview.set_muted(theme.muted)
        if self._annotation:
            self._quote.set_theme(theme, self._ink(self._annotation))

    def set_known_tags(self, tags: tuple[str, ...]) -> None:
        self._tags.set_known_tags(tags)

    def open(self, annotation: Annotation, unsaved: NoteDraft | None = None, *, at_tags: bool = False) -> None:
        """Begin with an annotation's note, or with what was left `unsaved` of it. What another one has is saved.

        Where the editor is open on the annotation already, an unsaved draft is put in, unless something was typed.
        """
        is_same = self._annotation is not None and self._annotation.id == annotation.id
        if is_same and (unsaved is None or self._is_changed()):
            self._focus(at_tags=at_tags)
            return
        if not is_same:
            self.save_if_open()
        self._annotation = annotation
        self._is_gone = False
        self._heading.setText(heading_of(annotation, self._theme.categories))
        is_bookmark = annotation.kind is AnnotationKind.BOOKMARK
        self._quote.show_quote("" if is_bookmark else annotation.quote, self._ink(annotation))
        self._fill(unsaved or NoteDraft.of(annotation), annotation)
        self._say(self.tr("This is an unsaved draft.") if unsaved else "")
        self._save.setEnabled(True)
        self.show()
        self._focus(at_tags=at_tags)

    def refresh(self, annotation: Annotation | None) -> None:
        """The annotation as it is now, or None because it is gone. What is being typed stays."""
        if self._annotation is None:
            return
        if annotation is None:
            if not self._is_changed():
                self.closed.emit(self._close())
                return
            self._is_gone = True
            self._save.setEnabled(False)
            self._say(self.tr("This mark was removed. Undo brings it back; what you have written stays here."))
            return
        untouched = not self._is_changed()
        self._annotation = annotation
        self._heading.setText(heading_of(annotation, self._theme.categories))
        self._quote.set_theme(self._theme, self._ink(annotation))
        if self._is_gone:
            self._is_gone = False
            self._save.setEnabled(True)
            self._say("")
        if untouched:
            self._fill(NoteDraft.of(annotation), annotation)

    def save(self) -> None:
        """Tell what changed, and close. A note without words or tags is told even where nothing changed."""
        annotation = self._annotation
        if annotation is None or self._is_gone:
            return
        note, tags, said = self._text.toPlainText().strip(), self._tags.tags(), self._provenance.value()
        is_changed = note != annotation.note.strip()
        if self._timer.isActive() and self._is_changed():
            # Should saving fail, the draft holds the last words too.
            self._send_draft()
        had_focus = self._close()
        if said != Provenance.of(annotation):
            self.provenance_saved.emit(annotation.id, said)
        # The tags first: a note that is saved without words may be gone afterwards.
        if tags != annotation.tags:
            self.tags_saved.emit(annotation.id, tags)
        is_empty_note = annotation.kind is AnnotationKind.NOTE and not note and not tags
        if is_changed or is_empty_note:
            self.note_saved.emit(annotation.id, note)
        else:
            self.draft_discarded.emit(annotation.id)
        self.closed.emit(had_focus)

    def save_if_open(self) -> None:
        """Save what is being written; what has no mark to be saved to any more stays behind as a draft."""
        if self._is_gone:
            self._send_draft()
            self.closed.emit(self._close())
        else:
            self.save()

    def cancel(self) -> None:
        """Leave the note as it was, and close."""
        annotation = self._annotation
        if annotation is None:
            return
        unsaved = UnsavedEdit(annotation.id, self._written()) if self._is_changed() else None
        had_focus = self._close()
        self.draft_discarded.emit(annotation.id)
        self.writing_cancelled.emit(annotation.id)
        if unsaved:
            self.cancelled.emit(unsaved)
        self.closed.emit(had_focus)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride) and isinstance(event, QKeyEvent):
            wanted = self._wanted_by(event)
            if wanted is not None:
                event.accept()
                if kind == QEvent.Type.KeyPress:
                    wanted()
                return True
        if kind == QEvent.Type.FocusOut and self._timer.isActive():
            self._timer.stop()
            self._send_draft()
        return super().eventFilter(watched, event)

    def _wanted_by(self, event: QKeyEvent) -> Callable[[], None] | None:
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if control and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return self.save
        return self.cancel if event.key() == Qt.Key.Key_Escape else None

    def _typed(self) -> None:
        if self._annotation is not None and not self._is_filling:
            self._timer.start()

    def _send_draft(self) -> None:
        if self._annotation is None:
            return
        if self._is_changed():
            self.draft_changed.emit(self._annotation.id, self._written())
        else:
            self.draft_discarded.emit(self._annotation.id)

    def _is_changed(self) -> bool:
        annotation = self._annotation
        if annotation is None:
            return False
        return not self._written().says_the_same(NoteDraft.of(annotation))

    def _written(self) -> NoteDraft:
        said = self._provenance.value()
        return NoteDraft(self._text.toPlainText(), self._tags.tags(), said.source, said.year, said.stale)

    def _fill(self, draft: NoteDraft, annotation: Annotation) -> None:
        said = Provenance(draft.source, draft.year, draft.stale)
        self._is_filling = True
        self._provenance.setVisible(is_asked_of(annotation) or any(said))
        self._provenance.fill(said, annotation.quote)
        self._text.blockSignals(True)
        self._text.setPlainText(draft.note)
        self._text.moveCursor(QTextCursor.MoveOperation.End)
        self._text.blockSignals(False)
        self._text.updateGeometry()
        self._tags.set_tags(draft.tags)
        self._tags.setCursorPosition(0)
        self._is_filling = False

    def _focus(self, *, at_tags: bool) -> None:
        if not at_tags:
            self._text.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        self._tags.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._tags.setText(self._tags.text() + ", " if self._tags.tags() else "")

    def _say(self, line: str) -> None:
        self._line.setText(line)
        self._line.setVisible(bool(line))

    def _ink(self, annotation: Annotation) -> str:
        is_highlight = annotation.kind is AnnotationKind.HIGHLIGHT
        return self._theme.category(annotation.category).ink if is_highlight else self._theme.muted

    def _close(self) -> bool:
        """Whether the keyboard was in it."""
        focused = QApplication.focusWidget()
        had_focus = focused is not None and self.isAncestorOf(focused)
        self._timer.stop()
        self._annotation = None
        self._is_gone = False
        self.hide()
        return had_focus
