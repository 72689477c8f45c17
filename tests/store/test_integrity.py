"""A check names what is wrong, and is silent when nothing is."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from cssreader.domain.annotation import AnnotationKind, Moved, Unplaced
from cssreader.domain.content import Picture
from cssreader.paths import LibraryFolder
from cssreader.store import Store
from cssreader.store.integrity import integrity_problems

Make = Callable[..., Any]
MARK = "6a2f41a3-c54c-4d0f-9d5e-000000000001"


@pytest.fixture(autouse=True)
def furnished(store: Store, add_essay: Make, mark: Make, page: Make) -> None:
    essay_id = add_essay("One.", "Two.", tags=("a",))
    original = store.originals.keep(b"newer")
    moment = store.essays.get(essay_id).summary.added_at
    store.essays.add_version(essay_id, page("One.", "Three."), original=original, at=moment)
    store.annotations.put(mark(essay_id, placement=Moved(0, 3, 0.97), tags=("t",)))
    whole = {"kind": AnnotationKind.NOTE, "category": None, "selector": None, "placement": Unplaced()}
    store.annotations.put(mark(essay_id, id="6a2f41a3-c54c-4d0f-9d5e-000000000002", **whole))


def test_a_sound_library_has_no_problems(store: Store) -> None:
    assert [] == integrity_problems(store)


@pytest.mark.parametrize(
    ("damage", "expected"),
    [
        ("UPDATE essays SET newest_version_id = NULL", "The essay 1 from /saved/canal.html has no text."),
        ("DELETE FROM bodies WHERE version_id = 1", "The text of the essay 1 (The Canal) is missing."),
        (
            "UPDATE bodies SET text = 'One', html = '<p>One</p>' WHERE version_id = 1",
            "The text of the essay 1 (The Canal) is not the one that was stored.",
        ),
        (
            "UPDATE bodies SET html = '<p>' WHERE version_id = 1",
            "The layout of the essay 1 (The Canal) cannot be read; it is shown as plain paragraphs.",
        ),
        (
            "UPDATE bodies SET html = '<p>Four</p>' WHERE version_id = 1",
            "The layout of the essay 1 (The Canal) does not have its words; it is shown as plain paragraphs.",
        ),
        (
            "UPDATE bodies SET html = '<p title=\"x\">One.</p><p>Two.</p>' WHERE version_id = 1",
            "The layout of the essay 1 (The Canal) was written by another program.",
        ),
        (
            "UPDATE annotations SET created_at = 'x' WHERE kind = 'highlight'",
            f"The annotation {MARK} on essay 1 is kept, but its created_at cannot be read.",
        ),
        (
            "UPDATE annotations SET category = NULL WHERE kind = 'highlight'",
            f"The annotation {MARK} on essay 1 is kept, but its category cannot be read.",
        ),
    ],
)
def test_what_does_not_fit_is_named(store: Store, damage: str, expected: str) -> None:
    store.connection.run(damage)
    assert [expected] == integrity_problems(store)


@pytest.mark.parametrize(
    ("damage", "expected"),
    [
        ("SELECT 1", None),
        ("DELETE FROM addresses", "The essay 2 is not known by its address https://kinara.example/canal."),
        (
            "UPDATE addresses SET key = 'elsewhere.example'",
            "The essay 2 would not be found under its address https://kinara.example/canal.",
        ),
        ("UPDATE essays SET newest_version_id = 1 WHERE id = 2", "The essay 2 shows the text of the essay 1."),
        (
            "UPDATE essays SET newest_version_id = 4 WHERE id = 3",
            "The essay 3 was joined to the essay 2 and is listed all the same.",
        ),
        (
            "UPDATE annotations SET essay_id = 3 WHERE kind = 'highlight'",
            f"The annotation {MARK} was left behind on the essay 3, which was joined to another.",
        ),
    ],
)
def test_what_does_not_fit_among_addresses_and_joins_is_named(
    store: Store, add_essay: Make, damage: str, expected: str | None
) -> None:
    two = add_essay("Two.", address="https://kinara.example/canal")
    three = add_essay("Three.")
    store.versions.join(three, two, (), store.essays.get(two).summary.added_at)
    store.connection.run(damage)
    problems = integrity_problems(store)
    if expected is None:
        assert [] == problems
    else:
        assert expected in problems


def test_essays_joined_in_a_circle_are_named(store: Store, add_essay: Make) -> None:
    two, three = add_essay("Two."), add_essay("Three.")
    store.versions.join(three, two, (), store.essays.get(two).summary.added_at)
    store.connection.run("INSERT INTO joins SELECT 2, 3, joined_at, 3, '[]' FROM joins")
    assert "The essay 2 is joined to others in a circle, so none of them is shown." in integrity_problems(store)


def test_originals_that_are_missing_or_damaged_are_named(store: Store) -> None:
    first, second = (name for (name,) in store.connection.rows("SELECT original FROM versions ORDER BY id"))
    store.originals.file_of(first).unlink()
    store.originals.file_of(second).write_bytes(b"x")
    missing, damaged = integrity_problems(store)
    assert "The original of the essay 1 (The Canal) is missing; its text is not touched by this." == missing
    assert damaged.startswith("The original of the essay 1 (The Canal) cannot be used: ")


def test_pictures_that_are_missing_or_damaged_are_named(store: Store, page: Make) -> None:
    names = [store.originals.keep(data) for data in (b"first", b"second", b"third")]
    shown = replace(page(), content=tuple(Picture(f"picture:{name}") for name in (*names, names[0])))
    essay_id = store.essays.add(shown, origin="/saved/p.html", original=names[2], at=datetime.now(UTC))
    assert [] == integrity_problems(store)
    store.originals.file_of(names[0]).unlink()
    store.originals.file_of(names[1]).write_bytes(b"no picture")
    problems = integrity_problems(store)
    assert 2 == len(problems)
    for name, state in ((names[0], "is missing"), (names[1], "is damaged")):
        assert any(f"picture {name} of the essay {essay_id} (The Canal) {state}" in problem for problem in problems)


def test_a_reference_to_nothing_is_named(store: Store) -> None:
    store.connection.run("PRAGMA foreign_keys = OFF")
    store.connection.run("UPDATE annotations SET essay_id = 99 WHERE kind = 'note'")
    (problem,) = integrity_problems(store)
    assert "of annotations refers to something missing in essays" in problem


def test_a_part_that_is_no_part_of_a_library_is_named(store: Store) -> None:
    store.connection.run("CREATE TABLE strange (x)")
    assert ["The database holds the table strange, which is no part of a library."] == integrity_problems(store)


def test_a_damaged_index_of_the_database_is_named(store: Store, folder: LibraryFolder) -> None:
    store.connection.run("PRAGMA writable_schema = ON")
    store.connection.run("DELETE FROM sqlite_master WHERE name = 'versions_by_origin'")
    store.connection.run("PRAGMA writable_schema = OFF")
    store.connection.run("PRAGMA schema_version = 9999")
    assert any(problem.startswith("The database is damaged: ") for problem in integrity_problems(store))
