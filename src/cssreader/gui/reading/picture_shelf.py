"""Decoded pictures while they are needed: asked for by what paints, brought by a worker, kept within bounds."""

from collections import OrderedDict
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtGui import QImage

MOST_BYTES = 96_000_000
"""What the pictures kept for painting may take in memory together."""

Take = Callable[[QImage | None], None]
LoadPicture = Callable[[str, QSize, Take], None]
"""Loads the picture of a source, decoded to about a size, and gives it, or None, on the main thread."""


def load_nothing(source: str, size: QSize, take: Take) -> None:  # noqa: ARG001
    """Stands in where no library is at hand: every picture is missing."""
    take(None)


class PictureShelf(QObject):
    arrived = Signal()
    """A picture that was asked for has come, or turned out to be missing."""

    def __init__(self, load: LoadPicture, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._load = load
        self._images: OrderedDict[tuple[str, int, int], QImage] = OrderedDict()
        self._awaited: set[tuple[str, int, int]] = set()
        self._missing: set[str] = set()

    def image(self, source: str, size: QSize) -> QImage | None:
        """The picture at about a size in pixels; None while it is on its way and where there is none."""
        key = (source, size.width(), size.height())
        if key in self._images:
            self._images.move_to_end(key)
            return self._images[key]
        if key not in self._awaited and source not in self._missing:
            self._awaited.add(key)
            self._load(source, size, partial(self._take, key))
        return self._images.get(key)

    def is_missing(self, source: str) -> bool:
        return source in self._missing

    def forget_missing(self) -> None:
        """Ask again for what was missing: it may have come into the library since."""
        self._missing.clear()

    def _take(self, key: tuple[str, int, int], image: QImage | None) -> None:
        self._awaited.discard(key)
        if image is None or image.isNull():
            self._missing.add(key[0])
        else:
            self._images[key] = image
            while len(self._images) > 1 and sum(kept.sizeInBytes() for kept in self._images.values()) > MOST_BYTES:
                self._images.popitem(last=False)
        self.arrived.emit()
