"""What a person can set, as one frozen tree, kept in a TOML file.

The settings dialog and the table in `docs/settings.md` are both made from these fields.
"""

import contextlib
import os
import tomllib
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any

from cssreader.errors import KnownError

THEMES = ("light", "sepia", "dark")
LANGUAGES = ("system", "en", "ur")
TYPEFACES = ("serif", "sans")


def _setting(default: Any, label: str, *, choices: tuple[str, ...] = (), least: float = 0, most: float = 0) -> Any:
    return field(default=default, metadata={"label": label, "choices": choices, "least": least, "most": most})


@dataclass(frozen=True, slots=True)
class ReadingSettings:
    """How the page of an essay is set."""

    typeface: str = _setting("serif", "Typeface of the essay", choices=TYPEFACES)
    size_points: float = _setting(13.0, "Size of the text, in points", least=8, most=32)
    line_height: float = _setting(1.5, "Height of a line, as a multiple of the text size", least=1.1, most=2.2)
    measure_characters: int = _setting(68, "Width of the column, in characters", least=40, most=110)
    justified: bool = _setting(False, "Both edges of the column straight")


@dataclass(frozen=True, slots=True)
class AppearanceSettings:
    theme: str = _setting("light", "Colours of the window and the page", choices=THEMES)
    language: str = _setting("system", "Language of the window", choices=LANGUAGES)


@dataclass(frozen=True, slots=True)
class WebSettings:
    ask_subscriptions: bool = _setting(False, "Ask subscriptions for what is new by itself, at most once an hour")


@dataclass(frozen=True, slots=True)
class Settings:
    reading: ReadingSettings = field(default_factory=ReadingSettings)
    appearance: AppearanceSettings = field(default_factory=AppearanceSettings)
    web: WebSettings = field(default_factory=WebSettings)


def load_settings(file: Path) -> tuple[Settings, tuple[str, ...]]:
    """The settings in `file`, and a sentence for each that could not be used and has its default.

    A file that is missing gives the defaults; one that cannot be read gives them and says so.
    """
    try:
        with file.open("rb") as stream:
            tables = tomllib.load(stream)
    except FileNotFoundError:
        return Settings(), ()
    except (OSError, tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        return Settings(), (f"The settings in {file} cannot be read ({error}), so the defaults are used.",)
    complaints: list[str] = []
    usual = Settings()
    parts = {
        part.name: _read_table(part.name, getattr(usual, part.name), tables.get(part.name, {}), complaints)
        for part in fields(Settings)
    }
    return Settings(**parts), tuple(complaints)


def _read_table(name: str, defaults: Any, table: Any, complaints: list[str]) -> Any:
    if not isinstance(table, dict):
        complaints.append(f"The setting {name} is not a table, so its defaults are used.")
        return defaults
    usable: dict[str, Any] = {}
    for part in fields(defaults):
        if part.name not in table:
            continue
        value = table[part.name]
        wanted = type(part.default)
        if wanted is float and type(value) is int:
            value = float(value)
        if type(value) is wanted and _is_allowed(value, part.metadata):
            usable[part.name] = value
        else:
            complaints.append(f"The setting {name}.{part.name} cannot be {value!r}, so its default is used.")
    return replace(defaults, **usable)


def _is_allowed(value: Any, metadata: Any) -> bool:
    if metadata["choices"]:
        return value in metadata["choices"]
    if metadata["most"]:
        return bool(metadata["least"] <= value <= metadata["most"])
    return True


def save_settings(settings: Settings, file: Path) -> None:
    """Write `file` whole or not at all. Raises KnownError with a sentence when it cannot be written."""
    import tempfile

    import tomli_w

    tables = {
        part.name: {
            inner.name: getattr(getattr(settings, part.name), inner.name)
            for inner in fields(getattr(settings, part.name))
        }
        for part in fields(Settings)
    }
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=file.parent, prefix=".settings-")
        try:
            with os.fdopen(handle, "wb") as stream:
                tomli_w.dump(tables, stream)
            Path(temporary).replace(file)
        except BaseException:
            with contextlib.suppress(OSError):
                Path(temporary).unlink()
            raise
    except OSError as error:
        raise KnownError(f"The settings could not be saved in {file}: {error.strerror or error}.") from error
