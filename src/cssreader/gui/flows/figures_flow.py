"""The reading figures, shown when they are asked for."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from shiboken6 import isValid

from cssreader.app.workspace import Workspace
from cssreader.domain.figures import ReadingFigures, TimeSpent, week_of
from cssreader.errors import KnownError
from cssreader.gui.desk import Desk
from cssreader.gui.flows.attention_flow import AttentionFlow
from cssreader.gui.language import sentence_text
from cssreader.gui.panels import Panels
from cssreader.gui.preferences import Preferences
from cssreader.gui.theme.tokens import Theme

if TYPE_CHECKING:
    from cssreader.app.search_library import LibrarySearch
    from cssreader.gui.dialogs.figures.figures_dialog import FiguresDialog

WEEKS = 52
"""How far back the figures go, besides the week that is under way."""


class FiguresFlow(QObject):
    def __init__(
        self,
        desk: Desk,
        panels: Panels,
        attention: AttentionFlow,
        preferences: Preferences,
        theme: Theme,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._panels = panels
        self._attention = attention
        self._preferences = preferences
        self._theme = theme
        self._dialog: FiguresDialog | None = None
        desk.index.index_changed.connect(self._ask_topics)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        if self._dialog is not None and isValid(self._dialog):
            # The system may turn dark while it is open.
            self._dialog.set_theme(theme)

    def show(self) -> None:
        from cssreader.app.reading_figures import reading_figures

        # What was read up to now belongs to it, and the lane writes it before it reads.
        self._attention.keep()
        today = datetime.now().astimezone().date()
        self._desk.ask(reading_figures, week_of(today) - timedelta(weeks=WEEKS), today, then=self._show)

    def _show(self, figures: ReadingFigures) -> None:
        from cssreader.gui.dialogs.figures.figures_dialog import FiguresDialog

        is_counting = self._preferences.settings.figures.reading_time
        dialog = FiguresDialog(figures, self._theme, self._panels.window, is_counting=is_counting)
        dialog.counting_wished.connect(self._set_counting)
        self._dialog = dialog
        dialog.open()
        self._ask_topics()

    def _ask_topics(self) -> None:
        """Ask what was read in each topic, and again when the index has changed, which may have been missing."""
        dialog = self._dialog
        if dialog is None or not isValid(dialog):
            self._dialog = None
            return

        def tell(spent: tuple[TimeSpent, ...]) -> None:
            if isValid(dialog):
                dialog.set_topics(spent)

        def excuse(error: KnownError) -> None:
            if isValid(dialog):
                dialog.excuse_topics(sentence_text(error))

        since, today = dialog.figures.since, dialog.figures.today
        self._desk.searching.put(_topics, since, today, done=tell, failed=excuse)

    def _set_counting(self, is_wished: bool) -> None:
        settings = self._preferences.settings
        self._preferences.set(replace(settings, figures=replace(settings.figures, reading_time=is_wished)))


def _topics(workspace: Workspace, search: "LibrarySearch", since: date, today: date) -> tuple[TimeSpent, ...]:
    from cssreader.app.reading_figures import time_by_topic

    return time_by_topic(workspace, search.topics, since, today)
