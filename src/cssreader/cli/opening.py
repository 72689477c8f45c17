"""`open`: follow a link to a place of the library."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import click

from cssreader.cli.output import tell
from cssreader.errors import KnownError
from cssreader.paths import LibraryFolder
from cssreader.text.place_links import SCHEME, read_link

OpenWindow = Callable[[LibraryFolder, str], int]
OPEN_WINDOW = "cssreader.open_window"
"""Under which name a context knows what opens the window."""
_DESKTOP_FILE = "cssreader-links.desktop"
_ENTRY = """[Desktop Entry]
Type=Application
Name=CSS Reader
NoDisplay=true
Exec={command} open %u
MimeType=x-scheme-handler/{scheme};
"""


@click.command("open", short_help="Follow a link to an essay, a highlight or a passage.")
@click.argument("link", metavar="[LINK]", default="")
@click.option("--register", is_flag=True, help="Let other programs follow such links, on Linux.")
@click.pass_context
def open_link(context: click.Context, link: str, register: bool) -> None:
    """Follow a link such as cssreader://essay/… in the window, which is opened where none is."""
    if register:
        _register()
    elif read_link(link) is None:
        raise click.UsageError("LINK is one of this program: cssreader://essay/…", context)
    if link:
        context.exit(context.meta[OPEN_WINDOW](context.obj, link))


def _register() -> None:
    """Tell the desktop that links of this kind are ours. Raises KnownError."""
    if sys.platform in ("win32", "darwin"):
        raise KnownError("Only a desktop of Linux is told so; docs/links.md says what to do on this system.")
    data = os.environ.get("XDG_DATA_HOME") or str(Path.home() / ".local" / "share")
    file = Path(data, "applications", _DESKTOP_FILE)
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(_ENTRY.format(command=_command(), scheme=SCHEME), "utf-8")
    except OSError as error:
        raise KnownError(f"{file} could not be written: {error.strerror or error}.") from error
    program = shutil.which("xdg-mime")
    if program is not None:
        # Both words are our own.
        subprocess.run([program, "default", _DESKTOP_FILE, f"x-scheme-handler/{SCHEME}"], check=False, timeout=30)  # noqa: S603
    tell(f"Links are opened by CSS Reader from now on: {file}")


def _command() -> str:
    """How a desktop starts this very program: each word between quotation marks, as its files want it."""
    words = [sys.executable, "-m", "cssreader"]
    quoted = (word.replace("\\", "\\\\").replace('"', '\\"').replace("$", "\\$").replace("`", "\\`") for word in words)
    return " ".join(f'"{word}"'.replace("%", "%%") for word in quoted)
