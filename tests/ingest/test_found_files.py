"""Which files are meant by a file or a folder."""

from pathlib import Path

import pytest

from cssreader.errors import UnusableInputError
from cssreader.ingest import found_files


def _write(folder: Path, *names: str) -> None:
    for name in names:
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("Some words.", encoding="utf-8")


def test_a_file_is_meant_whatever_its_name(tmp_path: Path) -> None:
    _write(tmp_path, "strange.xyz")
    assert [tmp_path / "strange.xyz"] == list(found_files(tmp_path / "strange.xyz"))


def test_a_folder_means_its_pages_and_texts_in_order_and_below(tmp_path: Path) -> None:
    _write(tmp_path, "b.html", "a.TXT", "c.md", "under/d.htm", "picture.png", "style.css", "noending")
    expected = ["a.TXT", "b.html", "c.md", "noending", "under/d.htm"]
    assert expected == [file.relative_to(tmp_path).as_posix() for file in found_files(tmp_path)]


def test_hidden_files_and_the_folders_beside_saved_pages_are_passed_over(tmp_path: Path) -> None:
    _write(tmp_path, ".hidden.html", ".git/a.txt", "page.html", "page_files/frame.html", "Page.files/x.html")
    assert [tmp_path / "page.html"] == list(found_files(tmp_path))


def test_a_file_without_an_ending_counts_only_if_it_is_text(tmp_path: Path) -> None:
    (tmp_path / "binary").write_bytes(b"\0\1\2")
    (tmp_path / "empty").touch()
    assert [] == list(found_files(tmp_path))


def test_what_is_not_there_gets_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(UnusableInputError, match="There is no file or folder at"):
        list(found_files(tmp_path / "nothing"))
