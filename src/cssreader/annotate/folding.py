"""Differences that a reader does not see, taken away one character for one, so that offsets stay."""

_SPACES = "\t\n\v\f\r\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000" + "".join(
    map(chr, range(0x2000, 0x200B))
)
_FOLDED = str.maketrans(
    dict.fromkeys(_SPACES, " ")
    | dict.fromkeys("‘’‚‛′`´ʼ", "'")
    | dict.fromkeys("“”„‟″«»", '"')
    | dict.fromkeys("‐‑‒–—−", "-")
)


def folded(text: str) -> str:
    """The text with every white space a space, and quotation marks and dashes plain; as long as before."""
    return text.translate(_FOLDED)
