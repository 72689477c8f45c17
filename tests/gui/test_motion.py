"""Motion is switched off where the system asks for it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from cssreader.gui.controls.motion import motion_is_wanted


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    motion_is_wanted.cache_clear()
    yield tmp_path
    motion_is_wanted.cache_clear()


@pytest.mark.parametrize(
    ("file", "text", "wanted"),
    [
        ("kdeglobals", "[KDE]\nAnimationDurationFactor=0\n", False),
        ("kdeglobals", "[KDE]\nAnimationDurationFactor=0.5\n", True),
        ("gtk-4.0/settings.ini", "[Settings]\ngtk-enable-animations=false\n", False),
        ("gtk-3.0/settings.ini", "[Settings]\ngtk-enable-animations=0\n", False),
        ("gtk-3.0/settings.ini", "[Settings]\ngtk-enable-animations=1\n", True),
        ("gtk-3.0/settings.ini", "no ini file at all %(\n", True),
        ("kdeglobals", "\0\x01", True),
    ],
)
def test_what_the_desktop_says_is_done(home: Path, file: str, text: str, wanted: bool) -> None:
    place = home / ".config" / file
    place.parent.mkdir(parents=True)
    place.write_text(text, "utf-8")
    assert wanted is motion_is_wanted()


def test_a_desktop_that_says_nothing_moves() -> None:
    assert motion_is_wanted()
