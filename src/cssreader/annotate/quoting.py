"""Quotations of which nothing is known but their words, as other programs keep them."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import TypeVar

from cssreader.annotate.finding import SHORT
from cssreader.annotate.letters import Letters, letters_of

ENOUGH = 30
"""Letters by which a text is known to be the one that is quoted: some six words. Fewer are a phrase of many texts."""
_PIECE = 12
"""Letters of the pieces by which many quotations are looked for at once: two pieces and more are in each that is
long enough, so that one lies whole in a piece of the text, wherever that is cut."""

Key = TypeVar("Key")


def telling_letters(quote: str) -> str:
    """The letters of a quotation; empty where they are too few to know a text by."""
    letters = letters_of(quote)
    return letters if len(letters) >= ENOUGH else ""


def only_place(quote: str, text: str) -> tuple[int, int] | None:
    """Where the words of a quotation stand, if they stand there once and are enough to be no phrase; whole words."""
    letters = letters_of(quote)
    if len(letters) < SHORT:
        return None
    page = Letters(text)
    at = page.letters.find(letters)
    if at < 0 or page.letters.find(letters, at + 1) >= 0:
        return None
    start, end = page.span(at, at + len(letters), quote)
    is_part = (start and text[start - 1].isalnum() and text[start].isalnum()) or (
        end < len(text) and text[end - 1].isalnum() and text[end].isalnum()
    )
    return None if is_part else (start, end)


def texts_that_hold(quotes: Collection[str], texts: Iterable[tuple[Key, str]]) -> Mapping[str, list[Key]]:
    """In which of the texts the letters of each quotation are, all of them by `telling_letters`."""
    found: dict[str, list[Key]] = {quote: [] for quote in quotes}
    by_piece: dict[str, set[str]] = {}
    for quote in found:
        for start in range(len(quote) - _PIECE + 1):
            by_piece.setdefault(quote[start : start + _PIECE], set()).add(quote)
    for key, text in texts:
        letters = letters_of(text)
        candidates = {quote for piece in _pieces(letters) for quote in by_piece.get(piece, ())}
        for quote in candidates:
            if quote in letters:
                found[quote].append(key)
    return found


def _pieces(letters: str) -> Iterator[str]:
    return (letters[start : start + _PIECE] for start in range(0, len(letters), _PIECE))
