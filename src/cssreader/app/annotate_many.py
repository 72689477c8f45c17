"""Change many annotations in one go, all or none, as one step to undo."""

from collections.abc import Iterable, Sequence

from cssreader.app.annotate_essay import apply_change, edit_annotation, remove_annotation
from cssreader.app.workspace import Workspace
from cssreader.domain.annotation import AnnotationId, AnnotationKind, Category
from cssreader.domain.changes import AnnotationChange, ManyAnnotationsChange


def edit_annotations(
    workspace: Workspace,
    ids: Sequence[AnnotationId],
    *,
    category: Category | None = None,
    add_tags: Iterable[str] = (),
    remove_tags: Iterable[str] = (),
    stale: bool | None = None,
) -> ManyAnnotationsChange:
    """Say the same of several annotations and leave the rest of each as it is; a category only highlights take.

    Those that are gone meanwhile are left out, and so are those of which it is said already.
    """
    added, removed = tuple(add_tags), {tag.casefold() for tag in remove_tags}
    changes: list[AnnotationChange] = []
    with workspace.store.transaction():
        for each in workspace.store.annotations.some(ids):
            kept = [tag for tag in each.tags if tag.casefold() not in removed]
            held = {tag.casefold() for tag in kept}
            tags = (*kept, *(tag for tag in added if tag.casefold() not in held))
            takes_category = category is not None and each.kind is AnnotationKind.HIGHLIGHT
            change = edit_annotation(
                workspace, each.id, category=category if takes_category else None, tags=tags, stale=stale
            )
            if change.before != change.after:
                changes.append(change)
    return ManyAnnotationsChange(tuple(changes))


def remove_annotations(workspace: Workspace, ids: Sequence[AnnotationId]) -> ManyAnnotationsChange:
    """Remove several annotations; those that are gone already are left out."""
    with workspace.store.transaction():
        known = [each.id for each in workspace.store.annotations.some(ids)]
        return ManyAnnotationsChange(tuple(remove_annotation(workspace, each) for each in known))


def apply_many(workspace: Workspace, change: ManyAnnotationsChange) -> ManyAnnotationsChange:
    """Make the changes again, or, reversed, take them back, all or none. Raises as `apply_change` does."""
    with workspace.store.transaction():
        return ManyAnnotationsChange(tuple(apply_change(workspace, each) for each in change.changes))
