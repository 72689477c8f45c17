"""What bytes are, judged by what is in them and only then by the name of the file."""

import re
from collections.abc import Collection

from cssreader.domain.essay import DocumentType
from cssreader.text.encodings import unicode_encoding

_STARTS = (
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document"),
    (b"{\\rtf", "a rich text document"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
    (b"BM", "an image"),
    (b"II*\0", "an image"),
    (b"MM\0*", "an image"),
    (b"\x1f\x8b", "a compressed archive"),
    (b"7z\xbc\xaf\x27\x1c", "a compressed archive"),
    (b"Rar!\x1a\x07", "a compressed archive"),
    (b"\xfd7zXZ\0", "a compressed archive"),
    (b"BZh", "a compressed archive"),
    (b"\x7fELF", "a program"),
    (b"MZ", "a program"),
    (b"SQLite format 3\0", "a database"),
    (b"ID3", "a sound recording"),
    (b"OggS", "a sound recording"),
)
_PRINTABLE_STARTS = (b"BM", b"MZ", b"BZh", b"ID3", b"GIF8")
"""Signatures made of letters: they prove nothing unless the bytes are no text."""
_IN_ZIP = (
    ("xl/", "an Excel workbook"),
    ("ppt/", "a PowerPoint presentation"),
    ("content.xml", "an OpenDocument file"),
)
_ZIP_STARTS = (b"PK\x03\x04", b"PK\x05\x06")
_PDF_WITHIN = 1024
_WEB_ARCHIVE = re.compile(rb"\A\s*(?:[A-Za-z-]+:[^\n]*\n|[ \t][^\n]*\n){0,40}?(?i:content-type:\s*multipart/related)")
_HTML_START = re.compile(
    r"\A\s*(?><\?xml[^>]*>\s*|<!--.*?-->\s*)*+<(?:!doctype\s+html|html|head|body|title|meta|article|main)\b",
    re.IGNORECASE | re.DOTALL,
)
_HTML_BLOCK = re.compile(
    r"</?(?:p|div|h[1-6]|ul|ol|li|table|br|body|section|article|blockquote)\b[^<>]*>", re.IGNORECASE
)
_HTML_TAG = re.compile(r"<[a-z][a-z0-9]*(?:\s[^<>]*)?/?>", re.IGNORECASE)
_FRONT_MATTER = re.compile(r"\A\s*---[ \t]*\r?\n(?=[^\n]*:)(?:[^\n]*\n){0,80}?---[ \t]*(?:\r?\n|\Z)")
_LOOKED_AT = 100_000
_BLOCKS_IN_BARE_HTML = 4
_MOST_CONTROL_CHARACTERS = 0.02
_CONTROLS = bytes(byte for byte in range(32) if byte not in b"\t\n\r\f\b\x1b")


def is_zip(start: bytes) -> bool:
    """Whether bytes begin as a ZIP archive does, and so as Word documents and EPUB books do."""
    return start.startswith(_ZIP_STARTS)


def is_word(names: Collection[str]) -> bool:
    """Whether a ZIP archive with entries of these names is a Word document."""
    return "[Content_Types].xml" in names and "word/document.xml" in names


def is_book(names: Collection[str]) -> bool:
    """Whether a ZIP archive with entries of these names is an EPUB book."""
    return "META-INF/container.xml" in names


def office_kind(names: Collection[str]) -> str | None:
    """What a ZIP archive is that holds a document of another program, such as ``an Excel workbook``."""
    if "[Content_Types].xml" not in names and "mimetype" not in names:
        return None
    return next((kind for mark, kind in _IN_ZIP if any(name.startswith(mark) for name in names)), None)


def packed_type(data: bytes) -> DocumentType | None:
    """The type of a document that is no plain text and is opened when it is cleaned; None for all others."""
    if b"%PDF-" in data[:_PDF_WITHIN] and unicode_encoding(data) is None:
        before = data[:_PDF_WITHIN].partition(b"%PDF-")[0]
        if not before.strip() or b"\0" in data[:_LOOKED_AT]:
            return DocumentType.PDF
    return DocumentType.WEB_ARCHIVE if _WEB_ARCHIVE.match(data[:_LOOKED_AT]) else None


def binary_kind(data: bytes) -> str | None:
    """What bytes that are no text seem to be, such as ``a PDF document``; None for text."""
    encoding = unicode_encoding(data)
    start = data[:_LOOKED_AT]
    if encoding is None and data[:4] == b"RIFF":
        return "an image" if data[8:12] == b"WEBP" else "a sound recording or a film"
    if encoding is None and data[4:8] == b"ftyp":
        return "a film or an image"
    has_controls = encoding is None and _has_too_many_controls(start)
    for mark, kind in _STARTS:
        if data.startswith(mark) and (has_controls or mark not in _PRINTABLE_STARTS):
            return kind
    return "not text" if has_controls else None


def _has_too_many_controls(start: bytes) -> bool:
    if b"\0\0\0\0" in start:
        return True
    controls = len(start) - len(start.translate(None, _CONTROLS))
    return controls > _MOST_CONTROL_CHARACTERS * len(start)


def document_type(data: bytes, name: str) -> DocumentType:
    """What text is. `name` decides only where the content leaves it open."""
    encoding = unicode_encoding(data)
    start = data[:_LOOKED_AT].decode(encoding or "latin-1", "replace")
    suffix = name.lower().rpartition(".")[2]
    if _HTML_START.match(start):
        return DocumentType.HTML
    if _FRONT_MATTER.match(start):
        return DocumentType.MARKDOWN
    if suffix in ("html", "htm", "xhtml"):
        return DocumentType.HTML if _HTML_TAG.search(start) else DocumentType.TEXT
    if suffix in ("md", "markdown"):
        return DocumentType.MARKDOWN
    blocks = sum(1 for _ in _HTML_BLOCK.finditer(start))
    starts_with_tag = start.lstrip()[:1] == "<"
    return DocumentType.HTML if starts_with_tag and blocks >= _BLOCKS_IN_BARE_HTML else DocumentType.TEXT
