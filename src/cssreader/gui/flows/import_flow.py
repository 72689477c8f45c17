"""Getting essays in: files and folders chosen or dropped, progress, cancel, and a report."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, QUrl, Signal

from cssreader.gui.desk import Desk
from cssreader.gui.flows.fetch_flow import FetchFlow
from cssreader.gui.flows.reading_flow import ReadingFlow
from cssreader.gui.panels import Panels

if TYPE_CHECKING:
    from cssreader.domain.changes import ImportOutcome
    from cssreader.gui.dialogs.import_report import ImportDialog


class ImportFlow(QObject):
    """Joins the import dialog with the desk."""

    told_in_background = Signal(str)
    """How far an import has come whose dialog was put away; empty when there is nothing to tell."""
    pairs_requested = Signal()
    """Out of a report: one wants to see which essays are perhaps the same."""

    def __init__(self, desk: Desk, panels: Panels, reading: ReadingFlow, fetching: FetchFlow, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._panels = panels
        self._reading = reading
        self._fetching = fetching
        self._dialog: ImportDialog | None = None
        self._folder: str | None = None
        """Where something to import was chosen last."""
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
            self._first_shown(),
            self.tr(
                "Pages, texts, documents and books (*.html *.htm *.xhtml *.mhtml *.mht *.txt *.text *.md *.markdown "
                "*.pdf *.docx *.epub *.zip);;All files (*)"
            ),
        )
        if files:
            self._folder = str(Path(files[0]).parent)
        self.start(files)

    def choose_folder(self) -> None:
        from PySide6.QtWidgets import QFileDialog

        folder = QFileDialog.getExistingDirectory(
            self._panels.window, self.tr("Import a folder of saved pages"), self._first_shown()
        )
        if folder:
            self._folder = str(Path(folder).parent)
            self.start([folder])

    def _first_shown(self) -> str:
        """Where choosing begins: where it ended last, else where browsers save pages."""
        if self._folder is None:
            return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation)
        return self._folder

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
        dialog.pairs_requested.connect(self.pairs_requested)
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
        self._outcomes += tuple(outcome for outcome in outcomes if not outcome.addresses)
        listed = [address for outcome in outcomes for address in outcome.addresses]
        if listed:
            self._fetching.offer(listed)
        if self._dialog is not None and not self._under_way:
            self._dialog.show_report(self._outcomes)
