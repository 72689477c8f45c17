"""A damaged library is written anew: whatever a question could still read is there, and the damaged files are kept."""

import random
import shutil
import sqlite3
from contextlib import closing, suppress
from pathlib import Path

import pytest
from small_essays import put_essay

from cssreader.app.annotate_essay import add_highlight
from cssreader.app.check_library import check_library
from cssreader.app.cleaning_processes import clean_here
from cssreader.app.repair_library import bring_in_originals, forgotten_originals, repair_library
from cssreader.app.workspace import open_workspace
from cssreader.domain.annotation import Category
from cssreader.domain.changes import ImportStatus
from cssreader.errors import LibraryError
from cssreader.paths import LibraryFolder

PAGE = 4096
READ = {
    "essays": "SELECT id, taken_up_on FROM essays NOT INDEXED",
    "versions": "SELECT id, facts FROM versions NOT INDEXED",
    "bodies": "SELECT version_id, length(text) FROM bodies NOT INDEXED",
    "annotations": "SELECT id, note FROM annotations NOT INDEXED",
}


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library of forty essays with marks, in one file."""
    root = tmp_path_factory.mktemp("whole") / "library"
    chance = random.Random(1)
    with open_workspace(LibraryFolder(root)) as workspace:
        for number in range(40):
            words = " ".join(chance.choice(("water", "canal", "law", "river", "tax")) for _ in range(900))
            essay = put_essay(workspace, f"Essay {number}", words, tags=("t",))
            for place in range(5):
                add_highlight(workspace, essay, place * 10, place * 10 + 8, Category.FACT, note=f"note {place} " * 9)
        workspace.store.connection.run("PRAGMA wal_checkpoint(TRUNCATE)")
    return root


@pytest.fixture
def folder(whole: Path, tmp_path: Path) -> LibraryFolder:
    shutil.copytree(whole, tmp_path / "library")
    return LibraryFolder(tmp_path / "library")


def readable(database: Path, scratch: Path) -> dict[str, set[object]]:
    """The keys that a plain SELECT gives before it fails."""
    shutil.copyfile(database, scratch)
    found: dict[str, set[object]] = {}
    with closing(sqlite3.connect(scratch)) as raw:
        raw.text_factory = lambda data: data.decode("utf-8", "replace")
        for table, sql in READ.items():
            keys = found.setdefault(table, set())
            with suppress(sqlite3.DatabaseError, UnicodeDecodeError):
                for key, _ in raw.execute(sql):
                    keys.add(key)
    return found


def damage(data: bytearray, kind: str, chance: random.Random) -> None:
    pages = len(data) // PAGE
    match kind:
        case "page" | "pages":
            for _ in range(1 if kind == "page" else 8):
                start = chance.randrange(1, pages) * PAGE
                data[start : start + PAGE] = chance.randbytes(PAGE)
        case "emptied":
            for _ in range(8):
                start = chance.randrange(1, pages) * PAGE
                data[start : start + PAGE] = bytes(PAGE)
        case "bytes":
            for _ in range(200):
                data[chance.randrange(100, len(data))] = chance.randrange(256)
        case "beginning":
            length = chance.randrange(1, 100)
            data[:length] = bytes(length)
        case _:
            del data[chance.randrange(len(data) // 4, len(data)) :]


@pytest.mark.parametrize("kind", ["page", "pages", "emptied", "bytes", "beginning", "cut off"])
@pytest.mark.parametrize("seed", range(4))
def test_nothing_is_lost_that_could_be_read(folder: LibraryFolder, tmp_path: Path, kind: str, seed: int) -> None:
    data = bytearray(folder.database.read_bytes())
    damage(data, kind, random.Random(f"{kind} {seed}"))
    folder.database.write_bytes(data)
    before = readable(folder.database, tmp_path / "scratch.db")
    if not any(before.values()):
        # Perhaps not even the list of its tables is there; then nothing is changed.
        with suppress(LibraryError):
            repair_library(folder)
            return
        assert bytes(data) == folder.database.read_bytes()
        return
    repair = repair_library(folder)
    assert bytes(data) == (repair.kept / "library.db").read_bytes()
    after = readable(folder.database, tmp_path / "scratch.db")
    for table, keys in before.items():
        # A number may have become another by the damage itself; text keys of ours are never numbers.
        assert {key for key in keys if table != "annotations" or len(str(key)) == 36} <= after[table]
    with open_workspace(folder) as workspace:
        assert not check_library(workspace).damaged
        for summary in workspace.store.essays.summaries():
            assert workspace.store.essays.get(summary.id).text


def test_a_whole_library_is_the_same_afterwards(folder: LibraryFolder, tmp_path: Path) -> None:
    before = readable(folder.database, tmp_path / "scratch.db")
    repair = repair_library(folder)
    assert ((), 40, 200) == (repair.lost, repair.essays, repair.annotations)
    assert before == readable(folder.database, tmp_path / "scratch.db")


def test_an_essay_whose_text_is_lost_keeps_its_marks_and_is_named(folder: LibraryFolder) -> None:
    with closing(sqlite3.connect(folder.database)) as raw:
        raw.execute("DELETE FROM bodies WHERE version_id = 7")
        raw.execute("DELETE FROM versions WHERE id = 9")
        raw.execute("DELETE FROM essays WHERE id = 11")
        raw.commit()
    repair = repair_library(folder)
    assert [7] == list(repair.incomplete)
    assert any("The text of the essay “Essay 6” is lost" in each for each in repair.lost)
    assert any("The title and the origin of the essay that begins" in each for each in repair.lost)
    assert any("the edited facts of the essay “Essay 10” are lost" in each for each in repair.lost)
    assert 200 == repair.annotations
    with open_workspace(folder) as workspace:
        quotes = [each.quote for each in workspace.store.annotations.of_essay(workspace.store.essays.get(7).id)]  # type: ignore[arg-type]
        text = workspace.store.essays.text(workspace.store.essays.get(7).id)  # type: ignore[arg-type]
        assert all(quote in text for quote in quotes if quote)


def test_what_is_no_library_any_more_is_refused_and_left_alone(tmp_path: Path) -> None:
    folder = LibraryFolder(tmp_path / "library")
    with pytest.raises(LibraryError, match="There is no library"):
        repair_library(folder)
    folder.root.mkdir()
    for content in (b"", b"short", b"\xff" * 20_000):
        folder.database.write_bytes(content)
        with pytest.raises(LibraryError, match="Bring back a backup"):
            repair_library(folder)
        assert content == folder.database.read_bytes()


def test_originals_without_an_essay_are_brought_in_again(folder: LibraryFolder) -> None:
    words = b"A page that was kept.\n\nIts essay was lost with the page of the database that held it, word for word."
    with open_workspace(folder) as workspace:
        kept = workspace.store.originals.keep(words)
        assert [kept] == forgotten_originals(workspace)
        (outcome,) = bring_in_originals(workspace, [kept], clean_here)
        assert ImportStatus.ADDED == outcome.status
        assert [] == forgotten_originals(workspace)
