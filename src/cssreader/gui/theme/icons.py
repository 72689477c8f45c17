"""The icons of the window: one family, in any ink of the theme, and one for each category.

The outlines come from the Phosphor font that ships with qtawesome. The package itself is never
imported: that loads a dozen fonts and every Qt module, a third of a second at each start.
"""

import json
from enum import StrEnum
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QGuiApplication,
    QIcon,
    QIconEngine,
    QPainter,
    QPainterPath,
    QPalette,
    QPixmap,
    QRawFont,
)

from cssreader.domain.annotation import AnnotationKind, Category
from cssreader.domain.categories import CategoryIcon, Hue
from cssreader.domain.essay import Shelf
from cssreader.gui.theme.tokens import Theme

ICON_SIZE = 18
"""The side of an icon in a list or a tool bar, in device-independent pixels."""
_EM = 256


class IconName(StrEnum):
    """What an icon stands for; the value is its name in the family."""

    ALL_ESSAYS = "books"
    INBOX = "tray"
    READING = "book-open"
    FINISHED = "check-circle"
    ARCHIVE = "archive"
    TOPIC = "graduation-cap"
    TAG = "tag-simple"
    TRASH = "trash"
    RESTORE = "arrow-counter-clockwise"

    SEARCH = "magnifying-glass"
    CLEAR = "x"
    SORT = "sort-ascending"
    FILTER = "funnel"
    SAVE_SEARCH = "star"
    SAVED_SEARCH = "star-fill"
    RECENT = "clock-counter-clockwise"
    MORE = "dots-three"
    CHECK = "check"
    EXCHANGE = "arrows-left-right"
    BESIDE = "columns"
    CHEVRON_DOWN = "caret-down"
    CHEVRON_UP = "caret-up"
    CHEVRON_LEFT = "caret-left"
    CHEVRON_RIGHT = "caret-right"
    PREVIOUS = "arrow-left"
    NEXT = "arrow-right"
    CHOOSE = "sliders-horizontal"
    ADD = "plus"
    REMOVE = "minus"

    IMPORT = "download-simple"
    EXPORT = "export"
    FOLDER = "folder-open"
    ESSAY = "article"
    WEB = "globe"
    COPY = "copy"
    SAVE = "floppy-disk"
    UNDO = "arrow-u-up-left"
    REDO = "arrow-u-up-right"

    HIGHLIGHT = "highlighter-circle"
    MERGE = "arrows-in-line-horizontal"
    SPLIT = "arrows-out-line-horizontal"
    MARKS = "stack"
    NOTE = "note-pencil"
    NOTEBOOK = "notebook"
    DICTIONARY = "book"
    BOOKMARK = "bookmark-simple"
    EDIT = "pencil-simple"
    OUTLINE = "list-dashes"
    DETAILS = "info"
    MARGIN = "columns"
    SIDEBAR = "layout"
    AUTHOR = "user"
    DATE = "calendar-blank"
    CLOCK = "clock"
    REMOVED = "eraser"

    TYPE = "text-aa"
    SETTINGS = "gear-six"
    KEYS = "keyboard"
    HELP = "question"
    WARNING = "warning-circle"
    PROBLEM = "warning-octagon"
    DONE = "check-circle"
    THEME = "circle-half"
    LIGHT = "sun"
    SEPIA = "coffee"
    DARK = "moon"
    PAUSE = "pause"
    RESUME = "play"
    SKIP_BACK = "skip-back"
    SKIP_FORWARD = "skip-forward"


class Ink(StrEnum):
    """The colour role of an icon; the value is the name of the theme's colour."""

    TEXT = "text"
    STRONG = "strong"
    MUTED = "muted"
    ACCENT = "accent"
    ON_ACCENT = "on_accent"
    LINK = "link"
    DANGER = "danger"


AnyIcon = IconName | CategoryIcon
KIND_ICONS = {
    AnnotationKind.HIGHLIGHT: IconName.HIGHLIGHT,
    AnnotationKind.NOTE: IconName.NOTE,
    AnnotationKind.BOOKMARK: IconName.BOOKMARK,
}
SHELF_ICONS = {
    Shelf.INBOX: IconName.INBOX,
    Shelf.READING: IconName.READING,
    Shelf.FINISHED: IconName.FINISHED,
    Shelf.ARCHIVE: IconName.ARCHIVE,
}


class _Family(NamedTuple):
    font: QRawFont
    characters: dict[str, str]


@cache
def _family() -> _Family | None:
    """The icon font, or None where the package lacks it; the window then shows words alone."""
    package = find_spec("qtawesome")
    if package is None or package.origin is None:
        return None
    folder = Path(package.origin).parent / "fonts"
    fonts, charmaps = sorted(folder.glob("phosphor-[0-9]*.ttf")), sorted(folder.glob("phosphor-charmap-*.json"))
    if not fonts or not charmaps:
        return None
    font = QRawFont(str(fonts[-1]), _EM, QFont.HintingPreference.PreferNoHinting)
    codes: dict[str, str] = json.loads(charmaps[-1].read_text("utf-8"))
    wanted = {name.value for names in (IconName, CategoryIcon) for name in names}
    return _Family(font, {name: chr(int(code, 16)) for name, code in codes.items() if name in wanted})


@cache
def _outline(name: AnyIcon) -> QPainterPath:
    """The outline in a square of `_EM` units with its origin at the top left."""
    family = _family()
    if family is None or name.value not in family.characters:
        return QPainterPath()
    glyphs = family.font.glyphIndexesForString(family.characters[name.value])
    path = family.font.pathForGlyph(glyphs[0])
    # The glyphs are drawn on a square em; where its top lies over the base line is the font's ascent.
    path.translate(0, family.font.ascent() - (family.font.ascent() + family.font.descent() - _EM) / 2)
    return path


def icon_exists(name: AnyIcon) -> bool:
    return not _outline(name).isEmpty()


def paint_icon(painter: QPainter, rect: QRectF, name: AnyIcon, colour: QColor) -> None:
    """Draw an icon as large as fits into `rect`, in its middle: for delegates."""
    side = min(rect.width(), rect.height())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rect.center().x() - side / 2, rect.center().y() - side / 2)
    painter.scale(side / _EM, side / _EM)
    painter.fillPath(_outline(name), colour)
    painter.restore()


class _Engine(QIconEngine):
    """Paints an outline at whatever size is asked for, so that an icon is sharp on every screen."""

    def __init__(self, name: AnyIcon, normal: QColor, checked: QColor, disabled: QColor) -> None:
        super().__init__()
        self._name = name
        self._normal = normal
        self._checked = checked
        self._disabled = disabled

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        colour = self._checked if state == QIcon.State.On else self._normal
        paint_icon(painter, QRectF(rect), self._name, self._disabled if mode == QIcon.Mode.Disabled else colour)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return pixmap

    def clone(self) -> QIconEngine:
        return _Engine(self._name, self._normal, self._checked, self._disabled)


def _icon(name: AnyIcon, theme: Theme, colour: str) -> QIcon:
    normal = QColor(colour)
    faint = QColor(theme.muted)
    faint.setAlphaF(0.45)
    checked = QColor(theme.accent) if colour != theme.on_accent else normal
    return QIcon(_Engine(name, normal, checked, faint))


def icon(name: AnyIcon, theme: Theme, ink: Ink = Ink.TEXT) -> QIcon:
    """An icon in an ink of the theme; in the accent when its button is down, faint when disabled."""
    return _icon(name, theme, str(getattr(theme, ink.value)))


def quiet_icon(name: AnyIcon) -> QIcon:
    """An icon in the quiet ink of the application's palette: for dialogs, which are made anew with each theme."""
    quiet = QGuiApplication.palette().color(QPalette.ColorRole.PlaceholderText)
    return QIcon(_Engine(name, quiet, quiet, quiet))


def category_icon(category: Category | None, theme: Theme) -> QIcon:
    """The icon of a category in the category's ink; that of a plain highlight where there is none."""
    return _icon(category_icon_name(category, theme), theme, theme.category(category).ink)


def hue_icon(name: CategoryIcon, hue: Hue, theme: Theme) -> QIcon:
    """An icon as it looks on a category of that hue."""
    return _icon(name, theme, theme.hues[hue].ink)


def category_icon_name(category: Category | None, theme: Theme) -> AnyIcon:
    """The icon of a category; that of a plain highlight where there is none."""
    return theme.categories.of(category).icon if category else IconName.HIGHLIGHT
