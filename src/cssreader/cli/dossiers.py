"""`dossiers`: material that is collected for an essay to be written."""

from typing import TYPE_CHECKING, Any

import click

from cssreader.cli import arguments
from cssreader.cli.marking import place_of
from cssreader.cli.output import legible, print_line, print_record, print_text, tell
from cssreader.cli.session import library_to_read, library_to_write
from cssreader.domain.annotation import AnnotationId
from cssreader.domain.dossiers import Dossier, DossierItem, DossierItemId
from cssreader.domain.essay import EssayId
from cssreader.errors import NotFoundError
from cssreader.paths import LibraryFolder

if TYPE_CHECKING:
    from cssreader.app.workspace import Workspace


@click.group("dossiers", short_help="Collect material for an essay to be written.")
def dossiers() -> None:
    """Passages, highlights and notes that are collected under a name, with their citations."""


@dossiers.command("list", short_help="List the dossiers.")
@arguments.as_json
@click.pass_obj
def list_dossiers(folder: LibraryFolder, as_json: bool) -> None:
    """List the dossiers by name, with how many items each holds."""
    with library_to_read(folder) as workspace:
        for each in workspace.store.dossiers.all():
            if as_json:
                print_record({"name": each.name, "items": each.items, "made": each.made_at.isoformat()})
            else:
                print_line(f"{legible(each.name)} · {each.items:,}")


@dossiers.command("show", short_help="Print a dossier as Markdown.")
@click.argument("name", type=arguments.words)
@arguments.as_json
@click.pass_obj
def show(folder: LibraryFolder, name: str, as_json: bool) -> None:
    """Print the dossier NAME as Markdown with citations; with --json one object for each item."""
    from cssreader.app.dossiers import markdown_of

    with library_to_read(folder) as workspace:
        dossier = workspace.store.dossiers.get(name)
        if as_json:
            for number, item in enumerate(workspace.store.dossiers.items(dossier.id), start=1):
                print_record(_record(number, item))
        else:
            print_text(markdown_of(workspace, dossier))


@dossiers.command("add", short_help="Put a passage or a mark into a dossier.")
@click.argument("name", type=arguments.words)
@click.argument("essay_id", metavar="[ESSAY]", type=arguments.essay_id, required=False)
@click.option("--quote", type=arguments.words, metavar="TEXT", help="The words, as they stand in the essay.")
@click.option("--start", type=click.IntRange(min=0), metavar="N", help="Where the passage begins, in characters.")
@click.option("--end", type=click.IntRange(min=0), metavar="N", help="Where it ends.")
@click.option("--annotation", type=arguments.words, metavar="ID", help="A highlight or a note instead.")
@click.pass_obj
def add(
    folder: LibraryFolder,
    name: str,
    essay_id: EssayId | None,
    quote: str | None,
    start: int | None,
    end: int | None,
    annotation: str | None,
) -> None:
    """Put a passage of ESSAY, or a highlight or note, into the dossier NAME, which is made where it is missing."""
    from cssreader.app.dossiers import add_annotation, add_passage

    has_place = (quote is not None) != (start is not None and end is not None)
    if (annotation is None) == (essay_id is None) or (essay_id is not None and not has_place):
        raise click.UsageError("Give an essay with --quote, or with --start and --end; or --annotation.")
    with library_to_write(folder) as workspace:
        if annotation is not None:
            add_annotation(workspace, name, AnnotationId(annotation))
        elif essay_id is not None:
            if quote is not None:
                start, end = place_of(workspace, essay_id, quote, None)
            add_passage(workspace, name, essay_id, start or 0, end or 0)
    tell("Added.")


@dossiers.command("remove", short_help="Take an item out of a dossier.")
@click.argument("name", type=arguments.words)
@click.argument("number", type=click.IntRange(min=1))
@click.pass_obj
def remove(folder: LibraryFolder, name: str, number: int) -> None:
    """Take the item NUMBER, as it is counted by `show`, out of the dossier NAME."""
    from cssreader.app.dossiers import remove_item

    with library_to_write(folder) as workspace:
        dossier, item = _numbered(workspace, name, number)
        remove_item(workspace, dossier, item)
    tell("Removed.")


@dossiers.command("move", short_help="Move an item within a dossier.")
@click.argument("name", type=arguments.words)
@click.argument("number", type=click.IntRange(min=1))
@click.argument("to", type=click.IntRange(min=1))
@click.pass_obj
def move(folder: LibraryFolder, name: str, number: int, to: int) -> None:
    """Make the item NUMBER of the dossier NAME the one numbered TO."""
    from cssreader.app.dossiers import move_item

    with library_to_write(folder) as workspace:
        dossier, item = _numbered(workspace, name, number)
        move_item(workspace, dossier, item, to - 1)
    tell("Moved.")


@dossiers.command("rename", short_help="Give a dossier another name.")
@click.argument("name", type=arguments.words)
@click.argument("new_name", type=arguments.words)
@click.pass_obj
def rename(folder: LibraryFolder, name: str, new_name: str) -> None:
    """Call the dossier NAME by NEW_NAME."""
    from cssreader.app.dossiers import rename_dossier

    with library_to_write(folder) as workspace:
        rename_dossier(workspace, workspace.store.dossiers.get(name), new_name)
    tell("Renamed.")


@dossiers.command("delete", short_help="Delete a dossier.")
@click.argument("name", type=arguments.words)
@click.pass_obj
def delete(folder: LibraryFolder, name: str) -> None:
    """Delete the dossier NAME with its items; the essays and marks they were taken from stay."""
    from cssreader.app.dossiers import delete_dossier

    with library_to_write(folder) as workspace:
        delete_dossier(workspace, workspace.store.dossiers.get(name))
    tell("Deleted.")


def _numbered(workspace: "Workspace", name: str, number: int) -> tuple[Dossier, DossierItemId]:
    dossier = workspace.store.dossiers.get(name)
    items = workspace.store.dossiers.items(dossier.id)
    if number > len(items):
        raise NotFoundError(f"The dossier “{dossier.name}” holds {len(items)}, so there is no item {number}.")
    return dossier, items[number - 1].id


def _record(number: int, item: DossierItem) -> dict[str, Any]:
    cited, selector = item.citation, item.selector
    return {
        "number": number,
        "id": item.id,
        "words": item.words,
        "note": item.note,
        "speaker": item.speaker,
        "essay_id": item.essay_id,
        "annotation": item.annotation_id,
        "title": cited.title,
        "author": cited.author,
        "published": cited.published.isoformat() if cited.published else None,
        "address": cited.address,
        "start": selector.start if selector else None,
        "end": selector.end if selector else None,
        "added": item.added_at.isoformat(),
    }
