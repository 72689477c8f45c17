"""Annotations of other programs find their essays and their places, or say that they are not sure, or wait."""

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from cssreader.app.annotate_essay import add_highlight, annotations_of, edit_annotation
from cssreader.app.complete_export import web_annotations
from cssreader.app.export_annotations import export_annotations
from cssreader.app.import_annotations import import_annotations
from cssreader.app.import_essays import store_page
from cssreader.app.waiting_annotations import waiting_essays
from cssreader.app.workspace import Workspace, open_workspace
from cssreader.domain.annotation import Anchored, AnnotationKind, Category, Moved, Uncertain
from cssreader.domain.content import Paragraph, Span
from cssreader.domain.essay import CleanedPage, DocumentType, EssayFacts, EssayId, RawDocument
from cssreader.domain.export import AnnotationStatus
from cssreader.domain.export_format import ExportFormat
from cssreader.paths import LibraryFolder

Take = Callable[..., list[AnnotationStatus]]

FIRST = "The barrage was built in the winter of that year, and nobody asked what it would cost."
TWICE = "The minister promised that the matter would be looked into."
CANALS = (FIRST, f"{TWICE} It was not.", f"{TWICE} It never was, as the clerk wrote in his book of accounts.")
ADDRESS = "https://notes.example/canals"
HEAD = "Highlight,Book Title,Book Author,Note,Color,Tags,Location,Highlighted at\n"


def bring(workspace: Workspace, title: str, *paragraphs: str, **facts: str) -> EssayId:
    content = tuple(Paragraph((Span(text),)) for text in paragraphs)
    document = RawDocument(f"/{title}.html", " ".join(paragraphs).encode(), DocumentType.TEXT)
    outcome = store_page(workspace, document, CleanedPage(EssayFacts(title, **facts), content))  # type: ignore[arg-type]
    assert outcome.essay_id is not None
    return outcome.essay_id


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Workspace]:
    with open_workspace(LibraryFolder(tmp_path / "library")) as workspace:
        yield workspace


@pytest.fixture
def canals(library: Workspace) -> EssayId:
    bring(library, "Roads", "A road is a promise that the next district will be reached before the rains.")
    return bring(library, "Canals and Crops", *CANALS, author="Nadia Rehman", address=ADDRESS)


@pytest.fixture
def take(library: Workspace, tmp_path: Path) -> Take:
    """Import a text as a file; gives what became of each annotation."""

    def take(text: str) -> list[AnnotationStatus]:
        file = tmp_path / "file"
        file.write_text(text, encoding="utf-8")
        return [outcome.status for outcome in import_annotations(library, file).outcomes]

    return take


def row(quote: str, title: str = "Canals and Crops", author: str = "", note: str = "", tags: str = "") -> str:
    cells = (quote, title, author, note, "", tags, "", "2026-03-01 10:20:30")
    return ",".join(f'"{cell}"' for cell in cells) + "\n"


def test_words_that_stand_once_are_anchored_and_described_anew(library: Workspace, canals: EssayId, take: Take) -> None:
    assert [AnnotationStatus.ADDED] == take(HEAD + row("built in the winter of that year, and nobody", note="Ask."))
    (mark,) = annotations_of(library, canals)
    text = library.store.essays.text(canals)
    assert isinstance(mark.placement, Anchored)
    assert (
        "built in the winter of that year, and nobody" == text[mark.placement.start : mark.placement.end] == mark.quote
    )
    assert mark.selector is not None
    assert mark.selector.prefix.endswith("The barrage was ")
    assert mark.version_id is not None
    assert ("Ask.", Category.QUOTATION) == (mark.note, mark.category)


def test_words_that_stand_twice_are_never_placed_in_silence(library: Workspace, canals: EssayId, take: Take) -> None:
    take(HEAD + row(TWICE, author="Nadia Rehman"))
    (mark,) = annotations_of(library, canals)
    assert not isinstance(mark.placement, Anchored | Moved)


def test_the_context_that_hypothesis_keeps_tells_two_places_apart(
    library: Workspace, canals: EssayId, take: Take
) -> None:
    text = library.store.essays.text(canals)
    second = text.rindex(TWICE)
    quote = {
        "type": "TextQuoteSelector",
        "exact": TWICE,
        "prefix": text[second - 32 : second],
        "suffix": text[second + len(TWICE) : second + len(TWICE) + 32],
    }
    target = {"source": ADDRESS, "selector": [quote]}
    take(json.dumps([{"id": "a", "uri": f"{ADDRESS}?utm_source=x", "text": "", "tags": [], "target": [target]}]))
    (mark,) = annotations_of(library, canals)
    assert isinstance(mark.placement, Moved | Anchored)
    assert second == mark.placement.start


def test_few_words_are_not_enough(library: Workspace, canals: EssayId, take: Take) -> None:
    take(HEAD + row("the winter", author="Nadia Rehman"))
    (mark,) = annotations_of(library, canals)
    assert not isinstance(mark.placement, Anchored | Moved)
    assert isinstance(mark.placement, Uncertain)


@pytest.mark.parametrize(
    ("title", "author"), [("canals and crops", "NADIA REHMAN"), ("Canals & Crops", ""), ("", ""), ("A book", "Nobody")]
)
def test_an_essay_is_known_by_its_title_or_by_what_is_quoted(
    title: str, author: str, library: Workspace, canals: EssayId, take: Take
) -> None:
    assert [AnnotationStatus.ADDED] == take(HEAD + row(FIRST, title, author))
    assert 1 == len(annotations_of(library, canals))


def test_what_may_be_of_two_essays_waits(library: Workspace, canals: EssayId, take: Take) -> None:
    bring(library, "Another", "It began so.", FIRST, "And went on otherwise, with other words, for quite a while.")
    assert [AnnotationStatus.WAITING] == take(HEAD + row(FIRST, "Unknown"))
    assert ["Unknown"] == [each.title for each in waiting_essays(library)]
    assert [] == list(annotations_of(library, canals))


def test_a_title_alone_is_no_essay(library: Workspace, canals: EssayId, take: Take) -> None:
    assert [AnnotationStatus.WAITING] == take(HEAD + row("Words that stand nowhere in this library at all."))
    assert [AnnotationStatus.ADDED] == take(HEAD + row("Words that the essay lost since.", author="Nadia Rehman"))


def test_a_second_import_changes_nothing(library: Workspace, canals: EssayId, take: Take) -> None:
    text = (
        HEAD
        + row(FIRST, note="Ask.", tags="a")
        + row(TWICE, author="Nadia Rehman")
        + row("Gone with the wind, all of it", "Elsewhere")
    )
    first = take(text)
    before = library.store.state()
    assert [AnnotationStatus.ADDED, AnnotationStatus.ADDED, AnnotationStatus.WAITING] == first
    assert [AnnotationStatus.UNCHANGED, AnnotationStatus.UNCHANGED, AnnotationStatus.WAITING] == take(text)
    assert before == library.store.state()


def test_what_was_changed_there_is_taken_and_what_was_changed_here_stays(
    library: Workspace, canals: EssayId, take: Take
) -> None:
    take(HEAD + row(FIRST, note="Ask.", tags="a"))
    (mark,) = annotations_of(library, canals)
    edit_annotation(library, mark.id, tags=("a", "mine"), category=Category.FACT)
    again = HEAD + row(FIRST, note="Asked.", tags="a")
    assert [AnnotationStatus.MERGED] == take(again)
    (merged,) = annotations_of(library, canals)
    assert ("Asked.", ("a", "mine"), Category.FACT) == (merged.note, merged.tags, merged.category)
    assert mark.placement == merged.placement
    assert [AnnotationStatus.UNCHANGED] == take(again)


def test_our_own_table_for_readwise_makes_no_second_marks(library: Workspace, canals: EssayId, take: Take) -> None:
    add_highlight(library, canals, 0, len(FIRST), Category.FACT, "Ask.", ("water",))
    text = export_annotations(library, form=ExportFormat.CSV)
    assert [AnnotationStatus.UNCHANGED] == take(text)
    assert 1 == len(annotations_of(library, canals))


def test_those_that_wait_are_placed_by_their_words(library: Workspace, take: Take) -> None:
    assert [AnnotationStatus.WAITING] == take(HEAD + row(FIRST, "A book of essays"))
    assert [AnnotationStatus.WAITING] == take(HEAD + row(FIRST, "A book of essays", note="Later."))
    essay = bring(library, "Canals and Crops", *CANALS)
    (mark,) = annotations_of(library, essay)
    assert (Anchored(0, len(FIRST)), "Later.") == (mark.placement, mark.note)
    assert [] == waiting_essays(library)


def test_a_note_on_a_page_is_one_on_the_essay(library: Workspace, canals: EssayId, take: Take) -> None:
    take(json.dumps([{"id": "p", "uri": ADDRESS, "text": "On the page.", "tags": [], "target": [{"source": ADDRESS}]}]))
    (mark,) = annotations_of(library, canals)
    assert (AnnotationKind.NOTE, None, "On the page.") == (mark.kind, mark.selector, mark.note)


def test_web_annotations_come_back_into_another_library(library: Workspace, canals: EssayId, tmp_path: Path) -> None:
    add_highlight(library, canals, 4, len(FIRST), Category.ARGUMENT, "So.\n\n- a\n- b", ("water",))
    file = tmp_path / "marks.jsonld"
    file.write_text(web_annotations(library), encoding="utf-8")
    (mark,) = annotations_of(library, canals)
    with open_workspace(LibraryFolder(tmp_path / "other")) as other:
        essay = bring(other, "Canals and Crops", *CANALS, address=ADDRESS)
        (outcome,) = import_annotations(other, file).outcomes
        assert AnnotationStatus.ADDED is outcome.status
        (there,) = annotations_of(other, essay)
        assert replace(mark, essay_id=essay, version_id=there.version_id) == there
        again = import_annotations(other, file)
        assert [AnnotationStatus.UNCHANGED] == [outcome.status for outcome in again.outcomes]
