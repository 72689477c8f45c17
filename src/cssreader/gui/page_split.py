"""The page, and room for a second one beside it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QWidget


class PageSplit(QSplitter):
    def __init__(self, page: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.addWidget(page)
        self.setChildrenCollapsible(False)
        self.setFocusProxy(page)

    def put_beside(self, widget: QWidget) -> None:
        """Show a widget at the other side of the page, as wide as it is."""
        self.addWidget(widget)
        widget.show()
        self.setSizes([1_000, 1_000])
