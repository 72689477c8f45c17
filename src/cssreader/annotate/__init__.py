"""Describe a passage so that it can be found again, and find it."""

from cssreader.annotate.describing import describe
from cssreader.annotate.finding import carried, find, find_all
from cssreader.annotate.letters import letters_of
from cssreader.annotate.quoting import only_place, telling_letters, texts_that_hold

__all__ = [
    "carried",
    "describe",
    "find",
    "find_all",
    "letters_of",
    "only_place",
    "telling_letters",
    "texts_that_hold",
]
