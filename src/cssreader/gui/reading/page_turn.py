"""Turning the page by a screen: the last line that was whole comes to the upper edge, and none is cut there."""

from cssreader.gui.reading.page_geometry import PageGeometry

_ROUNDED = 1.0
"""A page stands at whole pixels, and lines do not."""
_MOST_OVERLAP = 2.0
"""Lines that are seen twice where no line tells where to go, as in a picture that fills the screen."""
_LEAST_TURN = 0.5
"""Of a screen: whoever turns the page goes on by so much at least."""


def screen_below(geometry: PageGeometry, scroll: float, height: float, line: float) -> float:
    """Where the page stands one screen below `scroll`: the last line that was whole at the foot is the first."""
    whole = [
        top for top, bottom in geometry.lines_between(scroll, scroll + height) if bottom <= scroll + height + _ROUNDED
    ]
    goal = max(whole, default=0.0)
    far = scroll + height - _MOST_OVERLAP * line
    return goal if goal - scroll >= _LEAST_TURN * height else far


def screen_above(geometry: PageGeometry, scroll: float, height: float, line: float) -> float:
    """Where the page stands one screen above `scroll`: the first line that was whole is the last."""
    whole = [bottom for top, bottom in geometry.lines_between(scroll, scroll + height) if top >= scroll - _ROUNDED]
    far = scroll - height + _MOST_OVERLAP * line
    edge = min(whole, default=scroll) - height
    if all(top > edge for top, _ in geometry.lines_between(0.0, max(edge, 0.0))):
        return 0.0
    goal = min((top for top, _ in geometry.lines_between(edge, scroll) if top >= edge - _ROUNDED), default=far)
    return goal if scroll - goal >= _LEAST_TURN * height else far
