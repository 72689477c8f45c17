"""The event loop's beat: how long the window does not come back to what a person does.

Beats are counted twice, by the clock and by the processor time of the window's own thread. On a machine that others
use as well the clock tells of them too; the processor's time is the window's alone.
"""

import statistics
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import NamedTuple

from PySide6.QtCore import QEventLoop, QTimer

MOST_SECONDS = 120.0
LOOK_MS = 5
CALM_MS = 800
MOST_LOOKS = 40


class Beat(NamedTuple):
    """What passed between two turns of the event loop, in milliseconds."""

    clock: float
    processor: float


class Pulse:
    """Beats as long as it is `taken`; between them the window does whatever it has to do."""

    def __init__(self) -> None:
        self.beats: list[Beat] = []
        self._timer = QTimer(interval=1)
        self._timer.timeout.connect(self._beat)
        self._last = (0.0, 0.0)

    @contextmanager
    def taken(self) -> Iterator[None]:
        self.beats = []
        self._last = _now()
        self._timer.start()
        yield
        # What was done last within the block, after the loop's last turn, is a beat as well.
        self._beat()
        self._timer.stop()

    def _beat(self) -> None:
        now = _now()
        self.beats.append(Beat((now[0] - self._last[0]) * 1000, (now[1] - self._last[1]) * 1000))
        self._last = now

    def report(self, name: str) -> float:
        """Print the longest stall and the usual beat; the longest by the processor is returned."""
        longest = max(each.processor for each in self.beats)
        clock = max(each.clock for each in self.beats)
        busy = sorted(each.processor for each in self.beats)
        most = busy[int(len(busy) * 0.99)]
        print(f"  {name + ': longest stall':<58} {longest:9.1f} ms of the processor   (clock {clock:.1f})")
        print(f"  {name + ': 99 % of the beats within':<58} {most:9.1f} ms")
        return longest


def _now() -> tuple[float, float]:
    return time.perf_counter(), time.thread_time()


def live(milliseconds: int) -> None:
    """Let the window live."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def live_until(true: Callable[[], bool]) -> None:
    """Let the window live until something holds. Raises TimeoutError."""
    ends = time.monotonic() + MOST_SECONDS
    while not true():
        if time.monotonic() > ends:
            raise TimeoutError
        live(LOOK_MS)


def live_until_calm() -> None:
    """Let the window live until it has done what it does by itself after it came, however busy the machine is."""
    pulse = Pulse()
    for _ in range(MOST_LOOKS):
        with pulse.taken():
            live(CALM_MS)
        if sum(each.processor for each in pulse.beats) < CALM_MS / 20:
            return


def processor_ms(work: Callable[[], object]) -> float:
    """What a piece of work takes of this thread's processor time, in milliseconds."""
    began = time.thread_time()
    work()
    return (time.thread_time() - began) * 1000


def tell(name: str, taken: list[float]) -> float:
    """Print median and maximum of some milliseconds of the processor, and return the median."""
    middle = statistics.median(taken)
    print(f"  {name:<58} {middle:9.2f} ms   (max {max(taken):.2f})")
    return middle


def ratio(ours: float, theirs: float, alternative: str) -> None:
    print(f"  {'ratio to ' + alternative:<58} {ours / theirs:9.2f}")
