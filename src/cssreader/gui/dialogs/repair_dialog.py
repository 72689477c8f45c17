"""What came of repairing a library, as a page one can read and copy."""

from PySide6.QtWidgets import QWidget

from cssreader.domain.safety import Repair
from cssreader.gui.dialogs.page_dialog import PageDialog
from cssreader.gui.language import sentence_text
from cssreader.gui.theme.names import counted, essays_text


class RepairDialog(PageDialog):
    def __init__(self, repair: Repair, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setObjectName("repair_dialog")
        self.setWindowTitle(self.tr("Repair of the library"))
        self.page.setAccessibleName(self.tr("Repair of the library"))
        self._write(repair)
        self.fit()

    def _write(self, repair: Repair) -> None:
        page = self.page
        page.begin()
        page.add_title(self.tr("The library was repaired") if repair.lost else self.tr("Nothing was lost"))
        marks = counted(
            repair.annotations,
            "{n} highlight, note or bookmark",
            "{n} highlights, notes and bookmarks",
            "CheckReportDialog",
        )
        page.add_muted(self.tr("Saved: {essays} \u00b7 {marks}").format(essays=essays_text(repair.essays), marks=marks))
        page.add_text(self.tr("The damaged files are kept in {folder}.").format(folder=repair.kept), above=12)
        if repair.lost:
            page.add_heading(self.tr("What could not be saved"))
            page.add_list(map(sentence_text, repair.lost))
        if repair.problems:
            page.add_heading(self.tr("Problems"))
            page.add_list(map(sentence_text, repair.problems))
        page.end()
