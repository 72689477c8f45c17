"""What a person can set, as one frozen tree, kept in a TOML file.

The settings dialog and the table in `docs/settings.md` are both made from these fields.
"""

import contextlib
import os
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any

from cssreader.errors import KnownError

THEMES = ("light", "sepia", "dark", "black")
"""The themes that come with the program."""
SYSTEM_THEME, OWN_THEME = "system", "own"
THEME_CHOICES = (SYSTEM_THEME, *THEMES, OWN_THEME)
LANGUAGES = ("system", "en", "ur")
TYPEFACES = ("serif", "sans")
NOTEBOOK_ORDERS = ("newest", "oldest", "changed", "place", "kind")
NOTEBOOK_GROUPINGS = (
    *("none", "essay", "kind", "tag", "topic", "author", "site"),
    *("day", "week", "month", "state"),
)
LIST_ORDERS = ("added", "published", "title", "author", "site", "progress", "reading-time", "marks")
LIST_GROUPINGS = ("none", "shelf", "site", "author", "month-added", "month-published", "reading-time", "progress")
MOST_PROFILES = 12
_LONGEST_NAME = 60
_COLOUR = re.compile("#[0-9a-fA-F]{6}")


def _setting(
    default: Any,
    label: str,
    *,
    choices: tuple[str, ...] = (),
    least: float = 0,
    most: float = 0,
    kind: str = "",
) -> Any:
    """`kind` says what a text may be: `family`, one of the choices or a typeface of the computer; `colour`, #rrggbb."""
    return field(
        default=default,
        metadata={"label": label, "choices": choices, "least": least, "most": most, "kind": kind},
    )


@dataclass(frozen=True, slots=True)
class TypeSettings:
    """How the words of an essay are set."""

    typeface: str = _setting("serif", "Typeface of the essay", choices=TYPEFACES, kind="family")
    size_points: float = _setting(13.0, "Size of the text, in points", least=8, most=32)
    line_height: float = _setting(1.5, "Height of a line, as a multiple of the text size", least=1.1, most=2.2)
    measure_characters: int = _setting(68, "Width of the column, in characters", least=40, most=110)
    paragraph_spacing: float = _setting(
        0.5, "Distance between paragraphs, in lines; with less than 0.2 they begin set in", least=0, most=1.5
    )
    justified: bool = _setting(False, "Both edges of the column straight")
    hyphenated: bool = _setting(True, "Hyphenate justified text, where it is English")


@dataclass(frozen=True, slots=True)
class ReadingSettings(TypeSettings):
    """How the page of an essay is shown."""

    focus_mode: bool = _setting(False, "One paragraph lit, the others dimmed")


@dataclass(frozen=True, slots=True)
class ThemeTypes:
    """The type that a theme has for itself, by the name of the theme; None where it has what is set for all."""

    light: TypeSettings | None = None
    sepia: TypeSettings | None = None
    dark: TypeSettings | None = None
    black: TypeSettings | None = None
    own: TypeSettings | None = None


@dataclass(frozen=True, slots=True)
class AppearanceSettings:
    theme: str = _setting("system", "Colours of the window and the page", choices=THEME_CHOICES)
    day_theme: str = _setting("light", "The theme when the system is light and is followed", choices=THEMES)
    night_theme: str = _setting("dark", "The theme when the system is dark and is followed", choices=THEMES)
    language: str = _setting("system", "Language of the window", choices=LANGUAGES)
    cards_beside_lines: bool = _setting(True, "Let the cards in the margin stand beside their lines")
    smooth_scrolling: bool = _setting(True, "Scroll the page smoothly, unless the system asks for no motion")


@dataclass(frozen=True, slots=True)
class OwnThemeSettings:
    """Three colours that a person chose; the others are made from them."""

    page: str = _setting("#f4f1e8", "The page of one's own theme", kind="colour")
    text: str = _setting("#2b2a26", "The words of one's own theme", kind="colour")
    accent: str = _setting("#0f6149", "What stands out in one's own theme", kind="colour")


@dataclass(frozen=True, slots=True)
class WebSettings:
    ask_subscriptions: bool = _setting(False, "Ask subscriptions for what is new by itself, at most once an hour")


@dataclass(frozen=True, slots=True)
class Profile:
    """A way to read that is kept under a name: a theme with its type."""

    name: str
    theme: str
    reading: ReadingSettings


USUAL_PROFILES = (
    Profile("Day", "light", ReadingSettings()),
    Profile("Evening", "sepia", ReadingSettings(size_points=14.0, line_height=1.6)),
    Profile("Night", "dark", ReadingSettings(size_points=14.0, line_height=1.6, measure_characters=64)),
)


@dataclass(frozen=True, slots=True)
class FiguresSettings:
    reading_time: bool = _setting(True, "Count the minutes you read, for the reading figures; they stay in the library")


@dataclass(frozen=True, slots=True)
class SpeechSettings:
    """How an essay is read aloud."""

    speed: float = _setting(1.0, "Pace of reading aloud, as a multiple of the voice's own", least=0.5, most=2.5)
    voice: str = _setting("", "Voice that reads English aloud; without one that is there, the first")
    urdu_voice: str = _setting("", "Voice that reads Urdu aloud")


@dataclass(frozen=True, slots=True)
class ListSettings:
    """How the list of essays stands."""

    order: str = _setting("added", "Order of the list of essays", choices=LIST_ORDERS)
    backwards: bool = _setting(False, "The list of essays in the reverse of its order")
    grouping: str = _setting("none", "What the list of essays is grouped by", choices=LIST_GROUPINGS)


@dataclass(frozen=True, slots=True)
class NotebookSettings:
    """How the notebook stands."""

    order: str = _setting("newest", "Order of the notebook", choices=NOTEBOOK_ORDERS)
    grouping: str = _setting("none", "What the notebook is grouped by", choices=NOTEBOOK_GROUPINGS)


@dataclass(frozen=True, slots=True)
class BackupSettings:
    automatic: bool = _setting(True, "Write a backup once a day while the window is open, where something was changed")
    folder: str = _setting("", "Folder that automatic backups go to; without one, the library's own")


@dataclass(frozen=True, slots=True)
class Settings:
    reading: ReadingSettings = field(default_factory=ReadingSettings)
    """What is set for all themes; `reading_in` says what a theme comes to."""
    theme_types: ThemeTypes = ThemeTypes()
    appearance: AppearanceSettings = field(default_factory=AppearanceSettings)
    own_theme: OwnThemeSettings = field(default_factory=OwnThemeSettings)
    web: WebSettings = field(default_factory=WebSettings)
    figures: FiguresSettings = field(default_factory=FiguresSettings)
    speech: SpeechSettings = field(default_factory=SpeechSettings)
    list: ListSettings = field(default_factory=ListSettings)
    notebook: NotebookSettings = field(default_factory=NotebookSettings)
    backups: BackupSettings = field(default_factory=BackupSettings)
    profiles: tuple[Profile, ...] = USUAL_PROFILES

    def has_own_type(self, theme: str) -> bool:
        """Whether a theme that is shown has type for itself."""
        return getattr(self.theme_types, theme) is not None

    def reading_in(self, theme: str) -> ReadingSettings:
        """What is in force while a theme is shown: its own type, or the type of all."""
        own = getattr(self.theme_types, theme)
        return self.reading if own is None else replace(self.reading, **_table_of(own))

    def with_reading(self, theme: str, reading: ReadingSettings) -> "Settings":
        """Let this be in force while a theme is shown: set for it alone if it has type for itself, or else for all."""
        if not self.has_own_type(theme):
            return replace(self, reading=reading)
        types = replace(self.theme_types, **{theme: _type_of(reading)})
        return replace(self, theme_types=types, reading=replace(self.reading, focus_mode=reading.focus_mode))

    def with_own_type(self, theme: str, wanted: bool) -> "Settings":
        """Give a theme type for itself, which begins as what is in force; or let it have the type of all again."""
        own = _type_of(self.reading_in(theme)) if wanted else None
        return replace(self, theme_types=replace(self.theme_types, **{theme: own}))


PARTS = tuple(part.name for part in fields(Settings) if part.name not in ("profiles", "theme_types"))
"""The tables of the file in which each setting stands by itself."""


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
    parts = {name: _read_table(name, getattr(usual, name), tables.get(name, {}), complaints) for name in PARTS}
    profiles = _read_profiles(tables["profiles"], complaints) if "profiles" in tables else USUAL_PROFILES
    types = _read_theme_types(tables.get("theme_types", {}), parts["reading"], complaints)
    return Settings(**parts, theme_types=types, profiles=profiles), tuple(complaints)


def _read_theme_types(tables: Any, for_all: ReadingSettings, complaints: list[str]) -> ThemeTypes:
    """What the table of a theme leaves out is as it is for all."""
    if not isinstance(tables, dict):
        complaints.append("The setting theme_types is not a table, so all themes have the same type.")
        return ThemeTypes()
    usual = _type_of(for_all)
    names = [theme.name for theme in fields(ThemeTypes) if theme.name in tables]
    return ThemeTypes(**{name: _read_table(f"theme_types.{name}", usual, tables[name], complaints) for name in names})


def _read_profiles(tables: Any, complaints: list[str]) -> tuple[Profile, ...]:
    if not isinstance(tables, list):
        complaints.append("The profiles are not a list of tables, so the usual ones are used.")
        return USUAL_PROFILES
    profiles: dict[str, Profile] = {}
    for table in tables[:MOST_PROFILES]:
        name = table.get("name") if isinstance(table, dict) else None
        if not isinstance(name, str) or not usable_profile_name(name) or table.get("theme") not in THEME_CHOICES:
            complaints.append("A profile without a name of its own, or without a theme that is known, was left out.")
            continue
        reading = _read_table(f"profiles.{name}", ReadingSettings(), table.get("reading", {}), complaints)
        profiles.setdefault(name, Profile(name, table["theme"], reading))
    return tuple(profiles.values())


def usable_profile_name(name: str) -> bool:
    return name == name.strip() and 0 < len(name) <= _LONGEST_NAME and name.isprintable()


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
    if metadata["kind"] == "family":
        return 0 < len(value.strip()) <= _LONGEST_NAME and value.isprintable()
    if metadata["kind"] == "colour":
        return _COLOUR.fullmatch(value) is not None
    if metadata["choices"]:
        return value in metadata["choices"]
    if metadata["most"]:
        return bool(metadata["least"] <= value <= metadata["most"])
    return True


def _type_of(reading: ReadingSettings) -> TypeSettings:
    return TypeSettings(**{part.name: getattr(reading, part.name) for part in fields(TypeSettings)})


def _table_of(part: Any) -> dict[str, Any]:
    return {inner.name: getattr(part, inner.name) for inner in fields(part)}


def save_settings(settings: Settings, file: Path) -> None:
    """Write `file` whole or not at all. Raises KnownError with a sentence when it cannot be written."""
    tables: dict[str, Any] = {name: _table_of(getattr(settings, name)) for name in PARTS}
    types = {theme.name: getattr(settings.theme_types, theme.name) for theme in fields(ThemeTypes)}
    own = {name: _table_of(each) for name, each in types.items() if each is not None}
    if own:
        tables["theme_types"] = own
    if settings.profiles != USUAL_PROFILES:
        tables["profiles"] = [
            {"name": profile.name, "theme": profile.theme, "reading": _table_of(profile.reading)}
            for profile in settings.profiles
        ]
    try:
        write_toml(tables, file)
    except OSError as error:
        raise KnownError(f"The settings could not be saved in {file}: {error.strerror or error}.") from error


def write_toml(tables: Mapping[str, Any], file: Path, *, keep_old: bool = False) -> None:
    """Write a file of its own whole or not at all; with `keep_old` what it held stays beside it, as `.old`.

    Raises OSError.
    """
    import tempfile

    import tomli_w

    file.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=file.parent, prefix=f".{file.stem}-")
    try:
        with os.fdopen(handle, "wb") as stream:
            tomli_w.dump(tables, stream)
        if keep_old and file.exists():
            file.replace(file.with_name(f"{file.name}.old"))
        Path(temporary).replace(file)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(temporary).unlink()
        raise
