"""Direct speech in a text, with who is said to have spoken."""

import re
from collections.abc import Iterator
from typing import NamedTuple

FEWEST_WORDS = 5
"""Fewer in quotation marks are a name, a term or irony."""

_NEAR = 90
"""Characters before or after the quotation within which its speaker is named."""

_QUOTED = re.compile(
    '\u201c([^\u201c\u201d\n]{15,900})\u201d|\u201d([^\u201c\u201d\n]{15,900})\u201c|"([^"\n]{15,900})"|\u00ab([^\u00ab\u00bb\n]{15,900})\u00bb'
)
_VERB = (
    r"(?:said|says|wrote|writes|argued|argues|remarked|declared|declares|observed|observes|warned|warns|noted|notes"
    r"|stated|states|told|asked|replied|insisted|claimed|claims|added"
    r"|put it|proclaimed|lamented|provides|reads|promises|promised"
    r"|holds|held|calls|called|describes|described|speaks|spoke"
    r"|begins|began|runs|ran|named|answered|urges|urged|told us|concluded|concludes)"
)
_NAME = (
    r"(?:(?:the |a )?(?:[A-Z][\w.'\u2019-]+)(?:\s(?:of |de |al-|ibn |bin )?[A-Z0-9][\w.'\u2019-]+){0,4}"
    r"|[Hh]e|[Ss]he|[Tt]hey|(?:[Tt]he|an?) [a-z]+)"
)
_ADVERBS = r"(?:had |has |also |once |famously |rightly |then )*"
_BEFORE = (
    re.compile(rf"\b{_VERB}\s(?P<who>{_NAME})[,:]?\s*$"),
    re.compile(rf"(?P<who>{_NAME})(?:,[^,]{{1,60}},)?\s{_ADVERBS}{_VERB}\b[^.!?]{{0,50}}$"),
    re.compile(rf"(?:[Aa]ccording to|[Ii]n the words of|[Aa]s)\s(?P<who>{_NAME})[^.!?]{{0,40}}$"),
    re.compile("(?P<who>[\\w ]{2,40}?)\\s(?:نے|کے)\\s(?:\\w+\\s)?(?:کہا|فرمایا|لکھا|مطابق)[^۔]{0,30}$"),
)
"""The last is Urdu: somebody said, was pleased to say, wrote, or according to somebody."""

_AFTER = (
    re.compile(rf"^[,.]?\s*{_VERB}\s(?P<who>{_NAME})"),
    re.compile(rf"^[,.]?\s*(?P<who>{_NAME})(?:,[^,]{{1,60}},)?\s{_ADVERBS}{_VERB}\b"),
    re.compile(rf"^\s*[\u2014\u2013(-]\s*(?P<who>{_NAME})"),
)


class QuotedSpeech(NamedTuple):
    start: int
    end: int
    """Of what is quoted, its marks among it."""
    speaker: str


def quoted_speech_in(text: str, start: int = 0, end: int | None = None) -> Iterator[QuotedSpeech]:
    """What is quoted between `start` and `end`, a paragraph at most, from somebody whom the text names close by."""
    end = len(text) if end is None else end
    for match in _QUOTED.finditer(text, start, end):
        said = next(group for group in match.groups() if group is not None)
        if len(said.split()) < FEWEST_WORDS:
            continue
        speaker = _speaker(
            text[max(start, match.start() - _NEAR) : match.start()], text[match.end() : min(end, match.end() + _NEAR)]
        )
        if speaker is not None:
            yield QuotedSpeech(match.start(), match.end(), speaker)


def _speaker(before: str, after: str) -> str | None:
    for pattern in _AFTER:
        if found := pattern.search(after):
            return " ".join(found["who"].split()).rstrip(".")
    for pattern in _BEFORE:
        if found := pattern.search(before):
            return " ".join(found["who"].split()).rstrip(".")
    return None
