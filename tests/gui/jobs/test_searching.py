"""Questions are answered in turn, and only the newest."""

import os
from datetime import UTC, datetime

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
from cssreader.domain.content import Paragraph, Span
from cssreader.domain.essay import CleanedPage, EssayFacts
from cssreader.domain.library import OriginalId
from cssreader.gui.jobs.searching import AT_ONCE, Searching
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


MANY = AT_ONCE + 9


def test_of_many_hits_the_first_come_at_once_and_the_others_soon(qtbot: QtBot, tmp_path: Path) -> None:
    folder = LibraryFolder(tmp_path / "many")
    with open_workspace(folder) as workspace:
        for number in range(MANY):
            page = CleanedPage(EssayFacts(f"Essay {number}"), (Paragraph((Span(f"The canal of {number}."),)),))
            at = datetime.now(UTC)
            workspace.store.essays.add(page, origin="/p", original=OriginalId(f"{number:064}"), at=at)
        bring_index_up_to_date(workspace)
    searching = Searching(ThreadPoolExecutor(1), partial(open_workspace, folder, read_only=True))
    told: list[tuple[int, int]] = []
    searching.answered.connect(lambda result: told.append((len(result.hits), result.total)))
    with qtbot.waitSignal(searching.counted, timeout=30_000):
        searching.ask("canal")
    assert [(AT_ONCE, MANY), (MANY, MANY)] == told
    # Asked again, as when something new may be found, none of them goes.
    with qtbot.waitSignal(searching.counted, timeout=30_000):
        searching.ask("canal")
    assert (MANY, MANY) == told[-1]
    assert 3 == len(told)
    searching.close()
