"""What was gathered for a question, one passage a row, the first of each group under its heading."""

from collections.abc import Hashable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from cssreader.domain.material import Material, MaterialItem, MaterialKind
from cssreader.gui.panes.rows_model import RowsModel
from cssreader.gui.theme.names import date_text, joined, number_text


@dataclass(frozen=True, slots=True)
class MaterialRow:
    item: MaterialItem
    heading: str = ""
    """What stands above the first row of a group: its name and how many it has."""
    is_held: bool = False
    """It is in the dossier that is chosen."""

    @property
    def about(self) -> str:
        """Whence the passage is, on one line."""
        item = self.item
        parts = (item.speaker, item.title, item.author, date_text(item.published) if item.published else None)
        return joined(parts)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Material", text)


def group_name(kind: MaterialKind) -> str:
    return {
        MaterialKind.ARGUMENT: _tr("Passages that argue"),
        MaterialKind.FIGURE: _tr("Figures"),
        MaterialKind.QUOTATION: _tr("Quotations"),
        MaterialKind.MARK: _tr("Your highlights and notes"),
        MaterialKind.ESSAY: _tr("Essays"),
    }[kind]


HeldKey = tuple[int, str | None, str]


def held_key(item: MaterialItem) -> HeldKey:
    """What tells whether a dossier holds it: a mark goes by its id, anything else by its words."""
    return item.essay_id, item.annotation_id, "" if item.annotation_id else item.passage.text


def rows_of(material: Material, held: frozenset[HeldKey]) -> list[MaterialRow]:
    return [
        MaterialRow(
            item,
            joined((group_name(group.kind), number_text(len(group.items)))) if not number else "",
            held_key(item) in held,
        )
        for group in material.groups
        for number, item in enumerate(group.items)
    ]


class MaterialModel(RowsModel[MaterialRow]):
    def key_of(self, row: MaterialRow) -> Hashable:
        return row.item.kind, row.item.annotation_id, row.item.essay_id, row.item.passage.at, row.item.passage.text

    def text_of(self, row: MaterialRow) -> str:
        return row.item.passage.text

    def description_of(self, row: MaterialRow) -> str:
        said = (row.heading, row.item.passage.text, row.about, _tr("In the dossier") if row.is_held else "")
        return ". ".join(part for part in said if part)
