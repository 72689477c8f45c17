"""`watch`: folders out of which essays are brought in as they land there."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from signal import SIGINT, SIGTERM, signal
from typing import TYPE_CHECKING

import click

from cssreader.cli import arguments
from cssreader.cli.importing import print_outcomes
from cssreader.cli.output import legible, print_columns, print_record, tell
from cssreader.cli.records import watched_record
from cssreader.cli.session import WORKERS, bring_index_up_to_date, library_to_read, library_to_write
from cssreader.domain.changes import ImportStatus
from cssreader.domain.watching import WatchedFolderId
from cssreader.paths import LibraryFolder

if TYPE_CHECKING:
    from cssreader.app.watch_folders import Watching

LOOK_EVERY_SECONDS = 2.0
_NUMBERS = click.IntRange(1, 2**63 - 1)


@click.group("watch", invoke_without_command=True, short_help="Folders whose new files are brought in by themselves.")
@arguments.as_json
@click.pass_context
def watch(context: click.Context, as_json: bool) -> None:
    """Folders, such as a browser's downloads, out of which essays are brought in as they land there.

    Without a further word, they are listed. They are watched while the window is open, and by `watch run`.
    """
    if context.invoked_subcommand is not None:
        return
    with library_to_read(context.obj) as workspace:
        from cssreader.app.watch_folders import watched_folders

        folders = watched_folders(workspace)
    if as_json:
        for folder in folders:
            print_record(watched_record(folder))
        return
    print_columns([(str(each.id), legible(each.path), legible(each.said)) for each in folders], right=(0,))
    if not folders:
        tell("No folder is watched.")


@watch.command("add", short_help="Watch a folder.")
@click.argument("path", type=click.Path(path_type=Path), metavar="FOLDER")
@click.option("--existing", is_flag=True, help="Bring in what lies there already, too.")
@arguments.as_json
@click.pass_obj
def add(folder: LibraryFolder, path: Path, existing: bool, as_json: bool) -> None:
    """Bring in what lands in FOLDER from now on: pages, texts, PDF and Word documents and books, not archives."""
    with library_to_write(folder) as workspace:
        from cssreader.app.watch_folders import watch_folder

        kept = watch_folder(workspace, path, existing=existing)
    if as_json:
        print_record(watched_record(kept))
    else:
        tell(f"{kept.path} is watched.")


@watch.command("remove", short_help="Watch a folder no longer.")
@click.argument("ids", metavar="ID…", nargs=-1, required=True, type=_NUMBERS)
@click.pass_obj
def remove(folder: LibraryFolder, ids: tuple[int, ...]) -> None:
    """Watch folders no longer. What came out of them stays in the library."""
    with library_to_write(folder) as workspace:
        from cssreader.app.watch_folders import stop_watching

        for number in ids:
            workspace.store.watched_folders.get(WatchedFolderId(number))
        stop_watching(workspace, tuple(map(WatchedFolderId, ids)))


@watch.command("run", short_help="Watch, until Ctrl+C.")
@click.option("--once", is_flag=True, help="Bring in what has landed, and end.")
@arguments.as_json
@click.pass_context
def run(context: click.Context, once: bool, as_json: bool) -> None:
    """Look at the watched folders every two seconds and bring in what has landed in them, until Ctrl+C.

    A file is brought in once it stood still between two looks.
    """
    failed = False
    with library_to_write(context.obj) as workspace, _interrupted() as stop:
        from cssreader.app.watch_folders import CleaningProcesses, Watcher

        watcher = Watcher(ask=lambda use_case, *arguments: use_case(workspace, *arguments))
        with CleaningProcesses(WORKERS) as clean:
            while not stop.is_set():
                looked: Watching = watcher.look(lambda: clean, stop.is_set)
                counts = print_outcomes(iter(looked.outcomes), as_json=as_json)
                failed = failed or bool(counts[ImportStatus.FAILED])
                if looked.outcomes:
                    bring_index_up_to_date(workspace)
                if once and not looked.unsettled:
                    break
                stop.wait(LOOK_EVERY_SECONDS)
    if once and failed:
        context.exit(1)


@contextmanager
def _interrupted() -> Iterator[threading.Event]:
    """An event that Ctrl+C sets, so that what is under way is stored before the program ends."""
    stop = threading.Event()
    before = [(number, signal(number, partial(_set, stop))) for number in (SIGINT, SIGTERM)]
    try:
        yield stop
    finally:
        for number, handler in before:
            signal(number, handler)


def _set(stop: threading.Event, *_: object) -> None:
    stop.set()
