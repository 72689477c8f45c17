"""Words in dictionaries that lie on the disk: WordNet, and any in StarDict's form. It changes nothing there."""

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from cssreader.domain.dictionary import DictionaryFacts, Entry
from cssreader.errors import UnusableInputError
from cssreader.words.stardict import open_stardict
from cssreader.words.wordnet import WordNet, is_wordnet

__all__ = ["Dictionary", "open_dictionary"]


class Dictionary(Protocol):
    """An open dictionary; it belongs to one thread."""

    @property
    def facts(self) -> DictionaryFacts: ...

    def look_up(self, forms: Sequence[str]) -> tuple[Entry, ...]:
        """The entries of a word, given as it was read and in its base forms.

        Raises UnusableInputError where the dictionary turns out to be damaged.
        """
        ...

    def base_forms(self, word: str) -> tuple[str, ...]:
        """What a word may be a form of, as far as this dictionary knows."""
        ...

    def close(self) -> None: ...


def open_dictionary(folder: Path) -> Dictionary:
    """The dictionary in a folder. Raises UnusableInputError where there is none that can be used."""
    try:
        return WordNet(folder) if is_wordnet(folder) else open_stardict(folder)
    except OSError as error:
        raise UnusableInputError(
            f"The dictionary in {folder.name} cannot be read: {error.strerror or error}."
        ) from error
