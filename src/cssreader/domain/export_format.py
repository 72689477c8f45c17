"""The forms in which annotations are written down."""

from enum import StrEnum


class ExportFormat(StrEnum):
    """How annotations are written down: to be read, to be shown, or to be taken in again."""

    MARKDOWN = "markdown"
    HTML = "html"
    JSON = "json"

    @property
    def suffix(self) -> str:
        """The usual ending of a file's name, with its dot."""
        return {"markdown": ".md", "html": ".html", "json": ".json"}[self.value]
