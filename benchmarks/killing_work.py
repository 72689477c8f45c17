"""What is done to a library until the process is killed: `python killing_work.py FOLDER KIND SEED`.

Before each act a line says what is about to be there, and after it one says that the program called it done. A line
is a JSON list: "begun" or "done", and an object of keys and values as `killing.state` reads them.
"""

import json
import random
import sys
import tempfile
import time
import uuid
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

from cssreader.annotate import describe
from cssreader.app import annotate_essay, keep_index_fresh, tend_library
from cssreader.app.cleaning_processes import clean_here
from cssreader.app.export_annotations import exported_essays
from cssreader.app.import_annotations import import_annotations
from cssreader.app.import_essays import store_page
from cssreader.app.workspace import Workspace, open_workspace
from cssreader.domain.annotation import Anchored, Annotation, AnnotationId, AnnotationKind, Category
from cssreader.domain.essay import DocumentType, EssayId, RawDocument, ReadingPosition
from cssreader.domain.library import BulkEdit
from cssreader.export import write_json
from cssreader.paths import LibraryFolder

State = dict[str, Any]
Act = tuple[State, Callable[[], State]]
"""What will be there, as far as it is known, and what does it and says what is there."""


def say(word: str, state: State) -> None:
    print(json.dumps([word, state]), flush=True)


def acts(workspace: Workspace, chance: random.Random, working: Path) -> Iterator[Act]:
    """Acts of a reader, without end."""
    essays = [each.id for each in workspace.store.essays.summaries()]
    marks = [each.id for each in workspace.store.annotations.all()]
    told: State
    number = 0
    while True:
        number += 1
        word = f"{number}-{chance.getrandbits(64):x}"
        essay = chance.choice(essays)
        match chance.randrange(7) if marks else 0:
            case 0:
                yield {}, partial(_mark, workspace, essay, word, marks)
            case 1:
                name = chance.choice(marks)
                yield {f"note:{name}": word}, partial(_note, workspace, name, word)
            case 2:
                wanted = chance.sample(essays, min(5, len(essays)))
                tag = f"tag{chance.randrange(3)}"
                told = {f"tag:{each}:{tag}": True for each in wanted}
                yield told, partial(_tag, workspace, wanted, tag, told)
            case 3:
                taken = list(_new_marks(workspace, essay, chance, word))
                told = {f"note:{each.id}": each.note for each in taken}
                marks += [each.id for each in taken]
                yield told, partial(_import, workspace, working, essay, taken, told)
            case 4:
                told = {f"text:{word}": True}
                yield told, partial(_import_essay, workspace, word, told)
            case 5:
                told = {f"position:{essay}": chance.randrange(40)}
                yield told, partial(_position, workspace, essay, told)
            case _:
                yield {f"draft:{word}": word}, partial(_draft, workspace, word)


def _mark(workspace: Workspace, essay: EssayId, word: str, marks: list[AnnotationId]) -> State:
    made = annotate_essay.add_highlight(workspace, essay, 0, 9, Category.FACT, note=word, tags=("a", "b")).after
    assert made is not None
    marks.append(made.id)
    return {f"note:{made.id}": word}


def _note(workspace: Workspace, name: AnnotationId, word: str) -> State:
    annotate_essay.edit_annotation(workspace, name, note=word)
    return {f"note:{name}": word}


def _tag(workspace: Workspace, essays: list[EssayId], tag: str, told: State) -> State:
    tend_library.change_many(workspace, essays, BulkEdit(add_tags=(tag,)))
    return told


def _new_marks(workspace: Workspace, essay: EssayId, chance: random.Random, word: str) -> Iterator[Annotation]:
    text = workspace.store.essays.get(essay).text
    now = datetime.now(UTC)
    for each in range(3):
        yield Annotation(
            id=AnnotationId(str(uuid.UUID(int=chance.getrandbits(128)))),
            essay_id=essay,
            kind=AnnotationKind.HIGHLIGHT,
            category=Category.FACT,
            selector=describe(text, 0, 9),
            version_id=None,
            placement=Anchored(0, 9),
            note=f"{word} {each}",
            tags=("c",),
            created_at=now,
            modified_at=now,
        )


def _import(workspace: Workspace, working: Path, essay: EssayId, marks: list[Annotation], told: State) -> State:
    (exported,) = exported_essays(workspace, [essay])
    file = working / "marks.json"
    file.write_text(write_json([replace(exported, annotations=tuple(marks))]), encoding="utf-8")
    import_annotations(workspace, file)
    return told


def _import_essay(workspace: Workspace, word: str, told: State) -> State:
    words = f"An essay named {word}.\n\nIt was written while the program was being killed, again and again, {word}."
    document = RawDocument(f"/new/{word}.txt", words.encode(), DocumentType.TEXT)
    for item in clean_here([document]):
        assert isinstance(item, tuple)
        page = item[1]
        assert not isinstance(page, Exception), page
        store_page(workspace, document, page)
    return told


def _position(workspace: Workspace, essay: EssayId, told: State) -> State:
    tend_library.save_position(workspace, essay, ReadingPosition(told[f"position:{essay}"], 0.5))
    return told


def _draft(workspace: Workspace, word: str) -> State:
    tend_library.save_draft(workspace, f"note:{word}", word)
    return {f"draft:{word}": word}


def read_and_write(folder: LibraryFolder, seed: int) -> None:
    chance = random.Random(seed)
    with open_workspace(folder) as workspace, tempfile.TemporaryDirectory() as working:
        for number, (state, act) in enumerate(acts(workspace, chance, Path(working))):
            say("begun", state)
            say("done", act())
            if number % 20 == 19:
                keep_index_fresh.bring_index_up_to_date(workspace)


def back_up_without_end(folder: LibraryFolder) -> None:
    with open_workspace(folder) as workspace:
        while True:
            say("done", {f"backup:{tend_library.back_up_library(workspace).name}": True})


def restore_without_end(folder: LibraryFolder, seed: int) -> None:
    archives = sorted(folder.root.with_name("archives").glob("*.zip"))
    for number in range(1000):
        tend_library.restore_library(folder, archives[(seed + number) % len(archives)])
        say("done", {})


def index_anew_without_end(folder: LibraryFolder) -> None:
    with open_workspace(folder) as workspace:
        while True:
            keep_index_fresh.rebuild_index(workspace)
            say("done", {})


def repair_without_end(folder: LibraryFolder) -> None:
    from cssreader.app.repair_library import repair_library

    while True:
        repair_library(folder)
        say("done", {})


def main() -> None:
    folder, kind, seed = LibraryFolder(Path(sys.argv[1])), sys.argv[2], int(sys.argv[3])
    print(json.dumps(["started", {}]), flush=True)
    if kind == "write":
        read_and_write(folder, seed)
    elif kind == "migrate":
        open_workspace(folder).close()
        say("done", {})
        time.sleep(60)
    elif kind == "backup":
        back_up_without_end(folder)
    elif kind == "restore":
        restore_without_end(folder, seed)
    elif kind == "index":
        index_anew_without_end(folder)
    else:
        repair_without_end(folder)


if __name__ == "__main__":
    main()
