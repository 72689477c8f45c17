"""Back and forward through what was read, on in the list, to a paragraph, and along a link between two essays."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cssreader.domain.essay import Shelf
from cssreader.gui.dialogs.paragraph_dialog import ParagraphDialog
from cssreader.gui.reading.page_view import PageView

Opens = Callable[[], Any]
FIRST = "Sharing the House: Federalism and the Eighteenth Amendment"
SECOND = "One River, Many Claims: Water, Scarcity and the Indus"
PARAGRAPH = (
    "The canal colonies were laid out on the plain between the rivers, and every village in them had its turn at the "
    "water, which was written down and read out so that nobody could say that he had not known."
)


def page(title: str, address: str, more: str) -> str:
    body = "".join(f"<p>{PARAGRAPH} This is part {number} of the account.</p>" for number in range(12))
    return (
        f"<html><head><title>{title}</title><link rel='canonical' href='{address}'></head>"
        f"<body><article><h1>{title}</h1><p>{more}</p>{body}</article></body></html>"
    )


def offset(reader: Any) -> int:
    return int(reader.window.furnishing.panels.reading.reading_position().offset)


def test_one_goes_back_to_the_very_place_and_forward_again(opens_window: Opens) -> None:
    reader = opens_window()
    actions = reader.window.furnishing.actions
    reader.opens(FIRST)
    assert not actions["forward"].isEnabled()
    reading = reader.window.furnishing.panels.reading
    reading.go_to(3_000)
    first = offset(reader)
    assert first > 2_500
    reader.opens(SECOND)
    reading.go_to(1_500)
    second = offset(reader)
    reader.does("back")
    reader.waits_until(lambda: offset(reader) == 0 and reader.title_on_page == SECOND)
    reader.does("back")
    reader.waits_until(lambda: reader.title_on_page == FIRST and offset(reader) == first)
    reader.does("forward")
    reader.waits_until(lambda: reader.title_on_page == SECOND and offset(reader) == 0)
    reader.does("forward")
    reader.waits_until(lambda: offset(reader) == second)
    assert not actions["forward"].isEnabled()


def test_the_list_is_read_on_from_essay_to_essay_to_its_end(opens_window: Opens) -> None:
    reader = opens_window()
    essays = reader.window.furnishing.panels.essays
    listed = [row.id for row in essays._essays.model().rows()]
    reader.window.furnishing.reading.open(listed[0])
    reader.waits_until(lambda: reader.window.furnishing.reading.essay_id == listed[0])
    reader.does("previous_essay")
    assert reader.notice == "This is the first essay of the list."
    for following in listed[1:3]:
        reader.does("next_essay")
        reader.waits_until(lambda wanted=following: reader.window.furnishing.reading.essay_id == wanted)
    view = reader.window.furnishing.panels.reading.findChild(PageView)
    assert isinstance(view, PageView)
    view.anchorClicked.emit(QUrl("cssreader:finish"))
    reader.waits_until(lambda: reader.window.desk.summary(listed[2]).shelf is Shelf.FINISHED)
    view.anchorClicked.emit(QUrl("cssreader:next"))
    reader.waits_until(lambda: reader.window.furnishing.reading.essay_id == listed[3])
    reader.window.furnishing.reading.open(listed[-1])
    reader.waits_until(lambda: reader.window.furnishing.reading.essay_id == listed[-1])
    reader.does("next_essay")
    assert reader.notice == "This is the last essay of the list."


def test_a_paragraph_is_gone_to_by_its_number_and_left_by_going_back(opens_window: Opens) -> None:
    reader = opens_window()
    reader.opens(FIRST)
    reader.does("go_to_paragraph")
    dialog = next(each for each in QApplication.topLevelWidgets() if isinstance(each, ParagraphDialog))
    assert 1 == dialog.number.value()
    dialog.number.setValue(dialog.number.maximum() - 2)
    words = dialog.words().rstrip("…")
    QTest.keyClick(dialog.number, Qt.Key.Key_Return)
    text = reader.window.furnishing.reading.opened.essay.text
    at = text.index(words)
    place = offset(reader)
    assert place <= at <= reader.window.furnishing.panels.reading._view.last_offset_in_view()
    assert place > 0
    reader.does("back")
    reader.waits_until(lambda: offset(reader) == 0)


def test_a_link_to_an_essay_of_the_library_opens_it_here_and_any_other_in_the_browser(
    opens_window: Opens, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    browser: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: browser.append(url.toString()))
    target = "https://www.example.org/essays/the-canal-colonies/"
    (tmp_path / "one.html").write_text(page("The Canal Colonies Today", target, "It begins with water."), "utf-8")
    (tmp_path / "two.html").write_text(
        page("Turns at the Water", "https://www.example.org/essays/turns/", "Another account of it."), "utf-8"
    )
    reader = opens_window()
    reader.drops(tmp_path / "one.html", tmp_path / "two.html")
    reader.opens("Turns at the Water")
    reading = reader.window.furnishing.panels.reading
    reading.link_activated.emit("http://example.org/essays/the-canal-colonies?utm_source=mail#part")
    reader.waits_until(lambda: reader.title_on_page == "The Canal Colonies Today")
    assert [] == browser
    reading.link_activated.emit("https://www.example.org/essays/unknown")
    reader.waits_until(lambda: bool(browser))
    reading.link_activated.emit(target)
    reader.waits_until(lambda: len(browser) == 2)
    assert ["https://www.example.org/essays/unknown", target] == browser
    reader.does("back")
    reader.waits_until(lambda: reader.title_on_page == "Turns at the Water")
