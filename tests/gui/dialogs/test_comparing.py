"""The dialogs that show two texts side by side."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor, QTextLayout
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from cssreader.domain.essay import Essay, EssayFacts, EssayId, VersionId
from cssreader.domain.versions import ComparedParagraph, Comparison, Likeness, Piece, Version, VersionText
from cssreader.gui.controls.comparison_page import MOST_ROWS, PORTION, ComparisonPage
from cssreader.gui.dialogs.perhaps_same_dialog import PerhapsSameDialog
from cssreader.gui.dialogs.versions_dialog import VersionsDialog
from cssreader.gui.theme.fonts import load_fonts

SAME = ComparedParagraph((Piece("Salt rose.\n\n", changed=False),), (Piece("Salt rose.\n\n", changed=False),))
CHANGED = ComparedParagraph(
    (Piece("dug in ", changed=False), Piece("1890", changed=True)),
    (Piece("dug in ", changed=False), Piece("1892", changed=True)),
)
ADDED = ComparedParagraph((), (Piece("پانی زندگی ہے۔", changed=True),))


def _version(number: int, *, shown: bool = False) -> Version:
    return Version(
        VersionId(10 + number),
        number,
        datetime(2026, 3, 3, tzinfo=UTC) + timedelta(days=number),
        "The Canal",
        100 * number,
        None,
        f"/saved/{number}.html",
        "https://www.kinara.example/canal" if number == 1 else None,
        shown,
    )


def _comparison(before: Version, after: Version, *rows: ComparedParagraph) -> Comparison:
    one, other = (VersionText(each, EssayFacts(each.title), (), "") for each in (before, after))
    return Comparison(one, other, rows)


@pytest.fixture
def page(qtbot: QtBot) -> ComparisonPage:
    page = ComparisonPage()
    qtbot.addWidget(page)
    page.resize(600, 400)
    page.show()
    return page


def _format_of(page: ComparisonPage, words: str) -> Any:
    cursor: QTextCursor = page.document().find(words)
    assert not cursor.isNull()
    return cursor.charFormat()


def test_what_went_is_struck_through_and_what_came_is_underlined(page: ComparisonPage) -> None:
    page.show_comparison([SAME, CHANGED])
    gone, came, kept = (_format_of(page, words) for words in ("1890", "1892", "dug in"))
    assert [(True, False), (False, True), (False, False)] == [
        (form.fontStrikeOut(), form.fontUnderline()) for form in (gone, came, kept)
    ]
    assert gone.foreground() != came.foreground()


def test_urdu_runs_from_the_right(page: ComparisonPage) -> None:
    page.show_comparison([SAME, ADDED])
    block = page.document().find("پانی").block()
    assert Qt.LayoutDirection.RightToLeft == block.blockFormat().layoutDirection()


def test_only_what_changed_says_how_much_was_left_out(page: ComparisonPage) -> None:
    page.show_comparison([SAME, SAME, CHANGED, SAME])
    page.set_only_changes(True)
    text = page.toPlainText()
    assert "Salt" not in text
    assert text.index("2 paragraphs are the same") < text.index("1890") < text.index("1 paragraph is the same")


def test_changes_are_walked_round(page: ComparisonPage) -> None:
    page.show_comparison([CHANGED, SAME, ADDED, ADDED, SAME, CHANGED])
    assert 3 == page.change_count
    places = []
    for step in (1, 1, 1, 1, -1):
        page.go_to_change(step)
        places.append(page.textCursor().position())
    assert places[0] == places[3] < places[1] < places[2] == places[4]


def test_a_long_comparison_is_written_on_until_it_is_whole(page: ComparisonPage, qtbot: QtBot) -> None:
    page.show_comparison([CHANGED, SAME] * (2 * PORTION))
    assert 2 * PORTION == page.change_count
    qtbot.waitUntil(lambda: 2 * PORTION == page.toPlainText().count("1892"))
    page.show_comparison([CHANGED, SAME] * (2 * PORTION))
    page.go_to_change(-1)  # writes the rest at once
    assert 2 * PORTION == page.toPlainText().count("1892")


def test_going_back_begins_at_the_last_change(page: ComparisonPage) -> None:
    page.show_comparison([CHANGED, SAME, CHANGED])
    page.go_to_change(-1)
    last = page.textCursor().position()
    page.go_to_change(1)
    assert page.textCursor().position() < last


def test_two_equal_texts_are_said_to_be_so(page: ComparisonPage) -> None:
    page.show_comparison([SAME])
    assert "the same, word for word" in page.toPlainText()
    page.go_to_change(1)


def test_a_text_of_very_many_paragraphs_is_cut_and_says_so(page: ComparisonPage) -> None:
    page.show_comparison([CHANGED] * (MOST_ROWS + 2))
    assert "its last 2 paragraphs are not shown here" in page.toPlainText()


# Versions.


@pytest.fixture
def versions(qtbot: QtBot) -> VersionsDialog:
    dialog = VersionsDialog("The Canal")
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_the_version_that_is_read_is_in_hand_beside_the_one_before_it(versions: VersionsDialog) -> None:
    asked: list[tuple[object, object]] = []
    versions.comparison_wanted.connect(lambda one, other: asked.append((one, other)))
    one, two, three = _version(1), _version(2), _version(3, shown=True)
    versions.set_versions((one, two, three))
    assert [(two.id, three.id)] == asked
    QTest.keyClick(versions.list, Qt.Key.Key_End)
    assert (one.id, two.id) == asked[-1]
    assert "kinara.example/canal" in versions.list.currentItem().text()
    assert "Version 1\n4 March 2026 \u00b7 100 words" in versions.list.currentItem().text()


def test_only_a_version_that_is_not_read_can_be_read(versions: VersionsDialog, part: Callable[..., Any]) -> None:
    wanted: list[object] = []
    versions.version_wanted.connect(wanted.append)
    versions.set_versions((_version(1), _version(2, shown=True)))
    button = part(versions, QPushButton, "read_version")
    assert not button.isEnabled()
    QTest.keyClick(versions.list, Qt.Key.Key_Down)
    button.click()
    assert [VersionId(11)] == wanted
    versions.set_versions((_version(1, shown=True), _version(2)))
    assert not button.isEnabled()  # the version in hand stayed in hand


def test_an_answer_that_comes_too_late_is_let_go(versions: VersionsDialog, part: Callable[..., Any]) -> None:
    one, two, three = _version(1), _version(2), _version(3, shown=True)
    versions.set_versions((one, two, three))
    versions.show_versions(_comparison(one, two, CHANGED))
    assert "1890" not in versions.page.toPlainText()
    versions.show_versions(_comparison(two, three, CHANGED))
    assert "1890" in versions.page.toPlainText()
    assert "1 change" == part(versions, QLabel, "comparing_said").text()
    part(versions, QCheckBox).click()
    assert "1890" in versions.page.toPlainText()
    QTest.keyClick(versions, Qt.Key.Key_F3)
    assert "Change 1 of 1" == part(versions, QLabel, "comparing_said").text()


def test_one_version_has_nothing_beside_it(versions: VersionsDialog) -> None:
    versions.set_versions((_version(1, shown=True),))
    assert "There is one version of this essay." in versions.page.toPlainText()


# Pairs.


@pytest.fixture
def pairs(qtbot: QtBot) -> PerhapsSameDialog:
    dialog = PerhapsSameDialog()
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


@pytest.fixture
def pair(essay_with: Callable[..., Essay]) -> Likeness:
    one = replace(essay_with().summary, site="kinara.example", annotations=2)
    return Likeness(one, replace(one, id=EssayId(2), site="shelf.example", annotations=0), 0.917)


def test_a_pair_names_what_one_knows_the_two_by(pairs: PerhapsSameDialog, pair: Likeness) -> None:
    pairs.set_pairs((pair,))
    assert "The Price of Distrust\nkinara.example\nshelf.example\n92 % in common" == pairs.list.item(0).text()
    pairs.show_essays((EssayId(1), EssayId(2)), _comparison(_version(1), _version(2), CHANGED))
    heads = [label.text() for label in pairs.findChildren(QLabel)]
    assert "kinara.example \u00b7 published 27 July 2025 \u00b7 2 marks" in heads
    pairs.show_essays((EssayId(3), EssayId(4)), _comparison(_version(1), _version(2), ADDED))
    assert "1890" in pairs.page.toPlainText()


@pytest.mark.parametrize(("share", "said"), [(0.001, 1), (0.5, 50), (0.999, 99), (1.0, 99)])
def test_two_that_differ_are_neither_the_same_nor_without_anything_in_common(
    pairs: PerhapsSameDialog, pair: Likeness, share: float, said: int
) -> None:
    pairs.set_pairs((replace(pair, share=share),))
    assert pairs.list.item(0).text().endswith(f"\n{said} % in common")


def test_the_day_of_an_essay_without_a_date_is_the_day_it_was_saved(pairs: PerhapsSameDialog, pair: Likeness) -> None:
    undated = replace(pair.other, published=None, added_at=datetime(2026, 3, 3, 12, tzinfo=UTC))
    pairs.set_pairs((replace(pair, other=undated),))
    pairs.show_essays((EssayId(1), EssayId(2)), _comparison(_version(1), _version(2), CHANGED))
    assert "shelf.example \u00b7 saved 3 March 2026" in [label.text() for label in pairs.findChildren(QLabel)]


def test_a_pair_is_answered_by_two_buttons(pairs: PerhapsSameDialog, pair: Likeness, part: Callable[..., Any]) -> None:
    said: list[tuple[str, object]] = []
    pairs.join_wanted.connect(lambda which: said.append(("join", which)))
    pairs.apart_wanted.connect(lambda which: said.append(("apart", which)))
    join, apart = part(pairs, QPushButton, "join_essays"), part(pairs, QPushButton, "keep_apart")
    assert not join.isEnabled()
    pairs.set_pairs((pair,))
    join.click()
    apart.click()
    assert [("join", pair), ("apart", pair)] == said
    pairs.set_pairs(())
    assert not apart.isEnabled()
    assert "No two essays are taken for the same." in pairs.page.toPlainText()


def test_while_the_library_is_compared_one_sees_how_much_is_left(pairs: PerhapsSameDialog) -> None:
    pairs.set_pairs((), 120)
    assert "Comparing: 120 texts are left." in pairs.page.toPlainText()


def test_what_was_before_stands_where_lines_begin(page: ComparisonPage) -> None:
    def lefts() -> tuple[int, int]:
        places = [page.cursorRect(page.document().find(words)).x() for words in ("1890", "1892")]
        return places[0], places[1]

    page.show_comparison([CHANGED])
    before, after = lefts()
    assert before < after
    page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    page.show_comparison([CHANGED])
    before, after = lefts()
    assert after < before


def test_a_row_is_as_high_as_its_lines_of_urdu(qtbot: QtBot) -> None:
    load_fonts()
    dialog = VersionsDialog("The Canal")
    qtbot.addWidget(dialog)
    row = "نسخہ ۲ · پڑھا جاتا ہے\n۲۷ نومبر ۲۰۲۶ · ۳۳۵ الفاظ\nkinara.example"
    dialog.set_rows([row], 0)
    dialog.show()
    lines = QTextLayout(row.replace("\n", "\u2028"), dialog.list.font())
    lines.beginLayout()
    heights = []
    while (line := lines.createLine()).isValid():
        line.setLineWidth(10_000)
        heights.append(line.height())
    lines.endLayout()
    assert 3 == len(heights)
    assert sum(heights) <= dialog.list.visualItemRect(dialog.list.item(0)).height()
