"""What the application does around its window."""

import gc
import weakref

from PySide6.QtCore import Qt

from cssreader.gui.application import tidy_when_left


class _Ring:
    def __init__(self) -> None:
        self.itself = self


def test_garbage_is_looked_for_when_the_person_goes_to_another_program() -> None:
    gc.disable()
    try:
        left = weakref.ref(_Ring())
        tidy_when_left(Qt.ApplicationState.ApplicationActive)
        assert left() is not None
        tidy_when_left(Qt.ApplicationState.ApplicationInactive)
        assert left() is None
    finally:
        gc.enable()
