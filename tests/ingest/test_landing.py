"""What lies in a watched folder, and when it has landed."""

import os
from pathlib import Path

import pytest

from cssreader.domain.watching import FileState
from cssreader.errors import UnusableInputError
from cssreader.ingest import files_in, is_unsettled, settled
from cssreader.text.picture_folders import PICTURE_FOLDER_ENDINGS


def test_only_finished_files_that_may_be_essays_are_there(tmp_path: Path) -> None:
    for name in (
        "a.html",
        "b.PDF",
        "c.txt",
        "d.html.crdownload",
        "e.pdf.part",
        ".f.html",
        "~$g.docx",
        "h.zip",
        "i.png",
    ):
        (tmp_path / name).write_text("words", "utf-8")
    (tmp_path / "folder.html").mkdir()
    (tmp_path / "below").mkdir()
    (tmp_path / "below" / "k.html").write_text("words", "utf-8")
    (tmp_path / "link.html").symlink_to(tmp_path / "a.html")
    assert {"a.html", "b.PDF", "c.txt"} == set(files_in(tmp_path))


@pytest.mark.parametrize("ending", PICTURE_FOLDER_ENDINGS)
def test_a_page_is_written_when_its_pictures_are(tmp_path: Path, ending: str) -> None:
    page = tmp_path / "essay.html"
    page.write_text("words", "utf-8")
    os.utime(page, ns=(10, 10))
    alone = files_in(tmp_path)["essay.html"]
    (tmp_path / f"essay{ending}").mkdir()
    (tmp_path / f"essay{ending}" / "a.png").write_bytes(b"picture")
    os.utime(tmp_path / f"essay{ending}" / "a.png", ns=(20, 20))
    assert (10, 20) == (alone.changed_ns, files_in(tmp_path)["essay.html"].changed_ns)


def test_a_folder_that_is_gone_is_said(tmp_path: Path) -> None:
    with pytest.raises(UnusableInputError, match="cannot be read"):
        files_in(tmp_path / "gone")


def test_a_file_settles_when_it_stands_still_and_was_not_seen() -> None:
    growing, still, empty = FileState(5, 1), FileState(9, 2), FileState(0, 1)
    assert ["a"] == settled({"a": still}, {"a": still}, {})
    assert [] == settled({"a": still}, {"a": growing}, {})
    assert [] == settled({"a": still}, {}, {})
    assert [] == settled({"a": still}, {"a": still}, {"a": still})
    assert ["a"] == settled({"a": still}, {"a": still}, {"a": growing})
    assert [] == settled({"a": empty}, {"a": empty}, {})
    assert is_unsettled({"a": still}, {"a": growing}, {})
    assert not is_unsettled({"a": still}, {"a": still}, {})
    assert not is_unsettled({"a": still}, {}, {"a": still})
