"""The pictures of an essay: gathered when it comes in, kept by the library, read when it is shown.

Cleaning and reading never fetch one. Whoever fetches pages passes a way to fetch their pictures too.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from urllib.parse import urljoin

from cssreader.domain.content import Content, Picture
from cssreader.domain.essay import Attachment, CleanedPage, RawDocument
from cssreader.domain.library import OriginalId
from cssreader.errors import KnownError, NotFoundError
from cssreader.ingest import file_beside
from cssreader.paths import LibraryFolder
from cssreader.store import Store
from cssreader.store.originals import Originals
from cssreader.text.picture_bytes import MOST_BYTES, picture_facts, picture_name
from cssreader.text.safe_html import stored_name, stored_pictures

MOST_BYTES_OF_PAGE = 200_000_000
"""What the pictures of one page may have together."""

_LOST = "Pictures that could not be had: {lost} of {all}."

FetchPicture = Callable[[str], bytes | None]
"""Gives the bytes at a web address, or None. It keeps its own limits, and raises nothing."""


def with_pictures(document: RawDocument, page: CleanedPage, fetch_picture: FetchPicture | None = None) -> CleanedPage:
    """The page with the bytes of its pictures attached, as far as they can be had.

    They come from the document itself, from the files beside a saved page, and from `fetch_picture` where
    it is given; only what the bytes show to be a picture is taken. Nothing is changed on the disk.
    """
    attached = {attachment.address: attachment for attachment in page.attachments}
    gathered: list[Attachment] = []
    room = MOST_BYTES_OF_PAGE
    for source in dict.fromkeys(block.source for block in page.content if isinstance(block, Picture)):
        at_hand = attached.get(source)
        data = at_hand.data if at_hand is not None else _elsewhere(document, page, source, fetch_picture)
        facts = picture_facts(data) if data is not None else None
        if data is not None and facts is not None and len(data) <= min(room, MOST_BYTES):
            room -= len(data)
            gathered.append(Attachment(source, data, facts.media_type))
    wanted = {block.source for block in page.content if isinstance(block, Picture)}
    lost = len(wanted) - len(gathered)
    warnings = (*page.warnings, _LOST.format(lost=lost, all=len(wanted))) if lost else page.warnings
    return replace(page, attachments=tuple(gathered), warnings=warnings)


def _elsewhere(document: RawDocument, page: CleanedPage, source: str, fetch: FetchPicture | None) -> bytes | None:
    file = Path(document.origin)
    if document.address is None and file.is_absolute():
        for reference in _references(source, page.facts.address):
            data = file_beside(file, reference, most_bytes=MOST_BYTES)
            if data is not None:
                return data
    return fetch(source) if fetch is not None and source.lower().startswith(("http://", "https://")) else None


def _references(source: str, address: str | None) -> Iterator[str]:
    """How a saved page may have named the file of a picture."""
    if not source.lower().startswith(("http://", "https://")):
        yield source
    elif address is not None:
        folder = urljoin(address, ".")
        if source.startswith(folder):
            yield source[len(folder) :]


def keep_pictures(store: Store, page: CleanedPage) -> CleanedPage:
    """The page with the bytes that came along put into the library and its pictures named after them.

    Raises LibraryError when they cannot be written.
    """
    named: dict[str, Picture] = {}
    for attachment in page.attachments:
        facts = picture_facts(attachment.data)
        if facts is not None:
            store.originals.keep(attachment.data)
            named[attachment.address] = Picture(picture_name(attachment.data), "", facts.width, facts.height)
    content = tuple(_named(block, named) if isinstance(block, Picture) else block for block in page.content)
    return replace(page, content=content, attachments=())


def picture_sources(page: CleanedPage) -> dict[str, str]:
    """By what addresses a page, before its pictures are kept, names those that come along, and their names then."""
    return {
        attachment.address: picture_name(attachment.data)
        for attachment in page.attachments
        if picture_facts(attachment.data) is not None
    }


def with_kept_pictures(content: Content, sources: Mapping[str, str]) -> Content:
    """The content with pictures of the library where it names them by these addresses."""
    return tuple(
        replace(block, source=sources[block.source])
        if isinstance(block, Picture) and block.source in sources
        else block
        for block in content
    )


def _named(picture: Picture, named: dict[str, Picture]) -> Picture:
    kept = named.get(picture.source)
    if kept is not None:
        return replace(kept, alt=picture.alt)
    # A name without its bytes would promise a picture that the library does not have.
    return replace(picture, source="") if stored_name(picture.source) else picture


def picture_bytes(folder: LibraryFolder, source: str) -> bytes:
    """The bytes of a picture of the library. Raises NotFoundError and LibraryError."""
    name = stored_name(source)
    if name is None:
        raise NotFoundError("This picture was not stored with the essay.")
    return Originals(folder, read_only=True).read(OriginalId(name))


def pictures_of(folder: LibraryFolder, content: Content) -> dict[str, bytes]:
    """The pictures of an essay by their sources, without those that are missing or damaged."""
    found: dict[str, bytes] = {}
    for name in stored_pictures(content):
        source = f"picture:{name}"
        try:
            found[source] = picture_bytes(folder, source)
        except KnownError:
            # The check of the library names it; here its words stand for it.
            continue
    return found
