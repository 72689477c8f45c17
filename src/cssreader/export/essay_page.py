"""One whole essay as a self-contained HTML page, its pictures written into it."""

from base64 import b64encode
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from cssreader.domain.content import Picture, SafeHtml
from cssreader.domain.essay import Essay
from cssreader.domain.export import ExportColours
from cssreader.export.page import direction, escaped, whole_page
from cssreader.export.wording import author_and_site, date_text, one_line
from cssreader.text.picture_bytes import picture_facts
from cssreader.text.safe_html import is_safe_link, picture_html, to_html

_NO_PICTURES: Mapping[str, bytes] = MappingProxyType({})


def write_essay_html(essay: Essay, colours: ExportColours, pictures: Mapping[str, bytes] = _NO_PICTURES) -> str:
    """A page that needs nothing beside it. `pictures` are the bytes of the essay's pictures by their sources.

    A picture whose bytes are not given, or are none, is told in its words: a browser must not go and fetch it.
    """
    language = essay.facts.language or "en"
    return whole_page(one_line(essay.facts.title), _body(essay, pictures), colours, language=language)


def _body(essay: Essay, pictures: Mapping[str, bytes]) -> Iterator[str]:
    facts = essay.facts
    title = one_line(facts.title)
    yield f"<header><h1{direction(title)}>{escaped(title)}</h1>"
    byline = [f"<bdi>{escaped(fact)}</bdi>" for fact in author_and_site(facts.author, facts.site)]
    if facts.published is not None:
        byline.append(date_text(facts.published))
    if facts.address and is_safe_link(facts.address):
        address = escaped(facts.address)
        byline.append(f'<a class="address" href="{address}" rel="noreferrer"><bdi>{address}</bdi></a>')
    if byline:
        yield f'<p class="byline">{" · ".join(byline)}</p>'
    yield "</header>"
    yield f'<div class="essay"{direction(essay.text)}>{_essay_html(essay, pictures)}</div>'


def _essay_html(essay: Essay, pictures: Mapping[str, bytes]) -> str:
    html: str = _as_html5(to_html(essay.content))
    for block in dict.fromkeys(block for block in essay.content if isinstance(block, Picture)):
        html = html.replace(picture_html(block), _picture(block, pictures.get(block.source, b"")))
    return html


def _picture(picture: Picture, data: bytes) -> str:
    facts = picture_facts(data)
    if facts is None:
        return f'<p class="missing"{direction(picture.alt)}>{escaped(picture.alt)}</p>'
    address = f"data:{facts.media_type};base64,{b64encode(data).decode('ascii')}"
    size = f'width="{facts.width}" height="{facts.height}"'
    return f'<img src="{address}" alt="{escaped(picture.alt)}" {size}>'


def _as_html5(fragment: SafeHtml) -> str:
    """Our fragments are XML; a browser reads them alike but for the two tags that close themselves."""
    return fragment.replace("<br/>", "<br>").replace("<hr/>", "<hr>")
