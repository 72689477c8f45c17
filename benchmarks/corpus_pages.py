"""The invented sites: how each lays out an essay, and what it promotes between the paragraphs."""
# ruff: noqa: E501 - pages of the web have long lines

import html
import json
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from corpus_offers import Offer

Block = tuple[str, str]
"""``p``, ``h`` or ``li``, and the text."""
_LABELS = ("Advertisement", "ADVERTISEMENT", "Story continues below this ad", "Continue reading below")
_ROLES = ("MPhil International Relations", "Essay and Précis Coach", "Lecturer in Political Science")
_TOP_LINES = (
    "What Our Toppers Say! Read Now",
    "New Batch Starts This Monday! Enroll Now",
    "Free Webinar on Essay Outlines | Register Now",
)


@dataclass(frozen=True, slots=True)
class Draft:
    """An essay before it is laid out."""

    number: int
    title: str
    author: str
    published: date
    views: int
    blocks: tuple[Block, ...]
    offers: tuple[Offer, ...]


@dataclass(frozen=True, slots=True)
class Rendered:
    """A page laid out: its bytes, the end of its file name, and the promotion lines that went into it."""

    suffix: str
    data: bytes
    promotions: tuple[str, ...]


def _long_date(day: date) -> str:
    return f"{day.day} {day:%B} {day.year}"


def _with_offers(draft: Draft, chance: random.Random) -> list[Block | Offer]:
    """The essay with its offers between paragraphs, never before the second or after the last."""
    out: list[Block | Offer] = list(draft.blocks)
    places = [
        number
        for number in range(2, len(out))
        if draft.blocks[number - 1][0] == "p" and draft.blocks[number][0] in "ph"
    ]
    chosen = sorted(chance.sample(places, min(len(places), len(draft.offers))), reverse=True)
    for place, offer in zip(chosen, draft.offers, strict=False):
        out.insert(place, offer)
    return out


def _offer_lines(offer: Offer) -> list[str]:
    return [offer[0], *offer[1].split("\n"), offer[2]]


def _html_blocks(parts: Sequence[Block | Offer], offer_html: Callable[[Offer], str], heading: str = "h2") -> str:
    out: list[str] = []
    in_list = False
    for part in parts:
        if in_list and part[0] != "li":
            out.append("</ul>")
            in_list = False
        if len(part) == 3:
            out.append(offer_html(part))
            continue
        kind, text = part
        if kind == "li" and not in_list:
            out.append("<ul>")
            in_list = True
        tag = {"p": "p", "h": heading, "li": "li"}[kind]
        out.append(f"<{tag}>{html.escape(text)}</{tag}>")
    return "\n".join([*out, "</ul>"] if in_list else out)


def _lines_of(parts: Sequence[Block | Offer]) -> list[str]:
    return [line for part in parts if len(part) == 3 for line in _offer_lines(part)]


def academy(draft: Draft, chance: random.Random) -> Rendered:
    """A coaching site: offers in boxes between the paragraphs, the whole history of the essay under it."""
    parts = _with_offers(draft, chance)
    top = chance.choice(_TOP_LINES)
    title, day = html.escape(draft.title), _long_date(draft.published)

    def box(offer: Offer) -> str:
        pitch = "".join(f'<p class="text-sm">{html.escape(line)}</p>' for line in offer[1].split("\n"))
        return (
            f'<div class="my-6 rounded p-4"><div><h3 class="font-bold">{html.escape(offer[0])}</h3>{pitch}'
            f'<a href="/go/{draft.number}" class="px-3">{html.escape(offer[2])}</a></div></div>'
        )

    def credit(label: str, role: str) -> str:
        return f'<div><p class="label">{label}</p><p>{draft.author}</p><p>{role}</p></div>'

    role = chance.choice(_ROLES)
    page = f"""<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>{title} | Minar Academy</title>
<meta property="og:title" content="{title}"><meta property="og:site_name" content="Minar Academy">
<link rel="canonical" href="https://minar-academy.example/editorials/{draft.number}?utm_source=feed"></head>
<body><header><nav><a href="/">Home</a><a href="/courses">Courses</a><a href="/login">Log in</a></nav></header>
<div class="strip"><a href="/toppers">{html.escape(top)}</a></div>
<main><div class="wrap"><h1>{title}</h1>
<div class="flex"><p>{draft.author}</p><p>{draft.author}, {role}, teaches the compulsory papers patiently.</p>
<a href="/author">View Author</a><span>{day}</span><span>|</span><span>{draft.views}</span></div>
<div class="lead"><p>{html.escape(draft.blocks[0][1])}</p></div>
<h2>{title}</h2>
<div class="prose">
{_html_blocks(parts[1:], box)}
</div>
<section><h4>Sources</h4></section><section><h4>Article History</h4><p>History</p><p>{day}</p>
{credit("Written By", role)}{credit("Edited &amp; Proofread by", "Editor")}{credit("Reviewed by", role)}
<p>Content Updated On</p></section>
<div><p>Was this Article helpful?</p><button>Yes</button><button>No</button><p>({draft.views // 7 + 1} found it helpful)</p></div>
<div><p>Share This Article</p></div><div id="comments"><h4>Comments</h4><p>Log in to comment</p></div></div></main>
<footer><p>Minar Academy, all rights reserved.</p><a href="/privacy">Privacy</a></footer></body></html>"""
    return Rendered("academy.html", page.encode(), (top, *_lines_of(parts)))


def newspaper(draft: Draft, chance: random.Random) -> Rendered:
    """A daily: everything in JSON-LD, small labels and pointers between the paragraphs."""
    labels: list[str] = []
    paragraphs: list[str] = []
    for number, (kind, text) in enumerate(draft.blocks):
        tag = {"p": "p", "h": "h2", "li": "p"}[kind]
        paragraphs.append(f"<{tag}>{html.escape(text)}</{tag}>")
        if number in (2, 5) and chance.random() < 0.7:
            label = chance.choice(_LABELS)
            labels.append(label)
            paragraphs.append(f'<div class="slot">{label}</div>')
        if number == 4:
            pointer = f"Read more: {draft.blocks[0][1].split('.')[0]}"[:90].strip()
            labels.append(pointer)
            paragraphs.append(f'<p><strong>Read more:</strong> <a href="/news/1">{html.escape(pointer[11:])}</a></p>')
    data = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": draft.title,
        "datePublished": f"{draft.published.isoformat()}T05:00:00+05:00",
        "author": [{"@type": "Person", "name": draft.author}],
        "publisher": {"@type": "Organization", "name": "The Daily Kinara"},
        "articleSection": "Opinion",
    }
    title = html.escape(draft.title)
    page = f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{title} - Opinion - The Daily Kinara</title>
<script type="application/ld+json">{json.dumps(data)}</script>
<link rel="canonical" href="https://kinara.example/news/{1900000 + draft.number}/essay"></head><body>
<nav class="menu"><ul><li><a href="/">Home</a></li><li><a href="/business">Business</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<article class="story"><h1 class="story__title">{title}</h1><div class="story__byline"><a href="/authors/1">{draft.author}</a>
<span class="timestamp">Published {draft.published:%B} {draft.published.day}, {draft.published.year}</span></div>
<ul class="share-buttons"><li>Facebook</li><li>X</li><li>WhatsApp</li></ul>
<div class="story__content">
{chr(10).join(paragraphs)}
<p><em>Published in The Daily Kinara, {draft.published:%B} {draft.published.day}, {draft.published.year}</em></p></div></article>
<aside class="newsletter"><h3>Kinara Briefing</h3><p>Sign up for our evening newsletter.</p></aside>
<section class="comments"><h3>Comments (2)</h3><p>Ghazanfar, 3 hours ago: a most useful reading of the matter.</p></section>
<footer><a href="/contact">Contact</a> <a href="/advertise">Advertise on Kinara</a></footer></body></html>"""
    return Rendered("newspaper.html", page.encode(), tuple(labels))


def journal(draft: Draft, chance: random.Random) -> Rendered:
    """A blog with a sidebar, offers as buttons in the running text, related posts and comments under it."""
    parts = _with_offers(draft, chance)

    def inline(offer: Offer) -> str:
        pitch = "".join(f"<p>{html.escape(line)}</p>" for line in offer[1].split("\n"))
        return f'<div class="wp-block-group"><p><strong>{html.escape(offer[0])}</strong></p>{pitch}<p><a class="wp-block-button__link" href="/go">{html.escape(offer[2])}</a></p></div>'

    title = html.escape(draft.title)
    stamp = draft.published.isoformat()
    page = f"""<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8"><title>{title} – Sarhad Review</title>
<meta name="author" content="{draft.author}"><meta property="article:published_time" content="{stamp}T09:30:00+00:00">
<meta property="og:site_name" content="Sarhad Review"><meta property="og:url" content="https://sarhad-review.example/{draft.number}/"></head>
<body class="single"><div id="page"><header class="site-header"><p>Sarhad Review</p><ul class="menu"><li><a href="/">Home</a></li><li><a href="/about">About</a></li></ul></header>
<div class="content-area"><article class="post"><header class="entry-header"><h1 class="entry-title">{title}</h1>
<div class="entry-meta">By <a rel="author" href="/a">{draft.author}</a> <time datetime="{stamp}">{_long_date(draft.published)}</time></div></header>
<div class="entry-content">
{_html_blocks(parts, inline, "h3")}
</div><footer class="entry-footer">Tags: <a href="/t/1">state</a></footer></article>
<div class="related-posts"><h3>Related posts</h3><ul><li><a href="/1">Another essay on the same matter</a></li><li><a href="/2">A reply to it</a></li></ul></div>
<div id="comments" class="comments-area"><h2>2 thoughts on “{title}”</h2><ol class="comment-list"><li>Very useful, thank you for writing it.</li></ol></div></div>
<aside id="secondary" class="widget-area"><section class="widget"><h2>Recent posts</h2><ul><li><a href="/3">On patience</a></li></ul></section></aside>
<footer class="site-footer">Sarhad Review runs on patience.</footer></div></body></html>"""
    return Rendered("journal.html", page.encode(), tuple(_lines_of(parts)))


def old_site(draft: Draft, chance: random.Random) -> Rendered:
    """A page of another age: tables for layout, windows-1252, no metadata but its title."""
    parts = _with_offers(draft, chance)

    def banner(offer: Offer) -> str:
        pitch = "".join(f"<p>{html.escape(line)}</p>" for line in offer[1].split("\n"))
        return f'<center><p><b>{html.escape(offer[0])}</b></p>{pitch}<p><a href="offer.htm">{html.escape(offer[2])}</a></p></center>'

    title = html.escape(draft.title)
    page = f"""<html><head><meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1"><title>{title}</title></head>
<body bgcolor="#ffffff"><table width="100%"><tr><td colspan="2"><font size="5">The Lyceum Quarterly’s Archive</font></td></tr>
<tr><td width="150"><a href="index.htm">Home</a><br><a href="back.htm">Back issues</a><br><a href="mail.htm">Mail</a></td>
<td><h1>{title}</h1><p>by {draft.author}</p><p>{_long_date(draft.published)}</p>
{_html_blocks(parts, banner, "h3")}
</td></tr><tr><td colspan="2"><small>© The Lyceum Quarterly – all rights reserved</small></td></tr></table></body></html>"""
    return Rendered("archive.htm", page.encode("cp1252", "xmlcharrefreplace"), tuple(_lines_of(parts)))


def pasted(draft: Draft, chance: random.Random) -> Rendered:
    """The coaching site's page as a person copies it from the browser into a text file."""
    parts = _with_offers(draft, chance)
    top = chance.choice(_TOP_LINES)
    role = chance.choice(_ROLES)
    day = _long_date(draft.published)
    lines = [
        top,
        draft.title,
        draft.author,
        f"{draft.author}, {role}, teaches the compulsory papers patiently.",
        "View Author",
        day,
        "|",
        str(draft.views),
        draft.blocks[0][1],
        draft.title,
    ]
    for part in parts[1:]:
        lines += _offer_lines(part) if len(part) == 3 else [f"• {part[1]}" if part[0] == "li" else part[1]]
    lines.append(f"Sources\nArticle History\nHistory\n{day}")
    for label in ("Written By", "Edited & Proofread by", "Reviewed by"):
        lines += [label, draft.author, role]
    lines.append("History\nContent Updated On")
    lines += [
        "Was this Article helpful?",
        f"({draft.views // 7 + 1} found it helpful)",
        "Share This Article",
        "Comments2",
    ]
    ends = "\r\n" if chance.random() < 0.3 else "\n"
    text = "\n\n".join(lines).replace("\n", ends)
    encoding = chance.choice(("utf-8", "utf-8", "utf-8-sig", "utf-16"))
    return Rendered("pasted.txt", text.encode(encoding), (top, *_lines_of(parts)))


def typed(draft: Draft, chance: random.Random) -> Rendered:
    """A text someone typed or saved without any page around it, broken at a width perhaps."""
    lines = [draft.title, f"By {draft.author}", _long_date(draft.published)]
    width = chance.choice((0, 0, 72))
    for kind, text in draft.blocks:
        lines.append(f"- {text}" if kind == "li" else _broken(text, width) if kind == "p" else text)
    return Rendered("typed.txt", "\n\n".join(lines).encode(), ())


def _broken(text: str, width: int) -> str:
    if not width:
        return text
    lines = [""]
    for word in text.split():
        if lines[-1] and len(lines[-1]) + 1 + len(word) > width:
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {word}".strip()
    return "\n".join(lines)


SHAPES: tuple[Callable[[Draft, random.Random], Rendered], ...] = (
    academy,
    academy,
    newspaper,
    newspaper,
    journal,
    old_site,
    pasted,
    typed,
)
