"""Topics at the window: chosen, added, filled by hand, undone, and searched within."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLineEdit, QPlainTextEdit, QPushButton, QTreeWidgetItemIterator

from cssreader.app.topics import add_topic, file_essays
from cssreader.domain.topics import Filing, TopicId
from cssreader.gui.dialogs.essay_topics_dialog import EssayTopicsDialog
from cssreader.gui.dialogs.subjects_dialog import SubjectsDialog
from cssreader.gui.dialogs.topic_dialog import TopicDialog
from cssreader.gui.panes.choices import InTopic
from cssreader.gui.panes.library_model import LibraryRow
from cssreader.gui.panes.rows_model import ROW
from cssreader.gui.panes.rows_view import RowsView
from cssreader.gui.reading.page_view import PageView
from cssreader.gui.theme.topic_words import is_suggested

Opens = Callable[[], Any]
WATER = "One River, Many Claims: Water, Scarcity and the Indus"
PRECIS = "A Third of the Words, All of the Thought: The Art of the Précis"


def sidebar(reader: Any) -> RowsView:
    view = reader.window.furnishing.panels.library.findChild(RowsView)
    assert isinstance(view, RowsView)
    return view


def topics(reader: Any) -> dict[str, LibraryRow]:
    view = sidebar(reader)
    rows: list[LibraryRow] = [view.model().index(number, 0).data(ROW) for number in range(view.model().rowCount())]
    return {row.name: row for row in rows if row.shelf is not None}


def count(reader: Any, name: str) -> int:
    row = topics(reader).get(name)
    return -1 if row is None else row.count


def dialog(reader: Any, kind: type[QDialog]) -> Any:
    reader.waits_until(lambda: any(each.isVisible() for each in reader.window.findChildren(kind)))
    return next(each for each in reader.window.findChildren(kind) if each.isVisible())


def goes_to(reader: Any, name: str) -> RowsView:
    reader.window.furnishing.panels.library.choose(topics(reader)[name].choice)
    view = sidebar(reader)
    view.setFocus()
    return view


def test_topics_are_counted_folded_and_list_their_essays(opens_window: Opens) -> None:
    reader = opens_window()
    reader.waits_until(lambda: count(reader, "Themes") == len(reader.titles) - 1)
    assert count(reader, "Environment, water and climate") >= 2
    assert "Pakistan Affairs" not in topics(reader)
    view = goes_to(reader, "CSS (FPSC)")
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert count(reader, "Pakistan Affairs") >= 3
    view = goes_to(reader, "Environment, water and climate")
    QTest.keyClick(view, Qt.Key.Key_Right)
    QTest.keyClick(view, Qt.Key.Key_Down)
    panels = reader.window.furnishing.panels
    chosen = panels.library.choice()
    assert isinstance(chosen, InTopic)
    assert chosen.topic.startswith("themes/environment-water-and-climate/")
    # Folding what is above takes the choice there.
    QTest.keyClick(view, Qt.Key.Key_Left)
    QTest.keyClick(view, Qt.Key.Key_Left)
    assert InTopic(TopicId("themes/environment-water-and-climate")) == panels.library.choice()
    assert topics(reader)["Environment, water and climate"].is_folded
    reader.closes()
    again = opens_window()
    again.waits_until(lambda: count(again, "Pakistan Affairs") >= 3)


def test_optional_subjects_are_chosen_once_and_undone(opens_window: Opens) -> None:
    reader = opens_window()
    reader.waits_until(lambda: bool(topics(reader)))
    QTest.keyClick(goes_to(reader, "CSS (FPSC)"), Qt.Key.Key_Right)
    reader.does("subjects")
    subjects = dialog(reader, SubjectsDialog)
    items = QTreeWidgetItemIterator(subjects.tree)
    while items.value() is not None:
        item = items.value()
        if item.text(0).startswith(("Gender Studies", "Constitutional Law")):
            item.setCheckState(0, Qt.CheckState.Checked)
        items += 1
    next(each for each in subjects.findChildren(QPushButton) if each.text() == "Save").click()
    reader.waits_until(lambda: count(reader, "Gender Studies") == 1 and count(reader, "Constitutional Law") >= 2)
    reader.does("undo")
    reader.waits_until(lambda: "Gender Studies" not in topics(reader))


def test_a_topic_of_ones_own_is_added_with_a_rule_filled_by_hand_and_searched(opens_window: Opens) -> None:
    reader = opens_window()
    reader.waits_until(lambda: bool(topics(reader)))
    reader.does("add_topic")
    new = dialog(reader, TopicDialog)
    new.findChildren(QLineEdit)[0].setText("Rivers of home")
    new.findChild(QPlainTextEdit).setPlainText('"Indus Waters Treaty" about:water')
    reader.waits_until(lambda: "1 essay answers" in new.findChild(object, "rule_count").text())
    next(each for each in new.findChildren(QPushButton) if each.text() == "Save").click()
    reader.waits_until(lambda: count(reader, "Rivers of home") == 1)
    reader.opens(PRECIS)
    reader.window.furnishing.panels.reading.topics_requested.emit()
    places = dialog(reader, EssayTopicsDialog)
    reader.waits_until(lambda: places.list.count() > 0)
    sought = places.findChild(QLineEdit)
    sought.setText("rivers of")
    QTest.keyClick(sought, Qt.Key.Key_Return)
    reader.waits_until(lambda: count(reader, "Rivers of home") == 2)
    places.reject()
    reader.window.furnishing.panels.library.choose(topics(reader)["Rivers of home"].choice)
    listed = reader.window.furnishing.panels.essays
    reader.waits_until(lambda: {each.title for each in listed.listed()} == {WATER, PRECIS})
    reader.does("search_in_topic")
    box = reader.window.furnishing.panels.search.findChild(QLineEdit)
    assert 'topic:"Rivers of home" ' == box.text()
    reader.result = None
    QTest.keyClicks(box, "summary")
    reader.waits_until(lambda: reader.result is not None and reader.result.typed.endswith("summary"))
    assert [PRECIS] == [hit.title for hit in reader.answer.hits]
    reader.does("undo")
    reader.waits_until(lambda: count(reader, "Rivers of home") == 1)


def adds_topic_with(reader: Any, name: str, *beginnings: str) -> None:
    """A topic without a rule, with some essays put there."""
    desk = reader.window.desk
    done: list[Any] = []
    desk.change(add_topic, name, then=done.append)
    reader.waits_until(lambda: len(done) == 1)
    essays = [each.id for each in desk.summaries if each.title.startswith(beginnings)]
    desk.change(file_essays, done[0].after[0].id, essays, Filing.IN, then=done.append)
    reader.waits_until(lambda: len(done) == 2)


def filed(reader: Any, topic: TopicId) -> bool:
    """Whether the essay on the page was put into a topic or taken out of it by hand."""
    told: list[Any] = []
    reader.window.desk.ask(lambda workspace: workspace.store.topics.filings(), then=told.append)
    reader.waits_until(lambda: bool(told))
    return reader.window.furnishing.reading.essay_id in told[0].get(topic, {})


def test_a_suggestion_is_taken_and_refused_by_one_key(opens_window: Opens) -> None:
    reader = opens_window()
    reader.waits_until(lambda: bool(topics(reader)))
    for name in ("Sharing power", "Reading list"):
        adds_topic_with(reader, name, "Sharing the House", "The Long Road", "Half a Loaf")
    reader.opens("The Missing Tier: Local Government and Article 140A")
    # The key on the page; the menu means what is chosen in the list while that has the keyboard.
    QTest.keyClick(reader.window.findChild(PageView), Qt.Key.Key_T)
    places = dialog(reader, EssayTopicsDialog)
    reader.waits_until(places.list.hasFocus)

    def suggested() -> list[str]:
        return [each.topic.name for each in places.places() if is_suggested(each)]

    # Both are suggested once all essays are in the index.
    reader.waits_until(lambda: {"Sharing power", "Reading list"} <= set(suggested()))
    first = places.current().topic
    QTest.keyClick(places.list, Qt.Key.Key_Return)
    reader.waits_until(lambda: any(each.lies_in for each in places.places() if each.topic == first))
    # The next suggestion is in hand.
    assert is_suggested(places.current())
    second = places.current().topic
    QTest.keyClick(places.list, Qt.Key.Key_Delete)
    reader.waits_until(lambda: not any(is_suggested(each) for each in places.places() if each.topic == second))
    assert not any(each.lies_in for each in places.places() if each.topic == second)
    places.reject()
    for topic in (second, first):
        assert filed(reader, topic.id)
        reader.does("undo")
        assert not filed(reader, topic.id)


def test_suggestions_that_come_while_the_essay_is_still_indexed_are_taken_in_hand(opens_window: Opens) -> None:
    reader = opens_window()
    reader.waits_until(lambda: bool(topics(reader)))
    adds_topic_with(reader, "Sharing power", "Sharing the House", "The Long Road", "Half a Loaf")
    reader.opens("The Missing Tier: Local Government and Article 140A")
    flow = reader.window.furnishing.topics
    flow.show_topics()
    places = dialog(reader, EssayTopicsDialog)
    reader.waits_until(lambda: bool(places.places()))
    known = places.places()
    # As it was before the essay was in the index: nothing is suggested, and a name may be typed.
    places.list.setCurrentRow(-1)
    places.set_places([each for each in known if not is_suggested(each)])
    assert places.current() is None
    reader.window.desk.index.index_changed.emit()
    reader.waits_until(lambda: places.current() is not None and is_suggested(places.current()))
    reader.waits_until(places.list.hasFocus)
    # What is found meanwhile does not put another topic under the hand.
    in_hand = places.current().topic
    places.set_places(places.places()[::-1])
    assert in_hand == places.current().topic
    places.reject()
