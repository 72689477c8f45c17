"""Every annotation that passes the filter is listed in order, under each group that it belongs to."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cssreader.app.browse_annotations import line_of, passing
from cssreader.domain.annotation import (
    Anchored,
    Annotation,
    AnnotationId,
    AnnotationKind,
    Moved,
    Placement,
    Selector,
    Unplaced,
)
from cssreader.domain.categories import AS_SHIPPED, SHIPPED_CATEGORIES
from cssreader.domain.essay import EssayId, EssaySummary, Shelf
from cssreader.domain.notebook import Facet, NotebookEntry, NotebookFacts, NotebookFilter, Pick
from cssreader.gui.panes import notebook_arranging
from cssreader.gui.panes.notebook_arranging import (
    Arranged,
    NotebookMemory,
    NotebookWishes,
    arrange_in_steps,
    count_in_steps,
)
from cssreader.gui.panes.notebook_groups import (
    QUICK_ORDERS,
    NotebookGrouping,
    NotebookOrder,
    NotebookTopics,
    grouping_name,
    groups_of,
    kinds_in_order,
    order_key,
    order_name,
)
from cssreader.gui.panes.notebook_model import NotebookHeading, NotebookRow, entry_of, notebook_rows
from cssreader.settings import NOTEBOOK_GROUPINGS, NOTEBOOK_ORDERS

NOW = datetime(2026, 5, 1, 12, tzinfo=UTC)
PICKS = [Pick(Facet.TAG, "law"), Pick(Facet.KIND, "note"), Pick(Facet.DAYS, "30")]
PLACES: list[Placement] = [Anchored(4, 9), Moved(1, 3, 0.9), Unplaced()]
TOPICS = NotebookTopics(
    {"law": "Law", "water": "Water"}, {"law": frozenset({EssayId(1), EssayId(2)}), "water": frozenset({EssayId(1)})}
)
ESSAYS = [
    EssaySummary(
        id=EssayId(number),
        title=title,
        author=author,
        published=date(2026, 3, 1),
        site=site,
        origin="",
        added_at=NOW,
        words=900,
        opening="Few agreements have outlived so many wars.",
        tags=(),
        shelf=Shelf.INBOX,
        progress=0.0,
        annotations=1,
        trashed=number == 3,
    )
    for number, (title, author, site) in enumerate(
        [
            ("“Water” and War", "Sana Malik, Ahmed Raza", "a.example"),
            ("", None, None),
            ("Zeal", "sana malik", "b.example"),
        ],
        start=1,
    )
]


@st.composite
def entries(draw: st.DrawFn) -> NotebookEntry:
    essay = draw(st.sampled_from(ESSAYS))
    kind = draw(st.sampled_from(AnnotationKind))
    marked_at = NOW - timedelta(hours=draw(st.integers(0, 1_000)))
    annotation = Annotation(
        id=AnnotationId(str(draw(st.uuids()))),
        essay_id=essay.id,
        kind=kind,
        category=draw(st.none() | st.sampled_from(SHIPPED_CATEGORIES)) if kind is AnnotationKind.HIGHLIGHT else None,
        selector=draw(st.none() | st.just(Selector("the water of the canal", "", "", 4, 9))),
        version_id=None,
        placement=draw(st.sampled_from(PLACES)),
        note=draw(st.sampled_from(["", "why", "پانی"])),
        tags=draw(st.sampled_from([(), ("law",), ("law", "Wäter")])),
        created_at=marked_at,
        modified_at=marked_at + timedelta(hours=draw(st.integers(0, 50))),
    )
    return NotebookEntry(annotation, essay)


notebooks = st.lists(entries(), max_size=25, unique_by=lambda entry: entry.id)
wishes = st.builds(
    NotebookWishes,
    order=st.sampled_from(NotebookOrder),
    grouping=st.sampled_from(NotebookGrouping),
    filter=st.builds(
        NotebookFilter,
        st.sampled_from(["", "water", "پاني", "zeal nowhere"]),
        st.frozensets(st.sampled_from(PICKS), max_size=2),
    ),
    topics=st.just(TOPICS),
)


def arranged(notebook: list[NotebookEntry], wanted: NotebookWishes) -> Arranged:
    steps = arrange_in_steps(notebook, wanted, NotebookMemory(), NOW)
    while True:
        try:
            next(steps)
        except StopIteration as end:
            return end.value  # type: ignore[no-any-return]


def held(row: NotebookRow) -> NotebookEntry:
    entry = entry_of(row)
    assert entry is not None
    return entry


def key_of(order: NotebookOrder) -> Callable[[Any], Any]:
    if order not in QUICK_ORDERS:
        return order_key(order, AS_SHIPPED)
    fact, is_backwards = QUICK_ORDERS[order]
    return lambda entry: (-1 if is_backwards else 1) * fact(entry).timestamp()


@given(notebook=notebooks, wanted=wishes, at_once=st.integers(1, 30))
def test_what_passes_is_listed_in_order_under_all_its_groups(
    notebook: list[NotebookEntry], wanted: NotebookWishes, at_once: int
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(notebook_arranging, "AT_ONCE", at_once)
        found = arranged(notebook, wanted)
    passes = passing(wanted.filter, NotebookFacts(NOW, TOPICS.essays), line_of)
    passing_ones = [entry for entry in notebook if passes(entry)]
    assert (len(passing_ones), len(notebook)) == (len(found.entries), found.held)
    key, groups_for = key_of(wanted.order), groups_of(wanted.grouping, TOPICS)
    in_groups = [(group, [held(row) for row in rows]) for group, rows in found.groups]
    for group, listed in in_groups:
        assert sorted(map(key, listed)) == list(map(key, listed))
        expected = {e.id for e in passing_ones if group is None or group in groups_for(e)}
        assert expected == {entry.id for entry in listed}
        assert len(expected) == len(listed)
    keys = [group for group, _ in found.groups if group is not None]
    assert sorted(set(keys)) == keys
    assert {entry.id for entry in passing_ones} == {entry.id for _, listed in in_groups for entry in listed}


@given(notebook=notebooks, wanted=wishes)
def test_a_folded_group_shows_its_heading_alone(notebook: list[NotebookEntry], wanted: NotebookWishes) -> None:
    found = arranged(notebook, wanted)
    keys = frozenset(group for group, _ in found.groups if group is not None)
    rows = notebook_rows(found, keys)
    if keys:
        assert [len(listed) for _, listed in found.groups] == [
            row.count for row in rows if isinstance(row, NotebookHeading)
        ]
        assert all(entry_of(row) is None for row in rows)
    unfolded = notebook_rows(found, frozenset())
    assert sum(len(listed) for _, listed in found.groups) == sum(entry_of(row) is not None for row in unfolded)


@given(notebook=notebooks)
def test_what_can_be_picked_is_counted(notebook: list[NotebookEntry]) -> None:
    steps = count_in_steps(notebook, NOW)
    counts = None
    while counts is None:
        try:
            next(steps)
        except StopIteration as end:
            counts = end.value
    for facet, value, number in ((f, v, n) for f, counter in counts.items() for v, n in counter.items()):
        passes = passing(NotebookFilter("", frozenset({Pick(facet, value)})), NotebookFacts(NOW), line_of)
        assert number == sum(map(passes, notebook))


def test_the_newest_stand_first_in_groups_of_time() -> None:
    days = [0, 1, 40]
    notebook = [
        NotebookEntry(
            Annotation(
                AnnotationId(str(day)),
                ESSAYS[0].id,
                AnnotationKind.BOOKMARK,
                None,
                None,
                None,
                Unplaced(),
                "",
                (),
                NOW - timedelta(days=day),
                NOW,
            ),
            ESSAYS[0],
        )
        for day in days
    ]
    found = arranged(notebook, NotebookWishes(grouping=NotebookGrouping.MONTH))
    assert ["May 2026", "April 2026", "March 2026"] == [group.name for group, _ in found.groups if group is not None]
    assert [["0"], ["1"], ["40"]] == [[held(row).id for row in rows] for _, rows in found.groups]


def test_the_settings_know_every_order_and_grouping_and_each_has_a_name() -> None:
    assert NOTEBOOK_ORDERS == tuple(order.value for order in NotebookOrder)
    assert NOTEBOOK_GROUPINGS == tuple(grouping.value for grouping in NotebookGrouping)
    assert len(NotebookOrder) == len({order_name(order) for order in NotebookOrder})
    assert len(NotebookGrouping) == len({grouping_name(grouping) for grouping in NotebookGrouping})
    assert [*SHIPPED_CATEGORIES, *AnnotationKind] == [*kinds_in_order(AS_SHIPPED)]
