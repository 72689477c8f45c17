"""What the index relies on in Whoosh 2.7.4, and what it has to work around."""

import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from cssreader.index.engine import TOC, FileIndex, FileStorage, LockError, SegmentWriter, TermNotFound, fields, formats
from cssreader.index.schema import schema


@pytest.fixture
def index(tmp_path: Path) -> Any:
    built = fields.Schema(key=fields.ID(unique=True, sortable=True), text=fields.TEXT())
    return FileIndex.create(FileStorage(str(tmp_path)), built)


def test_it_is_the_version_the_index_was_built_on() -> None:
    import whoosh

    assert (2, 7, 4) == whoosh.__version__


def test_the_same_key_written_twice_in_one_session_leaves_two_documents(index: Any) -> None:
    writer = SegmentWriter(index)
    writer.update_document(key="e1", text="one")
    writer.update_document(key="e1", text="two")
    writer.commit()
    with index.searcher() as searcher:
        assert 2 == searcher.doc_count()


def test_a_key_written_in_a_later_session_replaces_the_document(index: Any) -> None:
    for text in ("one", "two"):
        writer = SegmentWriter(index)
        writer.update_document(key="e1", text=text)
        writer.commit()
    with index.searcher() as searcher:
        assert 1 == searcher.doc_count()


def test_a_second_writer_is_refused_until_the_first_is_done(index: Any) -> None:
    writer = SegmentWriter(index)
    with pytest.raises(LockError):
        SegmentWriter(index)
    writer.cancel()
    SegmentWriter(index).cancel()


def test_the_lock_of_a_killed_program_is_free(tmp_path: Path, index: Any) -> None:
    program = (
        "import sys, time; from cssreader.index.engine import *; "
        "from cssreader.index.engine import FileIndex, FileStorage, SegmentWriter; "
        "writer = SegmentWriter(FileIndex(FileStorage(sys.argv[1]))); print('locked', flush=True); time.sleep(60)"
    )
    with subprocess.Popen([sys.executable, "-c", program, str(tmp_path)], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert "locked\n" == process.stdout.readline()
        with pytest.raises(LockError):
            SegmentWriter(index)
        process.kill()
        process.wait()
    SegmentWriter(index).cancel()


def test_what_is_cancelled_was_never_there(index: Any) -> None:
    writer = SegmentWriter(index)
    writer.add_document(key="e1", text="one")
    writer.cancel()
    assert index.is_empty()


def test_a_reader_keeps_the_commit_it_opened(index: Any) -> None:
    with index.searcher() as searcher:
        writer = SegmentWriter(index)
        writer.add_document(key="e1", text="one")
        writer.commit()
        assert 0 == searcher.doc_count()
        assert not searcher.up_to_date()


def test_the_contents_of_an_index_are_one_file_numbered_by_the_commit(tmp_path: Path, index: Any) -> None:
    assert ["_MAIN_0.toc"] == [path.name for path in tmp_path.glob("*.toc")]
    SegmentWriter(index).commit()
    assert ["_MAIN_1.toc"] == [path.name for path in tmp_path.glob("*.toc")]


def test_a_schema_that_is_given_is_not_read_from_the_file(tmp_path: Path, index: Any) -> None:
    assert ["key", "text"] == TOC.read(FileStorage(str(tmp_path)), "MAIN").schema.names()
    given = schema()
    assert given is TOC.read(FileStorage(str(tmp_path)), "MAIN", schema=given).schema


def test_a_prepared_field_takes_weights_and_positions_as_they_are(tmp_path: Path) -> None:
    positions = formats.Positions()
    index = FileIndex.create(FileStorage(str(tmp_path)), schema())
    writer = SegmentWriter(index)
    writer.add_document(
        key="e1", text=[(b"war", 2, 5.5, positions.encode([3, 2_000_000]))], text_forms=[(b"wars", 1, 2.5, b"")]
    )
    writer.commit()
    with index.reader() as reader:
        matcher = reader.postings("text", "war")
        assert 5.5 == matcher.weight()
        assert [3, 2_000_000] == matcher.value_as("positions")
        assert 2.5 == reader.postings("text_forms", "wars").weight()
        assert 2 == reader.doc_field_length(0, "text")
        with pytest.raises(TermNotFound):
            reader.postings("text", "peace")


def test_deleted_documents_are_in_no_postings(index: Any) -> None:
    writer = SegmentWriter(index)
    for number in range(3):
        writer.add_document(key=f"e{number}", text="war")
    writer.commit()
    writer = SegmentWriter(index)
    writer.delete_document(1)
    writer.commit(merge=False)
    with index.reader() as reader:
        assert [0, 2] == list(reader.postings("text", "war").all_ids())
        assert [0, 2] == list(reader.all_doc_ids())
        assert 3 == reader.doc_count_all()


def test_importing_the_engine_for_the_first_time_warns_of_nothing() -> None:
    started = time.monotonic()
    program = (
        "import sys; sys.dont_write_bytecode = True; sys.pycache_prefix = '/nonexistent'; import cssreader.index.engine"
    )
    done = subprocess.run([sys.executable, "-W", "error", "-c", program], capture_output=True, text=True, check=False)
    assert ("", 0) == (done.stderr, done.returncode), time.monotonic() - started
