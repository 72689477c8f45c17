"""The annotations of an essay as one note of an Obsidian vault: front matter, and a block id for each annotation.

Written again, a note is the same but for what has changed, so that links into it hold. What it says of itself in its
front matter lets whoever writes it anew see whether a person has changed it (`read_vault_note`).
"""

import hashlib
import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from cssreader.domain.annotation import Annotation
from cssreader.domain.export import ExportedEssay
from cssreader.export import markdown_text as md
from cssreader.export.front_matter import quoted_value
from cssreader.export.note_text import note_markdown
from cssreader.export.wording import citation_facts, label, one_line, passage, provenance, remark
from cssreader.text.place_links import PlaceLink
from cssreader.text.safe_html import is_safe_link

YOURS = "%% What you write below this line stays when the highlights are exported again. %%"
_FENCE = "---"
_ESSAY, _SUM = "cssreader-essay", "cssreader-sum"
_TAGS = "cssreader-tags"
"""Which of the tags are ours, so that one that is gone from the library goes from the note, and no other."""
_PROPERTIES = ("title", "author", "site", "published", "url", "tags", "link", "highlights", _ESSAY, _SUM, _TAGS)
_OWN_MARKUP = re.compile(r"(?<!\\)([#$^]|%%|==)")
"""What Obsidian reads beyond CommonMark: tags, mathematics, block ids, comments and highlights."""
_NO_TAG = re.compile(r"[^\w/-]+")
_NO_ID = re.compile(r"[^0-9A-Za-z]+")
_PROPERTY = re.compile(r"([^\s:#-][^:]*):(?: (.*))?")
_ITEM = re.compile(r"\s*- (.+)")


class VaultNote(NamedTuple):
    """What a note that was written earlier says of itself, and what a person has put into it."""

    essay: str
    """The key of its essay, as `essay_key` gives it."""
    is_untouched: bool
    """Whether everything between the front matter and the line is as it was written."""
    below: str = ""
    """What stands below the line."""
    properties: tuple[str, ...] = ()
    """The lines of the front matter that are none of ours."""
    tags: tuple[str, ...] = ()
    """Those that a person has put there."""


def essay_key(essay: ExportedEssay) -> str:
    """By what the essay's note is known again, whatever the essay or the file is called by then."""
    return _NO_ID.sub("-", essay.complete.uid or essay.text_hash or essay.origin)


def write_vault_note(essay: ExportedEssay, earlier: VaultNote | None = None) -> str:
    """The whole note, with what a person has put into an earlier one."""
    earlier = earlier or VaultNote(essay_key(essay), is_untouched=True)
    body = _body(essay)
    front = (*_front_matter(essay, earlier.tags), *earlier.properties, f"{_SUM}: {quoted_value(_sum_of(body))}")
    return "\n".join((_FENCE, *front, _FENCE, "", body)) + earlier.below


def read_vault_note(text: str) -> VaultNote | None:
    """What a file says of itself; None for one that is no note of ours. Its lines end with line feeds."""
    front, fence, behind = text.removeprefix(f"{_FENCE}\n").partition(f"\n{_FENCE}\n")
    if not text.startswith(f"{_FENCE}\n") or not fence:
        return None
    ours: dict[str, str] = {}
    others: list[str] = []
    tags: list[str] = []
    name = ""
    for line in front.split("\n"):
        found = _PROPERTY.fullmatch(line)
        if found is not None:
            name = found[1]
            ours[name] = (found[2] or "").strip().strip("\"'")
        if name not in _PROPERTIES:
            others.append(line)
        elif name == "tags":
            tags += _tags_in(line, found)
    if not ours.get(_ESSAY) or not ours.get(_SUM):
        return None
    above, line, below = behind.removeprefix("\n").partition(f"{YOURS}\n")
    is_untouched = bool(line) and ours[_SUM] == _sum_of(above + line)
    written = {each.strip() for each in ours.get(_TAGS, "").split(",")}
    own = tuple(each for each in tags if each not in written)
    return VaultNote(ours[_ESSAY], is_untouched, below, tuple(others), own)


def _tags_in(line: str, found: re.Match[str] | None) -> list[str]:
    """The tags that a line of the property holds, in each of the ways in which people write them."""
    item = _ITEM.fullmatch(line)
    if item is not None:
        names = [item[1]]
    elif found is not None:
        # All on one line: `[a, b]`, or `a, b` without brackets. No tag holds a comma.
        names = (found[2] or "").strip().removeprefix("[").removesuffix("]").split(",")
    else:
        names = []
    plain = (each.strip().strip("\"'") for each in names)
    return [each for each in plain if each]


def _sum_of(body: str) -> str:
    return hashlib.sha256(body.encode("utf-8", "replace")).hexdigest()[:16]


def _body(essay: ExportedEssay) -> str:
    parts = [f"# {_line(essay.title)}"]
    facts = [_plain(md.escaped(fact)) for fact in citation_facts(essay)]
    if facts:
        parts.append(" · ".join(facts))
    for annotation in essay.annotations:
        parts += _annotation(annotation, essay)
    return "\n\n".join([*parts, YOURS]) + "\n"


def _front_matter(essay: ExportedEssay, more_tags: Iterable[str]) -> Iterator[str]:
    yield f"title: {quoted_value(one_line(essay.title))}"
    if essay.author:
        yield f"author: {quoted_value(one_line(essay.author))}"
    if essay.site:
        yield f"site: {quoted_value(one_line(essay.site))}"
    if essay.published is not None:
        yield f"published: {essay.published.isoformat()}"
    if essay.address and is_safe_link(essay.address):
        yield f"url: {quoted_value(essay.address)}"
    tags = [name for name in map(_tag, (*essay.tags, *more_tags)) if name]
    if tags:
        yield "tags:"
        yield from (f"  - {quoted_value(name)}" for name in dict.fromkeys(tags))
    ours = [name for name in map(_tag, essay.tags) if name]
    if ours:
        yield f"{_TAGS}: {quoted_value(', '.join(dict.fromkeys(ours)))}"
    if essay.complete.uid:
        yield f"link: {quoted_value(PlaceLink(essay.complete.uid).address)}"
    yield f"highlights: {len(essay.annotations)}"
    yield f"{_ESSAY}: {quoted_value(essay_key(essay))}"


def _annotation(annotation: Annotation, essay: ExportedEssay) -> Iterator[str]:
    words = passage(annotation)
    if words:
        yield md.quoted([_plain(md.body(words))])
    about = [
        f"**{md.escaped(label(annotation, essay.categories))}**",
        *(f"#{name}" for name in map(_tag, annotation.tags) if name),
    ]
    if essay.complete.uid:
        about.append(f"[open]({PlaceLink(essay.complete.uid, annotation.id).address})")
    block_id = f"^{_NO_ID.sub('-', annotation.id).strip('-')}"
    if words:
        # Behind a quotation the id of a block stands by itself.
        yield block_id
        yield " · ".join(about)
    else:
        yield f"{' · '.join(about)} {block_id}"
    if annotation.note.strip():
        yield _plain(note_markdown(annotation.note))
    if provenance(annotation):
        yield f"*{_plain(md.escaped(provenance(annotation)))}*"
    if remark(annotation):
        yield f"*{remark(annotation)}*"


def _line(text: str) -> str:
    return _plain(md.escaped(one_line(text)))


def _plain(markdown: str) -> str:
    return _OWN_MARKUP.sub(r"\\\1", markdown)


def _tag(tag: str) -> str:
    """A tag as Obsidian takes it: without blanks, and not a number alone."""
    name = _NO_TAG.sub("-", tag.strip()).strip("-/")
    return f"_{name}" if name.isdigit() else name
