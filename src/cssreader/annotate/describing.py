"""A passage as a W3C text quote and text position."""

from cssreader.domain.annotation import Selector

CONTEXT_CHARACTERS = 32
"""How much of the text on either side is kept: what the W3C's example and Hypothesis keep, about five words."""


def describe(text: str, start: int, end: int) -> Selector:
    """The passage `text[start:end]` with what stands around it. The offsets must lie within the text."""
    assert 0 <= start <= end <= len(text), "a passage lies within its text"
    return Selector(
        exact=text[start:end],
        prefix=text[max(0, start - CONTEXT_CHARACTERS) : start],
        suffix=text[end : end + CONTEXT_CHARACTERS],
        start=start,
        end=end,
    )
