"""What is said of an annotation in words: on its card, and to a screen reader."""

from PySide6.QtCore import QCoreApplication

from cssreader.domain.annotation import (
    Annotation,
    AnnotationKind,
    Moved,
    Placement,
    Uncertain,
    Unplaced,
    span_of,
)
from cssreader.domain.categories import Categories
from cssreader.gui.theme.names import category_name, joined, kind_name

_PLACE_CHARACTERS = 90


def _tr(text: str) -> str:
    return QCoreApplication.translate("AnnotationWords", text)


def is_on_whole_essay(annotation: Annotation) -> bool:
    return annotation.selector is None


def is_waiting(annotation: Annotation) -> bool:
    """Whether its words were not found in the text, so that it waits for a place."""
    return annotation.selector is not None and isinstance(annotation.placement, Unplaced)


def heading_of(annotation: Annotation, categories: Categories) -> str:
    """What kind of annotation it is: the category of a highlight, or 'Note', or 'Bookmark'."""
    if annotation.kind is AnnotationKind.HIGHLIGHT:
        return category_name(annotation.category, categories)
    return _tr("On the whole essay") if is_on_whole_essay(annotation) else kind_name(annotation.kind)


def state_of(placement: Placement) -> str:
    """A word or two for a placement to look at; empty for one that is as it was."""
    match placement:
        case Moved():
            return _tr("Moved")
        case Uncertain():
            return _tr("Place uncertain")
        case Unplaced():
            return _tr("Not in the text")
        case _:
            return ""


def state_sentence(annotation: Annotation) -> str:
    """What `state_of` means and what to do about it; empty where there is nothing to say."""
    if is_on_whole_essay(annotation):
        return ""
    match annotation.placement:
        case Moved():
            return _tr("The text has changed. These words were found again in another place or slightly changed.")
        case Uncertain():
            return _tr(
                "The text has changed. This is the likeliest place: press Y in the list if it is right, "
                "or select the right words in the essay and press P."
            )
        case Unplaced():
            return _tr(
                "The text has changed and these words are no longer in it. The mark and its note are "
                "kept; to give it a place, select words in the essay and press P here."
            )
        case _:
            return ""


def provenance_of(annotation: Annotation) -> str:
    """Whence a fact is and of which year, and that it may be out of date; empty where nothing is said."""
    said = ", ".join(filter(None, (annotation.source, annotation.year)))
    return joined((_tr("May be out of date") if annotation.stale else "", said))


def place_words(annotation: Annotation, text: str) -> str:
    """The words at the place of a bookmark, from the essay's `text` or else from what was remembered of it."""
    span = span_of(annotation.placement)
    if span is not None and text:
        following = text[span[0] : span[0] + _PLACE_CHARACTERS].lstrip()
        words = " ".join(following.split("\n", 1)[0].split())
        if words:
            return words
    selector = annotation.selector
    return " ".join((selector.exact or selector.suffix).split()) if selector else ""


def told_on_page(annotation: Annotation, categories: Categories) -> str:
    """What a mark says besides its words, which are being read: 'Fact. Note: to be checked.'"""
    parts = [
        heading_of(annotation, categories),
        state_of(annotation.placement) if annotation.selector is not None else "",
    ]
    if annotation.note:
        parts.append(_tr("Note: {note}").format(note=annotation.note))
    return ". ".join(part.rstrip(".") for part in parts if part) + "."


def spoken(annotation: Annotation, text: str, categories: Categories) -> str:
    """The whole card as sentences, for a screen reader."""
    parts = [heading_of(annotation, categories)]
    if annotation.kind is AnnotationKind.BOOKMARK:
        parts.append(place_words(annotation, text))
    elif annotation.quote:
        parts.append(" ".join(annotation.quote.split()))
    if annotation.note:
        parts.append(_tr("Note: {note}").format(note=annotation.note))
    if provenance_of(annotation):
        parts.append(provenance_of(annotation))
    if annotation.tags:
        parts.append(_tr("Tags: {tags}").format(tags=", ".join(annotation.tags)))
    if not is_on_whole_essay(annotation):
        parts.append(state_of(annotation.placement))
    return ". ".join(part.rstrip(".") for part in parts if part) + "."
