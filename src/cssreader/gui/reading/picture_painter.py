"""Paints one picture of a page, or the quiet frame that stands where it is missing or still on its way."""

from PySide6.QtCore import QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QFontMetricsF, QImage, QPainter, QPen

from cssreader.domain.content import Picture
from cssreader.gui.reading.page_style import PageStyle
from cssreader.gui.reading.picture_shelf import PictureShelf
from cssreader.gui.theme.tokens import RADIUS
from cssreader.text.direction import is_right_to_left
from cssreader.text.safe_html import stored_name

TALLEST = 1.3
"""The height of a picture as a share of the column's width, at most: a taller one would be no longer one view."""
_DIMMED = 0.9
"""On a dark page pictures shine less."""
_LONGEST_WORDS = 300


def picture_size(picture: Picture, style: PageStyle, column: float) -> QSizeF:
    """The room of a picture on the page, no wider than the column and never larger than it is."""
    if stored_name(picture.source) is None or not picture.width or not picture.height:
        words = _words_rect(picture, style, column)
        return QSizeF(column, words.height() + 2 * style.em * 1.1)
    scale = min(1.0, column / picture.width, TALLEST * column / picture.height)
    return QSizeF(max(round(picture.width * scale), 1), max(round(picture.height * scale), 1))


def picture_rect(picture: Picture, top: float, column: QRectF, style: PageStyle) -> QRectF:
    """Where a picture stands whose upper edge is at `top`: in the middle of the column.

    Qt tells the height of its block as if it were a line of text, so this is the one place that knows.
    """
    size = picture_size(picture, style, column.width())
    return QRectF(round(column.center().x() - size.width() / 2), top, size.width(), size.height())


def paint_picture(
    painter: QPainter, picture: Picture, top: float, column: QRectF, style: PageStyle, shelf: PictureShelf
) -> None:
    """Paint a picture in the middle of the column, its upper edge at `top`."""
    place = picture_rect(picture, top, column, style)
    image = None
    if stored_name(picture.source) is not None:
        # Decoded for the widest column, so that a window that is being resized asks for nothing anew.
        widest = picture_size(picture, style, style.column) * painter.device().devicePixelRatio()
        image = shelf.image(picture.source, widest.toSize().expandedTo(QSize(1, 1)))
    if image is None:
        on_its_way = stored_name(picture.source) is not None and not shelf.is_missing(picture.source)
        _paint_frame(painter, picture, place, style, empty=on_its_way)
    else:
        paint_image(painter, image, place, dark=style.theme.dark)


def paint_image(painter: QPainter, image: QImage, place: QRectF, *, dark: bool) -> None:
    """Paint an image as large as it fits into `place`, in its middle."""
    fitted = QSizeF(image.size()).scaled(place.size(), Qt.AspectRatioMode.KeepAspectRatio)
    target = QRectF(0, 0, fitted.width(), fitted.height())
    target.moveCenter(place.center())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.setOpacity(_DIMMED if dark else 1.0)
    if image.hasAlphaChannel():
        # Whoever drew on nothing meant the white of a web page beneath.
        painter.fillRect(target, Qt.GlobalColor.white)
    painter.drawImage(target, image)
    painter.restore()


def _paint_frame(painter: QPainter, picture: Picture, place: QRectF, style: PageStyle, *, empty: bool) -> None:
    painter.setPen(QPen(style.colour("line"), 1))
    painter.setBrush(style.colour("panel"))
    painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
    if empty:
        return
    turned = is_right_to_left(picture.alt)
    painter.setFont(style.small_text(right_to_left=turned).font())
    painter.setPen(style.colour("muted"))
    painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft if turned else Qt.LayoutDirection.LeftToRight)
    inside = place.adjusted(style.em, style.em * 0.4, -style.em, -style.em * 0.4)
    painter.drawText(inside, _FLAGS, _words(picture, style))


_FLAGS = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap


def _words_rect(picture: Picture, style: PageStyle, column: float) -> QRectF:
    font = style.small_text(right_to_left=is_right_to_left(picture.alt)).font()
    room = QRectF(0, 0, max(column - 2 * style.em, 40.0), 10_000)
    return QFontMetricsF(font).boundingRect(room, _FLAGS, _words(picture, style))


def _words(picture: Picture, style: PageStyle) -> str:
    words = picture.alt
    if len(words) > _LONGEST_WORDS:
        words = f"{words[:_LONGEST_WORDS].rsplit(' ', 1)[0]}…"
    return words or style.missing_picture
