"""`annotations`: highlights, notes and bookmarks."""

import sys
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cssreader.cli import arguments
from cssreader.cli.marking import add, edit, remove
from cssreader.cli.output import legible, print_line, print_record, print_text, shortened, tell
from cssreader.cli.session import bring_index_up_to_date, library_to_read, library_to_write
from cssreader.domain.annotation import Anchored, Annotation, AnnotationId
from cssreader.domain.changes import ImportStatus
from cssreader.domain.essay import EssayId
from cssreader.domain.export import AnnotationOutcome
from cssreader.domain.export_format import ExportFormat
from cssreader.domain.export_scope import ExportScope
from cssreader.domain.notebook import Facet, NotebookFilter, Pick, State

if TYPE_CHECKING:
    from cssreader.app.workspace import Workspace


@click.group("annotations", short_help="Highlights, notes and bookmarks.")
def annotations() -> None:
    """Highlights, notes and bookmarks: make, change, list and take them along."""


annotations.add_command(add)
annotations.add_command(edit)
annotations.add_command(remove)


def _picking(
    facet: Facet, metavar: str, says: str, *options: str
) -> Callable[[Callable[..., None]], Callable[..., None]]:
    return click.option(
        *(options or (f"--{facet.value}",)),
        facet.value,
        type=arguments.words,
        metavar=metavar,
        multiple=True,
        help=f"{says}; may be given again, for any of several.",
    )


@annotations.command("list", short_help="The annotations of the library.")
@click.option(
    "--essay",
    "essay_ids",
    type=arguments.essay_id,
    metavar="ID",
    multiple=True,
    help="Only of this essay; may be given again.",
)
@click.option("--text", type=arguments.words, metavar="WORDS", default="", help="Only those that hold these words.")
@_picking(Facet.KIND, "KIND", "Only of this category, or highlight, note or bookmark", "--kind", "--category")
@_picking(Facet.TAG, "TAG", "Only with this tag of their own")
@_picking(Facet.TOPIC, "T", "Only of essays in this topic")
@_picking(Facet.AUTHOR, "NAME", "Only of essays by this author")
@_picking(Facet.SITE, "SITE", "Only of essays from this site")
@click.option(
    "--state",
    "states",
    type=click.Choice([state.value for state in State]),
    multiple=True,
    help="Only those of which that is so; may be given again, for any of several.",
)
@click.option("--stale", "is_stale", is_flag=True, help="Only those that may be out of date.")
@click.option("--days", type=click.IntRange(1, 100_000), metavar="N", help="Only those of the last N days.")
@click.option("--since", type=arguments.day, default="", metavar="DATE", help="Only those marked on this day or later.")
@click.option("--until", type=arguments.day, default="", metavar="DATE", help="Only those marked up to this day.")
@arguments.as_json
@click.pass_context
def list_annotations(
    context: click.Context,
    /,
    essay_ids: tuple[EssayId, ...],
    text: str,
    states: tuple[str, ...],
    is_stale: bool,
    days: int | None,
    since: date | str,
    until: date | str,
    as_json: bool,
    **picked: tuple[str, ...],
) -> None:
    """Every annotation, essay by essay; those of essays in the trash, too."""
    values = {**picked, Facet.STATE.value: states, Facet.DAYS.value: (str(days),) if days else ()}
    picks = _picks(values)
    first, last = (day if isinstance(day, date) else None for day in (since, until))
    narrowed = NotebookFilter(text, picks, first, last)
    with library_to_read(context.obj) as workspace:
        from cssreader.app import export_annotations as exporting

        wanted = essay_ids or None
        only = _let_through(workspace, ExportScope(narrowed, is_stale=is_stale))
        if as_json:
            print_text(exporting.annotation_lines(workspace, wanted, only=only))
            return
        essays = exporting.exported_essays(workspace, wanted, only=only)
    for essay in essays:
        print_line(f"{essay.essay_id:>5}  {legible(essay.title)}")
        for annotation in essay.annotations:
            _show(annotation)
        print_line("")
    if not any(essay.annotations for essay in essays):
        nothing = "There are no highlights, notes or bookmarks here yet."
        tell(nothing if only is None else "No highlight, note or bookmark answers these options.")


def _picks(values: Mapping[str, tuple[str, ...]]) -> frozenset[Pick]:
    return frozenset(Pick(Facet(facet), value) for facet, wanted in values.items() for value in wanted)


def _let_through(workspace: "Workspace", scope: ExportScope) -> frozenset[AnnotationId] | None:
    if scope.question or any(pick.facet is Facet.TOPIC for pick in scope.narrowed.picks):
        bring_index_up_to_date(workspace)
    from cssreader.app.export_scope import annotations_in

    return annotations_in(workspace, scope)


def _show(annotation: Annotation) -> None:
    kind = annotation.category.value if annotation.category else annotation.kind.value
    words = f"“{shortened(annotation.quote, 90)}”" if annotation.quote.strip() else "on the essay as a whole"
    print_line(f"       {annotation.id}  {kind:<16}  {words}")
    aside = [f"[{_state(annotation)}]"] if _state(annotation) else []
    aside += [legible(annotation.note)] if annotation.note.strip() else []
    aside += [f"#{legible(tag)}" for tag in annotation.tags]
    if aside:
        print_line(f"       {'':36}  {' '.join(aside)}")


def _state(annotation: Annotation) -> str:
    if annotation.selector is None or isinstance(annotation.placement, Anchored):
        return ""
    return type(annotation.placement).__name__.lower()


@annotations.command("export", short_help="Write annotations as Markdown, HTML, Word, JSON, CSV or flashcards.")
@click.argument("more_ids", type=arguments.essay_id, metavar="[ID…]", nargs=-1)
@click.option(
    "--essay",
    "essay_ids",
    type=arguments.essay_id,
    metavar="ID",
    multiple=True,
    help="Only of this essay; may be given again.",
)
@_picking(Facet.KIND, "KIND", "Only of this category, or highlight, note or bookmark", "--kind", "--category")
@_picking(Facet.TAG, "TAG", "Only with this tag of their own")
@_picking(Facet.TOPIC, "T", "Only of essays in this topic")
@click.option(
    "--dossier",
    "dossiers",
    type=arguments.words,
    metavar="NAME",
    multiple=True,
    help="Only those in this dossier; may be given again, for any of several.",
)
@click.option(
    "--search",
    "question",
    type=arguments.words,
    metavar="QUERY",
    default="",
    help="Only of essays that answer this, as `search` would find them.",
)
@click.option(
    "--as",
    "form",
    type=click.Choice([form.value for form in ExportFormat]),
    help="How to write them down; by default as the ending of FILE says, else markdown.",
)
@click.option(
    "--to", "destination", type=click.Path(path_type=Path), metavar="FILE", help="Instead of standard output."
)
@arguments.as_json
@click.pass_context
def export(
    context: click.Context,
    /,
    more_ids: tuple[EssayId, ...],
    essay_ids: tuple[EssayId, ...],
    dossiers: tuple[str, ...],
    question: str,
    form: str | None,
    destination: Path | None,
    as_json: bool,
    **picked: tuple[str, ...],
) -> None:
    """Take along the annotations of some essays, or of the whole library. Options that narrow go together.

    --as json writes one document that `annotations import` takes in again; --json writes the same as one
    object a line.
    """
    if as_json and form not in (None, "json"):
        raise click.UsageError("--json and --as exclude each other.", context)
    wanted = (*essay_ids, *more_ids) or None
    chosen = _form(form, destination)
    is_printed = destination is None or str(destination) == "-"
    if is_printed and not chosen.is_text:
        raise click.UsageError("This form is no text: say with --to which file it goes to.", context)
    with library_to_read(context.obj) as workspace:
        from cssreader.app import export_annotations as exporting

        only = _let_through(workspace, ExportScope(NotebookFilter(picks=_picks(picked)), dossiers, question))
        if destination is None or is_printed:
            print_text(
                exporting.annotation_lines(workspace, wanted, only=only)
                if as_json
                else exporting.export_annotations(workspace, wanted, form=chosen, only=only)
            )
        elif as_json:
            exporting.save_text(exporting.annotation_lines(workspace, wanted, only=only), destination)
        else:
            exporting.export_to_file(workspace, wanted, chosen, destination, only=only)


def _form(named: str | None, destination: Path | None) -> ExportFormat:
    if named is not None:
        return ExportFormat(named)
    suffix = destination.suffix.lower() if destination else ""
    by_suffix = {form.suffix: form for form in ExportFormat} | {".htm": ExportFormat.HTML}
    return by_suffix.get(suffix, ExportFormat.MARKDOWN)


@annotations.command("import", short_help="Take exported annotations in again.")
@click.argument("file", metavar="FILE", type=click.Path(path_type=Path))
@arguments.as_json
@click.pass_context
def import_file(context: click.Context, file: Path, as_json: bool) -> None:
    """Take in what `annotations export --as json` wrote. Of two with one id, the one modified last stays."""
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
        counts = ((status, result.count(status)) for status in ImportStatus)
        tell(", ".join(f"{count} {status}" for status, count in counts if count) or "There is nothing in the file.")
    if result.count(ImportStatus.FAILED):
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
