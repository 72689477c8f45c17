"""`annotations merge` and `split`."""

import click

from cssreader.cli import arguments
from cssreader.cli.marking import CATEGORY_HELP, OFFSET, category_named, place_of, print_annotation
from cssreader.cli.session import bring_index_up_to_date, library_to_write
from cssreader.domain.annotation import AnnotationId, span_of


@click.command("merge", short_help="Make one highlight of several.")
@click.argument("annotation_ids", metavar="ANNOTATION_ID…", type=arguments.words, nargs=-1, required=True)
@click.option(
    "--category", type=arguments.words, metavar="CATEGORY", help=f"{CATEGORY_HELP} By default that of the first."
)
@click.option("--start", type=OFFSET, metavar="N", help="The first character of a passage that shall be one with them.")
@click.option("--end", type=OFFSET, metavar="N", help="The character after its last.")
@arguments.as_json
@click.pass_context
def merge(
    context: click.Context,
    annotation_ids: tuple[str, ...],
    category: str | None,
    start: int | None,
    end: int | None,
    as_json: bool,
) -> None:
    """Make one highlight of several that overlap or touch.

    The first in the text stays and takes over the notes, the tags, the sources and the years of the others.
    """
    if (start is None) != (end is None):
        raise click.UsageError("--start and --end belong together.", context)
    with library_to_write(context.obj) as workspace:
        from cssreader.app.reshape_highlights import merge_highlights

        change = merge_highlights(
            workspace,
            [AnnotationId(each) for each in annotation_ids],
            category=category_named(workspace, category),
            extent=(start, end) if start is not None and end is not None else None,
        )
        for each in change.changes:
            print_annotation(workspace, each, as_json=as_json)
        bring_index_up_to_date(workspace)


@click.command("split", short_help="Make two highlights of one.")
@click.argument("annotation_id", metavar="ANNOTATION_ID", type=arguments.words)
@click.option("--at", type=OFFSET, metavar="N", help="The character that the second begins with.")
@click.option("--quote", type=arguments.words, metavar="TEXT", help="The words that the second begins with.")
@arguments.as_json
@click.pass_context
def split(context: click.Context, annotation_id: str, at: int | None, quote: str | None, as_json: bool) -> None:
    """Make two highlights of one, at a place within it.

    The first keeps its note; both have its tags and its category.
    """
    if (at is None) == (quote is None):
        raise click.UsageError("Say where with --at or with --quote.", context)
    with library_to_write(context.obj) as workspace:
        from cssreader.app.reshape_highlights import split_highlight

        known = AnnotationId(annotation_id)
        if quote is not None:
            annotation = workspace.store.annotations.get(known)
            at = place_of(workspace, annotation.essay_id, quote, None, within=span_of(annotation.placement))[0]
        assert at is not None
        change = split_highlight(workspace, known, at)
        for each in change.changes:
            print_annotation(workspace, each, as_json=as_json)
        bring_index_up_to_date(workspace)
