"""How figures are said: minutes, days, weeks."""

from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from cssreader.domain.figures import PeriodFigures, TimeSpent
from cssreader.gui.theme.names import counted, date_text, essays_text, number_text, window_locale

_CONTEXT = "figures"
_MINUTES_AN_HOUR = 60


def _tr(text: str) -> str:
    return QCoreApplication.translate(_CONTEXT, text)


def minutes_of(seconds: float) -> int:
    return round(seconds / 60)


def minutes_text(seconds: float) -> str:
    """'less than a minute', '42 min', '3 h 5 min'; '0 min' for nothing."""
    minutes = minutes_of(seconds)
    if seconds > 0 and not minutes:
        return _tr("less than a minute")
    hours, rest = divmod(minutes, _MINUTES_AN_HOUR)
    if not hours:
        return _tr("{minutes} min").format(minutes=number_text(rest))
    if not rest:
        return _tr("{hours} h").format(hours=number_text(hours))
    return _tr("{hours} h {minutes} min").format(hours=number_text(hours), minutes=number_text(rest))


def finished_text(number: int) -> str:
    return counted(number, "{n} essay finished", "{n} essays finished", _CONTEXT)


def days_text(number: int) -> str:
    return counted(number, "{n} day", "{n} days", _CONTEXT)


def short_day(day: date) -> str:
    """'3 Mar'."""
    pattern = QCoreApplication.translate(_CONTEXT, "d MMM", "a short date, in the letters Qt uses")
    return str(window_locale().toString(QDate(day.year, day.month, day.day), pattern))


def month_name(day: date) -> str:
    return window_locale().standaloneMonthName(day.month, QLocale.FormatType.ShortFormat)


def weekday_name(day: date) -> str:
    return window_locale().standaloneDayName(day.isoweekday(), QLocale.FormatType.ShortFormat)


def day_told(figures: PeriodFigures) -> str:
    """'Tue 3 March 2026: 42 min, 1 essay finished'."""
    day = _tr("{weekday} {day}").format(weekday=weekday_name(figures.begins), day=date_text(figures.begins))
    return _told(day, figures)


def week_told(figures: PeriodFigures) -> str:
    return _told(_tr("Week from {day}").format(day=date_text(figures.begins)), figures)


def _told(when: str, figures: PeriodFigures) -> str:
    if not figures.seconds and not figures.finished:
        return _tr("{when}: nothing read").format(when=when)
    done = minutes_text(figures.seconds)
    if figures.finished:
        done = _tr("{minutes}, {finished}").format(minutes=done, finished=finished_text(figures.finished))
    return _tr("{when}: {done}").format(when=when, done=done)


def spent_told(spent: TimeSpent, nameless: str) -> str:
    """'Economy: 42 min, 3 essays'."""
    return _tr("{name}: {minutes}, {essays}").format(
        name=spent.name or nameless, minutes=minutes_text(spent.seconds), essays=essays_text(spent.essays)
    )
