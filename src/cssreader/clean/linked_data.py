"""What a page says of itself in JSON-LD."""

import json
from collections.abc import Iterator
from typing import Any

from lxml.html import HtmlElement as Element

_ARTICLES = (
    "article", "newsarticle", "opinionnewsarticle", "analysisnewsarticle", "reportagenewsarticle", "blogposting",
    "scholarlyarticle", "techarticle", "report", "review", "howto", "recipe", "socialmediaposting", "creativework",
)  # fmt: skip
_PAGES = ("webpage", "itempage", "medicalwebpage", "faqpage", "aboutpage")
_LARGEST = 2_000_000
_DEEPEST = 12

Node = dict[str, Any]


def article_node(root: Element) -> Node:
    """The node that describes the page's article, with references to other nodes filled in; empty if there is none."""
    nodes = [node for value in _values(root) for node in _nodes(value, 0)]
    named = {node["@id"]: node for node in nodes if isinstance(node.get("@id"), str) and len(node) > 1}
    for kinds in (_ARTICLES, _PAGES):
        found = [node for node in nodes if any(kind in kinds for kind in _kinds(node))]
        if found:
            best = max(found, key=lambda node: sum(key in node for key in ("headline", "datePublished", "author")))
            return {key: _resolved(value, named) for key, value in best.items()}
    return {}


def names_in(value: Any) -> list[str]:
    """The names of one person or organisation or of several."""
    if isinstance(value, list):
        return [name for part in value[:20] for name in names_in(part)]
    if isinstance(value, dict):
        return names_in(value.get("name"))
    return [value] if isinstance(value, str) and value.strip() else []


def text_in(value: Any) -> str | None:
    """The first text of a value that may be a list."""
    if isinstance(value, list):
        return next((text for part in value if (text := text_in(part))), None)
    if isinstance(value, dict):
        return text_in(value.get("@id") or value.get("name") or value.get("@value"))
    return value if isinstance(value, str) and value.strip() else None


def _values(root: Element) -> Iterator[Any]:
    for script in root.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower():
            continue
        text = (script.text or "").strip().removeprefix("<!--").removesuffix("-->").strip().rstrip(";")
        if text and len(text) <= _LARGEST:
            try:
                yield json.loads(text, strict=False)
            except (ValueError, RecursionError):
                continue


def _nodes(value: Any, depth: int) -> Iterator[Node]:
    if depth > _DEEPEST:
        return
    if isinstance(value, list):
        for part in value:
            yield from _nodes(part, depth + 1)
    elif isinstance(value, dict):
        yield value
        for key in ("@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "author", "publisher", "hasPart"):
            yield from _nodes(value.get(key), depth + 1)


def _kinds(node: Node) -> list[str]:
    kinds = node.get("@type")
    return [str(kind).lower().rpartition("/")[2] for kind in (kinds if isinstance(kinds, list) else [kinds])]


def _resolved(value: Any, named: dict[str, Node]) -> Any:
    if isinstance(value, list):
        return [_resolved(part, named) for part in value]
    if isinstance(value, dict) and "name" not in value and isinstance(value.get("@id"), str):
        return named.get(value["@id"], value)
    return value
