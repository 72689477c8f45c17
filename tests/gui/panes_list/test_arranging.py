"""Every essay of a choice that passes the filter is listed exactly once, in order, under its group."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cssreader.domain.essay import EssayId, EssaySummary, Shelf
from cssreader.gui.panes import arranging
from cssreader.gui.panes.arranging import Arranged, Arrangement, Lines, arrange_in_steps, rows_of
from cssreader.gui.panes.choices import AllEssays, InTrash, holds
from cssreader.gui.panes.essay_filter import EssayFilter, Trait, has_trait, line_of, trait_name
from cssreader.gui.panes.essay_groups import GroupHeading, Grouping, group_key, grouping_name
from cssreader.gui.panes.essay_order import Order, newest_first, ordered
from cssreader.settings import LIST_GROUPINGS, LIST_ORDERS

NOW = datetime(2026, 5, 1, 12, tzinfo=UTC)
Make = Callable[..., EssaySummary]

summaries = st.builds(
    EssaySummary,
    id=st.integers(1, 10_000).map(EssayId),
    title=st.sampled_from(["", "“Water” and War", "water", "Élan", "پانی کا بحران", "Zeal"]),
    author=st.sampled_from([None, "", "Sana Malik", "sana  malik", "Sana Malik, Ahmed Raza", "Ahmed Raza"]),
    published=st.sampled_from([None, date(2026, 3, 1), date(2026, 3, 31), date(2025, 12, 1)]),
    site=st.sampled_from([None, "example.org", "Example.org", "dawn.example"]),
    origin=st.just(""),
    added_at=st.integers(0, 90).map(lambda days: NOW - timedelta(days=days)),
    words=st.sampled_from([0, 900, 1_100, 1_101, 2_200, 4_400, 9_000]),
    opening=st.just("Few agreements have outlived so many wars."),
    tags=st.sampled_from([(), ("law",), ("law", "Wäter")]),
    shelf=st.sampled_from(Shelf),
    progress=st.sampled_from([0.0, 0.2, 0.5, 1.0]),
    annotations=st.integers(0, 3),
    trashed=st.booleans(),
    highlights=st.integers(0, 2),
    notes=st.integers(0, 2),
    bookmarks=st.integers(0, 2),
)
libraries = st.lists(summaries, max_size=25, unique_by=lambda summary: summary.id)
wishes = st.builds(
    Arrangement,
    choice=st.sampled_from([AllEssays(), InTrash()]),
    order=st.sampled_from(Order),
    backwards=st.booleans(),
    grouping=st.sampled_from(Grouping),
    filter=st.builds(
        EssayFilter,
        st.sampled_from(["", " ", "water", "WÄT", "e", "پاني", "sana law", "nowhere"]),
        st.frozensets(st.sampled_from(Trait), max_size=2),
    ),
)


def arranged(library: list[EssaySummary], wanted: Arrangement) -> Arranged:
    steps = arrange_in_steps(newest_first(library), wanted, Lines(), NOW)
    while True:
        try:
            next(steps)
        except StopIteration as end:
            whole: Arranged = end.value
            return whole


def passes(summary: EssaySummary, wanted: EssayFilter) -> bool:
    line = line_of(summary)
    return all(word in line for word in wanted.words) and all(has_trait(each, summary, NOW) for each in wanted.traits)


@given(library=libraries, wanted=wishes)
def test_it_is_what_filtering_ordering_and_grouping_by_hand_give(
    library: list[EssaySummary], wanted: Arrangement
) -> None:
    held = [each for each in library if holds(wanted.choice, each)]
    wished = ordered([each for each in held if passes(each, wanted.filter)], wanted.order, backwards=wanted.backwards)
    found = arranged(library, wanted)
    assert (len(wished), len(held)) == (found.listed, found.held)
    by_key = {group.key: list(group.essays) for group in found.groups}
    assert by_key == {
        key: [each for each in wished if group_key(each, wanted.grouping) == key]
        for key in {group_key(each, wanted.grouping) for each in wished}
    }
    known = [group.key.is_unknown for group in found.groups]
    assert sorted(known) == known, "what lacks the fact stands last"


@given(library=libraries, wanted=wishes, at_once=st.integers(1, 9))
def test_in_steps_it_is_the_same_as_at_once(library: list[EssaySummary], wanted: Arrangement, at_once: int) -> None:
    whole = arranged(library, wanted)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(arranging, "ESSAYS_AT_ONCE", at_once)
        assert whole == arranged(library, wanted)


@given(library=libraries, wanted=wishes, data=st.data())
def test_every_essay_is_shown_once_under_its_heading_unless_that_is_folded(
    library: list[EssaySummary], wanted: Arrangement, data: st.DataObject
) -> None:
    found = arranged(library, wanted)
    keys = [group.key for group in found.groups]
    folded = data.draw(st.frozensets(st.sampled_from(keys))) if keys else frozenset()
    rows = rows_of(found, folded)
    if wanted.grouping is Grouping.NONE:
        assert [each for group in found.groups for each in group.essays] == rows
        return
    shown: dict[Any, list[EssayId]] = {}
    for row in rows:
        if isinstance(row, GroupHeading):
            heading, shown[row.key] = row, []
        else:
            shown[heading.key].append(row.id)
    assert [key for key in keys if key in folded] == [key for key in keys if not shown[key]]
    for group in found.groups:
        ids = [each.id for each in group.essays]
        assert shown[group.key] == ([] if group.key in folded else ids)
    counts = [len(row.essays) for row in rows if isinstance(row, GroupHeading)]
    assert found.listed == sum(counts)


@pytest.mark.parametrize(
    ("grouping", "names"),
    [
        (Grouping.SHELF, ["Inbox", "Reading", "Finished"]),
        (Grouping.SITE, ["example.org", "Without a site"]),
        (Grouping.AUTHOR, ["Ahmed Raza", "Sana Malik", "Without an author"]),
        (Grouping.MONTH_ADDED, ["January 2026"]),
        (Grouping.MONTH_PUBLISHED, ["March 2026", "Without a date"]),
        (Grouping.READING_TIME, ["5 to 9 minutes"]),
        (Grouping.PROGRESS, ["Not begun", "Less than half read", "Read to the end"]),
    ],
)
def test_groups_have_names(library: list[EssaySummary], grouping: Grouping, names: list[str]) -> None:
    assert names == [group.name for group in arranged(library, Arrangement(grouping=grouping)).groups]


@pytest.mark.parametrize(("backwards", "names"), [(False, ["March 2026", "January 2026"]), (True, None)])
def test_months_turn_round_with_the_list_that_goes_by_them(
    summary: Make, backwards: bool, names: list[str] | None
) -> None:
    library = [
        summary(1, published=date(2026, 1, 5)),
        summary(2, published=date(2026, 3, 5)),
        summary(3, published=None),
    ]
    wanted = Arrangement(order=Order.PUBLISHED, backwards=backwards, grouping=Grouping.MONTH_PUBLISHED)
    found = [group.name for group in arranged(library, wanted).groups]
    assert [*(names or ["January 2026", "March 2026"]), "Without a date"] == found


@pytest.mark.parametrize(
    ("typed", "numbers"),
    [
        ("INDUS", [1]),
        ("sana law", [1]),
        ("census", [2]),
        ("پاني", [4]),
        ("elections", [5]),
        ("example.org debt", [3]),
        ("wars", []),
        (" ", [5, 4, 3, 2, 1]),
    ],
)
def test_words_are_looked_for_in_title_author_site_and_tags_and_not_in_the_text(
    library: list[EssaySummary], typed: str, numbers: list[int]
) -> None:
    found = arranged(library, Arrangement(filter=EssayFilter(typed)))
    assert numbers == [each.id for group in found.groups for each in group.essays]


@pytest.mark.parametrize(
    ("trait", "has", "lacks"),
    [
        (Trait.UNREAD, {}, {"progress": 0.1}),
        (Trait.HIGHLIGHTS, {"highlights": 1}, {"annotations": 1, "notes": 1}),
        (Trait.NOTES, {"notes": 1}, {"highlights": 1}),
        (Trait.BOOKMARKS, {"bookmarks": 2}, {"annotations": 2}),
        (Trait.SHORT, {"words": 1_100}, {"words": 1_101}),
    ],
)
def test_a_trait_is_there_or_not(summary: Make, trait: Trait, has: dict[str, Any], lacks: dict[str, Any]) -> None:
    assert (True, False) == (has_trait(trait, summary(1, **has), NOW), has_trait(trait, summary(1, **lacks), NOW))


def test_new_is_what_came_in_the_last_thirty_days(summary: Make) -> None:
    essay = summary(1)
    assert has_trait(Trait.RECENT, essay, essay.added_at + timedelta(days=30))
    assert not has_trait(Trait.RECENT, essay, essay.added_at + timedelta(days=30, seconds=1))


def test_the_settings_name_every_order_and_every_grouping() -> None:
    assert LIST_ORDERS == tuple(Order)
    assert LIST_GROUPINGS == tuple(Grouping)
    assert len(Grouping) == len({grouping_name(each) for each in Grouping})
    assert len(Trait) == len({trait_name(each) for each in Trait})


def test_a_line_is_made_anew_when_the_essay_has_changed(summary: Make) -> None:
    lines = Lines()
    assert "debt" in lines.of(summary(1, "Debt"))
    assert "debt" not in lines.of(summary(1, "Water"))
