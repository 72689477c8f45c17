"""Keeping the library safe and sound: `check`, `reindex`, `backup` and `restore`."""

from pathlib import Path

import click

from cssreader.cli import arguments
from cssreader.cli.output import legible, print_line, print_record, tell
from cssreader.cli.progress import progress
from cssreader.cli.records import check_record
from cssreader.cli.session import bring_index_up_to_date, library_to_read, library_to_write
from cssreader.paths import LibraryFolder

FILE = click.Path(path_type=Path)


@click.command("check", short_help="Look the whole library over.")
@arguments.as_json
@click.pass_context
def check(context: click.Context, as_json: bool) -> None:
    """Look the whole library over, and name each problem."""
    with library_to_read(context.obj) as workspace:
        from cssreader.app.check_library import check_library

        report = check_library(workspace)
    if as_json:
        print_record(check_record(report))
    else:
        print_line(f"Essays: {report.essays:,}. Highlights, notes and bookmarks: {report.annotations:,}.")
        for problem in report.problems:
            print_line(legible(problem))
        if not report.problems:
            print_line("No problem was found.")
    if report.problems:
        context.exit(1)


@click.command("reindex", short_help="Make the search index anew.")
@click.pass_obj
def reindex(folder: LibraryFolder) -> None:
    """Make the search index anew from the library."""
    with library_to_write(folder) as workspace:
        from cssreader.app.keep_index_fresh import rebuild_index

        with progress("Indexing") as report:
            rebuild_index(workspace, report)
    tell("The search index was made anew.")


@click.command("backup", short_help="Write the whole library into one file.")
@click.argument("destination", metavar="[FILE]", type=FILE, required=False)
@arguments.as_json
@click.pass_obj
def backup(folder: LibraryFolder, destination: Path | None, as_json: bool) -> None:
    """Write the whole library into one file and print its path.

    FILE may be a folder; without it, the file goes to the library's own folder of backups.
    """
    with library_to_read(folder) as workspace:
        from cssreader.app.tend_library import back_up_library

        file = str(back_up_library(workspace, destination))
    if as_json:
        print_record({"file": file})
    else:
        print_line(file)


@click.command("restore", short_help="Bring the library back from a backup.")
@click.argument("archive", metavar="FILE", type=FILE)
@click.pass_obj
def restore(folder: LibraryFolder, archive: Path) -> None:
    """Bring the library back from a backup. The library it replaces is kept among the backups."""
    from cssreader.app.tend_library import restore_library

    kept = restore_library(folder, archive)
    tell(f"The library in {folder.root} was brought back from {archive}.")
    if kept is not None:
        tell(f"What it replaces is kept in {kept}.")
    with library_to_write(folder) as workspace:
        bring_index_up_to_date(workspace)
