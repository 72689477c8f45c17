"""What an index holds of a document, and how its words become postings.

All words of a document stand in one field, each with a weight that tells where it stood: BM25F as its
authors describe it, at the price of one field. Title, author and tags are fields once more, to be asked
for by name. Beside each field stands one with the forms of words that their terms do not show, so that
a beginning such as `educati` finds `education`, whose term is `educ`. Texts are not stored: the library
has them.
"""

import struct
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, islice, pairwise
from operator import sub
from typing import Any

from cssreader.domain.query import Field
from cssreader.domain.search import HitKind, IndexDocument
from cssreader.index.engine import columns, fields, formats
from cssreader.text.words import counted_words

TEXT = "text"
NAMES = {Field.ANY: TEXT, Field.TITLE: "title", Field.AUTHOR: "author", Field.TAG: "tag"}
"""The index's own names for what a question can ask in."""

TITLE_WEIGHT = 3.0
AUTHOR_WEIGHT = 2.0
TAG_WEIGHT = 2.0
NOTE_WEIGHT = 1.5
BODY_WEIGHT = 1

ABOUT_ONE_WORD = (3.0, 0.005)
ABOUT_SEVERAL_WORDS = (4.0, 0.015)
"""What words weigh together, at least, in a document that is about them: so much, and this share of its length."""

# The parts of a document stand apart in the one field, so that no phrase reaches from one into the next. The body is
# the last: it may be long, and a step from any part into it takes no more than two bytes.
_APART = 1_000
_PART_STARTS = (0, 4_096, 8_192, 12_288, 32_768)
PART_WEIGHTS = (TITLE_WEIGHT, AUTHOR_WEIGHT, TAG_WEIGHT, NOTE_WEIGHT, BODY_WEIGHT)
BODY = _PART_STARTS[-1]
"""The position of the first word of the body."""
_LONGEST_BODY = 1_000_000
PART_LENGTHS = tuple(end - start for start, end in pairwise((*_PART_STARTS, BODY + _LONGEST_BODY)))
"""How far apart the parts begin: title, author, tags, notes, body. Of each part so many words are found, less some."""

KINDS = (HitKind.ESSAY, HitKind.HIGHLIGHT, HitKind.NOTE)
"""What a document can be; in the index it is the number in this list."""

Posting = tuple[str, int, float, bytes]
"""A term, how often it stands there, its weight, and its positions in Whoosh's coding."""

_NUMBER = struct.Struct("!I")
_REMEMBERED = 1 << 14


@dataclass(frozen=True, slots=True)
class IndexedDocument:
    """What the index holds of a document: a value in each column, and postings in the fields that have any."""

    columns: Mapping[str, bytes | int]
    postings: Mapping[str, Sequence[Posting]]


def forms_of(name: str) -> str:
    """The field that holds the forms of the words in field `name`."""
    return f"{name}_forms"


def part_starts() -> Sequence[int]:
    """The position in the one field at which each part begins, in the order of `PART_WEIGHTS`."""
    return _PART_STARTS


class Prepared(fields.FieldType):  # type: ignore[misc]  # Whoosh publishes no types
    """A field whose postings are made before: Whoosh's analysers are not used."""

    def __init__(self, format_: Any, *, scorable: bool) -> None:
        super().__init__(format_, None, scorable=scorable)

    def index(self, value: Sequence[Any], **_: Any) -> Sequence[Any]:
        """For Whoosh's own writer, with which the tests compare ours: terms as bytes, else like `Posting`."""
        return value


def schema() -> Any:
    """The schema of an index. It is given whenever one is opened, never read from a file."""
    built: dict[str, Any] = {
        "key": fields.ID(unique=True, sortable=True),
        "kind": fields.COLUMN(columns.NumericColumn("B")),
        "essay": fields.COLUMN(columns.NumericColumn("I")),
    }
    for name in NAMES.values():
        built[name] = Prepared(formats.Positions(), scorable=True)
        built[forms_of(name)] = Prepared(formats.Existence(), scorable=False)
    return fields.Schema(**built)


class _Postings:
    """Collects the words of one field of one document."""

    def __init__(self) -> None:
        self._positions: defaultdict[str, list[int]] = defaultdict(list)
        self._forms: defaultdict[str, float] = defaultdict(float)
        self._base = 0

    def add(self, text: str, weight: float = 1.0, length: int = PART_LENGTHS[0]) -> None:
        """Words of one part; the next part begins `length` words after it."""
        positions, forms = self._positions, self._forms
        place = self._base
        for term, form, step in islice(counted_words(text), length - _APART):
            positions[term].append(place)
            if form:
                forms[form] += weight
            place += step
        self._base += length

    def terms(self, weighed: Callable[[list[int]], float]) -> list[Posting]:
        return [
            (term, len(positions), weighed(positions), _encoded(positions))
            for term, positions in self._positions.items()
        ]

    def forms(self) -> list[Posting]:
        return [(form, 1, weight, b"") for form, weight in self._forms.items()]


def _weight(positions: list[int]) -> float:
    """What a word that stands at these positions of the one field weighs."""
    before = 0 if positions[0] >= BODY else bisect_left(positions, BODY)
    weights = (PART_WEIGHTS[bisect_right(_PART_STARTS, position) - 1] for position in positions[:before])
    return sum(weights) + (len(positions) - before) * BODY_WEIGHT


def _encoded(positions: list[int]) -> bytes:
    """Positions as Whoosh reads them: how many, and a pickled list of the steps from each to the next.

    It is spelt out here, because `pickle` sets aside 64 KB before each, and so that all steps but the longest take
    three bytes, which makes the positions of a whole block one array to `positions_in`.
    """
    if len(positions) == 1:
        return _encoded_alone(positions[0])
    steps = map(sub, positions, chain((0,), positions))
    return b"".join((_NUMBER.pack(len(positions)), b"(", *map(_PICKLED.__getitem__, steps), b"l."))


class _Pickled(dict[int, bytes]):
    """Numbers as they stand in a pickle."""

    def __missing__(self, number: int) -> bytes:
        pickled = b"M" + number.to_bytes(2, "little") if number < 1 << 16 else b"J" + number.to_bytes(4, "little")
        if len(self) < _REMEMBERED:
            self[number] = pickled
        return pickled


_PICKLED = _Pickled()


@lru_cache(maxsize=_REMEMBERED)
def _encoded_alone(position: int) -> bytes:
    # Most words stand once in a text, and those of other texts at the same places: one value serves them all.
    return _NUMBER.pack(1) + b"(" + _PICKLED[position] + b"l."


def indexed(document: IndexDocument) -> IndexedDocument:
    """A document as the index takes it."""
    tags = "\n".join(document.tags)
    whole = _Postings()
    parts = (document.title, document.author, tags, document.notes, document.body)
    for text, weight, length in zip(parts, PART_WEIGHTS, PART_LENGTHS, strict=True):
        whole.add(text, weight, length)
    postings: dict[str, list[Posting]] = {"key": [(document.key, 1, 1.0, b"")]}
    postings.update(_named(TEXT, whole, _weight))
    for field, texts in (
        (Field.TITLE, (document.title,)),
        (Field.AUTHOR, (document.author,)),
        (Field.TAG, document.tags),
    ):
        part = _Postings()
        for text in texts:
            part.add(text)
        postings.update(_named(NAMES[field], part, len))
    return IndexedDocument(
        {"key": document.key.encode(), "kind": KINDS.index(document.kind), "essay": document.essay_id}, postings
    )


def _named(
    name: str, postings: _Postings, weighed: Callable[[list[int]], float]
) -> Iterator[tuple[str, list[Posting]]]:
    terms = postings.terms(weighed)
    if terms:
        yield name, terms
    forms = postings.forms()
    if forms:
        yield forms_of(name), forms
