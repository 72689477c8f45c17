"""What a file turns out to hold."""

import os
from dataclasses import dataclass
from pathlib import Path

from cssreader.domain.essay import RawDocument
from cssreader.ingest.addresses import ListedAddress


@dataclass(frozen=True, slots=True)
class AddressList:
    """A file that lists addresses on the web, at least one."""

    origin: str
    addresses: tuple[ListedAddress, ...]


@dataclass(frozen=True, slots=True)
class Unread:
    """A part of a file that cannot be used, and a sentence that says why."""

    origin: str
    sentence: str


Found = RawDocument | AddressList | Unread


def origin_of(path: Path) -> str:
    """The whole path as text. What is not valid Unicode in it could not be stored or shown, and is written out."""
    return os.fsencode(path.absolute()).decode("utf-8", "backslashreplace")
