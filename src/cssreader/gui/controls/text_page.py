"""A page of words to read, select and copy: headings, paragraphs, and names with their values.

Everything shown comes from pages of the web, so words are only ever inserted as plain text.
"""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFocusEvent,
    QFont,
    QGuiApplication,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextLength,
    QTextOption,
    QTextTableFormat,
)
from PySide6.QtWidgets import QAbstractSlider, QFrame, QTextBrowser, QWidget

from cssreader.gui.controls.viewport import know_viewport
from cssreader.gui.theme.fonts import interface_font
from cssreader.gui.theme.tokens import SPACE
from cssreader.text.direction import is_right_to_left

_ROLES = QPalette.ColorRole
_FOCUS_BAR = 2
_ON_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
"""The width of the line that says the keyboard is here, in device-independent pixels."""
_BY_KEYBOARD = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)
_SCROLLS = {
    Qt.Key.Key_Up: QAbstractSlider.SliderAction.SliderSingleStepSub,
    Qt.Key.Key_Down: QAbstractSlider.SliderAction.SliderSingleStepAdd,
    Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
    Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
    Qt.Key.Key_Home: QAbstractSlider.SliderAction.SliderToMinimum,
    Qt.Key.Key_End: QAbstractSlider.SliderAction.SliderToMaximum,
}


def _ink(role: QPalette.ColorRole) -> QColor:
    """A colour of the application: a style sheet changes the palette of the page itself."""
    return QGuiApplication.palette().color(role)


class TextPage(QTextBrowser):
    """Write it from top to bottom with the `add_…` methods, after `begin`; write it anew when the theme changes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        know_viewport(self)
        self._cursor = QTextCursor(self.document())
        self._is_fresh = True
        """Whether the block the cursor is in has nothing in it yet."""
        self._is_at_top = True
        self._shows_focus = False
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
        # It is read, not written: what the keyboard selects is seen by its colour, and nothing blinks.
        self.setCursorWidth(0)
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

    def go_on(self) -> None:
        """Write more below what stands there, until `pause`; where one reads stays in view."""
        self._cursor.beginEditBlock()

    def pause(self) -> None:
        self._cursor.endEditBlock()

    def add_title(self, text: str) -> None:
        self._add(text, _ink(_ROLES.HighlightedText), points=13, weight=QFont.Weight.DemiBold, below=2 * SPACE)

    def add_heading(self, text: str) -> None:
        self._add(
            text, _ink(_ROLES.HighlightedText), points=11, weight=QFont.Weight.DemiBold, above=5 * SPACE, below=SPACE
        )

    def add_label(self, text: str) -> None:
        self._add(text, _ink(_ROLES.PlaceholderText), points=9, above=2 * SPACE + 2)

    def add_text(self, text: str, *, above: int = 0, below: int = 0) -> None:
        self._add(text, _ink(_ROLES.Text), above=above, below=below)

    def add_muted(self, text: str, *, below: int = 0) -> None:
        self._add(text, _ink(_ROLES.PlaceholderText), below=below)

    def add_passages(self, passages: Iterable[str]) -> None:
        """Longer texts, each set in and apart from the next."""
        for passage in passages:
            self._add(passage.strip(), _ink(_ROLES.Text), indent=3 * SPACE, below=2 * SPACE)

    def add_list(self, items: Iterable[str]) -> None:
        """Texts with room between, the further lines of each set in, as a bibliography is set."""
        for item in items:
            self._add(
                item.strip(), _ink(_ROLES.Text), above=SPACE // 2, below=SPACE + 2, indent=3 * SPACE, hanging=True
            )

    def add_named(self, name: str, sentence: str, link: str = "", *, place: str = "", points: float = 10.5) -> None:
        """A name on its own line and a sentence about it below; `link` makes the name a link.

        `place` says, between the two, where the named thing lies.
        """
        above = 2 * SPACE if place else SPACE + 2
        ink = _ink(_ROLES.HighlightedText)
        self._add(name, ink, points=points, weight=QFont.Weight.DemiBold, above=above, link=link)
        if place:
            self._add(place, _ink(_ROLES.PlaceholderText), points=9)
        if sentence and place:
            self._add(sentence, _ink(_ROLES.Text), above=SPACE // 2, below=SPACE)
        elif sentence:
            self._add(sentence, _ink(_ROLES.Text), indent=3 * SPACE)

    def add_links(self, links: Sequence[tuple[str, str]], *, indent: int = 0, below: int = 0) -> None:
        """Words on one line that `anchorClicked` tells of, each with what it tells."""
        self._add("", _ink(_ROLES.PlaceholderText), points=9, indent=indent, below=below)
        for number, (text, link) in enumerate(links):
            if number:
                self._cursor.insertText("   \u00b7   ", self._format(_ink(_ROLES.PlaceholderText), 9))
            self._cursor.insertText(_on_one_block(text), self._format(_ink(_ROLES.Link), 9, link=link))

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
        # Qt begins a table on the left in every language.
        order = (1, 0) if self.isRightToLeft() else (0, 1)
        shares = (names_percent, 100 - names_percent)
        form.setColumnWidthConstraints(
            [QTextLength(QTextLength.Type.PercentageLength, shares[number]) for number in order]
        )
        table = self._cursor.insertTable(len(rows), 2, form)
        muted, plain = _ink(_ROLES.PlaceholderText), _ink(_ROLES.Text)
        colours = (muted, plain) if name_first else (plain, muted)
        for number, pair in enumerate(rows):
            for column, (text, colour) in enumerate((pair[which], colours[which]) for which in order):
                cell = table.cellAt(number, column).firstCursorPosition()
                block = QTextBlockFormat()
                if is_right_to_left(text):
                    block.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
                if self.isRightToLeft():
                    block.setAlignment(_ON_RIGHT)
                cell.setBlockFormat(block)
                cell.insertText(_on_one_block(text), self._format(colour))
        self._cursor.movePosition(QTextCursor.MoveOperation.End)
        self._is_fresh = True
        self._is_at_top = False

    def copy_all(self) -> None:
        QGuiApplication.clipboard().setText(self.toPlainText())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        scroll = _SCROLLS.get(Qt.Key(event.key()))
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if scroll is not None and modifiers == Qt.KeyboardModifier.NoModifier:
            self.verticalScrollBar().triggerAction(scroll)
            return
        if modifiers & Qt.KeyboardModifier.ShiftModifier and not self.textCursor().hasSelection():
            # A selection begins where one is reading.
            self._take_cursor_into_view()
        super().keyPressEvent(event)

    def _take_cursor_into_view(self) -> None:
        if not self.viewport().rect().intersects(self.cursorRect()):
            scrolled = self.verticalScrollBar().value()
            self.setTextCursor(self.cursorForPosition(QPoint(0, self.fontMetrics().lineSpacing())))
            self.verticalScrollBar().setValue(scrolled)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        # Whoever came with the mouse, or with the dialog, knows where the keyboard is.
        self._shows_focus = event.reason() in _BY_KEYBOARD
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus() and self._shows_focus:
            painter = QPainter(self.viewport())
            painter.fillRect(0, 0, _FOCUS_BAR, self.viewport().height(), _ink(_ROLES.Accent))
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
        hanging: bool = False,
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
        if self.isRightToLeft() and not indent:
            block.setAlignment(_ON_RIGHT)
        if hanging:
            block.setTextIndent(-indent)
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
