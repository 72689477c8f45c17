"""What of the library can be found: an essay or an annotation as a document for the index."""

from collections.abc import Iterable, Mapping

from cssreader.app.workspace import Workspace
from cssreader.domain.annotation import Annotation, AnnotationKind
from cssreader.domain.essay import EssayId, EssaySummary
from cssreader.domain.library import QueuedChange, QueuedKind
from cssreader.domain.search import HitKind, IndexDocument
from cssreader.text.names import authors_in


def findable_essays(workspace: Workspace, ids: Iterable[EssayId]) -> dict[EssayId, EssaySummary]:
    """The essays that can be found: those in the trash cannot."""
    return {each.id: each for each in workspace.store.essays.summaries(set(ids)) if not each.trashed}


def key_of(change: QueuedChange) -> str:
    """The key under which the index holds what changed."""
    return f"e{change.id}" if change.kind is QueuedKind.ESSAY else f"a{change.id}"


def spellings_of_authors(workspace: Workspace) -> dict[str, str]:
    """The other ways in which pages write the name of an author, by the name that is shown."""
    found: dict[str, str] = {}
    for each in workspace.store.author_names.all():
        found[each.name] = f"{found.get(each.name, '')} {each.spelling}".strip()
    return found


def of_essay(summary: EssaySummary | None, text: str, spellings: Mapping[str, str]) -> IndexDocument | None:
    """None for one that cannot be found; `spellings` has the other spellings of each author's name."""
    if summary is None:
        return None
    return IndexDocument(
        key=f"e{summary.id}",
        kind=HitKind.ESSAY,
        essay_id=summary.id,
        annotation_id=None,
        title=summary.title,
        body=text,
        # An author is found by every spelling of the name.
        author=" ".join(filter(None, (summary.author, *map(spellings.get, authors_in(summary.author))))),
        tags=summary.tags,
        notes="",
    )


def of_annotation(annotation: Annotation | None, summaries: dict[EssayId, EssaySummary]) -> IndexDocument | None:
    """None for one that cannot be found, alone or with its essay."""
    if annotation is None or annotation.essay_id not in summaries or not can_be_found(annotation):
        return None
    is_bookmark = annotation.kind is AnnotationKind.BOOKMARK
    return IndexDocument(
        key=f"a{annotation.id}",
        kind=HitKind.HIGHLIGHT if annotation.kind is AnnotationKind.HIGHLIGHT else HitKind.NOTE,
        essay_id=annotation.essay_id,
        annotation_id=annotation.id,
        # Its essay is found by title and author; were its annotations too, they would bury it.
        title="",
        body="" if is_bookmark else annotation.quote,
        author="",
        tags=annotation.tags,
        notes="\n".join(filter(None, (annotation.note, annotation.source, annotation.year))),
    )


def can_be_found(annotation: Annotation) -> bool:
    """A bookmark without a note has no words of its own."""
    return annotation.kind is not AnnotationKind.BOOKMARK or bool(annotation.note.strip())
