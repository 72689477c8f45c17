"""The way from raw bytes to a cleaned page, whatever their type."""

from collections.abc import Callable
from dataclasses import replace

from cssreader.clean.doubts import OTHERS, doubts_about
from cssreader.clean.site_profiles import NO_PROFILES, SiteProfiles
from cssreader.domain.essay import CleanedPage, DocumentType, RawDocument
from cssreader.errors import UnusableInputError
from cssreader.text.plain import plain_text, word_count

_LEAST_WORDS = {
    DocumentType.HTML: 25,
    DocumentType.WEB_ARCHIVE: 25,
    DocumentType.TEXT: 8,
    DocumentType.PDF: 8,
    DocumentType.WORD: 8,
    DocumentType.BOOK_CHAPTER: 1,
    DocumentType.MARKDOWN: 1,
}


def _cleaner(kind: DocumentType) -> Callable[[RawDocument, SiteProfiles], CleanedPage]:
    # Each type has a parser of its own that takes time to load, and most imports need one of them.
    match kind:
        case DocumentType.HTML:
            from cssreader.clean.web_page import clean_web_page

            return clean_web_page
        case DocumentType.WEB_ARCHIVE:
            from cssreader.clean.web_archive import clean_web_archive

            return clean_web_archive
        case DocumentType.MARKDOWN:
            from cssreader.clean.markdown_page import clean_markdown

            return clean_markdown
        case DocumentType.PDF:
            from cssreader.clean.pdf_page import clean_pdf

            return clean_pdf
        case DocumentType.WORD:
            from cssreader.clean.word_page import clean_word

            return clean_word
        case DocumentType.BOOK_CHAPTER:
            from cssreader.clean.book_page import clean_chapter

            return clean_chapter
        case DocumentType.TEXT:
            from cssreader.clean.text_page import clean_text

            return clean_text


def clean_page(document: RawDocument, profiles: SiteProfiles = NO_PROFILES) -> CleanedPage:
    """The essay in a document, with its facts and what was stripped, with the help of what is known of its site.

    Raises UnusableInputError, with a sentence, when there is no essay in it.
    """
    page = _cleaner(document.type)(document, profiles)
    doubts = doubts_about(page)
    if word_count(plain_text(page.content)) < _LEAST_WORDS[document.type]:
        kind = "page" if document.type in (DocumentType.HTML, DocumentType.WEB_ARCHIVE) else "file"
        raise UnusableInputError(" ".join([f"No essay was found in this {kind}.", *(d for d in doubts if d in OTHERS)]))
    return replace(page, warnings=(*page.warnings, *doubts)) if doubts else page
