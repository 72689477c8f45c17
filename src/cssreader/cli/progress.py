"""Progress bars, for people only."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from cssreader.domain.changes import Progress


@contextmanager
def progress(what: str) -> Iterator[Callable[[Progress], None]]:
    """A function to report progress to; it draws a bar where standard error is a terminal."""
    if not sys.stderr.isatty():
        yield _ignore
        return
    # Imported here: rich is slow to load, and scripts never need it.
    from rich.console import Console
    from rich.markup import escape
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Bar

    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        TextColumn("{task.fields[label]}"),
    )
    # Where results go to the same terminal they are written above the bar; elsewhere they must not come near it.
    shared = sys.stdout.isatty()
    with Bar(*columns, console=Console(stderr=True), transient=True, redirect_stdout=shared) as bar:
        task = bar.add_task(what, total=None, label="")

        def show(step: Progress) -> None:
            bar.update(task, completed=step.done, total=step.total, label=escape(_last_part(step.label)))

        yield show


def _ignore(_: Progress) -> None:
    """Nobody looks."""


def _last_part(label: str) -> str:
    name = label.replace("\\", "/").rstrip("/").rpartition("/")[2]
    return name if len(name) <= 40 else name[:39] + "…"
