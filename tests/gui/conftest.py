"""Tests of the window run offscreen, and a stray Qt warning fails them."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_ACCESSIBILITY", "1")

from collections.abc import Callable
from concurrent.futures import Executor, Future
from typing import Any

import pytest


class AtOnce(Executor):
    """Does the work when it is asked for, in the thread that asks."""

    def submit(self, work: Callable[..., Any], /, *arguments: Any, **named: Any) -> "Future[Any]":
        future: Future[Any] = Future()
        try:
            future.set_result(work(*arguments, **named))
        except BaseException as error:  # noqa: BLE001 - as an executor does: the future carries it
            future.set_exception(error)
        return future


@pytest.fixture
def at_once() -> Executor:
    return AtOnce()


def pytest_sessionfinish() -> None:
    """Let go of what was copied: Qt keeps it until after Python has ended, and it is Python's."""
    from PySide6.QtWidgets import QApplication

    application = QApplication.instance()
    if isinstance(application, QApplication):
        application.clipboard().clear()
