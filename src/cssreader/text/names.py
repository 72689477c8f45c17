"""The names of authors: told apart where several stand on a line, compared, and found to be perhaps the same."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import lru_cache

_BETWEEN = re.compile(r"\s*[;\u061b]\s*|\s+(?:and|&|\u0627\u0648\u0631)\s+", re.IGNORECASE)
_COMMA = re.compile(r"\s*[,\u060c]\s*")
_NO_LETTER = re.compile(r"[\W_]+")
_TITLES = frozenset(
    "mr mrs ms miss sir madam dr prof professor justice gen general col maj capt lt brig hafiz mian ch chaudhry".split()  # noqa: SIM905
)
_LEAST_FOR_A_SLIP = 8
_MOST_COMPARED = 60


@lru_cache(maxsize=4096)
def authors_in(line: str | None) -> tuple[str, ...]:
    """The names on a line, in its order. A comma parts names only where each side is one of several words."""
    if line is None:
        return ()
    found: dict[str, None] = {}
    for part in _BETWEEN.split(line):
        names = _COMMA.split(part)
        if any(len(name.split()) < 2 for name in names):
            names = [part]
        found.update((name.strip(), None) for name in names if name_key(name))
    return tuple(found)


def name_key(name: str) -> str:
    """The same for spellings that differ in case, accents, spaces and full stops alone."""
    plain = "".join(
        letter for letter in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(letter)
    )
    return " ".join(_NO_LETTER.sub(" ", plain).split())


def shown_author(line: str | None, names: Mapping[str, str]) -> str | None:
    """A line of authors with each name as it is shown; `names` gives that by its key, where it is another."""
    if line is None or not names:
        return line
    written = authors_in(line)
    shown = tuple(dict.fromkeys(names.get(name_key(name), name) for name in written))
    return line if shown == written else ", ".join(shown)


def are_perhaps_one(one: str, other: str) -> bool:
    """Whether two names may be spellings of one: a title more, an initial for a word, a slip of one letter."""
    first, second = _words(one), _words(other)
    if not first or not second or name_key(one) == name_key(other):
        return False
    if first == second:
        return True
    if len(first) == len(second):
        differing = [(a, b) for a, b in zip(first, second, strict=True) if a != b]
        if all(min(len(a), len(b)) == 1 and a[0] == b[0] for a, b in differing):
            # An initial says little, so a whole word must be the same.
            return any(a == b and len(a) > 1 for a, b in zip(first, second, strict=True))
    joined, also = "".join(first), "".join(second)
    return joined == also or (min(len(joined), len(also)) >= _LEAST_FOR_A_SLIP and _one_slip(joined, also))


def perhaps_one(names: Iterable[str]) -> list[tuple[str, str]]:
    """The pairs of names that may be spellings of one, by the words they share or begin with; sorted."""
    alike: dict[str, list[str]] = {}
    for name in dict.fromkeys(names):
        for sign in {*_words(name), "".join(_words(name))[:4], "".join(_words(name))[-4:]}:
            if len(sign) > 1:
                alike.setdefault(sign, []).append(name)
    pairs = {
        (min(one, other), max(one, other))
        for group in alike.values()
        if len(group) <= _MOST_COMPARED
        for number, one in enumerate(group)
        for other in group[number + 1 :]
        if are_perhaps_one(one, other)
    }
    return sorted(pairs)


def _words(name: str) -> list[str]:
    words = name_key(name).split()
    without = [word for word in words if word not in _TITLES]
    return without or words


def _one_slip(one: str, other: str) -> bool:
    """Whether one letter was added, left out, or written for another."""
    if abs(len(one) - len(other)) > 1 or one == other:
        return False
    if len(one) > len(other):
        one, other = other, one
    at = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), len(one))
    return one[at + (len(one) == len(other)) :] == other[at + 1 :]
