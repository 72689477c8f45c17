"""ZIP archives of strangers: nothing is written to disk, and nothing is inflated beyond a limit."""

import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import IO

from cssreader.errors import UnusableInputError

MOST_ENTRIES = 20_000
MOST_INFLATED = 2_000_000_000
"""Bytes of all entries of one archive together, as they claim and as they turn out. One is held at a time."""
_WIDEST_RATIO = 250
"""Bytes out of one byte. A page of an ordinary site gives 4 to 20, and a bomb up to 1032."""
_SMALL = 5_000_000
_LARGEST_DIRECTORY = 20_000_000
_END, _END_64, _LOCATOR_64 = b"PK\x05\x06", b"PK\x06\x06", b"PK\x06\x07"
_END_BYTES, _END_64_BYTES, _LOCATOR_64_BYTES = 22, 56, 20
_LONGEST_COMMENT = 65_535
_CHUNK = 1_000_000
_READABLE = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
"""The other methods can be made to claim gigabytes before the first byte is out."""
_ENCRYPTED = 0x1
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, ValueError, struct.error, OverflowError)
"""What Python's reader says of archives that are damaged or no archives."""


@dataclass(slots=True)
class Allowance:
    """How many bytes may still be inflated. An archive within an archive draws on the same one."""

    left: int = MOST_INFLATED


class Archive:
    """An open ZIP archive. `origin` is how its sentences call it. Raises UnusableInputError."""

    def __init__(self, stream: IO[bytes], origin: str, allowance: Allowance) -> None:
        self.origin = origin
        self.allowance = allowance
        try:
            _check_directory(stream, origin)
            self._zip = zipfile.ZipFile(stream)
            # An entry without any name can be made, and `is_dir` breaks on it.
            self.entries = [entry for entry in self._zip.infolist() if entry.filename and not entry.is_dir()]
        except _BROKEN as error:
            raise UnusableInputError(
                f"The archive {origin} is damaged and cannot be opened. Perhaps it was not downloaded to its end."
            ) from error
        if sum(entry.file_size for entry in self.entries) > MOST_INFLATED:
            raise UnusableInputError(
                f"The archive {origin} is too large: it claims more than {MOST_INFLATED // 1_000_000_000} GB. "
                "Unpack it and import the folder."
            )

    def __contains__(self, name: object) -> bool:
        return name in self._by_name

    @cached_property
    def _by_name(self) -> dict[str, zipfile.ZipInfo]:
        return {entry.filename: entry for entry in self.entries}

    def named(self, name: str) -> zipfile.ZipInfo | None:
        """The entry of exactly this name; the last one where there are several."""
        return self._by_name.get(name)

    def read(self, entry: zipfile.ZipInfo, most: int) -> bytes:
        """The bytes of an entry. Raises UnusableInputError when they are encrypted, damaged or more than `most`."""
        place = f"{self.origin}!/{confined(entry.filename)}"
        if entry.flag_bits & _ENCRYPTED:
            raise UnusableInputError(f"{place} is locked with a password. Unpack the archive and import the folder.")
        if entry.compress_type not in _READABLE:
            raise UnusableInputError(f"{place} is compressed in a way that cannot be read. Unpack it and import that.")
        most = min(most, self.allowance.left)
        if entry.file_size > most or (
            entry.file_size > _SMALL and entry.file_size > _WIDEST_RATIO * entry.compress_size
        ):
            raise UnusableInputError(f"{place} is too large when it is unpacked, so it was left alone.")
        try:
            data = b"".join(self._chunks(entry))
        except _BROKEN as error:
            raise UnusableInputError(f"{place} is damaged and cannot be unpacked.") from error
        self.allowance.left -= len(data)
        return data

    def read_named(self, name: str, most: int) -> bytes:
        """The bytes of the entry of this name. Raises UnusableInputError as `read` does, and when there is none."""
        entry = self.named(name)
        if entry is None:
            raise UnusableInputError(f"{self.origin} lacks its part {confined(name)}.")
        return self.read(entry, most)

    def _chunks(self, entry: zipfile.ZipInfo) -> Iterator[bytes]:
        # A size that is a lie ends here too: Python's reader gives no more than was claimed.
        with self._zip.open(entry) as stream:
            while chunk := stream.read(_CHUNK):
                yield chunk


def _check_directory(stream: IO[bytes], origin: str) -> None:
    """Refuse an archive whose list of entries alone would fill the memory, before that list is read."""
    size = stream.seek(0, 2)
    tail_start = max(0, size - _END_BYTES - _LONGEST_COMMENT - _LOCATOR_64_BYTES - _END_64_BYTES)
    stream.seek(tail_start)
    tail = stream.read()
    end = tail.rfind(_END)
    if end < 0:
        raise zipfile.BadZipFile
    entries, directory = struct.unpack_from("<HL", tail, end + 10)
    locator = end - _LOCATOR_64_BYTES
    record = locator - _END_64_BYTES
    if record >= 0 and tail.startswith(_LOCATOR_64, locator) and tail.startswith(_END_64, record):
        entries, directory = struct.unpack_from("<QQ", tail, record + 32)
    stream.seek(0)
    if entries > MOST_ENTRIES or directory > _LARGEST_DIRECTORY:
        raise UnusableInputError(
            f"The archive {origin} holds more than {MOST_ENTRIES:,} files. Unpack it and import the folder."
        )


def confined(name: str) -> str:
    """The name of an entry as a path that stays below the archive, without control characters."""
    parts = [part for part in name.replace("\\", "/").split("/") if part not in ("", ".", "..")]
    return "".join(character if character.isprintable() else "\ufffd" for character in "/".join(parts)) or "unnamed"
