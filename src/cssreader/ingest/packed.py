"""What ZIP archives hold: a Word document, a book, or files of any kind that can be imported."""

import io
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import PurePosixPath
from typing import IO
from zipfile import ZipInfo

from cssreader.domain.essay import Attachment, DocumentType, RawDocument
from cssreader.errors import UnusableInputError
from cssreader.ingest.archives import Allowance, Archive, confined
from cssreader.ingest.books import chapters_of
from cssreader.ingest.files import is_wanted, seems_text
from cssreader.ingest.found import AddressList, Found, Unread
from cssreader.ingest.kinds import is_book, is_word, is_zip, office_kind
from cssreader.ingest.media import media_type
from cssreader.text.picture_folders import PICTURE_FOLDER_ENDINGS, is_picture_folder

MOST_BYTES_OF_ENTRY = 50_000_000
MOST_BYTES_OF_PICTURES = 30_000_000
"""What the pictures beside one page may weigh."""

DocumentIn = Callable[[bytes, str, str], RawDocument | AddressList]
"""What bytes are that are no archive, from (bytes, origin, name)."""


def found_in_archive(stream: IO[bytes], origin: str, document_in: DocumentIn, *, whole_books: bool) -> Iterator[Found]:
    """The documents of an archive in the order of their names. Raises UnusableInputError when it cannot be opened."""
    opened = _Opened(document_in, whole_books=whole_books)
    yield from opened.found(stream, origin, Allowance(), depth=0)


class _Opened:
    def __init__(self, document_in: DocumentIn, *, whole_books: bool) -> None:
        self._document_in = document_in
        self._whole_books = whole_books

    def found(self, stream: IO[bytes], origin: str, allowance: Allowance, *, depth: int) -> Iterator[Found]:
        archive = Archive(stream, origin, allowance)
        names = {entry.filename for entry in archive.entries}
        if is_word(names):
            yield RawDocument(origin, _whole(stream, origin), DocumentType.WORD)
        elif is_book(names):
            yield from chapters_of(archive, whole=self._whole_books)
        elif kind := office_kind(names):
            raise UnusableInputError(
                f"The file {origin} seems to be {kind}, which cannot be read. Save it as a Word document or as PDF."
            )
        elif depth > 1:
            raise UnusableInputError(
                f"{origin} is an archive in an archive in an archive. Unpack it and import the folder."
            )
        else:
            yield from self._entries(archive, depth)

    def _entries(self, archive: Archive, depth: int) -> Iterator[Found]:
        nothing = True
        pictures = _pictures_by_folder(archive)
        for entry in sorted(archive.entries, key=lambda entry: entry.filename):
            path = PurePosixPath(confined(entry.filename))
            wanted = is_wanted(path)
            if wanted is False:
                continue
            origin = f"{archive.origin}!/{path}"
            try:
                data = archive.read(entry, MOST_BYTES_OF_ENTRY)
                if wanted is None and not seems_text(data[:1024]):
                    continue
                nothing = False
                if is_zip(data):
                    yield from self.found(io.BytesIO(data), origin, archive.allowance, depth=depth + 1)
                else:
                    found = self._document_in(data, origin, path.name)
                    folders = (str(path.with_name(path.stem + ending)) for ending in PICTURE_FOLDER_ENDINGS)
                    beside = [picture for folder in folders for picture in pictures.get(folder, ())]
                    yield _with_pictures(found, archive, beside, path)
            except UnusableInputError as error:
                nothing = False
                yield Unread(origin, str(error))
        if nothing:
            raise UnusableInputError(f"There is nothing to import in the archive {archive.origin}.")


def _whole(stream: IO[bytes], origin: str) -> bytes:
    stream.seek(0)
    data = stream.read(MOST_BYTES_OF_ENTRY + 1)
    if len(data) > MOST_BYTES_OF_ENTRY:
        raise UnusableInputError(f"The file {origin} is too large: more than {MOST_BYTES_OF_ENTRY // 1_000_000} MB.")
    return data


def _pictures_by_folder(archive: Archive) -> dict[str, list[ZipInfo]]:
    """The pictures that browsers saved beside pages, by the path of the folder that belongs to the page."""
    pictures: dict[str, list[ZipInfo]] = {}
    for entry in archive.entries:
        folder = PurePosixPath(confined(entry.filename)).parent
        if is_picture_folder(folder.name) and media_type(entry.filename) is not None:
            pictures.setdefault(str(folder), []).append(entry)
    return pictures


def _with_pictures(
    found: RawDocument | AddressList, archive: Archive, pictures: Sequence[ZipInfo], page: PurePosixPath
) -> RawDocument | AddressList:
    """A page with the pictures beside it attached, addressed as the page addresses them."""
    if not (isinstance(found, RawDocument) and found.type is DocumentType.HTML):
        return found
    attached: list[Attachment] = []
    left = MOST_BYTES_OF_PICTURES
    for entry in pictures:
        try:
            data = archive.read(entry, left)
        except UnusableInputError:
            continue  # A page is worth reading without one of its pictures.
        left -= len(data)
        path = PurePosixPath(confined(entry.filename))
        attached.append(Attachment(path.relative_to(page.parent).as_posix(), data, media_type(path.name) or ""))
    return replace(found, attachments=tuple(attached))
