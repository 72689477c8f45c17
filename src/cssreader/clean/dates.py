"""Dates as people and machines write them. A date that can be read in two ways is not read at all."""

import re
from collections.abc import Iterable, Sequence
from datetime import date
from enum import Enum, auto

from cssreader.clean.characters import word_set

_ENGLISH = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_FULL = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_URDU = ("جنوری", "فروری", "مارچ", "اپریل", "مئی", "جون", "جولائی", "اگست", "ستمبر", "اکتوبر", "نومبر", "دسمبر")
_MONTHS = {
    **{name: number for number, name in enumerate(_ENGLISH, 1)},
    **{name: number for number, name in enumerate(_FULL, 1)},
    **{name: number for number, name in enumerate(_URDU, 1)},
    "sept": 9,
}
_MONTH = r"(?P<month>" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")\b\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>\d{4})"
_FORMS = (
    rf"(?<!\d){_YEAR}[-/.](?P<number>\d{{1,2}})[-/.](?P<day>\d{{1,2}})(?!\d)",
    rf"(?<!\d){_DAY}[\s-]*(?:of\s+)?{_MONTH},?[\s,-]*{_YEAR}(?!\d)",
    rf"\b{_MONTH}[\s-]*{_DAY}(?!\d),?[\s,-]*{_YEAR}(?!\d)",
    rf"(?<!\d)(?P<one>\d{{1,2}})[-/.](?P<two>\d{{1,2}})[-/.]{_YEAR}(?!\d)",
)
_DATE = tuple(re.compile(form, re.IGNORECASE) for form in _FORMS)
_COMPACT = re.compile(r"\A(?P<year>\d{4})(?P<number>\d{2})(?P<day>\d{2})(?:\Z|T)")
_AROUND = re.compile(
    r"\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?"
    r"|\b(?:on|at|ist|pst|pkt|utc|gmt|est|edt|et|ct|pt|mt|cet|bst|am|pm|a\.m\.|p\.m\.)(?!\w)"
    r"|(?<!\d)\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?|[+-]\d{2}:?\d{2}\b|\b[TZ]\b"
    r"|[\s,;:|·•()\[\]–—-]+",
    re.IGNORECASE,
)
_IN_ADDRESS = re.compile(
    r"/(?P<year>20\d{2}|19\d{2})(?:/(?P<number>\d{1,2})/(?P<day>\d{1,2})(?=[/?#]|\Z)"
    r"|[-_](?P<number2>\d{2})[-_](?P<day2>\d{2})(?!\d))"
)
_DAY_FIRST_REGIONS = word_set("gb pk in au nz ie za bd lk sg my ng ke ae")
_DAY_FIRST_LANGUAGES = word_set("ur ar fa ps sd pa hi de fr es it pt nl tr id pl ru da nb nn no fi cs el ro bg")
_EARLIEST, _LATEST = 1800, 2100


def first_date(text: str) -> date | None:
    """The first date written in `text`; None where there is none, or where it could be two."""
    found = _first(text)
    return found[0] if found else None


def whole_date(text: str) -> date | None:
    """The date, if `text` holds nothing but one date, with its weekday and time perhaps."""
    if len(text) > 80:
        return None
    found = _first(text)
    if found is None or found[0] is None:
        return None
    rest = text[: found[1]] + " " + text[found[2] :].removeprefix("T")
    return None if _AROUND.sub("", rest) else found[0]


def looks_like_date(text: str) -> bool:
    """Whether a short line is a date, readable or not: ``03/04/2025`` is one."""
    if len(text) > 80:
        return False
    found = _first(text)
    return found is not None and not _AROUND.sub("", text[: found[1]] + " " + text[found[2] :].removeprefix("T"))


def machine_date(text: str | None) -> date | None:
    """The date of an ISO 8601 or RFC 2822 time as pages declare them, as it was where it was written."""
    if not text:
        return None
    compact = _COMPACT.match(text.strip())
    if compact:
        return _made(compact["year"], compact["number"], compact["day"])
    return first_date(text[:120])


class DateOrder(Enum):
    """How the readers of a page write a date in numbers."""

    UNKNOWN = auto()
    DAY_FIRST = auto()
    MONTH_FIRST = auto()

    @classmethod
    def of_language(cls, tag: str | None) -> "DateOrder":
        """The order that goes with a language tag; a bare ``en`` has none."""
        parts = (tag or "").lower().replace("_", "-").split("-")
        if not parts[0]:
            return cls.UNKNOWN
        region = parts[-1] if len(parts) > 1 else ""
        if parts[0] == "en":
            if region in ("us", "ph"):
                return cls.MONTH_FIRST
            return cls.DAY_FIRST if region in _DAY_FIRST_REGIONS else cls.UNKNOWN
        return cls.DAY_FIRST if parts[0] in _DAY_FIRST_LANGUAGES else cls.UNKNOWN


class NumericDates:
    """Reads dates of one page, whose other dates tell what ``03/04/2025`` means there."""

    def __init__(self, order: DateOrder, known: Sequence[date], lines: Iterable[str]) -> None:
        self._order = order
        self._known = set(known)
        self._lines = lines
        self._is_read = False

    def find(self, text: str) -> tuple[date, int, int] | None:
        """The first date in `text`, and where it begins and ends; None where there is none or none is certain."""
        found = _first(text)
        if found is None:
            return None
        made, start, end = found
        made = made or self._decided(text[start:end])
        return (made, start, end) if made else None

    def _decided(self, text: str) -> date | None:
        match = _DATE[-1].search(text)
        if match is None:
            return None
        if not self._is_read:
            self._read()
        one, two, year = match["one"], match["two"], match["year"]
        ways = {
            DateOrder.DAY_FIRST: _made(year, two, one),
            DateOrder.MONTH_FIRST: _made(year, one, two),
        }
        agreeing = [made for made in ways.values() if made in self._known]
        return agreeing[0] if len(agreeing) == 1 else ways.get(self._order)

    def _read(self) -> None:
        """Look through the other dates of the page, once and only if one of them is needed."""
        self._is_read = True
        orders: set[DateOrder] = set()
        for line in self._lines:
            for match in _DATE[-1].finditer(line):
                one, two = int(match["one"]), int(match["two"])
                if one > 12 >= two:
                    orders.add(DateOrder.DAY_FIRST)
                elif two > 12 >= one:
                    orders.add(DateOrder.MONTH_FIRST)
            found = _first(line)
            if found and found[0]:
                self._known.add(found[0])
        if len(orders) == 1:
            self._order = orders.pop()
        elif orders:
            self._order = DateOrder.UNKNOWN


def address_date(address: str | None) -> date | None:
    """The day in the path of an address such as ``/2025/07/27/``, where sites put that of publishing."""
    match = _IN_ADDRESS.search(address or "")
    if match is None:
        return None
    return _made(match["year"], match["number"] or match["number2"], match["day"] or match["day2"])


def _first(text: str) -> tuple[date | None, int, int] | None:
    matches = [match for form in _DATE if (match := form.search(text))]
    if not matches:
        return None
    match = min(matches, key=lambda found: (found.start(), -found.end()))
    parts = match.groupdict()
    if parts.get("one"):
        return _from_numbers(int(parts["one"]), int(parts["two"]), parts["year"]), match.start(), match.end()
    number = parts.get("number") or str(_MONTHS[parts["month"].lower()])
    return _made(parts["year"], number, parts["day"]), match.start(), match.end()


def _from_numbers(one: int, two: int, year: str) -> date | None:
    if one == two or two > 12:
        return _made(year, str(one), str(two))
    if one > 12:
        return _made(year, str(two), str(one))
    return None


def _made(year: str, month: str, day: str) -> date | None:
    try:
        made = date(int(year), int(month), int(day))
    except ValueError:
        return None
    return made if _EARLIEST <= made.year <= _LATEST else None
