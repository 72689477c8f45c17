"""Questions put to the index."""

import contextlib
import heapq
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cssreader.domain.annotation import AnnotationId
from cssreader.domain.essay import EssayId
from cssreader.domain.query import AllOf, AnyOf, Phrase, Query, Without, Words
from cssreader.domain.query import Node as QueryNode
from cssreader.domain.search import HitKind
from cssreader.errors import IndexUnavailableError
from cssreader.index.folder import open_reader
from cssreader.index.postings import Weights, completions_of, weights_of
from cssreader.index.ranking import Lengths, add_scores, idf
from cssreader.index.schema import TEXT
from cssreader.index.stamp import IndexDamagedError, building_of, damaged, newest_generation
from cssreader.text.query_language import Wanted, wanted_in, wanted_of


@dataclass(frozen=True, slots=True)
class Match:
    key: str
    kind: HitKind
    essay_id: EssayId
    annotation_id: AnnotationId | None
    score: float


@dataclass(frozen=True, slots=True)
class Found:
    """`total` is the number of documents that answer; `matches` are the best of them, best first."""

    total: int
    matches: tuple[Match, ...]
    any_word: bool = False
    """Nothing held every word, so these hold some of them."""


@dataclass(frozen=True, slots=True)
class _Segment:
    reader: Any
    lengths: list[int]
    alive: frozenset[int] | None
    """None when nothing is deleted."""
    keys: Any
    kinds: Any
    essays: Any


class IndexSearcher:
    """Searches the newest commit of the index in a folder. It belongs to one thread.

    Nothing is opened before the first question; a folder that is removed or replaced is noticed at the next.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._reader: Any = None
        self._building: str | None = None
        self._generation = -1
        self._segments: list[_Segment] = []
        self._known_lengths: dict[str, list[int]] = {}

    def close(self) -> None:
        if self._reader is not None:
            # The reader of a damaged index may fail to close, too.
            with contextlib.suppress(Exception):
                self._reader.close()
        self._reader = None
        self._segments = []

    def search(self, query: Query, limit: int) -> Found:
        """The best `limit` answers. Raises IndexDamagedError where there is no index that can be read."""
        if query.root is None:
            # Nothing is asked, but the next question will be.
            with contextlib.suppress(IndexUnavailableError):
                self._refresh()
            return Found(0, ())
        try:
            return self._answer(query, query.root, limit)
        except IndexDamagedError:
            # The folder may have been replaced while it was read.
            return self._answer(query, query.root, limit)

    @contextlib.contextmanager
    def _reading(self) -> Iterator[None]:
        """Whatever goes wrong in here is damage: torn bytes come out of Whoosh as any error."""
        try:
            yield
        except Exception as error:
            self.close()
            raise damaged() from error

    def _refresh(self) -> None:
        building = building_of(self._folder)
        newest = (building, newest_generation(self._folder))
        if self._reader is not None and building is not None and newest == (self._building, self._generation):
            return
        self.close()
        if building is None:
            self._known_lengths.clear()
            raise damaged()
        self._reader = open_reader(self._folder)
        self._building, self._generation = building, self._reader.generation()
        with self._reading():
            self._segments = list(self._opened_segments())

    def _opened_segments(self) -> Iterator[_Segment]:
        known = self._known_lengths
        self._known_lengths = {}
        for reader, _ in self._reader.leaf_readers():
            count = reader.doc_count_all()
            if not count:
                continue
            name = reader.segment().segment_id()
            lengths = known.get(name) or [reader.doc_field_length(number, TEXT) or 0 for number in range(count)]
            self._known_lengths[name] = lengths
            deleted = reader.has_deletions()
            yield _Segment(
                reader,
                lengths,
                frozenset(reader.all_doc_ids()) if deleted else None,
                *(reader.column_reader(name) for name in ("key", "kind", "essay")),
            )

    def _answer(self, query: Query, root: QueryNode, limit: int) -> Found:
        self._refresh()
        asked = dict.fromkeys(wanted_in(query))
        with self._reading():
            question = _Question(self._segments, [*asked, *_excluded(root)])
        scores = question.documents(root, every_word=True)
        any_word = False
        if not any(scores) and len(asked) > 1:
            scores = question.documents(root, every_word=False)
            any_word = any(scores)
        total = sum(len(each) for each in scores)
        best = heapq.nlargest(
            limit,
            ((score, -place, -number) for place, each in enumerate(scores) for number, score in each.items()),
        )
        with self._reading():
            return Found(total, tuple(self._match(-place, -number, score) for score, place, number in best), any_word)

    def _match(self, place: int, number: int, score: float) -> Match:
        segment = self._segments[place]
        key = str(segment.keys[number])
        return Match(
            key=key,
            kind=HitKind(segment.kinds[number].decode()),
            essay_id=EssayId(int(segment.essays[number])),
            annotation_id=AnnotationId(key[1:]) if key.startswith("a") else None,
            score=score,
        )


def _excluded(node: QueryNode) -> Iterator[Wanted]:
    match node:
        case Words() | Phrase():
            return
        case AllOf(parts) | AnyOf(parts):
            for part in parts:
                yield from _excluded(part)
        case Without(part):
            yield from wanted_in(Query("", part))
            yield from _excluded(part)


class _Question:
    """One question: what each thing asked for weighs in each document, gathered once."""

    def __init__(self, segments: list[_Segment], asked: list[Wanted]) -> None:
        self._segments = segments
        readers = [segment.reader for segment in segments]
        documents = sum(len(segment.lengths) for segment in segments)
        self._average = max(1.0, sum(sum(segment.lengths) for segment in segments) / max(1, documents))
        self._weights: dict[Wanted, list[Weights]] = {}
        self._tells: dict[Wanted, float] = {}
        self._as_typed: dict[Wanted, tuple[list[Weights], float]] = {}
        """Of a word whose beginning was asked for: the word itself, which tells more than what it begins."""
        for wanted in dict.fromkeys(asked):
            completions = completions_of(readers, wanted)
            gathered = [weights_of(reader, wanted, each) for reader, each in zip(readers, completions, strict=True)]
            self._weights[wanted] = gathered
            self._tells[wanted] = idf(sum(len(weights) for weights in gathered), documents)
            if any(completions):
                exact = [weights_of(reader, wanted, ()) for reader in readers]
                self._as_typed[wanted] = exact, idf(sum(len(weights) for weights in exact), documents)

    def documents(self, root: QueryNode, *, every_word: bool) -> list[Weights]:
        """The scores of the documents that answer, a segment at a time."""
        return [self._scores(place, root, every_word=every_word) for place in range(len(self._segments))]

    def _scores(self, place: int, node: QueryNode, *, every_word: bool) -> Weights:
        match node:
            case Words() | Phrase():
                return self._of_words(place, wanted_of(node), every_word=every_word)
            case AllOf(parts):
                kept = [part for part in parts if not isinstance(part, Without)]
                found = [self._scores(place, part, every_word=every_word) for part in kept]
                scores = _added(found, every=every_word) if kept else self._everything(place)
                for part in parts:
                    if isinstance(part, Without):
                        self._take_away(scores, place, part)
                return scores
            case AnyOf(parts):
                return _added([self._scores(place, part, every_word=every_word) for part in parts], every=False)
            case Without():
                scores = self._everything(place)
                self._take_away(scores, place, node)
                return scores

    def _take_away(self, scores: Weights, place: int, without: Without) -> None:
        for number in self._scores(place, without.part, every_word=True):
            scores.pop(number, None)

    def _of_words(self, place: int, asked: tuple[Wanted, ...], *, every_word: bool) -> Weights:
        numbers: set[int] | None = None
        if every_word:
            for wanted in sorted(set(asked), key=lambda each: len(self._weights[each][place])):
                holding = self._weights[wanted][place]
                numbers = set(holding) if numbers is None else {number for number in numbers if number in holding}
        scores: Weights = {}
        lengths = Lengths(self._segments[place].lengths, self._average)
        for wanted in asked:
            weights = self._weights[wanted][place]
            if numbers is not None:
                weights = {number: weights[number] for number in numbers}
            add_scores(scores, weights, self._tells[wanted], lengths)
            if wanted in self._as_typed:
                exact, tells = self._as_typed[wanted]
                weights = {number: weight for number, weight in exact[place].items() if number in scores}
                add_scores(scores, weights, tells, lengths)
        return scores

    def _everything(self, place: int) -> Weights:
        segment = self._segments[place]
        return dict.fromkeys(segment.alive if segment.alive is not None else range(len(segment.lengths)), 0.0)


def _added(parts: Iterable[Weights], *, every: bool) -> Weights:
    """The scores of several parts in one; with `every`, only of documents that all parts hold."""
    scores: Weights | None = None
    for part in parts:
        if scores is None:
            scores = part
        elif every:
            scores = {number: score + part[number] for number, score in scores.items() if number in part}
        else:
            for number, score in part.items():
                scores[number] = scores.get(number, 0.0) + score
    return scores if scores is not None else {}
