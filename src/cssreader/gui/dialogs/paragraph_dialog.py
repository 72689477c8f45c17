"""Go to a paragraph by its number: its first words are shown as one types."""

from bisect import bisect_right

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from cssreader.domain.content import Content, Heading, ListItem, Paragraph, Quotation
from cssreader.gui.dialogs.dialog import Dialog
from cssreader.gui.theme.names import number_text
from cssreader.gui.theme.tokens import SPACE
from cssreader.text.plain import PlacedBlock, placed_blocks

_COUNTED = (Paragraph, Quotation, ListItem, Heading)
_SHOWN = 110


def numbered(content: Content) -> list[PlacedBlock]:
    """The paragraphs of an essay in the order of their numbers, from 1. Tables, captions and pictures have none."""
    return [placed for placed in placed_blocks(content) if isinstance(placed.block, _COUNTED) and placed.text]


class ParagraphDialog(Dialog):
    chosen = Signal(int)
    """The offset at which the paragraph begins."""

    def __init__(self, content: Content, here: int, parent: QWidget | None = None) -> None:
        """`here` is an offset in the paragraph that is read now."""
        super().__init__(parent)
        self.setObjectName("paragraph_dialog")
        self.setWindowTitle(self.tr("Go to paragraph"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._paragraphs = numbered(content)
        count = len(self._paragraphs)
        self.number = QSpinBox(self)
        self.number.setRange(min(count, 1), count)
        self.number.setValue(max(bisect_right([each.start for each in self._paragraphs], here), 1))
        self.number.setAccessibleName(self.tr("Paragraph"))
        self.number.valueChanged.connect(self._show)
        label = QLabel(self.tr("Paragraph"), self)
        label.setBuddy(self.number)
        row = QHBoxLayout()
        row.setSpacing(2 * SPACE)
        row.addWidget(label)
        row.addWidget(self.number)
        row.addWidget(QLabel(self.tr("of {number}").format(number=number_text(count)), self))
        row.addStretch(1)
        self._words = QLabel(self)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setWordWrap(True)
        self._words.setProperty("role", "muted")
        self._words.setMinimumHeight(3 * self._words.fontMetrics().lineSpacing())
        self._words.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        go = QPushButton(self.tr("Go"), self)
        go.setEnabled(count > 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * SPACE, 4 * SPACE, 4 * SPACE, 4 * SPACE)
        column.setSpacing(3 * SPACE)
        column.addLayout(row)
        column.addWidget(self._words)
        column.addLayout(self.answers(go))
        self.setMinimumWidth(420)
        self._show()
        self.number.selectAll()

    def words(self) -> str:
        """What is shown of the paragraph."""
        return self._words.text()

    def _show(self) -> None:
        if self._paragraphs:
            text = " ".join(self._paragraphs[self.number.value() - 1].text.split())
            self._words.setText(text if len(text) <= _SHOWN else f"{text[:_SHOWN].rstrip()}…")

    def accept(self) -> None:
        super().accept()
        if self._paragraphs:
            self.chosen.emit(self._paragraphs[self.number.value() - 1].start)
