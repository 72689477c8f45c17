"""The program as a whole: how it starts, how it fails, and what it promises to scripts."""

import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import click
import pytest
from click.testing import Result

from cssreader import __version__
from cssreader.app import open_library
from cssreader.cli import command_line, essays, importing, output
from cssreader.cli import run as run_program
from cssreader.cli.session import library_to_read
from cssreader.errors import KnownError, LibraryError, NoDisplayError
from cssreader.paths import LibraryFolder

ROOT = Path(__file__).parents[2]
Run = Callable[..., Result]
Program = Callable[..., "subprocess.CompletedProcess[bytes]"]


def commands(group: click.Group, prefix: str = "cssreader") -> list[str]:
    found = []
    for name, command in group.commands.items():
        found += commands(command, f"{prefix} {name}") if isinstance(command, click.Group) else [f"{prefix} {name}"]
    return found


def test_every_command_and_option_stands_in_the_docs() -> None:
    docs = (ROOT / "docs" / "command-line.md").read_text("utf-8")
    group = command_line(lambda *_: 0, str.encode)
    for name in commands(group):
        assert f"`{name} " in docs or f"`{name}`" in docs, name
        command: click.Command = group
        for part in name.split()[1:]:
            assert isinstance(command, click.Group)
            command = command.commands[part]
        section = docs.split(f"`{name}")[1].split("\n##")[0]
        for parameter in command.params:
            for option in parameter.opts:
                assert not option.startswith("--") or option in section, f"{name} {option}"


def test_every_command_explains_itself(run: Run) -> None:
    for name in commands(command_line(lambda *_: 0, str.encode)):
        result = run(*name.split()[1:], "--help")
        assert 0 == result.exit_code
        assert "Usage: " + name in result.stdout


def test_without_a_command_the_window_opens_on_the_library(
    run: Run, opened: list[LibraryFolder], folder: LibraryFolder
) -> None:
    assert 0 == run().exit_code
    assert [folder] == opened


def test_the_library_comes_from_the_option_then_from_the_environment(
    run: Run, opened: list[LibraryFolder], tmp_path: Path
) -> None:
    run(library=None, env={"CSSREADER_LIBRARY": str(tmp_path / "named")})
    run(library=tmp_path / "given", env={"CSSREADER_LIBRARY": str(tmp_path / "named")})
    assert [tmp_path / "named", tmp_path / "given"] == [folder.root for folder in opened]


@pytest.mark.parametrize(
    ("error", "status"), [(NoDisplayError("There is no display."), 3), (KnownError("The disk is full."), 1)]
)
def test_a_known_error_is_a_sentence_and_a_status(error: KnownError, status: int, tmp_path: Path) -> None:
    def fail(_: LibraryFolder, __: str) -> int:
        raise error

    from click.testing import CliRunner

    result = CliRunner().invoke(command_line(fail, str.encode), ["--library", str(tmp_path)])
    assert (status, "", f"{error}\n") == (result.exit_code, result.stdout, result.stderr)


def test_a_bug_is_not_hidden(monkeypatch: pytest.MonkeyPatch, run: Run) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(open_library, "open_library", broken)
    with pytest.raises(ZeroDivisionError):
        run("list")


def test_an_interrupt_ends_it_with_a_status_of_its_own(monkeypatch: pytest.MonkeyPatch, run: Run) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(open_library, "open_library", interrupted)
    result = run("list")
    assert (130, "Stopped.\n") == (result.exit_code, result.stderr)


@pytest.mark.parametrize("command", [["list"], ["search", "x"], ["import", "x"], ["annotations", "list"], ["check"]])
def test_a_library_that_cannot_be_opened_is_status_3(command: list[str], run: Run, tmp_path: Path) -> None:
    (tmp_path / "library-file").write_text("no folder")
    result = run(*command, library=tmp_path / "library-file")
    assert (3, "") == (result.exit_code, result.stdout)
    assert result.stderr.endswith(".\n")


def test_a_damaged_library_is_status_3(run: Run, folder: LibraryFolder) -> None:
    folder.database.write_bytes(b"this is no database" * 1000)
    assert 3 == run("list").exit_code


def test_a_library_that_can_only_be_read_is_read(
    monkeypatch: pytest.MonkeyPatch, run: Run, folder: LibraryFolder
) -> None:
    run("reindex")
    really = open_library.open_library

    def only_to_read(folder: LibraryFolder, *, read_only: bool = False) -> object:
        if not read_only:
            raise LibraryError("The library cannot be written.")
        return really(folder, read_only=True)

    monkeypatch.setattr(open_library, "open_library", only_to_read)
    assert "Canals and Crops" in run("list").stdout
    assert '"total": 1' in run("search", "salt", "--json").stdout
    assert 0 == run("annotations", "export").exit_code
    refused = run("trash", 1)
    assert (3, "The library cannot be written.\n") == (refused.exit_code, refused.stderr)
    with library_to_read(folder) as workspace:
        assert workspace.store.read_only


def test_a_new_library_begins_with_the_starter_essays(run: Run, tmp_path: Path) -> None:
    listed = run("list", "--json", library=tmp_path / "new")
    essays = [json.loads(line) for line in listed.stdout.splitlines()]
    assert 12 <= len(essays)
    assert all(essay["origin"].startswith("starter:") for essay in essays)


def test_the_version_and_the_help_are_the_programs_own(program: Program) -> None:
    assert f"cssreader {__version__}\n".encode() == program("--version").stdout
    assert program("--help").stdout.startswith(b"Usage: cssreader [OPTIONS]")
    wrong = program("fly")
    assert (2, b"") == (wrong.returncode, wrong.stdout)
    assert b"No such command 'fly'" in wrong.stderr


def test_commands_load_no_window(folder: LibraryFolder) -> None:
    watched = """
import sys
from cssreader.__main__ import main
sys.argv = ["cssreader", *sys.argv[1:]]
status = main()
print([name for name in ("PySide6", "trafilatura", "rich") if name in sys.modules], status, file=sys.stderr)
"""
    for command in (["list"], ["search", "salt", "--json"], ["annotations", "add", "1", "--quote", "Salt rose"]):
        done = subprocess.run(
            [sys.executable, "-c", watched, "--library", str(folder.root), *command],
            capture_output=True,
            check=False,
            timeout=100,
        )
        assert b"[] 0" == done.stderr.splitlines()[-1]


def test_queries_come_from_standard_input_and_answers_are_utf_8_whatever_the_locale(program: Program) -> None:
    program("edit", 1, "--title", "پانی — Water")
    done = program("search", "-", "--json", typed="salt\nپانی\n".encode(), LC_ALL="C", PYTHONUTF8="0")
    answers = [json.loads(line) for line in done.stdout.decode("utf-8").splitlines()]
    assert ["salt", "پانی"] == [answer["query"] for answer in answers]
    assert ["پانی — Water"] * 2 == [answer["hits"][0]["title"] for answer in answers]
    assert b"\r" not in done.stdout


@pytest.mark.skipif(os.name == "nt", reason="a shell pipe of POSIX")
@pytest.mark.parametrize("command", ["list --json", "show 1", "search - --json", "annotations export"])
def test_a_broken_pipe_ends_quietly(command: str, folder: LibraryFolder) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [sys.executable, "-m", "cssreader", "--library", str(folder.root), *command.split()],
        input=b"salt\nwheat\n",
        stdout=writing,
        stderr=subprocess.PIPE,
        check=False,
        timeout=100,
    )
    os.close(writing)
    assert (0, b"") == (done.returncode, done.stderr)


@pytest.mark.skipif(os.name == "nt", reason="bytes that are no text come only from POSIX shells")
def test_bytes_that_are_no_text_do_not_break_a_command(program: Program) -> None:
    noted = program("annotations", "add", 1, "--quote", "Salt rose", "--note", os.fsdecode(b"caf\xe9"))
    assert 0 == noted.returncode, noted.stderr
    missing = program("import", os.fsdecode(b"/nowhere/caf\xe9.html"), "--json")
    assert 1 == missing.returncode
    assert "failed" == json.loads(missing.stdout)["status"]


def test_columns_are_as_wide_as_their_widest_cell(capsys: pytest.CaptureFixture[str]) -> None:
    output.print_columns([("1", "a", "x"), ("10", "bbb", "")], right=(0,))
    output.print_columns([])
    assert " 1  a    x\n10  bbb\n" == capsys.readouterr().out


@pytest.mark.parametrize(
    ("text", "most", "expected"),
    [("short", 10, "short"), ("a longer line", 8, "a longe…"), ("two\nlines", 20, "two lines"), ("水水水", 5, "水水…")],
)
def test_text_is_cut_to_its_columns(text: str, most: int, expected: str) -> None:
    assert expected == output.shortened(text, most)
    assert output.width(expected) <= most


@pytest.mark.skipif(os.name == "nt", reason="terminals of POSIX")
def test_a_bar_is_drawn_on_a_terminal_and_keeps_out_of_the_results(folder: LibraryFolder, tmp_path: Path) -> None:
    import pty

    (tmp_path / "note.txt").write_text("Too short to be an essay.", encoding="utf-8")
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [
            *(sys.executable, "-m", "cssreader", "--library", str(folder.root)),
            *("import", str(tmp_path / "note.txt"), str(tmp_path / "nowhere"), "--json"),
        ],
        stdout=subprocess.PIPE,
        stderr=theirs,
        env=os.environ | {"TERM": "xterm", "COLUMNS": "80"},
    ) as process:
        os.close(theirs)
        drawn = _drain(ours)
        assert process.stdout is not None
        results = process.stdout.read()
    assert "Importing" in drawn
    assert "origin" not in drawn
    assert 2 == len([json.loads(line) for line in results.splitlines()])


def _drain(terminal: int) -> str:
    parts = []
    while True:
        try:
            part = os.read(terminal, 65536)
        except OSError:
            break
        if not part:
            break
        parts.append(part)
    os.close(terminal)
    return b"".join(parts).decode("utf-8", "replace")


def test_progress_shows_the_last_part_of_a_long_name(monkeypatch: pytest.MonkeyPatch) -> None:
    from cssreader.cli.progress import progress
    from cssreader.domain.changes import Progress

    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    terminal = Terminal()
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "120")
    monkeypatch.setattr(sys, "stderr", terminal)
    with progress("Importing") as report:
        report(Progress(1, 2, "/pages/[bold]canals.html"))
        report(Progress(2, 2, "C:\\pages\\" + "x" * 60))
    assert "[bold]canals.html" in terminal.getvalue() or "x" * 39 + "…" in terminal.getvalue()


def test_progress_tells_the_rate_of_the_last_while_and_the_time_left() -> None:
    from cssreader.cli.progress import pace_text
    from cssreader.domain.changes import Progress
    from cssreader.domain.pace import Pace

    pace = Pace.begun(0.0)
    assert "" == pace_text(pace, Progress(0, 100))
    assert "2.5 a second" == pace_text(pace.at(2.0, 5), Progress(5, 100))
    assert "40 a second" == pace_text(pace.at(10.0, 400), Progress(400, None))
    assert "40 a second, less than a minute left" == pace_text(pace.at(10.0, 400), Progress(400, 1_000))
    assert "40 a second, 4 min left" == pace_text(pace.at(10.0, 400), Progress(400, 10_000))
    assert "1.0 a second, 3 h left" == pace_text(pace.at(10.0, 10), Progress(10, 10_000))


def test_the_programs_status_is_that_of_its_command(
    capsys: pytest.CaptureFixture[str], folder: LibraryFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = ["--library", str(folder.root)]
    assert 5 == run_program(lambda *_: 5, str.encode, library)
    assert 0 == run_program(lambda *_: 5, str.encode, [*library, "list"])
    assert 0 == run_program(lambda *_: 5, str.encode, ["--help"])
    assert 1 == run_program(lambda *_: 5, str.encode, [*library, "show", "9"])
    assert 2 == run_program(lambda *_: 5, str.encode, ["fly"])
    assert "No such command 'fly'" in capsys.readouterr().err

    def interrupted(_: LibraryFolder, __: str) -> int:
        raise click.Abort

    assert 130 == run_program(interrupted, str.encode, library)


def test_when_nobody_reads_on_the_import_still_ends(
    run: Run, save_page: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone(_: object) -> None:
        raise BrokenPipeError

    pages = [save_page(f"{name}.html", f"On {name}", *([f"A paragraph about {name}. " * 12] * 4)) for name in "ab"]
    monkeypatch.setattr(importing, "print_record", gone)
    assert 0 == run("import", *pages, "--json").exit_code
    monkeypatch.undo()
    assert 4 == len(run("list", "--json").stdout.splitlines())


def test_a_command_whose_output_nobody_reads_ends_well(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def gone(_: object) -> None:
        raise BrokenPipeError

    monkeypatch.setattr(essays, "print_record", gone)
    result = run("list", "--json")
    assert (0, "") == (result.exit_code, result.stderr)
