"""Files become essays: each once, each change a version, and a bad one stops nothing."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from sample_files import packed

from cssreader.app.annotate_essay import add_highlight
from cssreader.app.import_essays import add_starter_essays, clean_here, import_essays, store_page
from cssreader.app.workspace import Workspace, open_workspace
from cssreader.clean import clean_page
from cssreader.domain.annotation import Category, Moved, Placement, Uncertain, Unplaced
from cssreader.domain.changes import ImportOutcome, ImportStatus, Progress
from cssreader.domain.essay import CleanedPage, DocumentType, EssayId, RawDocument, ReadingPosition
from cssreader.errors import LibraryError
from cssreader.paths import LibraryFolder
from cssreader.resources import starter_essays
from cssreader.text.plain import plain_text

ADDED, UPDATED, UNCHANGED, FAILED = (
    ImportStatus.ADDED,
    ImportStatus.UPDATED,
    ImportStatus.UNCHANGED,
    ImportStatus.FAILED,
)
SENTENCES = [
    "Teachers stayed away because salaries were late and roads were worse.",
    "Pupils stayed away because teachers did, and because harvests did not wait.",
    "The register recorded an attendance that no visitor ever saw with his own eyes.",
    "A school is a promise made by one generation to the next in plain words.",
    "It is broken quietly, in budgets and postings, long before the gate is locked.",
    "The committee met in the autumn and wrote a report that nobody asked for.",
]
ESSAY = "The Empty Register\n\n" + "\n\n".join(SENTENCES)
OTHER = "A Letter on Rivers\n\n" + "\n\n".join(
    f"River number {number} rises in the hills, wanders through {number} fields and ends in salt."
    for number in range(6)
)


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with open_workspace(LibraryFolder(tmp_path / "library")) as opened:
        yield opened


def _document(text: str, origin: str = "/pages/today.txt", kind: DocumentType = DocumentType.TEXT) -> RawDocument:
    return RawDocument(origin, text.encode(), kind)


def _store(workspace: Workspace, text: str, origin: str = "/pages/today.txt") -> ImportOutcome:
    document = _document(text, origin)
    return store_page(workspace, document, clean_page(document))


def _store_at(workspace: Workspace, text: str, address: str, origin: str = "/pages/saved.html") -> ImportOutcome:
    document = _document(text, origin)
    page = clean_page(document)
    return store_page(workspace, document, replace(page, facts=replace(page.facts, address=address)))


def _import(workspace: Workspace, *wanted: object, progress: list[Progress] | None = None) -> list[ImportOutcome]:
    return list(
        import_essays(
            [str(one) for one in wanted],
            store_page=partial(store_page, workspace),
            clean=clean_here,
            report=(progress if progress is not None else []).append,
            cancelled=lambda: False,
        )
    )


def _statuses(outcomes: Sequence[ImportOutcome]) -> list[ImportStatus]:
    return [outcome.status for outcome in outcomes]


# What a person asks for.


def test_files_and_folders_come_in_in_order_and_failures_stand_among_them(workspace: Workspace, tmp_path: Path) -> None:
    folder = tmp_path / "pages"
    folder.mkdir()
    (folder / "a.txt").write_text(ESSAY, encoding="utf-8")
    (folder / "b.html").write_bytes(b"%PDF-1.7")
    (folder / "c.txt").write_text(OTHER, encoding="utf-8")
    (folder / "d.txt").touch()
    outcomes = _import(workspace, tmp_path / "missing.txt", folder, "https://example.org/essay", folder / "a.txt")
    assert [FAILED, ADDED, FAILED, ADDED, FAILED, FAILED, UNCHANGED] == _statuses(outcomes)
    assert ["missing.txt", "a.txt", "b.html", "c.txt", "d.txt", "essay", "a.txt"] == [
        Path(outcome.origin).name for outcome in outcomes
    ]
    assert all(outcome.error for outcome in outcomes if outcome.status is FAILED)
    assert "Save the page in your browser" in str(outcomes[5].error)
    assert outcomes[1].essay_id == outcomes[6].essay_id


def test_progress_tells_how_many_of_how_many_and_which(workspace: Workspace, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ESSAY, encoding="utf-8")
    progress: list[Progress] = []
    _import(workspace, tmp_path / "a.txt", tmp_path / "no.txt", progress=progress)
    assert [Progress(0, None), Progress(1, 2, "a.txt"), Progress(2, 2, "no.txt")] == progress


def test_progress_counts_files_however_many_documents_they_hold(workspace: Workspace, tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(packed({"1.txt": ESSAY, "2.bin.txt": bytes(range(32)) * 9, "3.txt": f"{ESSAY} x"}))
    (tmp_path / "b.txt").write_text(ESSAY, encoding="utf-8")
    progress: list[Progress] = []
    outcomes = _import(workspace, tmp_path, progress=progress)
    assert [ADDED, FAILED, ADDED, UNCHANGED] == _statuses(outcomes)
    assert [0, 0, 0, 1, 2] == [one.done for one in progress]


def test_a_folder_with_nothing_in_it_and_a_name_that_cannot_be_get_a_sentence(
    workspace: Workspace, tmp_path: Path
) -> None:
    (tmp_path / "empty").mkdir()
    outcomes = _import(workspace, tmp_path / "empty", "nul\0name")
    assert [FAILED, FAILED] == _statuses(outcomes)
    assert "There is nothing to import in" in str(outcomes[0].error)


def test_a_folder_that_cannot_be_read_costs_one_line_and_the_rest_comes_in(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, text in (("a", ESSAY), ("b", "Unseen."), ("c", OTHER)):
        (tmp_path / "pages" / name).mkdir(parents=True)
        (tmp_path / "pages" / name / "page.txt").write_text(text, encoding="utf-8")
    scan = os.scandir

    def scan_unless_locked(path: str) -> "Iterator[os.DirEntry[str]]":
        if Path(path).name == "b":
            raise PermissionError(13, "Permission denied", path)
        return scan(path)

    monkeypatch.setattr(os, "scandir", scan_unless_locked)
    outcomes = _import(workspace, tmp_path / "pages")
    assert [ADDED, FAILED, ADDED] == _statuses(outcomes)
    assert str(tmp_path / "pages" / "b") == outcomes[1].origin
    assert "cannot be read: Permission denied" in str(outcomes[1].error)


def test_a_file_that_vanishes_after_it_was_found_costs_one_line(workspace: Workspace, tmp_path: Path) -> None:
    for name, text in (("a.txt", ESSAY), ("b.txt", "Unseen."), ("c.txt", OTHER)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    outcomes = import_essays(
        [str(tmp_path)],
        store_page=partial(store_page, workspace),
        clean=clean_here,
        report=lambda _: None,
        cancelled=lambda: False,
    )
    first = next(outcomes)
    (tmp_path / "b.txt").unlink()
    assert [ADDED, FAILED, ADDED] == _statuses([first, *outcomes])


def test_a_sentence_names_a_file_by_its_whole_path(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("empty").mkdir()
    Path("empty.txt").touch()
    outcomes = _import(workspace, "missing.txt", "empty", "empty.txt")
    assert all(
        str(tmp_path / name) in str(outcome.error)
        for name, outcome in zip(("missing.txt", "empty", "empty.txt"), outcomes, strict=True)
    )


@pytest.mark.parametrize(
    ("wanted", "is_told"),
    [("www.example.org/essays/one.html", True), ("example.com/", True), ("one.html", False), ("pages/one.html", False)],
)
def test_an_address_without_its_scheme_is_told_what_it_lacks(
    workspace: Workspace, wanted: str, *, is_told: bool
) -> None:
    (outcome,) = _import(workspace, wanted)
    assert FAILED is outcome.status
    assert is_told is ("write https:// before it" in str(outcome.error))


def test_a_cancelled_import_stores_nothing_more(workspace: Workspace, tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt", "c.txt"):
        (tmp_path / name).write_text(ESSAY.replace("autumn", f"autumn {name}") + f"\n\n{name * 30}", encoding="utf-8")
    stored: list[ImportOutcome] = []

    def keep(document: RawDocument, page: CleanedPage) -> ImportOutcome:
        stored.append(store_page(workspace, document, page))
        return stored[-1]

    outcomes = list(
        import_essays(
            [str(tmp_path / name) for name in ("a.txt", "b.txt", "c.txt")],
            store_page=keep,
            clean=clean_here,
            report=lambda _: None,
            cancelled=lambda: bool(stored),
        )
    )
    assert stored == outcomes
    assert 1 == len(workspace.store.essays.summaries())


def test_an_error_of_the_library_ends_the_import(workspace: Workspace, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ESSAY, encoding="utf-8")

    def full(document: RawDocument, page: CleanedPage) -> ImportOutcome:
        raise LibraryError("The disk is full.")

    with pytest.raises(LibraryError, match="The disk is full"):
        list(
            import_essays(
                [str(tmp_path)], store_page=full, clean=clean_here, report=lambda _: None, cancelled=lambda: False
            )
        )


# What becomes of one page.


def test_a_page_and_its_bytes_are_stored(workspace: Workspace) -> None:
    outcome = _store(workspace, ESSAY)
    assert (ADDED, "The Empty Register") == (outcome.status, outcome.title)
    assert outcome.essay_id is not None
    assert "\n\n".join(SENTENCES) == workspace.store.essays.text(outcome.essay_id)
    originals = [file for file in workspace.folder.originals.rglob("*") if file.is_file()]
    assert 1 == len(originals)


def test_the_same_page_twice_adds_nothing(workspace: Workspace) -> None:
    first = _store(workspace, ESSAY)
    again = _store(workspace, ESSAY)
    elsewhere = _store(workspace, ESSAY.replace("\n", "\r\n"), "/another/file.txt")
    assert [UNCHANGED, UNCHANGED] == _statuses([again, elsewhere])
    assert {first.essay_id} == {again.essay_id, elsewhere.essay_id}
    assert 1 == len(workspace.store.essays.summaries())


def test_an_essay_in_the_trash_stays_there_and_says_so(workspace: Workspace) -> None:
    first = _store(workspace, ESSAY)
    assert first.essay_id is not None
    workspace.store.essays.set_trashed([first.essay_id], trashed=True)
    again = _store(workspace, ESSAY)
    assert (UNCHANGED, "The Empty Register") == (again.status, again.title)
    assert "in the trash" in again.warnings[0]


def test_a_changed_file_is_a_new_version(workspace: Workspace) -> None:
    first = _store(workspace, ESSAY)
    changed = _store(workspace, ESSAY.replace("autumn", "spring"))
    assert (UPDATED, first.essay_id) == (changed.status, changed.essay_id)
    assert changed.essay_id is not None
    assert "spring" in workspace.store.essays.text(changed.essay_id)


def test_an_older_text_that_comes_back_is_no_change(workspace: Workspace) -> None:
    _store(workspace, ESSAY)
    _store(workspace, ESSAY.replace("autumn", "spring"))
    assert UNCHANGED is _store(workspace, ESSAY).status


def test_another_essay_pasted_into_the_same_file_is_a_new_essay(workspace: Workspace) -> None:
    first, second = _store(workspace, ESSAY), _store(workspace, OTHER)
    assert [ADDED, ADDED] == _statuses([first, second])
    assert 2 == len(workspace.store.essays.summaries())


def test_the_same_address_from_another_file_is_a_new_version(workspace: Workspace) -> None:
    address = "https://kinara.example/register"
    first = _store_at(workspace, ESSAY, address, "/pages/monday.html")
    changed = _store_at(workspace, ESSAY.replace("autumn", "spring"), address, "/pages/friday.html")
    assert (UPDATED, first.essay_id) == (changed.status, changed.essay_id)


def test_less_than_half_of_an_essay_does_not_replace_it(workspace: Workspace) -> None:
    address = "https://kinara.example/register"
    first = _store_at(workspace, ESSAY, address)
    assert first.essay_id is not None
    before = workspace.store.essays.text(first.essay_id)
    for less in ("The Empty Register\n\n" + SENTENCES[0], "Sign in to go on reading this essay and many others."):
        outcome = _store_at(workspace, less, address)
        assert (UNCHANGED, first.essay_id) == (outcome.status, outcome.essay_id)
        assert "less than half" in outcome.warnings[0]
    assert before == workspace.store.essays.text(first.essay_id)


def test_another_essay_under_the_same_address_is_added_beside_it(workspace: Workspace) -> None:
    address = "https://kinara.example/editorial-of-the-day"
    first, second = _store_at(workspace, ESSAY, address), _store_at(workspace, OTHER, address)
    assert [ADDED, ADDED] == _statuses([first, second])


def test_highlights_move_along_with_a_new_version_and_lost_ones_wait(workspace: Workspace) -> None:
    essay_id = _store(workspace, ESSAY).essay_id
    assert essay_id is not None
    text = workspace.store.essays.text(essay_id)
    _highlight(workspace, essay_id, text, "A school is a promise")
    _highlight(workspace, essay_id, text, SENTENCES[5])
    new = ESSAY.replace(SENTENCES[5], "Nothing came of it.").replace(SENTENCES[0], f"It rained. {SENTENCES[0]}")
    assert UPDATED is _store(workspace, new).status
    placements = {
        annotation.quote: annotation.placement for annotation in workspace.store.annotations.of_essay(essay_id)
    }
    moved = placements["A school is a promise"]
    assert isinstance(moved, Moved)
    assert "A school is a promise" == workspace.store.essays.text(essay_id)[moved.start : moved.end]
    assert isinstance(placements[SENTENCES[5]], Unplaced)


def test_a_highlight_that_lost_its_place_has_it_again_when_its_words_come_back(workspace: Workspace) -> None:
    essay_id = _store(workspace, ESSAY).essay_id
    assert essay_id is not None
    _highlight(workspace, essay_id, workspace.store.essays.text(essay_id), SENTENCES[4])

    def placed() -> Placement:
        return workspace.store.annotations.of_essay(essay_id)[0].placement

    assert UPDATED is _store(workspace, ESSAY.replace(SENTENCES[4], "Nobody says when it is broken.")).status
    assert isinstance(placed(), Unplaced)
    assert UPDATED is _store(workspace, ESSAY.replace(SENTENCES[0], f"It rained. {SENTENCES[0]}")).status
    again = placed()
    assert isinstance(again, Moved)
    assert SENTENCES[4] == workspace.store.essays.text(essay_id)[again.start : again.end]


def test_a_highlight_does_not_go_to_the_other_place_of_its_words_when_its_own_is_gone(workspace: Workspace) -> None:
    twice = ESSAY.replace(SENTENCES[4], f"{SENTENCES[4]} {SENTENCES[1]}")
    essay_id = _store(workspace, twice).essay_id
    assert essay_id is not None
    _highlight(workspace, essay_id, workspace.store.essays.text(essay_id), SENTENCES[1])
    assert UPDATED is _store(workspace, twice.replace(f"{SENTENCES[1]}\n\n", "", 1)).status
    assert isinstance(workspace.store.annotations.of_essay(essay_id)[0].placement, Unplaced | Uncertain)


def _highlight(workspace: Workspace, essay_id: EssayId, text: str, words: str) -> None:
    start = text.index(words)
    add_highlight(workspace, essay_id, start, start + len(words), Category.ARGUMENT)


# The essays a library begins with.


def test_the_starter_essays_come_in_whole_with_their_facts(workspace: Workspace) -> None:
    changes = add_starter_essays(workspace)
    assert len(starter_essays()) == len(changes.essays)
    for essay_id in changes.essays:
        essay = workspace.store.essays.get(essay_id)
        assert essay.summary.origin.startswith("starter:")
        assert essay.facts.sources
        assert essay.summary.tags
        assert (essay.facts.author, essay.facts.site) == ("CSS Reader", "CSS Reader")
        assert essay.facts.published is not None
        assert plain_text(essay.content) == essay.text
        assert not essay.removed


def test_starter_essays_are_added_once(workspace: Workspace) -> None:
    add_starter_essays(workspace)
    assert not add_starter_essays(workspace)


def test_a_new_version_keeps_the_place_one_was_reading_at(workspace: Workspace) -> None:
    first = _store(workspace, ESSAY)
    assert first.essay_id is not None
    text = workspace.store.essays.text(first.essay_id)
    at = text.index("The register recorded")
    workspace.store.essays.set_position(first.essay_id, ReadingPosition(at, 0.4))
    _store(workspace, ESSAY.replace("Teachers stayed", "A line came in before. Teachers stayed"))
    essay = workspace.store.essays.get(first.essay_id)
    assert essay.text.index("The register recorded") == essay.position.offset
