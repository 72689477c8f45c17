"""Originals are cleaned once more, and what is known already is not cleaned at all."""

import sqlite3
import struct
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from sample_files import ADDRESS, PARAGRAPHS, chapter, epub, mhtml, page, word

from cssreader.app.annotate_essay import add_highlight
from cssreader.app.clean_again import clean_again, essays_to_clean, keep_cleaned, original_of
from cssreader.app.cleaning_processes import clean_here
from cssreader.app.import_essays import find_known, import_essays, store_page
from cssreader.app.keep_pictures import with_pictures
from cssreader.app.site_profiles import clean_with_profiles
from cssreader.app.tend_library import edit_essay, trash_essays
from cssreader.app.workspace import Workspace, open_workspace
from cssreader.clean import clean_page
from cssreader.domain.annotation import Anchored, Category, Moved
from cssreader.domain.changes import ImportOutcome, ImportStatus
from cssreader.domain.content import Picture
from cssreader.domain.essay import CleanedPage, DocumentType, EssayId, RawDocument
from cssreader.domain.library import EssayEdit
from cssreader.errors import UnusableInputError
from cssreader.paths import LibraryFolder
from cssreader.text.safe_html import stored_name

_ADDRESS_OF_PICTURE = "https://fields.example/a.png"


def _picture() -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = chunk(b"IHDR", struct.pack(">IIBBBBB", 320, 200, 8, 0, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + header + chunk(b"IDAT", zlib.compress(bytes(321 * 200))) + chunk(b"IEND", b"")


_SHOWN = _picture()
PROMOTION = "The lock museum by the second bridge opens its doors on every first Friday of spring."


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with open_workspace(LibraryFolder(tmp_path / "library")) as opened:
        yield opened


def _import(workspace: Workspace, *files: Path, known: bool = True) -> list[ImportOutcome]:
    return list(
        import_essays(
            [str(file) for file in files],
            store_page=partial(store_page, workspace),
            clean=clean_here,
            report=lambda _: None,
            cancelled=lambda: False,
            find_known=partial(find_known, workspace) if known else lambda _: None,
        )
    )


def _again(workspace: Workspace, essays: Sequence[EssayId] | None = None) -> list[ImportOutcome]:
    return list(
        clean_again(
            essays if essays is not None else essays_to_clean(workspace),
            load=partial(original_of, workspace),
            store=partial(keep_cleaned, workspace),
            clean=clean_here,
            report=lambda _: None,
            cancelled=lambda: False,
        )
    )


def _files(folder: Path) -> list[Path]:
    named = {
        "saved.html": page("The Gate", *PARAGRAPHS, PROMOTION).encode(),
        "archive.mhtml": mhtml(page(picture=_ADDRESS_OF_PICTURE), pictures={_ADDRESS_OF_PICTURE: _SHOWN}),
        "document.docx": word("A Ledger", *reversed(PARAGRAPHS)),
        "book.epub": epub(
            {"one.xhtml": chapter("The Turn", PARAGRAPHS[1], *PARAGRAPHS, picture="img/a.png")},
            [("The Turn", "one.xhtml")],
            more={"OEBPS/img/a.png": _SHOWN},
        ),
        "note.txt": ("A note on locks\n\n" + "\n\n".join(text[::-1] for text in PARAGRAPHS)).encode(),
    }
    folder.mkdir()
    for name, data in named.items():
        (folder / name).write_bytes(data)
    return [folder / name for name in named]


def test_cleaning_again_changes_nothing_where_nothing_was_learnt(workspace: Workspace, tmp_path: Path) -> None:
    files = _files(tmp_path / "in")
    added = _import(workspace, *files)
    assert {ImportStatus.ADDED} == {outcome.status for outcome in added}
    for file in files:
        file.unlink()
    again = _again(workspace)
    assert [ImportStatus.UNCHANGED] * len(files) == [outcome.status for outcome in again], again
    shown = [workspace.store.essays.get(each.essay_id).content for each in added if each.essay_id is not None]
    pictures = [block for content in shown for block in content if isinstance(block, Picture)]
    assert 2 == len(pictures)
    assert all(stored_name(block.source) for block in pictures)


def test_originals_of_an_older_library_are_told_by_their_content(workspace: Workspace, tmp_path: Path) -> None:
    _import(workspace, *_files(tmp_path / "in"))
    workspace.store.connection.run("UPDATE versions SET type = NULL")
    assert {ImportStatus.UNCHANGED} == {outcome.status for outcome in _again(workspace)}


def test_pictures_that_were_fetched_need_not_be_fetched_again(workspace: Workspace) -> None:
    document = RawDocument(ADDRESS, page(picture="/a.png").encode(), DocumentType.HTML, ADDRESS)
    cleaned = with_pictures(document, clean_page(document), lambda _: _SHOWN)
    outcome = store_page(workspace, document, cleaned)
    assert outcome.essay_id is not None
    assert [ImportStatus.UNCHANGED] == [each.status for each in _again(workspace)]
    workspace.store.connection.run("UPDATE versions SET picture_sources = NULL")
    assert [ImportStatus.UNCHANGED] == [each.status for each in _again(workspace)]


def test_what_the_program_learnt_makes_a_version_with_marks_and_edits_in_place(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (essay_id,) = (each.essay_id for each in _import(workspace, _files(tmp_path / "in")[0]))
    assert essay_id is not None
    text = workspace.store.essays.text(essay_id)
    start = text.index(PARAGRAPHS[2])
    mark = add_highlight(workspace, essay_id, start, start + 40, Category.FACT)
    edit_essay(workspace, essay_id, EssayEdit("My gate", "Me", None, ("locks",)))
    profiles = tmp_path / "config" / "sites"
    monkeypatch.setattr("cssreader.app.clean_again.CleaningProcesses", None)

    def learnt(document: RawDocument) -> CleanedPage:
        cleaned = clean_with_profiles(document)
        return replace(cleaned, content=tuple(block for block in cleaned.content if PROMOTION not in str(block)))

    monkeypatch.setattr("cssreader.app.cleaning_processes.clean_with_profiles", learnt)
    [outcome] = _again(workspace)
    assert ImportStatus.UPDATED is outcome.status
    essay = workspace.store.essays.get(essay_id)
    assert PROMOTION not in essay.text
    assert ("My gate", "Me", ("locks",)) == (essay.facts.title, essay.facts.author, essay.summary.tags)
    assert mark.after is not None
    placement = workspace.store.annotations.get(mark.after.id).placement
    assert isinstance(placement, Anchored | Moved)
    assert text[start : start + 40] == essay.text[placement.start : placement.end]
    assert 2 == essay.versions
    assert not profiles.exists()


def test_an_essay_that_would_lose_its_text_stays(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _import(workspace, _files(tmp_path / "in")[0])

    def forgetful(document: RawDocument) -> CleanedPage:
        cleaned = clean_page(document)
        return replace(cleaned, content=cleaned.content[:1])

    monkeypatch.setattr("cssreader.app.cleaning_processes.clean_with_profiles", forgetful)
    [outcome] = _again(workspace)
    assert ImportStatus.UNCHANGED is outcome.status
    assert outcome.warnings


def test_a_page_that_cannot_be_cleaned_any_more_costs_a_line(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, *_ = _import(workspace, *_files(tmp_path / "in"))

    def broken(document: RawDocument) -> CleanedPage:
        if document.origin == first.origin:
            raise UnusableInputError("It broke.")
        return clean_page(document)

    monkeypatch.setattr("cssreader.app.cleaning_processes.clean_with_profiles", broken)
    outcomes = _again(workspace)
    assert [ImportStatus.FAILED, *[ImportStatus.UNCHANGED] * 4] == [outcome.status for outcome in outcomes]
    assert first.essay_id == outcomes[0].essay_id


def test_an_original_that_is_missing_is_said_and_the_rest_goes_on(workspace: Workspace, tmp_path: Path) -> None:
    _import(workspace, *_files(tmp_path / "in")[:2])
    version = workspace.store.versions.shown(EssayId(1))
    workspace.store.originals.file_of(workspace.store.versions.document_of(version).original).unlink()
    outcomes = _again(workspace)
    assert [ImportStatus.FAILED, ImportStatus.UNCHANGED] == [outcome.status for outcome in outcomes]
    assert "missing" in (outcomes[0].error or "")


def test_the_encoding_that_the_server_named_is_remembered(workspace: Workspace) -> None:
    words = "Проверка: the gate of the canal was painted once, and the ledger beside it never."
    html = page("Ворота", *(f"{words} {number}" for number in range(6)))
    document = RawDocument(ADDRESS, html.encode("koi8-r"), DocumentType.HTML, ADDRESS, charset="koi8-r")
    outcome = store_page(workspace, document, clean_page(document))
    assert outcome.essay_id is not None
    assert words in workspace.store.essays.text(outcome.essay_id)
    assert [ImportStatus.UNCHANGED] == [each.status for each in _again(workspace)]


def test_known_bytes_are_not_cleaned_again(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = _files(tmp_path / "in")
    _import(workspace, *files)
    trash_essays(workspace, [EssayId(1)])

    def never(document: RawDocument) -> CleanedPage:
        raise AssertionError(document.origin)

    monkeypatch.setattr("cssreader.app.cleaning_processes.clean_with_profiles", never)
    again = _import(workspace, *files)
    assert [ImportStatus.UNCHANGED] * len(files) == [outcome.status for outcome in again]
    assert [True, False] == ["trash" in " ".join(outcome.warnings) for outcome in again[:2]]
    copy = tmp_path / "in" / "copy.html"
    copy.write_bytes(files[0].read_bytes())
    assert [EssayId(1)] == [outcome.essay_id for outcome in _import(workspace, copy)]


def test_a_page_whose_pictures_came_later_is_cleaned_again(workspace: Workspace, tmp_path: Path) -> None:
    saved = tmp_path / "saved.html"
    saved.write_text(page(picture="saved_files/a.png"), "utf-8")
    assert [ImportStatus.ADDED] == [outcome.status for outcome in _import(workspace, saved)]
    (tmp_path / "saved_files").mkdir()
    (tmp_path / "saved_files" / "a.png").write_bytes(_SHOWN)
    assert [ImportStatus.UPDATED] == [outcome.status for outcome in _import(workspace, saved)]
    assert [ImportStatus.UNCHANGED] == [outcome.status for outcome in _import(workspace, saved)]


def test_known_and_new_files_come_back_in_their_order(workspace: Workspace, tmp_path: Path) -> None:
    files = _files(tmp_path / "in")
    _import(workspace, *files[1:3])
    statuses = [outcome.status for outcome in _import(workspace, *files)]
    assert [ImportStatus.ADDED, *[ImportStatus.UNCHANGED] * 2, *[ImportStatus.ADDED] * 2] == statuses


def test_the_kind_of_an_original_stands_with_its_version(workspace: Workspace, tmp_path: Path) -> None:
    _import(workspace, *_files(tmp_path / "in"))
    folder: LibraryFolder = workspace.store.folder
    with sqlite3.connect(folder.database) as raw:
        kinds = [kind for (kind,) in raw.execute("SELECT type FROM versions ORDER BY id")]
    assert ["html", "web archive", "word", "book chapter", "text"] == kinds
