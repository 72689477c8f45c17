"""What answers one question, a segment at a time, and how well."""

import time
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from cssreader.domain.query import About, AllOf, AnyOf, Condition, Field, Near, Phrase, Spelling, Without, Words
from cssreader.domain.query import Node as QueryNode
from cssreader.domain.search import HitKind
from cssreader.index.gathering import Gathered, gather, gather_about, gather_near
from cssreader.index.postings import Weights
from cssreader.index.ranking import add_scores, damping, idf
from cssreader.index.reading import Mask, Segment
from cssreader.index.schema import KINDS, NAMES
from cssreader.text.synonyms import Synonyms
from cssreader.text.wanted import Wanted, wanted_of

LONG_RUN = 4
"""Words of one run from which on a question is one in sentences: no document need hold them all."""

PATIENCE_SECONDS = 1.0
"""After this long the words that are left of a question are passed over, the most common ones."""


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


def count(answers: list[Answer]) -> int:
    return sum(int(np.count_nonzero(answer.mask)) for answer in answers)


def runs(node: QueryNode, synonyms: Synonyms) -> Iterator[int]:
    """How many words each run of plain words has."""
    match node:
        case Words(field=Field.ANY, spelling=Spelling.STEM):
            yield sum(not wanted.is_optional for wanted in wanted_of(node, synonyms))
        case AllOf(parts) | AnyOf(parts):
            for part in parts:
                yield from runs(part, synonyms)
        case _:
            return


class Question:
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
        self._several: dict[Near | About, list[Answer]] = {}
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
            case Near() | About():
                return self._of_several(place, node)
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

    def _of_several(self, place: int, node: Near | About) -> Answer:
        """Words that count together."""
        if node not in self._several:
            with self._reading():
                if isinstance(node, Near):
                    held = gather_near(self._segments, node)
                else:
                    held = gather_about(self._segments, node, self._synonyms)
            tells = idf(sum(len(each.numbers) for each in held), self._documents)
            answers = []
            for segment, postings, damped in zip(self._segments, held, self._damped, strict=True):
                mask, scores = np.zeros(segment.count, np.bool_), np.zeros(segment.count, np.float32)
                mask[postings.numbers] = True
                add_scores(scores, postings, tells, damped)
                answers.append(Answer(mask, scores))
            self._several[node] = answers
        return self._several[node][place]

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
            if not wanted.is_optional:
                held[gathered.postings[place].numbers] += 1
            for each in (gathered, gathered.as_typed):
                if each is not None:
                    tells = idf(each.documents, self._documents)
                    add_scores(scores, each.postings[place], tells, self._damped[place])
        return held, sum(not wanted.is_optional for wanted in asked), scores

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
