"""How long somebody has been reading, judged by the signs of life they give.

Nobody can see whether a person reads. What can be seen is that they scroll, press keys and click, and whether the
essay stands before them in a window that has the keyboard. Between two signs they are taken to read; of a longer
silence only the first part counts, for they have left the desk.
"""

from dataclasses import dataclass, replace

IDLE_SECONDS = 120.0
"""So long a page may stand still and be read: a screen of 400 words at a slow pace."""


@dataclass(frozen=True, slots=True)
class Attention:
    """A value; each look at the clock gives another one. Moments are seconds from anywhere, always from the same.

    A clock that goes back costs what lies between and counts nothing; one that leaps on counts as a silence.
    """

    seconds: float = 0.0
    """How long was read so far."""
    is_attending: bool = False
    """Whether the essay stands before a person who may be reading it."""
    seen: float = 0.0
    """The moment up to which all is counted."""
    sign: float = 0.0
    """When the last sign was given."""
    limit: float = IDLE_SECONDS

    def at(self, moment: float) -> "Attention":
        """All counted up to a moment."""
        if moment < self.seen:
            return replace(self, seen=moment, sign=min(self.sign, moment))
        read = min(moment, self.sign + self.limit) - self.seen if self.is_attending else 0.0
        return replace(self, seconds=self.seconds + max(read, 0.0), seen=moment)

    def with_sign(self, moment: float) -> "Attention":
        """A person scrolled, pressed a key, or clicked."""
        return replace(self.at(moment), sign=moment)

    def attending(self, moment: float) -> "Attention":
        """The essay came before the person; that is a sign in itself. Once more changes nothing."""
        if self.is_attending:
            return self.at(moment)
        return replace(self.with_sign(moment), is_attending=True)

    def away(self, moment: float) -> "Attention":
        """The window was left or made small, or shows no essay any more."""
        return replace(self.at(moment), is_attending=False)

    def taken(self) -> "Attention":
        """The same once its seconds were written down elsewhere."""
        return replace(self, seconds=0.0)
