"""An index on the disk: making, opening and discarding it.

Everything in it can be made anew from the library, so that the answer to any damage is to discard it.
"""

import shutil
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from cssreader.errors import IndexUnavailableError
from cssreader.index.engine import TOC, FileIndex, FileStorage, LockError
from cssreader.index.mapped import MappingStorage
from cssreader.index.schema import schema
from cssreader.index.segment import BatchWriter
from cssreader.index.stamp import (
    building_of,
    condemn_index,
    damaged,
    index_is_current,
    is_refusal,
    refused,
    superseded,
    write_stamp,
)

_BUSY = "Another program is writing the search index of this library; what is new is found a little later."
_TRIES = 3


def open_reader(folder: Path) -> Any:
    """A reader of the newest commit. Raises IndexDamagedError."""
    storage = MappingStorage(folder)
    built = schema()
    for attempt in range(_TRIES):
        try:
            contents = TOC.read(storage, "MAIN", schema=built)
            return FileIndex._reader(storage, built, contents.segments, contents.generation)  # noqa: SLF001
        except OSError as error:
            storage.close_files()
            if is_refusal(error):
                raise IndexUnavailableError(f"The search index cannot be read: {error.strerror or error}.") from error
            # A commit may just have removed what the last one wrote.
            if attempt == _TRIES - 1:
                raise damaged() from error
        except Exception as error:  # damaged bytes come out of Whoosh as any error
            storage.close_files()
            raise damaged() from error
    raise AssertionError("the last attempt returns or raises")


def create_index(folder: Path) -> None:
    """An empty index, made beside its place and moved there whole; what stood there is discarded.

    An index that another program has made in the meantime is left as it is.
    """
    if folder.is_dir():
        with _locked(folder):
            if index_is_current(folder):
                return
            condemn_index(folder)
    discard_index(folder)
    beside = folder.with_name(f"{folder.name}.new-{uuid.uuid4().hex}")
    try:
        beside.mkdir(parents=True)
        FileIndex.create(FileStorage(str(beside)), schema())
        write_stamp(beside)
        beside.rename(folder)
    except OSError as error:
        shutil.rmtree(beside, ignore_errors=True)
        if not index_is_current(folder):
            raise refused(error) from error


def discard_index(folder: Path) -> None:
    """Remove an index, and what an interrupted making or discarding left.

    Raises IndexUnavailableError while another program writes it.
    """
    for left in [*folder.parent.glob(f"{folder.name}.new-*"), *folder.parent.glob(f"{folder.name}.old-*")]:
        shutil.rmtree(left, ignore_errors=True)
    try:
        if folder.is_symlink() or folder.is_file():
            folder.unlink()
        if not folder.exists():
            return
        with _locked(folder):
            condemn_index(folder)
        # Readers may have files of it open; under its new name nobody opens more. A writer finds no stamp.
        aside = folder.rename(folder.with_name(f"{folder.name}.old-{uuid.uuid4().hex}"))
    except FileNotFoundError:
        return
    except OSError as error:
        raise refused(error) from error
    shutil.rmtree(aside, ignore_errors=True)


def promote_index(beside: Path, folder: Path) -> None:
    """Let a complete index that was made beside another one take its place.

    Whenever that is interrupted, one of the two can be read. Raises IndexUnavailableError while another program writes
    either, IndexDamagedError where there is none beside.
    """
    if not index_is_current(beside):
        raise damaged()
    discard_index(folder)
    try:
        with _locked(beside):
            pass
        beside.rename(folder)
    except OSError as error:
        raise refused(error) from error


@contextmanager
def _locked(folder: Path) -> Iterator[None]:
    try:
        lock = FileStorage(str(folder)).lock("MAIN_WRITELOCK")
        taken = lock.acquire()
    except OSError as error:
        raise refused(error) from error
    if not taken:
        raise IndexUnavailableError(_BUSY)
    try:
        yield
    finally:
        lock.release()


def open_writer(folder: Path, *, patience_seconds: float) -> Any:
    """A writer. Raises IndexUnavailableError while another program writes, IndexDamagedError on anything not ours."""
    if building_of(folder) is None:
        raise damaged()
    if not index_is_current(folder):
        raise superseded()
    storage = MappingStorage(folder)
    try:
        index = FileIndex(storage, schema())
        return BatchWriter(index, patience_seconds=patience_seconds)
    except LockError as error:
        raise IndexUnavailableError(_BUSY) from error
    except OSError as error:
        storage.close_files()
        raise (refused(error) if is_refusal(error) else damaged()) from error
    except Exception as error:  # damaged bytes come out of Whoosh as any error
        storage.close_files()
        raise damaged() from error
