"""Two texts beside each other, paragraph by paragraph: what went is struck through, what came is underlined."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QGuiApplication,
    QPalette,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextLength,
    QTextTable,
    QTextTableFormat,
)
from PySide6.QtWidgets import QWidget

from cssreader.domain.versions import ComparedParagraph, Piece
from cssreader.gui.controls.text_page import TextPage
from cssreader.gui.theme.names import counted
from cssreader.gui.theme.tokens import SPACE
from cssreader.text.direction import is_right_to_left

MOST_ROWS = 1_200
"""Rows that are shown; a page of more is laid out too slowly, and nobody reads it to its end."""
_ROLES = QPalette.ColorRole
_Row = ComparedParagraph | int
"""Two paragraphs, or how many that are the same were left out here."""


class ComparisonPage(TextPage):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._paragraphs: tuple[ComparedParagraph, ...] = ()
        self._only_changes = False
        self._changes: list[int] = []
        """Where in the document each run of changed paragraphs begins."""
        self._current = -1
        self.setObjectName("comparison_page")
        self.setAccessibleName(self.tr("The two texts side by side"))

    def show_comparison(self, paragraphs: Sequence[ComparedParagraph]) -> None:
        self._paragraphs = tuple(paragraphs)
        self._write_anew()

    def set_only_changes(self, only: bool) -> None:
        """Leave out the paragraphs that are the same, and say how many they are."""
        self._only_changes = only
        self._write_anew()

    @property
    def change_count(self) -> int:
        """Runs of changed paragraphs that stand on the page."""
        return len(self._changes)

    def go_to_change(self, step: int) -> None:
        """Bring the next change (1) or the one before (-1) into view."""
        if not self._changes:
            return
        self._current = (self._current + step) % len(self._changes) if self._current >= 0 or step > 0 else -1
        self._current %= len(self._changes)
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._changes[self._current])
        self.setTextCursor(cursor)
        self.verticalScrollBar().setValue(self.verticalScrollBar().value() + self.cursorRect().top() - 8 * SPACE)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._paragraphs:
            self._write_anew()

    def _write_anew(self) -> None:
        self._changes, self._current = [], -1
        rows = list(self._rows())
        self.begin()
        if not any(isinstance(row, ComparedParagraph) and not row.same for row in rows):
            self.add_muted(self.tr("The two texts are the same, word for word."), below=2 * SPACE)
        if rows:
            table = self._cursor.insertTable(min(len(rows), MOST_ROWS), 2, _table_format())
            self._fill(table, rows[:MOST_ROWS])
            self._cursor.movePosition(QTextCursor.MoveOperation.End)
        if len(rows) > MOST_ROWS:
            self.add_muted(
                counted(
                    len(rows) - MOST_ROWS,
                    "{n} more paragraph is not shown here.",
                    "{n} more paragraphs are not shown here.",
                    "ComparisonPage",
                )
            )
        self.end()

    def _rows(self) -> Iterator[_Row]:
        left_out = 0
        for paragraph in self._paragraphs:
            if self._only_changes and paragraph.same:
                left_out += 1
                continue
            if left_out:
                yield left_out
                left_out = 0
            yield paragraph
        if left_out:
            yield left_out

    def _fill(self, table: QTextTable, rows: Sequence[_Row]) -> None:
        was_same = True
        for number, row in enumerate(rows):
            if isinstance(row, int):
                table.mergeCells(number, 0, 1, 2)
                said = counted(row, "{n} paragraph is the same", "{n} paragraphs are the same", "ComparisonPage")
                form = QTextCharFormat()
                form.setForeground(QBrush(_ink(_ROLES.PlaceholderText)))
                table.cellAt(number, 0).firstCursorPosition().insertText(said, form)
                was_same = True
                continue
            for column, (pieces, removed) in enumerate(((row.before, True), (row.after, False))):
                _write(table.cellAt(number, column).firstCursorPosition(), pieces, removed=removed)
            if was_same and not row.same:
                column = 1 if row.after else 0
                self._changes.append(table.cellAt(number, column).firstPosition())
            was_same = row.same


def _write(cursor: QTextCursor, pieces: tuple[Piece, ...], *, removed: bool) -> None:
    block = QTextBlockFormat()
    if is_right_to_left("".join(piece.text for piece in pieces)):
        block.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    cursor.setBlockFormat(block)
    for number, piece in enumerate(pieces):
        # A line feed inside a block stays inside it; those at its end only set paragraphs apart.
        text = piece.text.rstrip("\n") if number == len(pieces) - 1 else piece.text
        form = QTextCharFormat()
        form.setForeground(QBrush(_ink(_ROLES.Text)))
        if piece.changed:
            form.setForeground(QBrush(_ink(_ROLES.BrightText if removed else _ROLES.Accent)))
            form.setBackground(QBrush(_ink(_ROLES.Midlight)))
            form.setFontStrikeOut(removed)
            form.setFontUnderline(not removed)
        cursor.insertText(text.replace("\r", "").replace("\n", "\u2028"), form)


def _ink(role: QPalette.ColorRole) -> QColor:
    return QGuiApplication.palette().color(role)


def _table_format() -> QTextTableFormat:
    form = QTextTableFormat()
    form.setBorder(0)
    form.setCellSpacing(0)
    form.setCellPadding(1.5 * SPACE)
    form.setMargin(0)
    form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    form.setColumnWidthConstraints([QTextLength(QTextLength.Type.PercentageLength, 50)] * 2)
    return form
