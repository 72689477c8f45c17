"""Take an essay from the library and put it before a reader."""

from cssreader.app.workspace import Workspace
from cssreader.domain.essay import EssayId
from cssreader.domain.reading import OpenedEssay
from cssreader.read import find_in as find_in_essay
from cssreader.read import footnotes_in, highlight_runs, outline_of

__all__ = ["carried_place", "essay_at", "find_in_essay", "highlight_runs", "open_essay"]


def open_essay(workspace: Workspace, essay_id: EssayId) -> OpenedEssay:
    """An essay with its annotations and its outline. Raises NotFoundError."""
    essay = workspace.store.essays.get(essay_id)
    annotations = workspace.store.annotations.of_essay(essay_id)
    outline, footnotes = outline_of(essay.content), footnotes_in(essay.content)
    return OpenedEssay(essay, tuple(annotations), outline, footnotes, workspace.store.categories.all())


def carried_place(offset: int, before: str, now: str) -> int:
    """Where a place in the text `before` is in the text `now`, which took its place."""
    # A window opens without what finds passages again.
    from cssreader.annotate import carried

    return carried(offset, before, now)


def essay_at(workspace: Workspace, address: str) -> EssayId | None:
    """The essay that a link leads to, if it is in the library and not in its trash."""
    essays = workspace.store.essays
    found = essays.with_address(address)
    if found is None or essays.get(found).summary.trashed:
        return None
    return found
