"""What things are called in the window: categories, kinds, shelves, dates, counts and reading times."""

from datetime import date, datetime
from functools import cache
from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QLocale, Qt
from PySide6.QtGui import QGuiApplication

from cssreader.domain.annotation import AnnotationKind, Category
from cssreader.domain.categories import LONGEST_NAME, Categories, NamedCategory, one_line
from cssreader.domain.essay import Shelf

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cssreader.domain.search import HitKind
    from cssreader.domain.topics import Coverage

WORDS_A_MINUTE = 220
"""A calm pace for argumentative prose."""
_MINUTES_TOLD = 100
"""From here on hours are told."""
_NUMBER = "{n}"


def isolated(text: str) -> str:
    """Words of any script for a line of the window, which they neither turn round nor are turned round by."""
    if QGuiApplication.layoutDirection() is Qt.LayoutDirection.LeftToRight:
        return text
    return f"\u2068{text}\u2069"


def joined(parts: "Iterable[str | None]") -> str:
    """What is known, on one line, with a dot between two: 'Dawn · 3 March 2026'. What is empty is left out."""
    return " \u00b7 ".join(isolated(part) for part in parts if part)


def _translated(source: str) -> str:
    return QCoreApplication.translate("names", source)


def category_name(category: Category | None, categories: Categories) -> str:
    """The person's name for a category, else that which it ships with; 'Highlight' where there is none."""
    if category is None:
        return _translated("Highlight")
    return shown_name(categories.of(category))


def shown_name(category: NamedCategory) -> str:
    """As `category_name`: 'Counter-argument'. Of one that is not known its id."""
    return category.own_name or _shipped_name(category.id) or one_line(category.id)[:LONGEST_NAME]


def _shipped_name(category: Category) -> str:
    match category:
        case Category.FACT:
            return _translated("Fact")
        case Category.FIGURE:
            return _translated("Figure")
        case Category.QUOTATION:
            return _translated("Quotation")
        case Category.ARGUMENT:
            return _translated("Argument")
        case Category.COUNTER_ARGUMENT:
            return _translated("Counter-argument")
        case Category.EXAMPLE:
            return _translated("Example")
        case Category.DEFINITION:
            return _translated("Definition")
        case Category.VOCABULARY:
            return _translated("Vocabulary")
        case _:
            return ""


def kind_entries(categories: Categories) -> "list[tuple[Category, str]]":
    """The categories that menus offer, each with the words of its entry: its name and, behind a tab, its digit."""
    digits = {category: digit for digit, category in categories.digits.items()}
    return [(each.id, "\t".join(filter(None, (entry_text(each), digits.get(each.id))))) for each in categories.offered]


def entry_text(category: NamedCategory) -> str:
    """The name of a category as it stands in a menu, which would make a key of an ampersand."""
    return isolated(shown_name(category)).replace("&", "&&")


def theme_name(theme: str) -> str:
    """What a theme of the settings is called."""
    return {
        "system": _translated("As the system"),
        "light": _translated("Light"),
        "sepia": _translated("Sepia"),
        "dark": _translated("Dark"),
        "black": _translated("Black"),
        "own": _translated("Own"),
    }[theme]


def typeface_name(typeface: str) -> str:
    """What a typeface of the settings is called: one of the computer by its own name."""
    return {"serif": _translated("Serif"), "sans": _translated("Sans")}.get(typeface, typeface)


def kind_name(kind: "AnnotationKind | HitKind") -> str:
    """What sort of thing an annotation or a hit is."""
    # A page is named without a search.
    from cssreader.domain.search import HitKind

    match kind:
        case HitKind.ESSAY:
            return _translated("Essay")
        case AnnotationKind.HIGHLIGHT | HitKind.HIGHLIGHT:
            return _translated("Highlight")
        case AnnotationKind.NOTE | HitKind.NOTE:
            return _translated("Note")
        case AnnotationKind.BOOKMARK:
            return _translated("Bookmark")


def shelf_name(shelf: Shelf) -> str:
    match shelf:
        case Shelf.INBOX:
            return _translated("Inbox")
        case Shelf.READING:
            return _translated("Reading")
        case Shelf.FINISHED:
            return _translated("Finished")
        case Shelf.ARCHIVE:
            return _translated("Archive")


@cache
def _locale(name: str) -> QLocale:
    return QLocale(name)


def window_locale() -> QLocale:
    """The locale of the window's own language, which need not be the system's: months and sentences agree."""
    return _locale(QCoreApplication.translate("names", "en_GB", "the locale for dates and numbers"))


def date_text(day: date | datetime) -> str:
    """A day as '3 March 2026'; the day in local time for an aware time."""
    if isinstance(day, datetime) and day.tzinfo is not None:
        day = day.astimezone()
    pattern = QCoreApplication.translate("names", "d MMMM yyyy", "a date, in the letters Qt uses")
    return str(window_locale().toString(QDate(day.year, day.month, day.day), pattern))


def month_text(day: date | datetime) -> str:
    """A month as 'March 2026'; the month in local time for an aware time."""
    if isinstance(day, datetime) and day.tzinfo is not None:
        day = day.astimezone()
    pattern = QCoreApplication.translate("names", "MMMM yyyy", "a month, in the letters Qt uses")
    return str(window_locale().toString(QDate(day.year, day.month, day.day), pattern))


def number_text(number: int) -> str:
    """A whole number with its thousands set apart: '12,340'."""
    return window_locale().toString(number)


def counted(number: int, one: str, many: str, context: str = "names") -> str:
    """A sentence with a number in it, such as ``counted(3, "{n} essay", "{n} essays")``.

    A translation is looked up under `many` and chooses among the forms of its language. Where there
    is none Qt hands back the source, and English needs no more than its two forms.
    """
    translated = QCoreApplication.translate(context, many, None, number)
    pattern = one if translated == many and number == 1 else translated
    return pattern.replace(_NUMBER, number_text(number))


def essays_text(number: int) -> str:
    return counted(number, "{n} essay", "{n} essays")


def coverage_text(covered: "Coverage") -> str:
    """How much there is and how far a person has come: '12 essays · 4 finished · last read 3 March 2026'."""
    return joined((essays_text(covered.essays), progress_text(covered)))


def progress_text(covered: "Coverage") -> str:
    """How far a person has come: '4 finished · 9 highlights · last read 3 March 2026'; empty where there is nothing."""
    parts = []
    if covered.finished:
        parts.append(counted(covered.finished, "{n} finished", "{n} finished"))
    if covered.highlights:
        parts.append(counted(covered.highlights, "{n} highlight", "{n} highlights"))
    if covered.last_read is not None:
        parts.append(_translated("last read {day}").format(day=date_text(covered.last_read)))
    elif covered.essays:
        parts.append(_translated("nothing read yet"))
    return joined(parts)


def words_text(number: int) -> str:
    return counted(number, "{n} word", "{n} words")


def marks_text(number: int) -> str:
    """The number of highlights, notes and bookmarks of an essay."""
    return counted(number, "{n} mark", "{n} marks")


def minutes_of(words: int) -> int:
    """How long so many words take at a calm pace, in whole minutes."""
    return ceil(words / WORDS_A_MINUTE)


def minutes_left(words: int, progress: float = 0.0) -> str:
    """How long the rest of an essay takes at a calm pace: '6 min', '2 min left', and '' when it is read.

    `progress` is the share that is read, 0 to 1.
    """
    share = min(max(progress, 0.0), 1.0)
    minutes = ceil(words * (1.0 - share) / WORDS_A_MINUTE)
    if minutes == 0:
        return ""
    if share == 0.0:
        return counted(minutes, "{n} min", "{n} min")
    return counted(minutes, "{n} min left", "{n} min left")


def time_left_text(seconds: float) -> str:
    """How long some work still takes, no finer than it can be known."""
    minutes = round(seconds / 60)
    if minutes < 1:
        return _translated("less than a minute left")
    if minutes < _MINUTES_TOLD:
        return counted(minutes, "about {n} minute left", "about {n} minutes left")
    return counted(round(minutes / 60), "about {n} hour left", "about {n} hours left")
