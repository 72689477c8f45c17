"""A dialog that is one page of words, with a way to copy it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from cssreader.gui.controls.text_page import TextPage
from cssreader.gui.theme.tokens import SPACE


class PageDialog(QDialog):
    """Whoever makes one writes its `page`."""

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
        buttons.setContentsMargins(4 * SPACE, 3 * SPACE, 4 * SPACE, 4 * SPACE)
        buttons.addWidget(self.copy_button)
        buttons.addStretch(1)
        buttons.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.page, 1)
        column.addLayout(buttons)
        self.page.setFocus()

    def open(self) -> None:
        # Opened over the window and left to itself, it goes when it is closed.
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        super().open()
