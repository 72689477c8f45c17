"""What reading aloud asks of whatever speaks, and what may be missing for it."""

from collections.abc import Callable
from enum import Enum, auto
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal


class Voice(NamedTuple):
    name: str
    language: str
    """As `cssreader.text.utterances` names it."""
    region: str = ""
    """The country whose way of speaking it has, in words."""


class SpeechEngine(QObject):
    """Says one text at a time. A text that is stopped, or that another takes the place of, is not told as `said`."""

    word_begun = Signal(int, int)
    """The word that is now said: its first character of the text, and how many. Not every voice tells."""
    said = Signal()
    """The text has been said to its end."""
    failed = Signal(str)
    """Nothing is being said any more, and why."""

    def voices(self) -> tuple[Voice, ...]:
        raise NotImplementedError

    def say(self, text: str, voice: Voice, speed: float) -> None:
        """Say a text in place of the one before; `speed` is 1 for the usual pace of the voice."""
        raise NotImplementedError

    def pause(self) -> bool:
        """Hold at this word; False where it cannot, and goes on."""
        raise NotImplementedError

    def resume(self) -> None:
        raise NotImplementedError

    def stop(self) -> None:
        raise NotImplementedError


class Missing(Enum):
    """Why nothing can be read aloud."""

    EXTRA = auto()
    """The optional dependency is not installed."""
    ENGINE = auto()
    """The system has nothing that speaks."""
    ENGLISH_VOICE = auto()
    URDU_VOICE = auto()


FindEngine = Callable[[], SpeechEngine | Missing]
