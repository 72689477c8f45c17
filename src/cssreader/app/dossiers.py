"""Collect material in dossiers. Whatever is changed comes back as a change that can be taken back."""

from dataclasses import replace
from datetime import UTC, datetime
from uuid import uuid4

from cssreader.annotate.describing import describe
from cssreader.app.workspace import Workspace
from cssreader.domain.annotation import AnnotationId
from cssreader.domain.dossiers import Citation, Dossier, DossierChange, DossierId, DossierItem, DossierItemId
from cssreader.domain.essay import Essay, EssayId
from cssreader.domain.material import MaterialItem
from cssreader.errors import NotFoundError, UnusableInputError
from cssreader.export.dossier_markdown import write_dossier


def dossiers(workspace: Workspace) -> list[Dossier]:
    """All, by name. Raises LibraryError."""
    return workspace.store.dossiers.all()


def markdown_of(workspace: Workspace, dossier: Dossier) -> str:
    """A dossier as Markdown with citations. Raises LibraryError."""
    return write_dossier(dossier, workspace.store.dossiers.items(dossier.id))


def create_dossier(workspace: Workspace, name: str) -> DossierChange:
    """Raises UnusableInputError for a name that is taken, or none, LibraryError."""
    return DossierChange(None, workspace.store.dossiers.add(name, datetime.now(UTC)))


def rename_dossier(workspace: Workspace, dossier: Dossier, name: str) -> DossierChange:
    """Raises UnusableInputError for a name that is taken, or none, LibraryError."""
    return DossierChange(dossier, workspace.store.dossiers.put(replace(dossier, name=name)))


def delete_dossier(workspace: Workspace, dossier: Dossier) -> DossierChange:
    """Delete a dossier with its items. Raises LibraryError."""
    table = workspace.store.dossiers
    with workspace.store.transaction():
        items = tuple(table.items(dossier.id))
        table.remove(dossier.id)
    return DossierChange(dossier, None, items_before=items)


def add_passage(
    workspace: Workspace, name: str, essay_id: EssayId, start: int, end: int, *, speaker: str | None = None
) -> DossierChange:
    """Put a passage of an essay into the dossier of a name, which is made where it is missing.

    Raises NotFoundError, UnusableInputError for a range outside the text and for what is there already, LibraryError.
    """
    essay = workspace.store.essays.get(essay_id)
    if not 0 <= start < end <= len(essay.text):
        raise UnusableInputError("The passage lies outside the essay.")
    return _add(workspace, name, _item_of(essay, essay.text[start:end], start, speaker))


def add_annotation(workspace: Workspace, name: str, annotation_id: AnnotationId) -> DossierChange:
    """Put a highlight or a note into the dossier of a name. Raises as `add_passage` does."""
    annotation = workspace.store.annotations.get(annotation_id)
    if not (annotation.quote or annotation.note).strip():
        raise UnusableInputError("There are no words in it to put into a dossier.")
    essay = workspace.store.essays.get(annotation.essay_id)
    item = _item_of(essay, annotation.quote, None, None)
    return _add(
        workspace,
        name,
        replace(
            item,
            note=annotation.note,
            annotation_id=annotation.id,
            version_id=annotation.version_id,
            selector=annotation.selector,
        ),
    )


def add_material(workspace: Workspace, name: str, item: MaterialItem) -> DossierChange:
    """Put what was gathered into the dossier of a name. Raises as `add_passage` does."""
    if item.annotation_id is not None:
        return add_annotation(workspace, name, item.annotation_id)
    essay = workspace.store.essays.get(item.essay_id)
    return _add(workspace, name, _item_of(essay, item.passage.text, item.passage.at, item.speaker))


def remove_item(workspace: Workspace, dossier: Dossier, item_id: DossierItemId) -> DossierChange:
    """Raises NotFoundError, LibraryError."""
    with workspace.store.transaction():
        item = _required(workspace.store.dossiers.items(dossier.id), dossier, item_id)
        workspace.store.dossiers.remove_items((item.id,))
    return DossierChange(dossier, dossier, items_before=(item,))


def move_item(workspace: Workspace, dossier: Dossier, item_id: DossierItemId, number: int) -> DossierChange:
    """Make an item the one of a number, counted from 0; beyond either end it comes first or last.

    Raises NotFoundError, LibraryError.
    """
    with workspace.store.transaction():
        items = workspace.store.dossiers.items(dossier.id)
        item = _required(items, dossier, item_id)
        others = [each for each in items if each.id != item.id]
        others.insert(max(0, min(number, len(others))), item)
        placed = [replace(each, place=place) for place, each in enumerate(others)]
        before = {each.id: each for each in items}
        moved = tuple(each for each in placed if each != before[each.id])
        workspace.store.dossiers.put_items(moved)
    return DossierChange(dossier, dossier, tuple(before[each.id] for each in moved), moved)


def apply_dossier_change(workspace: Workspace, change: DossierChange) -> DossierChange:
    """Make a change once more. Raises UnusableInputError where a name is taken meanwhile, LibraryError."""
    table = workspace.store.dossiers
    with workspace.store.transaction():
        kept = {item.id for item in change.items_after}
        table.remove_items([item.id for item in change.items_before if item.id not in kept])
        before, after = change.before, change.after
        if after is None:
            # What was put into it since is nobody's to delete.
            if before is not None and not table.items(before.id):
                table.remove(before.id)
            return change
        if before is None or before.name != after.name or all(each.id != after.id for each in table.all()):
            table.put(after)
        table.put_items(change.items_after)
    return change


def _item_of(essay: Essay, words: str, at: int | None, speaker: str | None) -> DossierItem:
    """An item that belongs to no dossier yet."""
    facts = essay.facts
    # A newer version may have other words at that place; what was chosen is kept as it was.
    stands = at is not None and essay.text[at : at + len(words)] == words
    return DossierItem(
        id=DossierItemId(str(uuid4())),
        dossier_id=DossierId(0),
        place=0,
        words=words,
        citation=Citation(facts.title, facts.author, facts.published, facts.address),
        added_at=datetime.now(UTC),
        speaker=speaker,
        essay_id=essay.id,
        version_id=essay.version_id if stands else None,
        selector=describe(essay.text, at, at + len(words)) if stands and at is not None else None,
    )


def _add(workspace: Workspace, name: str, item: DossierItem) -> DossierChange:
    table = workspace.store.dossiers
    with workspace.store.transaction():
        before = table.named(name)
        dossier = before or table.add(name, item.added_at)
        held = table.items(dossier.id)
        if any(_same(each, item) for each in held):
            raise UnusableInputError(f"The dossier “{dossier.name}” holds this already.")
        item = replace(item, dossier_id=dossier.id, place=held[-1].place + 1 if held else 0)
        table.put_items((item,))
    return DossierChange(before, dossier, items_after=(item,))


def _same(one: DossierItem, other: DossierItem) -> bool:
    return (one.essay_id, one.annotation_id, one.words) == (other.essay_id, other.annotation_id, other.words)


def _required(items: list[DossierItem], dossier: Dossier, item_id: DossierItemId) -> DossierItem:
    for item in items:
        if item.id == item_id:
            return item
    raise NotFoundError(f"There is no such item in the dossier “{dossier.name}”.")
