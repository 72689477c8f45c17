"""A question put to the library, as a tree."""

from dataclasses import dataclass
from enum import StrEnum


class Field(StrEnum):
    """What a term is looked for in."""

    ANY = "any"
    TITLE = "title"
    AUTHOR = "author"
    TAG = "tag"


class Spelling(StrEnum):
    """How far a word may be from what was typed."""

    STEM = "stem"
    """Any word with the same stem."""
    EXACT = "exact"
    """These letters and no others: ``+policies``."""
    SLIP = "slip"
    """A slip of the pen away, too: ``parliment~``."""


@dataclass(frozen=True, slots=True)
class Words:
    """One word or several in a row. `text` is what the person typed, without quotes."""

    text: str
    field: Field = Field.ANY
    prefix: bool = False
    """The last word may go on: ``casc*``, or the word being typed."""
    spelling: Spelling = Spelling.STEM


@dataclass(frozen=True, slots=True)
class Phrase:
    text: str
    field: Field = Field.ANY


@dataclass(frozen=True, slots=True)
class Near:
    """Two things that stand at most `distance` words apart, in either order."""

    one: Words | Phrase
    other: Words | Phrase
    distance: int


@dataclass(frozen=True, slots=True)
class About:
    """Something is about this: the words together make up enough of it, those of its title above all."""

    parts: tuple[Words | Phrase, ...]


class Known(StrEnum):
    """What the library knows of an essay or an annotation besides its words."""

    SITE = "site"
    TOPIC = "topic"
    KIND = "kind"
    HAS = "has"
    IS = "is"
    DATE = "date"
    BEFORE = "before"
    AFTER = "after"
    ADDED = "added"
    WORDS = "words"


@dataclass(frozen=True, slots=True)
class Condition:
    """``site:dawn``, ``is:unread``, ``words:>800``. `value` is as typed, but small and without quotes."""

    known: Known
    value: str


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


Node = Words | Phrase | Near | About | Condition | AllOf | AnyOf | Without


@dataclass(frozen=True, slots=True)
class Query:
    """`root` is None for a question without a word in it."""

    typed: str
    root: Node | None
    read_as_words: bool = False
    """What was typed, or a part of it, made no sense as a query and is read as plain words."""
