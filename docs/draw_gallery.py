"""Draws every screen of the window in every theme, size and language, to be looked at: see CONTRIBUTING.md.

    python docs/draw_gallery.py FOLDER [--size 1280x720] [--scale 1 2] [--theme light] [--language ur] [--scene dialog]

Sizes are of the screen, in its own pixels; at a scale of 2 a screen of 1920x1080 has room for 960x540 of Qt's.
Each size, scale and language is drawn by a process of its own. What does not fit on the screen is named on
standard error. The pictures of one theme also come together on a sheet, so that many can be seen at once.
"""

import argparse
import json
import math
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from draw_pictures import wait_until_furnished
from gallery_library import make_library, saved_pages
from gallery_scenes import SCENES, Stage
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from cssreader.app.workspace import open_workspace
from cssreader.gui.application import make, make_window
from cssreader.gui.window import Window
from cssreader.paths import LibraryFolder
from cssreader.settings import Settings, save_settings

THEMES = ("light", "sepia", "dark", "black", "own")
SIZES = ("1280x720", "1920x1080")
ON_A_SHEET = 9
SHEET_WIDTH = 2400
TITLE_BAR = 32
"""What a system's title bar takes of the screen."""


class Screen(NamedTuple):
    size: str
    scale: str
    language: str

    @property
    def name(self) -> str:
        return f"{self.size}@{self.scale}-{self.language}"


def run_on(screen: Screen, arguments: Sequence[str], folder: Path) -> int:
    """Draw on one screen, in a process of its own, for a process has one scale."""
    width, height = map(int, screen.size.split("x"))
    configured = folder / "screens.json"
    one = {"name": "one", "x": 0, "y": 0, "width": width, "height": height, "logicalDpi": 96, "dpr": 1}
    configured.write_text(json.dumps({"screens": [one]}))
    environment = os.environ | {
        "QT_SCALE_FACTOR": screen.scale,
        "QT_QPA_PLATFORM": f"offscreen:configfile={configured}",
    }
    return subprocess.run([sys.executable, __file__, *arguments], env=environment, check=False).returncode


def seen(window: QWidget) -> QImage:
    """The screen as a person sees it: the window, and over it whatever else is open, dialogs before menus."""
    ratio = window.devicePixelRatioF()
    screen = window.screen().geometry()
    image = QImage(screen.size() * ratio, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(QColor("#808080"))
    painter = QPainter(image)
    tops = [top for top in QApplication.topLevelWidgets() if top.isVisible() and top is not window]
    for top in (window, *sorted(tops, key=lambda each: each.windowType() == Qt.WindowType.Popup)):
        place = top.mapToGlobal(QPoint()) - screen.topLeft()
        if isinstance(top, QDialog):
            place.setY(max(place.y(), TITLE_BAR))
            _draw_frame(painter, top, place)
        painter.drawPixmap(place, top.grab())
    painter.end()
    return image


def _draw_frame(painter: QPainter, dialog: QDialog, place: QPoint) -> None:
    """The title and the edge that the system gives a dialog, for without a display there is none."""
    bar = QRect(place.x(), place.y() - TITLE_BAR, dialog.width(), TITLE_BAR)
    dark = dialog.palette().window().color().lightness() < 128
    painter.fillRect(bar.adjusted(-1, -1, 1, dialog.height() + 1), QColor("#707070"))
    painter.fillRect(bar, QColor("#303030" if dark else "#ffffff"))
    painter.setPen(QColor("#ffffff" if dark else "#000000"))
    painter.drawText(bar.adjusted(12, 0, -12, 0), Qt.AlignmentFlag.AlignVCenter, dialog.windowTitle())


def misfits(window: QWidget) -> list[str]:
    """What is open and lies partly beyond the screen."""
    screen = window.screen().availableGeometry()
    found = []
    for top in QApplication.topLevelWidgets():
        place = top.geometry()
        if isinstance(top, QDialog):
            place.moveTop(max(place.top(), TITLE_BAR))
        if top.isVisible() and not screen.contains(place):
            found.append(f"{type(top).__name__} {place.getRect()}")
    return found


def draw_theme(window: Window, theme: str, screen: Screen, wanted: Sequence[str], folder: Path, pages: Path) -> None:
    if window.furnishing.actions.get(f"theme_{theme}"):
        window.furnishing.actions[f"theme_{theme}"].trigger()
    stage = Stage(window, pages)
    files = []
    for name, scene in SCENES.items():
        if wanted and not any(part in name for part in wanted):
            continue
        stage.clear()
        try:
            scene(stage)
        except (TimeoutError, AttributeError, AssertionError, StopIteration) as error:
            print(f"{screen.name} {theme} {name}: {error!r}", file=sys.stderr)
            continue
        stage.settle()
        for misfit in misfits(window):
            print(f"{screen.name} {theme} {name} does not fit: {misfit}", file=sys.stderr)
        file = folder / f"{theme}-{name}.png"
        seen(window).save(str(file))
        files.append(file)
    stage.clear()
    for number in range(math.ceil(len(files) / ON_A_SHEET)):
        draw_sheet(files[number * ON_A_SHEET :][:ON_A_SHEET], folder / f"sheet-{theme}-{number + 1}.png")


def draw_sheet(files: Sequence[Path], to: Path) -> None:
    """Several pictures in one, with their names."""
    pictures = [QImage(str(file)) for file in files]
    across = min(3, len(pictures))
    width = SHEET_WIDTH // across
    height = pictures[0].height() * width // pictures[0].width() + 24
    sheet = QImage(width * across, height * math.ceil(len(pictures) / across), QImage.Format.Format_RGB32)
    sheet.fill(QColor("#404040"))
    painter = QPainter(sheet)
    painter.setPen(QColor("white"))
    for number, (file, picture) in enumerate(zip(files, pictures, strict=True)):
        place = QPoint(number % across * width, number // across * height)
        small = picture.scaledToWidth(width - 8, Qt.TransformationMode.SmoothTransformation)
        small.setDevicePixelRatio(1)
        painter.drawText(place + QPoint(8, 17), file.stem)
        painter.drawImage(place + QPoint(4, 24), small)
    painter.end()
    sheet.save(str(to))


def draw_empty(settings: Path, library: LibraryFolder, themes: Sequence[str], folder: Path) -> None:
    """A library without an essay."""
    open_workspace(library).close()
    window = make_window(library, settings)
    window.showMaximized()
    wait_until_furnished(window)
    for theme in themes:
        window.furnishing.actions[f"theme_{theme}"].trigger()
        Stage(window, folder).settle()
        seen(window).save(str(folder / f"{theme}-empty.png"))
    window.close()


def draw_screen(screen: Screen, themes: Sequence[str], scenes: Sequence[str], made: Path, folder: Path) -> None:
    with tempfile.TemporaryDirectory() as temporary:
        root = Path(temporary)
        library = LibraryFolder(Path(shutil.copytree(made, root / "library")))
        settings = root / "settings.toml"
        usual = Settings()
        appearance = replace(usual.appearance, theme=themes[0], language=screen.language, smooth_scrolling=False)
        save_settings(replace(usual, appearance=appearance), settings)
        folder.mkdir(parents=True, exist_ok=True)
        pages = saved_pages(root)
        _, window = make(library, settings)
        window.showMaximized()
        wait_until_furnished(window)
        for theme in themes:
            draw_theme(window, theme, screen, scenes, folder, pages)
        window.close()
        if not scenes or "empty" in scenes:
            draw_empty(settings, LibraryFolder(root / "empty"), themes, folder)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--size", nargs="+", default=SIZES)
    parser.add_argument("--scale", nargs="+", default=("1", "2"))
    parser.add_argument("--theme", nargs="+", choices=THEMES, default=THEMES)
    parser.add_argument("--language", nargs="+", default=("en", "ur"))
    parser.add_argument("--scene", nargs="+", default=(), help="parts of names; without, all of them")
    parser.add_argument("--library", type=Path, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    screens = [Screen(size, scale, lang) for size in asked.size for scale in asked.scale for lang in asked.language]
    if asked.library is not None:
        draw_screen(screens[0], asked.theme, asked.scene, asked.library, asked.folder)
        return 0
    failures = 0
    with tempfile.TemporaryDirectory() as temporary:
        made = make_library(Path(temporary) / "library")
        for screen in screens:
            arguments = [str(asked.folder / screen.name), "--library", str(made)]
            for option, values in (
                ("--size", [screen.size]),
                ("--scale", [screen.scale]),
                ("--language", [screen.language]),
                ("--theme", asked.theme),
                ("--scene", asked.scene),
            ):
                arguments += [option, *values] if values else []
            failures += run_on(screen, arguments, Path(temporary)) != 0
    return min(failures, 1)


if __name__ == "__main__":
    sys.exit(main())
