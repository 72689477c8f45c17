"""What stands in place of a list without rows: what is so, and what to do next."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from cssreader.gui.theme.icons import IconName, Ink, icon
from cssreader.gui.theme.tokens import SPACE, Theme

_ICON_SIDE = 40
_WIDEST = 300


class EmptyState(QWidget):
    """An icon, a headline, a sentence of advice and, where there is one thing to do, its button."""

    import_requested = Signal()
    clearing_requested = Signal()
    """The filter that hides everything is to go."""

    accessible_role = "Grouping"

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._name = IconName.ALL_ESSAYS
        self._picture = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self._headline = _centred("title")
        self._advice = _centred("muted")
        self._button = QPushButton(self.tr("Import saved pages\u2026"))
        self._button.setAutoDefault(False)
        self._button.clicked.connect(self.import_requested)
        self._clear = QPushButton(self.tr("Clear the filter"))
        self._clear.setObjectName("clear_filter")
        self._clear.setAutoDefault(False)
        self._clear.clicked.connect(self.clearing_requested)
        self._clear.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(6 * SPACE, 4 * SPACE, 6 * SPACE, 12 * SPACE)
        column.setSpacing(2 * SPACE)
        column.addStretch(2)
        column.addWidget(self._picture)
        column.addSpacing(SPACE)
        column.addWidget(self._headline)
        column.addWidget(self._advice)
        column.addSpacing(2 * SPACE)
        column.addWidget(self._button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._clear, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)

    @property
    def headline(self) -> str:
        return self._headline.text()

    @property
    def advice(self) -> str:
        return self._advice.text()

    @property
    def offers_import(self) -> bool:
        return not self._button.isHidden()

    def say(
        self, name: IconName, headline: str, advice: str, *, offer_import: bool = False, offer_clearing: bool = False
    ) -> None:
        self._name = name
        self._headline.setText(headline)
        self._advice.setText(advice)
        self._advice.setVisible(bool(advice))
        self._button.setVisible(offer_import)
        self._clear.setVisible(offer_clearing)
        self.setAccessibleName(headline)
        self.setAccessibleDescription(advice)
        self.set_theme(self._theme)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        picture = icon(self._name, theme, Ink.MUTED)
        self._picture.setPixmap(picture.pixmap(QSize(_ICON_SIDE, _ICON_SIDE), self.devicePixelRatioF()))


def _centred(role: str) -> QLabel:
    # A search for markup must be shown, not rendered.
    label = QLabel(alignment=Qt.AlignmentFlag.AlignCenter, wordWrap=True, textFormat=Qt.TextFormat.PlainText)
    label.setProperty("role", role)
    label.setMaximumWidth(_WIDEST + 12 * SPACE)
    return label
