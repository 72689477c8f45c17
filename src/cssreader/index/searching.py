"""Questions put to the index."""

import contextlib
import time
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

import numpy as np
import numpy.typing as npt

from cssreader.domain.annotation import AnnotationId
from cssreader.domain.essay import EssayId
from cssreader.domain.query import AllOf, AnyOf, Condition, Field, Near, Phrase, Query, Spelling, Without, Words
from cssreader.domain.query import Node as QueryNode
from cssreader.domain.search import HitKind
from cssreader.errors import IndexUnavailableError
from cssreader.index.folder import open_reader
from cssreader.index.gathering import Gathered, gather, gather_near
from cssreader.index.postings import Weights
from cssreader.index.ranking import add_scores, damping, idf
from cssreader.index.reading import Mask, Segment
from cssreader.index.relating import related_essays
from cssreader.index.schema import KINDS, NAMES
from cssreader.index.stamp import IndexDamagedError, building_of, damaged, newest_generation
from cssreader.text.synonyms import NO_SYNONYMS, Synonyms
from cssreader.text.wanted import Wanted, wanted_of

FEW = 20
"""When fewer documents hold every word, those that hold some of them follow."""

LONG_RUN = 4
"""Words of one run from which on a question is one in sentences: no document need hold them all."""

PATIENCE_SECONDS = 1.0
"""After this long the words that are left of a question are passed over, the most common ones."""


_ABOVE_ANY_WORTH = 1e8
_ABOVE_ANY_SCORE = 1e9
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


@dataclass(frozen=True, slots=True)
class Allowed:
    """The documents that a condition lets through; None lets every one through."""

    essays: Collection[int] | None = None
    kinds: Collection[HitKind] | None = None
    annotations: Collection[str] | None = None


Allow = Callable[[Condition], Allowed]


class Answer(NamedTuple):
    """Which documents of a segment answer, and how well."""

    mask: Mask
    scores: Weights


class IndexSearcher:
    """Searches the newest commit of the index in a folder. It belongs to one thread.

    Nothing is opened before the first question; a folder that is removed or replaced is noticed at the next.
    """

    def __init__(self, folder: Path, synonyms: Synonyms = NO_SYNONYMS) -> None:
        self._folder = folder
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
        building = building_of(self._folder)
        newest = (building, newest_generation(self._folder))
        if self._reader is not None and building is not None and newest == (self._building, self._generation):
            return
        self.close()
        if building is None:
            raise damaged()
        self._reader = open_reader(self._folder)
        self._building, self._generation = building, self._reader.generation()
        with self._reading():
            readers = [reader for reader, _ in self._reader.leaf_readers() if reader.doc_count_all()]
            self._segments = [Segment(reader) for reader in readers]

    def _strictly(self, root: QueryNode, allow: Allow) -> frozenset[EssayId]:
        self._refresh()
        question = _Question(self._segments, self._synonyms, allow, self._reading)
        answers = question.answers(root, loose=False, any_part=False)
        found = {
            number
            for segment, answer in zip(self._segments, answers, strict=True)
            for number in segment.essays[answer.mask & (segment.kinds == KINDS.index(HitKind.ESSAY))].tolist()
        }
        return frozenset(EssayId(number) for number in found)

    def _answer(self, root: QueryNode, limit: int, allow: Allow, worth: Mapping[EssayId, float] | None) -> Found:
        self._refresh()
        question = _Question(self._segments, self._synonyms, allow, self._reading)
        complete, answers, longest = self._answers(question, root)
        best = self._best(answers, complete, limit, first_complete=longest < LONG_RUN, worth=worth)
        with self._reading():
            matches = tuple(best)
        return Found(_count(answers), matches, _count(complete), question.in_full)

    def _answers(self, question: "_Question", root: QueryNode) -> tuple[list[Answer], list[Answer], int]:
        """What answers the whole question, what is listed, and the number of words in the longest run."""
        complete = question.answers(root, loose=False, any_part=False)
        held = _count(complete)
        answers = complete
        longest = max(_runs(root, self._synonyms), default=0)
        if longest >= LONG_RUN or (held < FEW and longest > 1):
            answers = question.answers(root, loose=True, any_part=False)
        if not _count(answers):
            answers = question.answers(root, loose=True, any_part=True)
        return complete, answers, longest

    def _everything(self, root: QueryNode, allow: Allow) -> Everything:
        self._refresh()
        question = _Question(self._segments, self._synonyms, allow, self._reading)
        complete, answers, _ = self._answers(question, root)
        essays: list[int] = []
        kinds = dict.fromkeys(HitKind, 0)
        annotations: list[AnnotationId] = []
        for segment, answer in zip(self._segments, complete if _count(complete) else answers, strict=True):
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
        *,
        first_complete: bool,
        worth: Mapping[EssayId, float] | None,
    ) -> Iterator[Match]:
        """The best of all segments, in order; of equal ones the older document first."""
        best: list[tuple[float, int, int, bool]] = []
        for place, (answer, whole) in enumerate(zip(answers, complete, strict=True)):
            numbers = np.flatnonzero(answer.mask)
            scores = answer.scores[numbers]
            held = whole.mask[numbers]
            ranks = scores.astype(np.float64)
            if worth is not None:
                essays = self._segments[place].essays[numbers].tolist()
                ranks = np.array([worth.get(EssayId(each), -_ABOVE_ANY_WORTH) for each in essays], np.float64)
            if first_complete or worth is not None:
                ranks += _ABOVE_ANY_SCORE * held
            if len(numbers) > limit:
                least = np.partition(ranks, len(ranks) - limit)[len(ranks) - limit]
                chosen = ranks >= least
                numbers, scores, held, ranks = numbers[chosen], scores[chosen], held[chosen], ranks[chosen]
            best += zip((-ranks).tolist(), [place] * len(numbers), numbers.tolist(), held.tolist(), strict=True)
        for _, place, number, is_complete in sorted(best)[:limit]:
            yield self._match(place, number, float(answers[place].scores[number]), every_word=is_complete)

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


def _count(answers: list[Answer]) -> int:
    return sum(int(np.count_nonzero(answer.mask)) for answer in answers)


def _runs(node: QueryNode, synonyms: Synonyms) -> Iterator[int]:
    """How many words each run of plain words has."""
    match node:
        case Words(field=Field.ANY, spelling=Spelling.STEM):
            yield len(wanted_of(node, synonyms))
        case AllOf(parts) | AnyOf(parts):
            for part in parts:
                yield from _runs(part, synonyms)
        case _:
            return


class _Question:
    """One question: what each thing asked for weighs in each document, gathered once."""

    def __init__(
        self,
        segments: list[Segment],
        synonyms: Synonyms,
        allow: Allow,
        reading: Callable[[], AbstractContextManager[None]],
    ) -> None:
        self._segments = segments
        self._synonyms = synonyms
        self._allow = allow
        self._reading = reading
        self._documents = sum(segment.count for segment in segments)
        words = sum(float(segment.lengths.sum()) for segment in segments)
        self._damped = [damping(segment.lengths, max(1.0, words / max(1, self._documents))) for segment in segments]
        self._gathered: dict[Wanted, Gathered] = {}
        self._near: dict[Near, list[Answer]] = {}
        self._words: dict[tuple[int, Words | Phrase], tuple[npt.NDArray[np.int32], int, Weights]] = {}
        self._until = time.monotonic() + PATIENCE_SECONDS
        self.in_full = True

    def answers(self, root: QueryNode, *, loose: bool, any_part: bool) -> list[Answer]:
        """What answers, a segment at a time.

        `loose`: of a run of plain words any is enough. `any_part`: of all that is asked for any part is enough.
        """
        found = []
        for place, segment in enumerate(self._segments):
            answer = self._answer(place, root, loose=loose, any_part=any_part)
            found.append(Answer(answer.mask & segment.alive, answer.scores))
        return found

    def _answer(self, place: int, node: QueryNode, *, loose: bool, any_part: bool) -> Answer:
        match node:
            case Words() | Phrase():
                return self._of_words(place, node, loose=loose)
            case Near():
                return self._of_near(place, node)
            case Condition():
                return self._plain(place, self._allowed(place, node))
            case Without(part):
                return self._plain(place, ~self._answer(place, part, loose=False, any_part=False).mask)
            case AllOf(parts) | AnyOf(parts):
                every = isinstance(node, AllOf) and not any_part
                return self._of_parts(place, parts, every=every, loose=loose, any_part=any_part)

    def _of_parts(self, place: int, parts: Sequence[QueryNode], *, every: bool, loose: bool, any_part: bool) -> Answer:
        """Conditions and exclusions always count; of the rest every part, or any."""
        mask: Mask | None = None
        scores = np.zeros(self._segments[place].count, np.float32)
        firm: list[Mask] = []
        for part in parts:
            answer = self._answer(place, part, loose=loose, any_part=any_part)
            scores += answer.scores
            if any_part and isinstance(part, Condition | Without):
                firm.append(answer.mask)
            elif mask is None:
                mask = answer.mask
            else:
                mask = mask & answer.mask if every else mask | answer.mask
        whole = np.ones(len(scores), np.bool_) if mask is None else mask
        for each in firm:
            whole = whole & each
        return Answer(whole, scores)

    def _plain(self, place: int, mask: Mask) -> Answer:
        return Answer(mask, np.zeros(self._segments[place].count, np.float32))

    def _allowed(self, place: int, condition: Condition) -> Mask:
        segment = self._segments[place]
        allowed = self._allow(condition)
        mask = np.ones(segment.count, np.bool_)
        if allowed.kinds is not None:
            mask &= np.isin(segment.kinds, [KINDS.index(kind) for kind in allowed.kinds])
        if allowed.essays is not None:
            mask &= np.isin(segment.essays, np.fromiter(allowed.essays, np.int64, len(allowed.essays)))
        if allowed.annotations is not None:
            numbers = np.flatnonzero(mask & (segment.kinds != KINDS.index(HitKind.ESSAY)))
            wanted = {f"a{each}" for each in allowed.annotations}
            mask = np.zeros(segment.count, np.bool_)
            with self._reading():
                mask[[number for number in numbers.tolist() if segment.key(number) in wanted]] = True
        return mask

    def _of_near(self, place: int, node: Near) -> Answer:
        if node not in self._near:
            with self._reading():
                held = gather_near(self._segments, node)
            tells = idf(sum(len(each.numbers) for each in held), self._documents)
            answers = []
            for segment, postings, damped in zip(self._segments, held, self._damped, strict=True):
                mask, scores = np.zeros(segment.count, np.bool_), np.zeros(segment.count, np.float32)
                mask[postings.numbers] = True
                add_scores(scores, postings, tells, damped)
                answers.append(Answer(mask, scores))
            self._near[node] = answers
        return self._near[node][place]

    def _of_words(self, place: int, node: Words | Phrase, *, loose: bool) -> Answer:
        if (place, node) not in self._words:
            self._words[place, node] = self._weighed(place, node)
        held, asked, scores = self._words[place, node]
        mask = held > 0 if loose else held >= max(1, asked)
        return Answer(mask, np.where(mask, scores, np.float32(0)))

    def _weighed(self, place: int, node: Words | Phrase) -> tuple[npt.NDArray[np.int32], int, Weights]:
        """How many of the words each document holds, how many there are, and the score of each document."""
        count = self._segments[place].count
        scores, held = np.zeros(count, np.float32), np.zeros(count, np.int32)
        asked = self._asked(node)
        for wanted in asked:
            gathered = self._gathered[wanted]
            held[gathered.postings[place].numbers] += 1
            for each in (gathered, gathered.as_typed):
                if each is not None:
                    tells = idf(each.documents, self._documents)
                    add_scores(scores, each.postings[place], tells, self._damped[place])
        return held, len(asked), scores

    def _asked(self, node: Words | Phrase) -> list[Wanted]:
        """What a node asks for and was gathered in time: the rarest words first, which tell most."""
        asked = wanted_of(node, self._synonyms)
        missing = [wanted for wanted in dict.fromkeys(asked) if wanted not in self._gathered]
        if len(missing) >= LONG_RUN:
            with self._reading():
                missing.sort(key=self._how_common)
        for wanted in missing:
            if time.monotonic() < self._until:
                with self._reading():
                    self._gathered[wanted] = gather(self._segments, wanted)
            else:
                self.in_full = False
        return [wanted for wanted in asked if wanted in self._gathered]

    def _how_common(self, wanted: Wanted) -> int:
        found = [segment.dictionary.find(NAMES[wanted.field], wanted.terms[0]) for segment in self._segments]
        return sum(entry.documents for entry in found if entry is not None)
