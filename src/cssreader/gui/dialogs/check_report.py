"""What a check of the library found, as a page one can read and copy."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from cssreader.domain.changes import CheckReport
from cssreader.gui.dialogs.page_dialog import PageDialog
from cssreader.gui.language import sentence_text
from cssreader.gui.theme.names import counted, essays_text


class CheckReportDialog(PageDialog):
    repair_wished = Signal()

    def __init__(self, report: CheckReport, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setObjectName("check_report_dialog")
        self.setWindowTitle(self.tr("Check of the library"))
        self.page.setAccessibleName(self.tr("Check of the library"))
        self._write(report)
        if report.damaged:
            self._offer_repair()
        self.fit()

    def _offer_repair(self) -> None:
        button = QPushButton(self.tr("Repair"), self)
        button.setAutoDefault(False)
        button.clicked.connect(self.accept)
        button.clicked.connect(self.repair_wished)
        self.buttons.insertWidget(self.buttons.count() - 1, button)

    def _write(self, report: CheckReport) -> None:
        page, found = self.page, len(report.problems)
        page.begin()
        page.add_title(
            counted(found, "{n} problem was found.", "{n} problems were found.", "CheckReportDialog")
            if found
            else self.tr("No problem was found.")
        )
        marks = counted(
            report.annotations,
            "{n} highlight, note or bookmark",
            "{n} highlights, notes and bookmarks",
            "CheckReportDialog",
        )
        page.add_muted(
            self.tr("Checked: {essays} \u00b7 {marks}").format(essays=essays_text(report.essays), marks=marks)
        )
        if found:
            page.add_heading(self.tr("Problems"))
            page.add_list(map(sentence_text, report.problems))
        else:
            page.add_text(
                self.tr("The essays, their original pages, your marks and the search index are whole."), above=12
            )
        page.end()
