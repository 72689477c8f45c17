"""A theme of one's own: three colours, and a piece of the page in what they come to."""

from dataclasses import fields, replace
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QIcon, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import (
    QColorDialog,
    QGridLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from cssreader.domain.categories import Hue
from cssreader.gui.dialogs.dialog import Dialog
from cssreader.gui.theme.fonts import font_families
from cssreader.gui.theme.names import isolated
from cssreader.gui.theme.own_theme import make_own_theme
from cssreader.gui.theme.tokens import RADIUS, SPACE, Theme
from cssreader.settings import OwnThemeSettings

_SWATCH = QSize(28, 16)


class OwnThemeDialog(Dialog):
    chosen = Signal(object)
    """The OwnThemeSettings to be used."""

    def __init__(self, own: OwnThemeSettings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("own_theme_dialog")
        self.setWindowTitle(self.tr("Own theme"))
        self._own = own
        advice = QLabel(
            self.tr("Three colours make a theme. One on which words could not be read is moved until they can."), self
        )
        advice.setWordWrap(True)
        advice.setProperty("role", "muted")
        names = {"page": self.tr("Page"), "text": self.tr("Words"), "accent": self.tr("What stands out")}
        rows = QGridLayout()
        rows.setHorizontalSpacing(4 * SPACE)
        rows.setVerticalSpacing(2 * SPACE)
        rows.setColumnStretch(0, 1)
        self._buttons: dict[str, QPushButton] = {}
        for number, part in enumerate(fields(OwnThemeSettings)):
            button = QPushButton(self)
            button.setObjectName(f"own_{part.name}")
            button.setAutoDefault(False)
            button.setIconSize(_SWATCH)
            button.clicked.connect(partial(self._ask, part.name, names[part.name]))
            label = QLabel(names[part.name], self)
            label.setBuddy(button)
            rows.addWidget(label, number, 0)
            rows.addWidget(button, number, 1)
            self._buttons[part.name] = button
        self._names = names
        self._sample = _Sample(self)
        use = QPushButton(self.tr("Use"), self)
        use.setObjectName("use_own_theme")
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * SPACE, 4 * SPACE, 4 * SPACE, 4 * SPACE)
        column.setSpacing(4 * SPACE)
        column.addWidget(advice)
        column.addLayout(rows)
        column.addWidget(self._sample, 1)
        column.addLayout(self.answers(use))
        self.take_room(440, 460)
        self._show()

    def set_colour(self, name: str, colour: str) -> None:
        """Take a colour, ``#rrggbb``, for the `page`, the `text` or the `accent`."""
        self._own = replace(self._own, **{name: colour})
        self._show()

    def _ask(self, name: str, title: str) -> None:
        dialog = QColorDialog(QColor(getattr(self._own, name)), self)
        dialog.setWindowTitle(title)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.colorSelected.connect(lambda colour: self.set_colour(name, colour.name()))
        dialog.open()

    def _show(self) -> None:
        for name, button in self._buttons.items():
            colour = getattr(self._own, name)
            image = QPixmap(_SWATCH)
            image.fill(QColor(colour))
            button.setIcon(QIcon(image))
            button.setText(isolated(colour))
            button.setAccessibleName(f"{self._names[name]}: {colour}")
        self._sample.show_theme(make_own_theme(self._own))

    def accept(self) -> None:
        self.chosen.emit(self._own)
        super().accept()


class _Sample(QWidget):
    """A few lines of a page."""

    accessible_role = "Graphic"

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme: Theme | None = None
        self.setMinimumHeight(150)
        self.setAccessibleName(self.tr("A sample of the theme"))

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        theme = self._theme
        if theme is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QColor(theme.line))
        painter.setBrush(QColor(theme.page))
        painter.drawRoundedRect(edge, RADIUS, RADIUS)
        font = QFont()
        font.setFamilies(font_families("serif"))
        left, width, y = edge.left() + 5 * SPACE, edge.width() - 10 * SPACE, edge.top() + 4 * SPACE
        for text, ink, points, weight, mark in (
            (self.tr("A title stands above"), theme.strong, 15.0, QFont.Weight.DemiBold, ""),
            (self.tr("The words of an essay, as they are read."), theme.text, 12.0, QFont.Weight.Normal, ""),
            (
                self.tr("A quotation that was marked."),
                theme.text,
                12.0,
                QFont.Weight.Normal,
                theme.hues[Hue.AMBER].mark,
            ),
            (self.tr("What is said in passing"), theme.muted, 10.0, QFont.Weight.Normal, ""),
            (self.tr("A link to elsewhere"), theme.link, 10.0, QFont.Weight.Normal, ""),
        ):
            font.setPointSizeF(points)
            font.setWeight(weight)
            painter.setFont(font)
            metrics = painter.fontMetrics()
            box = QRectF(left, y, width, metrics.height())
            told = metrics.elidedText(text, Qt.TextElideMode.ElideRight, round(width))
            if mark:
                ground = QRectF(box)
                ground.setWidth(metrics.horizontalAdvance(told) + 4)
                if self.isRightToLeft():
                    ground.moveRight(box.right() + 4)
                painter.fillRect(ground.translated(-2, 0), QColor(mark))
            painter.setPen(QColor(ink))
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, told)
            y += metrics.height() * 1.35
        painter.end()
