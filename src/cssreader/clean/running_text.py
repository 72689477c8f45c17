"""The words of one block while it is read: styles, links, white space as a browser shows it."""

import re
from urllib.parse import urljoin

from cssreader.clean.characters import readable
from cssreader.domain.content import Span, Spans, Style
from cssreader.text.safe_html import is_safe_link
from cssreader.text.spans import joined, trimmed

_WHITE = re.compile(r"\s+")
_AROUND_BREAK = re.compile(r" *\n *")


class RunningText:
    """Runs of text as they come, and how much of them was taken for the essay and stands in links."""

    def __init__(self) -> None:
        self._spans: list[Span] = []
        self.taken = 0
        self.total = 0
        self.pressed = 0

    def add(self, words: str, style: Style, link: str | None, *, taken: bool, pressed: bool) -> None:
        if not words:
            return
        words = _WHITE.sub(" ", readable(words))
        if words[:1] == " " and (not self._spans or self._spans[-1].text[-1:] in (" ", "\n")):
            words = words[1:]
        if not words:
            return
        self._spans.append(Span(words, style, link))
        size = len(words.strip())
        self.total += size
        self.taken += size if taken else 0
        self.pressed += size if pressed else 0

    @property
    def is_empty(self) -> bool:
        return not self._spans

    def break_line(self) -> bool:
        """A forced line break. True when it is the second in a row, and so the end of a paragraph."""
        if self._spans and self._spans[-1].text == "\n":
            return True
        if self._spans:
            self._spans.append(Span("\n"))
        return False

    def spans(self) -> Spans:
        """What was read, without white space at its ends and around line breaks."""
        return trimmed(_without_stray_spaces(self._spans))


def _without_stray_spaces(spans: list[Span]) -> Spans:
    out: list[Span] = []
    for span in spans:
        if span.text == "\n" and out:
            last = out[-1]
            out[-1] = Span(last.text.rstrip(" "), last.style, last.link)
        out.append(span)
    return joined(Span(_AROUND_BREAK.sub("\n", span.text), span.style, span.link) for span in out)


def absolute_link(href: str | None, address: str | None) -> str | None:
    """Where a link leads, if that is a place on the web or a mail address; None for all others."""
    if not href:
        return None
    href = href.strip()
    if href.startswith("#"):
        return None
    if address:
        try:
            href = urljoin(address, href)
        except ValueError:
            return None
    return href if is_safe_link(href) else None
