"""The essays of the library: `list`, `show`, `removed`, `edit`, `trash` and `untrash`."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import click

from cssreader.cli import arguments
from cssreader.cli.output import legible, print_columns, print_line, print_record, print_text, shortened, tell
from cssreader.cli.placing import topics_of_essays
from cssreader.cli.records import essay_record, list_record, removed_record
from cssreader.cli.session import bring_index_up_to_date, library_to_read, library_to_write
from cssreader.domain.essay import EssayId, EssaySummary
from cssreader.domain.library import BulkEdit, EssayEdit
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
        topics = topics_of_essays(workspace) if as_json and chosen else {}
    if as_json:
        for summary in chosen:
            print_record(list_record(summary, topics.get(summary.id, ())))
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
                essay = open_essay(workspace, essay_id).essay
                print_record(essay_record(essay, topics_of_essays(workspace).get(essay_id, ())))
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


_FACTS = ("author_line", "written_by", "edited_by", "reviewed_by", "site", "section", "language")


def _fact_options(command: Callable[..., None]) -> Callable[..., None]:
    for name in reversed(_FACTS):
        option = f"--{name.replace('_', '-')}"
        command = click.option(option, name, type=arguments.words, metavar="TEXT", help="Nothing takes it away.")(
            command
        )
    return command


@click.command("edit", short_help="Change what is said of essays: title, author, date, tags and more.")
@click.argument("essay_ids", type=arguments.essay_id, metavar="ID…", nargs=-1, required=True)
@click.option("--title", type=arguments.words, metavar="TEXT", help="Nothing gives the page's own title back.")
@click.option("--author", type=arguments.words, metavar="TEXT", help="Nothing takes the author away.")
@click.option("--published", type=arguments.day, metavar="YYYY-MM-DD", help="Nothing takes the date away.")
@click.option("--updated", type=arguments.day, metavar="YYYY-MM-DD", help="Nothing takes the date away.")
@_fact_options
@click.option("--views", type=click.IntRange(0, 2**53), metavar="N")
@click.option(
    "--source", "sources", type=arguments.words, multiple=True, metavar="TEXT", help="All sources from now on."
)
@click.option("--tag", "tags", type=arguments.words, multiple=True, metavar="TEXT", help="All tags from now on.")
@click.option("--no-tags", is_flag=True, help="Take all tags away.")
@click.option("--add-tag", type=arguments.words, multiple=True, metavar="TEXT", help="One more tag.")
@click.option("--remove-tag", type=arguments.words, multiple=True, metavar="TEXT", help="One tag less.")
@click.pass_context
def edit(context: click.Context, /, essay_ids: tuple[EssayId, ...], no_tags: bool, **said: Any) -> None:
    """Say what essays are called, who wrote them, when, and more. What is not given stays as it is."""
    given = {name: value for name, value in said.items() if value is not None and value != ()}
    if not given and not no_tags:
        raise click.UsageError("Say what to change; --help lists what can be.", context)
    if "tags" in given and no_tags:
        raise click.UsageError("--tag and --no-tags exclude each other.", context)
    if "title" in given and len(essay_ids) > 1:
        raise click.UsageError("A title is said of one essay.", context)
    with library_to_write(context.obj) as workspace:
        from cssreader.app.read_essay import open_essay
        from cssreader.app.tend_library import edit_essay

        with workspace.store.transaction():
            for essay_id in essay_ids:
                before = EssayEdit.of(open_essay(workspace, essay_id).essay)
                edit_essay(workspace, essay_id, _edited(before, given, no_tags=no_tags))
        bring_index_up_to_date(workspace)


def _edited(before: EssayEdit, given: dict[str, Any], *, no_tags: bool) -> EssayEdit:
    assert before.more is not None
    more: dict[str, Any] = {name: given[name].strip() or None for name in _FACTS if name in given}
    if "updated" in given:
        more["updated"] = given["updated"] or None
    if "views" in given:
        more["views"] = given["views"]
    if "sources" in given:
        more["sources"] = tuple(given["sources"])
    tags = () if no_tags else tuple(given.get("tags", before.tags))
    bulk = BulkEdit(add_tags=tuple(given.get("add_tag", ())), remove_tags=tuple(given.get("remove_tag", ())))
    edit = EssayEdit(
        title=given["title"].strip() or None if "title" in given else before.title,
        author=given["author"].strip() or None if "author" in given else before.author,
        published=given["published"] or None if "published" in given else before.published,
        tags=tags,
        more=replace(before.more, **more),
    )
    return bulk.of(edit)


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
