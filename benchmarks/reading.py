"""The page: opening an essay, scrolling through it, and writing a note beside it."""

from pathlib import Path

from driving import REST_MS, Beside, frames, open_essay, page_of, turn_wheel, type_into, window_on
from libraries import HIGHLIGHTS, WORDS, library_of, long_essay_in
from pulse import Pulse, live, ratio, tell
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from cssreader.app.annotate_essay import annotations_of
from cssreader.app.workspace import open_workspace
from cssreader.domain.annotation import AnnotationKind
from cssreader.gui.margin.note_editor import NoteEditor
from cssreader.text.safe_html import to_html

ROUNDS = 15
NOTCHES = 40
TYPED = "The committee should have been told of the tariff, and of *who pays* for it in the end. " * 3


def open_(root: Path, count: int) -> None:
    """From the click, which has reached the program, to the painted page; and the longest stall of the event loop."""
    print(f"open: an essay of {WORDS:,} words with {HIGHLIGHTS} highlights, {count:,} essays")
    folder = library_of(root, count)
    with open_workspace(folder, read_only=True) as workspace:
        long, other = long_essay_in(workspace), workspace.store.essays.summaries()[5].id
        html = to_html(workspace.store.essays.get(long).content)
    browser = Beside(html)
    with window_on(folder, root) as window:
        browser.make()
        live(REST_MS)
        pulse, stalls = Pulse(), []
        ours: list[float] = []
        theirs: list[float] = []
        for _ in range(ROUNDS):
            open_essay(window, other)
            live(REST_MS)
            with pulse.taken():
                ours.append(open_essay(window, long))
                live(REST_MS)
            stalls.append(max(each.processor for each in pulse.beats))
            theirs.append(browser.show())
        mine = tell("CSS Reader, from the click to the painted page, all threads", ours)
        ratio(mine, tell("QTextBrowser.setHtml of the same text, laid out and painted", theirs), "QTextBrowser.setHtml")
        tell("the window's longest stall in it, and in the second after", stalls)


def scroll(root: Path, count: int) -> None:
    """Every paint while the wheel turns, through an essay with its marks and the margin beside it."""
    print(f"scroll: through {WORDS:,} words with {HIGHLIGHTS} highlights, the margin open, {count:,} essays")
    folder = library_of(root, count)
    with open_workspace(folder, read_only=True) as workspace:
        long = long_essay_in(workspace)
        browser = Beside(to_html(workspace.store.essays.get(long).content))
    with window_on(folder, root) as window:
        open_essay(window, long)
        live(REST_MS)
        page = page_of(window)
        page.go_to(0)
        live(REST_MS)
        ours = frames(page)
        page.go_to(0)
        browser.make()
        live(REST_MS)
        browser.show()
        theirs = frames(browser.widget)
        mine = tell("CSS Reader: a step of the wheel, painted whole", ours)
        other = tell("QTextBrowser: the same", theirs)
        ratio(mine, other, "QTextBrowser")
        pulse = Pulse()
        page.scrolling.wanted = True
        with pulse.taken():
            for _ in range(NOTCHES):
                turn_wheel(page)
                live(60)
        pulse.report("gliding")
        with pulse.taken():
            live(REST_MS)
        pulse.report("in the second after it rests")


def note(root: Path, count: int) -> None:
    """Typing in a note, drafts being kept, beside an empty QPlainTextEdit."""
    print(f"note: typing in a note, {count:,} essays")
    folder = library_of(root, count)
    with open_workspace(folder, read_only=True) as workspace:
        long = long_essay_in(workspace)
        marks = annotations_of(workspace, long)
    chosen = next(each.id for each in marks if each.kind is AnnotationKind.HIGHLIGHT and not each.note)
    with window_on(folder, root) as window:
        open_essay(window, long)
        live(REST_MS)
        window.pane_row.reveal("margin")
        window.furnishing.panels.margin.edit_note(chosen)
        live(REST_MS)
        editor = window.findChild(NoteEditor)
        assert editor is not None
        field = editor.findChild(QWidget, "note_text")
        assert field is not None
        plain = QPlainTextEdit()
        plain.resize(field.size())
        plain.show()
        pulse = Pulse()
        with pulse.taken():
            ours = type_into(field, TYPED, 25)
            live(REST_MS)
        theirs = type_into(plain, TYPED, 5)
        ratio(tell("CSS Reader: a key", ours), tell("QPlainTextEdit: a key", theirs), "QPlainTextEdit")
        pulse.report("typing in a note")
        editor.cancel()
        live(REST_MS)
