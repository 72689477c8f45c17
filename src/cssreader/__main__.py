"""The program: a window on the library, and commands for scripts. `cssreader` and `python -m cssreader` are one.

Cleaning starts further processes, and each of them imports this module: it does nothing until it is asked.
"""

import sys
from collections.abc import Sequence
from pathlib import Path

from cssreader.errors import NoDisplayError
from cssreader.paths import LibraryFolder, default_library

NO_WINDOW = 3
"""The exit status where no window can be opened."""


def _open_window(folder: LibraryFolder, link: str = "") -> int:
    # The two front doors are strangers; only here does one lead to the other, and Qt waits until it is wanted.
    from cssreader.gui.main import open_window

    return open_window(folder, link)


def _make_pdf(page: str) -> bytes:
    from cssreader.gui.main import pdf_of

    return pdf_of(page)


def main() -> int:
    """Do what the arguments of the program say; the exit status."""
    if getattr(sys, "frozen", False):
        # In a program packed into one file, the processes that clean pages start here.
        from multiprocessing import freeze_support

        freeze_support()
    folder = _folder_of_window(sys.argv[1:])
    if folder is None:
        from cssreader.cli import run

        return run(_open_window, _make_pdf)
    try:
        return _open_window(folder)
    except NoDisplayError as error:
        print(error, file=sys.stderr)
        return NO_WINDOW


def _folder_of_window(arguments: Sequence[str]) -> LibraryFolder | None:
    """The library of the window that is asked for, None where a command is.

    The two plain forms are read here, because loading all commands takes a fifth of the time to the first page.
    """
    match arguments:
        case []:
            return default_library()
        case ["--library", folder] if folder:
            return LibraryFolder(Path(folder).expanduser().absolute())
        case _:
            return None


if __name__ == "__main__":
    sys.exit(main())
