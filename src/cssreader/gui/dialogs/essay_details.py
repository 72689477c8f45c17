"""What a person says of an essay: its title, author, date and tags."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QFormLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from cssreader.domain.essay import EssayFacts, EssaySummary
from cssreader.domain.library import EssayEdit
from cssreader.gui.controls.one_line import one_line_font
from cssreader.gui.controls.tag_edit import TagEdit
from cssreader.gui.controls.undo_keys import keep_undo_keys
from cssreader.gui.dialogs.typed_date import AmbiguousDateError, read_date
from cssreader.gui.theme.names import date_text
from cssreader.gui.theme.tokens import SPACE
from cssreader.text.direction import is_right_to_left


class EssayDetailsDialog(QDialog):
    edited = Signal(object, object)
    """EssayEdit twice, as shown at first and as saved, when something was changed."""

    def __init__(
        self,
        summary: EssaySummary,
        facts: EssayFacts,
        parent: QWidget | None = None,
        *,
        known_tags: Sequence[str] = (),
    ) -> None:
        super().__init__(parent)
        self._before = EssayEdit(facts.title, facts.author, facts.published, summary.tags)
        self.setObjectName("essay_details_dialog")
        self.setWindowTitle(self.tr("Details of the essay"))
        self._title = self._field(facts.title, self.tr("Left empty, it is the title of the page"))
        self._author = self._field(facts.author or "", self.tr("Who wrote it"))
        self._published = self._field(
            date_text(facts.published) if facts.published else "", self.tr("27 July 2025, 27/07/2025 or 2025-07-27")
        )
        self._published.textChanged.connect(lambda _: self._complain(""))
        self._tags = TagEdit(self)
        keep_undo_keys(self._tags)
        self._tags.set_known_tags(known_tags)
        self._tags.set_tags(summary.tags)
        self._tags.tags_entered.connect(self.accept)
        self._problem = QLabel(self)
        self._problem.setObjectName("details_problem")
        self._problem.setProperty("role", "problem")
        self._problem.setWordWrap(True)
        self._problem.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(5 * SPACE, 5 * SPACE, 5 * SPACE, 4 * SPACE)
        column.setSpacing(4 * SPACE)
        column.addLayout(self._form())
        column.addWidget(self._problem)
        column.addStretch(1)
        column.addLayout(self._buttons())
        self.resize(520, self.sizeHint().height())
        self._title.setFocus()

    def _form(self) -> QFormLayout:
        form = QFormLayout()
        form.setHorizontalSpacing(4 * SPACE)
        form.setVerticalSpacing(3 * SPACE)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for name, field in (
            (self.tr("&Title"), self._title),
            (self.tr("&Author"), self._author),
            (self.tr("&Published"), self._published),
            (self.tr("Ta&gs"), self._tags),
        ):
            field.setAccessibleName(name.replace("&", ""))
            form.addRow(name, field)
        return form

    def _buttons(self) -> QHBoxLayout:
        save = QPushButton(self.tr("Save"), self)
        save.setDefault(True)
        save.clicked.connect(self.accept)
        cancel = QPushButton(self.tr("Cancel"), self)
        cancel.setProperty("role", "quiet")
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(save)
        return buttons

    def open(self) -> None:
        # Opened over the window and left to itself, it goes when it is closed.
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        super().open()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # The focus that comes with the dialog selects a long title and shows its end.
        self._title.home(False)

    def _field(self, text: str, hint: str) -> QLineEdit:
        field = QLineEdit(self)
        field.setFont(one_line_font())
        field.setText(text)
        field.setPlaceholderText(hint)
        field.setCursorPosition(0)
        keep_undo_keys(field)
        field.textChanged.connect(lambda typed: _run_with(field, typed))
        _run_with(field, text)
        return field

    def edit(self) -> EssayEdit:
        """What the fields say. Raises ValueError when the date is none."""
        return EssayEdit(
            " ".join(self._title.text().split()) or None,
            " ".join(self._author.text().split()) or None,
            self._read_published(),
            self._tags.tags(),
        )

    def accept(self) -> None:
        try:
            edit = self.edit()
        except ValueError as error:
            self._complain(self._refusal(error))
            self._published.setFocus()
            self._published.selectAll()
            return
        if edit != self._before:
            self.edited.emit(self._before, edit)
        super().accept()

    def _read_published(self) -> date | None:
        typed = self._published.text().strip()
        # The date as it was shown is in the language of the window, which need not be one that is read here.
        before = self._before.published
        return before if before and typed == date_text(before) else read_date(typed)

    def _refusal(self, error: ValueError) -> str:
        typed = self._published.text().strip()
        if not isinstance(error, AmbiguousDateError):
            said = self.tr("\u201c{typed}\u201d is not a date. Write it like 27 July 2025 or 2025-07-27.")
            return said.format(typed=typed)
        said = self.tr("\u201c{typed}\u201d may be {one} or {other}. Write it like {one} or {iso}.")
        one, other = error.day_first, error.month_first
        return said.format(typed=typed, one=date_text(one), other=date_text(other), iso=one.isoformat())

    def _complain(self, sentence: str) -> None:
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))


def _run_with(field: QLineEdit, text: str) -> None:
    """An Urdu title is typed from the right."""
    rtl = is_right_to_left(text)
    field.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
