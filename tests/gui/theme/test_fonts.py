"""The faces that come along show English and Urdu whatever is installed."""

import pytest
from PySide6.QtGui import QFont, QGlyphRun, QTextLayout
from PySide6.QtWidgets import QApplication

from cssreader.gui.reading.page_style import PageStyle
from cssreader.gui.theme.fonts import NASKH, interface_font, load_first_fonts
from cssreader.gui.theme.tokens import load_theme
from cssreader.settings import ReadingSettings

URDU = "ٹ ڈ ڑ ں ہ ھ ے ۓ پ چ ژ ک گ ی ئ ؤ ۂ آ ۔ ، ؟ ؛ ۰ ۱ ۲ ۳ ۴ ۵ ۶ ۷ ۸ ۹ رحمٰن"
ENGLISH = "Article 140A, “local government” – naïve"


def runs(text: str, font: QFont) -> list[QGlyphRun]:
    layout = QTextLayout(text, font)
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    return layout.glyphRuns()


def missing(text: str, font: QFont) -> list[str]:
    """The families that were asked for a letter they have not."""
    return [run.rawFont().familyName() for run in runs(text, font) if 0 in run.glyphIndexes()]


@pytest.fixture(autouse=True)
def faces(qapp: QApplication) -> None:
    del qapp
    load_first_fonts()


def test_the_face_for_urdu_comes_along() -> None:
    assert {NASKH} == {run.rawFont().familyName() for run in runs(URDU, QFont(NASKH))}


@pytest.mark.parametrize("text", [URDU, ENGLISH])
def test_lists_show_every_letter(text: str) -> None:
    font = QFont()
    font.setFamilies(interface_font().families())
    assert [] == missing(text, font)


@pytest.mark.parametrize("typeface", ["serif", "sans"])
@pytest.mark.parametrize("text", [URDU, ENGLISH])
def test_a_page_shows_every_letter(text: str, typeface: str) -> None:
    style = PageStyle(load_theme("light"), ReadingSettings(typeface=typeface))
    assert [] == missing(text, style.body)
    assert [] == missing(text, style.text(right_to_left=text == URDU).font())
