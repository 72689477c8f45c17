"""What the lists of the window show."""

from collections.abc import Sequence
from dataclasses import dataclass

from cssreader.app.read_essay import open_essay
from cssreader.app.workspace import Workspace
from cssreader.domain.categories import AS_SHIPPED, Categories
from cssreader.domain.essay import EssayId, EssaySummary
from cssreader.domain.reading import OpenedEssay


@dataclass(frozen=True, slots=True)
class FirstView:
    """What a window shows first, in one go."""

    summaries: tuple[EssaySummary, ...] | None
    """All essays; None where there is one to read, which does not wait for the list."""
    opened: OpenedEssay | None
    """The essay that was read last, where it was left."""
    version: int
    """Which state of the database this is, to notice another program's changes by."""
    read_only: bool
    categories: Categories = AS_SHIPPED
    """How those of highlights are called and look."""


def first_view(workspace: Workspace) -> FirstView:
    essays = workspace.store.essays
    with workspace.store.reading():
        last = essays.latest_read()
        return FirstView(
            summaries=tuple(essays.summaries()) if last is None else None,
            opened=None if last is None else open_essay(workspace, last),
            version=workspace.store.data_version(),
            read_only=workspace.store.read_only,
            categories=workspace.store.categories.all(),
        )


def summaries(workspace: Workspace, essay_ids: Sequence[EssayId] | None = None) -> tuple[EssaySummary, ...]:
    """Some essays, or all, newest added first; those in the trash too.

    With some of them come those that they are like: whether an essay is perhaps the same hangs on two.
    """
    if essay_ids is None:
        return tuple(workspace.store.essays.summaries())
    partners = workspace.store.likenesses.partners(essay_ids)
    return tuple(workspace.store.essays.summaries({*essay_ids, *partners}))


def essays_in_order(workspace: Workspace) -> tuple[EssayId, ...]:
    """Every essay, newest added first; those in the trash too."""
    return tuple(workspace.store.essays.in_order())


def summaries_of(workspace: Workspace, essay_ids: Sequence[EssayId]) -> tuple[EssaySummary, ...]:
    """Some essays and no others, newest added first; unknown ones are left out."""
    return tuple(workspace.store.essays.summaries(essay_ids))


def data_version(workspace: Workspace) -> int:
    """A number that changes when another program has written to the library."""
    return workspace.store.data_version()


@dataclass(frozen=True, slots=True)
class OpenedWithHits:
    """An essay and where the words of a question stand in its text."""

    opened: OpenedEssay
    ranges: tuple[tuple[int, int], ...]


def open_with_hits(
    workspace: Workspace, essay_id: EssayId, typed: str, *, last_word_is_prefix: bool = False
) -> OpenedWithHits:
    """Open an essay to walk the places that answer a question. Raises NotFoundError."""
    from cssreader.app.answer_places import places_in

    opened = open_essay(workspace, essay_id)
    return OpenedWithHits(opened, tuple(places_in(opened.essay.text, typed, last_word_is_prefix=last_word_is_prefix)))
