"""The colours and measures that everything in the window is drawn with, by what they are for."""

import tomllib
from functools import cache
from types import MappingProxyType
from typing import Any, NamedTuple

from cssreader.domain.annotation import Category
from cssreader.resources import resource

SPACE = 4
"""The unit of every margin and gap, in device-independent pixels."""
RADIUS = 6
"""The rounding of corners, in device-independent pixels."""
QUIET_EDGE = 15
"""How far the words of a button without a frame stand from its edge, in device-independent pixels."""


class CategoryColours(NamedTuple):
    mark: str
    """Behind the highlighted words."""
    ink: str
    """For the category's name, icon and bar on a panel."""


class Theme(NamedTuple):
    """One set of colours, each ``#rrggbb``. Text on any surface has a contrast of at least 4.5 to 1."""

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
    categories: MappingProxyType[Category, CategoryColours]

    def category(self, category: Category | None) -> CategoryColours:
        """The colours of a category; a highlight whose category is not known is drawn as a neutral mark."""
        neutral = CategoryColours(self.selected, self.muted)
        return self.categories.get(category, neutral) if category else neutral


@cache
def load_theme(name: str) -> Theme:
    """The theme of that name from ``resources/themes/``."""
    with resource(f"themes/{name}.toml").open("rb") as stream:
        table: dict[str, Any] = tomllib.load(stream)
    categories = {category: CategoryColours(**table["category"][category.value]) for category in Category}
    return Theme(
        name=name,
        dark=table["dark"],
        **table["surface"],
        **table["ink"],
        **table["mark"],
        categories=MappingProxyType(categories),
    )
