"""Spans in their one canonical form."""

from collections.abc import Iterable

from cssreader.domain.content import Span, Spans


def joined(spans: Iterable[Span]) -> Spans:
    """The same words with empty spans dropped and neighbours of one style and link made one."""
    out: list[Span] = []
    for span in spans:
        if not span.text:
            continue
        if out and out[-1].style == span.style and out[-1].link == span.link:
            out[-1] = Span(out[-1].text + span.text, span.style, span.link)
        else:
            out.append(span)
    return tuple(out)


def text_of(spans: Iterable[Span]) -> str:
    return "".join(span.text for span in spans)


def trimmed(spans: Iterable[Span]) -> Spans:
    """Without white space at either end."""
    parts = list(joined(spans))
    while parts and not parts[0].text.strip():
        del parts[0]
    while parts and not parts[-1].text.strip():
        del parts[-1]
    if parts:
        first = parts[0]
        parts[0] = Span(first.text.lstrip(), first.style, first.link)
        last = parts[-1]
        parts[-1] = Span(last.text.rstrip(), last.style, last.link)
    return tuple(parts)
