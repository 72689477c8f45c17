"""One whole essay as a self-contained HTML page."""

from collections.abc import Iterator

from cssreader.domain.content import SafeHtml
from cssreader.domain.essay import Essay
from cssreader.domain.export import ExportColours
from cssreader.export.page import direction, escaped, whole_page
from cssreader.export.wording import author_and_site, date_text, one_line
from cssreader.text.safe_html import is_safe_link, to_html


def write_essay_html(essay: Essay, colours: ExportColours) -> str:
    return whole_page(one_line(essay.facts.title), _body(essay), colours, language=essay.facts.language or "en")


def _body(essay: Essay) -> Iterator[str]:
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
    yield f'<div class="essay"{direction(essay.text)}>{_as_html5(to_html(essay.content))}</div>'


def _as_html5(fragment: SafeHtml) -> str:
    """Our fragments are XML; a browser reads them alike but for the two tags that close themselves."""
    return fragment.replace("<br/>", "<br>").replace("<hr/>", "<hr>")
