"""The file that keeps the keys a person chose: action names, each with a list of keys."""

import contextlib
import os
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication

from cssreader.errors import KnownError

FILE_NAME = "keys.toml"
"""Beside the settings."""


def load_keys(file: Path) -> tuple[dict[str, Any], str]:
    """What stands in the file, unjudged, and a sentence where it cannot be read; a missing file holds nothing."""
    try:
        with file.open("rb") as stream:
            return tomllib.load(stream), ""
    except FileNotFoundError:
        return {}, ""
    except (OSError, tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        said = QCoreApplication.translate(
            "Keys", "The keys in {file} cannot be read ({why}), so the usual ones are used."
        )
        return {}, said.format(file=file, why=error)


def save_keys(table: Mapping[str, Any], file: Path, *, keep_old: bool) -> None:
    """Write the file whole or not at all; with `keep_old` what it held before stays beside it, as `.old`.

    Raises KnownError with a sentence when it cannot be written.
    """
    import tempfile

    import tomli_w

    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=file.parent, prefix=".keys-")
        try:
            with os.fdopen(handle, "wb") as stream:
                tomli_w.dump(dict(table), stream)
            if keep_old and file.exists():
                file.replace(file.with_name(f"{file.name}.old"))
            Path(temporary).replace(file)
        except BaseException:
            with contextlib.suppress(OSError):
                Path(temporary).unlink()
            raise
    except OSError as error:
        raise KnownError(f"The keys could not be saved in {file}: {error.strerror or error}.") from error
