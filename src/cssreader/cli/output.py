"""What the commands print: results on standard output, everything else on standard error."""

import io
import json
import os
import sys
import unicodedata
from collections.abc import Iterable, Sequence
from typing import Any

_OVERRIDES = dict.fromkeys((0x202D, 0x202E), "\ufffd")


def speak_utf8() -> None:
    """Read and write UTF-8 whatever the machine's language, with line feeds as they are, on Windows too."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # Half a surrogate pair becomes an escape that JSON knows too.
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
    if isinstance(sys.stdin, io.TextIOWrapper):
        sys.stdin.reconfigure(encoding="utf-8", errors="replace")


def close_quietly() -> None:
    """Let nothing more be written to a pipe that is gone: Python would complain as it ends."""
    try:
        pipe = sys.stdout.fileno()
    except (OSError, io.UnsupportedOperation):
        sys.stdout = io.StringIO()
        return
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, pipe)
    os.close(nowhere)


def tell(sentence: str) -> None:
    """Something that is no result."""
    print(legible(sentence), file=sys.stderr)


def print_text(text: str) -> None:
    """A result as it is."""
    sys.stdout.write(text)


def print_line(text: str) -> None:
    sys.stdout.write(text + "\n")


def print_record(record: dict[str, Any]) -> None:
    """A result as one JSON object on a line of its own, at once, for whoever waits for it."""
    sys.stdout.write(json.dumps(record, ensure_ascii=False) + "\n")
    sys.stdout.flush()


def legible(text: str) -> str:
    """Text from outside, on one line, without the characters that command a terminal or make letters run backwards."""
    line = " ".join(text.split()).translate(_OVERRIDES)
    return "".join("\ufffd" if unicodedata.category(letter) in ("Cc", "Cs") else letter for letter in line)


def width(text: str) -> int:
    """The columns a text takes in a terminal."""
    if text.isascii():
        return len(text)
    return sum(_letter_width(letter) for letter in text)


def _letter_width(letter: str) -> int:
    if unicodedata.category(letter) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(letter) in ("W", "F") else 1


def shortened(text: str, most: int) -> str:
    """The text on one line, cut with an ellipsis where it is wider than `most` columns."""
    text = legible(text)
    if width(text) <= most:
        return text
    kept, room = [], most - 1
    for letter in text:
        room -= _letter_width(letter)
        if room < 0:
            break
        kept.append(letter)
    return "".join(kept).rstrip() + "…"


def print_columns(rows: Iterable[Sequence[str]], *, right: Sequence[int] = ()) -> None:
    """Rows of cells, each column as wide as its widest cell; those numbered in `right` are set to the right."""
    rows = [tuple(row) for row in rows]
    if not rows:
        return
    widths = [max(width(row[column]) for row in rows) for column in range(len(rows[0]))]
    for row in rows:
        cells = [
            " " * (room - width(cell)) + cell if column in right else cell + " " * (room - width(cell))
            for column, (cell, room) in enumerate(zip(row, widths, strict=True))
        ]
        print_line("  ".join(cells).rstrip())


def on_terminal() -> bool:
    """Whether a person reads the results as they come."""
    return sys.stdout.isatty()
