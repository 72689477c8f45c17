"""Words are looked up in dictionaries off the main thread."""

from collections.abc import Callable
from concurrent.futures import Executor
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from cssreader.domain.dictionary import Lookup
from cssreader.errors import KnownError
from cssreader.gui.jobs.lane import Lane

if TYPE_CHECKING:
    from cssreader.app.define_word import OpenDictionaries


class Defining(QObject):
    def __init__(self, executor: Executor, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lane = Lane(executor, self)
        self._dictionaries: OpenDictionaries | None = None
        self._newest = 0

    def look_up(self, word: str, take: Callable[[Lookup], None], failed: Callable[[KnownError], None]) -> None:
        """Bring what the dictionaries say of a word, unless another one is asked for meanwhile."""
        self._newest += 1
        number = self._newest

        def take_newest(lookup: Lookup) -> None:
            if number == self._newest:
                take(lookup)

        self._lane.submit(self._looked_up, word, done=take_newest, failed=failed)

    def _looked_up(self, word: str) -> Lookup:
        if self._dictionaries is None:
            from cssreader.app.define_word import OpenDictionaries

            self._dictionaries = OpenDictionaries()
        return self._dictionaries.look_up(word)

    def close(self) -> None:
        self._lane.close()
        # The thread that used them has ended.
        if self._dictionaries is not None:
            self._dictionaries.close()
