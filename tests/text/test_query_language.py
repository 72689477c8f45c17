"""What a person types becomes a question."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cssreader.domain.query import (
    About,
    AllOf,
    AnyOf,
    Condition,
    Field,
    Known,
    Near,
    Node,
    Phrase,
    Query,
    Spelling,
    Without,
    Words,
)
from cssreader.text.query_language import (
    DEEPEST_BRACKETS,
    LONGEST_QUESTION,
    parse_query,
)
from cssreader.text.wanted import MOST_WORDS, Wanted, wanted_in, wanted_of

PIECES = st.sampled_from(
    [
        "a",
        "war",
        "peace",
        '"',
        "(",
        ")",
        " ",
        "AND",
        "OR",
        "NOT",
        "-",
        "*",
        "title:",
        "author:",
        "tag:",
        "Sino-Indian",
        ":",
        "+",
        "~",
        "NEAR/3",
        "is:unread",
        "words:",
        ">800",
        "\u201c",
    ]
)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("climate change", Words("climate change")),
        ('"climate change"', Phrase("climate change")),
        ("\u201cclimate change\u201d", Phrase("climate change")),
        ("war AND peace", AllOf((Words("war"), Words("peace")))),
        ("war OR peace", AnyOf((Words("war"), Words("peace")))),
        ("war and peace or both", Words("war and peace or both")),
        ("a OR b c", AnyOf((Words("a"), Words("b c")))),
        ("war NOT peace", AllOf((Words("war"), Without(Words("peace"))))),
        ("war -peace", AllOf((Words("war"), Without(Words("peace"))))),
        ('war -"lasting peace"', AllOf((Words("war"), Without(Phrase("lasting peace"))))),
        ("-war", Without(Words("war"))),
        ("Sino-Indian", Words("Sino-Indian")),
        ("war - peace", Words("war peace")),
        ("(a OR b) c", AllOf((AnyOf((Words("a"), Words("b"))), Words("c")))),
        ("title:war peace", AllOf((Words("war", Field.TITLE), Words("peace")))),
        ("Title: war", Words("war", Field.TITLE)),
        ('tag:"foreign policy"', Phrase("foreign policy", Field.TAG)),
        ("tags:economy", Words("economy", Field.TAG)),
        ("author:(khan OR shah)", AnyOf((Words("khan", Field.AUTHOR), Words("shah", Field.AUTHOR)))),
        ("casc*", Words("casc", prefix=True)),
        ("casc* dam", AllOf((Words("casc", prefix=True), Words("dam")))),
        ("big casc*", Words("big casc", prefix=True)),
        ("editor:war", Words("editor:war")),
        ("parliment~", Words("parliment", spelling=Spelling.SLIP)),
        ("the parliment~ house", AllOf((Words("the"), Words("parliment", spelling=Spelling.SLIP), Words("house")))),
        ("+policies", Words("policies", spelling=Spelling.EXACT)),
        ("war + peace", Words("war peace")),
        ("war NEAR/5 peace", Near(Words("war"), Words("peace"), 5)),
        ('war NEAR/5 "lasting peace"', Near(Words("war"), Phrase("lasting peace"), 5)),
        (
            "a NEAR/1 b NEAR/2 c d",
            AllOf((AllOf((Near(Words("a"), Words("b"), 1), Near(Words("b"), Words("c"), 2))), Words("d"))),
        ),
        ("near/5 the border", Words("near/5 the border")),
        ("site:dawn war", AllOf((Condition(Known.SITE, "dawn"), Words("war")))),
        ('topic:"Pakistan Affairs"', Condition(Known.TOPIC, "pakistan affairs")),
        ("words:>800 -is:unread", AllOf((Condition(Known.WORDS, ">800"), Without(Condition(Known.IS, "unread"))))),
        ("kind:fact", Condition(Known.KIND, "fact")),
        ("before:2025-03", Condition(Known.BEFORE, "2025-03")),
        ('after:"27 July 2025"', Condition(Known.AFTER, "27 july 2025")),
        ("in other words: war", Words("in other words: war")),
        ('war ""', Words("war")),
        ("", None),
        ("?!", None),
        ("* & %", None),
    ],
)
def test_a_question_is_read_as_it_is_meant(typed: str, expected: Node | None) -> None:
    assert Query(typed, expected) == parse_query(typed)


@pytest.mark.parametrize(
    "typed",
    [
        "war AND",
        "OR war",
        "NOT",
        "war AND AND peace",
        "(war",
        "war)",
        '"war',
        "()",
        "war OR",
        "tag: AND",
        "-(",
        "war AND &",
    ],
)
def test_what_makes_no_sense_is_read_as_words(typed: str) -> None:
    query = parse_query(typed)
    assert query.read_as_words
    assert query.root is None or isinstance(query.root, Words)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("is:purple war", Words("is purple war")),
        ("before:soon", Words("before soon")),
        ("words:many NOT peace", AllOf((Words("words many"), Without(Words("peace"))))),
        ("war NEAR/5", Words("war NEAR/5")),
        ("(war OR peace) NEAR/5 truce", Words("(war OR peace) NEAR/5 truce")),
    ],
)
def test_what_makes_no_sense_is_read_as_words_and_the_rest_as_it_is_meant(typed: str, expected: Node) -> None:
    assert Query(typed, expected, read_as_words=True) == parse_query(typed)


def test_words_read_out_of_nonsense_are_not_the_operators_in_it() -> None:
    assert [("war",)] == [wanted.terms for wanted in wanted_in(parse_query("(war AND"))]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("cli", Words("cli", prefix=True)),
        ("cli ", Words("cli")),
        ("climate cha", Words("climate cha", prefix=True)),
        ('"climate cha', Words("climate cha", prefix=True)),
        ('"climate change"', Phrase("climate change")),
        ("war AND", Words("war")),
        ("(war OR pea", AnyOf((Words("war"), Words("pea", prefix=True)))),
        ("war title:", Words("war")),
        ("war -pea", AllOf((Words("war"), Without(Words("pea"))))),
        ("tag:eco", Words("eco", Field.TAG, prefix=True)),
        ("U.S.", Words("U.S.")),
        ("war is:unr", Words("war")),
        ("war NEAR/", Words("war")),
        ("war words:", Words("war")),
        ("(", None),
    ],
)
def test_while_one_types_the_end_is_still_open(typed: str, expected: Node | None) -> None:
    assert Query(typed, expected) == parse_query(typed, last_word_is_prefix=True)


def wanted(typed: str, *, growing: bool = False) -> tuple[Wanted, ...]:
    return wanted_in(parse_query(typed, last_word_is_prefix=growing))


def test_common_words_are_not_asked_for_beside_telling_ones() -> None:
    assert [("role",), ("women",)] == [each.terms for each in wanted("the role of the women")]
    assert [("to",), ("be",)] == [each.terms for each in wanted("to be")]


def test_a_common_word_that_says_a_little_is_optional_and_comes_last() -> None:
    asked = wanted("between the first war and peace")
    assert [(("war",), False), (("peac",), False), (("between",), True)] == [
        (each.terms, each.is_optional) for each in asked if each.terms != ("first",)
    ]


def test_a_common_word_in_capitals_is_a_name() -> None:
    assert [("who",), ("report",)] == [each.terms for each in wanted("WHO report")]
    for typed in ("who report", "WHO REPORT"):
        assert [(("report",), False), (("who",), True)] == [(each.terms, each.is_optional) for each in wanted(typed)]


def test_every_word_of_a_phrase_counts() -> None:
    assert (Wanted(("the", "role", "of")),) == wanted('"the role of"')


def test_a_hyphenated_word_is_asked_for_in_one_and_in_parts() -> None:
    assert (Wanted(("sino", "indian"), joined="sinoindian"), Wanted(("war",))) == wanted("Sino-Indian war")
    assert (Wanted(("sino", "indian"), joined="sinoindian"),) == wanted('"Sino-Indian"')


def test_the_word_being_typed_is_asked_for_even_if_it_is_common() -> None:
    assert (Wanted(("role",)), Wanted(("of",), prefix="of")) == wanted("role of", growing=True)
    assert (Wanted(("sino",)), Wanted(("ind",), prefix="ind")) == wanted("sino-ind", growing=True)
    assert (Wanted(("to",)), Wanted(("be",), prefix="be")) == wanted("to be", growing=True)


def test_what_is_excluded_is_not_asked_for() -> None:
    assert (Wanted(("war",)), Wanted(("peac",), Field.TITLE)) == wanted("war (title:peace OR NOT truce)")


def test_about_takes_one_word_or_any_of_those_in_brackets() -> None:
    assert About((Words("war"),)) == parse_query("about:war").root
    assert About((Phrase("water policy"),)) == parse_query('about:"water policy"').root
    group = About((Words("war"), Phrase("peace treaty"), Words("IMF", spelling=Spelling.EXACT), Words("truce")))
    assert group == parse_query('about:(war OR "peace treaty" +IMF truce~ war)').root
    assert AllOf((Words("peace"), Without(About((Words("war"),))))) == parse_query("peace -about:war").root
    for senseless in ("about:(war (peace))", "about:(war -peace)", "about:()", "about:(title:war)"):
        assert parse_query(senseless).read_as_words, senseless
    # A word that is being typed may become another.
    assert Words("wa", prefix=True) == parse_query("about:wa", last_word_is_prefix=True).root
    assert About((Words("war"),)) == parse_query("about:(war pea", last_word_is_prefix=True).root
    assert About((Words("war"), Words("peace"))) == parse_query("about:(war peace ", last_word_is_prefix=True).root


def test_a_pasted_page_is_no_question() -> None:
    query = parse_query("war " * LONGEST_QUESTION)
    assert query.read_as_words
    assert MOST_WORDS == len(wanted_in(query))


def test_brackets_are_read_to_a_depth() -> None:
    deep = DEEPEST_BRACKETS
    assert Words("war") == parse_query("(" * deep + "war" + ")" * deep).root
    assert parse_query("(" * (deep + 1) + "war" + ")" * (deep + 1)).read_as_words


def words_in(node: Node | None) -> int:
    match node:
        case None:
            return 0
        case Words() | Phrase():
            return len(wanted_of(node))
        case AllOf(parts) | AnyOf(parts):
            assert len(parts) > 1
            return sum(words_in(part) for part in parts)
        case Near(one, other):
            return words_in(one) + words_in(other)
        case About(parts):
            return sum(map(words_in, parts))
        case Condition():
            return 1
        case Without(part):
            return words_in(part)


@given(st.one_of(st.text(), st.lists(PIECES, max_size=25).map("".join), st.lists(PIECES, max_size=25).map(" ".join)))
def test_no_question_is_an_error_and_every_part_asks_for_something(typed: str) -> None:
    for growing in (False, True):
        query = parse_query(typed, last_word_is_prefix=growing)
        assert typed == query.typed
        assert (query.root is None) == (words_in(query.root) == 0)
        assert all(each.terms and all(each.terms) for each in wanted_in(query))
