"""Which files a person means when they name a file or a folder."""

import os
from collections.abc import Iterator
from pathlib import Path, PurePath

from cssreader.errors import UnusableInputError

_SUFFIXES = frozenset(
    """.html .htm .xhtml .mhtml .mht .txt .text .md .markdown .pdf .docx .epub .zip""".split()  # noqa: SIM905
)
_PARTS_OF_A_PAGE = ("_files", "_dateien", "_fichiers", ".files")
"""How browsers end the name of the folder that holds the pictures and scripts of a saved page."""
_LOOKED_AT = 1024


def found_files(path: Path) -> Iterator[Path]:
    """The file itself, whatever its name; or the importable files under a folder, sorted, folder by folder.

    Hidden files and folders, the folders beside saved pages and links to folders are passed over.
    Raises UnusableInputError when there is nothing at `path` or a folder cannot be read.
    """
    if path.is_dir():
        yield from _files_under(path)
    elif path.exists():
        yield path
    else:
        raise UnusableInputError(f"There is no file or folder at {path}.")


def _files_under(folder: Path) -> Iterator[Path]:
    def refuse(error: OSError) -> None:
        raise UnusableInputError(f"The folder {error.filename} cannot be read: {error.strerror or error}.") from error

    for root, folders, names in os.walk(folder, onerror=refuse):
        folders[:] = sorted(name for name in folders if _is_worth_entering(name))
        for name in sorted(names):
            file = Path(root, name)
            if _is_importable(file):
                yield file


def _is_worth_entering(name: str) -> bool:
    return not name.startswith((".", "__MACOSX")) and not name.lower().endswith(_PARTS_OF_A_PAGE)


def is_wanted(path: PurePath) -> bool | None:
    """Whether a file within a folder or an archive, by its name alone, is to be imported; None leaves it open."""
    if path.name.startswith(".") or not all(_is_worth_entering(part) for part in path.parts[:-1]):
        return False
    return path.suffix.lower() in _SUFFIXES if path.suffix else None


def _is_importable(file: Path) -> bool:
    wanted = is_wanted(PurePath(file.name))
    if wanted is not None:
        return wanted
    try:
        if not file.is_file():
            return False
        with file.open("rb") as stream:
            start = stream.read(_LOOKED_AT)
    except OSError:
        return False
    return seems_text(start)


def seems_text(start: bytes) -> bool:
    return bool(start) and b"\0" not in start
