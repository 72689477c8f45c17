"""Which theme the settings come to, now that the system is light or dark."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from cssreader.gui.theme.tokens import Theme, load_theme
from cssreader.settings import OWN_THEME, SYSTEM_THEME, Settings


def system_is_dark() -> bool:
    return QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark


def chosen_theme_name(settings: Settings, *, dark: bool) -> str:
    """The name of the theme that is wanted: what the system comes to, for whoever follows it."""
    chosen = settings.appearance
    if chosen.theme == SYSTEM_THEME:
        return chosen.night_theme if dark else chosen.day_theme
    return chosen.theme


def chosen_theme(settings: Settings, *, dark: bool) -> Theme:
    """The theme that is wanted; `dark` says what the system is, for whoever follows it."""
    name = chosen_theme_name(settings, dark=dark)
    if name == OWN_THEME:
        from cssreader.gui.theme.own_theme import make_own_theme

        return make_own_theme(settings.own_theme)
    return load_theme(name)
