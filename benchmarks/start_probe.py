"""Run by `benchmarks/starting.py`: opens the window as the program does, and tells when it stood and what it took.

Each line that it prints names a moment: its seconds since `began`, the seconds of processor spent until then, and
the peak of the memory in megabytes.
"""

import resource
import sys
import time
from pathlib import Path


def note(moment: str, began: float) -> None:
    """Called at the moment itself, so nothing that comes later is in its figures."""
    seconds = time.time() - began
    used = resource.getrusage(resource.RUSAGE_SELF)
    print(moment, f"{seconds:.4f} {used.ru_utime + used.ru_stime:.4f} {peak_megabytes():.1f}", flush=True)


def peak_megabytes() -> float:
    try:
        # `ru_maxrss` would begin with the memory of the process that started this one.
        status = Path("/proc/self/status").read_text("ascii")
        return int(status.partition("VmHWM:")[2].split()[0]) / 1024
    except OSError:
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def open_bare(began: float) -> None:
    """Nothing but Qt with an empty text browser, painted at once as the window is."""
    from PySide6.QtWidgets import QApplication, QTextBrowser

    application = QApplication([])
    browser = QTextBrowser()
    browser.resize(1280, 820)
    browser.show()
    browser.repaint()
    note("painted", began)
    del application


def open_reader(began: float, library: Path, settings: Path) -> None:
    """As cssreader.__main__ and cssreader.gui.main do."""
    from cssreader.gui.main import prepare

    prepare()
    from PySide6.QtCore import QTimer

    from cssreader.gui.application import make
    from cssreader.paths import LibraryFolder

    application, window = make(LibraryFolder(library), settings)

    def listed() -> None:
        note("listed", began)
        window.close()

    window.page_painted.connect(lambda: note("painted", began))
    window.furnished.connect(lambda: note("furnished", began))
    # The list comes once the window is furnished, and only there it is shown.
    window.desk.summaries_changed.connect(lambda _: QTimer.singleShot(0, listed))
    window.show()
    application.exec()


def main(kind: str, library: str, settings: str, began: str) -> None:
    """`kind` is `cssreader` or `bare`; `began` is the time of day, in seconds, at which the process was started."""
    if kind == "bare":
        open_bare(float(began))
    else:
        open_reader(float(began), Path(library), Path(settings))


if __name__ == "__main__":
    main(*sys.argv[1:])
