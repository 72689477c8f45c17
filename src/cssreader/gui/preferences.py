"""The person's settings while the window is open."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from cssreader.errors import KnownError
from cssreader.settings import THEMES, Settings, load_settings, save_settings

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
            self.failed.emit(str(error))

    def set_theme(self, theme: str) -> None:
        self.set(replace(self.settings, appearance=replace(self.settings.appearance, theme=theme)))

    def next_theme(self) -> None:
        place = THEMES.index(self.settings.appearance.theme)
        self.set_theme(THEMES[(place + 1) % len(THEMES)])

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
