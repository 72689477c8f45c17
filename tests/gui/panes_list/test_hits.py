"""Search results: passages in groups, told of calmly, and steady while a question is typed."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cssreader.domain.annotation import Category
from cssreader.domain.categories import AS_SHIPPED
from cssreader.domain.essay import EssayId, EssaySummary
from cssreader.domain.search import Excerpt, Hit, HitKind, SearchResult
from cssreader.gui.panes.choices import AllEssays
from cssreader.gui.panes.hit_list import HitList
from cssreader.gui.panes.hit_list_model import HitListModel, foot_text, hit_name, passages_of, shown_words
from cssreader.gui.panes.result_words import result_name, result_notes
from cssreader.gui.panes.rows_model import ROW
from cssreader.gui.theme.tokens import load_theme
from cssreader.settings import THEMES

Key = Qt.Key
MakeHit = Callable[..., Hit]


@pytest.fixture
def found(essays: Any, library: list[EssaySummary], answer: SearchResult) -> Any:
    essays.pane.set_summaries(library)
    essays.pane.set_result(answer)
    return essays


@pytest.fixture
def long_answer(hit: MakeHit) -> SearchResult:
    hits = tuple(
        hit(number, f"water {number} first", f"water {number} second", title=f"T{number}") for number in range(40)
    )
    return SearchResult("water", 40, 9.0, hits)


def test_every_passage_is_a_row_under_its_essay(found: Any) -> None:
    assert ["The Indus Waters Treaty"] * 3 + ["Circular Debt"] == found.titles
    assert ("3 results", "", "") == (
        found.pane._header.name,
        found.pane._header.count,
        found.pane._header.notes,
    )


def test_down_moves_from_passage_to_passage_and_enter_opens_there(found: Any, heard: Any, answer: SearchResult) -> None:
    chosen = heard(found.pane.hit_chosen)
    found.pane.setFocus()
    found.press(Key.Key_Home, Key.Key_Down, Key.Key_Return, Key.Key_Down, Key.Key_Return)
    assert [(answer.hits[0], 1), (answer.hits[1], 0)] == chosen.said


def test_a_click_opens_at_the_passage(found: Any, heard: Any, answer: SearchResult) -> None:
    chosen = heard(found.pane.hit_chosen)
    found.click(1)
    assert [(answer.hits[0], 1)] == chosen.said


def test_turning_to_the_results_selects_the_first(found: Any) -> None:
    found.pane.setFocus(Qt.FocusReason.OtherFocusReason)
    assert [0] == found.view.selected_rows()


def test_no_answer_says_so_in_the_words_of_the_question(essays: Any, library: list[EssaySummary]) -> None:
    essays.pane.set_summaries(library)
    essays.pane.set_result(SearchResult("zebra <b>", 0, 1.0, ()))
    assert "Nothing found for “zebra <b>”" == essays.says
    assert not essays.pane._empty.offers_import


def test_no_answer_while_the_index_is_being_made_promises_nothing(essays: Any, library: list[EssaySummary]) -> None:
    essays.pane.set_summaries(library)
    essays.pane.set_result(SearchResult("zebra", 0, 1.0, (), waiting=686))
    assert "The search index is being made" == essays.says


def test_a_change_or_two_that_waits_is_not_worth_a_line(answer: SearchResult) -> None:
    assert "" == result_notes(replace(answer, waiting=1))


def test_when_the_question_is_gone_the_essays_are_back(found: Any) -> None:
    found.pane.set_result(None)
    assert 5 == len(found.titles)


def test_a_choice_in_the_sidebar_ends_the_search(found: Any) -> None:
    found.pane.set_choice(AllEssays())
    assert 5 == len(found.titles)


def test_while_an_answer_is_awaited_it_says_so_and_keeps_the_old_one(found: Any) -> None:
    found.pane.set_searching(True)
    assert (None, "Searching…") == (found.says, found.pane._header.count)
    found.pane.set_result(None)
    found.pane.set_searching(True)
    assert "Searching…" == found.says
    found.pane.set_searching(False)
    assert 5 == len(found.titles)


def test_the_same_passage_stays_selected_when_the_answer_changes(
    found: Any, answer: SearchResult, hit: MakeHit
) -> None:
    found.click(1)
    more = replace(answer, typed="water ", hits=(hit(5, "More water."), *answer.hits), total=4)
    found.pane.set_result(more)
    assert [2] == found.view.selected_rows()


def test_the_first_passages_are_there_at_once_and_the_others_follow(
    essays: Any, long_answer: SearchResult, qtbot: QtBot
) -> None:
    essays.pane.set_result(long_answer)
    assert (16, ("T0", 0)) == (len(essays.titles), essays.first_in_view)
    qtbot.waitUntil(lambda: len(essays.titles) == 80)
    assert [f"T{number}" for number in range(40) for _ in range(2)] == essays.titles


def test_another_answer_replaces_what_was_still_to_follow(
    essays: Any, long_answer: SearchResult, answer: SearchResult
) -> None:
    essays.pane.set_result(long_answer)
    essays.pane.set_result(answer)
    QApplication.processEvents()
    QApplication.processEvents()
    assert 4 == len(essays.titles)


def test_an_answer_to_the_same_question_does_not_move_the_list(
    essays: Any, long_answer: SearchResult, hit: MakeHit, qtbot: QtBot
) -> None:
    essays.pane.set_result(long_answer)
    qtbot.waitUntil(lambda: len(essays.titles) == 80)
    essays.scroll_to(15)
    before = essays.first_in_view
    essays.pane.set_result(replace(long_answer, hits=(hit(99, "New water."), *long_answer.hits)))
    assert before == essays.first_in_view


def test_an_answer_to_another_question_begins_at_the_top(essays: Any, long_answer: SearchResult, qtbot: QtBot) -> None:
    essays.pane.set_result(long_answer)
    qtbot.waitUntil(lambda: len(essays.titles) == 80)
    essays.scroll_to(15)
    essays.pane.set_result(replace(long_answer, typed="treaty", hits=long_answer.hits[3:]))
    assert ("T3", 0) == essays.first_in_view


def test_rows_are_as_high_as_their_passages(found: Any) -> None:
    heights = [found.view.sizeHintForIndex(found.view.model().index(row, 0)).height() for row in range(3)]
    first_of_a_hit, last_of_it, other = heights
    assert first_of_a_hit > last_of_it
    assert other > last_of_it


def test_a_hit_without_a_passage_can_still_be_opened(essays: Any, heard: Any, hit: MakeHit) -> None:
    bare = hit(1, title="Water")
    essays.pane.set_result(SearchResult("water", 1, 1.0, (bare,)))
    chosen = heard(essays.pane.hit_chosen)
    essays.click(0)
    assert [(bare, 0)] == chosen.said


def test_what_a_hit_lacks_comes_from_its_essay(hit: MakeHit, library: list[EssaySummary]) -> None:
    (row,) = passages_of([hit(1, "water", title="")], {library[0].id: library[0]})
    assert ("The Indus Waters Treaty", "Sana Malik", "3 March 2026") == (row.title, row.author, row.date)


def test_more_matches_are_told_of_under_the_last_passage_only(answer: SearchResult) -> None:
    assert [0, 4, 0, 0] == [passage.further for passage in passages_of(answer.hits, {})]


def test_a_hit_is_named_by_its_kind_or_category(hit: MakeHit) -> None:
    assert "Essay" == hit_name(hit(1), AS_SHIPPED)
    assert "Note" == hit_name(hit(1, kind=HitKind.NOTE), AS_SHIPPED)
    assert "Highlight" == hit_name(hit(1, kind=HitKind.HIGHLIGHT), AS_SHIPPED)
    assert "Definition" == hit_name(hit(1, kind=HitKind.HIGHLIGHT, category=Category.DEFINITION), AS_SHIPPED)


def test_an_answer_is_told_of_in_sentences(answer: SearchResult) -> None:
    told = replace(answer, total=1_200, read_as_words=True, complete=0, waiting=12, suggestion="waters")
    assert "1,200 results" == result_name(told)
    assert (
        "Read as plain words. None holds every word; these hold some. The best 3 are shown. "
        "12 changes are not yet searchable." == result_notes(told)
    )


def test_a_plain_answer_needs_no_words(answer: SearchResult) -> None:
    assert ("3 results", "") == (result_name(answer), result_notes(answer))
    assert "1 result" == result_name(replace(answer, total=1, complete=1))


def test_what_holds_some_words_is_told_apart(answer: SearchResult) -> None:
    told = replace(answer, total=12, complete=2, in_full=False)
    assert "2 results" == result_name(told)
    assert (
        "10 more hold some words. Common words were passed over, to answer in time. The best 3 are shown."
        == result_notes(told)
    )


def test_nothing_found_is_said() -> None:
    assert "No results" == result_name(SearchResult("x", 0, 1.0, ()))


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_they_are_painted_in_every_theme_and_direction(
    found: Any, hit: MakeHit, answer: SearchResult, name: str, direction: Qt.LayoutDirection
) -> None:
    found.pane.setLayoutDirection(direction)
    found.pane.set_theme(load_theme(name))
    bare = hit(1, title="Water")
    urdu = hit(4, "پانی کی کمی 💧", word="پانی", title="پاکستان میں پانی کا بحران")
    found.pane.set_result(replace(answer, hits=(bare, urdu, *answer.hits)))
    found.pane.setFocus()
    found.paint()
    assert 6 == len(found.titles)


def test_their_model_keeps_the_rules_of_qt(answer: SearchResult, long_answer: SearchResult) -> None:
    model = HitListModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for result in (answer, replace(answer, hits=answer.hits[1:]), long_answer, answer):
        model.show(passages_of(result.hits, {}))
    assert tester.model() is model


@pytest.mark.parametrize("number", [2, 40])
def test_rows_follow_one_another_without_a_gap_at_every_width(
    essays: Any, library: list[EssaySummary], hit: MakeHit, qtbot: QtBot, number: int
) -> None:
    essays.pane.set_summaries(library)
    hits = tuple(hit(each, "the water of a river is counted " * 4) for each in range(number))
    essays.pane.set_result(SearchResult("water", number, 1.0, hits))
    view = essays.view
    qtbot.waitUntil(lambda: view.model().rowCount() == number)
    for width in (330, 600, 250):
        view.setFixedWidth(width)
        QApplication.processEvents()
        places = [view.visualRect(view.model().index(row, 0)) for row in range(number)]
        assert [place.bottom() + 1 for place in places[:-1]] == [place.top() for place in places[1:]]


# Unfolding.


def many(*texts: str) -> tuple[Excerpt, ...]:
    """All passages of the first hit of `answer`, with its six matches."""
    return tuple(Excerpt(text, ((0, 1), (2, 3)), 100 * number) for number, text in enumerate(texts))


def hit_list(essays: Any, answer: SearchResult) -> HitList:
    essays.pane.set_result(answer)
    hits = essays.pane.findChild(HitList)
    assert isinstance(hits, HitList)
    hits.setCurrentIndex(hits.model().index(1, 0))
    return hits


def texts_in(hits: HitList) -> list[str]:
    model = hits.model()
    rows = [model.index(number, 0).data(ROW) for number in range(model.rowCount())]
    return [row.excerpt.text for row in rows if row.excerpt is not None]


def test_all_passages_of_a_hit_are_unfolded_and_folded_again(qtbot: QtBot, essays: Any, answer: SearchResult) -> None:
    hits = hit_list(essays, answer)
    with qtbot.waitSignal(essays.pane.passages_requested) as wished:
        QTest.keyClick(hits, Qt.Key.Key_Right)
    assert [answer.hits[0]] == wished.args
    essays.pane.set_passages(answer.hits[0].essay_id, "water ", many("One.", "Two.", "Three."))
    assert ["One.", "Two.", "Three."] == texts_in(hits)[:3]
    last = hits.model().index(2, 0)
    assert str(last.data(Qt.ItemDataRole.AccessibleTextRole)).endswith("Show fewer")
    essays.pane.set_result(replace(answer, took_ms=1.0))
    assert 3 + 2 == hits.model().rowCount()
    hits.setCurrentIndex(last)
    QTest.keyClick(hits, Qt.Key.Key_Left)
    assert ["The water of the Indus.", "No water, no wheat."] == texts_in(hits)[:2]
    assert answer.hits[0] == hits.currentIndex().data(ROW).hit


def test_passages_that_come_too_late_are_let_go(essays: Any, answer: SearchResult) -> None:
    hits = hit_list(essays, answer)
    essays.pane.set_passages(answer.hits[0].essay_id, "wheat", many("One.", "Two.", "Three."))
    assert 4 == hits.model().rowCount()
    essays.pane.set_passages(answer.hits[0].essay_id, "water", many("One.", "Two.", "Three."))
    assert 5 == hits.model().rowCount()
    essays.pane.set_result(replace(answer, typed="wheat"))
    assert 4 == hits.model().rowCount()


def test_the_line_below_the_passages_unfolds_by_click(qtbot: QtBot, essays: Any, answer: SearchResult) -> None:
    hits = hit_list(essays, answer)
    index = hits.model().index(1, 0)
    hits.scrollTo(index)
    rect = hits.visualRect(index)
    with qtbot.assertNotEmitted(essays.pane.hit_chosen), qtbot.waitSignal(essays.pane.passages_requested):
        QTest.mouseClick(hits.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(60, rect.bottom() - 8))
    with qtbot.assertNotEmitted(essays.pane.passages_requested), qtbot.waitSignal(essays.pane.hit_chosen):
        QTest.mouseClick(hits.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(60, rect.top() + 8))


def test_a_hit_says_whether_it_is_folded(essays: Any, answer: SearchResult) -> None:
    hits = hit_list(essays, answer)

    def told(row: int) -> str:
        return str(hits.model().index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)).partition(":")[0]

    assert ["Essay, folded", "Essay, folded", "Figure", "Note"] == [told(row) for row in range(4)]
    essays.pane.set_passages(answer.hits[0].essay_id, "water", many("One.", "Two.", "Three."))
    assert ["Essay, unfolded"] * 3 == [told(row) for row in range(3)]


def test_in_a_window_from_right_to_left_left_unfolds(qtbot: QtBot, essays: Any, answer: SearchResult) -> None:
    hits = hit_list(essays, answer)
    essays.pane.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    with qtbot.waitSignal(essays.pane.passages_requested):
        QTest.keyClick(hits, Qt.Key.Key_Left)


def test_the_passage_in_hand_stays_in_its_place_when_others_come_between(
    essays: Any, long_answer: SearchResult, qtbot: QtBot
) -> None:
    first = replace(long_answer.hits[0], further=30)
    essays.pane.set_result(replace(long_answer, hits=(first, *long_answer.hits[1:])))
    qtbot.waitUntil(lambda: len(essays.titles) == 80)
    hits = essays.view
    hits.setCurrentIndex(hits.model().index(1, 0))
    place = hits.visualRect(hits.currentIndex()).top()
    passages = tuple(Excerpt(f"water {number}", ((0, 5),), number * 10) for number in range(32))
    essays.pane.set_passages(first.essay_id, "water", passages)
    # The one in hand stood at 100: the eleventh.
    assert ("water 10", place) == (
        hits.currentIndex().data(ROW).excerpt.text, hits.visualRect(hits.currentIndex()).top()
    )  # fmt: skip


def test_what_not_even_all_passages_show_is_said(essays: Any, answer: SearchResult) -> None:
    hits = hit_list(essays, answer)
    essays.pane.set_passages(answer.hits[0].essay_id, "water", many("One.", "Two."))
    assert "Show fewer \u00b7 2 more are not listed" == foot_text(hits.model().index(1, 0).data(ROW))


def test_unfolded_passages_are_asked_for_anew_when_their_essay_has_changed(
    essays: Any, answer: SearchResult, heard: Any
) -> None:
    hit_list(essays, answer)
    essays.pane.set_passages(answer.hits[0].essay_id, "water", many("One.", "Two.", "Three."))
    wished = heard(essays.pane.passages_requested)
    essays.pane.set_result(replace(answer, took_ms=1.0, hits=(replace(answer.hits[0], score=0.5), *answer.hits[1:])))
    assert [] == wished.said
    changed = replace(answer.hits[0], further=5)
    essays.pane.set_result(replace(answer, hits=(changed, *answer.hits[1:])))
    assert [changed] == wished.said
    essays.pane.set_passages(answer.hits[0].essay_id, "water", ())
    assert 4 == len(essays.titles)


def test_the_same_answer_again_takes_nothing_away_for_a_moment(
    essays: Any, long_answer: SearchResult, qtbot: QtBot
) -> None:
    essays.pane.set_result(long_answer)
    qtbot.waitUntil(lambda: len(essays.titles) == 80)
    essays.pane.set_result(replace(long_answer, took_ms=2.0))
    assert 80 == len(essays.titles)


def test_the_list_goes_along_with_the_hit_in_hand_and_opens_nothing(
    essays: Any, answer: SearchResult, heard: Any
) -> None:
    hits = hit_list(essays, answer)
    chosen = heard(essays.pane.hit_chosen)
    for essay_id, offset, row in ((1, 4, 0), (1, 103, 1), (1, 900, 1), (1, None, 0), (3, 5, 3), (77, 5, 3)):
        essays.pane.show_hit_in_hand(EssayId(essay_id), offset)
        assert row == hits.currentIndex().row()
    assert [] == chosen.said


def test_an_ellipsis_stands_where_a_long_sentence_was_cut() -> None:
    cut = Excerpt("of water " * 30 + "and", ((3, 8),), 500)
    assert ("\u2026of water", "and\u2026", ((4, 9),)) == (
        shown_words(cut)[0][:9], shown_words(cut)[0][-4:], shown_words(cut)[1]
    )  # fmt: skip
    whole = Excerpt("Water came.", ((0, 5),), 500)
    assert ("Water came.", ((0, 5),)) == shown_words(whole)
