"""How long essays were read, by calendar day, and on which day they were finished."""

from datetime import date

from cssreader.domain.essay import EssayId
from cssreader.domain.figures import ReadingTime
from cssreader.errors import UnusableInputError
from cssreader.store.connection import Connection
from cssreader.store.values import date_of

MOST_SECONDS_AT_ONCE = 3_600.0
"""The window tells twice a minute; whatever is longer than this was not read, but comes of a clock that jumped."""
_SECONDS_A_DAY = 86_400.0


class ReadingTimeTable:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, essay_id: EssayId, day: date, seconds: float) -> None:
        """Count some more reading to a day; one transaction, or part of the caller's.

        Nothing is kept of an essay that is not there. Raises UnusableInputError for a span that nobody can have read.
        """
        if not 0 < seconds <= MOST_SECONDS_AT_ONCE:
            raise UnusableInputError(f"{seconds} seconds cannot have been read at once, so they were not counted.")
        with self._connection.transaction():
            self._connection.run(
                "INSERT INTO reading_times (day, essay_id, seconds) SELECT ?1, id, ?2 FROM essays WHERE id = ?3 "
                "ON CONFLICT (day, essay_id) DO UPDATE SET seconds = min(seconds + excluded.seconds, ?4)",
                (day.isoformat(), float(seconds), essay_id, _SECONDS_A_DAY),
            )

    def all(self) -> list[ReadingTime]:
        """By day. What was read in a copy counts to the essay that it was joined to."""
        rows = self._connection.rows(
            # A chain of joins ends; `check` would tell of a circle, and UNION goes round it once.
            "WITH RECURSIVE places (essay_id, into_id) AS ("
            "SELECT essay_id, essay_id FROM (SELECT DISTINCT essay_id FROM reading_times) "
            "UNION SELECT places.essay_id, joins.into_id FROM places JOIN joins ON joins.essay_id = places.into_id), "
            "present AS (SELECT essay_id, into_id FROM places WHERE into_id NOT IN (SELECT essay_id FROM joins)) "
            "SELECT day, ifnull(into_id, reading_times.essay_id), sum(seconds) FROM reading_times "
            "LEFT JOIN present ON present.essay_id = reading_times.essay_id GROUP BY 1, 2 ORDER BY 1, 2"
        )
        return [
            ReadingTime(day, EssayId(essay), float(seconds))
            for stored, essay, seconds in rows
            if (day := date_of(stored)) is not None
        ]

    def finished_on(self) -> dict[EssayId, date]:
        """The essays that are finished, with the day; those that were before days were kept are left out."""
        rows = self._connection.rows(
            "SELECT id, finished_on FROM essays WHERE finished_on IS NOT NULL ORDER BY finished_on, id"
        )
        return {EssayId(number): day for number, stored in rows if (day := date_of(stored)) is not None}
