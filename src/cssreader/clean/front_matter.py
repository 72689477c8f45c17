"""The facts that stand above a Markdown essay between two lines of three hyphens.

A small part of YAML: ``key: value``, values in quotes or without, ``[a, b]`` and lists of ``- item``
under their key. `docs` names the keys.
"""

import re
from collections.abc import Sequence

_FENCE = re.compile(r"\A\s*---[ \t]*\n(?P<facts>.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_ENTRY = re.compile(r"(?P<key>[A-Za-z][\w -]*?)\s*:(?:\s+(?P<value>.*)|\s*)\Z")
_ITEM = re.compile(r"\s*-\s+(?P<value>.*)\Z")

Facts = dict[str, tuple[str, ...]]


def split_front_matter(text: str) -> tuple[Facts, str]:
    """The facts by their lower-case keys, each a tuple of values, and the text below them.

    Lines that are neither an entry nor an item are passed over. Text without front matter comes
    back whole.
    """
    found = _FENCE.match(text)
    if found is None:
        return {}, text
    facts: dict[str, list[str]] = {}
    key = ""
    for line in found["facts"].split("\n"):
        item = _ITEM.match(line)
        entry = _ENTRY.match(line)
        if item and key:
            facts[key].append(_unquoted(item["value"]))
        elif entry and not line[:1].isspace():
            key = entry["key"].strip().lower().replace("-", "_").replace(" ", "_")
            facts[key] = _values(entry["value"] or "")
    return {name: tuple(value for value in values if value) for name, values in facts.items()}, text[found.end() :]


def _values(text: str) -> list[str]:
    text = text.strip()
    if text.startswith("[") and text.endswith("]"):
        return [_unquoted(part) for part in text[1:-1].split(",")]
    return [_unquoted(text)] if text else []


def _unquoted(text: str) -> str:
    text = text.strip()
    if len(text) >= 2 and text[0] == text[-1] and text[0] in "\"'":
        inner = text[1:-1]
        return inner.replace('\\"', '"').replace("\\\\", "\\") if text[0] == '"' else inner.replace("''", "'")
    return text


def first_of(facts: Facts, keys: Sequence[str]) -> str | None:
    """The first value of the first of `keys` that has one."""
    return next((facts[key][0] for key in keys if facts.get(key)), None)
