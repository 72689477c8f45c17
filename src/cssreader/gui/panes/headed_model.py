"""A list in which a heading stands above each group of rows."""

from abc import abstractmethod
from collections.abc import Hashable
from typing import Protocol, TypeVar

from PySide6.QtCore import QCoreApplication, QObject, Qt

from cssreader.gui.panes.rows_model import Index, RowsModel

Row = TypeVar("Row")


class Heading(Protocol):
    """The row above a group: its name, how many rows the group has, and whether they are out of sight."""

    @property
    def key(self) -> Hashable: ...

    @property
    def name(self) -> str: ...

    @property
    def count(self) -> int: ...

    @property
    def is_folded(self) -> bool: ...


def described_heading(heading: Heading, counted: str) -> str:
    """A heading as a screen reader says it; `counted` says how many of what there are."""
    kind = QCoreApplication.translate("EssayList", "group")
    state = (
        QCoreApplication.translate("EssayList", "folded")
        if heading.is_folded
        else QCoreApplication.translate("EssayList", "unfolded")
    )
    return f"{heading.name}, {counted}, {kind}, {state}"


class HeadedModel(RowsModel[Row]):
    """A heading can be reached and not be selected."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._headings: tuple[int, list[int]] = (-1, [])

    @abstractmethod
    def heading_of(self, row: Row) -> Heading | None:
        """The row as a heading, if it is one."""

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if self.heading_at(index.row()) is not None:
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
        return super().flags(index)

    def heading_at(self, number: int) -> Heading | None:
        """The heading in a row; None for any other, and beyond the ends."""
        return self.heading_of(self._rows[number]) if 0 <= number < len(self._rows) else None

    def heading_rows(self) -> list[int]:
        """The numbers of the rows that are headings."""
        if self._headings[0] != self.structure:
            is_grouped = self.heading_at(0) is not None
            numbers = range(len(self._rows)) if is_grouped else ()
            self._headings = self.structure, [each for each in numbers if self.heading_of(self._rows[each]) is not None]
        return self._headings[1]

    def heading_above(self, number: int) -> Heading | None:
        """The heading of a row's group, which may be the row itself; None where nothing is grouped."""
        for at in range(number, -1, -1):
            heading = self.heading_of(self._rows[at])
            if heading is not None:
                return heading
        return None
