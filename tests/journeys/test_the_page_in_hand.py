"""With two essays side by side, keys and menus act on the page that had the keyboard last."""

from collections.abc import Callable
from typing import Any

import pytest
from fake_speech import FakeSpeech
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from cssreader.domain.annotation import AnnotationKind
from cssreader.domain.essay import EssayId, EssaySummary, Shelf
from cssreader.gui.controls.elided_label import ElidedLabel
from cssreader.gui.dialogs.essay_details import EssayDetailsDialog
from cssreader.gui.dialogs.essay_topics_dialog import EssayTopicsDialog
from cssreader.gui.dialogs.paragraph_dialog import ParagraphDialog
from cssreader.gui.dialogs.versions_dialog import VersionsDialog
from cssreader.gui.reading.beside_pane import BesidePane
from cssreader.gui.reading.find_bar import FindBar
from cssreader.gui.reading.page_view import PageView
from cssreader.gui.reading.reading_pane import ReadingPane
from cssreader.gui.reading.speech_bar import SpeechBar
from cssreader.read import find_in

Opens = Callable[[], Any]
FIRST = "Sharing the House: Federalism and the Eighteenth Amendment"
SECOND = "One River, Many Claims: Water, Scarcity and the Indus"


class Two:
    """A reader with two essays before them, the second in hand."""

    def __init__(self, reader: Any) -> None:
        self.reader = reader
        self.furnishing = reader.window.furnishing
        reader.window.resize(1400, 800)
        reader.window.activateWindow()
        reader.waits_until(reader.window.isActiveWindow)
        reader.opens(FIRST)
        self.first: ReadingPane = self.furnishing.panels.reading
        second = next(each.id for each in reader.window.desk.summaries if each.title == SECOND)
        self.furnishing.panels.essays.beside_requested.emit(second)
        reader.waits_until(lambda: self.furnishing.beside.opened is not None)
        pane = reader.window.findChild(BesidePane)
        assert isinstance(pane, BesidePane)
        self.second = pane.page
        reader.waits_until(lambda: self.view(self.second).hasFocus())

    def view(self, page: ReadingPane) -> PageView:
        view = page.focusProxy()
        assert isinstance(view, PageView)
        return view

    @property
    def title(self) -> QLabel:
        """What stands over the second page."""
        found: QLabel = self.reader.window.findChild(BesidePane).findChild(ElidedLabel)
        return found

    @property
    def lit(self) -> tuple[bool, bool]:
        """Whether a sentence is lit on the first page, and on the second."""
        return self.view(self.first).spoken is not None, self.view(self.second).spoken is not None

    def types(self, page: ReadingPane, key: Qt.Key, modifier: Any = Qt.KeyboardModifier.NoModifier) -> None:
        page.setFocus()
        QTest.keyClick(self.view(page), key, modifier)

    def shelf_of(self, title: str) -> Shelf:
        return self._summary(title).shelf

    def id_of(self, title: str) -> EssayId:
        return self._summary(title).id

    def _summary(self, title: str) -> EssaySummary:
        found: EssaySummary = next(each for each in self.reader.window.desk.summaries if each.title == title)
        return found

    def dialog(self, kind: type[Any]) -> Any:
        def found() -> list[Any]:
            return [each for each in QApplication.topLevelWidgets() if isinstance(each, kind) and each.isVisible()]

        self.reader.waits_until(lambda: bool(found()))
        return found()[0]


@pytest.fixture
def two(opens_window: Opens) -> Two:
    return Two(opens_window())


def test_the_page_stays_in_hand_while_something_else_has_the_keyboard(two: Two) -> None:
    pages = two.furnishing.panels.pages
    assert pages.in_hand is two.second
    two.furnishing.panels.essays.setFocus()
    assert pages.in_hand is two.second
    two.reader.does("palette")
    two.reader.does("find")
    assert two.second.is_finding
    assert not two.first.is_finding
    two.first.setFocus()
    assert pages.in_hand is two.first
    assert "muted" == two.title.property("role")
    two.second.setFocus()
    assert "muted" != two.title.property("role"), "the title says which page is in hand"
    two.reader.does("beside")
    assert pages.in_hand is two.first


def test_the_keyboard_goes_from_page_to_page_and_back_from_elsewhere(two: Two) -> None:
    pages = two.furnishing.panels.pages
    two.reader.does("focus_reading")
    assert pages.in_hand is two.first
    assert two.view(two.first).hasFocus()
    two.reader.does("focus_reading")
    assert two.view(two.second).hasFocus()
    two.furnishing.panels.essays.setFocus()
    two.reader.does("focus_reading")
    assert two.view(two.second).hasFocus()
    two.reader.does("search")
    two.furnishing.panels.search.left.emit()
    assert two.view(two.second).hasFocus()
    two.reader.does("beside")
    for _ in range(2):
        two.reader.does("focus_reading")
        assert two.view(two.first).hasFocus()


def test_an_essay_is_finished_where_it_is_read(two: Two) -> None:
    before = two.shelf_of(FIRST)
    two.types(two.second, Qt.Key.Key_F)
    two.reader.waits_until(lambda: two.shelf_of(SECOND) is not Shelf.INBOX)
    two.reader.does("shelf_finished")
    two.reader.waits_until(lambda: two.shelf_of(SECOND) is Shelf.FINISHED)
    two.types(two.second, Qt.Key.Key_F, Qt.KeyboardModifier.ShiftModifier)
    two.reader.waits_until(lambda: two.shelf_of(SECOND) is Shelf.READING)
    assert before is two.shelf_of(FIRST)


def test_reading_aloud_begins_on_the_page_in_hand_and_keeps_there(two: Two) -> None:
    two.furnishing.speaking.use_engine(FakeSpeech)
    two.types(two.second, Qt.Key.Key_R)
    assert (False, True) == two.lit
    bar = two.reader.window.findChild(SpeechBar)
    assert two.second.isAncestorOf(bar)
    spoken = two.view(two.second).spoken
    two.types(two.second, Qt.Key.Key_H)
    two.reader.waits_until(lambda: spoken in two.view(two.second).marks.spans)
    two.reader.waits_until(lambda: "Kept" in two.reader.notice)
    # The first takes it over, and the light goes out on the second.
    two.types(two.first, Qt.Key.Key_R)
    assert (True, False) == two.lit
    assert two.first.isAncestorOf(bar)
    two.types(two.second, Qt.Key.Key_R)
    two.reader.does("beside")
    assert two.furnishing.speaking.sentence is None, "what is closed falls silent"


def test_what_was_kept_while_listening_is_taken_back_as_a_step(two: Two) -> None:
    two.furnishing.speaking.use_engine(FakeSpeech)
    two.types(two.first, Qt.Key.Key_R)
    two.types(two.first, Qt.Key.Key_H)
    two.reader.waits_until(lambda: "Kept" in two.reader.notice)
    history = two.reader.window.desk.history
    assert history.newest is not None
    notices = two.furnishing.panels.notices
    next(each for each in notices.findChildren(QPushButton) if each.text() == "Undo").click()
    two.reader.waits_until(lambda: not two.reader.annotations)
    assert history.newest is None
    two.reader.does("redo")
    two.reader.waits_until(lambda: len(two.reader.annotations) == 1)


def test_topics_details_and_versions_are_those_of_the_essay_in_hand(two: Two) -> None:
    two.types(two.second, Qt.Key.Key_T)
    dialog = two.dialog(EssayTopicsDialog)
    assert any(SECOND in label.text() for label in dialog.findChildren(QLabel)) or SECOND in dialog.windowTitle()
    dialog.close()
    two.reader.does("details")
    details = two.dialog(EssayDetailsDialog)
    assert SECOND in _words_of(details)
    details.close()
    two.reader.does("versions")
    versions = two.dialog(VersionsDialog)
    assert SECOND in _words_of(versions)
    versions.close()


def _words_of(dialog: Any) -> str:
    texts = [each.text() for kind in (QLabel, QLineEdit) for each in dialog.findChildren(kind)]
    return "\n".join([dialog.windowTitle(), *texts])


def test_marks_are_made_changed_and_removed_where_one_reads(two: Two) -> None:
    view = two.view(two.second)
    two.types(two.second, Qt.Key.Key_S)
    two.types(two.second, Qt.Key.Key_1)
    two.reader.waits_until(lambda: len(two.second.annotations) == 1)
    two.second.setFocus()
    view.clear_selection()
    two.types(two.second, Qt.Key.Key_2)
    two.reader.waits_until(lambda: two.second.annotations[0].category is not None)
    two.reader.waits_until(lambda: _category(two.second) == 2)
    two.types(two.second, Qt.Key.Key_Delete)
    two.reader.waits_until(lambda: not two.second.annotations)
    assert "Removed." in two.reader.notice
    two.reader.does("bookmark")
    two.reader.waits_until(lambda: [each.kind for each in two.second.annotations] == [AnnotationKind.BOOKMARK])
    two.reader.does("bookmark")
    two.reader.waits_until(lambda: "bookmark at this place already" in two.reader.notice)
    assert () == two.reader.annotations, "the first essay has no mark"


def _category(page: ReadingPane) -> int:
    from cssreader.domain.categories import SHIPPED_CATEGORIES

    (made,) = page.annotations
    assert made.category is not None
    return SHIPPED_CATEGORIES.index(made.category) + 1


def test_a_block_is_hidden_on_the_second_page_which_shows_it_at_once(two: Two) -> None:
    opened = two.second.opened
    assert opened is not None
    paragraph = opened.essay.text.split("\n\n")[1]
    start = opened.essay.text.index(paragraph)
    two.view(two.second).select(start, start + 40)
    before = two.reader.window.furnishing.reading.opened.essay.text
    two.reader.does("hide_block")
    two.reader.waits_until(lambda: two.second.opened is not None and paragraph not in two.second.opened.essay.text)
    assert before == two.reader.window.furnishing.reading.opened.essay.text
    two.reader.does("undo")
    two.reader.waits_until(lambda: two.second.opened is not None and paragraph in two.second.opened.essay.text)


def test_going_to_a_paragraph_goes_there_on_the_page_in_hand(two: Two) -> None:
    place = two.first.reading_position()
    two.reader.does("go_to_paragraph")
    dialog = two.dialog(ParagraphDialog)
    dialog.number.setValue(dialog.number.maximum() - 2)
    QTest.keyClick(dialog.number, Qt.Key.Key_Return)
    two.reader.waits_until(lambda: two.second.reading_position().offset > 0)
    assert place == two.first.reading_position()
    # What was left on a page is come back to on that page.
    two.first.setFocus()
    two.reader.does("back")
    assert 0 == two.second.reading_position().offset
    assert two.furnishing.panels.pages.in_hand is two.second


def test_walking_matches_goes_on_where_finding_was_begun(two: Two) -> None:
    view = two.view(two.second)
    two.reader.does("find")
    field = two.second.findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, "water")
    assert len(view._hits) > 2
    two.reader.does("next_hit")
    assert 2 == view._hits.number
    two.reader.does("previous_hit")
    assert 1 == view._hits.number
    assert not two.first.is_finding


def test_the_selected_words_are_sought_on_their_own_page_with_case_and_whole_words(two: Two) -> None:
    for page in (two.second, two.first):
        opened = page.opened
        assert opened is not None
        start = opened.essay.text.index("The ")
        page.setFocus()
        two.view(page).select(start, start + len("The"))
        two.reader.does("find")
        bar = page.findChild(FindBar)
        assert isinstance(bar, FindBar)
        assert "The" == bar.wanted
        everywhere = len(find_in(opened.essay.text, "the"))
        alone = len(find_in(opened.essay.text, "The", match_case=True, whole_words=True))
        assert bar.count_text.endswith(f" of {everywhere}")
        assert everywhere == len(two.view(page)._hits)
        for toggle in bar.findChildren(QToolButton):
            if toggle.isCheckable():
                toggle.click()
        assert bar.count_text.endswith(f" of {alone}")
        assert 0 < alone < everywhere
        page.close_find()


def test_what_the_margin_is_for_says_which_essay_it_is_about(two: Two) -> None:
    for action in ("note", "note_on_essay", "place"):
        two.furnishing.panels.notices.withdraw(two.reader.notice)
        two.second.setFocus()
        two.reader.does(action)
        assert "Exchange the two" in two.reader.notice
    assert () == two.reader.annotations


def test_the_trash_takes_the_essay_in_hand_and_its_words_say_so(two: Two) -> None:
    two.reader.does("trash")
    two.reader.waits_until(lambda: SECOND not in two.reader.titles)
    assert FIRST in two.reader.titles
    two.second.setFocus()
    two.reader.waits_until(lambda: "Take out" in two.furnishing.actions["trash"].text().replace("&", ""))
    two.first.setFocus()
    assert "Move to" in two.furnishing.actions["trash"].text().replace("&", "")


def test_the_time_of_the_second_essay_is_counted_while_it_is_in_hand(two: Two, qtbot: QtBot) -> None:
    kept: list[tuple[EssayId, float]] = []
    now = [1_000.0]
    attention = two.furnishing.attention
    attention._clock = lambda: now[0]
    attention._attention = type(attention._attention)()
    two.reader.window.desk.keep_reading_time = lambda essay, _, seconds: kept.append((essay, seconds))
    two.first.setFocus()
    now[0] += 50
    two.second.setFocus()
    now[0] += 30
    QTest.keyClick(two.view(two.second), Qt.Key.Key_Down)
    now[0] += 30
    two.first.setFocus()
    assert [(two.id_of(FIRST), 50.0), (two.id_of(SECOND), 60.0)] == kept[-2:]
