"""A calm card: what was done and can be undone, or what could not be done."""

from collections.abc import Callable
from typing import Literal, NamedTuple

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget
from shiboken6 import isValid

from cssreader.gui.controls.announcing import announce
from cssreader.gui.controls.margins import set_margins
from cssreader.gui.controls.told_keys import keys_of, with_keys
from cssreader.gui.theme.icons import IconName, Ink, icon
from cssreader.gui.theme.tokens import SPACE, Theme

NoticeKind = Literal["info", "error"]

_STAYS_MS = 6_000
_STAYS_WITH_OFFER_MS = 12_000


class _Notice(NamedTuple):
    text: str
    action_text: str | None
    on_action: Callable[[], object] | None
    kind: NoticeKind


class _Sentence(QLabel):
    """Wraps where it must, and wishes for a single line."""

    def sizeHint(self) -> QSize:
        wide = self.fontMetrics().horizontalAdvance(self.text()) + 2 * SPACE
        return QSize(wide, self.heightForWidth(wide))


class NoticeBar(QFrame):
    """Hidden while there is nothing to say. Information goes by itself; an error stays until it is put away, and comes
    back after a later piece of information has gone. Its buttons take the keyboard by Tab or `focus` and give it back
    to where it came from.
    """

    accessible_role = "AlertMessage"

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown: _Notice | None = None
        self._errors: list[_Notice] = []
        self._came_from: QWidget | None = None
        self.setObjectName("notice_bar")
        self.setAccessibleName(self.tr("Notice"))
        self.setProperty("role", "notice")
        self._icon = QLabel(self)
        self._text = _Sentence(self)
        self._text.setObjectName("notice_text")
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._action = QPushButton(self)
        self._action.setObjectName("notice_action")
        # A click leaves the keyboard where it is.
        self._action.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._action.clicked.connect(self._act)
        self._dismiss = QToolButton(self)
        self._dismiss.setObjectName("notice_dismiss")
        self._dismiss.setAutoRaise(True)
        self._dismiss.setIconSize(QSize(14, 14))
        self._dismiss.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._dismiss.setAccessibleName(self.tr("Put this notice away"))
        self._dismiss.setToolTip(self.tr("Put away (Escape)"))
        self._dismiss.clicked.connect(self.dismiss)
        self._lay_out()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._time_out)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._note_focus)
        self.hide()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        set_margins(row, 3 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE)
        row.setSpacing(2 * SPACE)
        row.addWidget(self._icon)
        row.addWidget(self._text, 1)
        row.addWidget(self._action)
        row.addWidget(self._dismiss)

    def show_notice(
        self,
        text: str,
        action_text: str | None = None,
        on_action: Callable[[], object] | None = None,
        kind: NoticeKind = "info",
    ) -> None:
        """Say `text`, and offer to do `on_action` under the name `action_text`."""
        notice = _Notice(text, action_text, on_action, kind)
        if kind == "error" and not any(text == each.text for each in self._errors):
            self._errors.append(notice)
        shown = self._shown
        if kind == "error" and not action_text and shown and shown.kind == "error" and shown.action_text:
            # What can be mended stays until it is answered; what it causes comes after it.
            return
        self._show(notice)

    def dismiss(self) -> None:
        """Put away what is shown; an error that is still to be seen comes next."""
        self._errors = [each for each in self._errors if self._shown is None or each.text != self._shown.text]
        self._next()

    def withdraw(self, text: str) -> None:
        """Put a notice away that is not true any more, if it is the one that is shown."""
        if self._shown is not None and self._shown.text == text:
            self.dismiss()

    def focus(self) -> None:
        """Take the keyboard, on the offer if there is one; nothing while nothing is said."""
        if not self.isHidden():
            target = self._dismiss if self._action.isHidden() else self._action
            target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._dismiss.setIcon(icon(IconName.CLEAR, theme, Ink.MUTED))
        if self._shown is not None:
            self._paint_icon(self._shown)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)

    def _show(self, notice: _Notice) -> None:
        self._shown = notice
        self._dismiss.setIcon(icon(IconName.CLEAR, self._theme, Ink.MUTED))
        self._paint_icon(notice)
        self._text.setText(notice.text)
        self._action.setVisible(notice.action_text is not None)
        self._action.setText(notice.action_text or "")
        self.setAccessibleDescription(notice.text)
        self.show()
        if notice.kind == "info":
            self._timer.start(_STAYS_WITH_OFFER_MS if notice.action_text else _STAYS_MS)
        else:
            self._timer.stop()
        # An event of the kind Alert would be a sound on Windows, and nothing at all on Linux.
        offer = with_keys(notice.action_text, keys_of(self, "focus_notice")) if notice.action_text else ""
        announce(self, f"{notice.text} {offer}".strip(), urgent=notice.kind == "error")

    def _paint_icon(self, notice: _Notice) -> None:
        name, ink = (IconName.WARNING, Ink.DANGER) if notice.kind == "error" else (IconName.DONE, Ink.ACCENT)
        self._icon.setPixmap(icon(name, self._theme, ink).pixmap(QSize(18, 18)))

    def _next(self) -> None:
        self._timer.stop()
        self._shown = None
        if self._errors:
            self._show(self._errors[-1])
            return
        if self._has_focus() and self._came_from is not None and isValid(self._came_from):
            self._came_from.setFocus(Qt.FocusReason.OtherFocusReason)
        self.hide()

    def _act(self) -> None:
        notice = self._shown
        self.dismiss()
        if notice is not None and notice.on_action is not None:
            notice.on_action()

    def _time_out(self) -> None:
        if self.underMouse() or self._has_focus():
            self._timer.start(_STAYS_MS)
        else:
            self._next()

    def _has_focus(self) -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    def _note_focus(self, before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self.isAncestorOf(now) and before is not None and not self.isAncestorOf(before):
            self._came_from = before
