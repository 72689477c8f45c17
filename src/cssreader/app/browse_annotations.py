"""Every annotation of the library, read some hundreds at a time, and told apart by what is known of it."""

from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import date, timedelta

from cssreader.app.workspace import Workspace
from cssreader.domain.annotation import Anchored, Annotation, AnnotationId, Moved, Uncertain, Unplaced
from cssreader.domain.essay import EssayId
from cssreader.domain.notebook import Facet, NotebookEntry, NotebookFacts, NotebookFilter, State
from cssreader.text.fuzzy import folded_whole
from cssreader.text.names import authors_in


def annotation_ids(workspace: Workspace) -> tuple[AnnotationId, ...]:
    """Of every annotation, also of essays in the trash, that which was made last first."""
    return tuple(workspace.store.annotations.ids())


def annotations_named(workspace: Workspace, ids: Sequence[AnnotationId]) -> tuple[Annotation, ...]:
    """Those of the ids that are known."""
    return tuple(workspace.store.annotations.some(ids))


def annotations_on(workspace: Workspace, essays: Collection[EssayId]) -> tuple[Annotation, ...]:
    """Every annotation of some essays."""
    return tuple(workspace.store.annotations.of_essays(essays))


def notebook_entries(workspace: Workspace) -> tuple[NotebookEntry, ...]:
    """Every annotation with its essay, essay by essay."""
    with workspace.store.reading():
        essays = {each.id: each for each in workspace.store.essays.summaries()}
        found = workspace.store.annotations.all()
    # An essay that was joined to another shows no version and is no essay of its own.
    return tuple(NotebookEntry(each, essays[each.essay_id]) for each in found if each.essay_id in essays)


def line_of(entry: NotebookEntry) -> str:
    """Where the words of a filter are looked for; case, accents and the variants of letters count for nothing."""
    annotation, essay = entry
    parts = (annotation.quote, annotation.note, annotation.source, annotation.year, *annotation.tags)
    return folded_whole("\n".join((*parts, essay.title, essay.author or "", essay.site or "")))


def values_of(entry: NotebookEntry, facet: Facet, facts: NotebookFacts) -> Collection[str]:
    """The values of a facet that an entry has; of DAYS, which is no value of one, none."""
    annotation, essay = entry
    match facet:
        case Facet.KIND:
            return (kind_of(annotation),)
        case Facet.STATE:
            return states_of(entry)
        case Facet.TAG:
            return annotation.tags
        case Facet.TOPIC:
            return [topic for topic, essays in facts.topics.items() if essay.id in essays]
        case Facet.AUTHOR:
            return authors_in(essay.author)
        case Facet.SITE:
            return (essay.site,) if essay.site else ()
        case Facet.DAYS:
            return ()


def kind_of(annotation: Annotation) -> str:
    """Its category where it has one."""
    return str(annotation.category) if annotation.category is not None else annotation.kind.value


def states_of(entry: NotebookEntry) -> list[str]:
    annotation, essay = entry
    found = [State.NOTED if annotation.note.strip() else State.UNNOTED]
    if annotation.stale:
        found.append(State.STALE)
    if annotation.selector is not None:
        match annotation.placement:
            case Anchored():
                found.append(State.ANCHORED)
            case Moved():
                found.append(State.MOVED)
            case Uncertain():
                found.append(State.UNCERTAIN)
            case Unplaced():
                found.append(State.UNPLACED)
    if essay.trashed:
        found.append(State.TRASHED)
    return [state.value for state in found]


Test = Callable[[NotebookEntry], bool]


def passing(wanted: NotebookFilter, facts: NotebookFacts, line: Callable[[NotebookEntry], str] = line_of) -> Test:
    """Whether a filter lets an entry through. `line` gives what `line_of` does, perhaps without making it anew."""
    words = tuple(folded_whole(wanted.typed).split())
    by_facet: dict[Facet, frozenset[str]] = {}
    for facet in Facet:
        values = frozenset(pick.value for pick in wanted.picks if pick.facet is facet)
        if values:
            by_facet[facet] = values
    tests = [_facet_test(facet, values, facts) for facet, values in by_facet.items()]
    if wanted.since is not None or wanted.until is not None:
        first, last = wanted.since or date.min, wanted.until or date.max
        tests.append(lambda entry: first <= entry.annotation.created_at.astimezone().date() <= last)
    if words:
        tests.append(lambda entry: _says(line(entry), words))
    return lambda entry: all(test(entry) for test in tests)


def _facet_test(facet: Facet, values: frozenset[str], facts: NotebookFacts) -> Test:
    if facet is Facet.DAYS:
        since = facts.now - timedelta(days=max(int(value) for value in values))
        return lambda entry: entry.annotation.created_at >= since
    if facet is Facet.TOPIC:
        essays = frozenset[EssayId]().union(*(facts.topics.get(value, frozenset()) for value in values))
        return lambda entry: entry.essay.id in essays
    return lambda entry: not values.isdisjoint(values_of(entry, facet, facts))


def _says(line: str, words: Iterable[str]) -> bool:
    return all(word in line for word in words)
