"""A dossier in its order, one item a row."""

from collections.abc import Hashable, Sequence

from PySide6.QtCore import QCoreApplication, QMimeData, QModelIndex, Qt

from cssreader.domain.dossiers import DossierHeading, DossierItem, DossierItemId, DossierPassage, DossierThought, Stance
from cssreader.gui.controls.dragged import MARK_MIME
from cssreader.gui.panes.rows_model import Index, RowsModel
from cssreader.gui.theme.names import date_text, joined

ITEM_MIME = "application/x-cssreader-dossier-item"
"""The id of an item that is dragged within its dossier."""


def _tr(text: str) -> str:
    return QCoreApplication.translate("Dossier", text)


def first_name() -> str:
    """What the dossier that things go into is called until one is chosen."""
    return _tr("My dossier")


def stance_name(stance: Stance) -> str:
    return {Stance.FOR: _tr("For"), Stance.AGAINST: _tr("Against")}[stance]


def about(item: DossierPassage) -> str:
    """Whence the words are, on one line."""
    cited = item.citation
    day = date_text(cited.published) if cited.published else None
    return joined((item.speaker, cited.author, cited.title, day))


class DossierModel(RowsModel[DossierItem]):
    def key_of(self, row: DossierItem) -> Hashable:
        return row.id

    def text_of(self, row: DossierItem) -> str:
        return row.words or (row.note if isinstance(row, DossierPassage) else "")

    def description_of(self, row: DossierItem) -> str:
        match row:
            case DossierHeading():
                return _tr("Heading of level {level}: {words}").format(level=row.level, words=row.words)
            case DossierThought():
                said = (_side(row.stance), _tr("Your thought"), row.words, "")
            case DossierPassage():
                said = (_side(row.stance), row.words, row.note, about(row))
        return ". ".join(part for part in said if part)

    def flags(self, index: Index) -> Qt.ItemFlag:
        # Between rows something can be dropped, on none of them.
        return (
            super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else Qt.ItemFlag.ItemIsDropEnabled
        )

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction | Qt.DropAction.CopyAction

    def mimeTypes(self) -> list[str]:
        return [ITEM_MIME, MARK_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        if indexes:
            data.setData(ITEM_MIME, self.row(indexes[0].row()).id.encode())
        return data


def item_in(data: QMimeData) -> DossierItemId | None:
    """The item that is dragged; None where something else is."""
    said = bytes(data.data(ITEM_MIME).data())
    return DossierItemId(said.decode("ascii", errors="replace")) if said else None


def _side(stance: Stance | None) -> str:
    return stance_name(stance) if stance is not None else ""
