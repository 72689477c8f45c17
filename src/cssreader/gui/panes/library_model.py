"""The rows of the sidebar: choices with their numbers, and a heading between them."""

from collections import Counter
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt

from cssreader.domain.essay import Shelf
from cssreader.domain.searches import SavedSearch
from cssreader.domain.topics import TopicShelf
from cssreader.gui.panes.choices import (
    AllEssays,
    ByAuthor,
    Choice,
    Counts,
    FromSite,
    InTopic,
    InTrash,
    OnShelf,
    WithTag,
    by_use,
)
from cssreader.gui.panes.rows_model import Index, RowsModel
from cssreader.gui.theme.icons import SHELF_ICONS, IconName
from cssreader.gui.theme.names import counted, coverage_text, essays_text, shelf_name

MANY_TAGS = 12
"""From more tags than this on, those used once are folded away."""
NOTEBOOK = (False, "notebook")
"""The key of the row that opens the notebook."""
MOST_NAMES = 6
"""So many authors and sites stand in the sidebar, those of most essays; all stand in a list of their own."""


@dataclass(frozen=True, slots=True)
class LibraryRow:
    """A choice; where `choice` is None, a heading, what folds and unfolds the rare tags, or what opens a list."""

    name: str
    choice: Choice | None
    icon: IconName | None = None
    count: int = 0
    folds: bool = False
    opens: str = ""
    """``authors``, ``sites``, ``subjects`` or ``notebook``."""
    search: SavedSearch | None = None
    """A saved search, which is put into the box."""
    shelf: TopicShelf | None = None
    """Of a topic, what lies in it."""
    is_folded: bool | None = None
    """Of a topic with others below it, whether those are out of sight."""

    @property
    def is_heading(self) -> bool:
        return self.choice is None and self.search is None and not self.folds and not self.opens


def choice_name(choice: Choice) -> str:
    """A choice as the sidebar and the head of the list call it."""
    match choice:
        case AllEssays():
            return QCoreApplication.translate("Library", "All essays")
        case OnShelf(shelf):
            return shelf_name(shelf)
        case InTopic(name=name):
            return name
        case WithTag(tag):
            return tag
        case ByAuthor(name):
            return name
        case FromSite(site):
            return site
        case InTrash():
            return QCoreApplication.translate("Library", "Trash")


def choice_icon(choice: Choice) -> IconName:
    match choice:
        case AllEssays():
            return IconName.ALL_ESSAYS
        case OnShelf(shelf):
            return SHELF_ICONS[shelf]
        case InTopic():
            return IconName.TOPIC
        case WithTag():
            return IconName.TAG
        case ByAuthor():
            return IconName.AUTHOR
        case FromSite():
            return IconName.WEB
        case InTrash():
            return IconName.TRASH


def _row(choice: Choice, counts: Counts) -> LibraryRow:
    return LibraryRow(choice_name(choice), choice, choice_icon(choice), counts.of(choice))


def upper_rows(
    counts: Counts,
    *,
    unfolded: bool = False,
    chosen: Choice | None = None,
    searches: Sequence[SavedSearch] = (),
    topics: Sequence[LibraryRow] = (),
) -> list[LibraryRow]:
    """All essays, the shelves, the topics, the saved searches, and the tags, authors and sites by use.

    Where there are many tags, those used once stand behind one row unless they are `unfolded`; a chosen one is shown.
    """
    rows = [_row(AllEssays(), counts), *(_row(OnShelf(shelf), counts) for shelf in Shelf), *topics]
    if searches:
        rows.append(LibraryRow(QCoreApplication.translate("Library", "Searches"), None))
        rows += [LibraryRow(each.name, None, IconName.SEARCH, each.answers or 0, search=each) for each in searches]
    tags = by_use(counts.tags)
    if tags:
        rows.append(LibraryRow(QCoreApplication.translate("Library", "Tags"), None))
        rare = [tag for tag in tags if counts.tags[tag] == 1] if len(tags) > MANY_TAGS else []
        shown = [tag for tag in tags if unfolded or tag not in rare or WithTag(tag) == chosen]
        rows.extend(_row(WithTag(tag), counts) for tag in shown)
        if rare:
            rows.append(LibraryRow(_fold_name(len(tags) - len(shown)), None, IconName.TAG, folds=True))
    rows += _names(QCoreApplication.translate("Library", "Authors"), counts.authors, ByAuthor, counts, chosen)
    rows += _names(QCoreApplication.translate("Library", "Sites"), counts.sites, FromSite, counts, chosen)
    return rows


def _names(
    heading: str, counter: "Counter[str]", kind: type[ByAuthor] | type[FromSite], counts: Counts, chosen: Choice | None
) -> list[LibraryRow]:
    """The names of most essays, the chosen one among them, and what opens the list of all."""
    names = by_use(counter)
    if not names:
        return []
    shown = names[:MOST_NAMES]
    shown += [name for name in names[MOST_NAMES:] if kind(name) == chosen]
    rows = [LibraryRow(heading, None), *(_row(kind(name), counts) for name in shown)]
    if len(names) <= MOST_NAMES:
        return rows
    if kind is ByAuthor:
        more = counted(len(names), "All {n} author\u2026", "All {n} authors\u2026", "Library")
        return [*rows, LibraryRow(more, None, IconName.AUTHOR, opens="authors")]
    more = counted(len(names), "All {n} site\u2026", "All {n} sites\u2026", "Library")
    return [*rows, LibraryRow(more, None, IconName.WEB, opens="sites")]


def _fold_name(hidden: int) -> str:
    if not hidden:
        return QCoreApplication.translate("Library", "Fewer tags")
    return counted(hidden, "{n} more tag", "{n} more tags", "Library")


def described(row: LibraryRow) -> str:
    """A topic as a screen reader says it."""
    assert row.shelf is not None
    level = QCoreApplication.translate("Library", "level {n}").format(n=row.shelf.depth + 1)
    parts = [row.name, coverage_text(row.shelf.coverage), level]
    if row.is_folded is not None:
        folded, unfolded = (
            QCoreApplication.translate("Library", "folded"),
            QCoreApplication.translate("Library", "unfolded"),
        )
        parts.append(folded if row.is_folded else unfolded)
    return ", ".join(parts)


def lower_rows(counts: Counts) -> list[LibraryRow]:
    """What stands at the foot of the sidebar however many tags there are."""
    notebook = QCoreApplication.translate("Notebook", "Notebook")
    return [
        LibraryRow(notebook, None, IconName.NOTEBOOK, counts.annotations, opens="notebook"),
        _row(InTrash(), counts),
    ]


class LibraryModel(RowsModel[LibraryRow]):
    """Rows of LibraryRow; a heading can neither be chosen nor reached."""

    def key_of(self, row: LibraryRow) -> Hashable:
        if row.search is not None:
            return "search", row.search.id
        return row.choice or (row.folds, row.opens or ("" if row.folds else row.name))

    def text_of(self, row: LibraryRow) -> str:
        return row.name

    def description_of(self, row: LibraryRow) -> str:
        if row.search is not None:
            return counted(row.count, "{name}, {n} result", "{name}, {n} results", "Library").format(name=row.name)
        if row.shelf is not None:
            return described(row)
        return f"{row.name}, {essays_text(row.count)}" if row.choice else row.name

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.ToolTipRole and index.isValid():
            row = self.row(index.row())
            return row.name if row.shelf is None else f"{row.name}\n{coverage_text(row.shelf.coverage)}"
        return super().data(index, role)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and self.row(index.row()).is_heading:
            return Qt.ItemFlag.ItemNeverHasChildren
        return super().flags(index)
