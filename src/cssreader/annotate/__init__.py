"""Describe a passage so that it can be found again, and find it."""

from cssreader.annotate.describing import describe
from cssreader.annotate.finding import carried, find, find_all

__all__ = ["carried", "describe", "find", "find_all"]
