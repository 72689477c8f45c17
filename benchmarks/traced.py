"""Texts whose characters know where they come from, so that the right place of a passage is known after any change."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

NEW = -1


@dataclass(frozen=True, slots=True)
class Traced:
    """A text, and for each of its characters the offset in the text it was made of, or NEW."""

    text: str
    origins: tuple[int, ...]

    def __post_init__(self) -> None:
        assert len(self.text) == len(self.origins)

    def __getitem__(self, part: slice) -> "Traced":
        return Traced(self.text[part], self.origins[part])

    def replaced(self, pattern: str, by: Callable[[re.Match[str]], str]) -> "Traced":
        """Each match exchanged for other words; characters that both have keep their origin."""
        parts: list[Traced] = []
        last = 0
        for match in re.finditer(pattern, self.text):
            start, end = match.span()
            now = by(match)
            parts.append(self[last:start])
            kept = [NEW] * len(now)
            for block in SequenceMatcher(None, match[0], now, autojunk=False).get_matching_blocks():
                first = start + block.a
                kept[block.b : block.b + block.size] = self.origins[first : first + block.size]
            parts.append(Traced(now, tuple(kept)))
            last = end
        return joined((*parts, self[last:]), "")

    def places_of(self, start: int, end: int) -> set[int]:
        """Where the characters from `start` to `end` of the former text are now."""
        return {place for place, origin in enumerate(self.origins) if start <= origin < end}


def traced(text: str) -> Traced:
    return Traced(text, tuple(range(len(text))))


def new(text: str) -> Traced:
    return Traced(text, (NEW,) * len(text))


def joined(parts: Sequence[Traced], between: str) -> Traced:
    text: list[str] = []
    origins: list[int] = []
    for number, part in enumerate(parts):
        if number:
            text.append(between)
            origins.extend((NEW,) * len(between))
        text.append(part.text)
        origins.extend(part.origins)
    return Traced("".join(text), tuple(origins))


def split(whole: Traced, pattern: str) -> list[Traced]:
    """The parts between the matches of a pattern, which are left out."""
    parts: list[Traced] = []
    last = 0
    for match in re.finditer(pattern, whole.text):
        parts.append(whole[last : match.start()])
        last = match.end()
    parts.append(whole[last:])
    return [part for part in parts if part.text]
