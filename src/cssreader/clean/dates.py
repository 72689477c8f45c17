"""Dates as people and machines write them. A date that can be read in two ways is not read at all."""

import re
from datetime import date

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
    r"|\b(?:on|at|ist|pst|pkt|utc|gmt|est|edt|am|pm|a\.m\.|p\.m\.)(?!\w)"
    r"|(?<!\d)\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?|[+-]\d{2}:?\d{2}\b|\b[TZ]\b"
    r"|[\s,;:|·•()\[\]–—-]+",
    re.IGNORECASE,
)
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
