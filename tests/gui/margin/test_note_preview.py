"""Notes are seen as they will look while they are typed, and nothing of their text is touched."""

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QColor, QFont
from pytestqt.qtbot import QtBot

from cssreader.gui.margin.growing_text import GrowingText
from cssreader.gui.margin.note_preview import NotePreview

MUTED = "#808080"


@pytest.fixture
def field(qtbot: QtBot) -> Iterator[GrowingText]:
    field = GrowingText()
    qtbot.addWidget(field)
    preview = NotePreview(field.document(), MUTED)
    yield field
    preview.setDocument(None)


def looks(field: GrowingText) -> list[tuple[str, str]]:
    """The parts of the first paragraph that look otherwise than plain, with how they look."""
    block = field.document().firstBlock()
    encoded = block.text().encode("utf-16-le")
    found = []
    for each in block.layout().formats():
        form = each.format
        look = "".join(
            letter
            for letter, is_so in (
                ("b", form.fontWeight() == QFont.Weight.DemiBold),
                ("i", form.fontItalic()),
                ("s", form.fontStrikeOut()),
                ("u", form.fontUnderline()),
                ("m", form.foreground().color() == QColor(MUTED)),
            )
            if is_so
        )
        found.append((encoded[2 * each.start : 2 * (each.start + each.length)].decode("utf-16-le"), look))
    return found


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("a **b c** d", [("**", "m"), ("b c", "b"), ("**", "m")]),
        ("*b* and _c_", [("*", "m"), ("b", "i"), ("*", "m"), ("_", "m"), ("c", "i"), ("_", "m")]),
        ("~~b~~", [("~~", "m"), ("b", "s"), ("~~", "m")]),
        ("# Head", [("# ", "m"), ("Head", "b")]),
        ("- [ ] do", [("- [ ] ", "m")]),
        ("> said", [("> ", "m")]),
        ("12) y *x*", [("12) ", "m"), ("*", "m"), ("x", "i"), ("*", "m")]),
        ("[w](https://e.org)", [("[", "m"), ("w", "u"), ("](https://e.org)", "m")]),
        ("\U0001f600 **پانی**", [("**", "m"), ("پانی", "b"), ("**", "m")]),
        ("2 * 3 * 4 and snake_case_name and 5** not", []),
        ("plain words", []),
    ],
)
def test_signs_step_back_and_words_look_as_they_will(
    field: GrowingText, typed: str, expected: list[tuple[str, str]]
) -> None:
    field.setPlainText(typed)
    assert expected == looks(field)


def test_what_is_typed_is_seen_at_once_and_undone_letter_by_letter_as_before(field: GrowingText, qtbot: QtBot) -> None:
    qtbot.keyClicks(field, "*a*")
    assert [("*", "m"), ("a", "i"), ("*", "m")] == looks(field)
    field.undo()
    assert "" == field.toPlainText()


def test_a_very_long_paragraph_is_left_as_it_is(field: GrowingText) -> None:
    field.setPlainText("**a** " * 2_000)
    assert [] == looks(field)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(
    st.text(st.one_of(st.sampled_from("*_`~[]()#>- \n1."), st.characters(exclude_categories=["Cs", "Cc"])), max_size=80)
)
def test_no_text_is_changed_by_being_looked_at(field: GrowingText, typed: str) -> None:
    field.setPlainText(typed)
    expected = typed.replace("\u2029", "\n").replace("\u2028", "\n").replace("\xa0", " ")
    assert expected == field.toPlainText().replace("\xa0", " ")
