"""A date as a person types it."""

import re
from datetime import date

_MONTHS = (
    *("january", "february", "march", "april", "may", "june", "july"),
    *("august", "september", "october", "november", "december"),
)
_DAY_FIRST = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?[ .\-/]+([a-z]+)\.?[ ,.\-/]+(\d{4})")
_MONTH_FIRST = re.compile(r"([a-z]+)\.?[ \-/]+(\d{1,2})(?:st|nd|rd|th)?[ ,.\-/]+(\d{4})")


def read_date(typed: str) -> date | None:
    """The date in '2025-07-27', '27 July 2025' or 'July 27, 2025'; None for nothing. Raises ValueError for the rest.

    A month needs its first three letters at least. All-number dates other than ISO ones are refused: 3/4 is read one
    way here and another way there.
    """
    words = " ".join(typed.split()).casefold()
    if not words:
        return None
    if found := _DAY_FIRST.fullmatch(words):
        day, month, year = found.groups()
    elif found := _MONTH_FIRST.fullmatch(words):
        month, day, year = found.groups()
    else:
        return date.fromisoformat(words)
    return date(int(year), _month(month), int(day))


def _month(word: str) -> int:
    for number, month in enumerate(_MONTHS, start=1):
        if len(word) >= 3 and (month.startswith(word) or word == "sept" == month[:4]):
            return number
    raise ValueError(f"not a month: {word}")
