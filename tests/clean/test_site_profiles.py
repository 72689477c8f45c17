"""What a site profile says is done; a broken one is a sentence, and a page without any is cleaned as ever."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cssreader.clean import clean_page
from cssreader.clean.site_profiles import SiteProfiles, parsed_profile, read_profiles, xpath_of
from cssreader.domain.essay import CleanedPage, DocumentType, RawDocument
from cssreader.errors import UnusableInputError
from cssreader.resources import resource
from cssreader.text.plain import plain_text

PARAGRAPHS = [
    f"The {word} canal of the district carries less water than it did, and the people who live along it have learned "
    "to count the days between one turn and the next, as their fathers counted the years between floods."
    for word in ("first", "second", "third", "fourth")
]
PAGE = f"""<html lang="en"><head><title>Canals</title><meta name="author" content="Web Upload"></head><body>
<div class="strange"><h1>Kinara</h1><h2 class="headline big">Canals and Their Keepers</h2><p>Von: Rukhsana Jalbani</p>
<p>Datum</p><p>27 July 2025</p><div class="text">{"".join(f"<p>{line}</p>" for line in PARAGRAPHS)}
<div class="box promo"><p>Our readers get a canal map with every order of a lamp.</p></div>
<p>Kinara has moved house and asks everybody to write to the new place.</p></div>
<div id="more">A paragraph of the site that says something of no use to anybody, at some length, as sites do.</div>
</div></body></html>"""
PROFILE = """
known_by = ["Kinara Post"]
essay = [".text"]
title = "h2.headline"
author = "after: Verfasst"
published = ["after: Datum"]
remove = ["div.promo", "#more"]
remove_lines_beginning = ["kinara has moved"]
"""


def cleaned(profiles: SiteProfiles, address: str | None = "https://www.kinara.example/canals") -> CleanedPage:
    return clean_page(RawDocument("page.html", PAGE.encode(), DocumentType.HTML, address), profiles)


def test_a_profile_says_where_things_stand_and_what_goes() -> None:
    page = cleaned(read_profiles({"kinara.example.toml": PROFILE}))
    assert PARAGRAPHS == [line for line in plain_text(page.content).split("\n") if line]
    assert ("Canals and Their Keepers", date(2025, 7, 27)) == (page.facts.title, page.facts.published)
    stripped = {block.text for block in page.removed}
    assert "Our readers get a canal map with every order of a lamp." in stripped
    assert "Kinara has moved house and asks everybody to write to the new place." in stripped


def test_a_profile_is_for_its_own_site_only() -> None:
    profiles = read_profiles({"kinara.example.toml": PROFILE})
    for address in ("https://otherkinara.example/canals", None):
        assert cleaned(SiteProfiles(), address) == cleaned(profiles, address)


def test_pasted_text_is_recognised_by_its_words() -> None:
    profiles = read_profiles({"kinara.example.toml": PROFILE})
    lines = ["Canals and Their Keepers", *PARAGRAPHS, "Kinara has moved house.", "The Kinara Post, every morning"]
    page = clean_page(RawDocument("pasted.txt", "\n\n".join(lines).encode(), DocumentType.TEXT), profiles)
    assert "moved house" not in plain_text(page.content)
    assert all(line in plain_text(page.content) for line in PARAGRAPHS)


@pytest.mark.parametrize(
    "text", ["essay = [", "essai = 'p'", "essay = 3", "remove = ['div > p']", "remove = ['p:first']", "title = ['']"]
)
def test_a_broken_profile_gives_a_sentence_and_is_passed_over(text: str) -> None:
    with pytest.raises(UnusableInputError, match=r"kinara\.example\.toml .*\.$"):
        parsed_profile("kinara.example.toml", text)
    page = cleaned(read_profiles({"kinara.example.toml": text}))
    assert 1 == sum("kinara.example.toml" in warning for warning in page.warnings)
    assert all(line in plain_text(page.content) for line in PARAGRAPHS)


def test_every_profile_that_ships_can_be_read() -> None:
    files = {file.name: file.read_text("utf-8") for file in Path(resource("sites")).glob("*.toml")}
    profiles = read_profiles(files)
    assert (len(files), ()) == (len(profiles.profiles), profiles.faults)
    assert {"cssprepforum.com.toml", "dawn.com.toml"} <= set(files)


@given(st.text(max_size=60))
def test_no_selector_does_more_than_select(selector: str) -> None:
    try:
        path = xpath_of(selector)
    except ValueError:
        return
    assert path.startswith("//")
    assert path.count("'") % 2 == 0
