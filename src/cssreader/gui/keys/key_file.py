"""The file that keeps the keys a person chose: action names, each with a list of keys."""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication

from cssreader.errors import KnownError
from cssreader.settings import write_toml

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
    try:
        write_toml(table, file, keep_old=keep_old)
    except OSError as error:
        raise KnownError(f"The keys could not be saved in {file}: {error.strerror or error}.") from error
