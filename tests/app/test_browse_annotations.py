"""The notebook's filter lets through what it says."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from cssreader.app.browse_annotations import line_of, passing
from cssreader.domain.annotation import (
    Anchored,
    Annotation,
    AnnotationId,
    AnnotationKind,
    Category,
    Moved,
    Selector,
    Unplaced,
)
from cssreader.domain.essay import EssayId, EssaySummary, Shelf
from cssreader.domain.notebook import Facet, NotebookEntry, NotebookFacts, NotebookFilter, Pick

NOW = datetime(2026, 5, 1, 12, tzinfo=UTC)
FACTS = NotebookFacts(NOW, {"water": frozenset({EssayId(1)}), "law": frozenset({EssayId(2)})})


ESSAY = EssaySummary(
    id=EssayId(1),
    title="The Indus Treaty",
    author="Sana Malik, Ahmed Raza",
    published=date(2026, 3, 1),
    site="example.org",
    origin="",
    added_at=NOW,
    words=900,
    opening="",
    tags=(),
    shelf=Shelf.INBOX,
    progress=0.0,
    annotations=1,
    trashed=False,
)


def an_entry(**values: Any) -> NotebookEntry:
    of_essay = {name: values.pop(name) for name in ("trashed",) if name in values}
    essay = replace(ESSAY, **of_essay)
    whole: dict[str, Any] = {
        "id": AnnotationId("a"),
        "essay_id": essay.id,
        "kind": AnnotationKind.HIGHLIGHT,
        "category": Category.FACT,
        "selector": Selector("Élan of the barrage", "", "", 4, 9),
        "version_id": None,
        "placement": Anchored(4, 9),
        "note": "",
        "tags": ("Rivers",),
        "created_at": NOW - timedelta(days=10),
        "modified_at": NOW,
        "source": "Economic Survey",
        "year": "2022-23",
    }
    return NotebookEntry(Annotation(**{**whole, **values}), essay)


def passes(entry: NotebookEntry, typed: str = "", *picks: tuple[Facet, str]) -> bool:
    wanted = NotebookFilter(typed, frozenset(Pick(*pick) for pick in picks))
    return passing(wanted, FACTS, line_of)(entry)


@pytest.mark.parametrize("typed", ["", "elan", "BARRAGE indus", "rivers", "survey 2022", "sana", "example.org"])
def test_words_are_looked_for_in_quote_note_tags_source_and_essay(typed: str) -> None:
    assert passes(an_entry(), typed)
    assert not passes(an_entry(), f"{typed} nowhere")


def test_words_far_down_a_long_note_are_found() -> None:
    assert passes(an_entry(note="word " * 2_000 + "needle"), "needle")


@pytest.mark.parametrize(
    ("values", "pick", "other"),
    [
        ({}, (Facet.KIND, "fact"), (Facet.KIND, "note")),
        ({"kind": AnnotationKind.NOTE, "category": None}, (Facet.KIND, "note"), (Facet.KIND, "fact")),
        ({"category": None}, (Facet.KIND, "highlight"), (Facet.KIND, "fact")),
        ({}, (Facet.TAG, "Rivers"), (Facet.TAG, "Law")),
        ({}, (Facet.TOPIC, "water"), (Facet.TOPIC, "law")),
        ({}, (Facet.AUTHOR, "Ahmed Raza"), (Facet.AUTHOR, "Nobody")),
        ({}, (Facet.SITE, "example.org"), (Facet.SITE, "dawn.example")),
        ({}, (Facet.DAYS, "30"), (Facet.DAYS, "7")),
        ({"note": "Why?"}, (Facet.STATE, "noted"), (Facet.STATE, "unnoted")),
        ({"stale": True}, (Facet.STATE, "stale"), (Facet.STATE, "moved")),
        ({}, (Facet.STATE, "anchored"), (Facet.STATE, "moved")),
        ({"placement": Moved(4, 9, 0.9)}, (Facet.STATE, "moved"), (Facet.STATE, "anchored")),
        ({"placement": Moved(4, 9, 0.9)}, (Facet.STATE, "moved"), (Facet.STATE, "unplaced")),
        ({"placement": Unplaced()}, (Facet.STATE, "unplaced"), (Facet.STATE, "uncertain")),
        ({"placement": Unplaced(), "selector": None}, (Facet.STATE, "unnoted"), (Facet.STATE, "unplaced")),
        ({"trashed": True}, (Facet.STATE, "trashed"), (Facet.STATE, "stale")),
    ],
)
def test_of_a_facet_any_value_will_do_and_of_facets_all(
    values: dict[str, object], pick: tuple[Facet, str], other: tuple[Facet, str]
) -> None:
    entry = an_entry(**values)
    assert passes(entry, "", pick)
    assert not passes(entry, "", other)
    assert passes(entry, "", pick, other)
    assert not passes(entry, "", pick, (Facet.SITE if pick[0] is not Facet.SITE else Facet.TAG, "nowhere"))


@pytest.mark.parametrize(
    ("since", "until", "expected"),
    [
        (0, 0, True),
        (0, None, True),
        (None, 0, True),
        (-9, 9, True),
        (1, None, False),
        (None, -1, False),
        (1, -1, False),
    ],
)
def test_the_first_and_the_last_day_count(since: int | None, until: int | None, expected: bool) -> None:
    entry = an_entry()
    day = entry.annotation.created_at.astimezone().date()
    first, last = (None if days is None else day + timedelta(days=days) for days in (since, until))
    wanted = NotebookFilter(since=first, until=last)
    assert wanted
    assert expected is passing(wanted, FACTS, line_of)(entry)
