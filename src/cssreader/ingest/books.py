"""An EPUB book becomes documents: a chapter each, or the whole as one."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from urllib.parse import unquote

from cssreader.domain.essay import Attachment, DocumentType, RawDocument
from cssreader.errors import UnusableInputError
from cssreader.ingest.archives import Archive, confined
from cssreader.ingest.book_markup import body_of, cut_at, pictures_in, text_of_book, word_count
from cssreader.ingest.book_package import Book, Mark, book_in, resolved
from cssreader.ingest.found import Found, Unread
from cssreader.ingest.media import media_type

MOST_BYTES_OF_PART = 20_000_000
_MOST_BYTES_OF_PICTURES = 30_000_000
_FEW_WORDS = 30
"""A part without a title of its own and with fewer words is a half title, a dedication, or a blank page."""
_BESIDE_THE_TEXT = frozenset(
    {
        *("cover", "cover page", "title", "title page", "titlepage", "half title", "halftitle", "halftitlepage"),
        *("toc", "contents", "table of contents", "copyright", "copyright page", "copyright-page", "title-page"),
        *("imprint", "colophon", "landmarks", "list of illustrations", "list of tables", "list of figures"),
        *("also by", "also by the author", "about the publisher"),
    }
)
"""What parts that hold none of the book's text are called, by their titles and by their roles."""


@dataclass(slots=True)
class _Chapter:
    title: str | None
    bodies: list[tuple[str, str]]
    """The name of the entry that a piece of markup stands in, and the markup."""

    @property
    def words(self) -> int:
        return sum(word_count(body) for _, body in self.bodies)


def chapters_of(archive: Archive, *, whole: bool) -> Iterator[Found]:
    """The chapters of a book as XHTML with the book's facts in their heads. Raises UnusableInputError."""
    book = book_in(archive)
    unread: list[Unread] = []
    chapters = [chapter for chapter in _chapters(archive, book, unread) if _is_text(chapter, book)]
    if not chapters and not unread:
        raise UnusableInputError(f"The book {archive.origin} holds no text.")
    if whole and chapters:
        yield _document(archive, book, chapters, archive.origin, book.title)
    elif chapters:
        for number, chapter in enumerate(chapters, 1):
            origin = f"{archive.origin}!/{number:03d} {_file_of(chapter)}"
            yield _document(archive, book, [chapter], origin, chapter.title)
    yield from unread


def _file_of(chapter: _Chapter) -> str:
    return confined(chapter.bodies[0][0])


def _is_text(chapter: _Chapter, book: Book) -> bool:
    words = chapter.words
    names = {(chapter.title or "").strip().lower(), book.roles.get(chapter.bodies[0][0], "")}
    if names & _BESIDE_THE_TEXT:
        return False
    return words >= _FEW_WORDS or (chapter.title is not None and words > len(chapter.title.split()) + 5)


def _chapters(archive: Archive, book: Book, unread: list[Unread]) -> list[_Chapter]:
    """The text of the book in its order, cut where its table of contents says that a chapter begins."""
    chapters: list[_Chapter] = []
    has_contents = len({mark.entry for mark in book.contents} & set(book.spine)) > 1 or len(book.contents) > 1
    for name in book.spine:
        try:
            body = body_of(text_of_book(archive.read_named(name, MOST_BYTES_OF_PART)))
        except UnusableInputError as error:
            unread.append(Unread(f"{archive.origin}!/{confined(name)}", str(error)))
            continue
        marks = [mark for mark in book.contents if mark.entry == name]
        if name in book.roles and book.roles[name] in _BESIDE_THE_TEXT:
            continue
        before, *rest = _cut(body, marks)
        if before.strip():
            if chapters and has_contents and not (marks and not marks[0].fragment):
                chapters[-1].bodies.append((name, before))
            else:
                chapters.append(_Chapter(None, [(name, before)]))
        chapters.extend(_Chapter(mark.title, [(name, part)]) for mark, part in zip(marks, rest, strict=True))
    return chapters


def _cut(body: str, marks: Sequence[Mark]) -> list[str]:
    """The markup before the first chapter that begins here, and that of each chapter."""
    parts = cut_at(body, [mark.fragment for mark in marks])
    if len(parts) > 1 and not word_count(parts[0]):
        parts[0], parts[1] = "", parts[0] + parts[1]
    return parts


def _document(
    archive: Archive, book: Book, chapters: Sequence[_Chapter], origin: str, title: str | None
) -> RawDocument:
    bodies = [(name, body) for chapter in chapters for name, body in chapter.bodies]
    head = [f"<title>{escape(title or '')}</title>"]
    for meta, value in (("book", book.title), ("author", book.author), ("date", book.published)):
        if value:
            head.append(f'<meta name="{meta}" content="{escape(value)}"/>')
    language = f' lang="{escape(book.language)}"' if book.language else ""
    text = "\n<hr/>\n".join(_headed(chapter, several=len(chapters) > 1) for chapter in chapters)
    data = f'<html{language}><head><meta charset="utf-8"/>{"".join(head)}</head><body>\n{text}\n</body></html>'
    return RawDocument(
        origin,
        data.encode("utf-8", "replace"),
        DocumentType.BOOK_CHAPTER,
        attachments=tuple(_pictures(archive, bodies)),
    )


def _headed(chapter: _Chapter, *, several: bool) -> str:
    text = "\n".join(body for _, body in chapter.bodies)
    if several and chapter.title and chapter.title.lower() not in text[:2000].lower():
        return f"<h1>{escape(chapter.title)}</h1>\n{text}"
    return text


def _pictures(archive: Archive, bodies: Sequence[tuple[str, str]]) -> Iterator[Attachment]:
    left = _MOST_BYTES_OF_PICTURES
    seen: set[str] = set()
    for name, body in bodies:
        for address in pictures_in(body):
            entry = archive.named(resolved(name, unquote(address)))
            kind = media_type(entry.filename) if entry else None
            if entry is None or kind is None or address in seen:
                continue
            seen.add(address)
            try:
                data = archive.read(entry, left)
            except UnusableInputError:
                continue  # A chapter is worth reading without one of its pictures.
            left -= len(data)
            yield Attachment(address, data, kind)
