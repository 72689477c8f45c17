"""A Word document becomes a cleaned page, by way of the HTML that mammoth makes of it."""

import io
import struct
import zipfile
import zlib
from collections.abc import Sequence
from dataclasses import replace
from pathlib import PurePosixPath
from xml.parsers.expat import ExpatError

import mammoth
from lxml import etree

from cssreader.clean.characters import on_one_line, readable
from cssreader.clean.extraction import Marks
from cssreader.clean.html_pieces import pieces_of
from cssreader.clean.html_source import tree_of
from cssreader.clean.names import looks_like_name
from cssreader.clean.picture_places import parted
from cssreader.clean.pictures import PictureReader
from cssreader.clean.pieces import Claims, Piece
from cssreader.clean.site_profiles import SiteProfiles
from cssreader.clean.titles import title_key
from cssreader.clean.written import written_page
from cssreader.domain.content import Heading
from cssreader.domain.essay import Attachment, CleanedPage, DocumentType, RawDocument
from cssreader.errors import UnusableInputError

_MOST_BYTES_OF_MARKUP = 10_000_000
"""Of one part of a document: some 200,000 words. Reading it takes 25 times as much memory."""
_MOST_BYTES = 100_000_000
_CHUNK = 1_000_000
_STYLES = """
p[style-name='Title'] => h1.title:fresh
p[style-name='Subtitle'] => p:fresh
p[style-name='Quote'] => blockquote > p:fresh
p[style-name='Intense Quote'] => blockquote > p:fresh
p[style-name='caption'] => figcaption:fresh
p[style-name='Caption'] => figcaption:fresh
"""
_DAMAGED = "This Word document is damaged and cannot be opened. Open it in Word and save it again."
_TOO_LARGE = "This Word document is too large when it is unpacked. Save it in parts, or as PDF."
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, ValueError, struct.error, OverflowError)
_NOBODY = frozenset({"windows user", "microsoft office user", "office user", "user user"})
_OPENING = 5
_CORE = "docProps/core.xml"
_DC = "{http://purl.org/dc/elements/1.1/}"


def clean_word(document: RawDocument, _: SiteProfiles) -> CleanedPage:
    """The essay in a Word document. Raises UnusableInputError when it is damaged or too large."""
    page = opened(document)
    root, inline = tree_of(page.data.decode("utf-8"))
    styled = [on_one_line(readable("".join(element.itertext()))) for element in root.iterfind(".//h1[@class='title']")]
    body = root.find("body")
    images = PictureReader(None, inline, page.attachments)
    pieces, pictures = parted([replace(piece, kept=True) for piece in pieces_of(body, Marks(body), None, images)])
    stated, author = _properties(document.data)
    title = styled[0] if len(styled) == 1 and styled[0] else _title(pieces, stated)
    return written_page(pieces, Claims(author=author), title, pictures, images)


def opened(document: RawDocument) -> RawDocument:
    """A Word document as HTML, with its pictures attached."""
    _check_size(document.data)
    attachments: list[Attachment] = []

    def attach(image: mammoth.documents.Image) -> dict[str, str]:
        with image.open() as stream:
            data = stream.read()
        address = f"word-picture-{len(attachments) + 1}"
        attachments.append(Attachment(address, data, image.content_type or ""))
        return {"src": address}

    try:
        result = mammoth.convert_to_html(
            io.BytesIO(document.data),
            style_map=_STYLES,
            include_embedded_style_map=False,
            convert_image=mammoth.images.img_element(attach),
        )
    except (*_BROKEN, ExpatError, LookupError, AttributeError, TypeError) as error:
        # Mammoth takes for granted that a document is as Word writes it.
        raise UnusableInputError(_DAMAGED) from error
    html = f"<html><body>{result.value}</body></html>"
    return replace(
        document, data=html.encode("utf-8", "replace"), type=DocumentType.HTML, attachments=tuple(attachments)
    )


def _check_size(data: bytes) -> None:
    """Inflate every part once, in small pieces: mammoth would inflate whatever it is given, at once."""
    total = 0
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for entry in archive.infolist():
                if entry.flag_bits & 1:
                    raise UnusableInputError("This Word document is locked with a password.")
                if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
                    raise UnusableInputError(_DAMAGED)
                is_markup = PurePosixPath(entry.filename).suffix.lower() in (".xml", ".rels")
                size = _inflated_size(archive, entry, _MOST_BYTES_OF_MARKUP if is_markup else _MOST_BYTES)
                total += size
                if total > _MOST_BYTES:
                    raise UnusableInputError(_TOO_LARGE)
    except _BROKEN as error:
        raise UnusableInputError(_DAMAGED) from error


def _inflated_size(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, most: int) -> int:
    size = 0
    with archive.open(entry) as stream:
        while chunk := stream.read(_CHUNK):
            size += len(chunk)
            if size > most:
                raise UnusableInputError(_TOO_LARGE)
    return size


def _title(pieces: Sequence[Piece], stated: str | None) -> str | None:
    """The title of a document that sets nothing in the style of one: a heading above the text, or what is stated.

    What the properties state counts only if the text begins with it: it is often left over from another document.
    """
    levels = [piece.block.level for piece in pieces if isinstance(piece.block, Heading)]
    if pieces and isinstance(pieces[0].block, Heading) and levels.count(pieces[0].block.level) == 1:
        return pieces[0].text
    key = title_key(stated or "")
    return next((piece.text for piece in pieces[:_OPENING] if key and title_key(piece.text) == key), None)


def _properties(data: bytes) -> tuple[str | None, str | None]:
    """The title and the author that the properties of the document state."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        core = archive.read(_CORE) if _CORE in archive.namelist() else b""
    try:
        root = etree.fromstring(core, etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError:
        return None, None
    title, author = (on_one_line(readable(root.findtext(f"{_DC}{name}") or "")) for name in ("title", "creator"))
    is_name = len(author.split()) > 1 and looks_like_name(author) and author.lower() not in _NOBODY
    return title or None, author if is_name else None
