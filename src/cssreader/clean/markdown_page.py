"""A Markdown essay with or without front matter becomes a cleaned page. Nothing is stripped: its author wrote it so."""

from pathlib import PurePath

from cssreader.clean.addresses import site_of
from cssreader.clean.characters import on_one_line, readable
from cssreader.clean.dates import machine_date, whole_date
from cssreader.clean.decoding import decoded
from cssreader.clean.front_matter import Facts, first_of, split_front_matter
from cssreader.clean.headings import levelled
from cssreader.clean.markdown_blocks import blocks_of
from cssreader.clean.site_profiles import NO_PROFILES, SiteProfiles
from cssreader.clean.titles import title_key
from cssreader.domain.content import Block, Heading
from cssreader.domain.essay import CleanedPage, EssayFacts, RawDocument
from cssreader.text.safe_html import is_safe_link
from cssreader.text.spans import text_of


def clean_markdown(document: RawDocument, _profiles: SiteProfiles = NO_PROFILES) -> CleanedPage:
    """The essay as written. Its title is the front matter's, else its first heading, else the name of its file."""
    facts, body = split_front_matter(readable(decoded(document.data, document.charset)))
    blocks = blocks_of(body)
    stated = first_of(facts, ("title",))
    first = next(iter(blocks), None)
    if isinstance(first, Heading) and _is_title(first, stated, blocks):
        stated = stated or on_one_line(text_of(first.spans))
        blocks = blocks[1:]
    title = on_one_line(stated or "") or PurePath(document.origin.rpartition(":")[2]).stem
    return CleanedPage(
        facts=_essay_facts(facts, title), content=levelled(tuple(blocks)), tags=tuple(facts.get("tags", ()))
    )


def _is_title(heading: Heading, stated: str | None, blocks: list[Block]) -> bool:
    if stated is not None:
        return title_key(text_of(heading.spans)) == title_key(stated)
    return heading.level == 1 or sum(isinstance(block, Heading) for block in blocks) == 1


def _essay_facts(facts: Facts, title: str) -> EssayFacts:
    def line(*keys: str) -> str | None:
        value = first_of(facts, keys)
        return on_one_line(value) if value else None

    def day(*keys: str) -> str:
        return first_of(facts, keys) or ""

    address = line("address", "url", "link")
    if address is not None and not (is_safe_link(address) and address.lower().startswith("http")):
        address = None
    views = (line("views") or "").replace(",", "")
    return EssayFacts(
        title=title,
        author=", ".join(facts.get("author", ()) or facts.get("authors", ())) or None,
        author_line=line("author_line"),
        published=whole_date(day("published", "date")) or machine_date(day("published", "date")),
        updated=whole_date(day("updated", "modified")) or machine_date(day("updated", "modified")),
        written_by=line("written_by"),
        edited_by=line("edited_by"),
        reviewed_by=line("reviewed_by"),
        sources=tuple(on_one_line(source) for source in facts.get("sources", ())),
        site=line("site") or site_of(address),
        section=line("section", "subject", "paper"),
        views=int(views) if views.isdecimal() and len(views) < 12 else None,
        address=address,
        language=line("language", "lang"),
    )
