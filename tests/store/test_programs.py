"""Programs that are killed, and programs that write at once: what was said to be saved is there."""

import signal
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from typing import Any

import pytest

from cssreader.domain.essay import EssayId
from cssreader.paths import LibraryFolder
from cssreader.store import Store, open_store

Make = Callable[..., Any]

WRITER = """
import sys
sys.path[:0] = {path!r}
from pathlib import Path
from cssreader.app.annotate_essay import add_highlight
from cssreader.app.workspace import open_workspace
from cssreader.domain.annotation import Category
from cssreader.domain.essay import EssayId
from cssreader.paths import LibraryFolder
with open_workspace(LibraryFolder(Path(sys.argv[1]))) as workspace:
    for number in range(int(sys.argv[2])):
        change = add_highlight(workspace, EssayId(1), 0, 9, Category.FACT, note=str(number), tags=("a",))
        print(change.after.id, flush=True)
"""

OPENER = """
import sys
sys.path[:0] = {path!r}
from pathlib import Path
from cssreader.paths import LibraryFolder
from cssreader.store import open_store
sys.stdin.readline()
store = open_store(LibraryFolder(Path(sys.argv[1])))
store.drafts.save(sys.argv[2], "here")
store.close()
"""


def started(script: str, folder: LibraryFolder, argument: object) -> "subprocess.Popen[str]":
    command = [sys.executable, "-c", script.format(path=sys.path), str(folder.root), str(argument)]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


@pytest.mark.parametrize("lines", [1, 2, 3, 5, 8, 13])
def test_a_highlight_that_was_shown_as_saved_survives_the_kill_of_the_program(
    folder: LibraryFolder, store: Store, add_essay: Make, lines: int
) -> None:
    add_essay()
    with started(WRITER, folder, 10_000) as program:
        assert program.stdout is not None
        saved = {program.stdout.readline().strip() for _ in range(lines)}
        # Wherever it now is: in a write, in a commit, between two.
        program.kill()
        # Only whole lines were said; the last may be half of one.
        saved |= {line.strip() for line in program.stdout.read().splitlines(keepends=True) if line.endswith("\n")}
    assert program.returncode in (-signal.SIGTERM if sys.platform == "win32" else -9, 1)
    with closing(open_store(folder)) as again:
        kept = {str(annotation.id) for annotation in again.annotations.of_essay(EssayId(1))}
        assert saved <= kept
        assert len(kept) <= len(saved) + 1
        assert [("ok",)] == again.connection.rows("PRAGMA integrity_check")


def test_two_programs_that_write_at_once_lose_nothing(folder: LibraryFolder, store: Store, add_essay: Make) -> None:
    add_essay()
    store.close()
    programs = [started(WRITER, folder, 40) for _ in range(2)]
    said: list[str] = []
    for program in programs:
        said += program.communicate()[0].split()
    assert [0, 0] == [program.returncode for program in programs]
    with closing(open_store(folder)) as again:
        assert sorted(said) == sorted(annotation.id for annotation in again.annotations.all())
    assert 80 == len(set(said))


def test_programs_that_make_one_library_at_once_make_one(folder: LibraryFolder) -> None:
    programs = [started(OPENER, folder, number) for number in range(3)]
    for program in programs:
        assert program.stdin is not None
        program.stdin.write("\n")
        program.stdin.flush()
    for program in programs:
        program.communicate()
    assert [0, 0, 0] == [program.returncode for program in programs]
    with closing(open_store(folder)) as store:
        assert ["here"] * 3 == [store.drafts.get(str(number)) for number in range(3)]
