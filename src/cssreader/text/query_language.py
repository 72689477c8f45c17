"""The language of the search box: what a person types becomes a tree, and a tree becomes the words it asks for.

Words, "phrases", AND OR NOT in capitals, -word, brackets, title: author: tag:, prefix*. Nothing a person
can type is an error: what makes no sense as a query is read as plain words.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from cssreader.domain.query import AllOf, AnyOf, Field, Node, Phrase, Query, Without, Words
from cssreader.text.words import Word, is_stop_word, words_of

LONGEST_QUESTION = 2_000
"""Characters of a question that are read."""

DEEPEST_BRACKETS = 16
SHORTEST_BEGINNING = 2
"""Letters from which on a beginning stands for words; one letter stands for too many."""

MOST_WORDS = 64
"""Words of one run that are looked for; a pasted page is no question."""

_QUOTES = '"\u201c\u201d\u201e\u00ab\u00bb'
_TOKEN = re.compile(
    rf"\s*(?:(?P<open>\()|(?P<close>\))|(?P<field>(?:title|author|tags?):\s*(?=\S))|(?P<minus>-(?=[^\s\-)]))"
    rf"|[{_QUOTES}](?P<phrase>[^{_QUOTES}]*)(?P<end>[{_QUOTES}]|$)|(?P<word>[^\s(){_QUOTES}]+))",
    re.IGNORECASE,
)
_OPERATORS = ("AND", "OR", "NOT")
_FIELDS = {"title": Field.TITLE, "author": Field.AUTHOR, "tag": Field.TAG, "tags": Field.TAG}
_UNFINISHED = re.compile(r"(?:(?<!\S)(?:AND|OR|NOT|-|(?i:title|author|tags?):)|[\s(])+$")


@dataclass(frozen=True, slots=True)
class Wanted:
    """One word, or several in a row, that a question asks for."""

    terms: tuple[str, ...]
    field: Field = Field.ANY
    joined: str | None = None
    """The term of the hyphenated word that `terms` are the parts of."""
    prefix: str | None = None
    """The letters that a form may begin with instead; only beside a single term."""


class _SenselessError(Exception):
    """What was typed is no query."""


def parse_query(typed: str, *, last_word_is_prefix: bool = False) -> Query:
    """The tree of what was typed; it never raises.

    While a person still types, the last word may go on, and what is not yet closed counts as closed.
    """
    if len(typed) > LONGEST_QUESTION:
        return Query(typed, Words(typed[:LONGEST_QUESTION]), read_as_words=True)
    text = _UNFINISHED.sub("", typed) if last_word_is_prefix else typed
    growing = last_word_is_prefix and text == typed and text[-1:].isalnum()
    parser = _Parser(text, growing=growing, lenient=last_word_is_prefix)
    try:
        root = parser.query()
    except _SenselessError:
        words = Words(text.strip(), prefix=growing)
        return Query(typed, words if _has_words(text) else None, read_as_words=True)
    return Query(typed, root)


def _has_words(text: str) -> bool:
    return next(words_of(text), None) is not None


class _Parser:
    """Recursive descent: a run of OR holds runs of AND, which hold words, phrases and brackets."""

    def __init__(self, text: str, *, growing: bool, lenient: bool) -> None:
        self._growing = growing
        self._lenient = lenient
        self._tokens = [match for match in _TOKEN.finditer(text) if match.lastgroup]
        self._at = 0
        self._depth = 0

    def query(self) -> Node | None:
        root = self._any_of(Field.ANY)
        if self._at < len(self._tokens):
            raise _SenselessError
        return root

    def _kind(self) -> str:
        if self._at == len(self._tokens):
            return "finish"
        token = self._tokens[self._at]
        word = token["word"]
        if word in _OPERATORS:
            return word
        return "phrase" if token["phrase"] is not None else str(token.lastgroup)

    def _any_of(self, field: Field) -> Node | None:
        parts = [self._all_of(field)]
        while self._kind() == "OR":
            self._at += 1
            parts.append(self._all_of(field))
        if len(parts) == 1:
            return parts[0]
        found = tuple(part for part in parts if part is not None)
        if len(found) < len(parts):
            raise _SenselessError
        return AnyOf(found)

    def _all_of(self, field: Field) -> Node | None:
        parts: list[Node] = []
        joins = False
        while (kind := self._kind()) not in ("OR", "close", "finish"):
            if kind == "AND":
                if joins or not parts:
                    raise _SenselessError
                joins = True
                self._at += 1
                continue
            part = self._one(field)
            if part is None and joins:
                raise _SenselessError
            if part is not None:
                self._append(parts, part, in_a_row=not joins)
            joins = False
        if joins:
            raise _SenselessError
        if len(parts) < 2:
            return parts[0] if parts else None
        return AllOf(tuple(parts))

    @staticmethod
    def _append(parts: list[Node], part: Node, *, in_a_row: bool) -> None:
        """Words that follow one another are one run, so that each can be weighed among the others."""
        last = parts[-1] if parts else None
        if (
            in_a_row
            and isinstance(last, Words)
            and isinstance(part, Words)
            and last.field == part.field
            and not last.prefix
        ):
            parts[-1] = Words(f"{last.text} {part.text}", part.field, part.prefix)
        else:
            parts.append(part)

    def _one(self, field: Field) -> Node | None:
        kind = self._kind()
        token = self._tokens[self._at] if kind != "finish" else None
        if token is None or kind in ("AND", "OR", "close"):
            raise _SenselessError
        self._at += 1
        if kind in ("minus", "NOT"):
            # Half a word excludes too much.
            growing, self._growing = self._growing, False
            part = self._deeper(self._one, field)
            self._growing = growing
            if part is None:
                raise _SenselessError
            return Without(part)
        if kind == "field":
            named = _FIELDS[token["field"].strip().rstrip(":").lower()]
            part = self._deeper(self._one, named)
            if part is None:
                raise _SenselessError
            return part
        if kind == "open":
            part = self._deeper(self._any_of, field)
            if self._kind() == "close":
                self._at += 1
            elif not self._lenient:
                raise _SenselessError
            if part is None:
                raise _SenselessError
            return part
        return self._phrase(token, field) if kind == "phrase" else self._word(token["word"], field)

    def _deeper(self, parse: Callable[[Field], Node | None], field: Field) -> Node | None:
        self._depth += 1
        if self._depth > DEEPEST_BRACKETS:
            raise _SenselessError
        part = parse(field)
        self._depth -= 1
        return part

    def _phrase(self, token: re.Match[str], field: Field) -> Node | None:
        text = token["phrase"]
        closed = bool(token["end"])
        if not closed and not self._lenient:
            raise _SenselessError
        if not _has_words(text):
            return None
        return Phrase(text.strip(), field) if closed else Words(text.strip(), field, self._growing)

    def _word(self, text: str, field: Field) -> Node | None:
        if not _has_words(text):
            return None
        bare = text.rstrip("*")
        last = self._at == len(self._tokens)
        return Words(bare, field, prefix=(bare != text and bare[-1:].isalnum()) or (last and self._growing))


def wanted_of(node: Words | Phrase) -> tuple[Wanted, ...]:
    """The words a node asks for, in the order typed; common words only where nothing else is asked for.

    A word typed twice is wanted twice. Every word of a phrase counts.
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
    return tuple(part for group in asked for part in _wanted(group, node.field, grows=group is growing))


def _groups(words: list[Word]) -> Iterator[list[Word]]:
    """Single words, and hyphenated ones as the joined word followed by its parts."""
    at = 0
    while at < len(words):
        length = 1 if words[at].width == 1 else words[at].width + 1
        yield words[at : at + length]
        at += length


def _is_common(word: Word, text: str) -> bool:
    raw = text[word.start : word.end]
    # In capitals a common word is a name: WHO, IT, US.
    is_name = len(word.form) > 1 and raw.isupper() and raw not in _OPERATORS and not text.isupper()
    return is_stop_word(word.form) and not is_name


def _wanted(group: list[Word], field: Field, *, grows: bool) -> Iterator[Wanted]:
    parts = [word for word in group if word.width == 1]
    if grows:
        for word in parts[:-1]:
            yield Wanted((word.term,), field)
        form = parts[-1].form
        yield Wanted((parts[-1].term,), field, prefix=form if len(form) >= SHORTEST_BEGINNING else None)
    else:
        joined = group[0].term if len(parts) > 1 else None
        yield Wanted(tuple(word.term for word in parts), field, joined)


def wanted_in(query: Query) -> tuple[Wanted, ...]:
    """Everything a question asks for, without what it excludes."""
    return tuple(_positive(query.root)) if query.root is not None else ()


def _positive(node: Node) -> Iterator[Wanted]:
    match node:
        case Words() | Phrase():
            yield from wanted_of(node)
        case AllOf(parts) | AnyOf(parts):
            for part in parts:
                yield from _positive(part)
        case Without():
            return
