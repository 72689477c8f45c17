"""Keep the search index abreast of the library.

Whatever changes in the library waits in a queue that the store fills by itself. A batch is taken from
it, written to the index in any process, and acknowledged; until then it waits on, so that a crash
anywhere only repeats work. An index that is missing or damaged is made anew from the library: `take_batch`
notices, queues everything, and says in the batch that an index may be made. One that is superseded goes on
answering: the new one is made beside it and takes its place when nothing waits any more.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from cssreader.app.index_documents import findable_essays, key_of, of_annotation, of_essay, spellings_of_authors
from cssreader.app.workspace import Workspace
from cssreader.domain.annotation import AnnotationId
from cssreader.domain.changes import Progress
from cssreader.domain.essay import EssayId
from cssreader.domain.library import QueuedChange, QueuedKind
from cssreader.domain.search import IndexDocument
from cssreader.errors import IndexUnavailableError
from cssreader.index.stamp import IndexDamagedError, index_is_current, index_is_readable, supersede_index
from cssreader.paths import LibraryFolder

BATCH = 100
"""Changes that are written in one commit: a moment's work, while which nothing else is taken in."""

LARGE_BATCH = 250
"""Where many changes wait, half of them are written in one commit, up to so many. Large commits are written faster:
a thousand at once a tenth faster; but what is new meanwhile waits as long as the commit takes, which is a second."""

WHOLE_LIBRARY = 5_000
LARGEST_BATCH = 1_250
"""Where so much waits that a library is indexed whole, so many are written in one commit: segments of that size need no
tidying, which takes as long as the indexing itself."""

BATCH_CHARACTERS = 8_000_000
"""A large batch of common essays: what it holds in memory while it is written is some ten times this."""

PATIENCE_SECONDS = 10.0
"""How long a command waits for another program that writes the index."""

_TRIES = 3


@dataclass(frozen=True, slots=True)
class IndexBatch:
    """What one commit puts into the index and takes out of it. It can be pickled."""

    changes: tuple[QueuedChange, ...]
    documents: tuple[IndexDocument, ...]
    removed: tuple[str, ...]
    may_create: bool
    """The whole library is queued, so an index may be made where there is none."""
    beside: bool = False
    """It is for the index that is made beside the one that answers."""
    completes: bool = False
    """With it that index is complete, and takes its place."""


def take_batch(workspace: Workspace, limit: int | None = None) -> IndexBatch | None:
    """What waits longest, at most `limit` changes; None when the index is abreast of the library.

    It takes nothing away: `acknowledge` does. Raises LibraryError.
    """
    store = workspace.store
    if store.read_only:
        return None
    folder = workspace.folder
    current = index_is_current(folder.index)
    begun_beside = not current and index_is_current(folder.next_index)
    # An index that answers, though it cannot be written, is let stand; so is a new one that only waits for its place.
    beside = begun_beside or (not current and index_is_readable(folder.index))
    missing = not current and not begun_beside
    if missing:
        store.queue.queue_everything()
    with store.reading():
        changes = store.queue.pending(limit or _size_for(store.queue.count()))
        if changes:
            return replace(_batch(workspace, changes, may_create=missing), beside=beside)
        return IndexBatch((), (), (), may_create=missing, beside=True, completes=True) if beside else None


def _size_for(waiting: int) -> int:
    return LARGEST_BATCH if waiting >= WHOLE_LIBRARY else max(BATCH, min(LARGE_BATCH, waiting // 2))


def _batch(workspace: Workspace, changes: Sequence[QueuedChange], *, may_create: bool) -> IndexBatch:
    store = workspace.store
    essay_ids = [EssayId(int(change.id)) for change in changes if change.kind is QueuedKind.ESSAY]
    annotation_ids = [AnnotationId(change.id) for change in changes if change.kind is QueuedKind.ANNOTATION]
    annotations = {annotation.id: annotation for annotation in store.annotations.some(annotation_ids)}
    summaries = findable_essays(workspace, [*essay_ids, *(each.essay_id for each in annotations.values())])
    spellings = spellings_of_authors(workspace)
    texts = store.essays.texts([number for number in essay_ids if number in summaries])
    taken: list[QueuedChange] = []
    documents: list[IndexDocument] = []
    removed: list[str] = []
    characters = 0
    for change in changes:
        document: IndexDocument | None
        if change.kind is QueuedKind.ESSAY:
            number = EssayId(int(change.id))
            document = of_essay(summaries.get(number), texts.get(number, ""), spellings)
        else:
            document = of_annotation(annotations.get(AnnotationId(change.id)), summaries)
        characters += len(document.body) if document else 0
        if taken and characters > BATCH_CHARACTERS:
            break
        taken.append(change)
        if document:
            documents.append(document)
        else:
            removed.append(key_of(change))
    return IndexBatch(tuple(taken), tuple(documents), tuple(removed), may_create)


def write(folder: LibraryFolder, batch: IndexBatch) -> None:
    """Write a batch to the index, in any process. Raises IndexUnavailableError; the batch then still waits."""
    _write(folder, batch, patience_seconds=0.0)


def _write(folder: LibraryFolder, batch: IndexBatch, *, patience_seconds: float) -> None:
    # What writes an index is loaded late, here and below: in the window only the index process needs it.
    from cssreader.index.folder import discard_index, promote_index
    from cssreader.index.writing import write_batch

    written = folder.next_index if batch.beside else folder.index
    try:
        if batch.may_create or not batch.completes:
            write_batch(
                written,
                batch.documents,
                batch.removed,
                create=batch.may_create,
                patience_seconds=patience_seconds,
            )
        if batch.completes:
            promote_index(folder.next_index, folder.index)
    except IndexDamagedError:
        # Discarded, it is missed by the next `take_batch`, which queues everything.
        discard_index(written)
        raise
    if not batch.beside and folder.next_index.exists():
        # What an interruption left.
        discard_index(folder.next_index)


def tidy(folder: LibraryFolder) -> bool:
    """Make few segments of many, so that searching is fast, for some seconds. Returns whether it is worth going on.

    Call it when nothing waits. An index that cannot be tidied stays as it is.
    """
    from cssreader.index.writing import tidy_index

    try:
        return tidy_index(folder.index)
    except (IndexUnavailableError, IndexDamagedError):
        # Another program writes, or the next batch finds the damage; neither is worth a word here.
        return False


def acknowledge(workspace: Workspace, batch: IndexBatch) -> int:
    """Take a written batch out of the queue; what changed again meanwhile stays. Returns how much waits.

    Raises LibraryError.
    """
    workspace.store.queue.acknowledge(batch.changes)
    return workspace.store.queue.count()


def bring_index_up_to_date(workspace: Workspace, report: Callable[[Progress], None] | None = None) -> int:
    """Write whatever waits, here and now. Returns the number of changes written.

    Raises IndexUnavailableError when another program keeps writing, LibraryError.
    """
    done = 0
    failures = 0
    while batch := take_batch(workspace):
        total = done + workspace.store.queue.count()
        if report:
            report(Progress(done, total))
        try:
            _write(workspace.folder, batch, patience_seconds=PATIENCE_SECONDS)
        except IndexDamagedError:
            failures += 1
            if failures == _TRIES:
                raise
            continue
        acknowledge(workspace, batch)
        done += len(batch.changes)
        if report:
            report(Progress(done, total))
    while done and tidy(workspace.folder):
        pass
    return done


def rebuild_index(workspace: Workspace, report: Callable[[Progress], None] | None = None) -> None:
    """Make the index anew from the library, beside the old one, which answers meanwhile.

    Raises IndexUnavailableError while another program writes it, LibraryError.
    """
    begin_rebuilding(workspace)
    bring_index_up_to_date(workspace, report)


def begin_rebuilding(workspace: Workspace) -> None:
    """Have the index made anew by whoever keeps it fresh. Raises IndexUnavailableError, LibraryError."""
    from cssreader.index.folder import discard_index

    folder = workspace.folder
    discard_index(folder.next_index)
    if index_is_readable(folder.index):
        supersede_index(folder.index)
    else:
        discard_index(folder.index)
