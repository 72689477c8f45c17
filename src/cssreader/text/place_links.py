"""Links that lead to a place in an essay of one's library: ``cssreader://essay/UID#PLACE``.

The uid is the same on every machine that has the essay from the same library. The place is the id of an annotation, or
``words=`` with the beginning of a passage; without one the link leads to the essay. Links come from outside, so a link
says no more than where to look.
"""

import re
from typing import NamedTuple
from urllib.parse import quote, unquote, urlsplit

from cssreader.domain.annotation import AnnotationId

SCHEME = "cssreader"
MOST_WORDS = 160
"""Characters of a passage that a link names; more make it no easier to find."""
_MOST_CHARACTERS = 4_000
_WORDS = "words="
_ID = re.compile(r"[0-9A-Za-z-]{1,64}")


class PlaceLink(NamedTuple):
    """Where a link leads to."""

    essay_uid: str
    annotation_id: AnnotationId | None = None
    words: str = ""
    """The beginning of a passage, its white space as single blanks."""

    @property
    def address(self) -> str:
        """The link itself, in plain ASCII."""
        if self.annotation_id is not None:
            place = f"#{quote(self.annotation_id, safe='')}"
        elif self.words:
            place = f"#{_WORDS}{quote(self.words, safe='')}"
        else:
            place = ""
        return f"{SCHEME}://essay/{quote(self.essay_uid, safe='')}{place}"


def link_to_words(essay_uid: str, passage: str) -> PlaceLink:
    """A link to a passage that nobody has marked; to the essay where the passage is blank."""
    words = " ".join(passage.split())
    if len(words) > MOST_WORDS:
        words = words[:MOST_WORDS].rpartition(" ")[0] or words[:MOST_WORDS]
    # What is no character cannot be written into an address.
    return PlaceLink(essay_uid, words=words.encode("utf-8", "ignore").decode("utf-8"))


def read_link(typed: str) -> PlaceLink | None:
    """What a link says; None for anything that is no such link."""
    if len(typed) > _MOST_CHARACTERS or not typed.isascii() or not typed.isprintable():
        return None
    try:
        parts = urlsplit(typed)
    except ValueError:
        return None
    uid = unquote(parts.path.removeprefix("/"))
    if parts.scheme != SCHEME or parts.netloc != "essay" or parts.query or _ID.fullmatch(uid) is None:
        return None
    place = parts.fragment
    if place.startswith(_WORDS):
        words = " ".join(unquote(place.removeprefix(_WORDS), errors="ignore").split())
        return PlaceLink(uid, words=words[:MOST_WORDS])
    if place and _ID.fullmatch(place) is None:
        return None
    return PlaceLink(uid, AnnotationId(place) if place else None)
