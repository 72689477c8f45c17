"""What a person says of several essays at once: only what is changed here is said of each."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFormLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from cssreader.domain.essay import EssaySummary
from cssreader.domain.library import BulkEdit, Said
from cssreader.gui.controls.tag_edit import TagEdit
from cssreader.gui.controls.undo_keys import keep_undo_keys
from cssreader.gui.dialogs.dialog import Dialog
from cssreader.gui.dialogs.fact_fields import DateField, FactField, date_refusal
from cssreader.gui.theme.names import counted
from cssreader.gui.theme.tokens import SPACE


class ManyDetailsDialog(Dialog):
    edited = Signal(object)
    """A BulkEdit, when something was changed."""

    def __init__(
        self, essays: Sequence[EssaySummary], parent: QWidget | None = None, *, known_tags: Sequence[str] = ()
    ) -> None:
        super().__init__(parent)
        self.setObjectName("many_details_dialog")
        self.setWindowTitle(counted(len(essays), "Details of {n} essay", "Details of {n} essays", "ManyDetailsDialog"))
        authors, sites = {each.author for each in essays}, {each.site for each in essays}
        days = {each.published for each in essays}
        self._author = self._field(next(iter(authors)) if len(authors) == 1 else None, various=len(authors) > 1)
        self._site = self._field(next(iter(sites)) if len(sites) == 1 else None, various=len(sites) > 1)
        self._section = FactField("", self.tr("As it is in each"), self)
        self._published = DateField(next(iter(days)) if len(days) == 1 else None, self, known=False)
        if len(days) > 1:
            self._published.setPlaceholderText(self.tr("Various"))
        self._published.textChanged.connect(lambda _: self._complain(""))
        self._add = self._tag_field(known_tags, self.tr("Tags that each is to have"))
        self._remove = self._tag_field(
            sorted({tag for each in essays for tag in each.tags}), self.tr("Tags that none is to have")
        )
        self._problem = QLabel(self)
        self._problem.setObjectName("details_problem")
        self._problem.setProperty("role", "problem")
        self._problem.setWordWrap(True)
        self._problem.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(5 * SPACE, 5 * SPACE, 5 * SPACE, 4 * SPACE)
        column.setSpacing(4 * SPACE)
        column.addLayout(self._form())
        column.addWidget(self._note())
        column.addWidget(self._problem)
        column.addStretch(1)
        column.addLayout(self.answers(QPushButton(self.tr("Save"), self)))
        self.take_room(520, self.sizeHint().height())
        self._author.setFocus()

    def _field(self, text: str | None, *, various: bool) -> FactField:
        return FactField(text or "", self.tr("Various") if various else "", self)

    def _tag_field(self, known: Sequence[str], hint: str) -> TagEdit:
        field = TagEdit(self)
        keep_undo_keys(field)
        field.set_known_tags(known)
        field.setPlaceholderText(hint)
        field.tags_entered.connect(self.accept)
        return field

    def _form(self) -> QFormLayout:
        form = QFormLayout()
        form.setHorizontalSpacing(4 * SPACE)
        form.setVerticalSpacing(3 * SPACE)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        rows: tuple[tuple[str, QWidget], ...] = (
            (self.tr("&Author"), self._author),
            (self.tr("&Published"), self._published),
            (self.tr("S&ite"), self._site),
            (self.tr("Se&ction"), self._section),
            (self.tr("Add ta&gs"), self._add),
            (self.tr("&Remove tags"), self._remove),
        )
        for name, field in rows:
            field.setAccessibleName(name.replace("&", ""))
            form.addRow(name, field)
        return form

    def _note(self) -> QLabel:
        note = QLabel(self.tr("What you leave alone stays as it is in each of them."), self)
        note.setProperty("role", "muted")
        note.setWordWrap(True)
        return note

    def edit(self) -> BulkEdit:
        """What was changed. Raises ValueError when the date is none."""
        return BulkEdit(
            author=Said(self._author.said()) if self._author.isModified() else None,
            published=Said(self._published.day()) if self._published.isModified() else None,
            site=Said(self._site.said()) if self._site.isModified() else None,
            section=Said(self._section.said()) if self._section.isModified() else None,
            add_tags=self._add.tags(),
            remove_tags=self._remove.tags(),
        )

    def accept(self) -> None:
        try:
            edit = self.edit()
        except ValueError as error:
            self._complain(date_refusal(self._published.text().strip(), error))
            self._published.setFocus()
            return
        if edit != BulkEdit():
            self.edited.emit(edit)
        super().accept()

    def _complain(self, sentence: str) -> None:
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))
