"""Which files a person means when they name a file or a folder."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path, PurePath

from cssreader.errors import UnusableInputError
from cssreader.ingest.found import Unread, origin_of
from cssreader.text.picture_folders import is_picture_folder

_SUFFIXES = frozenset(
    """.html .htm .xhtml .mhtml .mht .txt .text .md .markdown .pdf .docx .epub .zip""".split()  # noqa: SIM905
)
_LOOKED_AT = 1024


def found_files(path: Path) -> Iterator[Path | Unread]:
    """The file itself, whatever its name; or the importable files under a folder, sorted, folder by folder.

    Hidden files and folders, the folders beside saved pages and links to folders are passed over. A folder that
    cannot be read comes as Unread, and the rest follows. Raises UnusableInputError when there is nothing at
    `path` or it may not be looked at.
    """
    try:
        is_folder = stat.S_ISDIR(path.stat().st_mode)
    except (FileNotFoundError, NotADirectoryError) as error:
        raise UnusableInputError(f"There is no file or folder at {path}.") from error
    except OSError as error:
        raise UnusableInputError(f"{path} cannot be read: {error.strerror or error}.") from error
    if is_folder:
        yield from _files_under(path)
    else:
        yield path


def _files_under(folder: Path) -> Iterator[Path | Unread]:
    unread: list[Unread] = []

    def note(error: OSError) -> None:
        # The walk goes on after it, with the next folder.
        name = origin_of(Path(error.filename))
        unread.append(Unread(name, f"The folder {name} cannot be read: {error.strerror or error}."))

    for root, folders, names in os.walk(folder, onerror=note):
        yield from unread
        unread.clear()
        folders[:] = sorted(name for name in folders if _is_worth_entering(name))
        for name in sorted(names):
            file = Path(root, name)
            if _is_importable(file):
                yield file
    yield from unread


def _is_worth_entering(name: str) -> bool:
    return not name.startswith((".", "__MACOSX")) and not is_picture_folder(name)


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
