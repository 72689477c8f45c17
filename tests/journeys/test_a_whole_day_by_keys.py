"""From the first start to the end of the day with the keyboard alone: nothing here but keys, and looking."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from fake_speech import FakeSpeech
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QWidget

from cssreader.gui.dialogs.essay_topics_dialog import EssayTopicsDialog
from cssreader.gui.dialogs.export_dialog import ExportDialog
from cssreader.gui.dialogs.figures.figures_dialog import FiguresDialog
from cssreader.gui.dialogs.import_report import ImportDialog
from cssreader.gui.dialogs.keys_dialog import KeysDialog
from cssreader.gui.dialogs.profiles_dialog import ProfilesDialog
from cssreader.gui.dialogs.reading_options import ReadingOptions
from cssreader.gui.margin.note_editor import NoteEditor
from cssreader.gui.palette.palette_sheet import PaletteSheet
from cssreader.gui.reading.hit_bar import HitBar
from cssreader.gui.reading.page_view import PageView
from cssreader.gui.reading.speech_bar import SpeechBar
from cssreader.gui.reading.word_card import WordCard

Opens = Callable[[], Any]
TITLE = "Canals of the Plain"
WORDS = "Canals were dug across the plain. Water was measured at each gate. Nobody trusted the ledger for long."


class Hands:
    """Ten fingers and two eyes."""

    def __init__(self, reader: Any) -> None:
        self.reader = reader
        self.window: QWidget = reader.window

    def press(self, *keys: str) -> None:
        """Press keys, as the menus write them, on whatever has the keyboard."""
        for each in keys:
            combination = QKeySequence(each)[0]  # type: ignore[index]
            QTest.keyClick(self.where, combination.key(), combination.keyboardModifiers())

    def types(self, text: str) -> None:
        QTest.keyClicks(self.where, text)

    @property
    def where(self) -> QWidget:
        # Qt gives keys to what popped up first.
        popup = QApplication.activePopupWidget()
        widget = (popup.focusWidget() or popup) if popup is not None else QApplication.focusWidget()
        assert widget is not None, "nothing has the keyboard"
        return widget

    def waits(self, true: Callable[[], Any]) -> None:
        self.reader.waits_until(lambda: bool(true()))

    def sees(self, kind: type[QWidget]) -> bool:
        return any(isinstance(each, kind) and each.isVisible() for each in QApplication.allWidgets())

    def comes_to(self, kind: type[QWidget]) -> None:
        """Wait until a part of the window, or a dialog, has the keyboard."""
        self.waits(lambda: self._is_in(kind))

    def _is_in(self, kind: type[QWidget]) -> bool:
        widget = QApplication.focusWidget()
        while widget is not None and not isinstance(widget, kind):
            widget = widget.parentWidget()
        return widget is not None

    def escapes(self, kind: type[QWidget]) -> None:
        """Escape, and be back in the window."""
        self.press("Esc")
        self.waits(lambda: not self.sees(kind))
        if issubclass(kind, QDialog):
            self.comes_forward()

    def comes_forward(self) -> None:
        """Here is nothing that manages windows: on a desktop the window comes forward by itself from below another."""
        self.window.activateWindow()
        self.waits(lambda: self.window.isActiveWindow() and QApplication.focusWidget() is not None)

    def names_a_file(self, keys: tuple[str, ...], file: Path) -> None:
        """Press keys that open the dialog of files, and type into it while it has the keyboard."""

        def look() -> None:
            dialog = QApplication.activeModalWidget()
            if not isinstance(dialog, QFileDialog) or not dialog.isAncestorOf(
                QApplication.focusWidget() or self.window
            ):
                return
            timer.stop()
            self.press("Ctrl+A")
            self.types(str(file))
            self.press("Return")

        timer = QTimer(interval=20)
        timer.timeout.connect(look)
        timer.start()
        self.press(*keys)

    @property
    def marks(self) -> Any:
        return self.reader.annotations


@pytest.fixture
def hands(opens_window: Opens, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Hands]:
    monkeypatch.setenv("CSSREADER_SETTINGS", str(tmp_path / "settings.toml"))
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs, on=True)
    reader = opens_window()
    reader.window.resize(1400, 900)
    reader.window.activateWindow()
    reader.window.furnishing.speaking.use_engine(FakeSpeech)
    hands = Hands(reader)
    hands.waits(lambda: hands.window.isActiveWindow() and QApplication.focusWidget() is not None)
    yield hands
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs, on=False)


def imports_and_opens(hands: Hands, folder: Path) -> None:
    file = folder / "canals.txt"
    file.write_text(f"{TITLE}\n\n{WORDS}\n\n" + "The ledger told of water that nobody had seen. " * 40, "utf-8")
    hands.names_a_file(("Ctrl+I",), file)
    hands.waits(lambda: hands.reader.imported and TITLE in hands.reader.titles)
    hands.comes_to(ImportDialog)
    hands.escapes(ImportDialog)
    hands.press("Alt+2", "Home", "Return")
    hands.waits(lambda: hands.reader.title_on_page == TITLE)


def test_reading_and_marking(hands: Hands, tmp_path: Path) -> None:
    imports_and_opens(hands, tmp_path)
    hands.press("S", "S", "1")
    hands.waits(lambda: len(hands.marks) == 1)
    assert hands.marks[0].quote.startswith("Water was measured")
    hands.press("N")
    hands.comes_to(NoteEditor)
    hands.types("to be checked")
    hands.press("Tab")
    hands.types("zeal")
    hands.press("Ctrl+Return")
    hands.waits(lambda: (hands.marks[0].note, hands.marks[0].tags) == ("to be checked", ("zeal",)))
    hands.comes_to(PageView)
    hands.press("B")
    hands.waits(lambda: len(hands.marks) == 2)
    hands.press("Ctrl+Z")
    hands.waits(lambda: len(hands.marks) == 1)
    # In the margin: to the mark, and back to the page.
    hands.press("Alt+4", "Delete")
    hands.waits(lambda: not hands.marks)
    hands.press("Ctrl+Z")
    hands.waits(lambda: len(hands.marks) == 1)
    # A word, from the caret.
    hands.press("Alt+3", "F7", "Ctrl+Left", "Ctrl+Left", "L")
    hands.comes_to(WordCard)
    hands.press("Esc")
    hands.waits(lambda: not hands.sees(WordCard))
    hands.press("F7", "Ctrl+Space")
    hands.waits(lambda: hands.sees(SpeechBar))
    hands.press("Ctrl+]", "Ctrl+Shift+Space")
    hands.waits(lambda: not hands.sees(SpeechBar))


def test_finding_and_filing(hands: Hands, tmp_path: Path) -> None:
    imports_and_opens(hands, tmp_path)
    hands.press("Ctrl+L")
    hands.types("ledger")
    hands.waits(lambda: hands.reader.result is not None and hands.reader.result.complete > 0)
    hands.press("Down", "Return")
    hands.waits(lambda: hands.sees(HitBar))
    bar = hands.window.findChild(HitBar)
    assert bar is not None
    before = bar.count_text
    hands.press("F3")
    hands.waits(lambda: bar.count_text != before)
    hands.press("Alt+3", "T")
    hands.comes_to(EssayTopicsDialog)
    hands.escapes(EssayTopicsDialog)


def test_setting_and_leaving(hands: Hands, tmp_path: Path) -> None:
    imports_and_opens(hands, tmp_path)
    hands.press("Ctrl+Alt+T")
    hands.comes_to(ProfilesDialog)
    hands.escapes(ProfilesDialog)
    hands.press("Ctrl+T")
    hands.comes_to(ReadingOptions)
    hands.press("Tab", "Tab")
    hands.escapes(ReadingOptions)
    # Other keys for the figures, and the figures by them.
    hands.press("F1")
    hands.comes_to(KeysDialog)
    hands.types("reading figures")
    hands.press("Tab", "Tab", "Ctrl+J", "Tab", "Space")
    hands.escapes(KeysDialog)
    hands.press("Ctrl+J")
    hands.comes_to(FiguresDialog)
    hands.escapes(FiguresDialog)
    hands.press("Ctrl+K")
    hands.comes_to(PaletteSheet)
    hands.types(">export")
    hands.press("Return")
    hands.comes_to(ExportDialog)
    # From highlights and notes to whole essays.
    hands.press("Down")
    hands.waits(hands.window.findChildren(ExportDialog)[-1].go_on.isEnabled)
    hands.names_a_file(("Return",), tmp_path / "out.md")
    hands.waits((tmp_path / "out.md").exists)
    hands.comes_forward()
    hands.press("Alt+2", "Delete")
    hands.waits(lambda: TITLE not in hands.reader.titles)
    hands.press("Ctrl+Z")
    hands.waits(lambda: TITLE in hands.reader.titles)
    hands.press("Ctrl+Q")
    hands.waits(lambda: not hands.window.isVisible())
