"""The index finds what looking at every word finds."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from plain_search import answers

from cssreader.domain.essay import EssayId
from cssreader.domain.query import Condition, Node
from cssreader.domain.search import HitKind, IndexDocument
from cssreader.index.searching import IndexSearcher
from cssreader.index.writing import tidy_index, write_batch
from cssreader.text.query_language import parse_query
from cssreader.text.synonyms import read_synonyms

WORDS = """war wars peace treaty policy policies police education educational educate water waters co-operation
cooperation Sino-Indian colour color centre organise organization parliament parliment the of and to IMF international
monetary fund between U.S. 2022 3,200 3200 پانی علم résumé resume don't — a""".split()  # noqa: SIM905 - shorter to read
OPERATORS = [
    *(
        "AND",
        "OR",
        "NOT",
        "-",
        "(",
        ")",
        '"',
        "NEAR/2",
        "NEAR/5",
        "+",
        "~",
        "*",
        "title:",
        "author:",
        "tag:",
        "about:",
        "about:(",
    ),
    *("is:purple", "words:many"),
]
SYNONYMS = read_synonyms("IMF = International Monetary Fund\nwar = conflict")

texts = st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join)
questions = st.lists(st.one_of(st.sampled_from(WORDS), st.sampled_from(WORDS), st.sampled_from(OPERATORS)), max_size=9)
typed = st.tuples(questions, st.sampled_from([" ", " ", ""])).map(lambda both: both[1].join(both[0]))


@st.composite
def libraries(draw: st.DrawFn) -> list[IndexDocument]:
    return [
        IndexDocument(
            f"e{number}",
            HitKind.ESSAY,
            EssayId(number),
            None,
            draw(texts),
            "\n\n".join(draw(st.lists(texts, max_size=3))),
            draw(texts),
            tuple(draw(st.lists(texts, max_size=2))),
            draw(texts),
        )
        for number in range(1, draw(st.integers(1, 8)) + 1)
    ]


def has_condition(node: Node) -> bool:
    return isinstance(node, Condition) or any(map(has_condition, getattr(node, "parts", ())))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(documents=libraries(), asked=st.lists(typed, min_size=20, max_size=20), growing=st.booleans())
def test_the_same_documents_answer(
    tmp_path_factory: pytest.TempPathFactory, documents: list[IndexDocument], asked: list[str], *, growing: bool
) -> None:
    folder = tmp_path_factory.mktemp("library") / "index"
    half = len(documents) // 2
    write_batch(folder, documents[:half], [])
    write_batch(folder, documents[half:], [])
    check(folder, documents, asked, growing=growing)
    tidy_index(folder)
    check(folder, documents, asked, growing=growing)


def check(folder: Path, documents: list[IndexDocument], asked: list[str], *, growing: bool) -> None:
    searcher = IndexSearcher(folder, SYNONYMS)
    for question in asked:
        query = parse_query(question, last_word_is_prefix=growing)
        if query.root is None or has_condition(query.root):
            continue
        expected = {each.essay_id for each in documents if answers(each, query.root, SYNONYMS)}
        assert expected == searcher.essays(query), question
        found = searcher.search(query, 100)
        assert len(expected) == found.complete
        assert expected == {match.essay_id for match in found.matches if match.every_word}
        assert found.total == len(found.matches)
    searcher.close()
