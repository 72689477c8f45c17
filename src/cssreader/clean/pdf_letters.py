"""The letters of a page whose script runs from right to left, put in order by where they stand.

Programs write such letters in the order of reading, in the order of print, or in a mixture of both,
and pdfium turns round what it takes for the one or the other. Where a letter stands is beyond doubt.
"""

import ctypes
import unicodedata
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from statistics import median

import pypdfium2
from pypdfium2 import raw

_TO_THE_LEFT = frozenset({"R", "AL"})
_TO_THE_RIGHT = frozenset({"L", "EN", "AN"})
_STRONG = _TO_THE_LEFT | _TO_THE_RIGHT
_NEAR, _RAISED = 0.9, 0.3
"""In sizes of the type. Letters of one line may stand on different heights: in Nastaliq a word runs downhill."""
_AS_MANY = 0.5
_SPACE, _COLUMN = 0.17, 1.5
"""In sizes of the type: gaps between two letters that are a space, and more than a space."""
_BEGINS_NO_WORD = frozenset("\u0621\u060c\u061b\u061f\u06d4.,:;!?)\u066b\u066c%")


@dataclass(frozen=True, slots=True)
class Letter:
    """A character of a page, or a space. All lengths are in points, and heights grow upwards."""

    text: str
    spaced: bool
    """Whether a space was written beside it."""
    index: int
    """Its number among the characters of the page."""
    pen: float
    """Where the pen stood when it was written."""
    height: float
    left: float
    right: float
    size: float


def lines_of_letters(letters: Sequence[Letter]) -> Iterator[list[list[Letter]]]:
    """The words of each line, from the top of the page, each word in the order of reading."""
    for line in _lines(letters):
        ordered, leftward = _by_place(line)
        turned = _with_runs_turned(_with_breaks(ordered), _TO_THE_RIGHT if leftward else _TO_THE_LEFT)
        yield [[one for one in word if one] for is_word, word in groupby(turned, bool) if is_word]


def _with_breaks(letters: Sequence[Letter]) -> list[Letter | None]:
    """Letters side by side, with None before each that begins a word."""
    out: list[Letter | None] = []
    for before, letter in zip([None, *letters], letters, strict=False):
        if before is not None and _begins_word(before, letter):
            out.append(None)
        out.append(letter)
    return out


def _begins_word(before: Letter, letter: Letter) -> bool:
    """Whether a letter begins a word: where two were not written one after the other, the gap between them tells."""
    if unicodedata.combining(letter.text):
        return False
    apart = abs(letter.index - before.index)
    gap = max(letter.left - before.right, before.left - letter.right) / letter.size
    if letter.text in _BEGINS_NO_WORD or (apart == 1 and before.height == letter.height):
        return gap > _COLUMN
    return gap > _SPACE or (apart == 2 and before.spaced and letter.spaced)


def letter_of(page: pypdfium2.PdfTextPage, index: int, text: str, size: float, *, spaced: bool) -> Letter:
    left, right, bottom, top, x, y = (ctypes.c_double() for _ in range(6))
    raw.FPDFText_GetCharBox(page, index, left, right, bottom, top)
    raw.FPDFText_GetCharOrigin(page, index, x, y)
    return Letter(text, spaced, index, x.value, y.value, left.value, right.value, size)


def _lines(letters: Sequence[Letter]) -> list[list[Letter]]:
    """The letters of each line, from the top of the page."""
    baselines = _baselines(letters)
    lines: dict[float, list[Letter]] = {}
    for letter in letters:
        # What stands on no line belongs to the one below it: a word that runs downhill ends on its line.
        height = letter.height + _RAISED * letter.size
        below = bisect_right(baselines, height) - 1
        lines.setdefault(baselines[max(below, 0)], []).append(letter)
    return [lines[height] for height in sorted(lines, reverse=True)]


def _baselines(letters: Sequence[Letter]) -> list[float]:
    """The heights on which lines stand, upwards: those that more letters share than any height near them."""
    counts = Counter(_rounded(letter.height) for letter in letters)
    sizes: dict[float, float] = {}
    for letter in letters:
        height = _rounded(letter.height)
        sizes[height] = max(letter.size, sizes.get(height, 0.0))
    heights = sorted(counts)
    return [
        height
        for height in heights
        if counts[height]
        >= _AS_MANY
        * max(
            counts[other]
            for other in heights[
                bisect_left(heights, height - _NEAR * sizes[height]) : bisect_right(
                    heights, height + _NEAR * sizes[height]
                )
            ]
        )
    ]


def _rounded(height: float) -> float:
    return round(2 * height) / 2


def _by_place(line: list[Letter]) -> tuple[list[Letter], bool]:
    """The letters of a line as they stand, each mark after its letter; and whether it reads from right to left."""
    bases = [letter for letter in line if not unicodedata.combining(letter.text)]
    marks = [letter for letter in line if unicodedata.combining(letter.text)]
    placed = [(letter.pen, 0, letter) for letter in bases]
    for mark in marks:
        centre = (mark.left + mark.right) / 2
        base = min(bases, key=lambda one: _distance(one, centre), default=None)
        placed.append((base.pen if base else mark.pen, 1, mark))
    kinds = [unicodedata.bidirectional(letter.text[0]) for letter in bases]
    leftward = sum(kind in _TO_THE_LEFT for kind in kinds) >= sum(kind == "L" for kind in kinds)
    sign = -1 if leftward else 1
    placed.sort(key=lambda one: (sign * one[0], one[1], one[2].index))
    return [letter for _, _, letter in placed], leftward


def _distance(letter: Letter, centre: float) -> float:
    return abs((letter.left + letter.right) / 2 - centre)


def _with_runs_turned(letters: list[Letter | None], kinds: frozenset[str]) -> list[Letter | None]:
    """The letters with each run that is written the other way, such as a number, turned round."""
    out = list(letters)
    start = end = -1
    for number in range(len(letters) + 1):
        letter = letters[number] if number < len(letters) else None
        kind = unicodedata.bidirectional(letter.text[0]) if letter is not None else ""
        if kind in kinds:
            start, end = (number, number) if start < 0 else (start, number)
        elif start >= 0 and (kind in _STRONG or number == len(letters)):
            out[start : end + 1] = out[start : end + 1][::-1]
            start = -1
    return out


def slope(letters: Sequence[Letter]) -> float:
    """The share of letters that do not stand on a line, 0 to 1: high where words run downhill."""
    baselines = _baselines(letters)
    on_line = sum(_rounded(letter.height) in baselines for letter in letters)
    return 1 - on_line / len(letters) if letters else 0.0


def usual_height(letters: Sequence[Letter]) -> float:
    return median(letter.height for letter in letters)
