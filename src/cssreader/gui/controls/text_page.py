"""A page of words to read, select and copy: headings, paragraphs, and names with their values.

Everything shown comes from pages of the web, so words are only ever inserted as plain text.
"""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFocusEvent,
    QFont,
    QGuiApplication,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextLength,
    QTextOption,
    QTextTableFormat,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from cssreader.gui.theme.fonts import interface_font
from cssreader.gui.theme.tokens import SPACE
from cssreader.text.direction import is_right_to_left

_ROLES = QPalette.ColorRole


def _ink(role: QPalette.ColorRole) -> QColor:
    """A colour of the application: a style sheet changes the palette of the page itself."""
    return QGuiApplication.palette().color(role)


class TextPage(QTextBrowser):
    """Write it from top to bottom with the `add_…` methods, after `begin`; write it anew when the theme changes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cursor = QTextCursor(self.document())
        self._is_fresh = True
        """Whether the block the cursor is in has nothing in it yet."""
        self._is_at_top = True
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setFont(interface_font())
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
            | Qt.TextInteractionFlag.LinksAccessibleByMouse
            | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self.document().setDocumentMargin(3 * SPACE)

    def begin(self) -> None:
        self.clear()
        self._cursor = QTextCursor(self.document())
        self._is_fresh = self._is_at_top = True
        # One edit, one layout: otherwise the page is laid out anew with every line.
        self._cursor.beginEditBlock()

    def end(self) -> None:
        """Show the page from its top."""
        self._cursor.endEditBlock()
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def add_title(self, text: str) -> None:
        self._add(text, _ink(_ROLES.HighlightedText), points=13, weight=QFont.Weight.DemiBold, below=2 * SPACE)

    def add_heading(self, text: str) -> None:
        self._add(
            text, _ink(_ROLES.HighlightedText), points=11, weight=QFont.Weight.DemiBold, above=5 * SPACE, below=SPACE
        )

    def add_label(self, text: str) -> None:
        self._add(text, _ink(_ROLES.PlaceholderText), points=9, above=2 * SPACE + 2)

    def add_text(self, text: str, *, below: int = 0) -> None:
        self._add(text, _ink(_ROLES.Text), below=below)

    def add_muted(self, text: str, *, below: int = 0) -> None:
        self._add(text, _ink(_ROLES.PlaceholderText), below=below)

    def add_passages(self, passages: Iterable[str]) -> None:
        """Longer texts, each set in and apart from the next."""
        for passage in passages:
            self._add(passage.strip(), _ink(_ROLES.Text), indent=3 * SPACE, below=2 * SPACE)

    def add_named(self, name: str, sentence: str, link: str = "") -> None:
        """A name on its own line and a sentence about it below; `link` makes the name a link."""
        self._add(name, _ink(_ROLES.HighlightedText), weight=QFont.Weight.DemiBold, above=SPACE + 2, link=link)
        if sentence:
            self._add(sentence, _ink(_ROLES.Text), indent=3 * SPACE)

    def add_rows(self, rows: Sequence[tuple[str, str]], *, names_percent: int = 34, name_first: bool = True) -> None:
        """Pairs side by side: names and their values, or texts and what stands at their right."""
        if not rows:
            return
        form = QTextTableFormat()
        form.setBorder(0)
        form.setCellSpacing(0)
        form.setCellPadding(2)
        form.setMargin(0)
        form.setTopMargin(SPACE)
        form.setBottomMargin(2 * SPACE)
        form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        form.setColumnWidthConstraints(
            [QTextLength(QTextLength.Type.PercentageLength, share) for share in (names_percent, 100 - names_percent)]
        )
        table = self._cursor.insertTable(len(rows), 2, form)
        colours = (
            (_ink(_ROLES.PlaceholderText), _ink(_ROLES.Text))
            if name_first
            else (_ink(_ROLES.Text), _ink(_ROLES.PlaceholderText))
        )
        for number, pair in enumerate(rows):
            for column, (text, colour) in enumerate(zip(pair, colours, strict=True)):
                cell = table.cellAt(number, column).firstCursorPosition()
                block = QTextBlockFormat()
                if is_right_to_left(text):
                    block.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
                cell.setBlockFormat(block)
                cell.insertText(_on_one_block(text), self._format(colour))
        self._cursor.movePosition(QTextCursor.MoveOperation.End)
        self._is_fresh = True
        self._is_at_top = False

    def copy_all(self) -> None:
        QGuiApplication.clipboard().setText(self.toPlainText())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self.viewport())
            painter.setPen(QPen(_ink(_ROLES.Accent), 1.5))
            painter.drawRect(self.viewport().rect().adjusted(1, 1, -2, -2))
            painter.end()

    def _format(
        self, colour: QColor, points: float = 10.5, weight: QFont.Weight = QFont.Weight.Normal, link: str = ""
    ) -> QTextCharFormat:
        form = QTextCharFormat()
        form.setForeground(QBrush(_ink(_ROLES.Link) if link else colour))
        form.setFontPointSize(points)
        form.setFontWeight(weight)
        if link:
            form.setAnchor(True)
            form.setAnchorHref(link)
        return form

    def _add(
        self,
        text: str,
        colour: QColor,
        *,
        points: float = 10.5,
        weight: QFont.Weight = QFont.Weight.Normal,
        above: int = 0,
        below: int = 0,
        indent: int = 0,
        link: str = "",
    ) -> None:
        block = QTextBlockFormat()
        rtl = is_right_to_left(text)
        block.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        block.setTopMargin(0 if self._is_at_top else above)
        block.setBottomMargin(below)
        if rtl:
            block.setRightMargin(indent)
        else:
            block.setLeftMargin(indent)
        if self._is_fresh:
            self._cursor.setBlockFormat(block)
            self._is_fresh = False
        else:
            self._cursor.insertBlock(block)
        self._is_at_top = False
        self._cursor.insertText(_on_one_block(text), self._format(colour, points, weight, link))


def _on_one_block(text: str) -> str:
    """A line feed within a text stays within its paragraph."""
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\n", "\u2028")
