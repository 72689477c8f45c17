"""The folders that are watched: add one, or watch one no longer."""

from collections.abc import Sequence

from PySide6.QtCore import QUrl, Signal
from PySide6.QtWidgets import QCheckBox, QPushButton, QWidget

from cssreader.domain.watching import WatchedFolder
from cssreader.gui.dialogs.page_dialog import PageDialog
from cssreader.gui.language import sentence_text
from cssreader.gui.theme.names import counted
from cssreader.gui.theme.tokens import QUIET_EDGE, SPACE

_STOP = "stop"


class WatchedFoldersDialog(PageDialog):
    folder_wanted = Signal(bool)
    """Another folder is to be chosen and watched; whether what lies there already is to come in, too."""
    stop_wanted = Signal(int)
    """The number of a folder that is to be watched no longer."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setObjectName("watched_folders_dialog")
        self.setWindowTitle(self.tr("Watched folders"))
        self.page.setAccessibleName(self.tr("Watched folders"))
        self.page.anchorClicked.connect(self._wish)
        self.copy_button.hide()
        add = QPushButton(self.tr("&Add a folder…"), self)
        add.setObjectName("add_folder")
        add.setAutoDefault(False)
        self._existing = QCheckBox(self.tr("&Bring in what lies there already"), self)
        add.clicked.connect(lambda: self.folder_wanted.emit(self._existing.isChecked()))
        # It has a frame, and the frame begins where the words of the page begin.
        self.buttons.insertSpacing(0, QUIET_EDGE)
        self.buttons.insertWidget(1, add)
        self.buttons.insertSpacing(2, 3 * SPACE)
        self.buttons.insertWidget(3, self._existing)

    def set_folders(self, folders: Sequence[WatchedFolder]) -> None:
        page = self.page
        page.begin()
        page.add_title(self.tr("Watched folders"))
        page.add_muted(
            self.tr(
                "What lands in one of these folders is brought in by itself: pages that a browser saves, texts, PDF "
                "and Word documents and books. Archives are not."
            )
        )
        if not folders:
            page.add_text(
                self.tr("No folder is watched. Add the one into which your browser saves pages."), above=3 * SPACE
            )
        for folder in folders:
            seen = counted(folder.seen, "{n} file seen in it", "{n} files seen in it", "WatchedFoldersDialog")
            page.add_named(folder.path, sentence_text(folder.said) if folder.said else seen, place="")
            page.add_links([(self.tr("Watch it no longer"), f"{_STOP}:{folder.id}")], indent=3 * SPACE)
        page.end()
        self.fit()

    def _wish(self, url: QUrl) -> None:
        scheme, _, number = url.toString().partition(":")
        if scheme == _STOP and number.isdecimal():
            self.stop_wanted.emit(int(number))
