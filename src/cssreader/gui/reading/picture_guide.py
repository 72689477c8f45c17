"""Opens a picture of the page over the whole window, and brings the reader back."""

from PySide6.QtCore import QObject, Qt

from cssreader.gui.reading.page_canvas import PageCanvas
from cssreader.gui.reading.picture_shelf import PictureShelf


class PictureGuide(QObject):
    def __init__(self, page: PageCanvas, shelf: PictureShelf, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._page = page
        self._shelf = shelf

    def open(self, position: int | None = None) -> bool:
        """Enlarge the picture at a document position, or the first in view; False when there is none."""
        pictures = self._page.pictures
        if position is None:
            position = self._page.picture_in_view()
        if position not in pictures:
            return False
        # A picture that cannot be shown cannot be enlarged.
        shown = {at: frame for at, frame in pictures.items() if self._page.can_be_shown(frame)}
        if position not in shown:
            return False
        # The first page of the day needs no picture over the window.
        from cssreader.gui.reading.picture_viewer import PictureViewer

        viewer = PictureViewer(
            tuple(shown.values()), list(shown).index(position), self._shelf, self._page.theme, self._page.window()
        )
        viewer.closed.connect(lambda: self._page.setFocus(Qt.FocusReason.OtherFocusReason))
        return True
