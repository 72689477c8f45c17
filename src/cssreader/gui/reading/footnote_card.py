"""The card beside a reference: the words of its footnote, as the page would set them."""

from math import ceil
from typing import Any

from PySide6.QtCore import QByteArray, QEvent, QRect, QSize, Qt, QUrl, Signal
from PySide6.QtGui import QKeyEvent, QTextDocument
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QHBoxLayout, QPushButton, QSizePolicy, QTextBrowser

from cssreader.gui.controls.announcing import announce
from cssreader.gui.reading.page_card import PageCard
from cssreader.gui.theme.tokens import SPACE, Theme

_LEAST_WIDTH, _LEAST_HEIGHT = 260, 96
_MOST_SHARE = 0.5
"""Of the page's height: what is longer scrolls."""
_STEPS = {Qt.KeyboardModifier.NoModifier: 1, Qt.KeyboardModifier.ShiftModifier: -1}


class FootnoteCard(PageCard):
    link_activated = Signal(str)
    """The address of a link in the note."""
    note_requested = Signal()
    """The note itself is to be shown, where it stands in the essay."""
    step_requested = Signal(int)
    """The next reference (1), or the one before (-1), is wished for."""
    pointer_left = Signal()

    def __init__(self, theme: Theme, page: QAbstractScrollArea) -> None:
        """`page` is what the card lies on."""
        super().__init__(theme, page, "footnote_card")
        self._close.setAccessibleName(self.tr("Close the footnote"))
        self.note = _NoteText()
        self.note.anchorClicked.connect(self._follow)
        self._go = QPushButton(self.tr("Go to the note"))
        self._go.setProperty("role", "quiet")
        self._go.setToolTip(self.tr("Go to where it stands in the essay (Enter); Alt+Left comes back"))
        self._go.clicked.connect(self.note_requested)
        foot = QHBoxLayout()
        foot.addWidget(self._go)
        foot.addStretch(1)
        self._column.setSpacing(0)
        self._column.addWidget(self.note, 1)
        self._column.addLayout(foot)

    def show_note(self, number: int, document: QTextDocument, lines: tuple[QRect, QRect], within: QRect) -> None:
        """Come up under the last of the `lines` that the reference stands on, or over the first.

        The note takes the width of `within`, the column, if it needs it.
        """
        title = self.tr("Footnote {number}").format(number=number)
        self._title.setText(title)
        self.setAccessibleName(title)
        text = document.toPlainText()
        self.setAccessibleDescription(text)
        self.note.setAccessibleName(title)
        self.note.setAccessibleDescription(text)
        self.note.show_document(document)
        self._come_up(*lines, self._fitting_size(document, within), _LEAST_HEIGHT, within)
        announce(self, f"{title}. {text}")

    def _fitting_size(self, document: QTextDocument, within: QRect) -> QSize:
        margins = self._column.contentsMargins()
        # The frames of the card and of the note lie beside the margins.
        beside = margins.left() + margins.right() + 4
        widest = min(max(within.width(), _LEAST_WIDTH), self._widest)
        document.setTextWidth(widest - beside)
        width = widest
        if document.blockCount() == 1 and document.firstBlock().layout().lineCount() <= 1:
            width = min(max(ceil(document.idealWidth()) + beside, _LEAST_WIDTH), widest)
            document.setTextWidth(width - beside)
        most = round(self._room.height() * _MOST_SHARE)
        around = self.sizeHint().height()
        height = min(ceil(document.size().height()) + 4 + around, most)
        if height == most:
            document.setTextWidth(width - beside - self.note.verticalScrollBar().sizeHint().width())
        return QSize(width, max(height, _LEAST_HEIGHT))

    def take_keyboard(self) -> None:
        self.note.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _follow(self, link: QUrl) -> None:
        self.link_activated.emit(bytes(link.toEncoded().data()).decode())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(event.modifiers())
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.note_requested.emit()
        elif event.key() == Qt.Key.Key_O and step is not None:
            self.step_requested.emit(step)
        else:
            super().keyPressEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.pointer_left.emit()


class _NoteText(QTextBrowser):
    """The note, as tall as the card has room for, which can be scrolled and whose links can be chosen with keys."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: QTextDocument | None = None
        self.setProperty("surface", "none")
        self.setOpenLinks(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)

    def show_document(self, document: QTextDocument) -> None:
        before, self._shown = self._shown, document
        document.setParent(self)
        # As far in as the title above it.
        document.setDocumentMargin(2 * SPACE - 1)
        self.setDocument(document)
        self.verticalScrollBar().setValue(0)
        if before is not None:
            before.deleteLater()

    def loadResource(self, kind: int, name: QUrl | str) -> Any:  # noqa: ARG002
        """Nothing, as on the page."""
        return QByteArray()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Qt would swallow Enter even where there is no link to follow.
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_O) or (is_enter and not self._is_on_link):
            event.ignore()
        else:
            super().keyPressEvent(event)

    @property
    def _is_on_link(self) -> bool:
        return self.textCursor().hasSelection() and self.textCursor().charFormat().isAnchor()
