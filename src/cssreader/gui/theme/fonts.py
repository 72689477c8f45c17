"""The families the program brings along, so that a page looks the same on every system and Urdu can be read."""

from importlib.util import find_spec
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase

_FACES = {
    "font_source_serif_pro": ("files/SourceSerifPro", ("Regular", "It", "Semibold", "SemiboldIt", "Bold", "BoldIt")),
    "font_source_sans_pro": ("files/SourceSansPro", ("Regular", "It", "Semibold", "Bold")),
    "pylopdf_fonts_ar": ("NotoNaskhArabic", ("Variable",)),
}
_FIRST_FACES = ("Regular", "Semibold", "Variable")
"""A title in the list can be in Urdu whatever the page is in."""
SERIF = "Source Serif Pro"
SANS = "Source Sans Pro"
NASKH = "Noto Naskh Arabic"
# Nastaliq comes from the system; the page uses the first one that is installed and that Qt sets right, and Naskh else.
URDU_FACES = ("Jameel Noori Nastaleeq", "Noto Nastaliq Urdu", "Awami Nastaliq", "Urdu Typesetting", NASKH)


def load_first_fonts() -> None:
    """Make known to Qt what the first page is set in; `load_other_fonts` is to follow."""
    _load(first=True)


def load_other_fonts() -> None:
    _load(first=False)


def load_fonts() -> None:
    """Make all faces known to Qt. A file that is missing leaves Qt its own choice."""
    load_first_fonts()
    load_other_fonts()


def _load(*, first: bool) -> None:
    for package, (stem, faces) in _FACES.items():
        # importlib.resources would cost ten milliseconds at each start.
        found = find_spec(package)
        if found is None or found.origin is None:
            continue
        for face in faces:
            file = Path(found.origin).parent / f"{stem}-{face}.ttf"
            if (face in _FIRST_FACES) is first and file.is_file():
                QFontDatabase.addApplicationFont(str(file))


def font_families(typeface: str) -> list[str]:
    """The families to try in turn for a typeface of the settings: ``serif``, ``sans`` or a family of the computer.

    Urdu is in Naskh: a line of Nastaliq is as tall as two and is for the page alone, which finds its own faces.
    """
    own = {"serif": SERIF, "sans": SANS}.get(typeface)
    return [own, NASKH] if own else [typeface, SERIF, NASKH]


def interface_font(points: float = 10.5) -> QFont:
    font = QFont()
    font.setFamilies(font_families("sans"))
    font.setPointSizeF(points)
    return font
