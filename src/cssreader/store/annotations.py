"""The highlights, notes and bookmarks of a library."""

import sqlite3
from collections.abc import Iterable, Sequence
from typing import Any

from cssreader.domain.annotation import Annotation, AnnotationId, span_of
from cssreader.domain.essay import EssayId
from cssreader.errors import NotFoundError
from cssreader.store.annotation_rows import COLUMNS, annotation_of, merged, row_of
from cssreader.store.connection import Connection, Row
from cssreader.store.values import json_text, tidy_tags

_NAMES = ", ".join(COLUMNS)
_INSERT = f"INSERT INTO annotations ({_NAMES}) VALUES ({', '.join('?' * len(COLUMNS))})"  # noqa: S608
_UPDATE = f"UPDATE annotations SET {', '.join(f'{name} = ?' for name in COLUMNS[1:])} WHERE id = ?"  # noqa: S608


class AnnotationTable:
    """Everything goes by id. Each writing method is one transaction, or part of the caller's."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put(self, annotation: Annotation) -> None:
        """Add an annotation, or change the one with its id. Raises NotFoundError when its essay is unknown."""
        row = row_of(annotation)
        with self._connection.transaction():
            stored = self._connection.row(f"SELECT {_NAMES} FROM annotations WHERE id = ?", (annotation.id,))  # noqa: S608
            try:
                if stored is None:
                    self._connection.run(_INSERT, row)
                else:
                    self._connection.run(_UPDATE, (*merged(stored, row_of(annotation_of(stored, ())), row)[1:], row[0]))
            except sqlite3.IntegrityError as error:
                raise NotFoundError(
                    f"The essay {annotation.essay_id} that the annotation belongs to is not in the library."
                ) from error
            self._write_tags(annotation.id, tidy_tags(annotation.tags))

    def remove(self, annotation_id: AnnotationId) -> None:
        with self._connection.transaction():
            if not self._connection.run("DELETE FROM annotations WHERE id = ?", (annotation_id,)):
                raise _not_found(annotation_id)

    def get(self, annotation_id: AnnotationId) -> Annotation:
        found = self.some((annotation_id,))
        if not found:
            raise _not_found(annotation_id)
        return found[0]

    def of_essay(self, essay_id: EssayId) -> list[Annotation]:
        """In order of place: notes on the essay as a whole, what has a place, what waits for one."""
        return sorted(self._where("essay_id = ?", (essay_id,)), key=_place)

    def all(self) -> list[Annotation]:
        """Essay by essay, and in each as `of_essay` has them."""
        return sorted(self._where("1", ()), key=lambda annotation: (annotation.essay_id, _place(annotation)))

    def of_essays(self, essays: Iterable[EssayId]) -> list[Annotation]:
        """Those of several essays, in no order."""
        return self._where("essay_id IN (SELECT value FROM json_each(?))", (json_text(list(essays)),))

    def ids(self) -> list[AnnotationId]:
        """Of every annotation, that which was made last first."""
        rows = self._connection.rows("SELECT id FROM annotations ORDER BY created_at DESC, id")
        return [AnnotationId(name) for (name,) in rows]

    def some(self, ids: Iterable[AnnotationId]) -> list[Annotation]:
        """Those of the ids that are known, in the order asked for."""
        wanted = list(dict.fromkeys(ids))
        found = {
            annotation.id: annotation
            for annotation in self._where("id IN (SELECT value FROM json_each(?))", (json_text(wanted),))
        }
        return [found[annotation_id] for annotation_id in wanted if annotation_id in found]

    def _where(self, condition: str, values: Sequence[Any]) -> list[Annotation]:
        # The condition is one of ours.
        chosen = f"FROM annotations WHERE {condition}"
        with self._connection.reading():
            tags: dict[str, tuple[str, ...]] = {}
            for name, tag in self._connection.rows(
                f"SELECT annotation_id, tag FROM annotation_tags WHERE annotation_id IN (SELECT id {chosen}) "  # noqa: S608
                "ORDER BY annotation_id, place",
                values,
            ):
                tags[name] = (*tags.get(name, ()), tag)
            rows = self._connection.rows(f"SELECT {_NAMES} {chosen}", values)
        return [annotation_of(row, tags.get(row[0], ())) for row in rows]

    def _write_tags(self, annotation_id: AnnotationId, tags: tuple[str, ...]) -> None:
        rows: list[Row] = self._connection.rows(
            "SELECT tag FROM annotation_tags WHERE annotation_id = ? ORDER BY place", (annotation_id,)
        )
        if tags == tuple(tag for (tag,) in rows):
            return
        self._connection.run("DELETE FROM annotation_tags WHERE annotation_id = ?", (annotation_id,))
        self._connection.run_each(
            "INSERT INTO annotation_tags (annotation_id, place, tag) VALUES (?, ?, ?)",
            [(annotation_id, place, tag) for place, tag in enumerate(tags)],
        )


def _place(annotation: Annotation) -> tuple[int, int, int, float, str]:
    span = span_of(annotation.placement)
    if annotation.selector is None:
        group, start, end = 0, 0, 0
    elif span is not None:
        group, (start, end) = 1, span
    else:
        group, start, end = 2, annotation.selector.start, annotation.selector.end
    return group, start, end, annotation.created_at.timestamp(), annotation.id


def _not_found(annotation_id: AnnotationId) -> NotFoundError:
    return NotFoundError(f"There is no annotation {annotation_id} in the library.")
