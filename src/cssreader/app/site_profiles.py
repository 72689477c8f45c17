"""The site profiles that ship with the program and those a person wrote, of which the latter win."""

from functools import cache
from pathlib import Path

from cssreader.clean import clean_page
from cssreader.clean.site_profiles import SiteProfiles, read_profiles
from cssreader.domain.essay import CleanedPage, RawDocument
from cssreader.paths import site_profiles_folder
from cssreader.resources import resource

_MOST_FILES = 1000


@cache
def known_profiles() -> SiteProfiles:
    """All profiles, read once in each process. One that cannot be read becomes a sentence and is passed over."""
    own = _texts(site_profiles_folder())
    shipped = {name: text for name, text in _texts(resource("sites")).items() if name not in own}
    return read_profiles(own | shipped)


def clean_with_profiles(document: RawDocument) -> CleanedPage:
    """Clean with what is known of the page's site. Raises UnusableInputError, as `clean_page` does."""
    return clean_page(document, known_profiles())


def _texts(folder: Path) -> dict[str, str]:
    try:
        files = sorted(file for file in folder.glob("*.toml") if file.is_file())[:_MOST_FILES]
        return {file.name: file.read_bytes().decode("utf-8-sig", "replace") for file in files}
    except OSError:
        # A folder or file that cannot be opened says nothing about any site.
        return {}
