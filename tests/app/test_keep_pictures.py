"""The pictures of a page come into the library with it, from where they lie and from nowhere else."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest

from cssreader.app import keep_pictures
from cssreader.app.annotate_essay import add_highlight
from cssreader.app.check_library import check_library
from cssreader.app.export_annotations import essay_as_html
from cssreader.app.import_essays import clean_here, import_essays, store_page
from cssreader.app.keep_pictures import FetchPicture, picture_bytes, with_pictures
from cssreader.app.workspace import Workspace, open_workspace
from cssreader.domain.annotation import Anchored, Category
from cssreader.domain.changes import ImportOutcome, ImportStatus
from cssreader.domain.content import Paragraph, Picture, Span
from cssreader.domain.essay import Attachment, CleanedPage, DocumentType, EssayFacts, EssayId, RawDocument
from cssreader.errors import NotFoundError
from cssreader.paths import LibraryFolder
from cssreader.text.picture_bytes import picture_name

SENTENCE = "The canal was dug for the upper fields, and for thirty years it has carried the water past them instead. "
BODY = (
    f"<p>{SENTENCE * 4}</p><img src='canal_files/a.png' alt='The canal' width='800' height='600'><p>{SENTENCE * 4}</p>"
)
PAGE = "<html><head><title>The Canal</title>{head}</head><body><article><h1>The Canal</h1>BODY</article></body></html>"
PAGE = PAGE.replace("BODY", BODY)


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with open_workspace(LibraryFolder(tmp_path / "library")) as opened:
        yield opened


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    file = tmp_path / "saved" / "canal.html"
    (file.parent / "canal_files").mkdir(parents=True)
    file.write_text(PAGE.format(head=""), "utf-8")
    return file


def bring(workspace: Workspace, file: Path, fetch: FetchPicture | None = None) -> ImportOutcome:
    (outcome,) = import_essays(
        [str(file)],
        store_page=partial(store_page, workspace),
        clean=clean_here,
        report=lambda _: None,
        cancelled=lambda: False,
        fetch_picture=fetch,
    )
    return outcome


def picture_of(workspace: Workspace, outcome: ImportOutcome) -> Picture:
    assert outcome.essay_id is not None
    content = workspace.store.essays.get(outcome.essay_id).content
    (picture,) = (block for block in content if isinstance(block, Picture))
    return picture


@pytest.mark.parametrize("head", ["", "<link rel='canonical' href='https://www.example.org/canal'>"])
def test_a_picture_beside_a_saved_page_is_kept_with_its_own_size(
    workspace: Workspace, saved: Path, png: Callable[..., bytes], head: str
) -> None:
    data = png(64, 48)
    saved.write_text(PAGE.format(head=head), "utf-8")
    (saved.parent / "canal_files" / "a.png").write_bytes(data)
    picture = picture_of(workspace, bring(workspace, saved))
    assert Picture(picture_name(data), "The canal", 64, 48) == picture
    (saved.parent / "canal_files" / "a.png").unlink()
    assert data == picture_bytes(workspace.folder, picture.source)
    assert () == check_library(workspace).problems


def test_a_page_whose_names_are_relative_to_its_address_finds_the_files_beside_it(
    workspace: Workspace, saved: Path, png: Callable[..., bytes]
) -> None:
    page = PAGE.format(head="<link rel='canonical' href='https://www.example.org/essays/canal.html'>")
    saved.write_text(page.replace("canal_files/", "img/"), "utf-8")
    (saved.parent / "img").mkdir()
    (saved.parent / "img" / "a.png").write_bytes(png(64, 48))
    assert picture_name(png(64, 48)) == picture_of(workspace, bring(workspace, saved)).source


@pytest.mark.parametrize("data", [None, b"", b"<html>Not found</html>", b"<svg xmlns='http://www.w3.org/2000/svg'/>"])
def test_what_is_no_picture_leaves_its_address_and_its_words(
    workspace: Workspace, saved: Path, data: bytes | None
) -> None:
    if data is not None:
        (saved.parent / "canal_files" / "a.png").write_bytes(data)
    assert Picture("canal_files/a.png", "The canal", 800, 600) == picture_of(workspace, bring(workspace, saved))


def test_only_what_lies_on_the_web_is_fetched_and_only_by_whom_it_was_given(
    workspace: Workspace, saved: Path, png: Callable[..., bytes]
) -> None:
    asked: list[str] = []

    def fetch(address: str) -> bytes:
        asked.append(address)
        return png(80, 60)

    assert "canal_files/a.png" == picture_of(workspace, bring(workspace, saved, fetch)).source
    assert [] == asked
    other = saved.with_name("other.html")
    other.write_text(PAGE.format(head="").replace("canal_files/", "https://www.example.org/").replace("dug", "made"))
    assert picture_name(png(80, 60)) == picture_of(workspace, bring(workspace, other, fetch)).source
    assert ["https://www.example.org/a.png"] == asked


def test_pictures_that_were_missing_come_with_the_same_page_later_and_nothing_moves(
    workspace: Workspace, saved: Path, png: Callable[..., bytes]
) -> None:
    first = bring(workspace, saved)
    assert first.essay_id is not None
    add_highlight(workspace, first.essay_id, 4, 9, Category.FACT)
    (saved.parent / "canal_files" / "a.png").write_bytes(png(64, 48))
    second = bring(workspace, saved)
    assert (ImportStatus.UPDATED, first.essay_id) == (second.status, second.essay_id)
    assert picture_name(png(64, 48)) == picture_of(workspace, second).source
    (marked,) = workspace.store.annotations.of_essay(first.essay_id)
    assert Anchored(4, 9) == marked.placement
    assert ImportStatus.UNCHANGED is bring(workspace, saved).status


def test_pictures_are_bounded_in_number_of_bytes(monkeypatch: pytest.MonkeyPatch, png: Callable[..., bytes]) -> None:
    attachments = tuple(Attachment(f"https://a.example/{n}.png", png(50, 50, (n, n, n)), "image/png") for n in range(3))
    room = sum(len(attachment.data) for attachment in attachments)
    monkeypatch.setattr(keep_pictures, "MOST_BYTES_OF_PAGE", room - 1)
    content = tuple(Picture(attachment.address) for attachment in attachments)
    page = CleanedPage(EssayFacts("T"), content, attachments=attachments)
    document = RawDocument("https://a.example/", b"", DocumentType.HTML, address="https://a.example/")
    assert attachments[:2] == with_pictures(document, page).attachments


def test_a_name_without_its_bytes_promises_no_picture(workspace: Workspace) -> None:
    page = CleanedPage(EssayFacts("T"), (Paragraph((Span("Words."),)), Picture(f"picture:{'0' * 64}", "A gate")))
    outcome = store_page(workspace, RawDocument("/x.html", b"x", DocumentType.HTML), page)
    assert Picture("", "A gate") == picture_of(workspace, outcome)
    assert () == check_library(workspace).problems


def test_an_exported_page_holds_its_pictures(workspace: Workspace, saved: Path, png: Callable[..., bytes]) -> None:
    (saved.parent / "canal_files" / "a.png").write_bytes(png(64, 48))
    outcome = bring(workspace, saved)
    assert outcome.essay_id is not None
    assert '<img src="data:image/png;base64,' in essay_as_html(workspace, outcome.essay_id)
    for file in workspace.folder.originals.glob("*/*.gz"):
        file.unlink()
    assert '<p class="missing" dir="ltr">The canal</p>' in essay_as_html(workspace, EssayId(outcome.essay_id))


@pytest.mark.parametrize("source", ["https://a.example/x.png", f"picture:{'0' * 64}", "picture:../../etc/passwd", ""])
def test_what_the_library_does_not_keep_is_not_found(workspace: Workspace, source: str) -> None:
    with pytest.raises(NotFoundError):
        picture_bytes(workspace.folder, source)
