"""What leaves a library as complete JSON comes back: here, in an empty library, and where both sides went on."""

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from cssreader.app.annotate_essay import (
    add_bookmark,
    add_highlight,
    add_note,
    annotations_of,
    edit_annotation,
    remove_annotation,
)
from cssreader.app.complete_export import complete_export
from cssreader.app.dossiers import add_annotation, add_heading, add_thought, create_dossier
from cssreader.app.import_annotations import import_annotations
from cssreader.app.import_essays import store_page
from cssreader.app.keep_versions import place_again
from cssreader.app.searches import save_search
from cssreader.app.tend_library import set_shelf
from cssreader.app.waiting_annotations import waiting_essays
from cssreader.app.workspace import Workspace, open_workspace
from cssreader.domain.annotation import Anchored, AnnotationKind, Category, Moved, Unplaced
from cssreader.domain.content import Paragraph, Picture, Span
from cssreader.domain.essay import CleanedPage, DocumentType, EssayFacts, EssayId, RawDocument, Shelf
from cssreader.domain.export import AnnotationImport, AnnotationStatus
from cssreader.domain.library import EssayEdit
from cssreader.paths import LibraryFolder
from cssreader.store.integrity import integrity_problems

Open = Callable[[str], Workspace]

TWIN = "The minister said that the matter would be looked into in due course."
WELLS = (
    "The clerk counts the wells each spring and writes the number in a book.",
    f"{TWIN} Nobody believed a word of it in the villages by the river.",
    f"In the autumn the well was dry. {TWIN} The book was closed and put away.",
)
ROADS = ("A road is a promise that the next district will be reached. Most promises end at the river.",)
ADDRESS = "https://notes.example/wells"


def page(title: str, *paragraphs: str, address: str | None = None) -> CleanedPage:
    return CleanedPage(EssayFacts(title, address=address), tuple(Paragraph((Span(text),)) for text in paragraphs))


def bring(workspace: Workspace, cleaned: CleanedPage, origin: str) -> EssayId:
    """Store a page as an import does."""
    words = " ".join(span.text for block in cleaned.content if isinstance(block, Paragraph) for span in block.spans)
    document = RawDocument(origin, words.encode(), DocumentType.TEXT)
    outcome = store_page(workspace, document, cleaned)
    assert outcome.essay_id is not None
    return outcome.essay_id


@pytest.fixture
def open_one(tmp_path: Path) -> Iterator[Open]:
    opened: list[Workspace] = []

    def open_one(name: str) -> Workspace:
        opened.append(open_workspace(LibraryFolder(tmp_path / name)))
        return opened[-1]

    yield open_one
    for workspace in opened:
        workspace.close()


@pytest.fixture
def marked(open_one: Open) -> Workspace:
    """Two essays with marks of every kind, one of them with an older text, in which some marks were made."""
    workspace = open_one("marked")
    wells = bring(workspace, page("Wells", *WELLS, address=ADDRESS), "/wells.html")
    text = workspace.store.essays.text(wells)
    add_highlight(workspace, wells, 0, 38, Category.FACT, "Check.", ("water",))
    add_highlight(workspace, wells, text.index("Nobody"), text.index("Nobody") + 30, Category.ARGUMENT)
    add_note(workspace, wells, None, None, "On the whole essay.")
    bring(workspace, page("Wells", "A new beginning.", *WELLS[1:], address=ADDRESS), "/wells.html")
    (mark, *_) = [each for each in annotations_of(workspace, wells) if isinstance(each.placement, Moved)]
    edit_annotation(workspace, mark.id, note="Said so.", source="PBS", year="2023", stale=True)
    assert any(isinstance(each.placement, Unplaced) and each.selector for each in annotations_of(workspace, wells))
    roads = bring(workspace, page("Roads", *ROADS), "/roads.html")
    add_bookmark(workspace, roads, 10, "Here.")
    set_shelf(workspace, (roads,), Shelf.FINISHED)
    essay = workspace.store.essays.get(roads)
    workspace.store.essays.edit(roads, replace(EssayEdit.of(essay), author="N. Rehman", tags=("district",)))
    save_search(workspace, "water AND promises", "Dry")
    create_dossier(workspace, "Water")
    dossier = workspace.store.dossiers.get("Water")
    add_heading(workspace, dossier, "Scarcity")
    add_annotation(workspace, "Water", mark.id)
    add_thought(workspace, dossier, "Ask the clerk.")
    return workspace


def exported(workspace: Workspace, file: Path, *, with_essays: bool = False) -> Path:
    file.write_text(complete_export(workspace, with_essays=with_essays), encoding="utf-8")
    return file


def exchanged(here: Workspace, there: Workspace, file: Path) -> AnnotationImport:
    """What `there` makes of what `here` exports."""
    return import_annotations(there, exported(here, file))


def statuses(result: AnnotationImport) -> list[AnnotationStatus]:
    return [outcome.status for outcome in result.outcomes]


def said(workspace: Workspace) -> list[tuple[object, ...]]:
    return sorted(
        (each.id, each.note, each.tags, each.category, each.source, each.modified_at)
        for each in workspace.store.annotations.all()
    )


def test_an_empty_library_that_took_in_a_complete_export_exports_the_same_bytes(
    marked: Workspace, open_one: Open, tmp_path: Path
) -> None:
    file = exported(marked, tmp_path / "all.json", with_essays=True)
    other = open_one("other")
    result = import_annotations(other, file)
    assert {AnnotationStatus.ADDED} == set(statuses(result))
    assert 2 == result.essays_added
    assert file.read_bytes() == exported(other, tmp_path / "again.json", with_essays=True).read_bytes()
    assert [] == integrity_problems(other.store)
    assert ["Scarcity", "Ask the clerk."] == [
        item.words
        for item in other.store.dossiers.items(other.store.dossiers.get("Water").id)
        if item.words in ("Scarcity", "Ask the clerk.")
    ]
    assert ["Dry"] == [each.name for each in other.store.searches.saved()]


def test_a_second_import_changes_nothing(marked: Workspace, open_one: Open, tmp_path: Path) -> None:
    file = exported(marked, tmp_path / "all.json", with_essays=True)
    other = open_one("other")
    import_annotations(other, file)
    before = other.store.state()
    again = import_annotations(other, file)
    assert {AnnotationStatus.UNCHANGED} == set(statuses(again))
    assert (0, 0, False) == (again.essays_added, again.others, bool(again.changes))
    assert before == other.store.state()
    assert {AnnotationStatus.UNCHANGED} == set(statuses(import_annotations(marked, file)))


def test_marks_of_an_older_text_know_it_in_another_library(marked: Workspace, open_one: Open, tmp_path: Path) -> None:
    other = open_one("other")
    only_second_twin = (WELLS[0], "Nobody believed a word of it in the villages by the river.", WELLS[2])
    first = marked.store.essays.text(EssayId(1)).index(TWIN)
    marked_twin = add_highlight(marked, EssayId(1), first, first + len(TWIN), Category.QUOTATION).after
    assert marked_twin is not None
    essay = bring(other, page("Wells", *only_second_twin, address=ADDRESS), "/wells.html")
    exchanged(marked, other, tmp_path / "marks.json")
    text = other.store.essays.text(essay)
    assert 1 == text.count(TWIN)
    assert not isinstance(other.store.annotations.get(marked_twin.id).placement, Anchored | Moved)
    place_again(other, essay, text)
    assert not isinstance(other.store.annotations.get(marked_twin.id).placement, Anchored | Moved)


def test_two_machines_that_both_went_on_end_up_the_same(marked: Workspace, open_one: Open, tmp_path: Path) -> None:
    other = open_one("other")
    import_annotations(other, exported(marked, tmp_path / "all.json", with_essays=True))
    (fact,) = [each for each in annotations_of(marked, EssayId(1)) if each.note == "Check."]
    (argument,) = [each for each in annotations_of(marked, EssayId(1)) if each.note == "Said so."]
    edit_annotation(marked, fact.id, note="Checked here.", tags=("water", "here"))
    edit_annotation(other, fact.id, note="Checked there.", tags=("there",), category=Category.FIGURE)
    edit_annotation(other, argument.id, source="SBP")
    to_other = exported(marked, tmp_path / "a.json")
    to_marked = exported(other, tmp_path / "b.json")
    result = import_annotations(other, to_other)
    assert 1 == result.count(AnnotationStatus.MERGED)
    again = import_annotations(marked, to_marked)
    assert (1, 1) == (again.count(AnnotationStatus.MERGED), again.count(AnnotationStatus.UPDATED))
    assert said(marked) == said(other)
    united = marked.store.annotations.get(fact.id)
    assert united.note.startswith("Checked there.")
    assert united.note.endswith("Checked here.")
    assert (("there", "here"), Category.FIGURE) == (united.tags, united.category)
    for workspace, file in ((marked, to_marked), (other, to_other), (marked, to_other), (other, to_marked)):
        assert {AnnotationStatus.UNCHANGED} == set(statuses(import_annotations(workspace, file)))
    assert {AnnotationStatus.UNCHANGED} == set(statuses(exchanged(marked, other, tmp_path / "c.json")))


def test_what_one_removed_and_the_other_edited_lives(marked: Workspace, open_one: Open, tmp_path: Path) -> None:
    other = open_one("other")
    import_annotations(other, exported(marked, tmp_path / "all.json", with_essays=True))
    (fact,) = [each for each in annotations_of(marked, EssayId(1)) if each.note == "Check."]
    remove_annotation(marked, fact.id)
    edit_annotation(other, fact.id, note="Still true.")
    exchanged(other, marked, tmp_path / "b.json")
    exchanged(marked, other, tmp_path / "a.json")
    assert "Still true." == marked.store.annotations.get(fact.id).note == other.store.annotations.get(fact.id).note


def test_what_was_said_of_an_essay_here_stands_and_its_tags_are_united(
    marked: Workspace, open_one: Open, tmp_path: Path
) -> None:
    other = open_one("other")
    roads = bring(other, page("Roads", *ROADS), "/elsewhere.html")
    essay = other.store.essays.get(roads)
    other.store.essays.edit(roads, replace(EssayEdit.of(essay), title="My roads", tags=("mine",)))
    result = exchanged(marked, other, tmp_path / "marks.json")
    essay = other.store.essays.get(roads)
    assert ("My roads", "N. Rehman", ("mine", "district")) == (
        essay.facts.title,
        essay.facts.author,
        essay.summary.tags,
    )
    assert Shelf.FINISHED is essay.summary.shelf
    assert result.others > 0


def test_what_waits_is_placed_when_its_essay_comes_in(marked: Workspace, open_one: Open, tmp_path: Path) -> None:
    other = open_one("other")
    result = exchanged(marked, other, tmp_path / "marks.json")
    assert {AnnotationStatus.WAITING} == set(statuses(result))
    assert 4 == len(waiting_essays(other)) == len(result.outcomes)
    assert [] == other.store.annotations.all()
    assert 4 == len(waiting_essays(other))
    roads = bring(other, page("Roads", *ROADS), "/elsewhere.html")
    assert ["Here."] == [each.note for each in annotations_of(other, roads)]
    assert 3 == len(waiting_essays(other))
    wells = bring(other, page("Wells, renamed", *WELLS, address=ADDRESS + "?utm_source=x"), "/w.html")
    assert [] == waiting_essays(other)
    assert 3 == len(annotations_of(other, wells))
    text = other.store.essays.text(wells)
    (fact,) = [each for each in annotations_of(other, wells) if each.note == "Check."]
    assert Anchored(0, 38) == fact.placement
    assert text[:38] == fact.quote


def test_what_waits_goes_out_again(marked: Workspace, open_one: Open, tmp_path: Path) -> None:
    other, third = open_one("other"), open_one("third")
    exchanged(marked, other, tmp_path / "marks.json")
    bring(third, page("Wells", *WELLS, address=ADDRESS), "/w.html")
    bring(third, page("Roads", *ROADS), "/r.html")
    result = exchanged(other, third, tmp_path / "again.json")
    assert {AnnotationStatus.ADDED} == set(statuses(result))
    assert said(marked) == said(third)


def test_an_essay_is_known_by_what_is_quoted_from_it(marked: Workspace, open_one: Open, tmp_path: Path) -> None:
    other = open_one("other")
    elsewhere = bring(other, page("Another title", *WELLS), "/another.html")
    exchanged(marked, other, tmp_path / "marks.json")
    assert {AnnotationKind.HIGHLIGHT} == {each.kind for each in annotations_of(other, elsewhere)}
    assert ["Check."] == [each.note for each in annotations_of(other, elsewhere)]


def test_hostile_pages_of_an_export_make_no_essay(marked: Workspace, open_one: Open, tmp_path: Path) -> None:
    whole = complete_export(marked, with_essays=True)
    for number, html in enumerate(
        (
            "<p>broken",
            "<script>alert(1)</script>",
            "<p onclick='x'><b>bold</b></p>",
            "<!DOCTYPE x [<!ENTITY a 'b'>]><p>&a;</p>",
            "<p>" + "<em>" * 100_000 + "</em>" * 100_000 + "</p>",
            "<ul>" * 5_000 + "</ul>" * 5_000,
        )
    ):
        document = json.loads(whole)
        for essay in document["essays"]:
            essay["page"]["html"] = html
        file = tmp_path / f"hostile{number}.json"
        file.write_text(json.dumps(document), encoding="utf-8")
        other = open_one(f"hostile{number}")
        assert {AnnotationStatus.WAITING} == set(statuses(import_annotations(other, file)))
        assert [] == other.store.essays.summaries()


def test_links_that_run_and_pictures_that_are_none_stay_out(marked: Workspace, open_one: Open, tmp_path: Path) -> None:
    text = complete_export(marked, with_essays=True)
    file = tmp_path / "links.json"
    bad = "<p><a href='javascript:alert(1)'>here</a></p><figure><img src='javascript:x' alt='A map'/></figure><p>"
    file.write_text(text.replace('"html": "<p>', '"html": "' + bad), encoding="utf-8")
    other = open_one("other")
    import_annotations(other, file)
    for essay in other.store.essays.summaries():
        content = other.store.essays.get(essay.id).content
        assert not any(isinstance(block, Picture) and "javascript" in block.source for block in content)
        assert not any(span.link for block in content if isinstance(block, Paragraph) for span in block.spans)


def test_times_that_are_restored_are_those_of_the_other_library(
    marked: Workspace, open_one: Open, tmp_path: Path
) -> None:
    other = open_one("other")
    import_annotations(other, exported(marked, tmp_path / "all.json", with_essays=True))
    assert {each.added_at for each in marked.store.essays.summaries()} == {
        each.added_at for each in other.store.essays.summaries()
    }
    assert all(each.added_at <= datetime.now(UTC) for each in other.store.essays.summaries())
