"""Which of many backups are kept: fewer of those that are older.

It goes by how many days, weeks and months have backups, never by what the clock says now: a clock that jumped
ahead must not make old backups of all there are.
"""

from collections.abc import Callable, Hashable, Iterable
from datetime import datetime

LAST = 6
"""The newest ones are kept, whatever their days."""
DAYS, WEEKS = 14, 8
"""Of so many days and weeks that have any, the newest of each; of every month one."""


def kept(moments: Iterable[datetime]) -> set[datetime]:
    """Those of the moments, at which backups were made, whose backups are kept."""
    newest_first = sorted(set(moments), reverse=True)
    chosen = set(newest_first[:LAST])
    chosen |= _newest_of_each(newest_first, lambda moment: moment.date(), DAYS)
    chosen |= _newest_of_each(newest_first, lambda moment: moment.isocalendar()[:2], WEEKS)
    return chosen | _newest_of_each(newest_first, lambda moment: (moment.year, moment.month), None)


def _newest_of_each(
    newest_first: list[datetime], period_of: Callable[[datetime], Hashable], most: int | None
) -> set[datetime]:
    found: dict[Hashable, datetime] = {}
    for moment in newest_first:
        period = period_of(moment)
        if period not in found and (most is None or len(found) < most):
            found[period] = moment
    return set(found.values())
