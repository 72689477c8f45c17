"""Compare the search index with the library, essay by essay."""

from collections.abc import Iterator, Sequence

from cssreader.app.index_documents import can_be_found, key_of, of_annotation, of_essay, spellings_of_authors
from cssreader.app.workspace import Workspace
from cssreader.domain.annotation import AnnotationId
from cssreader.domain.essay import EssayId
from cssreader.errors import IndexUnavailableError
from cssreader.index.stamp import index_is_current, index_is_readable

MOST_NAMED = 10
"""Essays and annotations that are named; of the others it is said how many there are."""


def index_problems(workspace: Workspace) -> list[str]:
    """How the index differs from the library beyond what waits in the queue, in sentences."""
    from cssreader.index.writing import indexed_lengths, length_of

    store = workspace.store
    with store.reading():
        summaries = {each.id: each for each in store.essays.summaries() if not each.trashed}
        annotations = {each.id: each for each in store.annotations.all()}
        waiting = {key_of(change) for change in store.queue.pending(store.queue.count())}
    names = {f"e{number}": f"essay {number} ({each.title})" for number, each in summaries.items()} | {
        f"a{each.id}": f"{each.kind} of essay {each.essay_id}"
        for each in annotations.values()
        if each.essay_id in summaries and can_be_found(each)
    }
    folder = workspace.folder
    try:
        indexed = indexed_lengths(folder.index if index_is_readable(folder.index) else folder.next_index)
    except IndexUnavailableError:
        if names.keys() <= waiting:
            return []
        return ["The search index is missing or damaged; it is made anew when the library is next opened to write."]
    missing = [name for key, name in names.items() if key not in indexed and key not in waiting]
    surplus = [_named(key) for key in indexed if key not in names and key not in waiting]
    spellings = spellings_of_authors(workspace)
    changed = []
    for key in (names.keys() & indexed.keys()) - waiting if index_is_current(folder.index) else ():
        if key.startswith("e"):
            number = EssayId(int(key[1:]))
            document = of_essay(summaries[number], store.essays.text(number), spellings)
        else:
            document = of_annotation(annotations[AnnotationId(key[1:])], summaries)
        if document is not None and length_of(document) != indexed[key]:
            changed.append(names[key])
    return [
        *_listed(missing, "cannot be found by searching"),
        *_listed(surplus, "can be found by searching, but the library does not hold it"),
        *_listed(sorted(changed), "is found by what it said before"),
    ]


def _listed(names: Sequence[str], what: str) -> Iterator[str]:
    """A sentence for each of the first, and one for the rest."""
    for name in names[:MOST_NAMED]:
        yield f"The {name} {what}; make the index anew."
    if len(names) > MOST_NAMED:
        yield f"So it is with {len(names) - MOST_NAMED:,} more."


def _named(key: str) -> str:
    return f"essay {key[1:]}" if key.startswith("e") else f"annotation {key[1:]}"
