"""A change of essays, applied: forwards to do it again, backwards (`reversed`) to undo it."""

from typing import assert_never

from cssreader.app import (
    annotate_many,
    author_names,
    change_categories,
    cleaning_rules,
    dossiers,
    find_likenesses,
    keep_versions,
    searches,
    tend_library,
    topics,
)
from cssreader.app.workspace import Workspace
from cssreader.domain.authors import AuthorsChange
from cssreader.domain.changes import (
    ApartChange,
    CategoriesChange,
    DetailsChange,
    EssayChange,
    JoinChange,
    ManyAnnotationsChange,
    ManyDetailsChange,
    RulesChange,
    ShelfChange,
    TrashChange,
    VersionChange,
)
from cssreader.domain.dossiers import DossierChange
from cssreader.domain.essay import EssayId
from cssreader.domain.library import EssayEdit
from cssreader.domain.searches import SearchesChange
from cssreader.domain.topics import FilingChange, TopicsChange


def apply_change(workspace: Workspace, change: EssayChange) -> object:
    """Make a change once more. Raises NotFoundError when what it concerns is gone, and LibraryError."""
    match change:
        case TrashChange(essay_ids, trashed):
            return (tend_library.trash_essays if trashed else tend_library.restore_essays)(workspace, essay_ids)
        case ShelfChange():
            return tend_library.apply_shelf_change(workspace, change)
        case DetailsChange(essay_id, before, after):
            return tend_library.change_details(workspace, essay_id, before, after)
        case ManyDetailsChange(changes):
            with workspace.store.transaction():
                return [tend_library.change_details(workspace, *_told(each)) for each in changes]
        case ManyAnnotationsChange():
            return annotate_many.apply_many(workspace, change)
        case CategoriesChange():
            return change_categories.apply_categories_change(workspace, change)
        case VersionChange(essay_id, after=version_id):
            return keep_versions.show_version(workspace, essay_id, version_id)
        case JoinChange(essay_id, into, joined):
            if joined:
                return find_likenesses.join_essays(workspace, essay_id, into)
            return find_likenesses.part_essays(workspace, essay_id)
        case ApartChange(one, other, apart):
            return (find_likenesses.keep_apart if apart else find_likenesses.ask_again)(workspace, one, other)
        case AuthorsChange():
            return author_names.apply_authors_change(workspace, change)
        case RulesChange():
            return cleaning_rules.apply_rules_change(workspace, change)
        case SearchesChange():
            return searches.apply_searches_change(workspace, change)
        case TopicsChange():
            return topics.apply_topics_change(workspace, change)
        case FilingChange():
            return topics.apply_filing_change(workspace, change)
        case DossierChange():
            return dossiers.apply_dossier_change(workspace, change)
        case _:
            assert_never(change)


def _told(change: DetailsChange) -> tuple[EssayId, EssayEdit, EssayEdit]:
    return change.essay_id, change.before, change.after
