"""Essays as a book for e-readers: EPUB 3, which older readers take as EPUB 2.

The standard library packs it. Chapters are written as they come, so a thousand essays need no more memory than one, and
the same essays make the same bytes.
"""

import zipfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import UTC, datetime
from itertools import groupby
from typing import IO, NamedTuple

from cssreader.domain.export import ExportColours
from cssreader.domain.reading import OpenedEssay
from cssreader.export.chapter import OPS, XHTML, chapter_html, language_of
from cssreader.export.chapter import printable as escaped
from cssreader.export.wording import date_text, one_line
from cssreader.text.direction import is_right_to_left
from cssreader.text.picture_bytes import picture_facts
from cssreader.text.safe_html import stored_name

_EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The moment of every entry: an archive knows none before it."""
_ENDINGS = {"image/png": "png", "image/jpeg": "jpg", "image/gif": "gif", "image/webp": "webp"}
"""The kinds of pictures that every reader of EPUB must show."""
_STYLE = """
body { margin: 5%; line-height: 1.5; }
h1, h2, h3, h4 { line-height: 1.25; page-break-after: avoid; break-after: avoid; }
.byline, .label, .missing { font-size: 0.85em; color: #555; }
.title-page { margin-top: 25%; text-align: center; }
blockquote { margin: 1em 0 1em 1em; padding-left: 1em; border-left: 2px solid #999; }
figure { margin: 1em 0; page-break-inside: avoid; break-inside: avoid; }
img { max-width: 100%; height: auto; }
figcaption { font-size: 0.85em; }
table { border-collapse: collapse; } td, th { padding: 0.2em 0.5em; border: 1px solid #999; text-align: start; }
pre { white-space: pre-wrap; }
.reference { vertical-align: super; font-size: 0.75em; line-height: 0; }
sup .reference { vertical-align: baseline; font-size: 1em; }
sup { font-size: 0.7em; line-height: 0; } sup a { text-decoration: none; }
.mark { border-bottom: 2px solid; }
.about { margin: 1em 0; } .about p, .about blockquote { margin: 0.3em 0; } .label { font-weight: bold; }
.marks { margin-top: 3em; border-top: 1px solid #999; }
[dir="rtl"] { text-align: right; line-height: 2; }
"""


class Book(NamedTuple):
    """What is said of the whole."""

    title: str
    identifier: str
    """A URN by which readers know the book again."""
    modified: datetime
    colours: ExportColours
    authors: tuple[str, ...] = ()


class _Chapter(NamedTuple):
    part: str
    title: str
    file: str
    language: str


def write_epub(
    book: Book,
    chapters: Iterable[tuple[str, OpenedEssay]],
    picture_bytes: Callable[[OpenedEssay, str], bytes | None],
    stream: IO[bytes],
    *,
    with_marks: bool,
) -> int:
    """Write the book and give how many chapters it has.

    `chapters` are essays with the part of the book that each is in, empty for none; those of a part follow one another.
    `picture_bytes` gives those of an essay's picture by its source.
    """
    written: list[_Chapter] = []
    pictures: dict[str, str] = {}
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        _put(archive, "mimetype", b"application/epub+zip", packed=False)
        _put(archive, "META-INF/container.xml", _CONTAINER)
        for number, (part, opened) in enumerate(chapters, start=1):
            file = f"essay-{number:05d}.xhtml"

            def picture_file(source: str, opened: OpenedEssay = opened) -> str | None:
                return _kept_picture(archive, pictures, source, lambda: picture_bytes(opened, source))

            language = language_of(opened)
            body = chapter_html(opened, picture_file, with_marks=with_marks)
            title = one_line(opened.essay.facts.title)
            _put(archive, f"OEBPS/{file}", _document(title, f'<section epub:type="chapter">{body}</section>', language))
            written.append(_Chapter(part, title, file, language))
        language = _most_common([each.language for each in written])
        _put(archive, "OEBPS/title.xhtml", _document(book.title, _title_page(book, len(written)), language))
        _put(archive, "OEBPS/nav.xhtml", _document(book.title, _navigation(written), language))
        _put(archive, "OEBPS/toc.ncx", _ncx(book, written))
        _put(archive, "OEBPS/style.css", (_STYLE + _mark_rules(book.colours)).encode())
        _put(archive, "OEBPS/book.opf", _package(book, written, pictures, language))
    return len(written)


def _put(archive: zipfile.ZipFile, name: str, data: bytes, *, packed: bool = True) -> None:
    entry = zipfile.ZipInfo(name, _EARLIEST)
    entry.compress_type = zipfile.ZIP_DEFLATED if packed else zipfile.ZIP_STORED
    entry.external_attr = 0o644 << 16
    archive.writestr(entry, data)


def _kept_picture(
    archive: zipfile.ZipFile, pictures: dict[str, str], source: str, read: Callable[[], bytes | None]
) -> str | None:
    """The file of a picture in the book, into which it is put when it is first met."""
    name = stored_name(source)
    if name is None:
        return None
    if name not in pictures:
        data = read()
        facts = picture_facts(data) if data is not None else None
        ending = _ENDINGS.get(facts.media_type) if facts is not None else None
        if data is None or facts is None or ending is None:
            return None
        pictures[name] = f"pictures/{name}.{ending}"
        _put(archive, f"OEBPS/{pictures[name]}", data, packed=False)
    return pictures[name]


def _document(title: str, body: str, language: str) -> bytes:
    tag = escaped(language)
    way = ' dir="rtl"' if _runs_left(language) else ""
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n'
        f'<html xmlns="{XHTML}" xmlns:epub="{OPS}" lang="{tag}" xml:lang="{tag}"{way}>\n'
        f"<head><title>{escaped(title) or '…'}</title>"
        '<link rel="stylesheet" type="text/css" href="style.css"/></head>\n'
        f"<body>\n{body}\n</body>\n</html>\n"
    ).encode("utf-8", "replace")


def _runs_left(language: str) -> bool:
    return language.partition("-")[0].lower() in ("ur", "ar", "fa", "ps", "sd", "he")


def _most_common(languages: Sequence[str]) -> str:
    return max(sorted(set(languages)), key=languages.count) if languages else "en"


def _title_page(book: Book, count: int) -> str:
    lines = [f'<p class="byline">{escaped(author)}</p>' for author in book.authors]
    lines.append(f'<p class="byline">{count:,} essays</p>' if count != 1 else "")
    lines.append(f'<p class="byline">{date_text(book.modified.date())}</p>')
    way = "rtl" if is_right_to_left(book.title) else "ltr"
    title = f'<h1 dir="{way}">{escaped(book.title)}</h1>'
    return f'<section epub:type="titlepage" class="title-page">{title}{"".join(lines)}</section>'


def _navigation(chapters: Sequence[_Chapter]) -> str:
    def entries(of: Iterable[_Chapter]) -> str:
        return "".join(f'<li><a href="{each.file}"><bdi>{escaped(each.title) or "…"}</bdi></a></li>' for each in of)

    listed = ""
    for part, of in groupby(chapters, key=lambda each: each.part):
        items = entries(of)
        listed += f"<li><span>{escaped(part)}</span><ol>{items}</ol></li>" if part else items
    return f'<nav epub:type="toc" id="toc"><h1>Contents</h1><ol>{listed or _ONLY_TITLE}</ol></nav>'


def _ncx(book: Book, chapters: Sequence[_Chapter]) -> bytes:
    points = "".join(
        f'<navPoint id="point-{number}" playOrder="{number}">'
        f"<navLabel><text>{escaped(each.title) or '…'}</text></navLabel>"
        f'<content src="{each.file}"/></navPoint>'
        for number, each in enumerate(chapters, start=1)
    )
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1">'
        f'<head><meta name="dtb:uid" content="{escaped(book.identifier)}"/></head>'
        f"<docTitle><text>{escaped(book.title)}</text></docTitle><navMap>{points or _ONLY_POINT}</navMap></ncx>\n"
    ).encode("utf-8", "replace")


def _package(book: Book, chapters: Sequence[_Chapter], pictures: dict[str, str], language: str) -> bytes:
    media = {ending: media_type for media_type, ending in _ENDINGS.items()}
    way = (
        ' page-progression-direction="rtl"' if chapters and all(_runs_left(each.language) for each in chapters) else ""
    )
    return "\n".join(
        (
            '<?xml version="1.0" encoding="utf-8"?>',
            '<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id">',
            '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">',
            f'<dc:identifier id="id">{escaped(book.identifier)}</dc:identifier>',
            f"<dc:title>{escaped(book.title)}</dc:title>",
            f"<dc:language>{escaped(language)}</dc:language>",
            *(f"<dc:creator>{escaped(author)}</dc:creator>" for author in book.authors),
            f'<meta property="dcterms:modified">{book.modified.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}</meta>',
            "</metadata>",
            "<manifest>",
            '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>',
            '<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>',
            '<item id="style" href="style.css" media-type="text/css"/>',
            '<item id="title" href="title.xhtml" media-type="application/xhtml+xml"/>',
            *(
                f'<item id="{each.file[:-6]}" href="{each.file}" media-type="application/xhtml+xml"/>'
                for each in chapters
            ),
            *(
                f'<item id="picture-{name}" href="{file}" media-type="{media[file.rpartition(".")[2]]}"/>'
                for name, file in pictures.items()
            ),
            "</manifest>",
            f'<spine toc="ncx"{way}>',
            '<itemref idref="title"/>',
            *(['<itemref idref="nav"/>'] if len(chapters) > 1 else []),
            *(f'<itemref idref="{each.file[:-6]}"/>' for each in chapters),
            "</spine>",
            "</package>",
            "",
        )
    ).encode("utf-8", "replace")


def _mark_rules(colours: ExportColours) -> str:
    """The light colours; readers with a dark page keep the line below the words."""

    def rules() -> Iterator[str]:
        for name, colour in colours.light.items():
            if name.startswith("mark-"):
                kind = name.removeprefix("mark-")
                ink = colours.light.get(f"ink-{kind}", colour)
                yield f".mark.{kind} {{ background-color: {colour}; border-bottom-color: {ink}; color: #111; }}"
                yield f".label.{kind} {{ color: {ink}; }}"

    return "\n".join(rules()) + "\n"


_CONTAINER = (
    b'<?xml version="1.0" encoding="utf-8"?>\n'
    b'<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    b'<rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>\n'
)
_ONLY_TITLE = '<li><a href="title.xhtml">…</a></li>'
_ONLY_POINT = (
    '<navPoint id="point-1" playOrder="1"><navLabel><text>…</text></navLabel><content src="title.xhtml"/></navPoint>'
)
