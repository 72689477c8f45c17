"""Essays from a complete export, made anew where they are missing; and what a person said of those that are here."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from cssreader.app.workspace import Workspace
from cssreader.domain.essay import CleanedPage, DocumentType, Essay, EssayId, Shelf
from cssreader.domain.export import ExportedEssay, ExportedPage
from cssreader.domain.library import EssayEdit, StoredDocument
from cssreader.text.plain import plain_text
from cssreader.text.safe_html import content_within

_PAGE = '<!DOCTYPE html><html><head><meta charset="utf-8"></head><body><article>{html}</article></body></html>'
"""What is kept as the original of an essay that came without its own."""


def text_of(page: ExportedPage) -> str | None:
    """The plain text of an exported page; None where it is no page of ours."""
    content = content_within(page.html)
    return None if content is None else plain_text(content)


def restored_essay(workspace: Workspace, exported: ExportedEssay) -> EssayId | None:
    """The essay, made anew from its exported page; None where the export has no page that can be read."""
    store, page = workspace.store, exported.complete.page
    content = None if page is None else content_within(page.html)
    if page is None or not content:
        return None
    data = _PAGE.format(html=page.html).encode("utf-8", "replace")
    original = StoredDocument(store.originals.keep(data), DocumentType.HTML, "utf-8")
    cleaned = CleanedPage(page.facts, content, tags=exported.tags)
    essay_id = store.essays.add(
        cleaned, origin=exported.origin, original=original, at=page.added_at, uid=exported.complete.uid
    )
    store.essays.add_address(essay_id, exported.address, datetime.now(UTC))
    restore_marks(workspace, essay_id, exported)
    return essay_id


def restore_marks(workspace: Workspace, essay_id: EssayId, exported: ExportedEssay) -> bool:
    """Give an essay the tags, the shelf and the facts that the person gave it elsewhere; whether that changed anything.

    What was said of it here stands: tags are added, and a fact or a shelf is taken only where none was given here.
    """
    parts, store = exported.complete, workspace.store
    if parts.shelf is None:
        return False
    essay = store.essays.get(essay_id)
    edit = _edited(essay, exported)
    is_changed = edit != EssayEdit.of(essay)
    if is_changed:
        store.essays.edit(essay_id, edit)
    if essay.summary.shelf is Shelf.INBOX and parts.shelf is not Shelf.INBOX:
        store.essays.set_shelf((essay_id,), parts.shelf)
        is_changed = True
    return is_changed


def _edited(essay: Essay, exported: ExportedEssay) -> EssayEdit:
    edit, page = EssayEdit.of(essay), essay.page_facts or essay.facts
    held = {tag.casefold() for tag in edit.tags}
    added = tuple(tag for tag in exported.tags if tag.casefold() not in held)
    said: dict[str, Any] = {
        name: value
        for name, value in exported.complete.edited.items()
        if name != "address" and getattr(essay.facts, name) == getattr(page, name)
    }
    own = {name: said.pop(name) for name in ("title", "author", "published") if name in said}
    more = replace(edit.more, **said) if edit.more is not None else None
    return replace(edit, tags=edit.tags + added, more=more, **own)
