"""The versions of an essay: list them, compare them, read an older one again."""

from dataclasses import replace

from cssreader import annotate
from cssreader.app.workspace import Workspace
from cssreader.domain.annotation import Annotation, Selector, Unplaced
from cssreader.domain.changes import VersionChange
from cssreader.domain.essay import EssayId, VersionId
from cssreader.domain.versions import Comparison, Version, VersionText
from cssreader.errors import NotFoundError
from cssreader.read import compared


def versions_of(workspace: Workspace, essay_id: EssayId) -> tuple[Version, ...]:
    """Every version of an essay and of those joined to it, oldest first. Raises NotFoundError."""
    with workspace.store.reading():
        workspace.store.versions.shown(essay_id)
        return tuple(workspace.store.versions.of_essay(essay_id))


def version_text(workspace: Workspace, essay_id: EssayId, number: int) -> VersionText:
    """The version of that number. Raises NotFoundError."""
    return workspace.store.versions.get(_numbered(workspace, essay_id, number).id)


def compare_versions(workspace: Workspace, before: VersionId, after: VersionId) -> Comparison:
    """What differs between two versions, of one essay or of two. Raises NotFoundError."""
    with workspace.store.reading():
        one, other = workspace.store.versions.get(before), workspace.store.versions.get(after)
    return Comparison(one, other, compared(one.text, other.text))


def compare_essays(workspace: Workspace, before: EssayId, after: EssayId) -> Comparison:
    """What differs between the texts that two essays show. Raises NotFoundError."""
    versions = workspace.store.versions
    return compare_versions(workspace, versions.shown(before), versions.shown(after))


def show_version(workspace: Workspace, essay_id: EssayId, version_id: VersionId) -> VersionChange:
    """Read another version from now on: nothing is added and nothing goes.

    Annotations and the reading position are found again in its text. A page that changes later is shown
    when it comes. Raises NotFoundError.
    """
    store = workspace.store
    with store.transaction():
        essay = store.essays.get(essay_id)
        text = store.versions.get(version_id).text
        position = annotate.carried(essay.position.offset, essay.text, text)
        store.versions.show(essay_id, version_id, position)
        place_again(workspace, essay_id, text)
    return VersionChange(essay_id, essay.version_id, version_id)


def place_again(workspace: Workspace, essay_id: EssayId, text: str) -> int:
    """Find the annotations of an essay in the text that it shows now; gives how many then wait for a place.

    Each is looked for as it was marked, so that one without a place in this text has one again in the next that holds
    its words.
    """
    annotations = workspace.store.annotations
    here = annotations.of_essay(essay_id)
    brought = workspace.store.former_texts.hashes(each.id for each in here if each.version_id is None)
    marked_in: dict[VersionId | str | None, list[tuple[Annotation, Selector]]] = {}
    for annotation in here:
        if annotation.selector is not None:
            former_text = brought.get(annotation.id) if annotation.version_id is None else annotation.version_id
            marked_in.setdefault(former_text, []).append((annotation, annotation.selector))
    waiting = 0
    for marked in marked_in.values():
        former = text_marked_in(workspace, marked[0][0])
        placements = annotate.find_all([selector for _, selector in marked], text, former)
        for (annotation, _), placement in zip(marked, placements, strict=True):
            waiting += isinstance(placement, Unplaced)
            annotations.put(replace(annotation, placement=placement))
    return waiting


def text_marked_in(workspace: Workspace, annotation: Annotation) -> str | None:
    """The text that an annotation was marked in; None where it is not in this library."""
    store = workspace.store
    if annotation.version_id is None:
        hashed = store.former_texts.hashes((annotation.id,)).get(annotation.id)
        return None if hashed is None else store.former_texts.text(hashed)
    try:
        return store.essays.version_text(annotation.version_id)
    except NotFoundError:
        return None


def _numbered(workspace: Workspace, essay_id: EssayId, number: int) -> Version:
    for version in versions_of(workspace, essay_id):
        if version.number == number:
            return version
    raise NotFoundError(f"The essay {essay_id} has no version {number}.")


def numbered_version(workspace: Workspace, essay_id: EssayId, number: int) -> VersionId:
    """The id of the version of that number. Raises NotFoundError."""
    return _numbered(workspace, essay_id, number).id
