"""A few lines of text, laid out once and painted often, with the found words marked."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from math import inf

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout, QTextOption

from cssreader.gui.theme.tokens import Theme
from cssreader.text.direction import is_right_to_left
from cssreader.text.utf16 import Utf16Offset, from_utf16, to_utf16

ELLIPSIS = "\u2026"
_MOST_CHARACTERS = 600
"""More than a few lines of any list can show; shaping more is time lost."""
_NARROW = 0.26
"""The width of an average letter of narrow type, as a share of the height of its line."""
_LEAD_IN = 60
"""How many characters stand before the first found word where a passage must begin later."""
_ONE_LINE = str.maketrans(dict.fromkeys("\n\r\t\v\f\u2028\u2029", " "))

Matches = Sequence[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class TextLines:
    """Laid out text; `height` in device-independent pixels. `elided` where it did not fit."""

    layout: QTextLayout
    height: float
    count: int
    elided: bool

    def paint(self, painter: QPainter, left: float, top: float) -> None:
        """In the colour of the painter's pen, except for what is marked."""
        self.layout.draw(painter, QPointF(left, top))


def mark_of_matches(theme: Theme) -> QTextCharFormat:
    """How the words that answered a question are marked."""
    mark = QTextCharFormat()
    mark.setFontWeight(QFont.Weight.Bold)
    mark.setBackground(QBrush(QColor(theme.hit)))
    mark.setForeground(QBrush(QColor(theme.strong)))
    return mark


def line_height(font: QFont) -> float:
    """The height of one line as it is laid out, which is whole where the metrics of a font need not be."""
    return lay_out("X", font, 100, most=1).height


def lay_out(
    text: str,
    font: QFont,
    width: float,
    *,
    most: int,
    most_height: float = inf,
    matches: Matches = (),
    mark: QTextCharFormat | None = None,
) -> TextLines:
    """The beginning of `text` in at most `most` lines, ended at a word and with an ellipsis where more follows.

    It runs and is aligned the way its first letter does. `matches` are (start, end) pairs in characters,
    set in `mark`; where the first of them would not be seen, the text begins a little before it.
    """
    text = text.translate(_ONE_LINE)
    text, matches = _from_first_match(text, matches, 0)
    laid, seen = _fitted(text, font, width, most, most_height, matches, mark)
    if matches and matches[0][1] > seen:
        text, matches = _from_first_match(text, matches, _LEAD_IN)
        laid, _ = _fitted(text, font, width, most, most_height, matches, mark)
    return laid


def _from_first_match(text: str, matches: Matches, lead_in: int) -> tuple[str, Matches]:
    """The text from some words before its first match on, if it is too long to show from its beginning."""
    limit = lead_in or _MOST_CHARACTERS - _LEAD_IN
    if not matches or matches[0][0] <= limit:
        return text, matches
    start = text.rfind(" ", 0, matches[0][0] - _LEAD_IN) + 1
    if start == 0:
        start = matches[0][0]
    shift = len(ELLIPSIS) - start
    return ELLIPSIS + text[start:], [(first + shift, last + shift) for first, last in matches]


def _fitted(
    text: str,
    font: QFont,
    width: float,
    most: int,
    most_height: float,
    matches: Matches,
    mark: QTextCharFormat | None,
) -> tuple[TextLines, int]:
    """The lines, and how many characters of the text they show."""
    cut = len(text)
    limit = min(_MOST_CHARACTERS, round((most + 0.5) * width / (_NARROW * QFontMetricsF(font).height())))
    if cut > limit:
        cut = _word_end(text, limit)
    while True:
        shown = text if cut == len(text) else text[:cut].rstrip(" ,;:.\u06d4\u060c") + ELLIPSIS
        layout, height, count, rest = _broken(shown, font, width, most, most_height, _seen(matches, cut), mark)
        if rest is None or cut == 0:
            return TextLines(layout, height, count, cut < len(text)), cut
        fits = from_utf16(shown, Utf16Offset(rest))
        cut = _word_end(text, min(fits, cut) - 1) if fits > 1 else 0


def _word_end(text: str, at_most: int) -> int:
    """The last end of a word at or before `at_most`; `at_most` itself where one word is too long for a line."""
    end = text.rfind(" ", max(at_most - 30, 0), at_most + 1)
    return end if end > 0 else max(at_most, 0)


def _seen(matches: Matches, cut: int) -> Matches:
    return [(start, min(end, cut)) for start, end in matches if start < cut]


def _broken(
    text: str,
    font: QFont,
    width: float,
    most: int,
    most_height: float,
    matches: Matches,
    mark: QTextCharFormat | None,
) -> tuple[QTextLayout, float, int, int | None]:
    """The layout, its height and number of lines, and where the text goes on that found no room, in UTF-16 units."""
    layout = QTextLayout(text, font)
    layout.setTextOption(_option(rtl=is_right_to_left(text)))
    if mark is not None and matches:
        layout.setFormats([_format_range(text, start, end, mark) for start, end in matches])
    layout.setCacheEnabled(True)
    layout.beginLayout()
    height = 0.0
    count = 0
    rest = None
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 1.0))
        if count == most or (count and height + line.height() > most_height):
            rest = line.textStart()
            # The line cannot be taken back; far outside the row it is never painted.
            line.setPosition(QPointF(0, -1e5))
            break
        line.setPosition(QPointF(0, height))
        height += line.height()
        count += 1
    layout.endLayout()
    return layout, height, count, rest


def _format_range(text: str, start: int, end: int, mark: QTextCharFormat) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start = to_utf16(text, start)
    made.length = to_utf16(text, end) - made.start
    made.format = mark
    return made


@cache
def _option(*, rtl: bool) -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    if rtl:
        option.setTextDirection(Qt.LayoutDirection.RightToLeft)
        option.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
    else:
        option.setTextDirection(Qt.LayoutDirection.LeftToRight)
        option.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
    return option
