"""Taking in what was taken along, and keeping safe: annotations from files, backups, the check of the library."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

from cssreader.domain.changes import CheckReport
from cssreader.domain.export import AnnotationImport
from cssreader.gui.desk import Desk
from cssreader.gui.panels import Panels

_ENDINGS = "*.json *.jsonld *.jsonl *.csv *.lua *.txt *.calibre_annotation_collection"
"""Of files that may hold annotations; what they are is told by what is in them."""


class TakingAlongFlow(QObject):
    """Joins the commands that import annotations, back up and check with the desk."""

    def __init__(self, desk: Desk, panels: Panels, repair: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._panels = panels
        self._repair = repair

    def import_annotations(self) -> None:
        from PySide6.QtWidgets import QFileDialog

        file, _ = QFileDialog.getOpenFileName(
            self._panels.window,
            self.tr("Import highlights and notes"),
            "",
            self.tr("Highlights and notes ({endings})").format(endings=_ENDINGS) + ";;" + self.tr("All files (*)"),
        )
        if file:
            self.import_from(Path(file))

    def import_from(self, file: Path) -> None:
        """Take in the annotations of a file, and tell what became of each."""
        self._desk.import_annotations(file, self._show_annotations)

    def back_up(self) -> None:
        self._desk.back_up()

    def check(self) -> None:
        self._desk.check(self._show_check)

    def _show_annotations(self, imported: AnnotationImport) -> None:
        from cssreader.gui.dialogs.annotation_report import AnnotationReportDialog

        dialog = AnnotationReportDialog(imported, self._panels.window)
        dialog.essay_chosen.connect(self._desk.open_essay)
        dialog.open()

    def _show_check(self, report: CheckReport) -> None:
        from cssreader.gui.dialogs.check_report import CheckReportDialog

        dialog = CheckReportDialog(report, self._panels.window)
        dialog.repair_wished.connect(self._repair)
        dialog.open()
