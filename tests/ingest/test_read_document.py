"""One file becomes a raw document, or a sentence."""

import io
import os
import socket
import sys
from pathlib import Path

import pytest

from cssreader.domain.essay import DocumentType
from cssreader.errors import UnusableInputError
from cssreader.ingest import read_document
from cssreader.ingest import reading as reading_module

PAGE = b"<!DOCTYPE html><html><body><p>A page.</p></body></html>"


def _type(folder: Path, name: str, data: bytes) -> DocumentType:
    file = folder / name
    file.write_bytes(data)
    return read_document(file).type


def test_the_bytes_are_untouched_and_the_origin_is_the_absolute_path(tmp_path: Path) -> None:
    file = tmp_path / "page.html"
    file.write_bytes(PAGE)
    document = read_document(file)
    assert (PAGE, str(file), DocumentType.HTML) == (document.data, document.origin, document.type)


@pytest.mark.parametrize(
    ("name", "data", "expected"),
    [
        ("page.txt", PAGE, DocumentType.HTML),
        ("page.xyz", b"  <!-- saved --><html><p>x</p></html>", DocumentType.HTML),
        ("page.xhtml", b'<?xml version="1.0"?><!DOCTYPE html><html><p>x</p></html>', DocumentType.HTML),
        ("piece.html", b"<p>one</p>", DocumentType.HTML),
        ("piece.txt", b"<p>one</p><p>two</p><ul><li>three</li></ul>", DocumentType.HTML),
        ("words.html", b"Only words, and no markup at all.", DocumentType.TEXT),
        ("words.txt", b"In HTML a paragraph begins with <p> and ends with </p>.", DocumentType.TEXT),
        ("notes.md", b"# A title\n\nWords.", DocumentType.MARKDOWN),
        ("notes.txt", b"---\ntitle: A title\n---\nWords.", DocumentType.MARKDOWN),
        ("rule.txt", b"---\nNot a fact\n---\nWords.", DocumentType.TEXT),
        ("BM.txt", b"BM is short for bench mark, and this is a text about it.", DocumentType.TEXT),
        ("utf16.txt", "Some words in UTF-16.".encode("utf-16"), DocumentType.TEXT),
        ("utf16.html", PAGE.decode().encode("utf-16"), DocumentType.HTML),
        ("bare.txt", ("Words without a mark at their start. " * 4).encode("utf-16-le"), DocumentType.TEXT),
        ("bare_be.txt", ("Words without a mark at their start. " * 4).encode("utf-16-be"), DocumentType.TEXT),
        ("urdu.txt", ("یہ اردو کا ایک جملہ ہے جس میں کئی لفظ ہیں۔ " * 3).encode("utf-16-le"), DocumentType.TEXT),
    ],
)
def test_the_type_is_judged_by_content_and_then_by_name(
    tmp_path: Path, name: str, data: bytes, expected: DocumentType
) -> None:
    assert expected == _type(tmp_path, name, data)


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0", "an old Office document"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "an image"),
        (b"RIFF\x10\0\0\0WEBPVP8 ", "an image"),
        (b"RIFF\x10\0\0\0WAVEfmt ", "a sound recording or a film"),
        (b"\0\0\0\x18ftypmp42", "a film or an image"),
        (b"BM\x36\0\0\0\0\0\0\0", "an image"),
        (b"\x1f\x8b\x08\0\0", "a compressed archive"),
        (b"{\\rtf1\\ansi text}", "a rich text document"),
    ],
)
def test_a_file_that_is_no_text_is_called_by_its_kind(tmp_path: Path, data: bytes, kind: str) -> None:
    with pytest.raises(UnusableInputError) as raised:
        _type(tmp_path, "thing.html", data)
    assert f"seems to be {kind}, which cannot be read" in str(raised.value)
    assert "Save the page as HTML, or paste its text into a text file." in str(raised.value)


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "is empty"),
        (b" \r\n\t \n", "is empty"),
        (b"\xff\xfe", "is empty"),
        (bytes(range(1, 32)) * 40, "is not text"),
        (b"text\0\0\0\0\0\0\0\0text", "is not text"),
    ],
)
def test_a_file_without_text_gets_a_sentence(tmp_path: Path, data: bytes, sentence: str) -> None:
    with pytest.raises(UnusableInputError, match=sentence):
        _type(tmp_path, "file.txt", data)


def test_what_cannot_be_read_gets_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(UnusableInputError, match="There is no file at"):
        read_document(tmp_path / "missing.html")
    with pytest.raises(UnusableInputError, match="is a folder, not a file"):
        read_document(tmp_path)
    with pytest.raises(UnusableInputError, match="cannot be read"):
        read_document(tmp_path / "nul\0name")


def test_a_sentence_names_a_file_by_its_whole_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(UnusableInputError) as raised:
        read_document(Path("missing.html"))
    assert f"There is no file at {tmp_path / 'missing.html'}." == str(raised.value)


def test_an_address_is_told_from_a_file() -> None:
    with pytest.raises(UnusableInputError, match="only files are read here"):
        read_document(Path("https://example.org/essay"))


def test_a_file_whose_disk_goes_while_it_is_read_gets_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Failing(io.BytesIO):
        def read(self, size: int | None = -1, /) -> bytes:
            raise OSError(5, "Input/output error")

    (tmp_path / "page.html").write_bytes(PAGE)
    monkeypatch.setattr(Path, "open", lambda *_: Failing())
    with pytest.raises(UnusableInputError, match=r"page\.html cannot be read: Input/output error"):
        read_document(tmp_path / "page.html")


@pytest.mark.skipif(sys.platform == "win32", reason="the system has neither pipes in folders nor these permissions")
def test_a_socket_is_no_ordinary_file_and_a_locked_file_may_not_be_read(tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as ear:
        ear.bind(str(tmp_path / "s"))
        with pytest.raises(UnusableInputError, match="is not an ordinary file"):
            read_document(tmp_path / "s")
    locked = tmp_path / "locked.txt"
    locked.write_text("Words.", encoding="utf-8")
    locked.chmod(0)
    if os.access(locked, os.R_OK):
        pytest.skip("this user may read everything")
    with pytest.raises(UnusableInputError, match="may not be read"):
        read_document(locked)


def test_a_page_full_of_pictures_may_be_large_and_a_text_may_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading_module, "MOST_BYTES_OF_TEXT", 5_000)
    monkeypatch.setattr(reading_module, "MOST_BYTES", 50_000)
    picture = b'<img src="data:image/png;base64,' + b"A" * 20_000 + b'">'
    assert DocumentType.HTML is _type(tmp_path, "pictures.html", PAGE.replace(b"A page.", picture))
    with pytest.raises(UnusableInputError, match="too large"):
        _type(tmp_path, "long.txt", b"word " * 2_000)
    with pytest.raises(UnusableInputError, match="too large"):
        _type(tmp_path, "longer.txt", b"word " * 20_000)


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such names")
def test_a_name_that_is_not_unicode_gives_an_origin_that_can_be_stored(tmp_path: Path) -> None:
    file = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    Path(os.fsdecode(file)).write_bytes(b"Words.")
    origin = read_document(Path(os.fsdecode(file))).origin
    assert origin.endswith("/caf\\xe9.txt")
    assert origin.encode("utf-8")
