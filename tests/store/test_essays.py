"""Essays go into the library and come out as they went in."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cssreader.domain.content import Content, Heading, ListItem, Paragraph, Preformatted, Quotation, Span, Style
from cssreader.domain.essay import (
    CleanedPage,
    EssayFacts,
    EssayId,
    ReadingPosition,
    RemovalReason,
    RemovedBlock,
    Shelf,
    VersionId,
)
from cssreader.domain.library import EssayEdit
from cssreader.errors import NotFoundError
from cssreader.store import Store, text_hash
from cssreader.store.values import LONG_AGO
from cssreader.text.plain import plain_text

NOON = datetime(2026, 3, 1, 12, 0, 0, 123456, tzinfo=UTC)
Make = Callable[..., Any]

FACTS = EssayFacts(
    title="Water and the State",
    author="A. Writer",
    author_line="A. Writer teaches history",
    published=date(2025, 2, 3),
    updated=date(2025, 2, 4),
    written_by="A. Writer",
    edited_by="B. Editor",
    reviewed_by="C. Reader",
    sources=("A gazetteer", "A survey"),
    site="Example",
    section="History",
    views=1200,
    address="https://example.org/water",
    language="en",
)
CONTENT: Content = (
    Heading(2, (Span("Beginnings"),)),
    Paragraph((Span("The "), Span("canal", Style.STRONG), Span(" was dug 𝟣𝟪𝟫𝟢.", link="https://example.org/c"))),
    ListItem(1, (Span("one"),), 1),
    Quotation((Span("“It ran.”"),)),
)


def test_an_essay_comes_back_whole(store: Store) -> None:
    removed = (RemovedBlock("Join our course", RemovalReason.PROMOTION),)
    page = CleanedPage(FACTS, CONTENT, removed, tags=("water", "history"))
    essay_id = store.essays.add(page, origin="/saved/water.html", original=store.originals.keep(b"x"), at=NOON)
    essay = store.essays.get(essay_id)
    assert (FACTS, plain_text(CONTENT), removed) == (essay.facts, essay.text, essay.removed)
    assert plain_text(CONTENT) == plain_text(essay.content)
    assert ("Water and the State", "A. Writer", date(2025, 2, 3), "Example", "/saved/water.html", NOON) == (
        essay.summary.title,
        essay.summary.author,
        essay.summary.published,
        essay.summary.site,
        essay.summary.origin,
        essay.summary.added_at,
    )
    assert (("water", "history"), Shelf.INBOX, 0.0, 0, False) == (
        essay.summary.tags,
        essay.summary.shelf,
        essay.summary.progress,
        essay.summary.annotations,
        essay.summary.trashed,
    )
    assert ("Beginnings The canal was dug 𝟣𝟪𝟫𝟢. one “It ran.”", 9) == (essay.summary.opening, essay.summary.words)


def test_the_opening_is_cut_between_words(add_essay: Make, store: Store) -> None:
    opening = store.essays.get(add_essay("word " * 200)).summary.opening
    assert 300 >= len(opening) > 290
    assert opening.endswith("word")
    assert "x" * 300 == store.essays.get(add_essay("x" * 500)).summary.opening


def test_facts_that_a_page_does_not_state_come_back_as_none(store: Store, add_essay: Make) -> None:
    assert EssayFacts(title="The Canal") == store.essays.get(add_essay()).facts


@settings(max_examples=40, deadline=None)
@given(texts=st.lists(st.text(min_size=1, max_size=40), max_size=5))
def test_the_stored_text_is_the_plain_text_of_the_stored_content(texts: list[str], store_factory: Make) -> None:
    store, originals = store_factory()
    content: Content = tuple(
        Preformatted(text) if number % 2 else Paragraph((Span(text),)) for number, text in enumerate(texts)
    )
    essay = store.essays.get(
        store.essays.add(CleanedPage(EssayFacts("T"), content), origin="o", original=originals, at=NOON)
    )
    assert essay.text == plain_text(essay.content) == store.essays.text(essay.id)
    assert len(plain_text(content)) == len(essay.text)


@pytest.fixture(scope="module")
def store_factory(tmp_path_factory: pytest.TempPathFactory) -> Any:
    from cssreader.paths import LibraryFolder
    from cssreader.store import open_store

    store = open_store(LibraryFolder(tmp_path_factory.mktemp("library")))
    original = store.originals.keep(b"x")
    yield lambda: (store, original)
    store.close()


def test_half_a_character_pair_is_stored_as_a_replacement_character(store: Store, add_essay: Make) -> None:
    essay_id = add_essay("a\ud83db", title="\udcff", origin="/saved/\udce9.html", tags=("\ud800",))
    essay = store.essays.get(essay_id)
    assert ("a\ufffdb", "\ufffd", "/saved/\ufffd.html", ("\ufffd",)) == (
        essay.text,
        essay.summary.title,
        essay.summary.origin,
        essay.summary.tags,
    )
    assert essay_id == store.essays.with_origin("/saved/\udce9.html")


def test_the_newest_essay_comes_first_and_unknown_ids_are_left_out(store: Store, add_essay: Make) -> None:
    first, second, third = add_essay(), add_essay(), add_essay()
    assert [third, second, first] == [each.id for each in store.essays.summaries()]
    assert [third, first] == [each.id for each in store.essays.summaries([first, EssayId(99), third])]
    assert [] == store.essays.summaries([])
    assert [third, second, first] == store.essays.in_order()


def test_an_essay_that_is_not_there_is_named(store: Store, page: Make) -> None:
    missing = EssayId(7)
    for use in (
        lambda: store.essays.get(missing),
        lambda: store.essays.text(missing),
        lambda: store.essays.edit(missing, EssayEdit("T", None, None)),
        lambda: store.essays.set_trashed([missing], trashed=True),
        lambda: store.essays.set_shelf([missing], Shelf.READING),
        lambda: store.essays.set_position(missing, ReadingPosition(0, 0)),
        lambda: store.essays.add_version(missing, page(), original=store.originals.keep(b"x"), at=NOON),
    ):
        with pytest.raises(NotFoundError, match="There is no essay 7 in the library"):
            use()
    with pytest.raises(NotFoundError, match="version 7"):
        store.essays.version_text(VersionId(7))


def test_an_essay_is_known_again_by_address_text_and_origin(store: Store, add_essay: Make) -> None:
    essay_id = add_essay("Some words.", address="https://example.org/a", origin="/saved/a.html")
    assert essay_id == store.essays.with_address("https://example.org/a")
    assert essay_id == store.essays.with_text(text_hash("Some words."))
    assert essay_id == store.essays.with_origin("/saved/a.html")
    assert None is store.essays.with_address("https://example.org/b")
    assert None is store.essays.with_text(text_hash("Other words."))
    assert None is store.essays.with_origin("/saved/b.html")


def test_an_essay_in_the_trash_is_known_again_but_one_outside_it_comes_first(store: Store, add_essay: Make) -> None:
    first = add_essay(address="https://example.org/a")
    store.essays.set_trashed([first], trashed=True)
    assert first == store.essays.with_address("https://example.org/a")
    second = add_essay(address="https://example.org/a")
    assert second == store.essays.with_address("https://example.org/a")


def test_a_new_version_adds_and_never_overwrites(store: Store, add_essay: Make, page: Make) -> None:
    essay_id = add_essay("The old words.", author="Old", address="https://example.org/old", tags=("a",))
    old = store.essays.get(essay_id).version_id
    newer = page("The new words, longer.", title="New title", author="New", tags=("b",))
    new = store.essays.add_version(essay_id, newer, original=store.originals.keep(b"new"), at=NOON)
    essay = store.essays.get(essay_id)
    assert (new, "New title", "New", "The new words, longer.", ("b",)) == (
        essay.version_id,
        essay.facts.title,
        essay.facts.author,
        essay.text,
        essay.summary.tags,
    )
    assert ("The old words.", "The new words, longer.") == (
        store.essays.version_text(old),
        store.essays.version_text(new),
    )
    assert essay_id == store.essays.with_text(text_hash("The old words."))
    assert essay_id == store.essays.with_address("https://example.org/old")
    assert 1 == len(store.essays.summaries())


def test_what_a_person_edited_stands_over_every_version_of_the_page(store: Store, add_essay: Make, page: Make) -> None:
    essay_id = add_essay(author="Page", published=date(2020, 1, 1), tags=("page",))
    store.essays.edit(essay_id, EssayEdit("  Mine\n", None, date(2021, 2, 2), (" My  own ", "my OWN", "", "b")))
    for _ in range(2):
        essay = store.essays.get(essay_id)
        assert ("Mine", None, date(2021, 2, 2), ("My own", "b")) == (
            essay.facts.title,
            essay.facts.author,
            essay.facts.published,
            essay.summary.tags,
        )
        assert (essay.facts.title, essay.facts.author) == (essay.summary.title, essay.summary.author)
        newer = page("Other.", title="Page's new", author="Page's new", published=date(2022, 3, 3), tags=("new",))
        store.essays.add_version(essay_id, newer, original=store.originals.keep(b"new"), at=NOON)


def test_a_value_left_as_the_page_has_it_follows_the_page(store: Store, add_essay: Make, page: Make) -> None:
    essay_id = add_essay(author="Page", tags=("page",))
    store.essays.edit(essay_id, EssayEdit("Mine", "Page", None, ("page",)))
    newer = page(title="New", author="New author", published=date(2022, 3, 3), tags=("new",))
    store.essays.add_version(essay_id, newer, original=store.originals.keep(b"new"), at=NOON)
    summary = store.essays.get(essay_id).summary
    assert ("Mine", "New author", date(2022, 3, 3), ("new",)) == (
        summary.title,
        summary.author,
        summary.published,
        summary.tags,
    )


def test_an_edit_without_a_title_gives_the_pages_own_back(store: Store, add_essay: Make) -> None:
    essay_id = add_essay(title="Page")
    store.essays.edit(essay_id, EssayEdit("Mine", None, None))
    store.essays.edit(essay_id, EssayEdit(" ", None, None))
    assert "Page" == store.essays.get(essay_id).facts.title


def test_trash_and_back(store: Store, add_essay: Make) -> None:
    first, second = add_essay(), add_essay()
    store.essays.set_trashed([first], trashed=True)
    assert [(second, False), (first, True)] == [(each.id, each.trashed) for each in store.essays.summaries()]
    store.essays.set_trashed([first, second], trashed=False)
    assert [False, False] == [each.trashed for each in store.essays.summaries()]


def test_nothing_is_changed_when_one_of_several_ids_is_unknown(store: Store, add_essay: Make) -> None:
    essay_id = add_essay()
    with pytest.raises(NotFoundError):
        store.essays.set_trashed([essay_id, EssayId(99)], trashed=True)
    assert not store.essays.get(essay_id).summary.trashed


def test_shelf_and_position_are_remembered(store: Store, add_essay: Make) -> None:
    essay_id = add_essay()
    store.essays.set_shelf([essay_id], Shelf.FINISHED)
    store.essays.set_position(essay_id, ReadingPosition(5, 0.25))
    essay = store.essays.get(essay_id)
    assert (Shelf.FINISHED, 0.25, ReadingPosition(5, 0.25)) == (
        essay.summary.shelf,
        essay.summary.progress,
        essay.position,
    )


def test_a_position_beyond_a_shorter_new_version_is_its_end(store: Store, add_essay: Make, page: Make) -> None:
    essay_id = add_essay("A long text, really.")
    store.essays.set_position(essay_id, ReadingPosition(18, 0.9))
    store.essays.add_version(essay_id, page("Short."), original=store.originals.keep(b"n"), at=NOON)
    assert ReadingPosition(6, 0.9) == store.essays.get(essay_id).position
    store.essays.add_version(essay_id, page("Short again."), original=store.originals.keep(b"m"), at=NOON, position=3)
    assert ReadingPosition(3, 0.9) == store.essays.get(essay_id).position


def test_the_essay_read_last_is_the_one_whose_position_was_saved_last(store: Store, add_essay: Make) -> None:
    first, second = add_essay(), add_essay()
    assert None is store.essays.latest_read()
    store.essays.set_position(second, ReadingPosition(1, 0.1))
    store.essays.set_position(first, ReadingPosition(1, 0.1))
    assert first == store.essays.latest_read()
    store.essays.set_trashed([first], trashed=True)
    assert second == store.essays.latest_read()


def test_texts_are_those_of_the_newest_versions(store: Store, add_essay: Make, page: Make) -> None:
    first, second = add_essay("One."), add_essay("Two.")
    store.essays.add_version(second, page("Two, again."), original=store.originals.keep(b"n"), at=NOON)
    assert {first: "One.", second: "Two, again."} == store.essays.texts([first, second, EssayId(99)])


@pytest.mark.parametrize(
    ("damage", "expected"),
    [
        ("UPDATE essays SET shelf = 'lent out'", ("The Canal", Shelf.INBOX)),
        ("UPDATE essays SET added_at = 'yesterday', position = -5", ("The Canal", Shelf.INBOX)),
        ("UPDATE versions SET facts = '{not json', published = 'soon'", ("The Canal", Shelf.INBOX)),
        ("UPDATE versions SET facts = '[1]'", ("The Canal", Shelf.INBOX)),
        (
            'UPDATE versions SET facts = \'{"views": "many", "sources": [1, "a"], "updated": 3}\'',
            ("The Canal", Shelf.INBOX),
        ),
        ("UPDATE bodies SET html = '<script>x</script>'", ("The Canal", Shelf.INBOX)),
        ("UPDATE bodies SET html = '<p>unclosed'", ("The Canal", Shelf.INBOX)),
        ("UPDATE bodies SET html = '<p><u>x</u></p>'", ("The Canal", Shelf.INBOX)),
        ("UPDATE bodies SET html = '<p>Other words</p>'", ("The Canal", Shelf.INBOX)),
        ("UPDATE bodies SET removed = 'x'", ("The Canal", Shelf.INBOX)),
        ("UPDATE bodies SET removed = '{}'", ("The Canal", Shelf.INBOX)),
    ],
)
def test_an_odd_value_costs_no_essay(store: Store, add_essay: Make, damage: str, expected: tuple[str, Shelf]) -> None:
    essay_id = add_essay("One.", "Two\nlines.")
    store.connection.run(damage)
    essay = store.essays.get(essay_id)
    assert expected == (essay.summary.title, essay.summary.shelf)
    assert "One.\n\nTwo\nlines." == essay.text == plain_text(essay.content)
    assert 0 == essay.position.offset


def test_values_of_a_later_version_are_shown_as_well_as_can_be(store: Store, add_essay: Make) -> None:
    essay_id = add_essay()
    store.connection.run("UPDATE essays SET added_at = 'yesterday'")
    store.connection.run('UPDATE bodies SET removed = \'[["An advert", "a new reason"], 3, ["half"]]\'')
    essay = store.essays.get(essay_id)
    assert LONG_AGO == essay.summary.added_at
    assert (RemovedBlock("An advert", RemovalReason.OUTSIDE),) == essay.removed


def test_a_text_without_a_layout_that_fits_is_shown_as_it_is(store: Store, add_essay: Make) -> None:
    essay_id = add_essay("x")
    store.connection.run("UPDATE bodies SET html = '', text = ?", ("\n\n\n\na",))
    assert (Preformatted("\n\n\n\na"),) == store.essays.get(essay_id).content


def test_letters_that_are_no_letters_hide_no_essay(store: Store, add_essay: Make) -> None:
    add_essay(title="Sound")
    damaged = add_essay(title="Damaged")
    store.connection.run("UPDATE versions SET title = CAST(x'ff41' AS TEXT) WHERE essay_id = ?", (damaged,))
    assert ["\ufffdA", "Sound"] == [each.title for each in store.essays.summaries()]


def test_an_essay_whose_body_is_lost_still_opens(store: Store, add_essay: Make) -> None:
    essay_id = add_essay()
    store.connection.run("DELETE FROM bodies")
    assert "" == store.essays.get(essay_id).text == store.essays.text(essay_id)
