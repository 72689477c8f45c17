"""A dialog that is one page of words, with a way to copy it."""

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from cssreader.gui.controls.margins import set_margins
from cssreader.gui.controls.text_page import TextPage
from cssreader.gui.dialogs.dialog import Dialog
from cssreader.gui.theme.tokens import QUIET_EDGE, SPACE

WIDTH = 155 * SPACE
LEAST_HEIGHT, MOST_HEIGHT = 50 * SPACE, 140 * SPACE


class PageDialog(Dialog):
    """Whoever makes one writes its `page`, and then lets the dialog `fit`."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.page = TextPage(self)
        self.page.setAccessibleName(title)
        self.page.document().setDocumentMargin(5 * SPACE)
        self.copy_button = QPushButton(self.tr("Copy"), self)
        self.copy_button.setProperty("role", "quiet")
        self.copy_button.setAutoDefault(False)
        self.copy_button.clicked.connect(self.page.copy_all)
        close = QPushButton(self.tr("Close"), self)
        close.setDefault(True)
        close.clicked.connect(self.accept)
        buttons = self.buttons = QHBoxLayout()
        # The words of a button without a frame begin where those of the page begin.
        set_margins(buttons, 5 * SPACE - QUIET_EDGE, 3 * SPACE, 4 * SPACE, 4 * SPACE)
        buttons.addWidget(self.copy_button)
        buttons.addStretch(1)
        buttons.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.page, 1)
        column.addLayout(buttons)
        self._is_fitted = False
        self.take_room(WIDTH, LEAST_HEIGHT)
        self.page.setFocus()

    def fit(self, width: int = WIDTH) -> None:
        """Be as high as the page's first words ask for, within bounds; later ones do not change what was seen."""
        if self._is_fitted:
            return
        self._is_fitted = True
        # A copy, for the page lays itself out anew in the room it has now.
        document = self.page.document().clone()
        document.setTextWidth(width - self.page.verticalScrollBar().sizeHint().width())
        wanted = round(document.size().height()) + 2 * SPACE + self.buttons.sizeHint().height()
        self.take_room(width, max(LEAST_HEIGHT, min(wanted, MOST_HEIGHT)))
