"""`import`: files and folders become essays of the library."""

from collections import Counter
from functools import partial

import click

from cssreader.cli import arguments
from cssreader.cli.output import close_quietly, legible, print_columns, print_record, tell
from cssreader.cli.progress import progress
from cssreader.cli.records import import_record
from cssreader.cli.session import bring_index_up_to_date, library_to_write
from cssreader.domain.changes import ImportOutcome, ImportStatus
from cssreader.paths import LibraryFolder

WORKERS = 2
"""Pages that are cleaned at a time; more would leave a small machine nothing else."""


@click.command("import", short_help="Take saved pages and text files into the library.")
@click.argument("what", metavar="WHAT…", nargs=-1, required=True)
@arguments.whole_books
@arguments.as_json
@click.pass_context
def import_pages(context: click.Context, what: tuple[str, ...], whole_books: bool, as_json: bool) -> None:
    """Take saved pages, texts, PDF and Word documents, books, and archives or folders of them, into the library.

    Importing the same page twice adds nothing; a page that changed becomes a new version of its essay.
    """
    folder: LibraryFolder = context.obj
    counts: Counter[ImportStatus] = Counter()
    with library_to_write(folder) as workspace:
        from cssreader.app.import_essays import CleaningProcesses, import_essays, store_page

        with progress("Importing") as report, CleaningProcesses(WORKERS) as clean:
            for outcome in import_essays(
                what,
                store_page=partial(store_page, workspace),
                clean=clean,
                report=report,
                cancelled=lambda: False,
                whole_books=whole_books,
            ):
                counts[outcome.status] += 1
                try:
                    _print(outcome, as_json=as_json)
                except BrokenPipeError:
                    # Nobody reads on, but the import was asked for.
                    close_quietly()
        bring_index_up_to_date(workspace)
    if not as_json:
        tell(", ".join(f"{counts[status]} {status}" for status in ImportStatus if counts[status]) or "Nothing found.")
    if counts[ImportStatus.FAILED]:
        context.exit(1)


def _print(outcome: ImportOutcome, *, as_json: bool) -> None:
    if as_json:
        print_record(import_record(outcome))
        return
    if outcome.error is not None:
        tell(f"failed: {outcome.origin}: {outcome.error}")
        return
    print_columns([(f"{outcome.status:<9}", f"{outcome.essay_id or '':>5}", legible(outcome.title or outcome.origin))])
    for warning in outcome.warnings:
        tell(f"{outcome.title}: {warning}")
