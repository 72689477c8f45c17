"""A page that a browser saved in one file (MHTML): the page is found in it, and the files that came along."""

import binascii
import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from email.message import Message
from email.parser import BytesHeaderParser
from itertools import islice, zip_longest
from urllib.parse import urljoin

from cssreader.clean.site_profiles import SiteProfiles
from cssreader.clean.web_page import clean_web_page
from cssreader.domain.essay import Attachment, CleanedPage, DocumentType, RawDocument
from cssreader.errors import UnusableInputError
from cssreader.text.encodings import codec_named, unicode_encoding

_HEADER_ENDS = re.compile(rb"\r?\n[ \t]*\r?\n")
_LONGEST_HEADER = 100_000
_MOST_PARTS = 5_000
_DEEPEST = 3
"""A page in one file is one multipart; some programs put alternatives of the page into another one within."""
_MOST_BYTES_OF_PAGE = 20_000_000
_PAGES = ("text/html", "application/xhtml+xml")
_NOT_BASE64 = bytes(sorted(set(range(256)) - set(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")))
_NO_PAGE = "No essay was found in this file: it is a web archive (MHTML) without a page in it. Save the page again."


@dataclass(frozen=True, slots=True)
class _Part:
    header: Message
    body: bytes

    @property
    def kind(self) -> str:
        return self.header.get_content_type()

    @property
    def location(self) -> str:
        return _line(self.header, "Content-Location")

    @property
    def content_id(self) -> str:
        return _line(self.header, "Content-ID").strip("<>")


def clean_web_archive(document: RawDocument, profiles: SiteProfiles) -> CleanedPage:
    """The essay of the page in a web archive. Raises UnusableInputError when there is no page in it."""
    return clean_web_page(opened(document), profiles)


def opened(document: RawDocument) -> RawDocument:
    """The page in a web archive with its address, and its pictures as the page names them."""
    whole = _part(document.data)
    parts = list(_parts(whole, 0))
    start = _parameter(whole, "start").strip("<>")
    pages = [part for part in parts if part.kind in _PAGES]
    page = next((part for part in pages if start and part.content_id == start), next(iter(pages), None))
    if page is None:
        raise UnusableInputError(_NO_PAGE)
    if len(page.body) > 3 * _MOST_BYTES_OF_PAGE:
        raise UnusableInputError("The page in this web archive is too large.")
    data = _in_unicode(_decoded(page), _parameter(page, "charset"))
    if len(data) > _MOST_BYTES_OF_PAGE:
        raise UnusableInputError("The page in this web archive is too large.")
    address = next(
        (place for place in (page.location, _line(whole.header, "Snapshot-Content-Location")) if _is_web(place)), None
    )
    attachments = [
        Attachment(name, content, part.kind)
        for part in parts
        if part.kind.startswith("image/") and (content := _decoded(part))
        for name in _names(part, page)
    ]
    return replace(
        document, data=data, type=DocumentType.HTML, address=document.address or address, attachments=tuple(attachments)
    )


def _part(data: bytes) -> _Part:
    data = data.lstrip(b"\r\n")
    end = _HEADER_ENDS.search(data, 0, _LONGEST_HEADER)
    if data[:2] == b"--" or end is None:
        return _Part(Message(), data)
    return _Part(BytesHeaderParser().parsebytes(data[: end.end()]), data[end.end() :])


def _parts(whole: _Part, depth: int) -> Iterator[_Part]:
    """The files in a multipart and in those within it, in their order. One without an end is read as far as it goes."""
    boundary = _parameter(whole, "boundary").encode("utf-8", "surrogateescape")
    if not boundary or depth >= _DEEPEST:
        return
    lines = re.compile(rb"(?:\A|\r?\n)--" + re.escape(boundary) + rb"(?:--)?[ \t]*(?=\r?\n|\Z)")
    found = list(islice(lines.finditer(whole.body), _MOST_PARTS))
    ends = [following.start() for following in found[1:]]
    for line, end in zip_longest(found, ends, fillvalue=None):
        assert line is not None
        part = _part(whole.body[line.end() : end])
        if part.kind.startswith("multipart/"):
            yield from _parts(part, depth + 1)
        else:
            yield part


def _decoded(part: _Part) -> bytes:
    coding = _line(part.header, "Content-Transfer-Encoding").lower()
    if coding == "quoted-printable":
        return binascii.a2b_qp(part.body)
    if coding == "base64":
        digits = part.body.translate(None, _NOT_BASE64)
        digits = digits[: len(digits) - (len(digits) % 4 == 1)]
        return binascii.a2b_base64(digits + b"=" * (-len(digits) % 4))
    return part.body


def _in_unicode(data: bytes, charset: str) -> bytes:
    """A page in the encoding that its part declares, as UTF-8 with a mark; what the page itself proves goes first."""
    codec = codec_named(charset) if charset else None
    if codec in (None, "utf-8") or unicode_encoding(data) is not None:
        return data
    return codecs.BOM_UTF8 + data.decode(str(codec), "replace").encode("utf-8", "replace")


def _names(part: _Part, page: _Part) -> Iterator[str]:
    """The ways in which the page may name a part."""
    location = part.location
    if location:
        folder = urljoin(page.location, ".") if page.location.lower().startswith("file:") else ""
        yield location.removeprefix(folder) if folder else location
    if part.content_id:
        yield f"cid:{part.content_id}"


def _is_web(address: str) -> bool:
    return address.lower().startswith(("http://", "https://"))


def _line(header: Message, name: str) -> str:
    return "".join(str(header.get(name) or "").split())


def _parameter(part: _Part, name: str) -> str:
    value = part.header.get_param(name)
    return value.strip() if isinstance(value, str) else ""
