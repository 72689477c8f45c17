"""Everything that a person wrote, as JSON from which it can be restored: here, or in another library."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import fields, replace

from cssreader.app.export_annotations import exported_essays
from cssreader.app.waiting_annotations import waiting_essays
from cssreader.app.workspace import Workspace
from cssreader.domain.annotation import Annotation, AnnotationId
from cssreader.domain.categories import CategorySaying, CategoryTrait
from cssreader.domain.content import Block, Content, Picture
from cssreader.domain.dossiers import DossierPassage
from cssreader.domain.essay import Essay, EssayFacts, EssayId, VersionId
from cssreader.domain.export import Collections, ExportedDossier, ExportedEssay, ExportedPage
from cssreader.errors import NotFoundError
from cssreader.export import write_json, write_jsonld
from cssreader.store import text_hash
from cssreader.text.safe_html import stored_name, to_html


def complete_export(
    workspace: Workspace,
    essay_ids: Sequence[EssayId] | None = None,
    *,
    only: frozenset[AnnotationId] | None = None,
    with_essays: bool = False,
) -> str:
    """Some essays with their annotations, or all that the person said something of, with dossiers and saved searches.

    With `with_essays` it is all essays, and their texts come along, so that those that are missing elsewhere are made
    anew. Raises NotFoundError.
    """
    with workspace.store.reading():
        items = complete_essays(workspace, essay_ids, only=only, with_essays=with_essays)
        whole = essay_ids is None and only is None
        return write_json(items, _collections(workspace) if whole else None, _kinds(workspace, items, whole=whole))


def web_annotations(
    workspace: Workspace,
    essay_ids: Sequence[EssayId] | None = None,
    *,
    only: frozenset[AnnotationId] | None = None,
) -> str:
    """The annotations of some essays, or of all, as JSON-LD with everything that is known of them."""
    with workspace.store.reading():
        items = complete_essays(workspace, essay_ids, only=only)
        return write_jsonld(items, _kinds(workspace, items, whole=essay_ids is None and only is None))


def _kinds(workspace: Workspace, items: Iterable[ExportedEssay], *, whole: bool) -> list[CategorySaying]:
    """What is said of categories: all with a whole library, else how the own ones in it are called and look.

    Somebody who is given the marks of an essay wants their names, and no others for the categories that ship.
    """
    sayings = workspace.store.categories.sayings()
    if whole:
        return sayings
    used = {each.category for item in items for each in item.annotations if each.category}
    return [each for each in sayings if each.category.is_own and each.category in used and each.trait in _LOOKS]


_LOOKS = (CategoryTrait.NAME, CategoryTrait.HUE, CategoryTrait.ICON)


def complete_essays(
    workspace: Workspace,
    essay_ids: Sequence[EssayId] | None = None,
    *,
    only: frozenset[AnnotationId] | None = None,
    with_essays: bool = False,
) -> list[ExportedEssay]:
    """What `complete_export` writes down. Raises NotFoundError."""
    essays = workspace.store.essays
    wanted = essay_ids
    if essay_ids is None:
        chosen = essays.summaries(None if with_essays else essays.said_of())
        wanted = [each.id for each in sorted(chosen, key=lambda each: (each.title.casefold(), each.id))]
    items = [_completed(workspace, item, with_essays) for item in exported_essays(workspace, wanted, only=only)]
    return items + waiting_essays(workspace) if essay_ids is None and only is None else items


def _completed(workspace: Workspace, item: ExportedEssay, with_essays: bool) -> ExportedEssay:
    store = workspace.store
    essay = store.essays.get(item.essay_id)
    marked_in, texts = _marked_in(workspace, item.annotations)
    page = _page(workspace, essay) if with_essays else None
    if page is not None and item.text_hash is not None:
        texts.pop(item.text_hash, None)
    parts = replace(
        item.complete,
        shelf=essay.summary.shelf,
        edited=_edited(essay),
        past=store.history.of(each.id for each in item.annotations),
        marked_in=marked_in,
        texts=texts,
        page=page,
    )
    return replace(item, complete=parts)


def _marked_in(
    workspace: Workspace, annotations: Iterable[Annotation]
) -> tuple[dict[AnnotationId, str], dict[str, str]]:
    """The hash of the text that each annotation was marked in, and those texts."""
    store = workspace.store
    marked = [each for each in annotations if each.selector is not None]
    brought = store.former_texts.hashes(each.id for each in marked if each.version_id is None)
    by_version: dict[VersionId, str] = {}
    marked_in: dict[AnnotationId, str] = {}
    texts: dict[str, str] = {}
    for each in marked:
        version = each.version_id
        if version is not None and version not in by_version:
            try:
                text = store.essays.version_text(version)
            except NotFoundError:
                continue
            by_version[version] = text_hash(text)
            texts[by_version[version]] = text
        hashed = by_version.get(version) if version is not None else brought.get(each.id)
        if hashed is None:
            continue
        marked_in[each.id] = hashed
        if hashed not in texts:
            text_there = store.former_texts.text(hashed)
            if text_there is not None:
                texts[hashed] = text_there
    return marked_in, texts


def _edited(essay: Essay) -> dict[str, object]:
    said, page = essay.facts, essay.page_facts or essay.facts
    names = [each.name for each in fields(EssayFacts) if each.name != "address"]
    return {name: getattr(said, name) for name in names if getattr(said, name) != getattr(page, name)}


def _page(workspace: Workspace, essay: Essay) -> ExportedPage:
    names = workspace.store.versions.document_of(essay.version_id).picture_sources
    content = tuple(_with_addresses(essay.content, {name: source for source, name in names.items()}))
    return ExportedPage(essay.page_facts or essay.facts, to_html(content), essay.summary.added_at)


def _with_addresses(content: Content, addresses: Mapping[str, str]) -> Iterator[Block]:
    """The content with its pictures named by the addresses they came from; one without an address stays here."""
    for block in content:
        name = stored_name(block.source) if isinstance(block, Picture) else None
        if name is None or not isinstance(block, Picture):
            yield block
        elif name in addresses:
            yield replace(block, source=addresses[name])


def _collections(workspace: Workspace) -> Collections:
    store = workspace.store
    dossiers = []
    for dossier in store.dossiers.all():
        items = tuple(store.dossiers.items(dossier.id))
        passages = [item for item in items if isinstance(item, DossierPassage) and item.essay_id is not None]
        uids = store.essays.uids(item.essay_id for item in passages if item.essay_id is not None)
        essays = {item.id: uids[item.essay_id] for item in passages if item.essay_id in uids}
        dossiers.append(ExportedDossier(dossier.name, dossier.made_at, items, essays))
    searches = tuple((each.name, each.typed) for each in store.searches.saved())
    return Collections(tuple(dossiers), searches)
