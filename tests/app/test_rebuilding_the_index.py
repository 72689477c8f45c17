"""An index that is made anew, killed, damaged, refused: what is there can be searched, and in the end all is."""

import contextlib
import errno
import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from small_essays import put_essay

from cssreader.app.check_index import index_problems
from cssreader.app.keep_index_fresh import (
    acknowledge,
    begin_rebuilding,
    bring_index_up_to_date,
    rebuild_index,
    take_batch,
    write,
)
from cssreader.app.search_library import LibrarySearch
from cssreader.app.workspace import Workspace, open_workspace
from cssreader.domain.essay import EssayId
from cssreader.errors import IndexUnavailableError
from cssreader.index import folder as folder_module
from cssreader.index.stamp import SCHEMA, STAMP, index_is_current, index_is_readable
from cssreader.paths import LibraryFolder

Add = Callable[..., EssayId]


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with open_workspace(LibraryFolder(tmp_path / "library")) as opened:
        yield opened


@pytest.fixture
def search(workspace: Workspace) -> Iterator[LibrarySearch]:
    opened = LibrarySearch(workspace)
    yield opened
    opened.close()


def add(workspace: Workspace, text: str) -> EssayId:
    return put_essay(workspace, f"Essay {len(workspace.store.essays.summaries())}", text)


def found(search: LibrarySearch, typed: str) -> set[EssayId]:
    return {hit.essay_id for hit in search.search(typed).hits}


def restamp(workspace: Workspace, format_: str) -> None:
    stamp = workspace.folder.index / STAMP
    stamp.write_text(json.dumps(json.loads(stamp.read_text("utf-8")) | {"format": format_}), "utf-8")


def one_batch(workspace: Workspace) -> bool:
    batch = take_batch(workspace, 1)
    if batch is None:
        return False
    write(workspace.folder, batch)
    acknowledge(workspace, batch)
    return True


@pytest.mark.parametrize("way", ["asked for", "words read otherwise"])
def test_the_old_index_answers_until_the_new_one_is_complete(
    workspace: Workspace, search: LibrarySearch, way: str
) -> None:
    canals = [add(workspace, f"The canal of village {number}.") for number in range(5)]
    bring_index_up_to_date(workspace)
    if way == "asked for":
        begin_rebuilding(workspace)
    else:
        restamp(workspace, f"{SCHEMA}.0")
    assert set(canals) == found(search, "canal")
    for _ in range(3):
        one_batch(workspace)
        assert set(canals) == found(search, "canal")
        assert search.search("canal").waiting > 0
    late = add(workspace, "The canal that came meanwhile.")
    while one_batch(workspace):
        assert set(canals) <= found(search, "canal")
    assert {*canals, late} == found(search, "canal")
    assert index_is_current(workspace.folder.index)
    assert [workspace.folder.index] == list(workspace.folder.root.glob("index*"))
    assert [] == index_problems(workspace)


def test_of_an_index_that_cannot_be_read_the_new_one_answers_with_what_it_has(
    workspace: Workspace, search: LibrarySearch
) -> None:
    canals = {add(workspace, f"The canal of village {number}.") for number in range(3)}
    bring_index_up_to_date(workspace)
    restamp(workspace, "2.9")
    with pytest.raises(IndexUnavailableError):
        search.search("canal")
    one_batch(workspace)
    assert 1 == len(found(search, "canal"))
    assert 2 == search.search("canal").waiting
    bring_index_up_to_date(workspace)
    assert canals == found(search, "canal")


def test_a_rebuilding_that_is_interrupted_goes_on(workspace: Workspace, search: LibrarySearch) -> None:
    canals = {add(workspace, f"The canal of village {number}.") for number in range(4)}
    bring_index_up_to_date(workspace)
    begin_rebuilding(workspace)
    one_batch(workspace)
    waiting = workspace.store.queue.count()
    with open_workspace(workspace.folder) as again:
        one_batch(again)
        assert waiting - 1 == again.store.queue.count()
        # Begun once more, it begins at its beginning.
        begin_rebuilding(again)
        assert canals == found(search, "canal")
        one_batch(again)
        assert 3 == again.store.queue.count()
        bring_index_up_to_date(again)
    assert canals == found(search, "canal")


def test_a_rebuilding_that_is_killed_while_the_new_one_takes_its_place_loses_nothing(
    workspace: Workspace, search: LibrarySearch, monkeypatch: pytest.MonkeyPatch
) -> None:
    canals = {add(workspace, f"The canal of village {number}.") for number in range(3)}
    bring_index_up_to_date(workspace)
    begin_rebuilding(workspace)

    class _KilledError(Exception):
        pass

    discard = folder_module.discard_index

    def die(folder: Path) -> None:
        discard(folder)
        if folder == workspace.folder.index:
            raise _KilledError

    with monkeypatch.context() as patch:
        patch.setattr(folder_module, "discard_index", die)
        with pytest.raises(_KilledError):
            bring_index_up_to_date(workspace)
    assert not workspace.folder.index.exists()
    assert canals == found(search, "canal")
    late = add(workspace, "The canal that came meanwhile.")
    bring_index_up_to_date(workspace)
    assert {*canals, late} == found(search, "canal")
    assert index_is_current(workspace.folder.index)
    assert not workspace.folder.next_index.exists()


def test_an_empty_library_is_rebuilt_too(workspace: Workspace, search: LibrarySearch) -> None:
    bring_index_up_to_date(workspace)
    number = add(workspace, "The canal.")
    bring_index_up_to_date(workspace)
    workspace.store.essays.set_trashed([number], trashed=True)
    rebuild_index(workspace)
    assert index_is_current(workspace.folder.index)
    assert set() == found(search, "canal")


@pytest.mark.parametrize("way", ["emptied", "cut", "removed", "garbled"])
def test_whatever_file_is_damaged_the_search_recovers_by_itself(
    workspace: Workspace, search: LibrarySearch, way: str
) -> None:
    canals = {add(workspace, f"The canal of village {number}.") for number in range(6)}
    bring_index_up_to_date(workspace)
    kinds = sorted({path.suffix for path in workspace.folder.index.iterdir()})
    assert {".json", ".seg", ".toc"} <= set(kinds)
    for kind in kinds:
        path = next(each for each in workspace.folder.index.iterdir() if each.suffix == kind)
        # Pages of a file that is open are mapped: shortened beneath a reader, it takes the program with it.
        search.close()
        _damage(path, way)
        with contextlib.suppress(IndexUnavailableError):
            assert found(search, "canal village") <= canals
        bring_index_up_to_date(workspace)
        workspace.store.essays.set_trashed([min(canals)], trashed=True)
        bring_index_up_to_date(workspace)
        workspace.store.essays.set_trashed([min(canals)], trashed=False)
        bring_index_up_to_date(workspace)
        search.close()
        try:
            assert canals == found(search, "canal")
        except IndexUnavailableError:
            # Found out only by reading: it is made anew the next time.
            bring_index_up_to_date(workspace)
            assert canals == found(search, "canal")


def _damage(path: Path, way: str) -> None:
    data = path.read_bytes()
    match way:
        case "emptied":
            path.write_bytes(b"")
        case "cut":
            path.write_bytes(data[: len(data) // 2])
        case "removed":
            path.unlink()
        case _:
            path.write_bytes(random.Random(len(data)).randbytes(len(data)))


_WRITER = """
import sys
from pathlib import Path
from cssreader.app.keep_index_fresh import begin_rebuilding, bring_index_up_to_date
from cssreader.app.workspace import open_workspace
from cssreader.paths import LibraryFolder

with open_workspace(LibraryFolder(Path(sys.argv[1]))) as workspace:
    print("open", flush=True)
    while True:
        begin_rebuilding(workspace)
        bring_index_up_to_date(workspace)
"""


def test_killed_at_any_moment_the_library_opens_and_search_recovers(tmp_path: Path) -> None:
    folder = LibraryFolder(tmp_path / "library")
    with open_workspace(folder) as workspace:
        canals = {add(workspace, f"The canal of village {number}.") for number in range(40)}
        bring_index_up_to_date(workspace)
    chance = random.Random(7)
    for _ in range(8):
        process = subprocess.Popen([sys.executable, "-c", _WRITER, str(folder.root)], stdout=subprocess.PIPE)
        assert process.stdout is not None
        assert b"open\n" == process.stdout.readline()
        time.sleep(chance.random() / 4)
        process.send_signal(signal.SIGKILL if os.name == "posix" else signal.SIGTERM)
        process.wait()
        process.stdout.close()
        with open_workspace(folder) as workspace:
            search = LibrarySearch(workspace)
            assert index_is_readable(folder.index) or index_is_readable(folder.next_index)
            assert found(search, "canal") <= canals
            bring_index_up_to_date(workspace)
            assert len(canals) == search.count("canal")
            search.close()


def test_while_the_disk_is_full_the_old_index_answers_and_what_waits_is_written_when_there_is_room(
    workspace: Workspace, search: LibrarySearch, monkeypatch: pytest.MonkeyPatch
) -> None:
    canals = {add(workspace, f"The canal of village {number}.") for number in range(3)}
    bring_index_up_to_date(workspace)

    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    late = add(workspace, "The canal that came meanwhile.")
    for rebuilding in (False, True):
        if rebuilding:
            begin_rebuilding(workspace)
        with monkeypatch.context() as patch:
            patch.setattr("cssreader.index.segment.BatchWriter.add", full)
            patch.setattr("cssreader.index.folder.FileIndex.create", full)
            with pytest.raises(IndexUnavailableError, match="No space"):
                bring_index_up_to_date(workspace)
        assert canals == found(search, "canal")
        assert workspace.store.queue.count() > 0
    bring_index_up_to_date(workspace)
    assert {*canals, late} == found(search, "canal")


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="the permissions of a folder bind nobody here")
def test_an_index_that_may_not_be_written_answers(workspace: Workspace, search: LibrarySearch) -> None:
    number = add(workspace, "The canal.")
    bring_index_up_to_date(workspace)
    workspace.folder.index.chmod(0o555)
    add(workspace, "The other canal.")
    with pytest.raises(IndexUnavailableError):
        bring_index_up_to_date(workspace)
    assert {number} == found(search, "canal")
    workspace.folder.index.chmod(0o755)
    bring_index_up_to_date(workspace)
    assert 2 == len(found(search, "canal"))


def test_a_check_names_what_is_found_by_what_it_said_before(workspace: Workspace) -> None:
    numbers = [add(workspace, f"The canal of village {number}.") for number in range(12)]
    bring_index_up_to_date(workspace)
    workspace.store.connection.run("UPDATE bodies SET text = text || ' It was long and deep and wide indeed.'")
    workspace.store.connection.run("DELETE FROM index_queue")
    problems = index_problems(workspace)
    assert 11 == len(problems)
    assert f"The essay {numbers[0]} (Essay 0) is found by what it said before; make the index anew." in problems
    assert "So it is with 2 more." == problems[-1]
