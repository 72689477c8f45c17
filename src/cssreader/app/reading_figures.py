"""What a person has read and finished: minutes by day, topic and site, and days on end."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import TYPE_CHECKING

from cssreader.app.workspace import Workspace
from cssreader.domain.essay import EssayId
from cssreader.domain.figures import STREAK_SECONDS, PeriodFigures, ReadingFigures, ReadingTime, TimeSpent, streak_of

if TYPE_CHECKING:
    from cssreader.app.topic_members import TopicMembers


def keep_reading_time(workspace: Workspace, essay_id: EssayId, day: date, seconds: float) -> None:
    """Count some more reading to a day. Raises UnusableInputError for a span that nobody can have read."""
    workspace.store.reading_times.add(essay_id, day, seconds)


def reading_figures(workspace: Workspace, since: date, today: date) -> ReadingFigures:
    """The figures of each day from `since` to `today`; what a wrong clock counted to later days is left out."""
    with workspace.store.reading():
        times = [each for each in workspace.store.reading_times.all() if each.day <= today]
        finished = Counter(workspace.store.reading_times.finished_on().values())
        sites = {each.id: each.site for each in workspace.store.essays.summaries({each.essay_id for each in times})}
    by_day: defaultdict[date, float] = defaultdict(float)
    for each in times:
        by_day[each.day] += each.seconds
    days = (since + timedelta(days=number) for number in range((today - since).days + 1))
    counted = (day for day, seconds in by_day.items() if seconds >= STREAK_SECONDS)
    return ReadingFigures(
        today=today,
        since=since,
        days=tuple(PeriodFigures(day, by_day.get(day, 0.0), finished[day]) for day in days),
        streak=streak_of(counted, today),
        sites=_spent(_within(times, since, today), {essay: (site,) for essay, site in sites.items()}),
    )


def time_by_topic(workspace: Workspace, members: "TopicMembers", since: date, today: date) -> tuple[TimeSpent, ...]:
    """How long was read in each topic that is shown, most first; those called alike are one.

    An essay that lies in several topics counts wholly to each. Raises as searching does.
    """
    from cssreader.app.topic_shelves import topics_by_essay

    topics = topics_by_essay(members)
    names = {essay: tuple(dict.fromkeys(topic.name for topic in lying)) for essay, lying in topics.items()}
    return _spent(_within(workspace.store.reading_times.all(), since, today), names)


def _within(times: Iterable[ReadingTime], since: date, today: date) -> list[ReadingTime]:
    return [each for each in times if since <= each.day <= today]


def _spent(times: Iterable[ReadingTime], names: Mapping[EssayId, tuple[str | None, ...]]) -> tuple[TimeSpent, ...]:
    """Time by name, most first; what has no name stands last."""
    seconds: defaultdict[str | None, float] = defaultdict(float)
    essays: defaultdict[str | None, set[EssayId]] = defaultdict(set)
    for each in times:
        for name in names.get(each.essay_id, ()) or (None,):
            seconds[name] += each.seconds
            essays[name].add(each.essay_id)
    spent = [TimeSpent(name, seconds[name], len(essays[name])) for name in seconds]
    return tuple(sorted(spent, key=lambda each: (each.name is None, -each.seconds, (each.name or "").casefold())))
