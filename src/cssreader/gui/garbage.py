"""When Python looks for garbage, for it takes longer the more there is that is none."""

import gc

_THRESHOLDS = (10_000, 20, 500)
"""How much is made before garbage is looked for among what is new, not so new, and all. Over a list of twenty thousand
essays the last takes 25 to 40 milliseconds, so it waits until the person is at another program."""


def begin() -> None:
    """Look for garbage from now on, and not among what there is."""
    gc.freeze()
    gc.set_threshold(*_THRESHOLDS)
    gc.enable()


def spare() -> None:
    """Leave out what there is: a great many things were made that will be kept."""
    gc.freeze()


def look() -> None:
    """Look through everything now."""
    gc.collect()
