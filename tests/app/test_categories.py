"""Kinds of highlights are named, coloured, ordered, hidden, added and removed; nothing of it is lost, all is undone."""

import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_essays import put_essay

from cssreader.app.annotate_essay import add_highlight, annotations_of, edit_annotation
from cssreader.app.apply_change import apply_change
from cssreader.app.categories import (
    all_categories,
    categories_called,
    category_counts,
    the_category_called,
    with_unknown,
)
from cssreader.app.change_categories import add_category, change_category, order_categories, remove_category
from cssreader.app.complete_export import complete_export, web_annotations
from cssreader.app.export_annotations import export_annotations
from cssreader.app.import_annotations import import_annotations
from cssreader.app.merge_libraries import merge_copy
from cssreader.app.workspace import Workspace, open_workspace
from cssreader.domain.annotation import Annotation, Category
from cssreader.domain.categories import CategoryIcon, Hue
from cssreader.domain.changes import CategoriesChange, changes_nothing
from cssreader.domain.essay import EssayId
from cssreader.errors import KnownError, NotFoundError, UnusableInputError
from cssreader.paths import LibraryFolder

Open = Callable[[str], Workspace]


@pytest.fixture
def open_one(tmp_path: Path) -> Iterator[Open]:
    opened: list[Workspace] = []

    def open_one(name: str) -> Workspace:
        opened.append(open_workspace(LibraryFolder(tmp_path / name)))
        return opened[-1]

    yield open_one
    for workspace in opened:
        workspace.close()


@pytest.fixture
def workspace(open_one: Open) -> Workspace:
    workspace = open_one("library")
    put_essay(workspace, "The Canal", "The canal was dug in 1890. It watered the district.")
    return workspace


def names(workspace: Workspace) -> list[str]:
    return [each.name for each in all_categories(workspace).offered]


def added(workspace: Workspace, name: str, *look: object) -> Category:
    change = add_category(workspace, name, *look)  # type: ignore[arg-type]
    return next(category for category, _ in change.after)


def marked(workspace: Workspace, category: Category, start: int = 4) -> Annotation:
    made = add_highlight(workspace, EssayId(1), start, start + 5, category).after
    assert made is not None
    return made


def test_what_ships_is_renamed_recoloured_ordered_and_hidden_and_all_of_it_is_undone(workspace: Workspace) -> None:
    before = all_categories(workspace)
    changes = [
        change_category(workspace, Category.FACT, name="  Hard\nfact "),
        change_category(workspace, Category.FACT, hue=Hue.ORANGE, icon=CategoryIcon.SCALES),
        change_category(workspace, Category.FIGURE, shown=False),
        order_categories(workspace, [Category.VOCABULARY, Category.FACT]),
    ]
    assert ["Vocabulary", "Hard fact", "Quotation", "Argument"] == names(workspace)[:4]
    fact = all_categories(workspace).of(Category.FACT)
    assert (Hue.ORANGE, CategoryIcon.SCALES) == (fact.hue, fact.icon)
    assert Category.FACT == all_categories(workspace).digits["2"]
    for change in reversed(changes):
        apply_change(workspace, change.reversed())
    assert before == all_categories(workspace)
    for change in changes:
        apply_change(workspace, change)
    assert "Hard fact" == names(workspace)[1]


def test_an_empty_name_gives_one_that_ships_its_own_name_back(workspace: Workspace) -> None:
    change_category(workspace, Category.FACT, name="Truth")
    assert change_category(workspace, Category.FACT, name="").after
    assert "Fact" == names(workspace)[0]
    assert changes_nothing(change_category(workspace, Category.FACT, name="fact"))


@pytest.mark.parametrize("name", ["", "  ", "quotation", "QUOTATION", "اقتباس", "note", "x" * 41])
def test_a_name_that_is_none_or_means_something_else_is_refused(workspace: Workspace, name: str) -> None:
    with pytest.raises(UnusableInputError):
        add_category(workspace, name)
    with pytest.raises(UnusableInputError):
        change_category(workspace, added(workspace, "Mine"), name=name)


def test_one_kind_is_always_left_to_mark_with(workspace: Workspace) -> None:
    for each in all_categories(workspace).offered[1:]:
        change_category(workspace, each.id, shown=False)
    with pytest.raises(UnusableInputError):
        change_category(workspace, Category.FACT, shown=False)


def test_a_kind_in_use_goes_only_with_another_for_its_highlights_and_comes_back_in_one_step(
    workspace: Workspace,
) -> None:
    mine = added(workspace, "Statistic")
    mark = marked(workspace, mine)
    for into in (None, mine, Category("own-nowhere")):
        with pytest.raises(UnusableInputError):
            remove_category(workspace, mine, into)
    with pytest.raises(UnusableInputError):
        remove_category(workspace, Category.FACT, Category.FIGURE)
    change = remove_category(workspace, mine, Category.FIGURE)
    assert ([Category.FIGURE], {Category.FIGURE: 1}) == (
        [each.category for each in annotations_of(workspace, EssayId(1))],
        dict(category_counts(workspace)),
    )
    assert "Statistic" not in names(workspace)
    with pytest.raises(NotFoundError):
        change_category(workspace, mine, hue=Hue.RED)
    apply_change(workspace, change.reversed())
    assert mine == workspace.store.annotations.get(mark.id).category
    assert "Statistic" in names(workspace)


def test_one_that_was_removed_comes_back_with_its_name(workspace: Workspace) -> None:
    mine = added(workspace, "Statistic")
    remove_category(workspace, mine)
    assert mine == added(workspace, "statistic")


def test_every_name_finds_its_kind_in_either_language_and_by_the_persons_own(workspace: Workspace) -> None:
    change_category(workspace, Category.FACT, name="Hard fact")
    known = all_categories(workspace)
    for name in ("hard FACT", "Fact", "fact", "حقیقت"):
        assert Category.FACT == the_category_called(known, name).id
    assert [] == categories_called(known, "  ")
    with pytest.raises(NotFoundError):
        the_category_called(known, "nothing")


def test_a_kind_that_a_database_does_not_know_is_kept_under_its_id_and_can_be_named_or_moved(
    workspace: Workspace,
) -> None:
    mark = marked(workspace, Category.FACT)
    workspace.store.connection.run("UPDATE annotations SET category = 'own-lost'")
    edit_annotation(workspace, mark.id, note="kept")
    lost = Category("own-lost")
    assert lost == workspace.store.annotations.get(mark.id).category
    known = with_unknown(all_categories(workspace), category_counts(workspace))
    assert "own-lost" == known.of(lost).name
    assert "**own-lost**" in export_annotations(workspace)
    change_category(workspace, lost, name="Found")
    assert "**Found**" in export_annotations(workspace)
    assert 1 == len(remove_category(workspace, lost, Category.FIGURE).moved.changes)


_TRAITS = st.sampled_from(["name", "hue", "icon", "place", "shown", "removed", "shape"])
_IDS = st.sampled_from(["fact", "own-1", "own-2", "", "\u202e"])
_VALUES = st.none() | st.sampled_from(["Fact", "yes", "no", "-1", "\u0664", "9" * 30, "blue"]) | st.text(max_size=60)


@given(rows=st.dictionaries(st.tuples(_IDS, _TRAITS), _VALUES, max_size=12), at=st.sampled_from(["", "x", "9999"]))
def test_whatever_stands_in_the_table_all_eight_are_there_and_each_name_is_one(
    tmp_path_factory: pytest.TempPathFactory, rows: dict[tuple[str, str], str | None], at: str
) -> None:
    with open_workspace(LibraryFolder(tmp_path_factory.mktemp("kinds"))) as workspace:
        for (category, trait), value in rows.items():
            stored = None if value is None else value.encode(errors="replace").decode()
            workspace.store.connection.run(
                "INSERT INTO category_sayings VALUES (?, ?, ?, ?)", (category, trait, stored, at)
            )
        known = all_categories(workspace)
        assert 8 == sum(bool(each.shipped_name) for each in known)
        shown = [each.name.casefold() for each in known]
        assert len(shown) == len(set(shown))
        change_category(workspace, Category.FACT, hue=Hue.PINK)
        assert Hue.PINK == all_categories(workspace).of(Category.FACT).hue
        with pytest.raises(KnownError):
            add_category(workspace, "vocabulary")


# Two machines


def left_beside(workspace: Workspace, elsewhere: Workspace) -> Path:
    elsewhere.store.connection.run("PRAGMA wal_checkpoint(TRUNCATE)")
    return Path(shutil.copyfile(elsewhere.folder.database, workspace.folder.root / "library (1).db"))


@pytest.fixture
def elsewhere(workspace: Workspace, open_one: Open, tmp_path: Path) -> Workspace:
    workspace.store.connection.run("PRAGMA wal_checkpoint(TRUNCATE)")
    (tmp_path / "elsewhere").mkdir()
    shutil.copyfile(workspace.folder.database, tmp_path / "elsewhere" / "library.db")
    return open_one("elsewhere")


def test_two_machines_that_add_one_name_have_one_kind_and_of_each_thing_the_newest_holds(
    workspace: Workspace, elsewhere: Workspace
) -> None:
    mine, theirs = added(workspace, "Statistic"), added(elsewhere, "statistic")
    assert mine == theirs
    marked(elsewhere, theirs)
    other = added(elsewhere, "Law", Hue.RED)
    change_category(workspace, Category.FACT, hue=Hue.ORANGE)
    change_category(elsewhere, Category.FACT, name="Hard fact")
    change_category(elsewhere, mine, name="Figures of speech")
    change_category(workspace, mine, name="Numbers")
    copy = left_beside(workspace, elsewhere)
    merge_copy(workspace, copy)
    known = all_categories(workspace)
    assert ("Hard fact", Hue.ORANGE) == (known.of(Category.FACT).name, known.of(Category.FACT).hue)
    assert ("Numbers", "Law") == (known.of(mine).name, known.of(other).name)
    assert {mine: 1} == dict(category_counts(workspace))


def test_one_name_that_two_kinds_were_given_is_told_apart(workspace: Workspace, elsewhere: Workspace) -> None:
    change_category(workspace, added(workspace, "One"), name="Same")
    change_category(elsewhere, added(elsewhere, "Other"), name="same")
    merge_copy(workspace, left_beside(workspace, elsewhere))
    assert 2 == len({name for name in names(workspace) if name.casefold().startswith("same")})


def test_a_kind_removed_here_and_used_there_keeps_its_name(workspace: Workspace, elsewhere: Workspace) -> None:
    mine = added(workspace, "Statistic")
    merge_copy(elsewhere, left_beside(elsewhere, workspace))
    mark = marked(elsewhere, mine)
    remove_category(workspace, mine)
    merge_copy(workspace, left_beside(workspace, elsewhere))
    assert mine == workspace.store.annotations.get(mark.id).category
    assert ("Statistic", False) == (all_categories(workspace).of(mine).name, "Statistic" in names(workspace))


@pytest.mark.parametrize("write", [complete_export, web_annotations])
def test_own_kinds_go_out_and_come_back_and_what_is_newer_here_stays(
    workspace: Workspace, open_one: Open, tmp_path: Path, write: Callable[[Workspace], str]
) -> None:
    mine = added(workspace, "Statistic", Hue.ORANGE, CategoryIcon.SCALES)
    change_category(workspace, Category.FACT, name="Hard fact")
    mark = marked(workspace, mine)
    file = tmp_path / "marks.json"
    file.write_text(write(workspace), encoding="utf-8")
    empty = open_one("empty")
    put_essay(empty, "The Canal", "The canal was dug in 1890. It watered the district.")
    import_annotations(empty, file)
    assert all_categories(workspace) == all_categories(empty)
    assert mine == empty.store.annotations.get(mark.id).category
    change_category(empty, mine, name="Numbers")
    assert 0 == import_annotations(empty, file).others
    assert "Numbers" == all_categories(empty).of(mine).name


def test_marks_of_one_essay_carry_the_own_kinds_they_have_and_nothing_said_of_the_others(
    workspace: Workspace, open_one: Open, tmp_path: Path
) -> None:
    marked(workspace, added(workspace, "Statistic"))
    added(workspace, "Private")
    change_category(workspace, Category.FACT, name="Hard fact")
    file = tmp_path / "marks.json"
    file.write_text(complete_export(workspace, [EssayId(1)]), encoding="utf-8")
    empty = open_one("empty")
    import_annotations(empty, file)
    assert ["Fact", "Statistic"] == [names(empty)[0], names(empty)[-1]]
    assert "Private" not in file.read_text("utf-8")


def test_a_damaged_list_of_kinds_costs_a_sentence_and_no_annotation(
    workspace: Workspace, open_one: Open, tmp_path: Path
) -> None:
    mark = marked(workspace, added(workspace, "Statistic"))
    file = tmp_path / "marks.json"
    text = complete_export(workspace).replace('"trait": "name"', '"trait": 5')
    file.write_text(text, encoding="utf-8")
    empty = open_one("empty")
    put_essay(empty, "The Canal", "The canal was dug in 1890. It watered the district.")
    made = import_annotations(empty, file)
    assert any("kind of highlight" in (each.error or "") for each in made.outcomes)
    assert mark.category == empty.store.annotations.get(mark.id).category


def test_an_older_library_keeps_its_marks_and_has_the_eight(workspace: Workspace, open_one: Open) -> None:
    mark = marked(workspace, Category.ARGUMENT)
    connection = workspace.store.connection
    connection.run("DROP TABLE category_sayings")
    connection.run("DELETE FROM migrations WHERE number >= 15")
    connection.run("PRAGMA user_version = 14")
    workspace.close()
    again = open_one("library")
    assert mark == again.store.annotations.get(mark.id)
    assert 8 == len(names(again))
    assert list(again.folder.backups.glob("schema-14-*.db"))


def test_a_clock_that_went_back_loses_no_change(workspace: Workspace) -> None:
    workspace.store.connection.run(
        "INSERT INTO category_sayings VALUES ('fact', 'name', 'Later', '9000-01-01T00:00:00.000000+00:00')"
    )
    change = change_category(workspace, Category.FACT, name="Now")
    assert isinstance(change, CategoriesChange)
    assert "Now" == names(workspace)[0]
    (saying,) = workspace.store.categories.sayings()
    assert saying.said_at > datetime(9000, 1, 1, tzinfo=UTC)
