"""Whether a folder holds an index of ours, judged without opening it.

The window asks this before it has loaded what reads an index.
"""

import contextlib
import errno
import json
import re
import uuid
from pathlib import Path

from cssreader.errors import IndexUnavailableError
from cssreader.text.words import WORDS_VERSION

FORMAT = f"3.{WORDS_VERSION}"
"""To be raised with every change of the schema; an index of another format is made anew."""

STAMP = "cssreader-index.json"
"""Says which format an index has and which building of it this is. It is written last and removed first."""

_CONTENTS = re.compile(r"_MAIN_(\d+)\.toc")
_DAMAGED = "The search index is damaged or missing and is being made anew; nothing of the library is lost."


class IndexDamagedError(IndexUnavailableError):
    """The index cannot be read as one of ours. It has to be discarded and made anew."""


def damaged() -> IndexDamagedError:
    return IndexDamagedError(_DAMAGED)


def refused(error: OSError) -> IndexUnavailableError:
    """The disk does not let an index be written."""
    return IndexUnavailableError(f"The search index cannot be written: {error.strerror or error}.")


def is_refusal(error: OSError) -> bool:
    """Whether the disk refuses, rather than a file being gone or cut short."""
    return error.errno in (errno.ENOSPC, errno.EACCES, errno.EPERM, errno.EROFS, errno.EDQUOT, errno.EMFILE)


def building_of(folder: Path) -> str | None:
    """The name of this building of an index; None where there is no index of our format."""
    try:
        stamp = json.loads((folder / STAMP).read_bytes())
    except (OSError, ValueError, RecursionError):
        return None
    if not isinstance(stamp, dict) or stamp.get("format") != FORMAT:
        return None
    building = stamp.get("building")
    return building if isinstance(building, str) else None


def newest_generation(folder: Path) -> int:
    """The number of the newest commit, -1 where there is none."""
    try:
        names = [_CONTENTS.fullmatch(path.name) for path in folder.iterdir()]
    except OSError:
        return -1
    return max((int(name[1]) for name in names if name), default=-1)


def index_is_usable(folder: Path) -> bool:
    """Whether there is an index of our format. That it can be read shows when it is."""
    return building_of(folder) is not None and newest_generation(folder) >= 0


def write_stamp(folder: Path) -> None:
    stamp = {"format": FORMAT, "building": uuid.uuid4().hex}
    (folder / STAMP).write_text(json.dumps(stamp), encoding="utf-8")


def condemn_index(folder: Path) -> None:
    """Mark an index as unusable, so that whoever writes it next makes it anew."""
    with contextlib.suppress(OSError):
        (folder / STAMP).unlink(missing_ok=True)
