"""Draws the pictures of the README without a display: `make pictures`.

Everything is real: a library with the starter essays is made in a temporary folder, marked through the
same use cases as by hand, and opened in the real window.
"""

import os
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QSize, QTimer

from cssreader.app.annotate_essay import add_bookmark, add_highlight, edit_annotation
from cssreader.app.keep_index_fresh import bring_index_up_to_date
from cssreader.app.open_library import open_library
from cssreader.app.tend_library import save_position, set_shelf
from cssreader.app.workspace import Workspace, open_workspace
from cssreader.domain.annotation import Category
from cssreader.domain.essay import ReadingPosition, Shelf
from cssreader.gui.application import make
from cssreader.gui.window import Window
from cssreader.paths import LibraryFolder
from cssreader.settings import Settings, save_settings
from cssreader.text.sentences import sentences_in

PICTURES = Path(__file__).parent / "pictures"
WIDE = QSize(1440, 900)
NARROW = QSize(760, 900)
READ = "federalism"
QUESTION = "water treaty"
MOST_SECONDS = 60.0


def wait_until(true: Callable[[], bool]) -> None:
    """Let the window live until something holds. Raises TimeoutError."""
    ends = time.monotonic() + MOST_SECONDS
    while not true():
        if time.monotonic() > ends:
            raise TimeoutError
        let_live(20)


def wait_until_furnished(window: Window) -> None:
    ready: list[bool] = []
    window.furnished.connect(lambda: ready.append(True))
    wait_until(lambda: bool(ready))


def let_live(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def furnish(workspace: Workspace) -> None:
    """Mark one essay the way a reader does, and put some on their shelves."""
    summaries = workspace.store.essays.summaries()
    chosen = next(each.id for each in summaries if READ in each.origin)
    essay = workspace.store.essays.get(chosen)
    marked = [span for span in sentences_in(essay.text) if 60 < span[1] - span[0] < 220]
    categories = [Category.FACT, Category.ARGUMENT, Category.FIGURE, Category.COUNTER_ARGUMENT, Category.QUOTATION]
    for number, category in enumerate(categories):
        start, end = marked[1 + number * 4]
        made = add_highlight(workspace, chosen, start, end, category)
        if number == 1 and made.after is not None:
            note = "Use this in the essay on the federation: the point that holds the rest together."
            edit_annotation(workspace, made.after.id, note=note, tags=("federation", "essay-plan"))
    add_bookmark(workspace, chosen, marked[9][0])
    others = [each.id for each in summaries if each.id != chosen]
    set_shelf(workspace, others[:2], Shelf.FINISHED)
    for number, each in enumerate(others[2:5], start=1):
        save_position(workspace, each, ReadingPosition(offset=900 * number, progress=0.2 * number))
    save_position(workspace, chosen, ReadingPosition(offset=0, progress=0.12))
    bring_index_up_to_date(workspace)


def draw(window: Window, name: str) -> None:
    let_live(400)
    PICTURES.mkdir(exist_ok=True)
    file = PICTURES / f"{name}.png"
    window.grab().save(str(file))
    print(file, file=sys.stderr)


def reading_pictures(folder: LibraryFolder, settings: Path) -> None:
    _, window = make(folder, settings)
    window.resize(WIDE)
    window.show()
    wait_until_furnished(window)
    for theme in ("light", "sepia", "dark"):
        window.furnishing.actions[f"theme_{theme}"].trigger()
        draw(window, f"reading-{theme}")
    window.furnishing.actions["theme_light"].trigger()
    window.furnishing.panels.search.set_text(QUESTION)
    window.furnishing.panels.search.question_changed.emit(QUESTION)
    let_live(2500)
    draw(window, "search")
    window.furnishing.panels.search.set_text("")
    window.furnishing.panels.search.question_changed.emit("")
    window.resize(NARROW)
    draw(window, "narrow")
    window.close()


def empty_picture(folder: LibraryFolder, settings: Path) -> None:
    open_workspace(folder).close()
    _, window = make(folder, settings)
    window.resize(WIDE)
    window.show()
    wait_until_furnished(window)
    draw(window, "empty")
    window.close()


def main() -> None:
    which = sys.argv[1] if len(sys.argv) > 1 else ""
    with tempfile.TemporaryDirectory() as temporary:
        root = Path(temporary)
        settings = root / "settings.toml"
        usual = Settings()
        save_settings(replace(usual, appearance=replace(usual.appearance, theme="light")), settings)
        if which:
            empty_picture(LibraryFolder(root / "empty"), settings)
            return
        with open_library(LibraryFolder(root / "library")) as workspace:
            furnish(workspace)
        reading_pictures(LibraryFolder(root / "library"), settings)
    # One application for each process: the second window gets its own.
    os.execv(sys.executable, [sys.executable, __file__, "empty"])


if __name__ == "__main__":
    main()
