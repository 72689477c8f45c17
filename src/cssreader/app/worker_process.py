"""A worker process must not outlive the program that started it, however that program ended."""

import multiprocessing
import os
import threading
from multiprocessing.connection import wait

__all__ = ["end_with_parent"]

NICENESS = 10
"""How far a worker stands back behind the program, on systems that know such a thing."""


def end_with_parent() -> None:
    """Make this child process end as soon as its parent is gone, even when the parent was killed.

    It also stands back behind the program when the processors are busy. To be called once in a child of
    `multiprocessing`, for instance as the initialiser of an executor; in a process without such a parent
    it does nothing. The child ends at once, in the middle of whatever it does, with exit code 1.
    """
    parent = multiprocessing.parent_process()
    if parent is not None and hasattr(os, "nice"):
        # The window that someone reads in comes first.
        os.nice(NICENESS)
    if parent is not None:
        threading.Thread(target=_end_after, args=(parent.sentinel,), name="end with parent", daemon=True).start()


def _end_after(sentinel: int) -> None:
    wait([sentinel])
    # Nobody is left to take a result or a traceback, so nothing is unwound.
    os._exit(1)
