"""What was read and finished: the numbers of today above, plots of days, weeks, the year, topics and sites below."""

from collections.abc import Sequence
from datetime import timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from cssreader.domain.figures import STREAK_SECONDS, PeriodFigures, ReadingFigures, TimeSpent
from cssreader.gui.controls.empty_state import EmptyState
from cssreader.gui.controls.flow_layout import FlowLayout
from cssreader.gui.dialogs.dialog import Dialog
from cssreader.gui.dialogs.figures.bar_plot import Bar, BarPlot
from cssreader.gui.dialogs.figures.days_table import days_table
from cssreader.gui.dialogs.figures.lying_bars import LyingBars
from cssreader.gui.dialogs.figures.plot import Plot
from cssreader.gui.dialogs.figures.words import (
    day_told,
    days_text,
    finished_text,
    minutes_text,
    short_day,
    week_told,
)
from cssreader.gui.dialogs.figures.year_map import YearMap
from cssreader.gui.theme.tokens import SPACE, Theme

SHOWN_WEEKS = 12


class FiguresDialog(Dialog):
    counting_wished = Signal(bool)
    """Whether the minutes are to be counted from now on."""

    def __init__(
        self, figures: ReadingFigures, theme: Theme, parent: QWidget | None = None, *, is_counting: bool
    ) -> None:
        super().__init__(parent)
        self.setObjectName("figures_dialog")
        self.setWindowTitle(self.tr("Reading figures"))
        self.figures = figures
        self._said = QLabel(self)
        self._said.setObjectName("said")
        self._said.setWordWrap(True)
        self._said.setTextFormat(Qt.TextFormat.PlainText)
        # Room for a line, so that nothing moves when something is said.
        self._said.setMinimumHeight(self._said.fontMetrics().height() + SPACE)
        self.minutes = BarPlot(theme, self.tr("Minutes read"), self)
        self.year = YearMap(theme, self.tr("Minutes read, by day of the year"), self)
        self.finishings = BarPlot(theme, self.tr("Essays finished, by week"), self)
        self.topics = LyingBars(theme, self.tr("Minutes read, by topic"), self.tr("No topic"), self)
        self.sites = LyingBars(theme, self.tr("Minutes read, by site"), self.tr("No site"), self)
        self._plots: tuple[Plot, ...] = (self.minutes, self.year, self.finishings, self.topics, self.sites)
        self.tabs = QTabWidget(self)
        self._topics_room = QStackedWidget(self)
        self._searching = EmptyState(self._topics_room)
        self._counting = QCheckBox(self.tr("&Count the minutes I read"), self)
        self._counting.setChecked(is_counting)
        self._counting.setToolTip(
            self.tr("Time counts while an essay is before you, and two minutes at most without a sign of life.")
        )
        self._counting.toggled.connect(self.counting_wished)
        self._lay_out()
        self.take_room(760, 560)

    def _lay_out(self) -> None:
        close = QPushButton(self.tr("Close"), self)
        close.setAutoDefault(False)
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addWidget(self._counting, 1)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * SPACE, 4 * SPACE, 4 * SPACE, 4 * SPACE)
        column.setSpacing(2 * SPACE)
        column.addLayout(self._headlines())
        if self.figures.is_empty:
            nothing = EmptyState(self)
            nothing.say(
                self.tr(
                    "Nothing was counted yet. Open an essay and read: the minutes, and the essays that you mark as "
                    "finished, are drawn here."
                )
                if self._counting.isChecked()
                else self.tr("The minutes you read are not counted. Tick the box below to have them drawn here.")
            )
            column.addWidget(nothing, 1)
            for widget in (self.tabs, self._topics_room, self._said, *self._plots):
                widget.hide()
        else:
            self._fill_tabs()
            column.addWidget(self.tabs, 1)
            column.addWidget(self._said)
            # The arrows walk the bars at once.
            self.minutes.setFocus()
        column.addLayout(foot)

    def set_theme(self, theme: Theme) -> None:
        for plot in self._plots:
            plot.set_theme(theme)

    def set_topics(self, spent: Sequence[TimeSpent]) -> None:
        """How long was read in each topic; it takes longer to find than the rest."""
        if self.figures.is_empty:
            return
        self.topics.set_spent(spent)
        self._topics_room.setCurrentIndex(1)

    def excuse_topics(self, sentence: str) -> None:
        """Say why the topics cannot be told now; what was told already stays."""
        self._searching.say(sentence)

    # Numbers

    def _headlines(self) -> FlowLayout:
        figures, row = self.figures, FlowLayout(spacing=4 * SPACE)
        week = figures.of_this_week()
        least = minutes_text(STREAK_SECONDS)
        for name, number, told in (
            ("today", minutes_text(figures.of_today().seconds), self.tr("today")),
            ("week", minutes_text(week.seconds), self.tr("this week")),
            ("finished", finished_text(week.finished), self.tr("this week")),
            (
                "streak",
                self.tr("{days} on end").format(days=days_text(figures.streak.current)),
                self.tr("with {minutes} or more; {longest} at the longest").format(
                    minutes=least, longest=days_text(figures.streak.longest)
                ),
            ),
        ):
            row.addWidget(self._headline(name, number, told))
        return row

    def _headline(self, name: str, number: str, told: str) -> QWidget:
        card = QWidget(self)
        column = QVBoxLayout(card)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        above, below = QLabel(number, card), QLabel(told, card)
        above.setObjectName(f"figure_{name}")
        above.setProperty("role", "title")
        above.setAccessibleName(f"{number} {told}")
        below.setProperty("role", "muted")
        column.addWidget(above)
        column.addWidget(below)
        return card

    # Plots

    def _fill_tabs(self) -> None:
        figures = self.figures
        self.tabs.setAccessibleName(self.windowTitle())
        self.tabs.addTab(self._minutes_page(), self.tr("&Minutes"))
        self.year.set_days(figures.days)
        said = self.tr("Minutes read on each day of the last year")
        self.tabs.addTab(self._page(self.year, said), self.tr("&Year"))
        self.finishings.set_bars(
            [Bar(each.finished, short_day(each.begins), week_told(each)) for each in figures.weeks[-SHOWN_WEEKS:]]
        )
        self.tabs.addTab(
            self._page(self.finishings, self.tr("Essays finished in each of the last 12 weeks")), self.tr("&Finished")
        )
        self._searching.say(self.tr("Looking through your topics\u2026"))
        self._topics_room.addWidget(self._searching)
        said = self.tr("In the last year. An essay in several topics counts to each.")
        self._topics_room.addWidget(self._page(self._scrolling(self.topics), said))
        self.tabs.addTab(self._topics_room, self.tr("&Topics"))
        self.sites.set_spent(figures.sites)
        self.tabs.addTab(self._page(self._scrolling(self.sites), self.tr("In the last year")), self.tr("&Sites"))
        self.tabs.addTab(self._page(days_table(figures.days, self)), self.tr("T&able"))
        self.tabs.currentChanged.connect(self._say_in_hand)
        for plot in self._plots:
            plot.told.connect(self._said.setText)

    def _say_in_hand(self) -> None:
        """A page that came into view says its own, not what the one before said last."""
        focused = self.focusWidget()
        self._said.setText(focused.told_in_hand() if isinstance(focused, Plot) else "")

    def _page(self, content: QWidget, told: str = "") -> QWidget:
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 3 * SPACE, 0, 0)
        column.setSpacing(2 * SPACE)
        if told:
            caption = QLabel(told, page)
            caption.setProperty("role", "muted")
            caption.setWordWrap(True)
            column.addWidget(caption)
        column.addWidget(content, 1)
        return page

    def _scrolling(self, bars: LyingBars) -> QScrollArea:
        room = QScrollArea(self)
        room.setWidget(bars)
        room.setWidgetResizable(True)
        room.setFrameShape(QScrollArea.Shape.NoFrame)
        room.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        room.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        room.viewport().setAutoFillBackground(False)
        bars.setAutoFillBackground(False)

        def follow(number: int) -> None:
            place = bars.places()[number].toAlignedRect()
            room.ensureVisible(place.center().x(), place.center().y(), 0, place.height())

        bars.mark_chosen.connect(follow)
        return room

    def _minutes_page(self) -> QWidget:
        days, weeks = QPushButton(self.tr("By &day"), self), QPushButton(self.tr("By &week"), self)
        group = QButtonGroup(self)
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        caption = QLabel(self.tr("Minutes read in the last 12 weeks"), self)
        caption.setProperty("role", "muted")
        row.addWidget(caption, 1)
        for button in (days, weeks):
            button.setProperty("role", "quiet")
            button.setCheckable(True)
            button.setAutoDefault(False)
            group.addButton(button)
            row.addWidget(button)
        days.clicked.connect(self._show_days)
        weeks.clicked.connect(self._show_weeks)
        days.setChecked(True)
        self._show_days()
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 3 * SPACE, 0, 0)
        column.setSpacing(2 * SPACE)
        column.addLayout(row)
        column.addWidget(self.minutes, 1)
        return page

    def _show_days(self) -> None:
        first = self.figures.today - timedelta(weeks=SHOWN_WEEKS) + timedelta(days=1)
        self.minutes.set_bars(
            [_bar(each, day_told(each)) for each in self.figures.days if each.begins >= first],
        )

    def _show_weeks(self) -> None:
        weeks = self.figures.weeks[-SHOWN_WEEKS:]
        self.minutes.set_bars([_bar(each, week_told(each)) for each in weeks])


def _bar(figures: PeriodFigures, told: str) -> Bar:
    is_monday = figures.begins.weekday() == 0
    return Bar(figures.seconds / 60, short_day(figures.begins) if is_monday else "", told)
