"""A link reaches the window that is open, and nothing else does."""

import os
from collections.abc import Iterator
from contextlib import suppress
from multiprocessing.connection import Client
from pathlib import Path
from queue import Queue

import pytest

from cssreader.app import window_door
from cssreader.app.window_door import WindowDoor, hand_over
from cssreader.paths import LibraryFolder

LINK = "cssreader://essay/0d1f6f38-2f63-4b51-8e0b-6a8f0c7f2f10"


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> LibraryFolder:
    (tmp_path / "run").mkdir(mode=0o700)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path / "run"))
    return LibraryFolder(tmp_path / "library")


@pytest.fixture
def came() -> "Queue[str]":
    return Queue()


@pytest.fixture
def door(library: LibraryFolder, came: "Queue[str]") -> Iterator[WindowDoor]:
    door = WindowDoor(library, came.put)
    door.open()
    yield door
    door.close()


@pytest.mark.usefixtures("door")
def test_a_link_comes_through(library: LibraryFolder, came: "Queue[str]") -> None:
    assert hand_over(library, LINK)
    assert LINK == came.get(timeout=10)


@pytest.mark.usefixtures("door")
def test_the_window_of_another_library_is_another_one(library: LibraryFolder) -> None:
    assert not hand_over(LibraryFolder(library.root.with_name("other")), LINK)


def test_where_no_window_is_open_nobody_takes_it(library: LibraryFolder, door: WindowDoor) -> None:
    door.close()
    assert not hand_over(library, LINK)
    door.open()
    assert hand_over(library, LINK)


def test_a_second_window_leaves_the_door_to_the_first(library: LibraryFolder, door: WindowDoor) -> None:
    second = WindowDoor(library, lambda _: None)
    second.open()
    assert door.is_open
    assert not second.is_open


@pytest.mark.skipif(os.name == "nt", reason="a named pipe goes with its program")
def test_a_door_that_a_killed_window_left_behind_is_in_nobodys_way(library: LibraryFolder, came: "Queue[str]") -> None:
    Path(window_door._address(library)).touch()
    door = WindowDoor(library, came.put)
    door.open()
    assert hand_over(library, LINK)
    door.close()


@pytest.mark.usefixtures("door")
def test_a_guest_who_says_too_much_or_nothing_is_not_heard(library: LibraryFolder, came: "Queue[str]") -> None:
    for said in (b"x" * 100_000, None):
        guest = Client(window_door._address(library))
        if said is not None:
            # The window may have gone away before all is said.
            with suppress(BrokenPipeError):
                guest.send_bytes(said)
        guest.close()
    assert hand_over(library, LINK)
    assert LINK == came.get(timeout=10)
    assert came.empty()


@pytest.mark.usefixtures("door")
@pytest.mark.skipif(os.name == "nt", reason="a named pipe takes whole messages")
def test_a_guest_who_begins_to_speak_and_stalls_keeps_nobody_out(library: LibraryFolder, came: "Queue[str]") -> None:
    with Client(window_door._address(library)) as guest:
        os.write(guest.fileno(), b"\x00\x00\x01\x00cssreader")
        assert hand_over(library, LINK)
        assert LINK == came.get(timeout=10)


@pytest.mark.skipif(os.name == "nt", reason="a named pipe has no folder")
def test_a_folder_that_others_may_enter_holds_no_door(library: LibraryFolder, tmp_path: Path) -> None:
    (tmp_path / "run").chmod(0o755)
    door = WindowDoor(library, lambda _: None)
    door.open()
    assert not door.is_open
    assert not hand_over(library, LINK)
