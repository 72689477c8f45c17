"""An essay is read aloud at the window: followed, skipped, sped up, kept, and stopped."""

from collections.abc import Callable
from typing import Any

import pytest
from fake_speech import FakeSpeech
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton

from cssreader.domain.annotation import Category
from cssreader.gui.jobs.speech_engine import Missing, Voice
from cssreader.gui.reading.page_view import PageView
from cssreader.gui.reading.speech_bar import SpeechBar

Opens = Callable[[], Any]


class Listener:
    """A reader whose essay is read aloud by something that makes no sound."""

    def __init__(self, reader: Any, engine: FakeSpeech | Missing) -> None:
        self.reader = reader
        self.engine = engine
        self.flow = reader.window.furnishing.speaking
        self.flow.use_engine(lambda: self.engine)
        reader.opens(min(reader.titles))
        found = reader.window.findChild(PageView)
        assert isinstance(found, PageView)
        self.page = found

    @property
    def voice(self) -> FakeSpeech:
        assert isinstance(self.engine, FakeSpeech)
        return self.engine

    @property
    def text(self) -> str:
        return str(self.reader.window.furnishing.reading.opened.essay.text)

    @property
    def lit(self) -> str:
        """The words that are lit on the page."""
        return "" if self.page.spoken is None else self.text[slice(*self.page.spoken)]

    @property
    def underlined(self) -> str:
        return "" if self.page.spoken_word is None else self.text[slice(*self.page.spoken_word)]

    @property
    def bar(self) -> SpeechBar | None:
        bar = self.reader.window.findChild(SpeechBar)
        return None if bar is None or bar.isHidden() else bar

    @property
    def scroll(self) -> int:
        return self.page.verticalScrollBar().value()

    def scrolls_to(self, value: int) -> None:
        self.page.verticalScrollBar().setValue(value)

    def types(self, key: Qt.Key) -> None:
        QTest.keyClick(self.page, key)

    def presses(self, name: str) -> None:
        assert self.bar is not None
        next(each for each in self.bar.findChildren(QToolButton) if name in each.accessibleName()).click()


@pytest.fixture
def listener(opens_window: Opens) -> Listener:
    return Listener(opens_window(), FakeSpeech())


def test_sentence_and_word_are_followed_on_the_page(listener: Listener) -> None:
    listener.reader.does("read_aloud")
    first = listener.lit
    assert first == listener.voice.texts[0]
    word = first.split()[1]
    listener.voice.says(word)
    assert word == listener.underlined
    listener.voice.ends()
    assert (listener.voice.texts[1], "") == (listener.lit, listener.underlined)
    assert 0 == listener.scroll


def test_it_is_begun_with_a_key_at_the_selection(listener: Listener) -> None:
    words = listener.text[2000:2040].strip()
    listener.reader.selects(words)
    listener.types(Qt.Key.Key_R)
    assert listener.page.spoken is not None
    start, end = listener.page.spoken
    assert start <= listener.text.index(words) < end


def test_the_page_follows_and_does_not_fight_a_hand(listener: Listener) -> None:
    listener.reader.does("read_aloud")
    while listener.scroll == 0:
        listener.voice.ends()
    assert listener.page.spoken is not None
    assert listener.page.lines_of(*listener.page.spoken) is not None
    # The reader looks up something at the end of the essay, and is left there.
    end = listener.page.verticalScrollBar().maximum()
    listener.scrolls_to(end)
    listener.voice.ends()
    listener.voice.ends()
    assert end == listener.scroll
    # Asking for a sentence is asking to see it.
    listener.reader.does("next_sentence")
    assert end > listener.scroll
    assert listener.page.lines_of(*listener.page.spoken) is not None


def test_a_smaller_window_and_larger_text_are_no_scrolling_away(listener: Listener) -> None:
    listener.reader.does("read_aloud")
    for _ in range(4):
        listener.voice.ends()
    listener.reader.window.resize(460, 400)
    for _ in range(6):
        listener.reader.does("larger")
    assert listener.page.spoken is not None
    listener.voice.ends()
    assert listener.page.lines_of(*listener.page.spoken) is not None
    assert listener.scroll > 0


def test_the_bar_holds_skips_and_stops(listener: Listener) -> None:
    listener.reader.does("read_aloud")
    listener.presses("Pause")
    listener.presses("Go on")
    assert ["pause", "resume"] == listener.voice.done
    listener.presses("Next sentence")
    listener.presses("Previous sentence")
    assert listener.voice.texts[0] == listener.voice.texts[2] != listener.voice.texts[1]
    listener.presses("Stop")
    assert (None, "") == (listener.bar, listener.lit)


def test_escape_on_the_page_stops_it(listener: Listener) -> None:
    listener.reader.does("read_aloud")
    listener.types(Qt.Key.Key_Escape)
    assert (None, "", "stop") == (listener.bar, listener.lit, listener.voice.done[-1])


def test_speed_and_voice_are_remembered(listener: Listener) -> None:
    listener.reader.does("read_aloud")
    listener.reader.does("faster")
    listener.reader.does("faster")
    listener.reader.does("slower")
    assert listener.bar is not None
    assert "1.25×" == listener.bar.speed_text
    listener.bar.voice_chosen.emit("Brian")
    assert ("Brian", 1.25) == listener.voice.heard[-1][1:]
    speech = listener.reader.window.furnishing._preferences.settings.speech
    assert (1.25, "Brian", "") == (speech.speed, speech.voice, speech.urdu_voice)
    for _ in range(9):
        listener.reader.does("faster")
    assert "2.5×" == listener.bar.speed_text


def test_one_key_keeps_the_sentence_and_undo_lets_it_go(listener: Listener) -> None:
    reader = listener.reader
    reader.does("read_aloud")
    before = len(reader.annotations)
    listener.types(Qt.Key.Key_H)
    reader.waits_until(lambda: len(reader.annotations) == before + 1)
    assert [(listener.lit, Category.QUOTATION)] == [
        (each.quote, each.category) for each in reader.annotations if each.quote == listener.lit
    ]
    assert "Kept: Quotation." == reader.notice
    listener.types(Qt.Key.Key_H)
    assert "This sentence is highlighted already." == reader.notice
    reader.does("undo")
    reader.waits_until(lambda: len(reader.annotations) == before)


def test_what_is_kept_has_the_category_used_last(listener: Listener) -> None:
    reader = listener.reader
    reader.marks(listener.text[3000:3020].strip(), Category.FIGURE)
    reader.does("read_aloud")
    reader.does("keep_sentence")
    reader.waits_until(lambda: any(each.quote == listener.lit for each in reader.annotations))
    assert [Category.FIGURE] == [each.category for each in reader.annotations if each.quote == listener.lit]


def test_another_essay_is_not_read_on(listener: Listener) -> None:
    reader = listener.reader
    reader.does("read_aloud")
    reader.opens(next(title for title in sorted(reader.titles) if title != reader.title_on_page))
    reader.waits_until(lambda: listener.bar is None)
    assert ("", "stop") == (listener.lit, listener.voice.done[-1])
    reader.does("read_aloud")
    assert listener.voice.texts[-1] == listener.lit


def test_a_mark_made_meanwhile_does_not_stop_it(listener: Listener) -> None:
    listener.reader.does("read_aloud")
    listener.reader.marks(listener.text[3000:3020].strip(), Category.FACT)
    assert listener.bar is not None
    assert "stop" not in listener.voice.done


def test_without_the_extra_the_bar_tells_the_command(opens_window: Opens) -> None:
    listener = Listener(opens_window(), Missing.EXTRA)
    listener.reader.does("read_aloud")
    assert listener.bar is not None
    assert 'python -m pip install "cssreader[speech]"' in listener.bar.message
    button = listener.bar.findChild(QPushButton)
    assert isinstance(button, QPushButton)
    button.click()
    assert 'python -m pip install "cssreader[speech]"' == QApplication.clipboard().text()
    listener.presses("Close")
    assert listener.bar is None


@pytest.mark.parametrize(
    ("found", "said"),
    [(Missing.ENGINE, "nothing that speaks"), (FakeSpeech((Voice("Uzma", "ur"),)), "no English voice")],
    ids=["engine", "voice"],
)
def test_without_a_voice_the_bar_says_so(opens_window: Opens, found: Any, said: str) -> None:
    listener = Listener(opens_window(), found)
    listener.reader.does("read_aloud")
    assert listener.bar is not None
    assert said in listener.bar.message
    listener.engine = FakeSpeech()
    listener.reader.does("read_aloud")
    assert said not in listener.bar.message or not isinstance(found, Missing)
