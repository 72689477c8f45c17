"""What a person chose to take along, counted before it goes and written down."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from cssreader.app.export_annotations import MakePdf, export_to_file, exported_essays
from cssreader.app.export_essays import EssayExport, export_essays
from cssreader.app.export_scope import annotations_in, essays_in, essays_of_dossiers
from cssreader.app.vault_notes import VaultOutcome, export_to_vault
from cssreader.app.workspace import Workspace
from cssreader.domain.annotation import AnnotationId
from cssreader.domain.changes import Progress
from cssreader.domain.essay import EssayId
from cssreader.domain.export_format import EssayFormat, ExportFormat
from cssreader.domain.export_scope import ExportChoice
from cssreader.domain.notebook import Facet


class ChosenCount(NamedTuple):
    essays: int
    annotations: int


def count_chosen(workspace: Workspace, choice: ExportChoice, *, whole_essays: bool) -> ChosenCount:
    """How much is chosen: whole essays with their annotations, or annotations with the essays that they are on.

    Raises as `annotations_in` does.
    """
    if whole_essays:
        essays = workspace.store.essays.summaries(_essays(workspace, choice))
        return ChosenCount(len(essays), sum(each.annotations for each in essays))
    found = exported_essays(workspace, choice.essays, only=_annotations(workspace, choice))
    return ChosenCount(sum(bool(each.annotations) for each in found), sum(len(each.annotations) for each in found))


def write_annotations(
    workspace: Workspace, choice: ExportChoice, form: ExportFormat, destination: Path, make_pdf: MakePdf
) -> VaultOutcome | None:
    """Write the chosen annotations to a file, or to a folder, of which it says what became. Raises as exports do."""
    only = _annotations(workspace, choice)
    if form.is_folder:
        return export_to_vault(workspace, choice.essays, destination, only=only)
    export_to_file(workspace, choice.essays, form, destination, make_pdf=make_pdf, only=only)
    return None


def write_essays(
    workspace: Workspace,
    choice: ExportChoice,
    form: EssayFormat,
    destination: Path,
    make_pdf: MakePdf,
    *,
    with_marks: bool,
    title: str,
    report: Callable[[Progress], None],
    cancelled: Callable[[], bool],
) -> None:
    """Write the chosen essays whole. Raises as `export_essays` does."""
    wanted = EssayExport(_essays(workspace, choice), form, with_marks, title)
    export_essays(workspace, wanted, destination, make_pdf=make_pdf, report=report, cancelled=cancelled)


def _annotations(workspace: Workspace, choice: ExportChoice) -> frozenset[AnnotationId] | None:
    within = annotations_in(workspace, choice.scope)
    if choice.annotations is None or within is None:
        return choice.annotations if within is None else within
    return within & choice.annotations


def _essays(workspace: Workspace, choice: ExportChoice) -> tuple[EssayId, ...]:
    named = choice.essays if choice.essays is not None else ()
    if choice.scope.dossiers:
        named = essays_of_dossiers(workspace, choice.scope.dossiers)
    topics = [pick.value for pick in choice.scope.narrowed.picks if pick.facet is Facet.TOPIC]
    if not named and (choice.essays is not None or choice.scope.dossiers):
        return ()
    return essays_in(workspace, named, topics, choice.scope.question)
