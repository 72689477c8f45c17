"""A question is asked, and its hits are walked: passage by passage, essay by essay, and back."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from cssreader.domain.annotation import Category
from cssreader.domain.essay import EssayId
from cssreader.gui.panes.hit_list import HitList
from cssreader.gui.panes.hit_list_model import Passage
from cssreader.gui.panes.rows_model import ROW
from cssreader.gui.reading.heat_strip import HeatStrip
from cssreader.gui.reading.hit_bar import HitBar
from cssreader.gui.reading.hit_guide import HitGuide
from cssreader.gui.reading.page_view import PageView

Opens = Callable[[], Any]
QUESTION = "federal constitution"


def pane_of(reader: Any) -> Any:
    return reader.window.furnishing.panels.reading


def essays_in(reader: Any) -> list[EssayId]:
    return list(dict.fromkeys(hit.essay_id for hit in reader.answer.hits))


def begins(reader: Any, number: int = 0) -> list[EssayId]:
    """Ask, and open a hit."""
    reader.waits_until(lambda: reader.searches(QUESTION).complete > 1)
    reader.opens_hit(number)
    reader.waits_until(lambda: pane_of(reader).hit_in_hand is not None)
    return essays_in(reader)


def is_open(reader: Any, essay_id: EssayId) -> bool:
    return reader.window.furnishing.reading.essay_id == essay_id and pane_of(reader).hit_in_hand is not None


def count_of(reader: Any) -> str:
    bar = pane_of(reader).findChild(HitBar)
    return "" if bar is None or bar.isHidden() else bar.count_text


def list_of(reader: Any) -> HitList:
    found = reader.window.furnishing.panels.essays.findChild(HitList)
    assert isinstance(found, HitList)
    return found


def in_list(reader: Any) -> Passage:
    passage = list_of(reader).currentIndex().data(ROW)
    assert isinstance(passage, Passage)
    return passage


def last_of(reader: Any) -> None:
    while pane_of(reader).next_hit():
        pass


def test_the_hits_of_one_essay_lead_to_the_next_and_back_and_the_ends_are_said(opens_window: Opens) -> None:
    reader = opens_window()
    essays = begins(reader)
    assert count_of(reader).startswith("1 of ")
    reader.does("previous_hit")
    assert "This is the first hit of the list." == reader.notice
    last_of(reader)
    number, _, total = count_of(reader).partition(" of ")
    assert number == total
    reader.does("next_hit")
    reader.waits_until(lambda: is_open(reader, essays[1]))
    assert count_of(reader).startswith("1 of ")
    assert essays[1] == in_list(reader).hit.essay_id
    reader.does("previous_hit")
    reader.waits_until(lambda: is_open(reader, essays[0]))
    assert f"{total} of {total}" == count_of(reader)
    for essay_id in essays[1:]:
        last_of(reader)
        reader.does("next_hit")
        reader.waits_until(lambda wanted=essay_id: is_open(reader, wanted))
    last_of(reader)
    reader.does("next_hit")
    assert "This is the last hit of the list." == reader.notice
    assert essays[-1] == reader.window.furnishing.reading.essay_id


def test_the_list_shows_the_passage_of_the_hit_in_hand(opens_window: Opens) -> None:
    reader = opens_window()
    begins(reader)
    for _ in range(3):
        reader.does("next_hit")
    start, _ = pane_of(reader).hit_in_hand
    excerpt = in_list(reader).excerpt
    assert excerpt is not None
    assert (excerpt.at or 0) <= start


def test_a_click_beside_the_scroll_bar_leads_the_list_along(opens_window: Opens) -> None:
    reader = opens_window()
    begins(reader)
    view = pane_of(reader).findChild(PageView)
    view.tick_chosen.emit(len(pane_of(reader).findChild(HeatStrip).ticks()) - 1)
    start, _ = pane_of(reader).hit_in_hand
    best = [excerpt.at for excerpt in in_list(reader).hit.excerpts if excerpt.at is not None and excerpt.at <= start]
    excerpt = in_list(reader).excerpt
    assert excerpt is not None
    assert best[-1] == excerpt.at


def test_after_escape_the_key_takes_the_walk_up_where_one_is_reading(opens_window: Opens) -> None:
    reader = opens_window()
    essays = begins(reader)
    QTest.keyClick(pane_of(reader).findChild(PageView), Qt.Key.Key_Escape)
    assert (None, "") == (pane_of(reader).hit_in_hand, count_of(reader))
    reader.does("next_hit")
    reader.waits_until(lambda: is_open(reader, essays[0]))


def test_while_the_find_bar_is_open_the_same_keys_find(opens_window: Opens) -> None:
    reader = opens_window()
    begins(reader)
    before = pane_of(reader).hit_in_hand
    guide = pane_of(reader).findChild(HitGuide)
    reader.does("find")
    guide._bar._field.setText("the")
    assert guide._bar.count_text.startswith("1 of ")
    reader.does("next_hit")
    assert guide._bar.count_text.startswith("2 of ")
    reader.does("previous_hit")
    assert guide._bar.count_text.startswith("1 of ")
    pane_of(reader).close_find()
    assert before == pane_of(reader).hit_in_hand


def test_another_question_and_none_take_the_marks_away(opens_window: Opens) -> None:
    reader = opens_window()
    begins(reader)
    reader.searches("water")
    assert pane_of(reader).hit_in_hand is None
    reader.opens_hit()
    reader.waits_until(lambda: pane_of(reader).hit_in_hand is not None)
    reader.window.furnishing.panels.search.set_text("")
    assert (None, "") == (pane_of(reader).hit_in_hand, count_of(reader))


def test_a_word_that_a_blank_ends_is_marked_only_where_it_is_whole(opens_window: Opens) -> None:
    reader = opens_window()
    reader.waits_until(lambda: reader.searches("consti").total > 0)
    reader.opens_hit()
    reader.waits_until(lambda: pane_of(reader).hit_in_hand is not None)
    essays = reader.window.furnishing.panels.essays
    reader.window.furnishing.panels.search.set_text("consti ")
    essays.hit_chosen.emit(reader.answer.hits[0], 0)
    reader.waits_until(lambda: pane_of(reader).hit_in_hand is None)


def test_a_hit_unfolds_to_all_its_passages_and_opens_at_any_of_them(opens_window: Opens) -> None:
    reader = opens_window()
    reader.waits_until(lambda: reader.searches(QUESTION).complete > 1)
    hits = list_of(reader)
    hit = next(each for each in reader.answer.hits if each.further)
    row = next(number for number in range(hits.model().rowCount()) if _row(hits, number).hit == hit)
    hits.setCurrentIndex(hits.model().index(row, 0))
    reader.does("turn_hit")
    reader.waits_until(lambda: in_list(reader).is_unfolded)
    unfolded = in_list(reader).hit
    known = hit.further + sum(len(each.matches) for each in hit.excerpts)
    assert (known, 0) == (sum(len(each.matches) for each in unfolded.excerpts), unfolded.further)
    last = unfolded.excerpts[-1]
    row = next(number for number in range(hits.model().rowCount()) if _row(hits, number).excerpt == last)
    hits.setCurrentIndex(hits.model().index(row, 0))
    QTest.keyClick(hits, Qt.Key.Key_Return)
    reader.waits_until(lambda: pane_of(reader).hit_in_hand is not None)
    assert (last.at or 0) + last.matches[0][0] == pane_of(reader).hit_in_hand[0]
    QTest.keyClick(hits, Qt.Key.Key_Left)
    assert (False, hit) == (in_list(reader).is_unfolded, in_list(reader).hit)


def _row(hits: HitList, number: int) -> Passage:
    passage = hits.model().index(number, 0).data(ROW)
    assert isinstance(passage, Passage)
    return passage


def test_what_is_unfolded_and_in_hand_stays_when_the_index_moves_on(opens_window: Opens) -> None:
    reader = opens_window()
    begins(reader)
    hits = list_of(reader)
    hit = next(each for each in reader.answer.hits if each.further)
    row = next(number for number in range(hits.model().rowCount()) if _row(hits, number).hit == hit)
    hits.setCurrentIndex(hits.model().index(row, 0))
    reader.does("turn_hit")
    reader.waits_until(lambda: in_list(reader).is_unfolded)
    hits.setCurrentIndex(hits.model().index(row + 4, 0))
    before, place = in_list(reader).excerpt, hits.visualRect(hits.currentIndex()).top()
    view = pane_of(reader).findChild(PageView)
    scrolled = view.verticalScrollBar().value()
    reader.result = None
    reader.window.desk.searching.ask(QUESTION)
    reader.waits_until(lambda: reader.result is not None)
    assert (before, True) == (in_list(reader).excerpt, in_list(reader).is_unfolded)
    assert (place, scrolled) == (hits.visualRect(hits.currentIndex()).top(), view.verticalScrollBar().value())


def test_a_highlight_is_opened_where_it_is_and_is_no_stop_of_its_own(opens_window: Opens) -> None:
    reader = opens_window()
    begins(reader)
    opened = reader.window.furnishing.reading.opened
    start, end = pane_of(reader).hit_in_hand
    words = opened.essay.text[start : end + 20]
    marked = reader.marks(words, Category.FACT)
    reader.waits_until(lambda: marked.id in {hit.annotation_id for hit in reader.searches(QUESTION).hits})
    number = next(number for number, hit in enumerate(reader.answer.hits) if hit.annotation_id == marked.id)
    reader.opens_hit(number)
    reader.waits_until(lambda: pane_of(reader).hit_in_hand is not None)
    assert reader.window.furnishing.panels.margin.current_annotation() == marked.id
    essays = essays_in(reader)
    here = essays.index(opened.essay.id)
    last_of(reader)
    reader.does("next_hit")
    reader.waits_until(lambda: is_open(reader, essays[here + 1]))


def test_an_essay_opened_at_a_hit_gets_its_new_text_and_its_marks(opens_window: Opens, tmp_path: Path) -> None:
    reader = opens_window()
    page = tmp_path / "canals.html"
    page.write_text(_page("The surveyor measured the canal by night."), "utf-8")
    reader.drops(page)
    reader.waits_until(lambda: reader.searches("surveyor").total > 0)
    reader.opens_hit()
    reader.waits_until(lambda: count_of(reader) == "1 of 1")
    page.write_text(
        _page("A surveyor came first. The surveyor measured the canal by night, and a second time."), "utf-8"
    )
    reader.drops(page)
    reader.waits_until(lambda: count_of(reader) == "1 of 2")
    assert "A surveyor came first." in reader.window.furnishing.reading.opened.essay.text


def _page(sentence: str) -> str:
    rest = "Whoever lives along a canal counts the water twice, once as rain and once as a debt to those below. " * 3
    return (
        "<!doctype html><html lang='en'><head><title>Canals by Night</title></head><body><article>"
        f"<h1>Canals by Night</h1><p>{rest}</p><p>{sentence} {rest}</p><p>{rest}</p></article></body></html>"
    )
