"""The fields of a JSON object that may hold anything."""

import math
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Any, ParamSpec, TypeVar

_Arguments = ParamSpec("_Arguments")
_Value = TypeVar("_Value")
_Choice = TypeVar("_Choice", bound=StrEnum)


class OddFieldError(Exception):
    """A field cannot be used; ``str(error)`` ends a sentence."""


@dataclass(frozen=True, slots=True)
class Fields:
    """Each method gives one field in its type, None for one that is missing or null, and raises OddFieldError."""

    values: dict[str, Any]

    def lenient(
        self,
        odd: Callable[[str], None],
        read: Callable[_Arguments, _Value],
        *arguments: _Arguments.args,
        **named: _Arguments.kwargs,
    ) -> _Value | None:
        """What `read` gives; where it cannot, None, and the sentence goes to `odd`."""
        try:
            return read(*arguments, **named)
        except OddFieldError as error:
            odd(str(error))
            return None

    def text(self, name: str, *, most: int) -> str | None:
        value = self.values.get(name)
        return None if value is None else _text(value, name, most)

    def texts(self, name: str, *, most: int, longest: int) -> tuple[str, ...]:
        value = self.values.get(name)
        if value is None:
            return ()
        if not isinstance(value, list) or len(value) > most:
            raise OddFieldError(f"its {name} are not a list of texts, or too many.")
        return tuple(_text(each, name, longest) for each in value)

    def number(self, name: str, *, most: int) -> int | None:
        value = self.values.get(name)
        return None if value is None else _number(value, name, most)

    def pair(self, name: str, *, most: int) -> tuple[int, int] | None:
        value = self.values.get(name)
        if value is None:
            return None
        if not isinstance(value, list) or len(value) != 2:
            raise OddFieldError(f"its {name} is not a start and an end.")
        start, end = (_number(each, name, most) for each in value)
        if start > end:
            raise OddFieldError(f"its {name} ends before it starts.")
        return start, end

    def flag(self, name: str) -> bool:
        """Whether it is true; false where there is none."""
        value = self.values.get(name)
        if not isinstance(value, bool | None):
            raise OddFieldError(f"its {name} is neither true nor false.")
        return bool(value)

    def share(self, name: str) -> float:
        """A number from 0 to 1; 0 where there is none."""
        value = self.values.get(name)
        if value is None:
            return 0.0
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise OddFieldError(f"its {name} is not a number.")
        try:
            share = float(value)
        except OverflowError:
            share = math.inf
        if not 0 <= share <= 1:
            raise OddFieldError(f"its {name} is not between 0 and 1.")
        return share

    def day(self, name: str) -> date | None:
        value = self.values.get(name)
        if value is None:
            return None
        try:
            return date.fromisoformat(_text(value, name, 40))
        except ValueError as error:
            raise OddFieldError(f"its {name} is not a date such as 2026-11-24.") from error

    def moment(self, name: str, *, instead: datetime | None = None) -> datetime:
        """An aware moment in UTC; one without a zone is taken to be in UTC."""
        value = self.values.get(name)
        if value is None and instead is not None:
            return instead
        try:
            moment = datetime.fromisoformat(_text(value, name, 60))
            return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
        except (ValueError, OverflowError) as error:
            raise OddFieldError(f"its {name} is not a time such as 2026-11-24T08:30:00+00:00.") from error

    def uuid(self, name: str) -> str:
        value = self.values.get(name)
        try:
            return str(uuid.UUID(_text(value, name, 60)))
        except ValueError as error:
            raise OddFieldError(f"its {name} is not a UUID.") from error

    def choice(self, name: str, choices: type[_Choice]) -> _Choice:
        value = self.values.get(name)
        try:
            return choices(_text(value, name, 60))
        except ValueError as error:
            raise OddFieldError(f"its {name} is none of {', '.join(choices)}.") from error


def _text(value: Any, name: str, most: int) -> str:
    if not isinstance(value, str):
        raise OddFieldError(f"its {name} is not a text.")
    if len(value) > most:
        raise OddFieldError(f"its {name} is too long.")
    # Half of a surrogate pair is no character and no database takes it; a NUL ends a text in many a program.
    return (
        value.encode("utf-8", "replace").decode("utf-8").replace("\0", "\ufffd") if not value.isprintable() else value
    )


def _number(value: Any, name: str, most: int) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= most:
        raise OddFieldError(f"its {name} is not a whole number from 0 to {most}.")
    return value
