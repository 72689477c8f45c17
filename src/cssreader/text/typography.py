"""Plain text as it is set in type: curly quotation marks, dashes, headings that do not end on one short word.

Each character is replaced by one, so that no place in the text moves.
"""

import re

NO_BREAK_SPACE = "\u00a0"
_MARKS = re.compile("[\"']")
_DASH = re.compile(r"(?<=\S )-(?= \S)")
_OPENERS = frozenset("([{<-/\u2010\u2011\u2012\u2013\u2014\u2018\u201c\u00ab")
# Words and years that have lost their beginning: ’tis, the ’90s.
_CLIPPED = re.compile(r"(?:\d\ds?|tis|twas|twere|em|til|cause|n)\b", re.IGNORECASE)
_LEAST_LETTERS, _MOST_LETTERS = 7, 14


def set_in_type(text: str) -> str:
    """English text with straight quotation marks curled and hyphens between blanks made dashes.

    A mark after a digit that closes nothing is left straight: it says feet, inches or minutes.
    """
    if " - " in text:
        text = _DASH.sub("\u2013", text)
    if "'" not in text and '"' not in text:
        return text
    letters = list(text)
    is_open = {"'": False, '"': False}
    for match in _MARKS.finditer(text):
        at, mark = match.start(), match.group()
        before = letters[at - 1] if at else " "
        after = text[at + 1 : at + 2] or " "
        single = mark == "'"
        if (before.isspace() or before in _OPENERS) and not after.isspace():
            is_clipped = single and _CLIPPED.match(text, at + 1) is not None
            is_open[mark] = is_open[mark] or not is_clipped
            letters[at] = "\u2019" if is_clipped else "\u2018" if single else "\u201c"
        elif single and before.isalnum() and after.isalnum():
            letters[at] = "\u2019"
        elif is_open[mark] or not before.isdecimal():
            is_open[mark] = False
            letters[at] = "\u2019" if single else "\u201d"
    return "".join(letters)


def without_widow(text: str) -> str:
    """A heading whose last words hold together, so that its last line is never one short word."""
    end = len(text.rstrip())
    bound = text.rfind(" ", 0, end)
    while bound > 0 and end - bound - 1 < _LEAST_LETTERS:
        before = text.rfind(" ", 0, bound)
        if end - before - 1 > _MOST_LETTERS:
            break
        text = f"{text[:bound]}{NO_BREAK_SPACE}{text[bound + 1 :]}"
        bound = before
    return text
