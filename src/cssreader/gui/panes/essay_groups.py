"""What a list of essays can be grouped by, and what its groups are called."""

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from enum import StrEnum
from operator import attrgetter
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from cssreader.domain.essay import DONE, EssayId, EssaySummary, Shelf
from cssreader.gui.panes.essay_order import Order, alphabetical
from cssreader.gui.theme.names import minutes_of, month_text, shelf_name

MINUTES = (5, 10, 20)
"""Where one group of reading times ends and the next begins."""
_SHELVES = tuple(Shelf)
_HALF = 0.5


class Grouping(StrEnum):
    """The values are those of the setting `list.grouping`."""

    NONE = "none"
    SHELF = "shelf"
    SITE = "site"
    AUTHOR = "author"
    MONTH_ADDED = "month-added"
    MONTH_PUBLISHED = "month-published"
    READING_TIME = "reading-time"
    PROGRESS = "progress"


MONTHS = {Grouping.MONTH_ADDED: Order.ADDED, Grouping.MONTH_PUBLISHED: Order.PUBLISHED}
"""Groups that stand the newest first, and the order that turns them round when it is turned round."""


class GroupKey(NamedTuple):
    """What makes a group the same in the next list. Keys of one grouping sort as its groups stand."""

    grouping: Grouping
    is_unknown: bool
    """Of what lacks the fact, which stands last."""
    place: int = 0
    word: str = ""


@dataclass(frozen=True, slots=True)
class GroupHeading:
    """The row above the essays of a group."""

    key: GroupKey
    name: str
    essays: tuple[EssayId, ...]
    is_folded: bool = False

    @property
    def count(self) -> int:
        return len(self.essays)

    @property
    def id(self) -> GroupKey:
        """What tells it from other rows, as the number of an essay does."""
        return self.key


def _tr(text: str) -> str:
    return QCoreApplication.translate("EssayGroups", text)


def grouping_name(grouping: Grouping) -> str:
    """The grouping in a menu."""
    match grouping:
        case Grouping.NONE:
            return _tr("No groups")
        case Grouping.SHELF:
            return _tr("Shelf")
        case Grouping.SITE:
            return _tr("Site")
        case Grouping.AUTHOR:
            return _tr("Author")
        case Grouping.MONTH_ADDED:
            return _tr("Month it was added")
        case Grouping.MONTH_PUBLISHED:
            return _tr("Month of publication")
        case Grouping.READING_TIME:
            return _tr("Reading time")
        case Grouping.PROGRESS:
            return _tr("Progress")


def group_mark(grouping: Grouping) -> Callable[[EssaySummary], Hashable]:
    """Something that is cheap to know of an essay, and the same for essays of one group more often than not."""
    match grouping:
        case Grouping.NONE:
            return lambda _: None
        case Grouping.SHELF:
            return attrgetter("shelf")
        case Grouping.SITE:
            return attrgetter("site")
        case Grouping.AUTHOR:
            return attrgetter("author")
        case Grouping.MONTH_ADDED:
            return _month_added
        case Grouping.MONTH_PUBLISHED:
            return attrgetter("published")
        case Grouping.READING_TIME:
            return attrgetter("words")
        case Grouping.PROGRESS:
            return attrgetter("shelf", "progress")


def _month_added(summary: EssaySummary) -> tuple[int, int]:
    day = summary.added_at.astimezone()
    return day.year, day.month


def group_key(summary: EssaySummary, grouping: Grouping) -> GroupKey:
    """The one group that an essay belongs to. An essay of two authors stands under both names together."""
    match grouping:
        case Grouping.NONE:
            return GroupKey(grouping, is_unknown=False)
        case Grouping.SHELF:
            return GroupKey(grouping, is_unknown=False, place=_SHELVES.index(summary.shelf))
        case Grouping.SITE:
            return _named(grouping, summary.site)
        case Grouping.AUTHOR:
            return _named(grouping, summary.author)
        case Grouping.MONTH_ADDED:
            year, month = _month_added(summary)
            return GroupKey(grouping, is_unknown=False, place=-(12 * year + month - 1))
        case Grouping.MONTH_PUBLISHED:
            published = summary.published
            if published is None:
                return GroupKey(grouping, is_unknown=True)
            return GroupKey(grouping, is_unknown=False, place=-(12 * published.year + published.month - 1))
        case Grouping.READING_TIME:
            minutes = minutes_of(summary.words)
            return GroupKey(grouping, is_unknown=False, place=sum(minutes >= each for each in MINUTES))
        case Grouping.PROGRESS:
            return GroupKey(grouping, is_unknown=False, place=_progress_place(summary))


def _named(grouping: Grouping, name: str | None) -> GroupKey:
    plain = " ".join((name or "").split())
    return GroupKey(grouping, is_unknown=not plain, word=alphabetical(plain) if plain else "")


def _progress_place(summary: EssaySummary) -> int:
    if summary.shelf in DONE or summary.progress >= 1:
        return 3
    if summary.progress >= _HALF:
        return 2
    return 1 if summary.progress > 0 else 0


def group_name(key: GroupKey, summary: EssaySummary) -> str:
    """What a group is called; `summary` is an essay of it."""
    match key.grouping:
        case Grouping.NONE:
            return ""
        case Grouping.SHELF:
            return shelf_name(summary.shelf)
        case Grouping.SITE:
            return _tr("Without a site") if key.is_unknown else " ".join((summary.site or "").split())
        case Grouping.AUTHOR:
            return _tr("Without an author") if key.is_unknown else " ".join((summary.author or "").split())
        case Grouping.MONTH_ADDED:
            return month_text(summary.added_at)
        case Grouping.MONTH_PUBLISHED:
            return _tr("Without a date") if summary.published is None else month_text(summary.published)
        case Grouping.READING_TIME:
            return (
                _tr("Under 5 minutes"),
                _tr("5 to 9 minutes"),
                _tr("10 to 19 minutes"),
                _tr("20 minutes and more"),
            )[key.place]
        case Grouping.PROGRESS:
            return (
                _tr("Not begun"),
                _tr("Less than half read"),
                _tr("Half read or more"),
                _tr("Read to the end"),
            )[key.place]
