"""Which of the installed Urdu faces can be used."""

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase, QTextLayout

from cssreader.gui.theme.fonts import NASKH, URDU_FACES

_PROBE = "مسئلہ"
"""A word whose letters climb in Nastaliq: the first stands highest, the last on the base line."""
_EM = 100


@cache
def usable_urdu_faces() -> tuple[str, ...]:
    """The installed faces for Urdu, the best first, without those that Qt sets upside down."""
    return tuple(family for family in URDU_FACES if QFontDatabase.hasFamily(family) and _can_be_read(family))


def is_nastaliq(family: str) -> bool:
    return family != NASKH


def _can_be_read(family: str) -> bool:
    return not is_nastaliq(family) or _climbs_or_stands(family)


def _climbs_or_stands(family: str) -> bool:
    """Whether no letter of a word hangs far under the base line.

    Qt 6 (seen up to 6.12) turns the vertical offsets of cursive attachment around, so that the words of
    a face built on them run downhill and into each other. A face made of whole ligatures is not hurt.
    """
    font = QFont(family)
    font.setPixelSize(_EM)
    layout = QTextLayout(_PROBE, font)
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    hanging = (place.y() - line.ascent() for run in line.glyphRuns() for place in run.positions())
    return max(hanging, default=0.0) < 0.5 * _EM
