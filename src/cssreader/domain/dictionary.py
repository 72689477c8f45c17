"""What a dictionary says of a word."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sense:
    """One meaning of a word. What a dictionary does not tell is empty."""

    definition: str
    """Plain text; of a dictionary that has articles instead of senses, the whole article, over several lines."""
    part_of_speech: str = ""
    """`noun`, `verb`, `adjective` or `adverb`."""
    examples: tuple[str, ...] = ()
    synonyms: tuple[str, ...] = ()
    antonyms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DictionaryFacts:
    """What a dictionary says of itself."""

    name: str
    copyright: str = ""
    """Whose it is, on one line."""
    licence: str = ""
    """The terms on which it may be used, as they stand in it."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A headword of one dictionary, with its senses in the order of that dictionary."""

    headword: str
    senses: tuple[Sense, ...]
    dictionary: DictionaryFacts


@dataclass(frozen=True, slots=True)
class Lookup:
    """What all dictionaries say of a word."""

    word: str
    entries: tuple[Entry, ...]
    complaints: tuple[str, ...] = ()
    """A sentence for each dictionary that cannot be used."""
    has_dictionaries: bool = True
