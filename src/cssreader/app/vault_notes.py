"""Highlights and notes as notes of an Obsidian vault: a file for each essay in one folder."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from cssreader.app.export_annotations import exported_essays, save_text
from cssreader.app.workspace import Workspace
from cssreader.domain.annotation import AnnotationId
from cssreader.domain.essay import EssayId
from cssreader.errors import KnownError
from cssreader.export.obsidian import VaultNote, essay_key, read_vault_note, write_vault_note
from cssreader.text.file_names import free_name

_ENDING = ".md"
_MOST_BYTES = 20_000_000
"""A larger file is no note of ours, and is not looked into."""


class VaultOutcome(NamedTuple):
    """What became of the folder."""

    written: int
    """Files that are new or have changed."""
    unchanged: int
    left: tuple[Path, ...]
    """Notes that a person has changed above their line: they were left, and written anew beside themselves."""


class _Known(NamedTuple):
    file: Path
    note: VaultNote
    text: str


def export_to_vault(
    workspace: Workspace,
    essay_ids: Sequence[EssayId] | None,
    folder: Path,
    *,
    only: frozenset[AnnotationId] | None = None,
) -> VaultOutcome:
    """Write the annotations of some essays, or of all, into a folder, which is made where it is missing.

    A note that was written earlier is known again, whatever it is called now. It is replaced where nobody has changed
    what was written; what stands below its line stays. No other file is touched. Raises NotFoundError, and KnownError
    for the disk.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        known: dict[str, list[_Known]] = {}
        for each in _notes_in(folder):
            known.setdefault(each.note.essay, []).append(each)
        taken = {file.name.casefold() for file in folder.iterdir()}
    except OSError as error:
        raise KnownError(f"The notes could not be written to {folder}: {error.strerror or error}.") from error
    written = unchanged = 0
    left: list[Path] = []
    for essay in exported_essays(workspace, essay_ids, only=only):
        earlier = known.get(essay_key(essay), [])
        ours = next((each for each in earlier if each.note.is_untouched), None)
        left += [each.file for each in earlier if not each.note.is_untouched]
        text = write_vault_note(essay, ours.note if ours else None)
        if ours is not None and ours.text == text:
            unchanged += 1
            continue
        save_text(text, ours.file if ours else folder / free_name(essay.title, "Essay", _ENDING, taken))
        written += 1
    return VaultOutcome(written, unchanged, tuple(left))


def _notes_in(folder: Path) -> Iterator[_Known]:
    for file in sorted(folder.glob(f"*{_ENDING}")):
        if not file.is_file() or file.stat().st_size > _MOST_BYTES:
            continue
        text = file.read_bytes().decode("utf-8", "replace").replace("\r\n", "\n")
        note = read_vault_note(text)
        if note is not None:
            yield _Known(file, note, text)
