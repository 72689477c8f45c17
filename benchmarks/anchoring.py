"""Whether highlights are found again in a text that has changed, beside the quote matching of Hypothesis.

    python benchmarks/anchoring.py                  the starter essays and generated ones, changed mechanically
    python benchmarks/anchoring.py --essays 60      with more generated ones
    python benchmarks/anchoring.py --texts FOLDER   the files of a folder (*.txt, *.md), too
    python benchmarks/anchoring.py --pairs FOLDER   real revisions: NAME.old and NAME.new for each pair
    python benchmarks/anchoring.py --show           the passages placed wrongly, in full

The changed texts know where each of their characters comes from, so the right place is known. A place is
right when at least half of the passage is in it and at least half of it is the passage. A passage *stands*
when its letters are all there, in one piece, whatever its marks, accents and spaces.
"""

import argparse
import random
import re
import sys
import time
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).parent))

from corpus import generate
from look_alikes import TEMPTATIONS
from quote_matching import match_quote
from real_revisions import compared, pairs_in
from revising import CHANGES, SENTENCES
from traced import NEW, Traced

from cssreader.annotate import describe, find_all
from cssreader.clean import clean_page
from cssreader.domain.annotation import Placement, Selector, Uncertain, span_of
from cssreader.ingest import read_document
from cssreader.resources import starter_essays
from cssreader.text.plain import plain_text

SEED = 2026
SURROUNDINGS = 160
"""Characters of the former text on either side of a passage, where not all of it is known."""
Span = tuple[int, int]


class Found(NamedTuple):
    span: Span | None
    is_certain: bool


Finder = Callable[[Sequence[Selector], str, str], list[Found]]
"""From the descriptions of passages, the former text and the later one to their places."""


def _told(placements: Sequence[Placement]) -> list[Found]:
    return [Found(span_of(each), not isinstance(each, Uncertain)) for each in placements]


def by_description(selectors: Sequence[Selector], _: str, later: str) -> list[Found]:
    return _told(find_all(selectors, later))


def with_former(selectors: Sequence[Selector], former: str, later: str) -> list[Found]:
    return _told(find_all(selectors, later, former))


def with_surroundings(selectors: Sequence[Selector], former: str, later: str) -> list[Found]:
    """With so much of the former text as an export might carry for each passage, instead of all of it."""
    found = []
    for each in selectors:
        first = max(0, each.start - SURROUNDINGS)
        around = former[first : each.start + len(each.exact) + SURROUNDINGS]
        # The passage is where it was in its surroundings; in the later text it may be anywhere.
        at = each.start - first
        there = Selector(each.exact, each.prefix, each.suffix, at, at + len(each.exact))
        found += _told(find_all((there,), later, around))
    return found


def hypothesis(selectors: Sequence[Selector], _: str, later: str) -> list[Found]:
    return [
        Found(match_quote(later, each.exact, each.prefix, each.suffix, each.start), is_certain=True)
        for each in selectors
    ]


FINDERS: dict[str, Finder] = {
    "the program": with_former,
    "with 160 characters on either side": with_surroundings,
    "without the former text": by_description,
    "Hypothesis": hypothesis,
}


def letters(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text).casefold()
    return "".join(each for each in plain if each.isalnum())


@dataclass(frozen=True, slots=True)
class Case:
    """A passage of the former text and where it is in the later one."""

    selector: Selector
    kind: str
    places: frozenset[int]
    state: str
    """Of the passage: it stands, it is changed, or it is gone, which is less than half of it."""

    def is_right(self, span: Span, origins: Sequence[int]) -> bool:
        hit = sum(place in self.places for place in range(*span))
        known = sum(origin != NEW for origin in origins[slice(*span)])
        return hit > 0 and 2 * hit >= known and 2 * hit >= len(self.places)


def case_of(former: str, later: Traced, span: Span, kind: str) -> Case:
    places = later.places_of(*span)
    there = letters(later.text[min(places) : max(places) + 1]) if places else ""
    words = letters(former[slice(*span)])
    left = len(letters("".join(later.text[place] for place in places)))
    state = "stands" if there == words else "changed" if 2 * left >= len(words) else "gone"
    return Case(describe(former, *span), kind, frozenset(places), state)


def marks(text: str, chance: random.Random) -> Iterator[tuple[str, Span]]:
    """Passages as people mark them."""
    words = [match.span() for match in re.finditer(r"\S+", text)]
    sentences = [match.span() for match in re.finditer(r"[^\n]+?(?:[.!?۔](?= |\n|$)|(?=\n|$))", text)]
    sentences = [span for span in sentences if text[slice(*span)].strip()]
    paragraphs = [match.span() for match in re.finditer(r"[^\n]+", text)]
    for low, high, count, kind in ((1, 2, 6, "1 or 2 words"), (3, 5, 8, "3 to 5 words"), (6, 20, 8, "6 to 20 words")):
        for _ in range(count):
            number = chance.randint(low, high)
            first = chance.randrange(max(1, len(words) - number))
            yield kind, (words[first][0], words[min(first + number, len(words)) - 1][1])
    for start, end in chance.sample(sentences, min(8, len(sentences))):
        yield "a sentence", (start + len(text[start:end]) - len(text[start:end].lstrip()), end)
    for start, end in chance.sample(paragraphs, min(3, len(paragraphs))):
        yield "a paragraph", (start, end)
    for number in chance.sample(range(len(paragraphs) - 1), min(4, len(paragraphs) - 1)):
        above, below = paragraphs[number], paragraphs[number + 1]
        yield (
            "over a paragraph's end",
            (
                max(above[0], above[1] - chance.randrange(20, 200)),
                min(below[1], below[0] + chance.randrange(20, 200)),
            ),
        )
    if len(paragraphs) > 4:
        number = chance.randrange(len(paragraphs) - 3)
        yield "three paragraphs", (paragraphs[number][0], paragraphs[number + 2][1])


def tempting_marks(text: str, passages: Sequence[Span], chance: random.Random) -> Iterator[tuple[str, Span]]:
    for start, end in passages:
        yield "a sentence", (start, end)
        words = [match.span() for match in re.finditer(r"\S+", text[start:end])]
        for low, high, kind in ((1, 2, "1 or 2 words"), (3, 5, "3 to 5 words"), (6, 20, "6 to 20 words")):
            number = chance.randint(low, high)
            first = chance.randrange(max(1, len(words) - number))
            last = min(first + number, len(words)) - 1
            yield kind, (start + words[first][0], start + words[last][1])


Set = tuple[str, str, Traced, list[Case]]
"""The name of a change, the former text, the later one, and the passages."""


def changed(essays: Sequence[list[str]], other: list[str]) -> Iterator[Set]:
    for number, parts in enumerate(essays):
        for name, change in CHANGES.items():
            chance = random.Random(f"{SEED} {number} {name}")
            former, later = change(parts, other, chance)
            cases = [case_of(former, later, span, kind) for kind, span in marks(former, chance)]
            yield name, former, later, cases
        for name, tempt in TEMPTATIONS.items():
            chance = random.Random(f"{SEED} {number} {name}")
            tempting = tempt(parts, other, chance)
            chosen = tempting_marks(tempting.former, tempting.passages, chance)
            cases = [case_of(tempting.former, tempting.later, span, kind) for kind, span in chosen]
            yield name, tempting.former, tempting.later, cases


def revised(pairs: Iterator[tuple[str, str]]) -> Iterator[Set]:
    for number, (former, later) in enumerate(pairs):
        chance = random.Random(f"{SEED} {number}")
        traced_later = compared(former, later)
        spans = [each for _ in range(4) for each in marks(former, chance)]
        cases = [case_of(former, traced_later, span, kind) for kind, span in spans]
        yield "real revisions", former, traced_later, cases


class Tally:
    """What became of passages: of those that stand, of the others, and of all."""

    def __init__(self) -> None:
        self.counts: Counter[tuple[str, str]] = Counter()
        self.seconds = 0.0

    def add(self, case: Case, found: Found, later: Traced) -> str:
        if found.span is None:
            outcome = "refused"
        elif case.is_right(found.span, later.origins):
            outcome = "right" if found.is_certain else "uncertain, right"
        else:
            outcome = "wrong" if found.is_certain else "uncertain, elsewhere"
        self.counts[case.state, outcome] += 1
        return outcome

    def line(self, name: str) -> str:
        stands = sum(count for (state, _), count in self.counts.items() if state == "stands")
        total = sum(self.counts.values())
        others = total - stands
        wrong = sum(count for (_, outcome), count in self.counts.items() if outcome == "wrong")

        def share(outcome: str, *states: str) -> str:
            part, whole = (stands, "stands") if states == ("stands",) else (others, "others")
            count = sum(self.counts[state, outcome] for state in states)
            return f"{100 * count / part:6.2f}" if part else f"{'·' if whole else '':>6}"

        return (
            f"  {name:<52}{stands:6}{share('right', 'stands')}{share('uncertain, right', 'stands')}"
            f"{others:7}{share('right', 'changed', 'gone')}{share('uncertain, right', 'changed', 'gone')}"
            f"{wrong:7}{100 * wrong / max(total, 1):8.3f} %{1000 * self.seconds / max(total, 1):8.2f}"
        )


HEAD = (
    f"  {'':<52}{'stand':>6}{'right':>6}{'uncer':>6}{'other':>7}{'right':>6}{'uncer':>6}{'wrong':>7}{'':>10}{'ms':>8}"
)


def measure(sets: Iterator[Set], *, show: bool, only: str | None) -> None:
    tallies: dict[str, dict[str, Tally]] = {name: {} for name in FINDERS if only in (None, name)}
    for change, former, later, cases in sets:
        selectors = [case.selector for case in cases]
        for finder, by_kind in tallies.items():
            began = time.process_time()
            found = FINDERS[finder](selectors, former, later.text)
            each = (time.process_time() - began) / max(len(cases), 1)
            for case, one in zip(cases, found, strict=True):
                for kind in (change, f"· {case.kind}", "· all"):
                    tally = by_kind.setdefault(kind, Tally())
                    tally.seconds += each
                    outcome = tally.add(case, one, later)
                if (
                    show
                    and finder != "Hypothesis"
                    and (outcome == "wrong" or (outcome != "right" and case.state == "stands"))
                ):
                    print(
                        f"{outcome} ({finder}, {change}, {case.state}): {case.selector}\n   -> {_said(one, later.text)}"
                    )
                    if case.places:
                        low, high = min(case.places), max(case.places) + 1
                        print(f"   == {_said(Found((low, high), is_certain=True), later.text)}")
    for finder, by_kind in tallies.items():
        print(f"\n{finder}\n{HEAD}")
        for kind in sorted(by_kind, key=lambda name: name.startswith("·")):
            print(by_kind[kind].line(kind))


def _said(found: Found, text: str) -> str:
    if found.span is None:
        return "nowhere"
    start, end = found.span
    return f"{start}: …{text[max(0, start - 30) : start]!r} [{text[start:end]!r}] {text[end : end + 30]!r}…"


def essays_to_change(count: int, folder: Path | None) -> list[list[str]]:
    texts = [plain_text(clean_page(read_document(file)).content) for file in starter_essays()]
    if folder:
        texts += [file.read_text("utf-8") for file in sorted(folder.iterdir()) if file.suffix in {".txt", ".md"}]
    essays = [[part.strip() for part in re.split(r"\n\s*\n", text) if part.strip()] for text in texts]
    return essays + [list(page.essay_lines) for page in generate(SEED, count)]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--essays", type=int, default=12)
    parser.add_argument("--texts", type=Path)
    parser.add_argument("--pairs", type=Path)
    parser.add_argument("--only", choices=list(FINDERS))
    parser.add_argument("--show", action="store_true")
    chosen = parser.parse_args()
    if chosen.pairs:
        measure(revised(pairs_in(chosen.pairs)), show=chosen.show, only=chosen.only)
        return
    pages = list(generate(SEED + 1, 20))
    other = [line for page in pages for line in page.promotion_lines if len(line) > 40]
    other += [sentence for page in pages for line in page.essay_lines for sentence in re.split(SENTENCES, line)]
    measure(changed(essays_to_change(chosen.essays, chosen.texts), other), show=chosen.show, only=chosen.only)


if __name__ == "__main__":
    main()
