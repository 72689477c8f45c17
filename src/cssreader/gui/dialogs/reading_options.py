"""How the page is set: a small sheet that opens under its button and changes the page as one tries."""

from collections.abc import Callable
from dataclasses import fields, replace
from functools import partial

from PySide6.QtCore import QPoint, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QCheckBox,
    QFontComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from cssreader.gui.dialogs.stepper import Stepper
from cssreader.gui.theme.chosen_theme import chosen_theme, chosen_theme_name, system_is_dark
from cssreader.gui.theme.fonts import font_families
from cssreader.gui.theme.names import theme_name, typeface_name, window_locale
from cssreader.gui.theme.tokens import RADIUS, SPACE, Theme
from cssreader.settings import THEME_CHOICES, TYPEFACES, ReadingSettings, Settings

_GAP_UNDER_BUTTON = 4
_FAMILIES_WIDTH = 220
_SWATCHES_IN_ROW = 3
_METADATA = {field.name: field.metadata for field in fields(ReadingSettings)}


class ReadingOptions(QFrame):
    """A popup: show it with `show_under`. Escape or a click elsewhere closes it, and it then deletes itself."""

    settings_changed = Signal(object)
    """Settings, as they are now: at each step."""

    accessible_role = "Dialog"

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._settings = settings
        self.setObjectName("reading_options")
        self.setAccessibleName(self.tr("Page and type"))
        self.setProperty("role", "card")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._rows = QGridLayout()
        self._rows.setHorizontalSpacing(4 * SPACE)
        # Low enough for 1080 lines at 200 per cent, in Urdu, whose lines are high.
        self._rows.setVerticalSpacing(SPACE)
        self._rows.setColumnStretch(1, 1)
        self._first = self._add_typefaces()
        self._add_family()
        self._add_steppers()
        self._justified = self._add_tick("justified", self.tr("Straight edges on both sides"))
        self._justified.toggled.connect(lambda on: self._change_reading(justified=on))
        self._hyphenated = self._add_tick("hyphenated", self.tr("Hyphenate justified text"))
        self._hyphenated.toggled.connect(lambda on: self._change_reading(hyphenated=on))
        self._justified.toggled.connect(self._hyphenated.setEnabled)
        self._own_type = self._add_tick("own_type", "")
        self._own_type.toggled.connect(self._choose_own_type)
        self._focus_mode = self._add_tick("focus_mode", self.tr("Focus on one paragraph"))
        self._focus_mode.toggled.connect(lambda on: self._change_reading(focus_mode=on))
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * SPACE, 3 * SPACE, 4 * SPACE, 3 * SPACE)
        column.setSpacing(3 * SPACE)
        column.addLayout(self._rows)
        column.addLayout(self._swatches())
        self._show_values()

    def settings(self) -> Settings:
        return self._settings

    def show_under(self, anchor: QWidget) -> None:
        """Open below a button, the edge where lines end under the button's, and inside the screen."""
        self.adjustSize()
        left = 0 if self.isRightToLeft() else anchor.width() - self.width()
        at = anchor.mapToGlobal(QPoint(left, anchor.height() + _GAP_UNDER_BUTTON))
        room = anchor.screen().availableGeometry()
        left = min(max(at.x(), room.left()), room.right() - self.width())
        top = min(max(at.y(), room.top()), room.bottom() - self.height())
        self.move(left, top)
        self.show()
        self._first.setFocus(Qt.FocusReason.PopupFocusReason)

    @property
    def _shown(self) -> str:
        """The name of the theme that is shown."""
        return chosen_theme_name(self._settings, dark=system_is_dark())

    def _show_values(self) -> None:
        """Let every control say what is in force in the theme that is shown, without telling it as a change."""
        reading = self._settings.reading_in(self._shown)
        self._typefaces.setExclusive(False)
        for button in self._typefaces.buttons():
            button.setChecked(button.objectName() == f"typeface_{reading.typeface}")
        self._typefaces.setExclusive(True)
        if reading.typeface in TYPEFACES:
            self._families.setCurrentIndex(-1)
        else:
            self._families.setCurrentFont(QFont(reading.typeface))
        for name, stepper in self._steppers.items():
            stepper.set_value(getattr(reading, name))
        ticks = (
            (self._justified, reading.justified),
            (self._hyphenated, reading.hyphenated),
            (self._own_type, self._settings.has_own_type(self._shown)),
            (self._focus_mode, reading.focus_mode),
        )
        for tick, on in ticks:
            with QSignalBlocker(tick):
                tick.setChecked(on)
        self._hyphenated.setEnabled(reading.justified)
        named = theme_name(self._shown)
        self._own_type.setText(self.tr("This type for the theme ‘{theme}’ only").format(theme=named))

    def _add_row(self, name: str, control: QWidget | QHBoxLayout) -> None:
        row = self._rows.rowCount()
        self._rows.addWidget(QLabel(name, self), row, 0)
        if isinstance(control, QWidget):
            self._rows.addWidget(control, row, 1, Qt.AlignmentFlag.AlignRight)
        else:
            self._rows.addLayout(control, row, 1, Qt.AlignmentFlag.AlignRight)

    def _add_typefaces(self) -> QAbstractButton:
        group = QButtonGroup(self)
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        for typeface in TYPEFACES:
            button = QPushButton(typeface_name(typeface), self)
            button.setObjectName(f"typeface_{typeface}")
            button.setProperty("role", "quiet")
            button.setCheckable(True)
            button.setAutoDefault(False)
            font = QFont(button.font())
            font.setFamilies(font_families(typeface))
            font.setPointSizeF(11)
            button.setFont(font)
            button.clicked.connect(partial(self._choose_typeface, typeface))
            group.addButton(button)
            row.addWidget(button)
        self._add_row(self.tr("Typeface"), row)
        self._typefaces = group
        chosen = self._settings.reading_in(self._shown).typeface
        return group.buttons()[TYPEFACES.index(chosen) if chosen in TYPEFACES else 0]

    def _add_family(self) -> None:
        """The typefaces of the computer. A list that was only opened and closed changes nothing."""
        self._families = QFontComboBox(self)
        self._families.setObjectName("families")
        self._families.setAccessibleName(self.tr("Typeface of this computer"))
        self._families.setEditable(False)
        self._families.setFontFilters(QFontComboBox.FontFilter.ScalableFonts)
        self._families.setMaximumWidth(_FAMILIES_WIDTH)
        self._families.setPlaceholderText(self.tr("Another of this computer"))
        self._families.textActivated.connect(self._choose_family)
        self._add_row("", self._families)

    def _choose_family(self, family: str) -> None:
        self._change_reading(typeface=family)
        self._show_values()

    def _add_tick(self, name: str, text: str) -> QCheckBox:
        tick = QCheckBox(text, self)
        tick.setObjectName(name)
        self._rows.addWidget(tick, self._rows.rowCount(), 0, 1, 2)
        return tick

    def _choose_own_type(self, wanted: bool) -> None:
        self._tell(self._settings.with_own_type(self._shown, wanted))
        self._show_values()

    def _add_steppers(self) -> None:
        reading = self._settings.reading_in(self._shown)
        self._steppers: dict[str, Stepper] = {}
        locale = window_locale()
        rows: tuple[tuple[str, str, float, Callable[[float], str], str, str], ...] = (
            (
                "size_points",
                self.tr("Size"),
                1,
                lambda value: self.tr("{points} pt").format(points=locale.toString(value, "g", 3)),
                self.tr("Smaller text"),
                self.tr("Larger text"),
            ),
            (
                "line_height",
                self.tr("Line height"),
                0.1,
                lambda value: locale.toString(value, "f", 1),
                self.tr("Lines closer together"),
                self.tr("Lines further apart"),
            ),
            (
                "measure_characters",
                self.tr("Width"),
                4,
                lambda value: self.tr("{number} letters").format(number=int(value)),
                self.tr("Narrower column"),
                self.tr("Wider column"),
            ),
            (
                "paragraph_spacing",
                self.tr("Paragraphs"),
                0.1,
                lambda value: self.tr("{number} lines").format(number=locale.toString(value, "f", 1)),
                self.tr("Paragraphs closer together"),
                self.tr("Paragraphs further apart"),
            ),
        )
        for name, label, step, told, less, more in rows:
            limits = (_METADATA[name]["least"], _METADATA[name]["most"])
            stepper = Stepper(getattr(reading, name), limits, step, told, (less, more), self)
            stepper.setObjectName(name)
            stepper.value_changed.connect(partial(self._step, name))
            self._steppers[name] = stepper
            self._add_row(label, stepper)

    def _swatches(self) -> QGridLayout:
        row = QGridLayout()
        row.setSpacing(2 * SPACE)
        group = QButtonGroup(self)
        for number, theme in enumerate(THEME_CHOICES):
            appearance = replace(self._settings.appearance, theme=theme)
            shown = chosen_theme(replace(self._settings, appearance=appearance), dark=system_is_dark())
            swatch = _Swatch(shown, theme_name(theme), self)
            swatch.setObjectName(f"theme_{theme}")
            swatch.setChecked(theme == self._settings.appearance.theme)
            swatch.clicked.connect(partial(self._choose_theme, theme))
            group.addButton(swatch)
            row.addWidget(swatch, number // _SWATCHES_IN_ROW, number % _SWATCHES_IN_ROW)
        return row

    def _step(self, name: str, value: float) -> None:
        self._change_reading(**{name: int(value) if name == "measure_characters" else value})

    def _choose_typeface(self, typeface: str) -> None:
        self._change_reading(typeface=typeface)

    def _choose_theme(self, theme: str) -> None:
        self._tell(replace(self._settings, appearance=replace(self._settings.appearance, theme=theme)))
        self._show_values()

    def _change_reading(self, **change: str | float | bool) -> None:
        reading = replace(self._settings.reading_in(self._shown), **change)  # type: ignore[arg-type]
        self._tell(self._settings.with_reading(self._shown, reading))

    def _tell(self, settings: Settings) -> None:
        if settings != self._settings:
            self._settings = settings
            self.settings_changed.emit(settings)


class _Swatch(QAbstractButton):
    """A theme to choose, as a piece of its page."""

    def __init__(self, theme: Theme, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setCheckable(True)
        self.setText(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def sizeHint(self) -> QSize:
        return QSize(96, 44)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = self.rect().toRectF().adjusted(1.5, 1.5, -1.5, -1.5)
        painter.setPen(QPen(QColor(theme.accent if self.isChecked() else theme.line), 2 if self.isChecked() else 1))
        painter.setBrush(QColor(theme.page))
        painter.drawRoundedRect(edge, RADIUS, RADIUS)
        painter.setPen(QColor(theme.text))
        painter.drawText(edge, Qt.AlignmentFlag.AlignCenter, self.text())
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme.focus), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(edge.adjusted(3, 3, -3, -3), RADIUS - 2, RADIUS - 2)
        painter.end()
