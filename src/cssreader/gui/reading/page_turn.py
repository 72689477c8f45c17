"""Where a page stands after a turn: on a whole line, and with no heading left alone at its foot."""

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtGui import QTextBlock

from cssreader.gui.reading.page_geometry import PageGeometry

_KEPT_LINES = 1.5
"""How much of the screen before stays in view at least, in lines."""
_FOLLOWING_LINES = 2
"""How many lines of what follows a heading must be seen with it."""


class Screen(NamedTuple):
    """A view of the page, in device-independent pixels; `line` is the distance between two lines of text."""

    top: float
    height: float
    line: float


def next_screen(geometry: PageGeometry, screen: Screen) -> float:
    """The top of the screen after this one."""
    wanted = screen.top + screen.height - _KEPT_LINES * screen.line
    goal = _on_line(geometry, wanted, screen.line)
    least = screen.top + screen.height / 3
    if goal < least:
        # A few large lines fill the screen.
        return max(wanted, screen.top + screen.height / 2)
    heading = _stranded_heading(geometry, goal + screen.height, screen.line)
    while heading is not None:
        without = _on_line(geometry, heading - screen.height, screen.line)
        if without <= least:
            # That would hardly turn the page: the heading is better seen twice than the screen before.
            return goal
        goal, heading = without, _stranded_heading(geometry, without + screen.height, screen.line)
    return goal


def previous_screen(geometry: PageGeometry, screen: Screen) -> float:
    wanted = screen.top - screen.height + _KEPT_LINES * screen.line
    if wanted <= 2 * screen.line:
        return 0.0
    # Further down and not up, so that the first line of this screen stays in view.
    goal = min(_beginnings(geometry, wanted, wanted + 2 * screen.line, screen.line), default=wanted)
    return goal if goal <= screen.top - screen.height / 3 else min(wanted, screen.top - screen.height / 2)


def _on_line(geometry: PageGeometry, y: float, line: float) -> float:
    """The height at or a little above `y` at which a line begins; `y` itself where none does."""
    return max(_beginnings(geometry, y - 2 * line, y, line), default=y)


def _beginnings(geometry: PageGeometry, low: float, high: float, line: float) -> list[float]:
    """The heights from `low` to `high` at which a screen begins with a whole line."""
    tops = (
        top for block, _ in geometry.blocks_between(low - line, high + line) for top, _ in _lines_of(geometry, block)
    )
    return [top for top in tops if low <= top <= high]


def _stranded_heading(geometry: PageGeometry, foot: float, line: float) -> float | None:
    """The top of the heading, or the first of several, at a foot under which too little is left of what follows."""
    found: float | None = None
    for block, rect in geometry.blocks_between(foot - 12 * line, foot):
        if block.blockFormat().headingLevel():
            if rect.top() >= foot - 1:
                break
            found = rect.top() if found is None else found
        elif block.length() > 1 and found is not None:
            lines = list(_lines_of(geometry, block))
            last = lines[min(len(lines), _FOLLOWING_LINES) - 1]
            if sum(last) > foot:
                return found
            found = None
    return found


def _lines_of(geometry: PageGeometry, block: QTextBlock) -> Iterator[tuple[float, float]]:
    """The top of each line of a block that has words, and its height."""
    if block.length() <= 1:
        return
    layout, origin = block.layout(), geometry.origin(block)
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        yield origin.y() + line.y(), line.height()
