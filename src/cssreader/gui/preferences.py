"""The person's settings while the window is open."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from cssreader.errors import KnownError
from cssreader.gui.language import sentence_text
from cssreader.gui.theme.chosen_theme import chosen_theme_name, system_is_dark
from cssreader.settings import (
    OWN_THEME,
    THEMES,
    OwnThemeSettings,
    Profile,
    ReadingSettings,
    Settings,
    load_settings,
    save_settings,
)

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

    @property
    def shown_theme(self) -> str:
        """The name of the theme that is shown now."""
        return chosen_theme_name(self.settings, dark=system_is_dark())

    @property
    def reading(self) -> ReadingSettings:
        """What is in force in the theme that is shown now."""
        return self.settings.reading_in(self.shown_theme)

    @property
    def in_force(self) -> Settings:
        """The settings with what is in force now in place of what is set for all themes."""
        return replace(self.settings, reading=self.reading)

    def change_in_force(self, settings: Settings) -> None:
        """Take up changed settings of `in_force`: what is set for the theme that is shown stays its own."""
        wanted = replace(settings, reading=self.settings.reading)
        self.set(wanted.with_reading(self.shown_theme, settings.reading))

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
        """The first profile that says just what is in force now."""
        theme, reading = self.settings.appearance.theme, self.reading
        return next((each for each in self.settings.profiles if (each.theme, each.reading) == (theme, reading)), None)

    def use_profile(self, profile: Profile) -> None:
        """Let its theme and its type be in force; a theme with type for itself has the profile's from now on."""
        settings = replace(self.settings, appearance=replace(self.settings.appearance, theme=profile.theme))
        shown = chosen_theme_name(settings, dark=system_is_dark())
        self.set(settings.with_reading(shown, profile.reading))

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
        self._set_size(Settings().reading.size_points)

    def _resize(self, by: float) -> None:
        self._set_size(min(max(self.reading.size_points + by, LEAST_POINTS), MOST_POINTS))

    def _set_size(self, points: float) -> None:
        self.set(self.settings.with_reading(self.shown_theme, replace(self.reading, size_points=points)))
