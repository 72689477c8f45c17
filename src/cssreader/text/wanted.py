"""The words that a question asks for, each with all that answers it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from cssreader.domain.query import (
    About,
    AllOf,
    AnyOf,
    Condition,
    Field,
    Near,
    Node,
    Phrase,
    Query,
    Spelling,
    Without,
    Words,
)
from cssreader.text.synonyms import NO_SYNONYMS, Row, Synonyms
from cssreader.text.words import Word, is_empty_word, is_stop_word, words_of

MOST_WORDS = 400
"""Words of one run that are looked for: those of a pasted page."""

SHORTEST_BEGINNING = 2
"""Letters from which on a beginning stands for words; one letter stands for too many."""

SHORTEST_SLIP = 4
"""Letters from which on a word may have a slip of the pen in it; in a shorter one any letter makes another word."""

_FEW_WORDS = 3
"""Up to so many words a capital means that no other ending will do; longer questions are titles and sentences."""
_OPERATORS = ("AND", "OR", "NOT")


@dataclass(frozen=True, slots=True)
class Wanted:
    """One word, or several in a row, that a question asks for."""

    terms: Row
    field: Field = Field.ANY
    joined: str | None = None
    """The term of the hyphenated word that `terms` are the parts of."""
    prefix: str | None = None
    """The letters that a form may begin with instead; only beside a single term."""
    exact: str | None = None
    """The form that alone counts; only beside a single term."""
    slip: str | None = None
    """The form that what is found may differ from by one slip of the pen; only beside a single term."""
    others: tuple[Row, ...] = ()
    """What means the same: the long form of an acronym, or the reverse."""
    is_optional: bool = False
    """It tips the balance between documents, and is neither required nor marked: a common word beside telling ones."""

    @property
    def rows(self) -> tuple[Row, ...]:
        """Every run of terms that answers."""
        return (self.terms, *(((self.joined,),) if self.joined else ()), *self.others)


def wanted_of(node: Words | Phrase, synonyms: Synonyms = NO_SYNONYMS) -> tuple[Wanted, ...]:
    """The words a node asks for, in the order typed; beside others, common words are optional and come last.

    A word typed twice is wanted twice. Every word of a phrase counts, and a phrase is taken as it stands.
    """
    words = list(words_of(node.text))[:MOST_WORDS]
    if isinstance(node, Phrase):
        parts = [word for word in words if word.width == 1]
        joined = next((word.term for word in words if word.width == len(parts) > 1), None)
        return (Wanted(tuple(word.term for word in parts), node.field, joined),) if parts else ()
    groups = list(_groups(words))
    telling = [group for group in groups if len(group) > 1 or not _is_common(group[0], node.text)]
    asked = telling or groups
    growing = groups[-1] if groups and node.prefix else None
    if growing is not None and asked[-1] is not growing:
        asked.append(growing)
    common = [] if asked is groups else [group for group in groups if _tips_the_balance(group, asked)]
    optional = tuple(Wanted((group[0].term,), node.field, is_optional=True) for group in common)
    meant = synonyms.of([word.term for word in words if word.width == 1])
    required = tuple(
        replace(part, others=meant.get(position, ())) if part.prefix is None and part.exact is None else part
        for group in asked
        for position, part in _wanted(group, node, grows=group is growing, few=len(groups) <= _FEW_WORDS)
    )
    return required + optional


def _groups(words: list[Word]) -> Iterator[list[Word]]:
    """Single words, and hyphenated ones as the joined word followed by its parts."""
    at = 0
    while at < len(words):
        length = 1 if words[at].width == 1 else words[at].width + 1
        yield words[at : at + length]
        at += length


def _tips_the_balance(group: list[Word], asked: list[list[Word]]) -> bool:
    return not any(group is each for each in asked) and not is_empty_word(group[0].form)


def _is_common(word: Word, text: str) -> bool:
    raw = text[word.start : word.end]
    # In capitals a common word is a name: WHO, IT, US.
    is_name = len(word.form) > 1 and raw.isupper() and raw not in _OPERATORS and not text.isupper()
    return is_stop_word(word.form) and not is_name


def _wanted(group: list[Word], node: Words, *, grows: bool, few: bool) -> Iterator[tuple[int, Wanted]]:
    """What a group asks for, with the position of the word among those of the run."""
    field = node.field
    parts = [word for word in group if word.width == 1]
    if grows:
        for word in parts[:-1]:
            yield word.position, Wanted((word.term,), field)
        last = parts[-1]
        prefix = last.form if len(last.form) >= SHORTEST_BEGINNING else None
        yield last.position, Wanted((last.term,), field, prefix=prefix)
    elif len(parts) > 1:
        yield parts[0].position, Wanted(tuple(word.term for word in parts), field, group[0].term)
    else:
        (word,) = parts
        exact = node.spelling is Spelling.EXACT or (few and _is_meant_so(word, node.text))
        slips = node.spelling is Spelling.SLIP and len(word.form) >= SHORTEST_SLIP
        yield (
            word.position,
            Wanted((word.term,), field, exact=word.form if exact else None, slip=word.form if slips else None),
        )


def _is_meant_so(word: Word, text: str) -> bool:
    """Whether a capital says that no other ending will do: not where it begins a sentence, or every word has one."""
    raw = text[word.start : word.end]
    if not raw[:1].isupper() or raw.isupper() or (text.istitle() and " " in text.strip()):
        return False
    return word.position > 0 or " " not in text.strip()


def wanted_in(query: Query, synonyms: Synonyms = NO_SYNONYMS) -> tuple[Wanted, ...]:
    """Everything a question asks for, without what it excludes."""
    return tuple(_positive(query.root, synonyms)) if query.root is not None else ()


def _positive(node: Node, synonyms: Synonyms) -> Iterator[Wanted]:
    match node:
        case Words() | Phrase():
            yield from wanted_of(node, synonyms)
        case Near(one, other):
            yield from wanted_of(one)
            yield from wanted_of(other)
        case About(parts):
            for each in parts:
                yield from wanted_of(each, synonyms)
        case AllOf(parts) | AnyOf(parts):
            for part in parts:
                yield from _positive(part, synonyms)
        case Without() | Condition():
            return
