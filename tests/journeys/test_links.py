"""Links into the library are copied in the window, and lead back to the place from outside."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from cssreader.app.window_door import hand_over
from cssreader.paths import LibraryFolder

Opens = Callable[[], Any]
FIRST = "Sharing the House: Federalism and the Eighteenth Amendment"
SECOND = "One River, Many Claims: Water, Scarcity and the Indus"


def copied(reader: Any, action: str) -> str:
    QApplication.clipboard().setText("")
    reader.does(action)
    reader.waits_until(lambda: QApplication.clipboard().text() != "")
    return QApplication.clipboard().text()


def chosen(reader: Any) -> str:
    page = reader.window.furnishing.panels.reading
    place = page.selected_range()
    return "" if place is None else page.opened.essay.text[slice(*place)]


def test_a_link_to_a_passage_leads_back_to_it(opens_window: Opens) -> None:
    reader = opens_window()
    links = reader.window.furnishing.links
    reading = reader.window.furnishing.panels.reading
    reader.opens(FIRST)
    reading.go_to(2_000)
    place = reading.reading_position().offset
    assert place > 1_000
    link = copied(reader, "copy_passage_link")
    essay = copied(reader, "copy_essay_link")
    assert link.startswith(f"{essay}#words=")
    reader.opens(SECOND)
    links.follow(link)
    reader.waits_until(lambda: reader.title_on_page == FIRST and abs(reading.reading_position().offset - place) < 700)
    reader.opens(SECOND)
    links.follow(essay)
    reader.waits_until(lambda: reader.title_on_page == FIRST)


def test_what_is_no_link_or_leads_nowhere_is_told_and_changes_nothing(opens_window: Opens) -> None:
    reader = opens_window()
    reader.opens(FIRST)
    for address, told in (
        ("https://example.org/", "no link to an essay"),
        ("cssreader://essay/0d1f6f38-2f63-4b51-8e0b-6a8f0c7f2f10", "not in this library"),
    ):
        reader.window.furnishing.links.follow(address)
        reader.waits_until(lambda told=told: told in reader.notice)
    assert reader.title_on_page == FIRST


def test_a_window_that_is_open_takes_links_from_outside(
    opens_window: Opens, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "run").mkdir(mode=0o700)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path / "run"))
    reader = opens_window()
    reader.opens(FIRST)
    link = copied(reader, "copy_essay_link")
    reader.opens(SECOND)
    folder: LibraryFolder = reader.window.desk.folder
    reader.waits_until(lambda: hand_over(folder, link))
    reader.waits_until(lambda: reader.title_on_page == FIRST)
