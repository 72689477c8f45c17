"""Pages of invented sites: no essay line is lost and no promotion line is left, without knowing the site."""

import importlib
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from cssreader.clean import clean_page
from cssreader.ingest import read_document
from cssreader.text.plain import plain_text

BENCHMARKS = Path(__file__).parents[2] / "benchmarks"
PAGES = 120


@pytest.fixture(scope="module")
def corpus() -> Iterator[ModuleType]:
    """The generator of pages, which lives beside the benchmarks."""
    sys.path.insert(0, str(BENCHMARKS))
    yield importlib.import_module("corpus")
    sys.path.remove(str(BENCHMARKS))


@pytest.mark.parametrize(("seed", "offers"), [(11, "OFFERS"), (2026, "OFFERS"), (77, "UNSEEN_OFFERS")])
def test_every_generated_page_comes_out_as_its_essay_and_its_facts(
    corpus: ModuleType, seed: int, offers: str, tmp_path: Path
) -> None:
    for generated in corpus.generate(seed, PAGES, getattr(corpus.corpus_offers, offers)):
        file = tmp_path / generated.name
        file.write_bytes(generated.data)
        page = clean_page(read_document(file))
        lines = [line for line in plain_text(page.content).split("\n") if line]
        assert list(generated.essay_lines) == lines, generated.name
        assert (generated.title, generated.author, generated.published) == (
            page.facts.title,
            page.facts.author,
            page.facts.published,
        ), generated.name
        stripped = {block.text for block in page.removed}
        assert set(generated.promotion_lines) <= stripped, generated.name


def test_one_seed_gives_the_same_pages_however_many_are_asked_for(corpus: ModuleType) -> None:
    few, many = list(corpus.generate(5, 3)), list(corpus.generate(5, 6))
    assert few == many[:3]
    assert list(corpus.generate(6, 3)) != few


def test_the_generator_writes_as_many_files_as_it_is_told(corpus: ModuleType, tmp_path: Path) -> None:
    assert 0 == corpus.main(["--count", "7", "--seed", "3", "--to", str(tmp_path)])
    assert 7 == sum(1 for file in tmp_path.rglob("*") if file.is_file())
