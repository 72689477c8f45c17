"""A folder of notes is written again, and nothing that a person did there is lost."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from cssreader.app.annotate_essay import add_highlight, edit_annotation
from cssreader.app.tend_library import edit_essay
from cssreader.app.vault_notes import VaultOutcome, export_to_vault
from cssreader.app.workspace import Workspace, open_workspace
from cssreader.domain.annotation import Category
from cssreader.domain.content import Paragraph, Span
from cssreader.domain.essay import CleanedPage, EssayFacts
from cssreader.domain.library import EssayEdit
from cssreader.errors import KnownError
from cssreader.export.obsidian import YOURS
from cssreader.paths import LibraryFolder

WELLS = "The clerk counts the wells each spring, and nobody asks why."


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with open_workspace(LibraryFolder(tmp_path / "library")) as workspace:
        for title in ("Wells: a count", "WELLS a count", "Roads"):
            original = workspace.store.originals.keep(title.encode())
            content = (Paragraph((Span(f"{title}. {WELLS}"),)),)
            page = CleanedPage(EssayFacts(title), content)
            essay = workspace.store.essays.add(page, origin=title, original=original, at=datetime.now(UTC))
            add_highlight(workspace, essay, 0, 5, Category.FACT, "Look up.", ())
        yield workspace


def notes(folder: Path) -> dict[str, str]:
    return {file.name: file.read_text("utf-8") for file in folder.iterdir()}


def test_each_essay_is_a_file_with_a_name_of_its_own(workspace: Workspace, tmp_path: Path) -> None:
    vault = tmp_path / "new" / "vault"
    assert VaultOutcome(3, 0, ()) == export_to_vault(workspace, None, vault)
    assert {"Roads.md", "WELLS a count.md", "Wells a count (2).md"} == set(notes(vault))


def test_a_second_time_only_what_changed_is_written(workspace: Workspace, tmp_path: Path) -> None:
    export_to_vault(workspace, None, tmp_path / "vault")
    before = notes(tmp_path / "vault")
    assert VaultOutcome(0, 3, ()) == export_to_vault(workspace, None, tmp_path / "vault")
    mark = workspace.store.annotations.all()[0]
    edit_annotation(workspace, mark.id, note="Looked up.")
    assert VaultOutcome(1, 2, ()) == export_to_vault(workspace, None, tmp_path / "vault")
    assert before.keys() == notes(tmp_path / "vault").keys()
    assert ["Looked up." in text for text in notes(tmp_path / "vault").values()].count(True) == 1


def test_a_note_that_was_renamed_and_written_on_stays_where_it_is(workspace: Workspace, tmp_path: Path) -> None:
    vault = tmp_path / "vault"
    export_to_vault(workspace, None, vault)
    mine = vault / "My roads.md"
    (vault / "Roads.md").rename(mine)
    mine.write_text(mine.read_text("utf-8") + "My own thought.\n", "utf-8", newline="\r\n")
    roads = next(each for each in workspace.store.essays.summaries() if each.title == "Roads")
    edit_essay(workspace, roads.id, EssayEdit("Roads and rails", None, None))
    assert VaultOutcome(1, 2, ()) == export_to_vault(workspace, None, vault)
    assert 3 == len(notes(vault))
    assert "# Roads and rails" in mine.read_text("utf-8")
    assert mine.read_text("utf-8").endswith(f"{YOURS}\nMy own thought.\n")


def test_what_was_changed_above_the_line_is_left_and_written_beside(workspace: Workspace, tmp_path: Path) -> None:
    vault = tmp_path / "vault"
    export_to_vault(workspace, None, vault)
    changed = vault / "Roads.md"
    changed.write_text(changed.read_text("utf-8").replace("Look up.", "I looked it up."), "utf-8")
    foreign = vault / "Other.md"
    foreign.write_text("# Not ours\n", "utf-8")
    before = changed.read_text("utf-8")
    assert VaultOutcome(1, 2, (changed,)) == export_to_vault(workspace, None, vault)
    assert VaultOutcome(0, 3, (changed,)) == export_to_vault(workspace, None, vault)
    assert before == changed.read_text("utf-8")
    assert "# Not ours\n" == foreign.read_text("utf-8")
    assert {"Roads.md", "Roads (2).md", "Other.md"} <= notes(vault).keys()


def test_a_folder_that_is_none_gets_a_sentence(workspace: Workspace, tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_bytes(b"")
    with pytest.raises(KnownError, match=r"could not be written to .*file"):
        export_to_vault(workspace, None, file)
