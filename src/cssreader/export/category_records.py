"""What is said of the categories of highlights, in a complete export."""

from collections.abc import Callable, Iterable
from typing import Any

from cssreader.domain.annotation import Category
from cssreader.domain.categories import CategorySaying
from cssreader.export.json_fields import Fields, OddFieldError

LONGEST_ID = 200
_LONGEST_TRAIT = 60
_LONGEST_VALUE = 10_000
_MOST = 10_000


def kinds_record(sayings: Iterable[CategorySaying]) -> list[dict[str, Any]]:
    return [
        {"kind": each.category, "trait": str(each.trait), "value": each.value, "said": each.said_at.isoformat()}
        for each in sayings
    ]


def read_kinds(records: Any, complain: Callable[[str], None]) -> tuple[CategorySaying, ...]:
    """What of it can be used; a sentence goes to `complain` for each thing that cannot."""
    if records is None:
        return ()
    if not isinstance(records, list) or len(records) > _MOST:
        complain("The list of kinds of highlights in the file is damaged.")
        return ()

    def odd(sentence: str) -> None:
        complain(f"A kind of highlight in the file cannot be used: {sentence}")

    fields = [Fields(each if isinstance(each, dict) else {}) for each in records]
    read = (each.lenient(odd, _saying, each) for each in fields)
    return tuple(each for each in read if each is not None)


def _saying(fields: Fields) -> CategorySaying:
    category = fields.text("kind", most=LONGEST_ID)
    trait = fields.text("trait", most=_LONGEST_TRAIT)
    if not category or not trait:
        raise OddFieldError("it does not say what it is about.")
    return CategorySaying(Category(category), trait, fields.text("value", most=_LONGEST_VALUE), fields.moment("said"))
