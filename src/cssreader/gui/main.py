"""Opens the window, or says in one sentence why it cannot."""

import gc
import os
import sys
from importlib import import_module

from cssreader.errors import NoDisplayError
from cssreader.paths import LibraryFolder, settings_file

_BEFORE_QT = ("app.browse_library", "app.open_library", "settings", "gui.theme.tokens")
WITHOUT_A_WINDOW = "Without a window, use the commands that `cssreader --help` lists, or set QT_QPA_PLATFORM=offscreen."


def open_window(folder: LibraryFolder, link: str = "") -> int:
    """Open the window on a library and stay until it is closed; the exit status.

    A link is followed there, or in the window of the library that is open already. Raises NoDisplayError where there
    is no screen, or where Qt finds a system library missing.
    """
    if link and _is_taken(folder, link):
        return 0
    _require_a_display()
    prepare()
    try:
        from cssreader.gui import application
    except ImportError as error:
        raise NoDisplayError(
            f"The window cannot be opened, because a library it needs is missing ({error}). "
            f"Started with `make run`, the program brings in what it needs on Debian and Ubuntu. {WITHOUT_A_WINDOW}"
        ) from error
    return application.run(folder, settings_file(), link)


def pdf_of(page: str) -> bytes:
    """One of our HTML pages as a PDF, made without a window and without a display."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtGui import QGuiApplication

    from cssreader.gui.jobs.page_pdf import pdf_of as set_page
    from cssreader.gui.theme.fonts import load_fonts

    application = QGuiApplication.instance() or QGuiApplication(["cssreader"])
    load_fonts()
    pdf = set_page(page)
    del application
    return pdf


def prepare() -> None:
    """Make what comes next quick; called before Qt is loaded."""
    # Nothing that start-up makes is garbage, and looking through it takes a tenth of the time to the first page.
    # `application` collects again once the window is furnished.
    gc.disable()
    # PySide reads the source of every module that is imported after it.
    for module in _BEFORE_QT:
        import_module(f"cssreader.{module}")


def _is_taken(folder: LibraryFolder, link: str) -> bool:
    from cssreader.app.window_door import hand_over

    return hand_over(folder, link)


def _require_a_display() -> None:
    """Qt ends the process when it finds no display, so it is looked for first."""
    if sys.platform in ("win32", "darwin") or os.environ.get("QT_QPA_PLATFORM"):
        return
    if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        raise NoDisplayError(f"The window cannot be opened, because there is no display. {WITHOUT_A_WINDOW}")
