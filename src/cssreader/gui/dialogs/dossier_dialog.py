"""What a dossier holds: its passages with whence they are, to be copied, opened and taken out."""

from collections.abc import Sequence

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from cssreader.domain.dossiers import Dossier, DossierItem, DossierItemId
from cssreader.domain.essay import EssayId
from cssreader.gui.dialogs.page_dialog import PageDialog
from cssreader.gui.theme.names import date_text, joined
from cssreader.gui.theme.tokens import SPACE

_OPEN = "open"
_OUT = "out"


class DossierDialog(PageDialog):
    removal_wished = Signal(object, object)
    """A Dossier, and the id of an item that is to be taken out of it."""
    essay_wished = Signal(object)
    """The EssayId of an essay that is to be opened."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.setObjectName("dossier_dialog")
        self.name = name
        self._dossier: Dossier | None = None
        self.items: tuple[DossierItem, ...] = ()
        self._markdown = ""
        self.copy_button.setText(self.tr("&Copy as Markdown"))
        self.copy_button.clicked.disconnect()
        self.copy_button.clicked.connect(lambda: QGuiApplication.clipboard().setText(self._markdown))
        self.copy_button.setEnabled(False)
        self.page.anchorClicked.connect(self._wish)

    def show_dossier(self, dossier: Dossier | None, items: Sequence[DossierItem], markdown: str) -> None:
        """None where there is no dossier of that name yet."""
        self._dossier, self.items, self._markdown = dossier, tuple(items), markdown
        self.copy_button.setEnabled(bool(items))
        scrolled = self.page.verticalScrollBar().value()
        page = self.page
        page.begin()
        page.add_title(dossier.name if dossier is not None else self.name)
        if not items:
            page.add_text(self.tr("Nothing is in it yet. Press D on a passage that was gathered."), above=3 * SPACE)
        for item in items:
            page.add_text(item.words or item.note, above=4 * SPACE)
            if item.words and item.note:
                page.add_muted(item.note)
            cited = item.citation
            day = date_text(cited.published) if cited.published else None
            page.add_muted(joined((item.speaker, cited.author, cited.title, day)))
            links = [(self.tr("Take out"), f"{_OUT}:{item.id}")]
            if item.essay_id is not None:
                links.insert(0, (self.tr("Open the essay"), f"{_OPEN}:{item.essay_id}"))
            page.add_links(links)
        page.end()
        self.fit()
        page.verticalScrollBar().setValue(scrolled)

    def _wish(self, url: QUrl) -> None:
        wish, _, what = url.toString().partition(":")
        if wish == _OUT and self._dossier is not None:
            self.removal_wished.emit(self._dossier, DossierItemId(what))
        elif wish == _OPEN and what.isdecimal():
            self.essay_wished.emit(EssayId(int(what)))
            self.accept()
