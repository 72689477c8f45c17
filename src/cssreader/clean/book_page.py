"""A chapter of a book becomes a cleaned page. Nothing is stripped: all of it is the author's."""

from pathlib import PurePath

from lxml.html import HtmlElement as Element

from cssreader.clean.characters import on_one_line, readable
from cssreader.clean.claims import claims_of
from cssreader.clean.decoding import decoded
from cssreader.clean.extraction import Marks
from cssreader.clean.headings import levelled
from cssreader.clean.html_pieces import pieces_of
from cssreader.clean.html_source import tree_of
from cssreader.clean.picture_places import parted, with_pictures
from cssreader.clean.pictures import PictureReader
from cssreader.clean.pieces import Piece
from cssreader.clean.site_profiles import SiteProfiles
from cssreader.clean.titles import title_key
from cssreader.clean.verdict import kept_numbers, opening_words
from cssreader.domain.content import Heading
from cssreader.domain.essay import CleanedPage, EssayFacts, RawDocument


def clean_chapter(document: RawDocument, _: SiteProfiles) -> CleanedPage:
    """A chapter as it stands, or a whole book.

    The head of the page names the chapter in its title; ``book``, ``author`` and ``date`` in its meta tags are
    those of the book. The book is the section of its chapters.
    """
    root, inline = tree_of(decoded(document.data))
    claims = claims_of(root)
    book = _meta(root, "book")
    body = root.find("body")
    images = PictureReader(None, inline, document.attachments)
    read, pictures = parted(pieces_of(body, Marks(body), None, images))
    numbers = kept_numbers(read, {})
    pieces = [read[number] for number in numbers]
    title = (
        next(iter(claims.titles), None)
        or _first_heading(pieces)
        or opening_words(pieces)
        or book
        or PurePath(document.origin).stem
    )
    pieces = _without_title(pieces, title)
    content = levelled(with_pictures(pieces, numbers[len(numbers) - len(pieces) :], pictures))
    return CleanedPage(
        facts=EssayFacts(
            title=title,
            author=claims.author,
            published=claims.published,
            section=book if book != title else None,
            language=claims.language,
        ),
        content=content,
        attachments=images.attachments_of(content),
    )


def _meta(root: Element, name: str) -> str | None:
    values = [meta.get("content") or "" for meta in root.iterfind(".//head/meta[@name]") if meta.get("name") == name]
    return on_one_line(readable(values[0])) or None if values else None


def _first_heading(pieces: list[Piece]) -> str | None:
    return next((piece.text for piece in pieces[:3] if isinstance(piece.block, Heading)), None)


def _without_title(pieces: list[Piece], title: str) -> list[Piece]:
    """The pieces without the heading at their top that says the title once more."""
    first = next(iter(pieces), None)
    repeats = first is not None and title_key(first.text) == title_key(title) and len(pieces) > 1
    return pieces[1:] if repeats else pieces
