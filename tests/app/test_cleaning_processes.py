"""Pages are cleaned in other processes: one that hangs, dies or devours memory costs one page."""

import importlib
import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from cssreader.app import cleaning_processes as processes
from cssreader.app.cleaning_processes import CleaningProcesses, clean_here
from cssreader.domain.essay import CleanedPage, DocumentType, RawDocument
from cssreader.errors import KnownError

MISBEHAVING = '''
"""Cleans pages badly, as the page says."""
import os
import time

from cssreader.domain.essay import CleanedPage, EssayFacts
from cssreader.errors import UnusableInputError


def clean(document):
    word = document.data.decode()
    if word == "hang":
        time.sleep(600)
    if word == "die":
        os._exit(3)
    if word == "devour":
        return bytearray(4 * 1024**3)
    if word == "break":
        raise ZeroDivisionError("a bug in a parser")
    if word.startswith("heavy"):
        # Whoever finds this there already is not alone.
        mark = os.path.join(os.path.dirname(__file__), "under way")
        os.close(os.open(mark, os.O_CREAT | os.O_EXCL))
        time.sleep(0.3)
        os.unlink(mark)
    if word == "refuse":
        raise UnusableInputError("No essay was found in this page.")
    return CleanedPage(EssayFacts(title=word), ())
'''
SECONDS = 5.0


@pytest.fixture
def misbehaving(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[ModuleType]:
    """A module that child processes can import, with a cleaner that does what each page says."""
    (tmp_path / "misbehaving_cleaner.py").write_text(MISBEHAVING, encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    yield importlib.import_module("misbehaving_cleaner")
    del sys.modules["misbehaving_cleaner"]


def _documents(*words: str) -> list[RawDocument]:
    return [RawDocument(f"/pages/{word}.txt", word.encode(), DocumentType.TEXT) for word in words]


def _said(results: list[tuple[RawDocument, CleanedPage | KnownError]]) -> list[str]:
    return [str(page) if isinstance(page, KnownError) else page.facts.title for _, page in results]


@pytest.mark.parametrize("workers", [1, 2])
def test_bad_pages_cost_themselves_and_the_order_stays(misbehaving: ModuleType, workers: int) -> None:
    words = ["one", "die", "two", "break", "refuse", "hang", "three", "four"]
    with CleaningProcesses(workers, clean=misbehaving.clean, page_seconds=SECONDS) as clean:
        results = list(clean(_documents(*words)))
    assert [f"/pages/{word}.txt" for word in words] == [document.origin for document, _ in results]
    said = _said(results)
    assert ["one", "two", "three", "four"] == [said[0], said[2], said[6], said[7]]
    assert "brought down its process" in said[1]
    assert "it upset the cleaning (ZeroDivisionError)" in said[3]
    assert "No essay was found in this page." == said[4]
    assert f"it took longer than {SECONDS:g} seconds" in said[5]


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux limits the memory of a process")
def test_a_page_that_devours_memory_costs_itself(misbehaving: ModuleType) -> None:
    with CleaningProcesses(clean=misbehaving.clean, memory_bytes=1024**3) as clean:
        said = _said(list(clean(_documents("one", "devour", "two"))))
    assert ["one", "two"] == [said[0], said[2]]
    assert "needs more memory than a page may have" in said[1]


def test_no_two_large_documents_are_cleaned_at_a_time(misbehaving: ModuleType) -> None:
    words = ["heavy one", "heavy two", "a", "heavy three", "b"]
    with CleaningProcesses(2, clean=misbehaving.clean, heavy_bytes=5) as clean:
        assert words == _said(list(clean(_documents(*words))))


def test_a_caller_that_stops_listening_leaves_nothing_behind_for_the_next(misbehaving: ModuleType) -> None:
    with CleaningProcesses(clean=misbehaving.clean, page_seconds=SECONDS) as clean:
        first = clean(_documents("one", "two", "three"))
        assert "one" == _said([next(first)])[0]
        first.close()  # type: ignore[attr-defined]
        assert ["four"] == _said(list(clean(_documents("four"))))


def test_documents_are_taken_only_as_they_are_needed(misbehaving: ModuleType) -> None:
    taken: list[str] = []

    def documents() -> Iterator[RawDocument]:
        for document in _documents(*(f"page {number}" for number in range(30))):
            taken.append(document.origin)
            yield document

    with CleaningProcesses(clean=misbehaving.clean) as clean:
        results = clean(documents())
        for number, _ in enumerate(results):
            assert len(taken) <= number + 1 + 3


def test_real_pages_are_cleaned_in_a_real_process() -> None:
    text = "The Empty Register\n\n" + "Teachers stayed away because salaries were late, and so did everybody else. " * 9
    with CleaningProcesses() as clean:
        there = list(clean([RawDocument("/a.txt", text.encode(), DocumentType.TEXT)]))
    assert list(clean_here([RawDocument("/a.txt", text.encode(), DocumentType.TEXT)])) == there


def test_cleaning_here_gives_sentences_too() -> None:
    [(_, result)] = clean_here([RawDocument("/a.txt", b"Few words.", DocumentType.TEXT)])
    assert "No essay was found in this file." == str(result)


class _Pipe:
    """A pipe that hands over what it is given and then closes."""

    def __init__(self, *documents: RawDocument) -> None:
        self._documents = list(documents)
        self.sent: list[object] = []

    def recv(self) -> RawDocument:
        if not self._documents:
            raise EOFError
        return self._documents.pop(0)

    def send(self, result: object) -> None:
        self.sent.append(result)


def test_the_work_of_a_child_ends_with_its_pipe(misbehaving: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "nice", lambda _: None, raising=False)
    monkeypatch.setattr(processes, "_limit_memory", lambda _: None)
    monkeypatch.setattr(signal, "signal", lambda *_: None)
    pipe = _Pipe(*_documents("one", "refuse", "break"))
    processes._serve(pipe, misbehaving.clean, 1)  # type: ignore[arg-type]
    assert 3 == len(pipe.sent)
    assert "could not be cleaned" in str(pipe.sent[2])


def test_too_little_memory_gives_a_sentence() -> None:
    def devour(document: RawDocument) -> CleanedPage:
        raise MemoryError

    result = processes._attempted(devour, _documents("one")[0])
    assert "needs more memory than a page may have" in str(result)
