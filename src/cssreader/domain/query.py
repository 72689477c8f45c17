"""A question put to the library, as a tree."""

from dataclasses import dataclass
from enum import StrEnum


class Field(StrEnum):
    """What a term is looked for in."""

    ANY = "any"
    TITLE = "title"
    AUTHOR = "author"
    TAG = "tag"


@dataclass(frozen=True, slots=True)
class Words:
    """One word or several in a row. `text` is what the person typed, without quotes."""

    text: str
    field: Field = Field.ANY
    prefix: bool = False
    """The last word may go on: ``casc*``, or the word being typed."""


@dataclass(frozen=True, slots=True)
class Phrase:
    text: str
    field: Field = Field.ANY


@dataclass(frozen=True, slots=True)
class AllOf:
    parts: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    parts: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Without:
    """Whatever `part` does not match."""

    part: "Node"


Node = Words | Phrase | AllOf | AnyOf | Without


@dataclass(frozen=True, slots=True)
class Query:
    """`root` is None for a question without a word in it."""

    typed: str
    root: Node | None
    read_as_words: bool = False
    """What was typed made no sense as a query and is read as plain words."""
