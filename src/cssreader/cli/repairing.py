"""A library in trouble: `repair` writes a damaged one anew, `merge` takes in a copy that went its own way."""

from collections import Counter
from functools import partial
from pathlib import Path

import click

from cssreader.cli import arguments
from cssreader.cli.importing import print_outcomes, tell_counts
from cssreader.cli.output import legible, print_line, print_record, tell
from cssreader.cli.progress import progress
from cssreader.cli.session import WORKERS, bring_index_up_to_date, library_to_write
from cssreader.domain.changes import ImportStatus
from cssreader.paths import LibraryFolder


@click.command("repair", short_help="Save what can be read of a damaged library.")
@click.option("--originals", is_flag=True, help="Bring in kept originals whose essays are lost, too.")
@arguments.as_json
@click.pass_context
def repair(context: click.Context, originals: bool, as_json: bool) -> None:
    """Write a damaged library anew from what can be read of it, and name what is lost.

    The damaged files are kept as they are, in a folder among the backups. Close every window on the library first.
    """
    from cssreader.app.repair_library import repair_library

    folder: LibraryFolder = context.obj
    made = repair_library(folder)
    if as_json:
        print_record(
            {
                "kept": str(made.kept),
                "essays": made.essays,
                "annotations": made.annotations,
                "lost": list(made.lost),
                "problems": list(made.problems),
            }
        )
    else:
        print_line(f"Essays: {made.essays:,}. Highlights, notes and bookmarks: {made.annotations:,}.")
        for sentence in (*made.lost, *made.problems):
            print_line(legible(sentence))
        if not made.lost:
            print_line("Nothing was lost.")
    tell(f"The damaged files are kept in {made.kept}.")
    _clean_lost_texts(folder, made.incomplete)
    with library_to_write(folder) as workspace:
        if originals:
            from cssreader.app.cleaning_processes import CleaningProcesses
            from cssreader.app.repair_library import bring_in_originals, forgotten_originals

            with CleaningProcesses(WORKERS) as clean:
                counts: Counter[ImportStatus] = print_outcomes(
                    bring_in_originals(workspace, forgotten_originals(workspace), clean), as_json=as_json
                )
            tell_counts(counts)
        bring_index_up_to_date(workspace)


def _clean_lost_texts(folder: LibraryFolder, essays: tuple[int, ...]) -> None:
    """The originals of essays whose texts are lost are mostly there, and the text comes of them once more."""
    if not essays:
        return
    from cssreader.app import clean_again as again
    from cssreader.domain.essay import EssayId

    with (
        library_to_write(folder) as workspace,
        progress("Cleaning") as report,
        again.CleaningProcesses(WORKERS) as clean,
    ):
        outcomes = again.clean_again(
            [EssayId(each) for each in essays],
            load=partial(again.original_of, workspace),
            store=partial(again.keep_cleaned, workspace),
            clean=clean,
            report=report,
            cancelled=lambda: False,
        )
        made = Counter(outcome.status for outcome in outcomes)
    if made[ImportStatus.UPDATED]:
        tell(f"Texts that were made again from their originals: {made[ImportStatus.UPDATED]:,}.")


@click.command("merge", short_help="Take in a copy of the library that went its own way.")
@click.argument("copies", metavar="[FILE]...", type=click.Path(path_type=Path), nargs=-1)
@arguments.as_json
@click.pass_obj
def merge(folder: LibraryFolder, copies: tuple[Path, ...], as_json: bool) -> None:
    """Take into the library what a copy of its database holds, such as a synchroniser lays beside it.

    Without FILE, every such copy in the library's folder. A copy that was merged is moved to the backups. Where a note
    was changed on both sides, both texts stand in it.
    """
    with library_to_write(folder, tells_of_copies=False) as workspace:
        from cssreader.app.merge_libraries import merge_copy
        from cssreader.app.open_library import copies_beside

        chosen = copies or copies_beside(folder)
        if not chosen:
            tell("There is no copy beside the library that would have to be merged.")
        for copy in chosen:
            made = merge_copy(workspace, copy)
            if as_json:
                print_record(
                    {
                        "copy": str(made.copy),
                        "backup": str(made.backup),
                        "essays": made.essays,
                        "annotations": made.annotations,
                        "others": made.others,
                        "both_kept": list(made.both_kept),
                    }
                )
                continue
            print_line(
                f"{legible(str(copy))}: new essays: {made.essays:,}; highlights, notes and bookmarks: "
                f"{made.annotations:,}; other things: {made.others:,}."
            )
            for sentence in made.both_kept:
                print_line(legible(sentence))
            tell(f"The library as it was before is kept in {made.backup}. The copy is {made.copy}.")
        bring_index_up_to_date(workspace)
