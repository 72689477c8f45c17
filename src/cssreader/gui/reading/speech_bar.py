"""The calm line under the page while an essay is read aloud: pause, skip, speed, voice; or what is missing for it."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QActionGroup, QGuiApplication, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from cssreader.gui.controls.announcing import announce
from cssreader.gui.controls.bars import bar_button, stack, tab_after
from cssreader.gui.controls.margins import set_margins
from cssreader.gui.theme.icons import IconName, Ink, icon
from cssreader.gui.theme.names import window_locale
from cssreader.gui.theme.tokens import SPACE, Theme

_VOICE_WIDTH = 230
_LEAST_VOICE_WIDTH = 60
_SPEED_WIDTH = 48


class _VoiceButton(QToolButton):
    """Named after the voice, as far as there is room for its name."""

    _name = ""

    def set_name(self, name: str) -> None:
        self._name = name
        self.updateGeometry()
        self._fit()

    def _fit(self) -> None:
        room = self.width() - 4 * SPACE
        text = self.fontMetrics().elidedText(self._name, Qt.TextElideMode.ElideRight, room)
        self.setText(text.replace("&", "&&"))

    def sizeHint(self) -> QSize:
        wide = self.fontMetrics().horizontalAdvance(self._name) + 5 * SPACE
        return QSize(min(wide, _VOICE_WIDTH), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(_LEAST_VOICE_WIDTH, super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()


class SpeechBar(QWidget):
    toggle_requested = Signal()
    skip_requested = Signal(int)
    """1 for the next sentence, -1 for the one before."""
    speed_requested = Signal(int)
    """1 for faster, -1 for slower."""
    voice_chosen = Signal(str)
    keep_requested = Signal()
    stop_requested = Signal()

    accessible_role = "ToolBar"

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._is_paused = False
        self.setProperty("surface", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Read aloud"))
        self._back = bar_button(self.tr("Previous sentence"), action="previous_sentence")
        self._back.clicked.connect(lambda: self.skip_requested.emit(-1))
        self._toggle = bar_button("", self.toggle_requested, action="read_aloud")
        self._forward = bar_button(self.tr("Next sentence"), action="next_sentence")
        self._forward.clicked.connect(lambda: self.skip_requested.emit(1))
        self._slower = bar_button(self.tr("Slower"), action="slower")
        self._slower.clicked.connect(lambda: self.speed_requested.emit(-1))
        self._faster = bar_button(self.tr("Faster"), action="faster")
        self._faster.clicked.connect(lambda: self.speed_requested.emit(1))
        self._speed = QLabel()
        self._speed.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._speed.setMinimumWidth(_SPEED_WIDTH)
        self._voice = _VoiceButton()
        self._voice.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._voice.setAutoRaise(True)
        self._voice.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._voice.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._voice.setToolTip(self.tr("Voice"))
        self._voices = QMenu(self._voice)
        self._voice.setMenu(self._voices)
        self._keep = bar_button(self.tr("Keep this sentence as a highlight (H)"), self.keep_requested)
        self._stop = bar_button(self.tr("Stop reading aloud (Escape)"), self.stop_requested)
        self._message = QLabel()
        self._message.setWordWrap(True)
        self._message.setTextFormat(Qt.TextFormat.PlainText)
        self._message.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._command = ""
        self._copy = QPushButton(self.tr("Copy the command"))
        self._copy.setProperty("role", "quiet")
        self._copy.clicked.connect(self._copy_command)
        self._lay_out()
        self.set_paused(False)
        self.set_theme(theme)
        self.hide()

    @property
    def _controls(self) -> tuple[QWidget, ...]:
        return (
            self._back,
            self._toggle,
            self._forward,
            self._slower,
            self._speed,
            self._faster,
            self._voice,
            self._keep,
        )

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        set_margins(row, 3 * SPACE, SPACE + 2, 2 * SPACE, SPACE + 2)
        row.setSpacing(SPACE)
        # As on any player: back is to the left in every language.
        transport = QWidget()
        transport.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        buttons = QHBoxLayout(transport)
        buttons.setContentsMargins(0, 0, 0, 0)
        buttons.setSpacing(SPACE)
        for part in (self._back, self._toggle, self._forward):
            buttons.addWidget(part)
        row.addWidget(transport)
        row.addSpacing(2 * SPACE)
        row.addWidget(self._slower)
        row.addWidget(self._speed)
        row.addWidget(self._faster)
        row.addSpacing(SPACE)
        row.addWidget(self._voice)
        row.addWidget(self._message, 1)
        row.addStretch(0)
        row.addWidget(self._copy)
        row.addWidget(self._keep)
        row.addWidget(self._stop)
        stack(self, None, row)

    def come_after(self, widget: QWidget) -> None:
        """Have the Tab key lead from `widget` to the bar, however late the bar was made."""
        parts = (self._back, self._toggle, self._forward, self._slower, self._faster, self._voice)
        tab_after(widget, (*parts, self._copy, self._keep, self._stop))

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        for button, name in (
            (self._back, IconName.SKIP_BACK),
            (self._toggle, IconName.RESUME if self._is_paused else IconName.PAUSE),
            (self._forward, IconName.SKIP_FORWARD),
            (self._slower, IconName.REMOVE),
            (self._faster, IconName.ADD),
            (self._keep, IconName.HIGHLIGHT),
        ):
            button.setIcon(icon(name, theme))
        self._stop.setIcon(icon(IconName.CLEAR, theme, Ink.MUTED))

    # What is told

    @property
    def message(self) -> str:
        """The sentence about what is missing; empty while an essay is read."""
        return self._message.text() if self._message.isVisibleTo(self) else ""

    @property
    def speed_text(self) -> str:
        return self._speed.text()

    def show_controls(self) -> None:
        self._show_parts(is_missing=False)

    def say_missing(self, sentence: str, command: str = "") -> None:
        """Say what keeps the essay from being read, with the command that helps, if one does."""
        self._command = command
        self._message.setText(sentence)
        self._show_parts(is_missing=True)
        announce(self, sentence)

    def _show_parts(self, *, is_missing: bool) -> None:
        for part in self._controls:
            part.setVisible(not is_missing)
        self._message.setVisible(is_missing)
        self._copy.setVisible(is_missing and bool(self._command))
        self._stop.call(self.tr("Close (Escape)") if is_missing else self.tr("Stop reading aloud (Escape)"))
        self.show()

    def set_paused(self, paused: bool) -> None:
        self._is_paused = paused
        self._toggle.call(self.tr("Go on reading aloud") if paused else self.tr("Pause"))
        self._toggle.setIcon(icon(IconName.RESUME if paused else IconName.PAUSE, self._theme))

    def set_speed(self, speed: float, *, least: float, most: float) -> None:
        text = self.tr("{speed}×").format(speed=window_locale().toString(speed, "g", 3))
        if text == self._speed.text():
            return
        is_told = bool(self._speed.text())
        self._speed.setText(text)
        self._speed.setAccessibleName(self.tr("Speed {speed}").format(speed=text))
        self._slower.setEnabled(speed > least)
        self._faster.setEnabled(speed < most)
        if is_told:
            announce(self, self._speed.accessibleName())

    def set_voices(self, voices: Sequence[tuple[str, str]], chosen: str) -> None:
        """The voices that can be chosen, each with its name and region; and the one that speaks."""
        self._voices.clear()
        group = QActionGroup(self._voices)
        for name, region in voices:
            shown = f"{name}\t{region}" if region else name
            action = self._voices.addAction(shown.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(name == chosen)
            action.triggered.connect(lambda _=False, name=name: self.voice_chosen.emit(name))
            group.addAction(action)
        self._voice.set_name(chosen)
        self._voice.setEnabled(len(voices) > 1)
        self._voice.setAccessibleName(self.tr("Voice: {name}").format(name=chosen))

    def _copy_command(self) -> None:
        QGuiApplication.clipboard().setText(self._command)
        announce(self, self.tr("Copied."))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.stop_requested.emit()
        elif event.key() == Qt.Key.Key_H and not event.modifiers():
            self.keep_requested.emit()
        else:
            super().keyPressEvent(event)
