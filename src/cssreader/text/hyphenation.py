"""Where English words may be divided at the end of a line, by Liang's patterns.

A pattern is letters with digits between them, such as ``n2t1ly``; a full stop is an edge of the word. Of
all patterns that occur in a word the highest digit at each place counts, and an odd one allows a division.
"""

import re

_DIGITS = b"0123456789"
_LEAST_BEFORE, _LEAST_AFTER = 2, 3
_LEAST_LETTERS, _LEAST_LETTERS_OF_NAMES = 6, 10
_MOST_REMEMBERED = 20_000
# A capital mostly begins a name, and names are left whole unless they are long. What touches a digit, a
# hyphen or anything that stands in addresses is a part of something else.
_WORD = re.compile(
    rf"(?<![\w\-\u2010\u2011\xad@/\\.:#_’'])(?:[a-z]{{{_LEAST_LETTERS},}}|[A-Z][a-z]{{{_LEAST_LETTERS_OF_NAMES - 1},}})"
    r"(?![\w\-\u2010\u2011\xad@/\\_]|[.:]\w)"
)
_ENGLISH = re.compile(r"\b(?:of|and|that|for|with|from|was|were|are|which|this|has|have|by)\b")


class Hyphenator:
    """Divides the words of a text, and remembers how, so that the next essay costs next to nothing."""

    def __init__(self, patterns: bytes) -> None:
        """`patterns` is a hyphenation dictionary of Hunspell's kind, in UTF-8: its head, then a pattern a line."""
        patterns = patterns[patterns.find(b"\n.") + 1 :]
        # Bytes lose their digits all at once; pattern by pattern it takes ten times as long.
        letters = patterns.translate(None, _DIGITS).decode().split("\n")
        self._patterns = dict(zip(letters, patterns.decode().split("\n"), strict=True))
        self._longest = max(map(len, self._patterns))
        self._strengths: dict[str, tuple[tuple[int, int], ...]] = {}
        self._known: dict[str, tuple[int, ...]] = {}

    def places_in(self, text: str) -> tuple[int, ...]:
        """The offsets in an English text before which a word may be divided, in order.

        None in short names, addresses, words of fewer than six letters and the last word, which would leave a line
        with a piece of it. A text that does not read as English has none.
        """
        if _ENGLISH.search(text) is None:
            return ()
        known, found = self._known, []
        start = last = 0
        for run in text.split(" "):
            if len(run) >= _LEAST_LETTERS:
                places = known.get(run)
                if places is None:
                    places = self._remember(run)
                if places:
                    found += [start + place for place in places]
            if run:
                last = start
            start += len(run) + 1
        while found and found[-1] >= last:
            found.pop()
        return tuple(found)

    def _remember(self, run: str) -> tuple[int, ...]:
        """The places in a run of letters and signs without a blank."""
        if len(self._known) >= _MOST_REMEMBERED:
            self._known.clear()
        found = tuple(
            match.start() + place
            for match in _WORD.finditer(run)
            for place in self.places_in_word(match.group().lower())
        )
        self._known[run] = found
        return found

    def places_in_word(self, word: str) -> tuple[int, ...]:
        """The places within a word in small letters at which it may be divided."""
        dotted = f".{word}."
        strengths = [0] * (len(dotted) + 1)
        patterns, known, whole = self._patterns, self._strengths, len(dotted)
        for start in range(whole - 1):
            for end in range(start + 2, min(start + self._longest, whole) + 1):
                letters = dotted[start:end]
                if letters not in patterns:
                    continue
                digits = known.get(letters)
                if digits is None:
                    digits = known[letters] = _digits_of(patterns[letters])
                for place, digit in digits:
                    strengths[start + place] = max(strengths[start + place], digit)
        last = len(word) - _LEAST_AFTER
        return tuple(place for place in range(_LEAST_BEFORE, last + 1) if strengths[place + 1] % 2)


def _digits_of(pattern: str) -> tuple[tuple[int, int], ...]:
    """The digits of a pattern, each with the number of letters before it."""
    found = []
    letters = 0
    for character in pattern:
        if character.isdecimal():
            found.append((letters, int(character)))
        else:
            letters += 1
    return tuple(found)
