"""Which files are pictures, by their names; whoever shows them looks at the bytes."""

from pathlib import PurePosixPath

_TYPES = {
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".png": "image/png",
    ".gif": "image/gif",
    ".webp": "image/webp",
    ".avif": "image/avif",
    ".bmp": "image/bmp",
}


def media_type(name: str) -> str | None:
    """The type of a picture of this name, such as ``image/jpeg``; None for other files."""
    return _TYPES.get(PurePosixPath(name).suffix.lower())
