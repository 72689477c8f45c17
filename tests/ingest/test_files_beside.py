"""What a saved page names is read from its own folder, and from nowhere else."""

import os
import sys
from pathlib import Path

import pytest

from cssreader.ingest import file_beside


@pytest.fixture
def page(tmp_path: Path) -> Path:
    """A saved page with a folder of files, and a secret outside its folder."""
    folder = tmp_path / "saved"
    (folder / "page_files").mkdir(parents=True)
    (folder / "page_files" / "a b.png").write_bytes(b"picture")
    (folder / "page_files" / "c%20d.png").write_bytes(b"odd name")
    (folder / "page_files" / "e.png").write_bytes(b"plain")
    (tmp_path / "secret.png").write_bytes(b"secret")
    return folder / "page.html"


@pytest.mark.parametrize(
    ("reference", "expected"),
    [
        ("page_files/a%20b.png", b"picture"),
        ("./page_files/a b.png", b"picture"),
        ("page_files/c%20d.png", b"odd name"),
        ("page_files/e.png?v=2#top", b"plain"),
    ],
)
def test_a_file_is_found_however_the_page_writes_its_name(page: Path, reference: str, expected: bytes) -> None:
    assert expected == file_beside(page, reference, most_bytes=100)


@pytest.mark.parametrize(
    "reference",
    [
        "../secret.png",
        "%2e%2e/secret.png",
        "page_files/../../secret.png",
        "page_files/%2e%2e/%2e%2e/secret.png",
        "..\\secret.png",
        "/etc/hostname",
        "%2fetc/hostname",
        "//host/share/x.png",
        "file:///etc/hostname",
        "C:/secret.png",
        "page_files",
        "page_files/missing.png",
        "page_files/e.png\0.txt",
        "",
        ".",
        "x" * 5000,
    ],
)
def test_nothing_else_is_read(page: Path, reference: str) -> None:
    assert file_beside(page, reference, most_bytes=100) is None


def test_a_file_that_is_too_large_is_left_alone(page: Path) -> None:
    assert file_beside(page, "page_files/e.png", most_bytes=4) is None
    assert b"plain" == file_beside(page, "page_files/e.png", most_bytes=5)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows lets few make links, and knows no such pipes")
def test_links_that_lead_out_and_pipes_are_not_followed(page: Path) -> None:
    beside = page.parent / "page_files"
    (beside / "out.png").symlink_to(page.parent.parent / "secret.png")
    (beside / "up").symlink_to(page.parent.parent)
    (beside / "within.png").symlink_to(beside / "e.png")
    (beside / "circle.png").symlink_to(beside / "circle.png")
    os.mkfifo(beside / "pipe.png")
    for name in ("out.png", "up/secret.png", "circle.png", "pipe.png"):
        assert file_beside(page, f"page_files/{name}", most_bytes=100) is None
    assert b"plain" == file_beside(page, "page_files/within.png", most_bytes=100)
