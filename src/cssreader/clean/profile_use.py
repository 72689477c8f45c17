"""What a site profile says is done to the tree of a page, before anything else looks at it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

from lxml.html import HtmlElement as Element

from cssreader.clean.characters import on_one_line, readable
from cssreader.clean.dates import first_date
from cssreader.clean.names import byline_names
from cssreader.clean.pieces import Claims
from cssreader.clean.runs import Run, runs_of
from cssreader.clean.site_profiles import SiteProfile, label_in, xpath_of
from cssreader.domain.essay import RemovalReason, RemovedBlock


def told_by_profile(root: Element, profile: SiteProfile, claims: Claims) -> tuple[Claims, frozenset[str]]:
    """The claims with what stands where the profile says, and the names of the facts that are settled by it."""
    runs = runs_of(root.find("body"))
    title = _line_at(root, runs, profile.title)
    author = _line_at(root, runs, profile.author)
    author = byline_names(author) if author else None
    published = _day_at(root, runs, profile.published)
    told = {"title": title, "author": author, "published": published}
    return (
        replace(
            claims,
            titles=(title, *claims.titles) if title else claims.titles,
            author=author or claims.author,
            published=published or claims.published,
        ),
        frozenset(name for name, value in told.items() if value),
    )


def without_removed(root: Element, profile: SiteProfile) -> list[RemovedBlock]:
    """Take the elements out of the tree that the profile says go. What they held, for the list of what was stripped."""
    removed: list[RemovedBlock] = []
    for element in _elements(root, profile.remove):
        parent = element.getparent()
        if parent is None or element.tag in ("body", "html") or element.find(".//body") is not None:
            continue
        removed += [RemovedBlock(run.text, RemovalReason.PROMOTION) for run in runs_of(element)]
        element.drop_tree()
    return list(dict.fromkeys(removed))


def essay_elements(root: Element, profile: SiteProfile) -> list[Element]:
    """The elements that hold the essay; none where the profile does not say or the page has none of them."""
    return list(_elements(root, profile.essay))


def _elements(root: Element, selectors: Sequence[str]) -> Iterator[Element]:
    for selector in selectors:
        yield from root.xpath(xpath_of(selector))


def _line_at(root: Element, runs: Sequence[Run], places: Sequence[str]) -> str | None:
    return next(iter(_lines_at(root, runs, places)), None)


def _lines_at(root: Element, runs: Sequence[Run], places: Sequence[str]) -> Iterator[str]:
    for place in places:
        label = label_in(place)
        if label is None:
            for element in root.xpath(xpath_of(place)):
                line = on_one_line(readable(" ".join(element.itertext())))
                if line:
                    yield line[:500]
        else:
            for run, following in pairwise(runs):
                if run.text.strip(" :").casefold() == label.strip(" :").casefold():
                    yield following.text[:500]


def _day_at(root: Element, runs: Sequence[Run], places: Sequence[str]) -> date | None:
    return next((day for line in _lines_at(root, runs, places) if (day := first_date(line))), None)
