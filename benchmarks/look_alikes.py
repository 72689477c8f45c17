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
OTHERS = ("many", "northern", "seldom", "river", "later", "public", "of course", "meanwhile")


def look_alike(sentence: Traced, chance: random.Random, share: float = 0.08) -> Traced:
    """The sentence with other figures and a share of its words others, at least one of them if it has no figures."""
    now = sentence.replaced(r"\d+", lambda match: str(int(match[0]) + chance.randrange(1, 9)))
    figures = now.text != sentence.text
    count = len(sentence.text.split())
    most = int(share * count) if figures else max(1, int(share * count))
    chosen = set(chance.sample(range(count), most))
    words = (new(chance.choice(OTHERS)) if at in chosen else word for at, word in enumerate(split(now, r"\s+")))
    return joined(list(words), " ")


def _like(sentence: str, chance: random.Random, share: float = 0.08) -> str:
    return look_alike(traced(sentence), chance, share).text


def _third_words_changed(sentence: str, chance: random.Random) -> str:
    words = sentence.split()
    for at in range(chance.randrange(3), len(words), 3):
        words[at] = chance.choice(OTHERS)
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


def _without(text: str, sentences: list[str]) -> Traced:
    """The text without the first place of each sentence."""
    now = traced(text)
    for sentence in sentences:
        start = now.text.index(sentence)
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
    likes = [each if exactly else _like(each, chance) for each in sentences * (times - 1)]
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


def _put_in(text: Traced, sentences: list[str], chance: random.Random) -> Traced:
    for sentence in sentences:
        gap = chance.choice([match.end() for match in re.finditer(SENTENCES, text.text)] or [0])
        text = joined([text[:gap], new(sentence + " "), text[gap:]], "")
    return text


def _replaced_elsewhere(parts: list[str], _: list[str], chance: random.Random) -> Tempting:
    """The marked sentence is deleted, and one with two of each three words is written into another paragraph.

    Were more words in a row the same, nobody could say that they are not the same ones, moved.
    """
    sentences = _chosen(parts, chance)
    text = "\n\n".join(parts)
    newcomers = [_third_words_changed(each, chance) for each in sentences]
    return Tempting(text, _put_in(_without(text, sentences), newcomers, chance), _places(text, sentences))


def _one_is_new(parts: list[str], _: list[str], chance: random.Random) -> Tempting:
    """The marked sentence is changed a little where it stands, and one as much like it is written elsewhere."""
    sentences = _chosen(parts, chance)
    text = "\n\n".join(parts)
    later = traced(text)
    for sentence in sentences:
        start = later.text.index(sentence)
        end = start + len(sentence)
        later = joined([later[:start], look_alike(later[start:end], chance), later[end:]], "")
    return Tempting(text, _put_in(later, [_like(each, chance) for each in sentences], chance), _places(text, sentences))


TEMPTATIONS: dict[str, Temptation] = {
    "twice the same, both stay": _stay(2, exactly=True),
    "thrice the same, all stay": _stay(3, exactly=True),
    "three nearly the same, all stay": _stay(3, exactly=False),
    "twice the same, the marked one goes": _one_goes(2, exactly=True),
    "three nearly the same, the marked one goes": _one_goes(3, exactly=False),
    "the marked one goes, one like it comes elsewhere": _replaced_elsewhere,
    "the marked one is changed, one like it comes elsewhere": _one_is_new,
}
