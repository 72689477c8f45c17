"""Words are looked up off the main thread; only the newest question is answered, and closing lets go of the files."""

from collections.abc import Callable
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from cssreader.domain.dictionary import Lookup
from cssreader.errors import KnownError
from cssreader.gui.jobs.defining import Defining


@pytest.fixture(autouse=True)
def _settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CSSREADER_SETTINGS", str(tmp_path / "settings.toml"))


def never(error: KnownError) -> None:
    raise error


class Later(Executor):
    """Does nothing until it is told to."""

    def __init__(self) -> None:
        self.waiting: list[Callable[[], None]] = []

    def submit(self, work: Callable[..., Any], /, *arguments: Any, **named: Any) -> "Future[Any]":
        future: Future[Any] = Future()
        self.waiting.append(lambda: future.set_result(work(*arguments, **named)))
        return future


def test_a_word_is_brought_from_a_thread(qtbot: QtBot) -> None:
    defining = Defining(ThreadPoolExecutor(1))
    found: list[Lookup] = []
    defining.look_up("policies", found.append, never)
    qtbot.waitUntil(lambda: bool(found))
    assert ["policy"] == [entry.headword for entry in found[0].entries]
    defining.close()


def test_only_the_newest_word_is_answered(qtbot: QtBot) -> None:
    later = Later()
    defining = Defining(later)
    found: list[Lookup] = []
    for word in ("canal", "policy"):
        defining.look_up(word, found.append, never)
    for work in later.waiting:
        work()
    qtbot.waitUntil(lambda: bool(found))
    assert ["policy"] == [lookup.word for lookup in found]
    defining.close()
