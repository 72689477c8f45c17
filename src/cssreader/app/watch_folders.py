"""Folders that are watched: what lands there, such as a page that a browser saves, is brought in by itself."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

from cssreader.app.cleaning_processes import Cleaner
from cssreader.app.import_essays import CleaningProcesses, find_known, import_essays, store_page
from cssreader.app.workspace import Workspace
from cssreader.domain.changes import ImportOutcome
from cssreader.domain.watching import FileState, FileStates, WatchedFolder, WatchedFolderId
from cssreader.errors import UnusableInputError
from cssreader.ingest import files_in, is_unsettled, settled

__all__ = [
    "CleaningProcesses",
    "Watcher",
    "Watching",
    "find_known",
    "stop_watching",
    "store_page",
    "watch_folder",
    "watched_folders",
]


def watched_folders(workspace: Workspace) -> tuple[WatchedFolder, ...]:
    return tuple(workspace.store.watched_folders.all())


def watch_folder(workspace: Workspace, path: Path, *, existing: bool = False) -> WatchedFolder:
    """Bring in what lands in a folder from now on; with `existing` also what lies there already.

    Raises UnusableInputError when it is no folder, or holds the library itself.
    """
    folder = path.expanduser().absolute()
    if not folder.is_dir():
        raise UnusableInputError(f"There is no folder at {folder}.")
    if folder == workspace.store.folder.root.absolute():
        raise UnusableInputError("The library's own folder cannot be watched.")
    there = files_in(folder)
    table = workspace.store.watched_folders
    with workspace.store.transaction():
        number = table.add(str(folder), datetime.now(UTC))
        if not existing:
            table.see(number, there)
    return table.get(number)


def stop_watching(workspace: Workspace, ids: tuple[WatchedFolderId, ...]) -> int:
    """Watch some folders no longer; how many. What came out of them stays."""
    return workspace.store.watched_folders.remove(ids)


def folders_with_seen(workspace: Workspace) -> tuple[tuple[WatchedFolder, FileStates], ...]:
    """Every watched folder, with what was seen in it."""
    table = workspace.store.watched_folders
    with workspace.store.reading():
        return tuple((folder, table.seen(folder.id)) for folder in table.all())


def see(workspace: Workspace, folder_id: WatchedFolderId, files: Mapping[str, FileState], said: str) -> None:
    """Remember what was brought in, and what there is to say of the folder."""
    table = workspace.store.watched_folders
    with workspace.store.transaction():
        table.see(folder_id, files)
        if table.get(folder_id).said != said:
            table.say(folder_id, said)


Ask = Callable[..., Any]
"""Runs a use case on the open library, from whichever thread it belongs to, and gives what it gives."""


@dataclass(frozen=True, slots=True)
class Watching:
    """What one look at the watched folders brought."""

    folders: tuple[WatchedFolder, ...]
    outcomes: tuple[ImportOutcome, ...]
    unsettled: bool
    """Whether something is landing just now: another look is worth while soon."""


@dataclass(slots=True)
class Watcher:
    """Looks at the watched folders again and again. A file is brought in once it stood still between two looks."""

    ask: Ask
    _before: dict[WatchedFolderId, FileStates] = field(default_factory=dict)

    def look(self, clean: Callable[[], Cleaner], cancelled: Callable[[], bool] = lambda: False) -> Watching:
        """Bring in what has settled since the look before. `clean` is asked for when something has."""
        outcomes: list[ImportOutcome] = []
        unsettled = False
        folders = self.ask(folders_with_seen)
        for folder, seen in folders:
            try:
                now = files_in(Path(folder.path))
            except UnusableInputError as error:
                if folder.said != str(error):
                    self.ask(see, folder.id, {}, str(error))
                continue
            before = self._before.get(folder.id, {})
            names = settled(now, before, seen)
            unsettled = unsettled or is_unsettled(now, before, seen)
            self._before[folder.id] = now
            if names:
                outcomes += self._brought_in(folder, names, clean(), cancelled)
            if (names and not cancelled()) or folder.said:
                self.ask(see, folder.id, {name: now[name] for name in names}, "")
        return Watching(tuple(folder for folder, _ in folders), tuple(outcomes), unsettled)

    def _brought_in(
        self, folder: WatchedFolder, names: list[str], clean: Cleaner, cancelled: Callable[[], bool]
    ) -> Iterator[ImportOutcome]:
        yield from import_essays(
            [str(Path(folder.path, name)) for name in names],
            store_page=partial(self.ask, store_page),
            clean=clean,
            report=lambda _: None,
            cancelled=cancelled,
            find_known=partial(self.ask, find_known),
        )
