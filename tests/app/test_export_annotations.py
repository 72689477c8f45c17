"""Annotations leave the library and come back, into this library or another one."""

import json
import os
import uuid
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from cssreader.app.annotate_essay import add_bookmark, add_highlight, add_note, annotations_of, remove_annotation
from cssreader.app.export_annotations import (
    annotation_lines,
    export_annotations,
    export_to_file,
    exported_essays,
    lines_of,
    save_text,
)
from cssreader.app.import_annotations import import_annotations
from cssreader.app.tend_library import trash_essays
from cssreader.app.workspace import Workspace, open_workspace
from cssreader.domain.annotation import (
    Anchored,
    Annotation,
    AnnotationId,
    AnnotationKind,
    Category,
    Moved,
    Selector,
    Unplaced,
    span_of,
)
from cssreader.domain.content import Paragraph, Span
from cssreader.domain.essay import CleanedPage, EssayFacts, EssayId
from cssreader.domain.export import AnnotationStatus
from cssreader.domain.export_format import ExportFormat
from cssreader.errors import KnownError, NotFoundError, UnusableInputError
from cssreader.paths import LibraryFolder

Open = Callable[[str], Workspace]

WELLS = "The clerk counts the wells each spring. The count is lower than the year before, and nobody asks why."
ROADS = "A road is a promise that the next district will be reached. Most promises end at the river."


def page(title: str, *paragraphs: str, address: str | None = None) -> CleanedPage:
    return CleanedPage(EssayFacts(title, address=address), tuple(Paragraph((Span(text),)) for text in paragraphs))


def put(workspace: Workspace, cleaned: CleanedPage, origin: str) -> EssayId:
    original = workspace.store.originals.keep(origin.encode())
    return workspace.store.essays.add(cleaned, origin=origin, original=original, at=datetime.now(UTC))


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
    """A library of two essays with a mark of every kind."""
    workspace = open_one("marked")
    wells = put(workspace, page("Wells", WELLS, address="https://notes.example/wells"), "/wells.html")
    roads = put(workspace, page("Roads", ROADS), "/roads.html")
    add_highlight(workspace, wells, 0, 38, Category.FACT, "Check.", ("water",))
    add_note(workspace, wells, None, None, "On the whole essay.")
    add_note(workspace, wells, 40, 60, "On a passage.", ("a", "b"))
    add_bookmark(workspace, roads, 10, "Here.")
    return workspace


def everything(workspace: Workspace) -> list[Annotation]:
    return workspace.store.annotations.all()


def exported(workspace: Workspace, file: Path) -> Path:
    return export_to_file(workspace, None, ExportFormat.JSON, file, make_pdf=str.encode)


def statuses(workspace: Workspace, file: Path) -> list[AnnotationStatus]:
    return [outcome.status for outcome in import_annotations(workspace, file).outcomes]


def test_the_whole_library_is_exported_by_title_and_with_what_is_in_the_trash(marked: Workspace) -> None:
    put(marked, page("Unmarked", "Nothing here is marked."), "/unmarked.html")
    trash_essays(marked, [EssayId(2)])
    assert ["Roads", "Wells"] == [essay.title for essay in exported_essays(marked)]
    assert [1, 3] == [len(essay.annotations) for essay in exported_essays(marked)]


def test_essays_that_are_named_come_in_that_order_once_each_even_unmarked(marked: Workspace) -> None:
    bare = put(marked, page("Unmarked", "Nothing here is marked."), "/unmarked.html")
    chosen = exported_essays(marked, [bare, EssayId(1), bare])
    assert ["Unmarked", "Wells"] == [essay.title for essay in chosen]
    with pytest.raises(NotFoundError):
        exported_essays(marked, [EssayId(99)])


@pytest.mark.parametrize(
    ("form", "start"),
    [(ExportFormat.MARKDOWN, "# Highlights"), (ExportFormat.HTML, "<!DOCTYPE"), (ExportFormat.JSON, "{")],
)
def test_every_form_holds_every_mark(form: ExportFormat, start: str, marked: Workspace) -> None:
    text = export_annotations(marked, form=form)
    assert text.startswith(start)
    for words in ("The clerk counts the wells each spring", "Check.", "On the whole essay.", "On a passage.", "Here."):
        assert words in text


def test_an_export_imported_into_another_library_of_the_same_essays_gives_the_same_annotations(
    marked: Workspace, open_one: Open, tmp_path: Path
) -> None:
    other = open_one("other")
    put(other, page("Roads", ROADS), "/elsewhere/roads.html")
    put(other, page("Wells", WELLS, address="https://notes.example/wells"), "/elsewhere/wells.html")
    file = exported(marked, tmp_path / "marks.json")
    result = import_annotations(other, file)
    assert [AnnotationStatus.ADDED] * 4 == [outcome.status for outcome in result.outcomes]
    assert 4 == result.count(AnnotationStatus.ADDED)
    renumbered = {EssayId(1): EssayId(2), EssayId(2): EssayId(1)}
    expected = [
        replace(mark, essay_id=renumbered[mark.essay_id], version_id=None)
        for mark in (*annotations_of(marked, EssayId(2)), *annotations_of(marked, EssayId(1)))
    ]
    assert expected == [replace(mark, version_id=None) for mark in everything(other)]
    assert all(mark.version_id is not None for mark in everything(other))
    assert {mark.id for mark in expected} == result.changes.annotations
    assert {1, 2} == result.changes.essays


def test_importing_twice_adds_nothing(marked: Workspace, tmp_path: Path) -> None:
    file = exported(marked, tmp_path / "marks.json")
    before = everything(marked)
    result = import_annotations(marked, file)
    assert [AnnotationStatus.UNCHANGED] * 4 == [outcome.status for outcome in result.outcomes]
    assert not result.changes
    assert before == everything(marked)


def test_what_was_removed_comes_back_as_it_was(marked: Workspace, tmp_path: Path) -> None:
    file = exported(marked, tmp_path / "marks.json")
    before = everything(marked)
    for mark in before:
        remove_annotation(marked, mark.id)
    assert [AnnotationStatus.ADDED] * 4 == statuses(marked, file)
    assert before == everything(marked)


def test_of_two_with_one_id_the_one_modified_later_stays(marked: Workspace, tmp_path: Path) -> None:
    (mark,) = annotations_of(marked, EssayId(2))
    file = exported(marked, tmp_path / "marks.json")
    later = replace(mark, note="Newer here.", modified_at=mark.modified_at + timedelta(seconds=1))
    marked.store.annotations.put(later)
    assert AnnotationStatus.UPDATED not in statuses(marked, file)
    assert [later] == list(annotations_of(marked, EssayId(2)))
    newer = exported(marked, tmp_path / "newer.json")
    marked.store.annotations.put(mark)
    assert 1 == statuses(marked, newer).count(AnnotationStatus.UPDATED)
    assert [later] == list(annotations_of(marked, EssayId(2)))


def test_an_essay_with_another_text_has_its_marks_found_again(
    marked: Workspace, open_one: Open, tmp_path: Path
) -> None:
    other = open_one("other")
    changed = page("Wells, revised", "A new opening paragraph.", WELLS, address="https://notes.example/wells")
    put(other, changed, "/wells.html")
    statuses(other, exported(marked, tmp_path / "marks.json"))
    found = [mark for mark in annotations_of(other, EssayId(1)) if mark.selector is not None]
    assert 2 == len(found)
    text = other.store.essays.text(EssayId(1))
    for mark in found:
        span = span_of(mark.placement)
        assert span is not None
        assert mark.quote == text[slice(*span)]
        assert isinstance(mark.placement, Moved)
        assert mark.version_id is None


def test_an_essay_is_known_by_title_and_origin_where_neither_address_nor_text_agrees(
    marked: Workspace, open_one: Open, tmp_path: Path
) -> None:
    other = open_one("other")
    put(other, page("Roads", "Quite another text."), "/roads.html")
    put(other, page("Roads", "And one from elsewhere."), "/other-roads.html")
    assert 1 == statuses(other, exported(marked, tmp_path / "marks.json")).count(AnnotationStatus.ADDED)
    (mark,) = annotations_of(other, EssayId(1))
    assert Unplaced() == mark.placement
    assert "Here." == mark.note


def test_what_has_no_essay_waits_for_it_and_the_rest_comes_in(
    marked: Workspace, open_one: Open, tmp_path: Path
) -> None:
    other = open_one("other")
    put(other, page("Roads", ROADS), "/roads.html")
    result = import_annotations(other, exported(marked, tmp_path / "marks.json"))
    assert (1, 3) == (result.count(AnnotationStatus.ADDED), result.count(AnnotationStatus.WAITING))
    waiting = [outcome for outcome in result.outcomes if outcome.status is AnnotationStatus.WAITING]
    assert ["Wells"] * 3 == [outcome.title for outcome in waiting]
    assert 3 == len({outcome.annotation_id for outcome in waiting})
    assert {outcome.annotation_id for outcome in waiting}.isdisjoint(each.id for each in everything(other))


def test_a_known_annotation_stays_with_its_essay_whatever_the_file_says_of_it(
    marked: Workspace, tmp_path: Path
) -> None:
    (mark,) = annotations_of(marked, EssayId(2))
    line = json.loads(lines_of(marked, [mark]))
    line |= {
        "essay": {"address": "https://notes.example/wells"},
        "note": "Changed.",
        "modified": "2100-01-01T00:00:00Z",
    }
    (tmp_path / "marks.json").write_text(json.dumps(line), encoding="utf-8")
    assert [AnnotationStatus.UPDATED] == statuses(marked, tmp_path / "marks.json")
    assert ["Changed."] == [each.note for each in annotations_of(marked, EssayId(2))]


def test_a_mark_that_names_only_a_number_is_believed_if_its_words_stand_there(
    marked: Workspace, tmp_path: Path
) -> None:
    line = {"kind": "highlight", "category": "fact", "quote": "nobody asks why", "modified": "2026-01-01T00:00:00Z"}
    lines = [
        line | {"id": str(uuid.uuid4()), "essay_id": 1},
        line | {"id": str(uuid.uuid4()), "essay_id": 2},
        line | {"id": str(uuid.uuid4()), "essay_id": 77},
        line | {"id": str(uuid.uuid4()), "essay_id": 1, "kind": "note", "quote": "", "note": "Of what?"},
    ]
    (tmp_path / "marks.json").write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    assert [AnnotationStatus.ADDED, *[AnnotationStatus.WAITING] * 3] == statuses(marked, tmp_path / "marks.json")
    (mark,) = [each for each in annotations_of(marked, EssayId(1)) if each.quote == "nobody asks why"]
    span = span_of(mark.placement)
    assert span is not None
    assert "nobody asks why" == WELLS[slice(*span)]


@pytest.mark.parametrize(
    "place", [{"start": 10**6, "end": 10**6 + 5}, {"start": 3, "end": 8}, {"start": 90, "end": 10}]
)
def test_a_place_that_cannot_be_is_not_believed(place: dict[str, int], marked: Workspace, tmp_path: Path) -> None:
    (mark, *_) = [each for each in annotations_of(marked, EssayId(1)) if each.kind is AnnotationKind.HIGHLIGHT]
    line = json.loads(lines_of(marked, [mark])) | place | {"state": "anchored"}
    remove_annotation(marked, mark.id)
    (tmp_path / "marks.json").write_text(json.dumps(line), encoding="utf-8")
    import_annotations(marked, tmp_path / "marks.json")
    assert Anchored(0, 38) == marked.store.annotations.get(mark.id).placement


def test_a_highlight_that_waited_for_a_place_still_waits(marked: Workspace, tmp_path: Path) -> None:
    lost = Annotation(
        id=AnnotationId(str(uuid.uuid4())),
        essay_id=EssayId(1),
        kind=AnnotationKind.HIGHLIGHT,
        category=None,
        selector=Selector("words of an older text", "", "", 5, 27),
        version_id=None,
        placement=Unplaced(),
        note="",
        tags=(),
        created_at=datetime(2026, 1, 1, tzinfo=UTC),
        modified_at=datetime(2026, 1, 1, tzinfo=UTC),
    )
    marked.store.annotations.put(lost)
    file = exported(marked, tmp_path / "marks.json")
    remove_annotation(marked, lost.id)
    import_annotations(marked, file)
    assert lost == marked.store.annotations.get(lost.id)


def test_lines_can_be_imported_too(marked: Workspace, tmp_path: Path) -> None:
    (tmp_path / "marks.jsonl").write_text(annotation_lines(marked), encoding="utf-8")
    before = everything(marked)
    for mark in before:
        remove_annotation(marked, mark.id)
    assert [AnnotationStatus.ADDED] * 4 == statuses(marked, tmp_path / "marks.jsonl")
    assert before == everything(marked)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_file_that_an_editor_saved_in_another_encoding_is_read(
    encoding: str, marked: Workspace, tmp_path: Path
) -> None:
    file = exported(marked, tmp_path / "marks.json")
    file.write_text(file.read_text("utf-8"), encoding=encoding)
    assert [AnnotationStatus.UNCHANGED] * 4 == statuses(marked, file)


def test_files_that_cannot_be_read_get_a_sentence(
    marked: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "odd.json").write_bytes(b"\x80\x81")
    for file in (tmp_path / "nowhere.json", tmp_path, tmp_path / "odd.json"):
        with pytest.raises(UnusableInputError, match=r"\.$"):
            import_annotations(marked, file)
    monkeypatch.setattr("cssreader.app.import_annotations.MOST_BYTES", 10)
    with pytest.raises(UnusableInputError, match="too large"):
        import_annotations(marked, exported(marked, tmp_path / "marks.json"))


def test_a_file_is_replaced_whole_and_only_at_the_end(tmp_path: Path) -> None:
    file = tmp_path / "marks.md"
    save_text("first\n", file)
    save_text("second پانی\n", file)
    assert "second پانی\n".encode() == file.read_bytes()
    assert [file] == list(tmp_path.iterdir())
    with pytest.raises(KnownError, match="could not be written"):
        save_text("x", tmp_path / "no" / "marks.md")
    with pytest.raises(KnownError, match="could not be written"):
        save_text("x", tmp_path)
    assert [file] == list(tmp_path.iterdir())


@pytest.mark.skipif(os.name == "nt", reason="devices and links of POSIX")
def test_a_device_is_never_replaced_and_a_link_is_followed(tmp_path: Path) -> None:
    save_text("x", Path("/dev/null"))
    assert not Path("/dev/null").is_file()
    target, link = tmp_path / "target.md", tmp_path / "link.md"
    target.write_text("old", encoding="utf-8")
    link.symlink_to(target)
    save_text("new", link)
    assert link.is_symlink()
    assert "new" == target.read_text("utf-8")
