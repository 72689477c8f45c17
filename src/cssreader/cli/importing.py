"""`import`: files, folders and pages from the web become essays of the library."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

import click

from cssreader.cli import arguments
from cssreader.cli.output import close_quietly, legible, print_columns, print_record, tell
from cssreader.cli.progress import progress
from cssreader.cli.records import import_record
from cssreader.cli.session import WORKERS, bring_index_up_to_date, library_to_write
from cssreader.domain.changes import ImportOutcome, ImportStatus
from cssreader.paths import LibraryFolder

_MOST_ALIKE_TOLD = 3

if TYPE_CHECKING:
    from cssreader.app.workspace import Workspace


@click.command("import", short_help="Take saved pages, text files and pages from the web into the library.")
@click.argument("what", metavar="WHAT…", nargs=-1, required=True)
@arguments.whole_books
@arguments.as_json
@click.pass_context
def import_pages(context: click.Context, what: tuple[str, ...], whole_books: bool, as_json: bool) -> None:
    """Take saved pages, texts, PDF and Word documents, books, archives or folders of them, and pages from the web.

    An address begins with http:// or https://. Importing the same page twice adds nothing; a page that
    changed becomes a new version of its essay. A page that cannot be had now stays in the queue.
    """
    folder: LibraryFolder = context.obj
    with library_to_write(folder) as workspace:
        from cssreader.app.import_essays import is_address

        addresses = [one for one in what if is_address(one)]
        files = [one for one in what if not is_address(one)]
        counts: Counter[ImportStatus] = Counter()
        if files:
            outcomes = _from_files(workspace, files, listed=addresses, whole_books=whole_books)
            counts += print_outcomes(outcomes, as_json=as_json)
        if addresses:
            from cssreader.cli.fetching import from_addresses

            counts += print_outcomes(from_addresses(workspace, addresses), as_json=as_json)
        bring_index_up_to_date(workspace)
    if not as_json:
        tell_counts(counts)
    if counts[ImportStatus.FAILED]:
        context.exit(1)


def _from_files(
    workspace: "Workspace", wanted: Sequence[str], *, listed: list[str], whole_books: bool
) -> Iterator[ImportOutcome]:
    """Import files; the addresses that a file turns out to list are put to `listed`."""
    from cssreader.app.import_essays import CleaningProcesses, find_known, import_essays, store_page
    from cssreader.app.index_beside import IndexBeside

    with progress("Importing") as report, IndexBeside(workspace) as index, CleaningProcesses(WORKERS) as clean:
        for outcome in import_essays(
            wanted,
            store_page=partial(store_page, workspace),
            clean=clean,
            report=report,
            cancelled=lambda: False,
            whole_books=whole_books,
            find_known=partial(find_known, workspace),
        ):
            if outcome.addresses:
                listed.extend(outcome.addresses)
            else:
                index.turn()
                yield outcome


def print_outcomes(outcomes: Iterator[ImportOutcome], *, as_json: bool) -> Counter[ImportStatus]:
    """Print what became of each page as soon as it is known; how many of each there were.

    For people, of the essays that are perhaps the same as others only the first few are told one by one.
    """
    counts: Counter[ImportStatus] = Counter()
    alike = 0
    for outcome in outcomes:
        counts[outcome.status] += 1
        alike += bool(outcome.likenesses)
        untold = alike > _MOST_ALIKE_TOLD and not as_json
        try:
            _print(replace(outcome, likenesses=()) if untold else outcome, as_json=as_json)
        except BrokenPipeError:
            # Nobody reads on, but the import was asked for.
            close_quietly()
    if alike > _MOST_ALIKE_TOLD and not as_json:
        tell(f"{alike} essays are perhaps the same as others: `cssreader duplicates` lists them.")
    return counts


def tell_counts(counts: Counter[ImportStatus]) -> None:
    tell(", ".join(f"{counts[status]} {status}" for status in ImportStatus if counts[status]) or "Nothing found.")


def _print(outcome: ImportOutcome, *, as_json: bool) -> None:
    if as_json:
        print_record(import_record(outcome))
        return
    if outcome.error is not None:
        tell(f"failed: {outcome.origin}: {outcome.error}")
        return
    print_columns([(f"{outcome.status:<9}", f"{outcome.essay_id or '':>5}", legible(outcome.title or outcome.origin))])
    for warning in outcome.notes:
        tell(f"{outcome.title}: {warning}")
