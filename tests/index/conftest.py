"""Documents to put into an index, and questions to put to it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from cssreader.domain.annotation import AnnotationId
from cssreader.domain.essay import EssayId
from cssreader.domain.search import HitKind, IndexDocument
from cssreader.index.searching import IndexSearcher
from cssreader.text.query_language import parse_query

Essay = Callable[..., IndexDocument]
Ask = Callable[..., list[str]]


@pytest.fixture
def essay() -> Essay:
    def build(
        number: int, body: str = "", title: str = "", author: str = "", tags: tuple[str, ...] = ()
    ) -> IndexDocument:
        return IndexDocument(f"e{number}", HitKind.ESSAY, EssayId(number), None, title, body, author, tags, "")

    return build


@pytest.fixture
def note() -> Essay:
    def build(name: str, of: int, quote: str = "", note: str = "", kind: HitKind = HitKind.HIGHLIGHT) -> IndexDocument:
        return IndexDocument(f"a{name}", kind, EssayId(of), AnnotationId(name), "", quote, "", (), note)

    return build


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "library" / "index"


@pytest.fixture
def searcher(folder: Path) -> Iterator[IndexSearcher]:
    searcher = IndexSearcher(folder)
    yield searcher
    searcher.close()


@pytest.fixture
def ask(searcher: IndexSearcher) -> Ask:
    """The keys that answer the whole question, best first; where none does, those that hold some of its words."""

    def ask(typed: str, *, typing: bool = False) -> list[str]:
        found = searcher.search(parse_query(typed, last_word_is_prefix=typing), 1_000)
        assert found.total == len(found.matches)
        return [match.key for match in found.matches if match.every_word or found.any_word]

    return ask
