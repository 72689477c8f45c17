"""A dossier as one self-contained HTML page: where a section hears both sides, they stand beside each other."""

from collections.abc import Iterator, Sequence

from cssreader.domain.dossiers import (
    Citation,
    Dossier,
    DossierItem,
    DossierPassage,
    DossierSection,
    DossierThought,
    Stance,
    sections,
)
from cssreader.domain.export import ExportColours
from cssreader.export.dossier_words import NOTHING, SOURCES, STANCES, cited, safe_address, sources
from cssreader.export.note_text import note_html
from cssreader.export.page import direction, escaped, paragraphs, whole_page
from cssreader.export.wording import one_line

_CLASSES = {Stance.FOR: "argument", Stance.AGAINST: "counter-argument"}


def write_dossier_page(dossier: Dossier, items: Sequence[DossierItem], colours: ExportColours) -> str:
    """The whole page; light or dark as the reader's screen is, and light on paper."""
    return whole_page(one_line(dossier.name), _body(dossier, items), colours)


def _body(dossier: Dossier, items: Sequence[DossierItem]) -> Iterator[str]:
    name = one_line(dossier.name)
    yield f"<header><h1{direction(name)}>{escaped(name)}</h1></header>"
    if not items:
        yield f'<p class="nothing">{NOTHING}</p>'
    for section in sections(items):
        yield from _section(section)
    listed = sources(items)
    if listed:
        yield f'<section class="sources"><h2>{SOURCES}</h2><ul>'
        yield from (f"<li>{_cited(each, None)}</li>" for each in listed)
        yield "</ul></section>"


def _section(section: DossierSection) -> Iterator[str]:
    yield "<section>"
    if section.heading is not None:
        words, level = one_line(section.heading.words), section.heading.level + 1
        yield f"<h{level}{direction(words)}>{escaped(words)}</h{level}>"
    if section.is_argued:
        yield from (_item(each) for each in section.taking(None))
        # A table, which Qt sets as well as browsers do: a PDF is made of this page, too.
        yield '<table class="sides" width="100%"><tr>'
        for stance in Stance:
            yield f'<th class="label {_CLASSES[stance]}" width="50%" align="left">{STANCES[stance]}</th>'
        yield "</tr><tr>"
        for stance in Stance:
            yield f'<td class="{_CLASSES[stance]}" valign="top">'
            yield from (_item(each, says_side=False) for each in section.taking(stance))
            yield "</td>"
        yield "</tr></table>"
    else:
        yield from (_item(each) for each in section.items)
    yield "</section>"


def _item(item: DossierPassage | DossierThought, *, says_side: bool = True) -> str:
    side = ""
    kind = f' class="{_CLASSES[item.stance]}"' if item.stance is not None else ""
    if says_side and item.stance is not None:
        side = f'<h4 class="label">{STANCES[item.stance]}</h4>'
    if isinstance(item, DossierThought):
        return f'<article{kind}>{side}<div class="note-text">{note_html(item.words)}</div></article>'
    words = f"<blockquote{direction(item.words)}>{paragraphs(item.words)}</blockquote>" if item.words.strip() else ""
    note = f'<div class="note-text">{note_html(item.note)}</div>' if item.note.strip() else ""
    return f'<article{kind}>{side}{words}{note}<p class="byline">{_cited(item.citation, item.speaker)}</p></article>'


def _cited(citation: Citation, speaker: str | None) -> str:
    before, title, after = cited(citation, speaker)
    said = [f"<bdi>{escaped(each)}</bdi>" for each in before]
    said += [f"<cite><bdi>{escaped(title)}</bdi></cite>", *(escaped(each) for each in after)]
    address = safe_address(citation)
    if address:
        said.append(f'<a class="address" href="{escaped(address)}" rel="noreferrer"><bdi>{escaped(address)}</bdi></a>')
    return ", ".join(said)
