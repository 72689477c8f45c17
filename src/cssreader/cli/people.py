"""`authors` and `sites`: who wrote what, and spellings of one author's name made one."""

import click

from cssreader.cli import arguments
from cssreader.cli.output import legible, print_columns, print_record, tell
from cssreader.cli.records import author_record, site_record
from cssreader.cli.session import bring_index_up_to_date, library_to_read, library_to_write
from cssreader.domain.authors import AuthorsChange
from cssreader.paths import LibraryFolder


@click.group("authors", invoke_without_command=True, short_help="Who wrote what, and spellings of one name made one.")
@click.option("--perhaps-one", is_flag=True, help="The pairs of names that may be spellings of one.")
@arguments.as_json
@click.pass_context
def authors(context: click.Context, perhaps_one: bool, as_json: bool) -> None:
    """List the authors, those of most essays first, with the spellings that were merged into each name."""
    if context.invoked_subcommand is not None:
        return
    with library_to_read(context.obj) as workspace:
        from cssreader.app import author_names

        pairs = author_names.perhaps_one_author(workspace) if perhaps_one else ()
        found = author_names.authors(workspace)
    if perhaps_one:
        for one, other in pairs:
            if as_json:
                print_record({"names": [one, other]})
            else:
                print_columns([(legible(one), legible(other))])
        return
    if as_json:
        for author in found:
            print_record(author_record(author))
    else:
        print_columns(
            [(str(each.essays), legible(each.name), legible(", ".join(each.spellings))) for each in found], right=(0,)
        )


@authors.command("merge", short_help="Make spellings of one author's name one.")
@click.argument("name", type=arguments.words, metavar="NAME")
@click.argument("spellings", type=arguments.words, metavar="SPELLING…", nargs=-1, required=True)
@click.pass_obj
def merge(folder: LibraryFolder, name: str, spellings: tuple[str, ...]) -> None:
    """Show the author as NAME wherever a page writes SPELLING. What the pages say is kept; `part` takes it back."""
    with library_to_write(folder) as workspace:
        from cssreader.app.author_names import merge_authors

        change = merge_authors(workspace, spellings, name)
        bring_index_up_to_date(workspace)
    _tell(change)


@authors.command("part", short_help="Take apart what was merged into a name.")
@click.argument("name", type=arguments.words, metavar="NAME")
@click.pass_obj
def part(folder: LibraryFolder, name: str) -> None:
    """Show each spelling that was merged into NAME as an author of its own again."""
    with library_to_write(folder) as workspace:
        from cssreader.app.author_names import part_author

        change = part_author(workspace, name)
        bring_index_up_to_date(workspace)
    _tell(change)


def _tell(change: AuthorsChange) -> None:
    count = len(change.essays)
    tell(f"{count} essay is shown by another name." if count == 1 else f"{count} essays are shown by another name.")


@click.command("sites", short_help="Where the essays came from.")
@arguments.as_json
@click.pass_obj
def sites(folder: LibraryFolder, as_json: bool) -> None:
    """List the sites, those of most essays first."""
    with library_to_read(folder) as workspace:
        from cssreader.app import author_names

        found = author_names.sites(workspace)
    if as_json:
        for site in found:
            print_record(site_record(site))
    else:
        print_columns([(str(each.essays), legible(each.name)) for each in found], right=(0,))
