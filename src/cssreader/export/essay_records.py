"""The essay itself in a complete export: its page, and what a person says of it otherwise than the page."""

from collections.abc import Callable, Mapping
from dataclasses import fields
from datetime import date
from typing import Any

from cssreader.domain.content import SafeHtml
from cssreader.domain.essay import EssayFacts
from cssreader.domain.export import ExportedPage
from cssreader.export.json_fields import Fields, OddFieldError

_LONGEST_FACT = 10_000
_MOST_SOURCES = 1_000
_LONGEST_PAGE = 20_000_000
_LARGEST_NUMBER = 2**63 - 1
_FACTS = tuple(each.name for each in fields(EssayFacts))


def page_record(page: ExportedPage) -> dict[str, Any]:
    facts = {name: stored_fact(getattr(page.facts, name)) for name in _FACTS}
    return {
        "added": page.added_at.isoformat(),
        "facts": {name: value for name, value in facts.items() if value not in (None, [])},
        "html": page.html,
    }


def stored_fact(value: object) -> object:
    match value:
        case date():
            return value.isoformat()
        case tuple():
            return list(value)
        case _:
            return value


def read_page(record: Any, title: str) -> ExportedPage:
    """The page of an essay called `title`. Raises OddFieldError where there is no text to use."""
    if not isinstance(record, dict):
        raise OddFieldError("its page is damaged.")
    given = Fields(record)
    html = given.text("html", most=_LONGEST_PAGE)
    if not html:
        raise OddFieldError("its page has no text.")
    told = record.get("facts")
    facts = read_facts(told if isinstance(told, dict) else {})
    facts["title"] = facts.get("title") or title
    return ExportedPage(EssayFacts(**facts), SafeHtml(html), given.moment("added"))


def read_facts(told: Mapping[str, Any]) -> dict[str, Any]:
    """The facts that can be used, by their names; None for one that is said not to be."""
    given = Fields(dict(told))
    read: dict[str, Callable[[], object]] = {
        "published": lambda: given.day("published"),
        "updated": lambda: given.day("updated"),
        "sources": lambda: given.texts("sources", most=_MOST_SOURCES, longest=_LONGEST_FACT),
        "views": lambda: given.number("views", most=_LARGEST_NUMBER),
    }
    facts: dict[str, Any] = {}
    for name in _FACTS:
        if name not in told:
            continue
        try:
            facts[name] = read[name]() if name in read else given.text(name, most=_LONGEST_FACT)
        except OddFieldError:
            # A fact that is odd costs itself; the page may say it again.
            continue
    return facts
