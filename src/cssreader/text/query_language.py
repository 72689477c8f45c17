"""The language of the search box: what a person types becomes a tree, and a tree becomes the words it asks for.

Words, "phrases", AND OR NOT in capitals, -word, brackets, beginning*, slip~, +exact, NEAR/5, title: author: tag:
about:, and what the library knows besides words, such as site: is: words:. Nothing a person can type is an error:
what makes no sense as a query is read as plain words.
"""

import re
from collections.abc import Callable

from cssreader.domain.query import (
    About,
    AllOf,
    AnyOf,
    Field,
    Known,
    Near,
    Node,
    Phrase,
    Query,
    Spelling,
    Without,
    Words,
)
from cssreader.text.conditions import condition_of
from cssreader.text.words import words_of

LONGEST_QUESTION = 20_000
"""Characters of a question that are read."""

LONGEST_IN_LANGUAGE = 600
"""Characters up to which a question may use the language; what is longer is a pasted passage, and read as words."""

DEEPEST_BRACKETS = 16
_QUOTES = '"\u201c\u201d\u201e\u00ab\u00bb'
TEXT_FIELDS = {"title": Field.TITLE, "author": Field.AUTHOR, "tag": Field.TAG, "tags": Field.TAG}
ABOUT = "about"
_NAMES = "|".join((ABOUT, *TEXT_FIELDS, *Known))
# In a sentence such as "in other words: war" a space follows the colon, so no condition allows one.
_FIELD = rf"(?:{'|'.join((ABOUT, *TEXT_FIELDS))}):\s*(?=\S)|(?:{'|'.join(Known)}):(?=\S)"
TOKEN = re.compile(
    rf"\s*(?:(?P<open>\()|(?P<close>\))|(?P<field>{_FIELD})|(?P<minus>-(?=[^\s\-]))"
    rf"|(?P<plus>\+(?=\w))|(?P<near>NEAR/\d{{1,3}}(?=\s|$))"
    rf"|[{_QUOTES}](?P<phrase>[^{_QUOTES}]*)(?P<end>[{_QUOTES}]|$)|(?P<word>[^\s(){_QUOTES}]+))",
    re.IGNORECASE,
)
OPERATORS = ("AND", "OR", "NOT")
_UNFINISHED = re.compile(rf"(?:(?<!\S)(?:AND|OR|NOT|NEAR(?:/\d*)?|-|\+|(?i:{_NAMES}):)|[\s(])+$")


class _SenselessError(Exception):
    """What was typed is no query."""


def parse_query(typed: str, *, last_word_is_prefix: bool = False, longest: int = LONGEST_IN_LANGUAGE) -> Query:
    """The tree of what was typed; it never raises.

    While a person still types, the last word may go on, and what is not yet closed counts as closed. What has more than
    `longest` characters is read as words.
    """
    if len(typed) > longest:
        passage = typed[:LONGEST_QUESTION]
        return Query(typed, Words(passage.strip()) if _has_words(passage) else None, read_as_words=True)
    text = _UNFINISHED.sub("", typed) if last_word_is_prefix else typed
    growing = last_word_is_prefix and text == typed and text[-1:].isalnum()
    parser = _Parser(text, growing=growing, lenient=last_word_is_prefix)
    try:
        root = parser.query()
    except _SenselessError:
        words = Words(text.strip(), prefix=growing)
        return Query(typed, words if _has_words(text) else None, read_as_words=True)
    return Query(typed, root, read_as_words=parser.misread)


def without_capitals(typed: str) -> str:
    """The same question in small letters; what is an operator stays one."""
    return re.sub(r"\S+", lambda word: word[0] if word[0].strip("()") in OPERATORS else word[0].lower(), typed)


def _has_words(text: str) -> bool:
    return next(words_of(text), None) is not None


class _Parser:
    """Recursive descent: a run of OR holds runs of AND, which hold words, phrases and brackets."""

    def __init__(self, text: str, *, growing: bool, lenient: bool) -> None:
        self._growing = growing
        self._lenient = lenient
        self.misread = False
        """Whether a condition made no sense, and was read as words."""
        self._tokens = [match for match in TOKEN.finditer(text) if match.lastgroup]
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
        if word in OPERATORS:
            return word
        if token["near"] is not None and token["near"].islower():
            return "word"
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
            part = self._near(self._one(field), field)
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
            and last.spelling == part.spelling == Spelling.STEM
            and not last.prefix
        ):
            parts[-1] = Words(f"{last.text} {part.text}", part.field, part.prefix)
        else:
            parts.append(part)

    def _near(self, one: Node | None, field: Field) -> Node | None:
        """What stands before NEAR/n, with what stands after it; a chain of them asks of each pair."""
        pairs: list[Node] = []
        while self._kind() == "near":
            distance = int(self._tokens[self._at]["near"].partition("/")[2])
            self._at += 1
            other = self._one(field)
            if not (isinstance(one, Words | Phrase) and isinstance(other, Words | Phrase) and one.field == other.field):
                raise _SenselessError
            pairs.append(Near(one, other, distance))
            one = other
        if not pairs:
            return one
        return pairs[0] if len(pairs) == 1 else AllOf(tuple(pairs))

    def _one(self, field: Field) -> Node | None:
        kind = self._kind()
        token = self._tokens[self._at] if kind != "finish" else None
        if token is None or kind in ("AND", "OR", "close", "near"):
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
        if kind == "plus":
            word = self._word(self._tokens[self._at]["word"] or "", field)
            self._at += 1
            if not isinstance(word, Words):
                raise _SenselessError
            return Words(word.text, field, spelling=Spelling.EXACT)
        if kind == "field":
            name = token["field"].strip().rstrip(":").lower()
            if name == ABOUT:
                return self._about()
            if name not in TEXT_FIELDS:
                return self._condition(Known(name))
            part = self._deeper(self._one, TEXT_FIELDS[name])
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
        return self._phrase(token, field) if kind == "phrase" else self._word(token["word"] or token["near"], field)

    def _about(self) -> Node | None:
        """``about:water``, ``about:(water rivers "Indus basin")``: in brackets any of the words, with OR or without.

        A word that is still being typed is about nothing yet.
        """
        parts: list[Words | Phrase] = []
        growing: Node | None = None
        opened = self._kind() == "open"
        self._at += opened
        while self._kind() != "finish" and (kind := self._kind()) != "close":
            if kind == "OR" and parts and opened:
                self._at += 1
                continue
            if kind not in ("word", "phrase", "plus"):
                raise _SenselessError
            part = self._one(Field.ANY)
            if isinstance(part, Words) and part.prefix and self._growing and self._kind() == "finish":
                growing = part
            elif isinstance(part, Words):
                parts.append(Words(part.text, spelling=_whole(part.spelling)))
            elif isinstance(part, Phrase):
                parts.append(part)
            if not opened:
                break
        if opened:
            if self._kind() == "close":
                self._at += 1
            elif not self._lenient:
                raise _SenselessError
        if parts:
            return About(tuple(dict.fromkeys(parts)))
        if growing is None:
            raise _SenselessError
        return growing

    def _condition(self, known: Known) -> Node | None:
        """``is:unread``; what makes no sense is read as words, and while one types it is nothing yet."""
        kind = self._kind()
        if kind not in ("word", "phrase"):
            raise _SenselessError
        token = self._tokens[self._at]
        last = self._at == len(self._tokens) - 1
        self._at += 1
        value = token["phrase"] if kind == "phrase" else token["word"] or token["near"]
        condition = condition_of(known, value)
        if condition is not None:
            return condition
        if self._growing and last:
            return None
        self.misread = True
        words = f"{known} {value}"
        return Words(words) if _has_words(words) else None

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
        bare = text.rstrip("*~")
        last = self._at == len(self._tokens)
        if "~" in text[len(bare) :] and bare[-1:].isalnum():
            return Words(bare, field, spelling=Spelling.SLIP)
        return Words(bare, field, prefix=(bare != text and bare[-1:].isalnum()) or (last and self._growing))


def _whole(spelling: Spelling) -> Spelling:
    """Whole words are counted, not what they may be a slip of."""
    return Spelling.STEM if spelling is Spelling.SLIP else spelling
