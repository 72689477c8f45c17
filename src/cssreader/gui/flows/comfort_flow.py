"""How the page is to look: themes, profiles, type, focus mode."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDialog, QWidget

from cssreader.gui.controls.announcing import announce
from cssreader.gui.panels import Panels
from cssreader.gui.preferences import Preferences


class ComfortFlow(QObject):
    def __init__(self, preferences: Preferences, panels: Panels, parent: QObject) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._panels = panels

    def show_options(self, under: QWidget) -> None:
        from cssreader.gui.dialogs.reading_options import ReadingOptions

        options = ReadingOptions(self._preferences.settings, self._panels.window)
        options.settings_changed.connect(self._preferences.set)
        options.show_under(under)

    def choose_own_theme(self) -> None:
        from cssreader.gui.dialogs.own_theme_dialog import OwnThemeDialog

        dialog = OwnThemeDialog(self._preferences.settings.own_theme, self._panels.window)
        dialog.chosen.connect(self._preferences.use_own_theme)
        self._open(dialog)

    def show_profiles(self) -> None:
        from cssreader.gui.dialogs.profiles_dialog import ProfilesDialog

        settings = self._preferences.settings
        reading = self._preferences.reading
        dialog = ProfilesDialog(settings.profiles, settings.appearance.theme, reading, self._panels.window)
        dialog.profile_used.connect(self._preferences.use_profile)
        dialog.profiles_changed.connect(self._preferences.set_profiles)
        self._open(dialog)

    def next_profile(self) -> None:
        used = self._preferences.next_profile()
        if used is None:
            self._panels.notices.show_notice(
                self.tr("There is no profile. Keep how the page is set under a name first."),
                self.tr("Profiles…"),
                self.show_profiles,
            )
        else:
            self._panels.notices.show_notice(self.tr("Profile: {name}").format(name=used.name))

    def toggle_focus_mode(self) -> None:
        self._preferences.toggle_focus_mode()
        is_on = self._preferences.settings.reading.focus_mode
        announce(self._panels.reading, self.tr("Focus mode is on.") if is_on else self.tr("Focus mode is off."))

    @staticmethod
    def _open(dialog: QDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
