"""What became of the annotations of a file that was imported."""

from collections.abc import Sequence

from PySide6.QtCore import QUrl, Signal
from PySide6.QtWidgets import QWidget

from cssreader.domain.essay import EssayId
from cssreader.domain.export import AnnotationImport, AnnotationOutcome, AnnotationStatus
from cssreader.gui.dialogs.page_dialog import PageDialog
from cssreader.gui.language import sentence_text
from cssreader.gui.theme.names import counted

_ESSAY_LINK = "essay:"
_MOST_TOLD = 300
"""Annotations named of each kind; of more the rest is counted."""
_LONGEST_QUOTE = 120


class AnnotationReportDialog(PageDialog):
    essay_chosen = Signal(object)
    """EssayId of an essay of the report one wants to see."""

    def __init__(self, imported: AnnotationImport, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setObjectName("annotation_report_dialog")
        self.setWindowTitle(self.tr("Imported highlights and notes"))
        self.page.setAccessibleName(self.tr("What became of each highlight and note"))
        self.page.anchorClicked.connect(self._follow)
        self._write(imported)
        self.fit()

    def _write(self, imported: AnnotationImport) -> None:
        page = self.page
        page.begin()
        page.add_title(self._summary(imported))
        page.add_muted(self.tr("From a file of {program}.").format(program=imported.source))
        if imported.others:
            page.add_muted(self.tr("Dossiers, saved searches, tags, shelves or edited facts came in, too."))
        failed = [each for each in imported.outcomes if each.status is AnnotationStatus.FAILED]
        if failed:
            page.add_heading(self.tr("Not taken in"))
            page.add_list([sentence_text(each.error or "") for each in failed[:_MOST_TOLD]])
            self._count_rest(len(failed))
        waiting = self._of(imported, AnnotationStatus.WAITING)
        if waiting:
            page.add_heading(self.tr("Waiting for their essays"))
            page.add_text(self.tr("Their essays are not in the library. They are kept, and placed when those come in."))
            self._name(waiting)
        for status, heading in (
            (AnnotationStatus.MERGED, self.tr("Changed here and elsewhere: both are kept")),
            (AnnotationStatus.UPDATED, self.tr("Updated")),
            (AnnotationStatus.ADDED, self.tr("Added")),
        ):
            found = self._of(imported, status)
            if found:
                page.add_heading(heading)
                self._name(found)
        page.end()

    def _summary(self, imported: AnnotationImport) -> str:
        tally = [
            said for status in AnnotationStatus if (said := _counted_as(status, imported.count(status))) is not None
        ]
        if imported.essays_added:
            tally.append(
                counted(imported.essays_added, "{n} essay made anew", "{n} essays made anew", "AnnotationReportDialog")
            )
        if not tally:
            return self.tr("There is nothing in the file.")
        return self.tr("{told}.").format(told=self.tr(", ").join(tally))

    def _of(self, imported: AnnotationImport, status: AnnotationStatus) -> Sequence[AnnotationOutcome]:
        return [each for each in imported.outcomes if each.status is status]

    def _name(self, outcomes: Sequence[AnnotationOutcome]) -> None:
        """The words of each, below the essay they are of."""
        by_essay: dict[tuple[str, EssayId | None], list[str]] = {}
        for outcome in outcomes[:_MOST_TOLD]:
            by_essay.setdefault((outcome.title or "", outcome.essay_id), []).append(_shortened(outcome.quote))
        for (title, essay_id), quotes in by_essay.items():
            link = "" if essay_id is None else f"{_ESSAY_LINK}{essay_id}"
            self.page.add_named(title or self.tr("An essay without a title"), "", link)
            self.page.add_passages(filter(None, quotes))
        self._count_rest(len(outcomes))

    def _count_rest(self, count: int) -> None:
        if count > _MOST_TOLD:
            said = counted(count - _MOST_TOLD, "And {n} more.", "And {n} more.", "AnnotationReportDialog")
            self.page.add_muted(said)

    def _follow(self, link: QUrl) -> None:
        number = link.toString().removeprefix(_ESSAY_LINK)
        if number.isdecimal():
            self.essay_chosen.emit(EssayId(int(number)))
            self.accept()


def _shortened(words: str) -> str:
    return words if len(words) <= _LONGEST_QUOTE else f"{words[:_LONGEST_QUOTE].rstrip()}\u2026"


def _counted_as(status: AnnotationStatus, count: int) -> str | None:
    if not count:
        return None
    match status:
        case AnnotationStatus.ADDED:
            return counted(count, "{n} added", "{n} added", "AnnotationReportDialog")
        case AnnotationStatus.UPDATED:
            return counted(count, "{n} updated", "{n} updated", "AnnotationReportDialog")
        case AnnotationStatus.MERGED:
            return counted(count, "{n} merged", "{n} merged", "AnnotationReportDialog")
        case AnnotationStatus.UNCHANGED:
            return counted(count, "{n} already there", "{n} already there", "AnnotationReportDialog")
        case AnnotationStatus.WAITING:
            return counted(count, "{n} waiting", "{n} waiting", "AnnotationReportDialog")
        case AnnotationStatus.FAILED:
            return counted(count, "{n} not taken in", "{n} not taken in", "AnnotationReportDialog")
