"""Two texts beside each other, paragraph by paragraph: what went is struck through, what came is underlined."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QEvent, Qt, QTimer
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
PORTION = 20
"""Rows that are written at once: some 30 ms."""
_ROLES = QPalette.ColorRole
_Row = ComparedParagraph | int
"""Two paragraphs, or how many that are the same were left out here."""


class ComparisonPage(TextPage):
    """A long comparison is written in portions, so that the window goes on answering."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._paragraphs: tuple[ComparedParagraph, ...] = ()
        self._only_changes = False
        self._unwritten: list[_Row] = []
        self._change_count = 0
        self._changes: list[int] = []
        """Where in the document each run of changed paragraphs begins, as far as it is written."""
        self._was_same = True
        self._current = -1
        self._writing = QTimer(self, singleShot=True, interval=0)
        self._writing.timeout.connect(self._write_on)
        self.setObjectName("comparison_page")
        self.setAccessibleName(self.tr("The two texts side by side"))

    def show_comparison(self, paragraphs: Sequence[ComparedParagraph]) -> None:
        self._paragraphs = tuple(paragraphs)
        self._write_anew()

    def forget_comparison(self, sentence: str) -> None:
        """Show a sentence in the place of texts."""
        self._paragraphs = ()
        self._stop_writing()
        self.begin()
        if sentence:
            self.add_muted(sentence)
        self.end()

    def set_only_changes(self, only: bool) -> None:
        """Leave out the paragraphs that are the same, and say how many they are."""
        self._only_changes = only
        if self._paragraphs:
            self._write_anew()

    @property
    def change_count(self) -> int:
        """Runs of changed paragraphs that stand on the page, or will in a moment."""
        return self._change_count

    @property
    def change_in_hand(self) -> int:
        """The number of the change that was gone to, counted from 1; 0 before that."""
        return self._current + 1

    def go_to_change(self, step: int) -> None:
        """Bring the next change (1) or the one before (-1) into view; after the last comes the first."""
        while self._unwritten:
            self._write_on()
        if not self._changes:
            return
        if self._current < 0 and step < 0:
            self._current = 0
        self._current = (self._current + step) % len(self._changes)
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._changes[self._current])
        self.setTextCursor(cursor)
        self.verticalScrollBar().setValue(self.verticalScrollBar().value() + self.cursorRect().top() - 8 * SPACE)

    def copy_all(self) -> None:
        while self._unwritten:
            self._write_on()
        super().copy_all()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._paragraphs:
            self._write_anew()

    def _stop_writing(self) -> None:
        self._writing.stop()
        self._unwritten, self._changes, self._current, self._was_same = [], [], -1, True
        self._change_count = 0

    def _write_anew(self) -> None:
        self._stop_writing()
        rows = list(self._rows())
        self._unwritten = rows[:MOST_ROWS]
        changed = [isinstance(row, ComparedParagraph) and not row.same for row in self._unwritten]
        self._change_count = sum(now and not before for before, now in zip([False, *changed], changed, strict=False))
        # A bar that comes when the page has grown has everything laid out anew.
        policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOn if len(rows) > PORTION else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.setVerticalScrollBarPolicy(policy)
        self.begin()
        if not any(changed):
            self.add_muted(self.tr("The two texts are the same, word for word."), below=2 * SPACE)
        if len(rows) > MOST_ROWS:
            self.add_muted(
                counted(
                    len(rows) - MOST_ROWS,
                    "The text is very long: its last paragraph is not shown here.",
                    "The text is very long: its last {n} paragraphs are not shown here.",
                    "ComparisonPage",
                ),
                below=2 * SPACE,
            )
        self._write_portion()
        self.end()

    def _write_on(self) -> None:
        self.go_on()
        self._write_portion()
        self.pause()

    def _write_portion(self) -> None:
        rows, self._unwritten = self._unwritten[:PORTION], self._unwritten[PORTION:]
        if rows:
            self._fill(self._cursor.insertTable(len(rows), 2, _table_format()), rows)
            self._cursor.movePosition(QTextCursor.MoveOperation.End)
            # The block that Qt puts after a table must not part it from the next.
            between = QTextBlockFormat()
            between.setLineHeight(1, int(QTextBlockFormat.LineHeightTypes.FixedHeight.value))
            self._cursor.setBlockFormat(between)
        if self._unwritten:
            self._writing.start()

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
        for number, row in enumerate(rows):
            if isinstance(row, int):
                table.mergeCells(number, 0, 1, 2)
                said = counted(row, "{n} paragraph is the same", "{n} paragraphs are the same", "ComparisonPage")
                form = QTextCharFormat()
                form.setForeground(QBrush(_ink(_ROLES.PlaceholderText)))
                table.cellAt(number, 0).firstCursorPosition().insertText(said, form)
                self._was_same = True
                continue
            # A table of Qt's has its first column on the left in every language; what was before comes first in each.
            before, after = (1, 0) if self.isRightToLeft() else (0, 1)
            _write(table.cellAt(number, before).firstCursorPosition(), row.before, removed=True)
            _write(table.cellAt(number, after).firstCursorPosition(), row.after, removed=False)
            if self._was_same and not row.same:
                column = after if row.after else before
                self._changes.append(table.cellAt(number, column).firstPosition())
            self._was_same = row.same


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
