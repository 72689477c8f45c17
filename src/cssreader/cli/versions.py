"""`versions` and `duplicates`: what an essay was before, and essays that are perhaps the same."""

from typing import TYPE_CHECKING

import click

from cssreader.cli import arguments
from cssreader.cli.output import legible, print_columns, print_line, print_record, shortened, tell
from cssreader.cli.records import difference_records, likeness_record, version_record
from cssreader.cli.session import bring_index_up_to_date, library_to_read, library_to_write
from cssreader.domain.essay import EssayId
from cssreader.paths import LibraryFolder

if TYPE_CHECKING:
    from cssreader.app.workspace import Workspace

_MOST_TITLE = 48


@click.command("versions", short_help="The versions of an essay.")
@click.argument("essay_id", type=arguments.essay_id, metavar="ID")
@click.option("--text", type=int, metavar="N", help="Print the text of version N.")
@click.option("--compare", type=(int, int), metavar="N M", help="Print what differs between versions N and M.")
@click.option("--show", type=int, metavar="N", help="Read version N from now on.")
@arguments.as_json
@click.pass_obj
def versions(
    folder: LibraryFolder,
    essay_id: EssayId,
    text: int | None,
    compare: tuple[int, int] | None,
    show: int | None,
    as_json: bool,
) -> None:
    """List the versions of an essay, oldest first; the one that is read is marked with an asterisk."""
    if show is not None:
        _show(folder, essay_id, show)
        return
    with library_to_read(folder) as workspace:
        from cssreader.app.keep_versions import version_text, versions_of

        if text is not None:
            print_line(version_text(workspace, essay_id, text).text)
        elif compare is not None:
            _print_difference(workspace, essay_id, *compare, as_json=as_json)
        elif as_json:
            for version in versions_of(workspace, essay_id):
                print_record(version_record(version))
        else:
            rows = [
                (
                    "*" if version.shown else "",
                    str(version.number),
                    version.created_at.date().isoformat(),
                    f"{version.words:,} words",
                    legible(version.address or version.origin),
                )
                for version in versions_of(workspace, essay_id)
            ]
            print_columns(rows, right=(1, 3))


def _show(folder: LibraryFolder, essay_id: EssayId, number: int) -> None:
    with library_to_write(folder) as workspace:
        from cssreader.app.keep_versions import numbered_version, show_version

        show_version(workspace, essay_id, numbered_version(workspace, essay_id, number))
        bring_index_up_to_date(workspace)
    tell(f"Version {number} of the essay {essay_id} is read from now on.")


def _print_difference(workspace: "Workspace", essay_id: EssayId, one: int, other: int, *, as_json: bool) -> None:
    from cssreader.app.keep_versions import compare_versions, numbered_version

    compared = compare_versions(
        workspace, numbered_version(workspace, essay_id, one), numbered_version(workspace, essay_id, other)
    )
    for record in difference_records(compared):
        if as_json:
            print_record(record)
        else:
            for sign, side in (("-", "before"), ("+", "after")):
                if record[side]:
                    print_line(f"{sign} " + legible("".join(piece["text"] for piece in record[side])))


@click.group("duplicates", invoke_without_command=True, short_help="Essays that are perhaps the same.")
@arguments.as_json
@click.pass_context
def duplicates(context: click.Context, as_json: bool) -> None:
    """List the pairs of essays that are perhaps the same: copies of one text from two places.

    `join` makes a pair one essay; `keep-apart` says that they are two, and nobody asks again.
    """
    if context.invoked_subcommand is not None:
        return
    with library_to_read(context.obj) as workspace:
        from cssreader.app.find_likenesses import compare_next, likenesses

        while not workspace.store.read_only and compare_next(workspace):
            pass
        pairs = likenesses(workspace)
    if as_json:
        for pair in pairs:
            print_record(likeness_record(pair))
        return
    rows = [
        (f"{pair.share:.0%}", str(each.id), shortened(each.title, _MOST_TITLE), legible(each.site or each.origin))
        for pair in pairs
        for each in (pair.essay, pair.other)
    ]
    print_columns(rows, right=(0, 1))
    if not pairs:
        tell("No two essays are taken for the same.")


@duplicates.command("join", short_help="Make two essays one.")
@click.argument("essay_id", type=arguments.essay_id, metavar="ID")
@click.argument("other_id", type=arguments.essay_id, metavar="OTHER")
@click.pass_obj
def join(folder: LibraryFolder, essay_id: EssayId, other_id: EssayId) -> None:
    """Make OTHER one with ID: its versions, addresses, highlights, notes and tags count to ID, whose text stays."""
    with library_to_write(folder) as workspace:
        from cssreader.app.find_likenesses import join_essays

        join_essays(workspace, other_id, essay_id)
        bring_index_up_to_date(workspace)
    tell(
        f"The essay {other_id} is one with the essay {essay_id} now. `cssreader duplicates part {other_id}` undoes it."
    )


@duplicates.command("part", short_help="Undo a join.")
@click.argument("essay_id", type=arguments.essay_id, metavar="ID")
@click.pass_obj
def part(folder: LibraryFolder, essay_id: EssayId) -> None:
    """Part an essay from the one it was joined to; its highlights and notes go with it."""
    with library_to_write(folder) as workspace:
        from cssreader.app.find_likenesses import part_essays

        change = part_essays(workspace, essay_id)
        bring_index_up_to_date(workspace)
    tell(f"The essays {change.into} and {essay_id} are two again.")


@duplicates.command("keep-apart", short_help="Say that two essays are two.")
@click.argument("essay_id", type=arguments.essay_id, metavar="ID")
@click.argument("other_id", type=arguments.essay_id, metavar="OTHER")
@click.pass_obj
def keep_apart(folder: LibraryFolder, essay_id: EssayId, other_id: EssayId) -> None:
    """Say that two essays are not the same. It is remembered, and they are not listed again."""
    with library_to_write(folder) as workspace:
        from cssreader.app import find_likenesses

        find_likenesses.keep_apart(workspace, essay_id, other_id)
    tell(f"The essays {essay_id} and {other_id} are kept apart.")
