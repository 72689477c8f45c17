"""What a page is before there is any window: its outline, footnotes and highlight runs, and what is found in it."""

from cssreader.read.comparing import compared
from cssreader.read.finding import find_in
from cssreader.read.footnotes import footnotes_in
from cssreader.read.outline import outline_of
from cssreader.read.runs import highlight_runs

__all__ = ["compared", "find_in", "footnotes_in", "highlight_runs", "outline_of"]
