"""Pairs of real revisions: what of the former text is where in the later one, by a comparison word for word.

A comparison in order knows nothing of what was moved, so a passage that it misses may stand elsewhere all the
same: those that are placed there must be looked at by a person (`--show`).
"""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from pathlib import Path

from traced import NEW, Traced

LEAST_WORDS = 3
"""In a row, for words to count as the same ones."""


def pairs_in(folder: Path) -> Iterator[tuple[str, str]]:
    """The texts of NAME.old and NAME.new."""
    for old in sorted(folder.glob("*.old")):
        yield old.read_text("utf-8"), old.with_suffix(".new").read_text("utf-8")


def compared(former: str, later: str) -> Traced:
    """The later text, each character with its origin."""
    one, other = list(re.finditer(r"\S+\s*", former)), list(re.finditer(r"\S+\s*", later))
    origins = [NEW] * len(later)
    words = [match[0].strip() for match in one], [match[0].strip() for match in other]
    for block in SequenceMatcher(None, *words, autojunk=False).get_matching_blocks():
        if block.size >= LEAST_WORDS:
            for number in range(block.size):
                here, there = one[block.a + number], other[block.b + number]
                for place in range(len(words[0][block.a + number])):
                    origins[there.start() + place] = here.start() + place
    return Traced(later, tuple(origins))
