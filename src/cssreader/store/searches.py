"""Searches that are kept: saved ones, and those asked not long ago."""

from collections.abc import Mapping
from datetime import datetime

from cssreader.domain.searches import SavedSearch, SavedSearchId
from cssreader.errors import NotFoundError, UnusableInputError
from cssreader.store.connection import Connection
from cssreader.store.values import stamp, storable

MOST_RECENT = 50
_SAVED = "SELECT id, name, typed, answers FROM saved_searches"


class SearchTable:
    """Each writing method is one transaction, or part of the caller's."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def saved(self) -> list[SavedSearch]:
        """All, by name."""
        found = [SavedSearch(SavedSearchId(row[0]), *row[1:]) for row in self._connection.rows(_SAVED)]
        return sorted(found, key=lambda each: (each.name.casefold(), each.name))

    def get(self, name: str) -> SavedSearch:
        """The one of that name, however it is capitalised. Raises NotFoundError."""
        for each in self.saved():
            if each.name.casefold() == name.casefold():
                return each
        raise NotFoundError(f"There is no saved search “{name}” in the library.")

    def put(self, search: SavedSearch | None, name: str, typed: str) -> SavedSearch:
        """Save a question, or say anew what one is called and asks.

        Raises UnusableInputError for a name that is taken, or none.
        """
        name, typed = " ".join(storable(name).split()), storable(typed).strip()
        if not name or not typed:
            raise UnusableInputError("A saved search needs a name and a question.")
        with self._connection.transaction():
            taken = next((each for each in self.saved() if each.name.casefold() == name.casefold()), None)
            if taken is not None and (search is None or taken.id != search.id):
                raise UnusableInputError(f"Another saved search is called “{taken.name}”.")
            if search is None:
                number = self._connection.insert(
                    "INSERT INTO saved_searches (name, typed) VALUES (?, ?)", (name, typed)
                )
                return SavedSearch(SavedSearchId(number), name, typed)
            answers = search.answers if typed == search.typed else None
            self._connection.run(
                "INSERT INTO saved_searches (id, name, typed, answers) VALUES (?, ?, ?, ?) ON CONFLICT (id) DO UPDATE "
                "SET name = excluded.name, typed = excluded.typed, answers = excluded.answers",
                (search.id, name, typed, answers),
            )
        return SavedSearch(search.id, name, typed, answers)

    def remove(self, search_id: SavedSearchId) -> None:
        with self._connection.transaction():
            self._connection.run("DELETE FROM saved_searches WHERE id = ?", (search_id,))

    def keep_counts(self, counts: Mapping[SavedSearchId, int]) -> None:
        """How many answer each, as it was counted; one that is gone meanwhile is passed over."""
        with self._connection.transaction():
            for number, answers in counts.items():
                self._connection.run("UPDATE saved_searches SET answers = ? WHERE id = ?", (answers, number))

    def recent(self) -> list[str]:
        """The questions used last, the newest first."""
        rows = self._connection.rows("SELECT typed FROM recent_searches ORDER BY asked_at DESC, key")
        return [typed for (typed,) in rows]

    def remember(self, typed: str, at: datetime) -> None:
        """Keep a question that was used; of those that differ only in capitals and spaces, the newest."""
        typed = storable(typed).strip()
        if not typed:
            return
        with self._connection.transaction():
            self._connection.run(
                "INSERT INTO recent_searches (key, typed, asked_at) VALUES (?, ?, ?) ON CONFLICT (key) DO UPDATE "
                "SET typed = excluded.typed, asked_at = excluded.asked_at",
                (_key(typed), typed, stamp(at)),
            )
            self._connection.run(
                "DELETE FROM recent_searches WHERE key NOT IN "
                "(SELECT key FROM recent_searches ORDER BY asked_at DESC, key LIMIT ?)",
                (MOST_RECENT,),
            )

    def forget(self, typed: str | None) -> None:
        """Forget a question, or all of them for None."""
        with self._connection.transaction():
            if typed is None:
                self._connection.run("DELETE FROM recent_searches")
            else:
                self._connection.run("DELETE FROM recent_searches WHERE key = ?", (_key(storable(typed)),))


def _key(typed: str) -> str:
    return " ".join(typed.casefold().split())
