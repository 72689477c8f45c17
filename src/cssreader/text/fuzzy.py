"""Finding a line of a list by some of its letters, as one types them: `clvul` finds *Climate Vulnerability*.

A line matches when each word that was typed is a subsequence of it: its letters stand there in order, perhaps
with others between them. Letters that begin a word, and letters that follow one another, count for more. Case,
accents, vowel marks, the variants of Arabic letters and the marks between letters count for nothing.
"""

from functools import lru_cache

from cssreader.text.words import fold

_LONGEST_LINE = 240
"""Characters of a line that are looked at."""
_LONGEST_TYPED = 64
_REMEMBERED = 1 << 15

_LETTER = 1
_RUN = 9
"""For a letter right after the one before it: more than for the beginning of a word, so that the beginning of one word
stands before letters that are picked from the beginnings of several."""
_WORD_START = 8
_LINE_START = 3
_NOT_MET = -1

_fold_letter = lru_cache(maxsize=4096)(fold)
_SILENT_ASCII = {code: None for code in range(128) if not fold(chr(code))}


@lru_cache(maxsize=_REMEMBERED)
def folded(line: str) -> str:
    """The letters of a line that matching looks at."""
    return folded_whole(line[:_LONGEST_LINE])


def folded_whole(line: str) -> str:
    """The letters of a text of any length, to look for words in; blanks and ends of lines stay."""
    if line.isascii():
        return line.lower().translate(_SILENT_ASCII)
    return "".join(map(_fold_letter, line))


def words_typed(typed: str) -> tuple[str, ...]:
    """What was typed, as `score` wants it."""
    return tuple(folded(typed[:_LONGEST_TYPED]).split())


def score(words: tuple[str, ...], line: str) -> int | None:
    """How well a folded line matches, more for better; None where it does not. No words match everything with 0."""
    total = 0
    for word in words:
        if not _is_subsequence(word, line):
            return None
        # Most words stand in a line as they were typed; then nothing need be weighed.
        total += _score_of_beginning(word) if _begins_a_word(word, line) else _best(word, line)[0]
        if line.startswith(word):
            total += _LINE_START
    return total


def matched_ranges(words: tuple[str, ...], line: str) -> tuple[tuple[int, int], ...] | None:
    """The letters of a line, as it is written, that match: (start, end) pairs in order; None where it does not."""
    letters: list[str] = []
    places: list[int] = []
    for place, written in enumerate(line[:_LONGEST_LINE]):
        for letter in _fold_letter(written):
            letters.append(letter)
            places.append(place)
    plain = "".join(letters)
    met: set[int] = set()
    for word in words:
        if not _is_subsequence(word, plain):
            return None
        met.update(places[at] for at in _best(word, plain)[1])
    return _as_ranges(sorted(met), line)


def _as_ranges(met: list[int], line: str) -> tuple[tuple[int, int], ...]:
    ranges: list[tuple[int, int]] = []
    for place in met:
        end = place + 1
        # Marks that belong to a letter go with it.
        while end < len(line) and not _fold_letter(line[end]) and not line[end].isascii():
            end += 1
        if ranges and ranges[-1][1] >= place:
            ranges[-1] = (ranges[-1][0], end)
        else:
            ranges.append((place, end))
    return tuple(ranges)


def _is_subsequence(word: str, line: str) -> bool:
    at = -1
    for letter in word:
        at = line.find(letter, at + 1)
        if at < 0:
            return False
    return True


def _begins_a_word(word: str, line: str) -> bool:
    return line.startswith(word) or f" {word}" in line


def _score_of_beginning(word: str) -> int:
    return len(word) * (_LETTER + _RUN) - _RUN + _WORD_START


def _best(word: str, line: str) -> tuple[int, list[int]]:
    """The best way to find the letters of `word`, a subsequence, in `line`: its score, and where they stand."""
    steps: list[list[tuple[int, int, int]]] = []
    """For each letter its places, each with the best score so far and the index of the place before."""
    for number, letter in enumerate(word):
        before = steps[-1] if number else []
        step: list[tuple[int, int, int]] = []
        seen, best, best_index = 0, 0 if not number else _NOT_MET, _NOT_MET
        place = line.find(letter)
        while place >= 0:
            while seen < len(before) and before[seen][0] < place:
                if before[seen][1] > best:
                    best, best_index = before[seen][1], seen
                seen += 1
            if best != _NOT_MET:
                value, index = best, best_index
                if seen and before[seen - 1][0] == place - 1 and before[seen - 1][1] + _RUN >= value:
                    value, index = before[seen - 1][1] + _RUN, seen - 1
                if place == 0 or not line[place - 1].isalnum():
                    value += _WORD_START
                step.append((place, value + _LETTER, index))
            place = line.find(letter, place + 1)
        steps.append(step)
    last = steps[-1]
    index = max(range(len(last)), key=lambda each: (last[each][1], -each))
    total = last[index][1]
    places: list[int] = []
    for step in reversed(steps):
        places.append(step[index][0])
        index = step[index][2]
    return total, places[::-1]
