"""Keeping the library safe and sound: `check`, `reindex`, `backup` and `restore`."""

from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cssreader.cli import arguments
from cssreader.cli.output import legible, print_line, print_record, shortened, tell
from cssreader.cli.progress import progress
from cssreader.cli.records import check_record
from cssreader.cli.session import bring_index_up_to_date, library_to_read, library_to_write
from cssreader.paths import LibraryFolder, settings_file

if TYPE_CHECKING:
    from cssreader.domain.backups import Difference

FILE = click.Path(path_type=Path)
MOST_SHOWN = 10
_DIFFERENCES = {
    "essays_only_there": "Essays in the backup alone, which would come back",
    "essays_only_here": "Essays in the library alone, which would go",
    "essays_changed": "Essays whose text, facts, tags or shelf are not the same in the backup",
    "annotations_only_there": "Highlights, notes and bookmarks in the backup alone",
    "annotations_only_here": "Highlights, notes and bookmarks in the library alone",
    "annotations_changed": "Highlights, notes and bookmarks that say something else in the backup",
}


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
@click.option("--preview", is_flag=True, help="Change nothing; show how the backup and the library differ.")
@click.option("--only-missing", is_flag=True, help="Bring back what the library lacks, and leave the rest as it is.")
@arguments.as_json
@click.pass_context
def restore(context: click.Context, archive: Path, preview: bool, only_missing: bool, as_json: bool) -> None:
    """Bring the library back from a backup. The library it replaces is kept among the backups.

    With --only-missing nothing is replaced: what the backup has and the library lacks comes back, and of what both have
    the newer change stands.
    """
    if preview and only_missing:
        raise click.UsageError("--preview and --only-missing exclude each other.", context)
    if as_json and not preview:
        raise click.UsageError("--json belongs to --preview.", context)
    folder: LibraryFolder = context.obj
    if preview:
        from cssreader.app.backups import preview_restore

        _show_difference(preview_restore(folder, archive), as_json=as_json)
        return
    if only_missing:
        with library_to_write(folder) as workspace:
            from cssreader.app.backups import bring_back_missing

            merged = bring_back_missing(workspace, archive)
            bring_index_up_to_date(workspace)
        print_line(
            f"Essays that came back: {merged.essays:,}. Highlights, notes and bookmarks: {merged.annotations:,}."
        )
        tell(f"The library before that is kept in {merged.backup}.")
        return
    from cssreader.app.tend_library import restore_library

    kept = restore_library(folder, archive)
    tell(f"The library in {folder.root} was brought back from {archive}.")
    if kept is not None:
        tell(f"What it replaces is kept in {kept}.")
    with library_to_write(folder) as workspace:
        bring_index_up_to_date(workspace)


def _show_difference(difference: "Difference", *, as_json: bool) -> None:
    if as_json:
        print_record({each.name: getattr(difference, each.name) for each in fields(difference)})
        return
    for name, says in _DIFFERENCES.items():
        values = getattr(difference, name)
        print_line(f"{says}: {len(values):,}")
        for value in values[:MOST_SHOWN]:
            print_line(f"    {legible(shortened(value, 90))}")
        if len(values) > MOST_SHOWN:
            print_line(f"    and {len(values) - MOST_SHOWN:,} more")
    if difference.others:
        print_line("Something else is not the same: dossiers, topics, searches, rules, or how far one has read.")
    if not difference:
        print_line("The backup and the library say the same.")


@click.group("backups", short_help="List backups, and see whether they are good.")
def backups() -> None:
    """The backups of the library: those that the window writes once a day, and those written by hand."""


@backups.command("list", short_help="The backups there are.")
@arguments.as_json
@click.pass_obj
def list_backups(folder: LibraryFolder, as_json: bool) -> None:
    """The backups in the library's folder and in the one of the settings, the newest first."""
    from cssreader.app import backups as keeping

    for backup in keeping.list_backups(folder, _chosen_folder()):
        if as_json:
            print_record(
                {
                    "file": str(backup.file),
                    "reason": backup.reason.value or None,
                    "made": backup.made_at.isoformat(),
                    "size": backup.size,
                    "verified": backup.verified_at.isoformat() if backup.verified_at is not None else None,
                    "failed": backup.failed,
                }
            )
        else:
            seen = "NOT GOOD" if backup.failed else "verified" if backup.verified_at is not None else "not verified"
            print_line(f"{backup.made_at:%Y-%m-%d %H:%M}  {backup.size / 1e6:>8.1f} MB  {seen:<12}  {backup.file}")


@backups.command("verify", short_help="Open backups and read all of them.")
@click.argument("files", metavar="[FILE]…", type=FILE, nargs=-1)
@arguments.as_json
@click.pass_context
def verify(context: click.Context, files: tuple[Path, ...], as_json: bool) -> None:
    """Open backups, all of them without FILE, and say of each whether it is good. A damaged one is left where it is."""
    from cssreader.app import backups as keeping

    folder: LibraryFolder = context.obj
    failed = False
    for file in files or [backup.file for backup in keeping.list_backups(folder, _chosen_folder())]:
        found = keeping.verify_backup(file, folder)
        failed = failed or found.problem is not None
        if as_json:
            print_record(
                {
                    "file": str(found.file),
                    "problem": found.problem,
                    "essays": found.essays,
                    "annotations": found.annotations,
                    "missing_originals": found.missing,
                }
            )
        elif found.problem is not None:
            print_line(legible(found.problem))
        else:
            aside = f" Originals that are nowhere whole: {found.missing:,}." if found.missing else ""
            print_line(f"Good: {found.file}, essays {found.essays:,}, annotations {found.annotations:,}.{aside}")
    if failed:
        context.exit(1)


@backups.command("thin", short_help="Remove automatic backups of which there are enough.")
@click.pass_obj
def thin(folder: LibraryFolder) -> None:
    """Keep the newest automatic backups, one of each of the last days, weeks and of every month; remove the others."""
    from cssreader.app import backups as keeping

    for file in keeping.thin_backups(folder, _chosen_folder()):
        print_line(str(file))


def _chosen_folder() -> str:
    from cssreader.settings import load_settings

    return load_settings(settings_file())[0].backups.folder
