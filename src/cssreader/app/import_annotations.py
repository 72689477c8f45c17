"""Take highlights, notes and bookmarks in again that were exported as JSON.

What is in the library is never lost by it: an annotation of the same id is replaced only by one that
was modified later, and what finds no essay is reported by name and left in its file.
"""

from dataclasses import replace
from pathlib import Path

from cssreader.annotate import find
from cssreader.app.workspace import Workspace
from cssreader.domain.annotation import Anchored, Annotation, Placement, Unplaced, span_of
from cssreader.domain.changes import ImportStatus, LibraryChanges
from cssreader.domain.essay import Essay, EssayId
from cssreader.domain.export import AnnotationImport, AnnotationOutcome, ExportedEssay
from cssreader.errors import NotFoundError, UnusableInputError
from cssreader.export import read_json
from cssreader.store import text_hash

MOST_BYTES = 200_000_000


def import_annotations(workspace: Workspace, file: Path) -> AnnotationImport:
    """Take in the annotations of a file, all in one transaction.

    Raises UnusableInputError when the file cannot be read or is no export, LibraryError when the
    library cannot be written.
    """
    read = read_json(_text_of(file))
    problems = [AnnotationOutcome(ImportStatus.FAILED, error=problem) for problem in read.problems]
    taker = _Taker(workspace)
    with workspace.store.transaction():
        outcomes = [outcome for essay in read.essays for outcome in taker.take(essay)]
    changed = [each for each in outcomes if each.status in (ImportStatus.ADDED, ImportStatus.UPDATED)]
    changes = LibraryChanges(
        essays=frozenset(each.essay_id for each in changed if each.essay_id is not None),
        annotations=frozenset(each.annotation_id for each in changed if each.annotation_id is not None),
    )
    return AnnotationImport((*outcomes, *problems), changes)


def _text_of(file: Path) -> str:
    try:
        with file.open("rb") as stream:
            data = stream.read(MOST_BYTES + 1)
    except OSError as error:
        raise UnusableInputError(f"The file {file} cannot be read: {error.strerror or error}.") from error
    if len(data) > MOST_BYTES:
        raise UnusableInputError(f"The file {file} is too large to be a file of annotations.")
    try:
        return data.decode("utf-16" if data.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnusableInputError(
            f"The file {file} is no text in UTF-8, so it is no file of annotations of CSS Reader."
        ) from error


class _Taker:
    """Takes annotations in, essay by essay, and remembers the essays it has read."""

    def __init__(self, workspace: Workspace) -> None:
        self._essays = workspace.store.essays
        self._annotations = workspace.store.annotations
        self._by_facts: dict[tuple[str, str], EssayId] | None = None
        self._last: Essay | None = None

    def take(self, exported: ExportedEssay) -> list[AnnotationOutcome]:
        if not exported.annotations:
            return []
        essay_id = self._match(exported)
        return [self._take_one(annotation, exported, essay_id) for annotation in exported.annotations]

    def _match(self, exported: ExportedEssay) -> EssayId | None:
        """The same essay here: by its address, by its text, by title and origin."""
        found = self._essays.with_address(exported.address) if exported.address else None
        if found is None and exported.text_hash:
            found = self._essays.with_text(exported.text_hash)
        if found is None and exported.title and exported.origin:
            if self._by_facts is None:
                self._by_facts = {(each.title, each.origin): each.id for each in self._essays.summaries()}
            found = self._by_facts.get((exported.title, exported.origin))
        return found

    def _take_one(self, annotation: Annotation, exported: ExportedEssay, essay_id: EssayId | None) -> AnnotationOutcome:
        try:
            here = self._annotations.get(annotation.id)
        except NotFoundError:
            here = None
        if here is not None:
            # One that is known stays with its essay, whatever became of the essay's address since.
            essay_id = here.essay_id
        elif essay_id is None:
            essay_id = self._named_by_number(annotation, exported)
        if essay_id is None:
            return _without_essay(annotation, exported)
        essay = self._essay(essay_id)
        outcome = AnnotationOutcome(ImportStatus.UNCHANGED, annotation.id, essay_id, essay.summary.title)
        if here is not None and here.modified_at >= annotation.modified_at:
            return outcome
        self._annotations.put(_placed(annotation, exported, essay))
        return replace(outcome, status=ImportStatus.UPDATED if here is not None else ImportStatus.ADDED)

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

    def _essay(self, essay_id: EssayId) -> Essay:
        if self._last is None or self._last.id != essay_id:
            self._last = self._essays.get(essay_id)
        return self._last


def _without_essay(annotation: Annotation, exported: ExportedEssay) -> AnnotationOutcome:
    name = exported.title or exported.address or exported.origin
    essay = f"the essay “{name}”" if name else "its essay"
    return AnnotationOutcome(
        ImportStatus.FAILED,
        annotation.id,
        title=exported.title or None,
        error=(
            f"The {annotation.kind.value} {annotation.id} was not imported, because {essay} is not in the library. "
            "Import the essay, then import this file again."
        ),
    )


def _placed(annotation: Annotation, exported: ExportedEssay, essay: Essay) -> Annotation:
    """The annotation as this library keeps it: with its own numbers, and a place in its own text."""
    same_text = exported.text_hash == text_hash(essay.text)
    keeps_place = same_text and _is_possible(annotation.placement, annotation, essay.text)
    placement = annotation.placement if keeps_place else _found(annotation, essay.text)
    selector = annotation.selector
    described_here = selector is None or essay.text[selector.start : selector.end] == selector.exact
    return replace(
        annotation,
        essay_id=essay.id,
        placement=placement,
        version_id=essay.version_id if described_here else None,
    )


def _is_possible(placement: Placement, annotation: Annotation, text: str) -> bool:
    if annotation.selector is None:
        return True
    span = span_of(placement)
    if span is None:
        return False
    start, end = span
    if isinstance(placement, Anchored) and text[start:end] != annotation.quote:
        return False
    return start <= end <= len(text)


def _found(annotation: Annotation, text: str) -> Placement:
    return Unplaced() if annotation.selector is None else find(annotation.selector, text)
