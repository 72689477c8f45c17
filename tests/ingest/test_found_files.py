"""Which files are meant by a file or a folder."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from cssreader.errors import UnusableInputError
from cssreader.ingest import Unread, found_files
from cssreader.text.picture_folders import PICTURE_FOLDER_ENDINGS


def _write(folder: Path, *names: str) -> None:
    for name in names:
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("Some words.", encoding="utf-8")


def _named(folder: Path) -> list[str]:
    """What is found below a folder, by paths within it; what could not be read after a question mark."""
    return [
        f"?{Path(one.origin).relative_to(folder).as_posix()}"
        if isinstance(one, Unread)
        else one.relative_to(folder).as_posix()
        for one in found_files(folder)
    ]


def test_a_file_is_meant_whatever_its_name(tmp_path: Path) -> None:
    _write(tmp_path, "strange.xyz")
    assert [tmp_path / "strange.xyz"] == list(found_files(tmp_path / "strange.xyz"))


def test_a_folder_means_its_pages_and_texts_in_order_and_below(tmp_path: Path) -> None:
    _write(tmp_path, "b.html", "a.TXT", "c.md", "under/d.htm", "picture.png", "style.css", "noending")
    expected = ["a.TXT", "b.html", "c.md", "noending", "under/d.htm"]
    assert expected == _named(tmp_path)


def test_hidden_files_and_the_folders_beside_saved_pages_are_passed_over(tmp_path: Path) -> None:
    _write(tmp_path, ".hidden.html", ".git/a.txt", "page.html", "page_files/frame.html", "Page.files/x.html")
    assert [tmp_path / "page.html"] == list(found_files(tmp_path))


@pytest.mark.parametrize("ending", PICTURE_FOLDER_ENDINGS)
def test_the_folder_beside_a_page_is_known_in_every_language(tmp_path: Path, ending: str) -> None:
    _write(tmp_path, "page.html", f"page{ending}/frame.html")
    assert ["page.html"] == _named(tmp_path)


def test_a_file_without_an_ending_counts_only_if_it_is_text(tmp_path: Path) -> None:
    (tmp_path / "binary").write_bytes(b"\0\1\2")
    (tmp_path / "empty").touch()
    assert [] == list(found_files(tmp_path))


def test_what_is_not_there_gets_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(UnusableInputError, match="There is no file or folder at"):
        list(found_files(tmp_path / "nothing"))


def test_what_may_not_be_looked_at_gets_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(UnusableInputError, match="cannot be read: File name too long"):
        list(found_files(tmp_path / ("a" * 300)))
    _write(tmp_path, "file.txt")
    with pytest.raises(UnusableInputError, match="There is no file or folder at"):
        list(found_files(tmp_path / "file.txt" / "below.txt"))


def test_a_folder_that_cannot_be_read_costs_itself_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _write(tmp_path, "a.txt", "b/1.txt", "locked/2.txt", "m/3.txt", "z/locked/4.txt")
    scan = os.scandir

    def scan_unless_locked(path: str) -> "Iterator[os.DirEntry[str]]":
        if path.endswith("locked"):
            raise PermissionError(13, "Permission denied", path)
        return scan(path)

    monkeypatch.setattr(os, "scandir", scan_unless_locked)
    assert ["a.txt", "b/1.txt", "?locked", "m/3.txt", "?z/locked"] == _named(tmp_path)
    (unread,) = found_files(tmp_path / "locked")
    assert isinstance(unread, Unread)
    assert f"The folder {tmp_path / 'locked'} cannot be read: Permission denied." == unread.sentence


def test_a_folder_that_vanishes_while_the_others_are_read_costs_itself_alone(tmp_path: Path) -> None:
    _write(tmp_path, "a/1.txt", "b/2.txt", "c/3.txt")
    found = found_files(tmp_path)
    first = next(found)
    (tmp_path / "b" / "2.txt").unlink()
    (tmp_path / "b").rmdir()
    assert tmp_path / "a" / "1.txt" == first
    gone, last = found
    assert isinstance(gone, Unread)
    assert tmp_path / "c" / "3.txt" == last


def test_links_in_a_circle_lead_nowhere(tmp_path: Path) -> None:
    _write(tmp_path, "a/1.txt")
    (tmp_path / "a" / "up").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "self").symlink_to(tmp_path / "self")
    assert ["a/1.txt"] == _named(tmp_path)
    with pytest.raises(UnusableInputError, match="cannot be read"):
        list(found_files(tmp_path / "self"))
