"""Mark an essay: highlights, notes and bookmarks, each change committed before it is returned."""

import uuid
from collections.abc import Callable, Iterable
from dataclasses import fields, replace
from datetime import UTC, datetime, timedelta
from typing import Any

from cssreader.annotate import describe, find
from cssreader.app.keep_versions import text_marked_in
from cssreader.app.workspace import Workspace
from cssreader.domain.annotation import (
    Anchored,
    Annotation,
    AnnotationId,
    AnnotationKind,
    Category,
    Placement,
    Selector,
    Unplaced,
)
from cssreader.domain.changes import AnnotationChange
from cssreader.domain.essay import EssayId, VersionId
from cssreader.errors import KnownError, NotFoundError

BOOKMARKED_CHARACTERS = 80
"""How many of the words at its place a bookmark keeps, to show them and to find the place again."""


def add_highlight(
    workspace: Workspace,
    essay_id: EssayId,
    start: int,
    end: int,
    category: Category,
    note: str = "",
    tags: Iterable[str] = (),
    version_id: VersionId | None = None,
) -> AnnotationChange:
    """Highlight the characters from `start` to `end` of the essay's plain text, without white space at the ends.

    The text is that of `version_id`, the newest where it is None: what a person marked on a page that has a newer
    version by now is found again there. Highlights may overlap. Raises KnownError when the range holds no words or
    lies outside the text.
    """
    return _add(workspace, essay_id, AnnotationKind.HIGHLIGHT, category, note, tags, version_id, lambda _: (start, end))


def add_note(
    workspace: Workspace,
    essay_id: EssayId,
    start: int | None,
    end: int | None,
    note: str,
    tags: Iterable[str] = (),
    version_id: VersionId | None = None,
) -> AnnotationChange:
    """Put a note on a passage, or on the essay as a whole where `start` and `end` are None."""
    if (start is None) != (end is None):
        raise KnownError("A note on a passage needs its start and its end.")

    def extent(_: str) -> tuple[int, int] | None:
        return None if start is None or end is None else (start, end)

    return _add(workspace, essay_id, AnnotationKind.NOTE, None, note, tags, version_id, extent)


def add_bookmark(
    workspace: Workspace, essay_id: EssayId, offset: int, note: str = "", version_id: VersionId | None = None
) -> AnnotationChange:
    """Keep a place. The bookmark begins at the first word at or after `offset` and quotes a few words."""

    def words(text: str) -> tuple[int, int]:
        return _words_at(text, offset)

    return _add(workspace, essay_id, AnnotationKind.BOOKMARK, None, note, (), version_id, words)


def edit_annotation(
    workspace: Workspace,
    annotation_id: AnnotationId,
    *,
    note: str | None = None,
    category: Category | None = None,
    tags: Iterable[str] | None = None,
    extent: tuple[int, int] | None = None,
    source: str | None = None,
    year: str | None = None,
    stale: bool | None = None,
    version_id: VersionId | None = None,
) -> AnnotationChange:
    """Change what is given and leave the rest.

    A new extent counts in the text of `version_id`, the newest where it is None, and anchors there.
    """
    store = workspace.store
    with store.transaction():
        before = store.annotations.get(annotation_id)
        after = before
        if note is not None:
            after = replace(after, note=note)
        if category is not None:
            if before.kind is not AnnotationKind.HIGHLIGHT:
                raise KnownError("Only a highlight has a category.")
            after = replace(after, category=category)
        if tags is not None:
            after = replace(after, tags=tuple(tags))
        said: dict[str, Any] = {"source": source, "year": year, "stale": stale}
        after = replace(after, **{name: value for name, value in said.items() if value is not None})
        if extent is not None:
            selector, described_in, placement = _described(workspace, before.essay_id, version_id, lambda _: extent)
            after = replace(after, selector=selector, version_id=described_in, placement=placement)
        if after == before:
            return AnnotationChange(before, before)
        return AnnotationChange(before, _put(workspace, replace(after, modified_at=later_than(before.modified_at))))


def remove_annotation(workspace: Workspace, annotation_id: AnnotationId) -> AnnotationChange:
    store = workspace.store
    with store.transaction():
        before = store.annotations.get(annotation_id)
        store.annotations.remove(annotation_id)
    return AnnotationChange(before, None)


def annotations_of(workspace: Workspace, essay_id: EssayId) -> tuple[Annotation, ...]:
    """Every annotation of an essay, in order of place."""
    return tuple(workspace.store.annotations.of_essay(essay_id))


def apply_change(workspace: Workspace, change: AnnotationChange) -> AnnotationChange:
    """Make a change again, or, given it reversed, take it back: the same id, the same times.

    Only what the change concerns is written, so what another program changed since is kept. Raises
    KnownError when that is the very same thing, or when it would be lost by removing.
    """
    wanted = change.after or change.before
    if wanted is None:
        return change
    with workspace.store.transaction():
        found = workspace.store.annotations.some((wanted.id,))
        current = found[0] if found else None
        if change.after is None:
            return _remove_again(workspace, change, current)
        if change.before is None:
            return _create_again(workspace, change.after, current)
        if current is None:
            raise NotFoundError("The annotation is no longer there, so the change cannot be made.")
        return AnnotationChange(current, _put(workspace, _with_changes(change.before, change.after, current)))


_PLACE = ("selector", "placement", "version_id")
_ELSEWHERE = "The annotation was changed in another window or program since; nothing was changed."


def _remove_again(workspace: Workspace, change: AnnotationChange, current: Annotation | None) -> AnnotationChange:
    if current is None:
        return AnnotationChange(None, None)
    if change.before is not None and _differing(change.before, current) - {*_PLACE, "modified_at"}:
        raise KnownError(_ELSEWHERE)
    workspace.store.annotations.remove(current.id)
    return AnnotationChange(current, None)


def _create_again(workspace: Workspace, wanted: Annotation, current: Annotation | None) -> AnnotationChange:
    if current is not None:
        if _differing(wanted, current) - {*_PLACE, "modified_at"}:
            raise KnownError(_ELSEWHERE)
        return AnnotationChange(current, current)
    essay = workspace.store.essays.get(wanted.essay_id)
    if wanted.selector is not None and wanted.version_id != essay.version_id:
        # The essay has a newer text than the one the annotation was removed from.
        former = text_marked_in(workspace, wanted)
        wanted = replace(wanted, placement=find(wanted.selector, essay.text, former))
    return AnnotationChange(None, _put(workspace, wanted))


def _with_changes(before: Annotation, after: Annotation, current: Annotation) -> Annotation:
    changed = _differing(before, after)
    if "selector" not in changed:
        # A new text of the essay moves places; taking back a word of a note must not move them back.
        changed -= {*_PLACE}
    elsewhere = _differing(before, current) - {*_PLACE, "modified_at"}
    if (changed - {"modified_at"}) & elsewhere:
        raise KnownError(_ELSEWHERE)
    values: dict[str, Any] = {name: getattr(after, name) for name in changed}
    if elsewhere:
        values["modified_at"] = later_than(current.modified_at)
    return replace(current, **values)


def _differing(one: Annotation, other: Annotation) -> set[str]:
    return {each.name for each in fields(Annotation) if getattr(one, each.name) != getattr(other, each.name)}


def _add(
    workspace: Workspace,
    essay_id: EssayId,
    kind: AnnotationKind,
    category: Category | None,
    note: str,
    tags: Iterable[str],
    in_version: VersionId | None,
    extent_in: Callable[[str], tuple[int, int] | None],
) -> AnnotationChange:
    with workspace.store.transaction():
        selector, version_id, placement = _described(workspace, essay_id, in_version, extent_in)
        now = datetime.now(UTC)
        annotation = Annotation(
            id=AnnotationId(str(uuid.uuid4())),
            essay_id=essay_id,
            kind=kind,
            category=category,
            selector=selector,
            version_id=version_id,
            placement=placement,
            note=note,
            tags=tuple(tags),
            created_at=now,
            modified_at=now,
        )
        return AnnotationChange(None, _put(workspace, annotation))


def _put(workspace: Workspace, annotation: Annotation) -> Annotation:
    """Write it, and give it as it now stands in the library."""
    workspace.store.annotations.put(annotation)
    return workspace.store.annotations.get(annotation.id)


def _described(
    workspace: Workspace,
    essay_id: EssayId,
    in_version: VersionId | None,
    extent_in: Callable[[str], tuple[int, int] | None],
) -> tuple[Selector | None, VersionId, Placement]:
    """The passage, the version it was marked in, and its place in the newest one."""
    essay = workspace.store.essays.get(essay_id)
    if in_version is None or in_version == essay.version_id:
        extent = extent_in(essay.text)
        if extent is None:
            return None, essay.version_id, Unplaced()
        selector = describe(essay.text, *trimmed(essay.text, *extent))
        return selector, essay.version_id, Anchored(selector.start, selector.end)
    text = workspace.store.essays.version_text(in_version)
    extent = extent_in(text)
    if extent is None:
        return None, in_version, Unplaced()
    selector = describe(text, *trimmed(text, *extent))
    return selector, in_version, find(selector, essay.text, text)


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """A range of a text without white space at its ends. Raises KnownError when it holds no words or lies outside."""
    if not 0 <= start <= end <= len(text):
        raise KnownError(
            f"The passage from {start} to {end} is not within the essay, which has {len(text)} characters."
        )
    words = text[start:end]
    if not words.strip():
        raise KnownError("There are no words in what is selected. Select the words to mark.")
    return start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip())


def _words_at(text: str, offset: int) -> tuple[int, int]:
    """The first words at or after an offset, within their line; the last line's where none follow."""
    if not 0 <= offset <= len(text):
        raise KnownError(f"The place {offset} is not within the essay, which has {len(text)} characters.")
    rest = text[offset:]
    start = offset + len(rest) - len(rest.lstrip()) if rest.strip() else text.rstrip().rfind("\n") + 1
    line_end = text.find("\n", start)
    end = min(len(text) if line_end < 0 else line_end, start + BOOKMARKED_CHARACTERS)
    if end < len(text) and not text[end].isspace():
        gap = text.rfind(" ", start, end)
        end = gap if gap > start else end
    return start, end


def later_than(moment: datetime) -> datetime:
    """Now, and always after an earlier change, whatever the clock says: else the change would not count as newer."""
    return max(datetime.now(UTC), moment + timedelta(microseconds=1))
