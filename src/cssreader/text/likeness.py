"""How alike two texts are, and a fingerprint by which a like text is found among many.

A text is its *shingles*: every run of three words, without case and punctuation. Two texts share as many of them as
they have sentences in common, whatever stands between, so a promotion that was left in or a paragraph that was added
costs little, and two essays on one subject share next to nothing.

The fingerprint is MinHash by one permutation (Li, Owen, Zhang 2012): the shingles' hashes are dealt into boxes, the
smallest of each box is kept, and a few boxes make a *band*. Texts that share a band are candidates, found by an index;
the true share of shingles decides. Everything is pure and the same on every machine.
"""

import re
from bisect import bisect_left
from operator import methodcaller
from zlib import crc32

_WORD = re.compile(r"\w+")
_SHINGLE = 3
_MOST_CHARACTERS = 250_000
"""Only so much of a text is compared, some forty thousand words: a text from outside must not fill the memory."""
FEWEST_WORDS = 40
"""A shorter text has no fingerprint: a notice of a few lines is like many others."""
BANDS, BOXES_A_BAND = 16, 3
"""Texts of whose shingles 0.6 are common to both (Jaccard) share a band with a likelihood of 0.98, 0.5 with 0.88, 0.05
with 0.002: few enough that looking up stays cheap among many thousand."""
LIKE_ENOUGH = 0.5
"""The `share_in_common` from which two essays are offered as the same, measured by ``benchmarks/likeness.py``:

===================================================  =======  =====  ========  =============
pairs                                                lowest   1 %    highest   share a band
===================================================  =======  =====  ========  =============
the same, with promotions left in (300 generated)      0.98   0.98                     1.00
the same, extracted otherwise                          0.92   0.93                     1.00
the same, one word in fifty mended                     0.91   0.92                     1.00
the same, a paragraph added for every five             1.00   1.00                     1.00
a fifth cut, one word in twenty changed, promotions    0.68   0.71                     0.92
different: 44,850 generated pairs                                       0.17         0.0003
different: 91 pairs of starter essays                                   0.03         0.0000
different: 109,278 pairs of pages of the web                            0.15         0.0000
of these, the 468 with the most words in common                         0.15         0.0000
===================================================  =======  =====  ========  =============

On the pages of the web the hard case has 0.55 at its lowest hundredth, and 0.89 of them share a band. Half lies below
every such pair and three times above the most alike of the others."""

_BOXES = BANDS * BOXES_A_BAND
_BOX = 2**32 // _BOXES


def shingles_of(text: str) -> frozenset[str]:
    """The runs of three words of a text; a text of fewer words is one run."""
    words = _WORD.findall(text[:_MOST_CHARACTERS].casefold())
    if len(words) < _SHINGLE:
        return frozenset((" ".join(words),)) if words else frozenset()
    return frozenset(map(" ".join, zip(words, words[1:], words[2:], strict=False)))


def share_in_common(one: frozenset[str], other: frozenset[str]) -> float:
    """The share of the smaller set's shingles that the other has too, 0 to 1; 0 where one has none."""
    smaller = min(len(one), len(other))
    return len(one & other) / smaller if smaller else 0.0


_encoded = methodcaller("encode", "utf-8", "replace")


def fingerprint(shingles: frozenset[str]) -> tuple[int, ...]:
    """The bands of a text, each a whole number below 2**48 that holds the band's own number; none for a short text."""
    if len(shingles) < FEWEST_WORDS - _SHINGLE + 1:
        return ()
    hashes = sorted(map(crc32, map(_encoded, shingles)))
    kept = []
    for box in range(_BOXES):
        at = bisect_left(hashes, box * _BOX)
        # An empty box borrows from the next one: in two like texts that is the same one mostly.
        kept.append(hashes[at] if at < len(hashes) else hashes[0])
    return tuple(
        (band << 40) | (crc32(repr(kept[band * BOXES_A_BAND : (band + 1) * BOXES_A_BAND]).encode()) & 0xFFFFFFFF)
        for band in range(BANDS)
    )
