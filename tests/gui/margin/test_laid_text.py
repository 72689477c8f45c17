"""Words broken into lines for a card."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from cssreader.gui.margin.laid_text import LaidText, lay_out, lay_out_lines

WIDTH = 200.0


@pytest.fixture
def font(qapp: QApplication) -> QFont:
    return QFont("Source Sans Pro", 11)


def _lines(laid: LaidText) -> int:
    return sum(layout.lineCount() for layout, _ in laid.paragraphs)


def test_short_words_are_shown_whole(font: QFont) -> None:
    laid = lay_out_lines("Rivers do not read maps.", font, 400, 4)
    assert "Rivers do not read maps." == laid.paragraphs[0][0].text()


def test_many_words_end_in_an_ellipsis_on_the_last_line(font: QFont) -> None:
    laid = lay_out_lines("promise " * 400, font, WIDTH, 4)
    assert 4 == _lines(laid)
    assert laid.paragraphs[0][0].text().endswith("\u2026")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(text=st.text(max_size=400), most=st.integers(1, 4), width=st.floats(60, 400))
def test_no_text_makes_more_lines_than_there_is_room_for(font: QFont, text: str, most: int, width: float) -> None:
    laid = lay_out_lines(text, font, width, most)
    assert most >= _lines(laid)
    assert laid.height > 0 or not text.strip()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(text=st.text(max_size=300))
def test_all_of_a_note_is_laid_out(font: QFont, text: str) -> None:
    laid = lay_out(text, font, WIDTH)
    wanted = "".join(line for line in text.split("\n") if line.strip())
    assert wanted == "".join(layout.text() for layout, _ in laid.paragraphs)
