"""A page changes, a copy comes from elsewhere: nothing is there twice for long, and no mark is lost."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListView, QPushButton

from cssreader.domain.annotation import Anchored, Category, Moved, Unplaced
from cssreader.domain.changes import ImportStatus
from cssreader.gui.dialogs.perhaps_same_dialog import PerhapsSameDialog
from cssreader.gui.dialogs.versions_dialog import VersionsDialog

Opens = Callable[[], Any]

PARTS = [
    (
        "A country that stores little of what its rivers bring must live with what each season sends, and the seasons "
        "have grown less regular than the canals that were built to wait for them."
    ),
    (
        "The argument for storage is an argument for time. Water that is kept in August can be given to the wheat in "
        "February, and a province that trusts the ledger will quarrel less about the gates."
    ),
    (
        "Storage alone answers no question of justice. Canals that leak, prices that reward the thirsty crop, and "
        "meters that nobody reads would empty any reservoir before the farmer at the tail had seen his share."
    ),
    (
        "So the better policy is a dull one: line the canals, read the meters, publish the ledger, and build what the "
        "ledger shows to be missing."
    ),
]
ARGUMENT = "The argument for storage is an argument for time."
DULL = "So the better policy is a dull one"


def _page(folder: Path, name: str, address: str, parts: list[str], title: str = "Rivers and Reservoirs") -> Path:
    body = "".join(f"<p>{part}</p>" for part in parts)
    file = folder / name
    file.write_text(
        f'<!doctype html><html lang="en"><head><title>{title}</title><link rel="canonical" href="{address}">'
        f"</head><body><article><h1>{title}</h1>{body}</article></body></html>",
        "utf-8",
    )
    return file


def _dialog(reader: Any, kind: type[Any]) -> Any:
    found: list[Any] = []

    def opened() -> bool:
        found[:] = [each for each in QApplication.topLevelWidgets() if isinstance(each, kind) and each.isVisible()]
        return bool(found)

    reader.waits_until(opened)
    return found[0]


def test_a_page_that_changed_keeps_its_marks_and_shows_what_is_different(opens_window: Opens, tmp_path: Path) -> None:
    reader = opens_window()
    address = "https://kinara.example/rivers"
    reader.drops(_page(tmp_path, "monday.html", address, PARTS))
    reader.opens("Rivers and Reservoirs")
    kept = reader.marks(ARGUMENT, Category.ARGUMENT)
    lost = reader.marks(DULL, Category.QUOTATION)

    new = ["It rained in the hills.", *(part.replace("August", "July") for part in PARTS[:3])]
    reader.drops(_page(tmp_path, "friday.html", f"{address}?utm_source=feed", new))
    assert [ImportStatus.UPDATED] == [outcome.status for outcome in reader.imported]
    # The page that is open shows the new text by itself.
    reader.waits_until(lambda: "It rained" in reader.window.furnishing.reading.opened.essay.text)
    placements = {each.id: each.placement for each in reader.annotations}
    assert isinstance(placements[kept.id], Moved)
    assert isinstance(placements[lost.id], Unplaced)

    reader.does("versions")
    dialog = _dialog(reader, VersionsDialog)
    reader.waits_until(lambda: dialog.page.change_count > 0)
    assert {"August", "July"} <= set(dialog.page.toPlainText().replace(".", " ").split())
    assert 2 == dialog.list.count()
    QTest.keyClick(dialog.list, Qt.Key.Key_Down)
    dialog.findChild(QPushButton, "read_version").click()
    reader.waits_until(lambda: "It rained" not in reader.window.furnishing.reading.opened.essay.text)
    assert all(isinstance(each.placement, Anchored) for each in reader.annotations)
    dialog.accept()
    reader.does("undo")
    reader.waits_until(lambda: "It rained" in reader.window.furnishing.reading.opened.essay.text)


def test_a_mark_that_waits_is_placed_by_hand_and_taken_back(opens_window: Opens, tmp_path: Path) -> None:
    reader = opens_window()
    address = "https://kinara.example/rivers"
    reader.drops(_page(tmp_path, "monday.html", address, PARTS))
    reader.opens("Rivers and Reservoirs")
    mark = reader.marks(DULL, Category.QUOTATION)
    reader.drops(_page(tmp_path, "friday.html", address, PARTS[:3]))
    reader.waits_until(lambda: isinstance(reader.annotations[0].placement, Unplaced))

    panels = reader.window.furnishing.panels
    panels.margin.set_current_annotation(mark.id)
    cards = panels.margin.findChild(QListView, "annotation_list")
    QTest.keyClick(cards, Qt.Key.Key_P)  # nothing is selected: it says what to do
    assert isinstance(reader.annotations[0].placement, Unplaced)
    start = reader.window.furnishing.reading.opened.essay.text.index("Storage alone")
    panels.reading._view.select(start, start + len("Storage alone"))
    QTest.keyClick(cards, Qt.Key.Key_P)
    reader.waits_until(lambda: [Anchored(start, start + 13)] == [each.placement for each in reader.annotations])
    reader.does("undo")
    reader.waits_until(lambda: isinstance(reader.annotations[0].placement, Unplaced))


def test_the_same_article_from_another_site_is_joined_with_the_marks_of_both(
    opens_window: Opens, tmp_path: Path
) -> None:
    reader = opens_window()
    reader.drops(_page(tmp_path, "one.html", "https://kinara.example/rivers", PARTS))
    reader.opens("Rivers and Reservoirs")
    reader.marks(ARGUMENT, Category.ARGUMENT)
    first = reader.window.furnishing.reading.essay_id
    copy = [*PARTS, "This article appeared first elsewhere."]
    reader.drops(_page(tmp_path, "two.html", "https://shelf.example/2026/rivers", copy, "Rivers, Reservoirs"))
    assert [ImportStatus.ADDED] == [outcome.status for outcome in reader.imported]
    reader.waits_until(lambda: 2 == sum(each.perhaps_same for each in reader.window.desk.summaries))
    reader.opens("Rivers, Reservoirs")
    reader.marks(DULL, Category.QUOTATION)

    reader.does("perhaps_same")
    dialog = _dialog(reader, PerhapsSameDialog)
    reader.waits_until(lambda: dialog.page.change_count == 1)
    dialog.findChild(QPushButton, "join_essays").click()
    reader.waits_until(lambda: "Rivers, Reservoirs" not in reader.titles)
    reader.waits_until(lambda: reader.window.furnishing.reading.essay_id == first)
    assert {ARGUMENT, DULL} == {each.quote for each in reader.annotations}
    reader.waits_until(lambda: dialog.list.count() == 0)
    dialog.accept()
    reader.does("undo")
    reader.waits_until(lambda: {"Rivers and Reservoirs", "Rivers, Reservoirs"} <= reader.titles)
    reader.waits_until(lambda: [ARGUMENT] == [each.quote for each in reader.annotations])


def test_two_that_are_kept_apart_are_not_asked_about_again(opens_window: Opens, tmp_path: Path) -> None:
    reader = opens_window()
    reader.drops(_page(tmp_path, "one.html", "https://kinara.example/rivers", PARTS))
    reader.drops(_page(tmp_path, "two.html", "https://shelf.example/rivers", [*PARTS, "More."], "Rivers again"))
    reader.does("perhaps_same")
    dialog = _dialog(reader, PerhapsSameDialog)
    reader.waits_until(lambda: dialog.list.count() == 1)
    dialog.findChild(QPushButton, "keep_apart").click()
    reader.waits_until(lambda: not any(each.perhaps_same for each in reader.window.desk.summaries))
    assert {"Rivers and Reservoirs", "Rivers again"} <= reader.titles
    reader.waits_until(lambda: "No two essays" in dialog.page.toPlainText())
    dialog.accept()
