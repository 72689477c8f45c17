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
    footnote_requested = Signal()
    """The note itself is to be shown, where it stands in the essay."""
    step_requested = Signal(int)
    """The next reference (1), or the one before (-1), is wished for."""
    pointer_left = Signal()

    def __init__(self, theme: Theme, page: QAbstractScrollArea) -> None:
        """`page` is what the card lies on."""
        super().__init__(theme, page, "footnote_card")
        self._close.setAccessibleName(self.tr("Close the footnote"))
        self.text = _NoteText()
        self.text.anchorClicked.connect(self._follow)
        self._go = QPushButton(self.tr("Go to the footnote"))
        self._go.setProperty("role", "quiet")
        self._go.setToolTip(self.tr("Go to where it stands in the essay (Enter)"))
        self._go.clicked.connect(self.footnote_requested)
        foot = QHBoxLayout()
        foot.addWidget(self._go)
        foot.addStretch(1)
        self._column.setSpacing(0)
        self._column.addWidget(self.text, 1)
        self._column.addLayout(foot)

    def show_footnote(self, number: int, document: QTextDocument, lines: tuple[QRect, QRect], within: QRect) -> None:
        """Come up under the last of the `lines` that the reference stands on, or over the first.

        The note takes the width of `within`, the column, if it needs it.
        """
        title = self.tr("Footnote {number}").format(number=number)
        self._title.setText(title)
        self.setAccessibleName(title)
        text = document.toPlainText()
        self.setAccessibleDescription(text)
        self.text.setAccessibleName(title)
        self.text.setAccessibleDescription(text)
        # As far in as the title above it.
        document.setDocumentMargin(2 * SPACE - 1)
        # It is measured first: once it stands in the widget, its width is the widget's.
        size = self._fitting_size(document, within)
        self.text.show_document(document)
        self._come_up(*lines, size, _LEAST_HEIGHT, within)
        self._column.activate()
        self.text.fit_scroll_bar()
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
        return QSize(width, max(height, _LEAST_HEIGHT))

    def take_keyboard(self) -> None:
        self.text.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _follow(self, link: QUrl) -> None:
        self.link_activated.emit(bytes(link.toEncoded().data()).decode())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(event.modifiers())
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.footnote_requested.emit()
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
        # A scroll bar that was needed for another note would take room from this one, and so be needed again.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDocument(document)
        self.verticalScrollBar().setValue(0)
        if before is not None:
            before.deleteLater()

    def fit_scroll_bar(self) -> None:
        """Show the scroll bar, now that the size is settled, if the note is longer than that."""
        if self.document().size().height() > self.viewport().height():
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)

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
