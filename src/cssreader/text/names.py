"""The names of authors: told apart where several stand on a line, compared, and found to be perhaps the same."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import lru_cache

_AND = re.compile(r"\s+(?:and|&|\u0627\u0648\u0631)\s+", re.IGNORECASE)
_SEMICOLON = re.compile(r"\s*[;\u061b]\s*")
_COMMA = re.compile(r"\s*[,\u060c]\s*")
_TITLES = frozenset(
    "mr mrs ms miss sir madam dr prof professor justice gen general col maj capt lt brig hafiz mian ch chaudhry".split()  # noqa: SIM905
)
_BODY = re.compile(
    r"\b(?:academy|agency|association|board|bureau|centre|center|college|commission|committee|company|council|department"
    r"|desk|division|editors|foundation|forum|group|institute|ministry|network|office|organi[sz]ation|press|report"
    r"|school|society|staff|team|trust|union|university)\b",
    re.IGNORECASE,
)
"""A word in the name of a body and of no person; a body may well be called after two things or two people."""
_ROLE = re.compile(
    r"\b(?:adviser|advisor|advocate|ambassador|analyst|anchor|barrister|civil servant|columnist|commissioner"
    r"|contributor|coach|correspondent|director|economist|editor|educator|engineer|former|founder|graduate"
    r"|historian|instructor|journalist|lawyer|lecturer|manager|member|officer|ph\.?d|m\.?phil|poet|president|reporter"
    r"|researcher|retd|retired|scholar|secretary|specialist|student|teacher|trainer|vice[- ]chancellor|writer)\b",
    re.IGNORECASE,
)
"""What somebody is, beside the name."""
_LEAST_FOR_A_SLIP = 8
_INDIC = ("\u0900", "\u0dff")
"""Scripts whose vowels are marks: without them a name is another one."""


@lru_cache(maxsize=4096)
def authors_in(line: str | None) -> tuple[str, ...]:
    """The names on a line, in its order, with one space between their words.

    Words that part names do so only where each side is a name of several words; what stands behind a comma and
    says what somebody is, is nobody else. A body, such as a department, stays whole.
    """
    if line is None:
        return ()
    found: dict[str, None] = {}
    for part in _SEMICOLON.split(line):
        for name in [part] if _BODY.search(part) else _people(part):
            if name_key(name):
                found[" ".join(name.split())] = None
    return tuple(found)


def _people(part: str) -> list[str]:
    names = _COMMA.split(part)
    people = [names[0], *(name for name in names[1:] if not _ROLE.search(name))]
    if len(people) > 1 and any(len(name.split()) < 2 for name in people):
        return [part]
    return [name for person in people for name in _parted(person)]


def _parted(person: str) -> list[str]:
    names = _AND.split(person)
    return names if all(len(name.split()) >= 2 for name in names) else [person]


def name_key(name: str) -> str:
    """The same for spellings that differ in case, accents, spaces and full stops alone."""
    letters = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", name).casefold())
    plain = "".join(letter if _is_of_word(letter) else " " for letter in letters if not _is_accent(letter))
    return " ".join(plain.split())


def _is_accent(letter: str) -> bool:
    return unicodedata.combining(letter) > 0 and not _INDIC[0] <= letter <= _INDIC[1]


def _is_of_word(letter: str) -> bool:
    return letter.isalnum() or (_INDIC[0] <= letter <= _INDIC[1] and unicodedata.category(letter) in ("Mn", "Mc"))


def shown_author(line: str | None, names: Mapping[str, str]) -> str | None:
    """A line of authors with each name as it is shown; `names` gives that by its key, where it is another."""
    if line is None or not names:
        return line
    written = authors_in(line)
    shown = tuple(dict.fromkeys(names.get(name_key(name), name) for name in written))
    return line if shown == written else ", ".join(shown)


def are_perhaps_one(one: str, other: str) -> bool:
    """Whether two names may be spellings of one: other capitals, a title more, an initial for a word, one slip."""
    first, second = _words(one), _words(other)
    if not first or not second or one == other:
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
    """The pairs of names that may be spellings of one; sorted.

    Only names that share a sign are compared, so that a thousand people of one surname cost no million comparisons.
    """
    alike: dict[str, list[str]] = {}
    for name in dict.fromkeys(names):
        for sign in _signs(_words(name)):
            alike.setdefault(sign, []).append(name)
    pairs = {
        (min(one, other), max(one, other))
        for group in alike.values()
        for number, one in enumerate(group)
        for other in group[number + 1 :]
        if are_perhaps_one(one, other)
    }
    return sorted(pairs)


def _signs(words: list[str]) -> set[str]:
    """What a name has in common with each spelling that it is compared with."""
    joined = "".join(words)
    # With one letter left out, names that differ in one letter are the same in one place or another.
    signs = {joined} | {joined[:at] + joined[at + 1 :] for at in range(len(joined)) if len(joined) >= _LEAST_FOR_A_SLIP}
    # With one word cut to its initial or with all but one, a name is found by its form with initials.
    for kept, word in enumerate(words):
        if len(word) > 1:
            signs.add(" ".join(each if at == kept else each[0] for at, each in enumerate(words)))
    return signs


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
