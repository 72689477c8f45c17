"""Something that speaks without a sound, when a test says so."""

from cssreader.gui.jobs.speech_engine import SpeechEngine, Voice

VOICES = (Voice("Asma", "en", "Pakistan"), Voice("Brian", "en", "United Kingdom"))


class FakeSpeech(SpeechEngine):
    def __init__(self, voices: tuple[Voice, ...] = VOICES, *, can_pause: bool = True) -> None:
        super().__init__()
        self._voices = voices
        self._can_pause = can_pause
        self.heard: list[tuple[str, str, float]] = []
        """Text, voice and speed of all that was to be said."""
        self.done: list[str] = []
        """What else was asked."""

    def voices(self) -> tuple[Voice, ...]:
        return self._voices

    def say(self, text: str, voice: Voice, speed: float) -> None:
        self.heard.append((text, voice.name, speed))

    def pause(self) -> bool:
        self.done.append("pause")
        return self._can_pause

    def resume(self) -> None:
        self.done.append("resume")

    def stop(self) -> None:
        self.done.append("stop")

    @property
    def texts(self) -> list[str]:
        return [text for text, _, _ in self.heard]

    def says(self, word: str) -> None:
        """Come to a word of the text."""
        self.word_begun.emit(self.texts[-1].index(word), len(word))

    def ends(self) -> None:
        self.said.emit()
