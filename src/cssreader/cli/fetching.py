"""Pages from the web: `discover`, and what `import` does with an address."""

import threading
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import click

from cssreader.cli import arguments
from cssreader.cli.output import legible, print_columns, print_record, shortened, tell
from cssreader.cli.progress import progress
from cssreader.cli.records import found_records
from cssreader.cli.session import WORKERS, library_to_read
from cssreader.domain.changes import ImportOutcome, ImportStatus, Progress
from cssreader.domain.web import QueueItem, QueueItemId, QueueState, is_due
from cssreader.errors import UnusableInputError
from cssreader.paths import LibraryFolder

if TYPE_CHECKING:
    from cssreader.app.workspace import Workspace

_STAYS = "It stays in the queue; `cssreader queue run` tries it again."


def from_addresses(workspace: "Workspace", typed: Sequence[str]) -> Iterator[ImportOutcome]:
    """Queue the addresses and fetch them; what cannot be had now stays queued, and fails here."""
    from cssreader.app.web_queue import add_to_queue, queue_items, wish_for

    ids: list[QueueItemId] = []
    for one in typed:
        try:
            ids += add_to_queue(workspace, [wish_for(one)], True)
        except UnusableInputError as error:
            yield ImportOutcome(one, ImportStatus.FAILED, error=str(error))
    yield from run(workspace, list(dict.fromkeys(ids)))
    for item in queue_items(workspace, ids):
        if item.state is QueueState.WAITING:
            yield ImportOutcome(item.address, ImportStatus.FAILED, title=item.title or None, error=_not_yet(item))


def _not_yet(item: QueueItem) -> str:
    when = item.next_try_at.astimezone().strftime("%Y-%m-%d %H:%M")
    return f"{item.said or 'It was not fetched yet.'} It is to be tried again from {when}. {_STAYS}"


def run(workspace: "Workspace", only: Sequence[QueueItemId] | None = None) -> Iterator[ImportOutcome]:
    """Fetch what waits in the queue, with progress on a terminal."""
    from cssreader.app.fetch_pages import CleaningProcesses, Runner, Web, ask_workspace, run_queue
    from cssreader.app.web_queue import queue_items

    stop = threading.Event()
    now = datetime.now(UTC)
    total = sum(is_due(item, now) for item in queue_items(workspace, only))
    done = 0
    with progress("Fetching") as report, Web(wait=stop.wait) as web, CleaningProcesses(WORKERS) as clean:

        def show(item: QueueItem) -> None:
            report(Progress(done, max(done, total), item.address))

        for outcome in run_queue(Runner(ask_workspace(workspace), web, clean, stop.wait, tell=show), only):
            done += 1
            yield outcome


@click.command("discover", short_help="Show what could be fetched under an address; fetch nothing of it.")
@click.argument("address")
@click.option("--pages", "following", type=click.IntRange(0, 200), default=10, show_default=True,
              help="How many following pages of a list to look at.")  # fmt: skip
@click.option("--new", is_flag=True, help="Only pages that are neither in the library nor in the queue.")
@arguments.as_json
@click.pass_obj
def discover(folder: LibraryFolder, address: str, following: int, new: bool, as_json: bool) -> None:
    """Show the pages that a feed, a site map or a list of essays names, and the feeds that a page names."""
    from cssreader.app.discover_pages import Web, discover_pages, known_addresses

    with progress("Looking") as report, Web() as web:
        discovery = discover_pages(web, address, most_following=following, report=report).discovery
    with library_to_read(folder) as workspace:
        known = known_addresses(workspace, [page.address for page in discovery.pages])
    records = [record for record in found_records(discovery, known) if not (new and record["known"])]
    for note in discovery.notes:
        tell(note)
    if as_json:
        for record in records:
            print_record(record)
        return
    tell(f"{legible(discovery.title)} ({discovery.kind})")
    print_columns(
        [
            (
                record["kind"] if record["kind"] != "page" else "known" if record["known"] else "new",
                record["published"] or "",
                shortened(record["title"] or "", 60),
                record["address"],
            )
            for record in records
        ]
    )
