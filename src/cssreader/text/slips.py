"""Slips of the pen: one letter too many, too few, another, or two that changed places."""

from rapidfuzz.distance import OSA


def is_slip_of(written: str, meant: str) -> bool:
    """Whether a word may be `meant` with at most one slip in it."""
    return abs(len(written) - len(meant)) <= 1 and OSA.distance(written, meant, score_cutoff=1) <= 1
