"""Dossiers and what they hold."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from cssreader.domain.annotation import AnnotationId, Selector
from cssreader.domain.dossiers import (
    Citation,
    Dossier,
    DossierHeading,
    DossierId,
    DossierItem,
    DossierItemId,
    DossierPassage,
    DossierThought,
    Stance,
)
from cssreader.domain.essay import EssayId, VersionId
from cssreader.errors import NotFoundError, UnusableInputError
from cssreader.store.connection import Connection
from cssreader.store.values import date_of, date_text, moment_of, stamp, storable, storable_or_none

_DOSSIERS = (
    "SELECT id, name, made_at, (SELECT count(*) FROM dossier_items WHERE dossier_id = dossiers.id) FROM dossiers"
)
_ITEM_COLUMNS = (
    *("id", "dossier_id", "place", "words", "note", "speaker", "essay_id", "annotation_id", "title", "author"),
    *("published", "address", "version_id", "prefix", "suffix", '"start"', '"end"', "added_at"),
    *("kind", "level", "stance"),
)
_ITEMS = f"SELECT {', '.join(_ITEM_COLUMNS)} FROM dossier_items WHERE dossier_id = ? ORDER BY place, added_at, id"  # noqa: S608
_PUT_ITEM = (
    f"INSERT OR REPLACE INTO dossier_items ({', '.join(_ITEM_COLUMNS)}) "  # noqa: S608
    f"VALUES ({', '.join('?' * len(_ITEM_COLUMNS))})"
)


class DossierTable:
    """Each writing method is one transaction, or part of the caller's."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self) -> list[Dossier]:
        """By name."""
        found = [
            Dossier(DossierId(number), name, moment_of(made), count)
            for number, name, made, count in self._connection.rows(_DOSSIERS)
        ]
        return sorted(found, key=lambda each: (each.name.casefold(), each.name))

    def named(self, name: str) -> Dossier | None:
        """The one of that name, however it is capitalised."""
        wanted = _tidy(name).casefold()
        return next((each for each in self.all() if each.name.casefold() == wanted), None)

    def get(self, name: str) -> Dossier:
        """Raises NotFoundError."""
        found = self.named(name)
        if found is None:
            raise NotFoundError(f"There is no dossier “{_tidy(name)}” in the library.")
        return found

    def items(self, dossier: DossierId) -> list[DossierItem]:
        """In order."""
        return [_item(row) for row in self._connection.rows(_ITEMS, (dossier,))]

    def add(self, name: str, made_at: datetime) -> Dossier:
        """Raises UnusableInputError for a name that is taken, or none."""
        with self._connection.transaction():
            name = self._free_name(name, None)
            number = self._connection.insert(
                "INSERT INTO dossiers (name, made_at) VALUES (?, ?)", (name, stamp(made_at))
            )
        return Dossier(DossierId(number), name, made_at)

    def put(self, dossier: Dossier) -> Dossier:
        """Call one otherwise, or bring it back. Raises UnusableInputError for a name that is taken, or none."""
        with self._connection.transaction():
            name = self._free_name(dossier.name, dossier.id)
            self._connection.run(
                "INSERT INTO dossiers (id, name, made_at) VALUES (?, ?, ?) "
                "ON CONFLICT (id) DO UPDATE SET name = excluded.name",
                (dossier.id, name, stamp(dossier.made_at)),
            )
        return Dossier(dossier.id, name, dossier.made_at, dossier.items)

    def remove(self, dossier: DossierId) -> None:
        """With all its items."""
        with self._connection.transaction():
            self._connection.run("DELETE FROM dossier_items WHERE dossier_id = ?", (dossier,))
            self._connection.run("DELETE FROM dossiers WHERE id = ?", (dossier,))

    def put_items(self, items: Sequence[DossierItem]) -> None:
        with self._connection.transaction():
            self._connection.run_each(_PUT_ITEM, [_row(item) for item in items])

    def remove_items(self, items: Sequence[DossierItemId]) -> None:
        with self._connection.transaction():
            self._connection.run_each("DELETE FROM dossier_items WHERE id = ?", [(each,) for each in items])

    def _free_name(self, name: str, number: DossierId | None) -> str:
        name = _tidy(name)
        if not name:
            raise UnusableInputError("A dossier needs a name.")
        taken = self.named(name)
        if taken is not None and taken.id != number:
            raise UnusableInputError(f"Another dossier is called “{taken.name}”.")
        return name


def _tidy(name: str) -> str:
    return " ".join(storable(name).split())


def _row(item: DossierItem) -> tuple[Any, ...]:
    head = (item.id, item.dossier_id, item.place, storable(item.words))
    match item:
        case DossierPassage():
            return (*head, *_passage_columns(item), stamp(item.added_at), "passage", None, item.stance)
        case DossierHeading():
            return (*head, *_NO_PASSAGE, stamp(item.added_at), "heading", item.level, None)
        case DossierThought():
            return (*head, *_NO_PASSAGE, stamp(item.added_at), "thought", None, item.stance)


_NO_PASSAGE = ("", None, None, None, "", *[None] * 8)
"""The columns from the note to the end of the passage, of what is none."""


def _passage_columns(item: DossierPassage) -> tuple[Any, ...]:
    cited, selector = item.citation, item.selector
    return (
        storable(item.note),
        storable_or_none(item.speaker),
        item.essay_id,
        item.annotation_id,
        storable(cited.title),
        storable_or_none(cited.author),
        date_text(cited.published),
        storable_or_none(cited.address),
        item.version_id,
        storable(selector.prefix) if selector else None,
        storable(selector.suffix) if selector else None,
        selector.start if selector else None,
        selector.end if selector else None,
    )


def _item(row: Sequence[Any]) -> DossierItem:
    number, dossier, place, words, *passage, added, kind, level, stance = row
    item_id, dossier_id, added_at = DossierItemId(number), DossierId(dossier), moment_of(added)
    taken = Stance(stance) if stance else None
    if kind == "heading":
        return DossierHeading(item_id, dossier_id, place, words, added_at, level or 1)
    if kind == "thought":
        return DossierThought(item_id, dossier_id, place, words, added_at, taken)
    note, speaker, essay, annotation, title, author, published, address, version, prefix, suffix, start, end = passage
    selector = None
    if start is not None and end is not None:
        selector = Selector(words, prefix or "", suffix or "", start, end)
    return DossierPassage(
        id=item_id,
        dossier_id=dossier_id,
        place=place,
        words=words,
        citation=Citation(title, author, date_of(published), address),
        added_at=added_at,
        note=note,
        speaker=speaker,
        essay_id=None if essay is None else EssayId(essay),
        annotation_id=None if annotation is None else AnnotationId(annotation),
        version_id=None if version is None else VersionId(version),
        selector=selector,
        stance=taken,
    )
