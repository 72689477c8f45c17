"""A dossier as Markdown: its outline, each passage a block quotation with its citation, ready to write from."""

from collections.abc import Iterator, Sequence

from cssreader.domain.dossiers import Citation, Dossier, DossierHeading, DossierItem, DossierPassage, DossierThought
from cssreader.export import markdown_text as md
from cssreader.export.dossier_words import NOTHING, SOURCES, STANCES, cited, safe_address, sources
from cssreader.export.note_text import note_markdown
from cssreader.export.wording import one_line


def write_dossier(dossier: Dossier, items: Sequence[DossierItem]) -> str:
    """The whole as one CommonMark text that ends with a line feed. What takes a side says so where it stands."""
    parts = [f"# {md.escaped(one_line(dossier.name))}"]
    if not items:
        parts.append(NOTHING)
    for item in items:
        parts += _parts(item)
    listed = sources(items)
    if listed:
        parts.append(f"## {SOURCES}")
        parts.append("\n".join(f"- {_cited(each, None)}" for each in listed))
    return "\n\n".join(parts) + "\n"


def _parts(item: DossierItem) -> Iterator[str]:
    match item:
        case DossierHeading():
            yield f"{'#' * (item.level + 1)} {md.escaped(one_line(item.words))}"
        case DossierThought():
            if item.stance is not None:
                yield _side(item)
            yield md.body(item.words)
        case DossierPassage():
            if item.stance is not None:
                yield _side(item)
            if item.words.strip():
                yield "\n".join(f"> {line}".rstrip() for line in md.body(item.words).splitlines())
            if item.note.strip():
                yield note_markdown(item.note)
            yield f"— {_cited(item.citation, item.speaker)}"


def _side(item: DossierPassage | DossierThought) -> str:
    return f"**{STANCES[item.stance]}**" if item.stance is not None else ""


def _cited(citation: Citation, speaker: str | None) -> str:
    before, title, after = cited(citation, speaker)
    said = [*(md.escaped(each) for each in before), f"*{md.escaped(title)}*", *after]
    address = safe_address(citation)
    if address:
        said.append(md.address(address))
    return ", ".join(said)
