"""Where a link into the library leads to, and what a link to a place is."""

import re
from typing import NamedTuple

from cssreader.app.workspace import Workspace
from cssreader.domain.annotation import AnnotationId, Selector, span_of
from cssreader.domain.essay import EssayId
from cssreader.errors import NotFoundError
from cssreader.text.place_links import PlaceLink, link_to_words

_NO_ESSAY = "The essay that this link leads to is not in this library."
_NO_MARK = "The highlight that this link leads to is no longer there, so the link leads to its essay."
_NO_WORDS = "The words that this link leads to are not in the essay as it now is, so the link leads to its beginning."


class LinkedPlace(NamedTuple):
    """An essay, and what of it is to be shown."""

    essay_id: EssayId
    annotation_id: AnnotationId | None = None
    place: tuple[int, int] | None = None
    """Characters of the plain text."""
    told: str = ""
    """A sentence where the link leads less far than it says."""


def place_of_link(workspace: Workspace, link: PlaceLink) -> LinkedPlace:
    """What a link leads to as the essay now is. Raises NotFoundError where the essay is not in the library."""
    with workspace.store.reading():
        essay_id = workspace.store.essays.with_uid(link.essay_uid)
        if essay_id is None:
            raise NotFoundError(_NO_ESSAY)
        if link.annotation_id is not None:
            marks = {each.id for each in workspace.store.annotations.of_essay(essay_id)}
            if link.annotation_id in marks:
                return LinkedPlace(essay_id, link.annotation_id)
            return LinkedPlace(essay_id, told=_NO_MARK)
        if not link.words:
            return LinkedPlace(essay_id)
        place = _place_of_words(workspace.store.essays.text(essay_id), link.words)
    return LinkedPlace(essay_id, place=place, told="" if place else _NO_WORDS)


def _place_of_words(text: str, words: str) -> tuple[int, int] | None:
    """The words whatever white space is between them, or else whatever they have become."""
    found = re.search(r"\s+".join(map(re.escape, words.split())), text)
    if found is not None:
        return found.span()
    from cssreader.annotate import find

    return span_of(find(Selector(words, "", "", 0, len(words)), text))


def link_to(
    workspace: Workspace, essay_id: EssayId, annotation_id: AnnotationId | None = None, passage: str = ""
) -> str:
    """The address of an essay, of a mark on it, or of a passage of it. Raises NotFoundError."""
    uid = workspace.store.essays.uids((essay_id,)).get(essay_id)
    if uid is None:
        raise NotFoundError(_NO_ESSAY)
    if annotation_id is not None:
        return PlaceLink(uid, annotation_id).address
    return link_to_words(uid, passage).address
