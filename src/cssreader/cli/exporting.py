"""`export`: whole essays as a book, a PDF or Markdown."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import click

from cssreader.cli import arguments
from cssreader.cli.output import print_line
from cssreader.cli.placing import topics_of_essays
from cssreader.cli.progress import progress
from cssreader.cli.session import bring_index_up_to_date, library_to_read
from cssreader.domain.essay import EssayId
from cssreader.domain.export_format import EssayFormat
from cssreader.domain.topics import Topic
from cssreader.paths import LibraryFolder

MakePdf = Callable[[str], bytes]
MAKE_PDF = "cssreader.make_pdf"
"""Under which name a context knows what sets a page as a PDF: only the program's other front door can."""


@click.command("export", short_help="Take essays along as EPUB, PDF or Markdown.")
@click.argument("essay_ids", type=arguments.essay_id, metavar="[ID…]", nargs=-1)
@click.option("--all", "whole_library", is_flag=True, help="Every essay that is not in the trash.")
@click.option(
    "--topic",
    "topics",
    type=arguments.words,
    metavar="T",
    multiple=True,
    help="Those in this topic; may be given again, for any of several.",
)
@click.option(
    "--search", "question", type=arguments.words, metavar="QUERY", default="", help="Those that answer this wholly."
)
@click.option(
    "--as",
    "form",
    type=click.Choice([form.value for form in EssayFormat]),
    help="How to write them down; by default as the ending of FILE says.",
)
@click.option(
    "--to",
    "destination",
    type=click.Path(path_type=Path),
    metavar="FILE",
    required=True,
    help="Of several as markdown a folder.",
)
@click.option("--without-marks", is_flag=True, help="Without highlights and notes.")
@click.option("--title", type=arguments.words, metavar="TEXT", default="", help="Of a book of several essays.")
@click.option("--by-topic", is_flag=True, help="Of a book: its essays under the names of their topics.")
@click.pass_context
def export_whole(
    context: click.Context,
    /,
    essay_ids: tuple[EssayId, ...],
    whole_library: bool,
    topics: tuple[str, ...],
    question: str,
    form: str | None,
    destination: Path,
    without_marks: bool,
    title: str,
    by_topic: bool,
) -> None:
    """Take whole essays along, with their highlights and notes, in the order in which they are named.

    Prints where they are.
    """
    folder: LibraryFolder = context.obj
    chosen = _form(form, destination)
    if chosen is None:
        raise click.UsageError("Say with --as how to write them down.", context)
    if not (essay_ids or whole_library or topics or question):
        raise click.UsageError("Say which essays: by ID, --topic, --search or --all.", context)
    with library_to_read(folder) as workspace:
        if topics or question:
            bring_index_up_to_date(workspace)
        from cssreader.app.export_essays import EssayExport, export_essays
        from cssreader.app.export_scope import essays_in

        essays = essays_in(workspace, essay_ids, topics, question)
        parts = _parts(topics_of_essays(workspace), essays) if by_topic else ()
        wanted = EssayExport(essays, chosen, not without_marks, title, parts)
        with progress("Exporting") as report:
            file = export_essays(workspace, wanted, destination, make_pdf=context.meta[MAKE_PDF], report=report)
    print_line(str(file))


def _form(named: str | None, destination: Path) -> EssayFormat | None:
    if named is not None:
        return EssayFormat(named)
    return {form.suffix: form for form in EssayFormat}.get(destination.suffix.lower())


def _parts(
    topics: Mapping[EssayId, Sequence[Topic]], essays: Sequence[EssayId]
) -> tuple[tuple[str, tuple[EssayId, ...]], ...]:
    """The essays under the first topic of each, the topics by their names."""
    first = {each: topics[each][0].name for each in essays if topics.get(each)}
    names = sorted(set(first.values()))
    return tuple((name, tuple(each for each in essays if first.get(each) == name)) for name in names)
