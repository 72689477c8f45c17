"""What is to be taken along, how much of it, and how it is to be written down."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from cssreader.domain.categories import Categories
from cssreader.domain.export_format import EssayFormat, ExportFormat
from cssreader.gui.dialogs.dialog import Dialog
from cssreader.gui.theme.names import shown_name
from cssreader.gui.theme.tokens import SPACE


class Among(StrEnum):
    """What a person may choose among, as far as there is any of it."""

    ESSAY = "essay"
    SELECTED = "selected"
    NOTEBOOK = "notebook"
    SEARCH = "search"
    TOPIC = "topic"
    DOSSIER = "dossier"
    ALL = "all"


class ExportWish(NamedTuple):
    """What is chosen in the dialog."""

    among: Among
    name: str
    """Of the topic or the dossier; empty for anything else."""
    form: ExportFormat | EssayFormat
    kind: str
    """Only annotations of this category; empty for all."""
    with_marks: bool

    @property
    def whole_essays(self) -> bool:
        return isinstance(self.form, EssayFormat)


class ExportDialog(Dialog):
    """`offered` names what can be chosen, and `named` what there is of topics and dossiers."""

    chosen = Signal(object)
    """An ExportWish, when the person goes on."""
    turned = Signal(object)
    """An ExportWish, whenever it becomes another one: to be counted."""

    def __init__(
        self,
        offered: Mapping[Among, str],
        named: Mapping[Among, Sequence[str]],
        categories: Categories,
        last: ExportWish,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("export_dialog")
        self.setWindowTitle(self.tr("Export"))
        self._named = named
        self.marks = QRadioButton(self.tr("&Highlights and notes"), self)
        self.essays = QRadioButton(self.tr("Whole &essays"), self)
        what = QButtonGroup(self)
        for button in (self.marks, self.essays):
            what.addButton(button)
        self.among = QComboBox(self)
        for among, text in offered.items():
            self.among.addItem(text, among)
        self.name = QComboBox(self)
        self.name.setAccessibleName(self.tr("Which"))
        self.kind = QComboBox(self)
        self.kind.addItem(self.tr("All kinds"), "")
        for each in categories:
            self.kind.addItem(shown_name(each), str(each.id))
        self.form = QComboBox(self)
        self.told = QLabel(self)
        self.told.setWordWrap(True)
        self.told.setProperty("role", "muted")
        self.with_marks = QCheckBox(self.tr("With highlights and &notes"), self)
        self.count = QLabel(self)
        self.count.setProperty("role", "muted")
        # A number comes first, by which Qt would not see which way the words run.
        side = Qt.AlignmentFlag.AlignRight if self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
        self.count.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
        self.go_on = QPushButton(self.tr("E&xport\u2026"), self)
        self._lay_out()
        self._set(last)
        for button in (self.marks, self.essays):
            button.toggled.connect(self._change_what)
        self.among.currentIndexChanged.connect(self._change_among)
        self.form.currentIndexChanged.connect(self._turn)
        for box in (self.name, self.kind):
            box.currentIndexChanged.connect(self._turn)
        self.with_marks.toggled.connect(self._turn)

    def _lay_out(self) -> None:
        what = QHBoxLayout()
        what.setSpacing(4 * SPACE)
        what.addWidget(self.marks)
        what.addWidget(self.essays)
        what.addStretch(1)
        rows = QFormLayout()
        rows.setHorizontalSpacing(3 * SPACE)
        rows.setVerticalSpacing(2 * SPACE)
        rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        among = QVBoxLayout()
        among.setSpacing(SPACE)
        among.addWidget(self.among)
        among.addWidget(self.name)
        rows.addRow(self._label(self.tr("&From"), self.among), among)
        self._kind_label = self._label(self.tr("&Kind"), self.kind)
        rows.addRow(self._kind_label, self.kind)
        rows.addRow(self._label(self.tr("&Form"), self.form), self.form)
        rows.addRow("", self.told)
        rows.addRow("", self.with_marks)
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * SPACE, 4 * SPACE, 4 * SPACE, 4 * SPACE)
        column.setSpacing(3 * SPACE)
        column.addLayout(what)
        column.addLayout(rows)
        column.addStretch(1)
        column.addWidget(self.count)
        column.addLayout(self.answers(self.go_on))
        self.take_room(540, 330)

    def _label(self, text: str, buddy: QWidget) -> QLabel:
        label = QLabel(text, self)
        label.setBuddy(buddy)
        return label

    def _set(self, wish: ExportWish) -> None:
        (self.essays if wish.whole_essays else self.marks).setChecked(True)
        self.among.setCurrentIndex(max(self.among.findData(wish.among), 0))
        self._fill_names()
        self.name.setCurrentIndex(max(self.name.findText(wish.name), 0))
        self.kind.setCurrentIndex(max(self.kind.findData(wish.kind), 0))
        self._fill_forms()
        self.form.setCurrentIndex(max(self.form.findData(wish.form), 0))
        self.with_marks.setChecked(wish.with_marks)
        self._show_what_counts()

    @property
    def wish(self) -> ExportWish:
        """What is chosen now."""
        return ExportWish(
            Among(self.among.currentData()),
            self.name.currentText() if self._has_names else "",
            (EssayFormat if self.essays.isChecked() else ExportFormat)(self.form.currentData()),
            "" if self.essays.isChecked() else str(self.kind.currentData()),
            self.with_marks.isChecked(),
        )

    def set_count(self, text: str, *, is_any: bool) -> None:
        """Say how much is chosen; there is nothing to go on with where there is none."""
        self.count.setText(text)
        self.go_on.setEnabled(is_any)

    @property
    def _has_names(self) -> bool:
        return Among(self.among.currentData()) in self._named

    def _change_what(self, checked: bool) -> None:
        # Each of the two buttons tells it; once is enough.
        if checked:
            self._fill_forms()
            self._turn()

    def _change_among(self) -> None:
        self._fill_names()
        self._turn()

    def _turn(self) -> None:
        if self.form.currentData() is None:
            return
        self._show_what_counts()
        self.count.setText(self.tr("Counting\u2026"))
        self.turned.emit(self.wish)

    def _fill_names(self) -> None:
        self.name.blockSignals(True)
        self.name.clear()
        self.name.addItems(list(self._named.get(Among(self.among.currentData()), ())))
        self.name.blockSignals(False)
        self.name.setVisible(self._has_names)

    def _fill_forms(self) -> None:
        self.form.blockSignals(True)
        before = self.form.currentData()
        self.form.clear()
        for form in EssayFormat if self.essays.isChecked() else ExportFormat:
            self.form.addItem(self._form_name(form), form)
        self.form.setCurrentIndex(max(self.form.findData(before), 0))
        self.form.blockSignals(False)

    def _show_what_counts(self) -> None:
        whole = self.essays.isChecked()
        self._kind_label.setVisible(not whole)
        self.kind.setVisible(not whole)
        self.with_marks.setVisible(whole)
        self.told.setText(self._told(self.wish.form))

    def _form_name(self, form: ExportFormat | EssayFormat) -> str:
        if isinstance(form, EssayFormat):
            return {
                EssayFormat.EPUB: self.tr("EPUB book"),
                EssayFormat.PDF: self.tr("PDF"),
                EssayFormat.MARKDOWN: self.tr("Markdown"),
            }[form]
        return {
            ExportFormat.MARKDOWN: self.tr("Markdown"),
            ExportFormat.OBSIDIAN: self.tr("Obsidian notes"),
            ExportFormat.HTML: self.tr("Web page"),
            ExportFormat.WORD: self.tr("Word document"),
            ExportFormat.PDF: self.tr("PDF"),
            ExportFormat.JSON: self.tr("JSON, complete"),
            ExportFormat.JSONLD: self.tr("Web Annotations"),
            ExportFormat.CSV: self.tr("CSV, for Readwise"),
            ExportFormat.ANKI: self.tr("Anki deck"),
            ExportFormat.ANKI_TEXT: self.tr("Text for Anki"),
        }[form]

    def _told(self, form: ExportFormat | EssayFormat) -> str:
        if isinstance(form, EssayFormat):
            return {
                EssayFormat.EPUB: self.tr("One book for e-readers, a chapter for each essay."),
                EssayFormat.PDF: self.tr("To be printed, each essay on a new page."),
                EssayFormat.MARKDOWN: self.tr("To be imported again. Several essays are a folder of files."),
            }[form]
        return {
            ExportFormat.MARKDOWN: self.tr("To be read, and for notes in other programs."),
            ExportFormat.OBSIDIAN: self.tr("A folder with a note for each essay. What you write there stays."),
            ExportFormat.HTML: self.tr("One page that can be searched, light or dark, and printed."),
            ExportFormat.WORD: self.tr("To be written on. Passages are quotations under the title of their essay."),
            ExportFormat.PDF: self.tr("To be printed."),
            ExportFormat.JSON: self.tr("Everything, to be imported again, on another machine too."),
            ExportFormat.JSONLD: self.tr("For other programs that annotate. Can be imported again."),
            ExportFormat.CSV: self.tr("For Readwise and spreadsheets."),
            ExportFormat.ANKI: self.tr("Flashcards. Importing again changes them and keeps what you have learnt."),
            ExportFormat.ANKI_TEXT: self.tr("Flashcards as a text, to be looked at first."),
        }[form]

    def accept(self) -> None:
        self.chosen.emit(self.wish)
        super().accept()
