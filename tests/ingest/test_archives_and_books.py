"""Archives and books become documents, one after the other, and nothing in them can do harm."""

import io
import struct
import zipfile
from pathlib import Path

import pytest
from sample_files import CONTAINER, PARAGRAPHS, PICTURE, book, chapter, epub, mhtml, packed, page, pdf, word

from cssreader.domain.essay import Attachment, DocumentType, RawDocument
from cssreader.errors import UnusableInputError
from cssreader.ingest import AddressList, Found, Unread, found_files, read_document, read_documents
from cssreader.ingest import archives as archives_module
from cssreader.ingest.book_markup import text_of_book
from cssreader.text.picture_folders import PICTURE_FOLDER_ENDINGS

HTML, TEXT, WORD, CHAPTER = DocumentType.HTML, DocumentType.TEXT, DocumentType.WORD, DocumentType.BOOK_CHAPTER


def _found(folder: Path, data: bytes, *, whole_books: bool = False) -> list[Found]:
    file = folder / "thing"
    file.write_bytes(data)
    return list(read_documents(file, whole_books=whole_books))


def _origins(folder: Path, found: list[Found]) -> list[str]:
    return [one.origin.removeprefix(f"{folder / 'thing'}!/") for one in found]


def _sentence(folder: Path, data: bytes) -> str:
    with pytest.raises(UnusableInputError) as raised:
        _found(folder, data)
    return str(raised.value)


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (mhtml(page()), DocumentType.WEB_ARCHIVE),
        (pdf([[(72, 700, 11, "Words.")]]), DocumentType.PDF),
        (b"\r\n" + pdf([[(72, 700, 11, "Words.")]]), DocumentType.PDF),
        (word(), WORD),
    ],
)
def test_a_document_is_told_by_its_content_whatever_its_name(
    tmp_path: Path, data: bytes, expected: DocumentType
) -> None:
    (tmp_path / "thing.html").write_bytes(data)
    assert expected is read_document(tmp_path / "thing.html").type


def test_an_archive_gives_its_documents_in_the_order_of_their_names(tmp_path: Path) -> None:
    data = packed(
        {
            "b/page.html": page(),
            "a.txt": "Some words.",
            "c.docx": word(),
            "picture.png": PICTURE,
            ".hidden.txt": "x",
            "__MACOSX/b/page.html": "x",
            "b/page_files/frame.html": page(),
            "noending": "Some words.",
        }
    )
    found = _found(tmp_path, data)
    assert ["a.txt", "b/page.html", "c.docx", "noending"] == _origins(tmp_path, found)
    assert [TEXT, HTML, WORD, TEXT] == [one.type for one in found if isinstance(one, RawDocument)]


@pytest.mark.parametrize("ending", PICTURE_FOLDER_ENDINGS)
def test_a_page_in_an_archive_brings_the_pictures_beside_it(tmp_path: Path, ending: str) -> None:
    picture = f"page{ending}/a.png"
    data = packed({"in/page.html": page(picture=picture), f"in/{picture}": PICTURE, "in/b.png": b"x"})
    [found] = _found(tmp_path, data)
    assert isinstance(found, RawDocument)
    assert (Attachment(picture, PICTURE, "image/png"),) == found.attachments


def test_names_that_lead_out_of_an_archive_lead_nowhere(tmp_path: Path) -> None:
    names = ["../../up.txt", "/etc/root.txt", "C:\\boot.txt", "x/../y.txt", "bell\x07.txt"]
    before = set(tmp_path.parent.rglob("*"))
    found = _found(tmp_path, packed(dict.fromkeys(names, "Some words.")))
    assert ["up.txt", "etc/root.txt", "C:/boot.txt", "bell\ufffd.txt", "x/y.txt"] == _origins(tmp_path, found)
    assert {tmp_path / "thing"} == set(tmp_path.parent.rglob("*")) - before


def test_an_archive_in_an_archive_is_opened_and_one_in_that_is_not(tmp_path: Path) -> None:
    innermost = packed({"deep.txt": "Some words."})
    inner = packed({"inner.txt": "Some words.", "innermost.zip": innermost, "book.epub": book()})
    found = _found(tmp_path, packed({"inner.zip": inner}))
    assert [
        "inner.zip!/book.epub!/001 OEBPS/one.xhtml",
        "inner.zip!/book.epub!/002 OEBPS/two.xhtml",
        "inner.zip!/inner.txt",
        "inner.zip!/innermost.zip",
    ] == _origins(tmp_path, found)
    assert isinstance(found[-1], Unread)
    assert "archive in an archive in an archive" in found[-1].sentence


def test_an_entry_without_a_name_is_passed_over(tmp_path: Path) -> None:
    data = packed({"x.txt": "Nameless words.", "a.txt": "Some words."}).replace(b"x.txt", b"\0.txt")
    assert ["a.txt"] == _origins(tmp_path, _found(tmp_path, data))


def test_one_bad_entry_costs_one_line(tmp_path: Path) -> None:
    data = bytearray(packed({"a.txt": "Some words.", "b.txt": "More words.", "c.txt": bytes(range(32)) * 40}))
    place = data.index(b"b.txt") + len(b"b.txt")
    data[place : place + 4] = b"\xff\xff\xff\xff"
    first, second, third = _found(tmp_path, bytes(data))
    assert isinstance(first, RawDocument)
    assert isinstance(second, Unread)
    assert "b.txt is damaged" in second.sentence
    assert isinstance(third, Unread)
    assert "is not text" in third.sentence


def test_a_bomb_is_left_alone_and_what_stands_beside_it_is_read(tmp_path: Path) -> None:
    found = _found(tmp_path, packed({"bomb.txt": b"\0" * 40_000_000, "essay.txt": "Some words."}))
    assert [Unread, RawDocument] == [type(one) for one in found]
    assert isinstance(found[0], Unread)
    assert "too large when it is unpacked" in found[0].sentence


def test_an_entry_that_lies_about_its_size_gives_no_more_than_it_claims(tmp_path: Path) -> None:
    data = bytearray(packed({"bomb.txt": b"a" * 30_000_000}))
    directory = data.index(b"PK\x01\x02")
    for start in (22, directory + 24):
        data[start : start + 4] = struct.pack("<I", 100)
    [found] = _found(tmp_path, bytes(data))
    assert isinstance(found, Unread)
    assert "damaged" in found.sentence


def test_what_archives_claim_together_is_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data = packed({"a.txt": b"words " * 1000, "b.txt": b"words " * 1000})
    monkeypatch.setattr(archives_module, "MOST_INFLATED", 10_000)
    assert "is too large" in _sentence(tmp_path, data)
    monkeypatch.setattr(archives_module, "MOST_INFLATED", 2_000_000_000)
    monkeypatch.setattr(archives_module, "MOST_ENTRIES", 1)
    assert "holds more than 1 files" in _sentence(tmp_path, data)


def test_an_archive_behind_a_password_gets_a_sentence(tmp_path: Path) -> None:
    data = bytearray(packed({"a.txt": "Some words."}))
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + offset] |= 1
    [found] = _found(tmp_path, bytes(data))
    assert isinstance(found, Unread)
    assert "is locked with a password" in found.sentence


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (packed({"picture.png": PICTURE}), "nothing to import in the archive"),
        (packed({}), "nothing to import in the archive"),
        (packed({"a.txt": "Some words."})[:60], "is damaged and cannot be opened"),
        (packed({"[Content_Types].xml": "", "xl/workbook.xml": ""}), "an Excel workbook"),
        (packed({"mimetype": "", "content.xml": ""}), "an OpenDocument file"),
        (packed({"META-INF/container.xml": "<container>"}), "is damaged: its part META-INF/container.xml"),
        (packed({"META-INF/container.xml": CONTAINER}), "lacks its part OEBPS/content.opf"),
        (packed({"META-INF/container.xml": "<!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>"}), "entities of its own"),
        (epub({}, []), "holds no text"),
    ],
    # The bytes hold the time of day, and a test's name must not.
    ids=["a picture", "nothing", "cut off", "workbook", "office", "torn book", "lost part", "entities", "empty book"],
)
def test_an_archive_without_use_gets_a_sentence(tmp_path: Path, data: bytes, sentence: str) -> None:
    assert sentence in _sentence(tmp_path, data)


def test_a_method_that_could_claim_gigabytes_is_not_tried(tmp_path: Path) -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_LZMA) as archive:
        archive.writestr("a.txt", "Some words.")
    [found] = _found(tmp_path, stream.getvalue())
    assert isinstance(found, Unread)
    assert "compressed in a way that cannot be read" in found.sentence


def test_a_book_gives_its_chapters_with_the_facts_of_the_book(tmp_path: Path) -> None:
    first, second = _found(tmp_path, book())
    assert isinstance(first, RawDocument)
    assert isinstance(second, RawDocument)
    assert ["001 OEBPS/one.xhtml", "002 OEBPS/two.xhtml"] == _origins(tmp_path, [first, second])
    assert CHAPTER is first.type
    assert (Attachment("img/a.png", PICTURE, "image/png"),) == first.attachments
    text = first.data.decode()
    assert "<title>The Gate</title>" in text
    assert '<meta name="author" content="Nadia Rehman"/>' in text
    assert '<meta name="book" content="Essays on Water"/>' in text
    assert PARAGRAPHS[0] in text


def test_a_book_can_be_taken_whole(tmp_path: Path) -> None:
    [found] = _found(tmp_path, book(), whole_books=True)
    assert isinstance(found, RawDocument)
    assert str(tmp_path / "thing") == found.origin
    text = found.data.decode()
    assert "<title>Essays on Water</title>" in text
    assert text.index("The Gate") < text.index("The Ledger")


def test_chapters_begin_where_the_contents_say(tmp_path: Path) -> None:
    second = '<h2 id="two">Two</h2><p>' + "Second. " * 30 + "</p></body>"
    both = chapter("One", "First. " * 30).replace("</body>", second)
    data = epub(
        {"a.xhtml": both, "b.xhtml": chapter("", "Still second. " * 20), "c.xhtml": chapter("Three", "Third. " * 30)},
        [("One", "a.xhtml"), ("Two", "a.xhtml#two"), ("Three", "c.xhtml")],
    )
    texts = [one.data.decode() for one in _found(tmp_path, data) if isinstance(one, RawDocument)]
    assert ["First", "Second", "Third"] == [
        next(word for word in ("First", "Second", "Third") if f"{word}. {word}." in text) for text in texts
    ]
    assert [False, True, False] == ["Still second." in text for text in texts]


def test_a_book_without_contents_has_a_chapter_in_each_part(tmp_path: Path) -> None:
    found = _found(tmp_path, epub({"a.xhtml": chapter("One"), "b.xhtml": chapter("Two")}, []))
    assert ["001 OEBPS/a.xhtml", "002 OEBPS/b.xhtml"] == _origins(tmp_path, found)


def test_a_part_that_is_missing_costs_one_line(tmp_path: Path) -> None:
    data = epub({"a.xhtml": chapter("One"), "gone.xhtml": chapter("Two")}, [])
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        rest = {name: archive.read(name) for name in archive.namelist() if "gone" not in name}
    found = _found(tmp_path, packed(dict(rest)))
    assert [RawDocument, Unread] == [type(one) for one in found]


@pytest.mark.parametrize("method", ["http://www.w3.org/2001/04/xmlenc#aes256-cbc", ""])
def test_a_book_that_its_seller_locked_gets_a_sentence(tmp_path: Path, method: str) -> None:
    locked = (
        '<encryption xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptedData>'
        f'<enc:EncryptionMethod Algorithm="{method}"/></enc:EncryptedData></encryption>'
    )
    data = epub({"a.xhtml": chapter("One")}, [], more={"META-INF/encryption.xml": locked})
    assert "is locked by its seller (DRM)" in _sentence(tmp_path, data)


def test_a_book_whose_fonts_are_scrambled_can_be_read(tmp_path: Path) -> None:
    fonts = '<encryption><EncryptionMethod Algorithm="http://www.idpf.org/2008/embedding"/></encryption>'
    assert 1 == len(_found(tmp_path, epub({"a.xhtml": chapter("One")}, [], more={"META-INF/encryption.xml": fonts})))


def test_folders_give_every_kind_of_file(tmp_path: Path) -> None:
    names = ["a.mht", "b.MHTML", "c.pdf", "d.docx", "e.epub", "f.zip"]
    for name in names:
        (tmp_path / name).write_bytes(b"x")
    assert names == [file.name for file in found_files(tmp_path) if isinstance(file, Path)]


def test_addresses_are_told_from_essays(tmp_path: Path) -> None:
    [found] = _found(tmp_path, b"https://a.example/1\n")
    assert isinstance(found, AddressList)
    with pytest.raises(UnusableInputError, match="something else than one document"):
        read_document(tmp_path / "thing")


@pytest.mark.parametrize("label", ["undefined", "idna", "nonsense"])
def test_a_book_that_names_no_encoding_there_is_comes_out_as_text(label: str) -> None:
    part = f'<?xml version="1.0" encoding="{label}"?><p>Caf\u00e9 by the canal</p>'
    assert part == text_of_book(part.encode("cp1252"))
