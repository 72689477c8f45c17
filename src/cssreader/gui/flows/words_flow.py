"""Words: what the dictionaries say of a word on the page, and keeping it."""

from dataclasses import replace

from PySide6.QtCore import QObject

from cssreader.domain.changes import AnnotationChange
from cssreader.domain.dictionary import Entry, Lookup, Sense
from cssreader.gui.desk import Desk
from cssreader.gui.flows.reading_flow import ReadingFlow
from cssreader.gui.panels import Panels
from cssreader.paths import dictionaries_folder


class WordsFlow(QObject):
    def __init__(self, desk: Desk, panels: Panels, reading: ReadingFlow, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._panels = panels
        self._reading = reading
        self._told: set[str] = set()
        """What was said already of dictionaries that cannot be used: once is enough."""
        words = panels.reading.words
        words.asked.connect(self._look_up)
        words.missed.connect(self._tell_to_select)
        words.kept.connect(self._keep)

    def look_up(self) -> None:
        self._panels.reading.look_up()

    def keep(self) -> None:
        """Keep the word on the card."""
        words = self._panels.reading.words
        if words.is_shown:
            words.keep()
        else:
            self._tell_to_select()

    def _look_up(self, word: str) -> None:
        self._desk.defining.look_up(word, self._show, lambda error: self._desk.failed.emit(str(error)))

    def _show(self, lookup: Lookup) -> None:
        new = tuple(each for each in lookup.complaints if each not in self._told)
        self._told.update(new)
        self._panels.reading.words.show(replace(lookup, complaints=new), str(dictionaries_folder()))

    def _tell_to_select(self) -> None:
        self._panels.notices.show_notice(self.tr("Double-click a word of the essay, or select it and press L."))

    def _keep(self, entry: Entry, sense: Sense, start: int, end: int) -> None:
        if self._reading.opened is None:
            return

        def tell(change: AnnotationChange) -> None:
            self._panels.reading.words.close()
            self._panels.notices.show_notice(
                self.tr("“{word}” is kept with its sentence.").format(word=entry.headword),
                self.tr("Undo"),
                lambda: self._desk.take_back(change),
            )

        self._desk.keep_word(self._reading.opened.essay, start, end, entry, sense, then=tell)
