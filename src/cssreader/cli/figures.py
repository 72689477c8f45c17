"""`figures`: what was read and finished, by day, topic and site."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

import click

from cssreader.cli import arguments
from cssreader.cli.output import legible, print_columns, print_line, print_record
from cssreader.cli.records import figures_record
from cssreader.cli.session import bring_index_up_to_date, library_to_read
from cssreader.domain.figures import STREAK_SECONDS, ReadingFigures, TimeSpent
from cssreader.paths import LibraryFolder

_USUAL_DAYS = 84


@click.command("figures", short_help="Minutes read and essays finished, by day, topic and site.")
@click.option("--since", type=arguments.day, default="", metavar="DATE", help="The first day; else twelve weeks ago.")
@arguments.as_json
@click.pass_obj
def figures(folder: LibraryFolder, since: date | str, as_json: bool) -> None:
    """Minutes read and essays finished since DATE, days on end, and minutes by topic and site.

    Time counts while an essay stands in the window that has the keyboard, and two minutes at most after each sign
    of life. An essay in several topics counts to each.
    """
    from cssreader.app.reading_figures import reading_figures, time_by_topic
    from cssreader.app.search_library import LibrarySearch

    today = datetime.now().astimezone().date()
    first = since if isinstance(since, date) else today - timedelta(days=_USUAL_DAYS - 1)
    if first > today:
        raise click.BadParameter(f"{first.isoformat()} is still to come.", param_hint="--since")
    with library_to_read(folder) as workspace:
        found = reading_figures(workspace, first, today)
        topics: tuple[TimeSpent, ...] = ()
        if found.sites:
            bring_index_up_to_date(workspace)
            search = LibrarySearch(workspace)
            try:
                topics = time_by_topic(workspace, search.topics, first, today)
            finally:
                search.close()
    if as_json:
        print_record(figures_record(found, topics))
    else:
        _print(found, topics)


def _print(found: ReadingFigures, topics: Sequence[TimeSpent]) -> None:
    week = found.of_this_week()
    print_line(f"Today {_minutes(found.of_today().seconds)}, this week {_minutes(week.seconds)}.")
    print_line(
        f"{found.streak.current:,} days on end with {_minutes(STREAK_SECONDS)} or more, "
        f"{found.streak.longest:,} at the longest."
    )
    rows = [
        (f"{each.begins:%Y-%m-%d}", _minutes(each.seconds), f"{each.finished:,} finished" if each.finished else "")
        for each in found.days
        if each.seconds or each.finished
    ]
    for heading, told in (("By day", rows), ("By topic", _rows(topics)), ("By site", _rows(found.sites))):
        if told:
            print_line(f"\n{heading}")
            print_columns(told, right=(1,))


def _rows(spent: Sequence[TimeSpent]) -> list[tuple[str, str, str]]:
    return [
        (legible(each.name) if each.name else "(none)", _minutes(each.seconds), f"{each.essays:,} read")
        for each in spent
    ]


def _minutes(seconds: float) -> str:
    return f"{round(seconds / 60):,} min"
