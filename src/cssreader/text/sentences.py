"""Where sentences begin and end, well enough to cut a passage out of an essay."""

import re

_END = re.compile(
    r"[.!?\u061f\u06d4\u0964\u2026]+[\"'\u2019\u201d)\]\u00bb]*"
    r"(?:[\d\u00b9\u00b2\u00b3]{1,2}|\[\d{1,3}\])?(?=\s)"  # the number of a footnote
)
_ABBREVIATIONS = frozenset(
    """mr mrs ms dr prof gen lt col capt brig maj sen rep gov hon st sr jr rev no nos vol vols pp ed eds art arts sec ch
    fig vs cf etc eg ie al approx est dept univ inc ltd co corp rs jan feb mar apr jun jul aug sept sep oct nov dec
    """.split()  # noqa: SIM905 - a list of quoted words cannot be read
)
_INITIALS = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]")
_OPENING = "([\"'\u2018\u201c"
_LONGEST_ABBREVIATION = 12


def paragraph_around(text: str, offset: int) -> tuple[int, int]:
    """The start and end of the line that holds `offset`."""
    start = text.rfind("\n", 0, offset) + 1
    end = text.find("\n", offset)
    return start, len(text) if end < 0 else end


def sentences_in(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """The sentences between `start` and `end` as (start, end), without the white space around them.

    A line feed ends a sentence. Offsets are characters of `text`.
    """
    end = len(text) if end is None else end
    found: list[tuple[int, int]] = []
    while start < end:
        stop = text.find("\n", start, end)
        stop = end if stop < 0 else stop
        found.extend(_in_paragraph(text, start, stop))
        start = stop + 1
    return found


def sentence_around(text: str, offset: int, start: int, end: int) -> tuple[int, int]:
    """The sentence that holds `offset`, in the paragraph from `start` to `end`; it may begin with white space."""
    begin = start
    for mark in reversed(list(_END.finditer(text, start, offset))):
        if mark.end() <= offset and not _goes_on(text, start, mark, end):
            begin = mark.end()
            break
    for mark in _END.finditer(text, offset, end):
        if not _goes_on(text, begin, mark, end):
            return begin, mark.end()
    return begin, end


def sentence_from(text: str, offset: int, *, whole: bool = False) -> tuple[int, int] | None:
    """The sentence that holds `offset` or else the next one; None after the last. With `whole`, none that began before.

    White space at the end of a sentence is part of none.
    """
    start, end = paragraph_around(text, offset)
    while True:
        for first, last in sentences_in(text, start, end):
            if last > offset and (first >= offset or not whole):
                return first, last
        if end >= len(text):
            return None
        start, end = end + 1, paragraph_around(text, end + 1)[1]


def _in_paragraph(text: str, start: int, end: int) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    begin = start
    for match in _END.finditer(text, start, end):
        if _goes_on(text, begin, match, end):
            continue
        _append_trimmed(found, text, begin, match.end())
        begin = match.end()
    _append_trimmed(found, text, begin, end)
    return found


def _goes_on(text: str, begin: int, mark: re.Match[str], end: int) -> bool:
    """Whether a stop does not end the sentence: an abbreviation, or small letters after it."""
    after = text[mark.end() : min(mark.end() + 8, end)].lstrip()[:1]
    if not after or after.islower():
        return True
    if mark.group() != ".":
        return False
    before = text[max(begin, mark.start() - _LONGEST_ABBREVIATION) : mark.start()]
    for opening in _OPENING:
        before = before.rpartition(opening)[2] if opening in before else before
    words = before.split()
    if not words or before[-1].isspace():
        return False
    return words[-1].lower() in _ABBREVIATIONS or _INITIALS.fullmatch(words[-1]) is not None


def _append_trimmed(found: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    piece = text[start:end]
    bare = piece.strip()
    if bare:
        start += len(piece) - len(piece.lstrip())
        found.append((start, start + len(bare)))
