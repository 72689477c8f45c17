"""The colours and measures that everything in the window is drawn with, by what they are for."""

import tomllib
from functools import cache
from types import MappingProxyType
from typing import Any, NamedTuple

from cssreader.domain.annotation import Category
from cssreader.domain.categories import AS_SHIPPED, Categories, Hue
from cssreader.resources import resource

SPACE = 4
"""The unit of every margin and gap, in device-independent pixels."""
RADIUS = 6
"""The rounding of corners, in device-independent pixels."""
QUIET_EDGE = 15
"""How far the words of a button without a frame stand from its edge, in device-independent pixels."""


class MarkColours(NamedTuple):
    """The shades of a hue."""

    mark: str
    """Behind the highlighted words."""
    ink: str
    """For a category's name, icon and bar on a panel."""


class Theme(NamedTuple):
    """One set of colours, each ``#rrggbb``. Text on any surface has a contrast of at least 4.5 to 1.

    With it goes how the person's categories of highlights are called and look, so that whatever draws one follows
    when either changes.
    """

    name: str
    dark: bool
    window: str
    panel: str
    page: str
    raised: str
    hover: str
    selected: str
    line: str
    text: str
    strong: str
    muted: str
    accent: str
    on_accent: str
    link: str
    danger: str
    selection: str
    hit: str
    hit_current: str
    focus: str
    hues: MappingProxyType[Hue, MarkColours]
    categories: Categories = AS_SHIPPED

    def category(self, category: Category | None) -> MarkColours:
        """The colours of a category; a highlight without one is drawn as a neutral mark."""
        if not category:
            return MarkColours(self.selected, self.muted)
        return self.hues[self.categories.of(category).hue]


@cache
def load_theme(name: str) -> Theme:
    """The theme of that name from ``resources/themes/``."""
    with resource(f"themes/{name}.toml").open("rb") as stream:
        table: dict[str, Any] = tomllib.load(stream)
    hues = {hue: MarkColours(**table["hue"][hue.value]) for hue in Hue}
    return Theme(
        name=name,
        dark=table["dark"],
        **table["surface"],
        **table["ink"],
        **table["mark"],
        hues=MappingProxyType(hues),
    )
