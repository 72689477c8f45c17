"""Other essays on much the same, each with the words it shares."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cssreader.domain.essay import EssayId
from cssreader.domain.search import RelatedEssay
from cssreader.gui.controls.text_page import TextPage
from cssreader.gui.theme.names import counted, date_text, joined

_SCHEME = "essay:"


class RelatedView(QWidget):
    """Asks only while somebody sees it."""

    related_requested = Signal(object)
    """The EssayId whose related essays are to be shown: `show_related` is the answer."""
    essay_chosen = Signal(object)
    """An EssayId."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._essay_id: EssayId | None = None
        self._related: tuple[RelatedEssay, ...] | None = None
        """None while it is not known."""
        self._page = TextPage(self)
        self._page.setObjectName("related_page")
        self._page.setProperty("surface", "panel")
        self._page.setAccessibleName(self.tr("Related essays"))
        self._page.anchorClicked.connect(self._choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._page)

    def show_essay(self, essay_id: EssayId | None) -> None:
        if essay_id == self._essay_id:
            return
        self._essay_id, self._related = essay_id, None
        self._write()
        self._ask()

    def show_related(self, essay_id: EssayId, related: Sequence[RelatedEssay]) -> None:
        """What is related to an essay; an answer that comes too late is let go."""
        if essay_id == self._essay_id:
            self._related = tuple(related)
            self._write()

    def show_theme(self) -> None:
        """Write the page in the colours the application has now."""
        self._write()

    def focus(self) -> bool:
        """Take the keyboard; False if there is nothing here to take it."""
        if self._essay_id is not None:
            self._page.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return self._essay_id is not None

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._ask()

    def _ask(self) -> None:
        if self._essay_id is not None and self._related is None and self.isVisible():
            self.related_requested.emit(self._essay_id)

    def _choose(self, link: QUrl) -> None:
        number = link.toString().removeprefix(_SCHEME)
        if number.isdigit():
            self.essay_chosen.emit(EssayId(int(number)))

    def _write(self) -> None:
        page = self._page
        page.begin()
        if self._essay_id is None:
            page.add_muted(self.tr("Essays on much the same as the one you open stand here."))
        elif self._related is None:
            page.add_muted(self.tr("Looking\u2026"))
        elif not self._related:
            page.add_muted(self.tr("No other essay of the library shares enough with this one."))
        for each in self._related or ():
            shares = self.tr("Shares: {words}").format(words=", ".join(each.shares))
            page.add_named(" ".join(each.title.split()), shares, f"{_SCHEME}{each.essay_id}", place=_place(each))
        page.end()


def _place(related: RelatedEssay) -> str:
    parts = [related.site or "", date_text(related.published) if related.published else ""]
    if related.alike:
        parts.append(counted(related.alike, "{n} more like it", "{n} more like it", "RelatedView"))
    return joined(parts)
