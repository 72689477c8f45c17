"""Where things lie on the disk."""

import os
from dataclasses import dataclass
from pathlib import Path

import platformdirs

LIBRARY_VARIABLE = "CSSREADER_LIBRARY"
SETTINGS_VARIABLE = "CSSREADER_SETTINGS"


@dataclass(frozen=True, slots=True)
class LibraryFolder:
    """One person's library: a folder with everything in it."""

    root: Path

    @property
    def database(self) -> Path:
        return self.root / "library.db"

    @property
    def originals(self) -> Path:
        return self.root / "originals"

    @property
    def index(self) -> Path:
        return self.root / "index"

    @property
    def next_index(self) -> Path:
        """The index that is being made while `index` still answers."""
        return self.root / "index.next"

    @property
    def backups(self) -> Path:
        return self.root / "backups"


def default_library() -> LibraryFolder:
    """The library named by the environment, or the person's own in their data folder."""
    named = os.environ.get(LIBRARY_VARIABLE)
    if named:
        return LibraryFolder(Path(named).expanduser().absolute())
    return LibraryFolder(Path(platformdirs.user_data_dir("cssreader", appauthor=False)) / "library")


def site_profiles_folder() -> Path:
    """The person's own site profiles, a folder beside the settings that need not exist."""
    return settings_file().parent / "sites"


def synonyms_file() -> Path:
    """The person's own synonyms, a text file beside the settings that need not exist."""
    return settings_file().parent / "synonyms.txt"


def dictionaries_folder() -> Path:
    """The person's own dictionaries, each in a folder of its own: a folder beside the settings that need not exist."""
    return settings_file().parent / "dictionaries"


def settings_file() -> Path:
    """The person's settings, a TOML file that need not exist."""
    named = os.environ.get(SETTINGS_VARIABLE)
    if named:
        return Path(named).expanduser().absolute()
    return Path(platformdirs.user_config_dir("cssreader", appauthor=False)) / "settings.toml"
