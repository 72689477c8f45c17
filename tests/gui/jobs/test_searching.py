"""Questions are answered in turn, and only the newest."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from cssreader.app.import_essays import add_starter_essays
from cssreader.app.keep_index_fresh import bring_index_up_to_date
from cssreader.app.workspace import open_workspace
from cssreader.gui.jobs.searching import Searching
from cssreader.paths import LibraryFolder


@pytest.fixture
def searching(qtbot: QtBot, tmp_path: Path) -> Iterator[Searching]:
    folder = LibraryFolder(tmp_path / "library")
    with open_workspace(folder) as workspace:
        add_starter_essays(workspace)
        bring_index_up_to_date(workspace)
    searching = Searching(ThreadPoolExecutor(1), partial(open_workspace, folder, read_only=True))
    yield searching
    searching.close()


def test_warming_up_does_not_silence_a_question_typed_before(qtbot: QtBot, searching: Searching) -> None:
    with qtbot.waitSignal(searching.answered, timeout=30_000) as answered:
        searching.ask("constitution")
        searching.warm_up()
    assert "constitution" == answered.args[0].typed


def test_only_the_newest_question_is_answered(qtbot: QtBot, searching: Searching) -> None:
    said: list[str] = []
    searching.answered.connect(lambda result: said.append(result.typed))
    with qtbot.waitSignal(searching.answered, timeout=30_000):
        searching.ask("water")
        searching.ask("constitution")
    assert ["constitution"] == said
