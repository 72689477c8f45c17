"""There is an icon for everything, it is drawn in the theme's ink, and it costs no time at the start."""

import subprocess
import sys

import pytest
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QIcon, QImage, QPainter
from PySide6.QtWidgets import QApplication

from cssreader.domain.annotation import AnnotationKind, Category
from cssreader.domain.categories import SHIPPED, SHIPPED_CATEGORIES, CategoryIcon
from cssreader.domain.essay import Shelf
from cssreader.gui.theme.icons import (
    KIND_ICONS,
    SHELF_ICONS,
    AnyIcon,
    IconName,
    Ink,
    category_icon,
    icon,
    icon_exists,
    paint_icon,
)
from cssreader.gui.theme.tokens import load_theme

SIZE = QSize(32, 32)


def darkest(made: QIcon, mode: QIcon.Mode = QIcon.Mode.Normal, state: QIcon.State = QIcon.State.Off) -> QColor:
    """The most opaque colour of an icon."""
    image = made.pixmap(SIZE, mode, state).toImage().convertToFormat(QImage.Format.Format_ARGB32)
    pixels = [image.pixelColor(x, y) for x in range(32) for y in range(32)]
    return max(pixels, key=lambda pixel: pixel.alpha())


@pytest.mark.parametrize("name", [*IconName, *CategoryIcon])
def test_the_family_has_every_icon(qapp: QApplication, name: AnyIcon) -> None:
    assert icon_exists(name)


def test_every_category_kind_and_shelf_has_an_icon_of_its_own() -> None:
    assert set(AnnotationKind) == set(KIND_ICONS)
    assert set(Shelf) == set(SHELF_ICONS)
    together = [*(each.icon for each in SHIPPED), *KIND_ICONS.values(), *SHELF_ICONS.values()]
    assert len(together) == len(set(together))


@pytest.mark.parametrize("ink", Ink)
def test_an_icon_is_drawn_in_its_ink(qapp: QApplication, ink: Ink) -> None:
    theme = load_theme("light")
    assert getattr(theme, ink.value) == darkest(icon(IconName.TRASH, theme, ink)).name()


def test_an_icon_of_a_button_that_is_down_is_drawn_in_the_accent(qapp: QApplication) -> None:
    theme = load_theme("dark")
    assert theme.accent == darkest(icon(IconName.MARGIN, theme), state=QIcon.State.On).name()


def test_a_disabled_icon_is_faint(qapp: QApplication) -> None:
    made = icon(IconName.TRASH, load_theme("light"))
    assert darkest(made, QIcon.Mode.Disabled).alpha() < darkest(made).alpha() / 1.5


@pytest.mark.parametrize("category", SHIPPED_CATEGORIES)
def test_the_icon_of_a_category_is_drawn_in_its_ink(qapp: QApplication, category: Category) -> None:
    theme = load_theme("sepia")
    assert theme.category(category).ink == darkest(category_icon(category, theme)).name()


def test_a_highlight_without_a_category_has_an_icon_too(qapp: QApplication) -> None:
    assert darkest(category_icon(None, load_theme("light"))).alpha() > 0


def test_an_icon_is_painted_inside_its_place(qapp: QApplication) -> None:
    image = QImage(60, 60, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    paint_icon(painter, QRectF(20, 20, 20, 20), IconName.READING, QColor("#ff0000"))
    painter.end()
    painted = [(x, y) for x in range(60) for y in range(60) if image.pixelColor(x, y).alpha()]
    assert painted
    assert all(20 <= x < 40 and 20 <= y < 40 for x, y in painted)


def test_the_package_that_brings_the_font_is_not_imported() -> None:
    program = (
        "import sys; from PySide6.QtGui import QGuiApplication; app = QGuiApplication([]);"
        "from cssreader.gui.theme.icons import IconName, icon_exists; assert icon_exists(IconName.TAG);"
        "assert 'qtawesome' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", program], check=True, timeout=60)
