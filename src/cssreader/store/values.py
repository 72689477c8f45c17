"""How values of the domain are written into columns, and read back without ever failing.

What a later version wrote, or a failing disk, must cost no record: a value that cannot be read is
shown as the nearest thing that can.
"""

import json
from collections.abc import Iterable
from datetime import UTC, date, datetime
from enum import StrEnum
from functools import cache
from typing import Any, TypeVar

LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)
"""Stands in for a time that cannot be read."""

_Member = TypeVar("_Member", bound=StrEnum)
_Otherwise = TypeVar("_Otherwise")


def storable(text: str) -> str:
    """The text with each half of a broken character pair replaced, one for one; the database holds none."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return "".join("\ufffd" if "\ud800" <= character <= "\udfff" else character for character in text)
    return text


def storable_or_none(text: str | None) -> str | None:
    return None if text is None else storable(text)


def text_hash(text: str) -> str:
    """The SHA-256 of a plain text in UTF-8, in hexadecimal: equal texts are one."""
    # An essay is read without a hash, and loading OpenSSL takes four milliseconds.
    import hashlib

    return hashlib.sha256(storable(text).encode()).hexdigest()


def stamp(moment: datetime) -> str:
    """An aware time as text; all are in UTC and of one length, so they sort."""
    assert moment.tzinfo is not None, "times in the library are aware"
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def moment_of(stored: str) -> datetime:
    try:
        moment = datetime.fromisoformat(stored)
    except ValueError:
        return LONG_AGO
    if moment.tzinfo is UTC:
        return moment
    return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)


def date_text(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def date_of(stored: object) -> date | None:
    if not isinstance(stored, str):
        return None
    try:
        return date.fromisoformat(stored)
    except ValueError:
        return None


@cache
def _members(kind: type[_Member]) -> dict[Any, _Member]:
    return {each.value: each for each in kind}


def member_of(kind: type[_Member], stored: Any, otherwise: _Otherwise) -> _Member | _Otherwise:
    # Looked up by hand: an enumeration's own way takes ten times as long, and an essay may have hundreds of marks.
    members: dict[Any, _Member] = _members(kind)
    return members.get(stored, otherwise)


def json_text(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def json_object(stored: str) -> dict[str, Any]:
    """A JSON object, empty where the text is none."""
    try:
        value = json.loads(stored)
    except (ValueError, RecursionError):
        return {}
    return value if isinstance(value, dict) else {}


def json_list(stored: str) -> list[Any]:
    try:
        value = json.loads(stored)
    except (ValueError, RecursionError):
        return []
    return value if isinstance(value, list) else []


def tidy_tags(tags: Iterable[str]) -> tuple[str, ...]:
    """Tags on one line each, without empty ones and without one that differs from an earlier one in case only."""
    kept: dict[str, str] = {}
    for tag in tags:
        name = " ".join(storable(tag).split())
        if name:
            kept.setdefault(name.casefold(), name)
    return tuple(kept.values())
