"""The door through which a link reaches a window that is open: on this machine, of this person, for one library.

What comes through is a line of text and no more; the window judges it as it judges any link.
"""

import errno
import hashlib
import os
import tempfile
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import Client, Connection, Listener
from pathlib import Path

from cssreader.paths import LibraryFolder

_MOST_BYTES = 4_096
_PATIENCE_SECONDS = 1.0
_PAUSE_SECONDS = 0.1
_TAKEN, _CLOSING = b"taken", b""
_NO_DOOR = (OSError, EOFError)
"""Nobody behind it, or somebody who went away."""


def hand_over(library: LibraryFolder, address: str) -> bool:
    """Give a link to the window that is open on a library. False where there is none."""
    try:
        with Client(_address(library)) as door:
            door.send_bytes(address.encode("utf-8", "replace")[:_MOST_BYTES])
            return door.poll(_PATIENCE_SECONDS) and door.recv_bytes(_MOST_BYTES) == _TAKEN
    except _NO_DOOR:
        return False


class WindowDoor:
    """Listens while a window is open. `take` is given each text that comes, in a thread of the door's own."""

    def __init__(self, library: LibraryFolder, take: Callable[[str], None]) -> None:
        self._library = library
        self._take = take
        self._listener: Listener | None = None

    @property
    def is_open(self) -> bool:
        return self._listener is not None

    def open(self) -> None:
        """Begin to listen, unless another window of the library does, or the system has no room for a door."""
        with suppress(OSError):
            self._listener = _listener_at(_address(self._library))
            threading.Thread(target=self._listen, args=(self._listener,), name="door", daemon=True).start()

    def close(self) -> None:
        listener, self._listener = self._listener, None
        if listener is None:
            return
        with suppress(*_NO_DOOR), Client(listener.address) as door:
            door.send_bytes(_CLOSING)
        listener.close()

    def _listen(self, listener: Listener) -> None:
        while self._listener is listener:
            try:
                guest = listener.accept()
            except _NO_DOOR:
                # The guest went away, or the door was closed, or the system has no room for one more.
                time.sleep(_PAUSE_SECONDS)
                continue
            # One who begins to speak and stalls must not keep out the next.
            threading.Thread(target=self._greet, args=(guest,), name="guest", daemon=True).start()

    def _greet(self, guest: Connection) -> None:
        with guest, suppress(*_NO_DOOR):
            if not guest.poll(_PATIENCE_SECONDS):
                return
            text = guest.recv_bytes(_MOST_BYTES).decode("utf-8", "replace")
            if text:
                guest.send_bytes(_TAKEN)
                self._take(text)


def _listener_at(address: str) -> Listener:
    try:
        return Listener(address)
    except OSError:
        if os.name == "nt" or _answers(address):
            raise
        # Whoever left the door behind was killed.
        Path(address).unlink(missing_ok=True)
        return Listener(address)


def _answers(address: str) -> bool:
    try:
        Client(address).close()
    except _NO_DOOR:
        return False
    return True


def _address(library: LibraryFolder) -> str:
    """A socket in a folder that nobody else may enter; on Windows a named pipe. Raises OSError."""
    name = f"cssreader-{hashlib.sha256(str(library.root.resolve()).encode()).hexdigest()[:16]}"
    if os.name == "nt":
        return rf"\\.\pipe\{name}"
    runtime = os.environ.get("XDG_RUNTIME_DIR")
    folder = Path(runtime) if runtime else Path(tempfile.gettempdir(), f"cssreader-{os.getuid()}")
    folder.mkdir(mode=0o700, exist_ok=True)
    state = folder.stat()
    if state.st_uid != os.getuid() or state.st_mode & 0o077:
        raise PermissionError(errno.EPERM, "others may enter", str(folder))
    return str(folder / name)
