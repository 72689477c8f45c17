"""A range of a text widened to the words it cuts."""

import unicodedata

LONGEST_WORD = 40
"""Characters. Scripts that write without spaces have longer runs, in which no word can be told from the next."""
_APOSTROPHES = "'\u2019\u02bc"


def whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    """The range with the rest of the words that it cuts at its ends; white space and punctuation are left alone."""
    first, last = start, end
    while 0 < first < len(text) and _is_within_word(text, first):
        first -= 1
    while 0 < last < len(text) and _is_within_word(text, last):
        last += 1
    return (first if start - first <= LONGEST_WORD else start), (last if last - end <= LONGEST_WORD else end)


def _is_within_word(text: str, place: int) -> bool:
    """Whether the characters on both sides of a place are of one word."""
    before, after = text[place - 1], text[place]
    if _is_letter(before):
        return _is_letter(after) or (after in _APOSTROPHES and _is_letter(text[place + 1 : place + 2]))
    return before in _APOSTROPHES and _is_letter(after) and _is_letter(text[place - 2 : place - 1])


def _is_letter(character: str) -> bool:
    # A mark or a joiner belongs to the letter before it.
    return character.isalnum() or (character != "" and unicodedata.category(character) in ("Mn", "Mc", "Me", "Cf"))
