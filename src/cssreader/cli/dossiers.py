"""`dossiers`: material that is collected for an essay to be written."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from cssreader.cli import arguments
from cssreader.cli.marking import place_of
from cssreader.cli.output import legible, print_line, print_record, print_text, tell
from cssreader.cli.session import library_to_read, library_to_write
from cssreader.domain.annotation import AnnotationId
from cssreader.domain.dossiers import (
    LEVELS,
    Dossier,
    DossierHeading,
    DossierItem,
    DossierItemId,
    DossierThought,
    Stance,
)
from cssreader.domain.essay import EssayId
from cssreader.domain.export_format import DossierFormat
from cssreader.errors import NotFoundError
from cssreader.paths import LibraryFolder

if TYPE_CHECKING:
    from cssreader.app.workspace import Workspace


_after = click.option(
    "--after", type=click.IntRange(min=1), metavar="N", help="After the item of that number; without it, at the end."
)


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
    from cssreader.app.dossiers import remove_items

    with library_to_write(folder) as workspace:
        dossier, item = _numbered(workspace, name, number)
        remove_items(workspace, dossier, [item])
    tell("Removed.")


@dossiers.command("move", short_help="Move an item within a dossier.")
@click.argument("name", type=arguments.words)
@click.argument("number", type=click.IntRange(min=1))
@click.argument("to", type=click.IntRange(min=1))
@click.pass_obj
def move(folder: LibraryFolder, name: str, number: int, to: int) -> None:
    """Make the item NUMBER of the dossier NAME the one numbered TO."""
    from cssreader.app.dossiers import move_items

    with library_to_write(folder) as workspace:
        dossier, item = _numbered(workspace, name, number)
        move_items(workspace, dossier, [item], to - 1)
    tell("Moved.")


@dossiers.command("heading", short_help="Put a heading into a dossier.")
@click.argument("name", type=arguments.words)
@click.argument("heading", type=arguments.words)
@click.option("--level", type=click.IntRange(LEVELS[0], LEVELS[-1]), default=LEVELS[0], help="1 is the highest.")
@_after
@click.pass_obj
def heading(folder: LibraryFolder, name: str, heading: str, level: int, after: int | None) -> None:
    """Put HEADING into the outline of the dossier NAME."""
    from cssreader.app.dossiers import add_heading

    with library_to_write(folder) as workspace:
        dossier, item = _perhaps_numbered(workspace, name, after)
        add_heading(workspace, dossier, heading, level=level, after=item)
    tell("Added.")


@dossiers.command("write", short_help="Put a paragraph of your own into a dossier.")
@click.argument("name", type=arguments.words)
@click.argument("text", type=arguments.words)
@_after
@click.pass_obj
def write(folder: LibraryFolder, name: str, text: str, after: int | None) -> None:
    """Put TEXT, a thought of your own, into the dossier NAME."""
    from cssreader.app.dossiers import add_thought

    with library_to_write(folder) as workspace:
        dossier, item = _perhaps_numbered(workspace, name, after)
        add_thought(workspace, dossier, text, after=item)
    tell("Added.")


@dossiers.command("stance", short_help="Say which side something takes.")
@click.argument("name", type=arguments.words)
@click.argument("number", type=click.IntRange(min=1))
@click.argument("side", type=click.Choice([*(each.value for each in Stance), "none"]))
@click.pass_obj
def stance(folder: LibraryFolder, name: str, number: int, side: str) -> None:
    """Say whether the item NUMBER of the dossier NAME speaks for what is to be argued, or against it."""
    from cssreader.app.dossiers import set_stance

    with library_to_write(folder) as workspace:
        dossier, item = _numbered(workspace, name, number)
        set_stance(workspace, dossier, item, None if side == "none" else Stance(side))
    tell("Changed.")


@dossiers.command("export", short_help="Write a dossier to a file.")
@click.argument("name", type=arguments.words)
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.option(
    "--as",
    "form",
    type=click.Choice([each.value for each in DossierFormat]),
    help="The form; without it, the ending of the file's name tells.",
)
@click.pass_obj
def export(folder: LibraryFolder, name: str, file: Path, form: str | None) -> None:
    """Write the dossier NAME to FILE as Markdown, as a Word document or as an HTML page."""
    from cssreader.app.dossiers import export_dossier

    endings = {each.suffix: each for each in DossierFormat}
    wanted = DossierFormat(form) if form else endings.get(file.suffix.lower())
    if wanted is None:
        raise click.UsageError(f"Let the file's name end in {', '.join(endings)}, or give --as.")
    with library_to_read(folder) as workspace:
        export_dossier(workspace, workspace.store.dossiers.get(name), wanted, file)
    tell(f"Written to {file}.")


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


def _perhaps_numbered(workspace: "Workspace", name: str, number: int | None) -> tuple[Dossier, DossierItemId | None]:
    """The dossier of a name, which is made where it is missing, and the item of a number, if one is given."""
    from cssreader.app.dossiers import create_dossier

    if number is not None:
        return _numbered(workspace, name, number)
    found = workspace.store.dossiers.named(name) or create_dossier(workspace, name).after
    assert found is not None
    return found, None


def _record(number: int, item: DossierItem) -> dict[str, Any]:
    head = {"number": number, "id": item.id, "words": item.words}
    match item:
        case DossierHeading():
            return {**head, "kind": "heading", "level": item.level, "added": item.added_at.isoformat()}
        case DossierThought():
            return {**head, "kind": "thought", "stance": item.stance, "added": item.added_at.isoformat()}
    cited, selector = item.citation, item.selector
    return {
        **head,
        "kind": "passage",
        "note": item.note,
        "speaker": item.speaker,
        "stance": item.stance,
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
