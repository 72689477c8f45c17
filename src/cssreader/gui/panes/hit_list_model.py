"""What a search found, one passage a row, so that Up and Down move from passage to passage."""

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication

from cssreader.domain.annotation import AnnotationId
from cssreader.domain.categories import AS_SHIPPED, Categories
from cssreader.domain.essay import EssayId, EssaySummary
from cssreader.domain.search import Excerpt, Hit, HitKind
from cssreader.gui.panes.essay_list_model import shown_title
from cssreader.gui.panes.rows_model import RowsModel
from cssreader.gui.theme.names import category_name, counted, date_text, joined, kind_name

_ELLIPSIS = "\u2026"
_LONG = 200
"""Characters of a passage that is no heading, and would end with its sentence had it not been cut."""


@dataclass(frozen=True, slots=True)
class Passage:
    """One passage of a hit. A hit without a passage is one row all the same."""

    hit: Hit
    number: int
    """Which excerpt of the hit this is."""
    title: str
    author: str | None
    date: str | None
    is_unfolded: bool = False
    """All passages of the hit are listed, not only the best."""
    is_partial: bool = False
    """The hit holds some of the words, and others hold them all."""

    @property
    def excerpt(self) -> Excerpt | None:
        return self.hit.excerpts[self.number] if self.number < len(self.hit.excerpts) else None

    @property
    def is_first(self) -> bool:
        return self.number == 0

    @property
    def further(self) -> int:
        """How many matches to tell of under this passage: those no passage shows, under the last one."""
        return self.hit.further if self.is_last else 0

    @property
    def is_last(self) -> bool:
        return self.number >= len(self.hit.excerpts) - 1

    @property
    def has_foot(self) -> bool:
        """A line under the passage unfolds the hit, or folds it again."""
        return self.is_last and (self.further > 0 or self.is_unfolded)


def shown_words(excerpt: Excerpt) -> tuple[str, tuple[tuple[int, int], ...]]:
    """A passage as it is painted, with its matches: an ellipsis stands where it was cut out of a long sentence."""
    text = excerpt.text
    before = _ELLIPSIS if excerpt.at and text[:1].islower() else ""
    after = _ELLIPSIS if len(text) >= _LONG and (text[-1].isalnum() or text[-1] in ",;:") else ""
    shift = len(before)
    return before + text + after, tuple((start + shift, end + shift) for start, end in excerpt.matches)


def hit_name(hit: Hit, categories: Categories) -> str:
    """What sort of thing a hit is: 'Essay', 'Argument' for a highlight of that category, 'Note'."""
    if hit.kind is HitKind.HIGHLIGHT and hit.category is not None:
        return category_name(hit.category, categories)
    return kind_name(hit.kind)


HitKey = tuple[EssayId, AnnotationId | None]


def key_of_hit(hit: Hit) -> HitKey:
    return hit.essay_id, hit.annotation_id


def passages_of(
    hits: Iterable[Hit],
    summaries: Mapping[EssayId, EssaySummary],
    unfolded: Mapping[HitKey, tuple[Excerpt, ...]] = MappingProxyType({}),
) -> list[Passage]:
    """The rows for some hits; what a hit does not say of its essay comes from the essay's summary.

    `unfolded` are all passages of those hits that were unfolded.
    """
    rows: list[Passage] = []
    hits = tuple(hits)
    some_complete = any(hit.every_word for hit in hits)
    for found in hits:
        every = unfolded.get(key_of_hit(found))
        hit = found if every is None else replace(found, excerpts=every, further=_left_out(found, every))
        summary = summaries.get(hit.essay_id)
        title = hit.title.strip() or (shown_title(summary) if summary else "")
        date = date_text(summary.published) if summary and summary.published else None
        author = hit.author or (summary.author if summary else None)
        is_unfolded = every is not None
        rows.extend(
            Passage(hit, number, title, author, date, is_unfolded, some_complete and not hit.every_word)
            for number in range(max(len(hit.excerpts), 1))
        )
    return rows


def _left_out(hit: Hit, passages: tuple[Excerpt, ...]) -> int:
    """How many matches not even all passages show, of an essay so long that only its first are told."""
    known = hit.further + sum(len(each.matches) for each in hit.excerpts if each.at is not None)
    return max(known - sum(len(each.matches) for each in passages), 0)


def fold_state(row: Passage) -> str:
    """Whether the hit of a passage is folded, in a word; '' where there is nothing to unfold."""
    if row.is_unfolded:
        return QCoreApplication.translate("HitList", "unfolded")
    if row.hit.further and row.hit.kind is HitKind.ESSAY:
        return QCoreApplication.translate("HitList", "folded")
    return ""


def passage_name(row: Passage, categories: Categories) -> str:
    """What sort of thing a hit is, and whether it answers in part."""
    name = hit_name(row.hit, categories)
    return (
        QCoreApplication.translate("HitList", "{name}, some of the words").format(name=name) if row.is_partial else name
    )


def foot_text(row: Passage) -> str:
    """What stands under the last passage of a hit."""
    if row.is_unfolded:
        fewer = QCoreApplication.translate("HitList", "Show fewer")
        if not row.further:
            return fewer
        left = counted(row.further, "{n} more is not listed", "{n} more are not listed", "HitList")
        return joined((fewer, left))
    return counted(row.further, "{n} more in this essay", "{n} more in this essay", "HitList")


class HitListModel(RowsModel[Passage]):
    """Rows of Passage, those of one hit together."""

    categories = AS_SHIPPED
    """How those of highlights are called."""

    def key_of(self, row: Passage) -> Hashable:
        place = row.excerpt.at if row.excerpt is not None else None
        return row.hit.essay_id, row.hit.annotation_id, row.number if place is None else ("at", place)

    def text_of(self, row: Passage) -> str:
        return row.title

    def description_of(self, row: Passage) -> str:
        words = row.excerpt.text if row.excerpt is not None else ""
        if row.has_foot:
            words = f"{words} {foot_text(row)}"
        return (
            QCoreApplication.translate("HitList", "%1: %2. %3")
            .replace("%1", ", ".join(filter(None, (passage_name(row, self.categories), fold_state(row)))))
            .replace("%2", row.title)
            .replace("%3", words)
        )
