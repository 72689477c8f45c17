"""Any number of invented saved pages, promotions and all, with the truth about each.

    python benchmarks/corpus.py --count 1000 --seed 7 --to /tmp/pages

The same seed gives the same pages. Sites, people, places and products are invented; the prose is
made of sentence patterns over a vocabulary whose words are used as unequally as words are, so that
searching it behaves like searching essays. Standard library only.
"""

import argparse
import random
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import corpus_offers
import corpus_pages
import corpus_words


@dataclass(frozen=True, slots=True)
class GeneratedPage:
    """One page as a file, and what is true about it."""

    name: str
    """The name of its file, with its ending."""
    data: bytes
    title: str
    author: str
    published: date
    essay_lines: tuple[str, ...]
    """The essay's own lines in order: its lead, headings, paragraphs and list items."""
    promotion_lines: tuple[str, ...]
    """The lines of the promotions that stand between them and around them."""

    @property
    def suffix(self) -> str:
        return Path(self.name).suffix


def generate(
    seed: int, count: int, offers: Sequence[corpus_offers.Offer] = corpus_offers.OFFERS
) -> Iterator[GeneratedPage]:
    """`count` pages, the same for the same seed; page number n does not depend on `count`."""
    vocabulary = corpus_words.Vocabulary(random.Random(seed))
    for number in range(count):
        yield _page(vocabulary, random.Random(f"{seed} {number}"), number, offers)


def _page(
    vocabulary: corpus_words.Vocabulary, chance: random.Random, number: int, offers: Sequence[corpus_offers.Offer]
) -> GeneratedPage:
    writer = corpus_words.Writer(vocabulary, chance)
    draft = corpus_pages.Draft(
        number=number,
        title=writer.title(),
        author=corpus_words.person(chance),
        published=date(2019, 1, 1) + timedelta(days=chance.randrange(2500)),
        views=chance.randrange(40, 90_000),
        blocks=_blocks(writer, chance),
        offers=tuple(chance.sample(offers, chance.choice((1, 2, 2, 3)))),
    )
    render: Callable[[corpus_pages.Draft, random.Random], corpus_pages.Rendered] = chance.choice(corpus_pages.SHAPES)
    rendered = render(draft, chance)
    return GeneratedPage(
        name=f"{number:06d}-{rendered.suffix}",
        data=rendered.data,
        title=draft.title,
        author=draft.author,
        published=draft.published,
        essay_lines=tuple(text for _, text in draft.blocks),
        promotion_lines=rendered.promotions,
    )


def _blocks(writer: corpus_words.Writer, chance: random.Random) -> tuple[corpus_pages.Block, ...]:
    wanted = chance.randrange(500, 1500)
    blocks: list[corpus_pages.Block] = [("p", writer.paragraph(3))]
    words = len(blocks[0][1].split())
    headed = chance.random() < 0.5
    while words < wanted:
        if headed and len(blocks) > 1 and chance.random() < 0.35 and blocks[-1][0] != "h":
            blocks.append(("h", writer.heading()))
        elif len(blocks) > 3 and chance.random() < 0.06 and blocks[-1][0] == "p":
            blocks.extend(("li", writer.sentence()) for _ in range(chance.randrange(3, 6)))
        blocks.append(("p", writer.paragraph(chance.randrange(3, 8))))
        words += len(blocks[-1][1].split())
    return tuple(blocks)


def write_to(folder: Path, seed: int, count: int) -> int:
    """Write the pages as files under `folder`, a thousand to a subfolder. The number of bytes written."""
    size = 0
    for number, page in enumerate(generate(seed, count)):
        under = folder / f"{number // 1000:04d}"
        if number % 1000 == 0:
            under.mkdir(parents=True, exist_ok=True)
        size += (under / page.name).write_bytes(page.data)
    return size


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description="Write invented saved pages, for benchmarks and tests.")
    parser.add_argument("--count", type=int, required=True, help="how many pages")
    parser.add_argument("--seed", type=int, default=1, help="the same seed gives the same pages")
    parser.add_argument("--to", type=Path, required=True, help="the folder to write them into")
    chosen = parser.parse_args(arguments)
    size = write_to(chosen.to, chosen.seed, chosen.count)
    print(f"{chosen.count} pages, {size / 1e6:.1f} MB, in {chosen.to}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
