"""One file is read, with a sentence for whatever can be wrong with it."""

import os
import re
import stat
from pathlib import Path

from cssreader.domain.essay import RawDocument
from cssreader.errors import UnusableInputError
from cssreader.ingest.kinds import binary_kind, document_type

MOST_BYTES = 200_000_000
MOST_BYTES_OF_TEXT = 20_000_000
"""What may be left of a page without the pictures that are written into it."""

_ADDRESS = re.compile(r"\A[a-z][a-z0-9+.-]+:/", re.IGNORECASE)
_DATA_ADDRESS = re.compile(rb"data:[a-zA-Z0-9.+-]+/[^,\"'()<>\s]{0,200},[^\"'()<>\s]{1000,}")


def read_document(path: Path) -> RawDocument:
    """The bytes of a file, untouched. Raises UnusableInputError with a sentence when they are no page or text."""
    data = _bytes_of(path)
    if not data.strip(b" \t\r\n\0\xef\xbb\xbf\xff\xfe"):
        raise UnusableInputError(f"The file {path} is empty.")
    kind = binary_kind(data)
    if kind == "not text":
        raise UnusableInputError(
            f"The file {path} is not text. Save the page as HTML, or paste its text into a text file."
        )
    if kind is not None:
        raise UnusableInputError(
            f"The file {path} seems to be {kind}, which cannot be read yet. "
            "Save the page as HTML, or paste its text into a text file."
        )
    if len(data) > MOST_BYTES_OF_TEXT and _size_without_pictures(data) > MOST_BYTES_OF_TEXT:
        raise UnusableInputError(
            f"The file {path} is too large: more than {MOST_BYTES_OF_TEXT // 1_000_000} MB of text."
        )
    return RawDocument(_origin(path), data, document_type(data, path.name))


def _bytes_of(path: Path) -> bytes:
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
        if facts.st_size > MOST_BYTES:
            raise UnusableInputError(f"The file {path} is too large: more than {MOST_BYTES // 1_000_000} MB.")
        with path.open("rb") as stream:
            data = stream.read(MOST_BYTES + 1)
    except FileNotFoundError as error:
        raise UnusableInputError(f"There is no file at {path}.") from error
    except PermissionError as error:
        raise UnusableInputError(f"The file {path} may not be read. Check who is allowed to read it.") from error
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise UnusableInputError(f"The file {path} cannot be read: {reason}.") from error
    if len(data) > MOST_BYTES:
        raise UnusableInputError(f"The file {path} is too large: more than {MOST_BYTES // 1_000_000} MB.")
    return data


def _size_without_pictures(data: bytes) -> int:
    return len(data) - sum(match.end() - match.start() for match in _DATA_ADDRESS.finditer(data))


def _origin(path: Path) -> str:
    # A name that is not valid Unicode could not be stored or shown; its odd bytes are written out.
    return os.fsencode(path.absolute()).decode("utf-8", "backslashreplace")
