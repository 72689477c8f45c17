"""Getting essays in: files and folders chosen or dropped, progress, cancel, and a report."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal

from cssreader.gui.desk import Desk
from cssreader.gui.flows.reading_flow import ReadingFlow
from cssreader.gui.panels import Panels

if TYPE_CHECKING:
    from cssreader.domain.changes import ImportOutcome
    from cssreader.gui.dialogs.import_report import ImportDialog


class ImportFlow(QObject):
    """Joins the import dialog with the desk."""

    told_in_background = Signal(str)
    """How far an import has come whose dialog was put away; empty when there is nothing to tell."""

    def __init__(self, desk: Desk, panels: Panels, reading: ReadingFlow, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._panels = panels
        self._reading = reading
        self._dialog: ImportDialog | None = None
        self._under_way = 0
        self._outcomes: tuple[ImportOutcome, ...] = ()
        """Of the imports asked for while another was at work: all are told of together."""
        desk.importing.finished.connect(self._finished)
        desk.importing.failed.connect(self._fail)

    def choose_files(self) -> None:
        from PySide6.QtWidgets import QFileDialog

        files, _ = QFileDialog.getOpenFileNames(
            self._panels.window,
            self.tr("Import essays"),
            "",
            self.tr("Saved pages and texts (*.html *.htm *.xhtml *.txt *.text *.md *.markdown);;All files (*)"),
        )
        self.start(files)

    def choose_folder(self) -> None:
        from PySide6.QtWidgets import QFileDialog

        folder = QFileDialog.getExistingDirectory(self._panels.window, self.tr("Import a folder of saved pages"))
        self.start([folder] if folder else [])

    def drop(self, addresses: Sequence[QUrl]) -> None:
        self.start([str(Path(url.toLocalFile())) if url.isLocalFile() else url.toString() for url in addresses])

    def start(self, wanted: Sequence[str]) -> None:
        if not wanted:
            return
        dialog = self._dialog or self._make_dialog()
        if not self._under_way:
            self._outcomes = ()
            dialog.begin()
        self._under_way += 1
        self.show_progress()
        self._desk.importing.start(wanted)

    def show_progress(self) -> None:
        """Bring the dialog back."""
        if self._dialog is not None:
            self.told_in_background.emit("")
            self._dialog.show()
            self._dialog.raise_()

    def _make_dialog(self) -> "ImportDialog":
        from cssreader.gui.dialogs.import_report import ImportDialog

        self._dialog = dialog = ImportDialog(self._panels.window)
        dialog.cancel_requested.connect(self._desk.importing.cancel)
        dialog.essay_chosen.connect(self._reading.open)
        dialog.at_work_changed.connect(self._tell_in_background)
        self._desk.importing.progressed.connect(dialog.show_progress)
        return dialog

    def _tell_in_background(self, said: str) -> None:
        if self._dialog is not None:
            self.told_in_background.emit("" if self._dialog.isVisible() else said)

    def _fail(self, sentence: str) -> None:
        self._under_way -= 1
        if self._dialog is not None:
            self._dialog.show_failure(sentence)

    def _finished(self, outcomes: "Sequence[ImportOutcome]") -> None:
        self._under_way -= 1
        self._outcomes += tuple(outcomes)
        if self._dialog is not None and not self._under_way:
            self._dialog.show_report(self._outcomes)
