"""Revisions that tempt a search into the wrong place: sentences that stand twice or thrice, nearly or wholly.

Those of them that are passages to mark are named, because there the wrong place is near.
"""

import random
import re
from collections.abc import Callable
from dataclasses import dataclass

from revising import PARAGRAPHS, SENTENCES
from traced import Traced, joined, new, split, traced


@dataclass(frozen=True, slots=True)
class Tempting:
    former: str
    later: Traced
    passages: tuple[tuple[int, int], ...]
    """Where in the former text stand the sentences that have a look-alike."""


Temptation = Callable[[list[str], list[str], random.Random], Tempting]
_FEW = 8


def look_alike(sentence: str, chance: random.Random) -> str:
    """The sentence with other figures, or else with another word or two."""
    now = re.sub(r"\d+", lambda match: str(int(match[0]) + chance.randrange(1, 9)), sentence)
    if now != sentence:
        return now
    words = sentence.split(" ")
    for _ in range(max(1, len(words) // 12)):
        at = chance.randrange(len(words))
        words[at] = chance.choice(("many", "northern", "seldom", "river", "later", "public"))
    return " ".join(words)


def _chosen(parts: list[str], chance: random.Random) -> list[str]:
    """Sentences that stand once."""
    text = "\n\n".join(parts)
    sentences = [each for part in parts for each in re.split(SENTENCES, part) if len(each) > 30]
    once = [each for each in sentences if text.count(each) == 1]
    return chance.sample(once, min(_FEW, len(once)))


def _with(parts: list[str], sentences: list[str], chance: random.Random) -> list[str]:
    """The paragraphs with these sentences put between others, each into a paragraph where it does not stand."""
    now = [re.split(SENTENCES, part) for part in parts]
    for sentence in sentences:
        place = chance.choice([each for each in now if sentence not in each] or now)
        place.insert(chance.randrange(len(place) + 1), sentence)
    return [" ".join(each) for each in now]


def _without(text: str, sentences: list[str], *, last: bool = False) -> Traced:
    """The text without the first (or last) place of each sentence."""
    now = traced(text)
    for sentence in sentences:
        start = now.text.rindex(sentence) if last else now.text.index(sentence)
        end = start + len(sentence) + 1
        now = joined([now[:start], now[end:]], "")
    return now


def _places(text: str, sentences: list[str]) -> tuple[tuple[int, int], ...]:
    found = []
    for sentence in sentences:
        found += [(match.start(), match.end()) for match in re.finditer(re.escape(sentence), text)]
    return tuple(found)


def _doubled(parts: list[str], chance: random.Random, times: int, *, exactly: bool) -> tuple[str, list[str], list[str]]:
    """The text in which sentences have look-alikes, the sentences, and the look-alikes."""
    sentences = _chosen(parts, chance)
    likes = [each if exactly else look_alike(each, chance) for each in sentences * (times - 1)]
    return "\n\n".join(_with(parts, likes, chance)), sentences, likes


def _stay(times: int, *, exactly: bool) -> Temptation:
    """All stay, and something is put in before and between."""

    def tempt(parts: list[str], other: list[str], chance: random.Random) -> Tempting:
        text, sentences, likes = _doubled(parts, chance, times, exactly=exactly)
        paragraphs = split(traced(text), PARAGRAPHS)
        for _ in range(3):
            paragraphs.insert(chance.randrange(len(paragraphs)), new(chance.choice(other)))
        return Tempting(text, joined(paragraphs, "\n\n"), _places(text, [*sentences, *likes]))

    return tempt


def _one_goes(times: int, *, exactly: bool) -> Temptation:
    """The marked sentence is deleted, its look-alike stays where it was."""

    def tempt(parts: list[str], _: list[str], chance: random.Random) -> Tempting:
        text, sentences, _likes = _doubled(parts, chance, times, exactly=exactly)
        places = tuple((text.index(each), text.index(each) + len(each)) for each in sentences)
        return Tempting(text, _without(text, sentences), places)

    return tempt


def _replaced_elsewhere(parts: list[str], _: list[str], chance: random.Random) -> Tempting:
    """The marked sentence is deleted, and one like it is written into another paragraph."""
    sentences = _chosen(parts, chance)
    text = "\n\n".join(parts)
    later = _without(text, sentences)
    for sentence in sentences:
        gap = chance.choice([match.end() for match in re.finditer(SENTENCES, later.text)] or [0])
        later = joined([later[:gap], new(look_alike(sentence, chance) + " "), later[gap:]], "")
    return Tempting(text, later, _places(text, sentences))


def _one_is_new(parts: list[str], _: list[str], chance: random.Random) -> Tempting:
    """The marked sentence is changed a little where it stands, and the same words as before stand elsewhere."""
    sentences = _chosen(parts, chance)
    text = "\n\n".join(parts)
    later = traced(text)
    for sentence in sentences:
        later = later.replaced(re.escape(sentence), lambda match: look_alike(match[0], chance))
    for sentence in sentences:
        gap = chance.choice([match.end() for match in re.finditer(SENTENCES, later.text)] or [0])
        later = joined([later[:gap], new(look_alike(sentence, chance) + " "), later[gap:]], "")
    return Tempting(text, later, _places(text, sentences))


TEMPTATIONS: dict[str, Temptation] = {
    "twice the same, both stay": _stay(2, exactly=True),
    "thrice the same, all stay": _stay(3, exactly=True),
    "three nearly the same, all stay": _stay(3, exactly=False),
    "twice the same, the marked one goes": _one_goes(2, exactly=True),
    "three nearly the same, the marked one goes": _one_goes(3, exactly=False),
    "the marked one goes, one like it comes elsewhere": _replaced_elsewhere,
    "the marked one is changed, one like it comes elsewhere": _one_is_new,
}
