"""Documents into the index, a batch at a time."""

import contextlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import accumulate
from pathlib import Path
from typing import Any

from cssreader.domain.search import IndexDocument
from cssreader.index.engine import SegmentReader, byte_to_length, length_to_byte
from cssreader.index.folder import create_index, open_reader, open_writer
from cssreader.index.schema import TEXT, indexed
from cssreader.index.stamp import damaged, index_is_current, index_is_readable, is_refusal, refused, superseded

MERGED_AT_ONCE = 8
LARGEST_MERGE = 48
"""Documents. Merging costs more than indexing anew, and a new essay must not wait for it longer than a moment."""

LARGEST_TIDIED = 2_500
"""Documents of a segment that is made while nothing waits to be indexed: some two seconds' work."""


def write_batch(
    folder: Path,
    documents: Sequence[IndexDocument],
    removed: Sequence[str],
    *,
    create: bool = True,
    patience_seconds: float = 0.0,
) -> None:
    """Put documents in, in place of those with the same keys, and take `removed` keys out, in one commit.

    Where there is no index, one is made if `create`. Raises ValueError when a key comes twice,
    IndexUnavailableError when another program still writes after `patience_seconds`, the disk refuses or the index is
    superseded, IndexDamagedError when it cannot be used.
    """
    keys = [document.key for document in documents] + list(removed)
    if len(set(keys)) < len(keys):
        # Whoosh would keep both documents of a key that is written twice in one session.
        raise ValueError("each key can be written once in a batch")
    fresh = not index_is_current(folder)
    if fresh:
        if index_is_readable(folder):
            raise superseded()
        if not create:
            raise damaged()
        create_index(folder)
    with _writer(folder, fresh=fresh, patience_seconds=patience_seconds) as writer:
        _delete(writer, keys)
        for document in documents:
            writer.add(indexed(document))
        writer.commit(mergetype=_drop_deleted)
        segments = writer.committed
    # In a commit of its own: what is new is found before the tidying begins.
    if _merges(segments):
        with _writer(folder, fresh=False, patience_seconds=patience_seconds) as writer:
            writer.commit(mergetype=merge_small)


@contextmanager
def _writer(folder: Path, *, fresh: bool, patience_seconds: float) -> Iterator[Any]:
    """A writer that gives up the lock whatever happens, and tells what happened in our own errors."""
    writer = open_writer(folder, patience_seconds=patience_seconds)
    try:
        yield writer
    except OSError as error:
        _give_up(writer)
        raise (refused(error) if is_refusal(error) else damaged()) from error
    except Exception as error:
        _give_up(writer)
        if fresh:
            # An index just made is not damaged, so this is a mistake of ours.
            raise
        raise damaged() from error
    except BaseException:
        _give_up(writer)
        raise


def _give_up(writer: Any) -> None:
    # The first error is the one that matters; the lock must be free whatever happens to the files.
    with contextlib.suppress(Exception):
        writer.cancel()
    writer.storage.close_files()
    if writer.writelock is not None and writer.writelock.fd is not None:
        writer.writelock.release()


def _delete(writer: Any, keys: Sequence[str]) -> None:
    """Mark the documents with these keys as deleted, with one reader for them all."""
    with contextlib.closing(writer.reader()) as reader:
        for key in keys:
            if ("key", key.encode()) in reader:
                for number in reader.postings("key", key).all_ids():
                    writer.delete_document(number)


def _drop_deleted(_: Any, segments: list[Any]) -> list[Any]:
    """A merge policy that merges nothing; segments without a document go."""
    return [segment for segment in segments if segment.doc_count() > 0]


def tidy_index(folder: Path, *, patience_seconds: float = 0.0) -> bool:
    """Make one of many middling segments, if there are many. Returns whether more of that is worth doing.

    It takes some seconds, so it is for when nothing waits to be indexed. Raises as `write_batch` does.
    """
    with _writer(folder, fresh=False, patience_seconds=patience_seconds) as writer:
        chosen = _middling(writer.segments)
        if not chosen:
            writer.cancel()
            return False
        writer.commit(mergetype=lambda merging, segments: _merge(merging, segments, chosen))
        return bool(_middling(writer.committed))


def _middling(segments: list[Any]) -> list[Any]:
    """The segments that are worth making into one while nothing waits."""
    small = sorted(
        (each for each in segments if each.doc_count() < LARGEST_TIDIED // 2), key=lambda each: each.doc_count()
    )
    if len(small) < MERGED_AT_ONCE:
        return []
    sizes = accumulate(each.doc_count() for each in small)
    return [segment for segment, size in zip(small, sizes, strict=True) if size <= LARGEST_TIDIED]


def merge_small(writer: Any, segments: list[Any]) -> list[Any]:
    """A merge policy for Whoosh: eight small segments of about one size become one.

    Segments of which most is deleted are written anew too. Returns the segments that stay as they are.
    """
    return _merge(writer, segments, _merges(segments))


def _merge(writer: Any, segments: list[Any], merged: list[Any]) -> list[Any]:
    for segment in merged:
        with contextlib.closing(SegmentReader(writer.storage, writer.schema, segment)) as reader:
            writer.add_reader(reader)
    return [segment for segment in segments if segment not in merged]


def _merges(segments: list[Any]) -> list[Any]:
    """The segments that are worth making into one; not all that are worth it, but a moment's work."""
    groups: dict[int, list[Any]] = {}
    for segment in segments:
        alive = segment.doc_count()
        if 0 < alive < LARGEST_MERGE:
            wasteful = 2 * alive < segment.doc_count_all()
            groups.setdefault(-1 if wasteful else _size_class(alive), []).append(segment)
    merged: list[Any] = []
    for size, group in sorted(groups.items()):
        if size < 0 or len(group) >= MERGED_AT_ONCE:
            for segment in group:
                if sum(each.doc_count() for each in merged) + segment.doc_count() <= LARGEST_MERGE:
                    merged.append(segment)
    return merged


def _size_class(documents: int) -> int:
    size = 0
    while documents >= MERGED_AT_ONCE:
        documents //= MERGED_AT_ONCE
        size += 1
    return size


def indexed_lengths(folder: Path) -> dict[str, int]:
    """How long each document in the index is, by its key, as the index keeps lengths. Raises IndexDamagedError."""
    with contextlib.closing(open_reader(folder)) as reader:
        try:
            column = reader.column_reader("key") if reader.doc_count() else None
            if column is None:
                return {}
            numbers = list(reader.all_doc_ids())
            return {column[number]: reader.doc_field_length(number, TEXT) for number in numbers}
        except Exception as error:
            raise damaged() from error


def length_of(document: IndexDocument) -> int:
    """How long a document is, as the index keeps lengths: only roughly."""
    words = sum(frequency for _, frequency, _, _ in indexed(document).postings.get(TEXT, ()))
    return int(byte_to_length(length_to_byte(words)))
