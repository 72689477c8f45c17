"""The orders a list of essays can stand in."""

import re
from collections.abc import Callable, Iterable, Sequence
from enum import StrEnum
from operator import attrgetter, itemgetter
from typing import Any

from PySide6.QtCore import QCoreApplication

from cssreader.domain.essay import EssaySummary
from cssreader.domain.search import HitOrder

_ADDED = attrgetter("added_at", "id")
_LEADING_MARKS = re.compile(r"^\W+")


class Order(StrEnum):
    """The values are those of the setting `list.order`."""

    ADDED = "added"
    PUBLISHED = "published"
    TITLE = "title"
    AUTHOR = "author"
    SITE = "site"
    PROGRESS = "progress"
    READING_TIME = "reading-time"
    MARKS = "marks"


_GREATEST_FIRST = (Order.ADDED, Order.PUBLISHED, Order.PROGRESS, Order.MARKS)
"""Newest, furthest, most; the others begin with the first of the alphabet, and with the shortest."""


def order_name(order: Order) -> str:
    """The order in a menu."""
    match order:
        case Order.ADDED:
            return QCoreApplication.translate("EssayOrder", "Newest in the library")
        case Order.PUBLISHED:
            return QCoreApplication.translate("EssayOrder", "Date of publication")
        case Order.TITLE:
            return QCoreApplication.translate("EssayOrder", "Title")
        case Order.AUTHOR:
            return QCoreApplication.translate("EssayOrder", "Author")
        case Order.SITE:
            return QCoreApplication.translate("EssayOrder", "Site")
        case Order.PROGRESS:
            return QCoreApplication.translate("EssayOrder", "Progress")
        case Order.READING_TIME:
            return QCoreApplication.translate("EssayOrder", "Reading time")
        case Order.MARKS:
            return QCoreApplication.translate("EssayOrder", "Most marked")


def hit_order_name(order: HitOrder) -> str:
    """The order of hits in a menu."""
    match order:
        case HitOrder.RELEVANCE:
            return QCoreApplication.translate("EssayOrder", "Best answer first")
        case HitOrder.NEWEST:
            return QCoreApplication.translate("EssayOrder", "Newest first")
        case HitOrder.OLDEST:
            return QCoreApplication.translate("EssayOrder", "Oldest first")
        case HitOrder.MOST_MARKED:
            return QCoreApplication.translate("EssayOrder", "Most marked first")


def alphabetical(text: str) -> str:
    """What a title or a name is looked up by: an opening quotation mark is no letter."""
    return _LEADING_MARKS.sub("", text).casefold() or text


Fact = Callable[[EssaySummary], Any]


def fact_of(order: Order) -> Fact:
    """What places an essay in an order; None where an essay lacks it."""
    match order:
        case Order.ADDED:
            return attrgetter("added_at")
        case Order.PUBLISHED:
            return attrgetter("published")
        case Order.TITLE:
            return lambda summary: alphabetical(summary.title) if summary.title else None
        case Order.AUTHOR:
            return lambda summary: alphabetical(summary.author) if summary.author else None
        case Order.SITE:
            return lambda summary: alphabetical(summary.site) if summary.site else None
        case Order.PROGRESS:
            return attrgetter("progress")
        case Order.READING_TIME:
            return attrgetter("words")
        case Order.MARKS:
            return attrgetter("annotations")


def newest_first(summaries: Iterable[EssaySummary]) -> list[EssaySummary]:
    """The order in which essays alike in everything else stand."""
    return sorted(summaries, key=_ADDED, reverse=True)


def in_order(
    essays: Iterable[tuple[Any, EssaySummary]], order: Order, *, backwards: bool = False
) -> list[tuple[Any, EssaySummary]]:
    """Essays, each after its fact, from first to last; what lacks the fact stands last, backwards as well.

    Those alike in it stay as they come. Runs that are in order already cost little.
    """
    some = list(essays)
    known = [each for each in some if each[0] is not None]
    known.sort(key=itemgetter(0), reverse=(order in _GREATEST_FIRST) != backwards)
    return [*known, *(each for each in some if each[0] is None)]


def ordered(summaries: Sequence[EssaySummary], order: Order, *, backwards: bool = False) -> list[EssaySummary]:
    """The essays in an order, those alike in it as they were added, newest first."""
    fact = fact_of(order)
    essays = [(fact(summary), summary) for summary in newest_first(summaries)]
    return [summary for _, summary in in_order(essays, order, backwards=backwards)]
