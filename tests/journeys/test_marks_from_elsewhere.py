"""Somebody who read in another program brings the highlights along: those of the open essay are on its page at once."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QFileDialog

from cssreader.gui.dialogs.annotation_report import AnnotationReportDialog

Opens = Callable[[], Any]
HOUSE = "Sharing the House: Federalism and the Eighteenth Amendment"
WORDS = "Some praise it as the second founding of the federation"
OTHER = "After the Water: Climate Vulnerability and the Floods of 2022"


def report_of(reader: Any) -> AnnotationReportDialog:
    reader.waits_until(lambda: reader.window.findChild(AnnotationReportDialog) is not None)
    found = reader.window.findChild(AnnotationReportDialog)
    assert isinstance(found, AnnotationReportDialog)
    return found


def test_highlights_of_readwise_come_to_their_places(opens_window: Opens, tmp_path: Path, monkeypatch: Any) -> None:
    file = tmp_path / "highlights.csv"
    file.write_text(
        f'Highlight,Book Title,Book Author,Note,Highlighted at\n"{WORDS}",{HOUSE},,"Whose praise?",2026-03-01\n'
        '"A hazard is rain; a disaster is rain that meets exposure and vulnerability.",,,,2026-03-02\n'
        "Words that stand in none of the essays here.,Elsewhere,,,2026-03-03\n",
        encoding="utf-8",
    )
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    reader = opens_window()
    reader.opens(HOUSE)
    reader.does("import_annotations")
    report = report_of(reader)
    lines = report.page.toPlainText().splitlines()
    assert "2 added, 1 waiting." == lines[0]
    assert {HOUSE, OTHER, "Elsewhere"} <= set(lines)
    reader.waits_until(lambda: len(reader.annotations) == 1)
    assert [(WORDS, "Whose praise?")] == [(mark.quote, mark.note) for mark in reader.annotations]
    other = next(each.id for each in reader.window.desk.summaries if each.title == OTHER)
    report.page.anchorClicked.emit(QUrl(f"essay:{other}"))
    reader.waits_until(lambda: reader.title_on_page == OTHER)


def test_a_file_of_something_else_is_told(opens_window: Opens, tmp_path: Path) -> None:
    file = tmp_path / "diary.txt"
    file.write_text("Dear diary, nothing happened.", encoding="utf-8")
    reader = opens_window()
    reader.window.furnishing.taking_along.import_from(file)
    reader.waits_until(lambda: "no annotations that are known here" in reader.notice)
