"""What lists all essays: the list itself and the palette."""

from pathlib import Path

from driving import REST_MS, frames, turn_wheel, type_into, window_on
from libraries import library_of
from pulse import Pulse, live, processor_ms, ratio, tell
from PySide6.QtCore import QSortFilterProxyModel, QStringListModel, Qt
from PySide6.QtWidgets import QListView

from cssreader.app.workspace import open_workspace
from cssreader.domain.essay import Shelf
from cssreader.gui.panes.essay_view import EssayView

NOTCHES = 60
FRAME_MS = 16
ASKED = ("the", "policy of", "water")


def list_(root: Path, count: int) -> None:
    """The list of essays from its beginning to its end, beside a plain list of the titles."""
    print(f"list: {count:,} essays in the list")
    folder = library_of(root, count)
    with open_workspace(folder, read_only=True) as workspace:
        titles = [each.title for each in workspace.store.essays.summaries()]
    with window_on(folder, root) as window:
        essays = window.findChild(EssayView)
        assert essays is not None
        plain = QListView()
        plain.setUniformItemSizes(True)
        plain.setModel(QStringListModel(titles, plain))
        plain.resize(essays.size())
        plain.show()
        live(100)
        ours, theirs = frames(essays), frames(plain)
        ratio(tell("CSS Reader: a page of the list, painted", ours), tell("a plain QListView", theirs), "QListView")
        essays.scrollToTop()
        pulse = Pulse()
        with pulse.taken():
            for _ in range(NOTCHES):
                turn_wheel(essays)
                live(FRAME_MS)
        pulse.report("turning the wheel over it")
        with pulse.taken():
            summary = window.desk.summaries[3]
            shelf = Shelf.INBOX if summary.shelf is Shelf.FINISHED else Shelf.FINISHED
            window.desk.set_shelf([summary.id], shelf, lambda _: None)
            live(REST_MS)
        pulse.report("an essay is put on another shelf")


def palette(root: Path, count: int) -> None:
    """Opening the palette, and typing into it, beside a filter of Qt over the titles alone."""
    print(f"palette: over {count:,} essays")
    folder = library_of(root, count)
    with open_workspace(folder, read_only=True) as workspace:
        titles = [each.title for each in workspace.store.essays.summaries()]
    with window_on(folder, root) as window:
        pulse = Pulse()
        flow = window.furnishing.palette
        for name in ("opened first", "opened again"):
            with pulse.taken():
                flow.turn()
                live(1500)
            pulse.report(name)
            flow.turn()
            live(100)
        flow.turn()
        live(1500)
        for asked in ASKED:
            flow.sheet.box.clear()
            live(500)
            with pulse.taken():
                type_into(flow.sheet.box, asked, 60)
                live(1000)
            pulse.report(f"typing “{asked}”")
        flow.turn()
    plain = QSortFilterProxyModel()
    plain.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    plain.setSourceModel(QStringListModel(titles, plain))
    tell(
        "QSortFilterProxyModel, a letter more of the titles alone",
        [
            processor_ms(lambda part=asked[: end + 1]: plain.setFilterFixedString(part))  # type: ignore[misc]
            for asked in ASKED
            for end in range(len(asked))
        ],
    )
