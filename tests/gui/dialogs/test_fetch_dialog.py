"""The dialog that fetches: ticks, honest states, buttons that act on what is selected."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cssreader.app.discover_pages import Found
from cssreader.domain.web import Discovery, FoundPage, OtherSource, QueueItem, QueueItemId, QueueState, SourceKind
from cssreader.gui.dialogs.fetch.fetch_dialog import FetchDialog
from cssreader.gui.dialogs.fetch.queue_page import QueuePage

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
PAGES = tuple(FoundPage(f"https://site.example/{n}", f"Essay {n}", date(2026, 3, n + 1)) for n in range(4))


@pytest.fixture
def dialog(qtbot: QtBot) -> FetchDialog:
    dialog = FetchDialog(asks_by_itself=False)
    qtbot.addWidget(dialog)
    for model in (dialog.finding.model, dialog.queue.model):
        QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, dialog)
    dialog.show_finding()
    return dialog


def found(kind: SourceKind = SourceKind.FEED) -> Found:
    return Found(Discovery("https://site.example/feed", kind, "Essays", PAGES), "site.example")


def item(number: int, state: QueueState, said: str = "", tries: int = 0) -> QueueItem:
    address = f"https://site.example/{number}"
    return QueueItem(QueueItemId(number), address, "site.example", "", state, tries, NOON, said, None, NOON)


def test_of_a_list_what_is_new_is_ticked_and_of_a_page_the_page(dialog: FetchDialog) -> None:
    dialog.finding.show_found(found(), frozenset({PAGES[1].address}))
    assert [page.address for page in PAGES if page is not PAGES[1]] == dialog.finding.model.ticked
    assert "3" in dialog.finding.add.text()
    dialog.finding.show_found(found(SourceKind.PAGE), frozenset())
    assert [PAGES[0].address] == dialog.finding.model.ticked
    assert dialog.finding.subscribe.isHidden()


def test_ticks_are_set_by_buttons_and_by_the_space_bar(dialog: FetchDialog, qtbot: QtBot) -> None:
    finding = dialog.finding
    finding.show_found(found(), frozenset({PAGES[0].address}))
    finding.all.click()
    assert 4 == len(finding.model.ticked)
    finding.none.click()
    assert [] == finding.model.ticked
    finding.table.selectAll()
    qtbot.keyClick(finding.table, Qt.Key.Key_Space)
    assert 4 == len(finding.model.ticked)
    finding.new.click()
    assert 3 == len(finding.model.ticked)
    with qtbot.waitSignal(finding.pages_chosen) as chosen:
        finding.add.click()
    assert [page.address for page in PAGES[1:]] == chosen.args[1]


def test_looking_can_be_stopped_and_trouble_is_a_sentence(dialog: FetchDialog, qtbot: QtBot) -> None:
    with qtbot.waitSignal(dialog.finding.look_requested) as asked:
        dialog.finding.begin("https://site.example/")
    assert ["https://site.example/", ""] == asked.args
    with qtbot.waitSignal(dialog.finding.stop_requested):
        dialog.finding.look.click()
    dialog.finding.show_trouble("There is no page.")
    assert ("There is no page.", "problem") == (dialog.finding.said.text(), dialog.finding.said.property("role"))


def test_the_queue_says_how_many_are_in_which_state(dialog: FetchDialog) -> None:
    queue = dialog.queue
    queue.show_items([item(1, QueueState.WAITING, "The site is closed.", 1), item(2, QueueState.UNDER_WAY)])
    assert "Under way: 1 \u00b7 Waiting: 1" == queue.said.text()
    assert queue.model.index(1, 2).data().startswith("The site is closed. Tried again from ")
    queue.show_item(replace(item(2, QueueState.DONE), said="Fetched."))
    assert ["Done", "Fetched."] == [queue.model.index(1, column).data() for column in (1, 2)]


def test_buttons_act_on_what_is_selected_or_on_all(dialog: FetchDialog, qtbot: QtBot) -> None:
    queue = dialog.queue
    queue.show_items([item(1, QueueState.WAITING), item(2, QueueState.WAITING), item(3, QueueState.DONE)])
    with qtbot.waitSignal(queue.pause_requested) as asked:
        queue.pause.click()
    assert [None] == asked.args
    queue.table.setCurrentIndex(queue.model.index(1, 0))
    with qtbot.waitSignal(queue.pause_requested) as asked:
        queue.pause.click()
    assert [[2]] == asked.args
    queue.table.setCurrentIndex(queue.model.index(2, 0))
    assert (False, True, True) == (queue.pause.isEnabled(), queue.retry.isEnabled(), queue.log.isEnabled())


def test_fetching_is_started_and_stopped_by_one_button(dialog: FetchDialog, qtbot: QtBot) -> None:
    queue = dialog.queue
    assert not queue.run.isEnabled()
    queue.show_items([item(1, QueueState.WAITING)])
    with qtbot.waitSignal(queue.run_requested):
        queue.run.click()
    queue.set_running(True)
    with qtbot.waitSignal(queue.stop_requested):
        queue.run.click()


def _numbers(page: QueuePage) -> list[int]:
    return [each.id for each in page.model.items]


def test_what_goes_on_comes_first_and_then_what_ended_last(dialog: FetchDialog) -> None:
    queue = dialog.queue
    states = (QueueState.DONE, QueueState.WAITING, QueueState.PAUSED, QueueState.WAITING, QueueState.FAILED)
    items = [
        replace(item(number, state), changed_at=NOON + timedelta(minutes=number)) for number, state in enumerate(states)
    ]
    queue.show_items(items)
    assert [1, 3, 2, 4, 0] == _numbers(queue)
    queue.table.setCurrentIndex(queue.model.index(1, 0))
    queue.show_item(replace(items[3], state=QueueState.UNDER_WAY))
    assert [3, 1, 2, 4, 0] == _numbers(queue)
    queue.show_item(replace(items[3], state=QueueState.DONE, changed_at=NOON + timedelta(hours=1)))
    assert [1, 2, 3, 4, 0] == _numbers(queue)
    assert [3] == [each.id for each in queue._selected()]
    queue.show_items([replace(items[1], state=QueueState.UNDER_WAY), *items[2:]])
    assert [1, 3, 2, 4] == _numbers(queue)
    assert [3] == [each.id for each in queue._selected()]


def test_a_running_queue_tells_how_many_are_left_and_how_long_they_take(qtbot: QtBot) -> None:
    clock = [100.0]
    queue = QueuePage(clock=lambda: clock[0], now=lambda: NOON)
    qtbot.addWidget(queue)
    items = [item(number, QueueState.WAITING) for number in range(60)]
    later = replace(item(99, QueueState.WAITING, "The site is closed.", 1), next_try_at=NOON + timedelta(hours=1))
    queue.show_items([*items, later])
    assert "left" not in queue.said.text()
    queue.set_running(True)
    assert "60 pages left \u00b7 1 to be tried later" == queue.said.text().splitlines()[1]
    for each in items[:20]:
        queue.show_item(replace(each, state=QueueState.UNDER_WAY))
        clock[0] += 6.0
        queue.show_item(replace(each, state=QueueState.DONE))
    assert "40 pages left \u00b7 about 4 minutes left \u00b7 1 to be tried later" == queue.said.text().splitlines()[1]
    queue.set_running(False)
    assert "left" not in queue.said.text()


def test_what_was_put_into_the_queue_is_ticked_no_longer_and_counted(dialog: FetchDialog) -> None:
    finding = dialog.finding
    finding.show_found(found(), frozenset({PAGES[0].address}))
    finding.show_queued([PAGES[1].address, PAGES[2].address])
    assert [] == finding.model.ticked
    assert not finding.add.isEnabled()
    assert "2 pages were put into the queue." == finding.said.text()
    assert ["has it", "queued", "queued", ""] == [finding.model.index(row, 2).data() for row in range(4)]
    finding.new.click()
    assert [PAGES[3].address] == finding.model.ticked


def test_the_queue_says_how_many_came_until_they_were_fetched(dialog: FetchDialog) -> None:
    queue = dialog.queue
    queue.show_items([item(1, QueueState.WAITING)])
    queue.tell_added(1)
    queue.set_running(True)
    assert queue.said.text().startswith("1 page was put into the queue. Waiting: 1")
    queue.set_running(False)
    assert "Waiting: 1" == queue.said.text()


def test_a_feed_that_a_page_names_is_looked_at_with_a_button(dialog: FetchDialog, qtbot: QtBot) -> None:
    finding = dialog.finding
    named = [OtherSource(SourceKind.FEED, f"https://elsewhere.example/{n}") for n in range(5)]
    finding.show_found(replace(found(), discovery=replace(found().discovery, others=tuple(named))), frozenset())
    first, second, third = finding.others.buttons
    assert "Look at the feed https://elsewhere.example/1" == second.accessibleName()
    assert all(each.isVisible() and each.focusPolicy() & Qt.FocusPolicy.TabFocus for each in (first, second, third))
    finding.look.setFocus()
    for each in (first, second):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert each is QApplication.focusWidget()
    with qtbot.waitSignal(finding.look_requested) as asked:
        qtbot.keyClick(second, Qt.Key.Key_Space)
    # The page named it, and the person typed the page's host: it may not lead into the local network.
    assert ["https://elsewhere.example/1", "site.example"] == asked.args
    assert "https://elsewhere.example/1" == finding.address.text()
    assert not finding.others.isVisible()


def test_what_lists_nothing_says_what_to_do_and_shows_no_empty_table(dialog: FetchDialog) -> None:
    finding, queue, subscriptions = dialog.finding, dialog.queue, dialog.subscriptions
    for page in (finding, queue, subscriptions):
        assert page.table.isHidden()
        assert page.said.text()
    finding.show_found(found(), frozenset())
    queue.show_items([item(1, QueueState.WAITING)])
    assert (False, False) == (finding.table.isHidden(), queue.table.isHidden())
    finding.show_trouble("There is no such site.")
    assert finding.table.isHidden()


def test_a_queue_that_is_read_after_it_was_opened_has_the_keyboard(dialog: FetchDialog, qtbot: QtBot) -> None:
    dialog.show_queue()
    qtbot.waitUntil(dialog.isActiveWindow)
    dialog.queue.show_items([item(1, QueueState.WAITING)])
    assert dialog.queue.table.hasFocus()
