"""The files that a saved page brings in the folder beside it."""

import os
import re
import stat
from pathlib import Path
from urllib.parse import unquote

_STRANGE = re.compile(r"[\0:\\]|\A/|(?:\A|/)\.\.?(?:/|\Z)|//")
"""What a path within a folder never holds: a drive, a root, a way up, an end of the text."""


def file_beside(page: Path, reference: str, *, most_bytes: int) -> bytes | None:
    """The bytes of a file that a saved page names, or None where there is none that may be read.

    `reference` is a relative path as the page writes it. It must lead to an ordinary file of at most
    `most_bytes` within the page's own folder; a link that leads out of it is not followed.
    """
    for name in dict.fromkeys((reference, unquote(reference))):
        plain = name.partition("#")[0].removeprefix("./")
        for path in dict.fromkeys((plain, plain.partition("?")[0])):
            if path and not _STRANGE.search(path):
                data = _bytes_within(page.parent, path, most_bytes)
                if data is not None:
                    return data
    return None


def _bytes_within(folder: Path, path: str, most_bytes: int) -> bytes | None:
    try:
        whole = (folder / path).resolve(strict=True)
        if not whole.is_relative_to(folder.resolve(strict=True)):
            return None
        facts = whole.stat()
        if not stat.S_ISREG(facts.st_mode) or facts.st_size > most_bytes:
            return None
        # Between the look and the opening another program may put a pipe there: it must not hold us up.
        handle = os.open(whole, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        with os.fdopen(handle, "rb") as stream:
            data = stream.read(most_bytes + 1)
    except (OSError, ValueError, RuntimeError):
        # Missing, forbidden, a name too long or a circle of links: to the essay it is all one, no picture.
        return None
    return data if len(data) <= most_bytes else None
