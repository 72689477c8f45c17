"""Repair a damaged library as far as possible, and bring in again what only the originals still hold."""

from collections.abc import Iterator
from dataclasses import replace

from cssreader.app.check_library import check_library
from cssreader.app.cleaning_processes import Cleaner
from cssreader.app.import_essays import store_page
from cssreader.app.keep_pictures import with_pictures
from cssreader.app.workspace import Workspace, open_workspace
from cssreader.domain.changes import ImportOutcome, ImportStatus
from cssreader.domain.essay import RawDocument
from cssreader.domain.library import OriginalId
from cssreader.domain.safety import Repair
from cssreader.errors import KnownError
from cssreader.ingest import type_of_original
from cssreader.paths import LibraryFolder
from cssreader.store.repairing import repair
from cssreader.text.picture_bytes import picture_facts


def repair_library(folder: LibraryFolder) -> Repair:
    """Write the library anew from what can be read of it, and look it over.

    Raises LibraryError; nothing is changed then. No other program may have the library open.
    """
    made = repair(folder)
    with open_workspace(folder) as workspace:
        return replace(made, problems=check_library(workspace).problems)


def forgotten_originals(workspace: Workspace) -> list[OriginalId]:
    """Documents among the originals that belong to no essay, by name; pictures are none."""
    store = workspace.store
    known = store.known_originals()
    found = []
    for file in sorted(store.folder.originals.glob("*/*.gz")):
        name = OriginalId(file.stem)
        if name in known:
            continue
        try:
            data = store.originals.read(name)
        except KnownError:
            continue
        if picture_facts(data) is None:
            found.append(name)
    return found


def bring_in_originals(workspace: Workspace, names: list[OriginalId], clean: Cleaner) -> Iterator[ImportOutcome]:
    """Clean these originals and store what comes of them, as if they were imported; one outcome for each."""

    def documents() -> Iterator[RawDocument | ImportOutcome]:
        for name in names:
            origin = str(workspace.store.originals.file_of(name))
            try:
                data = workspace.store.originals.read(name)
                yield RawDocument(origin, data, type_of_original(data, origin))
            except KnownError as error:
                yield ImportOutcome(origin, ImportStatus.FAILED, error=str(error))

    for item in clean(documents()):
        if isinstance(item, ImportOutcome):
            yield item
            continue
        document, page = item
        if isinstance(page, KnownError):
            yield ImportOutcome(document.origin, ImportStatus.FAILED, error=str(page))
        else:
            yield store_page(workspace, document, with_pictures(document, page))
