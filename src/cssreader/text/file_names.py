"""Names of files made of titles, such as every system takes."""

import re
import unicodedata

_MOST_BYTES = 150
"""Systems allow 255 with the ending; people read less."""
_UNFIT = re.compile(r"[\\/:*?\"<>|#^\[\]%\x00-\x1f\x7f]+")
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.IGNORECASE)
"""What Windows takes for a device, whatever its ending."""


def file_name(title: str, otherwise: str) -> str:
    """A file's name without its ending, near to the title; `otherwise` where nothing of it can stay."""
    plain = "".join(each for each in title if unicodedata.category(each) not in ("Cs", "Co", "Cn", "Cc", "Cf", "Zl"))
    name = " ".join(_UNFIT.sub(" ", plain).split())
    name = name.encode("utf-8")[:_MOST_BYTES].decode("utf-8", "ignore").strip(" .")
    return otherwise if not name or _RESERVED.fullmatch(name) else name


def free_name(title: str, otherwise: str, ending: str, taken: set[str]) -> str:
    """A name with its ending that no file in `taken` has, in any case of letters; it is taken from now on."""
    stem, number = file_name(title, otherwise), 1
    name = f"{stem}{ending}"
    while name.casefold() in taken:
        number += 1
        name = f"{stem} ({number}){ending}"
    taken.add(name.casefold())
    return name
