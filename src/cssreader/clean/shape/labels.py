"""Lines that name what comes after them: ``Sources``, ``Written By``, ``Share This Article``."""

import re
from enum import Enum, auto

from cssreader.clean.dates import first_date, looks_like_date
from cssreader.clean.shape.wording import any_of


class Label(Enum):
    """What a line under an essay announces."""

    SOURCES = auto()
    HISTORY = auto()
    WRITTEN = auto()
    EDITED = auto()
    REVIEWED = auto()
    UPDATED = auto()
    PUBLISHED = auto()
    HELPFUL = auto()
    SHARE = auto()
    COMMENTS = auto()
    AUTHOR = auto()
    MORE = auto()
    SUBSCRIBE = auto()
    RIGHTS = auto()
    TAGS = auto()


_FORMS = {
    Label.SOURCES: "sources?; references?; bibliography; works cited; further reading; حوالہ جات; ماخذ",
    Label.HISTORY: "history; (?:article|editorial|essay|page|post|publication|revision|version) history",
    Label.WRITTEN: "(?:authored|compiled|penned|prepared|written) by",
    Label.EDITED: r"""
        (?:copy-?edited|edited|proof-?read)(?:\s*(?:&|and|,|/)\s*(?:edited|formatted|proof-?read))* by""",
    Label.REVIEWED: r"""
        (?:approved|(?:fact[- ])?checked|reviewed|verified)(?:\s*(?:&|and|,|/)\s*(?:approved|reviewed|verified))* by""",
    Label.UPDATED: r"""last update
        (?:(?:article|content|essay|page|post)\s+)?(?:last\s+)?(?:modified|revised|updated)(?:\s+(?:at|on))?""",
    Label.PUBLISHED: r"(?:(?:first|originally)\s+)?published(?:\s+(?:at|on))?; posted(?:\s+on)?; date(?:\s+published)?",
    Label.HELPFUL: r"""
        (?:was|is|did you find) this (?:\w+ )?(?:helpful|useful); (?:like|rate) this (?:article|essay|post)
        \(?\s*\d[\d,.]*k?\s+(?:(?:aspirants|people|readers|users) )?found (?:it|this(?: \w+)?) (?:helpful|useful)\s*\)?
        did you like this \w+; how useful was this \w+; thanks? (?:you )?for your feedback""",
    Label.SHARE: r"""
        share(?: (?:it|the|this))?(?: (?:article|blog|editorial|essay|page|post|story))?(?: (?:on|via|with) .{1,40})?
        spread the word; tell (?:a|your) friends?; (?:gift|save|print|bookmark) this (?:article|essay|story)
        شیئر کریں; share on social media; follow us on.{0,40}""",
    Label.COMMENTS: r"""
        (?:(?:all|reader|top|user) )?comments?\s*\(?\s*\d*\s*\)?; \d+\s+(?:comments?|replies|responses?|thoughts on .*)
        (?:add|leave|post|write) (?:a |your )?(?:comment|reply)s?.{0,40}; join the (?:conversation|discussion)
        no comments(?: yet)?.*; be the first to comment.*; discussion\s*\(\s*\d+\s*\); have your say
        log ?in to (?:post a )?comment.*; تبصر[ےہ]; اپنی رائے دیں""",
    Label.AUTHOR: "about (?:the )?(?:author|contributor|writer)s?",
    Label.MORE: r"""
        (?:featured|latest|more|other|popular|recent|recommended|related|similar|top|trending)\s+(?:\w+\s+){0,2}?_THINGS_
        you (?:may|might) also (?:be interested in|enjoy|like).*; (?:read|up) next; more (?:by|from|in|on) .{1,40}
        (?:next|previous) (?:article|editorial|essay|post); keep reading; editor['’]s picks?; most read
        trending(?: now)?; recommended(?: for you)?; what to read next; back to top""".replace(
        "_THINGS_", "(?:articles?|blogs?|content|editorials?|essays?|news|posts?|reading|reads?|stories|topics?)"
    ),
    Label.SUBSCRIBE: r"""
        (?:get|join|sign up (?:for|to)|subscribe to) (?:our|the) (?:\w+ ){0,2}newsletter.*; newsletter
        stay (?:connected|in touch|updated)""",
    Label.RIGHTS: r"""
        ©.*; copyright\b.{0,80}; all rights reserved.{0,80}; privacy policy
        terms (?:of (?:service|use)|and conditions).{0,40}""",
    Label.TAGS: r"tags; (?:categor(?:y|ies)|filed under|keywords|tags?|topics)\s*[:：].*",
}
"""How the labels are written; a colon or other marks may follow."""
_WITH_DATE = frozenset({Label.UPDATED, Label.PUBLISHED})
_WITH_NAME = frozenset({Label.WRITTEN, Label.EDITED, Label.REVIEWED})
_BEHIND = r"\b\s*[:：]?\s*(?P<rest>.*)"
_LABELS = tuple(
    (label, re.compile(any_of(forms) + (_BEHIND if label in _WITH_DATE | _WITH_NAME else r"\W*"), re.IGNORECASE))
    for label, forms in _FORMS.items()
)
_LONGEST = 120


def label_of(text: str) -> tuple[Label, str] | None:
    """What a line announces, and what stands on the same line behind it; None for any other line."""
    if len(text) > _LONGEST:
        return None
    for label, form in _LABELS:
        found = form.fullmatch(text)
        if found is None:
            continue
        rest = found.groupdict().get("rest") or ""
        if rest and label in _WITH_DATE and first_date(rest) is None and not looks_like_date(rest):
            continue
        if rest and label in _WITH_NAME and (len(rest.split()) > 8 or (rest[-1] in ".!?" and len(rest.split()) > 4)):
            continue
        return label, rest.strip()
    return None
