"""`annotations add`, `edit` and `remove`."""

import re
from typing import TYPE_CHECKING

import click

from cssreader.cli import arguments
from cssreader.cli.output import print_line, print_text, tell
from cssreader.cli.session import bring_index_up_to_date, library_to_write
from cssreader.domain.annotation import Annotation, AnnotationId, AnnotationKind, Category, span_of
from cssreader.domain.changes import AnnotationChange
from cssreader.domain.essay import EssayId
from cssreader.errors import KnownError, NotFoundError
from cssreader.paths import LibraryFolder

if TYPE_CHECKING:
    from cssreader.app.workspace import Workspace

OFFSET = click.IntRange(0, 2**31)
_KINDS = click.Choice([kind.value for kind in AnnotationKind])
CATEGORY_HELP = "Of a highlight: its kind, by name or id; `kinds list` tells all."


@click.command("add", short_help="Highlight, note or bookmark a place.")
@click.argument("essay_id", type=arguments.essay_id, metavar="ID")
@click.option("--quote", type=arguments.words, metavar="TEXT", help="The words of the essay to mark.")
@click.option("--occurrence", type=click.IntRange(1), metavar="N", help="Which of the places where they stand.")
@click.option("--start", type=OFFSET, metavar="N", help="The first character, in the plain text of the essay.")
@click.option("--end", type=OFFSET, metavar="N", help="The character after the last.")
@click.option("--kind", type=_KINDS, default="highlight", show_default=True)
@click.option("--category", type=arguments.words, metavar="CATEGORY", help=f"{CATEGORY_HELP} By default fact.")
@click.option("--note", type=arguments.words, metavar="TEXT", default="")
@click.option("--tag", "tags", type=arguments.words, metavar="TEXT", multiple=True, help="May be given again.")
@arguments.as_json
@click.pass_context
def add(
    context: click.Context,
    essay_id: EssayId,
    quote: str | None,
    occurrence: int | None,
    start: int | None,
    end: int | None,
    kind: str,
    category: str | None,
    note: str,
    tags: tuple[str, ...],
    as_json: bool,
) -> None:
    """Mark words of an essay, note something on them, or keep a place.

    A note without a place is one on the essay as a whole.
    """
    wanted = AnnotationKind(kind)
    _require_a_place(context, wanted, quote, occurrence, start, end)
    if category is not None and wanted is not AnnotationKind.HIGHLIGHT:
        raise click.UsageError("Only a highlight has a category.", context)
    if wanted is AnnotationKind.NOTE and not note.strip():
        raise click.UsageError("Say what to note with --note.", context)
    with library_to_write(context.obj) as workspace:
        if quote is not None:
            start, end = place_of(workspace, essay_id, quote, occurrence)
        chosen = category_named(workspace, category) or Category.FACT
        made = _added(workspace, essay_id, wanted, start, end, chosen, note, tags)
        print_annotation(workspace, made, as_json=as_json)
        bring_index_up_to_date(workspace)


def category_named(workspace: "Workspace", name: str | None) -> Category | None:
    """The category of that name or id; None where none is named. Raises NotFoundError, UnusableInputError."""
    if name is None:
        return None
    from cssreader.app.categories import all_categories, the_category_called

    return the_category_called(all_categories(workspace), name).id


def _require_a_place(
    context: click.Context,
    kind: AnnotationKind,
    quote: str | None,
    occurrence: int | None,
    start: int | None,
    end: int | None,
) -> None:
    if quote is not None and (start is not None or end is not None):
        raise click.UsageError("Give either --quote or --start and --end.", context)
    if quote is None and occurrence is not None:
        raise click.UsageError("--occurrence belongs to --quote.", context)
    if quote is not None:
        return
    has_extent = start is not None and end is not None
    if kind is AnnotationKind.BOOKMARK and start is None:
        raise click.UsageError("Say where with --quote or --start.", context)
    if kind is AnnotationKind.HIGHLIGHT and not has_extent:
        raise click.UsageError("Say where with --quote, or with --start and --end.", context)
    if kind is AnnotationKind.NOTE and (start is None) != (end is None):
        raise click.UsageError("--start and --end belong together.", context)


def place_of(
    workspace: "Workspace",
    essay_id: EssayId,
    quote: str,
    occurrence: int | None,
    within: tuple[int, int] | None = None,
) -> tuple[int, int]:
    """Where the words stand, in a part of the essay or all of it.

    White space may differ, for words that were copied over lines.
    """
    words = quote.split()
    if not words:
        raise KnownError("There are no words in the quote.")
    text = workspace.store.essays.text(essay_id)
    pattern = re.compile(r"\s+".join(re.escape(word) for word in words))
    places = [match.span() for match in pattern.finditer(text, *(within or ()))]
    if not places:
        if within is not None:
            raise KnownError(f"The words “{quote}” do not stand in the highlight.")
        raise KnownError(f"The words “{quote}” do not stand in the essay {essay_id}. `cssreader show` prints its text.")
    if occurrence is None and len(places) > 1:
        tell(f"The words stand in {len(places)} places; the first was taken. --occurrence N takes another.")
    number = occurrence or 1
    if number > len(places):
        raise KnownError(f"The words stand in the essay {essay_id} only {_times(len(places))}.")
    return places[number - 1]


def _times(count: int) -> str:
    return "once" if count == 1 else f"{count} times"


def _added(
    workspace: "Workspace",
    essay_id: EssayId,
    kind: AnnotationKind,
    start: int | None,
    end: int | None,
    category: Category,
    note: str,
    tags: tuple[str, ...],
) -> AnnotationChange:
    from cssreader.app import annotate_essay as annotating

    if kind is AnnotationKind.NOTE:
        return annotating.add_note(workspace, essay_id, start, end, note, tags)
    assert start is not None
    if kind is AnnotationKind.HIGHLIGHT:
        assert end is not None
        return annotating.add_highlight(workspace, essay_id, start, end, category, note, tags)
    with workspace.store.transaction():
        change = annotating.add_bookmark(workspace, essay_id, start, note)
        assert change.after is not None
        return annotating.edit_annotation(workspace, change.after.id, tags=tags) if tags else change


@click.command("edit", short_help="Change an annotation.")
@click.argument("annotation_id", metavar="ANNOTATION_ID", type=arguments.words)
@click.option("--note", type=arguments.words, metavar="TEXT")
@click.option("--category", type=arguments.words, metavar="CATEGORY", help=CATEGORY_HELP)
@click.option(
    "--tag",
    "tags",
    type=arguments.words,
    metavar="TEXT",
    multiple=True,
    help="All its tags from now on; give it again for each.",
)
@click.option("--no-tags", is_flag=True, help="Take all tags away.")
@click.option("--source", type=arguments.words, metavar="TEXT", help="Whence a fact is, where not from the essay.")
@click.option("--year", type=arguments.words, metavar="TEXT", help="The year that a fact is true of.")
@click.option("--stale/--not-stale", default=None, help="Whether it may be out of date.")
@click.option("--start", type=OFFSET, metavar="N", help="The first character, in the plain text of the essay.")
@click.option("--end", type=OFFSET, metavar="N", help="The character after the last.")
@arguments.as_json
@click.pass_context
def edit(
    context: click.Context,
    annotation_id: str,
    note: str | None,
    category: str | None,
    tags: tuple[str, ...],
    no_tags: bool,
    source: str | None,
    year: str | None,
    stale: bool | None,
    start: int | None,
    end: int | None,
    as_json: bool,
) -> None:
    """Change an annotation. What is not given stays."""
    if tags and no_tags:
        raise click.UsageError("--tag and --no-tags exclude each other.", context)
    if (start is None) != (end is None):
        raise click.UsageError("--start and --end belong together.", context)
    is_said = any(each is not None for each in (note, category, start, source, year, stale))
    if not is_said and not tags and not no_tags:
        raise click.UsageError(
            "Say what to change: --note, --category, --tag, --no-tags, --source, --year, --stale, --not-stale, "
            "or --start and --end.",
            context,
        )
    with library_to_write(context.obj) as workspace:
        from cssreader.app.annotate_essay import edit_annotation

        change = edit_annotation(
            workspace,
            AnnotationId(annotation_id),
            note=note,
            category=category_named(workspace, category),
            tags=tags if tags or no_tags else None,
            extent=(start, end) if start is not None and end is not None else None,
            source=source,
            year=year,
            stale=stale,
        )
        print_annotation(workspace, change, as_json=as_json)
        bring_index_up_to_date(workspace)


def print_annotation(workspace: "Workspace", change: AnnotationChange, *, as_json: bool) -> None:
    """Print an annotation as a change left it; nothing for one that is gone."""
    if change.after is None:
        return
    if as_json:
        from cssreader.app.export_annotations import lines_of

        print_text(lines_of(workspace, [change.after]))
    else:
        print_line(f"{change.after.id}  {_where(change.after)}")


def _where(annotation: Annotation) -> str:
    span = span_of(annotation.placement)
    return "on the essay as a whole" if span is None else f"from {span[0]} to {span[1]}"


@click.command("remove", short_help="Remove annotations.")
@click.argument("annotation_ids", metavar="ANNOTATION_ID…", type=arguments.words, nargs=-1, required=True)
@click.pass_context
def remove(context: click.Context, annotation_ids: tuple[str, ...]) -> None:
    """Remove annotations."""
    folder: LibraryFolder = context.obj
    failed = False
    with library_to_write(folder) as workspace:
        from cssreader.app.annotate_essay import remove_annotation

        for annotation_id in annotation_ids:
            try:
                remove_annotation(workspace, AnnotationId(annotation_id))
            except NotFoundError as error:
                tell(str(error))
                failed = True
        bring_index_up_to_date(workspace)
    if failed:
        context.exit(1)
