"""A small library and a way to give commands to it, in this process or in one of its own."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from cssreader.cli import command_line
from cssreader.domain.content import Heading, Paragraph, Span
from cssreader.domain.essay import CleanedPage, EssayFacts, RemovalReason, RemovedBlock
from cssreader.paths import LibraryFolder
from cssreader.store import open_store

Run = Callable[..., Result]


def _paragraph(text: str) -> Paragraph:
    return Paragraph((Span(text),))


CANALS = CleanedPage(
    EssayFacts(
        "Canals and Crops",
        author="Nadia Rehman",
        published=date(2026, 7, 27),
        site="Field Notes",
        address="https://notes.example/canals",
        views=1200,
    ),
    (
        _paragraph("The barrage changed the plain. Wheat followed the water, and towns followed the wheat."),
        Heading(2, (Span("Salt"),)),
        _paragraph("Salt rose where water stood. Engineers cut drains, and the wheat came back."),
    ),
    removed=(RemovedBlock("Join our channel today", RemovalReason.PROMOTION),),
)
VOTES = CleanedPage(
    EssayFacts("Votes and Voices", author="Imran Talpur"),
    (_paragraph("A vote counts once. A voice counts whenever it is heard, and the barrage of noise hides it."),),
)


@pytest.fixture
def folder(tmp_path: Path) -> LibraryFolder:
    """A library of two essays; 1 is about canals, 2 about votes."""
    folder = LibraryFolder(tmp_path / "library")
    store = open_store(folder)
    for name, page in (("canals", CANALS), ("votes", VOTES)):
        original = store.originals.keep(name.encode())
        store.essays.add(page, origin=f"/pages/{name}.html", original=original, at=datetime.now(UTC))
    store.close()
    return folder


@pytest.fixture
def opened() -> list[LibraryFolder]:
    """The folders that a window was opened on."""
    return []


@pytest.fixture
def followed() -> list[str]:
    """The links that windows were given; empty for none."""
    return []


@pytest.fixture
def run(folder: LibraryFolder, opened: list[LibraryFolder], followed: list[str]) -> Run:
    """Give a command to the library; a bug in it is raised here."""

    def open_window(folder: LibraryFolder, link: str) -> int:
        opened.append(folder)
        followed.append(link)
        return 0

    def run(*arguments: object, library: Path | None = folder.root, **more: Any) -> Result:
        named = [] if library is None else ["--library", str(library)]
        return CliRunner().invoke(
            command_line(open_window, lambda page: b"%PDF-" + page.encode()),
            [*named, *map(str, arguments)],
            prog_name="cssreader",
            catch_exceptions=False,
            **more,
        )

    return run


@pytest.fixture
def records(run: Run) -> Callable[..., list[dict[str, Any]]]:
    """Give a command that must succeed, and read the JSON it prints, one object a line."""

    def records(*arguments: object, **more: Any) -> list[dict[str, Any]]:
        result = run(*arguments, **more)
        assert 0 == result.exit_code, result.stderr
        return [json.loads(line) for line in result.stdout.splitlines()]

    return records


@pytest.fixture
def program(folder: LibraryFolder) -> Callable[..., "subprocess.CompletedProcess[bytes]"]:
    """The program in a process of its own, as a person starts it."""

    def program(*arguments: object, typed: bytes = b"", **variables: str) -> "subprocess.CompletedProcess[bytes]":
        return subprocess.run(
            [sys.executable, "-m", "cssreader", *map(str, arguments)],
            input=typed,
            env=os.environ | {"CSSREADER_LIBRARY": str(folder.root)} | variables,
            capture_output=True,
            check=False,
            timeout=100,
        )

    return program


@pytest.fixture
def save_page(tmp_path: Path) -> Callable[..., Path]:
    """Save a web page with an essay in it, as a browser does."""

    def save_page(name: str, title: str, *paragraphs: str, promotion: str = "") -> Path:
        body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
        file = tmp_path / "pages" / name
        file.parent.mkdir(exist_ok=True)
        file.write_text(
            f"<!DOCTYPE html><html lang='en'><head><meta charset='utf-8'><title>{title}</title></head><body>"
            f"<nav><a href='/'>Home</a> <a href='/all'>All essays</a></nav><article><h1>{title}</h1>{promotion}{body}"
            "</article></body></html>",
            encoding="utf-8",
        )
        return file

    return save_page
