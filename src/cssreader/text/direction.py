"""Which way a paragraph runs."""

import unicodedata


def is_right_to_left(text: str) -> bool:
    """Whether the first letter with a direction is an Arabic or Hebrew one (Unicode UAX 9, P2 and P3)."""
    if text.isascii():
        return False
    for character in text:
        direction = unicodedata.bidirectional(character)
        if direction in ("R", "AL"):
            return True
        if direction == "L":
            return False
    return False
