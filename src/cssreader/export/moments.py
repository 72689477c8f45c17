"""Times as other programs write them. One without a zone is taken to be in UTC; what cannot be read is None."""

import re
from datetime import UTC, datetime, timedelta

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DAY = r"(?P<day>\d{1,2})"
_MONTH = r"(?P<month>[A-Za-z]{3})[a-z]*\.?"
_YEAR = r"(?P<year>\d{4})"
_DATES = (
    re.compile(rf"\b{_DAY} {_MONTH},? {_YEAR}\b"),
    re.compile(rf"\b{_MONTH} +{_DAY},? {_YEAR}\b"),
    re.compile(rf"\b{_MONTH} +{_DAY} [\d:]+ {_YEAR}\b"),
)
_TIME = re.compile(r"\b(\d{1,2}):(\d{2})(?::(\d{2}))?(?: ?([AaPp])\.?[Mm])?")
_NUMBERED = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2}))?)?")
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_LATEST_SECONDS = 200_000_000_000


def moment_in(text: object) -> datetime | None:
    """A time that a text holds, in ISO 8601 or with an English month, or seconds since 1970."""
    if isinstance(text, int | float) and not isinstance(text, bool):
        return _EPOCH + timedelta(seconds=int(text)) if 0 < text < _LATEST_SECONDS else None
    if not isinstance(text, str):
        return None
    text = text.strip()[:200]
    try:
        whole = datetime.fromisoformat(text)
        return whole.replace(tzinfo=UTC) if whole.tzinfo is None else whole.astimezone(UTC)
    except (ValueError, OverflowError):
        return _numbered(text) or _in_words(text)


def _numbered(text: str) -> datetime | None:
    found = _NUMBERED.search(text)
    return None if found is None else _moment(*(int(part or 0) for part in found.groups()))


def _in_words(text: str) -> datetime | None:
    for pattern in _DATES:
        found = pattern.search(text)
        if found is None or found["month"].lower() not in _MONTHS:
            continue
        time = _TIME.search(text)
        hour, minute, second = (int(part or 0) for part in time.groups()[:3]) if time else (0, 0, 0)
        half = (time[4] or "").lower() if time else ""
        if half:
            hour = hour % 12 + (12 if half == "p" else 0)
        month = _MONTHS.index(found["month"].lower()) + 1
        return _moment(int(found["year"]), month, int(found["day"]), hour, minute, second)
    return None


def _moment(year: int, month: int, day: int, hour: int = 0, minute: int = 0, second: int = 0) -> datetime | None:
    try:
        return datetime(year, month, day, hour, minute, second, tzinfo=UTC)
    except ValueError:
        return None
