"""What lies in a watched folder, and which of it has been written to its end."""

import os
import stat
from pathlib import Path, PurePath

from cssreader.domain.watching import FileState, FileStates
from cssreader.errors import UnusableInputError
from cssreader.text.picture_folders import PICTURE_FOLDER_ENDINGS

LANDING_SUFFIXES = frozenset({".html", ".htm", ".xhtml", ".mhtml", ".mht", ".txt", ".md", ".pdf", ".docx", ".epub"})
"""Archives are not among them: what is downloaded in one is seldom an essay, and it may hold thousands of texts."""
_PAGES = frozenset({".html", ".htm", ".xhtml"})
_MOST_FILES = 20_000


def files_in(folder: Path) -> dict[str, FileState]:
    """The files in a folder, not below it, that may be essays, with their states; hidden and unfinished ones are not.

    A page counts as written when its pictures beside it were, too. Raises UnusableInputError.
    """
    try:
        with os.scandir(folder) as entries:
            found = {entry.name: entry for entry in entries if not entry.name.startswith((".", "~"))}
    except OSError as error:
        raise UnusableInputError(
            f"The watched folder {folder} cannot be read: {error.strerror or error}. "
            "Its essays are brought in once it can be."
        ) from error
    states: dict[str, FileState] = {}
    for name, entry in found.items():
        suffix = PurePath(name).suffix.lower()
        if suffix not in LANDING_SUFFIXES or len(states) >= _MOST_FILES:
            continue
        state = _state(entry)
        if state is None:
            continue
        if suffix in _PAGES:
            beside = (found.get(PurePath(name).stem + ending) for ending in PICTURE_FOLDER_ENDINGS)
            latest = max((_written(Path(each.path)) for each in beside if each is not None), default=0)
            state = FileState(state.size, max(state.changed_ns, latest))
        states[name] = state
    return states


def settled(now: FileStates, before: FileStates, seen: FileStates) -> list[str]:
    """The names of files that are new or changed since they were seen, and stand still since the look before."""
    return sorted(
        name for name, state in now.items() if state.size > 0 and seen.get(name) != state and before.get(name) == state
    )


def is_unsettled(now: FileStates, before: FileStates, seen: FileStates) -> bool:
    """Whether something is landing, so that another look is worth while soon."""
    return any(seen.get(name) != state and before.get(name) != state for name, state in now.items())


def _state(entry: "os.DirEntry[str]") -> FileState | None:
    try:
        facts = entry.stat(follow_symlinks=False)
    except OSError:
        # It went while the folder was read.
        return None
    return FileState(facts.st_size, facts.st_mtime_ns) if stat.S_ISREG(facts.st_mode) else None


def _written(folder: Path) -> int:
    """When something was written last in the folder of a page's pictures, in nanoseconds."""
    latest = 0
    try:
        with os.scandir(folder) as entries:
            for number, entry in enumerate(entries):
                if number >= _MOST_FILES:
                    break
                latest = max(latest, entry.stat(follow_symlinks=False).st_mtime_ns)
    except OSError:
        # Not a folder, or gone again: the page alone counts.
        return latest
    return latest
