"""Which numbers in an essay's text stand for which of its footnotes.

Better none than a wrong one: a number refers to a note only where notes are written one after the other, each with
its number in front, and the numbers in the text before them come in the same order. So a year in brackets, a power, or
a citation whose note is missing is text like any other.
"""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum, auto
from typing import NamedTuple

from cssreader.domain.content import (
    Block,
    Content,
    Heading,
    ListItem,
    Paragraph,
    Preformatted,
    Quotation,
    Span,
    Spans,
    Style,
    TableRow,
)
from cssreader.domain.reading import Footnote
from cssreader.text.plain import PlacedBlock, placed_blocks
from cssreader.text.spans import trimmed

_RAISED = "¹²³⁰⁴-⁹"
_NUMBERS = r"\d{1,3}(?:\s*[,،;–-]\s*\d{1,3})*"
_BRACKETS = re.compile(rf"\[\^?{_NUMBERS}\]")
_RAISED_NUMBER = re.compile(f"[{_RAISED}]{{1,3}}")
_IN_SUPERSCRIPT = re.compile(r"(?!.*\d{4})[\s\[(]*\d[\d\s,،;–\-\[\]()]{0,40}")
_ONE_NUMBER = re.compile(r"(?:[\[(]+\^?\s*)?(\d{1,3})(?:\s*[\])]+)?")
_MARK = re.compile(
    rf"\s*(?:(?P<bracketed>\[\^?(?P<b>\d{{1,3}})\]\s*[.:]?)|(?P<raised>(?P<r>[{_RAISED}]{{1,3}}))"
    r"|(?P<numbered>\(?(?P<n>\d{1,3})[.):۔](?=\s)))\s*"
)
"""How a note begins."""
_RAISED_MARK = re.compile(r"\s*[\[(]?(\d{1,3})[\])]?\s*[.:]?\s*")
"""The same behind white space, where the number is set above the line."""
_YEAR = re.compile(r"(?<!\d)(?:1\d|20)\d\d\Z")
_LAST_WORD = re.compile(r"[^\W\d_]+\Z")
_UNITS = frozenset(["mm", "cm", "dm", "km", "ft", "in", "mi", "yd", "ha", "sq", "nm", "kg", "hr", "sec"])
_NOTES_HEADING = re.compile(
    r"\W*(?:(?:end|foot)?notes?(?: and references)?|references?(?: and notes)?|sources?|citations?|bibliography"
    r"|works cited|حواشی|حاشیہ|حوالہ جات|حوالے|ماخذ)\W*",
    re.IGNORECASE,
)
_MOST_BETWEEN = 2
"""Further paragraphs of one note, where the next note follows them."""
_LONGEST_LEAP = 3
"""How many numbers the next note may be on from the one before, where some are missing."""
_MOST_GROUPS, _MOST_REFERENCES = 100, 5_000
"""What an essay may have of either, so that none takes long; of more groups the last ones count."""
_LEAST_SHARE, _LEAST_SHARE_OF_LIST = 0.5, 0.8
"""How many of the notes must be referred to; of a numbered list without a heading for notes, more."""
_LEAST_IN_ORDER = 0.8
"""How many of the numbers in the text must come in order: those of a list by authors' names do not."""


class _Form(Enum):
    BRACKETED = auto()
    RAISED = auto()
    NUMBERED = auto()
    LISTED = auto()


_PLAIN_LISTS = frozenset({_Form.NUMBERED, _Form.LISTED})
"""What any list may look like."""


class _Line(NamedTuple):
    """A line of a block, with its place in the plain text."""

    block: Block
    start: int
    text: str
    raised: bool
    """Whether it begins with a superscript."""

    @property
    def end(self) -> int:
        return self.start + len(self.text.rstrip())


class _Note(NamedTuple):
    number: int
    form: _Form
    start: int
    text_start: int
    end: int


class _Reference(NamedTuple):
    number: int
    start: int
    end: int
    is_doubtful: bool
    """It may as well be a power, as behind a year."""


@dataclass(slots=True)
class _Group:
    """Notes that follow one another."""

    is_headed: bool
    """Whether a heading for notes stands above them."""
    notes: list[_Note] = field(default_factory=list)

    @property
    def start(self) -> int:
        return self.notes[0].start

    @property
    def end(self) -> int:
        return self.notes[-1].end

    @property
    def looks_like_list(self) -> bool:
        return self.notes[0].form in _PLAIN_LISTS and not self.is_headed


def footnotes_in(content: Content) -> tuple[Footnote, ...]:
    """The notes of an essay to which its text refers, in order."""
    placed = placed_blocks(content)
    groups = _groups(placed)
    references = _references(placed) if groups else []
    found: list[tuple[_Group, list[Footnote]]] = []
    # A list that could be any comes last, so that it takes no number from what can only be notes.
    for group in sorted(groups, key=lambda group: group.looks_like_list):
        first = max((other.end for other, _ in found if other.start < group.start), default=0)
        if any(footnotes[0].references[0][0] < group.start < other.start for other, footnotes in found):
            continue
        footnotes = _matched(
            group, [one for one in references if first <= one.start and one.end <= group.start], placed
        )
        if footnotes:
            found.append((group, footnotes))
    return tuple(one for _, footnotes in sorted(found, key=lambda pair: pair[0].start) for one in footnotes)


def _words_of(note: _Note, placed: Sequence[PlacedBlock]) -> Content:
    """The words of a note without its number, as paragraphs."""
    blocks: list[Block] = []
    for block, place, text in placed[bisect_left(placed, note.text_start, key=lambda one: one.end) :]:
        if place >= note.end:
            break
        start, end = max(note.text_start - place, 0), min(note.end - place, len(text))
        if start >= end:
            continue
        match block:
            case Preformatted(text):
                blocks.append(Preformatted(text[start:end]))
            case Paragraph(spans) | ListItem(spans=spans) | Quotation(spans):
                blocks.append(Paragraph(_cut(spans, start, end)))
    return tuple(blocks)


def _cut(spans: Spans, start: int, end: int) -> Spans:
    at = 0
    parts: list[Span] = []
    for span in spans:
        parts.append(replace(span, text=span.text[max(start - at, 0) : max(end - at, 0)]))
        at += len(span.text)
    return trimmed(parts)


def _number(digits: str) -> int:
    """A number in the digits of any script, raised ones too."""
    return int("".join(str(unicodedata.digit(digit)) for digit in digits))


# Notes


def _groups(placed: Sequence[PlacedBlock]) -> list[_Group]:
    groups: list[_Group] = []
    group = _Group(is_headed=False)
    between = 0
    for line in _lines(placed):
        note = _note_at(line)
        last = group.notes[-1] if group.notes else None
        if isinstance(line.block, Heading):
            group, between = _Group(is_headed=_NOTES_HEADING.fullmatch(line.text) is not None), 0
        elif last and note is None and isinstance(line.block, ListItem) and (line.block.continued or _is_inner(line)):
            group.notes[-1] = last._replace(end=line.end)
        elif last and note and note.form is last.form and 1 <= note.number - last.number <= _LONGEST_LEAP:
            group.notes[-1] = last._replace(end=_before(placed, note.start)) if between else last
            group.notes.append(note)
            between = 0
        elif note is not None:
            group, between = _Group(group.is_headed and last is None, [note]), 0
            groups.append(group)
        elif last and isinstance(line.block, Paragraph) and between < _MOST_BETWEEN:
            between += 1
        else:
            group, between = _Group(is_headed=group.is_headed and last is None), 0
    return groups[-_MOST_GROUPS:]


def _is_inner(line: _Line) -> bool:
    return isinstance(line.block, ListItem) and line.block.depth > 1


def _before(placed: Sequence[PlacedBlock], offset: int) -> int:
    """The end of the words before a place."""
    number = bisect_left(placed, offset, key=lambda one: one.end)
    inside = placed[number]
    if inside.start < offset:
        return inside.start + len(inside.text[: offset - inside.start].rstrip())
    while not placed[number - 1].text:
        number -= 1
    return placed[number - 1].end


def _lines(placed: Sequence[PlacedBlock]) -> Iterator[_Line]:
    for block, start, text in placed:
        if not text:
            continue
        raised = {low for low, _, style in _styled(block) if Style.SUPERSCRIPT in style}
        at = 0
        for line in text.split("\n") if isinstance(block, Paragraph | Quotation) else (text,):
            if line.strip():
                yield _Line(block, start + at, line, at in raised)
            at += len(line) + 1


def _note_at(line: _Line) -> _Note | None:
    block = line.block
    if not isinstance(block, Paragraph | Quotation | ListItem):
        return None
    mark = _RAISED_MARK.match(line.text) if line.raised else None
    if mark is not None:
        return _note(line, _number(mark[1]), _Form.RAISED, mark.end())
    mark = _MARK.match(line.text)
    if mark is not None and (mark["numbered"] is None or not isinstance(block, ListItem)):
        for name, form in (("b", _Form.BRACKETED), ("r", _Form.RAISED), ("n", _Form.NUMBERED)):
            if mark[name] is not None:
                return _note(line, _number(mark[name]), form, mark.end())
    if isinstance(block, ListItem) and block.ordinal is not None and block.depth == 1 and not block.continued:
        return _note(line, block.ordinal, _Form.LISTED, 0)
    return None


def _note(line: _Line, number: int, form: _Form, mark: int) -> _Note | None:
    if not line.text[mark:].strip():
        return None
    return _Note(number, form, line.start, line.start + mark, line.end)


# References


def _references(placed: Sequence[PlacedBlock]) -> list[_Reference]:
    found: list[_Reference] = []
    for block, start, text in placed:
        if isinstance(block, Preformatted) or not text:
            continue
        taken: list[tuple[int, int]] = []
        for low, high, style in _styled(block):
            if Style.CODE in style or Style.SUBSCRIPT in style:
                taken.append((low, high))
            elif Style.SUPERSCRIPT in style:
                taken.append((low, high))
                if _IN_SUPERSCRIPT.fullmatch(text, low, high):
                    found += _numbers_in(text, low, high, start, is_bare="[" not in text[low:high])
            if len(found) > _MOST_REFERENCES:
                return []
        for form in (_BRACKETS, _RAISED_NUMBER):
            for mark in form.finditer(text):
                number = bisect_left(taken, (mark.end(), 0))
                if not number or taken[number - 1][1] <= mark.start():
                    found += _numbers_in(text, *mark.span(), start, is_bare=form is _RAISED_NUMBER)
                if len(found) > _MOST_REFERENCES:
                    return []
    return sorted(found, key=lambda reference: reference.start)


def _styled(block: Block) -> Iterator[tuple[int, int, Style]]:
    """The stretches of a block's text that are raised, lowered or code; neighbours of one kind as one."""
    at = 0
    kinds = Style.SUPERSCRIPT | Style.SUBSCRIPT | Style.CODE
    last: tuple[int, int, Style] | None = None
    parts: tuple[Spans, ...] = block.cells if isinstance(block, TableRow) else (getattr(block, "spans", ()),)
    if all(span.style is Style.PLAIN for spans in parts for span in spans):
        return
    for number, spans in enumerate(parts):
        at += 1 if number else 0
        for span in spans:
            end, style = at + len(span.text), span.style & kinds
            if last is not None and last[1] == at and last[2] == style:
                last = last[0], end, style
            else:
                if last is not None and last[2]:
                    yield last
                last = at, end, style
            at = end
    if last is not None and last[2]:
        yield last


def _numbers_in(text: str, start: int, end: int, offset: int, *, is_bare: bool) -> Iterator[_Reference]:
    before = text[max(start - 30, 0) : start].rpartition("\n")[2].rstrip()
    if not before:
        return  # What a line begins with may be the number of a note, and refers to none.
    doubtful = False
    if is_bare:
        word = _LAST_WORD.search(before)
        doubtful = _YEAR.search(before) is not None
        is_power = before[-1].isdigit() and not doubtful
        is_unit = word is not None and (len(word[0]) == 1 or word[0].casefold() in _UNITS)
        if is_power or is_unit or before[-1] in "⁻⁺+-−=^":
            return
    pattern = _RAISED_NUMBER if _RAISED_NUMBER.match(text, start) else _ONE_NUMBER
    for mark in pattern.finditer(text, start, end):
        digits = mark[0] if pattern is _RAISED_NUMBER else mark[1]
        yield _Reference(_number(digits), offset + mark.start(), offset + mark.end(), doubtful)


# Both together


def _matched(group: _Group, references: Sequence[_Reference], placed: Sequence[PlacedBlock]) -> list[Footnote]:
    """The notes of a group with their references; none where the two do not go together."""
    notes = {note.number: note for note in group.notes}
    known = [reference for reference in references if reference.number in notes]
    sure = [reference for reference in known if not reference.is_doubtful]
    first_at = {reference.number: reference.start for reference in _rising(sure)}
    if not first_at or len(first_at) < _LEAST_IN_ORDER * len({reference.number for reference in sure}):
        return []
    for reference in known:
        if reference.number not in first_at and _fits(reference, first_at):
            first_at[reference.number] = reference.start
    least = _LEAST_SHARE_OF_LIST if group.looks_like_list else _LEAST_SHARE
    if group.notes[0].number not in first_at or len(first_at) < least * len(notes):
        return []
    places: dict[int, list[tuple[int, int]]] = {number: [] for number in notes if number in first_at}
    for one in known:
        first = first_at.get(one.number)
        if first is not None and (one.start == first or (one.start > first and not one.is_doubtful)):
            places[one.number].append((one.start, one.end))
    return [
        Footnote(number, tuple(spans), note.start, note.text_start, note.end, _words_of(note, placed))
        for number, spans in places.items()
        for note in (notes[number],)
    ]


def _fits(reference: _Reference, first_at: dict[int, int]) -> bool:
    """Whether a doubtful number stands where the order of the others leaves a gap for it."""
    after = first_at.get(reference.number - 1)
    before = min((at for number, at in first_at.items() if number > reference.number), default=None)
    return after is not None and after < reference.start and (before is None or reference.start < before)


def _rising(references: Sequence[_Reference]) -> list[_Reference]:
    """The most references whose numbers rise, each as early as it can be: where each note is first referred to."""
    tails: list[int] = []
    ends: list[int] = []
    before: list[int | None] = []
    for place, reference in enumerate(references):
        at = bisect_left(tails, reference.number)
        before.append(ends[at - 1] if at else None)
        if at == len(tails):
            tails.append(reference.number)
            ends.append(place)
        elif reference.number < tails[at]:
            tails[at], ends[at] = reference.number, place
    chain: list[_Reference] = []
    place_: int | None = ends[-1] if ends else None
    while place_ is not None:
        chain.append(references[place_])
        place_ = before[place_]
    return chain[::-1]
