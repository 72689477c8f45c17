"""What a person does in a day: save, read, mark, close, come back, find, take along."""

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QSettings, QStandardPaths
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QTextEdit, QToolButton
from pytestqt.qtbot import QtBot

from cssreader.app.import_essays import store_page
from cssreader.app.keep_index_fresh import bring_index_up_to_date
from cssreader.app.workspace import open_workspace
from cssreader.clean import clean_page
from cssreader.domain.annotation import Annotation, AnnotationKind, Category, span_of
from cssreader.domain.changes import ImportStatus
from cssreader.domain.export_format import ExportFormat
from cssreader.domain.export_scope import ExportChoice
from cssreader.domain.library import EssayEdit
from cssreader.domain.note_draft import NoteDraft
from cssreader.gui.desk import Desk
from cssreader.gui.dialogs.export_dialog import Among, ExportWish
from cssreader.gui.preferences import Preferences
from cssreader.gui.window import Window
from cssreader.ingest import read_document
from cssreader.paths import LibraryFolder

PAGE = """<!doctype html><html lang="en"><head><title>Rivers and Reservoirs | The Daily Shelf</title>
<meta property="og:title" content="Rivers and Reservoirs"><meta name="author" content="Amna Qureshi">
<meta property="article:published_time" content="2026-03-05T08:00:00+05:00"></head><body>
<nav><a href="/">Home</a> <a href="/opinion">Opinion</a></nav>
<article><h1>Rivers and Reservoirs</h1><p>By Amna Qureshi</p>
<p>A country that stores little of what its rivers bring must live with what each season sends, and the seasons have
grown less regular than the canals that were built to wait for them.</p>
<p>The argument for storage is an argument for time. Water that is kept in August can be given to the wheat in
February, and a province that trusts the ledger will quarrel less about the gates.</p>
<p>Storage alone answers no question of justice. Canals that leak, prices that reward the thirsty crop, and meters that
nobody reads would empty any reservoir, however large, before the farmer at the tail had seen his share.</p>
<p>So the better policy is a dull one: line the canals, read the meters, publish the ledger, and build what the
ledger shows to be missing. A reservoir that follows an honest account is
cheaper than one that replaces it.</p></article>
<footer>Copyright The Daily Shelf</footer></body></html>"""

Opens = Callable[[], Any]


def saved_page(folder: Path) -> Path:
    file = folder / "rivers.html"
    file.write_text(PAGE, "utf-8")
    return file


def test_an_essay_travels_the_whole_way(opens_window: Opens, tmp_path: Path) -> None:
    reader = opens_window()
    assert len(reader.titles) >= 12  # the starter essays are there

    reader.drops(saved_page(tmp_path))
    assert [ImportStatus.ADDED] == [outcome.status for outcome in reader.imported]
    reader.opens("Rivers and Reservoirs")
    marked = reader.marks("The argument for storage is an argument for time.", Category.ARGUMENT)
    reader.writes_note(marked, "Compare with the ledger of 1991.")
    reader.does("bookmark")
    reader.waits_until(lambda: len(reader.annotations) == 2)
    reader.closes()

    back = opens_window()
    assert "Rivers and Reservoirs" == back.title_on_page
    kinds = {annotation.kind for annotation in back.annotations}
    assert {AnnotationKind.HIGHLIGHT, AnnotationKind.BOOKMARK} == kinds

    back.waits_until(
        lambda: "Rivers and Reservoirs" in [hit.title for hit in back.searches("reservoir honest").hits[:1]]
    )
    back.opens_hit()
    back.waits_until(lambda: marked.id in {hit.annotation_id for hit in back.searches("ledger of 1991").hits})

    taken = tmp_path / "taken.md"
    assert back.window.furnishing.reading.essay_id is not None
    exports = back.window.furnishing.exports
    wish = ExportWish(Among.ESSAY, "", ExportFormat.MARKDOWN, "", with_marks=True)
    exports.export_to(wish, ExportChoice((back.window.furnishing.reading.essay_id,)), taken)
    back.waits_until(taken.exists)
    assert "Compare with the ledger of 1991." in taken.read_text("utf-8")
    assert [] == back.said


def test_the_same_page_twice_adds_nothing(opens_window: Opens, tmp_path: Path) -> None:
    reader = opens_window()
    page = saved_page(tmp_path)
    reader.drops(page)
    many = len(reader.titles)
    reader.drops(page)
    assert [ImportStatus.UNCHANGED] == [outcome.status for outcome in reader.imported]
    assert many == len(reader.titles)


def test_a_bad_file_is_named_and_the_rest_comes_in(opens_window: Opens, tmp_path: Path) -> None:
    reader = opens_window()
    folder = tmp_path / "saved"
    folder.mkdir()
    saved_page(folder)
    (folder / "empty.html").write_bytes(b"")
    (folder / "noise.html").write_bytes(bytes(range(256)) * 40)
    reader.drops(folder)
    outcomes = {Path(outcome.origin).name: outcome for outcome in reader.imported}
    assert ImportStatus.ADDED is outcomes["rivers.html"].status
    for name in ("empty.html", "noise.html"):
        assert ImportStatus.FAILED is outcomes[name].status
        assert (outcomes[name].error or "").endswith(".")


def test_undo_and_redo_walk_through_what_was_marked(opens_window: Opens, tmp_path: Path) -> None:
    reader = opens_window()
    reader.drops(saved_page(tmp_path))
    reader.opens("Rivers and Reservoirs")
    first = reader.marks("Storage alone answers no question of justice.", Category.COUNTER_ARGUMENT)
    over_it = reader.marks("no question of justice", Category.QUOTATION)
    assert {first.id, over_it.id} == {annotation.id for annotation in reader.annotations}
    reader.does("undo")
    reader.waits_until(lambda: [first.id] == [annotation.id for annotation in reader.annotations])
    reader.does("undo")
    reader.waits_until(lambda: not reader.annotations)
    reader.does("redo")
    reader.does("redo")
    reader.waits_until(lambda: len(reader.annotations) == 2)
    again = {annotation.id: annotation for annotation in reader.annotations}
    assert first == again[first.id]


def test_an_essay_put_to_the_trash_is_found_no_more_and_comes_back(opens_window: Opens, tmp_path: Path) -> None:
    reader = opens_window()
    reader.drops(saved_page(tmp_path))
    reader.opens("Rivers and Reservoirs")
    essay_id = reader.window.furnishing.reading.essay_id
    reader.does("trash")
    reader.waits_until(lambda: "Rivers and Reservoirs" not in reader.titles)
    reader.waits_until(lambda: essay_id not in {hit.essay_id for hit in reader.searches("thirsty crop").hits})
    reader.window.desk.restore([essay_id])
    reader.waits_until(lambda: "Rivers and Reservoirs" in reader.titles)
    reader.waits_until(lambda: essay_id in {hit.essay_id for hit in reader.searches("thirsty crop").hits})


def test_a_lost_index_is_made_anew_while_the_window_is_used(opens_window: Opens, tmp_path: Path) -> None:
    reader = opens_window()
    reader.waits_until(lambda: reader.searches("constitution").total > 0)
    reader.closes()
    index = tmp_path / "library" / "index"
    for file in index.rglob("*"):
        if file.is_file():
            file.write_bytes(b"spoiled")
    again = opens_window()
    again.waits_until(lambda: again.searches("constitution").total > 0)


def test_what_another_program_does_to_the_library_is_seen(opens_window: Opens, tmp_path: Path) -> None:
    from cssreader.app.tend_library import edit_essay

    reader = opens_window()
    essay = next(iter(reader.window.desk.summaries))
    with open_workspace(reader.window.desk.folder) as other:
        edit_essay(other, essay.id, EssayEdit("Renamed elsewhere", essay.author, essay.published, essay.tags))
    reader.waits_until(lambda: "Renamed elsewhere" in reader.titles)


def test_undo_takes_back_what_was_done_last_whatever_it_was(opens_window: Opens, tmp_path: Path) -> None:
    reader = opens_window()
    reader.drops(saved_page(tmp_path))
    reader.opens("Rivers and Reservoirs")
    reader.marks("Storage alone answers no question of justice.", Category.ARGUMENT)
    essay = next(each for each in reader.window.desk.summaries if each.title == "Rivers and Reservoirs")
    seen = EssayEdit(essay.title, essay.author, essay.published, essay.tags)
    reader.window.desk.edit_essay(essay.id, seen, replace(seen, title="Rivers, renamed", tags=("water",)))
    reader.waits_until(lambda: "Rivers, renamed" in reader.titles)
    reader.does("trash")
    reader.waits_until(lambda: "Rivers, renamed" not in reader.titles)
    reader.does("undo")
    reader.waits_until(lambda: "Rivers, renamed" in reader.titles)
    reader.does("undo")
    reader.waits_until(lambda: "Rivers and Reservoirs" in reader.titles)
    assert 1 == len(reader.annotations)
    reader.does("undo")
    reader.waits_until(lambda: not reader.annotations)


def test_a_note_being_written_survives_and_clearing_it_is_no_removal(opens_window: Opens, tmp_path: Path) -> None:
    reader = opens_window()
    reader.drops(saved_page(tmp_path))
    reader.opens("Rivers and Reservoirs")
    reader.window.furnishing.panels.reading.note_requested.emit(0, 40)
    reader.waits_until(lambda: len(reader.annotations) == 1)
    margin = reader.window.furnishing.panels.margin
    note = reader.annotations[0].id
    margin.draft_discarded.emit(note)  # the text was cleared while it is written
    margin.draft_changed.emit(note, NoteDraft("Half a thought"))
    found: list[NoteDraft | None] = []
    reader.window.desk.find_draft(note, found.append)
    reader.waits_until(lambda: [NoteDraft("Half a thought")] == found)
    assert [note] == [annotation.id for annotation in reader.annotations]
    margin.writing_cancelled.emit(note)
    reader.waits_until(lambda: not reader.annotations)


def test_turning_to_another_essay_saves_the_note_being_written(opens_window: Opens, tmp_path: Path) -> None:
    reader = opens_window()
    reader.drops(saved_page(tmp_path))
    reader.opens("Rivers and Reservoirs")
    marked = reader.marks("Storage alone answers no question of justice.", Category.ARGUMENT)
    margin = reader.window.furnishing.panels.margin

    def fields() -> list[QTextEdit]:
        margin.edit_note(marked.id)
        return [each for each in margin.findChildren(QTextEdit) if each.isVisible() and not each.isReadOnly()]

    reader.waits_until(lambda: bool(fields()))
    QTest.keyClicks(fields()[0], "Precious")
    reader.opens(min(reader.titles - {"Rivers and Reservoirs"}))
    reader.opens("Rivers and Reservoirs")
    reader.waits_until(lambda: bool(reader.annotations) and bool(reader.annotations[0].note))
    assert ["Precious"] == [annotation.note for annotation in reader.annotations]


def test_the_notice_of_the_trash_goes_with_the_essay_and_with_its_restoring(
    opens_window: Opens, tmp_path: Path
) -> None:
    reader = opens_window()
    reader.drops(saved_page(tmp_path))
    library, notices = reader.window.furnishing.library, reader.window.furnishing.panels.notices
    other = min(reader.titles - {"Rivers and Reservoirs"})
    reader.opens("Rivers and Reservoirs")
    library.trash_open_essay()
    reader.waits_until(lambda: library.open_essay_is_trashed)

    def said() -> str:
        return "" if notices.isHidden() else notices.findChild(QLabel, "notice_text").text()

    assert "Moved to the trash." == said()
    reader.opens(other)
    reader.opens("Rivers and Reservoirs")
    assert "This essay is in the trash." == said()
    reader.opens(other)
    assert not said()
    reader.opens("Rivers and Reservoirs")
    library.trash_open_essay()
    reader.waits_until(lambda: not library.open_essay_is_trashed)
    assert not said()


def test_choosing_files_begins_where_browsers_save_and_then_where_it_ended(
    opens_window: Opens, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun: list[str] = []
    page = saved_page(tmp_path)

    def choose(_: object, __: str, folder: str, *___: str) -> tuple[list[str], str]:
        begun.append(folder)
        return ([str(page)] if len(begun) == 1 else []), ""

    monkeypatch.setattr(QFileDialog, "getOpenFileNames", choose)
    reader = opens_window()
    reader.does("import_files")
    reader.waits_until(lambda: "Rivers and Reservoirs" in reader.titles)
    reader.does("import_files")
    reader.does("import_files")
    downloads = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation)
    assert [downloads, str(page.parent), str(page.parent)] == begun


def test_a_note_begun_right_after_highlighting_is_the_note_of_that_highlight(
    opens_window: Opens, tmp_path: Path
) -> None:
    reader = opens_window()
    reader.drops(saved_page(tmp_path))
    reader.opens("Rivers and Reservoirs")
    page = reader.window.furnishing.panels.reading
    marked = reader.marks("Storage alone answers no question of justice.", Category.ARGUMENT)
    page.go_to(marked.selector.start)
    page.marking.request_note()
    reader.waits_until(lambda: any(each.isVisible() for each in reader.window.findChildren(QTextEdit)))
    page.marking.highlight(Category.QUOTATION)
    reader.waits_until(lambda: reader.annotations[0].category == Category.QUOTATION)
    assert [marked.id] == [annotation.id for annotation in reader.annotations]


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write everywhere")
def test_a_library_that_can_only_be_read_is_read(opens_window: Opens, tmp_path: Path) -> None:
    opens_window().closes()
    for file in (tmp_path / "library").glob("library.db*"):
        file.chmod(0o444)
    (tmp_path / "library").chmod(0o555)
    try:
        reader = opens_window()
        assert len(reader.titles) >= 12
        reader.opens(min(reader.titles))
    finally:
        (tmp_path / "library").chmod(0o755)


STORAGE = "Storage alone answers no question of justice."
NEWER = PAGE.replace(
    "<p>By Amna Qureshi</p>", "<p>By Amna Qureshi</p><p>" + "A paragraph that came in later. " * 8 + "</p>"
)


@pytest.mark.parametrize("by", ["this window", "another program"])
def test_a_new_version_of_the_essay_on_the_page_is_shown_with_its_marks(
    opens_window: Opens, tmp_path: Path, by: str
) -> None:
    reader = opens_window()
    page = saved_page(tmp_path)
    reader.drops(page)
    reader.opens("Rivers and Reservoirs")
    marked = reader.marks(STORAGE, Category.ARGUMENT)
    old = reader.window.furnishing.reading.opened
    page.write_text(NEWER, "utf-8")
    if by == "this window":
        reader.drops(page)
    else:
        with open_workspace(reader.window.desk.folder) as other:
            document = read_document(page)
            store_page(other, document, clean_page(document))
    reader.waits_until(lambda: reader.window.furnishing.reading.opened.essay.version_id != old.essay.version_id)
    text = reader.window.furnishing.reading.opened.essay.text
    assert "A paragraph that came in later." in text
    reader.waits_until(lambda: [marked.id] == [each.id for each in reader.annotations])
    assert STORAGE == _words_at_its_place(reader.annotations[0], text)

    # Whoever marks what the older page still showed marks the words they saw.
    reader.window.desk.add_highlight(
        old.essay, *_place(old.essay.text, "line the canals, read the meters"), Category.FACT
    )
    reader.waits_until(lambda: len(reader.annotations) == 2)
    late = next(each for each in reader.annotations if each.id != marked.id)
    assert "line the canals, read the meters" == _words_at_its_place(late, text)


def _words_at_its_place(annotation: Annotation, text: str) -> str:
    span = span_of(annotation.placement)
    assert span is not None
    return text[span[0] : span[1]]


def _place(text: str, words: str) -> tuple[int, int]:
    start = text.index(words)
    return start, start + len(words)


def test_enter_in_the_search_box_opens_the_best_answer(opens_window: Opens, tmp_path: Path) -> None:
    reader = opens_window()
    reader.drops(saved_page(tmp_path))
    reader.waits_until(lambda: "Rivers and Reservoirs" in [hit.title for hit in reader.searches("thirsty crop").hits])
    reader.presses_enter_in_search()
    reader.waits_until(lambda: reader.title_on_page == "Rivers and Reservoirs")


def test_the_key_for_the_next_hit_walks_on_into_the_next_essay_and_back(opens_window: Opens) -> None:
    reader = opens_window()
    reader.waits_until(lambda: reader.searches("constitution federation").complete > 1)
    reader.opens_hit(0)
    essays = list(dict.fromkeys(hit.essay_id for hit in reader.answer.hits))
    reading = reader.window.furnishing.panels.reading
    reader.waits_until(reading.next_hit)
    for _ in range(200):
        if not reading.next_hit():
            break
    reader.does("next_hit")
    reader.waits_until(lambda: reader.window.furnishing.reading.essay_id == essays[1])
    reader.does("previous_hit")
    reader.waits_until(lambda: reader.window.furnishing.reading.essay_id == essays[0])
    reader.waits_until(lambda: not reading.next_hit())


def test_a_facet_narrows_the_question_in_the_box(opens_window: Opens) -> None:
    reader = opens_window()
    reader.waits_until(lambda: reader.searches("constitution").total > 0)
    essays = reader.window.furnishing.panels.essays
    reader.waits_until(lambda: essays.findChild(QToolButton, "facet_tag") is not None)
    button = essays.findChild(QToolButton, "facet_tag")
    assert isinstance(button, QToolButton)
    before = reader.answer.complete
    # Behind the values stand a line and what asks for several.
    button.menu().actions()[-3].trigger()
    reader.waits_until(lambda: reader.answer.typed.startswith("constitution tag:"))
    assert 0 < reader.answer.complete < before


def test_a_search_that_stands_finds_what_another_program_brings(opens_window: Opens, tmp_path: Path) -> None:
    reader = opens_window()
    reader.waits_until(lambda: reader.searches("constitution").total > 0)
    assert 0 == reader.searches('"honest account is cheaper"').total
    document = read_document(saved_page(tmp_path))
    with open_workspace(reader.window.desk.folder) as other:
        store_page(other, document, clean_page(document))
        bring_index_up_to_date(other)
    reader.waits_until(lambda: reader.answer.total == 1)


@pytest.mark.parametrize("read_before", [True, False])
def test_a_window_closed_before_it_is_furnished_closes_in_good_order(
    opens_window: Opens, qtbot: QtBot, tmp_path: Path, read_before: bool
) -> None:
    reader = opens_window()
    if read_before:
        reader.opens(next(iter(reader.titles)))
    reader.closes()

    desk = Desk(LibraryFolder(tmp_path / "library"))
    window = Window(
        desk, Preferences(tmp_path / "settings.toml"), QSettings(str(tmp_path / "w.ini"), QSettings.Format.IniFormat)
    )
    window.page_painted.connect(window.close)
    with qtbot.waitSignal(window.page_painted), qtbot.captureExceptions() as raised:
        desk.start()
        window.show()
    with qtbot.captureExceptions() as raised_later:
        qtbot.wait(0)
    assert [] == [*raised, *raised_later]
    assert not window.isVisible()
