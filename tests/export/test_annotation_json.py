"""Annotations as JSON: everything goes out and comes back; a hostile file comes to nothing worse than a sentence."""

import json
from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import pytest
from exported_marks import essays, without_numbers
from hypothesis import given
from hypothesis import strategies as st

from cssreader.domain.annotation import (
    Annotation,
    Moved,
    Selector,
    Unplaced,
)
from cssreader.domain.export import ExportedEssay
from cssreader.errors import UnusableInputError
from cssreader.export import read_json, write_json, write_json_lines

MakeAnnotation = Callable[..., Annotation]
MakeEssay = Callable[..., ExportedEssay]


@given(items=st.lists(essays, max_size=3))
def test_what_is_written_is_read_back_the_same(items: list[ExportedEssay]) -> None:
    read = read_json(write_json(items))
    assert () == read.problems
    assert tuple(map(without_numbers, items)) == read.essays


@given(items=st.lists(essays, max_size=3))
def test_lines_are_read_back_with_the_essay_of_each(items: list[ExportedEssay]) -> None:
    read = read_json(write_json_lines(items))
    assert () == read.problems
    assert [mark for item in items for mark in item.annotations] == [
        mark for item in read.essays for mark in item.annotations
    ]
    assert {item.title for item in items if item.annotations} == {item.title for item in read.essays}


def test_a_line_has_the_promised_keys(make_annotation: MakeAnnotation, make_essay: MakeEssay) -> None:
    mark = make_annotation("The words.", placement=Moved(4, 14, 0.9), tags=("a",), note="n")
    line = json.loads(write_json_lines([make_essay(mark)]))
    promised = {
        "id": mark.id,
        "essay_id": 7,
        "kind": "highlight",
        "category": "fact",
        "quote": "The words.",
        "prefix": "before ",
        "suffix": " after",
        "start": 4,
        "end": 14,
        "note": "n",
        "tags": ["a"],
        "state": "moved",
        "created": "2026-11-01T08:30:00.123456+00:00",
        "modified": "2026-11-02T09:45:00+00:00",
    }
    assert promised == {key: line[key] for key in promised}
    assert "Canals and Crops" == line["essay"]["title"]


def test_words_are_written_as_themselves(make_annotation: MakeAnnotation, make_essay: MakeEssay) -> None:
    assert "پانی" in write_json([make_essay(make_annotation("پانی"))])


@pytest.mark.parametrize(
    "nothing_of_ours",
    [
        "no JSON at all",
        "[]",
        "17",
        '"text"',
        "{}",
        '{"format": "other", "essays": []}',
        '{"format": "cssreader-annotations", "version": 1, "essays": {}}',
        '{"format": "cssreader-annotations", "version": 2, "essays": []}',
        '{"format": "cssreader-annotations", "version": 1, "essays": [',
        "[" * 100_000,
        "9" * 10_000,
        '{"id": NaN}',
    ],
)
def test_a_file_that_is_none_of_ours_is_refused_in_a_sentence(nothing_of_ours: str) -> None:
    with pytest.raises(UnusableInputError, match=r"^[A-Z].*\.$"):
        read_json(nothing_of_ours)


def test_an_enormous_file_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cssreader.export.annotation_reading.MOST_CHARACTERS", 10)
    with pytest.raises(UnusableInputError, match="too large"):
        read_json('{"essays": []}')


def test_an_empty_file_of_lines_holds_nothing() -> None:
    assert () == read_json("").essays


@pytest.fixture
def record(make_annotation: MakeAnnotation, make_essay: MakeEssay) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(write_json_lines([make_essay(make_annotation())]))
    return found


@pytest.mark.parametrize(
    ("field", "value", "sentence"),
    [
        ("id", "not-a-uuid", "its id is not a UUID"),
        ("id", None, "its id is not a text"),
        ("kind", "scribble", "its kind is none of highlight, note, bookmark"),
        ("kind", [], "its kind is not a text"),
        ("note", 7, "its note is not a text"),
        ("note", "x" * 2_000_001, "its note is too long"),
        ("tags", "water", "its tags are not a list"),
        ("tags", [1], "its tags is not a text"),
        ("start", -1, "its start is not a whole number"),
        ("start", True, "its start is not a whole number"),
        ("end", 1.5, "its end is not a whole number"),
        ("quoted_at", [5], "its quoted_at is not a start and an end"),
        ("quoted_at", [5, 3], "its quoted_at ends before it starts"),
        ("modified", "yesterday", "its modified is not a time"),
        ("modified", None, "its modified is not a text"),
        ("tags", ["x" * 10_001], "its tags is too long"),
        ("created", "0001-01-01T00:00:00+23:00", "its created is not a time"),
        ("version_id", 2**70, "its version_id is not a whole number"),
    ],
)
def test_one_odd_annotation_costs_itself_and_names_itself(
    field: str, value: object, sentence: str, record: dict[str, Any]
) -> None:
    lines = json.dumps(record) + "\n" + json.dumps(record | {field: value}) + "\n" + json.dumps(record) + "\n"
    read = read_json(lines)
    assert 2 == sum(len(essay.annotations) for essay in read.essays)
    (problem,) = read.problems
    assert problem.startswith("Line 2 in the file cannot be used: ")
    assert sentence in problem


@pytest.mark.parametrize(("state", "score"), [("moved", 2), ("uncertain", "high"), ("moved", 10**400), ("moved", True)])
def test_an_odd_score_is_refused(state: str, score: object, record: dict[str, Any]) -> None:
    (problem,) = read_json(json.dumps(record | {"state": state, "score": score})).problems
    assert "its score is not" in problem


def test_a_highlight_keeps_a_category_that_is_not_known_here(record: dict[str, Any]) -> None:
    read = read_json(json.dumps(record | {"category": "hunch"}))
    assert ["hunch"] == [mark.category for essay in read.essays for mark in essay.annotations]
    assert () == read.problems


def test_an_odd_description_of_an_essay_costs_no_annotation(record: dict[str, Any]) -> None:
    odd = {"title": 5, "published": "soon", "address": {}, "tags": 3, "essay_id": "x"}
    read = read_json(json.dumps(record | {"essay": record["essay"] | odd}))
    assert 1 == sum(len(essay.annotations) for essay in read.essays)
    assert "Nadia Rehman" == read.essays[0].author
    assert 4 == len(read.problems)


def test_a_damaged_line_essay_or_list_is_named_and_the_rest_is_read(
    make_annotation: MakeAnnotation, make_essay: MakeEssay, record: dict[str, Any]
) -> None:
    lines = read_json(json.dumps(record) + "\n{broken\n\n" + json.dumps(record))
    assert ("Line 2 in the file is damaged and cannot be read.",) == lines.problems
    document = json.loads(write_json([make_essay(make_annotation())]))
    document["essays"] += [5, {"title": "Bare"}, {"title": "Odd", "annotations": [None]}]
    read = read_json(json.dumps(document))
    assert 1 == sum(len(essay.annotations) for essay in read.essays)
    assert (
        "Essay 2 in the file is damaged and cannot be read.",
        "Essay 3 in the file has no list of annotations.",
        "Annotation 1 of “Odd” in the file is damaged and cannot be read.",
    ) == read.problems


def test_problems_are_counted_only_so_far(record: dict[str, Any]) -> None:
    assert 1000 == len(read_json(json.dumps(record) + "\nx" * 1500).problems)


def test_half_a_surrogate_pair_does_not_come_in(record: dict[str, Any]) -> None:
    (essay,) = read_json(json.dumps(record | {"note": "a\ud800b\0c"})).essays
    assert "a?b\ufffdc" == essay.annotations[0].note


def test_a_mark_written_by_hand_needs_only_what_it_is(record: dict[str, Any]) -> None:
    plain = {key: record[key] for key in ("id", "essay_id", "kind", "quote", "modified")}
    (essay,) = read_json(json.dumps(plain | {"modified": "2026-11-02T09:45:00"})).essays
    (mark,) = essay.annotations
    assert 7 == essay.essay_id
    assert Selector("The barrage was built in 1932.", "", "", 0, 30) == mark.selector
    assert Unplaced() == mark.placement
    assert datetime(2026, 11, 2, 9, 45, tzinfo=UTC) == mark.created_at == mark.modified_at


def test_only_a_note_can_do_without_a_place(record: dict[str, Any]) -> None:
    bare = {key: record[key] for key in ("id", "kind", "modified")}
    assert "a highlight needs a place" in read_json(json.dumps(bare)).problems[0]
    assert None is read_json(json.dumps(bare | {"kind": "note"})).essays[0].annotations[0].selector


def test_dates_come_back_as_dates(make_annotation: MakeAnnotation, make_essay: MakeEssay) -> None:
    (essay,) = read_json(write_json([make_essay(make_annotation())])).essays
    assert date(2026, 7, 27) == essay.published
