"""A date as a person types it."""

import re
from datetime import date

_MONTHS = (
    *("january", "february", "march", "april", "may", "june", "july"),
    *("august", "september", "october", "november", "december"),
)
_NUMBERS = re.compile(r"(\d{1,2})([./\-])(\d{1,2})\2(\d{4})")
_DAY_FIRST = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?[ .\-/]+([a-z]+)\.?[ ,.\-/]+(\d{4})")
_MONTH_FIRST = re.compile(r"([a-z]+)\.?[ \-/]+(\d{1,2})(?:st|nd|rd|th)?[ ,.\-/]+(\d{4})")


class AmbiguousDateError(ValueError):
    """Numbers that are one day where the day is written first, and another where the month is."""

    def __init__(self, day_first: date, month_first: date) -> None:
        super().__init__(f"{day_first} or {month_first}")
        self.day_first = day_first
        self.month_first = month_first


def read_date(typed: str) -> date | None:
    """The date in '2025-07-27', '27 July 2025', 'July 27, 2025' or '27/07/2025'; None for nothing.

    A month needs its first three letters at least. Numbers that may be a day and a month either way round raise
    AmbiguousDateError, since 3/4 is read one way here and another way there; all else raises ValueError.
    """
    words = " ".join(typed.split()).casefold()
    if not words:
        return None
    if found := _NUMBERS.fullmatch(words):
        return _from_numbers(int(found[1]), int(found[3]), int(found[4]))
    if found := _DAY_FIRST.fullmatch(words):
        day, month, year = found.groups()
    elif found := _MONTH_FIRST.fullmatch(words):
        month, day, year = found.groups()
    else:
        return date.fromisoformat(words)
    return date(int(year), _month(month), int(day))


def _from_numbers(first: int, second: int, year: int) -> date:
    if second > 12:
        return date(year, first, second)
    day_first = date(year, second, first)
    if first <= 12 and first != second:
        raise AmbiguousDateError(day_first, date(year, first, second))
    return day_first


def _month(word: str) -> int:
    for number, month in enumerate(_MONTHS, start=1):
        if len(word) >= 3 and (month.startswith(word) or word == "sept" == month[:4]):
            return number
    raise ValueError(f"not a month: {word}")
