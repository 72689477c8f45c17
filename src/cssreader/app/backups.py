"""Backups that nobody has to think of, and what bringing one back would change."""

import os
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from cssreader.app.merge_libraries import merge_copy
from cssreader.app.workspace import Workspace
from cssreader.domain.annotation import Annotation, AnnotationId
from cssreader.domain.backups import Backup, BackupCheck, BackupRun, Difference
from cssreader.domain.safety import Merge
from cssreader.errors import LibraryError
from cssreader.paths import LibraryFolder
from cssreader.store import Store, open_store
from cssreader.store.differing import essays_in, others_differ
from cssreader.store.keeping_backups import (
    back_up_automatically,
    backups_in,
    check_backup,
    is_due,
    is_look_due,
    note_looked_at,
    thin_out,
)
from cssreader.store.restoring import unpacked_backup


def backups_folder(folder: LibraryFolder, chosen: str = "") -> Path:
    """Where backups go: the folder of the person's choice, or the library's own."""
    # One of a user whom this machine does not know stays as it is, and is not there.
    return Path(os.path.expanduser(chosen)) if chosen else folder.backups  # noqa: PTH111


def list_backups(folder: LibraryFolder, chosen: str = "") -> list[Backup]:
    """Of the library's own folder and of the chosen one, the newest first."""
    folders = dict.fromkeys((folder.backups, backups_folder(folder, chosen)))
    found = [backup for each in folders for backup in backups_in(each)]
    return sorted(found, key=lambda backup: backup.made_at, reverse=True)


def tend_backups(workspace: Workspace, chosen: str = "") -> BackupRun:
    """The daily work: write a backup if one is due, thin out, and open the one that was looked at longest ago.

    Raises LibraryError when the backup cannot be written; the older ones stay then.
    """
    folder, now = workspace.folder, datetime.now(UTC)
    backups = backups_folder(folder, chosen)
    # Nor is it made: where a stick is not plugged in, that would be a folder of the same name on another disk.
    if chosen and not backups.is_dir():
        raise LibraryError(f"The folder for backups, {backups}, is not there. It is tried again later.")
    looks = is_look_due(backups, now)
    written: Path | None = None
    thinned: tuple[Path, ...] = ()
    if is_due(folder, backups, now):
        written = back_up_automatically(workspace.store, backups)
        # It was read back when it was written.
        note_looked_at(backups, written, now)
        thinned = thin_out(backups)
    found = _verify_oldest(backups, folder, now) if looks else None
    return BackupRun(written, thinned, (found,) if found is not None and found.problem is not None else ())


def _verify_oldest(backups: Path, folder: LibraryFolder, now: datetime) -> BackupCheck | None:
    never = datetime.min.replace(tzinfo=UTC)
    known = sorted(backups_in(backups), key=lambda backup: backup.looked_at or never)
    return verify_backup(known[0].file, folder, now) if known else None


def verify_backup(file: Path, folder: LibraryFolder, now: datetime | None = None) -> BackupCheck:
    """Open a backup and read all of it. A damaged one is named and stays where it is."""
    found = check_backup(file, folder)
    if file.is_file():
        note_looked_at(file.parent, file, now or datetime.now(UTC), failed=found.problem is not None)
    return found


def thin_backups(folder: LibraryFolder, chosen: str = "") -> tuple[Path, ...]:
    """Remove automatic backups of which there are enough; gives what was removed."""
    return thin_out(backups_folder(folder, chosen))


def preview_restore(folder: LibraryFolder, archive: Path) -> Difference:
    """How the backup differs from the library; nothing is changed. Raises LibraryError."""
    with (
        unpacked_backup(folder, archive) as unpacked,
        closing(open_store(folder, read_only=True)) as here,
        closing(open_store(unpacked, read_only=True)) as there,
    ):
        return _difference(here, there)


def bring_back_missing(workspace: Workspace, archive: Path) -> Merge:
    """Bring back what the backup has and the library has not, or has as it was before: of what both have the newer
    change stands. In one transaction, after a backup of the library. Raises LibraryError.
    """
    with unpacked_backup(workspace.folder, archive) as unpacked:
        return merge_copy(workspace, unpacked.database)


def _difference(here: Store, there: Store) -> Difference:
    essays_here, essays_there = essays_in(here), essays_in(there)
    in_both = essays_here.keys() & essays_there.keys()
    ours, theirs = _annotations(here), _annotations(there)
    return Difference(
        essays_only_here=tuple(each.title for uid, each in essays_here.items() if uid not in in_both),
        essays_only_there=tuple(each.title for uid, each in essays_there.items() if uid not in in_both),
        essays_changed=tuple(
            each.title for uid, each in essays_here.items() if uid in in_both and each.said != essays_there[uid].said
        ),
        annotations_only_here=tuple(_words(each) for name, each in ours.items() if name not in theirs),
        annotations_only_there=tuple(_words(each) for name, each in theirs.items() if name not in ours),
        annotations_changed=tuple(
            _words(each) for name, each in ours.items() if name in theirs and _said(each) != _said(theirs[name])
        ),
        others=any(essays_here[uid].read != essays_there[uid].read for uid in in_both) or others_differ(here, there),
    )


def _annotations(store: Store) -> dict[AnnotationId, Annotation]:
    return {each.id: each for each in store.annotations.all()}


def _said(annotation: Annotation) -> tuple[object, ...]:
    of = annotation
    return (of.quote, of.kind, of.category, of.note, of.tags, of.source, of.year, of.stale)


def _words(annotation: Annotation) -> str:
    return " ".join((annotation.quote or annotation.note).split())
