"""Lanes bring results home to the main thread, and errors to whom they concern."""

import threading
from concurrent.futures import BrokenExecutor, Executor, ThreadPoolExecutor

import pytest
from pytestqt.qtbot import QtBot

from cssreader.errors import KnownError, UnusableInputError, WorkerLostError
from cssreader.gui.jobs.lane import Lane


def test_a_result_comes_home_to_the_main_thread(qtbot: QtBot) -> None:
    lane = Lane(ThreadPoolExecutor(1))
    seen: list[tuple[int, bool]] = []
    lane.submit(lambda: 42, done=lambda answer: seen.append((answer, threading.current_thread().name == "MainThread")))
    qtbot.waitUntil(lambda: bool(seen))
    assert [(42, True)] == seen
    lane.close()


def test_work_is_done_in_the_order_in_which_it_was_asked_for(qtbot: QtBot) -> None:
    lane = Lane(ThreadPoolExecutor(1))
    seen: list[int] = []
    for number in range(20):
        lane.submit(int, number, done=seen.append)
    qtbot.waitUntil(lambda: len(seen) == 20)
    assert list(range(20)) == seen
    lane.close()


def test_a_known_error_goes_to_whom_it_concerns(qtbot: QtBot, at_once: Executor) -> None:
    lane = Lane(at_once)
    seen: list[KnownError] = []

    def refuse() -> None:
        raise UnusableInputError("The file is empty.")

    lane.submit(refuse, failed=seen.append)
    qtbot.waitUntil(lambda: bool(seen))
    assert "The file is empty." == str(seen[0])


def test_a_process_that_dies_is_a_known_error(qtbot: QtBot, at_once: Executor) -> None:
    lane = Lane(at_once)
    seen: list[KnownError] = []

    def die() -> None:
        raise BrokenExecutor

    lane.submit(die, failed=seen.append)
    qtbot.waitUntil(lambda: bool(seen))
    assert isinstance(seen[0], WorkerLostError)


def test_a_bug_is_loud(qtbot: QtBot, at_once: Executor) -> None:
    lane = Lane(at_once)
    with qtbot.captureExceptions() as raised:
        lane.submit(lambda: 1 / 0, failed=lambda _: None)
        qtbot.waitUntil(lambda: bool(raised))
    assert raised[0][0] is ZeroDivisionError


def test_it_tells_when_it_is_busy_and_when_it_is_idle(qtbot: QtBot) -> None:
    lane = Lane(ThreadPoolExecutor(1))
    gate = threading.Event()
    with qtbot.waitSignal(lane.became_busy):
        lane.submit(gate.wait)
    lane.submit(int)
    states = [lane.is_busy]
    with qtbot.waitSignal(lane.became_idle):
        gate.set()
    assert [True, False] == [*states, lane.is_busy]
    lane.close()


def test_nothing_is_delivered_after_it_is_closed(qtbot: QtBot) -> None:
    lane = Lane(ThreadPoolExecutor(1))
    gate = threading.Event()
    seen: list[object] = []
    lane.submit(gate.wait, done=seen.append)
    lane.submit(int, done=seen.append)
    gate.set()
    lane.close()
    qtbot.wait(20)
    assert [] == seen


@pytest.fixture(autouse=True)
def _qt(qapp: object) -> None:
    """Signals need an application."""
