"""The words for a list without rows, for each choice and for a search."""

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from cssreader.domain.essay import Shelf
from cssreader.domain.search import SearchResult
from cssreader.gui.panes.choices import AllEssays, ByAuthor, Choice, FromSite, InTopic, InTrash, OnShelf, WithTag
from cssreader.gui.panes.result_words import MANY_CHANGES
from cssreader.gui.theme.icons import SHELF_ICONS, IconName
from cssreader.gui.theme.names import counted


class EmptyWords(NamedTuple):
    icon: IconName
    headline: str
    advice: str
    offers_import: bool = False
    offers_clearing: bool = False


def _tr(text: str) -> str:
    return QCoreApplication.translate("EmptyList", text)


def words_for_choice(choice: Choice, *, library_is_empty: bool) -> EmptyWords:
    """What to say where a choice holds no essay."""
    match choice:
        case InTrash():
            return EmptyWords(
                IconName.TRASH, _tr("The trash is empty"), _tr("Essays you remove wait here until you restore them.")
            )
        case InTopic(name=name):
            return EmptyWords(
                IconName.TOPIC,
                _tr("No essay lies in %1 yet").replace("%1", name),
                _tr("Essays that answer its rule come here of themselves; others you put here with T."),
            )
        case WithTag(tag):
            return EmptyWords(
                IconName.TAG, _tr("No essay has the tag %1").replace("%1", tag), _tr("Choose another in the sidebar.")
            )
        case ByAuthor(name):
            return EmptyWords(
                IconName.AUTHOR, _tr("No essay is by %1").replace("%1", name), _tr("Choose another in the sidebar.")
            )
        case FromSite(site):
            return EmptyWords(
                IconName.WEB, _tr("No essay is from %1").replace("%1", site), _tr("Choose another in the sidebar.")
            )
        case OnShelf(shelf) if not library_is_empty:
            return _words_for_shelf(shelf)
        case AllEssays() | OnShelf():
            return EmptyWords(
                IconName.ALL_ESSAYS,
                _tr("No essays yet"),
                _tr("Import saved pages, or drop them on this window."),
                offers_import=True,
            )


def _words_for_shelf(shelf: Shelf) -> EmptyWords:
    icon = SHELF_ICONS[shelf]
    match shelf:
        case Shelf.INBOX:
            return EmptyWords(
                icon,
                _tr("The inbox is empty"),
                _tr("New essays arrive here. Import saved pages, or drop them on this window."),
                offers_import=True,
            )
        case Shelf.READING:
            return EmptyWords(
                icon,
                _tr("Nothing on this shelf"),
                _tr("Keep here what you are reading: in the menu of an essay, choose Shelf, then Reading."),
            )
        case Shelf.FINISHED:
            return EmptyWords(
                icon,
                _tr("Nothing finished yet"),
                _tr("When you have read an essay, choose Shelf, then Finished, in its menu, or press 3 in the list."),
            )
        case Shelf.ARCHIVE:
            return EmptyWords(
                icon,
                _tr("The archive is empty"),
                _tr("Put here what you are done with and may want again: it is found as ever. Press 4 in the list."),
            )


def words_for_filter(held: int) -> EmptyWords:
    """What to say where the filter lets none of the essays through."""
    return EmptyWords(
        IconName.FILTER,
        _tr("The filter leaves nothing"),
        counted(
            held,
            "It hides the {n} essay that is here.",
            "It hides all {n} essays that are here.",
            "EmptyList",
        ),
        offers_clearing=True,
    )


def words_for_search(result: SearchResult) -> EmptyWords:
    """What to say where a search found nothing: perhaps only not yet."""
    if result.waiting >= MANY_CHANGES:
        return EmptyWords(
            IconName.SEARCH,
            _tr("The search index is being made"),
            counted(
                result.waiting,
                "{n} change is still to be taken in. Answers appear as soon as they are found.",
                "{n} changes are still to be taken in. Answers appear as soon as they are found.",
                "EmptyList",
            ),
        )
    return EmptyWords(
        IconName.SEARCH,
        _tr("Nothing found for \u201c%1\u201d").replace("%1", result.typed.strip()),
        _tr("Try fewer or other words. A star stands for any ending, as in constitut*."),
    )


def words_for_waiting() -> EmptyWords:
    """What to say while no answer has come."""
    return EmptyWords(
        IconName.SEARCH,
        _tr("Searching\u2026"),
        _tr("The search index is being made ready; answers appear as soon as it is."),
    )
