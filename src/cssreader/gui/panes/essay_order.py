"""The orders a list of essays can stand in."""

import re
from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from operator import attrgetter

from PySide6.QtCore import QCoreApplication

from cssreader.domain.essay import EssaySummary
from cssreader.domain.search import HitOrder

_ADDED = attrgetter("added_at", "id")
_LEADING_MARKS = re.compile(r"^\W+")


class Order(StrEnum):
    ADDED = "added"
    PUBLISHED = "published"
    TITLE = "title"
    AUTHOR = "author"
    PROGRESS = "progress"


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
        case Order.PROGRESS:
            return QCoreApplication.translate("EssayOrder", "Progress")


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


def _alphabetical(text: str) -> str:
    # An opening quotation mark is no letter to look a title up by.
    return _LEADING_MARKS.sub("", text).casefold() or text


def ordered(summaries: Iterable[EssaySummary], order: Order) -> list[EssaySummary]:
    """The essays in an order: newest or furthest first, or by the alphabet; what lacks the fact stands last.

    Essays alike in it stand as they were added, newest first.
    """
    newest = sorted(summaries, key=_ADDED, reverse=True)
    match order:
        case Order.ADDED:
            return newest
        case Order.PUBLISHED:
            return sorted(newest, key=lambda summary: summary.published or date.min, reverse=True)
        case Order.TITLE:
            return sorted(newest, key=lambda summary: (not summary.title, _alphabetical(summary.title)))
        case Order.AUTHOR:
            return sorted(newest, key=lambda summary: (not summary.author, _alphabetical(summary.author or "")))
        case Order.PROGRESS:
            return sorted(newest, key=lambda summary: summary.progress, reverse=True)
