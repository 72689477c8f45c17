"""Essays with footnotes, from every kind of file, are read in the real window: beside the text and at the end."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sample_files import PARAGRAPHS, chapter, epub, noted_word, page

from cssreader.app.import_essays import clean_here, import_essays, store_page
from cssreader.app.open_library import open_library
from cssreader.domain.changes import ImportStatus
from cssreader.gui.reading.footnote_card import FootnoteCard
from cssreader.paths import LibraryFolder

Opens = Callable[[], Any]
NOTED = FIRST, SECOND = "The ledger of 1911, in the record room.", "A boat of its own."
LONG = "\n\n".join(PARAGRAPHS * 12)
NOTES = f"[^ledger]: {FIRST}\n[^boat]: {SECOND}\n"
MARKDOWN = f"# The Tail End\n\n{PARAGRAPHS[0]}[^ledger]\n\n{LONG}\n\nSo.[^boat]\n\n{NOTES}"


@pytest.fixture(autouse=True)
def _settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CSSREADER_SETTINGS", str(tmp_path / "settings.toml"))


def stored(folder: Path, *files: str) -> None:
    """Files are in the library before the window opens: here, and not in processes of their own."""
    with open_library(LibraryFolder(folder / "library")) as workspace:
        outcomes = list(
            import_essays(
                [str(folder / name) for name in files],
                store_page=partial(store_page, workspace),
                clean=clean_here,
                report=lambda _: None,
                cancelled=lambda: False,
            )
        )
    assert [ImportStatus.ADDED] * len(files) == [outcome.status for outcome in outcomes]


def card_of(reader: Any) -> FootnoteCard | None:
    card = reader.window.furnishing.panels.reading.findChild(FootnoteCard)
    assert card is None or isinstance(card, FootnoteCard)
    return card


def shows(reader: Any, words: str) -> bool:
    card = card_of(reader)
    return card is not None and card.isVisible() and card.text.toPlainText() == words


def _noted_page() -> str:
    first, second, third = PARAGRAPHS
    numbers = [f'<sup class="reference"><a href="#cite_note-{n}">[{n}]</a></sup>' for n in (1, 2)]
    notes = "".join(f'<li id="cite_note-{n}">{text}</li>' for n, text in enumerate((FIRST, SECOND), start=1))
    whole = page("The Gate", first + numbers[0], second + numbers[1], third)
    return whole.replace("</article>", f'<h2>References</h2><ol class="references">{notes}</ol></article>')


def _noted_book() -> bytes:
    numbers = [f'<a epub:type="noteref" href="#n{n}">{n}</a>' for n in (1, 2)]
    asides = "".join(
        f'<aside epub:type="footnote" id="n{n}"><p>{text}</p></aside>'
        for n, text in enumerate((FIRST, SECOND), start=1)
    )
    text = chapter("The Weir", PARAGRAPHS[0] + numbers[0], PARAGRAPHS[1] + numbers[1], *PARAGRAPHS * 8)
    whole = text.replace("</body>", f"{asides}</body>")
    return epub({"weir.xhtml": whole}, [("The Weir", "weir.xhtml")])


def test_a_footnote_is_read_beside_the_text_and_at_the_end_and_one_comes_back(
    opens_window: Opens, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "tail.md"
    file.write_text(MARKDOWN, encoding="utf-8")
    stored(tmp_path, file.name)
    reader = opens_window()
    reader.opens("The Tail End")
    panels, going = reader.window.furnishing.panels, reader.window.furnishing.actions
    reader.does("next_footnote")
    assert shows(reader, FIRST)
    card = card_of(reader)
    assert card is not None
    qtbot.keyClick(card.text, Qt.Key.Key_Return)
    assert not card.isVisible()
    assert panels.reading.reading_position().progress > 0.5
    reader.waits_until(going["back"].isEnabled)
    reader.does("back")
    assert panels.reading.reading_position().offset == 0
    reader.does("previous_footnote")
    assert shows(reader, SECOND)
    qtbot.keyClick(card.text, Qt.Key.Key_Escape)
    assert not card.isVisible()
    assert QApplication.focusWidget() is not card.text


def test_footnotes_come_through_from_pages_documents_and_books(opens_window: Opens, tmp_path: Path) -> None:
    (tmp_path / "gate.html").write_text(_noted_page(), encoding="utf-8")
    (tmp_path / "canal.docx").write_bytes(noted_word(FIRST, SECOND))
    (tmp_path / "weir.epub").write_bytes(_noted_book())
    stored(tmp_path, "gate.html", "canal.docx", "weir.epub")
    reader = opens_window()
    for title in ("The Gate", "What the Canal Remembers", "The Weir"):
        reader.opens(title)
        for note in (FIRST, SECOND, FIRST):
            reader.does("next_footnote")
            assert shows(reader, note), title


def test_an_essay_without_footnotes_says_so(opens_window: Opens) -> None:
    reader = opens_window()
    reader.opens("Sharing the House: Federalism and the Eighteenth Amendment")
    reader.does("next_footnote")
    reader.waits_until(lambda: "no footnotes" in reader.notice)
