"""Dossiers from the command line."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

Run = Callable[..., Result]
Records = Callable[..., list[dict[str, Any]]]


def test_a_dossier_is_filled_shown_ordered_renamed_and_deleted(run: Run, records: Records) -> None:
    run("dossiers", "add", "Water", 1, "--quote", "Salt rose where water stood.")
    run("dossiers", "add", "Water", 1, "--start", 0, "--end", 30)
    run("annotations", "add", 1, "--quote", "Engineers cut drains", "--note", "Compare")
    (mark,) = records("annotations", "list", "--json")
    run("dossiers", "add", "water", "--annotation", mark["id"])
    assert [("Water", 3)] == [(each["name"], each["items"]) for each in records("dossiers", "list", "--json")]
    run("dossiers", "move", "Water", 3, 1)
    items = records("dossiers", "show", "Water", "--json")
    assert ["Engineers cut drains", "Salt rose where water stood."] == [each["words"] for each in items[:2]]
    assert (1, mark["id"], "Compare", "Canals and Crops", "2026-07-27") == (
        items[0]["essay_id"],
        items[0]["annotation"],
        items[0]["note"],
        items[0]["title"],
        items[0]["published"],
    )
    run("dossiers", "remove", "Water", 3)
    shown = run("dossiers", "show", "Water").stdout
    assert "> Salt rose where water stood." in shown
    assert "— Nadia Rehman, *Canals and Crops*, 27 July 2026, <https://notes.example/canals>" in shown
    run("dossiers", "rename", "Water", "Salt")
    assert "Salt · 2\n" == run("dossiers", "list").stdout
    run("dossiers", "delete", "Salt")
    assert "" == run("dossiers", "list").stdout


@pytest.mark.parametrize(
    ("status", "given"),
    [
        (2, ("add", "Water")),
        (2, ("add", "Water", 1)),
        (2, ("add", "Water", 1, "--start", 3)),
        (2, ("add", "Water", 1, "--annotation", "x")),
        (1, ("add", "Water", 1, "--quote", "These words stand nowhere")),
        (1, ("add", "Water", 1, "--start", 0, "--end", 99999)),
        (1, ("add", "Water", "--annotation", "x")),
        (1, ("show", "Water")),
        (1, ("remove", "Water", 1)),
    ],
)
def test_what_makes_no_sense_is_refused_and_makes_no_dossier(run: Run, status: int, given: tuple[object, ...]) -> None:
    refused = run("dossiers", *given)
    assert status == refused.exit_code
    assert refused.stderr
    assert "" == run("dossiers", "list").stdout


def test_an_outline_is_written_argued_and_exported(run: Run, records: Records, tmp_path: Path) -> None:
    run("dossiers", "heading", "Water", "The cost of salt")
    run("dossiers", "add", "Water", 1, "--quote", "Salt rose where water stood.")
    run("dossiers", "write", "Water", "Who pays for the drains?", "--after", 1)
    run("dossiers", "heading", "Water", "Drains", "--level", 2)
    run("dossiers", "stance", "Water", 3, "against")
    items = records("dossiers", "show", "Water", "--json")
    assert [
        ("heading", "The cost of salt"),
        ("thought", "Who pays for the drains?"),
        ("passage", "Salt rose where water stood."),
        ("heading", "Drains"),
    ] == [(each["kind"], each["words"]) for each in items]
    assert ("against", 2) == (items[2]["stance"], items[3]["level"])
    file = tmp_path / "water.md"
    run("dossiers", "export", "Water", file)
    text = file.read_text(encoding="utf-8")
    assert run("dossiers", "show", "Water").stdout == text
    assert "## The cost of salt\n\nWho pays for the drains?\n\n**Against**\n\n> Salt rose" in text
    run("dossiers", "export", "Water", tmp_path / "water.docx")
    assert (tmp_path / "water.docx").read_bytes().startswith(b"PK")
    assert 2 == run("dossiers", "export", "Water", tmp_path / "water.txt").exit_code
    run("dossiers", "export", "Water", tmp_path / "water.txt", "--as", "html")
    assert "<!DOCTYPE html>" in (tmp_path / "water.txt").read_text(encoding="utf-8")
    assert 1 == run("dossiers", "stance", "Water", 9, "for").exit_code
    assert 1 == run("dossiers", "heading", "Water", "  ").exit_code
