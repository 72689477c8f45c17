"""The categories of highlights: the eight that ship, as the person wants them, and those of the person's own."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType

from cssreader.domain.annotation import Category

LONGEST_NAME = 40
"""Characters of a name: it stands in menus, on cards and in the heads of groups."""


class Hue(StrEnum):
    """A colour that each theme has its own shades of, so that any of them can be read in every theme."""

    BLUE = "blue"
    TEAL = "teal"
    AMBER = "amber"
    GREEN = "green"
    RED = "red"
    VIOLET = "violet"
    CYAN = "cyan"
    PINK = "pink"
    ORANGE = "orange"
    INDIGO = "indigo"
    OLIVE = "olive"
    GREY = "grey"


class CategoryIcon(StrEnum):
    """An icon of the family that ships, by its name there."""

    CHECK = "circle-wavy-check"
    CHART = "chart-bar"
    QUOTES = "quotes"
    THUMB_UP = "thumbs-up"
    THUMB_DOWN = "thumbs-down"
    BULB = "lightbulb"
    BOOK = "book-bookmark"
    LETTERS = "translate"
    SCALES = "scales"
    GLOBE = "globe"
    BANK = "bank"
    PEOPLE = "users"
    CALENDAR = "calendar-blank"
    FLAG = "flag"
    STAR = "star"
    HEART = "heart"
    WARNING = "warning"
    QUESTION = "question"
    LIGHTNING = "lightning"
    KEY = "key"
    PIN = "map-pin"
    LEAF = "leaf"
    CAP = "graduation-cap"
    NEWSPAPER = "newspaper"
    LINK = "link"
    TARGET = "target"
    PUZZLE = "puzzle-piece"
    MEGAPHONE = "megaphone"
    HANDSHAKE = "handshake"
    SHIELD = "shield"
    HIGHLIGHTER = "highlighter-circle"


class CategoryTrait(StrEnum):
    """What can be said of a category."""

    NAME = "name"
    HUE = "hue"
    ICON = "icon"
    PLACE = "place"
    """A whole number; categories stand in the order of theirs."""
    SHOWN = "shown"
    """``no`` for one that menus leave out."""
    REMOVED = "removed"
    """``yes`` for an own one that was removed. What still has it is shown under its name."""


@dataclass(frozen=True, slots=True)
class CategorySaying:
    """One thing that a person said of a category, and when. The newest holds, on whichever machine it was said.

    `value` is None where it was taken back. A trait that is not known here is kept.
    """

    category: Category
    trait: str
    value: str | None
    said_at: datetime


Said = Mapping[tuple[Category, str], str | None]
"""What is said of categories, by category and trait, without when."""


@dataclass(frozen=True, slots=True)
class NamedCategory:
    """A category as a person has it."""

    id: Category
    own_name: str = ""
    """What the person calls it; empty for one that ships and is called as it ships."""
    shipped_name: str = ""
    """English; empty for an own one."""
    also: tuple[str, ...] = ()
    """Other names that a question may call it by."""
    hue: Hue = Hue.GREY
    icon: CategoryIcon = CategoryIcon.HIGHLIGHTER
    shown: bool = True
    """Whether menus offer it."""
    removed: bool = False

    @property
    def name(self) -> str:
        """What it is called where there is no window, and so one language. Without any name its id."""
        return self.own_name or self.shipped_name or str(self.id)

    @property
    def names(self) -> tuple[str, ...]:
        """All that it may be called by."""
        return tuple(filter(None, (str(self.id), self.own_name, self.shipped_name, *self.also)))

    @property
    def is_offered(self) -> bool:
        return self.shown and not self.removed


SHIPPED = (
    NamedCategory(Category.FACT, "", "Fact", ("حقیقت",), Hue.BLUE, CategoryIcon.CHECK),
    NamedCategory(Category.FIGURE, "", "Figure", ("عدد",), Hue.TEAL, CategoryIcon.CHART),
    NamedCategory(Category.QUOTATION, "", "Quotation", ("اقتباس",), Hue.AMBER, CategoryIcon.QUOTES),
    NamedCategory(Category.ARGUMENT, "", "Argument", ("دلیل",), Hue.GREEN, CategoryIcon.THUMB_UP),
    NamedCategory(Category.COUNTER_ARGUMENT, "", "Counter-argument", ("جوابی دلیل",), Hue.RED, CategoryIcon.THUMB_DOWN),
    NamedCategory(Category.EXAMPLE, "", "Example", ("مثال",), Hue.VIOLET, CategoryIcon.BULB),
    NamedCategory(Category.DEFINITION, "", "Definition", ("تعریف",), Hue.CYAN, CategoryIcon.BOOK),
    NamedCategory(Category.VOCABULARY, "", "Vocabulary", ("ذخیرۂ الفاظ",), Hue.PINK, CategoryIcon.LETTERS),
)
"""Those that ship, in their usual order. Their Urdu names are those of the window."""


SHIPPED_CATEGORIES = tuple(each.id for each in SHIPPED)


@dataclass(frozen=True, slots=True)
class Categories:
    """All categories, in the person's order, removed ones too."""

    entries: tuple[NamedCategory, ...] = SHIPPED
    _by_id: Mapping[Category, NamedCategory] = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_by_id", MappingProxyType({each.id: each for each in self.entries}))

    def __iter__(self) -> Iterator[NamedCategory]:
        """Those that were not removed."""
        return (each for each in self.entries if not each.removed)

    def __contains__(self, category: object) -> bool:
        return category in self._by_id

    def of(self, category: Category) -> NamedCategory:
        """How a category is called and looks. One that is not known here is called by its id."""
        return self._by_id.get(category) or NamedCategory(category)

    @property
    def offered(self) -> tuple[NamedCategory, ...]:
        """Those that menus offer, in order."""
        return tuple(each for each in self.entries if each.is_offered)

    @property
    def digits(self) -> dict[str, Category]:
        """The keys of those that menus offer: 1 for the first, up to 9."""
        return {str(digit): each.id for digit, each in enumerate(self.offered[:9], start=1)}

    @property
    def ids(self) -> tuple[Category, ...]:
        """Of all, removed ones too, in order."""
        return tuple(each.id for each in self.entries)


AS_SHIPPED = Categories()


def assembled(said: Said) -> Categories:
    """The categories that ship with what is said of them, and the own ones. What makes no sense counts as unsaid."""
    traits: dict[Category, dict[str, str]] = {each.id: {} for each in SHIPPED}
    for (category, trait), value in said.items():
        if value is not None:
            traits.setdefault(category, {})[trait] = value
    shipped = {each.id: each for each in SHIPPED}
    usual = {each.id: number for number, each in enumerate(SHIPPED)}
    known = [_said_of(shipped.get(category), category, values) for category, values in traits.items() if category]
    places = {
        category: _number(values.get(CategoryTrait.PLACE), usual.get(category, _LAST))
        for category, values in traits.items()
    }
    known.sort(key=lambda each: (places[each.id], usual.get(each.id, _LAST), each.name.casefold(), each.id))
    return Categories(tuple(_told_apart(known)))


_LAST = 1_000_000


def _said_of(ships: NamedCategory | None, category: Category, values: Mapping[str, str]) -> NamedCategory:
    as_shipped = ships or NamedCategory(category)
    hue, icon = values.get(CategoryTrait.HUE), values.get(CategoryTrait.ICON)
    return replace(
        as_shipped,
        own_name=one_line(values.get(CategoryTrait.NAME, ""))[:LONGEST_NAME].strip(),
        hue=Hue(hue) if hue in set(Hue) else as_shipped.hue,
        icon=CategoryIcon(icon) if icon in set(CategoryIcon) else as_shipped.icon,
        shown=values.get(CategoryTrait.SHOWN) != "no",
        removed=ships is None and values.get(CategoryTrait.REMOVED) == "yes",
    )


def _told_apart(known: Iterable[NamedCategory]) -> Iterator[NamedCategory]:
    """Two machines may have given one name to two: the later in the order has a number then."""
    taken: set[str] = set()
    for each in known:
        name, number = each.name, 1
        while name.casefold() in taken and not each.removed:
            number += 1
            name = f"{each.name} ({number})"
        if not each.removed:
            taken.add(name.casefold())
        yield each if number == 1 else replace(each, own_name=name)


def one_line(text: str) -> str:
    """A name without line breaks and other signs that no name has."""
    return " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())


def _number(value: str | None, otherwise: int) -> int:
    if value is None or not value.isascii() or not value.isdigit() or len(value) > len(str(_LAST)):
        return otherwise
    return int(value)
