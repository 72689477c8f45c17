"""Getting essays in: files and folders chosen or dropped, progress, cancel, and a report."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtWidgets import QFileDialog

from cssreader.domain.changes import ImportOutcome
from cssreader.gui.desk import Desk
from cssreader.gui.flows.fetch_flow import FetchFlow
from cssreader.gui.flows.reading_flow import ReadingFlow
from cssreader.gui.panels import Panels

if TYPE_CHECKING:
    from cssreader.gui.dialogs.import_report import ImportDialog


class ImportFlow(QObject):
    """Joins the import dialog with the desk."""

    def __init__(self, desk: Desk, panels: Panels, reading: ReadingFlow, fetching: FetchFlow, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._panels = panels
        self._reading = reading
        self._fetching = fetching
        self._dialog: ImportDialog | None = None
        desk.importing.finished.connect(self._finished)
        desk.importing.failed.connect(lambda sentence: panels.notices.show_notice(sentence, kind="error"))

    def choose_files(self) -> None:
        files, _ = QFileDialog.getOpenFileNames(
            self._panels.window,
            self.tr("Import essays"),
            "",
            self.tr("Saved pages and texts (*.html *.htm *.xhtml *.txt *.text *.md *.markdown);;All files (*)"),
        )
        self.start(files)

    def choose_folder(self) -> None:
        folder = QFileDialog.getExistingDirectory(self._panels.window, self.tr("Import a folder of saved pages"))
        self.start([folder] if folder else [])

    def drop(self, addresses: Sequence[QUrl]) -> None:
        self.start([str(Path(url.toLocalFile())) if url.isLocalFile() else url.toString() for url in addresses])

    def start(self, wanted: Sequence[str]) -> None:
        """Import files and folders; addresses are fetched, in a dialog of their own."""
        addresses = [one for one in wanted if "://" in one]
        if addresses:
            self._fetching.fetch(addresses)
        wanted = [one for one in wanted if one not in addresses]
        if not wanted:
            return
        if self._dialog is None:
            from cssreader.gui.dialogs.import_report import ImportDialog

            self._dialog = ImportDialog(self._panels.window)
            self._dialog.cancel_requested.connect(self._desk.importing.cancel)
            self._dialog.essay_chosen.connect(self._reading.open)
            self._desk.importing.progressed.connect(self._dialog.show_progress)
        self._dialog.begin()
        self._dialog.show()
        self._desk.importing.start(wanted)

    def _finished(self, outcomes: Sequence[ImportOutcome]) -> None:
        if self._dialog is not None:
            self._dialog.show_report(outcomes)
