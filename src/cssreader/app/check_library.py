"""Look the whole library over: the store, and the index beside it."""

from dataclasses import replace

from cssreader.app import tend_library
from cssreader.app.check_index import index_problems
from cssreader.app.workspace import Workspace
from cssreader.domain.changes import CheckReport


def check_library(workspace: Workspace) -> CheckReport:
    """What is wrong with the library and with its index, in sentences."""
    report = tend_library.check_library(workspace)
    return replace(report, problems=(*report.problems, *index_problems(workspace)))
