"""Every dialog fits on a small screen, and its words into it, in any language."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from functools import partial
from typing import Any

import pytest
from cut_texts import cut_texts
from pseudo_language import PseudoLanguage
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QScreen
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.exceptions import TimeoutError as NothingCame
from pytestqt.qtbot import QtBot

from cssreader.gui.dialogs import dialog as dialogs
from cssreader.gui.dialogs.reading_options import ReadingOptions
from cssreader.gui.language import speak

Opens = Callable[[], Any]

SMALL, SMALLER = QSize(1280, 720), QSize(960, 540)
"""A modest laptop; and a screen of 1920 by 1080 at 200 per cent."""
TITLE_BAR = 32
LAYOUT_MS = 3_000
_DIALOGS = (
    *("watched_folders", "fetch", "fetch_queue", "authors", "sites", "subjects", "add_topic"),
    *(
        "perhaps_same",
        "cleaning_rules",
        "check",
        "details",
        "topics",
        "versions",
        "removed",
        "go_to_paragraph",
        "own_theme",
    ),
    *("profiles", "figures", "keys", "kinds", "about", "reading_options"),
)


@contextmanager
def pseudo_language() -> Iterator[None]:
    application = QApplication.instance()
    assert application is not None
    translation = PseudoLanguage()
    application.installTranslator(translation)
    yield
    application.removeTranslator(translation)


@contextmanager
def language(name: str) -> Iterator[None]:
    speak(name)
    yield
    speak("en")


def opened_over(window: QWidget) -> list[QWidget]:
    """Dialogs, and the options that pop up."""
    tops = QApplication.topLevelWidgets()
    return [top for top in tops if top is not window and top.isVisible() and isinstance(top, QDialog | ReadingOptions)]


def fits(dialog: QWidget, screen: QSize) -> bool:
    return not list(misfits(dialog, screen))


def misfits(dialog: QWidget, screen: QSize) -> Iterator[str]:
    yield from cut_texts(dialog)
    if dialog.height() + TITLE_BAR > screen.height() or dialog.width() > screen.width():
        yield f"larger than the screen: {dialog.size().toTuple()}"


@pytest.mark.parametrize(
    ("screen", "spoken"),
    [
        (SMALL, language("en")),
        (SMALL, language("ur")),
        (SMALL, pseudo_language()),
        (SMALLER, language("ur")),
        (SMALLER, language("en")),
    ],
    ids=["English", "Urdu", "other letters", "Urdu at 200 %", "English at 200 %"],
)
def test_no_word_is_cut_in_any_dialog(
    opens_window: Opens,
    screen: QSize,
    spoken: AbstractContextManager[None],
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    def room(_: QScreen) -> QRect:
        return QRect(8, 40, screen.width() - 16, screen.height() - 48)

    monkeypatch.setattr(dialogs, "room_on", room)
    with spoken:
        reader = opens_window()
        reader.window.resize(screen)
        reader.opens(max(reader.titles, key=len))
        cut: list[str] = []
        for name in _DIALOGS:
            reader.does(name)
            reader.waits_until(lambda: bool(opened_over(reader.window)))
            for dialog in opened_over(reader.window):
                # What it shows may still be on its way, and what came last may not be laid out.
                with suppress(NothingCame):
                    qtbot.waitUntil(partial(fits, dialog, screen), timeout=LAYOUT_MS)
                cut += [f"{name}: {each}" for each in misfits(dialog, screen)]
                dialog.close()
        reader.closes()
    assert [] == cut
