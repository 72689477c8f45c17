"""A theme made of three colours that a person chose: the page, the words and what stands out.

Whatever is chosen can be read: an ink that is too faint is moved towards black or white until it has the
contrast of every other theme.
"""

from collections.abc import Callable, Iterable
from functools import cache
from types import MappingProxyType

from cssreader.domain.categories import Hue
from cssreader.gui.theme.contrast import LEAST_FOR_TEXT, contrast, luminance
from cssreader.gui.theme.style_sheet import mixed
from cssreader.gui.theme.tokens import MarkColours, Theme, load_theme
from cssreader.settings import OWN_THEME, OwnThemeSettings

_WHITE, _BLACK = "#ffffff", "#000000"
_STEPS = 20


@cache
def make_own_theme(chosen: OwnThemeSettings) -> Theme:
    """The whole theme. A page of a middling grey is moved to where words can be read on it."""
    dark = luminance(chosen.page) < luminance(chosen.text)
    far, near = (_WHITE, _BLACK) if dark else (_BLACK, _WHITE)
    base = load_theme("dark" if dark else "light")
    page = _moved(chosen.page, near, lambda colour: contrast(colour, far) >= _PAGE_CONTRAST)
    surfaces = {
        "window": mixed(page, far, 0.05),
        "panel": mixed(page, far, 0.025),
        "page": page,
        "raised": mixed(page, near, 0.5) if not dark else mixed(page, far, 0.07),
        "hover": mixed(page, far, 0.08),
        "selected": mixed(page, chosen.accent, 0.14),
    }
    grounds = tuple(surfaces.values())
    text = _readable(chosen.text, far, grounds)
    accent = _readable(chosen.accent, far, grounds)
    marks = {hue: mixed(page, base.hues[hue].mark, 0.75) for hue in Hue}
    on_marks = (*grounds, *marks.values())
    text = _readable(text, far, (*on_marks, mixed(page, base.hit, 0.8), mixed(page, base.hit_current, 0.8)))
    return base._replace(
        name=OWN_THEME,
        dark=dark,
        window=surfaces["window"],
        panel=surfaces["panel"],
        page=page,
        raised=surfaces["raised"],
        hover=surfaces["hover"],
        selected=surfaces["selected"],
        line=mixed(page, far, 0.15),
        text=text,
        strong=mixed(text, far, 0.6),
        muted=_readable(mixed(text, page, 0.35), far, grounds),
        accent=accent,
        on_accent=_readable(page, near, (accent, mixed(accent, text, 0.2))),
        link=_readable(base.link, far, on_marks),
        danger=_readable(base.danger, far, (*grounds, mixed(surfaces["raised"], base.danger, 0.12))),
        selection=_ground(mixed(page, accent, 0.28), page, text),
        hit=_ground(mixed(page, base.hit, 0.8), page, text),
        hit_current=_ground(mixed(page, base.hit_current, 0.8), page, text),
        focus=accent,
        hues=MappingProxyType(
            {
                hue: MarkColours(mark, _readable(base.hues[hue].ink, far, (*grounds, mark)))
                for hue, mark in marks.items()
            }
        ),
    )


_PAGE_CONTRAST = 12.0
"""What the page must leave between itself and the furthest ink, so that marks and greys find room between."""


def _readable(ink: str, towards: str, grounds: Iterable[str]) -> str:
    grounds = tuple(grounds)
    return _moved(ink, towards, lambda colour: all(contrast(colour, each) >= LEAST_FOR_TEXT for each in grounds))


def _ground(wanted: str, page: str, text: str) -> str:
    return _moved(wanted, page, lambda colour: contrast(text, colour) >= LEAST_FOR_TEXT)


def _moved(colour: str, towards: str, is_right: Callable[[str], bool]) -> str:
    """The first colour on the way that is right; the end of the way where none is."""
    for step in range(_STEPS + 1):
        at = mixed(colour, towards, step / _STEPS)
        if is_right(at):
            return at
    return towards
