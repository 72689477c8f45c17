"""Documents are kept as they came."""

import gzip
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cssreader.domain.library import OriginalId
from cssreader.errors import LibraryError, NotFoundError
from cssreader.paths import LibraryFolder
from cssreader.store import Store
from cssreader.store import originals as originals_module


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.binary(max_size=2000))
def test_bytes_come_back_as_they_were(store: Store, data: bytes) -> None:
    assert data == store.originals.read(store.originals.keep(data))


def test_the_same_bytes_are_kept_once(store: Store, folder: LibraryFolder) -> None:
    assert store.originals.keep(b"page") == store.originals.keep(b"page")
    assert 1 == len(list(folder.originals.glob("*/*")))


def test_one_that_is_missing_or_oddly_named_is_not_found(store: Store) -> None:
    for name in ("0" * 64, "../library.db", "0" * 63):
        with pytest.raises(NotFoundError):
            store.originals.read(OriginalId(name))


@pytest.mark.parametrize(
    "damage", [b"", b"not gzip", gzip.compress(b"other", mtime=0), gzip.compress(b"page", mtime=0)[:-9]]
)
def test_a_damaged_one_is_named_and_kept_anew_with_the_next_import(store: Store, damage: bytes) -> None:
    original = store.originals.keep(b"page")
    store.originals.file_of(original).write_bytes(damage)
    with pytest.raises(LibraryError, match="is damaged"):
        store.originals.read(original)
    store.originals.keep(b"page")
    assert b"page" == store.originals.read(original)


def test_one_that_unpacks_without_end_is_not_ours(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    original = store.originals.keep(b"page")
    store.originals.file_of(original).write_bytes(gzip.compress(b"\0" * 100_000, mtime=0))
    monkeypatch.setattr(originals_module, "MOST_BYTES", 1000)
    with pytest.raises(LibraryError, match="is damaged"):
        store.originals.read(original)


def test_a_folder_that_cannot_be_written_is_named(store: Store, folder: LibraryFolder) -> None:
    folder.originals.write_text("a file where the folder should be")
    with pytest.raises(LibraryError, match=r"The original of an essay could not be saved in .*originals"):
        store.originals.keep(b"page")


def test_one_that_cannot_be_read_is_named(store: Store) -> None:
    original = store.originals.keep(b"page")
    file: Path = store.originals.file_of(original)
    file.unlink()
    file.mkdir()
    with pytest.raises(LibraryError, match="cannot be read"):
        store.originals.read(original)


def test_a_write_that_is_broken_off_leaves_no_half_file(
    store: Store, folder: LibraryFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: int) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr("cssreader.store.originals.os.fsync", fail)
    with pytest.raises(LibraryError, match="Input/output error"):
        store.originals.keep(b"page")
    assert [] == [file for file in folder.originals.rglob("*") if file.is_file()]
