"""Ways to read, each a theme with its type under a name: used, kept, ordered and taken away."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from cssreader.gui.dialogs.dialog import Dialog
from cssreader.gui.theme.names import theme_name, typeface_name, window_locale
from cssreader.gui.theme.tokens import SPACE
from cssreader.settings import MOST_PROFILES, Profile, ReadingSettings, usable_profile_name


class ProfilesDialog(Dialog):
    """What is done here is told at once; the window that is behind it shows it."""

    profile_used = Signal(object)
    """A Profile."""
    profiles_changed = Signal(object)
    """The tuple of Profile that is to be kept."""

    def __init__(
        self, profiles: tuple[Profile, ...], theme: str, reading: ReadingSettings, parent: QWidget | None = None
    ) -> None:
        """`theme` and `reading` are what is set now, to be kept under a name."""
        super().__init__(parent)
        self.setObjectName("profiles_dialog")
        self.setWindowTitle(self.tr("Profiles"))
        self._now = theme, reading
        self._profiles = list(profiles)
        advice = QLabel(self.tr("A profile is a theme with its type. ‘Next profile’ goes from one to the next."), self)
        advice.setWordWrap(True)
        advice.setProperty("role", "muted")
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Profiles"))
        self.list.itemActivated.connect(lambda _: self._use())
        self.list.currentRowChanged.connect(lambda _: self._check())
        self.use = self._button(self.tr("Use"), self._use)
        self.up = self._button(self.tr("Up"), lambda: self._move(-1))
        self.down = self._button(self.tr("Down"), lambda: self._move(1))
        self.remove = self._button(self.tr("Remove"), self._remove)
        QShortcut(QKeySequence.StandardKey.Delete, self.list, self._remove, context=Qt.ShortcutContext.WidgetShortcut)
        beside = QVBoxLayout()
        beside.setSpacing(2 * SPACE)
        for button in (self.use, self.up, self.down, self.remove):
            beside.addWidget(button)
        beside.addStretch(1)
        middle = QHBoxLayout()
        middle.setSpacing(3 * SPACE)
        middle.addWidget(self.list, 1)
        middle.addLayout(beside)
        self.name = QLineEdit(self)
        self.name.setPlaceholderText(self.tr("Name"))
        self.name.setAccessibleName(self.tr("Name for what is set now"))
        self.name.textChanged.connect(lambda _: self._check())
        self.name.returnPressed.connect(self._keep)
        self.keep = self._button(self.tr("Keep what is set now"), self._keep)
        below = QHBoxLayout()
        below.setSpacing(2 * SPACE)
        below.addWidget(self.name, 1)
        below.addWidget(self.keep)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self._button(self.tr("Close"), self.accept))
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * SPACE, 4 * SPACE, 4 * SPACE, 4 * SPACE)
        column.setSpacing(3 * SPACE)
        column.addWidget(advice)
        column.addLayout(middle, 1)
        column.addLayout(below)
        column.addLayout(buttons)
        self.take_room(480, 400)
        self._fill(0)
        self.list.setFocus()

    def _button(self, text: str, do: object) -> QPushButton:
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        button.clicked.connect(do)
        return button

    def _fill(self, row: int) -> None:
        self.list.clear()
        for profile in self._profiles:
            item = QListWidgetItem(f"{profile.name}\n{_told(profile)}", self.list)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{profile.name}, {_told(profile)}")
        self.list.setCurrentRow(min(row, len(self._profiles) - 1))
        self._check()

    def _check(self) -> None:
        row, name = self.list.currentRow(), self.name.text().strip()
        self.use.setEnabled(row >= 0)
        self.remove.setEnabled(row >= 0)
        self.up.setEnabled(row > 0)
        self.down.setEnabled(0 <= row < len(self._profiles) - 1)
        has_room = len(self._profiles) < MOST_PROFILES or any(each.name == name for each in self._profiles)
        self.keep.setEnabled(usable_profile_name(name) and has_room)

    def _use(self) -> None:
        if self.list.currentRow() >= 0:
            profile = self._profiles[self.list.currentRow()]
            self._now = profile.theme, profile.reading
            self.profile_used.emit(profile)

    def _keep(self) -> None:
        name = self.name.text().strip()
        if not self.keep.isEnabled():
            return
        made = Profile(name, *self._now)
        row = next((at for at, each in enumerate(self._profiles) if each.name == name), len(self._profiles))
        self._profiles[row : row + 1] = [made]
        self.name.clear()
        self._tell(row)

    def _move(self, by: int) -> None:
        row = self.list.currentRow()
        self._profiles.insert(row + by, self._profiles.pop(row))
        self._tell(row + by)

    def _remove(self) -> None:
        row = self.list.currentRow()
        if row >= 0:
            del self._profiles[row]
            self._tell(row)

    def _tell(self, row: int) -> None:
        self._fill(row)
        self.profiles_changed.emit(tuple(self._profiles))


def _told(profile: Profile) -> str:
    size = window_locale().toString(profile.reading.size_points, "g", 3)
    return f"{theme_name(profile.theme)} \u00b7 {typeface_name(profile.reading.typeface)} \u00b7 {size} pt"
