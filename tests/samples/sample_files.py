"""Small valid files of every format that can be imported, made by code, with words written for them."""

import base64
import io
import quopri
import zipfile
from collections.abc import Mapping, Sequence

import docx

PICTURE = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
TITLE = "What the Canal Remembers"
LEAD = (
    "A canal is a promise that one season makes to the next, and the farmer at its tail is the man who learns "
    "first whether the promise was kept."
)
MIDDLE = (
    "The engineers who drew it thought in straight lines. The villages along it think in turns: whose turn it is "
    "tonight, whose it was last week, and who has taken an hour that was not his."
)
END = (
    "When the water comes late nobody asks the engineers. They ask the man who keeps the gate, and he answers "
    "as his father did, that the river has its own calendar."
)
PARAGRAPHS = (LEAD, MIDDLE, END)
ADDRESS = "https://fields.example/essays/canal"

Words = tuple[float, float, float, str]
"""Words on a page of a PDF: left, bottom and size in points, and the text."""


def page(title: str = TITLE, *paragraphs: str, picture: str = "") -> str:
    image = f'<figure><img src="{picture}" alt="A canal"></figure>' if picture else ""
    body = "".join(f"<p>{text}</p>" for text in paragraphs or PARAGRAPHS)
    return (
        f"<!DOCTYPE html><html><head><title>{title}</title></head><body><nav><a href='/'>Home</a></nav>"
        f"<article><h1>{title}</h1>{image}{body}</article></body></html>"
    )


def mhtml(html: str, *, address: str = ADDRESS, pictures: Mapping[str, bytes] | None = None) -> bytes:
    """A page in one file, as Chrome and Edge write it."""
    boundary = "----MultipartBoundary--qQ7rT2sZ1xY9aB3cD5eF----"
    head = (
        f"From: <Saved by Blink>\r\nSnapshot-Content-Location: {address}\r\nSubject: A page\r\n"
        "Date: Tue, 24 Nov 2026 08:00:00 -0000\r\nMIME-Version: 1.0\r\n"
        f'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="{boundary}"\r\n\r\n\r\n'
    )
    parts = [
        f"--{boundary}\r\nContent-Type: text/html\r\nContent-ID: <frame-1@mhtml.blink>\r\n"
        f"Content-Transfer-Encoding: quoted-printable\r\nContent-Location: {address}\r\n\r\n".encode()
        + quopri.encodestring(html.encode("utf-8")).replace(b"\n", b"\r\n")
        + b"\r\n",
        f"--{boundary}\r\nContent-Type: text/css\r\nContent-Transfer-Encoding: quoted-printable\r\n"
        f"Content-Location: cid:css-1@mhtml.blink\r\n\r\nbody {{ color: black }}\r\n".encode(),
    ]
    for place, data in (pictures or {}).items():
        named = f"Content-ID: <{place[4:]}>" if place.startswith("cid:") else f"Content-Location: {place}"
        parts.append(
            f"--{boundary}\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n{named}\r\n\r\n".encode()
            + base64.encodebytes(data).replace(b"\n", b"\r\n")
            + b"\r\n"
        )
    return head.encode() + b"".join(parts) + f"--{boundary}--\r\n".encode()


def word(title: str | None = TITLE, *paragraphs: str, author: str = "python-docx") -> bytes:
    document = docx.Document()
    document.core_properties.author = author
    if title is not None:
        document.add_paragraph(title, style="Title")
    for text in paragraphs or PARAGRAPHS:
        document.add_paragraph(text)
    document.add_heading("What is left to say", level=1)
    document.add_paragraph("The gate is iron and was painted once.", style="List Bullet")
    document.add_paragraph("The ledger is paper and is never wrong.", style="List Bullet")
    table = document.add_table(rows=2, cols=2)
    for row, cells in zip(table.rows, (("Village", "Turn"), ("Tail end", "Last")), strict=True):
        for cell, text in zip(row.cells, cells, strict=True):
            cell.text = text
    document.add_picture(io.BytesIO(PICTURE))
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def noted_word(*notes: str) -> bytes:
    """The same document with a footnote on each of its first paragraphs, as Word stores them."""
    names = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
    with zipfile.ZipFile(io.BytesIO(word())) as archive:
        parts = {name: archive.read(name).decode("latin-1") for name in archive.namelist()}
    written = "".join(
        f'<w:footnote w:id="{number}"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> {text}</w:t>'
        "</w:r></w:p></w:footnote>"
        for number, text in enumerate(notes, start=1)
    )
    for number, paragraph in enumerate(PARAGRAPHS[: len(notes)], start=1):
        end = f"{paragraph}</w:t></w:r>"
        reference = f'<w:r><w:footnoteReference w:id="{number}"/></w:r>'
        parts["word/document.xml"] = parts["word/document.xml"].replace(end, f"{end}{reference}")
    parts["word/footnotes.xml"] = f'<?xml version="1.0"?><w:footnotes xmlns:w="{names}">{written}</w:footnotes>'
    for name, end, entry in (
        (
            "word/_rels/document.xml.rels",
            "</Relationships>",
            f'<Relationship Id="rIdNotes" Type="{relation}" Target="footnotes.xml"/>',
        ),
        ("[Content_Types].xml", "</Types>", f'<Override PartName="/word/footnotes.xml" ContentType="{kind}"/>'),
    ):
        parts[name] = parts[name].replace(end, f"{entry}{end}")
    return packed({name: text.encode("latin-1") for name, text in parts.items()})


def packed(entries: Mapping[str, bytes | str], *, stored: Sequence[str] = ()) -> bytes:
    """A ZIP archive with these entries, compressed but for those named in `stored`."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in entries.items():
            archive.writestr(name, data, zipfile.ZIP_STORED if name in stored else zipfile.ZIP_DEFLATED)
    return stream.getvalue()


def chapter(title: str, *paragraphs: str, picture: str = "") -> str:
    image = f'<p><img src="{picture}" alt=""/></p>' if picture else ""
    body = "".join(f"<p>{text}</p>" for text in paragraphs or PARAGRAPHS)
    return (
        '<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml">'
        f"<head><title>Book</title></head><body><h2>{title}</h2>{image}{body}</body></html>"
    )


CONTAINER = (
    '<?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0">'
    '<rootfiles><rootfile full-path="OEBPS/content.opf" media-type="application/oebps-package+xml"/></rootfiles>'
    "</container>"
)


def epub(
    parts: Mapping[str, str],
    contents: Sequence[tuple[str, str]],
    *,
    more: Mapping[str, bytes | str] | None = None,
    title: str = "Essays on Water",
    author: str = "Nadia Rehman",
) -> bytes:
    """A book of `parts` (name to XHTML) in their order, with a table of `contents` of (title, name#fragment)."""
    items = "".join(
        f'<item id="p{n}" href="{name}" media-type="application/xhtml+xml"/>' for n, name in enumerate(parts)
    )
    spine = "".join(f'<itemref idref="p{n}"/>' for n in range(len(parts)))
    package = (
        '<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0">'
        '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{title}</dc:title><dc:creator>{author}</dc:creator><dc:language>en</dc:language>"
        "<dc:date>2024-03-05</dc:date></metadata><manifest>"
        '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>'
        f"{items}</manifest><spine>{spine}</spine></package>"
    )
    lines = "".join(f'<li><a href="{place}">{name}</a></li>' for name, place in contents)
    nav = (
        '<?xml version="1.0"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml" '
        'xmlns:epub="http://www.idpf.org/2007/ops"><body><nav epub:type="toc"><h1>Contents&nbsp;</h1>'
        f"<ol>{lines}</ol></nav></body></html>"
    )
    entries: dict[str, bytes | str] = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": CONTAINER,
        "OEBPS/content.opf": package,
        "OEBPS/nav.xhtml": nav,
        **{f"OEBPS/{name}": text for name, text in parts.items()},
        **(more or {}),
    }
    return packed(entries, stored=["mimetype"])


def book() -> bytes:
    """A book with a cover, a copyright page and two chapters."""
    return epub(
        {
            "cover.xhtml": "<html><body><h1>Essays on Water</h1></body></html>",
            "copyright.xhtml": chapter("Copyright", "All rights reserved by the people who wrote it down. " * 5),
            "one.xhtml": chapter("The Gate", *PARAGRAPHS, picture="img/a.png"),
            "two.xhtml": chapter("The Ledger", *reversed(PARAGRAPHS)),
        },
        [
            ("Cover", "cover.xhtml"),
            ("Copyright", "copyright.xhtml"),
            ("The Gate", "one.xhtml"),
            ("The Ledger", "two.xhtml"),
        ],
        more={"OEBPS/img/a.png": PICTURE},
    )


def pdf(pages: Sequence[Sequence[Words]], *, trailer: str = "", info: str = "") -> bytes:
    """A PDF document with words at their places on pages of A4 size, in Helvetica."""
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for number, words in enumerate(pages):
        stream = b"".join(_shown(one) for one in words)
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {5 + 2 * number} 0 R "
            "/Resources << /Font << /F1 3 0 R >> >> >>".encode()
        )
        objects.append(b"<< /Length %d >>\nstream\n%bendstream" % (len(stream), stream))
    if info:
        objects.append(f"<< {info} >>".encode())
        trailer += f" /Info {len(objects)} 0 R"
    out = b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n"
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%b\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    return out + (
        b"xref\n0 %d\n0000000000 65535 f \n%btrailer << /Size %d /Root 1 0 R %b >>\nstartxref\n%d\n%%%%EOF\n"
        % (size, table, size, trailer.encode(), len(out))
    )


def _shown(words: Words) -> bytes:
    left, bottom, size, text = words
    escaped = text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    return f"BT /F1 {size} Tf 1 0 0 1 {left} {bottom} Tm ({escaped}) Tj ET\n".encode("cp1252")


def column(lines: Sequence[str], *, left: float = 72, top: float = 680, size: float = 11) -> list[Words]:
    """Lines below each other; one that begins with a space is indented."""
    return [
        (left + (14 if text.startswith(" ") else 0), top - 14 * number, size, text.strip())
        for number, text in enumerate(lines)
        if text.strip()
    ]


LOCKED_PDF = f"/ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <{'ab' * 32}> /U <{'cd' * 32}> >>"


def essay_pdf() -> bytes:
    """A PDF of two pages with a title, running heads, page numbers and hyphens."""
    first = [
        "A canal is a promise that one season makes to the next, and",
        "the farmer at its tail is the man who learns first whe-",
        "ther the promise was kept.",
        " The engineers who drew it thought in straight lines. The vil-",
        "lages along it think in turns: whose turn it is tonight, whose",
    ]
    second = [
        "it was last week, and who has taken an hour that was not his.",
        " When the water comes late nobody asks the engineers. They",
        "ask the man who keeps the gate.",
    ]
    return pdf(
        [
            [
                (72, 800, 8, "Essays on Water"),
                (72, 730, 20, TITLE),
                *column(first),
                (290, 30, 9, "1"),
            ],
            [(72, 800, 8, "Essays on Water"), *column(second), (290, 30, 9, "2")],
        ],
        info="/Title (What the Canal Remembers) /Author (Nadia Rehman)",
    )
