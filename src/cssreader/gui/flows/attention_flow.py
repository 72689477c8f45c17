"""Counting the time that is spent reading, by the signs of life in the window."""

from collections.abc import Callable
from datetime import datetime
from time import monotonic

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QAbstractScrollArea

from cssreader.domain.attention import Attention
from cssreader.domain.essay import EssayId
from cssreader.domain.reading import OpenedEssay
from cssreader.gui.desk import Desk
from cssreader.gui.panels import Panels
from cssreader.gui.preferences import Preferences
from cssreader.gui.reading.reading_pane import ReadingPane
from cssreader.settings import Settings

KEEP_MS = 30_000
"""How often what was read is written down: a crash costs no more of it."""
LEAST_SECONDS = 5.0
"""Whoever leaves an essay sooner has looked at it and not read it."""

_SIGNS = frozenset(
    (
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchUpdate,
    )
)
_COMINGS = frozenset(
    (
        *(QEvent.Type.WindowActivate, QEvent.Type.WindowDeactivate, QEvent.Type.WindowStateChange),
        *(QEvent.Type.Show, QEvent.Type.Hide),
    )
)


class AttentionFlow(QObject):
    """`clock` tells seconds from anywhere."""

    def __init__(
        self,
        desk: Desk,
        panels: Panels,
        preferences: Preferences,
        parent: QObject,
        clock: Callable[[], float] = monotonic,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._panels = panels
        self._clock = clock
        self._attention = Attention()
        self._essay: EssayId | None = None
        self._is_wanted = preferences.settings.figures.reading_time
        self._is_reading = False
        """Whether the essay has been before the person for more than a look."""
        self._is_closed = False
        self._keep = QTimer(self, interval=KEEP_MS)
        self._keep.timeout.connect(self.keep)
        preferences.changed.connect(self._apply)
        panels.pages.turned.connect(self._take_up)
        panels.pages.join(self._join_page)
        panels.margin.draft_changed.connect(self._note_sign)
        panels.window.installEventFilter(self)

    def _join_page(self, page: ReadingPane) -> None:
        page.position_changed.connect(self._note_sign)
        page.essay_set.connect(self._take_up)
        view = page.focusProxy()
        assert isinstance(view, QAbstractScrollArea)
        for watched in (view, view.viewport()):
            watched.installEventFilter(self)

    def _take_up(self, *_: object) -> None:
        self.begin(self._panels.pages.in_hand.opened)

    def begin(self, opened: OpenedEssay | None) -> None:
        """This essay stands on the page in hand now; None for none."""
        essay_id = opened.essay.id if opened is not None else None
        if essay_id != self._essay:
            self._leave()
            self._essay = essay_id
            self._look()

    def keep(self) -> None:
        """Write down what was read since the last time."""
        self._attention = self._attention.at(self._clock())
        seconds = self._attention.seconds
        if self._essay is None or seconds < (1 if self._is_reading else LEAST_SECONDS):
            return
        self._is_reading = True
        self._attention = self._attention.taken()
        # Half a minute around midnight may count to the other day.
        self._desk.keep_reading_time(self._essay, datetime.now().astimezone().date(), seconds)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in _SIGNS and watched is not self._panels.window:
            self._note_sign()
        elif kind in _COMINGS:
            # What is hidden or left says so only once the event was taken in.
            QTimer.singleShot(0, self, self._look)
        elif kind == QEvent.Type.Close and watched is self._panels.window:
            self._leave()
            self._is_closed = True
        return False

    def _note_sign(self, *_: object) -> None:
        self._attention = self._attention.with_sign(self._clock())

    def _look(self) -> None:
        """Find out whether the essay stands before a person."""
        if self._is_closed:
            return
        window = self._panels.window
        if (
            self._is_wanted
            and self._essay is not None
            and window.isActiveWindow()
            and not window.isMinimized()
            and self._panels.pages.in_hand.isVisible()
        ):
            self._attention = self._attention.attending(self._clock())
            if not self._keep.isActive():
                self._keep.start()
        elif self._attention.is_attending:
            self._attention = self._attention.away(self._clock())
            self._keep.stop()
            self.keep()

    def _leave(self) -> None:
        self._attention = self._attention.away(self._clock())
        self._keep.stop()
        self.keep()
        self._attention, self._essay, self._is_reading = Attention(), None, False

    def _apply(self, settings: Settings) -> None:
        self._is_wanted = settings.figures.reading_time
        self._look()
