"""The import as one watches it: how far it has come, a way to stop it, and then what became of everything."""

import time
from collections.abc import Callable, Iterator, Sequence
from itertools import islice

from PySide6.QtCore import QEvent, QTimer, QUrl, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from cssreader.domain.changes import ImportOutcome, ImportStatus, Progress
from cssreader.domain.essay import EssayId
from cssreader.domain.pace import Pace
from cssreader.gui.controls.announcing import announce
from cssreader.gui.controls.elided_label import ElidedLabel
from cssreader.gui.controls.text_page import TextPage
from cssreader.gui.dialogs.dialog import Dialog
from cssreader.gui.language import sentence_text
from cssreader.gui.theme.names import counted, number_text, time_left_text, window_locale
from cssreader.gui.theme.tokens import SPACE

_FAILURE_POINTS = 11.5
_ESSAY_LINK = "essay:"
_PAIRS_LINK = "pairs:"
_MOST_ALIKE_TOLD = 3
"""Of more essays that are perhaps the same as others one line tells how many, and leads to the list of them."""
PORTION = 30
"""How many files of a long report are written at once: some 2 ms, so that the window goes on answering."""


def _counted_as(status: ImportStatus, count: int) -> str:
    match status:
        case ImportStatus.ADDED:
            return counted(count, "{n} essay added", "{n} essays added", "ImportDialog")
        case ImportStatus.UPDATED:
            return counted(count, "{n} updated", "{n} updated", "ImportDialog")
        case ImportStatus.UNCHANGED:
            return counted(count, "{n} already there", "{n} already there", "ImportDialog")
        case ImportStatus.FAILED:
            return counted(count, "{n} failed", "{n} failed", "ImportDialog")


def name_of(origin: str) -> str:
    """The last part of a path, which is what one knows a file by; anything else whole."""
    if "://" in origin:
        return origin
    return origin.replace("\\", "/").rstrip("/").rsplit("/", 1)[-1] or origin


def folder_of(origin: str) -> str:
    """The path without its last part; empty where there is none, and for what is no path."""
    return "" if "://" in origin else origin[: -len(name_of(origin))].rstrip("/\\")


class ImportDialog(Dialog):
    """Open it with `show`: the window stays usable beside it. Closing it while it works only hides it."""

    cancel_requested = Signal()
    essay_chosen = Signal(object)
    """EssayId of an essay of the report one wants to see."""
    pairs_requested = Signal()
    """One wants to see which essays are perhaps the same."""
    at_work_changed = Signal(str)
    """How far it has come, in a few words; empty once it has ended."""

    def __init__(self, parent: QWidget | None = None, *, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__(parent)
        self._clock = clock
        self._pace = Pace.begun(0.0)
        self._outcomes: tuple[ImportOutcome, ...] = ()
        self._is_cancelled = False
        self._is_at_work = False
        self._total = 0
        self._unwritten: Iterator[None] = iter(())
        self._writing = QTimer(self, singleShot=True, interval=0)
        self._writing.timeout.connect(self._write_on)
        self.setObjectName("import_dialog")
        self.setWindowTitle(self.tr("Import"))
        self.setModal(False)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._make_progress())
        self._stack.addWidget(self._make_report())
        column = QVBoxLayout(self)
        column.setContentsMargins(5 * SPACE, 5 * SPACE, 5 * SPACE, 4 * SPACE)
        column.addWidget(self._stack)
        self.take_room(520, 180)

    def _make_progress(self) -> QWidget:
        page = QWidget(self)
        self._headline = QLabel(page)
        self._headline.setProperty("role", "title")
        self._bar = QProgressBar(page)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Progress of the import"))
        self._count = QLabel(page)
        self._count.setProperty("role", "muted")
        self._file = ElidedLabel(page)
        self._file.setProperty("role", "muted")
        self._cancel = QPushButton(self.tr("Cancel"), page)
        self._cancel.setObjectName("import_cancel")
        self._cancel.setAutoDefault(False)
        self._cancel.clicked.connect(self._stop)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self._cancel)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * SPACE)
        for part in (self._headline, self._bar, self._count, self._file):
            column.addWidget(part)
        column.addStretch(1)
        column.addLayout(buttons)
        return page

    def _make_report(self) -> QWidget:
        page = QWidget(self)
        self._summary = QLabel(page)
        self._summary.setProperty("role", "title")
        self._summary.setWordWrap(True)
        self._page = TextPage(page)
        self._page.setObjectName("import_report")
        self._page.setAccessibleName(self.tr("What became of each file"))
        self._page.anchorClicked.connect(self._follow)
        self._copy = QPushButton(self.tr("Copy the report"), page)
        self._copy.setProperty("role", "quiet")
        self._copy.setAutoDefault(False)
        self._copy.clicked.connect(self._copy_all)
        self._close = QPushButton(self.tr("Close"), page)
        self._close.setDefault(True)
        self._close.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.addWidget(self._copy)
        buttons.addStretch(1)
        buttons.addWidget(self._close)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3 * SPACE)
        column.addWidget(self._summary)
        column.addWidget(self._page, 1)
        column.addLayout(buttons)
        return page

    def begin(self) -> None:
        """A new import has begun."""
        self._pace = Pace.begun(self._clock())
        self._outcomes = ()
        self._is_cancelled = False
        self._is_at_work = True
        self._total = 0
        self._headline.setText(self.tr("Importing"))
        self._bar.setRange(0, 0)
        self._count.setText(self.tr("Looking for files to import"))
        self._file.setText("")
        self._cancel.setEnabled(True)
        self._stack.setCurrentIndex(0)
        self.take_room(520, 180)
        self._cancel.setFocus()

    def show_progress(self, progress: Progress) -> None:
        """How far it has come, at what rate lately, and how long the rest takes."""
        done, total = progress.done, progress.total
        if total:
            self._total = total
            self._bar.setRange(0, total)
            self._bar.setValue(done)
            said = self.tr("{done} of {total}").format(done=number_text(done), total=number_text(total))
        else:
            self._bar.setRange(0, 0)
            said = number_text(done) if done else self._count.text()
        self._pace = self._pace.at(self._clock(), done)
        rate = self._pace.rate
        if rate is not None:
            said += " \u00b7 " + self.tr("{rate} a second").format(
                rate=window_locale().toString(rate, "f", 1 if rate < 10 else 0)
            )
            seconds = self._pace.seconds_left(total - done) if total else None
            if seconds is not None:
                said += " \u00b7 " + time_left_text(seconds)
        if not self._is_cancelled:
            self._count.setText(said)
            self.at_work_changed.emit(self._said())
        self._file.setText(name_of(progress.label))
        self._file.setToolTip(progress.label)

    def show_report(self, outcomes: Sequence[ImportOutcome]) -> None:
        """What became of everything; a dialog that was hidden comes back with it."""
        self._end()
        self._outcomes = tuple(outcomes)
        self._summary.setText(self.summary())
        self._write()
        self._stack.setCurrentIndex(1)
        trouble = any(outcome.error or outcome.notes for outcome in self._outcomes)
        self.take_room(560, 420 if trouble or len(self._outcomes) > 4 else 300)
        self._close.setFocus()
        self.show()
        announce(self, self._summary.text())

    def show_failure(self, sentence: str) -> None:
        """The whole import came to nothing, and why."""
        self._end()
        self._summary.setText(self.tr("The import was stopped."))
        self._unwritten = iter(())
        self._page.begin()
        self._page.add_text(sentence)
        self._page.end()
        self._stack.setCurrentIndex(1)
        self.take_room(560, 240)
        self._close.setFocus()
        self.show()
        announce(self, f"{self._summary.text()} {sentence}", urgent=True)

    def reject(self) -> None:
        super().reject()
        if self._is_at_work:
            self.at_work_changed.emit(self._said())

    def _said(self) -> str:
        return self.tr("Importing: {done}").format(done=self._count.text())

    def _end(self) -> None:
        self._is_at_work = False
        self.at_work_changed.emit("")

    def summary(self) -> str:
        """The report in one sentence: '3 essays added, 1 already there, 2 failed.'"""
        tally = [
            _counted_as(status, count)
            for status in ImportStatus
            if (count := sum(outcome.status is status for outcome in self._outcomes))
        ]
        if not tally:
            return (
                self.tr("Cancelled; nothing was imported.")
                if self._is_cancelled
                else self.tr("Nothing to import was found.")
            )
        said = self.tr("{told}.").format(told=self.tr(", ").join(tally))
        if not self._is_cancelled:
            return said
        said = self.tr("Cancelled: {said}").format(said=said)
        left = self._total - len(self._outcomes)
        if left > 0:
            said += " " + counted(left, "{n} file was left out.", "{n} files were left out.", "ImportDialog")
        return said

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._outcomes:
            self._write()

    def _stop(self) -> None:
        self._is_cancelled = True
        self._cancel.setEnabled(False)
        self._count.setText(self.tr("Finishing the file at hand, then stopping"))
        self.cancel_requested.emit()

    def _write(self) -> None:
        self._page.begin()
        self._unwritten = self._entries()
        self._write_portion()
        self._page.end()

    def _write_on(self) -> None:
        self._page.go_on()
        self._write_portion()
        self._page.pause()

    def _write_portion(self) -> None:
        written = sum(1 for _ in islice(self._unwritten, PORTION))
        if written == PORTION:
            self._writing.start()

    def _copy_all(self) -> None:
        self._page.go_on()
        for _ in self._unwritten:
            pass
        self._page.pause()
        self._page.copy_all()

    def _entries(self) -> Iterator[None]:
        """Write what became of each file, one at each step."""
        page = self._page
        failed = [outcome for outcome in self._outcomes if outcome.status is ImportStatus.FAILED]
        alike = sum(bool(outcome.likenesses) for outcome in self._outcomes)
        counts_alike = alike > _MOST_ALIKE_TOLD
        warned = [(outcome, outcome.warnings if counts_alike else outcome.notes) for outcome in self._outcomes]
        warned = [(outcome, notes) for outcome, notes in warned if notes]
        if failed:
            page.add_heading(self.tr("Failed"))
            for outcome in failed:
                name, place = name_of(outcome.origin), folder_of(outcome.origin)
                said = _without_path(outcome) or self.tr("It could not be imported.")
                page.add_named(name, said, place=place, points=_FAILURE_POINTS)
                yield
        if warned or counts_alike:
            page.add_heading(self.tr("Please look at"))
            if counts_alike:
                said = self.tr("They came in all the same. Look at each pair and say whether it is one essay or two.")
                name = counted(
                    alike,
                    "{n} essay is perhaps the same as another",
                    "{n} essays are perhaps the same as others",
                    "ImportDialog",
                )
                page.add_named(name, said, _PAIRS_LINK)
                yield
            for outcome, notes in warned:
                page.add_named(_title(outcome), " ".join(map(sentence_text, notes)), _link(outcome))
                yield
        for status, heading in (
            (ImportStatus.ADDED, self.tr("Added")),
            (ImportStatus.UPDATED, self.tr("Updated")),
            (ImportStatus.UNCHANGED, self.tr("Already there")),
        ):
            found = [outcome for outcome in self._outcomes if outcome.status is status]
            if found:
                page.add_heading(heading)
            for outcome in found:
                page.add_named(_title(outcome), "", _link(outcome))
                yield
        if not self._outcomes:
            page.add_muted(
                self.tr("Saved web pages (.html), text files (.txt) and Markdown files (.md) can be imported.")
            )

    def _follow(self, link: QUrl) -> None:
        if link.toString() == _PAIRS_LINK:
            self.pairs_requested.emit()
            return
        number = link.toString().removeprefix(_ESSAY_LINK)
        if number.isdecimal():
            self.essay_chosen.emit(EssayId(int(number)))


def _without_path(outcome: ImportOutcome) -> str:
    """The sentence of a failure, which need not say again the path it stands under."""
    said = sentence_text(outcome.error or "")
    for kind in ("file", "folder"):
        said = said.replace(f"{kind} {outcome.origin}", kind)
    return said.replace(outcome.origin, name_of(outcome.origin))


def _title(outcome: ImportOutcome) -> str:
    return outcome.title or name_of(outcome.origin)


def _link(outcome: ImportOutcome) -> str:
    return "" if outcome.essay_id is None else f"{_ESSAY_LINK}{outcome.essay_id}"
