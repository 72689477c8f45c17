"""Save searches, and remember those that were used."""

from datetime import UTC, datetime

from cssreader.app.workspace import Workspace
from cssreader.domain.searches import SavedSearch, SavedSearchId, SearchesChange


def save_search(workspace: Workspace, typed: str, name: str | None = None) -> SearchesChange:
    """Keep a question under a name, by itself under its own words. Raises UnusableInputError, LibraryError."""
    return SearchesChange(None, workspace.store.searches.put(None, name or typed, typed))


def rename_search(workspace: Workspace, search: SavedSearch, name: str) -> SearchesChange:
    """Raises UnusableInputError for a name that is taken, LibraryError."""
    return SearchesChange(search, workspace.store.searches.put(search, name, search.typed))


def remove_search(workspace: Workspace, search: SavedSearch) -> SearchesChange:
    """Raises LibraryError."""
    workspace.store.searches.remove(search.id)
    return SearchesChange(search, None)


def apply_searches_change(workspace: Workspace, change: SearchesChange) -> SearchesChange:
    """Make a change once more. Raises UnusableInputError where a name is taken meanwhile, LibraryError."""
    if change.after is not None:
        workspace.store.searches.put(change.after, change.after.name, change.after.typed)
    elif change.before is not None:
        workspace.store.searches.remove(change.before.id)
    return change


def remember_search(workspace: Workspace, typed: str) -> None:
    """Keep a question among those used last. Raises LibraryError."""
    workspace.store.searches.remember(typed, datetime.now(UTC))


def keep_counts(workspace: Workspace, counts: dict[SavedSearchId, int]) -> list[SavedSearch]:
    """Note how many answer each saved search; they come back as they are now. Raises LibraryError."""
    workspace.store.searches.keep_counts(counts)
    return workspace.store.searches.saved()
