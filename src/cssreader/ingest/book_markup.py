"""The markup of a book's parts, as far as it must be understood to cut a book into its chapters."""

import codecs
import re
from collections.abc import Sequence
from html import unescape

from cssreader.text.encodings import unicode_encoding

_DECLARED = re.compile(rb"\A\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([A-Za-z0-9_:.-]{2,40})")
_BODY = re.compile(r"<body\b[^<>]*>", re.IGNORECASE)
_BODY_ENDS = re.compile(r"</body\s*>", re.IGNORECASE)
_NAMED = re.compile(r"<[a-zA-Z][^<>]*?\s(?:id|name)\s*=\s*(?:\"([^\"<>]*)\"|'([^'<>]*)')")
_TAG = re.compile(r"<[^<>]*>")
_PICTURE = re.compile(
    r"<(?:img|image)\b[^<>]*?\s(?:src|href|xlink:href)\s*=\s*(?:\"([^\"<>]*)\"|'([^'<>]*)')", re.IGNORECASE
)


def text_of_book(data: bytes) -> str:
    """Bytes of a book's part as text: by their mark, as XML declares, else as UTF-8, as books are to be."""
    declared = _DECLARED.match(data)
    for codec in (unicode_encoding(data), "utf-8", declared[1].decode("ascii") if declared else None):
        try:
            if codec is not None and codecs.lookup(codec):
                return data.decode(codec)
        except (LookupError, UnicodeError):
            continue
    return data.decode("cp1252", "replace")


def body_of(markup: str) -> str:
    """What stands in the body of a page, or all of it where no body is marked."""
    begin = _BODY.search(markup)
    if begin is None:
        return markup
    ends = [found.start() for found in _BODY_ENDS.finditer(markup, begin.end())]
    return markup[begin.end() : ends[-1] if ends else len(markup)]


def cut_at(body: str, fragments: Sequence[str]) -> list[str]:
    """The markup cut before the elements with these ids, in order: one piece more than there are fragments.

    An empty fragment stands for the beginning. One that is not found, or not in order, gives an empty piece.
    """
    places = {found[1] or found[2] or "": found.start() for found in reversed(list(_NAMED.finditer(body)))}
    cuts = [0]
    for fragment in fragments:
        cuts.append(max(cuts[-1], places.get(fragment, cuts[-1])))
    return [body[start:end] for start, end in zip(cuts, [*cuts[1:], len(body)], strict=True)]


def word_count(body: str) -> int:
    return len(unescape(_TAG.sub(" ", body)).split())


def pictures_in(body: str) -> list[str]:
    """The addresses of the pictures in a piece of markup, as they are written there, each once."""
    return list(dict.fromkeys(unescape(found[1] or found[2] or "") for found in _PICTURE.finditer(body)))
