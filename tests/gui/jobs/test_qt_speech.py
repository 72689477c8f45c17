"""The voices of the system, tried with Qt's own engine that makes no sound; only where the extra is installed."""

import sys
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from cssreader.gui.jobs.qt_speech import MOCK, QtSpeech, find_qt_engine, plain_voices
from cssreader.gui.jobs.speech_engine import Missing

# What Qt says of the sound system of the machine is no fault of ours.
pytestmark = pytest.mark.qt_log_ignore("pipewire", extend=True)


@pytest.fixture
def speech(qapp: Any) -> QtSpeech:
    module = pytest.importorskip("PySide6.QtTextToSpeech")
    return QtSpeech(module.QTextToSpeech(MOCK))


def test_without_the_extra_that_is_what_is_missing(qapp: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "PySide6.QtTextToSpeech", None)
    assert Missing.EXTRA is find_qt_engine()


def test_variants_of_a_voice_are_left_out() -> None:
    assert ["English", "Asma", "C++"] == plain_voices(["English", "English+Adam", "English+Whisper", "Asma", "C++"])


def test_words_are_told_in_characters_and_the_end_once(speech: QtSpeech, qtbot: QtBot) -> None:
    words: list[tuple[int, int]] = []
    ends: list[bool] = []
    speech.word_begun.connect(lambda at, length: words.append((at, length)))
    speech.said.connect(lambda: ends.append(True))
    text = "One 😀 two"
    speech.say(text, speech.voices()[0], 2.0)
    qtbot.waitUntil(lambda: bool(ends))
    assert ["One", "two"] == [text[at : at + length] for at, length in words]
    assert [True] == ends


def test_what_is_stopped_or_replaced_does_not_end(speech: QtSpeech, qtbot: QtBot) -> None:
    ends: list[bool] = []
    speech.said.connect(lambda: ends.append(True))
    voice = speech.voices()[0]
    speech.say("Never to be said to its end", voice, 1.0)
    speech.say("Nor this", voice, 1.0)
    speech.stop()
    speech.say("This", voice, 2.5)
    qtbot.waitUntil(lambda: bool(ends))
    assert [True] == ends


def test_it_holds_and_goes_on(speech: QtSpeech, qtbot: QtBot) -> None:
    ends: list[bool] = []
    speech.said.connect(lambda: ends.append(True))
    words: list[int] = []
    speech.word_begun.connect(lambda at, _: words.append(at))
    speech.say("One two three", speech.voices()[0], 2.0)
    qtbot.waitUntil(lambda: bool(words))
    assert speech.pause()
    speech.resume()
    qtbot.waitUntil(lambda: bool(ends))
    assert [0, 4, 8] == sorted(set(words))
