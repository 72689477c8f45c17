"""`annotations`: highlights, notes and bookmarks."""

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cssreader.cli import arguments
from cssreader.cli.bringing_in import import_file, list_waiting
from cssreader.cli.exporting import MAKE_PDF
from cssreader.cli.marking import add, edit, remove
from cssreader.cli.output import legible, print_line, print_text, shortened, tell
from cssreader.cli.reshaping import merge, split
from cssreader.cli.session import bring_index_up_to_date, library_to_read
from cssreader.domain.annotation import Anchored, Annotation, AnnotationId
from cssreader.domain.essay import EssayId
from cssreader.domain.export import ExportedEssay
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
annotations.add_command(import_file)
annotations.add_command(merge)
annotations.add_command(split)


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
@click.option("--waiting", is_flag=True, help="Those whose essay is not in the library, and no others.")
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
    waiting: bool,
    as_json: bool,
    **picked: tuple[str, ...],
) -> None:
    """Every annotation, essay by essay; those of essays in the trash, too."""
    values = {**picked, Facet.STATE.value: states, Facet.DAYS.value: (str(days),) if days else ()}
    picks = _picks(values)
    first, last = (day if isinstance(day, date) else None for day in (since, until))
    narrowed = NotebookFilter(text, picks, first, last)
    if waiting:
        if narrowed or is_stale or essay_ids:
            raise click.UsageError("--waiting goes with no other option but --json.", context)
        list_waiting(context, as_json=as_json)
        return
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
            _show(annotation, essay)
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


def _show(annotation: Annotation, essay: ExportedEssay) -> None:
    kind = legible(essay.categories.of(annotation.category).name) if annotation.category else annotation.kind.value
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


@annotations.command("export", short_help="Write annotations for other programs, to read, or to print.")
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
    "--to",
    "destination",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Instead of standard output; for obsidian a folder.",
)
@click.option(
    "--with-essays",
    is_flag=True,
    help="Of --as json: the texts of the essays, too, and those of all essays by default.",
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
    with_essays: bool,
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
        place = "folder" if chosen.is_folder else "file"
        raise click.UsageError(f"This form is no text: say with --to which {place} it goes to.", context)
    if with_essays and (as_json or chosen is not ExportFormat.JSON):
        raise click.UsageError("--with-essays goes with --as json.", context)
    scope = ExportScope(NotebookFilter(picks=_picks(picked)), dossiers, question)
    if with_essays and scope:
        raise click.UsageError("--with-essays takes whole essays: narrow it by --essay alone.", context)
    with library_to_read(context.obj) as workspace:
        from cssreader.app import export_annotations as exporting

        only = _let_through(workspace, scope)
        if with_essays:
            from cssreader.app.complete_export import complete_export

            whole = complete_export(workspace, wanted, with_essays=True)
            if destination is None or is_printed:
                print_text(whole)
            else:
                exporting.save_text(whole, destination)
        elif destination is None or is_printed:
            print_text(
                exporting.annotation_lines(workspace, wanted, only=only)
                if as_json
                else exporting.export_annotations(workspace, wanted, form=chosen, only=only)
            )
        elif chosen.is_folder:
            _into_vault(workspace, wanted, destination, only)
        elif as_json:
            exporting.save_text(exporting.annotation_lines(workspace, wanted, only=only), destination)
        else:
            exporting.export_to_file(workspace, wanted, chosen, destination, make_pdf=context.meta[MAKE_PDF], only=only)


def _into_vault(
    workspace: "Workspace", essay_ids: tuple[EssayId, ...] | None, folder: Path, only: frozenset[AnnotationId] | None
) -> None:
    from cssreader.app.vault_notes import export_to_vault

    outcome = export_to_vault(workspace, essay_ids, folder, only=only)
    for file in outcome.left:
        tell(f"{file} was changed by hand, so it was left as it is and the note written anew beside it.")
    tell(f"{outcome.written} written, {outcome.unchanged} unchanged.")


def _form(named: str | None, destination: Path | None) -> ExportFormat:
    if named is not None:
        return ExportFormat(named)
    suffix = destination.suffix.lower() if destination else ""
    by_suffix = {form.suffix: form for form in ExportFormat if form.suffix} | {".htm": ExportFormat.HTML}
    return by_suffix.get(suffix, ExportFormat.MARKDOWN)
