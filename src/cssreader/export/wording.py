"""What the readable exports say beside the words of the essay and of the reader."""

from collections.abc import Iterable
from datetime import date

from cssreader.domain.annotation import Annotation, AnnotationKind, Uncertain, Unplaced
from cssreader.domain.categories import Categories
from cssreader.domain.export import ExportedEssay

HEADING = "Highlights and notes"
NOTHING = "There are no highlights, notes or bookmarks here yet."
NOTHING_IN_ESSAY = "Nothing is marked in this essay yet."

_CONTEXT = 32
"""A selector keeps that many characters beside a passage: fewer are the end of the text, and no word is cut."""
_SENTENCE_ENDS = ".?!…۔؟”’\"'"

# Not from the calendar module: its names follow the machine's language, and these files are in English.
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def date_text(day: date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def one_line(text: str) -> str:
    return " ".join(text.split())


def label(annotation: Annotation, categories: Categories) -> str:
    """The name of a highlight's category, or the kind of anything else."""
    if annotation.category is not None:
        return categories.of(annotation.category).name
    if annotation.kind is AnnotationKind.NOTE and annotation.selector is None:
        return "Note on the essay"
    return annotation.kind.value.capitalize()


def colour_of(annotation: Annotation, categories: Categories) -> str:
    """The hue of a highlight's category, or the kind of anything else: what it is drawn in hangs on it."""
    return categories.of(annotation.category).hue.value if annotation.category else annotation.kind.value


def passage(annotation: Annotation) -> str:
    """The quoted words; for a bookmark, which has none of its own, the words that follow it."""
    if annotation.selector is None or annotation.quote.strip():
        return annotation.quote.strip()
    following = _whole_words(annotation.selector.suffix)
    return f"{following} …" if following else ""


def _whole_words(cut: str) -> str:
    """The beginning of a text, without the word at its end that may have been cut in two."""
    line = one_line(cut)
    if len(cut) >= _CONTEXT and not cut[-1].isspace() and cut[-1] not in _SENTENCE_ENDS:
        line = line.rpartition(" ")[0] or line
    return line.rstrip(" ,;:-–—،؛")


def remark(annotation: Annotation) -> str:
    """What a reader must know about the place of an annotation; empty where it is sure."""
    if annotation.selector is None:
        return ""
    match annotation.placement:
        case Uncertain():
            return "The place of this passage in the present text is uncertain."
        case Unplaced():
            return "The present text of the essay does not hold this passage."
        case _:
            return ""


def provenance(annotation: Annotation) -> str:
    """Whence a fact is and of which year, and that it may be out of date; empty where nothing is said."""
    said = ", ".join(filter(None, (one_line(annotation.source), one_line(annotation.year))))
    parts = (f"Source: {said}." if said else "", "May be out of date." if annotation.stale else "")
    return " ".join(filter(None, parts))


def author_and_site(author: str | None, site: str | None) -> list[str]:
    """Both on one line each, as far as they are known; a site that is its own author is named once."""
    facts = [one_line(author or ""), one_line(site or "")]
    if facts[0].casefold() == facts[1].casefold():
        del facts[1]
    return [fact for fact in facts if fact]


def citation_facts(essay: ExportedEssay) -> list[str]:
    """Author, site and date, each on one line, as far as they are known."""
    facts = author_and_site(essay.author, essay.site)
    if essay.published is not None:
        facts.append(date_text(essay.published))
    return facts


def count_text(number: int, one: str, several: str) -> str:
    return f"{number:,} {one if number == 1 else several}"


def tally(essays: Iterable[ExportedEssay]) -> str:
    """How much there is, in words: ``2 essays · 12 highlights · 1 note``."""
    essays = tuple(essays)
    kinds = [annotation.kind for essay in essays for annotation in essay.annotations]
    parts = [count_text(len(essays), "essay", "essays")]
    parts += [
        count_text(kinds.count(kind), kind.value, f"{kind.value}s") for kind in AnnotationKind if kinds.count(kind)
    ]
    return " · ".join(parts)
