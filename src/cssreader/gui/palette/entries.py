"""What the palette offers, whatever its kind."""

from collections.abc import Callable
from enum import Enum
from typing import NamedTuple


class Kind(Enum):
    """Kinds in the order in which equally good matches stand."""

    ACTION = "action"
    SETTING = "setting"
    TOPIC = "topic"
    SEARCH = "search"
    DOSSIER = "dossier"
    ESSAY = "essay"
    VALUE = "value"
    """One value of a setting, offered when the setting was chosen."""


class Entry(NamedTuple):
    """One line of the palette: a tuple, for there is one for each essay."""

    key: str
    """What it is remembered by when it was chosen: stays the same when its words change."""
    kind: Kind
    title: str
    choose: Callable[[], object]
    context: str = ""
    """Where it belongs: a menu, an author and a site."""
    told: str = ""
    """Its keys, or the value that a setting has."""
    enabled: bool = True
    values: "Callable[[], tuple[Entry, ...]] | None" = None
    """For a setting with several values: what to offer next, in place of `choose`."""
    current: bool = False
    """Whether it is the value that a setting has."""


PREFIXES = {">": (Kind.ACTION,), "@": (Kind.ESSAY,), "#": (Kind.TOPIC,), "=": (Kind.SETTING,)}
"""A first letter that keeps the other kinds out."""


def kinds_wanted(typed: str) -> tuple[tuple[Kind, ...], str]:
    """The kinds that a question is about, and the question without its prefix."""
    typed = typed.lstrip()
    kinds = PREFIXES.get(typed[:1])
    return (kinds, typed[1:]) if kinds else (tuple(Kind), typed)
