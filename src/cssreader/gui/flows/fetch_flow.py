"""Fetching from the web: an address is looked at, what is chosen is queued, the queue is run and watched."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from cssreader.domain.web import (
    QueueEvent,
    QueueItem,
    QueueItemId,
    QueueState,
    Subscription,
    SubscriptionId,
    Wish,
)
from cssreader.errors import UnusableInputError
from cssreader.gui.desk import Desk
from cssreader.gui.flows.reading_flow import ReadingFlow
from cssreader.gui.language import sentence_text
from cssreader.gui.panels import Panels
from cssreader.gui.preferences import Preferences
from cssreader.gui.theme.names import counted

if TYPE_CHECKING:
    from cssreader.app.discover_pages import Found
    from cssreader.gui.dialogs.fetch.fetch_dialog import FetchDialog

_LEAST_WAIT_MS = 5_000
_MOST_WAIT_MS = 3_600_000
_LOOK_FOR_DUE_MS = 5 * 60_000
"""How often it is looked whether a subscription may be asked by itself."""


class FetchFlow(QObject):
    """Joins the dialog that fetches with the lane that does it."""

    def __init__(
        self, desk: Desk, panels: Panels, reading: ReadingFlow, preferences: Preferences, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._fetching = desk.fetching
        self._panels = panels
        self._reading = reading
        self._preferences = preferences
        self._dialog: FetchDialog | None = None
        # What a site asked to be tried later is tried while the window is open, without anybody pressing a key.
        self._later = QTimer(self, singleShot=True)
        self._later.timeout.connect(self._fetching.run)
        self._by_itself = QTimer(self, interval=_LOOK_FOR_DUE_MS)
        self._by_itself.timeout.connect(self._ask_due)
        fetching = self._fetching
        fetching.failed.connect(lambda sentence: panels.notices.show_notice(sentence, kind="error"))
        fetching.run_ended.connect(self._after_run)
        fetching.subscriptions_asked.connect(self._after_asking)

    def begin(self) -> None:
        """Say what waits from before. Nothing is fetched until the person says so."""
        from cssreader.app import web_queue

        self._fetching.tend(web_queue.queue_items, then=self._tell_waiting)
        if self._preferences.settings.web.ask_subscriptions:
            self._by_itself.start()
            self._ask_due()

    def open(self) -> None:
        self._shown().show_finding()
        self._read_all()

    def open_queue(self) -> None:
        self._shown().show_queue()
        self._read_all()

    def fetch(self, addresses: Sequence[str]) -> None:
        """Fetch pages that were dropped or named, without a look at them first."""
        from cssreader.app import web_queue

        wishes = self._wishes(addresses)
        if wishes:
            self._shown().show_queue()
            self._fetching.tend(web_queue.add_to_queue, wishes, True, then=lambda _: self._run())

    def offer(self, addresses: Sequence[str]) -> None:
        """Queue pages that a list names; they are paused, for whoever keeps a list need not want all of it."""
        from cssreader.app import web_queue

        def tell(ids: Sequence[QueueItemId]) -> None:
            self._shown().show_queue()
            self._fetching.tend(web_queue.pause, ids, then=lambda _: self._read_all())
            said = counted(
                len(ids),
                "{n} page of the list waits in the queue. Resume it to fetch it.",
                "{n} pages of the list wait in the queue. Resume those you want fetched.",
                "FetchFlow",
            )
            self._panels.notices.show_notice(said)

        wishes = self._wishes(addresses)
        if wishes:
            self._fetching.tend(web_queue.add_to_queue, wishes, False, then=tell)

    def _wishes(self, addresses: Sequence[str]) -> list[Wish]:
        from cssreader.app import web_queue

        wishes = []
        for address in addresses:
            try:
                wishes.append(web_queue.wish_for(address))
            except UnusableInputError as error:
                self._panels.notices.show_notice(sentence_text(error), kind="error")
        return wishes

    def _shown(self) -> "FetchDialog":
        if self._dialog is None:
            from cssreader.gui.dialogs.fetch.fetch_dialog import FetchDialog

            asks = self._preferences.settings.web.ask_subscriptions
            self._dialog = FetchDialog(asks_by_itself=asks, parent=self._panels.window)
            self._join(self._dialog)
        return self._dialog

    def _join(self, dialog: "FetchDialog") -> None:
        fetching, finding, queue, subscriptions = self._fetching, dialog.finding, dialog.queue, dialog.subscriptions
        finding.look_requested.connect(fetching.look_at)
        finding.stop_requested.connect(fetching.stop)
        finding.pages_chosen.connect(self._queue_chosen)
        finding.subscription_requested.connect(self._subscribe)
        fetching.looked.connect(finding.show_progress)
        fetching.found.connect(finding.show_found)
        fetching.not_found.connect(finding.show_trouble)
        queue.run_requested.connect(self._run)
        queue.stop_requested.connect(fetching.stop)
        queue.pause_requested.connect(self._pause)
        queue.resume_requested.connect(self._resume)
        queue.retry_requested.connect(self._retry)
        queue.remove_requested.connect(self._remove)
        queue.log_requested.connect(self._show_log)
        queue.essay_chosen.connect(self._reading.open)
        fetching.item_changed.connect(queue.show_item)
        fetching.running_changed.connect(queue.set_running)
        queue.set_running(fetching.is_running)
        subscriptions.ask_requested.connect(fetching.ask)
        subscriptions.remove_requested.connect(self._unsubscribe)
        subscriptions.by_itself_changed.connect(self._allow_by_itself)

    def _run(self) -> None:
        self._read_all()
        self._fetching.run()

    def _queue_chosen(self, found: "Found", addresses: Sequence[str]) -> None:
        from cssreader.app import discover_pages, web_queue

        def tell(_: Sequence[QueueItemId]) -> None:
            dialog = self._shown()
            dialog.show_queue()
            dialog.finding.show_queued(addresses)
            dialog.queue.tell_added(len(addresses))
            self._run()

        wishes = discover_pages.wishes_of(found, addresses)
        self._fetching.tend(web_queue.add_to_queue, wishes, True, then=tell)

    def _subscribe(self, found: "Found") -> None:
        from cssreader.app import subscriptions

        def tell(kept: Subscription) -> None:
            self._shown().show_subscriptions()
            self._read_all()
            said = self.tr("Subscribed to {title}. What stands there now counts as seen.")
            self._panels.notices.show_notice(said.format(title=kept.title))

        self._fetching.tend(subscriptions.subscribe, found, then=tell)

    def _pause(self, ids: Sequence[QueueItemId] | None) -> None:
        from cssreader.app import web_queue

        if ids is None:
            self._fetching.stop()
        self._fetching.tend(web_queue.pause, ids, then=lambda _: self._read_all())

    def _resume(self, ids: Sequence[QueueItemId] | None) -> None:
        from cssreader.app import web_queue

        self._fetching.tend(web_queue.resume, ids, then=lambda _: self._run())

    def _retry(self, ids: Sequence[QueueItemId] | None) -> None:
        from cssreader.app import web_queue

        self._fetching.tend(web_queue.retry, ids, then=lambda _: self._run())

    def _remove(self, ids: Sequence[QueueItemId] | None) -> None:
        from cssreader.app import web_queue

        if ids is None:
            self._fetching.tend(web_queue.remove_done, then=lambda _: self._read_all())
        else:
            self._fetching.tend(web_queue.remove, ids, then=lambda _: self._read_all())

    def _unsubscribe(self, ids: Sequence[SubscriptionId]) -> None:
        from cssreader.app import subscriptions

        self._fetching.tend(subscriptions.unsubscribe, ids, then=lambda _: self._read_all())

    def _show_log(self, item: QueueItem) -> None:
        from cssreader.app import web_queue
        from cssreader.gui.dialogs.fetch.words import moment
        from cssreader.gui.dialogs.page_dialog import PageDialog

        def show(events: Sequence[QueueEvent]) -> None:
            dialog = PageDialog(self.tr("What happened"), self._shown())
            dialog.page.begin()
            dialog.page.add_title(item.title or item.address)
            dialog.page.add_muted(item.address)
            dialog.page.add_rows([(moment(event.at), sentence_text(event.said)) for event in events])
            dialog.page.end()
            dialog.fit()
            dialog.open()

        self._fetching.tend(web_queue.log_of, item.id, then=show)

    def _read_all(self) -> None:
        """Show the queue and the subscriptions as they are."""
        if self._dialog is None:
            return
        from cssreader.app import subscriptions, web_queue

        self._fetching.tend(web_queue.queue_items, then=self._dialog.queue.show_items)
        self._fetching.tend(subscriptions.subscriptions, then=self._dialog.subscriptions.show_subscriptions)

    def _after_run(self) -> None:
        from cssreader.app import web_queue

        self._read_all()
        self._fetching.tend(web_queue.queue_items, then=self._plan_next)

    def _plan_next(self, items: Sequence[QueueItem]) -> None:
        waiting = [item.next_try_at for item in items if item.state is QueueState.WAITING and item.tries]
        if waiting:
            wait_ms = int((min(waiting) - datetime.now(UTC)).total_seconds() * 1000)
            self._later.start(min(max(wait_ms, _LEAST_WAIT_MS), _MOST_WAIT_MS))

    def _tell_waiting(self, items: Sequence[QueueItem]) -> None:
        waiting = sum(item.state in (QueueState.WAITING, QueueState.UNDER_WAY) for item in items)
        if waiting:
            said = counted(waiting, "{n} page waits to be fetched.", "{n} pages wait to be fetched.", "Fetch")
            self._panels.notices.show_notice(said, self.tr("Show"), self.open_queue)

    def _allow_by_itself(self, allowed: bool) -> None:
        settings = self._preferences.settings
        self._preferences.set(replace(settings, web=replace(settings.web, ask_subscriptions=allowed)))
        if allowed:
            self._by_itself.start()
            self._ask_due()
        else:
            self._by_itself.stop()

    def _ask_due(self) -> None:
        from cssreader.app import subscriptions

        def ask(found: Sequence[Subscription]) -> None:
            due = subscriptions.due(found, datetime.now(UTC))
            if due:
                self._fetching.ask([each.id for each in due])

        self._fetching.tend(subscriptions.subscriptions, then=ask)

    def _after_asking(self, queued: int) -> None:
        self._read_all()
        if queued:
            said = counted(queued, "{n} new page was queued.", "{n} new pages were queued.", "Fetch")
            self._panels.notices.show_notice(said, self.tr("Show"), self.open_queue)
            self._fetching.run()
