"""Whence a fact is, of which year it is true, and whether it may be out of date: asked for where facts are marked."""

import re
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QCompleter, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from cssreader.domain.annotation import Annotation, Category
from cssreader.gui.controls.one_line import one_line_font
from cssreader.gui.controls.undo_keys import keep_undo_keys
from cssreader.gui.theme.tokens import SPACE

_ASKED_OF = (Category.FACT, Category.FIGURE)
_YEAR = re.compile(r"(?<![\d.,])(?:1[6-9]|20)\d\d(?:[-\u2013/]\d{2,4})?(?![\d.,]*\d)")
_YEAR_LETTERS = 9
_LONGEST = 1_000


class Provenance(NamedTuple):
    source: str = ""
    year: str = ""
    stale: bool = False

    @staticmethod
    def of(annotation: Annotation) -> "Provenance":
        return Provenance(annotation.source, annotation.year, annotation.stale)


def is_asked_of(annotation: Annotation) -> bool:
    """Of a fact or a figure, and of whatever has it said already."""
    return annotation.category in _ASKED_OF or any(Provenance.of(annotation))


def years_in(text: str) -> list[str]:
    """The years that stand in a text, each once, the last first: mostly that is the one a fact is of."""
    return list(dict.fromkeys(reversed(_YEAR.findall(text))))


class ProvenanceFields(QWidget):
    entered = Signal()
    """Enter was pressed in one of the fields."""
    changed = Signal()

    accessible_role = "Grouping"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Source and year"))
        self.source = self._field(self.tr("Source"), "fact_source")
        self.year = self._field(self.tr("Year"), "fact_year")
        self.year.setMaximumWidth(self.year.fontMetrics().horizontalAdvance("0" * _YEAR_LETTERS) + 6 * SPACE)
        self.stale = QCheckBox(self.tr("May be &out of date"), self)
        for change in (self.source.textChanged, self.year.textChanged, self.stale.toggled):
            change.connect(self.changed)
        line = QHBoxLayout()
        line.setSpacing(SPACE)
        line.addWidget(self.source, 1)
        line.addWidget(self.year)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addLayout(line)
        column.addWidget(self.stale)

    def _field(self, hint: str, name: str) -> QLineEdit:
        field = QLineEdit(self)
        field.setObjectName(name)
        field.setFont(one_line_font())
        field.setPlaceholderText(hint)
        field.setAccessibleName(hint)
        field.setMaxLength(_LONGEST)
        field.returnPressed.connect(self.entered)
        keep_undo_keys(field)
        return field

    def parts(self) -> tuple[QWidget, ...]:
        return self.source, self.year, self.stale

    def value(self) -> Provenance:
        source, year = (" ".join(field.text().split()) for field in (self.source, self.year))
        return Provenance(source, year, self.stale.isChecked())

    def fill(self, said: Provenance, quote: str) -> None:
        """Show what is said; the years of the quotation are offered while one types."""
        self.source.setText(said.source)
        self.source.setCursorPosition(0)
        self.year.setText(said.year)
        self.stale.setChecked(said.stale)
        completer = QCompleter(years_in(quote), self)
        completer.setCompletionMode(QCompleter.CompletionMode.InlineCompletion)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.year.setCompleter(completer)
