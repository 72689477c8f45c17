"""The bar above the panes: the search box, and a few buttons for actions that have a key as well."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from cssreader.gui.controls.told_keys import with_keys
from cssreader.gui.theme.tokens import SPACE, Theme

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from cssreader.gui.theme.icons import IconName

HEIGHT = 12 * SPACE


class TopBar(QWidget):
    """Empty and of its full height until it is furnished, so that nothing moves when it is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._images: dict[QToolButton, IconName] = {}
        self.setFixedHeight(HEIGHT)

    def furnish(self, search: QWidget, theme: Theme, actions: "dict[str, QAction]") -> None:
        """Fill the bar. `actions` are the window's, by name."""
        # The bar is there, empty, before icons are.
        from cssreader.gui.theme.icons import IconName

        row = QHBoxLayout(self)
        row.setContentsMargins(2 * SPACE, SPACE, 2 * SPACE, SPACE)
        row.setSpacing(SPACE)
        for name, image, text in (
            ("toggle_library", IconName.SIDEBAR, self.tr("Sidebar")),
            ("import_files", IconName.IMPORT, self.tr("Import")),
        ):
            row.addWidget(self._button(name, image, text, actions[name]))
        row.addStretch(1)
        search.setMinimumWidth(200)
        search.setMaximumWidth(640)
        row.addWidget(search, 8)
        row.addStretch(1)
        for name, image, text in (
            ("reading_options", IconName.TYPE, self.tr("Page and type")),
            ("next_theme", IconName.THEME, self.tr("Next theme")),
            ("toggle_margin", IconName.MARGIN, self.tr("Margin")),
        ):
            row.addWidget(self._button(name, image, text, actions[name]))
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        from cssreader.gui.theme.icons import icon

        for button, image in self._images.items():
            button.setIcon(icon(image, theme))

    def tell_keys(self, actions: "dict[str, QAction]") -> None:
        """Say in the tool tips which keys do the same."""
        for button in self._images:
            _tell_keys(button, actions[button.objectName()])

    def button(self, action: str) -> QToolButton:
        """The button of an action, by the action's name."""
        return next(button for button in self._images if button.objectName() == action)

    def _button(self, action: str, image: "IconName", name: str, deed: "QAction") -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(action)
        button.clicked.connect(lambda *_: deed.trigger())
        button.setAccessibleName(name)
        button.setAutoRaise(True)
        self._images[button] = image
        _tell_keys(button, deed)
        return button


def _tell_keys(button: QToolButton, deed: "QAction") -> None:
    keys = deed.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    button.setToolTip(with_keys(button.accessibleName(), keys))
