"""Highlights and whole essays go out through one dialog, which says how much there is of what is chosen."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from epub_checking import chapters_of, words_of
from PySide6.QtWidgets import QFileDialog

from cssreader.domain.annotation import Category
from cssreader.domain.export_format import EssayFormat, ExportFormat
from cssreader.gui.dialogs.export_dialog import Among, ExportDialog

Opens = Callable[[], Any]
HOUSE = "Sharing the House: Federalism and the Eighteenth Amendment"
RIVER = "One River, Many Claims: Water, Scarcity and the Indus"


def opens_dialog(reader: Any) -> ExportDialog:
    for old in reader.window.findChildren(ExportDialog):
        old.close()
        old.deleteLater()
    reader.waits_until(lambda: not reader.window.findChildren(ExportDialog))
    reader.does("export")
    reader.waits_until(lambda: bool(reader.window.findChildren(ExportDialog)))
    dialog: ExportDialog = reader.window.findChildren(ExportDialog)[-1]
    return dialog


def choose(box: Any, value: object) -> None:
    number = box.findData(value)
    assert number >= 0
    box.setCurrentIndex(number)


@pytest.fixture
def marked(opens_window: Opens) -> Any:
    reader = opens_window()
    for title, kind in ((HOUSE, Category.FACT), (RIVER, Category.FIGURE)):
        reader.opens(title)
        words = reader.window.furnishing.panels.reading.opened.essay.text.split(".")[0]
        reader.marks(words, kind)
    return reader


def test_what_is_chosen_is_counted_and_written(marked: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    dialog = opens_dialog(marked)
    assert (Among.ESSAY, ExportFormat.MARKDOWN) == (dialog.wish.among, dialog.wish.form)
    marked.waits_until(lambda: "1 highlight" in dialog.count.text() or "1 mark" in dialog.count.text())
    choose(dialog.among, Among.ALL)
    marked.waits_until(lambda: "2" in dialog.count.text())
    choose(dialog.kind, Category.FIGURE)
    choose(dialog.form, ExportFormat.HTML)
    marked.waits_until(lambda: "1" in dialog.count.text() and dialog.go_on.isEnabled())
    file = tmp_path / "figures.html"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    dialog.accept()
    marked.waits_until(lambda: "Exported to" in marked.notice)
    assert RIVER in file.read_text("utf-8")
    assert HOUSE not in file.read_text("utf-8")
    again = opens_dialog(marked)
    assert (Among.ALL, Category.FIGURE, ExportFormat.HTML) == (again.wish.among, again.wish.kind, again.wish.form)


def test_a_topic_goes_out_as_a_book(marked: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    library = marked.window.furnishing.panels.library
    marked.waits_until(lambda: any(shelf.essays for shelf in library.topics))
    dialog = opens_dialog(marked)
    dialog.essays.setChecked(True)
    choose(dialog.among, Among.TOPIC)
    assert dialog.name.count() > 0
    assert not dialog.kind.isVisibleTo(dialog)
    choose(dialog.form, EssayFormat.EPUB)
    marked.waits_until(dialog.go_on.isEnabled)
    file = tmp_path / "topic.epub"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    name = "".join(dialog.wish.name.split())
    dialog.accept()
    marked.waits_until(lambda: "Exported to" in marked.notice)
    documents = chapters_of(file.read_bytes())
    assert words_of(documents["title.xhtml"]).removeprefix(name).startswith(name)
    assert len(documents) >= 2


def test_a_pdf_is_made_in_the_window(marked: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "essay.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    for whole, form in ((True, EssayFormat.PDF), (False, ExportFormat.PDF)):
        dialog = opens_dialog(marked)
        (dialog.essays if whole else dialog.marks).setChecked(True)
        choose(dialog.form, form)
        marked.waits_until(dialog.go_on.isEnabled)
        dialog.accept()
        marked.waits_until(file.exists)
        assert file.read_bytes().startswith(b"%PDF-")
        file.unlink()


def test_where_nothing_is_chosen_there_is_nothing_to_go_on_with(marked: Any) -> None:
    dialog = opens_dialog(marked)
    choose(dialog.kind, Category.VOCABULARY)
    marked.waits_until(lambda: "nothing to export" in dialog.count.text())
    assert not dialog.go_on.isEnabled()


def test_notes_for_obsidian_go_to_a_folder(marked: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    dialog = opens_dialog(marked)
    choose(dialog.among, Among.ALL)
    choose(dialog.form, ExportFormat.OBSIDIAN)
    marked.waits_until(dialog.go_on.isEnabled)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "vault"))
    dialog.accept()
    marked.waits_until(lambda: "Exported to" in marked.notice)
    assert 2 == len(list((tmp_path / "vault").glob("*.md")))
