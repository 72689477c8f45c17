"""The essays of a choice, one a row, with a heading above each group of them."""

from collections.abc import Hashable, Sequence
from operator import attrgetter
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt

from cssreader.domain.essay import EssaySummary, Shelf
from cssreader.gui.panes.essay_groups import GroupHeading
from cssreader.gui.panes.headed_model import HeadedModel, described_heading
from cssreader.gui.panes.rows_model import Index
from cssreader.gui.theme.names import date_text, essays_text, joined, marks_text, minutes_left, shelf_name

EssayRow = EssaySummary | GroupHeading

_MOST_TITLE = 90
_KEY = attrgetter("id")


def shown_title(summary: EssaySummary) -> str:
    """The title, or the first words of the text where the page had none."""
    title = " ".join(summary.title.split())
    if title:
        return title
    opening = " ".join(summary.opening.split())
    if len(opening) > _MOST_TITLE:
        cut = opening.rfind(" ", 0, _MOST_TITLE)
        return opening[: cut if cut > 0 else _MOST_TITLE] + "\u2026"
    return opening or QCoreApplication.translate("EssayList", "Untitled")


def perhaps_same_text() -> str:
    """The mark of an essay that another one is perhaps the same as."""
    return QCoreApplication.translate("EssayList", "Perhaps the same as another")


def is_unread(summary: EssaySummary) -> bool:
    return summary.shelf is Shelf.INBOX and summary.progress == 0


def byline(author: str | None, site: str | None, date: str | None) -> str:
    """What is known of author, site and date, with a dot between two and none at either end.

    A site that is its own author is named once.
    """
    if site == author:
        site = None
    parts = (" ".join(part.split()) for part in (author, site, date) if part)
    return joined(parts)


class EssayListModel(HeadedModel[EssayRow]):
    """Rows of EssaySummary in the order they are shown; a heading can be reached and not be selected."""

    def key_of(self, row: EssayRow) -> Hashable:
        return row.id

    def keys_of(self, rows: Sequence[EssayRow]) -> list[Hashable]:
        return list(map(_KEY, rows))

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsDragEnabled if flags & Qt.ItemFlag.ItemIsSelectable else flags

    def heading_of(self, row: EssayRow) -> GroupHeading | None:
        return row if type(row) is GroupHeading else None

    def essay(self, number: int) -> EssaySummary | None:
        """The essay of a row; None for a heading, and beyond the ends."""
        row = self.row(number) if 0 <= number < self.rowCount() else None
        return row if isinstance(row, EssaySummary) else None

    def match(self, start: Index, role: int, value: Any, hits: int = 1, flags: Qt.MatchFlag = Qt.MatchFlag(0)) -> Any:  # noqa: ARG002, B008 - Qt's
        """For typing ahead: the first essay from `start` on, and round, whose title begins so.

        Qt would ask for the title of each row by itself, which takes long where no title begins so.
        """
        wanted, count = str(value).casefold(), len(self._rows)
        for step in range(count):
            number = (start.row() + step) % count
            row = self._rows[number]
            if isinstance(row, EssaySummary) and shown_title(row).casefold().startswith(wanted):
                return [self.index(number, 0)]
        return []

    def text_of(self, row: EssayRow) -> str:
        return row.name if isinstance(row, GroupHeading) else shown_title(row)

    def description_of(self, row: EssayRow) -> str:
        return described_heading(row, essays_text(row.count)) if isinstance(row, GroupHeading) else described(row)


def described(summary: EssaySummary) -> str:
    """An essay as a screen reader says it."""
    parts = [
        shown_title(summary),
        QCoreApplication.translate("EssayList", "by %1").replace("%1", summary.author) if summary.author else "",
        summary.site or "",
        date_text(summary.published) if summary.published else "",
        QCoreApplication.translate("EssayList", "not read yet") if is_unread(summary) else shelf_name(summary.shelf),
        minutes_left(summary.words, summary.progress),
        marks_text(summary.annotations) if summary.annotations else "",
        perhaps_same_text() if summary.perhaps_same else "",
        ", ".join(summary.tags),
    ]
    return ", ".join(part for part in parts if part)
