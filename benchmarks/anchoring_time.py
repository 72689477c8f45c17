"""How long a thousand highlights take to be found again in a million characters, in ordinary texts and in hostile ones.

    python benchmarks/anchoring_time.py

Beside it stands what the search of rapidfuzz for the likest part of a text would take for the same highlights, one
after the other, reckoned from five of them. All is processor time.
"""

import random
import re
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from rapidfuzz.fuzz import partial_ratio_alignment

sys.path.insert(0, str(Path(__file__).parent))

from corpus import generate

from cssreader.annotate import describe, find_all
from cssreader.clean import clean_page
from cssreader.domain.annotation import Selector
from cssreader.ingest import read_document
from cssreader.resources import starter_essays
from cssreader.text.plain import plain_text

SEED = 2026
CHARACTERS, HIGHLIGHTS = 1_000_000, 1_000


def long_texts() -> Iterator[tuple[str, str, str]]:
    """A name, a text of a million characters and what it becomes."""
    chance = random.Random(SEED)
    pages = generate(SEED + 2, 140)
    prose = "\n\n".join(line for page in pages for line in page.essay_lines)[:CHARACTERS]
    urdu = plain_text(clean_page(read_document(starter_essays()[7])).content)
    parts = prose.split("\n\n")
    moved = parts[len(parts) // 2 :] + parts[: len(parts) // 2]
    mended = re.sub(r"\w{5,}", lambda match: match[0][::-1] if chance.random() < 0.03 else match[0], prose)
    rewritten = re.sub(r"\w{3,}", lambda match: match[0][::-1] if chance.random() < 0.3 else match[0], prose)
    yield "prose, something put before it", prose, "A new first line.\n\n" + prose
    yield "prose, its halves exchanged", prose, "\n\n".join(moved)
    yield "prose, one word in thirty mended", prose, "New. " + mended
    yield "prose, one word in three another", prose, "New. " + rewritten
    yield "prose, wholly other", prose, "\n\n".join(line for page in generate(5, 140) for line in page.essay_lines)
    one_line = prose.replace("\n", " ")
    yield "one paragraph, without marks", one_line, "New. " + re.sub(r"[.,;]", "", one_line)
    yield (
        "Urdu, vowel signs gone",
        (urdu * 300)[:CHARACTERS],
        "نیا " + re.sub("[\u064b-\u0652]", "", urdu * 300)[:CHARACTERS],
    )
    yield (
        "Urdu, each letter with a sign",
        (urdu * 300)[: CHARACTERS // 2],
        re.sub(r"(\w)", "\\1\u064e", (urdu * 300)[: CHARACTERS // 2]),
    )
    yield "emoji and letters beyond the first plane", "😀𝒜b " * (CHARACTERS // 4), "x" + "😀𝒜b " * (CHARACTERS // 4)
    yield "aaaa…", "a" * CHARACTERS, "b" + "a" * CHARACTERS
    yield "abab…", "ab " * (CHARACTERS // 3), "x" + "ba " * (CHARACTERS // 3)
    yield (
        "the same paragraph again and again",
        parts[0] * (CHARACTERS // len(parts[0])),
        "x " + parts[1] * (CHARACTERS // len(parts[1])),
    )
    yield "accents upon accents", "e" + "\u0301" * CHARACTERS, "ee" + "\u0301" * CHARACTERS


LENGTHS = (8, 40, 100, 200, 590)


def seconds(work: Callable[[], object]) -> float:
    began = time.process_time()
    work()
    return time.process_time() - began


def marked(text: str) -> list[Selector]:
    chance = random.Random(SEED)
    starts = [chance.randrange(len(text) - max(LENGTHS)) for _ in range(HIGHLIGHTS)]
    return [describe(text, start, start + LENGTHS[number % 5]) for number, start in enumerate(starts)]


def main() -> None:
    print(f"{HIGHLIGHTS} highlights in {CHARACTERS} characters, seconds")
    print(f"  {'':<44}{'with the former text':>22}{'without':>12}{'rapidfuzz alone':>18}")
    for name, former, later in long_texts():
        selectors = marked(former)
        ours = seconds(lambda f=former, t=later, s=selectors: find_all(s, t, f))  # type: ignore[misc]
        alone = seconds(lambda t=later, s=selectors: find_all(s, t))  # type: ignore[misc]
        theirs = seconds(
            lambda t=later, s=selectors: [partial_ratio_alignment(each.exact, t) for each in s[:5]]  # type: ignore[misc]
        )
        print(f"  {name:<44}{ours:22.2f}{alone:12.2f}{theirs * HIGHLIGHTS / 5:18.0f}", flush=True)


if __name__ == "__main__":
    main()
