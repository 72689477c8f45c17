"""The notebook, one annotation a row, with a heading above each group of them."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt

from cssreader.domain.annotation import AnnotationKind
from cssreader.domain.categories import AS_SHIPPED
from cssreader.domain.notebook import NotebookEntry, State
from cssreader.gui.controls.annotation_words import heading_of, state_of
from cssreader.gui.panes.essay_list_model import byline, shown_title
from cssreader.gui.panes.headed_model import HeadedModel, described_heading
from cssreader.gui.panes.notebook_arranging import Arranged, FiledEntry
from cssreader.gui.panes.notebook_groups import NotebookGroup, state_text
from cssreader.gui.panes.rows_model import Index
from cssreader.gui.theme.names import date_text, joined, marks_text
from cssreader.text.note_content import note_words


@dataclass(frozen=True, slots=True)
class NotebookHeading:
    """The row above a group."""

    key: NotebookGroup
    count: int
    is_folded: bool = False

    @property
    def name(self) -> str:
        return self.key.name


NotebookRow = NotebookHeading | NotebookEntry | FiledEntry


def entry_of(row: NotebookRow) -> NotebookEntry | None:
    """The entry of a row; None for a heading."""
    if type(row) is NotebookEntry:
        return row
    return row.entry if isinstance(row, FiledEntry) else None


def notebook_rows(arranged: Arranged, folded: frozenset[NotebookGroup]) -> list[NotebookRow]:
    """A heading above each group, and its entries unless it is folded."""
    rows: list[NotebookRow] = []
    for group, filed in arranged.groups:
        is_folded = group in folded
        if group is not None:
            rows.append(NotebookHeading(group, len(filed), is_folded))
        if not is_folded:
            rows += filed
    return rows


def words_of(entry: NotebookEntry) -> str:
    """What a row shows first: the words that were marked, or of a note without any the note."""
    annotation = entry.annotation
    words = annotation.quote
    if not words.strip() and annotation.kind is AnnotationKind.BOOKMARK and annotation.selector is not None:
        words = annotation.selector.suffix
    return " ".join(words.split()) if words.strip() else note_words(annotation.note)


def note_of(entry: NotebookEntry) -> str:
    """What a row says below that."""
    annotation = entry.annotation
    note = note_words(annotation.note)
    return note if note != words_of(entry) else ""


def about(entry: NotebookEntry) -> str:
    """Whence it is, and when it was marked, on one line."""
    annotation, essay = entry
    fact = ", ".join(filter(None, (annotation.source, annotation.year)))
    return joined((shown_title(essay), byline(essay.author, essay.site, None), fact, date_text(annotation.created_at)))


def warning_of(entry: NotebookEntry) -> str:
    """What is to be minded of it; empty where there is nothing."""
    annotation, essay = entry
    return joined(
        (
            state_text(State.TRASHED) if essay.trashed else "",
            state_text(State.STALE) if annotation.stale else "",
            state_of(annotation.placement) if annotation.selector is not None else "",
        )
    )


class NotebookModel(HeadedModel[NotebookRow]):
    categories = AS_SHIPPED
    """How those of highlights are called."""

    def key_of(self, row: NotebookRow) -> Hashable:
        if isinstance(row, NotebookEntry):
            return row.annotation.id
        return row.key if isinstance(row, NotebookHeading) else (row.group, row.entry.annotation.id)

    def keys_of(self, rows: Sequence[NotebookRow]) -> list[Hashable]:
        return [row.annotation.id if type(row) is NotebookEntry else self.key_of(row) for row in rows]

    def heading_of(self, row: NotebookRow) -> NotebookHeading | None:
        return row if type(row) is NotebookHeading else None

    def heading_rows(self) -> list[int]:
        # Asked row by row, fifty thousand take a fiftieth of a second.
        if self._headings[0] != self.structure:
            numbers = [number for number, row in enumerate(self._rows) if type(row) is NotebookHeading]
            self._headings = self.structure, numbers
        return self._headings[1]

    def entry(self, number: int) -> NotebookEntry | None:
        """The entry of a row; None for a heading, and beyond the ends."""
        return entry_of(self.row(number)) if 0 <= number < self.rowCount() else None

    def text_of(self, row: NotebookRow) -> str:
        entry = entry_of(row)
        return words_of(entry) if entry is not None else getattr(row, "name", "")

    def description_of(self, row: NotebookRow) -> str:
        if isinstance(row, NotebookHeading):
            return described_heading(row, marks_text(row.count))
        entry = entry_of(row)
        assert entry is not None
        tags = ", ".join(entry.annotation.tags)
        parts = (
            heading_of(entry.annotation, self.categories),
            words_of(entry),
            note_of(entry),
            tags,
            about(entry),
            warning_of(entry),
        )
        return ". ".join(part for part in parts if part)

    def match(self, start: Index, role: int, value: Any, hits: int = 1, flags: Qt.MatchFlag = Qt.MatchFlag(0)) -> Any:  # noqa: ARG002, B008 - Qt's
        """Letters are keys here: typing ahead goes nowhere."""
        return []


def heading_name() -> str:
    return QCoreApplication.translate("Notebook", "Notebook")
