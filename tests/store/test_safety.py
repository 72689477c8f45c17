"""Power cuts, full disks, folders that vanish, old libraries, clocks that jump: what was said to be saved is there."""

import os
import random
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from cssreader.app import annotate_essay, tend_library
from cssreader.app.workspace import Workspace, open_workspace
from cssreader.domain.annotation import AnnotationId, Category
from cssreader.domain.essay import EssayId
from cssreader.errors import LibraryError
from cssreader.paths import LibraryFolder
from cssreader.store import Store, open_store
from cssreader.store.migrating import migrate, shipped_migrations

Make = Callable[..., Any]
KILLING = Path(__file__).parents[2] / "benchmarks" / "killing.py"


def test_a_log_that_was_cut_anywhere_gives_every_change_before_the_cut(
    folder: LibraryFolder, store: Store, tmp_path: Path
) -> None:
    """What stands in the log when a change is done was flushed; a power cut can take only what came after."""
    log = folder.database.with_name("library.db-wal")
    done = []
    for number in range(30):
        store.drafts.save(str(number), "text " * number)
        done.append(log.stat().st_size)
    chance = random.Random(4)
    data = log.read_bytes()
    for _ in range(40):
        length = chance.randrange(len(data))
        root = tmp_path / f"cut-{length}"
        root.mkdir(exist_ok=True)
        shutil.copyfile(folder.database, root / "library.db")
        (root / "library.db-wal").write_bytes(data[:length] + chance.randbytes(chance.randrange(3000)))
        with closing(open_store(LibraryFolder(root))) as again:
            for number, size in enumerate(done):
                if size <= length:
                    assert "text " * number == again.drafts.get(str(number))
            assert "ok" == again.connection.value("PRAGMA integrity_check")


@pytest.mark.skipif(sys.platform != "linux" or shutil.which("strace") is None, reason="flushes are watched by strace")
def test_each_change_is_flushed_before_it_is_called_done(folder: LibraryFolder, store: Store, tmp_path: Path) -> None:
    store.close()
    script = (
        f"import sys; sys.path[:0] = {sys.path!r}\n"
        "from pathlib import Path\n"
        "from cssreader.paths import LibraryFolder\n"
        "from cssreader.store import open_store\n"
        "store = open_store(LibraryFolder(Path(sys.argv[1])))\n"
        "for n in range(5):\n"
        "    store.drafts.save(str(n), 'text'); print('done', flush=True)\n"
    )
    traced = tmp_path / "trace"
    command = ["strace", "-f", "-y", "-e", "trace=fsync,fdatasync,write", "-o", str(traced)]
    subprocess.run([*command, sys.executable, "-c", script, str(folder.root)], check=True, capture_output=True)
    flushed, said = False, 0
    for line in traced.read_text(errors="replace").splitlines():
        if "sync(" in line and "library.db-wal" in line:
            flushed = True
        elif "write(1" in line and "done" in line:
            assert flushed
            flushed, said = False, said + 1
    assert 5 == said


def test_a_full_disk_costs_only_the_change_that_had_no_room(store: Store, add_essay: Make) -> None:
    add_essay()
    store.drafts.save("before", "text")
    pages = store.connection.value("PRAGMA page_count")
    store.connection.raw.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(LibraryError, match=r"^The disk is full; nothing was saved\."):
        store.drafts.save("large", "x" * 200_000)
    assert ("text", None) == (store.drafts.get("before"), store.drafts.get("large"))
    store.connection.raw.execute("PRAGMA max_page_count = 100000")
    store.drafts.save("large", "x" * 200_000)
    assert "x" * 200_000 == store.drafts.get("large")


@pytest.mark.skipif(os.name == "nt", reason="Windows lets nobody replace an open file")
@pytest.mark.parametrize("vanish", ["moved", "replaced", "deleted"])
def test_nothing_is_written_into_a_library_that_was_taken_away(
    folder: LibraryFolder, store: Store, tmp_path: Path, vanish: str
) -> None:
    store.drafts.save("before", "text")
    if vanish == "moved":
        folder.root.rename(tmp_path / "elsewhere")
    elif vanish == "replaced":
        shutil.copyfile(folder.database, tmp_path / "new.db")
        (tmp_path / "new.db").replace(folder.database)
    else:
        folder.database.unlink()
    for act in (lambda: store.drafts.save("after", "text"), store.data_version):
        with pytest.raises(LibraryError, match="taken away or replaced by another program while it was open"):
            act()


@pytest.mark.parametrize("version", range(1, len(shipped_migrations())))
def test_a_library_of_every_earlier_version_comes_whole_into_this_one(folder: LibraryFolder, version: int) -> None:
    folder.root.mkdir()
    at = "2026-01-01T00:00:00.000000+00:00"
    with closing(sqlite3.connect(folder.database, isolation_level=None)) as raw:
        migrate(raw, folder, shipped_migrations()[:version])
        raw.execute("BEGIN")
        for number in range(1, 6):
            raw.execute(
                "INSERT INTO essays (id, uid, origin, added_at, position, newest_version_id) VALUES (?, ?, ?, ?, ?, ?)",
                (number, f"uid{number}", f"/p{number}", at, number, number),
            )
            raw.execute(
                "INSERT INTO versions (id, essay_id, number, created_at, original, title, words, opening, text_hash, "
                "facts, address) VALUES (?, ?, 1, ?, '', ?, 2, 'Old words', '', '{}', ?)",
                (number, number, at, f"Old {number}", f"https://old.example/{number}"),
            )
            raw.execute("INSERT INTO bodies VALUES (?, '[]', '<p>Old words</p>', 'Old words')", (number,))
            raw.execute("INSERT INTO essay_tags VALUES (?, 0, 'old')", (number,))
            raw.execute(
                "INSERT INTO annotations (id, essay_id, kind, category, exact, prefix, suffix, quote_start, quote_end, "
                "version_id, state, place_start, place_end, note, created_at, modified_at) "
                "VALUES (?, ?, 'highlight', 'fact', 'Old', '', ' words', 0, 3, ?, 'anchored', 0, 3, 'mine', ?, ?)",
                (f"mark{number}", number, number, at, at),
            )
            raw.execute("INSERT INTO annotation_tags VALUES (?, 0, 'kept')", (f"mark{number}",))
        raw.execute("INSERT INTO drafts VALUES ('note:x', 'half a thought', ?)", (at,))
        raw.execute("COMMIT")
    with closing(open_store(folder)) as store:
        essays = store.essays.summaries()
        assert [(f"Old {number}", ("old",)) for number in range(1, 6)] == sorted((e.title, e.tags) for e in essays)
        assert {"Old words"} == {store.essays.text(each.id) for each in essays}
        marks = store.annotations.all()
        assert {("mine", "Old", ("kept",))} == {(each.note, each.quote, each.tags) for each in marks}
        assert (5, "half a thought") == (len(marks), store.drafts.get("note:x"))
    (backup,) = folder.backups.glob(f"schema-{version}-*.db")
    with closing(sqlite3.connect(backup)) as raw:
        assert (version,) == raw.execute("PRAGMA user_version").fetchone()
        assert (5,) == raw.execute("SELECT count(*) FROM annotations").fetchone()


def test_a_change_is_newer_than_the_one_before_after_the_clock_went_back(
    folder: LibraryFolder, add_essay: Make
) -> None:
    add_essay()
    with open_workspace(folder) as workspace:
        made = annotate_essay.add_highlight(workspace, EssayId(1), 0, 9, Category.FACT).after
        assert made is not None
        ahead = datetime.now(UTC) + timedelta(days=400)
        stamped(workspace, made.id, ahead)
        for note in ("one", "two"):
            before = workspace.store.annotations.get(made.id).modified_at
            annotate_essay.edit_annotation(workspace, made.id, note=note)
            assert before < workspace.store.annotations.get(made.id).modified_at


def stamped(workspace: Workspace, name: str, moment: datetime) -> None:
    workspace.store.connection.run(
        "UPDATE annotations SET modified_at = ? WHERE id = ?", (moment.isoformat(timespec="microseconds"), name)
    )


def killed(kind: str, rounds: int) -> tuple[int, str, str]:
    seed = str(random.randrange(10**6))
    command = [sys.executable, str(KILLING), "--kind", kind, "--rounds", str(rounds), "--seed", seed]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)
    return done.returncode, done.stdout, done.stderr


@pytest.mark.parametrize(
    ("kind", "rounds"), [("write", 20), ("migrate", 4), ("backup", 4), ("restore", 4), ("index", 4), ("repair", 4)]
)
def test_a_library_survives_kills(kind: str, rounds: int) -> None:
    status, said, complaints = killed(kind, rounds)
    assert (0, "") == (status, complaints), said
    assert ", 0 problems," in said


@pytest.fixture
def tiny_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of one megabyte."""
    place = tmp_path / "tiny"
    place.mkdir()
    mount = shutil.which("mount")
    made = mount and subprocess.run(
        [mount, "-t", "tmpfs", "-o", "size=1m", "tmpfs", place], capture_output=True, check=False
    )
    if not made or made.returncode:
        pytest.skip("only root can make a small file system here")
    yield place
    subprocess.run(["umount", "-l", place], check=True)


def marks_without_end(workspace: Workspace, kept: list[AnnotationId]) -> None:
    while True:
        made = annotate_essay.add_highlight(workspace, EssayId(1), 0, 9, Category.FACT, note="x" * 2000).after
        assert made is not None
        kept.append(made.id)


def test_on_a_real_full_disk_what_was_done_stays_and_each_act_ends_in_a_sentence(tiny_disk: Path, page: Make) -> None:
    folder = LibraryFolder(tiny_disk / "library")
    with open_workspace(folder) as workspace:
        original = workspace.store.originals.keep(b"page")
        workspace.store.essays.add(page(), origin="/p", original=original, at=datetime.now(UTC))
        kept: list[AnnotationId] = []
        with pytest.raises(LibraryError, match=r"^(The disk is full|The disk failed)"):
            marks_without_end(workspace, kept)
        with pytest.raises(LibraryError, match="could not be saved"):
            workspace.store.originals.keep(random.Random(1).randbytes(900_000))
        with pytest.raises(LibraryError, match=r"could not be|No space"):
            tend_library.back_up_library(workspace)
        assert kept
        assert set(kept) <= {each.id for each in workspace.store.annotations.all()}
    with closing(open_store(folder, read_only=True)) as store:
        assert set(kept) <= {each.id for each in store.annotations.all()}
        assert "ok" == store.connection.value("PRAGMA integrity_check")
