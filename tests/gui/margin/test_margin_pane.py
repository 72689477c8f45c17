"""The margin as a reader uses it."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QTabBar

from cssreader.domain.annotation import AnnotationKind, Category, Moved, Uncertain, Unplaced
from cssreader.domain.categories import SHIPPED_CATEGORIES
from cssreader.gui.controls.text_page import TextPage
from cssreader.gui.margin.margin_pane import MarginView
from cssreader.gui.theme.tokens import load_theme

CONTROL = Qt.KeyboardModifier.ControlModifier


def test_marks_stand_in_order_of_place_with_notes_on_the_essay_first_and_lost_ones_last(
    margin: Any, writer: Any
) -> None:
    late = writer.mark("Where nobody measures", Category.ARGUMENT)
    lost = writer.mark("Words of an older version", Category.FACT, placement=Unplaced())
    early = writer.mark("Rivers do not read maps.", Category.QUOTATION)
    whole = writer.note(None, "Opens well.")
    margin.pane.show_essay(writer.opened(late, lost, early, whole))
    assert [
        "On the whole essay. Note: Opens well.",
        "Quotation. Rivers do not read maps.",
        "Argument. Where nobody measures.",
        "Waiting for a place",
        "Fact. Words of an older version. Not in the text.",
    ] == margin.rows


def test_a_bookmark_says_the_words_of_its_place(margin: Any, writer: Any) -> None:
    margin.pane.show_essay(writer.opened(writer.bookmark("A canal")))
    assert ["Bookmark. A canal is a promise between those at its head and those at its tail."] == margin.rows


def test_moved_and_uncertain_marks_say_so_and_the_tooltip_says_why(margin: Any, writer: Any) -> None:
    moved = writer.mark("Rivers", Category.FACT, placement=Moved(0, 6, 0.97))
    uncertain = writer.mark("A canal", Category.FACT, placement=Uncertain(74, 81, 0.8))
    margin.pane.show_essay(writer.opened(moved, uncertain))
    assert ["Fact. Rivers. Moved.", "Fact. A canal. Place uncertain."] == margin.rows
    tips = [margin.cards.model().index(row, 0).data(Qt.ItemDataRole.ToolTipRole) for row in (0, 1)]
    assert all("The text has changed." in tip for tip in tips)


def test_without_marks_the_margin_says_how_to_make_one(margin: Any, writer: Any) -> None:
    assert margin.empty_sentence
    margin.pane.show_essay(writer.opened())
    assert "Select words in the essay and press 1 to 8 to highlight them." == margin.empty_sentence
    margin.pane.set_annotations([writer.mark("Rivers", Category.FACT)])
    assert "" == margin.empty_sentence


def test_a_click_and_enter_choose_the_mark(margin: Any, writer: Any) -> None:
    first, second = writer.mark("Rivers", Category.FACT), writer.mark("A canal", Category.FACT)
    margin.pane.show_essay(writer.opened(first, second))
    margin.click_row(1)
    margin.press(Qt.Key.Key_Up)
    margin.press(Qt.Key.Key_Return)
    assert [second.id, first.id] == margin.heard("annotation_chosen")


def test_the_mark_in_hand_is_shown_without_being_chosen_again(margin: Any, writer: Any) -> None:
    marks = [writer.mark("Rivers", Category.FACT), writer.mark("A canal", Category.FACT)]
    margin.pane.show_essay(writer.opened(*marks))
    margin.pane.set_current_annotation(marks[1].id)
    assert "Fact. A canal." == margin.current
    margin.pane.set_current_annotation(None)
    assert margin.current is None
    assert [] == margin.heard("annotation_chosen")


def test_a_mark_far_down_is_brought_into_view(margin: Any, writer: Any) -> None:
    marks = [writer.mark(writer.text[place : place + 20], Category.FACT, note="x\ny\nz") for place in range(60)]
    margin.pane.show_essay(writer.opened(*marks))
    margin.pane.set_current_annotation(marks[-1].id)
    rect = margin.cards.visualRect(margin.cards.currentIndex())
    assert margin.cards.viewport().rect().intersects(rect)


@pytest.mark.parametrize(
    ("key", "category"), list(zip(range(Qt.Key.Key_1, Qt.Key.Key_9), SHIPPED_CATEGORIES, strict=True))
)
def test_a_number_changes_the_kind_of_a_highlight(margin: Any, writer: Any, key: int, category: Category) -> None:
    other = Category.FACT if category != Category.FACT else Category.FIGURE
    mark = writer.mark("Rivers", other)
    margin.pane.show_essay(writer.opened(mark))
    margin.go_to(0)
    margin.press(Qt.Key(key))
    assert [(mark.id, category)] == margin.heard("category_chosen")


def test_a_number_does_nothing_to_a_bookmark_or_to_the_kind_it_has(margin: Any, writer: Any) -> None:
    margin.pane.show_essay(writer.opened(writer.mark("Rivers", Category.FACT), writer.bookmark("A canal")))
    margin.go_to(0)
    margin.press(Qt.Key.Key_1)
    margin.go_to(1)
    margin.press(Qt.Key.Key_2)
    assert [] == margin.heard("category_chosen")


def test_delete_asks_for_removal(margin: Any, writer: Any) -> None:
    mark = writer.mark("Rivers", Category.FACT)
    margin.pane.show_essay(writer.opened(mark))
    margin.go_to(0)
    margin.press(Qt.Key.Key_Delete)
    assert [mark.id] == margin.heard("removal_requested")
    assert 1 == len(margin.rows)


def test_the_menu_of_a_highlight_offers_everything(margin: Any, writer: Any) -> None:
    mark = writer.mark("Rivers", Category.FACT)
    margin.pane.show_essay(writer.opened(mark))
    menu = margin.cards.menu_for(mark)
    actions = {action.text().split("\t")[0]: action for action in menu.actions() if action.text()}
    assert [
        *("Go to the words", "Place at the selected words", "Edit note", "Edit tags", "Put into the dossier"),
        *("Kind of highlight", "Merge with those it touches", "Split at the selection", "Remove"),
    ] == list(actions)
    kinds = actions["Kind of highlight"].menu().actions()
    assert [True] + [False] * 7 == [kind.isChecked() for kind in kinds]
    kinds[4].trigger()
    actions["Go to the words"].trigger()
    actions["Put into the dossier"].trigger()
    assert [mark.id] == margin.heard("dossier_requested")
    actions["Remove"].trigger()
    assert [(mark.id, Category.COUNTER_ARGUMENT)] == margin.heard("category_chosen")
    assert [mark.id] == margin.heard("annotation_chosen")
    assert [mark.id] == margin.heard("removal_requested")


def test_a_mark_can_be_placed_by_key_and_a_likely_place_confirmed(margin: Any, writer: Any) -> None:
    waiting = writer.mark("Gone words", Category.FACT, placement=Unplaced())
    likely = writer.mark("Rivers", Category.FACT, placement=Uncertain(0, 6, 0.6))
    sure = writer.mark("A canal", Category.FACT)
    margin.pane.show_essay(writer.opened(waiting, likely, sure))
    for mark in (waiting, likely, sure):
        margin.pane.set_current_annotation(mark.id)
        assert mark.id == margin.pane.current_annotation()
        QTest.keyClick(margin.cards, Qt.Key.Key_P)
        QTest.keyClick(margin.cards, Qt.Key.Key_Y)
    assert [waiting.id, likely.id, sure.id] == margin.heard("placing_requested")
    assert [likely.id] == margin.heard("place_confirmed")
    texts = [action.text().split("\t")[0] for action in margin.cards.menu_for(likely).actions()]
    assert "This is the right place" in texts


def test_a_note_on_the_whole_essay_needs_no_place(margin: Any, writer: Any) -> None:
    margin.pane.show_essay(writer.opened(writer.note(None, "Opens well.")))
    margin.go_to(0)
    QTest.keyClick(margin.cards, Qt.Key.Key_P)
    assert [] == margin.heard("placing_requested")


def test_the_details_lead_to_versions_and_to_what_is_perhaps_the_same(margin: Any, writer: Any, changed: Any) -> None:
    opened = writer.opened()
    essay = changed(
        opened.essay,
        summary=changed(opened.essay.summary, perhaps_same=True),
        versions=3,
        addresses=("https://example.org/water", "https://shelf.example/water"),
    )
    margin.pane.show_essay(changed(opened, essay=essay))
    margin.turn_to(MarginView.DETAILS)
    buttons = {button.text(): button for button in margin.pane.findChildren(QPushButton) if button.isVisible()}
    buttons["3 versions, compare them\u2026"].click()
    buttons["Perhaps the same as another essay\u2026"].click()
    assert [None] == margin.heard("versions_requested") == margin.heard("likenesses_requested")
    assert "https://shelf.example/water" in margin.details


def test_the_menu_of_a_note_on_the_essay_has_no_words_to_go_to(margin: Any, writer: Any) -> None:
    note = writer.note(None, "Opens well.")
    margin.pane.show_essay(writer.opened(note))
    texts = [action.text().split("\t")[0] for action in margin.cards.menu_for(note).actions() if action.text()]
    assert ["Edit note", "Edit tags", "Put into the dossier", "Remove"] == texts


def test_a_filter_appears_when_there_are_many_kinds_and_shows_only_one(margin: Any, writer: Any) -> None:
    facts = [writer.mark(word, Category.FACT) for word in ("Rivers", "maps", "line")]
    others = [writer.mark("A canal", Category.EXAMPLE), writer.bookmark("promise")]
    margin.pane.show_essay(writer.opened(*facts, *others))
    assert [] == margin.filters
    note = writer.note("suspects", "Who?")
    margin.pane.set_annotations([*facts, *others, note])
    assert [
        "Show only: Fact, 3",
        "Show only: Example, 1",
        "Show only: Notes, 1",
        "Show only: Bookmarks, 1",
    ] == margin.filters
    margin.filter_by("Fact")
    assert 3 == len(margin.rows)
    margin.filter_by("Notes")
    assert 4 == len(margin.rows)


def test_a_filter_gives_way_when_a_hidden_mark_is_wanted(margin: Any, writer: Any) -> None:
    marks = [writer.mark(word, Category.FACT) for word in ("Rivers", "maps", "line", "drawn", "cross")]
    hidden = writer.mark("A canal", Category.EXAMPLE)
    margin.pane.show_essay(writer.opened(*marks, hidden))
    margin.filter_by("Fact")
    margin.pane.set_current_annotation(hidden.id)
    assert "Example. A canal." == margin.current
    assert 6 == len(margin.rows)


def test_a_filter_goes_with_the_last_mark_of_its_kind(margin: Any, writer: Any) -> None:
    marks = [writer.mark(word, Category.FACT) for word in ("Rivers", "maps", "line", "drawn", "cross")]
    example = writer.mark("A canal", Category.EXAMPLE)
    margin.pane.show_essay(writer.opened(*marks, example))
    margin.filter_by("Example")
    margin.pane.set_annotations(marks)
    assert 5 == len(margin.rows)


def test_the_current_mark_stays_while_others_come_and_go(margin: Any, writer: Any) -> None:
    first, second, third = (writer.mark(word, Category.FACT) for word in ("Rivers", "maps", "line"))
    margin.pane.show_essay(writer.opened(first, third))
    margin.pane.set_current_annotation(third.id)
    margin.pane.set_annotations([first, second, third])
    assert "Fact. line." == margin.current
    margin.pane.set_annotations([second, third])
    assert "Fact. line." == margin.current


def test_the_tab_tells_the_number_of_marks(margin: Any, writer: Any) -> None:
    tabs = margin.part(QTabBar, "margin_tabs")
    margin.pane.show_essay(writer.opened(writer.mark("Rivers", Category.FACT)))
    assert "Marks 1" == tabs.tabText(0)
    margin.pane.clear()
    assert "Marks" == tabs.tabText(0)
    assert [] == margin.rows


def test_the_views_turn_by_key_and_take_the_keyboard(margin: Any, writer: Any) -> None:
    margin.pane.show_essay(writer.opened(writer.mark("Rivers", Category.FACT), headings=("One", "Two")))
    margin.go_to(0)
    seen = []
    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageDown, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
        margin.press(key, CONTROL)
        seen.append((margin.pane.view, margin.outline.hasFocus()))
    assert [
        (MarginView.OUTLINE, True),
        (MarginView.DETAILS, False),
        (MarginView.RELATED, False),
        (MarginView.DETAILS, False),
    ] == seen


def test_focus_given_to_the_margin_goes_to_what_it_shows(margin: Any, writer: Any) -> None:
    margin.pane.show_essay(writer.opened(writer.mark("Rivers", Category.FACT)))
    margin.pane.setFocus()
    assert margin.cards.hasFocus()
    assert "Fact. Rivers." == margin.current
    margin.pane.clear()
    margin.pane.setFocus()
    assert margin.part(QTabBar, "margin_tabs").hasFocus()


def test_a_heading_is_a_way_to_its_place(margin: Any, writer: Any) -> None:
    margin.pane.show_essay(writer.opened(headings=("One", "Two", "Three")))
    margin.turn_to(MarginView.OUTLINE)
    margin.click_row(1, margin.outline)
    margin.press(Qt.Key.Key_Down)
    margin.press(Qt.Key.Key_Return)
    assert [10, 20] == margin.heard("place_chosen")


def test_the_outline_marks_the_section_one_reads(margin: Any, writer: Any) -> None:
    margin.pane.show_essay(writer.opened(headings=("One", "Two")))
    margin.pane.set_current_section(1)
    model = margin.outline.model()
    spoken = [model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in (0, 1)]
    assert ["One, level 1", "Two, level 2, the section you are reading"] == spoken
    margin.pane.set_current_section(-1)
    assert "Two, level 2" == model.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)


def test_the_details_tell_what_is_known_and_offer_to_mend_it(margin: Any, writer: Any) -> None:
    opened = writer.opened()
    essay = writer.known_essay()
    margin.pane.show_essay(type(opened)(essay, (), ()))
    margin.turn_to(MarginView.DETAILS)
    for known in (
        *("The Price of Distrust", "Ayesha Karim teaches economic history.", "Ayesha Karim", "27 July 2025"),
        *("2 August 2025", "A. Karim", "Bilal Shah", "Sana Mir", "The Economic Survey", "example.org", "Essays"),
        *("12,340", "1,034 words · 5 min", "https://example.org/water", "/home/reader/water.html", "3 March 2026"),
        "water",
    ):
        assert known in margin.details
    for button in margin.pane.findChildren(QPushButton):
        if button.isVisible():
            button.click()
    assert [("removed_blocks_requested", None), ("details_requested", None)] == margin.said


def test_the_sources_are_a_list_with_room_between(margin: Any, writer: Any) -> None:
    essay = writer.essay(
        sources=("The Economic Survey", "پانی کا معاہدہ", "The Census"), address="https://example.org/a"
    )
    margin.pane.show_essay(type(writer.opened())(essay, (), ()))
    margin.turn_to(MarginView.DETAILS)
    assert "Sources\nThe Economic Survey\nپانی کا معاہدہ\nThe Census\nAddress\nhttps://example.org/a" in margin.details
    listed = {}
    block = margin.part(TextPage, "details_page").document().begin()
    while block.isValid():
        form = block.blockFormat()
        listed[block.text()] = (form.textIndent() < 0, form.bottomMargin() > 0)
        block = block.next()
    assert {(True, True)} == {listed[source] for source in essay.facts.sources}
    assert not listed["Address"][0]
    assert not listed["https://example.org/a"][0]


def test_words_of_a_page_are_never_read_as_markup(margin: Any, writer: Any) -> None:
    essay = writer.essay(title="<b>Bold</b> & <img src=x>", author_line="<script>x</script>")
    margin.turn_to(MarginView.DETAILS)
    margin.pane.show_essay(type(writer.opened())(essay, (), ()))
    assert "<b>Bold</b> & <img src=x>" in margin.details
    assert "<script>x</script>" in margin.details


@pytest.mark.parametrize("name", ["light", "sepia", "dark"])
def test_every_view_paints_in_every_theme(margin: Any, writer: Any, name: str) -> None:
    marks = [
        writer.mark("Rivers do not read maps.", Category.FACT, note="One\n\nTwo", tags=("a" * 80, "b")),
        writer.mark("پانی زندگی ہے", Category.QUOTATION, note="نوٹ"),
        writer.mark("lost words " * 200, None, placement=Unplaced()),
        writer.bookmark("پانی"),
        writer.mark(None, note="whole", kind=AnnotationKind.NOTE),
    ]
    margin.pane.show_essay(writer.opened(*marks, headings=("One", "A heading " * 30, "پانی")))
    margin.pane.set_theme(load_theme(name))
    margin.pane.set_current_annotation(marks[0].id)
    for view in MarginView:
        margin.turn_to(view)
        for width in (220, 300, 600):
            margin.pane.resize(width, 700)
            assert not margin.pane.grab().isNull()
