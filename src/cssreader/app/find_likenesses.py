"""The same essay from two places: notice it, ask about it, make the two one or keep them apart."""

from datetime import UTC, datetime

from cssreader.app.cleaning_rules import apply_rules
from cssreader.app.keep_versions import place_again, show_version
from cssreader.app.workspace import Workspace
from cssreader.domain.changes import ApartChange, JoinChange
from cssreader.domain.essay import EssayId, VersionId
from cssreader.domain.library import EssayEdit
from cssreader.domain.versions import Likeness
from cssreader.errors import KnownError, NotFoundError
from cssreader.text.likeness import LIKE_ENOUGH, fingerprint, share_in_common, shingles_of

COMPARED_AT_ONCE = 50
"""Versions of an older library that one call compares, so that whoever waits can be told how far it is."""


def note_likenesses(workspace: Workspace, essay_id: EssayId, version_id: VersionId, text: str) -> list[EssayId]:
    """Give a new version its fingerprint and remember which essays it is like; those just found, most alike first.

    A pair that the person kept apart is never found again.
    """
    store = workspace.store
    shingles = shingles_of(text)
    bands = fingerprint(shingles)
    found: dict[EssayId, float] = {}
    with store.transaction():
        essay_id = store.versions.essay_of(essay_id)
        for candidate, home in store.likenesses.candidates(bands):
            other = store.versions.essay_of(home)
            if other != essay_id:
                share = share_in_common(shingles, shingles_of(store.essays.version_text(candidate)))
                found[other] = max(share, found.get(other, 0.0))
        store.likenesses.keep_fingerprint(version_id, bands)
        now = datetime.now(UTC)
        return [
            other
            for other, share in sorted(found.items(), key=lambda pair: -pair[1])
            if share >= LIKE_ENOUGH and store.likenesses.note(essay_id, other, share, now)
        ]


def compare_next(workspace: Workspace, most: int = COMPARED_AT_ONCE) -> int:
    """Compare versions that an older program stored; gives how many are left."""
    store = workspace.store
    with store.transaction():
        for version_id in store.likenesses.not_compared(most):
            note_likenesses(
                workspace, store.versions.home_of(version_id), version_id, store.essays.version_text(version_id)
            )
    return store.likenesses.count_not_compared()


def likenesses(workspace: Workspace) -> tuple[Likeness, ...]:
    """The pairs of essays to ask about, the most alike first."""
    store = workspace.store
    with store.reading():
        pairs = store.likenesses.open()
        summaries = {each.id: each for each in store.essays.summaries({one for pair in pairs for one in pair[:2]})}
    return tuple(Likeness(summaries[one], summaries[other], share) for one, other, share in pairs)


def join_essays(workspace: Workspace, essay_id: EssayId, into: EssayId) -> JoinChange:
    """Make an essay one with another, which keeps its text and its place.

    The versions, addresses, annotations and tags of the first count to the other from now on. Raises
    KnownError when they are one already.
    """
    store = workspace.store
    with store.transaction():
        if essay_id == into:
            raise KnownError("An essay cannot be joined to itself.")
        moved, kept = store.essays.get(essay_id), store.essays.get(into)
        tags = tuple(tag for tag in moved.summary.tags if tag not in kept.summary.tags)
        store.versions.join(essay_id, into, tags, datetime.now(UTC))
        _set_tags(workspace, into, (*kept.summary.tags, *tags))
        place_again(workspace, into, kept.text)
    return JoinChange(essay_id, into, joined=True)


def part_essays(workspace: Workspace, essay_id: EssayId) -> JoinChange:
    """Undo a join: the essay is in the lists again, with its annotations. Raises NotFoundError."""
    store = workspace.store
    with store.transaction():
        joined = store.versions.joined(essay_id)
        if joined is None:
            raise NotFoundError(f"The essay {essay_id} is not joined to another.")
        into = store.versions.essay_of(joined.into_id)
        if into != joined.into_id:
            raise KnownError(
                f"The essay {joined.into_id} was itself joined to the essay {into} since. Part those two first."
            )
        _show_own_text(workspace, into, essay_id)
        store.versions.part(joined)
        place_again(workspace, essay_id, store.essays.text(essay_id))
        # Rules that were made while it was in no list count for it now.
        apply_rules(workspace, essay_id)
        tags = store.essays.summaries((into,))[0].tags
        _set_tags(workspace, into, tuple(tag for tag in tags if tag not in joined.tags_added))
    return JoinChange(essay_id, into, joined=False)


def _show_own_text(workspace: Workspace, into: EssayId, leaving: EssayId) -> None:
    """Where an essay shows a version of the one that leaves it, show its own newest again."""
    versions = workspace.store.versions
    going = {version.id for version in versions.of_essay(leaving)}
    if versions.shown(into) in going:
        own = [version.id for version in versions.of_essay(into) if version.id not in going]
        show_version(workspace, into, own[-1])


def _set_tags(workspace: Workspace, essay_id: EssayId, tags: tuple[str, ...]) -> None:
    (summary,) = workspace.store.essays.summaries((essay_id,))
    if tags != summary.tags:
        edit = EssayEdit(summary.title, summary.author, summary.published, tags)
        workspace.store.essays.edit(essay_id, edit)


def keep_apart(workspace: Workspace, one: EssayId, other: EssayId) -> ApartChange:
    """Say that two essays are not the same: nobody asks again. Raises NotFoundError for two that were not alike."""
    workspace.store.likenesses.set_apart(one, other, datetime.now(UTC))
    return ApartChange(one, other, apart=True)


def ask_again(workspace: Workspace, one: EssayId, other: EssayId) -> ApartChange:
    """Take that back."""
    workspace.store.likenesses.set_apart(one, other, None)
    return ApartChange(one, other, apart=False)
