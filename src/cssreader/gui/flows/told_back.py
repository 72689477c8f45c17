"""What undo, or doing again, did to annotations that the page does not show: in words, and where."""

from dataclasses import fields

from PySide6.QtCore import QCoreApplication

from cssreader.domain.annotation import Annotation, span_of
from cssreader.domain.changes import AnnotationChange, ManyAnnotationsChange
from cssreader.domain.essay import EssayId
from cssreader.gui.theme.names import counted

_MOST_WORDS = 8


def _tr(text: str) -> str:
    return QCoreApplication.translate("ToldBack", text)


def told_back(change: AnnotationChange, title: str) -> str:
    """What is different of one annotation, in an essay with a title."""
    before, after = change.before, change.after
    if before is None:
        said = _tr("“{words}” is marked again in “{title}”.")
    elif after is None:
        said = _tr("“{words}” is no longer marked in “{title}”.")
    else:
        said = _said_of({each.name for each in fields(Annotation) if _differs(each.name, before, after)})
    concerned = after or before
    return said.format(words=_words_of(concerned) if concerned is not None else "", title=title)


def _differs(name: str, before: Annotation, after: Annotation) -> bool:
    return bool(getattr(before, name) != getattr(after, name))


def _said_of(changed: set[str]) -> str:
    if "selector" in changed:
        return _tr("The extent of “{words}” in “{title}” was changed back.")
    if "note" in changed:
        return _tr("The note on “{words}” in “{title}” was changed back.")
    if "category" in changed:
        return _tr("The kind of “{words}” in “{title}” was changed back.")
    if "tags" in changed:
        return _tr("The tags of “{words}” in “{title}” were changed back.")
    return _tr("What is said of “{words}” in “{title}” was changed back.")


def many_told_back(change: ManyAnnotationsChange, title: str) -> str:
    """That several annotations are different; of one essay, with its title."""
    count = len(change.changes)
    if len(change.essays) > 1:
        return counted(count, "{n} mark was changed back.", "{n} marks were changed back.", "ToldBack")
    said = counted(
        count, "{n} mark was changed back in “{title}”.", "{n} marks were changed back in “{title}”.", "ToldBack"
    )
    return said.format(title=title)


def place_changed(change: AnnotationChange | ManyAnnotationsChange) -> tuple[int, int] | None:
    """Where a page shows what is different; of many annotations only where words are marked otherwise than before."""
    is_one = isinstance(change, AnnotationChange)
    for each in (change,) if isinstance(change, AnnotationChange) else change.changes:
        before, after = each.before, each.after
        concerned = after or before
        span = span_of(concerned.placement) if concerned is not None else None
        if span is not None and (is_one or before is None or after is None or _looks_other(before, after)):
            return span
    return None


def _looks_other(before: Annotation, after: Annotation) -> bool:
    return before.selector != after.selector or before.category != after.category


def essay_changed(change: AnnotationChange | ManyAnnotationsChange) -> EssayId | None:
    """The one essay that a change is about; None for several."""
    if isinstance(change, AnnotationChange):
        concerned = change.after or change.before
        return concerned.essay_id if concerned is not None else None
    return change.essays[0] if len(change.essays) == 1 else None


def _words_of(annotation: Annotation) -> str:
    words = (annotation.quote or annotation.note).split()
    return " ".join(words[:_MOST_WORDS]) + (" …" if len(words) > _MOST_WORDS else "")
