"""The notebook over fifty thousand annotations."""

import random
import uuid
from datetime import UTC, datetime, timedelta
from pathlib import Path

from driving import REST_MS, frames, turn_wheel, type_into, window_on
from libraries import SEED, library_of
from pulse import Pulse, live, live_until, ratio, tell
from PySide6.QtCore import QStringListModel
from PySide6.QtWidgets import QLineEdit, QListView

from cssreader.annotate import describe
from cssreader.app.keep_index_fresh import bring_index_up_to_date
from cssreader.app.workspace import Workspace, open_workspace
from cssreader.domain.annotation import Anchored, Annotation, AnnotationId, AnnotationKind
from cssreader.domain.categories import SHIPPED_CATEGORIES
from cssreader.gui.panes.notebook_groups import NotebookGrouping, NotebookOrder
from cssreader.gui.panes.notebook_model import words_of
from cssreader.paths import LibraryFolder

ANNOTATIONS = 50_000
NOTCHES = 60
FRAME_MS = 16
ASKED = ("the", "policy of", "water")
TAGS = ("rivers", "law", "economy", "federation", "outline", "quote me")


def notebook(root: Path, count: int) -> None:
    """Reading, scrolling, narrowing, grouping and changing it, beside a plain list of the same words."""
    print(f"notebook: {ANNOTATIONS:,} annotations in {count:,} essays")
    folder = _library(root, count)
    with window_on(folder, root) as window:
        pane, pulse = window.furnishing.notebook, Pulse()
        pane.arrange(NotebookOrder.NEWEST, NotebookGrouping.NONE)
        with pulse.taken():
            window.furnishing.notebooks.open()
            live_until(lambda: pane.listing.is_known and len(pane.listing.now.groups) > 0)
            live(REST_MS)
        pulse.report("read and arranged")
        plain = QListView()
        plain.setUniformItemSizes(True)
        plain.setModel(QStringListModel([words_of(entry) for entry in pane.listed()], plain))
        plain.resize(pane.view.size())
        plain.show()
        live(100)
        ours, theirs = frames(pane.view), frames(plain)
        ratio(tell("CSS Reader: a page of it, painted", ours), tell("a plain QListView", theirs), "QListView")
        plain.hide()
        pane.view.scrollToTop()
        with pulse.taken():
            for _ in range(NOTCHES):
                turn_wheel(pane.view)
                live(FRAME_MS)
        pulse.report("turning the wheel over it")
        field = pane.findChild(QLineEdit)
        assert field is not None
        for asked in ASKED:
            with pulse.taken():
                type_into(field, asked, 60)
                live(1000)
            pulse.report(f"typing “{asked}”")
            field.clear()
            live(1000)
        for grouping in (NotebookGrouping.TAG, NotebookGrouping.ESSAY):
            with pulse.taken():
                pane.arrange(NotebookOrder.NEWEST, grouping)
                live(1500)
            pulse.report(f"grouped by {grouping.value}")
        with pulse.taken():
            window.desk.edit_annotation(pane.listed()[3].id, note=f"Changed at {datetime.now(UTC)}")
            live(1500)
        pulse.report("one note is changed")


def _library(root: Path, count: int) -> LibraryFolder:
    folder = LibraryFolder(library_of(root, count, highlights=201).root)
    made = folder.root / "annotated"
    if not made.exists():
        with open_workspace(folder) as workspace:
            _annotate(workspace)
            bring_index_up_to_date(workspace)
        made.touch()
    return folder


def _annotate(workspace: Workspace) -> None:
    chance, now = random.Random(SEED), datetime.now(UTC)
    essays = [each.id for each in workspace.store.essays.summaries()]
    kinds, each = SHIPPED_CATEGORIES, ANNOTATIONS // len(essays) + 1
    with workspace.store.transaction():
        for essay_id in essays:
            text = workspace.store.essays.text(essay_id)
            for _ in range(each):
                start = chance.randrange(max(len(text) - 200, 1))
                marked = now - timedelta(minutes=chance.randrange(500_000))
                selector = describe(text, start, min(start + chance.randrange(20, 200), len(text)))
                workspace.store.annotations.put(
                    Annotation(
                        id=AnnotationId(str(uuid.UUID(int=chance.getrandbits(128)))),
                        essay_id=essay_id,
                        kind=AnnotationKind.HIGHLIGHT,
                        category=chance.choice(kinds),
                        selector=selector,
                        version_id=None,
                        placement=Anchored(selector.start, selector.end),
                        note="To be weighed against the *other* view." if chance.random() < 0.2 else "",
                        tags=tuple(chance.sample(TAGS, chance.randrange(3))),
                        created_at=marked,
                        modified_at=marked,
                    )
                )
