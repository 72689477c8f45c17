"""Dictionaries in StarDict's form: an `.ifo` with facts, an `.idx` of words, a `.dict` of articles, perhaps a `.syn`.

Nothing in these files names another file, and each is read within limits, so a hostile one can at most be refused.
"""

import re
import unicodedata
from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from cssreader.domain.dictionary import DictionaryFacts, Entry, Sense
from cssreader.errors import UnusableInputError
from cssreader.words.article import plain_article
from cssreader.words.packed_file import PackedFile, inflated, read_whole

_MAGIC = "StarDict's dict ifo file"
_MOST_FACTS = 256 * 1024
_MOST_INDEX = 64 * 1024 * 1024
MOST_WORDS = 2_000_000
_MOST_ARTICLE = 256 * 1024
_MOST_ARTICLES = 8
_LONGEST_FACT = 4_000


def open_stardict(folder: Path) -> "StarDict":
    """The dictionary in a folder. Raises OSError, and UnusableInputError where it cannot be used."""
    facts_file = next(iter(sorted(folder.glob("*.ifo"))), None)
    if facts_file is None:
        raise UnusableInputError(f"The folder {folder.name} holds no dictionary: a file ending in .ifo is missing.")
    facts = _read_facts(facts_file)
    index = _indexed(_part(facts_file, (".idx", ".idx.gz")))
    wide = facts.get("idxoffsetbits") == "64"
    words = WordList(index, 12 if wide else 8, facts_file.name)
    synonyms = _optional_part(facts_file, (".syn", ".syn.gz", ".syn.dz"))
    others = WordList(_indexed(synonyms) if synonyms else b"", 4, facts_file.name)
    articles = PackedFile(_part(facts_file, (".dict", ".dict.dz")))
    return StarDict(facts, words, others, articles)


class StarDict:
    """An open dictionary: the words are held in memory, the articles stay on the disk."""

    def __init__(self, facts: dict[str, str], words: "WordList", others: "WordList", articles: PackedFile) -> None:
        self._kinds = facts.get("sametypesequence", "")
        self._words = words
        self._others = others
        self._articles = articles
        told = [" ".join(facts[key].split()) for key in ("author", "website") if facts.get(key)]
        description = re.sub(r"(?i)<br\s*/?>", "\n", facts.get("description", ""))
        self._facts = DictionaryFacts(
            name=" ".join(facts["bookname"].split()), copyright=" · ".join(told), licence=description.strip()
        )

    @property
    def facts(self) -> DictionaryFacts:
        return self._facts

    def look_up(self, forms: Sequence[str]) -> tuple[Entry, ...]:
        """The articles of the first form that has any."""
        for form in forms:
            found = list(self._numbers_of(form))[:_MOST_ARTICLES]
            if found:
                return tuple(self._entry(number) for number in found)
        return ()

    def base_forms(self, word: str) -> tuple[str, ...]:  # noqa: ARG002
        """None: these dictionaries say nothing of grammar."""
        return ()

    def close(self) -> None:
        self._articles.close()

    def _numbers_of(self, form: str) -> Iterator[int]:
        known = dict.fromkeys(self._words.find(form))
        for alias in self._others.find(form):
            number = int.from_bytes(self._others.payload(alias), "big")
            if number < len(self._words):
                known[number] = None
        return iter(known)

    def _entry(self, number: int) -> Entry:
        place = self._words.payload(number)
        start, length = int.from_bytes(place[:-4], "big"), int.from_bytes(place[-4:], "big")
        article = plain_article(self._articles.read(start, min(length, _MOST_ARTICLE)), self._kinds)
        return Entry(self._words.word(number), (Sense(article),) if article else (), self._facts)


class WordList:
    """Words, each with a few bytes that tell where it leads: looked up without making an object of each."""

    def __init__(self, data: bytes, width: int, name: str) -> None:
        """`width` bytes follow each word. Raises UnusableInputError when that is not so to the end."""
        self._data = data
        self._width = width
        self._starts = array("Q")
        end = 0
        for found in re.finditer(rb"[^\0]{1,1024}\0.{%d}" % width, data, re.DOTALL):
            if found.start() != end or len(self._starts) == MOST_WORDS:
                break
            self._starts.append(end)
            end = found.end()
        if end != len(data):
            raise UnusableInputError(
                f"The list of words of {name} is damaged or too long. Put a fresh copy in its place."
            )
        # Each program that makes dictionaries has its own idea of the order.
        self._order = array("Q", sorted(range(len(self._starts)), key=self._key))

    def __len__(self) -> int:
        return len(self._starts)

    def find(self, word: str) -> list[int]:
        """The numbers of all entries of a word, whatever their capitals."""
        wanted = folded(word)
        at = bisect_left(self._order, wanted, key=self._key)
        found: list[int] = []
        while at < len(self._order) and self._key(self._order[at]) == wanted:
            found.append(self._order[at])
            at += 1
        return found

    def word(self, number: int) -> str:
        start = self._starts[number]
        return self._data[start : self._data.index(b"\0", start)].decode("utf-8", "replace")

    def payload(self, number: int) -> bytes:
        start = self._data.index(b"\0", self._starts[number]) + 1
        return self._data[start : start + self._width]

    @property
    def _key(self) -> Callable[[int], str]:
        return lambda number: folded(self.word(number))


def folded(word: str) -> str:
    """A word as it is compared: without capitals, its letters composed."""
    return unicodedata.normalize("NFC", word).casefold()


def _read_facts(file: Path) -> dict[str, str]:
    lines = read_whole(file, _MOST_FACTS).decode("utf-8-sig", "replace").splitlines()
    if not lines or lines[0].strip() != _MAGIC:
        raise UnusableInputError(f"{file.name} does not begin as the file of a StarDict dictionary does.")
    pairs = (line.partition("=") for line in lines[1:])
    facts = {key.strip(): value.strip()[:_LONGEST_FACT] for key, equals, value in pairs if equals}
    facts["bookname"] = facts.get("bookname") or file.stem
    return facts


def _indexed(file: Path) -> bytes:
    data = read_whole(file, _MOST_INDEX)
    return inflated(data, _MOST_INDEX, file.name) if file.suffix in (".gz", ".dz") else data


def _part(facts_file: Path, endings: Sequence[str]) -> Path:
    found = _optional_part(facts_file, endings)
    if found is None:
        raise UnusableInputError(
            f"The dictionary {facts_file.name} is not whole: its file ending in {endings[0]} is missing."
        )
    return found


def _optional_part(facts_file: Path, endings: Sequence[str]) -> Path | None:
    candidates = (facts_file.with_name(facts_file.stem + ending) for ending in endings)
    return next((file for file in candidates if file.exists()), None)
