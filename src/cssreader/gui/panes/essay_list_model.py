"""The essays of a choice, one a row."""

from collections.abc import Hashable

from PySide6.QtCore import QCoreApplication, Qt

from cssreader.domain.essay import EssaySummary, Shelf
from cssreader.gui.panes.rows_model import Index, RowsModel
from cssreader.gui.theme.names import date_text, joined, marks_text, minutes_left, shelf_name

_MOST_TITLE = 90


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


class EssayListModel(RowsModel[EssaySummary]):
    """Rows of EssaySummary, in the order they are shown."""

    def key_of(self, row: EssaySummary) -> Hashable:
        return row.id

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | (Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else Qt.ItemFlag.NoItemFlags)

    def text_of(self, row: EssaySummary) -> str:
        return shown_title(row)

    def description_of(self, row: EssaySummary) -> str:
        parts = [
            shown_title(row),
            QCoreApplication.translate("EssayList", "by %1").replace("%1", row.author) if row.author else "",
            row.site or "",
            date_text(row.published) if row.published else "",
            QCoreApplication.translate("EssayList", "not read yet") if is_unread(row) else shelf_name(row.shelf),
            minutes_left(row.words, row.progress),
            marks_text(row.annotations) if row.annotations else "",
            perhaps_same_text() if row.perhaps_same else "",
            ", ".join(row.tags),
        ]
        return ", ".join(part for part in parts if part)
