"""Keep a library in order: facts, shelves and trash, the reading position, drafts, checks and backups."""

import math
from collections.abc import Iterable, Sequence
from pathlib import Path

from cssreader.app.workspace import Workspace
from cssreader.domain.changes import CheckReport, DetailsChange, LibraryChanges, ManyDetailsChange, ShelfChange
from cssreader.domain.essay import EssayId, ReadingPosition, Shelf
from cssreader.domain.library import BulkEdit, EssayEdit
from cssreader.paths import LibraryFolder

READING_FROM = 0.02
"""The share of an essay after which it counts as being read; opening it to look does not."""


def edit_essay(workspace: Workspace, essay_id: EssayId, edit: EssayEdit) -> LibraryChanges:
    """Set what the person says of an essay; it stands over what the page says."""
    workspace.store.essays.edit(essay_id, edit)
    return LibraryChanges(essays=frozenset({essay_id}))


def change_details(workspace: Workspace, essay_id: EssayId, seen: EssayEdit, edit: EssayEdit) -> DetailsChange:
    """Write what differs between what a person saw and what they made of it; whatever else was changed since stays.

    Returns what was said before and after, so that it can be taken back.
    """
    with workspace.store.transaction():
        before = EssayEdit.of(workspace.store.essays.get(essay_id))
        after = before.changed_as(seen, edit)
        edit_essay(workspace, essay_id, after)
    return DetailsChange(essay_id, before, after)


def change_many(workspace: Workspace, essay_ids: Sequence[EssayId], edit: BulkEdit) -> ManyDetailsChange:
    """Say the same of several essays, all or none. Raises NotFoundError."""
    changes: list[DetailsChange] = []
    with workspace.store.transaction():
        for essay_id in essay_ids:
            before = EssayEdit.of(workspace.store.essays.get(essay_id))
            after = edit.of(before)
            if after != before:
                edit_essay(workspace, essay_id, after)
                changes.append(DetailsChange(essay_id, before, after))
    return ManyDetailsChange(tuple(changes))


def trash_essays(workspace: Workspace, essay_ids: Iterable[EssayId]) -> LibraryChanges:
    """Put essays to the trash, where they are not found; their annotations stay with them."""
    chosen = frozenset(essay_ids)
    workspace.store.essays.set_trashed(chosen, trashed=True)
    return LibraryChanges(essays=chosen)


def restore_essays(workspace: Workspace, essay_ids: Iterable[EssayId]) -> LibraryChanges:
    """Take essays out of the trash."""
    chosen = frozenset(essay_ids)
    workspace.store.essays.set_trashed(chosen, trashed=False)
    return LibraryChanges(essays=chosen)


def set_shelf(workspace: Workspace, essay_ids: Iterable[EssayId], shelf: Shelf) -> ShelfChange:
    """Put essays on a shelf; those that stand there already are no part of the change. Raises NotFoundError."""
    essays = workspace.store.essays
    with workspace.store.transaction():
        chosen = tuple(essay_ids)
        before = {each.id: each.shelf for each in essays.summaries(chosen) if each.shelf is not shelf}
        essays.set_shelf(chosen, shelf)
    return ShelfChange(before, dict.fromkeys(before, shelf))


def apply_shelf_change(workspace: Workspace, change: ShelfChange) -> ShelfChange:
    """Put essays where they stand after a change. Raises NotFoundError, and changes nothing then."""
    with workspace.store.transaction():
        for essay_id, shelf in change.after.items():
            workspace.store.essays.set_shelf((essay_id,), shelf)
    return change


def save_position(workspace: Workspace, essay_id: EssayId, position: ReadingPosition) -> LibraryChanges:
    """Remember where the person is. An essay that is read leaves the inbox.

    Only the person says that one is finished: a key that jumps to the end is not reading.
    """
    progress = position.progress if math.isfinite(position.progress) else 0.0
    position = ReadingPosition(max(position.offset, 0), min(max(progress, 0.0), 1.0))
    essays = workspace.store.essays
    with workspace.store.transaction():
        essays.set_position(essay_id, position)
        (summary,) = essays.summaries((essay_id,))
        shelf = _shelf_after(summary.shelf, position.progress)
        if shelf is not summary.shelf:
            essays.set_shelf((essay_id,), shelf)
    return LibraryChanges(essays=frozenset({essay_id}))


def _shelf_after(shelf: Shelf, progress: float) -> Shelf:
    return Shelf.READING if shelf is Shelf.INBOX and progress >= READING_FROM else shelf


def save_draft(workspace: Workspace, key: str, text: str) -> None:
    """Keep what is being typed, until it is saved or given up."""
    workspace.store.drafts.save(key, text)


def draft_of(workspace: Workspace, key: str) -> str | None:
    return workspace.store.drafts.get(key)


def drop_draft(workspace: Workspace, key: str) -> None:
    workspace.store.drafts.remove(key)


def check_library(workspace: Workspace) -> CheckReport:
    """Read the whole library and say what is wrong with it. The index has a check of its own."""
    from cssreader.store.integrity import DAMAGED, integrity_problems

    with workspace.store.reading():
        problems = tuple(integrity_problems(workspace.store))
        return CheckReport(
            essays=len(workspace.store.essays.summaries()),
            annotations=len(workspace.store.annotations.all()),
            problems=problems,
            damaged=any(each.startswith(DAMAGED) for each in problems),
        )


def back_up_library(workspace: Workspace, destination: Path | None = None) -> Path:
    """Write the whole library into one file and give its path.

    `destination` is a file to write, or a folder to write a dated file into; the library's own folder
    of backups where it is None. Raises LibraryError.
    """
    from cssreader.store.backing_up import back_up

    return back_up(workspace.store, destination)


def restore_library(folder: LibraryFolder, archive: Path) -> Path | None:
    """Bring a library back from a backup; gives what the library it replaces was kept as, if there was one.

    Raises LibraryError, and changes nothing, when the file is no backup that can be used.
    """
    from cssreader.store.restoring import restore

    return restore(folder, archive)
