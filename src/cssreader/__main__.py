"""The program: a window on the library, and commands for scripts. `cssreader` and `python -m cssreader` are one.

Cleaning starts further processes, and each of them imports this module: it does nothing until it is asked.
"""

import sys

from cssreader.cli import run
from cssreader.paths import LibraryFolder


def _open_window(folder: LibraryFolder) -> int:
    # The two front doors are strangers; only here does one lead to the other, and Qt waits until it is wanted.
    from cssreader.gui.main import open_window

    return open_window(folder)


def main() -> int:
    """Do what the arguments of the program say; the exit status."""
    if getattr(sys, "frozen", False):
        # In a program packed into one file, the processes that clean pages start here.
        from multiprocessing import freeze_support

        freeze_support()
    return run(_open_window)


if __name__ == "__main__":
    sys.exit(main())
