"""Files that are made to do harm: to hang, to fill the memory, to write where they must not, or to be misread.

Each case puts one file, or a few that belong together, into an empty folder. What is quick to make and to refuse is
imported by the tests; what is large by `benchmarks/hostile.py`, too.
"""

import base64
import os
import struct
import sys
import zipfile
import zlib
from collections.abc import Callable, Mapping
from pathlib import Path

from sample_files import CONTAINER, LOCKED_PDF, chapter, epub, mhtml, packed, page, pdf, word

Put = Callable[[Path], None]
"""Puts a case into a folder."""

BOMB = (
    '<!DOCTYPE x [<!ENTITY a "ha ha ha ha ha ">'
    + "".join(f'<!ENTITY {name} "{f"&{before};" * 10}">' for before, name in zip("abcdefghi", "bcdefghij", strict=True))
    + "]>"
)
"""Entities that stand for ten others each: `&j;` is fourteen gigabytes."""
PEEP = '<!DOCTYPE x [<!ENTITY j SYSTEM "file:///etc/passwd">]>'
"""An entity that stands for a file of the machine."""
ESCAPED = "cssreader-escaped.txt"
"""The name of every file that must not come to be outside an archive."""
OVERRIDE = "\N{RIGHT-TO-LEFT OVERRIDE}"


def _one(name: str, make: Callable[[], bytes | str]) -> Put:
    def put(folder: Path) -> None:
        data = make()
        (folder / name).write_bytes(data if isinstance(data, bytes) else data.encode("utf-8"))

    return put


def _deep(tag: str, count: int = 100_000) -> Callable[[], str]:
    return lambda: page("Deep", f"{f'<{tag}>' * count}{'The words at the bottom of it. ' * 20}{f'</{tag}>' * count}")


def _words(count: int) -> str:
    return " ".join(f"word{number % 9973}" for number in range(count))


def _paragraphs(bytes_wanted: int) -> str:
    sentence = "<p>The water came late and nobody asked the engineers why it had come at all, as ever. {}</p>\n"
    parts: list[str] = []
    size = 0
    while size < bytes_wanted:
        parts.append(sentence.format(len(parts)))
        size += len(parts[-1])
    return page("A Long Page", "".join(parts))


def _attributes(count: int) -> str:
    written = " ".join(f'a{number}="{number}"' for number in range(count))
    return page().replace("<article>", f"<article {written}>")


def _elements_with_attributes(count: int) -> str:
    return page("Many", "".join(f'<span data-a{number}="x">word </span>' for number in range(count)))


def _many_parts(count: int) -> bytes:
    boundary = b"frontier"
    head = b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=frontier\r\n\r\n"
    first = b"--frontier\r\nContent-Type: text/html\r\n\r\n" + page().encode() + b"\r\n"
    picture = b"--frontier\r\nContent-Type: image/png\r\nContent-Location: https://x.example/%d.png\r\n\r\nnothing\r\n"
    return head + first + b"".join(picture % number for number in range(count)) + b"--" + boundary + b"--\r\n"


def _nested_multiparts(depth: int) -> bytes:
    head = b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b0\r\n\r\n"
    for number in range(depth):
        head += b"--b%d\r\nContent-Type: multipart/related; boundary=b%d\r\n\r\n" % (number, number + 1)
    return head + b"--b%d\r\nContent-Type: text/html\r\n\r\n%b" % (depth, page().encode())


def _nested_zip(depth: int, beside: int) -> bytes:
    data = packed({f"{number}.txt": f"The bottom {number}. {_words(60)}" for number in range(beside)})
    for _ in range(depth):
        data = packed({f"{number}.zip": data for number in range(beside)})
    return data


def _zip_of_zeros(name: str, size: int) -> bytes:
    return packed({name: b"\0" * size, "beside.txt": f"Beside it. {_words(60)}"})


def _zip_of_spaces_in_steps() -> bytes:
    """Every entry stays under the ratio, and all together are 4 GB by what they claim."""
    entry = (os.urandom(1) + b" " * 150) * 160_000
    return packed({f"{number:03}.txt": entry for number in range(12)})


def _overlapping_zip(count: int) -> bytes:
    """Many entries that all are the same bytes of the file, so that a small file claims much."""
    data = zlib.compressobj(9, zlib.DEFLATED, -15)
    body = b"The same words again. " * 200_000
    compressed = data.compress(body) + data.flush()
    name = b"x.txt"
    crc = zlib.crc32(body)
    local = struct.pack("<4sHHHHHLLLHH", b"PK\3\4", 20, 0, 8, 0, 33, crc, len(compressed), len(body), len(name), 0)
    start = local + name + compressed
    directory = b"".join(
        struct.pack(
            "<4sHHHHHHLLLHHHHHLL",
            *(b"PK\1\2", 20, 20, 0, 8, 0, 33, crc, len(compressed), len(body), len(name), 0, 0, 0, 0, 0, 0),
        )
        + name
        for _ in range(count)
    )
    return start + directory + struct.pack("<4sHHHHLLH", b"PK\5\6", 0, 0, count, count, len(directory), len(start), 0)


def _repacked(data: bytes, changes: Mapping[str, bytes | str]) -> bytes:
    from io import BytesIO

    with zipfile.ZipFile(BytesIO(data)) as archive:
        entries: dict[str, bytes | str] = {name: archive.read(name) for name in archive.namelist()}
    return packed({**entries, **changes})


def _word_with(declaration: str) -> bytes:
    markup = (
        f'<?xml version="1.0"?>{declaration}<w:document '
        'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r>'
        "<w:t>Before &j; after.</w:t></w:r></w:p></w:body></w:document>"
    )
    return _repacked(word(), {"word/document.xml": markup})


def _word_of_zeros() -> bytes:
    return _repacked(word(), {"word/document.xml": b" " * 1_000_000_000})


def _word_with_large_markup() -> bytes:
    run = "<w:p><w:r><w:t>Nobody asked the engineers why.</w:t></w:r></w:p>"
    body = run * (9_500_000 // len(run))
    markup = (
        '<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        f"<w:body>{body}</w:body></w:document>"
    )
    return _repacked(word(), {"word/document.xml": markup})


def _word_deep() -> bytes:
    deep = 50_000
    markup = (
        '<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        f"<w:body>{'<w:p>' * deep}<w:r><w:t>Deep.</w:t></w:r>{'</w:p>' * deep}</w:body></w:document>"
    )
    return _repacked(word(), {"word/document.xml": markup})


def _with_entities(text: str, declaration: str) -> str:
    """Markup with entities declared before its first element, and used where its text begins."""
    declared = text.replace("?>", f"?>{declaration}", 1)
    return declared.replace("<p>", "<p>Before &j; after. ", 1)


def _book_with(declaration: str) -> bytes:
    text = epub({"a.xhtml": _with_entities(chapter("One"), declaration)}, [("One", "a.xhtml")])
    return _repacked(text, {"META-INF/container.xml": CONTAINER.replace("?>", f"?>{declaration}", 1)})


def _book_with_package(declaration: str) -> bytes:
    data = epub({"a.xhtml": chapter("One")}, [("One", "a.xhtml")], title="Before &j; after")
    from io import BytesIO

    with zipfile.ZipFile(BytesIO(data)) as archive:
        package = archive.read("OEBPS/content.opf").decode()
    return _repacked(data, {"OEBPS/content.opf": package.replace("?>", f"?>{declaration}", 1)})


def _locked_book(method: str = "http://www.w3.org/2001/04/xmlenc#aes128-cbc") -> bytes:
    locked = (
        '<?xml version="1.0"?><encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container" '
        'xmlns:enc="http://www.w3.org/2001/04/xmlenc#" xmlns:ds="http://www.w3.org/2000/09/xmldsig#">'
        f'<enc:EncryptedData><enc:EncryptionMethod Algorithm="{method}"/>'
        "<ds:KeyInfo><resource xmlns='http://ns.adobe.com/adept'>urn:uuid:0</resource></ds:KeyInfo>"
        '<enc:CipherData><enc:CipherReference URI="OEBPS/a.xhtml"/></enc:CipherData></enc:EncryptedData></encryption>'
    )
    return _repacked(
        epub({"a.xhtml": chapter("One")}, [("One", "a.xhtml")]),
        {"META-INF/encryption.xml": locked, "OEBPS/a.xhtml": os.urandom(4000), "META-INF/rights.xml": "<rights/>"},
    )


def _locked_zip() -> bytes:
    data = bytearray(packed({"secret.txt": "Nobody may read it."}))
    for mark, place in ((b"PK\3\4", 6), (b"PK\1\2", 8)):
        data[data.index(mark) + place] |= 1
    return bytes(data)


def _raw_pdf(*objects: str) -> bytes:
    """A PDF of these objects, the first of which is the catalogue, numbered from one."""
    out, places = b"%PDF-1.5\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{content}\nendobj\n".encode()
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    return (
        out
        + (
            f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
            f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\n"
            f"startxref\n{len(out)}\n%%EOF\n"
        ).encode()
    )


def _pdf_that_contains_itself() -> bytes:
    return _raw_pdf(
        "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [2 0 R 2 0 R 3 0 R] /Count 1000000 /Parent 2 0 R >>"
    )


def _pdf_that_draws_itself() -> bytes:
    """A page that draws a form which draws itself, ten times."""
    inner = "/F Do " * 10 + "BT /T 12 Tf 72 700 Td (The words of the form.) Tj ET"
    resources = "/Resources << /XObject << /F 4 0 R >> /Font << /T 5 0 R >> >>"
    return _raw_pdf(
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] {resources} /Contents 6 0 R >>",
        f"<< /Type /XObject /Subtype /Form /BBox [0 0 595 842] {resources} /Length {len(inner)} >>\n"
        f"stream\n{inner}\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        "<< /Length 6 >>\nstream\n/F Do \nendstream",
    )


def _pdf_of_doubling_forms(levels: int) -> bytes:
    """Each form draws the next one ten times: a page of ten to the `levels` words."""
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources 6 0 R >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        "<< /Length 6 >>\nstream\n/F Do \nendstream",
        "<< /XObject << /F 7 0 R >> /Font << /T 4 0 R >> >>",
    ]
    for level in range(levels):
        inner = "/F Do " * 10 if level + 1 < levels else "BT /T 12 Tf 72 700 Td (words) Tj ET"
        objects.append(
            "<< /Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources "
            f"<< /XObject << /F {8 + level} 0 R >> /Font << /T 4 0 R >> >> /Length {len(inner)} >>\n"
            f"stream\n{inner}\nendstream"
        )
    return _raw_pdf(*objects)


def _pdf_of_zeros(size: int) -> bytes:
    """A page whose stream is a bomb."""
    bomb = zlib.compress(b"BT (x) Tj ET " * (size // 13), 9)
    head = _raw_pdf(
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>",
    )
    stream = b"4 0 obj\n<< /Length %d /Filter /FlateDecode >>\nstream\n%b\nendstream\nendobj\n" % (len(bomb), bomb)
    # Without a table that fits the reader looks for the objects by itself.
    return head[: head.index(b"xref")] + stream + b"trailer << /Size 5 /Root 1 0 R >>\n%%EOF\n"


def _pdf_with_many_pages(count: int) -> bytes:
    return pdf([[(72, 700, 11, f"Page {number} says little.")] for number in range(count)])


def _picture_bomb() -> str:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)
    row = zlib.compress(b"\0" * 10_000_000, 9)
    data = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", row) + chunk(b"IEND", b"")
    return page(picture=f"data:image/png;base64,{base64.b64encode(data).decode()}")


def _put_odd_names(folder: Path) -> None:
    names = [
        f"../{ESCAPED}",
        f"../../../../../../../../tmp/{ESCAPED}",
        f"/tmp/{ESCAPED}",
        f"..\\..\\{ESCAPED}",
        f"C:\\{ESCAPED}",
        f"C:{ESCAPED}",
        f"\\\\server\\share\\{ESCAPED}",
        f"a/../../{ESCAPED}",
        f"nul\0{ESCAPED}",
        f"CON/{ESCAPED}",
        f"{OVERRIDE}txt.{ESCAPED}",
        "line\nbreak.txt",
    ]
    with zipfile.ZipFile(folder / "names.zip", "w") as archive:
        for number, name in enumerate(names):
            entry = zipfile.ZipInfo("placeholder")
            # Set by hand, for Python would tidy it up.
            entry.filename = name
            archive.writestr(entry, f"Essay {number}\n\n{number} {_words(90)}".encode())


def _put_link_in_zip(folder: Path) -> None:
    entry = zipfile.ZipInfo("link.txt")
    entry.create_system = 3
    entry.external_attr = 0o120777 << 16
    with zipfile.ZipFile(folder / "link.zip", "w") as archive:
        archive.writestr(entry, "/etc/passwd")
        archive.writestr("link.txt/below.txt", f"Below a link. {_words(90)}")


def _put_pipes(folder: Path) -> None:
    os.mkfifo(folder / "pipe.html")
    os.mkfifo(folder / "pipe")


def _put_links_to_zero(folder: Path) -> None:
    (folder / "zero.html").symlink_to("/dev/zero")
    (folder / "zero").symlink_to("/dev/zero")
    (folder / "random.zip").symlink_to("/dev/urandom")


def _put_link_loops(folder: Path) -> None:
    (folder / "self.html").symlink_to("self.html")
    (folder / "one.txt").symlink_to("two.txt")
    (folder / "two.txt").symlink_to("one.txt")
    (folder / "below").mkdir()
    (folder / "below" / "above").symlink_to(folder, target_is_directory=True)
    (folder / "gone.html").symlink_to("nowhere.html")


def _put_two_large(folder: Path) -> None:
    for name in ("a.html", "b.html"):
        (folder / name).write_text(_paragraphs(15_000_000).replace("A Long Page", name), "utf-8")


def _put_odd_file_names(folder: Path) -> None:
    text = f"A Name With Surprises\n\n{_words(90)}"
    (folder / "line\nbreak.txt").write_text(text, "utf-8")
    (folder / f"{OVERRIDE}lmth.yassse.txt").write_text(f"{text} two", "utf-8")
    (folder / "\x1b[2Jclear\x07.txt").write_text(f"{text} three", "utf-8")
    Path(os.fsdecode(os.fsencode(folder) + b"/caf\xe9.txt")).write_text(f"{text} four", "utf-8")
    (folder / "-rf.txt").write_text(f"{text} five", "utf-8")
    (folder / "empty name .txt ").write_text(f"{text} six", "utf-8")


def _put_deep_folders(folder: Path) -> None:
    inner = folder
    for _ in range(150):
        inner = inner / "below"
        inner.mkdir()
    (inner / "deep.txt").write_text(f"Deep Down\n\n{_words(90)}", "utf-8")


QUICK: dict[str, Put] = {
    "a web archive without an end": _one("a.mhtml", lambda: mhtml(page())[:-400]),
    "a web archive without its boundary": _one(
        "a.mhtml", lambda: mhtml(page()).replace(b"\r\n------Multi", b"\r\n--x")
    ),
    "a web archive without a page": _one("a.mhtml", lambda: mhtml("").replace(b"text/html", b"text/none")),
    "a web archive with an empty boundary": _one(
        "a.mhtml", lambda: b'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=""\r\n\r\n--\r\n\r\n--\r\n'
    ),
    "multiparts in multiparts": _one("a.mhtml", lambda: _nested_multiparts(2_000)),
    "archives in archives": _one("a.zip", lambda: _nested_zip(5, 2)),
    "an entity bomb in a Word document": _one("a.docx", lambda: _word_with(BOMB)),
    "a file of the machine in a Word document": _one("a.docx", lambda: _word_with(PEEP)),
    "an entity bomb in a chapter": _one("a.epub", lambda: _book_with(BOMB)),
    "a file of the machine in a chapter": _one("a.epub", lambda: _book_with(PEEP)),
    "an entity bomb in a book's package": _one("a.epub", lambda: _book_with_package(BOMB)),
    "a file of the machine in a book's package": _one("a.epub", lambda: _book_with_package(PEEP)),
    "an entity bomb in a page": _one(
        "a.xhtml", lambda: _with_entities('<?xml version="1.0"?>' + page().removeprefix("<!DOCTYPE html>"), BOMB)
    ),
    "a PDF that contains itself": _one("a.pdf", _pdf_that_contains_itself),
    "a PDF that draws itself": _one("a.pdf", _pdf_that_draws_itself),
    "a locked PDF": _one("a.pdf", lambda: pdf([[(72, 700, 11, "Secret")]], trailer=LOCKED_PDF)),
    "a locked book": _one("a.epub", _locked_book),
    "a locked archive": _one("a.zip", _locked_zip),
    "null bytes in a page": _one("a.html", lambda: page().replace(" ", "\0 ")),
    "null bytes in a text": _one("a.txt", lambda: f"A Text\0 With Them\n\n{_words(200)}".replace("word9", "\0\0")),
    "nothing but null bytes": _one("a.txt", lambda: b"\0" * 100_000),
    "names that lead out of an archive": _put_odd_names,
    "a link in an archive": _put_link_in_zip,
    "overrides of the writing direction": _one(
        "a.html", lambda: page(f"Safe {OVERRIDE}lmth.exe", f"{OVERRIDE}Words that run backwards. {_words(90)}")
    ),
    "a picture that claims gigabytes": _one("a.html", _picture_bomb),
    "a table of a million columns": _one(
        "a.html", lambda: page("Wide", f'<table><tr><td colspan="1000000000" rowspan="99999999">{_words(90)}</table>')
    ),
}
if sys.platform != "win32":
    QUICK |= {
        "pipes": _put_pipes,
        "links to endless files": _put_links_to_zero,
        "links in circles": _put_link_loops,
        "names with surprises": _put_odd_file_names,
        "folders in folders": _put_deep_folders,
    }

LARGE: dict[str, Put] = {
    "100,000 elements deep": _one("a.html", _deep("div")),
    "100,000 lists deep": _one("a.html", _deep("ul><li")),
    "100,000 quotations deep": _one("a.html", _deep("blockquote")),
    "100,000 bold runs deep": _one("a.html", _deep("b")),
    "100,000 tables deep": _one("a.html", _deep("table><tr><td")),
    "a page of 100 MB": _one("a.html", lambda: _paragraphs(100_000_000)),
    "a page of 59 MB": _one("a.html", lambda: _paragraphs(59_000_000)),
    "a page of 19 MB": _one("a.html", lambda: _paragraphs(19_000_000)),
    "two pages of 15 MB": _put_two_large,
    "a text of 19 MB": _one("a.txt", lambda: _words(2_300_000)),
    "59 MB of pictures in a page": _one(
        "a.html", lambda: page(picture=f"data:image/png;base64,{base64.b64encode(os.urandom(44_000_000)).decode()}")
    ),
    "an element with a million attributes": _one("a.html", lambda: _attributes(1_000_000)),
    "elements with 300,000 attributes": _one("a.html", lambda: _elements_with_attributes(300_000)),
    "a line of 10 MB without a space": _one("a.txt", lambda: "x" * 10_000_000),
    "a page of 10 MB without a space": _one("a.html", lambda: page("Long", "y" * 10_000_000)),
    "a word of 10 MB in Markdown": _one("a.md", lambda: "# Long\n\n" + "*" * 5_000_000 + "[" * 5_000_000),
    "a Markdown text of 10 MB, quotations deep": _one("a.md", lambda: "# Deep\n\n" + ">" * 10_000_000 + " words"),
    "10 MB of tags that never end": _one("a.html", lambda: page("Open", "words " * 90 + "<a " * 3_300_000)),
    "10 MB of entities": _one("a.html", lambda: page("Signs", "&amp;&#x41;" * 900_000)),
    "10 MB of Arabic diacritics": _one("a.txt", lambda: f"Marks\n\n{_words(90)} ا" + "\u0651" * 5_000_000),
    "a web archive of 100,000 parts": _one("a.mhtml", lambda: _many_parts(100_000)),
    "archives of archives of archives": _one("a.zip", lambda: _nested_zip(3, 16)),
    "an archive of a gigabyte of nothing": _one("a.zip", lambda: _zip_of_zeros("zeros.txt", 1_000_000_000)),
    "an archive of large texts": _one("a.zip", _zip_of_spaces_in_steps),
    "an archive whose entries are one": _one("a.zip", lambda: _overlapping_zip(400)),
    "an archive of 30,000 files": _one("a.zip", lambda: packed({f"{n}.txt": "x" for n in range(30_000)})),
    "a Word document of a gigabyte": _one("a.docx", _word_of_zeros),
    "a Word document as large as may be": _one("a.docx", _word_with_large_markup),
    "a Word document 50,000 paragraphs deep": _one("a.docx", _word_deep),
    "a PDF with a stream of a gigabyte": _one("a.pdf", lambda: _pdf_of_zeros(1_000_000_000)),
    "a PDF of ten million words in 9 forms": _one("a.pdf", lambda: _pdf_of_doubling_forms(8)),
    "a PDF of 10,000 pages": _one("a.pdf", lambda: _pdf_with_many_pages(10_000)),
    "300,000 links": _one(
        "a.html", lambda: page("Links", "".join(f'<a href="/{n}">l{n}</a> ' for n in range(300_000)))
    ),
    "a table of 200,000 cells": _one(
        "a.html", lambda: page("Cells", f"<table>{'<tr>' + '<td>cell</td>' * 10}" * 20_000 + "</table>")
    ),
}
"""What takes seconds, or is large on the disk."""


def _feed(declaration: str, entries: int = 2) -> str:
    items = "".join(
        f"<item><title>Essay {number} &j; </title><link>https://fields.example/{number}</link></item>"
        for number in range(entries)
    )
    items = items if declaration else items.replace("&j;", "")
    return f'<?xml version="1.0"?>{declaration}<rss version="2.0"><channel><title>Essays</title>{items}</channel></rss>'


def _site_map(declaration: str, entries: int = 2) -> str:
    places = "".join(f"<url><loc>https://fields.example/{number}</loc></url>" for number in range(entries))
    if declaration:
        places += "<url><loc>https://fields.example/&j;</loc></url>"
    return f'<?xml version="1.0"?>{declaration}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{places}</urlset>'


FEEDS: dict[str, tuple[str, Callable[[], bytes]]] = {
    "an entity bomb in a feed": ("feed.xml", lambda: _feed(BOMB).encode()),
    "a file of the machine in a feed": ("feed.xml", lambda: _feed(PEEP).encode()),
    "an entity bomb in a site map": ("sitemap.xml", lambda: _site_map(BOMB).encode()),
    "a file of the machine in a site map": ("sitemap.xml", lambda: _site_map(PEEP).encode()),
    "a feed 100,000 elements deep": (
        "feed.xml",
        lambda: _feed("").replace("</item>", "<a>" * 100_000 + "</a>" * 100_000 + "</item>").encode(),
    ),
    "a feed of 100,000 entries": ("feed.xml", lambda: _feed("", 100_000).encode()),
    "a site map of 200,000 pages": ("sitemap.xml", lambda: _site_map("", 200_000).encode()),
}
"""What a site may answer: the name of the file, and its bytes."""
