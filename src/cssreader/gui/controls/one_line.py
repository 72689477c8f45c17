"""Type for a place that is one line high."""

from PySide6.QtGui import QFont

from cssreader.gui.theme.fonts import SANS, SERIF

# Nastaliq stands two lines high and would be cut off; in these faces Urdu needs no more room than English.
_NASKH_FACES = ("Noto Naskh Arabic", "Noto Sans Arabic", "Segoe UI", "Geeza Pro", "Tahoma", "DejaVu Sans")


def one_line_font(points: float = 10.5, *, serif: bool = False) -> QFont:
    font = QFont()
    font.setFamilies([SERIF if serif else SANS, *_NASKH_FACES])
    font.setPointSizeF(points)
    return font
