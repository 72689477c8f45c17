"""Take in highlights, notes and bookmarks: from an export of ours, or from another program's file.

What is in the library is never lost by it. An annotation that is known is merged with what the file says of it
(`domain/merging.py`), and one whose essay is not here waits for it.
"""

from collections.abc import Iterable, Sequence
from pathlib import Path

from cssreader.app.restore_collections import restore_collections
from cssreader.app.restore_essays import restore_marks, restored_essay
from cssreader.app.take_annotations import AnnotationTaker
from cssreader.app.workspace import Workspace
from cssreader.domain.changes import LibraryChanges
from cssreader.domain.essay import EssayId
from cssreader.domain.export import AnnotationImport, AnnotationOutcome, AnnotationStatus, ReadExport
from cssreader.errors import UnusableInputError
from cssreader.export import read_annotations

MOST_BYTES = 400_000_000
_CHANGED = (AnnotationStatus.ADDED, AnnotationStatus.UPDATED, AnnotationStatus.MERGED)


def import_annotations(workspace: Workspace, file: Path) -> AnnotationImport:
    """Take in the annotations of a file, all in one transaction.

    Raises UnusableInputError when the file cannot be read or holds no annotations, LibraryError when the
    library cannot be written.
    """
    read = read_annotations(_text_of(file))
    problems = [AnnotationOutcome(AnnotationStatus.FAILED, error=problem) for problem in read.problems]
    with workspace.store.transaction():
        outcomes, added, others = _take(workspace, read)
    return AnnotationImport((*outcomes, *problems), _changes(outcomes, added), read.source, len(added), others)


def _take(workspace: Workspace, read: ReadExport) -> tuple[list[AnnotationOutcome], list[EssayId], int]:
    """What became of each annotation, the essays that were made anew, and how much else came in."""
    taker = AnnotationTaker(workspace)
    added: list[EssayId] = []
    others = 0
    matched: list[EssayId | None] = []
    for exported in read.essays:
        essay_id = taker.matching.essay_of(exported)
        if essay_id is None:
            essay_id = restored_essay(workspace, exported)
            if essay_id is not None:
                added.append(essay_id)
                taker.matching.note_added()
        if essay_id is not None and essay_id not in added:
            others += restore_marks(workspace, essay_id, exported)
        matched.append(essay_id)
    outcomes = taker.take(list(zip(read.essays, matched, strict=True)))
    others += restore_collections(workspace, read.collections)
    return outcomes, added, others


def _changes(outcomes: Sequence[AnnotationOutcome], added: Iterable[EssayId]) -> LibraryChanges:
    changed = [each for each in outcomes if each.status in _CHANGED]
    return LibraryChanges(
        essays=frozenset(each.essay_id for each in changed if each.essay_id is not None) | frozenset(added),
        annotations=frozenset(each.annotation_id for each in changed if each.annotation_id is not None),
    )


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
        raise UnusableInputError(f"The file {file} is no text in UTF-8, so it is no file of annotations.") from error
