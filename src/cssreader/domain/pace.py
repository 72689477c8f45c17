"""How fast something goes on, judged by the last while: what went on before says little of the rest."""

from dataclasses import dataclass, replace

_LEAST_SECONDS = 1.0
"""Earlier a rate is chance."""


@dataclass(frozen=True, slots=True)
class Pace:
    """A value; each look at the clock gives another one. Seconds count from anywhere, but always from the same."""

    marks: tuple[tuple[float, int], ...]
    """When how much was done, oldest first, at least one."""
    window: float = 20.0
    """How many seconds count. Time left is told once a quarter of them has passed."""

    @classmethod
    def begun(cls, seconds: float, window: float = 20.0) -> "Pace":
        return cls(((seconds, 0),), window)

    def at(self, seconds: float, done: int) -> "Pace":
        """The pace once so much is done altogether."""
        marks = self.marks
        if done < marks[-1][1]:
            return Pace(((seconds, done),), self.window)
        # Within a twentieth of the window the last mark moves along, so that there are never many.
        if len(marks) > 1 and seconds - marks[-2][0] < self.window / 20:
            marks = marks[:-1]
        marks = (*marks, (seconds, done))
        while len(marks) > 2 and marks[1][0] <= seconds - self.window:
            marks = marks[1:]
        return replace(self, marks=marks)

    @property
    def rate(self) -> float | None:
        """How many a second; None while it means nothing, and where nothing was done."""
        (first, before), (last, done) = self.marks[0], self.marks[-1]
        if last - first < _LEAST_SECONDS or done == before:
            return None
        return (done - before) / (last - first)

    def seconds_left(self, left: int) -> float | None:
        """How long `left` more take at this rate; None while it cannot be trusted, and where none are left."""
        rate = self.rate
        if left <= 0 or rate is None or self.marks[-1][0] - self.marks[0][0] < self.window / 4:
            return None
        return left / rate
