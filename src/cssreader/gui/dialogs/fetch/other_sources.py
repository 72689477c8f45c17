"""The feeds and site maps that a page names, each with a button that looks there."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from cssreader.domain.web import OtherSource
from cssreader.gui.controls.elided_label import ElidedLabel
from cssreader.gui.dialogs.fetch.words import kind_name
from cssreader.gui.theme.tokens import SPACE

MOST_SOURCES = 3


class OtherSources(QWidget):
    """Nothing at all while there are none."""

    chosen = Signal(str)
    """The address to look at."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sources: Sequence[OtherSource] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACE)
        self._rows = [self._make_row(number) for number in range(MOST_SOURCES)]
        self.show_sources(())

    @property
    def buttons(self) -> list[QPushButton]:
        """Those that are shown."""
        return [button for _, _, button in self._rows[: len(self._sources)]]

    def show_sources(self, sources: Sequence[OtherSource]) -> None:
        """Offer the first few of them."""
        self._sources = sources[:MOST_SOURCES]
        self.setVisible(bool(self._sources))
        for number, (row, said, button) in enumerate(self._rows):
            row.setVisible(number < len(self._sources))
            if number < len(self._sources):
                source = self._sources[number]
                kind = kind_name(source.kind).lower()
                said.setText(self.tr("There is also a {kind}: {address}").format(kind=kind, address=source.address))
                button.setAccessibleName(
                    self.tr("Look at the {kind} {address}").format(kind=kind, address=source.address)
                )

    def _make_row(self, number: int) -> tuple[QWidget, ElidedLabel, QPushButton]:
        row = QWidget(self)
        said = ElidedLabel(row)
        said.setProperty("role", "muted")
        button = QPushButton(self.tr("Look there"), row)
        button.setProperty("role", "quiet")
        button.setAutoDefault(False)
        button.clicked.connect(lambda *_: self.chosen.emit(self._sources[number].address))
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(said, 1)
        line.addWidget(button)
        self._column.addWidget(row)
        return row, said, button
