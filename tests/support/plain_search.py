"""What a question matches, found by looking at every word of every document: slow, simple, and the definition."""

from collections.abc import Iterable, Sequence

from cssreader.domain.query import About, AllOf, AnyOf, Condition, Field, Near, Node, Phrase, Without, Words
from cssreader.domain.search import IndexDocument
from cssreader.index.gathering import SHORTEST_WITH_FORMS
from cssreader.index.schema import ABOUT_ONE_WORD, ABOUT_SEVERAL_WORDS
from cssreader.text.slips import is_slip_of
from cssreader.text.synonyms import NO_SYNONYMS, Synonyms
from cssreader.text.wanted import Wanted, wanted_of
from cssreader.text.words import Word, words_of

Part = Sequence[Word]
_WEIGHTS = (1.0, 3.0, 2.0, 2.0, 1.5)
"""What a word counts in the body, the title, the author, the tags and the notes."""


def answers(document: IndexDocument, node: Node, synonyms: Synonyms = NO_SYNONYMS) -> bool:
    """Whether a document answers the whole question."""
    match node:
        case Words() | Phrase():
            asked = [wanted for wanted in wanted_of(node, synonyms) if not wanted.is_optional]
            return bool(asked) and all(_holds(document, wanted) for wanted in asked)
        case Near(one, other, distance):
            return any(
                abs(start - end) <= distance
                for part in _parts(document, one.field)
                for start in _starts(part, one)
                for end in _starts(part, other)
            )
        case About():
            return _is_about(document, node, synonyms)
        case AllOf(parts):
            return all(answers(document, part, synonyms) for part in parts)
        case AnyOf(parts):
            return any(answers(document, part, synonyms) for part in parts)
        case Without(part):
            return not answers(document, part, synonyms)
        case Condition():
            raise NotImplementedError("what the library knows is not in the documents")


def _parts(document: IndexDocument, field: Field) -> list[Part]:
    texts: Iterable[str] = {
        Field.ANY: (document.body, document.title, document.author, "\n".join(document.tags), document.notes),
        Field.TITLE: (document.title,),
        Field.AUTHOR: (document.author,),
        Field.TAG: document.tags,
    }[field]
    return [tuple(words_of(text)) for text in texts]


def _is_about(document: IndexDocument, node: About, synonyms: Synonyms) -> bool:
    parts = _parts(document, Field.ANY)
    least, share = ABOUT_ONE_WORD if len(node.parts) == 1 else ABOUT_SEVERAL_WORDS
    asked = {wanted for part in node.parts for wanted in wanted_of(part, synonyms)}
    weight = sum(
        each * (sum(word.form == wanted.exact for word in part) if wanted.exact else _times(part, wanted))
        for wanted in asked
        for part, each in zip(parts, _WEIGHTS, strict=True)
    )
    return weight >= max(least, share * sum(each * len(part) for part, each in zip(parts, _WEIGHTS, strict=True)))


def _times(part: Part, wanted: Wanted) -> int:
    return sum(len(_places(part, row)) for row in wanted.rows)


def _holds(document: IndexDocument, wanted: Wanted) -> bool:
    parts = _parts(document, wanted.field)
    if wanted.exact is not None:
        return any(word.form == wanted.exact for part in parts for word in part)
    if any(_places(part, row) for part in parts for row in wanted.rows):
        return True
    return any(_begins(word, wanted.prefix) or _slips(word, wanted.slip) for part in parts for word in part)


def _begins(word: Word, prefix: str | None) -> bool:
    if prefix is None:
        return False
    return word.term.startswith(prefix) or (len(prefix) >= SHORTEST_WITH_FORMS and word.form.startswith(prefix))


def _slips(word: Word, meant: str | None) -> bool:
    """One of the first two letters must be right."""
    return meant is not None and any(
        written[:1] in (meant[0], meant[1]) and is_slip_of(written, meant) for written in (word.form, word.term)
    )


def _starts(part: Part, node: Words | Phrase) -> list[int]:
    return [place for wanted in wanted_of(node) for row in wanted.rows for place in _places(part, row)]


def _places(part: Part, row: Sequence[str]) -> list[int]:
    """The positions at which the terms of a row follow one another."""
    at = {(word.position, word.term) for word in part}
    return [
        position
        for position, term in at
        if term == row[0] and all((position + step, wanted) in at for step, wanted in enumerate(row))
    ]
