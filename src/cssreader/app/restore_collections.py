"""Dossiers and saved searches from a complete export, put to those that are here."""

from dataclasses import replace

from cssreader.app.workspace import Workspace
from cssreader.domain.dossiers import Dossier, DossierItem, DossierPassage
from cssreader.domain.export import Collections, ExportedDossier


def restore_collections(workspace: Workspace, collections: Collections) -> int:
    """Add what is not here yet; gives how many items, dossiers and searches that were.

    Nothing here is changed but how categories are called and look, where that was said later than here.
    """
    added = workspace.store.categories.take(collections.categories)
    added += sum(_restore_dossier(workspace, dossier) for dossier in collections.dossiers)
    return added + sum(_restore_search(workspace, name, typed) for name, typed in collections.searches)


def _restore_dossier(workspace: Workspace, exported: ExportedDossier) -> int:
    """A dossier is known by when it was made, so that one that is called otherwise here is the same."""
    table = workspace.store.dossiers
    dossier = next((each for each in table.all() if each.made_at == exported.made_at), None)
    is_new = dossier is None
    if dossier is None:
        dossier = table.add(_free_name(exported.name, {each.name for each in table.all()}), exported.made_at)
    known = {item.id for each in table.all() for item in table.items(each.id)}
    place = max((item.place for item in table.items(dossier.id)), default=-1) + 1
    missing = [item for item in exported.items if item.id not in known]
    table.put_items(
        [_of_here(workspace, item, exported, dossier, place + number) for number, item in enumerate(missing)]
    )
    return len(missing) + is_new


def _of_here(
    workspace: Workspace, item: DossierItem, exported: ExportedDossier, dossier: Dossier, place: int
) -> DossierItem:
    if not isinstance(item, DossierPassage):
        return replace(item, dossier_id=dossier.id, place=place)
    essays = workspace.store.essays
    uid = exported.essays.get(item.id)
    essay_id = essays.with_uid(uid) if uid else None
    if essay_id is None and item.citation.address:
        essay_id = essays.with_address(item.citation.address)
    return replace(item, dossier_id=dossier.id, place=place, essay_id=essay_id)


def _restore_search(workspace: Workspace, name: str, typed: str) -> bool:
    table = workspace.store.searches
    saved = table.saved()
    if any(each.typed == typed for each in saved) or not typed.strip():
        return False
    table.put(None, _free_name(name, {each.name for each in saved}), typed)
    return True


def _free_name(name: str, names: set[str]) -> str:
    """The name, with a number where another one has it."""
    taken = {each.casefold() for each in names}
    name = " ".join(name.split()) or "?"
    free, number = name, 1
    while free.casefold() in taken:
        number += 1
        free = f"{name} ({number})"
    return free
