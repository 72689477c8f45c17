"""A dossier as Markdown: each passage a block quotation with its citation, ready to write from."""

from collections.abc import Sequence

from cssreader.domain.dossiers import Citation, Dossier, DossierItem
from cssreader.export import markdown_text as md
from cssreader.export.wording import one_line
from cssreader.text.safe_html import is_safe_link


def write_dossier(dossier: Dossier, items: Sequence[DossierItem]) -> str:
    """The whole as one CommonMark text that ends with a line feed."""
    parts = [f"# {md.escaped(one_line(dossier.name))}"]
    if not items:
        parts.append("Nothing is in it yet.")
    for item in items:
        if item.words.strip():
            parts.append("\n".join(f"> {line}".rstrip() for line in md.body(item.words).splitlines()))
        if item.note.strip():
            parts.append(md.body(item.note))
        parts.append(f"— {_cited(item.citation, item.speaker)}")
    return "\n\n".join(parts) + "\n"


def _cited(citation: Citation, speaker: str | None) -> str:
    said = [md.escaped(one_line(each)) for each in (speaker, citation.author) if each]
    said.append(f"*{md.escaped(one_line(citation.title))}*")
    if citation.published is not None:
        said.append(citation.published.isoformat())
    if citation.address and is_safe_link(citation.address):
        said.append(md.address(citation.address))
    return ", ".join(said)
