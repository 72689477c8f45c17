"""What is being typed on a mark, kept until it is saved or given up, so that a crash does not take it.

The words stand under one key, and what else the editor holds under another, as JSON: so the words of a draft are
plain text to whoever merges two libraries, and to a program that knows no more than those.
"""

import json
from collections.abc import Iterable

from cssreader.app.workspace import Workspace
from cssreader.domain.annotation import AnnotationId
from cssreader.domain.note_draft import NoteDraft
from cssreader.errors import NotFoundError


def save_note_draft(workspace: Workspace, annotation_id: AnnotationId, draft: NoteDraft) -> None:
    besides = {"tags": draft.tags, "source": draft.source, "year": draft.year, "stale": draft.stale}
    with workspace.store.transaction():
        workspace.store.drafts.save(_words_key(annotation_id), draft.note)
        workspace.store.drafts.save(_besides_key(annotation_id), json.dumps(besides, ensure_ascii=False))


def note_draft_of(workspace: Workspace, annotation_id: AnnotationId) -> NoteDraft | None:
    """What was typed and not saved. What a draft does not say, or says oddly, is as the annotation has it."""
    drafts = workspace.store.drafts
    words = drafts.get(_words_key(annotation_id))
    if words is None:
        return None
    try:
        saved = NoteDraft.of(workspace.store.annotations.get(annotation_id))
    except NotFoundError:
        saved = NoteDraft("")
    besides = _read(drafts.get(_besides_key(annotation_id)) or "")
    tags, source, year, stale = (besides.get(name) for name in ("tags", "source", "year", "stale"))
    are_tags = isinstance(tags, list) and all(isinstance(tag, str) for tag in tags)
    return NoteDraft(
        words,
        tuple(tags) if are_tags and isinstance(tags, list) else saved.tags,
        source if isinstance(source, str) else saved.source,
        year if isinstance(year, str) else saved.year,
        stale if isinstance(stale, bool) else saved.stale,
    )


def with_note_drafts(workspace: Workspace, annotations: Iterable[AnnotationId]) -> tuple[AnnotationId, ...]:
    """Those annotations that have a draft, in their order."""
    return tuple(each for each in annotations if workspace.store.drafts.get(_words_key(each)) is not None)


def drop_note_draft(workspace: Workspace, annotation_id: AnnotationId) -> None:
    with workspace.store.transaction():
        workspace.store.drafts.remove(_words_key(annotation_id))
        workspace.store.drafts.remove(_besides_key(annotation_id))


def _words_key(annotation_id: AnnotationId) -> str:
    return f"note:{annotation_id}"


def _besides_key(annotation_id: AnnotationId) -> str:
    return f"besides:{annotation_id}"


def _read(text: str) -> dict[str, object]:
    """The first object in a text: where two drafts were merged, they follow one another, the newest first."""
    try:
        found, _ = json.JSONDecoder().raw_decode(text)
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}
