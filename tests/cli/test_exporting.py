"""Whole essays and annotations leave the library from the command line."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result
from epub_checking import chapters_of, words_of

Run = Callable[..., Result]


@pytest.fixture
def marked(run: Run, records: Callable[..., list[dict[str, Any]]]) -> str:
    """The id of a highlight in the essay on canals."""
    made = records("annotations", "add", 1, "--quote", "Salt rose", "--note", "Where?", "--tag", "salt", "--json")
    return str(made[0]["id"])


@pytest.mark.usefixtures("marked")
def test_a_book_holds_the_essays_that_are_named_in_their_order(run: Run, tmp_path: Path) -> None:
    book = tmp_path / "book.epub"
    result = run("export", 2, 1, "--to", book, "--title", "Both")
    assert (0, f"{book}\n") == (result.exit_code, result.stdout)
    chapters = [words_of(each) for each in chapters_of(book.read_bytes()).values()]
    assert ["Both", "Both", "VotesandVoices", "CanalsandCrops"] == [
        next(name for name in ("Both", "VotesandVoices", "CanalsandCrops") if words.startswith(name))
        for words in chapters
    ]
    assert "Where?" in chapters[3]
    run("export", 1, "--to", book, "--without-marks")
    assert "Where?" not in words_of(chapters_of(book.read_bytes())["essay-00001.xhtml"])


@pytest.mark.usefixtures("marked")
def test_essays_are_chosen_by_what_they_answer(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "found.md"
    assert 0 == run("export", "--search", "engineers", "--to", file).exit_code
    assert "==Salt rose==[^note-1]" in file.read_text("utf-8")
    folder = tmp_path / "several"
    assert 0 == run("export", "--search", "barrage", "--as", "markdown", "--to", folder).exit_code
    assert {"Canals and Crops.md", "Votes and Voices.md"} == {each.name for each in folder.iterdir()}


@pytest.mark.usefixtures("marked")
def test_what_is_exported_is_imported_again(
    run: Run, records: Callable[..., list[dict[str, Any]]], tmp_path: Path
) -> None:
    run("export", "--all", "--as", "markdown", "--without-marks", "--to", tmp_path / "out")
    other = tmp_path / "other"
    assert 0 == run("import", tmp_path / "out", library=other).exit_code
    ids = {each["title"]: each["essay_id"] for each in records("list", "--json", library=other)}
    for number, title in ((1, "Canals and Crops"), (2, "Votes and Voices")):
        assert run("show", number).stdout == run("show", ids[title], library=other).stdout


@pytest.mark.usefixtures("marked")
def test_a_pdf_is_set_from_a_page(run: Run, tmp_path: Path) -> None:
    for arguments in (("export", 1), ("annotations", "export", 1)):
        file = tmp_path / "page.pdf"
        assert 0 == run(*arguments, "--to", file).exit_code
        page = file.read_text("utf-8")
        assert page.startswith("%PDF-")
        assert "Salt rose" in page
        assert "<script" not in page


def test_wrong_wishes_are_told(run: Run, tmp_path: Path) -> None:
    assert "Say which essays" in run("export", "--to", tmp_path / "a.epub").stderr
    assert "--as" in run("export", 1, "--to", tmp_path / "a.odt").stderr
    assert "There is no essay to export." in run("export", "--search", "zebra", "--to", tmp_path / "a.epub").stderr
    assert 1 == run("export", 1, 99, "--to", tmp_path / "a.epub").exit_code
    assert 1 == run("export", 1, "--to", tmp_path / "missing" / "a.epub").exit_code
    assert not list(tmp_path.glob("*.epub"))
    assert not list(tmp_path.glob(".export-*"))


@pytest.mark.usefixtures("marked")
def test_notes_for_obsidian_go_to_a_folder(run: Run, tmp_path: Path) -> None:
    vault = tmp_path / "vault"
    assert "1 written, 0 unchanged." in run("annotations", "export", "--as", "obsidian", "--to", vault).stderr
    note = vault / "Canals and Crops.md"
    note.write_text(note.read_text("utf-8").replace("Where?", "Here."), "utf-8")
    told = run("annotations", "export", "--as", "obsidian", "--to", vault).stderr
    assert "was changed by hand" in told
    assert "Here." in note.read_text("utf-8")
    assert 2 == run("annotations", "export", "--as", "obsidian").exit_code
