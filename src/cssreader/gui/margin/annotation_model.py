"""The annotations of one essay as rows: notes on the whole essay, then by place, then those that wait for a place."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt

from cssreader.domain.annotation import Annotation, AnnotationId, AnnotationKind, Category, span_of
from cssreader.domain.categories import AS_SHIPPED
from cssreader.gui.controls.annotation_words import is_on_whole_essay, is_waiting, spoken, state_sentence
from cssreader.gui.controls.dragged import MARK_MIME

ROW_ROLE = int(Qt.ItemDataRole.UserRole) + 1
"""The row itself: an Annotation or a GroupHeading."""

MarkFilter = Category | AnnotationKind
"""What a filter shows: highlights of a category, or all of a kind."""

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class GroupHeading:
    """A line above a group of rows; it cannot be chosen."""

    title: str


Row = Annotation | GroupHeading


def filter_of(annotation: Annotation) -> MarkFilter:
    """The filter that shows an annotation."""
    return annotation.category or annotation.kind


class AnnotationModel(QAbstractListModel):
    """Rows change in place where they can, so that the view keeps its current row and its scroll position."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._annotations: tuple[Annotation, ...] = ()
        self._rows: list[Row] = []
        self._wanted: frozenset[MarkFilter] = frozenset()
        self._text = ""
        self.categories = AS_SHIPPED

    @property
    def text(self) -> str:
        """The text of the essay that the annotations stand in."""
        return self._text

    def show_essay(self, text: str, annotations: Iterable[Annotation]) -> None:
        """Another essay: all rows anew, and no filter."""
        self.beginResetModel()
        self._text = text
        self._annotations = tuple(annotations)
        self._wanted = frozenset()
        self._rows = self._arranged()
        self.endResetModel()

    def set_annotations(self, annotations: Iterable[Annotation]) -> None:
        """The same essay, its annotations as they are now."""
        self._annotations = tuple(annotations)
        self._wanted &= self.present_filters().keys()
        self._take(self._arranged())

    def set_filter(self, wanted: frozenset[MarkFilter]) -> None:
        """Show only what one of `wanted` shows; everything if it is empty."""
        self._wanted = wanted
        self._take(self._arranged())

    @property
    def filter(self) -> frozenset[MarkFilter]:
        return self._wanted

    def present_filters(self) -> dict[MarkFilter, int]:
        """Each filter that would show something, with how many."""
        counts: dict[MarkFilter, int] = {}
        for annotation in self._annotations:
            key = filter_of(annotation)
            counts[key] = counts.get(key, 0) + 1
        return counts

    @property
    def annotations(self) -> tuple[Annotation, ...]:
        """All of them, in no particular order, the filtered ones too."""
        return self._annotations

    def annotation(self, annotation_id: AnnotationId) -> Annotation | None:
        return next((each for each in self._annotations if each.id == annotation_id), None)

    def annotation_at(self, index: _Index) -> Annotation | None:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        return row if isinstance(row, Annotation) else None

    def index_of(self, annotation_id: AnnotationId) -> QModelIndex:
        """An invalid index if it is not shown."""
        for number, row in enumerate(self._rows):
            if isinstance(row, Annotation) and row.id == annotation_id:
                return self.index(number, 0)
        return QModelIndex()

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        if isinstance(row, GroupHeading):
            return row.title if role == Qt.ItemDataRole.DisplayRole else None
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return spoken(row, self._text, self.categories)
            case Qt.ItemDataRole.ToolTipRole:
                return state_sentence(row) or None
            case _:
                return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if self.annotation_at(index) is None:
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        return flags | Qt.ItemFlag.ItemIsDragEnabled

    def mimeTypes(self) -> list[str]:
        return [MARK_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The mark that is dragged, by its id."""
        data = QMimeData()
        marks = [mark for index in indexes if (mark := self.annotation_at(index)) is not None]
        if marks:
            data.setData(MARK_MIME, marks[0].id.encode())
        return data

    def _arranged(self) -> list[Row]:
        shown = [each for each in self._annotations if not self._wanted or filter_of(each) in self._wanted]
        on_essay = sorted((each for each in shown if is_on_whole_essay(each)), key=lambda each: each.created_at)
        waiting = sorted((each for each in shown if is_waiting(each)), key=_remembered_place)
        placed = sorted((each for each in shown if span_of(each.placement) and each.selector), key=_present_place)
        rows: list[Row] = [*on_essay, *placed]
        if waiting:
            rows += [GroupHeading(self.tr("Waiting for a place")), *waiting]
        return rows

    def _take(self, rows: list[Row]) -> None:
        """Replace the rows between the first and the last that differ by identity; say which of the others changed."""
        old_keys, new_keys = _keys(self._rows), _keys(rows)
        head = _common(old_keys, new_keys)
        tail = _common(old_keys[head:][::-1], new_keys[head:][::-1])
        if len(old_keys) - tail > head:
            self.beginRemoveRows(QModelIndex(), head, len(old_keys) - tail - 1)
            del self._rows[head : len(old_keys) - tail]
            self.endRemoveRows()
        if len(new_keys) - tail > head:
            self.beginInsertRows(QModelIndex(), head, len(new_keys) - tail - 1)
            self._rows[head:head] = rows[head : len(new_keys) - tail]
            self.endInsertRows()
        for number, row in enumerate(rows):
            if self._rows[number] != row:
                self._rows[number] = row
                self.dataChanged.emit(self.index(number, 0), self.index(number, 0))


def _present_place(annotation: Annotation) -> tuple[int, int, float]:
    start, end = span_of(annotation.placement) or (0, 0)
    return start, end, annotation.created_at.timestamp()


def _remembered_place(annotation: Annotation) -> tuple[int, float]:
    return annotation.selector.start if annotation.selector else 0, annotation.created_at.timestamp()


def _keys(rows: Sequence[Row]) -> list[str]:
    return [row.id if isinstance(row, Annotation) else f"heading {row.title}" for row in rows]


def _common(one: Sequence[str], other: Sequence[str]) -> int:
    """How many keys both begin with."""
    count = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        count += 1
    return count
