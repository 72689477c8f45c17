"""Stored originals are cleaned once more: after the program learnt something, or a site profile was written.

What comes out is a new version where it differs. What the person edited, tagged, shelved and marked stays, and
their rules count as before.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime

from cssreader import annotate
from cssreader.app.cleaning_processes import Cleaner, CleaningProcesses
from cssreader.app.cleaning_rules import as_ruled, note_repetition
from cssreader.app.find_likenesses import note_likenesses
from cssreader.app.keep_pictures import keep_pictures, picture_bytes, picture_sources, with_kept_pictures, with_pictures
from cssreader.app.keep_versions import place_again
from cssreader.app.workspace import Workspace
from cssreader.domain.changes import ImportOutcome, ImportStatus, Progress
from cssreader.domain.content import Content, Picture
from cssreader.domain.essay import Attachment, CleanedPage, DocumentType, EssayId, RawDocument, VersionId
from cssreader.domain.library import StoredDocument
from cssreader.errors import KnownError
from cssreader.ingest import type_of_original
from cssreader.text.plain import plain_text
from cssreader.text.safe_html import from_html, stored_name, to_html

__all__ = ["CleaningProcesses", "clean_again", "essays_to_clean"]

_MUCH_LESS = 0.5
_LESS = "Cleaned again, less than half of the essay would be left, so it stays as it is."


def essays_to_clean(workspace: Workspace, site: str | None = None) -> tuple[EssayId, ...]:
    """Every essay of the library, or of one site, oldest first; those in the trash too."""
    summaries = workspace.store.essays.summaries()
    return tuple(sorted(each.id for each in summaries if site is None or each.site == site))


def clean_again(
    essays: Sequence[EssayId],
    *,
    load: Callable[[EssayId], RawDocument | ImportOutcome],
    store: Callable[[EssayId, RawDocument, CleanedPage], ImportOutcome],
    clean: Cleaner,
    report: Callable[[Progress], None],
    cancelled: Callable[[], bool],
) -> Iterator[ImportOutcome]:
    """Clean the originals of these essays anew: UPDATED where a version came of it, UNCHANGED or FAILED.

    `load` and `store` are `original_of` and `keep_cleaned` on an open library.
    """
    report(Progress(0, len(essays)))
    under_way: list[EssayId] = []

    def documents() -> Iterator[RawDocument | ImportOutcome]:
        for essay_id in essays:
            if cancelled():
                return
            loaded = load(essay_id)
            if isinstance(loaded, RawDocument):
                under_way.append(essay_id)
            yield loaded

    for done, item in enumerate(clean(documents()), start=1):
        if cancelled():
            return
        if isinstance(item, ImportOutcome):
            outcome = item
        else:
            document, page = item
            essay_id = under_way.pop(0)
            if isinstance(page, KnownError):
                outcome = ImportOutcome(document.origin, ImportStatus.FAILED, essay_id, error=str(page))
            else:
                outcome = store(essay_id, document, page)
        report(Progress(done, len(essays), outcome.title or ""))
        yield outcome


def original_of(workspace: Workspace, essay_id: EssayId) -> RawDocument | ImportOutcome:
    """The original of the version that is shown, as it came in; what to say where it is not to be had."""
    store = workspace.store
    version_id = store.versions.shown(essay_id)
    version = store.versions.get(version_id).version
    stored = store.versions.document_of(version_id)
    try:
        data = store.originals.read(stored.original)
        kind = stored.type or type_of_original(data, version.origin)
    except KnownError as error:
        return ImportOutcome(version.origin, ImportStatus.FAILED, essay_id, version.title, error=str(error))
    address = version.origin if version.origin.lower().startswith(("http://", "https://")) else None
    # A chapter shows a picture only where the book brings its bytes.
    attached = _attached(workspace, stored) if kind is DocumentType.BOOK_CHAPTER else ()
    return RawDocument(version.origin, data, kind, address, attached, stored.charset)


def _attached(workspace: Workspace, stored: StoredDocument) -> tuple[Attachment, ...]:
    found: list[Attachment] = []
    for source, name in stored.picture_sources.items():
        try:
            data = picture_bytes(workspace.store.folder, name)
        except KnownError:
            # The check of the library names it; the text is cleaned all the same.
            continue
        found.append(Attachment(source, data, ""))
    return tuple(found)


def keep_cleaned(workspace: Workspace, essay_id: EssayId, document: RawDocument, page: CleanedPage) -> ImportOutcome:
    """Keep what came of cleaning an original again, if it differs from what is shown. Raises LibraryError."""
    store = workspace.store
    page = with_pictures(document, page)
    sources = picture_sources(page)
    with store.transaction():
        essay = store.essays.get(essay_id)
        version = store.versions.get(essay.version_id)
        before = store.versions.document_of(essay.version_id)
        sources = {**before.picture_sources, **sources}
        page = replace(page, content=with_kept_pictures(page.content, before.picture_sources))
        page = as_ruled(workspace, essay_id, keep_pictures(store, page))
        content = _with_known_pictures(page.content, essay.content)
        if document.type is DocumentType.BOOK_CHAPTER:
            # A picture without bytes was left out when the book was at hand, because it was too small to be one.
            content = tuple(block for block in content if not isinstance(block, Picture) or stored_name(block.source))
        content = from_html(to_html(content))
        page = replace(page, content=content, tags=essay.summary.tags)
        text = plain_text(content)
        same = ImportOutcome(document.origin, ImportStatus.UNCHANGED, essay_id, essay.facts.title)
        if len(text) < _MUCH_LESS * len(essay.text):
            return replace(same, warnings=(_LESS,))
        facts = _as_stored(page, version.facts.address)
        if content == essay.content and facts.facts == version.facts and facts.removed == essay.removed:
            return same
        original = StoredDocument(before.original, document.type, document.charset, sources)
        position = annotate.carried(essay.position.offset, essay.text, text) if essay.position.offset else None
        new = store.essays.add_version(
            essay_id, facts, original=original, at=datetime.now(UTC), origin=document.origin, position=position
        )
        waiting = place_again(workspace, essay_id, text)
        note_likenesses(workspace, essay_id, VersionId(new), text)
        others = tuple(other for other in note_repetition(workspace, essay_id, facts) if other != essay_id)
    warnings = (f"{waiting} marks wait in the margin for a place.",) if waiting else ()
    return replace(same, status=ImportStatus.UPDATED, warnings=(*page.warnings, *warnings), others=others)


def _as_stored(page: CleanedPage, address: str | None) -> CleanedPage:
    """The page without what only whoever fetched it knew."""
    if page.facts.address is None and address is not None:
        return replace(page, facts=replace(page.facts, address=address))
    return page


def _with_known_pictures(content: Content, before: Content) -> Content:
    """The content with the pictures that the library has, where it shows the same number of them as before.

    Only of what came in before the library wrote down by what addresses its pictures are named.
    """
    earlier = [block for block in before if isinstance(block, Picture)]
    now = [block for block in content if isinstance(block, Picture)]
    if len(earlier) != len(now) or all(stored_name(block.source) for block in now):
        return content
    known = iter(earlier)
    return tuple(_the_kept(block, next(known)) if isinstance(block, Picture) else block for block in content)


def _the_kept(picture: Picture, earlier: Picture) -> Picture:
    return picture if stored_name(picture.source) or not stored_name(earlier.source) else earlier
