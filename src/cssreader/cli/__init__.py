"""The command line: what the window can do to a library, a command can do.

Importing this loads no window, no index and no extraction; each command brings in what it needs.
"""

from cssreader.cli.program import command_line, run

__all__ = ["command_line", "run"]
