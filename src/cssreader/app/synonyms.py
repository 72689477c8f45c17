"""The synonyms that ship with the program, and those a person wrote."""

from functools import cache
from pathlib import Path

from cssreader.paths import synonyms_file
from cssreader.resources import resource
from cssreader.text.synonyms import Synonyms, read_synonyms

_MOST_CHARACTERS = 2_000_000


@cache
def known_synonyms() -> Synonyms:
    """All of them, read once in each process."""
    shipped = sorted(resource("synonyms").glob("*.txt"))
    return read_synonyms("\n".join(_text(file) for file in (*shipped, synonyms_file())))


def _text(file: Path) -> str:
    try:
        return file.read_bytes()[:_MOST_CHARACTERS].decode("utf-8-sig", "replace")
    except OSError:
        # A file that is not there, or cannot be opened, names no synonyms.
        return ""
