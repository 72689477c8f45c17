"""Files and folders become essays of the library: each once, each change a version."""

import re
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from cssreader import annotate
from cssreader.app.cleaning_processes import Cleaner, CleaningProcesses, clean_here
from cssreader.app.keep_pictures import FetchPicture, keep_pictures, with_pictures
from cssreader.app.workspace import Workspace
from cssreader.clean import clean_page
from cssreader.domain.changes import ImportOutcome, ImportStatus, LibraryChanges, Progress
from cssreader.domain.essay import CleanedPage, EssayId, RawDocument
from cssreader.errors import KnownError, UnusableInputError
from cssreader.ingest import found_files, read_document
from cssreader.resources import starter_essays
from cssreader.store import text_hash
from cssreader.text.picture_bytes import picture_facts, picture_name
from cssreader.text.plain import plain_text
from cssreader.text.safe_html import stored_pictures

__all__ = ["Cleaner", "CleaningProcesses", "add_starter_essays", "clean_here", "import_essays", "store_page"]

_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]+://", re.IGNORECASE)
_WORD = re.compile(r"\w+")
_SHINGLE = 3
_SAME_ESSAY = 0.5
"""The share of word triples in common above which a changed file holds a changed essay and not another one."""
_NOTHING_IN_COMMON = 0.1
"""Below it even one web address does not make two texts one essay."""
_MUCH_LESS = 0.5
_IN_TRASH = "This essay is in the trash. Restore it there to read it again."
_LESS_THAN_BEFORE = (
    "The page now holds less than half of the essay that the library has, so the library keeps what it has."
)

StorePage = Callable[[RawDocument, CleanedPage], ImportOutcome]


def import_essays(
    wanted: Sequence[str],
    *,
    store_page: StorePage,
    clean: Cleaner,
    report: Callable[[Progress], None],
    cancelled: Callable[[], bool],
    fetch_picture: FetchPicture | None = None,
) -> Iterator[ImportOutcome]:
    """Read, clean and store what is wanted: files, folders and addresses, in that order, folders sorted.

    One outcome for each file comes as soon as it is known; a bad one is FAILED with a sentence and
    stops nothing. Pictures come along from the files beside a page, and from the web where `fetch_picture`
    is given. Once `cancelled()` is true nothing more is read or stored. LibraryError from
    `store_page` ends it, for the next page would fare no better.
    """
    report(Progress(0, None))
    places = [place for one in wanted for place in _places(one)]
    total = len(places)
    waiting: deque[ImportOutcome | None] = deque()

    def documents() -> Iterator[RawDocument]:
        for place in places:
            if cancelled():
                return
            document = place if isinstance(place, ImportOutcome) else _read(place)
            if isinstance(document, ImportOutcome):
                waiting.append(document)
            else:
                waiting.append(None)
                yield document

    done = 0
    for document, page in clean(documents()):
        if cancelled():
            return
        while (failure := waiting.popleft()) is not None:
            done += 1
            report(Progress(done, total, _label(failure.origin)))
            yield failure
        if isinstance(page, KnownError):
            outcome = _failure(document.origin, page)
        else:
            outcome = store_page(document, with_pictures(document, page, fetch_picture))
        done += 1
        report(Progress(done, total, _label(document.origin)))
        yield outcome
    for left in waiting:
        assert left is not None
        done += 1
        report(Progress(done, total, _label(left.origin)))
        yield left


def _places(wanted: str) -> list[Path | ImportOutcome]:
    """The files that one wish stands for, or the one outcome that says why there are none."""
    if _ADDRESS.match(wanted):
        return [
            ImportOutcome(
                wanted,
                ImportStatus.FAILED,
                error="Pages cannot be fetched yet. Save the page in the browser and import the saved file.",
            )
        ]
    try:
        path = Path(wanted).expanduser()
        files: list[Path | ImportOutcome] = list(found_files(path))
    except (UnusableInputError, ValueError, RuntimeError) as error:
        return [_failure(wanted, error)]
    if not files:
        sentence = f"There is nothing to import in {path}: no web page, text file or Markdown file."
        return [ImportOutcome(str(path.absolute()), ImportStatus.FAILED, error=sentence)]
    return files


def _read(path: Path) -> RawDocument | ImportOutcome:
    try:
        return read_document(path)
    except UnusableInputError as error:
        return _failure(str(path.absolute()), error)


def _failure(origin: str, error: Exception) -> ImportOutcome:
    sentence = str(error) if isinstance(error, KnownError) else f"{origin} cannot be a file: {error}."
    return ImportOutcome(origin, ImportStatus.FAILED, error=sentence)


def _label(origin: str) -> str:
    return Path(origin).name or origin


def store_page(workspace: Workspace, document: RawDocument, page: CleanedPage) -> ImportOutcome:
    """Store a cleaned page, unless the library has it. Raises LibraryError.

    A text that is already there, from wherever and in whatever version, is unchanged, unless it comes with
    more pictures than the newest version has. The same
    address, or the same file with most of the same words, is a new version of the essay, and its
    highlights are found again in the same transaction. All else is a new essay.
    """
    store = workspace.store
    text = plain_text(page.content)
    with store.transaction():
        known = store.essays.with_text(text_hash(text))
        if known is not None and not _brings_pictures(workspace, known, page, text):
            return _unchanged(workspace, document, known)
        earlier = known or _earlier_version(workspace, document, page, text)
        if earlier is None:
            page = keep_pictures(store, page)
            original = store.originals.keep(document.data)
            added = store.essays.add(page, origin=document.origin, original=original, at=datetime.now(UTC))
            return ImportOutcome(document.origin, ImportStatus.ADDED, added, page.facts.title, warnings=page.warnings)
        if len(text) < _MUCH_LESS * len(store.essays.text(earlier)):
            return _unchanged(workspace, document, earlier, _LESS_THAN_BEFORE)
        page = keep_pictures(store, page)
        original = store.originals.keep(document.data)
        store.essays.add_version(earlier, page, original=original, at=datetime.now(UTC))
        _place_again(workspace, earlier, text)
        outcome = _unchanged(workspace, document, earlier)
        return replace(outcome, status=ImportStatus.UPDATED, warnings=(*page.warnings, *outcome.warnings))


def _brings_pictures(workspace: Workspace, known: EssayId, page: CleanedPage, text: str) -> bool:
    """Whether a page whose text is the newest of an essay brings more pictures than the essay has."""
    if not page.attachments:
        return False
    essay = workspace.store.essays.get(known)
    brought = {picture_name(attachment.data) for attachment in page.attachments if picture_facts(attachment.data)}
    return essay.text == text and len(brought) > len(stored_pictures(essay.content))


def _earlier_version(workspace: Workspace, document: RawDocument, page: CleanedPage, text: str) -> EssayId | None:
    """The essay of which this page is another version: the one with its address, or else with its file."""
    essays = workspace.store.essays
    if page.facts.address is not None:
        same = essays.with_address(page.facts.address)
        if same is not None:
            old = essays.text(same)
            # An error page under the essay's address is short; it is refused later, not added.
            if len(text) < _MUCH_LESS * len(old) or _in_common(old, text) >= _NOTHING_IN_COMMON:
                return same
            return None
    same = essays.with_origin(document.origin)
    return same if same is not None and _in_common(essays.text(same), text) > _SAME_ESSAY else None


def _in_common(one: str, other: str) -> float:
    """The share of the shorter text's word triples that the other text has too."""
    first, second = _shingles(one), _shingles(other)
    return len(first & second) / max(1, min(len(first), len(second)))


def _shingles(text: str) -> set[tuple[str, ...]]:
    words = _WORD.findall(text.casefold())
    return {tuple(words[start : start + _SHINGLE]) for start in range(max(1, len(words) - _SHINGLE + 1))}


def _place_again(workspace: Workspace, essay_id: EssayId, text: str) -> None:
    annotations = workspace.store.annotations
    for annotation in annotations.of_essay(essay_id):
        if annotation.selector is not None:
            annotations.put(replace(annotation, placement=annotate.find(annotation.selector, text)))


def _unchanged(workspace: Workspace, document: RawDocument, essay_id: EssayId, *warnings: str) -> ImportOutcome:
    summary = workspace.store.essays.summaries((essay_id,))[0]
    said = (*warnings, _IN_TRASH) if summary.trashed else warnings
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
