"""Essays of a sentence or two, put straight into a library."""

from datetime import UTC, datetime

from cssreader.app.workspace import Workspace
from cssreader.domain.content import Paragraph, Span
from cssreader.domain.essay import CleanedPage, EssayFacts, EssayId
from cssreader.domain.library import OriginalId


def put_essay(
    workspace: Workspace, title: str, text: str, *, tags: tuple[str, ...] = (), section: str | None = None
) -> EssayId:
    """An essay of one paragraph; the index knows nothing of it yet."""
    number = len(workspace.store.essays.summaries())
    page = CleanedPage(EssayFacts(title, section=section), (Paragraph((Span(text),)),), tags=tags)
    original = OriginalId(f"{number:064}")
    return workspace.store.essays.add(page, origin="/p", original=original, at=datetime.now(UTC))
