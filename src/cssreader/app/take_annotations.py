"""Annotations from a file become annotations of essays here."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

from cssreader.annotate import describe, find, only_place, telling_letters
from cssreader.app.essay_matching import EssayMatching, keys_of
from cssreader.app.restore_essays import text_of
from cssreader.app.workspace import Workspace
from cssreader.domain.annotation import Anchored, Annotation, AnnotationId, Placement, Unplaced, span_of
from cssreader.domain.essay import Essay, EssayId, VersionId
from cssreader.domain.export import AnnotationOutcome, AnnotationStatus, CompleteParts, ExportedEssay
from cssreader.domain.merging import Copy, PastState, merged, past_of, state_of
from cssreader.errors import NotFoundError
from cssreader.export import UNKNOWN_TIME, read_json, write_json
from cssreader.store import text_hash, tidy_tags

Matched = tuple[ExportedEssay, EssayId | None]


class AnnotationTaker:
    """Belongs inside a transaction."""

    def __init__(self, workspace: Workspace) -> None:
        self.matching = EssayMatching(workspace)
        self._store = workspace.store
        self._last: Essay | None = None
        self._here: dict[AnnotationId, Annotation] = {}
        self._past: dict[AnnotationId, frozenset[PastState]] = {}
        self._waiting: dict[AnnotationId, str] = {}

    def take(self, items: Sequence[Matched]) -> list[AnnotationOutcome]:
        """What became of each annotation of exported essays, each with the essay that it is here, if that is known."""
        ids = [annotation.id for exported, _ in items for annotation in exported.annotations]
        self._here = {each.id: each for each in self._store.annotations.some(ids)}
        self._past = self._store.history.of(ids)
        self._waiting = self._store.waiting.some(ids)
        lost = [
            annotation.quote
            for exported, essay_id in items
            for annotation in exported.annotations
            if essay_id is None and annotation.id not in self._here
        ]
        held = self.matching.holding(lost) if any(lost) else {}
        return [
            self._take_one(_tidied(annotation), exported, essay_id or held.get(annotation.quote))
            for exported, essay_id in items
            for annotation in exported.annotations
        ]

    def _take_one(self, annotation: Annotation, exported: ExportedEssay, essay_id: EssayId | None) -> AnnotationOutcome:
        here = self._here.get(annotation.id)
        # One that is known stays with its essay, whatever became of the essay's address since.
        essay_id = here.essay_id if here is not None else essay_id or self._named_by_number(annotation, exported)
        past = exported.complete.past.get(annotation.id, frozenset())
        there = Copy(annotation, past)
        if annotation.id in self._waiting and here is None:
            there = self._with_waiting(there)
        if essay_id is None:
            return self._wait(there, exported)
        essay = self._essay(essay_id)
        if here is not None:
            return self._merge(Copy(here, self._past.get(here.id, frozenset())), there, exported, essay)
        placed = self._placed(_timed(there.annotation), exported, essay)
        same = self._same_here(placed) if _is_foreign(exported) else None
        if same is not None:
            return _outcome(AnnotationStatus.UNCHANGED, same, essay.summary.title)
        self._put(placed, there, Copy(placed))
        if annotation.id in self._waiting:
            self._store.waiting.remove(annotation.id)
        return _outcome(AnnotationStatus.ADDED, placed, essay.summary.title)

    def _same_here(self, placed: Annotation) -> Annotation | None:
        """The annotation that another program has from us, or from where we had it too: it says nothing new."""
        note = placed.note.strip()
        return next(
            (
                each
                for each in self._store.annotations.of_essay(placed.essay_id)
                if each.kind is placed.kind
                and each.selector is not None
                and span_of(each.placement) == span_of(placed.placement) is not None
                and note in each.note
            ),
            None,
        )

    def _merge(self, here: Copy, there: Copy, exported: ExportedEssay, essay: Essay) -> AnnotationOutcome:
        result = replace(merged(here, there), essay_id=essay.id)
        known = here.annotation
        if result.selector == known.selector:
            result = replace(result, placement=known.placement, version_id=known.version_id)
        else:
            result = self._placed(result, exported, essay)
        if result == known:
            new = past_of([here, there], known) - here.past
            if new:
                self._store.history.add(known.id, new)
            return _outcome(AnnotationStatus.UNCHANGED, known, essay.summary.title)
        self._put(result, here, there)
        is_theirs = state_of(result).says_same(there.state)
        status = AnnotationStatus.UPDATED if is_theirs else AnnotationStatus.MERGED
        return _outcome(status, result, essay.summary.title)

    def _put(self, annotation: Annotation, *copies: Copy) -> None:
        self._store.annotations.put(annotation)
        self._store.history.add(annotation.id, past_of(copies, annotation))
        self._here[annotation.id] = annotation
        self._past[annotation.id] = self._past.get(annotation.id, frozenset()) | past_of(copies, annotation)

    def _wait(self, there: Copy, exported: ExportedEssay) -> AnnotationOutcome:
        annotation = there.annotation
        hashed = exported.complete.marked_in.get(annotation.id)
        parts = CompleteParts(
            uid=exported.complete.uid,
            past={annotation.id: there.past},
            marked_in={} if hashed is None else {annotation.id: hashed},
        )
        former = self._former_text(annotation.id, exported)
        if former is not None:
            self._store.former_texts.keep(annotation.id, former)
        document = write_json([replace(exported, annotations=(annotation,), complete=parts)])
        before = self._waiting.get(annotation.id)
        outcome = _outcome(AnnotationStatus.WAITING, annotation, exported.title or exported.address or exported.origin)
        if before == document:
            return outcome
        self._store.waiting.put(
            annotation.id,
            document,
            keys=keys_of(exported),
            letters=telling_letters(annotation.quote),
            at=datetime.now(UTC),
        )
        self._waiting[annotation.id] = document
        return outcome

    def _with_waiting(self, there: Copy) -> Copy:
        """What the file says, merged with what waits already."""
        (known,) = read_json(self._waiting[there.annotation.id]).essays
        waiting = Copy(known.annotations[0], known.complete.past.get(there.annotation.id, frozenset()))
        result = merged(waiting, there)
        return Copy(result, past_of([waiting, there], result))

    def _named_by_number(self, annotation: Annotation, exported: ExportedEssay) -> EssayId | None:
        """The essay of that number, for lines that say nothing else and whose words stand in it."""
        if exported.title or exported.address or exported.text_hash or annotation.selector is None:
            return None
        try:
            essay = self._essay(exported.essay_id)
        except NotFoundError:
            return None
        words = annotation.selector.exact
        return essay.id if words.strip() and words in essay.text else None

    def _placed(self, annotation: Annotation, exported: ExportedEssay, essay: Essay) -> Annotation:
        """The annotation as this library keeps it: with its own numbers, and a place in its own text."""
        selector = annotation.selector
        annotation = replace(annotation, essay_id=essay.id, version_id=None)
        if selector is None:
            return replace(annotation, version_id=essay.version_id, placement=Unplaced())
        hashed = exported.complete.marked_in.get(annotation.id)
        former = None
        if hashed is None:
            is_of_this_text = essay.text[selector.start : selector.end] == selector.exact
        else:
            is_of_this_text = hashed == text_hash(essay.text)
        if is_of_this_text:
            annotation = replace(annotation, version_id=essay.version_id)
        else:
            former = self._former_text(annotation.id, exported)
            annotation = replace(annotation, version_id=self._keep_former_text(annotation.id, essay.id, former))
        if exported.text_hash == text_hash(essay.text) and _is_possible(annotation.placement, annotation, essay.text):
            return annotation
        if _is_foreign(exported):
            # Nothing is known but the words: where they are plain, they are described anew.
            place = only_place(selector.exact, essay.text)
            if place is not None:
                selector = describe(essay.text, *place)
                place_now = Anchored(*place)
                return replace(annotation, selector=selector, placement=place_now, version_id=essay.version_id)
        return replace(annotation, placement=find(selector, essay.text, former))

    def _former_text(self, annotation_id: AnnotationId, exported: ExportedEssay) -> str | None:
        """The text that it was marked in, from the file or from an earlier one."""
        parts = exported.complete
        hashed = parts.marked_in.get(annotation_id)
        if hashed is not None and hashed in parts.texts:
            return parts.texts[hashed]
        if hashed is not None and hashed == exported.text_hash and parts.page is not None:
            return text_of(parts.page)
        kept = self._store.former_texts.hashes((annotation_id,)).get(annotation_id)
        return None if kept is None else self._store.former_texts.text(kept)

    def _keep_former_text(self, annotation_id: AnnotationId, essay_id: EssayId, former: str | None) -> VersionId | None:
        """The version of the essay that has the former text; where none has, it is kept beside."""
        if former is None:
            return None
        versions = self._store.versions.with_same_text(essay_id, former)
        if not versions:
            self._store.former_texts.keep(annotation_id, former)
        return versions[0] if versions else None

    def _essay(self, essay_id: EssayId) -> Essay:
        if self._last is None or self._last.id != essay_id:
            self._last = self._store.essays.get(essay_id)
        return self._last


def _is_foreign(exported: ExportedEssay) -> bool:
    """Whether nothing is known of its annotations but what another program kept."""
    return exported.text_hash is None and not exported.complete.marked_in


def _tidied(annotation: Annotation) -> Annotation:
    """As the library would give it back, so that it is compared with what is in there."""
    return replace(annotation, tags=tidy_tags(annotation.tags))


def _timed(annotation: Annotation) -> Annotation:
    """One of unknown time is as old as its coming."""
    if annotation.created_at != UNKNOWN_TIME:
        return annotation
    now = datetime.now(UTC)
    return replace(annotation, created_at=now, modified_at=now)


def _is_possible(placement: Placement, annotation: Annotation, text: str) -> bool:
    span = span_of(placement)
    if span is None:
        return False
    start, end = span
    if isinstance(placement, Anchored) and text[start:end] != annotation.quote:
        return False
    return start <= end <= len(text)


def _outcome(status: AnnotationStatus, annotation: Annotation, title: str) -> AnnotationOutcome:
    words = annotation.quote or annotation.note
    essay_id = annotation.essay_id if status is not AnnotationStatus.WAITING else None
    return AnnotationOutcome(status, annotation.id, essay_id, title or None, quote=" ".join(words.split()))
