"""Whether a folder holds an index of ours, judged without opening it.

The window asks this before it has loaded what reads an index. An index is *current* when it can be written, too. One
whose words were made by other rules, or that is to be made anew, is *superseded*: it answers until another, made in a
folder beside it, is complete and takes its place.
"""

import contextlib
import errno
import json
import re
import uuid
from pathlib import Path
from typing import Any

from cssreader.errors import IndexUnavailableError
from cssreader.text.words import WORDS_VERSION

SCHEMA = "3"
"""To be raised with every change of the schema: an index of another one cannot be read."""

FORMAT = f"{SCHEMA}.{WORDS_VERSION}"
"""An index of another format is made anew."""

STAMP = "cssreader-index.json"
"""Says which format an index has and which building of it this is. It is written last and removed first."""

_CONTENTS = re.compile(r"_MAIN_(\d+)\.toc")
_SUPERSEDED = "The search index is being made anew; until it is, the old one answers."
_DAMAGED = "The search index is damaged or missing and is being made anew; nothing of the library is lost."


class IndexDamagedError(IndexUnavailableError):
    """The index cannot be read as one of ours. It has to be discarded and made anew."""


def damaged() -> IndexDamagedError:
    return IndexDamagedError(_DAMAGED)


def superseded() -> IndexUnavailableError:
    return IndexUnavailableError(_SUPERSEDED)


def refused(error: OSError) -> IndexUnavailableError:
    """The disk does not let an index be written."""
    return IndexUnavailableError(f"The search index cannot be written: {error.strerror or error}.")


def is_refusal(error: OSError) -> bool:
    """Whether the disk refuses, rather than a file being gone or cut short."""
    return error.errno in (errno.ENOSPC, errno.EACCES, errno.EPERM, errno.EROFS, errno.EDQUOT, errno.EMFILE)


def _stamp_of(folder: Path) -> dict[str, Any]:
    """What the stamp of an index says; nothing where there is none that can be read."""
    try:
        stamp = json.loads((folder / STAMP).read_bytes())
    except (OSError, ValueError, RecursionError):
        return {}
    readable = isinstance(stamp, dict) and isinstance(stamp.get("building"), str)
    return stamp if readable and str(stamp.get("format")).partition(".")[0] == SCHEMA else {}


def building_of(folder: Path) -> str | None:
    """The name of this building of an index; None where there is no index that can be read."""
    return _stamp_of(folder).get("building")


def newest_generation(folder: Path) -> int:
    """The number of the newest commit, -1 where there is none."""
    try:
        names = [_CONTENTS.fullmatch(path.name) for path in folder.iterdir()]
    except OSError:
        return -1
    return max((int(name[1]) for name in names if name), default=-1)


def index_is_readable(folder: Path) -> bool:
    """Whether there is an index that answers. That it can indeed be read shows when it is."""
    return building_of(folder) is not None and newest_generation(folder) >= 0


def index_is_current(folder: Path) -> bool:
    """Whether there is an index that can be written to."""
    stamp = _stamp_of(folder)
    return stamp.get("format") == FORMAT and not stamp.get("superseded") and newest_generation(folder) >= 0


def write_stamp(folder: Path) -> None:
    stamp = {"format": FORMAT, "building": uuid.uuid4().hex}
    (folder / STAMP).write_text(json.dumps(stamp), encoding="utf-8")


def supersede_index(folder: Path) -> None:
    """Have an index made anew, and let it answer until then. Raises IndexUnavailableError."""
    stamp = _stamp_of(folder) | {"superseded": True}
    beside = folder / f"{STAMP}.{uuid.uuid4().hex}"
    try:
        beside.write_text(json.dumps(stamp), encoding="utf-8")
        beside.replace(folder / STAMP)
    except OSError as error:
        raise refused(error) from error


def condemn_index(folder: Path) -> None:
    """Mark an index as unusable, so that whoever writes it next makes it anew."""
    with contextlib.suppress(OSError):
        (folder / STAMP).unlink(missing_ok=True)
