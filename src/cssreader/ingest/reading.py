"""One file is read, with a sentence for whatever can be wrong with it."""

import re
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from cssreader.domain.essay import DocumentType, RawDocument
from cssreader.errors import UnusableInputError
from cssreader.ingest.addresses import addresses_in, are_bookmarks
from cssreader.ingest.found import AddressList, Found, origin_of
from cssreader.ingest.kinds import binary_kind, document_type, is_zip, packed_type
from cssreader.ingest.packed import found_in_archive

MOST_BYTES = 60_000_000
MOST_BYTES_OF_ARCHIVE = 2_000_000_000
"""An archive is never held whole."""
MOST_BYTES_OF_TEXT = 20_000_000
"""What may be left of a page without the pictures that are written into it."""

_ADDRESS = re.compile(r"\A[a-z][a-z0-9+.-]+:/", re.IGNORECASE)
_DATA_ADDRESS = re.compile(rb"data:[a-zA-Z0-9.+-]+/[^,\"'()<>\s]{0,200},[^\"'()<>\s]{1000,}")
_START = 4


def read_documents(path: Path, *, whole_books: bool = False) -> Iterator[Found]:
    """What a file holds: one document, or those of an archive or a book one after the other.

    A book gives a document for each chapter, or one altogether with `whole_books`. A bad entry of an
    archive comes as Unread, and the rest follows. Raises UnusableInputError when the file is no use at all.
    """
    if not _ADDRESS.match(str(path)):
        path = path.absolute()
    origin = origin_of(path)
    with _opened(path) as stream:
        start = stream.read(_START)
        if is_zip(start):
            yield from found_in_archive(stream, origin, document_in, whole_books=whole_books)
            return
        data = start + _rest(stream, path)
    yield document_in(data, origin, path.name)


def read_document(path: Path) -> RawDocument:
    """The one document in a file. Raises UnusableInputError with a sentence when it holds none, or several."""
    found = list(read_documents(path))
    if len(found) == 1 and isinstance(found[0], RawDocument):
        return found[0]
    raise UnusableInputError(f"The file {path} holds something else than one document.")


def type_of_original(data: bytes, origin: str) -> DocumentType:
    """What the bytes of a document are that was read before; they are one document, never a book or an archive."""
    if is_zip(data):
        return DocumentType.WORD
    packed = packed_type(data)
    if packed is not None:
        return packed
    in_book = ".epub!" in origin.lower()
    return DocumentType.BOOK_CHAPTER if in_book else document_type(data, origin)


def document_in(data: bytes, origin: str, name: str) -> RawDocument | AddressList:
    """What bytes are that are no archive. Raises UnusableInputError with a sentence when they are no page or text."""
    if not data.strip(b" \t\r\n\0\xef\xbb\xbf\xff\xfe"):
        raise UnusableInputError(f"The file {origin} is empty.")
    packed = packed_type(data)
    if packed is not None:
        return RawDocument(origin, data, packed)
    kind = binary_kind(data)
    if kind == "not text":
        raise UnusableInputError(
            f"The file {origin} is not text. Save the page as HTML, or paste its text into a text file."
        )
    if kind is not None:
        raise UnusableInputError(
            f"The file {origin} seems to be {kind}, which cannot be read. "
            "Save the page as HTML, or paste its text into a text file."
        )
    if len(data) > MOST_BYTES_OF_TEXT and _size_without_pictures(data) > MOST_BYTES_OF_TEXT:
        raise UnusableInputError(
            f"The file {origin} is too large: more than {MOST_BYTES_OF_TEXT // 1_000_000} MB of text."
        )
    addresses = addresses_in(data)
    if addresses:
        return AddressList(origin, addresses)
    if are_bookmarks(data):
        raise UnusableInputError(f"The bookmarks in {origin} hold no web address.")
    return RawDocument(origin, data, document_type(data, name))


@contextmanager
def _opened(path: Path) -> Iterator[IO[bytes]]:
    if _ADDRESS.match(str(path)):
        raise UnusableInputError(
            f"The page {path} was not fetched: only files are read here. "
            "Save it in the browser and import the saved file."
        )
    try:
        facts = path.stat()
        if stat.S_ISDIR(facts.st_mode):
            raise UnusableInputError(f"{path} is a folder, not a file.")
        if not stat.S_ISREG(facts.st_mode):
            raise UnusableInputError(f"{path} is not an ordinary file.")
        if facts.st_size > MOST_BYTES_OF_ARCHIVE:
            raise UnusableInputError(_too_large(path, MOST_BYTES_OF_ARCHIVE))
        stream = path.open("rb")
    except FileNotFoundError as error:
        raise UnusableInputError(f"There is no file at {path}.") from error
    except PermissionError as error:
        raise UnusableInputError(f"The file {path} may not be read. Check who is allowed to read it.") from error
    except (OSError, ValueError) as error:
        raise _unreadable(path, error) from error
    with stream:
        try:
            yield stream
        except OSError as error:
            # It went, or its disk did, while it was read.
            raise _unreadable(path, error) from error


def _rest(stream: IO[bytes], path: Path) -> bytes:
    data = stream.read(MOST_BYTES)
    if len(data) > MOST_BYTES - _START:
        raise UnusableInputError(_too_large(path, MOST_BYTES))
    return data


def _unreadable(path: Path, error: Exception) -> UnusableInputError:
    reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return UnusableInputError(f"The file {path} cannot be read: {reason}.")


def _too_large(path: Path, most: int) -> str:
    return f"The file {path} is too large: more than {most // 1_000_000} MB."


def _size_without_pictures(data: bytes) -> int:
    return len(data) - sum(match.end() - match.start() for match in _DATA_ADDRESS.finditer(data))
