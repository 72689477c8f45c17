"""How far apart the same essay and another essay are, by which LIKE_ENOUGH and the bands were chosen.

    python benchmarks/likeness.py                     on generated essays and the starter essays
    python benchmarks/likeness.py --texts FILE.jsonl  on the `text` (or `truth.text`) of each line of a file, too

Each essay is compared with what becomes of it on its way to another site, and with every other essay.
"""

import argparse
import gzip
import json
import random
import sys
from collections.abc import Callable, Iterator
from itertools import combinations
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from corpus import generate

from cssreader.resources import starter_essays
from cssreader.text.likeness import LIKE_ENOUGH, fingerprint, share_in_common, shingles_of

ESSAYS, SEED, MOST_PAIRS = 300, 2026, 200_000
Change = Callable[[list[str], list[str], random.Random], list[str]]


def promotions(parts: list[str], offers: list[str], chance: random.Random) -> list[str]:
    """A promotion left in after every third paragraph."""
    out: list[str] = []
    for number, part in enumerate(parts, start=1):
        out.append(part)
        if number % 3 == 0:
            out.append(chance.choice(offers))
    return out


def extraction(parts: list[str], offers: list[str], _: random.Random) -> list[str]:
    """Short lines lost, quotation marks straightened, a byline and a closing line taken in, the lead lost."""
    kept = [part.replace("\u2019", "'").replace("\u201c", '"') for part in parts if len(part) > 40]
    return ["By our correspondent, published in print", *kept[1:], offers[0]]


def typos(parts: list[str], _: list[str], chance: random.Random) -> list[str]:
    """One word in fifty written otherwise."""
    return [" ".join(word[::-1] if chance.random() < 0.02 else word for word in part.split()) for part in parts]


def added(parts: list[str], offers: list[str], chance: random.Random) -> list[str]:
    """A paragraph added for every five."""
    more = [" ".join(chance.sample(" ".join(offers).split() * 3, 60)) for _ in range(max(1, len(parts) // 5))]
    return [*more, *parts]


def edited(parts: list[str], offers: list[str], chance: random.Random) -> list[str]:
    """The hard case: a fifth cut, one word in twenty written otherwise, promotions left in."""
    kept = parts[: max(1, len(parts) * 4 // 5)]
    changed = [" ".join(word[::-1] if chance.random() < 0.05 else word for word in part.split()) for part in kept]
    return promotions(changed, offers, chance)


def texts_of(file: Path) -> Iterator[str]:
    data = gzip.decompress(file.read_bytes()) if file.suffix == ".gz" else file.read_bytes()
    for line in data.decode("utf-8").strip().split("\n"):
        record = json.loads(line)
        yield record["text"] if "text" in record else record["truth"]["text"]


def report(name: str, shares: list[float], found: list[bool]) -> None:
    shares = sorted(shares)
    points = " ".join(f"{shares[int(at * (len(shares) - 1))]:6.3f}" for at in (0, 0.01, 0.05, 0.5, 0.95, 0.99, 1))
    like = sum(share >= LIKE_ENOUGH for share in shares) / len(shares)
    print(f"  {name:<14} {len(shares):7} {points}   {like:8.4f}  {sum(found) / len(found):9.5f}")


def measure(name: str, texts: list[str], offers: list[str]) -> None:
    print(f"{name}: {len(texts)} essays")
    print(f"  {'':<14} {'pairs':>7} {'min':>6} {'1%':>6} {'5%':>6} {'50%':>6} {'95%':>6} {'99%':>6} {'max':>6}", end="")
    print("   >=LIKE  share a band")
    known = [shingles_of(text) for text in texts]
    bands = [frozenset(fingerprint(shingles)) for shingles in known]
    chance = random.Random(SEED)
    for change in (promotions, extraction, typos, added, edited):
        others = [shingles_of("\n\n".join(change(text.split("\n\n"), offers, chance))) for text in texts]
        report(
            change.__name__,
            [share_in_common(one, other) for one, other in zip(known, others, strict=True)],
            [bool(one & frozenset(fingerprint(other))) for one, other in zip(bands, others, strict=True)],
        )
    pairs = list(combinations(range(len(texts)), 2))[:MOST_PAIRS]
    shares = [share_in_common(known[one], known[other]) for one, other in pairs]
    report("different", shares, [bool(bands[one] & bands[other]) for one, other in pairs])
    # Another essay on the same subject is among those that share most words.
    vocabulary = [frozenset(word for word in text.casefold().split() if len(word) > 6) for text in texts]
    near = sorted(pairs, key=lambda pair: -share_in_common(vocabulary[pair[0]], vocabulary[pair[1]]))[: len(texts)]
    report(
        "one subject",
        [share_in_common(known[one], known[other]) for one, other in near],
        [bool(bands[one] & bands[other]) for one, other in near],
    )
    highest = sorted(zip(shares, pairs, strict=True), reverse=True)[:4]
    print("  most alike of the different:", ", ".join(f"{share:.3f} {pair}" for share, pair in highest))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--texts", type=Path)
    arguments = parser.parse_args()
    pages = list(generate(SEED, ESSAYS))
    offers = sorted({line for page in pages for line in page.promotion_lines if len(line) > 30})
    measure("generated", ["\n\n".join(page.essay_lines) for page in pages], offers)
    measure("starter", [file.read_text("utf-8") for file in starter_essays()], offers)
    if arguments.texts:
        measure(arguments.texts.name, list(texts_of(arguments.texts)), offers)


if __name__ == "__main__":
    main()
