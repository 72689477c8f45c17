"""`clean`: what would be kept of a page and what would be stripped. Nothing is stored; no library is needed."""

import click

from cssreader.cli import arguments
from cssreader.cli.output import legible, on_terminal, print_line, print_record, tell
from cssreader.cli.progress import progress
from cssreader.cli.records import clean_record
from cssreader.cli.session import WORKERS
from cssreader.domain.changes import ImportOutcome, ImportStatus
from cssreader.domain.essay import CleanedPage, RawDocument
from cssreader.text.plain import plain_text


class _Kept:
    """Keeps the page that was cleaned last, instead of storing it."""

    def __init__(self) -> None:
        self.page: CleanedPage | None = None

    def __call__(self, document: RawDocument, page: CleanedPage) -> ImportOutcome:
        self.page = page
        return ImportOutcome(document.origin, ImportStatus.ADDED, title=page.facts.title)


@click.command("clean", short_help="Show what would be kept and stripped; store nothing.")
@click.argument("what", metavar="WHAT…", nargs=-1, required=True)
@arguments.whole_books
@arguments.as_json
@click.pass_context
def clean_pages(context: click.Context, what: tuple[str, ...], whole_books: bool, as_json: bool) -> None:
    """Show what would be kept of each page and what would be stripped, and why. Store nothing."""
    from cssreader.app.import_essays import CleaningProcesses, import_essays

    failed = False
    kept = _Kept()
    with progress("Cleaning") as report, CleaningProcesses(WORKERS) as clean:
        for outcome in import_essays(
            what, store_page=kept, clean=clean, report=report, cancelled=lambda: False, whole_books=whole_books
        ):
            page, kept.page = kept.page, None
            if as_json:
                print_record(clean_record(outcome.origin, page, outcome.error))
            elif page is None:
                tell(f"failed: {outcome.origin}: {outcome.error}")
            else:
                _show(outcome.origin, page)
            failed = failed or page is None
    if failed:
        context.exit(1)


def _show(origin: str, page: CleanedPage) -> None:
    facts = page.facts
    for name, value in (
        ("Page", origin),
        ("Title", facts.title),
        ("Author", facts.author),
        ("Published", facts.published.isoformat() if facts.published else None),
        ("Site", facts.site),
    ):
        if value:
            print_line(f"{name + ':':<11}{legible(value)}")
    print_line(f"\n{_heading('Kept')}\n")
    print_line(plain_text(page.content))
    print_line(f"\n{_heading('Stripped')}\n")
    for block in page.removed:
        print_line(f"[{block.reason}] {legible(block.text)}")
    if not page.removed:
        print_line("Nothing.")
    print_line("")
    for warning in page.warnings:
        tell(f"{facts.title}: {warning}")


def _heading(text: str) -> str:
    return click.style(text, bold=True) if on_terminal() else text
