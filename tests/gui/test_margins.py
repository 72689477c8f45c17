"""Margins are where lines begin and end, whichever way they run."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel

from cssreader.gui.controls.margins import set_margins


@pytest.fixture
def _right_to_left(qapp: QApplication) -> Iterator[None]:
    QGuiApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    QGuiApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def margins_of(*, of_layout: bool) -> tuple[int, int, int, int]:
    of = QHBoxLayout() if of_layout else QLabel()
    set_margins(of, 1, 2, 3, 4)
    found = of.contentsMargins()
    return found.left(), found.top(), found.right(), found.bottom()


@pytest.mark.parametrize("of_layout", [True, False])
def test_the_near_margin_is_on_the_left_from_left_to_right(qapp: QApplication, of_layout: bool) -> None:
    del qapp
    assert (1, 2, 3, 4) == margins_of(of_layout=of_layout)


@pytest.mark.parametrize("of_layout", [True, False])
@pytest.mark.usefixtures("_right_to_left")
def test_the_near_margin_is_on_the_right_from_right_to_left(of_layout: bool) -> None:
    assert (3, 2, 1, 4) == margins_of(of_layout=of_layout)
