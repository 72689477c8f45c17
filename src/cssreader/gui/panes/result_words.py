"""What the head of the list says of an answer."""

from PySide6.QtCore import QCoreApplication

from cssreader.domain.search import SearchResult
from cssreader.gui.theme.names import counted

_CONTEXT = "SearchResult"
MANY_CHANGES = 10
"""Fewer are found within a second, and a line about them would come and go with each highlight."""


def _tr(text: str) -> str:
    return QCoreApplication.translate(_CONTEXT, text)


def result_name(result: SearchResult) -> str:
    """How many hits there are that hold every word, or failing that some: '12 results'."""
    if not result.total:
        return _tr("No results")
    return counted(result.complete or result.total, "{n} result", "{n} results", _CONTEXT)


def result_notes(result: SearchResult) -> str:
    """What a reader should know to judge the answer, in sentences; mostly nothing."""
    notes: list[str] = []
    if result.read_as_words:
        notes.append(_tr("Read as plain words."))
    if result.any_word and result.hits:
        notes.append(_tr("None holds every word; these hold some."))
    partial = result.total - result.complete
    if result.complete and partial:
        notes.append(counted(partial, "{n} more holds some words.", "{n} more hold some words.", _CONTEXT))
    if not result.in_full:
        notes.append(_tr("Common words were passed over, to answer in time."))
    if 0 < len(result.hits) < result.total:
        notes.append(counted(len(result.hits), "The best one is shown.", "The best {n} are shown.", _CONTEXT))
    if result.waiting >= MANY_CHANGES:
        notes.append(
            counted(
                result.waiting, "{n} change is not yet searchable.", "{n} changes are not yet searchable.", _CONTEXT
            )
        )
    return " ".join(notes)
