"""Reads an essay aloud, a sentence at a time, and tells which sentence and which word is said."""

from collections.abc import Sequence
from enum import Enum, auto

from PySide6.QtCore import QObject, Signal

from cssreader.gui.jobs.speech_engine import FindEngine, Missing, SpeechEngine, Voice
from cssreader.text.utterances import ENGLISH, URDU, Utterance, utterance_at

LEAST_SPEED = 0.5
MOST_SPEED = 2.5


class Speaking(Enum):
    STOPPED = auto()
    SPEAKING = auto()
    PAUSED = auto()


class Speaker(QObject):
    """What speaks is looked for when something is first to be said. Sentences without a voice for them are skipped."""

    sentence_begun = Signal(int, int, bool)
    """The range of the essay's text that is now said, and whether the person has just asked for this one."""
    word_begun = Signal(int, int)
    state_changed = Signal(object)
    """A Speaking."""
    missing = Signal(object)
    """The Missing that keeps the essay from being read aloud."""
    failed = Signal(str)

    def __init__(self, find_engine: FindEngine, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._find_engine = find_engine
        self._engine: SpeechEngine | None = None
        self._voices: dict[str, list[Voice]] = {}
        self._wanted: dict[str, str] = {}
        self._speed = 1.0
        self._utterances: tuple[Utterance, ...] = ()
        self._number = 0
        self._state = Speaking.STOPPED
        self._is_held = False
        """Whether the engine holds within the sentence, which it then goes on with."""

    @property
    def state(self) -> Speaking:
        return self._state

    @property
    def sentence(self) -> tuple[int, int] | None:
        """The range that is said, or will be when it goes on."""
        return None if self._state is Speaking.STOPPED else self._current[:2]

    @property
    def language(self) -> str:
        """Of the sentence that is said."""
        return ENGLISH if self._state is Speaking.STOPPED else self._current.language

    @property
    def voice(self) -> Voice | None:
        """Of the sentence that is said."""
        return self._voice_for(self.language)

    def voices(self, language: str) -> Sequence[Voice]:
        """Those for a language; none before something was to be said."""
        return tuple(self._voices.get(language, ()))

    @property
    def _current(self) -> Utterance:
        return self._utterances[self._number]

    def begin(self, utterances: tuple[Utterance, ...], offset: int) -> None:
        """Read on from the sentence at `offset`; after the last one, from the beginning."""
        self.stop()
        if not utterances or not self._has_engine():
            return
        first = utterance_at(utterances, offset) % len(utterances)
        number = self._sayable(utterances, first, 1)
        if number is None:
            number = self._sayable(utterances, first, -1)
        if number is None:
            urdu = utterances[first].language == URDU
            self.missing.emit(Missing.URDU_VOICE if urdu else Missing.ENGLISH_VOICE)
            return
        self._utterances = utterances
        self._number = number
        self._say(is_asked_for=True)

    def toggle(self) -> None:
        """Hold, or go on."""
        if self._engine is None:
            return
        if self._state is Speaking.SPEAKING:
            self._is_held = self._engine.pause()
            if not self._is_held:
                self._engine.stop()
            self._set_state(Speaking.PAUSED)
        elif self._state is Speaking.PAUSED:
            if self._is_held:
                self._engine.resume()
                self._set_state(Speaking.SPEAKING)
            else:
                self._say()

    def step(self, by: int) -> None:
        """Go to the next sentence, 1, or the one before, -1; at the last and the first nothing happens."""
        if self._state is Speaking.STOPPED:
            return
        number = self._sayable(self._utterances, self._number + by, by)
        if number is not None:
            self._number = number
            self._say(is_asked_for=True)

    def stop(self) -> None:
        if self._state is not Speaking.STOPPED:
            assert self._engine is not None
            self._set_state(Speaking.STOPPED)
            self._engine.stop()

    def set_speed(self, speed: float) -> None:
        """From now on; the sentence under way is begun again, as a voice keeps its pace to the end of what it says."""
        speed = min(max(speed, LEAST_SPEED), MOST_SPEED)
        if speed != self._speed:
            self._speed = speed
            self._begin_again()

    def want_voice(self, language: str, name: str) -> None:
        """The voice of a language by its name; one that is not there leaves it to the first that is."""
        before = self._voice_for(language)
        self._wanted[language] = name
        if self._state is not Speaking.STOPPED and language == self.language and before != self._voice_for(language):
            self._begin_again()

    def _begin_again(self) -> None:
        if self._state is Speaking.SPEAKING:
            self._say()
        elif self._state is Speaking.PAUSED and self._is_held:
            assert self._engine is not None
            self._is_held = False
            self._engine.stop()

    def _has_engine(self) -> bool:
        if self._engine is not None:
            return True
        found = self._find_engine()
        if isinstance(found, Missing):
            self.missing.emit(found)
            return False
        found.setParent(self)
        for voice in found.voices():
            self._voices.setdefault(voice.language, []).append(voice)
        if not self._voices:
            # Perhaps one is installed meanwhile.
            found.deleteLater()
            self.missing.emit(Missing.ENGLISH_VOICE)
            return False
        self._engine = found
        found.word_begun.connect(self._tell_word)
        found.said.connect(self._go_on)
        found.failed.connect(self._fail)
        return True

    def _voice_for(self, language: str) -> Voice | None:
        voices = self._voices.get(language, [])
        wanted = (voice for voice in voices if voice.name == self._wanted.get(language))
        return next(wanted, voices[0] if voices else None)

    def _sayable(self, utterances: tuple[Utterance, ...], number: int, by: int) -> int | None:
        """The first sentence from `number` on, in steps of `by`, that there is a voice for."""
        while 0 <= number < len(utterances):
            if self._voice_for(utterances[number].language) is not None:
                return number
            number += by
        return None

    def _say(self, *, is_asked_for: bool = False) -> None:
        voice = self._voice_for(self._current.language)
        assert self._engine is not None
        assert voice is not None
        self._is_held = False
        self._set_state(Speaking.SPEAKING)
        self.sentence_begun.emit(self._current.start, self._current.end, is_asked_for)
        self._engine.say(self._current.spoken, voice, self._speed)

    def _tell_word(self, at: int, length: int) -> None:
        if self._state is Speaking.SPEAKING:
            self.word_begun.emit(*self._current.place_of(at, length))

    def _go_on(self) -> None:
        if self._state is not Speaking.SPEAKING:
            return
        number = self._sayable(self._utterances, self._number + 1, 1)
        if number is None:
            self._set_state(Speaking.STOPPED)
            return
        self._number = number
        self._say()

    def _fail(self, reason: str) -> None:
        self._set_state(Speaking.STOPPED)
        self.failed.emit(reason)

    def _set_state(self, state: Speaking) -> None:
        if state is not self._state:
            self._state = state
            self.state_changed.emit(state)
