"""Web Annotations: ours keep to the model and come back whole; anybody's come in as far as they speak of words."""

import json
import uuid
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from exported_marks import annotations, essays, without_numbers
from hypothesis import given
from hypothesis import strategies as st
from web_annotation_model import CONTEXT, findings

from cssreader.domain.annotation import Annotation, AnnotationKind, Category, Selector
from cssreader.domain.essay import EssayId
from cssreader.domain.export import CompleteParts, ExportedEssay
from cssreader.domain.merging import state_of
from cssreader.export import read_annotations, write_jsonld

MakeAnnotation = Callable[..., Annotation]
MakeEssay = Callable[..., ExportedEssay]


@given(items=st.lists(essays, max_size=3))
def test_what_is_written_keeps_to_the_model(items: list[ExportedEssay]) -> None:
    assert [] == findings(json.loads(write_jsonld(items)))


def test_the_checker_finds_what_breaks_the_model(make_annotation: MakeAnnotation, make_essay: MakeEssay) -> None:
    whole = json.loads(write_jsonld([make_essay(make_annotation(note="n", tags=("t",)))]))
    broken: list[Callable[[Any], Any]] = [
        lambda document: document.pop("@context"),
        lambda document: document.pop("id"),
        lambda document: document.pop("first"),
        lambda document: document["first"].update(items=[]),
        lambda document: document["first"]["items"][0].update(id="no iri"),
        lambda document: document["first"]["items"][0].update(type="Note"),
        lambda document: document["first"]["items"][0].pop("target"),
        lambda document: document["first"]["items"][0].update(created="yesterday"),
        lambda document: document["first"]["items"][0]["body"][0].pop("value"),
        lambda document: document["first"]["items"][0]["target"]["source"].pop("id"),
        lambda document: document["first"]["items"][0]["target"]["selector"][0].pop("exact"),
        lambda document: document["first"]["items"][0]["target"]["selector"][1].update(start=-1),
    ]
    for break_it in broken:
        document = json.loads(json.dumps(whole))
        break_it(document)
        assert findings(document)


@given(items=st.lists(essays, max_size=3))
def test_what_is_written_is_read_back_the_same(items: list[ExportedEssay]) -> None:
    read = read_annotations(write_jsonld(items))
    assert () == read.problems
    assert [mark for item in map(without_numbers, items) for mark in item.annotations] == [
        mark for item in read.essays for mark in item.annotations
    ]


@given(one=annotations(), other=annotations())
def test_what_an_annotation_was_and_the_text_it_was_marked_in_come_along(one: Annotation, other: Annotation) -> None:
    marks = tuple(replace(mark, id=mark_id) for mark, mark_id in ((one, one.id), (other, other.id)))
    if one.id == other.id:
        return
    parts = CompleteParts(
        uid=str(uuid.uuid4()),
        past={one.id: frozenset({replace(state_of(one), note="Before.")})},
        marked_in={one.id: "a", other.id: "a"},
        texts={"a": "The former text."},
    )
    essay = ExportedEssay(EssayId(0), "T", None, None, None, None, "", "h", (), marks, parts)
    (read,) = read_annotations(write_jsonld([essay])).essays
    assert parts.marked_in == read.complete.marked_in
    assert parts.past == read.complete.past
    assert parts.texts == read.complete.texts


def test_the_passage_and_what_is_said_of_it_stand_where_others_look(
    make_annotation: MakeAnnotation, make_essay: MakeEssay
) -> None:
    document = json.loads(write_jsonld([make_essay(make_annotation("The words.", note="So.", tags=("water",)))]))
    (item,) = document["first"]["items"]
    assert "https://notes.example/canals" == item["target"]["source"]["id"]
    assert ["TextQuoteSelector", "TextPositionSelector"] == [each["type"] for each in item["target"]["selector"]]
    assert [("commenting", "So."), ("classifying", "fact"), ("tagging", "water")] == [
        (body["purpose"], body["value"]) for body in item["body"]
    ]
    assert "2026-11-01T08:30:00.123456Z" == item["created"]


def test_what_another_program_changed_in_the_model_is_read(
    make_annotation: MakeAnnotation, make_essay: MakeEssay
) -> None:
    document = json.loads(write_jsonld([make_essay(make_annotation(note="Mine."))]))
    (item,) = document["first"]["items"]
    item["body"][0]["value"] = "Theirs."
    item["body"].append({"type": "TextualBody", "purpose": "tagging", "value": "new"})
    (essay,) = read_annotations(json.dumps(document)).essays
    assert [("Theirs.", ("new",))] == [(mark.note, mark.tags) for mark in essay.annotations]


def foreign(**fields: Any) -> str:
    return json.dumps(
        {
            "@context": CONTEXT,
            "id": "https://annotations.example/1",
            "type": "Annotation",
            "created": "2026-03-01T10:00:00Z",
            "target": {
                "source": "https://notes.example/canals",
                "selector": {"type": "TextQuoteSelector", "exact": "the canal", "prefix": "dug ", "suffix": " ran"},
            },
        }
        | fields
    )


def only(text: str) -> tuple[ExportedEssay, Annotation]:
    (essay,) = read_annotations(text).essays
    (mark,) = essay.annotations
    return essay, mark


@pytest.mark.parametrize(
    ("fields", "note", "tags"),
    [
        ({"bodyValue": "A note."}, "A note.", ()),
        ({"body": {"type": "TextualBody", "value": "A note."}}, "A note.", ()),
        ({"body": {"type": "TextualBody", "value": "<p>A <b>note</b>.</p>", "format": "text/html"}}, "A note.", ()),
        ({"body": "https://other.example/page"}, "https://other.example/page", ()),
        ({"body": ["https://other.example/page", {"value": "And."}]}, "https://other.example/page\n\nAnd.", ()),
        ({"body": [{"value": "t", "purpose": "tagging"}, {"value": "n", "purpose": ["commenting"]}]}, "n", ("t",)),
        ({"motivation": "tagging", "body": {"type": "TextualBody", "value": "fact"}}, "", ("fact",)),
        ({"body": {"type": "Choice", "items": [{"value": "one"}, {"value": "two"}]}}, "one", ()),
        ({"body": {"type": "SpecificResource", "purpose": "tagging", "source": {"value": "x"}}}, "", ("x",)),
        ({"body": {"type": "SpecificResource", "source": "https://other.example/p"}}, "https://other.example/p", ()),
    ],
)
def test_bodies_in_every_shape_are_read(fields: dict[str, Any], note: str, tags: tuple[str, ...]) -> None:
    essay, mark = only(foreign(**fields))
    assert (note, tags, "https://notes.example/canals") == (mark.note, mark.tags, essay.address)
    assert Selector("the canal", "dug ", " ran", 0, 9) == mark.selector
    assert (Category.FACT if "fact" in tags else Category.QUOTATION) is mark.category


@pytest.mark.parametrize(
    "selector",
    [
        [{"type": "XPathSelector", "value": "/p"}, {"type": "TextQuoteSelector", "exact": "the canal"}],
        {"type": "FragmentSelector", "value": "p1", "refinedBy": {"type": "TextQuoteSelector", "exact": "the canal"}},
        {"type": ["TextQuoteSelector"], "exact": "the canal"},
    ],
)
def test_the_words_are_found_among_selectors(selector: Any) -> None:
    read = read_annotations(foreign(target={"source": {"id": "https://n.example/"}, "selector": selector}))
    assert () == read.problems
    assert ["the canal"] == [mark.quote for essay in read.essays for mark in essay.annotations]


def test_a_place_without_words_is_said_and_its_note_is_kept() -> None:
    ranged = {"type": "RangeSelector", "startSelector": {}, "endSelector": {}}
    read = read_annotations(foreign(bodyValue="Kept.", target={"source": "https://n.example/", "selector": ranged}))
    assert ["Kept."] == [mark.note for essay in read.essays for mark in essay.annotations]
    assert AnnotationKind.NOTE is read.essays[0].annotations[0].kind
    (problem,) = read.problems
    assert "RangeSelector" in problem
    without = read_annotations(foreign(target={"source": "https://n.example/", "selector": ranged}))
    assert 2 == len(without.problems)


@pytest.mark.parametrize(
    "wrap",
    [
        lambda each: [each, each | {"id": "urn:x:2"}],
        lambda each: {"@context": CONTEXT, "type": "AnnotationPage", "items": [each, each | {"id": "urn:x:2"}]},
        lambda each: {"@context": CONTEXT, "@graph": [each, each | {"id": "urn:x:2"}]},
        lambda each: {
            "type": "AnnotationCollection",
            "first": {"items": [each], "next": {"items": [each | {"id": "urn:x:2"}]}},
        },
    ],
)
def test_pages_collections_and_lists_are_opened(wrap: Callable[[Any], Any]) -> None:
    read = read_annotations(json.dumps(wrap(json.loads(foreign()))))
    assert 2 == len({mark.id for essay in read.essays for mark in essay.annotations})


def test_ids_are_the_same_each_time_and_a_uuid_is_kept() -> None:
    assert only(foreign())[1].id == only(foreign())[1].id
    name = str(uuid.uuid4())
    assert name == only(foreign(id=f"urn:uuid:{name}"))[1].id
    assert datetime(2026, 3, 1, 10, tzinfo=UTC) == only(foreign())[1].created_at


def test_pages_that_lie_on_the_web_are_not_fetched() -> None:
    read = read_annotations(
        json.dumps({"@context": CONTEXT, "type": "AnnotationCollection", "first": "https://a.example/1"})
    )
    assert () == read.essays
    assert "lies on the web" in read.problems[0]


def test_hostile_shapes_cost_themselves_alone() -> None:
    deep: Any = json.loads(foreign())
    for _ in range(100):
        deep = [deep]
    for odd in (
        {"@context": CONTEXT, "@graph": [deep, 5, None, "x", {"target": 7}, {"target": {"selector": 3}}]},
        {"type": "AnnotationPage", "items": {"target": [], "body": {"items": []}}},
        {"type": "AnnotationCollection", "first": {"first": {"first": None}}},
    ):
        read = read_annotations(json.dumps(odd))
        assert all(isinstance(problem, str) for problem in read.problems)
