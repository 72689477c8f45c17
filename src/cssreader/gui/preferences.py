"""The person's settings while the window is open."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from cssreader.errors import KnownError
from cssreader.gui.language import sentence_text
from cssreader.settings import OWN_THEME, THEMES, OwnThemeSettings, Profile, Settings, load_settings, save_settings

STEP_POINTS = 1.0
LEAST_POINTS = 8.0
MOST_POINTS = 32.0


class Preferences(QObject):
    """Settings that are saved as soon as they change."""

    changed = Signal(object)
    """The new Settings."""
    failed = Signal(str)

    def __init__(self, file: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file = file
        self.settings, self.complaints = load_settings(file)

    @property
    def keys_file(self) -> Path:
        """Where the keys are kept that a person chose: beside the settings."""
        from cssreader.gui.keys.key_file import FILE_NAME

        return self._file.with_name(FILE_NAME)

    def set(self, settings: Settings) -> None:
        if settings == self.settings:
            return
        self.settings = settings
        self.changed.emit(settings)
        try:
            save_settings(settings, self._file)
        except KnownError as error:
            self.failed.emit(sentence_text(error))

    def set_theme(self, theme: str) -> None:
        self.set(replace(self.settings, appearance=replace(self.settings.appearance, theme=theme)))

    def set_language(self, language: str) -> None:
        self.set(replace(self.settings, appearance=replace(self.settings.appearance, language=language)))

    def next_theme(self, shown: str) -> None:
        """Choose the theme after the one that is shown, of those that come with the program."""
        place = THEMES.index(shown) if shown in THEMES else -1
        self.set_theme(THEMES[(place + 1) % len(THEMES)])

    def use_own_theme(self, own: OwnThemeSettings) -> None:
        appearance = replace(self.settings.appearance, theme=OWN_THEME)
        self.set(replace(self.settings, own_theme=own, appearance=appearance))

    def toggle_focus_mode(self) -> None:
        reading = self.settings.reading
        self.set(replace(self.settings, reading=replace(reading, focus_mode=not reading.focus_mode)))

    # Profiles

    @property
    def profile(self) -> Profile | None:
        """The first profile that says just what is set now."""
        theme, reading = self.settings.appearance.theme, self.settings.reading
        return next((each for each in self.settings.profiles if (each.theme, each.reading) == (theme, reading)), None)

    def use_profile(self, profile: Profile) -> None:
        appearance = replace(self.settings.appearance, theme=profile.theme)
        self.set(replace(self.settings, appearance=appearance, reading=profile.reading))

    def next_profile(self) -> Profile | None:
        """Use the profile after the one in use, or the first; None when there is none. What was used is told."""
        profiles = self.settings.profiles
        if not profiles:
            return None
        profile = self.profile
        chosen = profiles[(profiles.index(profile) + 1) % len(profiles)] if profile else profiles[0]
        self.use_profile(chosen)
        return chosen

    def set_profiles(self, profiles: tuple[Profile, ...]) -> None:
        self.set(replace(self.settings, profiles=profiles))

    def larger(self) -> None:
        self._resize(STEP_POINTS)

    def smaller(self) -> None:
        self._resize(-STEP_POINTS)

    def usual_size(self) -> None:
        usual = Settings().reading.size_points
        self.set(replace(self.settings, reading=replace(self.settings.reading, size_points=usual)))

    def _resize(self, by: float) -> None:
        size = min(max(self.settings.reading.size_points + by, LEAST_POINTS), MOST_POINTS)
        self.set(replace(self.settings, reading=replace(self.settings.reading, size_points=size)))
