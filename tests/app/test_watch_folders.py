"""Watched folders bring in what lands in them, once."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sample_files import LOCKED_PDF, PARAGRAPHS, essay_pdf, page, pdf

from cssreader.app.cleaning_processes import clean_here
from cssreader.app.tend_library import trash_essays
from cssreader.app.watch_folders import Watcher, stop_watching, watch_folder, watched_folders
from cssreader.app.workspace import Workspace, open_workspace
from cssreader.domain.changes import ImportStatus
from cssreader.errors import UnusableInputError
from cssreader.paths import LibraryFolder


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with open_workspace(LibraryFolder(tmp_path / "library")) as opened:
        yield opened


@pytest.fixture
def landing(tmp_path: Path) -> Path:
    folder = tmp_path / "downloads"
    folder.mkdir()
    return folder


def _watcher(workspace: Workspace) -> Watcher:
    def ask(use_case: Any, *arguments: object) -> Any:
        return use_case(workspace, *arguments)

    return Watcher(ask)


def _looks(watcher: Watcher, times: int = 2) -> list[ImportStatus]:
    outcomes = [outcome for _ in range(times) for outcome in watcher.look(lambda: clean_here).outcomes]
    return [outcome.status for outcome in outcomes]


def _save(folder: Path, name: str, *paragraphs: str) -> Path:
    (folder / name).write_text(page(name.partition(".")[0], *paragraphs), "utf-8")
    return folder / name


def test_what_lies_there_stays_out_and_what_lands_comes_in_once(workspace: Workspace, landing: Path) -> None:
    _save(landing, "old.html", *PARAGRAPHS)
    watch_folder(workspace, landing)
    watcher = _watcher(workspace)
    assert [] == _looks(watcher)
    _save(landing, "new.html", *reversed(PARAGRAPHS))
    assert [] == _looks(watcher, 1)
    assert [ImportStatus.ADDED] == _looks(watcher, 1)
    assert [] == _looks(watcher, 3)
    assert 2 == watched_folders(workspace)[0].seen


def test_what_lies_there_comes_in_if_wished(workspace: Workspace, landing: Path) -> None:
    _save(landing, "old.html", *PARAGRAPHS)
    watch_folder(workspace, landing, existing=True)
    assert [ImportStatus.ADDED] == _looks(_watcher(workspace))


def test_another_start_brings_nothing_in_again_not_even_what_was_put_to_the_trash(
    workspace: Workspace, landing: Path
) -> None:
    watch_folder(workspace, landing)
    _save(landing, "new.html", *PARAGRAPHS)
    assert [ImportStatus.ADDED] == _looks(_watcher(workspace))
    trash_essays(workspace, [summary.id for summary in workspace.store.essays.summaries()])
    assert [] == _looks(_watcher(workspace), 3)


def test_a_page_that_is_saved_again_becomes_a_version(workspace: Workspace, landing: Path) -> None:
    watch_folder(workspace, landing)
    watcher = _watcher(workspace)
    _save(landing, "new.html", *PARAGRAPHS)
    assert [ImportStatus.ADDED] == _looks(watcher)
    _save(landing, "new.html", *PARAGRAPHS, "A fourth paragraph was added to the essay when its author thought again.")
    assert [ImportStatus.UPDATED] == _looks(watcher)


def test_one_bad_file_costs_a_line_and_is_not_tried_for_ever(workspace: Workspace, landing: Path) -> None:
    watch_folder(workspace, landing)
    (landing / "locked.pdf").write_bytes(pdf([[(72, 700, 11, "Nothing")]], trailer=LOCKED_PDF))
    (landing / "good.pdf").write_bytes(essay_pdf())
    watcher = _watcher(workspace)
    assert [ImportStatus.ADDED, ImportStatus.FAILED] == _looks(watcher)
    assert [] == _looks(watcher)


def test_a_folder_that_goes_and_comes_is_said_and_watched_again(workspace: Workspace, landing: Path) -> None:
    watch_folder(workspace, landing)
    watcher = _watcher(workspace)
    away = landing.rename(landing.with_name("away"))
    assert [] == _looks(watcher)
    assert "cannot be read" in watched_folders(workspace)[0].said
    away.rename(landing)
    _save(landing, "new.html", *PARAGRAPHS)
    assert [ImportStatus.ADDED] == _looks(watcher)
    assert "" == watched_folders(workspace)[0].said


def test_folders_are_watched_once_and_no_longer_on_demand(workspace: Workspace, landing: Path) -> None:
    one = watch_folder(workspace, landing)
    assert one.id == watch_folder(workspace, landing).id
    assert 1 == stop_watching(workspace, (one.id,))
    assert () == watched_folders(workspace)
    _save(landing, "new.html", *PARAGRAPHS)
    assert [] == _looks(_watcher(workspace))


def test_what_cannot_be_watched_is_said(workspace: Workspace, landing: Path) -> None:
    with pytest.raises(UnusableInputError, match="There is no folder"):
        watch_folder(workspace, landing / "nowhere")
    with pytest.raises(UnusableInputError, match="own folder"):
        watch_folder(workspace, workspace.store.folder.root)
