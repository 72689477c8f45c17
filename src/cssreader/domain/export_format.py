"""The forms in which things are written down."""

from enum import StrEnum


class ExportFormat(StrEnum):
    """How annotations are written down: to be read, to be shown, or to be taken in again."""

    MARKDOWN = "markdown"
    OBSIDIAN = "obsidian"
    """A folder with a note for each essay."""
    HTML = "html"
    WORD = "word"
    PDF = "pdf"
    JSON = "json"
    JSONLD = "jsonld"
    """Web Annotations of the W3C."""
    CSV = "csv"
    """With the columns that Readwise takes in."""
    ANKI = "anki"
    """A deck of flashcards."""
    ANKI_TEXT = "anki-text"

    @property
    def suffix(self) -> str:
        """The usual ending of a file's name, with its dot; empty for a folder."""
        return {
            "markdown": ".md",
            "obsidian": "",
            "html": ".html",
            "word": ".docx",
            "pdf": ".pdf",
            "json": ".json",
            "jsonld": ".jsonld",
            "csv": ".csv",
            "anki": ".apkg",
            "anki-text": ".txt",
        }[self.value]

    @property
    def is_text(self) -> bool:
        """Whether it can be printed, too."""
        return self not in (ExportFormat.OBSIDIAN, ExportFormat.ANKI, ExportFormat.WORD, ExportFormat.PDF)

    @property
    def is_folder(self) -> bool:
        """Whether it is several files, which are known again when it is written once more."""
        return self is ExportFormat.OBSIDIAN


class DossierFormat(StrEnum):
    """How a dossier is written down: to be written from, or to be shown."""

    MARKDOWN = "markdown"
    WORD = "word"
    HTML = "html"

    @property
    def suffix(self) -> str:
        """The usual ending of a file's name, with its dot."""
        return {"markdown": ".md", "word": ".docx", "html": ".html"}[self.value]


class EssayFormat(StrEnum):
    """How whole essays are written down."""

    EPUB = "epub"
    """A book, with a chapter for each."""
    PDF = "pdf"
    MARKDOWN = "markdown"
    """As they are imported again; several are a folder."""

    @property
    def suffix(self) -> str:
        """The usual ending of a file's name, with its dot."""
        return {"epub": ".epub", "pdf": ".pdf", "markdown": ".md"}[self.value]
