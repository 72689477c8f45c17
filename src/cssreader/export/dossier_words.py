"""What the dossiers that leave the library say in every form: whence words are, and what they do in an essay."""

from collections.abc import Iterable

from cssreader.domain.dossiers import Citation, DossierItem, DossierPassage, Stance
from cssreader.export.wording import date_text, one_line
from cssreader.text.safe_html import is_safe_link

NOTHING = "Nothing is in it yet."
SOURCES = "Sources"
STANCES = {Stance.FOR: "For", Stance.AGAINST: "Against"}


def cited(citation: Citation, speaker: str | None = None) -> tuple[list[str], str, list[str]]:
    """Who speaks and who wrote, the title, and what follows it; the title is apart because it is set otherwise."""
    before = [one_line(each) for each in (speaker, citation.author) if each and each.strip()]
    after = [date_text(citation.published)] if citation.published is not None else []
    return before, one_line(citation.title), after


def safe_address(citation: Citation) -> str | None:
    """The address of an essay where it may be a link."""
    return citation.address if citation.address and is_safe_link(citation.address) else None


def sources(items: Iterable[DossierItem]) -> list[Citation]:
    """Every essay that is cited, once, by author and title."""
    found = {item.citation for item in items if isinstance(item, DossierPassage)}
    return sorted(
        found, key=lambda each: ((each.author or each.title).casefold(), each.title.casefold(), each.address or "")
    )
