"""Pages of invented sites, each promoting in its own words: nothing of that is left, and no line of the essay lost."""

import json
import random
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from itertools import groupby
from pathlib import Path
from typing import Any

import pytest

from cssreader.clean import clean_page
from cssreader.domain.essay import DocumentType, RawDocument
from cssreader.text.plain import plain_text

DATA = json.loads((Path(__file__).parents[1] / "samples" / "invented_sites.json").read_text(encoding="utf-8"))
SITES = DATA["sites"]
ORDERS = 3


@dataclass(frozen=True)
class Line:
    kind: str
    text: str
    promotes: bool = False


def _lines(site: dict[str, Any], seed: int) -> list[Line]:
    """The essay with promotions after some of its paragraphs and list items, as a heading now and then."""
    chance = random.Random(seed)
    promotions = list(site["promotions"])
    chance.shuffle(promotions)
    lines = []
    for kind, text in DATA["essays"][site["essay"]]:
        lines.append(Line(kind, text))
        if promotions and kind != "heading" and chance.random() < 0.7:
            lines.append(Line(chance.choice(["paragraph", "heading"]), promotions.pop(), promotes=True))
    return lines


def _in_wrappers(line: Line) -> str:
    tag = "h2" if line.kind == "heading" else "p"
    return f'<div class="widget"><div class="widget-in"><{tag}>{escape(line.text)}</{tag}></div></div>'


def _between_line_breaks(line: Line) -> str:
    text = escape(line.text)
    return f"<b>{text}</b><br><br>" if line.kind == "heading" else f"{text}<br><br>"


def _in_blocks(line: Line) -> str:
    text = escape(line.text)
    if line.promotes and len(line.text) % 2:
        return f'<p style="text-align:center"><strong><a href="/more">{text}</a></strong></p>'
    return f"<h2>{text}</h2>" if line.kind == "heading" else f"<p>{text}</p>"


LAYOUTS = {"wrappers": _in_wrappers, "line breaks": _between_line_breaks, "blocks": _in_blocks}


def _page(site: dict[str, Any], lines: list[Line], layout: str) -> RawDocument:
    def blocks() -> Iterator[str]:
        for is_item, run in groupby(lines, lambda line: line.kind == "item"):
            if is_item:
                yield "<ul>" + "".join(f"<li>{escape(line.text)}</li>" for line in run) + "</ul>"
            else:
                yield from map(LAYOUTS[layout], run)

    title = escape(site["essay"])
    above = "".join(f"<div>{escape(line)}</div>" for line in site["above"] if line != site["essay"])
    below = "".join(f"<div>{escape(line)}</div>" for line in site["below"])
    body = f'<h1>{title}</h1>{above}<div class="c">{"".join(blocks())}</div>{below}'
    page = f"<html><head><title>{title} - {escape(site['name'])}</title></head><body><div>{body}</div></body></html>"
    return RawDocument("https://site.example/essay", page.encode(), DocumentType.HTML)


def _pasted(site: dict[str, Any], lines: list[Line]) -> RawDocument:
    essay = [("• " if line.kind == "item" else "") + line.text for line in lines]
    text = "\n\n".join([*site["above"], *essay, *site["below"]])
    return RawDocument("pasted.txt", text.encode(), DocumentType.TEXT)


@pytest.mark.parametrize("layout", [*LAYOUTS, "pasted"])
@pytest.mark.parametrize("site", SITES, ids=[site["name"] for site in SITES])
def test_no_promotion_is_left_and_no_line_of_the_essay_is_lost(site: dict[str, Any], layout: str) -> None:
    for seed in range(ORDERS):
        lines = _lines(site, seed)
        document = _pasted(site, lines) if layout == "pasted" else _page(site, lines, layout)
        page = clean_page(document)
        text = " ".join(plain_text(page.content).split())
        assert [line.text for line in lines if line.promotes and line.text in text] == []
        assert [line.text for line in lines if not line.promotes and line.text not in text] == []
        assert page.facts.title == site["essay"]
        assert page.facts.published or page.facts.updated
