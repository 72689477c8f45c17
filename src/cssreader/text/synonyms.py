"""Words that mean the same, such as an acronym and its long form: a plain file that people can add to."""

from collections.abc import Iterable, Sequence

from cssreader.text.words import words_of

Row = tuple[str, ...]
"""Terms that follow one another."""

_LONGEST_ROW = 8


class Synonyms:
    """Groups of rows that mean the same."""

    def __init__(self, groups: Iterable[Iterable[Row]] = ()) -> None:
        self._others: dict[Row, tuple[Row, ...]] = {}
        for group in groups:
            rows = list(dict.fromkeys(group))
            for row in rows:
                others = [other for other in rows if other != row]
                self._others[row] = tuple(dict.fromkeys((*self._others.get(row, ()), *others)))
        self._longest = min(max(map(len, self._others), default=0), _LONGEST_ROW)

    def __bool__(self) -> bool:
        return bool(self._others)

    def of(self, terms: Sequence[str]) -> dict[int, tuple[Row, ...]]:
        """What else each word may be written as, by its place: of a long form, each word is answered by the acronym."""
        found: dict[int, tuple[Row, ...]] = {}
        at = 0
        while at < len(terms):
            for length in range(min(self._longest, len(terms) - at), 0, -1):
                others = self._others.get(tuple(terms[at : at + length]))
                if others:
                    found.update(dict.fromkeys(range(at, at + length), others))
                    at += length
                    break
            else:
                at += 1
        return found


NO_SYNONYMS = Synonyms()


def read_synonyms(text: str) -> Synonyms:
    """The groups of a file: one on each line, with `=` between what means the same; `#` begins a remark."""
    groups: list[list[Row]] = []
    for line in text.splitlines():
        parts = line.partition("#")[0].split("=")
        rows = [tuple(word.term for word in words_of(part) if word.width == 1) for part in parts]
        rows = [row for row in rows if row and len(row) <= _LONGEST_ROW]
        if len(rows) > 1:
            groups.append(rows)
    return Synonyms(groups)
