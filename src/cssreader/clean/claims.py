"""What a web page says of itself outside its running text: JSON-LD, meta tags, microdata, its head."""

import re
from collections.abc import Iterable
from datetime import date
from html import unescape

from lxml.html import HtmlElement as Element

from cssreader.clean.addresses import canonical, plain_site, site_of
from cssreader.clean.characters import on_one_line, readable
from cssreader.clean.dates import first_date, machine_date
from cssreader.clean.linked_data import Node, article_node, names_in, text_in
from cssreader.clean.names import joined_names
from cssreader.clean.pieces import Claims
from cssreader.clean.titles import without_site

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*\Z")
_AUTHOR_METAS = (
    "author", "article:author", "og:author", "og:article:author", "byl", "parsely-author", "sailthru.author",
    "citation_author", "dc.creator", "dcterms.creator", "dc.contributor", "authors", "article.author", "article_author",
    "author-name", "author_name", "creator", "cxenseparse:author", "shareaholic:article_author_name", "byline",
)  # fmt: skip
_PUBLISHED_METAS = (
    "article:published_time", "og:article:published_time", "og:published_time", "parsely-pub-date", "sailthru.date",
    "datepublished", "date", "pubdate", "publishdate", "publish-date", "publication_date", "dc.date", "dc.date.issued",
    "dcterms.created", "dcterms.date", "citation_publication_date", "citation_date", "article.published",
    "cxenseparse:recs:publishtime", "cxenseparse:publishtime", "published-date", "published_date", "published",
    "publication-date", "date_published", "date-published", "release_date", "originalpublicationdate", "og:pubdate",
    "article_date_original", "article:published", "dcterms.issued", "prism.publicationdate", "creation_date",
    "citation_online_date", "bt:pubdate", "sailthru.publishdate", "rnews:datepublished",
    "shareaholic:article_published_time",
)  # fmt: skip
_UPDATED_METAS = (
    "article:modified_time", "og:updated_time", "og:article:modified_time", "last-modified", "dcterms.modified",
    "datemodified", "lastmod", "updated", "modified-date", "modified_date", "article:modified", "date-modified",
    "date_modified", "revised", "og:modified_time",
)  # fmt: skip


class _Metas:
    """The meta tags of a page by their lower-case names, all their values in order."""

    def __init__(self, root: Element) -> None:
        self._values: dict[str, list[str]] = {}
        for meta in root.iter("meta"):
            content = on_one_line(readable(meta.get("content") or ""))
            for attribute in ("property", "name", "itemprop"):
                name = (meta.get(attribute) or "").strip().lower()
                if name and content:
                    self._values.setdefault(name, []).append(content)

    def all(self, *names: str) -> list[str]:
        return [value for name in names for value in self._values.get(name, [])]

    def first(self, *names: str) -> str | None:
        return next(iter(self.all(*names)), None)


def claims_of(root: Element, known_address: str | None = None) -> Claims:
    """Everything a page claims. What is not said is None.

    `known_address` is where the page is known to come from; it stands in for an address that is not said.
    """
    node = article_node(root)
    metas = _Metas(root)
    address = _address(root, node, metas) or canonical(known_address)
    site = _line(metas.first("og:site_name")) or _first_name(node.get("publisher")) or site_of(address)
    return Claims(
        titles=_titles(root, node, metas, site),
        author=_author(root, node, metas, site),
        published=_published(root, node, metas),
        updated=machine_date(text_in(node.get("dateModified"))) or _first_date(metas.all(*_UPDATED_METAS)),
        site=plain_site(site) if site else None,
        section=_line(text_in(node.get("articleSection"))) or _line(metas.first("article:section")),
        address=address,
        language=_language(root, node, metas),
    )


def _titles(root: Element, node: Node, metas: _Metas, site: str | None) -> tuple[str, ...]:
    head = root.findtext(".//head/title") or root.findtext(".//title")
    stated = [
        text_in(node.get("headline")),
        metas.first("citation_title", "dc.title"),
        metas.first("og:title"),
        metas.first("twitter:title", "parsely-title", "sailthru.title"),
        text_in(node.get("name")),
        head,
    ]
    lines = [line for title in stated if (line := _line(title))]
    host = (site_of(_address(root, node, metas)) or "").split(".")[0]
    return tuple(dict.fromkeys(without_site(without_site(line, site), host) for line in lines))


def _author(root: Element, node: Node, metas: _Metas, site: str | None) -> str | None:
    """Who is declared to have written it: people and desks first, the site itself only if nobody else is named."""
    cited = [_in_order(name) for name in metas.all("citation_author")]
    candidates = [
        cited if len(cited) > 1 else [],
        names_in(node.get("author")),
        *([name] for name in metas.all(*_AUTHOR_METAS)),
        _marked_authors(root),
        [name] if (name := _written_by_card(metas)) else [],
        names_in(node.get("creator")),
    ]
    for own_site in (site, None):
        for names in candidates:
            author = joined_names((unescape(readable(name)) for name in names), own_site)
            if author:
                return author
    return None


def _in_order(name: str) -> str:
    """*Shah, Rukhsana* the other way round, as catalogues of papers ask for it."""
    last, comma, first = name.partition(",")
    return f"{first.strip()} {last.strip()}" if comma and "," not in first else name


def _written_by_card(metas: _Metas) -> str | None:
    """The name on the card that messengers show, whose labels stand in fields of their own."""
    for number in ("1", "2"):
        if (metas.first(f"twitter:label{number}") or "").lower().strip(": ") in ("written by", "author", "by"):
            return metas.first(f"twitter:data{number}")
    return None


def _marked_authors(root: Element) -> list[str]:
    found = root.xpath(
        "//*[@itemprop='author']//*[@itemprop='name'] | //*[@itemprop='author'][not(.//*[@itemprop='name'])]"
    ) or root.xpath("//a[@rel='author']")
    names = [element.get("content") or " ".join(element.itertext()) for element in found[:6]]
    return list(dict.fromkeys(on_one_line(name) for name in names))


def _published(root: Element, node: Node, metas: _Metas) -> date | None:
    declared = [text_in(node.get("datePublished")), *metas.all(*_PUBLISHED_METAS)]
    stated = root.xpath("//*[@itemprop='datePublished']")
    declared += [
        element.get("datetime") or element.get("content") or element.get("title") or "".join(element.itertext())
        for element in stated[:2]
    ]
    return _first_date(declared) or _marked_date(root)


def _marked_date(root: Element) -> date | None:
    """The date of a `time` element that is named as the day of publishing."""
    for time in list(root.iter("time"))[:30]:
        named = time.get("pubdate") is not None or "publish" in (time.get("class") or "").lower()
        if named and "updated" not in (time.get("class") or "").lower():
            return machine_date(time.get("datetime")) or first_date("".join(time.itertext()))
    return None


def _first_date(texts: Iterable[str | None]) -> date | None:
    return next((made for text in texts if (made := machine_date(text))), None)


def _address(root: Element, node: Node, metas: _Metas) -> str | None:
    links = [link.get("href") for link in root.iter("link") if (link.get("rel") or "").lower().strip() == "canonical"]
    stated = [*links, metas.first("og:url"), text_in(node.get("url")), text_in(node.get("mainEntityOfPage"))]
    return next((address for link in stated if (address := canonical(link))), None)


def _language(root: Element, node: Node, metas: _Metas) -> str | None:
    for stated in (root.get("lang"), text_in(node.get("inLanguage")), metas.first("og:locale", "language")):
        if stated and _LANGUAGE.match(stated.strip()):
            return stated.strip().replace("_", "-")
    return None


def _first_name(value: object) -> str | None:
    names = names_in(value)
    return _line(names[0]) if names else None


def _line(text: str | None) -> str | None:
    line = on_one_line(readable(unescape(text or "")))
    return line[:500] or None
