"""Text that was read in the wrong encoding and saved so is put right, where that is certain.

A run of text between tags or line ends is repaired only as a whole: when every character of it goes back to a
byte, all these bytes together are valid UTF-8, and what stood there is no writing. Text that somebody meant
holds somewhere a character that breaks the first or the second.
"""

import re
from collections.abc import Callable

_REST = "\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
"""What the second and later bytes of a character in UTF-8 look like in Windows-1252 or Latin-1."""
_WESTERN = re.compile(f"[\u00c2-\u00df][{_REST}]|[\u00e0-\u00ef][{_REST}]{{2}}|[\u00f0-\u00f4][{_REST}]{{3}}")
_ARABIC_REST = re.escape(bytes(range(0x80, 0xC0)).decode("cp1256"))
_ARABIC = re.compile(f"[طظعغ][{_ARABIC_REST}]")
"""How Urdu and Arabic look when UTF-8 was taken for Windows-1256."""
_LEAST_LETTERS, _LEAST_LOOKALIKES = 2, 4
"""So many letters must come out; more where what stood there consists of Arabic letters, too."""
_MOST = 2_000_000
"""Characters in runs that look misread. A page with more of them is made to take time."""
_COST_OF_A_RUN = 100
"""Characters that could be looked at in the time that it takes to begin with a run."""
_SUSPECT = re.compile(f"[\u00c2-\u00f4طظعغ][{_REST}{_ARABIC_REST}]")
_RUN_ENDS = re.compile(r"[<>\n]")
_LETTERS = re.compile("[\u0600-\u06ff]")
_OPENING, _CLOSING, _LOST_CLOSING = "â€œ", "â€\u009d", "â€\ufffd"
"""Quotation marks of UTF-8 read in Windows-1252, which has no character for the last byte of the closing one."""
_NOT_WRITING = re.compile("[\u0080-\u009f\ufffd]")


def repaired(text: str) -> str:
    """The text with each run that is certainly misread put right, also when it was misread more than once."""
    if text.isascii() or not _SUSPECT.search(text):
        return text
    for pattern, repair in ((_WESTERN, _western), (_ARABIC, _arabic)):
        text = _with_repaired_runs(text, pattern, repair)
    return text


def _with_repaired_runs(text: str, pattern: re.Pattern[str], repair: Callable[[str], str]) -> str:
    out: list[str] = []
    end = 0
    left = _MOST
    for found in pattern.finditer(text):
        if found.start() < end:
            continue
        start = max(end, 1 + max(text.rfind(mark, end, found.start()) for mark in "<>\n"))
        following = _RUN_ENDS.search(text, found.end())
        stop = following.start() if following else len(text)
        left -= stop - start + _COST_OF_A_RUN
        if left < 0:
            break
        out += [text[end:start], repair(text[start:stop])]
        end = stop
    return "".join((*out, text[end:]))


def _western(run: str) -> str:
    # Of the characters that end in a byte which Windows-1252 lacks, only this one stands in writing.
    whole = run.replace(_LOST_CLOSING, _CLOSING) if _OPENING in run else run
    # What is lost for good stays so, and keeps nothing beside it from being put right.
    better = [_western_piece(piece) for piece in whole.split("\ufffd")]
    return run if any(_NOT_WRITING.search(piece) for piece in better) else "\ufffd".join(better)


def _western_piece(piece: str) -> str:
    import ftfy  # takes a while, and few pages need it

    config = ftfy.TextFixerConfig(restore_byte_a0=False, replace_lossy_sequences=False, decode_inconsistent_utf8=False)
    return _read_again(ftfy.fix_encoding(piece, config), "sloppy-windows-1252", _LEAST_LETTERS)


def _arabic(run: str) -> str:
    return _read_again(run, "cp1256", _LEAST_LOOKALIKES)


def _read_again(run: str, codec: str, least: int) -> str:
    """The run in UTF-8 where it was read in another codec, if that makes enough Urdu or Arabic letters of it."""
    try:
        better = run.encode(codec).decode("utf-8")
    except UnicodeError:
        return run
    return better if len(_LETTERS.findall(better)) >= least else run
