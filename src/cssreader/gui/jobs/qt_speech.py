"""The voices of the operating system, through QtTextToSpeech, which comes with the extra `speech`."""

from collections.abc import Iterable
from math import log
from typing import Any

from PySide6.QtCore import QLocale, QObject

from cssreader.gui.jobs.speech_engine import Missing, SpeechEngine, Voice
from cssreader.text.utf16 import Utf16Offset, from_utf16
from cssreader.text.utterances import ENGLISH, URDU

_LANGUAGES = {QLocale.Language.English: ENGLISH, QLocale.Language.Urdu: URDU}
_NEAREST = (QLocale.Country.Pakistan, QLocale.Country.UnitedKingdom, QLocale.Country.UnitedStates)
_FASTEST = 3.0
"""The pace at Qt's rate of 1. Windows' voices follow this law; the others come near it."""
_PREFERRED = "winrt"
"""Windows has two engines; this one has its newer voices. Other systems are asked in the order they are named."""
MOCK = "mock"
"""Qt's engine for tests, which makes no sound."""


def find_qt_engine() -> SpeechEngine | Missing:
    """What speaks on this system."""
    try:
        from PySide6.QtTextToSpeech import QTextToSpeech
    except ImportError:
        return Missing.EXTRA
    engines = [name for name in QTextToSpeech.availableEngines() if name != MOCK]
    if not engines:
        return Missing.ENGINE
    speech = QTextToSpeech(_PREFERRED if _PREFERRED in engines else engines[0])
    if speech.state() is QTextToSpeech.State.Error:
        return Missing.ENGINE
    return QtSpeech(speech)


def plain_voices(names: Iterable[str]) -> list[str]:
    """The voices without their variants: espeak-ng offers each in a hundred tempers, as in “English+Whisper”."""
    known = list(names)
    return [name for name in known if not ("+" in name and name.partition("+")[0] in known)]


def _farness(locale: QLocale) -> int:
    territory = locale.territory()
    return _NEAREST.index(territory) if territory in _NEAREST else len(_NEAREST)


class QtSpeech(SpeechEngine):
    """Waits until a text has fallen silent before it says the next: an engine may tell of its end only later."""

    def __init__(self, speech: Any, parent: QObject | None = None) -> None:
        """`speech` is a QTextToSpeech, whose types are known only where the extra is installed."""
        super().__init__(parent)
        from PySide6.QtTextToSpeech import QTextToSpeech

        self._states = QTextToSpeech.State
        self._speech = speech
        speech.setParent(self)
        self._can_pause = bool(speech.engineCapabilities() & QTextToSpeech.Capability.PauseResume)
        self._voices: dict[Voice, tuple[QLocale, Any]] = {}
        self._text = ""
        self._next: tuple[str, Voice, float] | None = None
        self._is_saying = False
        """Whether the end of what is under way is to be told."""
        self._has_begun = False
        self._is_held = False
        """Whether it is to hold: an engine may come to that only after it was told to go on."""
        self._at_once = QTextToSpeech.BoundaryHint.Immediate
        speech.stateChanged.connect(self._note_state)
        speech.errorOccurred.connect(self._note_error)
        speech.sayingWord.connect(self._note_word)

    def voices(self) -> tuple[Voice, ...]:
        if not self._voices:
            locale, voice = self._speech.locale(), self._speech.voice()
            # The person's own choice in the system comes first, then what is spoken nearest.
            locales = sorted(self._speech.availableLocales(), key=lambda each: (each != locale, _farness(each)))
            for each in locales:
                self._add_voices(each)
            self._speech.setLocale(locale)
            self._speech.setVoice(voice)
            own = next((each for each, (_, its) in self._voices.items() if its == voice), None)
            if own is not None:
                self._voices = {own: self._voices[own], **self._voices}
        return tuple(self._voices)

    def _add_voices(self, locale: QLocale) -> None:
        language = _LANGUAGES.get(locale.language())
        if language is None:
            return
        self._speech.setLocale(locale)
        found = {str(voice.name()): voice for voice in self._speech.availableVoices()}
        for name in plain_voices(found):
            key = Voice(name, language, QLocale.territoryToString(locale.territory()))
            self._voices.setdefault(key, (locale, found[name]))

    def say(self, text: str, voice: Voice, speed: float) -> None:
        self._next = (text, voice, speed)
        self._is_saying = self._is_held = False
        if self._is_silent():
            self._begin()
        else:
            self._speech.stop()

    def pause(self) -> bool:
        if self._can_pause:
            self._is_held = True
            self._speech.pause(self._at_once)
        return self._can_pause

    def resume(self) -> None:
        self._is_held = False
        if self._speech.state() == self._states.Paused:
            self._speech.resume()

    def stop(self) -> None:
        self._next = None
        self._is_saying = False
        if not self._is_silent():
            self._speech.stop()

    def _is_silent(self) -> bool:
        return self._speech.state() in (self._states.Ready, self._states.Error)

    def _begin(self) -> None:
        if self._next is None:
            return
        (self._text, voice, speed), self._next = self._next, None
        locale, its_voice = self._voices[voice]
        if self._speech.locale() != locale:
            self._speech.setLocale(locale)
        if self._speech.voice() != its_voice:
            self._speech.setVoice(its_voice)
        self._speech.setRate(min(max(log(speed) / log(_FASTEST), -1.0), 1.0))
        self._is_saying, self._has_begun = True, False
        self._speech.say(self._text)

    def _note_state(self, state: Any) -> None:
        if state == self._states.Speaking:
            self._has_begun = True
        elif state == self._states.Paused:
            if not self._is_held and self._is_saying:
                self._speech.resume()
        elif state == self._states.Ready:
            if self._next is not None:
                self._begin()
            elif self._is_saying and self._has_begun:
                self._is_saying = False
                self.said.emit()

    def _note_error(self, _: Any, reason: str) -> None:
        self._next = None
        self._is_saying = False
        self.failed.emit(reason)

    def _note_word(self, _word: str, _id: int, start: int, length: int) -> None:
        if not self._is_saying:
            return
        first = from_utf16(self._text, Utf16Offset(start))
        self.word_begun.emit(first, from_utf16(self._text, Utf16Offset(start + length)) - first)
