"""Batches into the index, and what becomes of a damaged one."""

import contextlib
import errno
import json
import multiprocessing
import os
import pickle
import tracemalloc
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cssreader.domain.search import IndexDocument
from cssreader.errors import IndexUnavailableError
from cssreader.index import engine, writing
from cssreader.index import folder as folder_module
from cssreader.index.folder import create_index, discard_index, open_writer
from cssreader.index.searching import IndexSearcher
from cssreader.index.stamp import (
    FORMAT,
    STAMP,
    IndexDamagedError,
    building_of,
    condemn_index,
    index_is_current,
    newest_generation,
)
from cssreader.index.writing import LARGEST_MERGE, indexed_lengths, write_batch
from cssreader.text.query_language import parse_query

Essay = Callable[..., IndexDocument]
Ask = Callable[..., list[str]]


def segments(folder: Path) -> list[Any]:
    writer = open_writer(folder, patience_seconds=0)
    writer.cancel()
    return list(writer.segments)


def test_the_first_batch_makes_an_index(folder: Path, essay: Essay) -> None:
    assert not index_is_current(folder)
    write_batch(folder, [essay(1, "war")], [])
    assert index_is_current(folder)
    assert {"e1"} == indexed_lengths(folder).keys()
    assert {"index"} == {path.name for path in folder.parent.iterdir()}


def test_a_document_replaces_the_one_with_its_key(folder: Path, essay: Essay, ask: Ask) -> None:
    write_batch(folder, [essay(1, "war"), essay(2, "peace")], [])
    write_batch(folder, [essay(1, "truce")], [])
    assert [] == ask("war")
    assert ["e1"] == ask("truce")
    assert {"e1", "e2"} == indexed_lengths(folder).keys()


def test_a_removed_key_is_found_no_more_and_an_unknown_one_is_no_error(folder: Path, essay: Essay, ask: Ask) -> None:
    write_batch(folder, [essay(1, "war"), essay(2, "war")], ["e9"])
    write_batch(folder, [], ["e1"])
    assert ["e2"] == ask("war")
    write_batch(folder, [], ["e2"])
    assert set() == indexed_lengths(folder).keys()


def test_a_key_comes_once_in_a_batch(folder: Path, essay: Essay) -> None:
    with pytest.raises(ValueError, match="once"):
        write_batch(folder, [essay(1), essay(1)], [])
    with pytest.raises(ValueError, match="once"):
        write_batch(folder, [essay(1)], ["e1"])


def test_many_small_commits_leave_few_segments(folder: Path, essay: Essay) -> None:
    for number in range(70):
        write_batch(folder, [essay(number, f"word{number}")], [])
    assert 16 > len(segments(folder))
    assert {f"e{number}" for number in range(70)} == indexed_lengths(folder).keys()


def test_large_segments_are_left_alone(folder: Path, essay: Essay) -> None:
    for start in range(0, 10 * LARGEST_MERGE, LARGEST_MERGE):
        write_batch(folder, [essay(number, "war") for number in range(start, start + LARGEST_MERGE)], [])
    assert 10 == len(segments(folder))


def test_what_is_mostly_deleted_is_written_anew(folder: Path, essay: Essay, ask: Ask) -> None:
    write_batch(folder, [essay(number, "war") for number in range(20)], [])
    write_batch(folder, [], [f"e{number}" for number in range(15)])
    assert [5] == [segment.doc_count_all() for segment in segments(folder)]
    assert {"e15", "e16", "e17", "e18", "e19"} == set(ask("war"))


def test_an_essay_edited_again_and_again_leaves_nothing_behind(folder: Path, essay: Essay) -> None:
    for number in range(12):
        write_batch(folder, [essay(1, f"word{number}")], [])
    assert 1 == len(segments(folder))


def test_a_batch_without_any_document_left_removes_its_segment(folder: Path, essay: Essay) -> None:
    write_batch(folder, [essay(1)], [])
    write_batch(folder, [essay(2)], ["e1"])
    write_batch(folder, [essay(3)], ["e2"])
    assert {"e3"} == indexed_lengths(folder).keys()


def test_while_another_writes_a_batch_is_refused_and_nothing_is_lost(folder: Path, essay: Essay, ask: Ask) -> None:
    write_batch(folder, [essay(1, "war")], [])
    other = open_writer(folder, patience_seconds=0)
    with pytest.raises(IndexUnavailableError, match="Another program"):
        write_batch(folder, [essay(2, "war")], [])
    with pytest.raises(IndexUnavailableError, match="Another program"):
        discard_index(folder)
    other.cancel()
    assert ["e1"] == ask("war")
    write_batch(folder, [essay(2, "war")], [])
    assert {"e1", "e2"} == set(ask("war"))


def test_an_error_in_a_batch_frees_the_lock(folder: Path, essay: Essay, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: object) -> dict[str, Any]:
        raise RuntimeError("a mistake of ours")

    with monkeypatch.context() as patched:
        patched.setattr(writing, "indexed", fail)
        with pytest.raises(RuntimeError):
            write_batch(folder, [essay(1)], [])
        with pytest.raises(IndexDamagedError):
            write_batch(folder, [essay(1)], [])
    write_batch(folder, [essay(1)], [])


@pytest.mark.parametrize(
    ("number", "expected"), [(errno.ENOSPC, IndexUnavailableError), (errno.EIO, IndexDamagedError)]
)
def test_a_disk_that_refuses_is_not_a_damaged_index(
    folder: Path, essay: Essay, monkeypatch: pytest.MonkeyPatch, number: int, expected: type
) -> None:
    def fail(_: object) -> dict[str, Any]:
        raise OSError(number, os.strerror(number))

    write_batch(folder, [essay(1)], [])
    monkeypatch.setattr(writing, "indexed", fail)
    with pytest.raises(IndexUnavailableError) as raised:
        write_batch(folder, [essay(2)], [])
    assert expected is raised.type


def test_an_interrupt_frees_the_lock(folder: Path, essay: Essay, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(_: object) -> dict[str, Any]:
        raise KeyboardInterrupt

    write_batch(folder, [essay(1)], [])
    with monkeypatch.context() as patched:
        patched.setattr(writing, "indexed", interrupt)
        with pytest.raises(KeyboardInterrupt):
            write_batch(folder, [essay(2)], [])
    write_batch(folder, [essay(2)], [])
    assert {"e1", "e2"} == indexed_lengths(folder).keys()


def test_a_folder_that_cannot_be_made_is_a_sentence(tmp_path: Path, essay: Essay) -> None:
    (tmp_path / "library").write_text("in the way")
    with pytest.raises(IndexUnavailableError, match="cannot be written"):
        write_batch(tmp_path / "library" / "index", [essay(1)], [])


@pytest.mark.parametrize(
    "stamp", ["", "[]", "{}", '{"format": "0.0", "building": "x"}', f'{{"format": "{FORMAT}"}}', "[" * 100_000]
)
def test_a_folder_with_another_stamp_is_no_index_of_ours_and_is_replaced(
    folder: Path, essay: Essay, stamp: str
) -> None:
    write_batch(folder, [essay(1)], [])
    (folder / STAMP).write_text(stamp)
    assert not index_is_current(folder)
    with pytest.raises(IndexDamagedError):
        write_batch(folder, [essay(2)], [], create=False)
    write_batch(folder, [essay(2)], [])
    assert {"e2"} == indexed_lengths(folder).keys()


def test_whatever_stands_in_the_place_of_an_index_is_replaced(folder: Path, essay: Essay, tmp_path: Path) -> None:
    folder.parent.mkdir()
    folder.write_text("a file")
    write_batch(folder, [essay(1)], [])
    discard_index(folder)
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "precious").write_text("kept")
    folder.symlink_to(elsewhere, target_is_directory=True)
    write_batch(folder, [essay(1)], [])
    assert "kept" == (elsewhere / "precious").read_text()
    assert not folder.is_symlink()


def test_discarding_removes_what_an_interruption_left(folder: Path, essay: Essay) -> None:
    write_batch(folder, [essay(1)], [])
    (folder.parent / "index.new-1").mkdir()
    (folder.parent / "index.old-1").mkdir()
    discard_index(folder)
    assert [] == list(folder.parent.iterdir())
    discard_index(folder)


def test_an_index_made_by_another_program_meanwhile_is_kept(folder: Path, essay: Essay) -> None:
    write_batch(folder, [essay(1)], [])
    building = building_of(folder)
    create_index(folder)
    assert building == building_of(folder)
    assert {"e1"} == indexed_lengths(folder).keys()


def test_an_index_that_appears_at_the_last_moment_is_kept(
    folder: Path, essay: Essay, monkeypatch: pytest.MonkeyPatch
) -> None:
    def meanwhile(place: Path) -> None:
        monkeypatch.undo()
        write_batch(place, [essay(1)], [])

    monkeypatch.setattr(folder_module, "discard_index", meanwhile)
    create_index(folder)
    assert {"e1"} == indexed_lengths(folder).keys()
    assert {"index"} == {path.name for path in folder.parent.iterdir()}


def damage(folder: Path, name: str, data: bytes | None) -> None:
    for path in folder.glob(name):
        if data is None:
            path.unlink()
        else:
            path.write_bytes(data)


@pytest.mark.parametrize("name", ["*.toc", "*.seg", STAMP])
@pytest.mark.parametrize("data", [None, b"", b"nonsense" * 100])
def test_a_damaged_index_is_told_as_such_to_readers_and_writers(
    folder: Path, essay: Essay, ask: Ask, name: str, data: bytes | None
) -> None:
    write_batch(folder, [essay(1, "war")], [])
    damage(folder, name, data)
    with pytest.raises(IndexDamagedError):
        ask("war")
    with pytest.raises(IndexDamagedError):
        write_batch(folder, [essay(2)], [], create=False)
    discard_index(folder)
    write_batch(folder, [essay(2, "war")], [])
    assert ["e2"] == ask("war")


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(data=st.data())
def test_bytes_changed_anywhere_give_an_answer_or_a_known_error(
    tmp_path_factory: pytest.TempPathFactory, essay: Essay, data: st.DataObject
) -> None:
    folder = tmp_path_factory.mktemp("library") / "index"
    write_batch(folder, [essay(number, "war and peace " * number) for number in range(1, 6)], [])
    path = data.draw(st.sampled_from(sorted(folder.glob("*.seg"))))
    content = bytearray(path.read_bytes())
    for _ in range(data.draw(st.integers(1, 8))):
        content[data.draw(st.integers(0, len(content) - 1))] ^= data.draw(st.integers(1, 255))
    path.write_bytes(content)
    searcher = IndexSearcher(folder)
    for typed in ("war", '"war and peace"', "pea*", "-war"):
        with contextlib.suppress(IndexDamagedError):
            searcher.search(parse_query(typed), 5)
    searcher.close()


@pytest.mark.parametrize(
    ("number", "expected"), [(errno.EACCES, "cannot be read"), (errno.ENOENT, "damaged or missing")]
)
def test_files_that_cannot_be_opened_are_a_sentence(
    folder: Path, essay: Essay, ask: Ask, monkeypatch: pytest.MonkeyPatch, number: int, expected: str
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise OSError(number, os.strerror(number))

    write_batch(folder, [essay(1, "war")], [])
    monkeypatch.setattr(engine.TOC, "read", fail)
    with pytest.raises(IndexUnavailableError, match=expected):
        ask("war")
    with pytest.raises(IndexUnavailableError):
        write_batch(folder, [essay(2)], [])


def test_a_commit_in_the_very_moment_of_opening_is_no_damage(
    folder: Path, essay: Essay, ask: Ask, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = engine.TOC.read

    def read_late(*arguments: Any, **options: Any) -> Any:
        contents = read(*arguments, **options)
        monkeypatch.undo()
        discard_index(folder)
        write_batch(folder, [essay(2, "war")], [])
        return contents

    write_batch(folder, [essay(1, "war")], [])
    monkeypatch.setattr(engine.TOC, "read", read_late)
    assert ["e2"] == ask("war")


@pytest.mark.parametrize(("number", "expected"), [(errno.EACCES, True), (errno.ENOENT, False)])
def test_an_index_that_cannot_be_discarded_is_a_sentence_and_one_that_is_gone_is_none(
    folder: Path, essay: Essay, monkeypatch: pytest.MonkeyPatch, number: int, expected: bool
) -> None:
    def fail(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    write_batch(folder, [essay(1)], [])
    monkeypatch.setattr(Path, "rename", fail)
    with pytest.raises(IndexUnavailableError) if expected else contextlib.nullcontext():
        discard_index(folder)


def test_a_lock_that_cannot_be_taken_is_a_sentence(folder: Path, essay: Essay, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise PermissionError(errno.EACCES, "not allowed")

    write_batch(folder, [essay(1)], [])
    monkeypatch.setattr(engine.FileStorage, "lock", fail)
    with pytest.raises(IndexUnavailableError, match="not allowed"):
        discard_index(folder)


def test_the_keys_of_a_damaged_index_are_not_known(folder: Path, essay: Essay, monkeypatch: pytest.MonkeyPatch) -> None:
    class Torn:
        def doc_count(self) -> int:
            raise ValueError("torn")

        def close(self) -> None:
            pass

    monkeypatch.setattr(writing, "open_reader", lambda _: Torn())
    with pytest.raises(IndexDamagedError):
        indexed_lengths(folder).keys()


def test_a_condemned_index_is_unusable(folder: Path, essay: Essay) -> None:
    write_batch(folder, [essay(1)], [])
    condemn_index(folder)
    condemn_index(folder)
    assert not index_is_current(folder)


def test_a_searcher_sees_every_commit(folder: Path, essay: Essay, ask: Ask) -> None:
    write_batch(folder, [essay(1, "war")], [])
    assert ["e1"] == ask("war")
    write_batch(folder, [essay(2, "war")], [])
    assert {"e1", "e2"} == set(ask("war"))


def test_a_searcher_survives_the_folder_going_and_coming_back(folder: Path, essay: Essay, ask: Ask) -> None:
    with pytest.raises(IndexDamagedError):
        ask("war")
    write_batch(folder, [essay(1, "war")], [])
    assert ["e1"] == ask("war")
    discard_index(folder)
    with pytest.raises(IndexDamagedError):
        ask("war")
    # As many commits as before: the numbers alone do not tell a new building from the old one.
    write_batch(folder, [essay(2, "war")], [])
    assert ["e2"] == ask("war")
    assert 1 == newest_generation(folder)


def test_a_searcher_survives_the_folder_being_replaced_between_two_questions(
    folder: Path, essay: Essay, ask: Ask
) -> None:
    write_batch(folder, [essay(1, "war")], [])
    assert ["e1"] == ask("war")
    discard_index(folder)
    write_batch(folder, [essay(2, "war")], [])
    assert ["e2"] == ask("war")


def test_a_reader_does_not_copy_the_index_into_memory(folder: Path, essay: Essay, searcher: IndexSearcher) -> None:
    write_batch(
        folder, [essay(number, " ".join(f"w{number}x{word}" for word in range(1_000))) for number in range(20)], []
    )
    searcher.search(parse_query("warm"), 10)
    write_batch(folder, [essay(99, "war")], [])
    tracemalloc.start()
    try:
        assert 1 == searcher.search(parse_query("war"), 10).total
        assert sum(path.stat().st_size for path in folder.glob("*.seg")) / 5 > tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def test_an_empty_question_opens_the_index_quietly(folder: Path, searcher: IndexSearcher) -> None:
    assert 0 == searcher.search(parse_query(""), 10).total


def test_an_index_is_written_in_another_process(folder: Path, essay: Essay, ask: Ask) -> None:
    process = multiprocessing.get_context("spawn").Process(target=write_batch, args=(folder, [essay(1, "war")], []))
    process.start()
    process.join()
    assert 0 == process.exitcode
    assert ["e1"] == ask("war")


def test_its_errors_travel_between_processes() -> None:
    error = pickle.loads(pickle.dumps(IndexDamagedError("It is damaged.")))
    assert "It is damaged." == str(error)
    assert isinstance(error, IndexUnavailableError)


def test_the_stamp_names_the_format_and_the_building(folder: Path, essay: Essay) -> None:
    write_batch(folder, [essay(1)], [])
    assert FORMAT == json.loads((folder / STAMP).read_text())["format"]
    assert building_of(folder)
