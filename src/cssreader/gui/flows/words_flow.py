"""Words: what the dictionaries say of a word on a page, and keeping it."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject

from cssreader.domain.changes import AnnotationChange
from cssreader.domain.dictionary import Entry, Lookup, Sense
from cssreader.gui.desk import Desk
from cssreader.gui.dialogs.notice_bar import NoticeBar
from cssreader.gui.language import sentence_text
from cssreader.gui.reading.reading_pane import ReadingPane
from cssreader.gui.reading.word_guide import WordGuide
from cssreader.paths import dictionaries_folder


class WordsFlow(QObject):
    def __init__(self, desk: Desk, notices: NoticeBar, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._notices = notices
        self._told: set[str] = set()
        """What was said already of dictionaries that cannot be used: once is enough."""

    def join(self, page: ReadingPane) -> None:
        """Let words be asked about on a page."""
        words = page.words
        words.asked.connect(partial(self._look_up, words))
        words.missed.connect(self._tell_to_select)
        words.kept.connect(partial(self._keep, page))

    def _look_up(self, words: WordGuide, word: str) -> None:
        self._desk.defining.look_up(
            word, partial(self._show, words), lambda error: self._desk.failed.emit(sentence_text(error))
        )

    def _show(self, words: WordGuide, lookup: Lookup) -> None:
        new = tuple(each for each in lookup.complaints if each not in self._told)
        self._told.update(new)
        words.show(replace(lookup, complaints=new), str(dictionaries_folder()))

    def _tell_to_select(self) -> None:
        self._notices.show_notice(self.tr("Double-click a word of the essay, or select it and press L."))

    def _keep(self, page: ReadingPane, entry: Entry, sense: Sense, start: int, end: int) -> None:
        shown = page.opened
        if shown is None:
            return

        def tell(change: AnnotationChange) -> None:
            page.words.close()
            self._notices.show_notice(
                self.tr("“{word}” is kept with its sentence.").format(word=entry.headword),
                self.tr("Undo"),
                lambda: self._desk.take_back(change),
            )

        self._desk.keep_word(shown.essay, start, end, entry, sense, then=tell)
