"""The order in which the lines of a printed page are read, and the lines that belong to no text: heads, numbers."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from statistics import median

from cssreader.clean.pdf_lines import Line

_Key = tuple[str, int]
Column = list[Line]
"""Lines below each other, to be read from top to bottom."""

_NUMBER = re.compile(
    r"(?:page\s*)?[-–—([|]*\s*(?:\d{1,4}|[ivxlc]{1,8})\s*[-–—)\]|]*(?:\s*(?:of|/)\s*\d{1,4})?\Z", re.IGNORECASE
)
_DIGITS = re.compile(r"\d+")
_SENTENCE = re.compile(r"[.!?۔؟][\"'”’)\]]*\Z")
_LEAST_NOTE = 5
"""Words. Notes at the feet of pages may differ in their number alone; running heads are no sentences."""
_EDGE = 2
"""So many lines from the top and from the bottom of a page may be running heads."""
_LEAST_LINES = 3
_MOST_ACROSS = 0.35
_NARROWEST = 0.2
"""Of the width of the text. What is narrower is no column but the cells of a table."""
_LEAST_BESIDE = 0.4
_SLACK = 1.0
_MOST_TRIED = 60


@dataclass(frozen=True, slots=True)
class Read:
    pages: list[list[Column]]
    heads: tuple[str, ...]
    """The running heads and page numbers that were left out, each once."""


def read_in_order(pages: Sequence[list[Line]], *, right_to_left: bool) -> Read:
    """The columns of each page in reading order, without running heads and page numbers."""
    repeated = _repeated(pages)
    heads: dict[str, None] = {}
    out: list[list[Column]] = []
    for lines in pages:
        gone = _heads_of(lines, repeated)
        heads.update(dict.fromkeys(line.text for line in gone if not _NUMBER.match(line.text)))
        left = [line for line in lines if line not in gone]
        out.append([_joined_rows(column) for column in _columns(left, 0, right_to_left=right_to_left)])
    return Read(out, tuple(heads))


def _heads_of(lines: Sequence[Line], repeated: set[_Key]) -> list[Line]:
    """The lines at the edges of a page that are no text; behind one that is text nothing more is looked for."""
    gone: list[Line] = []
    for edge in _edges(lines):
        for row in edge:
            if not all(_key(line) in repeated or _NUMBER.match(line.text) for line in row):
                break
            gone.extend(row)
    return gone


def _repeated(pages: Sequence[list[Line]]) -> set[_Key]:
    counts = Counter(
        key for lines in pages for key in {_key(line) for edge in _edges(lines) for row in edge for line in row}
    )
    least = 2 if len(pages) <= 4 else 3
    return {key for key, count in counts.items() if count >= least}


def _key(line: Line) -> _Key:
    # The size tells the title itself from the running head that repeats it.
    text = line.text.casefold()
    is_note = _SENTENCE.search(text) and len(text.split()) >= _LEAST_NOTE
    return text if is_note else _DIGITS.sub("#", text), round(line.size)


def _edges(lines: Sequence[Line]) -> tuple[list[list[Line]], list[list[Line]]]:
    """The rows at the top of a page and those at its bottom, from the edge inwards."""
    rows: dict[int, list[Line]] = {}
    for line in lines:
        rows.setdefault(round(line.bottom), []).append(line)
    heights = sorted(rows)
    return [rows[height] for height in heights[::-1][:_EDGE]], [rows[height] for height in heights[:_EDGE]]


def _columns(lines: list[Line], depth: int, *, right_to_left: bool) -> list[Column]:
    """Columns by cutting the page where a white strip runs down between lines; wide lines part what is around them."""
    gutter = _gutter(lines) if depth < 3 else None
    if gutter is None:
        return [_down(lines)] if lines else []
    out: list[Column] = []
    band: list[Line] = []

    def close() -> None:
        sides = (
            [line for line in band if line.right <= gutter + _SLACK],
            [line for line in band if line.right > gutter + _SLACK],
        )
        for side in reversed(sides) if right_to_left else sides:
            out.extend(_columns(side, depth + 1, right_to_left=right_to_left))
        band.clear()

    for line in _down(lines):
        if _crosses(line, gutter):
            close()
            if out and all(_crosses(other, gutter) for other in out[-1]):
                out[-1].append(line)
            else:
                out.append([line])
        else:
            band.append(line)
    close()
    return out


def _down(lines: list[Line]) -> list[Line]:
    return sorted(lines, key=lambda line: (-line.bottom, line.left))


def _crosses(line: Line, gutter: float) -> bool:
    return line.left < gutter - _SLACK and line.right > gutter + _SLACK


def _gutter(lines: list[Line]) -> float | None:
    """Where the white strip between two columns begins, which few lines cross."""
    if len(lines) < 2 * _LEAST_LINES:
        return None
    ends = sorted({round(line.right) for line in lines})
    tried = ends[:: max(1, len(ends) // _MOST_TRIED)]
    narrowest = _NARROWEST * (max(line.right for line in lines) - min(line.left for line in lines))
    best: tuple[int, float, float] | None = None
    for gutter in tried:
        across = sum(_crosses(line, gutter) for line in lines)
        if across > _MOST_ACROSS * len(lines):
            continue
        left = [line for line in lines if line.right <= gutter + _SLACK]
        right = [line for line in lines if line.left >= gutter - _SLACK]
        if not _are_beside(left, right, narrowest):
            continue
        candidate = (across, abs(len(left) - len(right)), float(gutter))
        best = candidate if best is None else min(best, candidate)
    return best[2] if best else None


def _are_beside(left: list[Line], right: list[Line], narrowest: float) -> bool:
    if min(len(left), len(right)) < _LEAST_LINES:
        return False
    if min(_usual_width(left), _usual_width(right)) < narrowest:
        return False
    spans = [(min(line.bottom for line in side), max(line.bottom for line in side)) for side in (left, right)]
    shared = min(spans[0][1], spans[1][1]) - max(spans[0][0], spans[1][0])
    shorter = min(top - bottom for bottom, top in spans)
    return shared > 0 and shared >= _LEAST_BESIDE * shorter


def _usual_width(lines: list[Line]) -> float:
    """The usual width of what stands on one height: a justified line may have fallen apart into its words."""
    rows: dict[int, tuple[float, float]] = {}
    for line in lines:
        left, right = rows.get(round(line.bottom), (line.left, line.right))
        rows[round(line.bottom)] = min(left, line.left), max(right, line.right)
    return median(right - left for left, right in rows.values())


def _joined_rows(column: Column) -> Column:
    """Runs of words that stand on one line with wide gaps, such as the cells of a table, made one line."""
    out: Column = []
    for line in column:
        before = out[-1] if out else None
        if before is not None and abs(before.bottom - line.bottom) < 0.3 * line.size and line.left >= before.right:
            out[-1] = replace(
                before, text=f"{before.text} {line.text}", right=line.right, bold=before.bold and line.bold
            )
        else:
            out.append(line)
    return out
