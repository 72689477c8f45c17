"""The screens of the gallery: what a person does to see each of them."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from draw_pictures import let_live, wait_until
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QTabWidget, QWidget

from cssreader.domain.annotation import Category
from cssreader.domain.changes import ImportOutcome, Progress
from cssreader.domain.essay import Shelf
from cssreader.domain.search import SearchResult
from cssreader.domain.web import Discovery, FoundPage, OtherSource, SourceKind
from cssreader.gui.dialogs.import_report import ImportDialog
from cssreader.gui.jobs.speech_engine import SpeechEngine, Voice
from cssreader.gui.margin.annotation_list import AnnotationList
from cssreader.gui.margin.margin_pane import MarginView
from cssreader.gui.margin.note_editor import NoteEditor
from cssreader.gui.panes.choices import AllEssays, ByAuthor, Choice, InTopic, InTrash, OnShelf
from cssreader.gui.panes.notebook_groups import NotebookGrouping, NotebookOrder
from cssreader.gui.panes.rows_view import RowsView
from cssreader.gui.reading.page_view import PageView
from cssreader.gui.window import Window
from cssreader.text.direction import is_right_to_left

MARKED = "Sharing the House"
LONG = "The Political Economy"
QUESTION = "water treaty provinces"
FROM_READWISE = (
    ("A hazard is rain; a disaster is rain that meets exposure and vulnerability.", "After the Water"),
    ("It is unequivocal that human influence has warmed the atmosphere, ocean and land.", "After the Water"),
    ("Wheat came later than the rivers, and with it the collector.", "Field and Furrow"),
)
"""Highlights and the essays they are from, the last of which is not in the library."""
SENTENCE = "The state of federalism in Pakistan and the distribution of water among its provinces"


class SilentVoice(SpeechEngine):
    """Says nothing and never ends, so that one sentence stays lit."""

    def voices(self) -> tuple[Voice, ...]:
        return (Voice("Asma", "en", "Pakistan"), Voice("Brian", "en", "United Kingdom"))

    def say(self, text: str, voice: Voice, speed: float) -> None:
        pass

    def pause(self) -> bool:
        return True

    def resume(self) -> None:
        pass

    def stop(self) -> None:
        pass


class Stage:
    """The window, and a person who does things to it."""

    def __init__(self, window: Window, pages: Path) -> None:
        self.window = window
        self.pages = pages
        self.panels = window.furnishing.panels
        self.result: SearchResult | None = None
        window.desk.searching.answered.connect(self._keep)

    def _keep(self, result: SearchResult) -> None:
        self.result = result

    def does(self, action: str) -> None:
        self.window.furnishing.actions[action].trigger()

    def settle(self, milliseconds: int = 350) -> None:
        let_live(milliseconds)

    def opens(self, beginning: str) -> None:
        essay = next(each for each in self.window.desk.summaries if each.title.startswith(beginning))
        self._open(essay.id)

    def opens_urdu(self) -> None:
        self._open(next(each.id for each in self.window.desk.summaries if is_right_to_left(each.title)))

    def _open(self, essay_id: object) -> None:
        reading = self.window.furnishing.reading
        self.panels.essays.essay_chosen.emit(essay_id)
        wait_until(lambda: reading.essay_id == essay_id)
        self.settle()

    @property
    def page(self) -> PageView:
        page = self.panels.reading.findChild(PageView)
        assert page is not None
        return page

    def selects(self, number: int = 6) -> None:
        opened = self.window.furnishing.reading.opened
        assert opened is not None
        words = opened.essay.text.split(". ")[number]
        start = opened.essay.text.index(words)
        self.panels.reading.go_to(start)
        self.page.select(start, start + len(words))

    def asks(self, question: str) -> None:
        self.result = None
        self.panels.search.set_text(question)
        self.panels.search.question_changed.emit(question)
        if question:
            wait_until(lambda: self.result is not None and self.result.typed.strip() == question)

    def shows(self, choice: Choice) -> None:
        self.panels.library.choose(choice)
        self.settle()

    def clear(self) -> None:
        """Close what is open beside the window, and go back to an essay with its list."""
        furnishing = self.window.furnishing
        for top in QApplication.topLevelWidgets():
            if top is not self.window and top.isVisible():
                top.close()
        furnishing.speaking.stop()
        if furnishing.beside.opened is not None:
            self.does("beside")
        for editor in self.panels.margin.findChildren(NoteEditor):
            editor.cancel()
        if self.window.isFullScreen():
            self.does("full_screen")
        if furnishing.actions["focus_mode"].isChecked():
            self.does("focus_mode")
        self.window.showMaximized()
        self.panels.reading.close_find()
        self.panels.notices.hide()
        furnishing.gathering.leave()
        if self.panels.search.text():
            self.asks("")
        self.panels.library.choose(AllEssays())
        self.panels.margin.show_view(MarginView.MARKS)
        if not any(each.title.startswith(MARKED) for each in self.window.desk.summaries):
            wait_until(lambda: bool(self.window.desk.summaries))
        if furnishing.reading.opened is None or not furnishing.reading.opened.essay.facts.title.startswith(MARKED):
            self.opens(MARKED)
        self.page.clear_selection()
        self.page.verticalScrollBar().setValue(0)
        self.panels.reading.setFocus()
        let_live(30)


Scene = Callable[[Stage], object]
SCENES: dict[str, Scene] = {}


def _scene(deed: Scene) -> Scene:
    SCENES[deed.__name__.strip("_").replace("_", "-")] = deed
    return deed


def _doing(*actions: str) -> None:
    """A screen for each of some actions that open something."""
    for action in actions:
        SCENES[f"dialog-{action.replace('_', '-')}"] = partial(Stage.does, action=action)


@_scene
def reading(stage: Stage) -> None:
    stage.opens(MARKED)


@_scene
def reading_the_end(stage: Stage) -> None:
    bar = stage.page.verticalScrollBar()
    bar.setValue(bar.maximum())


@_scene
def reading_urdu(stage: Stage) -> None:
    stage.opens_urdu()


@_scene
def reading_a_long_title(stage: Stage) -> None:
    stage.opens(LONG)


@_scene
def small_window(stage: Stage) -> None:
    stage.window.showNormal()
    stage.window.resize(900, 600)


@_scene
def narrow_window(stage: Stage) -> None:
    stage.window.showNormal()
    stage.window.resize(480, 600)


@_scene
def search(stage: Stage) -> None:
    stage.asks(QUESTION)


@_scene
def search_unfolded(stage: Stage) -> None:
    stage.asks(QUESTION)
    stage.does("next_hit")
    stage.settle()
    stage.does("turn_hit")


@_scene
def search_conditions(stage: Stage) -> None:
    stage.asks("water tag:economy is:unread")


@_scene
def search_finds_nothing(stage: Stage) -> None:
    stage.asks("constitutoinal")


@_scene
def search_offers(stage: Stage) -> None:
    stage.panels.search.focus()
    field = stage.panels.search.findChild(QLineEdit)
    assert field is not None
    QTest.keyClick(field, Qt.Key.Key_Down)


@_scene
def search_cannot_be_read(stage: Stage) -> None:
    stage.asks("water AND (")


@_scene
def list_menu(stage: Stage) -> None:
    view = stage.panels.essays.findChild(RowsView)
    assert view is not None
    view.setCurrentIndex(view.model().index(1, 0))
    view.menu_wished.emit(view.viewport().mapToGlobal(QPoint(80, 120)))


@_scene
def list_in_hand(stage: Stage) -> None:
    view = stage.panels.essays.findChild(RowsView)
    assert view is not None
    stage.does("focus_essays")
    view.setCurrentIndex(view.model().index(2, 0))


@_scene
def trash(stage: Stage) -> None:
    stage.shows(InTrash())


@_scene
def empty_shelf(stage: Stage) -> None:
    stage.shows(OnShelf(Shelf.ARCHIVE))


@_scene
def by_an_author(stage: Stage) -> None:
    stage.shows(ByAuthor("A. Writer"))


@_scene
def topics(stage: Stage) -> None:
    stage.does("focus_library")
    # They are counted once the window has come to rest.
    wait_until(lambda: any(each.depth and each.essays for each in stage.panels.library.topics))
    shelf = next(each for each in stage.panels.library.topics if each.depth and each.essays)
    stage.shows(InTopic.of(shelf))


@_scene
def material_empty(stage: Stage) -> None:
    stage.does("material")


@_scene
def material(stage: Stage) -> None:
    stage.does("material")
    pane = stage.window.furnishing.material
    pane.question.setPlainText(SENTENCE)
    answers: list[object] = []
    stage.window.desk.searching.gathered.connect(answers.append)
    pane.gather_requested.emit(SENTENCE)
    wait_until(lambda: bool(answers))


@_scene
def margin_outline(stage: Stage) -> None:
    stage.panels.margin.show_view(MarginView.OUTLINE)


@_scene
def margin_details(stage: Stage) -> None:
    stage.opens(LONG)
    stage.panels.margin.show_view(MarginView.DETAILS)
    stage.settle(600)


@_scene
def margin_related(stage: Stage) -> None:
    stage.panels.margin.show_view(MarginView.RELATED)
    stage.settle(900)


@_scene
def margin_without_marks(stage: Stage) -> None:
    stage.opens(LONG)


@_scene
def note_editing(stage: Stage) -> None:
    stage.does("focus_margin")
    mark = next(each for each in stage.window.furnishing.reading.annotations if each.note)
    stage.panels.margin.edit_note(mark.id)


@_scene
def mark_menu(stage: Stage) -> None:
    marks = stage.panels.margin.findChild(AnnotationList)
    assert marks is not None
    menu = marks.menu_for(stage.window.furnishing.reading.annotations[0])
    menu.popup(marks.viewport().mapToGlobal(QPoint(20, 60)))


@_scene
def marking_bar(stage: Stage) -> None:
    stage.selects()


@_scene
def page_menu(stage: Stage) -> None:
    stage.selects()
    stage.page.customContextMenuRequested.emit(QPoint(300, 260))


@_scene
def find_bar(stage: Stage) -> None:
    stage.does("find")
    _types_into_find(stage, "province")


@_scene
def find_bar_finds_nothing(stage: Stage) -> None:
    stage.does("find")
    _types_into_find(stage, "zebra")


def _types_into_find(stage: Stage, words: str) -> None:
    from cssreader.gui.reading.find_bar import FindBar

    bar = stage.panels.reading.findChild(FindBar)
    field = bar.findChild(QLineEdit) if bar is not None else None
    assert field is not None
    field.setText(words)


@_scene
def word_card(stage: Stage) -> None:
    opened = stage.window.furnishing.reading.opened
    assert opened is not None
    start = opened.essay.text.index("province", 400)
    stage.panels.reading.go_to(start)
    stage.page.select(start, start + len("province"))
    stage.does("look_up")
    stage.settle(1200)


@_scene
def speech_bar(stage: Stage) -> None:
    stage.window.furnishing.speaking.use_engine(SilentVoice)
    stage.does("read_aloud")


@_scene
def beside(stage: Stage) -> None:
    stage.does("beside")
    stage.settle()
    other = next(each for each in stage.window.desk.summaries if each.title.startswith(LONG))
    stage.window.furnishing.beside.open(other.id)
    wait_until(lambda: stage.window.furnishing.beside.opened is not None)


@_scene
def focus_mode(stage: Stage) -> None:
    stage.does("focus_mode")


@_scene
def full_screen(stage: Stage) -> None:
    stage.does("full_screen")


@_scene
def palette(stage: Stage) -> None:
    stage.does("palette")
    stage.settle(500)


@_scene
def palette_typed(stage: Stage) -> None:
    stage.does("palette")
    stage.settle()
    field = next(each for each in stage.window.findChildren(QLineEdit) if each.hasFocus())
    field.setText("the")
    stage.settle(600)


@_scene
def notice(stage: Stage) -> None:
    view = stage.panels.essays.findChild(RowsView)
    assert view is not None
    stage.panels.notices.show_notice("Put into the dossier “Federalism and water”.", "Undo", lambda: None)


@_scene
def error(stage: Stage) -> None:
    stage.panels.notices.show_notice(
        "The disk is full; nothing was saved. Make room on it and try again. Your words stay in the margin until then.",
        kind="error",
    )


def _menu(number: int) -> Scene:
    def show(stage: Stage) -> None:
        bar = stage.window.menuBar()
        action = bar.actions()[number]
        menu = action.menu()
        assert isinstance(menu, QMenu)
        place = bar.actionGeometry(action)
        corner = place.bottomRight() if stage.window.isRightToLeft() else place.bottomLeft()
        menu.popup(bar.mapToGlobal(corner))

    return show


for _number, _name in enumerate(("file", "edit", "essay", "mark", "view", "go", "help")):
    SCENES[f"menu-{_name}"] = _menu(_number)


@_scene
def import_under_way(stage: Stage) -> None:
    dialog = ImportDialog(stage.window)
    dialog.begin()
    dialog.show()
    dialog.show_progress(Progress(412, 1900, "The-Political-Economy-of-Circular-Debt-in-Pakistans-Power-Sector.html"))


@_scene
def import_report(stage: Stage) -> None:
    done: list[tuple[ImportOutcome, ...]] = []
    stage.window.desk.importing.finished.connect(done.append)
    stage.window.furnishing.importing.drop(
        [QUrl.fromLocalFile(str(file)) for file in sorted(stage.pages.iterdir()) if file.is_file()]
    )
    wait_until(lambda: bool(done))
    stage.settle(500)


_doing(
    *("watched_folders", "authors", "sites", "subjects", "add_topic", "perhaps_same", "cleaning_rules", "check"),
    *(
        "details",
        "topics",
        "removed",
        "go_to_paragraph",
        "reading_options",
        "own_theme",
        "profiles",
        "kinds",
        "figures",
    ),
    *("keys", "about"),
)


@_scene
def dialog_annotations_imported(stage: Stage) -> None:
    file = stage.pages / "highlights.csv"
    rows = "".join(f'"{quote}","{title}",,Use it,2026-03-01\n' for quote, title in FROM_READWISE)
    file.write_text(f"Highlight,Title,Author,Note,Date\n{rows}", "utf-8")
    stage.window.furnishing.taking_along.import_from(file)
    wait_until(lambda: bool(_dialogs(stage)))
    file.unlink()
    stage.settle(500)


@_scene
def dialog_versions(stage: Stage) -> None:
    _opens_versioned(stage)
    stage.does("versions")
    stage.settle(600)


def _opens_versioned(stage: Stage) -> None:
    for each in stage.window.desk.summaries:
        if each.title.startswith(LONG) and each.site == "thejournal.example":
            stage._open(each.id)  # noqa: SLF001 - one module


@_scene
def dialog_many_details(stage: Stage) -> None:
    stage.panels.essays.details_requested.emit(tuple(each.id for each in stage.window.desk.summaries[:3]))


@_scene
def dialog_dossier(stage: Stage) -> None:
    stage.window.furnishing.dossiers.show("Federalism and water")


@_scene
def dialog_notebook(stage: Stage) -> None:
    stage.does("notebook")
    stage.window.furnishing.notebook.arrange(NotebookOrder.NEWEST, NotebookGrouping.KIND)


@_scene
def fetch_queue(stage: Stage) -> None:
    stage.does("fetch_queue")


@_scene
def fetch_find(stage: Stage) -> None:
    stage.does("fetch")


@_scene
def fetch_found(stage: Stage) -> None:
    from cssreader.app.discover_pages import Found

    stage.does("fetch")
    pages = tuple(
        FoundPage(f"https://thejournal.example/opinion/{number}", f"An opinion on the economy, number {number}")
        for number in range(40)
    )
    others = (OtherSource(SourceKind.FEED, "https://thejournal.example/feed", "The Journal"),)
    notes = ("Twelve pages were left out, for they lead to other sites.",)
    found = Discovery("https://thejournal.example/opinion", SourceKind.LISTING, "Opinion", pages, others, notes)
    stage.window.desk.fetching.found.emit(Found(found, "thejournal.example"), frozenset(p.address for p in pages[:3]))


@_scene
def fetch_subscriptions(stage: Stage) -> None:
    stage.does("fetch")
    tabs = next(each for top in _dialogs(stage) for each in top.findChildren(QTabWidget))
    tabs.setCurrentIndex(2)


def _dialogs(stage: Stage) -> list[QWidget]:
    return [top for top in QApplication.topLevelWidgets() if top is not stage.window and top.isVisible()]


@_scene
def category_highlighted(stage: Stage) -> None:
    marks = stage.window.furnishing.reading.annotations
    mark = next(each for each in marks if each.category == Category.ARGUMENT)
    stage.panels.reading.show_annotation(mark.id)
    stage.panels.margin.set_current_annotation(mark.id)
