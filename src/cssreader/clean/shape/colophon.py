"""What stands under an essay: its sources, its history, who wrote and edited it, sharing, comments."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from cssreader.clean.dates import first_date, looks_like_date, whole_date
from cssreader.clean.names import without_by
from cssreader.clean.pieces import Found, Piece
from cssreader.clean.shape.evidence import is_line, is_prose
from cssreader.clean.shape.labels import Label, label_of
from cssreader.clean.shape.wording import any_of
from cssreader.domain.content import ListItem, Preformatted, TableRow
from cssreader.domain.essay import RemovalReason

_REASONS = {
    Label.SOURCES: RemovalReason.KEPT_AS_FIELD,
    Label.HISTORY: RemovalReason.KEPT_AS_FIELD,
    Label.WRITTEN: RemovalReason.KEPT_AS_FIELD,
    Label.EDITED: RemovalReason.KEPT_AS_FIELD,
    Label.REVIEWED: RemovalReason.KEPT_AS_FIELD,
    Label.UPDATED: RemovalReason.KEPT_AS_FIELD,
    Label.PUBLISHED: RemovalReason.KEPT_AS_FIELD,
    Label.AUTHOR: RemovalReason.KEPT_AS_FIELD,
    Label.HELPFUL: RemovalReason.SHARING,
    Label.SHARE: RemovalReason.SHARING,
    Label.COMMENTS: RemovalReason.COMMENTS,
    Label.MORE: RemovalReason.NAVIGATION,
    Label.SUBSCRIBE: RemovalReason.PROMOTION,
    Label.RIGHTS: RemovalReason.NAVIGATION,
    Label.TAGS: RemovalReason.NAVIGATION,
}
_PROSE_UNDER = {Label.AUTHOR: 3, Label.SUBSCRIBE: 2}
"""How many pieces under these labels may be long without being the essay."""
_WEAK = frozenset(
    {
        Label.SOURCES,
        Label.HISTORY,
        Label.MORE,
        Label.COMMENTS,
        Label.TAGS,
        Label.AUTHOR,
        Label.PUBLISHED,
        Label.UPDATED,
        Label.RIGHTS,
    }
)
"""Labels that could be a heading of the essay, and need company or an end to be believed."""
_COMMENT_SIGNS = re.compile(r"\b(?:reply|ago|log ?in|likes?|upvote|report|\d{1,2}:\d{2})\b|\d", re.IGNORECASE)
_CITATION = re.compile(r"https?://|www\.|\b(?:19|20)\d{2}\b|\bpp?\.\s*\d|\bvol\.|\bISBN\b|\bdoi\b", re.IGNORECASE)
_PUBLISHED_IN = re.compile(
    r"(?:first\s+)?published in (?:the )?[\w .&’'-]{2,60},\s*(?P<rest>.*\d{4})\W*", re.IGNORECASE
)
_SHARE_TARGETS = re.compile(
    any_of(
        """facebook; twitter; x; linkedin; whatsapp; telegram; pinterest; reddit; e-?mail; print; copy link; instagram
        messenger; tumblr; yes; no"""
    ),
    re.IGNORECASE,
)
_WRITER_IS = re.compile(
    r"the (?:writer|author|columnist|contributor)s? (?:is|are|was|were|works?|teach(?:es)?|can be|has|have|holds?)\b"
    r"(?!.{240})",
    re.IGNORECASE,
)
_LAST_LINES = 4
_KEPT_WORDS = 8
_MOST_SOURCES = 60
_LONGEST_CITATION_WORDS = 60


@dataclass(slots=True)
class _Reading:
    """What the tail has told so far."""

    history: date | None = None
    """The newest day that the article history names."""
    facts: dict[str, object] = field(default_factory=dict)
    sources: list[str] = field(default_factory=list)

    def note(self, name: str, value: object) -> None:
        if value and not self.facts.get(name):
            self.facts[name] = value


def colophon_of(pieces: Sequence[Piece], skipped: set[int]) -> tuple[int, Found, dict[int, RemovalReason]]:
    """Where the essay ends, what is told below it, and why each piece below it goes.

    A label ends the essay only if no paragraph of running text follows it, save where such
    paragraphs belong: a section called *History* in the middle of an essay is no article history.
    """
    begun = next((number for number, piece in enumerate(pieces) if number not in skipped and is_prose(piece)), 0)
    for number, piece in enumerate(pieces):
        # A count of comments stands above the text as often as below it.
        if number in skipped or number < begun or not (is_line(piece) or label_of(piece.text)):
            continue
        found = label_of(piece.text)
        if found and number > 0 and _is_tail(pieces, number, found[0], skipped):
            return number, *_read(pieces, number, skipped)
    facts, reasons = _last_line(pieces, skipped)
    return len(pieces), facts, reasons


def writer_line(pieces: Sequence[Piece], end: int, skipped: set[int]) -> int | None:
    """The number of the line about the author that closes an essay: *The writer is a former judge.*"""
    kept = [number for number in range(end) if number not in skipped][-_LAST_LINES:]
    return next((number for number in reversed(kept) if _WRITER_IS.match(pieces[number].text)), None)


def _last_line(pieces: Sequence[Piece], skipped: set[int]) -> tuple[Found, dict[int, RemovalReason]]:
    for number in range(len(pieces) - 1, max(len(pieces) - 4, 0), -1):
        if number not in skipped:
            match = _PUBLISHED_IN.fullmatch(pieces[number].text)
            if match:
                return Found(published=first_date(match["rest"])), {number: RemovalReason.KEPT_AS_FIELD}
    return Found(), {}


def _is_tail(pieces: Sequence[Piece], start: int, label: Label, skipped: set[int]) -> bool:
    current, labels = label, 1
    strong = label not in _WEAK
    signs = 0
    under = 0
    for number in range(start + 1, len(pieces)):
        piece = pieces[number]
        if number in skipped:
            continue
        found = label_of(piece.text)
        if found:
            current, under = found[0], 0
            labels += 1
            strong = strong or current not in _WEAK
            continue
        under += 1
        if isinstance(piece.block, TableRow | Preformatted) or (piece.note and current is Label.SOURCES):
            # The text refers to its notes by their numbers, and is not whole without them.
            return False
        if current is Label.COMMENTS and piece.boxes and piece.kept and len(piece.text.split()) >= _KEPT_WORDS:
            # On a page with markup the extraction knows comments; what it keeps is none.
            return False
        if current is Label.COMMENTS:
            signs += _COMMENT_SIGNS.search(piece.text) is not None
        elif is_prose(piece) and not _belongs(current, piece, under):
            return False
    if label is Label.COMMENTS and not re.search(r"\d", pieces[start].text):
        return strong or labels > 1 or signs > 0 or start == len(pieces) - 1
    if label in (Label.UPDATED, Label.PUBLISHED) and label_of(pieces[start].text) != (label, ""):
        return True
    return strong or labels > 1 or label is Label.AUTHOR or _is_list_of_sources(pieces, start, label, skipped)


def _belongs(label: Label, piece: Piece, under: int) -> bool:
    """Whether running text may stand under a label without being the essay's."""
    if label in _PROSE_UNDER:
        return under <= _PROSE_UNDER[label]
    if label is Label.SOURCES:
        return len(piece.text.split()) <= _LONGEST_CITATION_WORDS and (
            isinstance(piece.block, ListItem) or _CITATION.search(piece.text) is not None or piece.linked > 0.3
        )
    return label is Label.MORE and piece.linked > 0.6


def _is_list_of_sources(pieces: Sequence[Piece], start: int, label: Label, skipped: set[int]) -> bool:
    rest = [pieces[number] for number in range(start + 1, len(pieces)) if number not in skipped]
    if label is Label.SOURCES:
        return not rest or all(
            isinstance(p.block, ListItem) or _CITATION.search(p.text) or p.linked > 0.3 for p in rest
        )
    return not rest or (label is Label.MORE and all(piece.linked > 0.6 for piece in rest))


def _read(pieces: Sequence[Piece], start: int, skipped: set[int]) -> tuple[Found, dict[int, RemovalReason]]:
    reading = _Reading()
    reasons: dict[int, RemovalReason] = {}
    current = Label.HISTORY
    under = 0
    for number in range(start, len(pieces)):
        text = pieces[number].text
        found = label_of(text) if current is not Label.COMMENTS or number == start else _after_comments(text)
        if found:
            current, under = found[0], 0
            if found[1]:
                _note(reading, current, found[1], 1)
        elif number not in skipped:
            under += 1
            _note(reading, current, text, under)
        if number in skipped:
            continue
        reasons[number] = _reason(current, text, under)
    # The page's own words go first; failing them, its history was last added to on the newest day it names.
    reading.note("updated", reading.history)
    return Found(sources=tuple(reading.sources[:_MOST_SOURCES]), **reading.facts), reasons  # type: ignore[arg-type]


def _reason(label: Label, text: str, under: int) -> RemovalReason:
    if _SHARE_TARGETS.fullmatch(text):
        return RemovalReason.SHARING
    reason = _REASONS[label]
    has_more = label in (Label.SOURCES, Label.HISTORY)
    return RemovalReason.OUTSIDE if reason is RemovalReason.KEPT_AS_FIELD and under > 1 and not has_more else reason


def _after_comments(text: str) -> tuple[Label, str] | None:
    found = label_of(text)
    return found if found and found[0] in (Label.MORE, Label.RIGHTS, Label.COMMENTS, Label.SUBSCRIBE) else None


def _note(reading: _Reading, label: Label, text: str, under: int) -> None:
    """Take one line as what its label announced; `under` counts the lines since that label."""
    made = whole_date(text) or (first_date(text) if under == 1 and len(text) < 60 else None)
    if label is Label.SOURCES:
        reading.sources.append(text)
    elif label is Label.WRITTEN and under == 1:
        reading.note("written_by", without_by(text))
    elif label is Label.EDITED and under == 1:
        reading.note("edited_by", without_by(text))
    elif label is Label.REVIEWED and under == 1:
        reading.note("reviewed_by", without_by(text))
    elif label is Label.AUTHOR and under == 1 and not looks_like_date(text):
        reading.note("author_line", text)
    elif label is Label.UPDATED and made:
        reading.note("updated", made)
    elif label is Label.PUBLISHED and made:
        reading.note("published", made)
    elif label is Label.HISTORY and made:
        reading.history = max(reading.history or made, made)
