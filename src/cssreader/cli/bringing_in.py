"""`annotations import`, and what of it waits."""

import sys
from pathlib import Path

import click

from cssreader.cli import arguments
from cssreader.cli.output import legible, print_line, print_record, print_text, shortened, tell
from cssreader.cli.session import bring_index_up_to_date, library_to_read, library_to_write
from cssreader.domain.export import AnnotationOutcome, AnnotationStatus


@click.command("import", short_help="Take in annotations, from an export or another program.")
@click.argument("file", metavar="FILE", type=click.Path(path_type=Path))
@arguments.as_json
@click.pass_context
def import_file(context: click.Context, file: Path, as_json: bool) -> None:
    """Take in what `annotations export` wrote as json or jsonld, or what another program did.

    Of Readwise, KOReader, calibre, Hypothesis and Kindle, told by what is in the file. What is known is merged, never
    overwritten; what has no essay here waits for it.
    """
    with library_to_write(context.obj) as workspace:
        from cssreader.app.import_annotations import import_annotations

        result = import_annotations(workspace, file)
        bring_index_up_to_date(workspace)
    for outcome in result.outcomes:
        if as_json:
            print_record(_import_record(outcome))
        elif outcome.error is not None:
            tell(outcome.error)
    if not as_json:
        counts = ((status, result.count(status)) for status in AnnotationStatus)
        said = [f"{count} {status}" for status, count in counts if count]
        said += [f"{result.essays_added} essays added"] if result.essays_added else []
        tell(", ".join(said) or "There is nothing in the file.")
        if result.count(AnnotationStatus.WAITING):
            tell("Those that wait are placed when their essays come in; `annotations list --waiting` lists them.")
    if result.count(AnnotationStatus.FAILED):
        sys.stdout.flush()
        context.exit(1)


def _import_record(outcome: AnnotationOutcome) -> dict[str, object]:
    return {
        "id": outcome.annotation_id,
        "status": outcome.status.value,
        "essay_id": outcome.essay_id,
        "title": outcome.title,
        "error": outcome.error,
    }


def list_waiting(context: click.Context, *, as_json: bool) -> None:
    """Print the annotations whose essay is not in the library."""
    with library_to_read(context.obj) as workspace:
        from cssreader.app.waiting_annotations import waiting_essays, waiting_lines

        if as_json:
            print_text(waiting_lines(workspace))
            return
        essays = waiting_essays(workspace)
    before = None
    for essay in essays:
        name = essay.title or essay.address or essay.origin or "?"
        if name != before:
            print_line(legible(name))
        before = name
        for annotation in essay.annotations:
            words = annotation.quote or annotation.note
            print_line(f"       {annotation.id}  “{shortened(words, 90)}”")
    if not essays:
        tell("No annotation waits for its essay.")
