"""The files that ship with the program, from a checkout or from an installed wheel."""

from pathlib import Path

_PACKAGE = Path(__file__).parent
_CHECKOUT = _PACKAGE.parent.parent


def _shipped(in_wheel: str, in_checkout: str) -> Path:
    installed = _PACKAGE / in_wheel
    return installed if installed.is_dir() else _CHECKOUT / in_checkout


def resource(name: str) -> Path:
    """A file or folder under `resources/`, such as ``themes/light.toml``."""
    return _shipped("_resources", "resources") / name


def starter_essays() -> tuple[Path, ...]:
    """The essays that a new library begins with, in order of name."""
    return tuple(sorted(_shipped("_library", "library").glob("*.md")))
