"""WordNet's own database files, plain or packed: `index.noun`, `data.noun`, `noun.exc` and so on.

Its lists are sorted, and a line of one names the places of lines in the other, so a word is found by bisection and
nothing is loaded. The form is described in the manual page wndb(5WN).
"""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from cssreader.domain.dictionary import DictionaryFacts, Entry, Sense
from cssreader.errors import UnusableInputError
from cssreader.words.detachment import ADJECTIVE, ADVERB, NOUN, PARTS, VERB, detached
from cssreader.words.packed_file import PackedFile

_PART_NAMES = {NOUN: "noun", VERB: "verb", ADJECTIVE: "adjective", ADVERB: "adverb"}
_LONGEST_LINE = 32 * 1024
_PIECE = 512
_LICENCE_BYTES = 4096
_MOST_SENSES = 80
_ANTONYM, _SIMILAR = "!", "&"
_MARKER = re.compile(r"\((?:p|a|ip)\)$")


def is_wordnet(folder: Path) -> bool:
    return any((folder / f"index.noun{ending}").exists() for ending in ("", ".dz"))


class WordNet:
    """An open database; its files stay on the disk."""

    def __init__(self, folder: Path) -> None:
        """Raises OSError, and UnusableInputError where the files in the folder cannot be used."""
        self._files: dict[str, PackedFile] = {}
        try:
            for part in PARTS:
                for name in (f"index.{part}", f"data.{part}", f"{part}.exc"):
                    self._files[name] = PackedFile(_found(folder, name))
            self._facts = self._read_facts()
        except BaseException:
            self.close()
            raise

    @property
    def facts(self) -> DictionaryFacts:
        return self._facts

    def look_up(self, forms: Sequence[str]) -> tuple[Entry, ...]:
        """The entries of the word itself, then those of its base forms."""
        word = forms[0].lower().replace(" ", "_") if forms else ""
        found = [
            (lemma, part, _IndexLine(self._line(f"index.{part}", lemma)))
            for part in PARTS
            for lemma in self._lemmas(word, part)
        ]
        # The part of speech comes first in which most senses were met when texts were counted.
        found.sort(key=lambda each: (each[0] != word, -each[2].met))
        senses: dict[str, list[Sense]] = {}
        for lemma, part, line in found:
            senses.setdefault(lemma, []).extend(self._senses(lemma, part, line.places))
        return tuple(Entry(lemma.replace("_", " "), tuple(each), self._facts) for lemma, each in senses.items())

    def base_forms(self, word: str) -> tuple[str, ...]:
        """What `word` may be a form of, as WordNet knows it; itself among them when it is in it."""
        wanted = word.lower().replace(" ", "_")
        lemmas = dict.fromkeys(lemma for part in PARTS for lemma in self._lemmas(wanted, part))
        return tuple(lemma.replace("_", " ") for lemma in lemmas)

    def close(self) -> None:
        for file in self._files.values():
            file.close()

    def _lemmas(self, word: str, part: str) -> Iterator[str]:
        """The word itself, and its base forms in one part of speech, as far as they are in the index."""
        if not word or len(word) > 200:
            return
        exceptions = self._line(f"{part}.exc", word)
        bases = exceptions.split()[1:] if exceptions else list(detached(word, part))
        for lemma in dict.fromkeys((word, *bases)):
            if self._line(f"index.{part}", lemma):
                yield lemma

    def _senses(self, lemma: str, part: str, places: Sequence[int]) -> Iterator[Sense]:
        for place in places[:_MOST_SENSES]:
            synset = self._synset(part, place)
            yield Sense(
                definition=synset.definition,
                part_of_speech=_PART_NAMES[part],
                examples=synset.examples,
                synonyms=tuple(word for word in synset.words if word.lower() != lemma.replace("_", " ")),
                antonyms=self._antonyms(synset, lemma),
            )

    def _antonyms(self, synset: "_Synset", lemma: str) -> tuple[str, ...]:
        """The opposites of the lemma; of an adjective that has none, those of the adjectives it is similar to."""
        number = synset.number_of(lemma)
        direct = [self._word(each) for each in synset.pointers(_ANTONYM) if each.source in (0, number)]
        if not direct and synset.is_satellite:
            for similar in synset.pointers(_SIMILAR):
                head = self._synset(similar.part, similar.place)
                direct += [self._word(each) for each in head.pointers(_ANTONYM)]
        return tuple(dict.fromkeys(direct))

    def _word(self, pointer: "_Pointer") -> str:
        words = self._synset(pointer.part, pointer.place).words
        return words[pointer.target - 1] if 0 < pointer.target <= len(words) else words[0]

    def _synset(self, part: str, place: int) -> "_Synset":
        line = _line_at(self._files[f"data.{part}"], place).decode("utf-8", "replace")
        if not line.startswith(f"{place:08d} "):
            raise _damaged()
        return _Synset(line)

    def _line(self, name: str, key: str) -> str:
        """The line of a sorted file that begins with `key` and a space; empty where there is none."""
        file, wanted = self._files[name], key.encode("utf-8", "replace")
        low, high = 0, file.size
        while low < high:
            middle = (low + high) // 2
            start = _line_start(file, middle, low)
            line = _line_at(file, start)
            found = line.partition(b" ")[0]
            if found == wanted:
                return line.decode("utf-8", "replace")
            if found < wanted:
                low = start + len(line) + 1
            else:
                high = start
        return ""

    def _read_facts(self) -> DictionaryFacts:
        head = self._files["data.noun"].read(0, _LICENCE_BYTES).decode("utf-8", "replace")
        # Each line of the terms begins with two spaces and its number.
        licence = "\n".join(found.strip() for found in re.findall(r"(?m)^  ?\d+ (.*)$", head.partition("\n0")[0]))
        paragraphs = (" ".join(each.split()) for each in licence.split("\n\n"))
        terms = "\n\n".join(each for each in paragraphs if each)
        said = re.search(r"(\S*WordNet \S+) +Copyright .*?(?=\.\s|$)", licence, re.MULTILINE)
        return DictionaryFacts(said[1] if said else "WordNet", said[0] if said else "", terms)


class _IndexLine:
    """Where the senses of a lemma stand, and how many of them were met in counted texts."""

    def __init__(self, line: str) -> None:
        # lemma, part, number of synsets, number of kinds of pointers, those kinds, two counts, places.
        fields = line.split()
        try:
            counts = 4 + int(fields[3])
            self.met = int(fields[counts + 1])
            self.places = [int(field) for field in fields[counts + 2 :]]
        except (ValueError, IndexError) as error:
            raise _damaged() from error


class _Pointer:
    """From one word of a synset to a word of another; 0 stands for all its words."""

    def __init__(self, symbol: str, place: str, part: str, words: str) -> None:
        self.symbol = symbol
        self.place = int(place)
        self.part = {"n": NOUN, "v": VERB, "a": ADJECTIVE, "s": ADJECTIVE, "r": ADVERB}[part]
        self.source, self.target = (int(each, 16) for each in (words[:2], words[2:]))


class _Synset:
    """A line of a data file: words that share one meaning."""

    def __init__(self, line: str) -> None:
        told, _, gloss = line.partition(" | ")
        fields = told.split()
        try:
            self.is_satellite = fields[2] == "s"
            count = int(fields[3], 16)
            spelled = [_MARKER.sub("", word) for word in fields[4 : 4 + 2 * count : 2]]
            self.words = tuple(word.replace("_", " ") for word in spelled)
            at = 5 + 2 * count
            ends = at + 4 * int(fields[at - 1])
            self._pointers = [_Pointer(*fields[each : each + 4]) for each in range(at, ends, 4)]
        except (ValueError, IndexError, KeyError, TypeError) as error:
            raise _damaged() from error
        if not self.words:
            raise _damaged()
        self.definition, self.examples = _gloss(gloss)

    def number_of(self, lemma: str) -> int:
        spelled = lemma.replace("_", " ")
        return next((number for number, word in enumerate(self.words, 1) if word.lower() == spelled), -1)

    def pointers(self, symbol: str) -> list[_Pointer]:
        return [each for each in self._pointers if each.symbol == symbol]


def _gloss(text: str) -> tuple[str, tuple[str, ...]]:
    """The definition, and the examples, which stand in quotation marks behind it."""
    pieces = [piece.strip() for piece in re.split(r';\s*(?=")', text.strip())]
    definition, examples = pieces[0], pieces[1:]
    if definition.startswith('"') and not examples:
        return definition, ()
    return definition.rstrip("; "), tuple(_unquoted(example.rstrip("; ")) for example in examples)


def _unquoted(example: str) -> str:
    whole = len(example) > 1 and example[0] == example[-1] == '"' and example.count('"') == 2
    return example[1:-1] if whole else example


def _line_start(file: PackedFile, place: int, least: int) -> int:
    """Where the line that holds the byte at `place` begins."""
    end = place
    while end > least:
        start = max(end - _PIECE, least)
        found = file.read(start, end - start).rfind(b"\n")
        if found >= 0:
            return start + found + 1
        end = start
        if place - end > _LONGEST_LINE:
            raise _damaged()
    return least


def _line_at(file: PackedFile, place: int) -> bytes:
    """The line that begins at `place`, without its end."""
    line = b""
    while len(line) < _LONGEST_LINE:
        piece = file.read(place + len(line), _PIECE)
        line += piece
        if b"\n" in piece or not piece:
            return line.partition(b"\n")[0]
    raise _damaged()


def _found(folder: Path, name: str) -> Path:
    packed = folder / f"{name}.dz"
    return packed if packed.exists() else folder / name


def _damaged() -> UnusableInputError:
    return UnusableInputError("The files of WordNet are damaged. Put a fresh copy in their place.")
