"""Unite a library with a copy of itself that went its own way, as a synchroniser leaves one beside it."""

from contextlib import suppress
from pathlib import Path

from cssreader.app.keep_versions import place_again
from cssreader.app.workspace import Workspace
from cssreader.domain.changes import LibraryChanges
from cssreader.domain.library import OriginalId
from cssreader.domain.safety import Merge
from cssreader.errors import LibraryError, NotFoundError
from cssreader.paths import LibraryFolder
from cssreader.store.backing_up import back_up
from cssreader.store.conflict_copies import move_aside, opened_copy
from cssreader.store.merging import Merging
from cssreader.store.originals import Originals


def merge_copy(workspace: Workspace, copy: Path) -> Merge:
    """Take in what a copy of the library holds, in one transaction, after a backup of the library.

    The copy is moved to the backups when it lies in the library's folder, and only read when it lies elsewhere.
    Raises LibraryError, and changes nothing then.
    """
    store = workspace.store
    if store.read_only:
        raise LibraryError(f"The library in {store.folder.root} is open for reading only, so nothing was saved.")
    try:
        with opened_copy(store.folder, copy) as theirs:
            backup = back_up(store, prefix="before-merge")
            merging = Merging(store, theirs)
            with store.transaction():
                merging.run()
                for essay in sorted(merging.to_place):
                    place_again(workspace, essay, store.essays.text(essay))
                _bring_originals(merging.originals, LibraryFolder(copy.absolute().parent), store.originals)
        kept = move_aside(store.folder, copy)
    except OSError as error:
        raise LibraryError(f"The copy could not be merged: {error.strerror or error}.") from error
    changes = LibraryChanges(
        essays=frozenset((*merging.added_essays, *merging.changed_essays)), annotations=frozenset(merging.annotations)
    )
    return Merge(
        kept,
        backup,
        len(merging.added_essays),
        len(merging.annotations),
        tuple(merging.both_kept),
        merging.others,
        changes,
    )


def _bring_originals(names: list[str], folder: LibraryFolder, originals: Originals) -> None:
    """A copy from another folder has its originals there; one that is missing or damaged is named by the check."""
    theirs = Originals(folder, read_only=True)
    for name in dict.fromkeys(map(OriginalId, names)):
        with suppress(NotFoundError):
            if originals.file_of(name).exists():
                continue
            try:
                data = theirs.read(name)
            except LibraryError:
                continue
            originals.keep(data)
