"""The forms in which things are written down."""

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


class DossierFormat(StrEnum):
    """How a dossier is written down: to be written from, or to be shown."""

    MARKDOWN = "markdown"
    WORD = "word"
    HTML = "html"

    @property
    def suffix(self) -> str:
        """The usual ending of a file's name, with its dot."""
        return {"markdown": ".md", "word": ".docx", "html": ".html"}[self.value]
