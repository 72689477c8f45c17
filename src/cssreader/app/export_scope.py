"""Which annotations a scope lets through."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime

from cssreader.app.browse_annotations import line_of, notebook_entries, passing
from cssreader.app.categories import all_categories, categories_called
from cssreader.app.search_library import LibrarySearch
from cssreader.app.topics import the_topic_called
from cssreader.app.workspace import Workspace
from cssreader.domain.annotation import AnnotationId
from cssreader.domain.dossiers import DossierPassage
from cssreader.domain.essay import EssayId
from cssreader.domain.export_scope import ExportScope
from cssreader.domain.notebook import Facet, NotebookFacts, NotebookFilter, Pick


def annotations_in(workspace: Workspace, scope: ExportScope) -> frozenset[AnnotationId] | None:
    """The ids of those in a scope; None for all. Topics and questions are answered by the index as it is.

    Raises NotFoundError for a dossier or topic that is not there, and as `LibrarySearch.search` does.
    """
    if not scope:
        return None
    search = LibrarySearch(workspace)
    try:
        topics = {pick.value for pick in scope.narrowed.picks if pick.facet is Facet.TOPIC}
        facts = NotebookFacts(datetime.now(UTC), _essays_of_topics(search, topics) if topics else {})
        answering = search.essays_that_answer(scope.question) if scope.question.strip() else None
    finally:
        search.close()
    collected = _in_dossiers(workspace, scope.dossiers) if scope.dossiers else None
    passes = passing(_with_ids(workspace, scope.narrowed), facts, line_of)
    return frozenset(
        entry.id
        for entry in notebook_entries(workspace)
        if (collected is None or entry.id in collected)
        and (answering is None or entry.essay.id in answering)
        and (entry.annotation.stale or not scope.is_stale)
        and passes(entry)
    )


def _with_ids(workspace: Workspace, narrowed: NotebookFilter) -> NotebookFilter:
    """The filter with the names of kinds made ids; what is no name stays, for it may be the id of one not known."""
    categories = all_categories(workspace)
    picks: set[Pick] = set()
    for pick in narrowed.picks:
        called = categories_called(categories, pick.value) if pick.facet is Facet.KIND else []
        picks |= {Pick(Facet.KIND, each.id) for each in called} or {pick}
    return replace(narrowed, picks=frozenset(picks))


def essays_in(
    workspace: Workspace, essay_ids: Sequence[EssayId], topics: Sequence[str], question: str
) -> tuple[EssayId, ...]:
    """The essays that are named, in that order, or all outside the trash, newest first; narrowed by topic and question.

    Raises NotFoundError for a topic that is not there, and as `LibrarySearch.search` does.
    """
    chosen = tuple(dict.fromkeys(essay_ids)) or tuple(
        each.id for each in workspace.store.essays.summaries() if not each.trashed
    )
    if not topics and not question.strip():
        return chosen
    search = LibrarySearch(workspace)
    try:
        among: set[EssayId] = set(chosen)
        if topics:
            among &= set().union(*_essays_of_topics(search, topics).values())
        if question.strip():
            among &= search.essays_that_answer(question)
    finally:
        search.close()
    return tuple(each for each in chosen if each in among)


def _essays_of_topics(search: LibrarySearch, typed: Iterable[str]) -> dict[str, frozenset[EssayId]]:
    """The essays in each topic and in those below it, by the topic as it was typed."""
    tree = search.topics.tree()
    return {each: search.topics.whole(tree, the_topic_called(tree, each)) for each in typed}


def essays_of_dossiers(workspace: Workspace, names: Iterable[str]) -> tuple[EssayId, ...]:
    """The essays whose passages lie in some dossiers, in the order in which they stand there."""
    essays = (each.essay_id for each in _passages(workspace, names) if each.essay_id is not None)
    return tuple(dict.fromkeys(essays))


def _in_dossiers(workspace: Workspace, names: Iterable[str]) -> frozenset[AnnotationId]:
    return frozenset(each.annotation_id for each in _passages(workspace, names) if each.annotation_id)


def _passages(workspace: Workspace, names: Iterable[str]) -> list[DossierPassage]:
    with workspace.store.reading():
        table = workspace.store.dossiers
        items = [item for name in names for item in table.items(table.get(name).id)]
    return [each for each in items if isinstance(each, DossierPassage)]
