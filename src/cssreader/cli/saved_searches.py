"""`searches`: the saved searches of a library."""

import click

from cssreader.cli import arguments
from cssreader.cli.output import legible, print_line, print_record, tell
from cssreader.cli.records import saved_search_record
from cssreader.cli.session import library_to_read, library_to_write
from cssreader.paths import LibraryFolder


@click.group("searches", short_help="List, save and remove searches.")
def searches() -> None:
    """The searches that are saved under a name; `search --saved NAME` asks one."""


@searches.command("list", short_help="List the saved searches.")
@arguments.as_json
@click.pass_obj
def list_searches(folder: LibraryFolder, as_json: bool) -> None:
    """List the saved searches by name, with how many answered when they were counted last."""
    with library_to_read(folder) as workspace:
        for each in workspace.store.searches.saved():
            if as_json:
                print_record(saved_search_record(each))
            else:
                count = "" if each.answers is None else f" · {each.answers:,}"
                print_line(f"{legible(each.name)}: {legible(each.typed)}{count}")


@searches.command("save", short_help="Save a search.")
@click.argument("name", type=arguments.words)
@click.argument("query", type=arguments.words)
@click.pass_obj
def save(folder: LibraryFolder, name: str, query: str) -> None:
    """Save QUERY under NAME."""
    from cssreader.app.searches import save_search

    with library_to_write(folder) as workspace:
        save_search(workspace, query, name)
    tell("Saved.")


@searches.command("rename", short_help="Give a saved search another name.")
@click.argument("name", type=arguments.words)
@click.argument("new_name", type=arguments.words)
@click.pass_obj
def rename(folder: LibraryFolder, name: str, new_name: str) -> None:
    """Call the saved search NAME by NEW_NAME."""
    from cssreader.app.searches import rename_search

    with library_to_write(folder) as workspace:
        rename_search(workspace, workspace.store.searches.get(name), new_name)
    tell("Renamed.")


@searches.command("remove", short_help="Save a search no longer.")
@click.argument("name", type=arguments.words)
@click.pass_obj
def remove(folder: LibraryFolder, name: str) -> None:
    """Save the search NAME no longer."""
    from cssreader.app.searches import remove_search

    with library_to_write(folder) as workspace:
        remove_search(workspace, workspace.store.searches.get(name))
    tell("Removed.")
