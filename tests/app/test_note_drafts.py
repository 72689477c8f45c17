"""What is typed on a mark is kept whole until it is saved or given up."""

import subprocess
import sys
from pathlib import Path

from cssreader.app import note_drafts, tend_library
from cssreader.app.workspace import open_workspace
from cssreader.domain.annotation import AnnotationId
from cssreader.domain.note_draft import NoteDraft
from cssreader.paths import LibraryFolder

MARK = AnnotationId("mark")
DRAFT = NoteDraft("half a thou ", ("water", "پانی"), "The Economic Survey", "2023-24", stale=True)


def test_everything_that_was_typed_is_there_after_the_process_was_killed(tmp_path: Path) -> None:
    script = (
        f"import os, signal, sys; sys.path[:0] = {sys.path!r}\n"
        "from pathlib import Path\n"
        "from cssreader.app.note_drafts import save_note_draft\n"
        "from cssreader.app.workspace import open_workspace\n"
        "from cssreader.domain.annotation import AnnotationId\n"
        "from cssreader.domain.note_draft import NoteDraft\n"
        "from cssreader.paths import LibraryFolder\n"
        "with open_workspace(LibraryFolder(Path(sys.argv[1]))) as workspace:\n"
        f"    save_note_draft(workspace, AnnotationId('mark'), {DRAFT!r})\n"
        "    os._exit(1) if sys.platform == 'win32' else os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    killed = subprocess.run([sys.executable, "-c", script, str(tmp_path / "library")], check=False)
    assert killed.returncode != 0
    with open_workspace(LibraryFolder(tmp_path / "library")) as workspace:
        assert (MARK,) == note_drafts.with_note_drafts(workspace, (AnnotationId("other"), MARK))
        assert DRAFT == note_drafts.note_draft_of(workspace, MARK)
        note_drafts.drop_note_draft(workspace, MARK)
        assert None is note_drafts.note_draft_of(workspace, MARK)


def test_a_draft_of_an_older_program_and_a_damaged_one_still_give_their_words(tmp_path: Path) -> None:
    with open_workspace(LibraryFolder(tmp_path / "library")) as workspace:
        tend_library.save_draft(workspace, "note:mark", "words")
        assert NoteDraft("words") == note_drafts.note_draft_of(workspace, MARK)
        for damaged in ('{"tags": [1], "source": 3, "year": null, "stale": "yes"}', "[[[", '{"tags": "ab"}'):
            tend_library.save_draft(workspace, "besides:mark", damaged)
            assert NoteDraft("words") == note_drafts.note_draft_of(workspace, MARK)


def test_of_two_drafts_that_were_merged_the_newer_says_what_stands_besides_the_words(tmp_path: Path) -> None:
    with open_workspace(LibraryFolder(tmp_path / "library")) as workspace:
        tend_library.save_draft(workspace, "note:mark", "here\n\nthere")
        tend_library.save_draft(workspace, "besides:mark", '{"year": "2024"}\n\n{"year": "1999", "source": "x"}')
        assert NoteDraft("here\n\nthere", year="2024") == note_drafts.note_draft_of(workspace, MARK)
