"""The queue as one watches and tends it."""

import time
from collections import Counter
from collections.abc import Callable, Sequence
from datetime import UTC, datetime

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from cssreader.domain.essay import EssayId
from cssreader.domain.pace import Pace
from cssreader.domain.web import QueueItem, QueueItemId, QueueState, is_due
from cssreader.gui.dialogs.fetch.queue_model import QueueModel
from cssreader.gui.dialogs.fetch.table import selected_rows, share_columns, table_of
from cssreader.gui.dialogs.fetch.words import state_name
from cssreader.gui.theme.names import counted, joined, number_text, time_left_text
from cssreader.gui.theme.tokens import SPACE

_PACE_SECONDS = 120.0
"""Sites are asked seconds apart, so a shorter while says little."""
_ENDED = (QueueState.DONE, QueueState.FAILED, QueueState.REFUSED)
_SHOWN_FIRST = (
    *(QueueState.UNDER_WAY, QueueState.WAITING, QueueState.PAUSED),
    *(QueueState.DONE, QueueState.FAILED, QueueState.REFUSED),
)


class QueuePage(QWidget):
    """Buttons act on what is selected, or else on everything they make sense for."""

    run_requested = Signal()
    stop_requested = Signal()
    pause_requested = Signal(object)
    """QueueItemIds, or None for all; so are the following."""
    resume_requested = Signal(object)
    retry_requested = Signal(object)
    remove_requested = Signal(object)
    """QueueItemIds, or None for what is done."""
    log_requested = Signal(object)
    """A QueueItem."""
    essay_chosen = Signal(object)
    """EssayId."""

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        clock: Callable[[], float] = time.monotonic,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._now = now
        self._is_running = False
        self._added = 0
        """How many pages were put into the queue last, until a run of it has ended."""
        self._tried = 0
        """How many pages were tried since the run began, whatever became of them."""
        self._pace = Pace.begun(0.0, _PACE_SECONDS)
        self.model = QueueModel(self)
        self.table = table_of(self.model, self.tr("Pages in the queue"), self)
        share_columns(self.table, 2, {0: 250, 1: 90})
        self.table.selectionModel().selectionChanged.connect(self._set_buttons)
        self.table.activated.connect(lambda index: self._open(self.model.items[index.row()]))
        self.said = QLabel(self)
        self.said.setProperty("role", "muted")
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("How much of the queue is done"))
        self.run = self._button(self._run_or_stop)
        self.pause = self._button(lambda: self.pause_requested.emit(self._chosen()))
        self.resume = self._button(lambda: self.resume_requested.emit(self._chosen()))
        self.retry = self._button(lambda: self.retry_requested.emit(self._chosen()))
        self.remove = self._button(lambda: self.remove_requested.emit(self._chosen()))
        self.log = self._button(lambda: self.log_requested.emit(self._selected()[0]))
        self.log.setText(self.tr("&Log…"))
        buttons = QHBoxLayout()
        for each in (self.pause, self.resume, self.retry, self.remove, self.log):
            each.setProperty("role", "quiet")
            buttons.addWidget(each)
        buttons.addStretch(1)
        buttons.addWidget(self.run)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 3 * SPACE, 0, 0)
        column.setSpacing(2 * SPACE)
        column.addWidget(self.said)
        column.addWidget(self.bar)
        column.addWidget(self.table, 1)
        # Where nothing waits, the sentence that says what to do stands alone.
        column.addStretch()
        column.addLayout(buttons)
        self.show_items(())

    def show_items(self, items: Sequence[QueueItem]) -> None:
        selected = {item.id for item in self._selected()}
        self.model.show(items)
        self._select(selected)
        self._set_buttons()

    def show_item(self, item: QueueItem) -> None:
        row = self.model.row_of(item.id)
        if row is None:
            return
        before = self.model.items[row].state
        if before is QueueState.UNDER_WAY and item.state is not QueueState.UNDER_WAY:
            self._tried += 1
        self._pace = self._pace.at(self._clock(), self._tried)
        self.model.update(item)
        self._set_buttons()

    def set_running(self, running: bool) -> None:
        if not running:
            self._added = 0
        elif not self._is_running:
            self._tried = 0
            self._pace = Pace.begun(self._clock(), _PACE_SECONDS)
        self._is_running = running
        self._set_buttons()

    def tell_added(self, count: int) -> None:
        """So many pages were put into the queue by the person."""
        self._added = count
        self._set_buttons()

    def _select(self, ids: set[QueueItemId]) -> None:
        """Select the rows of these items, where another order lost that."""
        if {item.id for item in self._selected()} == ids:
            return
        rows = [row for row in map(self.model.row_of, ids) if row is not None]
        chosen = QItemSelection()
        for row in rows:
            chosen.select(self.model.index(row, 0), self.model.index(row, 2))
        selection = self.table.selectionModel()
        selection.select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        if rows:
            selection.setCurrentIndex(self.model.index(min(rows), 0), QItemSelectionModel.SelectionFlag.NoUpdate)

    def _button(self, do: Callable[[], object]) -> QPushButton:
        made = QPushButton(self)
        made.setAutoDefault(False)
        made.clicked.connect(lambda *_: do())
        return made

    def _run_or_stop(self) -> None:
        if self._is_running:
            self.stop_requested.emit()
        else:
            self.run_requested.emit()

    def _selected(self) -> list[QueueItem]:
        return [self.model.items[row] for row in selected_rows(self.table)]

    def _chosen(self) -> list[QueueItemId] | None:
        return [item.id for item in self._selected()] or None

    def _open(self, item: QueueItem) -> None:
        if item.essay_id is not None:
            self.essay_chosen.emit(EssayId(item.essay_id))
        else:
            self.log_requested.emit(item)

    def _set_buttons(self) -> None:
        selected = self._selected()
        states = Counter(item.state for item in selected or self.model.items)
        some = bool(selected)
        self.pause.setText(self.tr("&Pause") if some else self.tr("&Pause all"))
        self.resume.setText(self.tr("&Resume") if some else self.tr("&Resume all"))
        self.retry.setText(self.tr("&Try again") if some else self.tr("&Try failed again"))
        self.remove.setText(self.tr("Remo&ve") if some else self.tr("Remo&ve done"))
        self.pause.setEnabled(bool(states[QueueState.WAITING] + states[QueueState.UNDER_WAY]))
        self.resume.setEnabled(bool(states[QueueState.PAUSED]))
        failed = states[QueueState.FAILED] + states[QueueState.REFUSED]
        self.retry.setEnabled(bool(failed + (states[QueueState.DONE] + states[QueueState.WAITING] if some else 0)))
        self.remove.setEnabled(some or bool(states[QueueState.DONE]))
        self.log.setEnabled(len(selected) == 1)
        for each in (self.table, self.pause, self.resume, self.retry, self.remove, self.log, self.run):
            each.setVisible(bool(self.model.items))
        every = Counter(item.state for item in self.model.items)
        self.run.setText(self.tr("S&top") if self._is_running else self.tr("&Fetch now"))
        self.run.setEnabled(self._is_running or bool(every[QueueState.WAITING]))
        told = [f"{state_name(state)}: {number_text(every[state])}" for state in _SHOWN_FIRST if every[state]]
        said = joined(told) or self.tr("The queue is empty. Look at an address to fill it.")
        if self._added:
            added = counted(
                self._added, "{n} page was put into the queue.", "{n} pages were put into the queue.", "Fetch"
            )
            said = f"{added} {said}"
        self.said.setText(f"{said}\n{self._what_is_left()}" if self._is_running else said)
        self.bar.setVisible(self._is_running)
        self.bar.setRange(0, max(1, len(self.model.items)))
        self.bar.setValue(sum(every[state] for state in _ENDED))

    def _what_is_left(self) -> str:
        """How many pages this run has still to try, how long that takes, and what waits for a later try."""
        now = self._now()
        left = sum(is_due(item, now) for item in self.model.items)
        told = [counted(left, "{n} page left", "{n} pages left", "Fetch")]
        seconds = self._pace.seconds_left(left)
        if seconds is not None:
            told.append(time_left_text(seconds))
        later = sum(item.state is QueueState.WAITING and not is_due(item, now) for item in self.model.items)
        if later:
            told.append(counted(later, "{n} to be tried later", "{n} to be tried later", "Fetch"))
        return joined(told)
