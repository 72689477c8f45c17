"""Annotations whose essay is not in the library: they wait, and are placed when it comes in."""

from collections.abc import Iterable
from dataclasses import replace

from cssreader.annotate import letters_of
from cssreader.app.essay_matching import keys_of_essay
from cssreader.app.take_annotations import AnnotationTaker
from cssreader.app.workspace import Workspace
from cssreader.domain.annotation import AnnotationId
from cssreader.domain.essay import EssayId
from cssreader.domain.export import AnnotationStatus, ExportedEssay
from cssreader.export import read_json, write_json_lines
from cssreader.store import text_hash


def waiting_essays(workspace: Workspace) -> list[ExportedEssay]:
    """What waits, with what is known of its essay: an essay for each annotation, in the order of their coming."""
    store = workspace.store
    found = _read(store.waiting.all().values())
    brought = store.former_texts.hashes(each.annotations[0].id for each in found)
    return [_with_text(workspace, each, brought) for each in found]


def waiting_lines(workspace: Workspace) -> str:
    """What waits as JSON, an annotation a line."""
    return write_json_lines(waiting_essays(workspace))


def place_waiting(workspace: Workspace, essay_id: EssayId) -> int:
    """Place those that wait for an essay that came in, or has another text or address now; gives how many.

    Belongs into the transaction that brought the essay.
    """
    store = workspace.store
    if not store.waiting.any():
        return 0
    essay = store.essays.get(essay_id)
    uid = store.essays.uids((essay_id,))[essay_id]
    keys = keys_of_essay(uid, essay.addresses, (text_hash(essay.text),), essay.facts.title)
    perhaps = _read(store.waiting.perhaps_of(keys, letters_of(essay.text)).values())
    if not perhaps:
        return 0
    taker = AnnotationTaker(workspace)
    outcomes = taker.take([(each, taker.matching.essay_of(each)) for each in perhaps])
    return sum(outcome.status is not AnnotationStatus.WAITING for outcome in outcomes)


def _read(documents: Iterable[str]) -> list[ExportedEssay]:
    return [essay for document in documents for essay in read_json(document).essays if essay.annotations]


def _with_text(workspace: Workspace, exported: ExportedEssay, brought: dict[AnnotationId, str]) -> ExportedEssay:
    hashed = brought.get(exported.annotations[0].id)
    text = None if hashed is None else workspace.store.former_texts.text(hashed)
    if hashed is None or text is None:
        return exported
    return replace(exported, complete=replace(exported.complete, texts={hashed: text}))
