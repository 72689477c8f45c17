"""The parts of a question that say more than words do, as they stand in what was typed: what the box shows as chips."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from cssreader.domain.query import Known
from cssreader.text.conditions import condition_of
from cssreader.text.query_language import ABOUT, OPERATORS, TEXT_FIELDS, TOKEN

_LOOSE = (
    (re.compile(r"\bOR(?: OR\b)+"), "OR"),
    (re.compile(r"(^|\() ?OR\b"), r"\1"),
    (re.compile(r"\bOR ?(\)|$)"), r"\1"),
    (re.compile(r"-?\(\s*\)"), " "),
)
"""What is left of OR and brackets where what they joined was taken out, and what to write instead."""


class PartKind(StrEnum):
    PHRASE = "phrase"
    FIELD = "field"
    CONDITION = "condition"
    EXACT = "exact"
    SLIP = "slip"
    BEGINNING = "beginning"
    NEAR = "near"


@dataclass(frozen=True, slots=True)
class QuestionPart:
    kind: PartKind
    start: int
    end: int
    """Where it stands in what was typed."""
    name: str
    """The field or what the library knows; empty for others."""
    words: str
    excluded: bool = False
    """A minus or NOT stands before it."""


def parts_of(typed: str) -> tuple[QuestionPart, ...]:
    """The parts in order. Brackets and plain words are none."""
    parts: list[QuestionPart] = []
    tokens = [match for match in TOKEN.finditer(typed) if match.lastgroup]
    at = 0
    while at < len(tokens):
        begin = at
        excluded = False
        while at < len(tokens) - 1 and (tokens[at]["minus"] or tokens[at]["word"] == "NOT"):
            excluded = True
            at += 1
        part, used = _part(tokens, at)
        at += used
        if part is not None or (excluded and not tokens[at - 1]["open"]):
            kind, name, words = part or (PartKind.FIELD, "", tokens[at - 1].group().strip())
            if words or name:
                first = tokens[begin].start()
                start = first + len(typed[first:]) - len(typed[first:].lstrip())
                parts.append(QuestionPart(kind, start, tokens[at - 1].end(), name, words, excluded))
    return tuple(parts)


def without_part(typed: str, part: QuestionPart) -> str:
    """What was typed, with a part taken out of it, and the OR and brackets that joined it to others."""
    left = " ".join(f"{typed[: part.start]} {typed[part.end :]}".split())
    for pattern, instead in _LOOSE:
        left = pattern.sub(instead, left)
    return " ".join(left.split())


def with_condition(typed: str, name: str, value: str) -> str:
    """What was typed, narrowed by one thing more: ``site:dawn``, or ``site:"business recorder"``."""
    return _with(typed, _condition(name, value))


def with_any_of(typed: str, name: str, values: Sequence[str]) -> str:
    """What was typed, narrowed to either of some values: ``(topic:economy OR topic:media)``."""
    said = [_condition(name, value) for value in values]
    return _with(typed, said[0] if len(said) == 1 else f"({' OR '.join(said)})") if said else typed.strip()


def _condition(name: str, value: str) -> str:
    plain = value.replace('"', " ").strip()
    return f'{name}:"{plain}"' if not plain.replace("-", "").isalnum() else f"{name}:{plain}"


def _with(typed: str, said: str) -> str:
    return typed.strip() if said.casefold() in typed.casefold() else f"{typed.strip()} {said}".strip()


def _part(tokens: Sequence[re.Match[str]], at: int) -> tuple[tuple[PartKind, str, str] | None, int]:
    """What begins at a token, and how many tokens it takes."""
    token = tokens[at]
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if token["field"] and following is not None:
        name = token["field"].strip().rstrip(":").lower()
        words = following["phrase"] if following["phrase"] is not None else following["word"] or ""
        if name == ABOUT:
            return _about(tokens, at)
        if name in TEXT_FIELDS:
            return (PartKind.FIELD, str(TEXT_FIELDS[name]), words), 2
        if condition_of(Known(name), words) is not None:
            return (PartKind.CONDITION, name, words), 2
        return None, 2
    if token["phrase"] is not None and token["end"]:
        return (PartKind.PHRASE, "", token["phrase"].strip()), 1
    if token["plus"] and following is not None and following["word"]:
        return (PartKind.EXACT, "", following["word"]), 2
    if token["near"] and not token["near"].islower():
        return (PartKind.NEAR, "", token["near"].partition("/")[2]), 1
    word = token["word"] or ""
    if word in OPERATORS:
        return None, 1
    if word[:-1].isalnum() and word[-1] in "~*":
        return (PartKind.SLIP if word[-1] == "~" else PartKind.BEGINNING, "", word[:-1]), 1
    return None, 1


def _about(tokens: Sequence[re.Match[str]], at: int) -> tuple[tuple[PartKind, str, str], int]:
    """The words behind ``about:``, those in brackets together."""
    end = at + 1
    if tokens[end]["open"]:
        while end < len(tokens) and not tokens[end]["close"]:
            end += 1
        inner = tokens[at + 2 : end]
        end = min(end + 1, len(tokens))
    else:
        end += 2 if tokens[end]["plus"] and end + 1 < len(tokens) else 1
        inner = tokens[at + 1 : end]
    words = " ".join(token.group().strip() for token in inner if token["word"] not in OPERATORS)
    return (PartKind.FIELD, ABOUT, words), end - at
