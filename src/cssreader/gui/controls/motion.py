"""Whether the system has windows move: people whom motion makes unwell switch it off there."""

import sys
from functools import cache
from pathlib import Path

_CLIENT_AREA_ANIMATION = 0x1042
"""SPI_GETCLIENTAREAANIMATION of the Windows API: 'Animation effects' among its settings for accessibility."""
_SWITCHES = (
    ("kdeglobals", "KDE", "AnimationDurationFactor", ("0", "0.0")),
    ("gtk-4.0/settings.ini", "Settings", "gtk-enable-animations", ("0", "false")),
    ("gtk-3.0/settings.ini", "Settings", "gtk-enable-animations", ("0", "false")),
)
"""Files below ~/.config where desktops write that nothing is to move: section, name, and what it says then."""


@cache
def motion_is_wanted() -> bool:
    """Asked of the system once. Where it cannot be asked, as on macOS, the setting of the program alone decides."""
    if sys.platform == "win32":
        import ctypes

        moves = ctypes.c_int(1)
        ctypes.windll.user32.SystemParametersInfoW(_CLIENT_AREA_ANIMATION, 0, ctypes.byref(moves), 0)
        return bool(moves.value)
    folder = Path.home() / ".config"
    return not any(_says(folder / file, section, name, values) for file, section, name, values in _SWITCHES)


def _says(file: Path, section: str, name: str, values: tuple[str, ...]) -> bool:
    # The page is made before anything moves.
    import configparser

    read = configparser.ConfigParser(strict=False, interpolation=None)
    try:
        read.read(file, "utf-8")
    except (configparser.Error, OSError, UnicodeDecodeError):
        # Somebody else's file: what cannot be read says nothing.
        return False
    return read.get(section, name, fallback="").strip().casefold() in values
