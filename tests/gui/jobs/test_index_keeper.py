"""The index is kept abreast of the library, and says how far it has come."""

from collections.abc import Iterator
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from cssreader.app.keep_index_fresh import begin_rebuilding
from cssreader.app.open_library import open_or_read_library
from cssreader.app.workspace import Workspace, open_workspace
from cssreader.domain.content import Paragraph, Span
from cssreader.domain.essay import CleanedPage, EssayFacts
from cssreader.domain.library import OriginalId
from cssreader.gui.desk import one_thread
from cssreader.gui.jobs.index_keeper import IndexKeeper
from cssreader.gui.jobs.library_lane import LibraryLane
from cssreader.index.stamp import index_is_current
from cssreader.index.writing import indexed_lengths
from cssreader.paths import LibraryFolder

PATIENCE_MS = 30_000
MANY = 620


@pytest.fixture
def folder(tmp_path: Path) -> LibraryFolder:
    folder = LibraryFolder(tmp_path / "library")
    with open_workspace(folder) as workspace, workspace.store.transaction():
        for number in range(MANY):
            page = CleanedPage(EssayFacts(f"Essay {number}"), (Paragraph((Span(f"The canal of {number}."),)),))
            at = datetime.now(UTC)
            workspace.store.essays.add(page, origin="/p", original=OriginalId(f"{number:064}"), at=at)
    return folder


@pytest.fixture
def library(folder: LibraryFolder, qtbot: QtBot) -> Iterator[LibraryLane]:
    lane = LibraryLane(one_thread("library"), partial(open_or_read_library, folder))
    yield lane
    lane.close()


def test_a_long_work_says_how_far_it_has_come_and_a_short_one_nothing(
    folder: LibraryFolder, library: LibraryLane, qtbot: QtBot
) -> None:
    keeper = IndexKeeper(folder, library, lambda: one_thread("index"))
    said: list[tuple[int, str]] = []
    keeper.state_changed.connect(lambda waiting, sentence: said.append((waiting, sentence)))
    keeper.refresh()
    qtbot.waitUntil(lambda: bool(said) and said[-1] == (0, ""), timeout=PATIENCE_MS)
    sentences = [sentence for _, sentence in said if sentence]
    assert sentences
    assert all(each.startswith("Indexing ") and f" of {MANY}" in each for each in sentences)
    assert [waiting for waiting, _ in said] == sorted((waiting for waiting, _ in said), reverse=True)
    assert MANY == len(indexed_lengths(folder.index).keys())
    said.clear()
    library.ask(_edit, done=lambda _: keeper.refresh())
    qtbot.waitUntil(lambda: bool(said) and said[-1] == (0, ""), timeout=PATIENCE_MS)
    assert not any(sentence for _, sentence in said)
    keeper.close()


def test_an_index_that_is_to_be_made_anew_takes_its_place_in_the_end(
    folder: LibraryFolder, library: LibraryLane, qtbot: QtBot
) -> None:
    keeper = IndexKeeper(folder, library, lambda: one_thread("index"))
    said: list[int] = []
    keeper.state_changed.connect(lambda waiting, _: said.append(waiting))
    keeper.refresh()
    qtbot.waitUntil(lambda: bool(said) and said[-1] == 0, timeout=PATIENCE_MS)
    said.clear()
    library.ask(begin_rebuilding, done=lambda _: keeper.refresh())
    qtbot.waitUntil(lambda: len(said) > 2 and said[-1] == 0 and index_is_current(folder.index), timeout=PATIENCE_MS)
    assert MANY == len(indexed_lengths(folder.index).keys())
    assert not folder.next_index.exists()
    keeper.close()


def test_a_library_that_answers_when_the_keeper_has_been_closed_is_not_listened_to(
    folder: LibraryFolder, library: LibraryLane, qtbot: QtBot
) -> None:
    keeper = IndexKeeper(folder, library, lambda: one_thread("index"))
    said: list[int] = []
    keeper.state_changed.connect(lambda waiting, _: said.append(waiting))
    may_answer = Event()

    def delay_the_next_answer() -> None:
        if said[-1] == 0:
            library.ask(lambda _: may_answer.wait(PATIENCE_MS / 1000))

    # What is asked when the last batch was written waits behind it.
    keeper.index_changed.connect(delay_the_next_answer)
    keeper.refresh()
    qtbot.waitUntil(lambda: bool(said) and said[-1] == 0, timeout=PATIENCE_MS)
    keeper.close()
    may_answer.set()
    qtbot.waitUntil(lambda: not library.is_busy, timeout=PATIENCE_MS)
    assert indexed_lengths(folder.index).keys()
    told = list(said)
    keeper.refresh()
    assert not library.is_busy
    assert said == told


def _edit(workspace: Workspace) -> None:
    number = workspace.store.essays.summaries()[0].id
    workspace.store.essays.set_trashed([number], trashed=True)
