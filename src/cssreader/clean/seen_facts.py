"""Who wrote a page and when, as a person sees it there: the lines around its title, and bylines elsewhere.

Each line is evidence of some strength. *Published 27 July 2025* under the title says more than what
a publishing system declares in the head; a lone date there says when the text appeared or changed.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from lxml.html import HtmlElement as Element

from cssreader.clean.characters import word_set
from cssreader.clean.dates import DateOrder, NumericDates, looks_like_date, machine_date
from cssreader.clean.names import byline_names, looks_like_name
from cssreader.clean.runs import Run, runs_of, title_place
from cssreader.clean.shape.wording import any_of

_ABOVE, _BELOW = 14, 45
_FARTHEST = 1800
"""How many characters below the title its date and author stand at most."""
_FARTHEST_UNSAID = 900
"""Below so much text, a day that nothing is said of is one the text speaks of."""
_LONGEST_LINE = 130
_LONGEST_NAMES = 90
_ELSEWHERE = word_set(
    """related recommended recommendations comment comments popular trending latest next previous prev carousel nav
    navbar navigation menu footer upcoming breadcrumb breadcrumbs teaser teasers reply replies submenu cookie cookies"""
)
"""Names of what speaks of other pages than this."""
_UPDATED = re.compile(
    r"(?:\b"
    + any_of("updat(?:ed?|es)(?: on| at)?; modified; revised; reviewed; edited; fact[- ]checked; verified")
    + r"\b"
    r"|تجدید)[^\w]*(?:on|at|by)?\W*\Z", re.IGNORECASE,
)  # fmt: skip
_PUBLISHED = re.compile(
    r"(?:\b" + any_of(
        """publi(?:shed|cation|sh)(?: date| time| on| at)*; posted(?: on| at)?; released(?: on)?; issued(?: on)?
        date(?: published| posted| of publication)?; created(?: on)?; written(?: on)?"""
    ) + r"\b|شائع|تاریخ اشاعت)\W*(?:on|at)?\W*\Z", re.IGNORECASE,
)  # fmt: skip
_BETWEEN = re.compile(r"\s*[|·•●‧∙⋅⸱・–—]\s*|\s+-\s+|\.\s+|\s{2,}|,?\s+(?=(?:last )?updated\b)|[()]", re.IGNORECASE)
_BY_LABEL = re.compile(
    r"(?:\W*" + any_of(
        """by; (?:words|text|story|article|interview) by
        (?:article |post )?(?:written|authored|posted|published|reported) by
        (?:the )?(?:authors?|contributors?); از; تحریر"""
    ) + r")\s*[:：]?\W*\Z", re.IGNORECASE,
)  # fmt: skip
_BY_START = re.compile(
    r"\W*(?:by|words|text|story|article|interview|post|written|authored|reported|the|author|contrib|از|تحریر)",
    re.IGNORECASE,
)
_BY_LINE = re.compile(
    r"(?:\A|[|·•–—]\s*)"
    r"(?P<label>by|(?:(?:words|text|story|article|written|authored|posted|published|reported)\s+)by|authors?\s*:|از|تحریر)"
    r"\s*:?\s+(?P<names>\S.*)\Z",
    re.IGNORECASE,
)
_OTHER_HANDS = re.compile(
    r"\b(?:reviewed|edited|checked|verified|approved|photo\w*|image|translated)\W*\Z", re.IGNORECASE
)
_AUTHOR_LINK = re.compile(
    r"/(?:authors?|contributors?|writers?|columnists?|profile|byline|by|producers|our-experts)/[^/]"
)
_AUTHOR_WORDS = word_set("author authors byline writer columnist contributor authored")
_DATE_WORDS = word_set("date dates published posted pubdate timestamp time datetime dateline")
_ARTICLE = word_set("article entry post")
_CHANGED = word_set("updated modified modify")
_APPEARED = word_set("published pubdate")
_CELLS = frozenset({"td", "th"})
_AND = re.compile(r"\A(?:\W*,|\W*&|\W*and)\W*\Z", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Seen:
    """What the visible page tells. None means that it does not say."""

    author: str | None = None
    author_is_announced: bool = False
    """Whether a word such as *by* stands before the name, close to the title."""
    published: date | None = None
    """A day that is called the day of publishing."""
    dated: date | None = None
    """A day by the title that nothing is said of."""
    updated: date | None = None
    elsewhere: date | None = None
    """A day farther off that is the only one of its kind on the page."""


def seen_facts(
    root: Element, titles: Sequence[str], declared: str | None, order: DateOrder, known: Sequence[date]
) -> Seen:
    """What is visible of a page's author and dates.

    `titles` are what the head calls the page, `declared` the author it names, `order` how its readers
    write dates in numbers, and `known` the dates that the head names, one of which may decide what
    ``03/04/2025`` means.
    """
    runs = runs_of(root.find("body"))
    place = title_place(runs, titles)
    numeric = NumericDates(order, known, (run.text for run in runs if len(run.text) <= _LONGEST_LINE))
    near = list(_near(runs, place)) if place else []
    author, is_announced = _shown(runs, near, declared) or _announced(runs, near), True
    if author is None:
        author, is_announced = _named(runs, near) or _elsewhere(runs), False
    published, dated, updated = _dates(runs, near, numeric)
    elsewhere = None
    if published is None and dated is None:
        elsewhere, changed = _dates_elsewhere(runs, numeric)
        updated = updated or changed
    return Seen(author, author is not None and is_announced, published, dated, updated, elsewhere)


def _near(runs: Sequence[Run], place: tuple[int, int]) -> Iterator[int]:
    """The runs below the title, and then those above it, that may speak of this page."""
    first, last = place
    elsewhere = _ELSEWHERE - runs[first].words
    size = 0
    for number in range(last + 1, min(last + 1 + _BELOW, len(runs))):
        if size > _FARTHEST:
            break
        size += len(runs[number].text)
        if not runs[number].words & elsewhere:
            yield number
    for number in range(first - 1, max(first - 1 - _ABOVE, -1), -1):
        if not runs[number].words & elsewhere:
            yield number


def _shown(runs: Sequence[Run], near: Sequence[int], declared: str | None) -> str | None:
    """The declared author, if the lines by the title name the same."""
    if declared is None:
        return None
    name = declared.casefold()
    return (
        declared
        if any(name in (text := runs[n].text).casefold() and len(text) <= _LONGEST_LINE for n in near)
        else None
    )


def _announced(runs: Sequence[Run], near: Sequence[int]) -> str | None:
    """The names behind *By* and its like."""
    for number in near:
        text = runs[number].text
        if len(text) > _LONGEST_LINE:
            continue
        if number and _OTHER_HANDS.search(runs[number - 1].text[-40:]):
            continue
        if _BY_LABEL.fullmatch(text):
            after = _names_after(runs, number + 1)
            if after:
                return ", ".join(after)
        line = _BY_LINE.search(text)
        names = byline_names(line["names"]) if line else None
        if names:
            return ", ".join([names, *_more_names(runs, number + 1)])
    return None


def _names_after(runs: Sequence[Run], start: int) -> list[str]:
    for number in range(start, min(start + 2, len(runs))):
        text = runs[number].text
        names = byline_names(text) if len(text) <= _LONGEST_NAMES else None
        if names:
            return [names, *_more_names(runs, number + 1)]
    return []


def _more_names(runs: Sequence[Run], number: int) -> list[str]:
    """Further names behind a comma or an *and*."""
    names: list[str] = []
    while number + 1 < len(runs) and _AND.match(runs[number].text) and looks_like_name(runs[number + 1].text):
        names.append(runs[number + 1].text)
        number += 2
    return names


def _named(runs: Sequence[Run], near: Sequence[int]) -> str | None:
    """A name by the title whose element or link says that it is the author's."""
    for number in near:
        run = runs[number]
        if (run.own_words & _AUTHOR_WORDS or _AUTHOR_LINK.search(run.link)) and _is_name(run.text):
            return ", ".join([byline_names(run.text) or run.text, *_more_names(runs, number + 1)])
    return None


def _elsewhere(runs: Sequence[Run]) -> str | None:
    """A name farther off, in a box on the author perhaps."""
    for number, run in enumerate(runs):
        if len(run.text) > _LONGEST_LINE:
            continue
        words = run.own_words if run.may_name_author else frozenset[str]()
        if not (words or _BY_START.match(run.text)) or run.words & _ELSEWHERE:
            continue
        if words & _AUTHOR_WORDS and ("name" in words or "link" in words or "title" in words) and _is_name(run.text):
            return byline_names(run.text)
        if _BY_LABEL.fullmatch(run.text) and len(run.text) > 4 and number + 1 < len(runs):
            names = _names_after(runs, number + 1)
            if names:
                return names[0]
        line = _BY_LINE.match(run.text)
        if line and len(line["label"]) > 3 and _is_name(line["names"]):
            return byline_names(line["names"])
    return None


def _is_name(text: str) -> bool:
    name = byline_names(text)
    return name is not None and looks_like_name(name.split(",")[0]) and not _BY_LABEL.fullmatch(text)


def _dates(
    runs: Sequence[Run], near: Sequence[int], numeric: NumericDates
) -> tuple[date | None, date | None, date | None]:
    """The day called the day of publishing, the nearest day that is called nothing, the day of the last change."""
    published = dated = updated = None
    size = 0
    for number in near:
        size += len(runs[number].text)
        for made, before in _dates_in(runs, number, numeric):
            names = runs[number].own_words if not before else frozenset[str]()
            changed, appeared = bool(names & _CHANGED), bool(names & _APPEARED)
            if _UPDATED.search(before) or (changed and not appeared):
                updated = updated or made
            elif _PUBLISHED.search(before) or (appeared and not changed):
                published = published or made
            elif size <= _FARTHEST_UNSAID:
                dated = dated or made
    return published, dated, updated


def _dates_in(runs: Sequence[Run], number: int, numeric: NumericDates) -> Iterator[tuple[date, str]]:
    """The dates that one short line holds besides names and separators, each with the words before it."""
    text = runs[number].text
    if len(text) > _LONGEST_LINE or not any(character.isdigit() for character in text):
        return
    if runs[number].element.tag in _CELLS and looks_like_date(text):
        # One of the values of a table, whatever stands above it.
        return
    if runs[number].element.tag == "time" and numeric.find(text) is None:
        # The day in a form of the site's own, such as *12/19 — 2025*; the markup says it plainly.
        made = machine_date(runs[number].element.get("datetime"))
        if made is not None:
            yield made, _label_above(runs, number)
        return
    before = ""
    for part in _BETWEEN.split(text):
        found = numeric.find(part)
        if found is None:
            before = part
            continue
        made, start, _ = found
        lead = part[:start].strip() or before or _label_above(runs, number)
        label = bool(_UPDATED.search(part[:start]) or _PUBLISHED.search(part[:start]))
        if looks_like_date(part[start:].strip(" .")) and (
            label or len(part[:start].split()) <= 1 or _BY_LINE.match(part[:start]) or looks_like_date(part)
        ):
            yield made, lead
        before = ""


def _label_above(runs: Sequence[Run], number: int) -> str:
    """The short runs before a date that may say what day it is."""
    for above in range(number - 1, max(number - 3, -1), -1):
        text = runs[above].text
        if len(text) <= 40 and (_UPDATED.search(text) or _PUBLISHED.search(text)):
            return text
    return ""


def _is_of_article(run: Run) -> bool:
    """Whether the elements say that this is the day of the article, in whatever part of the page it stands."""
    return not run.own_words.isdisjoint(_ARTICLE) and not run.own_words.isdisjoint(_DATE_WORDS - {"time"})


def _dates_elsewhere(runs: Sequence[Run], numeric: NumericDates) -> tuple[date | None, date | None]:
    """The days of publishing and of the last change, where elements named after dates or the author's name hold them.

    Of several days that nothing is said of, none is believed.
    """
    days: list[date] = []
    updated = None
    for number, run in enumerate(runs):
        for made, before in _dates_in(runs, number, numeric):
            if run.words & _ELSEWHERE and not _is_of_article(run):
                continue
            if _UPDATED.search(before) or run.own_words & _CHANGED:
                updated = updated or made
            elif _PUBLISHED.search(before):
                return made, updated
            elif run.own_words & _DATE_WORDS or (number and _AUTHOR_LINK.search(runs[number - 1].link)):
                days.append(made)
    return (days[0] if len(set(days)) == 1 else None), updated
