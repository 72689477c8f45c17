"""What the dictionaries say of a word: WordNet, which ships, and those a person put beside the settings."""

import unicodedata
from collections.abc import Iterator
from pathlib import Path

from cssreader.domain.dictionary import Entry, Lookup
from cssreader.errors import UnusableInputError
from cssreader.paths import dictionaries_folder
from cssreader.resources import resource
from cssreader.words import Dictionary, open_dictionary

MOST_DICTIONARIES = 50
LONGEST_WORD = 80
_APOSTROPHES = str.maketrans({"\u2019": "'", "\u02bc": "'", "\u00ad": None, "\u200b": None})


class OpenDictionaries:
    """All dictionaries, opened when a word is first looked up. They belong to one thread."""

    def __init__(self, folder: Path | None = None, shipped: Path | None = None) -> None:
        """`folder` holds the person's own, each in a folder; `shipped` is WordNet."""
        self._folder = dictionaries_folder() if folder is None else folder
        self._shipped = resource("wordnet") if shipped is None else shipped
        self._open: dict[tuple[Path, int], Dictionary | UnusableInputError] = {}

    def look_up(self, word: str) -> Lookup:
        """The entries of a word, the person's own dictionaries first; it may stand in any of its forms."""
        self._open_what_is_there()
        complaints = [str(each) for each in self._open.values() if isinstance(each, UnusableInputError)]
        usable = {key: each for key, each in self._open.items() if not isinstance(each, UnusableInputError)}
        tidied = tidy_word(word)
        entries: list[Entry] = []
        for variant in _variants(tidied):
            bases = dict.fromkeys(base for each in usable.values() for base in _bases(each, variant))
            forms = tuple(dict.fromkeys((variant, _without_marks(variant), *bases)))
            for dictionary in usable.values():
                try:
                    entries += dictionary.look_up(forms)
                except (UnusableInputError, OSError) as error:
                    complaints.append(f"{dictionary.facts.name}: {error}")
            if entries:
                break
        return Lookup(tidied, tuple(entries), tuple(dict.fromkeys(complaints)), has_dictionaries=bool(usable))

    def close(self) -> None:
        for each in self._open.values():
            if not isinstance(each, UnusableInputError):
                each.close()
        self._open.clear()

    def _open_what_is_there(self) -> None:
        """Take up dictionaries that were put there since, and let go of those that are gone."""
        there = _stamped(self._folder, self._shipped)
        for key in [key for key in self._open if key not in there]:
            gone = self._open.pop(key)
            if not isinstance(gone, UnusableInputError):
                gone.close()
        known, self._open = self._open, {}
        for key in there:
            self._open[key] = known[key] if key in known else _opened(key[0])


def tidy_word(text: str) -> str:
    """A word as it may stand in a dictionary: without the punctuation round it, on one line, of a sane length."""
    words = " ".join(text.translate(_APOSTROPHES).split())[:LONGEST_WORD]
    start, end = 0, len(words)
    while start < end and not _is_of_a_word(words[start]):
        start += 1
    while end > start and not _is_of_a_word(words[end - 1]):
        end -= 1
    return words[start:end]


def _is_of_a_word(letter: str) -> bool:
    return unicodedata.category(letter)[0] in "LMN"


def _variants(word: str) -> Iterator[str]:
    if not word:
        return
    yield word
    if word.lower().endswith("'s"):
        yield word[:-2]
    if "-" in word:
        yield word.replace("-", " ")
        yield word.replace("-", "")


def _without_marks(word: str) -> str:
    """Without vowel signs, which Urdu and Arabic may be written with and without."""
    letters = unicodedata.normalize("NFD", word)
    return unicodedata.normalize("NFC", "".join(each for each in letters if unicodedata.category(each) != "Mn"))


def _bases(dictionary: Dictionary, word: str) -> tuple[str, ...]:
    try:
        return dictionary.base_forms(word)
    except (UnusableInputError, OSError):
        # Looking the word up fails as well, and says so.
        return ()


def _stamped(folder: Path, shipped: Path) -> list[tuple[Path, int]]:
    """The folders of all dictionaries, each with when it was changed last."""
    try:
        own = sorted(each for each in folder.iterdir() if not each.name.startswith("."))
    except OSError:
        # A folder that is not there holds no dictionaries.
        own = []
    folders = [each for each in own if each.is_dir()][:MOST_DICTIONARIES]
    return [(each, each.stat().st_mtime_ns) for each in (*folders, shipped) if each.is_dir()]


def _opened(folder: Path) -> Dictionary | UnusableInputError:
    try:
        return open_dictionary(folder)
    except UnusableInputError as error:
        return error
