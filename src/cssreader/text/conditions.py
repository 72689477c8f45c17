"""Conditions on what the library knows of an essay: which values make sense, and what they mean."""

import re
from datetime import date, timedelta
from typing import NamedTuple

from cssreader.domain.query import Condition, Known
from cssreader.text.dates import read_date

HAS = ("note", "highlight", "bookmark", "tag", "author", "date")
IS = ("unread", "inbox", "reading", "finished", "archived", "marked", "stale")
_COUNT = r"(\d[\d,]{0,8})"
_WORDS = re.compile(rf"(?:([<>]=?)?{_COUNT}|{_COUNT}-{_COUNT})")
_AGO = re.compile(r"(\d{1,4})([dwmy])")
_DAYS = {"d": 1, "w": 7, "m": 30, "y": 365}
_YEAR = re.compile(r"(\d{4})")
_MONTH = re.compile(r"(\d{4})-(\d{1,2})")
_MOST = 10**9


class Days(NamedTuple):
    """A run of days, both ends in it."""

    first: date
    last: date


def condition_of(known: Known, value: str) -> Condition | None:
    """What was typed behind the colon; None where it makes no sense."""
    value = " ".join(value.split()).casefold()
    return Condition(known, value) if value and _makes_sense(known, value) else None


def _makes_sense(known: Known, value: str) -> bool:
    match known:
        case Known.SITE | Known.TOPIC | Known.KIND:
            return True
        case Known.HAS:
            return value.removesuffix("s") in HAS
        case Known.IS:
            return value in IS
        case Known.DATE | Known.BEFORE | Known.AFTER:
            return days_of(value) is not None
        case Known.ADDED:
            return days_of(value, date(2000, 1, 1)) is not None
        case Known.WORDS:
            return word_count_of(value) is not None


def word_count_of(value: str) -> tuple[int, int] | None:
    """The least and the most words in '800', '>800', '<=800' or '500-900'."""
    found = _WORDS.fullmatch(value)
    if found is None:
        return None
    if found[3]:
        return _number(found[3]), _number(found[4])
    count = _number(found[2])
    return {
        None: (count, count),
        ">": (count + 1, _MOST),
        ">=": (count, _MOST),
        "<": (0, count - 1),
        "<=": (0, count),
    }[found[1]]


def _number(digits: str) -> int:
    return int(digits.replace(",", ""))


def days_of(value: str, today: date | None = None) -> Days | None:
    """The days in '2025', '2025-03', '27 July 2025'; with `today`, in '1w', 'today' and 'yesterday' too."""
    try:
        if found := _YEAR.fullmatch(value):
            return Days(date(int(found[1]), 1, 1), date(int(found[1]), 12, 31))
        if found := _MONTH.fullmatch(value):
            first = date(int(found[1]), int(found[2]), 1)
            return Days(first, _last_of_month(first))
        if today is not None and (since := _since(value, today)) is not None:
            return since
        day = read_date(value)
    except (ValueError, OverflowError):
        return None
    return Days(day, day) if day is not None else None


def _since(value: str, today: date) -> Days | None:
    if value == "today":
        return Days(today, today)
    if value == "yesterday":
        return Days(today - timedelta(days=1), today - timedelta(days=1))
    if found := _AGO.fullmatch(value):
        return Days(max(date.min, today - timedelta(days=int(found[1]) * _DAYS[found[2]])), today)
    return None


def _last_of_month(first: date) -> date:
    return first.replace(day=28) + timedelta(days=4) - timedelta(days=(first.replace(day=28) + timedelta(days=4)).day)
