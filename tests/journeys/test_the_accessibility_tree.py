"""Whoever cannot see the window is told what everything in it is: each widget of the program is visited and walked."""

import base64
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from accessibility_tree import heard_in, troubles_of, widgets_of
from dialogs import DIALOGS
from fake_speech import FakeSpeech
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QPushButton, QTabBar, QTabWidget, QToolButton, QWidget

from cssreader.app.reading_figures import keep_reading_time
from cssreader.app.workspace import Workspace
from cssreader.domain.annotation import AnnotationId, Category
from cssreader.domain.categories import SHIPPED_CATEGORIES
from cssreader.domain.changes import LibraryChanges
from cssreader.domain.essay import EssayId, Shelf
from cssreader.domain.export import AnnotationImport, AnnotationOutcome, AnnotationStatus
from cssreader.domain.notebook import Facet, Pick
from cssreader.domain.safety import Repair
from cssreader.domain.web import OtherSource, SourceKind
from cssreader.gui.controls.tick_menu import TickMenu
from cssreader.gui.dialogs.annotation_report import AnnotationReportDialog
from cssreader.gui.dialogs.fetch.fetch_dialog import FetchDialog
from cssreader.gui.dialogs.repair_dialog import RepairDialog
from cssreader.gui.margin.annotation_list import AnnotationList
from cssreader.gui.margin.growing_text import GrowingText
from cssreader.gui.margin.note_editor import NoteEditor
from cssreader.gui.margin.provenance_fields import ProvenanceFields
from cssreader.gui.margin.quote_view import QuoteView
from cssreader.gui.palette.palette_sheet import PaletteSheet
from cssreader.gui.panes.choices import AllEssays, InTrash, OnShelf
from cssreader.gui.panes.dossier_pane import DossierPane
from cssreader.gui.panes.essay_view import EssayView
from cssreader.gui.panes.filter_bar import FilterBar
from cssreader.gui.panes.hit_list import HitList
from cssreader.gui.panes.material_pane import MaterialPane
from cssreader.gui.panes.notebook_groups import NotebookGrouping, NotebookOrder
from cssreader.gui.panes.notebook_pane import NotebookPane
from cssreader.gui.panes.result_bar import ResultBar
from cssreader.gui.reading.beside_pane import BesidePane
from cssreader.gui.reading.find_bar import FindBar
from cssreader.gui.reading.footnote_card import FootnoteCard
from cssreader.gui.reading.hit_bar import HitBar
from cssreader.gui.reading.marking_bar import MarkingBar
from cssreader.gui.reading.page_view import PageView
from cssreader.gui.reading.picture_viewer import PictureViewer
from cssreader.gui.reading.speech_bar import SpeechBar
from cssreader.gui.reading.word_card import WordCard
from cssreader.gui.window import Window

Opens = Callable[[], Any]
READ = "After the Water: Climate Vulnerability and the Floods of 2022"
SECOND = "One River, Many Claims: Water, Scarcity and the Indus"
FOOTNOTE = '<sup data-fn="n1" class="fn"><a href="#n1" id="n1-link">1</a></sup>'
FOOTNOTES = (
    '<ol class="wp-block-footnotes"><li id="n1">As the register of the canal says. '
    '<a href="#n1-link" aria-label="Jump to footnote reference 1">\u21a9\ufe0e</a></li></ol>'
)
PROMOTION = "<p>Follow us on Facebook and join our WhatsApp channel for daily updates.</p>"


class Visitor:
    """Goes through the window, walks what is to be seen, and remembers what was amiss and which widgets were met."""

    def __init__(self, reader: Any) -> None:
        self.reader = reader
        self.window: Window = reader.window
        self.troubles: dict[str, None] = {}
        self.met: set[type] = set()

    def looks(self) -> None:
        """Walk every window that can be seen."""
        for top in self.tops():
            self.troubles |= dict.fromkeys(troubles_of(top))
            self.met |= {type(each.widget) for each in heard_in(top)}

    def tops(self) -> list[QWidget]:
        return [each for each in QApplication.topLevelWidgets() if each.isVisible()]

    def waits_for(self, action: str) -> None:
        """Do it and wait for what it opens beside the window."""
        before = set(self.tops())
        self.reader.does(action)
        self.reader.waits_until(lambda: bool(set(self.tops()) - before))

    def closes_what_opened(self) -> None:
        for top in self.tops():
            if top is not self.window:
                top.close()
        self.reader.waits_until(lambda: self.tops() == [self.window])

    def visits(self, action: str) -> None:
        self.waits_for(action)
        self.looks()
        for top in self.tops():
            if top is not self.window:
                self._unfolds(top)
        self.closes_what_opened()

    def _unfolds(self, top: QWidget) -> None:
        """Look at every tab of a dialog, and at what its switches show."""
        for tabs in top.findChildren(QTabWidget):
            for number in range(tabs.count()):
                tabs.setCurrentIndex(number)
                self.looks()
        for button in top.findChildren(QPushButton):
            if button.isCheckable() and button.isVisible():
                button.click()
                self.looks()


def with_pictures(folder: Path, picture: bytes) -> Path:
    file = folder / "rivers.html"
    words = "Whoever lives along the river counts the same water twice, once as rain and once as a debt. " * 6
    shown = f"<img alt='A gate' width=400 height=300 src='data:image/png;base64,{base64.b64encode(picture).decode()}'>"
    file.write_text(
        "<!doctype html><html lang='en'><head><title>Gates of the river</title></head><body><article>"
        f"<h1>Gates of the river</h1><p>{words}</p>{shown}"
        f"<p>{words}{FOOTNOTE}</p><h2>Sluices</h2><p>{words}</p>{FOOTNOTES}{PROMOTION}"
        "</article></body></html>",
        "utf-8",
    )
    return file


def part(visitor: Visitor, kind: type[QWidget]) -> Any:
    """A widget of the window that can be seen now, or after a moment."""

    def seen() -> list[Any]:
        return [each for each in visitor.window.findChildren(kind) if each.isVisible()]

    visitor.reader.waits_until(lambda: bool(seen()))
    return seen()[0]


def sees_the_page_and_its_margin(visitor: Visitor, free: str) -> None:
    reader = visitor.reader
    tabs = part(visitor, QTabBar)
    for number in range(tabs.count()):
        tabs.setCurrentIndex(number)
        visitor.looks()
    tabs.setCurrentIndex(0)
    marks = part(visitor, AnnotationList)
    marks.menu_for(reader.annotations[0]).popup(QPoint())
    visitor.looks()
    visitor.closes_what_opened()
    page = part(visitor, PageView)
    page.setFocus()
    QTest.keyClick(page, Qt.Key.Key_S)
    part(visitor, MarkingBar)
    visitor.looks()
    for place in (QPoint(400, 200), QPoint(page.width() // 2, page.height() // 2)):
        page.customContextMenuRequested.emit(place)
        visitor.looks()
        visitor.closes_what_opened()
    reader.does("find")
    part(visitor, FindBar).findChild(QLineEdit).setText("water")
    visitor.looks()
    QTest.keyClick(part(visitor, FindBar).findChild(QLineEdit), Qt.Key.Key_Escape)
    before = len(reader.annotations)
    reader.does("note_on_essay")
    reader.waits_until(lambda: len(reader.annotations) == before + 1)
    part(visitor, NoteEditor)
    visitor.looks()
    QTest.keyClick(part(visitor, GrowingText), Qt.Key.Key_Escape)
    reader.waits_until(lambda: len(reader.annotations) == before)
    reader.selects(free)
    reader.does("note")
    part(visitor, QuoteView)
    visitor.looks()
    QTest.keyClick(part(visitor, GrowingText), Qt.Key.Key_A)
    QTest.keyClick(part(visitor, GrowingText), Qt.Key.Key_Escape)
    visitor.looks()
    fact = next(each for each in reader.annotations if each.category == Category.FACT)
    visitor.window.furnishing.panels.margin.edit_note(fact.id)
    part(visitor, ProvenanceFields)
    visitor.looks()
    QTest.keyClick(part(visitor, GrowingText), Qt.Key.Key_Escape)


def sees_what_helps_to_read(visitor: Visitor) -> None:
    reader, furnishing = visitor.reader, visitor.window.furnishing
    opened = furnishing.reading.opened
    assert opened is not None
    furnishing.panels.reading.go_to(opened.essay.text.index("water"))
    reader.selects("water")
    reader.does("look_up")
    part(visitor, WordCard)
    visitor.looks()
    QTest.keyClick(part(visitor, WordCard), Qt.Key.Key_Escape)
    furnishing.speaking.use_engine(FakeSpeech)
    reader.does("read_aloud")
    part(visitor, SpeechBar)
    visitor.looks()
    reader.does("stop_reading")
    reader.does("palette")
    sheet = part(visitor, PaletteSheet)
    visitor.looks()
    QTest.keyClick(sheet.box, Qt.Key.Key_Escape)
    reader.does("reading_options")
    visitor.looks()
    visitor.closes_what_opened()
    second = next(each.id for each in visitor.window.desk.summaries if each.title == SECOND)
    furnishing.panels.essays.beside_requested.emit(second)
    part(visitor, BesidePane)
    visitor.looks()
    reader.does("beside")


def sees_the_lists(visitor: Visitor) -> None:
    reader, panels = visitor.reader, visitor.window.furnishing.panels
    for choice in (InTrash(), *map(OnShelf, Shelf), AllEssays()):
        panels.library.choice_made.emit(choice)
        visitor.looks()
    reader.does("filter_list")
    part(visitor, FilterBar)
    visitor.looks()
    reader.does("filter_list")
    essays = part(visitor, EssayView)
    essays.setCurrentIndex(essays.model().index(0, 0))
    essays.menu_wished.emit(QPoint(300, 300))
    visitor.looks()
    visitor.closes_what_opened()
    panels.library.choice_made.emit(AllEssays())
    reader.waits_until(lambda: reader.searches("constitution").complete > 0)
    part(visitor, HitList)
    visitor.looks()
    bar = part(visitor, ResultBar)
    # What the answers are counted by comes after them.
    reader.waits_until(lambda: bar.findChild(TickMenu) is not None)
    menu = bar.findChild(TickMenu)
    menu.popup(QPoint())
    visitor.looks()
    menu.close()
    reader.opens_hit()
    part(visitor, HitBar)
    visitor.looks()
    reader.does("save_search")
    reader.waits_until(lambda: bool(visitor.window.furnishing.searches._saved))
    visitor.looks()
    reader.searches("constitutoin zzzz")
    visitor.looks()
    visitor.window.furnishing.panels.search.set_text("")


def sees_the_material(visitor: Visitor) -> None:
    reader, pane = visitor.reader, visitor.window.furnishing.material
    reader.does("material")
    part(visitor, MaterialPane)
    visitor.looks()
    pane.question.setPlainText("The role of the constitution in the federation")
    QTest.keyClick(pane.question, Qt.Key.Key_Return)
    reader.waits_until(lambda: bool(pane.rows))
    pane.dossier.setEditText("Federation")
    QTest.keyClick(pane.view, Qt.Key.Key_D)
    reader.waits_until(lambda: len(pane.held) == 1)
    visitor.looks()
    pane.dossier_wished.emit("Federation")
    sees_the_dossier(visitor)


def sees_the_dossier(visitor: Visitor) -> None:
    pane = part(visitor, DossierPane)
    visitor.reader.waits_until(lambda: len(pane.items) == 1)
    pane.view.setFocus()
    visitor.looks()
    QTest.keyClick(pane.view, Qt.Key.Key_H)
    visitor.reader.waits_until(lambda: len(visitor.tops()) > 1)
    visitor.looks()
    visitor.closes_what_opened()
    pane.view.menu_wished.emit(QPoint())
    visitor.looks()
    visitor.closes_what_opened()
    pane.findChild(QToolButton, "dossier_menu").click()
    visitor.looks()
    visitor.closes_what_opened()
    QTest.keyClick(pane.view, Qt.Key.Key_Delete)
    visitor.reader.waits_until(lambda: not pane.items)
    visitor.looks()
    pane.left.emit()


def sees_the_notebook(visitor: Visitor) -> None:
    visitor.reader.does("notebook")
    pane = part(visitor, NotebookPane)
    visitor.reader.waits_until(lambda: bool(pane.listed()))
    visitor.looks()
    pane.arrange(NotebookOrder.NEWEST, NotebookGrouping.ESSAY)
    pane.bar.pick(Pick(Facet.DAYS, "30"))
    visitor.reader.waits_until(lambda: pane.view.model().rowCount() > len(pane.listed()))
    visitor.looks()
    for name in ("notebook_filter", "notebook_order"):
        menu = pane.findChild(QToolButton, name).menu()
        menu.popup(QPoint())
        visitor.looks()
        menu.close()
    pane.view.setCurrentIndex(pane.view.model().index(1, 0))
    pane.view.menu_wished.emit(QPoint())
    visitor.looks()
    visitor.closes_what_opened()
    pane.findChild(QToolButton, "notebook_menu").click()
    visitor.looks()
    visitor.closes_what_opened()
    pane.bar.clear()
    pane.arrange(NotebookOrder.NEWEST, NotebookGrouping.NONE)
    pane.left.emit()


def sees_the_dialogs(visitor: Visitor) -> None:
    reader, window = visitor.reader, visitor.window
    essays = tuple(each.id for each in window.desk.summaries[:3])
    window.desk.ask(_reads_today, essays, then=lambda _: None)
    for action in DIALOGS:
        visitor.visits(action)
    window.furnishing.panels.essays.details_requested.emit(essays)
    reader.waits_until(lambda: len(visitor.tops()) > 1)
    visitor.looks()
    visitor.closes_what_opened()
    reader.does("fetch")
    found = (
        OtherSource(SourceKind.FEED, "https://a.example/feed"),
        OtherSource(SourceKind.FEED, "https://a.example/2"),
    )
    fetching = window.findChild(FetchDialog)
    assert fetching is not None
    fetching.finding.others.show_sources(found)
    visitor.looks()
    visitor.closes_what_opened()
    RepairDialog(Repair(Path("damaged"), 2, 3, ("A text is lost.",)), window).open()
    visitor.looks()
    visitor.closes_what_opened()
    outcome = AnnotationOutcome(AnnotationStatus.ADDED, AnnotationId("a"), EssayId(1), READ, quote="A lake over Sindh")
    AnnotationReportDialog(AnnotationImport((outcome,), LibraryChanges()), window).open()
    visitor.looks()
    visitor.closes_what_opened()
    window.furnishing.importing.show_progress()
    visitor.looks()
    visitor.closes_what_opened()


def sees_the_menus(visitor: Visitor) -> None:
    for menu in visitor.window.menuBar().findChildren(QMenu):
        menu.popup(QPoint())
        visitor.looks()
        menu.close()


def _reads_today(workspace: Workspace, essays: Sequence[EssayId]) -> None:
    for essay in essays:
        keep_reading_time(workspace, essay, datetime.now(UTC).date(), 600.0)


def test_everything_has_a_name_and_a_role(opens_window: Opens, tmp_path: Path, png: Any) -> None:
    reader = opens_window()
    visitor = Visitor(reader)
    visitor.window.resize(1500, 950)
    visitor.window.activateWindow()
    visitor.looks()
    reader.drops(with_pictures(tmp_path, png(400, 300)))
    reader.opens("Gates of the river")
    page = part(visitor, PageView)
    page.setFocus()
    QTest.keyClick(page, Qt.Key.Key_I)
    viewer = part(visitor, PictureViewer)
    visitor.looks()
    viewer.leave()
    QTest.keyClick(page, Qt.Key.Key_O)
    part(visitor, FootnoteCard)
    visitor.looks()
    QTest.keyClick(page, Qt.Key.Key_Escape)
    reader.opens(READ)
    text = reader.window.furnishing.reading.opened.essay.text
    sentences = [each for each in text.split(". ") if 40 < len(each) < 200 and "\n" not in each]
    for category, words in zip(SHIPPED_CATEGORIES, sentences, strict=False):
        reader.marks(words, category)
    reader.writes_note(reader.annotations[0], "a note")
    reader.does("bookmark")
    reader.waits_until(lambda: len(reader.annotations) == len(SHIPPED_CATEGORIES) + 1)
    sees_the_page_and_its_margin(visitor, sentences[len(SHIPPED_CATEGORIES)])
    sees_what_helps_to_read(visitor)
    sees_the_lists(visitor)
    sees_the_material(visitor)
    sees_the_notebook(visitor)
    sees_the_dialogs(visitor)
    sees_the_menus(visitor)
    never_met = sorted(each.__name__ for each in widgets_of("cssreader.gui") - visitor.met)
    assert [] == list(visitor.troubles)
    assert [] == never_met, "visit them: what is never walked may have no name"
