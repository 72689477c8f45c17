"""What narrows the list of essays: words of titles, authors, sites and tags, and traits.

It looks at what the list knows of each essay and never at its text, which is what the search is for.
"""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from cssreader.domain.essay import EssaySummary
from cssreader.gui.panes.essay_list_model import is_unread, shown_title
from cssreader.gui.theme.names import minutes_of

SHORT_MINUTES = 5
RECENT_DAYS = 30


class Trait(StrEnum):
    """Something that an essay has or has not."""

    UNREAD = "unread"
    HIGHLIGHTS = "highlights"
    NOTES = "notes"
    BOOKMARKS = "bookmarks"
    SHORT = "short"
    RECENT = "recent"


def trait_name(trait: Trait) -> str:
    match trait:
        case Trait.UNREAD:
            return QCoreApplication.translate("EssayFilter", "Unread")
        case Trait.HIGHLIGHTS:
            return QCoreApplication.translate("EssayFilter", "With highlights")
        case Trait.NOTES:
            return QCoreApplication.translate("EssayFilter", "With notes")
        case Trait.BOOKMARKS:
            return QCoreApplication.translate("EssayFilter", "Bookmarked")
        case Trait.SHORT:
            return QCoreApplication.translate("EssayFilter", "Five minutes at most")
        case Trait.RECENT:
            return QCoreApplication.translate("EssayFilter", "Added in the last 30 days")


def has_trait(trait: Trait, summary: EssaySummary, now: datetime) -> bool:
    match trait:
        case Trait.UNREAD:
            return is_unread(summary)
        case Trait.HIGHLIGHTS:
            return summary.highlights > 0
        case Trait.NOTES:
            return summary.notes > 0
        case Trait.BOOKMARKS:
            return summary.bookmarks > 0
        case Trait.SHORT:
            return minutes_of(summary.words) <= SHORT_MINUTES
        case Trait.RECENT:
            return summary.added_at >= now - timedelta(days=RECENT_DAYS)


def line_of(summary: EssaySummary) -> str:
    """Where the words of a filter are looked for; case, accents and the variants of letters count for nothing."""
    # Loaded with the first filter, as all that weighs letters.
    from cssreader.text.fuzzy import folded

    return "\n".join(map(folded, (shown_title(summary), summary.author or "", summary.site or "", *summary.tags)))


@dataclass(frozen=True, slots=True)
class EssayFilter:
    """What every essay that is listed has: each word that was typed, as it stands, and each trait."""

    typed: str = ""
    traits: frozenset[Trait] = frozenset()

    @property
    def words(self) -> tuple[str, ...]:
        if not self.typed:
            return ()
        from cssreader.text.fuzzy import words_typed

        return words_typed(self.typed)

    def __bool__(self) -> bool:
        return bool(self.words or self.traits)


NO_FILTER = EssayFilter()


def now() -> datetime:
    return datetime.now(UTC)
