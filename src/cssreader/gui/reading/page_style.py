"""How a page is set: the faces, sizes and distances that a theme and a person's settings come to.

Everything is measured in ems of the text size and in lines, so that a page keeps its proportions at
every size. Distances are in device-independent pixels.
"""

from functools import cache, cached_property
from math import ceil

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QFontMetricsF, QTextBlockFormat, QTextCharFormat

from cssreader.domain.content import Span, Style
from cssreader.gui.reading.urdu_faces import is_nastaliq, usable_urdu_faces
from cssreader.gui.theme.fonts import SANS, URDU_FACES, font_families
from cssreader.gui.theme.style_sheet import mixed
from cssreader.gui.theme.tokens import Theme
from cssreader.settings import ReadingSettings

_SAMPLE = (
    "The government of a country is judged by what it does for those who have least; so is its law, in every age. "
)
"""Running English, to measure how wide a character is on the average."""
_NASTALIQ_LINE = 2.0
"""The least height of a Nastaliq line as a multiple of the text size: its words climb above one another."""
_NASKH_LINE = 1.75
_URDU_SCALE = 1.18
"""Urdu letters are drawn smaller on their em than Latin ones."""
_MONOSPACED = ("Cascadia Mono", "Consolas", "SF Mono", "Menlo", "DejaVu Sans Mono", "Noto Sans Mono", "Liberation Mono")
_HEADING_SCALES = {1: 1.42, 2: 1.32, 3: 1.14}
_MONOSPACED_SCALE = 0.84
_LEAST_ROOM = 0.2
"""The room between paragraphs, in lines, from which on they need no indentation to be told apart."""
_NARROW = 560
MARGIN = 30.0
"""The least room beside the column: it holds two small signs."""
TITLE_SCALE = 1.95
_TITLE_STEPS = ((80, TITLE_SCALE, 1.55), (140, 1.6, 1.4), (220, 1.35, 1.25))
"""How large titles of up to so many letters are, on a page and on a narrow one."""
_LONGEST_TITLE = 1.15


@cache
def _monospaced_faces() -> tuple[str, ...]:
    system = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont).family()
    return tuple(family for family in (*_MONOSPACED, system) if QFontDatabase.hasFamily(family))


def title_scale(letters: int, width: float) -> float:
    """The size of a title as a multiple of the text size, on a page of a width in device-independent pixels."""
    for most, wide, narrow in _TITLE_STEPS:
        if letters <= most:
            return wide if width >= _NARROW else narrow
    return _LONGEST_TITLE


class PageStyle:
    """The formats of every kind of text on a page."""

    def __init__(self, theme: Theme, settings: ReadingSettings) -> None:
        self.theme = theme
        self.settings = settings
        self._percents: dict[tuple[float, float, bool], float] = {}
        self._texts: dict[tuple[float, bool, bool], QTextCharFormat] = {}
        self._paragraphs: dict[tuple[bool, bool], QTextBlockFormat] = {}

    @cached_property
    def body(self) -> QFont:
        return self.face(1.0)

    def face(self, scale: float, *, interface: bool = False) -> QFont:
        """The face of the essay, or the window's own, at a multiple of the text size."""
        font = QFont()
        font.setFamilies([SANS, *self._urdu] if interface else self._families)
        font.setPointSizeF(self.settings.size_points * scale)
        font.setHintingPreference(QFont.HintingPreference.PreferVerticalHinting)
        font.setStyleStrategy(QFont.StyleStrategy.PreferQuality)
        font.setKerning(True)
        return font

    @cached_property
    def em(self) -> float:
        return float(QFontInfo(self.body).pixelSize())

    @cached_property
    def line(self) -> float:
        """The distance from one line of text to the next."""
        return self.em * self.settings.line_height

    @cached_property
    def column(self) -> float:
        """The width of the column: so many characters of running text."""
        return ceil(
            QFontMetricsF(self.body).horizontalAdvance(_SAMPLE) / len(_SAMPLE) * self.settings.measure_characters
        )

    @cached_property
    def _urdu(self) -> list[str]:
        return list(usable_urdu_faces())

    @cached_property
    def _families(self) -> list[str]:
        return [family for family in font_families(self.settings.typeface) if family not in URDU_FACES] + self._urdu

    @cached_property
    def _monospaced(self) -> list[str]:
        return [*_monospaced_faces(), *self._families]

    def colour(self, name: str) -> QColor:
        return QColor(getattr(self.theme, name))

    # Blocks

    @property
    def divides_words(self) -> bool:
        """Whether words of justified text may be divided at the end of a line."""
        return self.settings.justified and self.settings.hyphenated

    def block(self, *, right_to_left: bool = False, scale: float = 1.0, lines: float | None = None) -> QTextBlockFormat:
        """A paragraph of text at `scale`; `lines` is its line height as a multiple of its own size."""
        made = QTextBlockFormat()
        made.setLayoutDirection(Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight)
        if self.settings.justified and lines is None:
            made.setAlignment(Qt.AlignmentFlag.AlignJustify)
        wanted = self.settings.line_height if lines is None else lines
        key = (wanted, scale, right_to_left)
        if key not in self._percents:
            self._percents[key] = self._percent(wanted, scale, right_to_left=right_to_left)
        made.setLineHeight(self._percents[key], QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        return made

    def _percent(self, wanted: float, scale: float, *, right_to_left: bool) -> float:
        """A line height as the percentage of the face's own that Qt asks for."""
        if right_to_left and self._urdu:
            nastaliq = is_nastaliq(self._urdu[0])
            # The person's choice is made for Latin text; Urdu keeps its proportion to it.
            wanted *= (_NASTALIQ_LINE if nastaliq else _NASKH_LINE) / 1.5
            font = self.face(scale * _URDU_SCALE)
            font.setFamilies(self._urdu)
        else:
            font = self.face(scale)
        metrics = QFontMetricsF(font)
        return 100 * wanted * QFontInfo(font).pixelSize() / ceil(metrics.ascent() + metrics.descent())

    def paragraph(self, *, right_to_left: bool = False, after_paragraph: bool = False) -> QTextBlockFormat:
        """`after_paragraph`: where little room parts two paragraphs, the second begins set in, as in a book."""
        key = (right_to_left, after_paragraph)
        if key not in self._paragraphs:
            made = self._paragraphs[key] = self.block(right_to_left=right_to_left)
            room = self.settings.paragraph_spacing
            self._space(made, room, room)
            if after_paragraph and room < _LEAST_ROOM:
                made.setTextIndent(round(self.em * 1.4))
        return QTextBlockFormat(self._paragraphs[key])

    def heading(self, level: int, *, right_to_left: bool = False) -> QTextBlockFormat:
        made = self.block(right_to_left=right_to_left, scale=_HEADING_SCALES.get(level, 1.0), lines=1.3)
        made.setHeadingLevel(level)
        self._space(made, 1.45 if level <= 2 else 1.1, 0.3)
        return made

    def list_item(self, depth: int, *, right_to_left: bool = False) -> QTextBlockFormat:
        made = self.block(right_to_left=right_to_left)
        made.setAlignment(Qt.AlignmentFlag.AlignLeft)
        self._space(made, 0.24, 0.24)
        self._inset(made, self.list_step * min(max(depth, 1), 8), right_to_left=right_to_left)
        return made

    @property
    def list_step(self) -> float:
        return round(self.em * 1.65)

    def quotation(self, *, right_to_left: bool = False) -> QTextBlockFormat:
        made = self.block(right_to_left=right_to_left)
        self._space(made, 0.6, 0.6)
        self._inset(made, round(self.em * 1.5), right_to_left=right_to_left)
        return made

    def preformatted(self) -> QTextBlockFormat:
        made = self.block(scale=_MONOSPACED_SCALE, lines=1.5)
        self._space(made, 1.05, 1.05)
        made.setLeftMargin(round(self.em * 0.9))
        made.setRightMargin(round(self.em * 0.9))
        return made

    def caption(self, *, right_to_left: bool = False) -> QTextBlockFormat:
        made = self.block(right_to_left=right_to_left, scale=0.84, lines=1.4)
        self._space(made, 0.6, 0.4)
        return made

    def caption_of_picture(self, *, right_to_left: bool = False) -> QTextBlockFormat:
        made = self.caption(right_to_left=right_to_left)
        made.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._space(made, 0.3, 0.9)
        return made

    def picture(self, *, captioned: bool) -> QTextBlockFormat:
        """The block that keeps a picture's room; how high it is hangs on the width of the column."""
        made = self.block()
        self._space(made, 0.8, 0.0 if captioned else 0.8)
        return made

    @property
    def missing_picture(self) -> str:
        """What stands in the frame of a picture that is not there and has no words of its own."""
        return QCoreApplication.translate("page", "A picture of the page that was not saved with it")

    def rule(self) -> QTextBlockFormat:
        made = self.block()
        self._space(made, 0.4, 0.4)
        return made

    def cell(self, scale: float, *, right_to_left: bool = False, numeric: bool = False) -> QTextBlockFormat:
        """A cell of a table; numbers stand under one another by their ends."""
        made = self.block(right_to_left=right_to_left, scale=scale, lines=1.35)
        if numeric:
            made.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
        return made

    def small(
        self, *, above: float = 0.0, below: float = 0.0, right_to_left: bool = False, on_right: bool | None = None
    ) -> QTextBlockFormat:
        """A line of what stands around the essay; the distances are in lines.

        It stands where it begins, unless `on_right` tells the side.
        """
        made = self.block(right_to_left=right_to_left, scale=0.84, lines=1.5)
        if on_right is not None:
            side = Qt.AlignmentFlag.AlignRight if on_right else Qt.AlignmentFlag.AlignLeft
            made.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
        self._space(made, above, below)
        return made

    def title(self, scale: float, *, right_to_left: bool = False) -> QTextBlockFormat:
        made = self.block(right_to_left=right_to_left, scale=scale, lines=1.18)
        self._space(made, 0.15, 0.5)
        return made

    def _space(self, made: QTextBlockFormat, above: float, below: float) -> None:
        made.setTopMargin(round(self.line * above))
        made.setBottomMargin(round(self.line * below))

    def hang(self, made: QTextBlockFormat, *, right_to_left: bool = False) -> None:
        """Set in all lines but the first."""
        self._inset(made, round(self.em * 1.4), right_to_left=right_to_left)
        made.setTextIndent(-round(self.em * 1.4))

    @staticmethod
    def _inset(made: QTextBlockFormat, distance: float, *, right_to_left: bool) -> None:
        if right_to_left:
            made.setRightMargin(distance)
        else:
            made.setLeftMargin(distance)

    # Characters

    def text(self, scale: float = 1.0, *, right_to_left: bool = False, interface: bool = False) -> QTextCharFormat:
        """Plain text of the essay, or of the window's face, at a multiple of the text size."""
        key = (scale, right_to_left, interface)
        if key not in self._texts:
            self._texts[key] = self._text(scale, right_to_left=right_to_left, interface=interface)
        return QTextCharFormat(self._texts[key])

    def _text(self, scale: float, *, right_to_left: bool, interface: bool) -> QTextCharFormat:
        font = self.face(scale * (_URDU_SCALE if right_to_left and self._urdu else 1.0), interface=interface)
        if right_to_left:
            font.setFamilies([*self._urdu, *self._families])
        made = QTextCharFormat()
        made.setFont(font, QTextCharFormat.FontPropertiesInheritanceBehavior.FontPropertiesSpecifiedOnly)
        made.setForeground(self.colour("text"))
        return made

    def heading_text(self, level: int, *, right_to_left: bool = False) -> QTextCharFormat:
        return self._strong(_HEADING_SCALES.get(level, 1.0), right_to_left=right_to_left)

    def title_text(self, scale: float, *, right_to_left: bool = False) -> QTextCharFormat:
        return self._strong(scale, right_to_left=right_to_left)

    def _strong(self, scale: float, *, right_to_left: bool) -> QTextCharFormat:
        made = self.text(scale, right_to_left=right_to_left)
        made.setFontWeight(QFont.Weight.DemiBold)
        made.setForeground(self.colour("strong"))
        return made

    def monospaced_text(self) -> QTextCharFormat:
        made = self.text(_MONOSPACED_SCALE)
        made.setFontFamilies(self._monospaced)
        made.setFontFixedPitch(True)
        return made

    def small_text(
        self, *, ink: str = "muted", scale: float = 0.84, strong: bool = False, right_to_left: bool = False
    ) -> QTextCharFormat:
        made = self.text(scale, interface=True, right_to_left=right_to_left)
        made.setForeground(self.colour(ink))
        if strong:
            made.setFontWeight(QFont.Weight.DemiBold)
        return made

    def overline_text(self, *, right_to_left: bool = False) -> QTextCharFormat:
        """The small capitals above a title."""
        made = self.small_text(ink="accent", scale=0.72, strong=True, right_to_left=right_to_left)
        if not right_to_left:
            # Letters of Arabic are joined and take no space between them.
            made.setFontCapitalization(QFont.Capitalization.AllUppercase)
            made.setFontLetterSpacingType(QFont.SpacingType.PercentageSpacing)
            made.setFontLetterSpacing(108)
        return made

    def span(self, span: Span, base: QTextCharFormat) -> QTextCharFormat:
        """How a span is set in a block whose plain text is `base`."""
        if span.style is Style.PLAIN and not span.link:
            return base
        made = QTextCharFormat(base)
        if Style.EMPHASIS in span.style:
            made.setFontItalic(True)
        if Style.STRONG in span.style:
            made.setFontWeight(QFont.Weight.Bold if base.fontWeight() > QFont.Weight.Normal else QFont.Weight.DemiBold)
            made.setForeground(self.colour("strong"))
        if Style.STRUCK in span.style:
            made.setFontStrikeOut(True)
        if Style.CODE in span.style:
            made.setFontFamilies(self._monospaced)
            made.setFontPointSize(base.fontPointSize() * _MONOSPACED_SCALE)
        if Style.SUPERSCRIPT in span.style:
            made.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
        elif Style.SUBSCRIPT in span.style:
            made.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSubScript)
        if span.link:
            self.make_link(made, span.link)
        return made

    def make_link(self, made: QTextCharFormat, address: str) -> None:
        made.setAnchor(True)
        made.setAnchorHref(address)
        made.setForeground(self.colour("link"))
        made.setFontUnderline(True)
        made.setUnderlineColor(QColor(mixed(self.theme.page, self.theme.link, 0.4)))
