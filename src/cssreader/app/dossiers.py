"""Collect material in dossiers. Whatever is changed comes back as a change that can be taken back."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

from cssreader.annotate import describe, find
from cssreader.app.export_annotations import export_colours, save_bytes, save_text
from cssreader.app.workspace import Workspace
from cssreader.domain.annotation import AnnotationId, Category, span_of
from cssreader.domain.dossiers import (
    LEVELS,
    TOP,
    Citation,
    Dossier,
    DossierChange,
    DossierHeading,
    DossierId,
    DossierItem,
    DossierItemId,
    DossierPassage,
    DossierThought,
    Stance,
)
from cssreader.domain.essay import Essay, EssayId
from cssreader.domain.export_format import DossierFormat
from cssreader.domain.material import MaterialItem
from cssreader.errors import NotFoundError, UnusableInputError
from cssreader.export.dossier_markdown import write_dossier
from cssreader.export.dossier_page import write_dossier_page

_STANCES = {Category.ARGUMENT: Stance.FOR, Category.COUNTER_ARGUMENT: Stance.AGAINST}
"""What a mark of a category does in an essay, until the person says otherwise."""


def dossiers(workspace: Workspace) -> list[Dossier]:
    """All, by name. Raises LibraryError."""
    return workspace.store.dossiers.all()


def markdown_of(workspace: Workspace, dossier: Dossier) -> str:
    """A dossier as Markdown with citations. Raises LibraryError."""
    return write_dossier(dossier, workspace.store.dossiers.items(dossier.id))


def page_of(workspace: Workspace, dossier: Dossier) -> str:
    """A dossier as a whole HTML page. Raises LibraryError."""
    return write_dossier_page(dossier, workspace.store.dossiers.items(dossier.id), export_colours())


def export_dossier(workspace: Workspace, dossier: Dossier, form: DossierFormat, destination: Path) -> Path:
    """Write a dossier to a file, whole or not at all. Raises KnownError for the disk, LibraryError."""
    match form:
        case DossierFormat.MARKDOWN:
            save_text(markdown_of(workspace, dossier), destination)
        case DossierFormat.HTML:
            save_text(page_of(workspace, dossier), destination)
        case DossierFormat.WORD:
            # The library that writes Word documents takes 0.1 s to load.
            from cssreader.export.dossier_word import write_dossier_word

            save_bytes(write_dossier_word(dossier, workspace.store.dossiers.items(dossier.id)), destination)
    return destination


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
    workspace: Workspace,
    name: str,
    essay_id: EssayId,
    start: int,
    end: int,
    *,
    speaker: str | None = None,
    after: DossierItemId | None = None,
) -> DossierChange:
    """Put a passage of an essay into the dossier of a name, which is made where it is missing.

    It comes behind the item `after`, at the TOP, or to the end where that is none of it.

    Raises NotFoundError, UnusableInputError for a range outside the text and for what is there already, LibraryError.
    """
    essay = workspace.store.essays.get(essay_id)
    if not 0 <= start < end <= len(essay.text):
        raise UnusableInputError("The passage lies outside the essay.")
    return _add(workspace, name, _passage_of(essay, essay.text[start:end], start, speaker), after)


def add_annotation(
    workspace: Workspace, name: str, annotation_id: AnnotationId, *, after: DossierItemId | None = None
) -> DossierChange:
    """Put a highlight or a note into the dossier of a name. Raises as `add_passage` does."""
    annotation = workspace.store.annotations.get(annotation_id)
    if not (annotation.quote or annotation.note).strip():
        raise UnusableInputError("There are no words in it to put into a dossier.")
    essay = workspace.store.essays.get(annotation.essay_id)
    item = _passage_of(essay, annotation.quote, None, None)
    return _add(
        workspace,
        name,
        replace(
            item,
            note=annotation.note,
            annotation_id=annotation.id,
            version_id=annotation.version_id,
            selector=annotation.selector,
            stance=_STANCES.get(annotation.category) if annotation.category else None,
        ),
        after,
    )


def add_annotations(
    workspace: Workspace, name: str, ids: Sequence[AnnotationId], *, after: DossierItemId | None = None
) -> DossierChange:
    """Put several highlights and notes into the dossier of a name; those that it holds, or that are gone, stay out.

    Raises UnusableInputError where none is left, LibraryError.
    """
    table = workspace.store.dossiers
    with workspace.store.transaction():
        before = table.named(name)
        items_before = tuple(table.items(before.id)) if before is not None else ()
        held = {item.annotation_id for item in items_before if isinstance(item, DossierPassage)}
        known = [each for each in workspace.store.annotations.some(ids) if (each.quote or each.note).strip()]
        wanted = [each.id for each in known if each.id not in held]
        if not wanted:
            raise UnusableInputError("There is nothing in them that the dossier does not hold already.")
        for each in wanted:
            change = add_annotation(workspace, name, each, after=after)
            after = next(item.id for item in change.items_after if _is_of(item, each))
        assert change.after is not None
        return DossierChange(before, change.after, items_before, tuple(table.items(change.after.id)))


def _is_of(item: DossierItem, annotation_id: AnnotationId) -> bool:
    return isinstance(item, DossierPassage) and item.annotation_id == annotation_id


def add_material(
    workspace: Workspace, name: str, item: MaterialItem, *, after: DossierItemId | None = None
) -> DossierChange:
    """Put what was gathered into the dossier of a name. Raises as `add_passage` does."""
    if item.annotation_id is not None:
        return add_annotation(workspace, name, item.annotation_id, after=after)
    essay = workspace.store.essays.get(item.essay_id)
    return _add(workspace, name, _passage_of(essay, item.passage.text, item.passage.at, item.speaker), after)


def add_heading(
    workspace: Workspace, dossier: Dossier, words: str, *, level: int = 1, after: DossierItemId | None = None
) -> DossierChange:
    """Put a heading after an item, or at the end.

    Raises UnusableInputError for no words, NotFoundError, LibraryError.
    """
    heading = DossierHeading(
        _new_id(), dossier.id, 0, _said(words, "A heading needs words."), datetime.now(UTC), _level(level)
    )
    return _put_after(workspace, dossier, heading, after)


def add_thought(
    workspace: Workspace, dossier: Dossier, words: str, *, after: DossierItemId | None = None
) -> DossierChange:
    """Put a paragraph of the person's own after an item, or at the end. Raises as `add_heading` does."""
    thought = DossierThought(
        _new_id(), dossier.id, 0, _said(words, "A thought needs words.", keep_lines=True), datetime.now(UTC)
    )
    return _put_after(workspace, dossier, thought, after)


def word_item(workspace: Workspace, dossier: Dossier, item_id: DossierItemId, words: str) -> DossierChange:
    """Write a heading or a thought anew, or the note of a passage, whose own words are another's.

    Raises UnusableInputError for a heading or thought without words, NotFoundError, LibraryError.
    """

    def worded(item: DossierItem) -> DossierItem:
        match item:
            case DossierPassage():
                return replace(item, note=words.strip())
            case DossierHeading():
                return replace(item, words=_said(words, "A heading needs words."))
            case DossierThought():
                return replace(item, words=_said(words, "A thought needs words.", keep_lines=True))

    return _change(workspace, dossier, item_id, worded)


def set_level(workspace: Workspace, dossier: Dossier, item_id: DossierItemId, level: int) -> DossierChange:
    """Make a heading higher or lower, within what there is. Raises NotFoundError, LibraryError."""
    return _change(
        workspace,
        dossier,
        item_id,
        lambda item: replace(item, level=_level(level)) if isinstance(item, DossierHeading) else item,
    )


def set_stance(workspace: Workspace, dossier: Dossier, item_id: DossierItemId, stance: Stance | None) -> DossierChange:
    """Say what a passage or a thought does in the essay. A heading does nothing. Raises NotFoundError, LibraryError."""
    return _change(
        workspace,
        dossier,
        item_id,
        lambda item: item if isinstance(item, DossierHeading) else replace(item, stance=stance),
    )


def place_of(workspace: Workspace, item: DossierPassage) -> tuple[EssayId, tuple[int, int] | None] | None:
    """The essay that a passage was taken from, and where its words stand in the text now, as far as that is certain.

    None where the essay is gone. Raises LibraryError.
    """
    if item.essay_id is None:
        return None
    try:
        essay = workspace.store.essays.get(item.essay_id)
    except NotFoundError:
        return None
    return item.essay_id, span_of(find(item.selector, essay.text)) if item.selector is not None else None


def remove_items(workspace: Workspace, dossier: Dossier, item_ids: Sequence[DossierItemId]) -> DossierChange:
    """Take items out together. Raises NotFoundError where one is not there, LibraryError."""
    with workspace.store.transaction():
        held = workspace.store.dossiers.items(dossier.id)
        items = tuple(_required(held, dossier, each) for each in item_ids)
        workspace.store.dossiers.remove_items(tuple(item.id for item in items))
    return DossierChange(dossier, dossier, items_before=items)


def move_items(workspace: Workspace, dossier: Dossier, item_ids: Sequence[DossierItemId], number: int) -> DossierChange:
    """Put items, in the order they stand in, before the other item of that number, counted from 0 without them.

    Beyond either end they come first or last. Raises NotFoundError where one is not there, LibraryError.
    """
    with workspace.store.transaction():
        items = workspace.store.dossiers.items(dossier.id)
        wanted = {_required(items, dossier, each).id for each in item_ids}
        moving = [each for each in items if each.id in wanted]
        others = [each for each in items if each.id not in wanted]
        at = max(0, min(number, len(others)))
        return _write_order(workspace, dossier, items, [*others[:at], *moving, *others[at:]])


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


def _new_id() -> DossierItemId:
    return DossierItemId(str(uuid4()))


def _level(level: int) -> int:
    return max(LEVELS[0], min(level, LEVELS[-1]))


def _said(words: str, otherwise: str, *, keep_lines: bool = False) -> str:
    words = words.strip() if keep_lines else " ".join(words.split())
    if not words:
        raise UnusableInputError(otherwise)
    return words


def _put_after(
    workspace: Workspace, dossier: Dossier, new: DossierHeading | DossierThought, after: DossierItemId | None
) -> DossierChange:
    with workspace.store.transaction():
        items = workspace.store.dossiers.items(dossier.id)
        end = len(items) if after is None or after == TOP else items.index(_required(items, dossier, after)) + 1
        at = 0 if after == TOP else end
        return _write_order(workspace, dossier, items, [*items[:at], new, *items[at:]])


def _change(
    workspace: Workspace, dossier: Dossier, item_id: DossierItemId, changed: Callable[[DossierItem], DossierItem]
) -> DossierChange:
    with workspace.store.transaction():
        before = _required(workspace.store.dossiers.items(dossier.id), dossier, item_id)
        after = changed(before)
        if after == before:
            return DossierChange(dossier, dossier)
        workspace.store.dossiers.put_items((after,))
    return DossierChange(dossier, dossier, (before,), (after,))


def _write_order(
    workspace: Workspace, dossier: Dossier, before: Sequence[DossierItem], after: Sequence[DossierItem]
) -> DossierChange:
    """Give items their places anew, and write those that differ."""
    known = {each.id: each for each in before}
    placed = [replace(each, place=place) for place, each in enumerate(after)]
    changed = tuple(each for each in placed if each != known.get(each.id))
    workspace.store.dossiers.put_items(changed)
    were = tuple(known[each.id] for each in changed if each.id in known)
    return DossierChange(dossier, dossier, were, changed)


def _passage_of(essay: Essay, words: str, at: int | None, speaker: str | None) -> DossierPassage:
    """A passage that belongs to no dossier yet."""
    facts = essay.facts
    # A newer version may have other words at that place; what was chosen is kept as it was.
    stands = at is not None and essay.text[at : at + len(words)] == words
    return DossierPassage(
        id=_new_id(),
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


def _add(workspace: Workspace, name: str, item: DossierPassage, after: DossierItemId | None) -> DossierChange:
    table = workspace.store.dossiers
    with workspace.store.transaction():
        before = table.named(name)
        dossier = before or table.add(name, item.added_at)
        held = table.items(dossier.id)
        if any(isinstance(each, DossierPassage) and _same(each, item) for each in held):
            raise UnusableInputError(f"The dossier “{dossier.name}” holds this already.")
        item = replace(item, dossier_id=dossier.id)
        at = next((number for number, each in enumerate(held, start=1) if each.id == after), len(held))
        at = 0 if after == TOP else at
        change = _write_order(workspace, dossier, held, [*held[:at], item, *held[at:]])
    return replace(change, before=before)


def _same(one: DossierPassage, other: DossierPassage) -> bool:
    return (one.essay_id, one.annotation_id, one.words) == (other.essay_id, other.annotation_id, other.words)


def _required(items: Sequence[DossierItem], dossier: Dossier, item_id: DossierItemId) -> DossierItem:
    for item in items:
        if item.id == item_id:
            return item
    raise NotFoundError(f"There is no such item in the dossier “{dossier.name}”.")
