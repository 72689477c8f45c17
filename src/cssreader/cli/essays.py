"""The essays of the library: `list`, `show`, `removed`, `edit`, `trash` and `untrash`."""

from datetime import date

import click

from cssreader.cli import arguments
from cssreader.cli.output import legible, print_columns, print_line, print_record, print_text, shortened, tell
from cssreader.cli.records import essay_record, list_record, removed_record
from cssreader.cli.session import bring_index_up_to_date, library_to_read, library_to_write
from cssreader.domain.essay import Essay, EssayId, EssaySummary
from cssreader.domain.library import EssayEdit, MoreFacts
from cssreader.errors import NotFoundError
from cssreader.paths import LibraryFolder

FORMS = ("text", "html", "markdown", "json")


@click.command("list", short_help="The essays of the library.")
@click.option("--trash", is_flag=True, help="Those in the trash.")
@arguments.as_json
@click.pass_obj
def list_essays(folder: LibraryFolder, trash: bool, as_json: bool) -> None:
    """The essays, newest first."""
    with library_to_read(folder) as workspace:
        from cssreader.app.browse_library import summaries

        chosen = [summary for summary in summaries(workspace) if summary.trashed == trash]
    if as_json:
        for summary in chosen:
            print_record(list_record(summary))
    elif chosen:
        print_columns([_row(summary) for summary in chosen], right=(0, 4, 5))
    else:
        tell("The trash is empty." if trash else "There are no essays yet. `cssreader import WHAT…` brings some in.")


def _row(summary: EssaySummary) -> tuple[str, ...]:
    return (
        str(summary.id),
        shortened(summary.title, 60),
        shortened(summary.author or summary.site or "", 24),
        summary.published.isoformat() if summary.published else "",
        f"{summary.words:,} words",
        f"{summary.progress:.0%} read" if summary.progress else "",
    )


@click.command("show", short_help="One essay as text, HTML, Markdown or JSON.")
@click.argument("essay_id", type=arguments.essay_id, metavar="ID")
@click.option("--as", "form", type=click.Choice(FORMS), default="text", show_default=True, help="How to write it down.")
@click.pass_obj
def show(folder: LibraryFolder, essay_id: EssayId, form: str) -> None:
    """One essay. `text` is the plain text that every offset counts in."""
    with library_to_read(folder) as workspace:
        from cssreader.app import export_annotations as exporting
        from cssreader.app.read_essay import open_essay

        match form:
            case "html":
                print_text(exporting.essay_as_html(workspace, essay_id))
            case "markdown":
                print_text(exporting.essay_as_markdown(workspace, essay_id))
            case "json":
                print_record(essay_record(open_essay(workspace, essay_id).essay))
            case _:
                print_line(open_essay(workspace, essay_id).essay.text)


@click.command("removed", short_help="What was stripped from an essay's page, and why.")
@click.argument("essay_id", type=arguments.essay_id, metavar="ID")
@arguments.as_json
@click.pass_obj
def removed(folder: LibraryFolder, essay_id: EssayId, as_json: bool) -> None:
    """What was stripped from the page of an essay, and why."""
    with library_to_read(folder) as workspace:
        from cssreader.app.read_essay import open_essay

        blocks = open_essay(workspace, essay_id).essay.hidden
    for block in blocks:
        if as_json:
            print_record(removed_record(block))
        else:
            print_line(f"[{block.reason}] {legible(block.text)}")
    if not blocks and not as_json:
        tell("Nothing was stripped from this page.")


@click.command("edit", short_help="Change title, author, date or tags of an essay.")
@click.argument("essay_id", type=arguments.essay_id, metavar="ID")
@click.option("--title", type=arguments.words, metavar="TEXT", help="Nothing gives the page's own title back.")
@click.option("--author", type=arguments.words, metavar="TEXT", help="Nothing takes the author away.")
@click.option("--published", type=arguments.day, metavar="YYYY-MM-DD", help="Nothing takes the date away.")
@click.option(
    "--tag",
    "tags",
    type=arguments.words,
    metavar="TEXT",
    multiple=True,
    help="All tags of the essay from now on; give it again for each.",
)
@click.option("--no-tags", is_flag=True, help="Take all tags away.")
@click.pass_context
def edit(
    context: click.Context,
    essay_id: EssayId,
    title: str | None,
    author: str | None,
    published: date | str | None,
    tags: tuple[str, ...],
    no_tags: bool,
) -> None:
    """Say what an essay is called, who wrote it and when, and tag it. What is not given stays."""
    if title is None and author is None and published is None and not tags and not no_tags:
        raise click.UsageError("Say what to change: --title, --author, --published, --tag or --no-tags.", context)
    if tags and no_tags:
        raise click.UsageError("--tag and --no-tags exclude each other.", context)
    with library_to_write(context.obj) as workspace:
        from cssreader.app.read_essay import open_essay
        from cssreader.app.tend_library import edit_essay

        before = open_essay(workspace, essay_id).essay
        edit_essay(
            workspace, essay_id, _edited(before, title, author, published, None if not tags and not no_tags else tags)
        )
        bring_index_up_to_date(workspace)


def _edited(
    essay: Essay, title: str | None, author: str | None, published: date | str | None, tags: tuple[str, ...] | None
) -> EssayEdit:
    if published is None:
        published = essay.facts.published
    return EssayEdit(
        title=essay.facts.title if title is None else title.strip() or None,
        author=essay.facts.author if author is None else author.strip() or None,
        published=published if isinstance(published, date) else None,
        tags=essay.summary.tags if tags is None else tags,
        more=MoreFacts.of(essay.facts),
    )


@click.command("trash", short_help="Put essays to the trash.")
@click.argument("essay_ids", type=arguments.essay_id, metavar="ID…", nargs=-1, required=True)
@click.pass_context
def trash(context: click.Context, essay_ids: tuple[EssayId, ...]) -> None:
    """Put essays to the trash, with their highlights and notes. `untrash` takes them out again."""
    _set_trashed(context, essay_ids, trashed=True)


@click.command("untrash", short_help="Take essays out of the trash.")
@click.argument("essay_ids", type=arguments.essay_id, metavar="ID…", nargs=-1, required=True)
@click.pass_context
def untrash(context: click.Context, essay_ids: tuple[EssayId, ...]) -> None:
    """Take essays out of the trash."""
    _set_trashed(context, essay_ids, trashed=False)


def _set_trashed(context: click.Context, essay_ids: tuple[EssayId, ...], *, trashed: bool) -> None:
    failed = False
    with library_to_write(context.obj) as workspace:
        from cssreader.app.tend_library import restore_essays, trash_essays

        for essay_id in essay_ids:
            try:
                (trash_essays if trashed else restore_essays)(workspace, [essay_id])
            except NotFoundError as error:
                tell(str(error))
                failed = True
        bring_index_up_to_date(workspace)
    if failed:
        context.exit(1)
