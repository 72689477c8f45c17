"""Where a reader has been: the places left, to go back to, and those gone back from, to go forward to."""

from typing import NamedTuple

from cssreader.domain.essay import EssayId

MOST_PLACES = 200


class Place(NamedTuple):
    essay_id: EssayId
    offset: int
    """In the essay's plain text."""


class Trail:
    """Two stacks, as in a browser: a leap from somewhere new forgets what was ahead."""

    def __init__(self) -> None:
        self._behind: list[Place] = []
        self._ahead: list[Place] = []

    @property
    def can_go_back(self) -> bool:
        return bool(self._behind)

    @property
    def can_go_forward(self) -> bool:
        return bool(self._ahead)

    def leave(self, place: Place) -> None:
        """Remember a place that is being left for another; the same place twice in a row is one."""
        self._ahead.clear()
        if not self._behind or self._behind[-1] != place:
            self._behind.append(place)
            del self._behind[:-MOST_PLACES]

    def back(self, here: Place | None) -> Place | None:
        """The place left last, when one is at `here`; None when there is none."""
        return self._go(self._behind, self._ahead, here)

    def forward(self, here: Place | None) -> Place | None:
        """The place gone back from last."""
        return self._go(self._ahead, self._behind, here)

    @staticmethod
    def _go(source: list[Place], other: list[Place], here: Place | None) -> Place | None:
        # A place that one has come back to by hand is no step.
        while source and source[-1] == here:
            source.pop()
        if not source:
            return None
        if here is not None:
            other.append(here)
        return source.pop()
