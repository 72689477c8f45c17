"""What a person says of the categories of highlights."""

from collections import Counter
from collections.abc import Iterable

from cssreader.domain.annotation import AnnotationId, Category
from cssreader.domain.categories import Categories, CategorySaying, assembled
from cssreader.store.connection import Connection, Row
from cssreader.store.values import moment_of, stamp, storable, storable_or_none

_PUT = (
    "INSERT INTO category_sayings (category, trait, value, said_at) VALUES (?, ?, ?, ?) "
    "ON CONFLICT (category, trait) DO UPDATE SET value = excluded.value, said_at = excluded.said_at"
)


def _row(saying: CategorySaying) -> Row:
    return storable(saying.category), storable(saying.trait), storable_or_none(saying.value), stamp(saying.said_at)


class CategoryTable:
    """Each writing method is one transaction, or part of the caller's."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def sayings(self) -> list[CategorySaying]:
        rows = self._connection.rows(
            "SELECT category, trait, value, said_at FROM category_sayings ORDER BY category, trait"
        )
        return [CategorySaying(Category(category), trait, value, moment_of(at)) for category, trait, value, at in rows]

    def all(self) -> Categories:
        """What the sayings make of those that ship, and the own ones."""
        return assembled({(each.category, each.trait): each.value for each in self.sayings()})

    def put(self, sayings: Iterable[CategorySaying]) -> None:
        """Say this in place of what was said."""
        with self._connection.transaction():
            for each in sayings:
                self._connection.run(_PUT, _row(each))

    def take(self, sayings: Iterable[CategorySaying]) -> int:
        """Say this in place of what was said earlier; what was said later stays. Gives how many were written."""
        with self._connection.transaction():
            return sum(self._connection.run(f"{_PUT} WHERE said_at < excluded.said_at", _row(each)) for each in sayings)

    def used(self) -> Counter[Category]:
        """How many highlights each category has, on essays in the trash too."""
        rows = self._connection.rows(
            "SELECT category, count(*) FROM annotations WHERE kind = 'highlight' AND category <> '' GROUP BY category"
        )
        return Counter({Category(category): number for category, number in rows})

    def highlights(self, category: Category) -> list[AnnotationId]:
        """All that have it."""
        rows = self._connection.rows(
            "SELECT id FROM annotations WHERE kind = 'highlight' AND category = ? ORDER BY essay_id, id", (category,)
        )
        return [AnnotationId(name) for (name,) in rows]
