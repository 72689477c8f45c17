"""All the keys, by where they belong."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from cssreader.gui.dialogs.page_dialog import PageDialog

KeyRow = tuple[str, str, str]
"""A group, what is done, and the keys that do it."""


class KeysDialog(PageDialog):
    def __init__(self, rows: Sequence[KeyRow], parent: QWidget | None = None) -> None:
        """Rows without keys are left out; groups come in the order in which they are first named."""
        super().__init__("", parent)
        self.setObjectName("keys_dialog")
        self.setWindowTitle(self.tr("Keys"))
        self.page.setAccessibleName(self.tr("Keys"))
        self.resize(520, 620)
        groups: dict[str, list[tuple[str, str]]] = {}
        for group, deed, keys in rows:
            if keys:
                groups.setdefault(group, []).append((deed, keys))
        self.page.begin()
        self.page.add_title(self.tr("Keys"))
        for group, pairs in groups.items():
            self.page.add_heading(group)
            self.page.add_rows(pairs, names_percent=60, name_first=False)
        self.page.end()
