"""What a question finds in the index."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cssreader.domain.query import AllOf, AnyOf, Phrase, Query, Without, Words
from cssreader.domain.search import HitKind, IndexDocument
from cssreader.index import answering, gathering
from cssreader.index.searching import IndexSearcher
from cssreader.index.writing import write_batch
from cssreader.text.matching import matches_in
from cssreader.text.query_language import parse_query

Essay = Callable[..., IndexDocument]
Ask = Callable[..., list[str]]


@pytest.fixture
def library(folder: Path, essay: Essay, note: Essay) -> None:
    write_batch(
        folder,
        [
            essay(
                1,
                "The floods of 2022 destroyed the crops of Sindh.",
                "Climate change in Pakistan",
                "Ayesha Khan",
                ("climate", "Pakistan affairs"),
            ),
            essay(2, "Changing the climate of opinion takes other words.", "On rhetoric", "Bilal Shah", ("essay",)),
            essay(
                3,
                "Education is the policy of nations; Sino-Indian co-operation is not.",
                "Education and state",
                "Climate Weber",
                ("education",),
            ),
        ],
        [],
    )
    write_batch(
        folder,
        [note("h1", 3, "co-operation is not", "compare the floods"), note("n1", 1, "", "Ask about dams", HitKind.NOTE)],
        [],
    )


@pytest.mark.usefixtures("library")
class TestALibrary:
    @pytest.mark.parametrize(
        ("typed", "expected"),
        [
            ("floods", {"e1", "ah1"}),
            ("flood", {"e1", "ah1"}),
            ("FLOODS sindh", {"e1"}),
            ("the floods", {"e1", "ah1"}),
            ('"climate change"', {"e1"}),
            ('"change climate"', set()),
            ('"change in Pakistan"', {"e1"}),
            ('"Pakistan the floods"', set()),
            ("title:climate", {"e1"}),
            ("author:climate", {"e3"}),
            ("tag:climate", {"e1"}),
            ('tag:"pakistan affairs"', {"e1"}),
            ('tag:"climate pakistan"', set()),
            ("author:khan floods", {"e1"}),
            ("title:educat*", {"e3"}),
            ("climate -floods", {"e2", "e3"}),
            ("climate NOT (floods OR opinion)", {"e3"}),
            ("floods OR opinion", {"e1", "e2", "ah1"}),
            ("-floods", {"e2", "e3", "an1"}),
            ("NOT floods AND NOT opinion", {"e3", "an1"}),
            ("floods OR NOT climate", {"e1", "ah1", "an1"}),
            ("cooperation", {"e3", "ah1"}),
            ("co-operation", {"e3", "ah1"}),
            ("sino-indian", {"e3"}),
            ("indian", {"e3"}),
            ("sinoindian", {"e3"}),
            ("educa*", {"e3"}),
            ("educati*", {"e3"}),
            ("2022", {"e1"}),
            ("dams", {"an1"}),
            ("zebra", set()),
            ("zeb*", set()),
            ("", set()),
        ],
    )
    def test_is_asked(self, ask: Ask, typed: str, expected: set[str]) -> None:
        assert expected == set(ask(typed))

    def test_is_asked_while_the_last_word_is_typed(self, ask: Ask) -> None:
        for end in range(3, len("education")):
            assert "e3" in ask("education"[:end], typing=True)
        assert ["e1"] == ask("sindh flo", typing=True)

    def test_gives_any_word_when_none_holds_all(self, searcher: IndexSearcher) -> None:
        found = searcher.search(parse_query("sindh rhetoric zebra -education"), 10)
        assert found.any_word
        assert {"e1", "e2"} == {match.key for match in found.matches}

    def test_gives_no_phrase_in_pieces(self, searcher: IndexSearcher) -> None:
        found = searcher.search(parse_query('"floods of opinion"'), 10)
        assert (0, False) == (found.total, found.any_word)

    def test_says_what_was_found(self, searcher: IndexSearcher) -> None:
        (match,) = searcher.search(parse_query("dams"), 10).matches
        assert ("an1", HitKind.NOTE, 1, "n1") == (match.key, match.kind, match.essay_id, match.annotation_id)
        match = searcher.search(parse_query("rhetoric"), 10).matches[0]
        assert ("e2", HitKind.ESSAY, 2, None) == (match.key, match.kind, match.essay_id, match.annotation_id)
        assert match.score > 0

    def test_counts_more_than_it_gives(self, searcher: IndexSearcher) -> None:
        found = searcher.search(parse_query("climate"), 1)
        assert (3, 1) == (found.total, len(found.matches))


def test_a_word_in_the_title_counts_more_than_in_the_text(folder: Path, essay: Essay, ask: Ask) -> None:
    write_batch(folder, [essay(1, "A dam on the river", "Power"), essay(2, "A river and power", "The dam")], [])
    assert ["e2", "e1"] == ask("dam")


def test_a_rare_word_counts_more_than_a_frequent_one(folder: Path, essay: Essay, ask: Ask) -> None:
    documents = [essay(number, "river water") for number in range(3, 9)]
    write_batch(folder, [essay(1, "river other"), essay(2, "indus other"), *documents], [])
    assert "e2" == ask("river OR indus")[0]


def test_what_holds_a_word_more_often_comes_first(folder: Path, essay: Essay, ask: Ask) -> None:
    write_batch(folder, [essay(1, "dam one two three"), essay(2, "dam dam two three"), essay(3, "none")], [])
    assert ["e2", "e1"] == ask("dam")


def test_a_beginning_stands_for_its_most_frequent_words_only(
    folder: Path, essay: Essay, ask: Ask, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(gathering, "MOST_COMPLETIONS", 1)
    write_batch(folder, [essay(1, "river"), essay(2, "river"), essay(3, "rival")], [])
    assert {"e1", "e2"} == set(ask("riv*"))


def test_a_phrase_is_found_among_many_documents(folder: Path, essay: Essay, ask: Ask) -> None:
    documents = [essay(number, "peace and war " * (number % 3) + "war of words") for number in range(1, 301)]
    write_batch(folder, documents, [])
    write_batch(folder, [essay(7, "the long peace of war")], ["e8"])
    assert {f"e{number}" for number in range(1, 301) if number % 3 and number not in (7, 8)} == set(
        ask('"peace and war"')
    )


WORDS = [
    "war",
    "wars",
    "peace",
    "educate",
    "education",
    "educator",
    "die",
    "dying",
    "policy",
    "co-operate",
    "cooperate",
    "U.S.",
    "the",
]
BODIES = st.lists(st.sampled_from(WORDS), min_size=1, max_size=8).map(" ".join)
LEAVES = st.one_of(
    st.builds(Words, st.lists(st.sampled_from(WORDS), min_size=1, max_size=2).map(" ".join), prefix=st.booleans()),
    st.builds(Words, st.sampled_from(["wa", "educat", "d", "pol"]), prefix=st.just(True)),
    st.builds(Phrase, st.lists(st.sampled_from(WORDS), min_size=2, max_size=3).map(" ".join)),
)
TREES = st.recursive(
    LEAVES,
    lambda parts: st.one_of(
        st.builds(AllOf, st.lists(parts, min_size=2, max_size=3).map(tuple)),
        st.builds(AnyOf, st.lists(parts, min_size=2, max_size=3).map(tuple)),
        st.builds(Without, parts),
    ),
    max_leaves=5,
)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(bodies=st.lists(BODIES, min_size=1, max_size=6), leaf=LEAVES)
def test_what_is_found_for_one_part_is_what_is_marked(
    tmp_path_factory: pytest.TempPathFactory, bodies: list[str], leaf: Words | Phrase
) -> None:
    folder = tmp_path_factory.mktemp("index") / "index"
    write_batch(folder, [document(number, body) for number, body in enumerate(bodies)], [])
    searcher = IndexSearcher(folder)
    query = Query("", leaf)
    found = {match.key for match in searcher.search(query, 100).matches}
    searcher.close()
    marked = {f"e{number}" for number, body in enumerate(bodies) if matches_in(body, query)}
    assert found <= marked
    if isinstance(leaf, Phrase) or " " not in leaf.text:
        assert marked == found


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    typed=st.one_of(
        st.text(),
        st.lists(st.sampled_from([*WORDS, '"', "(", ")", "-", "AND", "OR", "NOT", "*", "tag:"])).map(" ".join),
    ),
    tree=TREES,
)
def test_no_question_is_an_error(folder: Path, searcher: IndexSearcher, essay: Essay, typed: str, tree: Words) -> None:
    if not folder.exists():
        write_batch(folder, [essay(1, " ".join(WORDS), "war", "peace", ("education",)), essay(2, "peace")], [])
        write_batch(folder, [essay(2, "peace and war")], [])
    for query in (parse_query(typed), parse_query(typed, last_word_is_prefix=True), Query("", tree)):
        found = searcher.search(query, 10)
        assert 2 >= found.total == len(found.matches)


def document(number: int, body: str) -> IndexDocument:
    return IndexDocument(f"e{number}", HitKind.ESSAY, number, None, "", body, "", (), "")  # type: ignore[arg-type]


def test_a_document_without_a_word_is_found_by_what_it_lacks(folder: Path, essay: Essay, ask: Ask) -> None:
    write_batch(folder, [essay(1, "", "", "", ())], [])
    assert [] == ask("war")
    assert ["e1"] == ask("-war")


def test_a_mistake_of_ours_is_not_taken_for_damage(
    folder: Path, essay: Essay, ask: Ask, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise ZeroDivisionError

    write_batch(folder, [essay(1, "war")], [])
    monkeypatch.setattr(answering, "add_scores", fail)
    with pytest.raises(ZeroDivisionError):
        ask("war")


def test_the_word_as_typed_comes_before_words_that_begin_with_it(folder: Path, essay: Essay, ask: Ask) -> None:
    industrial = "Industry and industrial policy made the industrialist an industrious man of industries."
    others = [essay(number, industrial) for number in range(2, 30)]
    river = "The Indus rises far away. " + "Its water is counted at every barrage on the long way to the sea. " * 20
    write_batch(folder, [essay(1, river), *others], [])
    assert "e1" == ask("indus", typing=True)[0]
    assert 29 == len(ask("indus", typing=True))
