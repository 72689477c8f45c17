"""Files and folders become essays of the library: each once, each change a version."""

import hashlib
import re
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

from cssreader import annotate
from cssreader.app.cleaning_processes import Cleaner, CleaningProcesses, clean_here
from cssreader.app.cleaning_rules import as_ruled, note_repetition
from cssreader.app.find_likenesses import note_likenesses
from cssreader.app.keep_pictures import FetchPicture, keep_pictures, picture_sources, with_pictures
from cssreader.app.keep_versions import place_again
from cssreader.app.waiting_annotations import place_waiting
from cssreader.app.workspace import Workspace
from cssreader.clean import clean_page
from cssreader.domain.changes import ImportOutcome, ImportStatus, LibraryChanges, Progress
from cssreader.domain.content import Picture
from cssreader.domain.essay import CleanedPage, DocumentType, EssayId, RawDocument
from cssreader.domain.library import OriginalId, StoredDocument
from cssreader.errors import KnownError, UnusableInputError
from cssreader.ingest import AddressList, Unread, found_files, read_document, read_documents
from cssreader.resources import starter_essays
from cssreader.store import text_hash
from cssreader.text.likeness import share_in_common, shingles_of
from cssreader.text.picture_bytes import picture_facts, picture_name
from cssreader.text.plain import plain_text, word_count
from cssreader.text.safe_html import stored_name, stored_pictures

__all__ = [
    "IN_TRASH",
    "Cleaner",
    "CleaningProcesses",
    "add_starter_essays",
    "clean_here",
    "find_known",
    "import_essays",
    "is_address",
    "less_than_before",
    "store_page",
]

_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]+://", re.IGNORECASE)
_HOST_AND_PATH = re.compile(r"[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}/", re.IGNORECASE)
"""How an address begins whose scheme was left out, as browsers show it."""
_SAME_ESSAY = 0.5
"""The share in common above which a changed file holds a changed essay and not another one."""
_NOTHING_IN_COMMON = 0.1
"""Below it even one web address does not make two texts one essay."""
_MUCH_LESS = 0.5
_LIST_OF_ADDRESSES = (
    "This is a list of web addresses ({count:,}) and no essay itself. The pages it names can be fetched."
)
_FEW_WORDS = 80
"""What an error page, a login page or the head of a paid article holds at most."""
_FROM_THE_WEB = (DocumentType.HTML, DocumentType.WEB_ARCHIVE)
_FROM_A_COPY = (
    "This is the copy that was joined to the essay. Its newer text is kept among the versions; the essay shows its own."
)
IN_TRASH = "This essay is in the trash. Restore it there to read it again."
_LESS_THAN_BEFORE = (
    "The page now holds less than half of the essay that the library has, so the library keeps what it has."
)
_ONE_WAITS = "One mark was not found in the new text. It waits in the margin for a place."
_SOME_WAIT = "{} marks were not found in the new text. They wait in the margin for a place."
_ONE_PLACED = "One mark waited for this essay. It has its place now."
_SOME_PLACED = "{} marks waited for this essay. They have their places now."

T = TypeVar("T")
FindKnown = Callable[[RawDocument], ImportOutcome | None]
StorePage = Callable[[RawDocument, CleanedPage], ImportOutcome]


def import_essays(
    wanted: Sequence[str],
    *,
    store_page: StorePage,
    clean: Cleaner,
    report: Callable[[Progress], None],
    cancelled: Callable[[], bool],
    whole_books: bool = False,
    fetch_picture: FetchPicture | None = None,
    find_known: FindKnown = lambda _: None,
) -> Iterator[ImportOutcome]:
    """Read, clean and store what is wanted: files, folders and addresses, in that order, folders sorted.

    An archive stands for what is in it, and a book for its chapters, or for one essay with
    `whole_books`; progress counts files. One outcome for each document comes as soon as it is known;
    a bad one is FAILED with a sentence and stops nothing. Pictures come along from the files beside a page, and
    from the web where `fetch_picture` is given. Once `cancelled()` is true nothing more is
    read or stored. LibraryError from `store_page` ends it, for the next page would fare no better.
    """
    report(Progress(0, None))
    places = [place for one in wanted for place in _places(one)]
    total = len(places)
    files_done: deque[int] = deque()
    """For each item under way, how many files are done with it."""

    def items() -> Iterator[RawDocument | ImportOutcome]:
        for number, place in enumerate(places):
            found = [place] if isinstance(place, ImportOutcome) else _read(place, whole_books=whole_books)
            for document, is_last in _and_whether_last(found):
                if cancelled():
                    return
                files_done.append(number + is_last)
                known = find_known(document) if isinstance(document, RawDocument) else None
                yield known or document

    for item in clean(items()):
        if cancelled():
            return
        if isinstance(item, ImportOutcome):
            outcome = item
        else:
            document, page = item
            if isinstance(page, KnownError):
                outcome = _failure(document.origin, page)
            else:
                outcome = store_page(document, with_pictures(document, page, fetch_picture))
        report(Progress(files_done.popleft(), total, _label(outcome.origin)))
        yield outcome


def _and_whether_last(items: Iterable[T]) -> Iterator[tuple[T, bool]]:
    held: list[T] = []
    for item in items:
        if held:
            yield held.pop(), False
        held.append(item)
    for item in held:
        yield item, True


def is_address(wanted: str) -> bool:
    """Whether a wish is an address such as ``https://…`` or ``file://…`` and not a path."""
    return _ADDRESS.match(wanted) is not None


def _places(wanted: str) -> list[Path | ImportOutcome]:
    """The files that one wish stands for, or the one outcome that says why there are none."""
    if is_address(wanted):
        return [
            ImportOutcome(
                wanted,
                ImportStatus.FAILED,
                error="Nothing is loaded from the web here. Save the page in your browser, or take it in with "
                "`cssreader import` or File > Fetch from the web.",
            )
        ]
    try:
        path = Path(wanted).expanduser().absolute()
        found = [_unread(one) if isinstance(one, Unread) else one for one in found_files(path)]
    except (UnusableInputError, ValueError, RuntimeError) as error:
        failure = _failure(wanted, error)
        if _HOST_AND_PATH.match(wanted):
            failure = replace(failure, error=f"{failure.error} For a page of the web, write https:// before it.")
        return [failure]
    if not found:
        sentence = f"There is nothing to import in {path}: no web page, text, PDF, Word document, book or archive."
        return [ImportOutcome(str(path), ImportStatus.FAILED, error=sentence)]
    return found


def _read(path: Path, *, whole_books: bool) -> Iterator[RawDocument | ImportOutcome]:
    """What is in a file, and an outcome for each part of it that is no document."""
    try:
        for found in read_documents(path, whole_books=whole_books):
            match found:
                case RawDocument():
                    yield found
                case AddressList():
                    addresses = tuple(one.address for one in found.addresses)
                    sentence = _LIST_OF_ADDRESSES.format(count=len(addresses))
                    yield ImportOutcome(found.origin, ImportStatus.FAILED, error=sentence, addresses=addresses)
                case Unread():
                    yield _unread(found)
    except UnusableInputError as error:
        yield _failure(str(path.absolute()), error)


def _unread(part: Unread) -> ImportOutcome:
    return ImportOutcome(part.origin, ImportStatus.FAILED, error=part.sentence)


def _failure(origin: str, error: Exception) -> ImportOutcome:
    sentence = str(error) if isinstance(error, KnownError) else f"{origin} cannot be a file: {error}."
    return ImportOutcome(origin, ImportStatus.FAILED, error=sentence)


def _label(origin: str) -> str:
    return Path(origin).name or origin


def find_known(workspace: Workspace, document: RawDocument) -> ImportOutcome | None:
    """What to say of a document whose very bytes the library has, so that it need not be cleaned; None for any other.

    One whose essay lacks pictures is looked at again, for they may have come since.
    """
    store = workspace.store
    with store.reading():
        found = store.versions.from_original(OriginalId(hashlib.sha256(document.data).hexdigest()))
        if found is None:
            return None
        essay_id, version_id = found
        if document.address is not None and store.essays.with_address(document.address) != essay_id:
            return None
        content = store.versions.get(version_id).content
        if any(isinstance(block, Picture) and not stored_name(block.source) for block in content):
            return None
        return _unchanged(workspace, document, essay_id)


def store_page(workspace: Workspace, document: RawDocument, page: CleanedPage) -> ImportOutcome:
    """Store a cleaned page, unless the library has it. Raises LibraryError.

    A text that is already there, from wherever and in whatever version, is unchanged, unless it comes
    with more pictures than the newest version has. The same page, by any of its
    addresses, or the same file with most of the same words, is a new version of the essay, and its highlights are
    found again in the same transaction. All else is a new essay; one that is like another is stored as well, and the
    person is asked whether they are the same.
    """
    store = workspace.store
    with store.transaction():
        page = as_ruled(workspace, None, page)
        text = plain_text(page.content)
        now = datetime.now(UTC)
        known = store.essays.with_text(text_hash(text))
        if known is not None and not _brings_pictures(workspace, known, page, text):
            _keep_addresses(workspace, known, document, page, now)
            return _unchanged(workspace, document, known)
        earlier = known or _earlier_version(workspace, document, page, text)
        if earlier is not None:
            page = as_ruled(workspace, earlier, page)
            text = plain_text(page.content)
            less = less_than_before(workspace, document, earlier, text)
            if less is not None:
                return less
        kept = store.originals.keep(document.data)
        original = StoredDocument(kept, document.type, document.charset, picture_sources(page))
        page = keep_pictures(store, page)
        if earlier is not None and _is_from_a_copy(workspace, document, page):
            return _keep_beside(workspace, earlier, document, page, original, now)
        warnings = list(page.warnings)
        if earlier is None:
            essay_id = store.essays.add(page, origin=document.origin, original=original, at=now)
        else:
            essay_id = earlier
            warnings += _add_version(workspace, earlier, document, page, original, now)
        _keep_addresses(workspace, essay_id, document, page, now)
        alike = note_likenesses(workspace, essay_id, store.versions.shown(essay_id), text)
        others = tuple(other for other in note_repetition(workspace, essay_id, page) if other != essay_id)
        placed = place_waiting(workspace, essay_id)
        if placed:
            warnings.append(_ONE_PLACED if placed == 1 else _SOME_PLACED.format(placed))
        likenesses = tuple(
            f"It is perhaps the same as “{other.title}” (essay {other.id}): look under ‘Perhaps the same’."
            for other in store.essays.summaries(alike)
            if not other.trashed
        )
        if earlier is None:
            said = tuple(warnings)
            added = ImportOutcome(document.origin, ImportStatus.ADDED, essay_id, page.facts.title, warnings=said)
            return replace(added, likenesses=likenesses, others=others)
        updated = replace(_unchanged(workspace, document, essay_id, *warnings), status=ImportStatus.UPDATED)
        return replace(updated, likenesses=likenesses, others=others)


def _is_from_a_copy(workspace: Workspace, document: RawDocument, page: CleanedPage) -> bool:
    """Whether every address of the page is that of a copy which the person joined to its essay."""
    addresses = [address for address in (page.facts.address, document.address) if address]
    return bool(addresses) and all(workspace.store.essays.is_address_of_copy(address) for address in addresses)


def _keep_beside(
    workspace: Workspace,
    essay_id: EssayId,
    document: RawDocument,
    page: CleanedPage,
    original: StoredDocument,
    at: datetime,
) -> ImportOutcome:
    """Keep the newer text of a joined copy among the versions; the essay goes on showing its own."""
    store = workspace.store
    before = store.essays.get(essay_id)
    offset = before.position.offset
    store.essays.add_version(essay_id, page, original=original, at=at, origin=document.origin, position=offset)
    store.versions.show(essay_id, before.version_id, offset)
    return replace(_unchanged(workspace, document, essay_id, *page.warnings, _FROM_A_COPY), status=ImportStatus.UPDATED)


def _add_version(
    workspace: Workspace,
    essay_id: EssayId,
    document: RawDocument,
    page: CleanedPage,
    original: StoredDocument,
    at: datetime,
) -> list[str]:
    """Store a newer text of an essay; gives what the person should be told of its marks."""
    essays = workspace.store.essays
    before = essays.get(essay_id)
    text = plain_text(page.content)
    position = annotate.carried(before.position.offset, before.text, text) if before.position.offset else None
    essays.add_version(essay_id, page, original=original, at=at, origin=document.origin, position=position)
    waiting = place_again(workspace, essay_id, essays.text(essay_id))
    if not waiting:
        return []
    return [_ONE_WAITS if waiting == 1 else _SOME_WAIT.format(waiting)]


def _keep_addresses(
    workspace: Workspace, essay_id: EssayId, document: RawDocument, page: CleanedPage, at: datetime
) -> None:
    """Let the essay be found by every address that the page has now."""
    for address in (page.facts.address, document.address):
        workspace.store.essays.add_address(essay_id, address, at)


def less_than_before(workspace: Workspace, document: RawDocument, essay_id: EssayId, text: str) -> ImportOutcome | None:
    """What to say of a newer text of an essay that is much shorter, as error pages are; None for any other."""
    if len(text) >= _MUCH_LESS * len(workspace.store.essays.text(essay_id)):
        return None
    return _unchanged(workspace, document, essay_id, _LESS_THAN_BEFORE)


def _brings_pictures(workspace: Workspace, known: EssayId, page: CleanedPage, text: str) -> bool:
    """Whether a page whose text is the newest of an essay brings more pictures than the essay has."""
    if not page.attachments:
        return False
    essay = workspace.store.essays.get(known)
    brought = {picture_name(attachment.data) for attachment in page.attachments if picture_facts(attachment.data)}
    return essay.text == text and len(brought) > len(stored_pictures(essay.content))


def _earlier_version(workspace: Workspace, document: RawDocument, page: CleanedPage, text: str) -> EssayId | None:
    """The essay of which this page is another version: the one with an address of its, or else with its file."""
    essays = workspace.store.essays
    for address in filter(None, (page.facts.address, document.address)):
        same = essays.with_address(address)
        if same is not None:
            old = essays.text(same)
            # An error page under the essay's address is short; it is refused later, not added.
            if len(text) < _MUCH_LESS * len(old) or _in_common(old, text) >= _NOTHING_IN_COMMON:
                return same
            return None
    same = essays.with_origin(document.origin)
    if same is None:
        return None
    old = essays.text(same)
    # A saved page that was overwritten with an error page is refused later as well; a text file holds what was pasted.
    is_stub = document.type in _FROM_THE_WEB and word_count(text) < _FEW_WORDS and len(text) < _MUCH_LESS * len(old)
    return same if is_stub or _in_common(old, text) > _SAME_ESSAY else None


def _in_common(one: str, other: str) -> float:
    return share_in_common(shingles_of(one), shingles_of(other))


def _unchanged(workspace: Workspace, document: RawDocument, essay_id: EssayId, *warnings: str) -> ImportOutcome:
    summary = workspace.store.essays.summaries((essay_id,))[0]
    said = (*warnings, IN_TRASH) if summary.trashed else warnings
    return ImportOutcome(document.origin, ImportStatus.UNCHANGED, essay_id, summary.title, warnings=said)


def add_starter_essays(workspace: Workspace) -> LibraryChanges:
    """Put the essays that ship with the program into a library, in one transaction. Raises LibraryError."""
    added: set[EssayId] = set()
    with workspace.store.transaction():
        for path in starter_essays():
            document = replace(read_document(path), origin=f"starter:{path.stem}")
            outcome = store_page(workspace, document, clean_page(document))
            if outcome.essay_id is not None and outcome.status is not ImportStatus.UNCHANGED:
                added.add(outcome.essay_id)
    return LibraryChanges(essays=frozenset(added))
