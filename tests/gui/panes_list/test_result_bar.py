"""How a question was understood, and what narrows it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from cssreader.domain.search import Facet, FacetName
from cssreader.gui.controls.flow_layout import FlowLayout
from cssreader.gui.panes.result_bar import ResultBar
from cssreader.gui.theme.tokens import Theme

FACETS = (
    Facet(FacetName.AUTHOR, (("Ayesha Karim", 12), ("R&D Desk", 1))),
    Facet(FacetName.KIND, (("essay", 9), ("highlight", 4), ("counter-argument", 2))),
)


@pytest.fixture
def bar(qtbot: QtBot, theme: Theme) -> ResultBar:
    bar = ResultBar(theme)
    qtbot.addWidget(bar)
    bar.resize(300, 200)
    bar.show()
    return bar


def chips(bar: ResultBar) -> list[QToolButton]:
    return [chip for chip in bar.findChildren(QToolButton, "chip") if chip.isVisible()]


def test_what_a_question_says_besides_words_stands_in_chips(bar: ResultBar) -> None:
    bar.show_question('water "rule of law" -canal site:dawn is:unread +policies educ* parliment~ a NEAR/5 b', None)
    assert [
        "“rule of law”",
        "not canal",
        "site: dawn",
        "is: unread",
        "exactly policies",
        "begins with educ",
        "parliment, or a slip of it",
        "within 5 words",
    ] == [chip.text() for chip in chips(bar)]
    bar.show_question("water", None)
    assert [] == chips(bar)


def test_a_chip_takes_its_part_out_of_the_question(bar: ResultBar, qtbot: QtBot) -> None:
    bar.show_question("water -canal site:dawn", None)
    with qtbot.waitSignal(bar.question_wished) as wished:
        chips(bar)[0].click()
    assert ["water site:dawn"] == wished.args


def test_what_was_perhaps_meant_is_a_link(bar: ResultBar, qtbot: QtBot) -> None:
    label = bar.findChild(QLabel, "suggestion")
    assert isinstance(label, QLabel)
    bar.show_question("<b>watr", "<b>water")
    assert (True, "Did you mean <b>water?") == (label.isVisible(), label.accessibleName())
    with qtbot.waitSignal(bar.question_wished) as wished:
        label.linkActivated.emit("#")
    assert ["<b>water"] == wished.args
    bar.show_question("water", None)
    assert not label.isVisible()


def test_a_value_narrows_the_question(bar: ResultBar, qtbot: QtBot) -> None:
    bar.show_question("water", None)
    bar.show_facets(FACETS)
    by_name = {button.text(): button for button in bar.findChildren(QToolButton) if button.menu() is not None}
    assert {"Author", "Kind"} == set(by_name)
    assert ["Essay\t9", "Highlight\t4", "Counter-argument\t2"] == [
        action.text() for action in by_name["Kind"].menu().actions()[:-2]
    ]
    assert "R&&D Desk\t1" == by_name["Author"].menu().actions()[1].text()
    with qtbot.waitSignal(bar.question_wished) as wished:
        by_name["Author"].menu().actions()[0].trigger()
    assert ['water author:"Ayesha Karim"'] == wished.args


def test_a_button_keeps_the_keyboard_when_it_is_counted_anew(bar: ResultBar, qtbot: QtBot) -> None:
    bar.show_facets(FACETS)
    bar.activateWindow()
    button = bar.findChild(QToolButton, "facet_kind")
    assert isinstance(button, QToolButton)
    button.setFocus()
    qtbot.waitUntil(button.hasFocus)
    bar.show_facets((Facet(FacetName.KIND, (("essay", 8), ("note", 1))),))
    focused = bar.focusWidget()
    assert focused is not None
    assert "facet_kind" == focused.objectName()


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_what_does_not_fit_goes_into_the_next_line(qtbot: QtBot, direction: Qt.LayoutDirection) -> None:
    box = QWidget()
    qtbot.addWidget(box)
    box.setLayoutDirection(direction)
    flow = FlowLayout(box, spacing=4)
    parts = [QWidget(box) for _ in range(4)]
    for part in parts:
        part.setFixedSize(90, 20)
        flow.addWidget(part)
    parts[1].hide()
    box.resize(200, 100)
    box.show()
    places = [(part.x(), part.y()) for part in parts if part.isVisible()]
    expected = [(0, 0), (94, 0), (0, 24)]
    if direction is Qt.LayoutDirection.RightToLeft:
        expected = [(110 - x, y) for x, y in expected]
    assert expected == places
    assert 44 == flow.heightForWidth(200)
    assert 20 == flow.heightForWidth(400)


def test_several_values_are_ticked_and_any_of_them_is_asked_for(bar: ResultBar, qtbot: QtBot) -> None:
    wished: list[str] = []
    bar.question_wished.connect(wished.append)
    bar.show_question("water", None)
    bar.show_facets([Facet(FacetName.TOPIC, (("Economy", 4), ("Media", 3), ("Urdu Literature", 1)))])
    (menu,) = (button.menu() for button in bar.findChildren(QToolButton) if button.menu() is not None)
    *values, _, several = menu.actions()
    assert not several.isEnabled()
    menu.popup(bar.mapToGlobal(bar.rect().center()))
    for number in (0, 2):
        menu.setActiveAction(values[number])
        qtbot.keyClick(menu, Qt.Key.Key_Space)
    assert menu.isVisible()
    assert [True, False, True] == [each.isChecked() for each in values]
    menu.setActiveAction(values[2])
    several.trigger()
    assert ['water (topic:Economy OR topic:"Urdu Literature")'] == wished
    menu.hide()
