"""An article of a StarDict dictionary, which may hold several fields of different kinds, as plain text."""

import re
from html.parser import HTMLParser

_TEXT_KINDS = frozenset("mlty")
_MARKUP_KINDS = frozenset("gxh")
_HIDDEN = frozenset(("script", "style", "head", "title"))
_LINE_TAGS = frozenset(
    ("p", "div", "br", "li", "ul", "ol", "tr", "table", "h1", "h2", "h3", "h4", "dd", "dt", "def", "ex")
)
_KEY_TAG = "k"
"""In XDXF the headword, which stands over the article anyway."""
MOST_CHARACTERS = 20_000


def plain_article(data: bytes, kinds: str) -> str:
    """The words of an article. `kinds` is the `sametypesequence`: a letter for each field; without it, each field
    begins with its letter. Fields that are no text, such as sounds, are passed over.
    """
    texts = [_plain(kind, field) for kind, field in _fields(data, kinds)]
    return "\n".join(text for text in texts if text)[:MOST_CHARACTERS]


def _fields(data: bytes, kinds: str) -> list[tuple[str, bytes]]:
    found: list[tuple[str, bytes]] = []
    at, number = 0, 0
    while at < len(data) and (not kinds or number < len(kinds)):
        if kinds:
            kind, is_last = kinds[number], number == len(kinds) - 1
            number += 1
        else:
            kind, is_last = chr(data[at]), False
            at += 1
        if is_last:
            field, at = data[at:], len(data)
        elif kind.isupper():
            end = at + 4 + int.from_bytes(data[at : at + 4], "big")
            field, at = data[at + 4 : end], end
        else:
            end = data.find(b"\0", at)
            end = len(data) if end < 0 else end
            field, at = data[at:end], end + 1
        found.append((kind, field))
    return found


def _plain(kind: str, field: bytes) -> str:
    text = field.decode("utf-8", "replace").replace("\0", "")
    if kind in _MARKUP_KINDS:
        text = _without_tags(text)
    elif kind not in _TEXT_KINDS:
        return ""
    lines = (" ".join(line.split()) for line in text.splitlines())
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        if tag in _HIDDEN or tag == _KEY_TAG:
            self._hidden += 1
        elif tag in _LINE_TAGS:
            self.pieces.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in _HIDDEN or tag == _KEY_TAG:
            self._hidden = max(self._hidden - 1, 0)
        elif tag in _LINE_TAGS and tag != "br":
            self.pieces.append("\n")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        if tag in _LINE_TAGS:
            self.pieces.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.pieces.append(data)


def _without_tags(markup: str) -> str:
    words = _Words()
    words.feed(markup)
    words.close()
    return re.sub(r"\n\s*\n+", "\n", "".join(words.pieces))
