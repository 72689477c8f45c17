"""What is asked, and what is answered, of an annotation that is to be learnt by heart; all text is HTML."""

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cssreader.domain.annotation import Annotation, AnnotationId, AnnotationKind, Category
from cssreader.domain.export import ExportedEssay
from cssreader.export.wording import citation_facts, label, one_line, passage
from cssreader.text.direction import is_right_to_left
from cssreader.text.safe_html import is_safe_link

_NUMBER = re.compile(r"\d[\d,.\u066b\u066c]*\d|\d")
_GAP = "[\u2026]"
_FIRST_WORDS = 6
_NO_TAG = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Flashcard:
    id: AnnotationId
    """The same whenever it is exported, so that what is learnt already stays so."""
    front: str
    back: str
    source: str
    """Whence it is, with a link where the essay has a safe address."""
    tags: tuple[str, ...]
    """Without white space, as Anki has them."""


def flashcards(items: Sequence[ExportedEssay]) -> Iterator[Flashcard]:
    """A card for every highlight and every noted passage that has something to ask; bookmarks have nothing."""
    for essay in items:
        for annotation in essay.annotations:
            sides = _sides(annotation)
            if sides is not None:
                front, back = (_paragraphs(side) for side in sides)
                tags = tuple(
                    filter(None, map(_tag, (label(annotation, essay.categories), *annotation.tags, *essay.tags)))
                )
                yield Flashcard(annotation.id, front, back, _source(essay), tuple(dict.fromkeys(tags)))


def _sides(annotation: Annotation) -> tuple[str, str] | None:
    """The question and its answer.

    A note that ends with a question mark is the question. Else a word is asked for its meaning, a quotation for who
    said it, a fact or a figure for its numbers, and anything else for how it goes on.
    """
    words, note = one_line(passage(annotation)), annotation.note.strip()
    if annotation.kind is AnnotationKind.BOOKMARK or not words:
        return None
    fact = ", ".join(filter(None, (one_line(annotation.source), one_line(annotation.year))))
    answer = "\n".join(part for part in (words, note, f"({fact})" if fact else "") if part)
    if note.endswith(("?", "\u061f")):
        return note, "\n".join(part for part in (words, f"({fact})" if fact else "") if part)
    match annotation.category:
        case Category.VOCABULARY if note:
            return words, note
        case Category.QUOTATION:
            return f"\u201c{words}\u201d\nWho says so, and where?", note or "See below."
        case Category.FACT | Category.FIGURE if _NUMBER.search(words):
            return _NUMBER.sub(_GAP, words), answer
        case _:
            return _beginning(words), answer


def _beginning(words: str) -> str:
    split = words.split(" ")
    most = min(_FIRST_WORDS, max(len(split) // 2, 1))
    return f"{' '.join(split[:most])} {_GAP}"


def _paragraphs(text: str) -> str:
    lines = (line for line in text.split("\n") if line.strip())
    return "".join(
        f'<p dir="{"rtl" if is_right_to_left(line) else "ltr"}">{html.escape(line.strip())}</p>' for line in lines
    )


def _source(essay: ExportedEssay) -> str:
    title = html.escape(one_line(essay.title))
    if essay.address and is_safe_link(essay.address):
        title = f'<a href="{html.escape(essay.address)}">{title}</a>'
    return " \u00b7 ".join(filter(None, (title, *map(html.escape, citation_facts(essay)))))


def _tag(name: str) -> str:
    return _NO_TAG.sub("-", name.strip())
