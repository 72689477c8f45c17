"""A person asks, and the library shows the passages that answer."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from cssreader.app.annotate_essay import edit_annotation
from cssreader.app.browse_library import open_with_hits
from cssreader.app.keep_index_fresh import bring_index_up_to_date
from cssreader.app.search_library import MOST_PASSAGES, LibrarySearch
from cssreader.app.workspace import Workspace, open_workspace
from cssreader.domain.annotation import (
    Anchored,
    Annotation,
    AnnotationId,
    AnnotationKind,
    Category,
    Moved,
    Placement,
    Selector,
    Unplaced,
)
from cssreader.domain.content import Paragraph, Span
from cssreader.domain.essay import CleanedPage, EssayFacts, EssayId
from cssreader.domain.search import Excerpt, FacetName, HitKind, HitOrder
from cssreader.errors import IndexUnavailableError
from cssreader.index.stamp import STAMP
from cssreader.paths import LibraryFolder

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
CANAL = (
    "The canal was dug by hand in the years before the war, and thousands died of it.",
    "Nobody counted them. The water came in 1890 and with it the settlers from the east.",
    "A century later the canal is lined with concrete and the water is measured by the hour.",
)
Add = Callable[..., EssayId]
Mark = Callable[..., Annotation]


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with open_workspace(LibraryFolder(tmp_path / "library")) as opened:
        yield opened


@pytest.fixture
def search(workspace: Workspace) -> Iterator[LibrarySearch]:
    with open_workspace(workspace.folder, read_only=True) as reading:
        search = LibrarySearch(reading)
        yield search
        search.close()


@pytest.fixture
def add(workspace: Workspace) -> Add:
    def add(*paragraphs: str, title: str = "Water and power", tags: tuple[str, ...] = (), **facts: object) -> EssayId:
        content = tuple(Paragraph((Span(text),)) for text in paragraphs)
        page = CleanedPage(replace(EssayFacts(title, author="Ayesha Khan"), **facts), content, tags=tags)  # type: ignore[arg-type]
        original = workspace.store.originals.keep(repr(page).encode())
        number = workspace.store.essays.add(page, origin=f"/saved/{title}.html", original=original, at=NOON)
        bring_index_up_to_date(workspace)
        return number

    return add


@pytest.fixture
def mark(workspace: Workspace) -> Mark:
    def mark(
        essay_id: EssayId,
        quote: str = "",
        *,
        note: str = "",
        placement: Placement | None = None,
        kind: AnnotationKind = AnnotationKind.HIGHLIGHT,
        tags: tuple[str, ...] = (),
    ) -> Annotation:
        start = workspace.store.essays.text(essay_id).find(quote)
        place: Placement = Anchored(start, start + len(quote)) if quote else Unplaced()
        annotation = Annotation(
            id=AnnotationId(f"{kind}-{quote[:5]}-{note[:5]}"),
            essay_id=essay_id,
            kind=kind,
            category=Category.FACT if kind is AnnotationKind.HIGHLIGHT else None,
            selector=Selector(quote, "", "", start, start + len(quote)) if quote else None,
            version_id=None,
            placement=placement or place,
            note=note,
            tags=tags,
            created_at=NOON,
            modified_at=NOON,
        )
        workspace.store.annotations.put(annotation)
        bring_index_up_to_date(workspace)
        return annotation

    return mark


def test_an_essay_is_shown_with_the_passages_that_answered(
    workspace: Workspace, search: LibrarySearch, add: Add
) -> None:
    number = add(*CANAL)
    result = search.search("canal water")
    (hit,) = result.hits
    assert (1, "canal water", False, False, 0) == (
        result.total, result.typed, result.any_word, result.read_as_words, result.waiting
    )  # fmt: skip
    assert result.took_ms > 0
    assert (number, None, HitKind.ESSAY) == (hit.essay_id, hit.annotation_id, hit.kind)
    assert ("Water and power", "Ayesha Khan", "/saved/Water and power.html") == (hit.title, hit.author, hit.origin)
    text = workspace.store.essays.text(number)
    for excerpt in hit.excerpts:
        assert excerpt.at is not None
        assert excerpt.text == text[excerpt.at : excerpt.at + len(excerpt.text)]
    assert ["canal", "water", "canal", "water"] == [
        excerpt.text[start:end] for excerpt in hit.excerpts for start, end in excerpt.matches
    ]
    assert 0 == hit.further


def test_what_is_not_shown_is_counted(search: LibrarySearch, add: Add) -> None:
    add(*(f"This is paragraph {number} of many on the canal of the district." for number in range(7)))
    (hit,) = search.search("canal").hits
    assert (3, 4) == (len(hit.excerpts), hit.further)


def test_an_essay_found_by_its_title_shows_the_title_and_its_opening(search: LibrarySearch, add: Add) -> None:
    add(*CANAL)
    (hit,) = search.search("power").hits
    assert (Excerpt("Water and power", ((10, 15),), None), Excerpt(CANAL[0], (), 0)) == hit.excerpts


def test_an_essay_found_by_its_author_or_tag_shows_its_opening(search: LibrarySearch, add: Add) -> None:
    add(*CANAL, tags=("irrigation",))
    for typed in ("khan", "author:khan", "tag:irrigation"):
        (hit,) = search.search(typed).hits
        assert (Excerpt(CANAL[0], (), 0),) == hit.excerpts


def test_a_highlight_is_a_hit_of_its_own_with_its_place(search: LibrarySearch, add: Add, mark: Mark) -> None:
    number = add(*CANAL)
    annotation = mark(number, "thousands died of it")
    highlight = next(hit for hit in search.search("thousands").hits if hit.kind is HitKind.HIGHLIGHT)
    assert (number, annotation.id, Category.FACT) == (highlight.essay_id, highlight.annotation_id, highlight.category)
    assert "Water and power" == highlight.title
    assert (Excerpt("thousands died of it", ((0, 9),), CANAL[0].index("thousands")),) == highlight.excerpts


def test_a_highlight_found_by_its_note_shows_the_note_and_then_the_words(
    search: LibrarySearch, add: Add, mark: Mark
) -> None:
    number = add(*CANAL)
    mark(number, "thousands died of it", note="Compare Suez.")
    (hit,) = search.search("suez").hits
    assert (
        Excerpt("Compare Suez.", ((8, 12),), None),
        Excerpt("thousands died of it", (), CANAL[0].index("thousands")),
    ) == hit.excerpts


def test_a_note_on_a_whole_essay_and_a_bookmark_with_a_note_are_notes(
    search: LibrarySearch, add: Add, mark: Mark
) -> None:
    number = add(*CANAL)
    mark(number, note="Ask about barrages.", kind=AnnotationKind.NOTE)
    mark(number, "Nobody", note="Barrages, go on here.", kind=AnnotationKind.BOOKMARK)
    hits = search.search("barrages").hits
    assert [HitKind.NOTE, HitKind.NOTE] == [hit.kind for hit in hits]
    assert {"Ask about barrages.", "Barrages, go on here."} == {hit.excerpts[0].text for hit in hits}


def test_an_annotation_found_by_its_tag_shows_what_it_says(search: LibrarySearch, add: Add, mark: Mark) -> None:
    mark(add(*CANAL), "Nobody counted them", note="True?", tags=("statistics",))
    (hit,) = search.search("tag:statistics").hits
    assert ["Nobody counted them", "True?"] == [excerpt.text for excerpt in hit.excerpts]


@pytest.mark.parametrize(
    ("placement", "expected"),
    [(Moved(100, 120, 0.9), 100), (Moved(100, 140, 0.9), 100), (Unplaced(), None)],
)
def test_a_moved_highlight_is_shown_where_it_is_now(
    search: LibrarySearch, add: Add, mark: Mark, placement: Placement, expected: int | None
) -> None:
    mark(add(*CANAL), "thousands died of it", placement=placement)
    hit = next(hit for hit in search.search("thousands").hits if hit.kind is HitKind.HIGHLIGHT)
    assert expected == hit.excerpts[0].at


def test_what_is_in_the_trash_is_no_hit_before_the_index_knows(
    workspace: Workspace, search: LibrarySearch, add: Add, mark: Mark
) -> None:
    number = add(*CANAL)
    annotation = mark(number, "canal was dug")
    other = add("Another canal runs to the north of it.", title="North")
    workspace.store.essays.set_trashed([number], trashed=True)
    result = search.search("canal")
    assert [other] == [hit.essay_id for hit in result.hits]
    assert 1 == result.total
    assert result.waiting > 0
    workspace.store.essays.set_trashed([number], trashed=False)
    workspace.store.annotations.remove(annotation.id)
    assert {number, other} == {hit.essay_id for hit in search.search("canal").hits}
    assert all(hit.kind is HitKind.ESSAY for hit in search.search("canal").hits)


def test_a_new_essay_is_found_by_a_search_that_is_open(search: LibrarySearch, add: Add) -> None:
    add(*CANAL)
    assert 0 == search.search("zebra").total
    add("The zebra stood by the water.", title="Animals")
    assert 1 == search.search("zebra").total


def test_the_last_word_is_found_while_it_is_typed(search: LibrarySearch, add: Add) -> None:
    add(*CANAL)
    (hit,) = search.search("settl", last_word_is_prefix=True).hits
    start, end = hit.excerpts[0].matches[0]
    assert "settlers" == hit.excerpts[0].text[start:end]
    assert 0 == search.search("settl").total


def test_some_words_are_better_than_none_and_it_is_said(search: LibrarySearch, add: Add) -> None:
    add(*CANAL)
    result = search.search("canal zebra")
    assert (1, True) == (result.total, result.any_word)


def test_nonsense_is_read_as_words_and_it_is_said(search: LibrarySearch, add: Add) -> None:
    add(*CANAL)
    result = search.search('(canal AND "')
    assert (1, True) == (result.total, result.read_as_words)


def test_an_empty_question_has_no_answer(search: LibrarySearch, add: Add) -> None:
    assert 0 == search.search("").total
    add(*CANAL)
    assert () == search.search("  ").hits


def test_no_more_hits_come_than_were_asked_for(search: LibrarySearch, add: Add) -> None:
    for number in range(4):
        add(f"Canal number {number} of the district.", title=f"Canal {number}")
    result = search.search("canal", limit=2)
    assert (4, 2) == (result.total, len(result.hits))


def test_without_an_index_it_says_so_and_works_again_when_there_is_one(
    workspace: Workspace, search: LibrarySearch, add: Add
) -> None:
    with pytest.raises(IndexUnavailableError):
        search.search("canal")
    add(*CANAL)
    assert 1 == search.search("canal").total
    shutil.rmtree(workspace.folder.index)
    with pytest.raises(IndexUnavailableError):
        search.search("canal")
    bring_index_up_to_date(workspace)
    assert 1 == search.search("canal").total


def test_damage_that_a_question_meets_is_healed_by_the_next_refresh(
    workspace: Workspace, search: LibrarySearch, add: Add
) -> None:
    add(*CANAL)
    for path in workspace.folder.index.glob("*.seg"):
        path.write_bytes(b"torn")
    with pytest.raises(IndexUnavailableError):
        search.search("canal")
    assert not (workspace.folder.index / STAMP).exists()
    bring_index_up_to_date(workspace)
    assert 1 == search.search("canal").total


# Conditions, facets and orders.


@pytest.fixture
def three(add: Add, mark: Mark) -> tuple[EssayId, EssayId, EssayId]:
    one = add(*CANAL, title="One", site="The Leaf", published=date(2025, 3, 1), tags=("canals",))
    two = add(
        "Of water." + " Of water and of law." * 300,
        title="Two",
        site="The Bark",
        published=date(2024, 12, 31),
        section="Pakistan Affairs",
    )
    three = add("On water.", title="Three", author=None)
    mark(one, "The canal was dug by hand")
    mark(two, "Of water.", note="Why water?")
    mark(two, "Of water and of law.")
    return one, two, three


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("water site:leaf", {0}),
        ('water site:"the bark"', {1}),
        ("water -site:leaf", {1, 2}),
        ("water date:2025", {0}),
        ("water date:2025-03", {0}),
        ("water before:2025", {1}),
        ("water after:2024", {0}),
        ("water after:2024-12-31", {0}),
        ('water before:"1 March 2025"', {1}),
        ("water words:>800", {1}),
        ("water words:<10", {2}),
        ("water has:note", {1}),
        ("water has:highlights", {0, 1}),
        ("water has:author", {0, 1}),
        ("water has:date is:unread", {0, 1}),
        ("water is:finished", set()),
        ("water is:marked", {0, 1}),
        ("water topic:canals", {0}),
        ('water topic:"pakistan affairs"', {1}),
        ("added:today", set()),
        ("site:leaf", {0}),
        ("site:leaf OR site:bark", {0, 1}),
    ],
)
def test_a_question_is_narrowed_by_what_the_library_knows(
    search: LibrarySearch, three: tuple[EssayId, ...], typed: str, expected: set[int]
) -> None:
    found = {hit.essay_id for hit in search.search(typed).hits if hit.kind is HitKind.ESSAY}
    assert {three[number] for number in expected} == found
    assert found == search.essays_that_answer(typed)


def test_a_kind_is_one_of_hits_or_of_highlights(search: LibrarySearch, three: tuple[EssayId, ...]) -> None:
    one, two, _ = three
    assert [one] == [hit.essay_id for hit in search.search("kind:fact canal").hits]
    assert {(two, HitKind.HIGHLIGHT)} == {(hit.essay_id, hit.kind) for hit in search.search("kind:fact law").hits}
    assert {HitKind.ESSAY} == {hit.kind for hit in search.search("kind:essay water").hits}
    assert () == search.search("kind:quotation water").hits


def test_what_may_be_out_of_date_is_found_among_highlights(
    workspace: Workspace, search: LibrarySearch, three: tuple[EssayId, ...]
) -> None:
    assert () == search.search("is:stale").hits
    fact = next(hit for hit in search.search("kind:fact law").hits if hit.annotation_id is not None)
    assert fact.annotation_id is not None
    edit_annotation(workspace, fact.annotation_id, stale=True)
    for typed in ("is:stale", "is:stale law", "law is:stale kind:fact"):
        assert [(three[1], fact.annotation_id)] == [
            (hit.essay_id, hit.annotation_id) for hit in search.search(typed).hits
        ]
    assert fact.annotation_id not in {hit.annotation_id for hit in search.search("law -is:stale").hits}


def test_what_answers_is_counted_by_what_tells_it_apart(search: LibrarySearch, three: tuple[EssayId, ...]) -> None:
    facets = {facet.name: dict(facet.values) for facet in search.facets("water")}
    assert {"essay": 3, "highlight": 2, "fact": 2} == facets[FacetName.KIND]
    assert {"The Leaf": 1, "The Bark": 3} == facets[FacetName.SITE]
    assert {"2025": 1, "2024": 3} == facets[FacetName.DATE]
    assert {"canals": 1} == facets[FacetName.TAG]
    assert () == search.facets("zebra")


def test_hits_come_in_the_order_that_was_wished_for(search: LibrarySearch, three: tuple[EssayId, ...]) -> None:
    one, two, undated = three

    def titles(order: HitOrder) -> list[EssayId]:
        return [hit.essay_id for hit in search.search("kind:essay water", order=order).hits]

    assert [one, two, undated] == titles(HitOrder.NEWEST)
    assert [two, one, undated] == titles(HitOrder.OLDEST)
    assert [two, one, undated] == titles(HitOrder.MOST_MARKED)


def test_all_passages_of_an_essay_are_shown_when_they_are_wished_for(search: LibrarySearch, add: Add) -> None:
    number = add(*(f"This is paragraph {number} of many on the canal of the district." for number in range(7)))
    passages = search.passages(number, "canal")
    assert [f"paragraph {number}" in passage.text for number, passage in enumerate(passages)] == [True] * 7
    assert 7 == len(search.passages(number, "cana", last_word_is_prefix=True))
    assert () == search.passages(number, "cana")


def test_of_an_absurd_essay_the_first_passages_are_told(search: LibrarySearch, add: Add) -> None:
    number = add(*(f"This is paragraph {number} of many on the canals." for number in range(MOST_PASSAGES + 40)))
    passages = search.passages(number, "canal")
    assert ("This is paragraph 0 of many on the canals.", MOST_PASSAGES) == (passages[0].text, len(passages))


def test_a_capital_that_was_but_a_capital_marks_what_it_found(
    workspace: Workspace, search: LibrarySearch, add: Add
) -> None:
    number = add(*CANAL)
    (hit,) = search.search("Settlers").hits
    assert 1 == len(hit.excerpts[0].matches) == len(search.passages(number, "Settlers"))
    assert 1 == len(open_with_hits(workspace, number, "Settlers").ranges)
    assert 0 == len(open_with_hits(workspace, number, "settl").ranges)
    assert 1 == len(open_with_hits(workspace, number, "settl", last_word_is_prefix=True).ranges)


# Forgiving.


def test_a_slip_of_the_pen_is_put_right_out_of_the_words_of_the_library(search: LibrarySearch, add: Add) -> None:
    add("The parliamentary committee on agricultural policies met twice.")
    assert (
        "the policies of agricultural committees" == search.search("the polices of agricultral committees").suggestion
    )
    assert search.search("committee").suggestion is None
    assert search.search("zzzzz").suggestion is None
    assert "committee -zebra" == search.search("comittee -zebra").suggestion


def test_an_acronym_answers_for_its_long_form_and_the_reverse(search: LibrarySearch, add: Add) -> None:
    short = add("The IMF sent a mission.", title="Short")
    long = add("The International Monetary Fund sent a mission.", title="Long")
    for typed in ("imf", "international monetary fund", "imf mission"):
        hits = search.search(typed).hits
        assert {short, long} == {hit.essay_id for hit in hits if hit.every_word}
        assert all(hit.excerpts[0].matches for hit in hits)


def test_british_and_american_spelling_are_one(search: LibrarySearch, add: Add) -> None:
    number = add("The organization of labor in the program.")
    assert [number] == [hit.essay_id for hit in search.search("organisation labour programme").hits]


def test_what_holds_some_of_the_words_is_listed_too_and_says_so(search: LibrarySearch, add: Add) -> None:
    both = add("Wheat and barley.", title="Both")
    one = add("Wheat alone, wheat and wheat again.", title="One")
    result = search.search("wheat barley")
    assert {(both, True), (one, False)} == {(hit.essay_id, hit.every_word) for hit in result.hits}
    assert (2, 1, False) == (result.total, result.complete, result.any_word)


def test_a_question_in_a_sentence_finds_what_answers_it_best(search: LibrarySearch, add: Add) -> None:
    best = add("Circular debt is the arrears of the power sector, and tariffs explain its growth.", title="Debt")
    add("The power of the sector is not in doubt.", title="Power")
    hits = search.search("Why does the circular debt of the power sector of Pakistan keep growing?").hits
    assert best == hits[0].essay_id


def test_a_capital_or_a_plus_asks_for_these_letters_only(search: LibrarySearch, add: Add) -> None:
    one = add("The policy of the state.", title="One")
    many = add("The policies of the state.", title="Many")
    assert {one, many} == {hit.essay_id for hit in search.search("policies").hits}
    assert [many] == [hit.essay_id for hit in search.search("+policies").hits]
    assert [many] == [hit.essay_id for hit in search.search("Policies").hits]
    assert [one] == [hit.essay_id for hit in search.search("+policy").hits]


def test_a_capital_that_finds_nothing_is_overlooked(search: LibrarySearch, add: Add) -> None:
    number = add("One flood, and no more.")
    assert [number] == [hit.essay_id for hit in search.search("Floods").hits]
    assert () == search.search("+floods").hits
