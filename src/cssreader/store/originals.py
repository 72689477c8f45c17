"""Documents and pictures as they came, each kept once under the hash of its bytes."""

import gzip
import hashlib
import os
import re
import tempfile
import zlib
from contextlib import suppress
from pathlib import Path

from cssreader.domain.library import OriginalId
from cssreader.errors import LibraryError, NotFoundError
from cssreader.paths import LibraryFolder

_NAME = re.compile(r"[0-9a-f]{64}")
MOST_BYTES = 256 * 1024 * 1024
"""More than any document that is taken in; a file that unpacks to more is not ours."""


class Originals:
    """The `originals` folder of a library: gzip files, two hexadecimal digits to a folder.

    Pictures lie there too, for what holds of a document holds of them: kept once, never overwritten, in
    every backup. They hardly get smaller, which costs a little time and no other rule.
    """

    def __init__(self, folder: LibraryFolder, *, read_only: bool) -> None:
        self._folder = folder
        self._read_only = read_only

    def keep(self, data: bytes) -> OriginalId:
        """Keep `data`; it is on the disk when this returns. Raises LibraryError when it cannot be written."""
        if self._read_only:
            raise LibraryError(f"The library in {self._folder.root} is open for reading only, so nothing was saved.")
        original = OriginalId(hashlib.sha256(data).hexdigest())
        with suppress(LibraryError, NotFoundError):
            self.read(original)
            return original
        file = self.file_of(original)
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            write_durably(file, gzip.compress(data, compresslevel=6, mtime=0))
        except OSError as error:
            raise LibraryError(
                f"The original of an essay could not be saved in {file.parent}: {error.strerror or error}."
            ) from error
        return original

    def read(self, original: OriginalId) -> bytes:
        """The bytes as they came. Raises NotFoundError when they are missing, LibraryError when they are damaged."""
        file = self.file_of(original)
        damaged = f"The original {original} of an essay is damaged. The essay itself is not touched by this."
        try:
            with gzip.open(file) as stream:
                data = stream.read(MOST_BYTES + 1)
        except FileNotFoundError as error:
            raise NotFoundError(f"The original {original} of an essay is missing.") from error
        except (gzip.BadGzipFile, EOFError, zlib.error) as error:
            raise LibraryError(damaged) from error
        except OSError as error:
            raise LibraryError(f"The original {file} cannot be read: {error.strerror or error}.") from error
        if hashlib.sha256(data).hexdigest() != original:
            raise LibraryError(damaged)
        return data

    def file_of(self, original: OriginalId) -> Path:
        """Where the original lies or would lie."""
        if not _NAME.fullmatch(original):
            # A name from a damaged database must not lead out of the folder.
            raise NotFoundError(f"{original!r} does not name an original.")
        return self._folder.originals / original[:2] / f"{original}.gz"


def write_durably(file: Path, data: bytes) -> None:
    """Write a file whole or not at all, and have it on the disk before returning. Raises OSError."""
    handle, name = tempfile.mkstemp(dir=file.parent, prefix=".partial-")
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        temporary.replace(file)
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise
    sync_folder(file.parent)


def sync_folder(folder: Path) -> None:
    """Have the names in a folder on the disk, where the system can (Windows does so by itself)."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
