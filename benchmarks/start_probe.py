"""Run by `benchmarks/run.py`: opens the window as the program does, tells when the essay can be read, and leaves."""

import gc
import resource
import sys
import time
from pathlib import Path


def main(kind: str, library: str, settings: str, began: float) -> None:
    """`kind` is `cssreader`, or `bare` for nothing but Qt with an empty text browser."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication, QTextBrowser, QWidget

    shown: list[object] = []
    window: QWidget
    if kind == "bare":
        application = QApplication([])
        window = QTextBrowser()
        window.resize(1280, 820)
        shown.append(window)
    else:
        # As cssreader.gui.main does.
        gc.disable()
        from cssreader.gui.application import make
        from cssreader.paths import LibraryFolder

        application, reader = make(LibraryFolder(Path(library)), Path(settings))
        reader.page_painted.connect(lambda: shown.append(reader))
        window = reader
    window.show()

    def look() -> None:
        if not shown:
            return
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(f"{time.time() - began:.4f} {peak:.1f}", flush=True)
        timer.stop()
        window.close()
        application.quit()

    timer = QTimer()
    timer.timeout.connect(look)
    timer.start(1)
    application.exec()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], sys.argv[3], float(sys.argv[4]))
