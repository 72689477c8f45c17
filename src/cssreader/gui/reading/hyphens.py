"""Soft hyphens for the page: where its words may be divided, and where not.

Qt breaks a line at a soft hyphen, draws a hyphen only there and joins letters across it. The essay knows
nothing of them: they are told apart in the map of places.
"""

from functools import cache

from cssreader.domain.content import Spans, Style
from cssreader.resources import resource
from cssreader.text.hyphenation import Hyphenator

SOFT_HYPHEN = "\xad"


@cache
def _english() -> Hyphenator:
    return Hyphenator(resource("hyphenation/hyph_en_GB.dic").read_bytes())


def is_english(language: str | None) -> bool:
    """Whether an essay may be in English: by its language tag, or because it names none."""
    return language is None or language.lower().partition("-")[0] == "en"


def is_listened_to() -> bool:
    """Whether a screen reader or the like reads the window: Qt gives it the document as it is, soft hyphens and all."""
    from PySide6.QtGui import QAccessible

    return bool(QAccessible.isActive())


def hyphens_in(spans: Spans, text: str) -> tuple[int, ...]:
    """The characters of a block's text before which a soft hyphen may stand: none in code."""
    places = _english().places_in(text)
    start = 0
    for span in spans if places else ():
        end = start + len(span.text)
        if Style.CODE in span.style:
            places = tuple(place for place in places if not start <= place <= end)
        start = end
    return places
