"""What a question says besides words, part by part."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cssreader.text.query_language import parse_query
from cssreader.text.question_parts import PartKind, parts_of, with_any_of, with_condition, without_part


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("water policy", []),
        ('"rule of law" water', [(PartKind.PHRASE, "", "rule of law", False)]),
        ("-canal water", [(PartKind.FIELD, "", "canal", True)]),
        ('water NOT site:"The Leaf"', [(PartKind.CONDITION, "site", "The Leaf", True)]),
        ("title:war is:unread", [(PartKind.FIELD, "title", "war", False), (PartKind.CONDITION, "is", "unread", False)]),
        ("is:purple", []),
        ("+policies", [(PartKind.EXACT, "", "policies", False)]),
        ("parliment~ educ*", [(PartKind.SLIP, "", "parliment", False), (PartKind.BEGINNING, "", "educ", False)]),
        ("war NEAR/5 peace", [(PartKind.NEAR, "", "5", False)]),
        ("about:war peace", [(PartKind.FIELD, "about", "war", False)]),
        (
            '-about:(war OR "peace treaty") x',
            [(PartKind.FIELD, "about", 'war "peace treaty"', True)],
        ),
        ("about:+IMF", [(PartKind.FIELD, "about", "+ IMF", False)]),
        ("NOT", []),
        ("-", []),
    ],
)
def test_parts_are_told_apart(typed: str, expected: list[tuple[PartKind, str, str, bool]]) -> None:
    assert expected == [(part.kind, part.name, part.words, part.excluded) for part in parts_of(typed)]


def test_a_part_is_taken_out_where_it_stands() -> None:
    typed = 'water -site:"The Leaf" policy'
    (part,) = parts_of(typed)
    assert '-site:"The Leaf"' == typed[part.start : part.end]
    assert "water policy" == without_part(typed, part)


@pytest.mark.parametrize(
    ("typed", "number", "left"),
    [
        ("(topic:a OR topic:b) water", 0, "( topic:b) water"),
        ("(topic:a OR topic:b) water", 1, "(topic:a ) water"),
        ("(topic:a OR topic:b OR topic:c)", 1, "(topic:a OR topic:c)"),
        ("water (topic:a)", 0, "water"),
        ("site:a OR water", 0, "water"),
        ("water OR site:a", 0, "water"),
        ("water -(site:a)", 0, "water"),
    ],
)
def test_with_a_part_goes_what_joined_it_to_others(typed: str, number: int, left: str) -> None:
    assert left == without_part(typed, parts_of(typed)[number])
    assert not parse_query(left).read_as_words


def test_a_question_is_narrowed_to_either_of_some_values() -> None:
    assert 'water (topic:economy OR topic:"Urdu Literature")' == with_any_of(
        "water ", "topic", ["economy", "Urdu Literature"]
    )
    assert "water topic:economy" == with_any_of("water", "topic", ["economy"])
    assert "water" == with_any_of("water ", "topic", [])


def test_a_question_is_narrowed_once() -> None:
    assert "water site:dawn" == with_condition("water ", "site", "dawn")
    narrowed = with_condition("water", "author", 'Ayesha "A." Karim')
    assert 'water author:"Ayesha  A.  Karim"' == narrowed
    assert narrowed == with_condition(narrowed, "author", 'Ayesha "A." Karim')


@given(st.text(alphabet='ab "-+~*():', max_size=30))
def test_any_question_has_parts_that_stand_in_it(typed: str) -> None:
    end = 0
    for part in parts_of(typed):
        assert end <= part.start < part.end <= len(typed)
        end = part.end
        parse_query(without_part(typed, part))
