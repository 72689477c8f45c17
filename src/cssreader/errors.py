"""The errors a person or a machine can cause, each with a sentence fit to show.

Everything else that is raised is a bug and is not caught.
"""


class KnownError(Exception):
    """Something outside the program went wrong; ``str(error)`` is a sentence for a person."""


class UnusableInputError(KnownError):
    """One thing asked for cannot be used; the rest of the work can go on."""


class TryLaterError(UnusableInputError):
    """It cannot be had now, but perhaps later."""

    def __init__(
        self,
        sentence: str,
        *,
        after_seconds: float | None = None,
        soon: bool = False,
        is_unreachable: bool = False,
    ) -> None:
        super().__init__(sentence)
        self.after_seconds = after_seconds
        """What the other side asked to wait, None when it did not say."""
        self.soon = soon
        """Whether trying again within seconds makes sense."""
        self.is_unreachable = is_unreachable
        """Whether there was not even a connection."""


class RefusedError(UnusableInputError):
    """It may not be had: the site does not want it, or it would not be safe."""


class StoppedError(KnownError):
    """The person stopped it before it was done."""


class LibraryError(KnownError):
    """The library cannot be opened, read or written."""


class LibraryDamagedError(LibraryError):
    """What is in the database is not what was written; it can be repaired as far as possible."""


class NotFoundError(KnownError):
    """What was named is not in the library."""


class IndexUnavailableError(KnownError):
    """The search index cannot be used now; it is being rebuilt, or another program writes it."""


class NoDisplayError(KnownError):
    """There is no screen to open a window on."""


class WorkerLostError(KnownError):
    """A process that worked for the window has died; its work is to be done again."""
