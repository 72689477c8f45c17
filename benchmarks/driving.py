"""Drives the window as a person does, and the widgets of Qt that stand beside it."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pulse import live, live_until, live_until_calm, processor_ms
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QTextBrowser, QWidget

from cssreader.domain.essay import EssayId
from cssreader.domain.reading import OpenedEssay
from cssreader.gui.application import make
from cssreader.gui.main import prepare
from cssreader.gui.reading import reading_pane
from cssreader.gui.reading.page_view import PageView
from cssreader.gui.window import Window
from cssreader.paths import LibraryFolder

STEPS = 200
NOTCH = 120
SIZE = (1280, 820)
SETTLE_MS = 2_500
"""In which the window does its first work after it stands."""
REST_MS = 900
"""In which the place on the page is kept, and what hangs on it is read anew."""
_NO_KEY = Qt.KeyboardModifier.NoModifier


@contextmanager
def window_on(folder: LibraryFolder, root: Path) -> Iterator[Window]:
    """The window with everything in it, its list read and its first work done."""
    prepare()
    application, window = make(folder, root / "settings.toml")
    listed: list[int] = []
    window.desk.summaries_changed.connect(lambda summaries: listed.append(len(summaries)))
    window.resize(*SIZE)
    window.show()
    live_until(lambda: bool(listed))
    live(SETTLE_MS)
    live_until_calm()
    try:
        yield window
    finally:
        window.close()
        del application


def page_of(window: Window) -> PageView:
    page = window.findChild(PageView)
    assert isinstance(page, PageView)
    return page


_painted: list[float] = []
"""When pages were painted, in seconds of the processor, all threads."""


class _TimedPage(PageView):
    """Qt looks its paint up once, so it is in place before there is a window."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        _painted.append(time.process_time())


reading_pane.PageView = _TimedPage  # type: ignore[attr-defined]


def open_essay(window: Window, essay_id: EssayId) -> float:
    """Milliseconds of all threads until the event loop has painted the page of the essay."""
    shown: list[OpenedEssay] = []

    def note(opened: OpenedEssay) -> None:
        _painted.clear()
        shown.append(opened)

    began = time.process_time()
    window.desk.open_essay(essay_id, note)
    live_until(lambda: bool(shown and _painted))
    return (_painted[0] - began) * 1000


def frames(view: QAbstractScrollArea) -> list[float]:
    """Go through all of it in equal steps; what each took until it was painted, whole."""
    bar = view.verticalScrollBar()
    step = max((bar.maximum() - bar.minimum()) // STEPS, 1)

    def frame() -> None:
        bar.setValue(bar.value() + step)
        view.viewport().repaint()

    return [processor_ms(frame) for _ in range(STEPS)]


def turn_wheel(view: QAbstractScrollArea) -> None:
    """One notch down."""
    middle = view.rect().center()
    event = QWheelEvent(
        QPointF(middle),
        QPointF(view.mapToGlobal(middle)),
        QPoint(),
        QPoint(0, -NOTCH),
        Qt.MouseButton.NoButton,
        _NO_KEY,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), event)


def type_into(widget: QWidget, text: str, pause: int) -> list[float]:
    """Type, letter by letter; what each key took until it was painted."""
    taken: list[float] = []
    for letter in text:

        def strike(letter: str = letter) -> None:
            for kind in (QKeyEvent.Type.KeyPress, QKeyEvent.Type.KeyRelease):
                QApplication.sendEvent(widget, QKeyEvent(kind, 0, _NO_KEY, letter))
            widget.repaint()

        taken.append(processor_ms(strike))
        live(pause)
    return taken


class Beside:
    """An empty browser that is given the same text."""

    def __init__(self, html: str) -> None:
        self._html = html

    def make(self) -> None:
        self.widget = QTextBrowser()
        self.widget.resize(900, 800)
        self.widget.show()

    def show(self) -> float:
        self.widget.setHtml("")
        self.widget.viewport().repaint()

        def give() -> None:
            self.widget.setHtml(self._html)
            # It lays out the beginning and leaves the rest for later; who scrolls needs all of it.
            self.widget.document().size()
            self.widget.viewport().repaint()

        return processor_ms(give)
