"""Questions put to the index."""

import contextlib
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

import numpy as np

from cssreader.domain.annotation import AnnotationId
from cssreader.domain.essay import EssayId
from cssreader.domain.query import Node as QueryNode
from cssreader.domain.query import Query
from cssreader.domain.search import HitKind
from cssreader.errors import IndexUnavailableError
from cssreader.index.answering import LONG_RUN, Allow, Allowed, Answer, Question, count, runs
from cssreader.index.folder import open_reader
from cssreader.index.gathering import gather
from cssreader.index.ranking import idf
from cssreader.index.reading import Segment
from cssreader.index.relating import related_essays
from cssreader.index.schema import KINDS
from cssreader.index.stamp import IndexDamagedError, building_of, damaged, index_is_readable, newest_generation
from cssreader.text.synonyms import NO_SYNONYMS, Synonyms
from cssreader.text.wanted import Wanted

FEW = 20
"""When fewer documents hold every word, those that hold some of them are listed among them."""

COMPLETE_COUNTS = 1.05
"""What it is worth to hold every word. More makes long questions worse and less makes short ones worse; see
`docs/performance.md`."""


_ABOVE_ANY_WORTH = 1e8
_Told = TypeVar("_Told")


@dataclass(frozen=True, slots=True)
class Match:
    key: str
    kind: HitKind
    essay_id: EssayId
    annotation_id: AnnotationId | None
    score: float
    every_word: bool = True
    """It holds every word that was asked for."""


@dataclass(frozen=True, slots=True)
class Found:
    """`total` is the number of documents that answer; `matches` are the best of them, best first."""

    total: int
    matches: tuple[Match, ...]
    complete: int = 0
    """How many of them hold every word; the others hold some."""
    in_full: bool = True
    """Nothing was passed over for want of time."""

    @property
    def any_word(self) -> bool:
        return self.total > 0 and self.complete == 0


class Everything(NamedTuple):
    """All that answers: those that hold every word, or where none does some."""

    essays: tuple[EssayId, ...]
    """The essay of each document."""
    kinds: dict[HitKind, int]
    annotations: tuple[AnnotationId, ...]


class IndexSearcher:
    """Searches the newest commit of the index in a folder. It belongs to one thread.

    Nothing is opened before the first question; a folder that is removed or replaced is noticed at the next. While
    there is no index in the folder, that in `other` answers, if there is one.
    """

    def __init__(self, folder: Path, synonyms: Synonyms = NO_SYNONYMS, *, other: Path | None = None) -> None:
        self.folder = folder
        """The one that answers."""
        self._folders = (folder,) if other is None else (folder, other)
        self._synonyms = synonyms
        self._reader: Any = None
        self._building: str | None = None
        self._generation = -1
        self._segments: list[Segment] = []

    def close(self) -> None:
        if self._reader is not None:
            # The reader of a damaged index may fail to close, too.
            with contextlib.suppress(Exception):
                self._reader.close()
        self._reader = None
        self._segments = []

    def search(
        self,
        query: Query,
        limit: int,
        allow: Allow = lambda _: Allowed(),
        worth: Mapping[EssayId, float] | None = None,
    ) -> Found:
        """The best `limit` answers, by how well they answer or by what the essay of each is `worth`.

        Raises IndexDamagedError where there is no index that can be read.
        """
        if query.root is None:
            # Nothing is asked, but the next question will be.
            with contextlib.suppress(IndexUnavailableError):
                self._refresh()
            return Found(0, ())
        return self._twice(lambda root: self._answer(root, limit, allow, worth), query.root)

    def everything(self, query: Query, allow: Allow = lambda _: Allowed()) -> Everything:
        """All that answers, in no order. Raises as `search` does."""
        if query.root is None:
            return Everything((), {}, ())
        return self._twice(lambda root: self._everything(root, allow), query.root)

    def essays(self, query: Query, allow: Allow = lambda _: Allowed()) -> frozenset[EssayId]:
        """Every essay that answers the whole question. Raises as `search` does."""
        if query.root is None:
            return frozenset()
        return self._twice(lambda root: self._strictly(root, allow), query.root)

    def state(self) -> Hashable:
        """Another value whenever other documents may answer. Raises as `search` does."""
        self._refresh()
        return self._building, self._generation

    def related(self, terms: Mapping[str, int], essay: EssayId, most: int) -> list[tuple[EssayId, tuple[str, ...]]]:
        """The essays that speak most of what another speaks of, given how often that one says each term.

        With each come the terms it shares, those that tell most first. Raises as `search` does.
        """
        self._refresh()
        with self._reading():
            return related_essays(self._segments, terms, essay, most)

    def vocabulary(self, beginnings: Iterable[str]) -> dict[str, int]:
        """The words of the index that begin so, each in a form that was written, with how many documents hold it."""
        self._refresh()
        words: dict[str, int] = {}
        with self._reading():
            for segment in self._segments:
                for field in ("text", "text_forms"):
                    for begin in beginnings:
                        found = segment.dictionary.beginning(field, begin)
                        for position, count in zip(found.positions.tolist(), found.documents.tolist(), strict=True):
                            word = segment.dictionary.term_at(position)
                            words[word] = words.get(word, 0) + count
        return words

    def holds(self, wanted: Wanted) -> int:
        """How many documents hold what is wanted."""
        self._refresh()
        with self._reading():
            return gather(self._segments, wanted).documents

    def telling(self, asked: Iterable[Wanted]) -> list[float]:
        """How much each thing asked for tells, the more the rarer it is; nothing where no document holds it."""
        self._refresh()
        documents = sum(segment.count for segment in self._segments)
        with self._reading():
            held = [gather(self._segments, wanted).documents for wanted in asked]
        return [idf(holding, documents) if holding else 0.0 for holding in held]

    def _twice(self, answer: Callable[[QueryNode], _Told], root: QueryNode) -> _Told:
        try:
            return answer(root)
        except IndexDamagedError:
            # The folder may have been replaced while it was read.
            return answer(root)

    @contextlib.contextmanager
    def _reading(self) -> Iterator[None]:
        """Whatever goes wrong in here is damage: torn bytes come out of Whoosh as any error."""
        try:
            yield
        except Exception as error:
            self.close()
            raise damaged() from error

    def _refresh(self) -> None:
        self.folder = next(filter(index_is_readable, self._folders), self._folders[0])
        building = building_of(self.folder)
        newest = (building, newest_generation(self.folder))
        if self._reader is not None and building is not None and newest == (self._building, self._generation):
            return
        self.close()
        if building is None:
            raise damaged()
        self._reader = open_reader(self.folder)
        self._building, self._generation = building, self._reader.generation()
        with self._reading():
            readers = [reader for reader, _ in self._reader.leaf_readers() if reader.doc_count_all()]
            self._segments = [Segment(reader) for reader in readers]

    def _strictly(self, root: QueryNode, allow: Allow) -> frozenset[EssayId]:
        self._refresh()
        question = Question(self._segments, self._synonyms, allow, self._reading)
        answers = question.answers(root, loose=False, any_part=False)
        found = {
            number
            for segment, answer in zip(self._segments, answers, strict=True)
            for number in segment.essays[answer.mask & (segment.kinds == KINDS.index(HitKind.ESSAY))].tolist()
        }
        return frozenset(EssayId(number) for number in found)

    def _answer(self, root: QueryNode, limit: int, allow: Allow, worth: Mapping[EssayId, float] | None) -> Found:
        self._refresh()
        question = Question(self._segments, self._synonyms, allow, self._reading)
        complete, answers = self._answers(question, root)
        best = self._best(answers, complete, limit, worth)
        with self._reading():
            matches = tuple(best)
        return Found(count(answers), matches, count(complete), question.in_full)

    def _answers(self, question: Question, root: QueryNode) -> tuple[list[Answer], list[Answer]]:
        """What answers the whole question, and what is listed."""
        complete = question.answers(root, loose=False, any_part=False)
        held = count(complete)
        answers = complete
        longest = max(runs(root, self._synonyms), default=0)
        if longest >= LONG_RUN or (held < FEW and longest > 1):
            answers = question.answers(root, loose=True, any_part=False)
        if not count(answers):
            answers = question.answers(root, loose=True, any_part=True)
        return complete, answers

    def _everything(self, root: QueryNode, allow: Allow) -> Everything:
        self._refresh()
        question = Question(self._segments, self._synonyms, allow, self._reading)
        complete, answers = self._answers(question, root)
        essays: list[int] = []
        kinds = dict.fromkeys(HitKind, 0)
        annotations: list[AnnotationId] = []
        for segment, answer in zip(self._segments, complete if count(complete) else answers, strict=True):
            numbers = np.flatnonzero(answer.mask)
            essays += segment.essays[numbers].tolist()
            of_kind = segment.kinds[numbers]
            for number, kind in enumerate(KINDS):
                kinds[kind] += int(np.count_nonzero(of_kind == number))
            with self._reading():
                keys = [segment.key(each) for each in numbers[of_kind != KINDS.index(HitKind.ESSAY)].tolist()]
            annotations += [AnnotationId(key[1:]) for key in keys]
        return Everything(tuple(map(EssayId, essays)), kinds, tuple(annotations))

    def _best(
        self,
        answers: list[Answer],
        complete: list[Answer],
        limit: int,
        worth: Mapping[EssayId, float] | None,
    ) -> Iterator[Match]:
        """The best of all segments, in order; of equal ones the older document first."""
        best: list[tuple[float, int, int, float, bool]] = []
        for place, (answer, whole) in enumerate(zip(answers, complete, strict=True)):
            numbers = np.flatnonzero(answer.mask)
            held = whole.mask[numbers]
            scores = np.where(held, COMPLETE_COUNTS, 1.0) * answer.scores[numbers]
            ranks = scores
            if worth is not None:
                essays = self._segments[place].essays[numbers].tolist()
                ranks = np.array([worth.get(EssayId(each), -_ABOVE_ANY_WORTH) for each in essays], np.float64)
                ranks += _ABOVE_ANY_WORTH * 10 * held
            if len(numbers) > limit:
                least = np.partition(ranks, len(ranks) - limit)[len(ranks) - limit]
                chosen = ranks >= least
                numbers, scores, held, ranks = numbers[chosen], scores[chosen], held[chosen], ranks[chosen]
            places = [place] * len(numbers)
            best += zip((-ranks).tolist(), places, numbers.tolist(), scores.tolist(), held.tolist(), strict=True)
        for _, place, number, score, is_complete in sorted(best)[:limit]:
            yield self._match(place, number, score, every_word=is_complete)

    def _match(self, place: int, number: int, score: float, *, every_word: bool) -> Match:
        segment = self._segments[place]
        key = segment.key(number)
        return Match(
            key=key,
            kind=segment.kind(number),
            essay_id=EssayId(int(segment.essays[number])),
            annotation_id=AnnotationId(key[1:]) if key.startswith("a") else None,
            score=score,
            every_word=every_word,
        )
