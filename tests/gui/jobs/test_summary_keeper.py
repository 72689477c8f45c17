"""All summaries are read some at a time, in order, and nothing that changes meanwhile is lost."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from cssreader.app import browse_library
from cssreader.app.open_library import open_or_read_library
from cssreader.app.tend_library import set_shelf
from cssreader.app.workspace import Workspace, open_workspace
from cssreader.domain.content import Paragraph, Span
from cssreader.domain.essay import CleanedPage, EssayFacts, EssayId, Shelf
from cssreader.domain.library import OriginalId
from cssreader.errors import LibraryError
from cssreader.gui.desk import one_thread
from cssreader.gui.jobs import summary_keeper
from cssreader.gui.jobs.library_lane import LibraryLane
from cssreader.gui.jobs.summary_keeper import SummaryKeeper
from cssreader.paths import LibraryFolder

MANY = 23
AT_ONCE = 5
PATIENCE_SECONDS = 30
PATIENCE_MS = 30_000
BEGAN = datetime(2026, 1, 1, tzinfo=UTC)


def add(workspace: Workspace, number: int) -> EssayId:
    page = CleanedPage(EssayFacts(f"Essay {number}"), (Paragraph((Span(f"The canal of {number}."),)),))
    at = BEGAN + timedelta(minutes=number)
    return workspace.store.essays.add(page, origin="/p", original=OriginalId(f"{number:064}"), at=at)


@pytest.fixture
def library(tmp_path: Path, qtbot: QtBot) -> Iterator[LibraryLane]:
    folder = LibraryFolder(tmp_path / "library")
    with open_workspace(folder) as workspace, workspace.store.transaction():
        # Not in the order of their numbers.
        for number in sorted(range(MANY), key=lambda number: number % 7):
            add(workspace, number)
    lane = LibraryLane(one_thread("library"), partial(open_or_read_library, folder))
    yield lane
    lane.close()


@pytest.fixture
def keeper(library: LibraryLane, monkeypatch: pytest.MonkeyPatch) -> SummaryKeeper:
    monkeypatch.setattr(summary_keeper, "AT_ONCE", AT_ONCE)
    return SummaryKeeper(library)


def told_by(keeper: SummaryKeeper) -> list[list[str]]:
    """What the keeper held each time it told of a change."""
    told: list[list[str]] = []
    keeper.changed.connect(lambda: told.append([each.title for each in keeper.all]))
    return told


def newest_first(count: int = MANY) -> list[str]:
    return [f"Essay {number}" for number in reversed(range(count))]


def test_all_are_read_some_at_a_time_and_told_once(
    keeper: SummaryKeeper, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []
    real = browse_library.summaries_of

    def noting(workspace: Workspace, essays: Sequence[EssayId]) -> object:
        asked.append(len(essays))
        return real(workspace, essays)

    monkeypatch.setattr(browse_library, "summaries_of", noting)
    told = told_by(keeper)
    keeper.read()
    qtbot.waitUntil(lambda: bool(told), timeout=PATIENCE_MS)
    assert [newest_first()] == told
    assert [5, 5, 5, 5, 3] == asked
    assert keeper.all[0] == keeper.get(keeper.all[0].id)


def test_what_changes_while_all_are_read_is_kept(
    keeper: SummaryKeeper, library: LibraryLane, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    may_go_on = Event()
    asked: list[int] = []
    real = browse_library.summaries_of

    def waiting(workspace: Workspace, essays: Sequence[EssayId]) -> object:
        asked.append(len(essays))
        if len(asked) == 2:
            assert may_go_on.wait(PATIENCE_SECONDS)
        return real(workspace, essays)

    def change(workspace: Workspace) -> tuple[EssayId, EssayId]:
        newest = workspace.store.essays.in_order()[0]
        set_shelf(workspace, (newest,), Shelf.FINISHED)
        return newest, add(workspace, MANY)

    monkeypatch.setattr(browse_library, "summaries_of", waiting)
    told = told_by(keeper)
    keeper.read()
    qtbot.waitUntil(lambda: len(asked) == 2, timeout=PATIENCE_MS)
    # The newest essay has been read, as it is no longer; the others have not.
    library.ask(change, done=keeper.read)
    may_go_on.set()
    qtbot.waitUntil(lambda: bool(told) and len(told[-1]) == MANY + 1, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: not library.is_busy, timeout=PATIENCE_MS)
    assert newest_first(MANY + 1) == told[-1]
    assert [Shelf.FINISHED] == [each.shelf for each in keeper.all if each.title == f"Essay {MANY - 1}"]


def test_a_row_that_is_read_anew_keeps_its_place(keeper: SummaryKeeper, library: LibraryLane, qtbot: QtBot) -> None:
    told = told_by(keeper)
    keeper.read()
    qtbot.waitUntil(lambda: bool(told), timeout=PATIENCE_MS)
    chosen = keeper.all[7]
    library.ask(lambda workspace: set_shelf(workspace, (chosen.id,), Shelf.ARCHIVE))
    keeper.read((chosen.id,))
    qtbot.waitUntil(lambda: len(told) == 2, timeout=PATIENCE_MS)
    assert told[0] == told[1]
    assert Shelf.ARCHIVE is keeper.all[7].shelf


def test_nothing_is_told_where_nothing_is_different(keeper: SummaryKeeper, library: LibraryLane, qtbot: QtBot) -> None:
    told = told_by(keeper)
    keeper.read()
    qtbot.waitUntil(lambda: bool(told), timeout=PATIENCE_MS)
    keeper.read((keeper.all[0].id,))
    read: list[int] = []
    library.ask(browse_library.data_version, done=read.append)
    qtbot.waitUntil(lambda: bool(read), timeout=PATIENCE_MS)
    assert 1 == len(told)


def test_an_essay_that_is_no_more_is_dropped(
    keeper: SummaryKeeper, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = told_by(keeper)
    keeper.read()
    qtbot.waitUntil(lambda: bool(told), timeout=PATIENCE_MS)
    gone = keeper.all[3]
    monkeypatch.setattr(browse_library, "summaries", lambda *_: ())
    keeper.read((gone.id,))
    qtbot.waitUntil(lambda: len(told) == 2, timeout=PATIENCE_MS)
    assert [title for title in newest_first() if title != gone.title] == told[1]
    assert keeper.get(gone.id) is None


def test_a_library_that_cannot_be_read_is_told_and_the_list_stays(
    keeper: SummaryKeeper, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = told_by(keeper)
    keeper.read()
    qtbot.waitUntil(lambda: bool(told), timeout=PATIENCE_MS)

    def fail(_: Workspace, __: Sequence[EssayId]) -> object:
        raise LibraryError("The library cannot be read.")

    monkeypatch.setattr(browse_library, "summaries_of", fail)
    failed: list[object] = []
    keeper.failed.connect(failed.append)
    keeper.read()
    qtbot.waitUntil(lambda: bool(failed), timeout=PATIENCE_MS)
    assert newest_first() == [each.title for each in keeper.all]
    assert 1 == len(told)
