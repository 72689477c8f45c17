"""A copy of the library that went its own way is taken in, and nothing of either side is lost."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from small_essays import put_essay

from cssreader.app import annotate_essay, dossiers, searches, tend_library
from cssreader.app.check_library import check_library
from cssreader.app.import_annotations import import_annotations
from cssreader.app.merge_libraries import merge_copy
from cssreader.app.open_library import copies_beside
from cssreader.app.waiting_annotations import waiting_essays
from cssreader.app.workspace import Workspace, open_workspace
from cssreader.domain.annotation import Annotation, Category
from cssreader.domain.essay import EssayId, ReadingPosition
from cssreader.errors import LibraryError
from cssreader.paths import LibraryFolder

COPY = "library (Ali's conflicted copy 2026-03-01).db"


@pytest.fixture
def folder(tmp_path: Path) -> LibraryFolder:
    return LibraryFolder(tmp_path / "library")


@pytest.fixture
def workspace(folder: LibraryFolder) -> Iterator[Workspace]:
    with open_workspace(folder) as opened:
        put_essay(opened, "The Canal", "The canal was dug in 1890. It watered the district.", tags=("water",))
        put_essay(opened, "The Court", "The court sat in the old fort for a century.")
        yield opened


@pytest.fixture
def elsewhere(workspace: Workspace, tmp_path: Path) -> Iterator[Workspace]:
    """The library as another machine has it, from this moment on."""
    with copied(workspace, tmp_path / "elsewhere") as opened:
        yield opened


def copied(workspace: Workspace, root: Path) -> Workspace:
    workspace.store.connection.run("PRAGMA wal_checkpoint(TRUNCATE)")
    root.mkdir()
    shutil.copyfile(workspace.folder.database, LibraryFolder(root).database)
    return open_workspace(LibraryFolder(root))


def left_beside(workspace: Workspace, elsewhere: Workspace, name: str = COPY) -> Path:
    """The other machine's database, as a synchroniser lays it beside this one."""
    elsewhere.store.connection.run("PRAGMA wal_checkpoint(TRUNCATE)")
    return Path(shutil.copyfile(elsewhere.folder.database, workspace.folder.root / name))


def marked(workspace: Workspace, note: str = "", tags: tuple[str, ...] = ()) -> Annotation:
    made = annotate_essay.add_highlight(workspace, EssayId(1), 4, 9, Category.FACT, note=note, tags=tags).after
    assert made is not None
    return made


def everything(workspace: Workspace) -> dict[str, list[tuple[object, ...]]]:
    connection = workspace.store.connection
    tables = connection.rows("SELECT name FROM pragma_table_list WHERE type = 'table' AND schema = 'main'")
    return {
        name: sorted(connection.rows(f"SELECT * FROM {name}"), key=repr)
        for (name,) in tables
        if name not in ("index_queue", "sqlite_sequence", "sqlite_schema")
    }


@pytest.mark.parametrize(
    "name",
    [
        COPY,
        "library.sync-conflict-20260301-120000-ABCDEFG.db",
        "library-DESKTOP-7.db",
        "library (1).db",
        "library (conflicted copy 2026-03-01 120000).db",
    ],
)
def test_the_copies_of_every_synchroniser_are_noticed(workspace: Workspace, elsewhere: Workspace, name: str) -> None:
    copy = left_beside(workspace, elsewhere, name)
    (workspace.folder.root / "library notes.db").write_text("something else")
    assert (copy,) == copies_beside(workspace.folder)


def test_what_only_the_copy_holds_comes_into_the_library(workspace: Workspace, elsewhere: Workspace) -> None:
    mine = marked(workspace, "mine")
    put_essay(workspace, "Here", "Words that were written down here and nowhere else.")
    theirs = marked(elsewhere, "theirs", ("exam",))
    there = put_essay(elsewhere, "There", "Other words were written down on that machine.", tags=("far",))
    tend_library.save_position(elsewhere, EssayId(2), ReadingPosition(12, 0.4))
    tend_library.save_draft(elsewhere, "note:x", "half a thought")
    dossiers.create_dossier(elsewhere, "Water")
    searches.save_search(elsewhere, "salt AND water", "Salt")
    made = merge_copy(workspace, left_beside(workspace, elsewhere))
    assert (1, 1, ()) == (made.essays, made.annotations, made.both_kept)
    kept = {each.id: each for each in workspace.store.annotations.all()}
    assert {mine.id: "mine", theirs.id: "theirs"} == {name: each.note for name, each in kept.items()}
    assert ("exam",) == kept[theirs.id].tags
    titles = {each.title: each for each in workspace.store.essays.summaries()}
    assert {"The Canal", "The Court", "Here", "There"} == set(titles)
    assert ("far",) == titles["There"].tags
    assert elsewhere.store.essays.text(there) == workspace.store.essays.text(titles["There"].id)
    assert 0.4 == titles["The Court"].progress
    assert "half a thought" == tend_library.draft_of(workspace, "note:x")
    assert ["Water"] == [each.name for each in workspace.store.dossiers.all()]
    assert ["Salt"] == [each.name for each in workspace.store.searches.saved()]
    assert [] == [each for each in check_library(workspace).problems if "original" not in each and "index" not in each]


def test_the_newer_change_stands_where_one_side_changed_a_note(workspace: Workspace, tmp_path: Path) -> None:
    first, second = marked(workspace, "one"), marked(workspace, "two")
    marked(workspace, "the last that both know")
    with copied(workspace, tmp_path / "elsewhere") as elsewhere:
        annotate_essay.edit_annotation(elsewhere, first.id, note="better")
        annotate_essay.edit_annotation(workspace, second.id, note="best")
        made = merge_copy(workspace, left_beside(workspace, elsewhere))
    assert () == made.both_kept
    assert ["better", "best"] == [workspace.store.annotations.get(each.id).note for each in (first, second)]


def test_both_notes_stand_where_both_sides_changed_one(workspace: Workspace, tmp_path: Path) -> None:
    known = marked(workspace, "one", ("a",))
    with copied(workspace, tmp_path / "elsewhere") as elsewhere:
        annotate_essay.edit_annotation(elsewhere, known.id, note="from there", tags=("a", "b"))
        annotate_essay.edit_annotation(workspace, known.id, note="from here", tags=("a", "c"))
        made = merge_copy(workspace, left_beside(workspace, elsewhere))
    here = workspace.store.annotations.get(known.id)
    assert "from here\n\nfrom there" == here.note
    assert {"a", "b", "c"} == set(here.tags)
    assert ("The note on “canal” was changed on both sides; both texts stand in it.",) == made.both_kept


def test_merging_twice_changes_nothing(workspace: Workspace, elsewhere: Workspace) -> None:
    known = marked(workspace, "mine")
    marked(elsewhere, "theirs")
    put_essay(elsewhere, "There", "Other words were written down on that machine.", tags=("far",))
    tend_library.save_position(elsewhere, EssayId(1), ReadingPosition(12, 0.4))
    tend_library.save_draft(elsewhere, "note:x", "there")
    tend_library.save_draft(workspace, "note:x", "here")
    dossiers.create_dossier(elsewhere, "Water")
    searches.save_search(elsewhere, "salt AND water", "Salt")
    copy = left_beside(workspace, elsewhere)
    again = left_beside(workspace, elsewhere, "library (1).db")
    merge_copy(workspace, copy)
    annotate_essay.edit_annotation(workspace, known.id, note="mine, once more")
    before = everything(workspace)
    made = merge_copy(workspace, again)
    assert before == everything(workspace)
    assert (0, 0, 0) == (made.essays, made.annotations, made.others)


def test_the_copy_is_moved_and_the_library_backed_up(workspace: Workspace, elsewhere: Workspace) -> None:
    copy = left_beside(workspace, elsewhere)
    whole = copy.read_bytes()
    made = merge_copy(workspace, copy)
    assert not copy.exists()
    assert whole == made.copy.read_bytes()
    assert workspace.folder.backups == made.copy.parent.parent
    assert made.backup.is_file()


def test_a_library_in_another_folder_is_only_read(workspace: Workspace, elsewhere: Workspace) -> None:
    original = elsewhere.store.originals.keep(b"<p>page</p>")
    there = put_essay(elsewhere, "There", "Other words were written down on that machine.")
    elsewhere.store.connection.run("UPDATE versions SET original = ? WHERE essay_id = ?", (original, there))
    made = merge_copy(workspace, elsewhere.folder.database)
    assert elsewhere.folder.database == made.copy
    assert elsewhere.folder.database.exists()
    assert b"<p>page</p>" == workspace.store.originals.read(original)


def test_what_cannot_be_merged_is_said_and_changes_nothing(workspace: Workspace, elsewhere: Workspace) -> None:
    before = everything(workspace)
    copy = left_beside(workspace, elsewhere)
    data = bytearray(copy.read_bytes())
    data[4096:] = bytes(len(data) - 4096)
    copy.write_bytes(data)
    for file, sentence in (
        (copy, "damaged"),
        (workspace.folder.database, "is the library itself"),
        (workspace.folder.root / "no.db", "There is no file"),
    ):
        with pytest.raises(LibraryError, match=sentence):
            merge_copy(workspace, file)
    assert before == everything(workspace)
    assert copy.exists()


def test_a_newer_text_of_the_copy_is_shown_and_its_marks_find_their_places(
    workspace: Workspace, elsewhere: Workspace
) -> None:
    from datetime import UTC, datetime

    from cssreader.domain.content import Paragraph, Span
    from cssreader.domain.essay import CleanedPage, EssayFacts
    from cssreader.domain.library import OriginalId

    known = marked(workspace, "mine")
    words = "A new beginning. The canal was dug in 1890. It watered the district."
    page = CleanedPage(EssayFacts("The Canal"), (Paragraph((Span(words),)),))
    elsewhere.store.essays.add_version(
        EssayId(1), page, original=OriginalId("f" * 64), at=datetime.now(UTC), origin="/p"
    )
    merge_copy(workspace, left_beside(workspace, elsewhere))
    assert words == workspace.store.essays.text(EssayId(1))
    start, end = 21, 26
    assert "canal" == words[start:end]
    placement = workspace.store.annotations.get(known.id).placement
    assert (start, end) == (placement.start, placement.end)  # type: ignore[union-attr]


def test_what_was_imported_there_comes_along_with_what_it_was_before(
    workspace: Workspace, elsewhere: Workspace, tmp_path: Path
) -> None:
    mark = marked(elsewhere, "First.")
    annotate_essay.edit_annotation(elsewhere, mark.id, note="Second.")
    elsewhere.store.former_texts.keep(mark.id, "An older text of the canal.")
    file = tmp_path / "readwise.csv"
    file.write_text("Highlight,Title\nWords that stand in none of the essays here.,Elsewhere\n", encoding="utf-8")
    import_annotations(elsewhere, file)
    merge_copy(workspace, left_beside(workspace, elsewhere))
    merge_copy(workspace, left_beside(workspace, elsewhere))
    assert elsewhere.store.history.of((mark.id,)) == workspace.store.history.of((mark.id,)) != {}
    assert 1 == workspace.store.connection.value("SELECT count(*) FROM annotation_history")
    assert elsewhere.store.former_texts.hashes((mark.id,)) == workspace.store.former_texts.hashes((mark.id,)) != {}
    assert ["Elsewhere"] == [each.title for each in waiting_essays(workspace)]
    assert [] == workspace.store.connection.rows("PRAGMA foreign_key_check")
