"""Pictures are read from the library and decoded off the main thread."""

from concurrent.futures import Executor

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

from cssreader.gui.jobs.lane import Lane
from cssreader.gui.reading.picture_shelf import Take
from cssreader.paths import LibraryFolder

MOST_PIXELS = 64_000_000
"""A picture that claims more is not decoded: it would take more memory than it is worth."""
_ALLOWED_FORMATS = (b"png", b"jpeg", b"gif", b"webp", b"bmp")


class PictureLoading(QObject):
    def __init__(self, folder: LibraryFolder, executor: Executor, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._lane = Lane(executor, self)

    def load(self, source: str, size: QSize, take: Take) -> None:
        """Bring the picture of a source, no larger than is needed to cover `size`; None where there is none to show."""
        self._lane.submit(_loaded, self._folder, source, size, done=take, failed=lambda _: take(None))

    def close(self) -> None:
        self._lane.close()


def _loaded(folder: LibraryFolder, source: str, size: QSize) -> QImage | None:
    from cssreader.app.keep_pictures import picture_bytes

    return decoded(picture_bytes(folder, source), size)


def decoded(data: bytes, size: QSize) -> QImage | None:
    """The picture in some bytes, scaled down to fit `size`; None for what is none, is damaged or is too large.

    The kind is judged by the content alone, and only the kinds that the library keeps are decoded.
    """
    array = QByteArray(data)
    buffer = QBuffer(array)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    if bytes(reader.format().data()) not in _ALLOWED_FORMATS:
        return None
    own = reader.size()
    if not own.isValid() or own.width() * own.height() > MOST_PIXELS:
        return None
    fitted = own.scaled(size, Qt.AspectRatioMode.KeepAspectRatio)
    if fitted.width() < own.width():
        reader.setScaledSize(fitted.expandedTo(QSize(1, 1)))
    image = reader.read()
    if image.isNull():
        return None
    alpha = image.hasAlphaChannel()
    return image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied if alpha else QImage.Format.Format_RGB32)
