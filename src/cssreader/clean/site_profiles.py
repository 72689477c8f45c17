"""What a person knows of one site: where its essay stands, who wrote it, what goes (`docs/site-profiles.md`)."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any

from cssreader.errors import UnusableInputError

_MOST_RULES = 300
_LONGEST_RULE = 300
_LONGEST_FILE = 200_000
_STEP = re.compile(r"(?P<tag>[a-zA-Z][a-zA-Z0-9]*)?(?P<names>(?:[.#][\w-]+)*)\Z")


@dataclass(frozen=True, slots=True)
class SiteProfile:
    """One site. Every list may be empty."""

    sites: tuple[str, ...] = ()
    """Host names; each stands for what is below it, too: ``dawn.com`` for ``www.dawn.com``."""
    known_by: tuple[str, ...] = ()
    """Words by which a pasted text of this site is recognised."""
    essay: tuple[str, ...] = ()
    title: tuple[str, ...] = ()
    author: tuple[str, ...] = ()
    published: tuple[str, ...] = ()
    remove: tuple[str, ...] = ()
    """Elements that go. These five hold selectors, or ``after: LABEL`` for the line behind a label."""
    remove_lines_beginning: tuple[str, ...] = ()
    remove_lines_containing: tuple[str, ...] = ()

    def is_of(self, host: str) -> bool:
        return any(host == site or host.endswith(f".{site}") for site in self.sites)

    def removes(self, line: str) -> bool:
        """Whether a line of text goes."""
        line = line.casefold()
        return any(line.startswith(words.casefold()) for words in self.remove_lines_beginning) or any(
            words.casefold() in line for words in self.remove_lines_containing
        )


@dataclass(frozen=True, slots=True)
class SiteProfiles:
    """All profiles, those that win first, and what is wrong with the ones that cannot be read."""

    profiles: tuple[SiteProfile, ...] = ()
    faults: tuple[tuple[str, str], ...] = ()
    """The site that a broken profile is named after, and a sentence."""

    def for_host(self, host: str | None) -> SiteProfile | None:
        return next((profile for profile in self.profiles if host and profile.is_of(host)), None)

    def for_text(self, text: str) -> SiteProfile | None:
        """The profile by whose words a pasted text is recognised."""
        text = text.casefold()
        return next((p for p in self.profiles if any(word.casefold() in text for word in p.known_by)), None)

    def faults_of(self, host: str | None) -> tuple[str, ...]:
        return tuple(sentence for site, sentence in self.faults if host and (host == site or host.endswith(f".{site}")))


NO_PROFILES = SiteProfiles()


def parsed_profile(name: str, text: str) -> SiteProfile:
    """The profile in the text of a TOML file that is named ``SITE.toml``.

    Raises UnusableInputError with a sentence that says what is wrong with it.
    """
    if len(text) > _LONGEST_FILE:
        raise UnusableInputError(f"The site profile {name} is too large and was not used.")
    try:
        stated = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise UnusableInputError(f"The site profile {name} cannot be read and was not used: {error}.") from error
    known = {field.name for field in fields(SiteProfile)}
    for key in stated:
        if key not in known:
            raise UnusableInputError(f"The site profile {name} was not used: there is no entry called “{key}”.")
    lists = {key: _words(name, key, value) for key, value in stated.items()}
    for key in ("essay", "title", "author", "published", "remove"):
        for selector in lists.get(key, ()):
            if label_in(selector) is None or key in ("essay", "remove"):
                _checked(name, key, selector)
    sites = lists.pop("sites", ()) or (name.removesuffix(".toml"),)
    return SiteProfile(sites=tuple(site.lower().removeprefix("www.") for site in sites), **lists)


def _words(name: str, key: str, value: Any) -> tuple[str, ...]:
    values: Sequence[Any] = [value] if isinstance(value, str) else value if isinstance(value, list) else [None]
    if not all(isinstance(part, str) and part.strip() and len(part) <= _LONGEST_RULE for part in values):
        raise UnusableInputError(
            f"The site profile {name} was not used: “{key}” must be words in quotation marks, or a list of them."
        )
    if len(values) > _MOST_RULES:
        raise UnusableInputError(f"The site profile {name} was not used: “{key}” holds too many entries.")
    return tuple(part.strip() for part in values)


def _checked(name: str, key: str, selector: str) -> None:
    try:
        xpath_of(selector)
    except ValueError as error:
        raise UnusableInputError(
            f"The site profile {name} was not used: “{selector}” under “{key}” is no element; "
            "write a tag, a .class, an #id, or several of them as in div.box p."
        ) from error


def label_in(place: str) -> str | None:
    """The label in ``after: LABEL``; None for a selector."""
    head, colon, label = place.partition(":")
    return label.strip() if colon and head.strip().lower() == "after" else None


def xpath_of(selector: str) -> str:
    """A simple CSS selector (tag, class, id, descendants) as an XPath. Raises ValueError for anything else."""
    steps = selector.split()
    if not steps:
        raise ValueError(selector)
    return "".join(_step(step) for step in steps)


def _step(step: str) -> str:
    match = _STEP.match(step)
    if match is None or not step:
        raise ValueError(step)
    conditions = "".join(_condition(name) for name in re.findall(r"[.#][\w-]+", match["names"]))
    return f"//{(match['tag'] or '*').lower()}{conditions}"


def _condition(name: str) -> str:
    if name[0] == "#":
        return f"[@id='{name[1:]}']"
    return f"[contains(concat(' ',normalize-space(@class),' '),' {name[1:]} ')]"


def read_profiles(files: Mapping[str, str]) -> SiteProfiles:
    """Profiles from the texts of files by their names, in their order; broken ones become sentences."""
    profiles: list[SiteProfile] = []
    faults: list[tuple[str, str]] = []
    for name, text in files.items():
        try:
            profiles.append(parsed_profile(name, text))
        except UnusableInputError as error:
            faults.append((name.removesuffix(".toml").lower(), str(error)))
    return SiteProfiles(tuple(profiles), tuple(faults))
