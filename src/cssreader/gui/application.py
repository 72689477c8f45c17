"""The Qt application around the window."""

import os
import signal
import sys
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMessageLogContext, QSettings, QSocketNotifier, Qt, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from cssreader.gui import garbage
from cssreader.gui.desk import Desk
from cssreader.gui.language import speak
from cssreader.gui.main import WITHOUT_A_WINDOW
from cssreader.gui.preferences import Preferences
from cssreader.gui.theme.fonts import interface_font, load_first_fonts, load_other_fonts
from cssreader.gui.window import Window
from cssreader.paths import LibraryFolder

NO_WINDOW_STATUS = 3
SWITCH_SECONDS = 0.001


def run(folder: LibraryFolder, settings: Path, link: str = "") -> int:
    """Show the window until it is closed; the exit status. A link is followed once the window stands."""
    application, window = make(folder, settings)
    if link:
        window.furnished.connect(partial(_follow, window, link), Qt.ConnectionType.SingleShotConnection)
    window.show()
    interrupted = _close_when_interrupted(window)
    status = application.exec()
    while window.reopens:
        del interrupted
        before, window = window, window_after(window, folder, settings)
        before.deleteLater()
        window.show()
        interrupted = _close_when_interrupted(window)
        status = application.exec()
    del interrupted
    _let_go_of_the_clipboard(application)
    return status


def _follow(window: Window, link: str) -> None:
    window.furnishing.links.follow(link)


def _let_go_of_the_clipboard(application: QApplication) -> None:
    """What was copied from the page is Python's, and Qt would touch it after Python has ended."""
    clipboard = application.clipboard()
    if clipboard.ownsClipboard():
        clipboard.setText(clipboard.text())


def make(folder: LibraryFolder, settings: Path) -> tuple[QApplication, Window]:
    """The application and its window, which is not yet shown; the library is being opened."""
    # The lanes' threads share the interpreter with the window, which must get it back within a blink.
    sys.setswitchinterval(SWITCH_SECONDS)
    previous = qInstallMessageHandler(_LastWords())
    # As an argument, for setStyle() would give the style back, and Python would load every class of styles for it.
    application = QApplication(["cssreader", "-style", "fusion"])
    qInstallMessageHandler(previous)
    application.applicationStateChanged.connect(tidy_when_left)
    application.setApplicationName("CSS Reader")
    application.setOrganizationName("cssreader")
    application.setDesktopFileName("cssreader")
    load_first_fonts()
    application.setFont(interface_font())
    return application, make_window(folder, settings)


def make_window(folder: LibraryFolder, settings: Path) -> Window:
    """A window in the language of the settings, not yet shown; the library is being opened."""
    desk = Desk(folder)
    # Asked before the window is made, so that the essay is there when the window is.
    desk.start()
    geometry = QSettings(str(settings.with_name("window.ini")), QSettings.Format.IniFormat)
    preferences = Preferences(settings)
    speak(preferences.settings.appearance.language)
    window = Window(desk, preferences, geometry)
    window.page_painted.connect(load_other_fonts)
    window.furnished.connect(garbage.begin)
    desk.summaries_changed.connect(_spare_the_list, Qt.ConnectionType.SingleShotConnection)
    return window


def window_after(before: Window, folder: LibraryFolder, settings: Path) -> Window:
    """The window that comes where one was closed to be opened anew. What was done in that can still be undone."""
    window = make_window(folder, settings)
    window.desk.history.go_on_from(before.desk.history)
    return window


def tidy_when_left(state: Qt.ApplicationState) -> None:
    """Look through everything for garbage while nobody looks at the window."""
    if state is not Qt.ApplicationState.ApplicationActive:
        garbage.look()


def _spare_the_list(_: object) -> None:
    # The list of twenty thousand essays holds no garbage, and looking through it now and then took 40 milliseconds.
    garbage.spare()


class _LastWords:
    """Qt would dump core after a fatal message; a sentence and a status serve a person better."""

    def __init__(self) -> None:
        self._warning = ""

    def __call__(self, kind: QtMsgType, _: QMessageLogContext, message: str) -> None:
        if kind is not QtMsgType.QtFatalMsg:
            # The first complaint is the cause: which display did not answer, which library is missing.
            self._warning = self._warning or message.strip()
            return
        why = self._warning or message.strip().partition("\n")[0] or "Qt gives no reason"
        print(f"The window cannot be opened: {why.rstrip('.')}. {WITHOUT_A_WINDOW}", file=sys.stderr, flush=True)
        os._exit(NO_WINDOW_STATUS)


def _close_when_interrupted(window: Window) -> QSocketNotifier | None:
    """Close the window in good order on Ctrl+C and on a request to end."""
    if sys.platform == "win32":
        return None
    reading, writing = os.pipe()
    os.set_blocking(reading, False)
    os.set_blocking(writing, False)
    signal.set_wakeup_fd(writing, warn_on_full_buffer=False)
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: None)
    notifier = QSocketNotifier(reading, QSocketNotifier.Type.Read, window)

    def close() -> None:
        os.read(reading, 16)
        window.close()

    notifier.activated.connect(close)
    return notifier
