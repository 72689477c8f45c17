"""Progress bars, for people only."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from cssreader.domain.changes import Progress
from cssreader.domain.pace import Pace


@contextmanager
def progress(what: str) -> Iterator[Callable[[Progress], None]]:
    """A function to report progress to; it draws a bar where standard error is a terminal."""
    if not sys.stderr.isatty():
        yield _ignore
        return
    # Imported here: rich is slow to load, and scripts never need it.
    from rich.console import Console
    from rich.markup import escape
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn
    from rich.progress import Progress as Bar

    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[pace]}"),
        TextColumn("{task.fields[label]}"),
    )
    # Where results go to the same terminal they are written above the bar; elsewhere they must not come near it.
    shared = sys.stdout.isatty()
    with Bar(*columns, console=Console(stderr=True), transient=True, redirect_stdout=shared) as bar:
        task = bar.add_task(what, total=None, label="", pace="")
        pace = Pace.begun(time.monotonic())

        def show(step: Progress) -> None:
            nonlocal pace
            pace = pace.at(time.monotonic(), step.done)
            label, told = escape(_last_part(step.label)), pace_text(pace, step)
            bar.update(task, completed=step.done, total=step.total, label=label, pace=told)

        yield show


def pace_text(pace: Pace, step: Progress) -> str:
    """The rate of the last while and what time is left by it, such as ``63 a second, 4 min left``."""
    if pace.rate is None:
        return ""
    told = f"{pace.rate:.0f} a second" if pace.rate >= 10 else f"{pace.rate:.1f} a second"
    seconds = pace.seconds_left(step.total - step.done) if step.total else None
    if seconds is None:
        return told
    minutes = round(seconds / 60)
    left = "less than a minute" if minutes < 1 else f"{minutes} min" if minutes < 100 else f"{round(minutes / 60)} h"
    return f"{told}, {left} left"


def _ignore(_: Progress) -> None:
    """Nobody looks."""


def _last_part(label: str) -> str:
    name = label.replace("\\", "/").rstrip("/").rpartition("/")[2]
    return name if len(name) <= 40 else name[:39] + "…"
