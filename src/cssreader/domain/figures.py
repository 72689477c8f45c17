"""What a person has read and finished, in numbers."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from cssreader.domain.essay import EssayId

STREAK_SECONDS = 300.0
"""From so much reading on a day counts for a streak: five minutes, one short editorial."""
DAYS_A_WEEK = 7


@dataclass(frozen=True, slots=True)
class ReadingTime:
    """How long an essay was read on a day."""

    day: date
    essay_id: EssayId
    seconds: float


@dataclass(frozen=True, slots=True)
class PeriodFigures:
    """What was done on a day, or in the week that begins on it."""

    begins: date
    seconds: float = 0.0
    finished: int = 0


@dataclass(frozen=True, slots=True)
class TimeSpent:
    """How long was read in one topic, or from one site."""

    name: str | None
    """None for what lies in no topic, or came from no site."""
    seconds: float
    essays: int


@dataclass(frozen=True, slots=True)
class Streak:
    """Days on end with at least `STREAK_SECONDS` of reading."""

    current: int
    """Up to today, or up to yesterday while today is still to come."""
    longest: int


@dataclass(frozen=True, slots=True)
class ReadingFigures:
    today: date
    since: date
    days: tuple[PeriodFigures, ...]
    """Every day from `since` to today, those without reading too."""
    streak: Streak
    """Of all days, whatever `since` is."""
    sites: tuple[TimeSpent, ...]
    """Since then, most first."""

    @property
    def weeks(self) -> tuple[PeriodFigures, ...]:
        return weeks_of(self.days)

    @property
    def is_empty(self) -> bool:
        return not any(each.seconds or each.finished for each in self.days)

    def of_today(self) -> PeriodFigures:
        return self.days[-1] if self.days else PeriodFigures(self.today)

    def of_this_week(self) -> PeriodFigures:
        return self.weeks[-1] if self.days else PeriodFigures(week_of(self.today))


def week_of(day: date) -> date:
    """The Monday of its week."""
    return day - timedelta(days=day.weekday())


def weeks_of(days: Iterable[PeriodFigures]) -> tuple[PeriodFigures, ...]:
    """Days in order, gathered into weeks; the first and the last may be parts of weeks."""
    weeks: dict[date, PeriodFigures] = {}
    for each in days:
        monday = week_of(each.begins)
        so_far = weeks.get(monday, PeriodFigures(monday))
        weeks[monday] = PeriodFigures(monday, so_far.seconds + each.seconds, so_far.finished + each.finished)
    return tuple(weeks.values())


def streak_of(read: Iterable[date], today: date) -> Streak:
    """The streaks in the days that count; days after today, which a wrong clock leaves behind, do not."""
    days = sorted({day for day in read if day <= today})
    longest = current = 0
    before: date | None = None
    for day in days:
        current = current + 1 if before is not None and day - before == timedelta(days=1) else 1
        longest = max(longest, current)
        before = day
    if before is None or today - before > timedelta(days=1):
        current = 0
    return Streak(current, longest)
