"""Which essays and annotations meet a condition of a question, by what the library knows of them."""

from collections.abc import Callable
from datetime import date

from cssreader.domain.annotation import AnnotationId
from cssreader.domain.essay import EssayId, Shelf
from cssreader.domain.query import Condition, Known
from cssreader.store.connection import Connection
from cssreader.text.conditions import Days, days_of, word_count_of
from cssreader.text.words import fold

_ESSAYS = "SELECT essays.id FROM essays JOIN versions ON versions.id = essays.newest_version_id WHERE "
_SITE = "ifnull(nullif(json_extract(essays.edited_facts, '$.site'), ''), versions.site)"
_SECTION = "ifnull(json_extract(essays.edited_facts, '$.section'), json_extract(versions.facts, '$.section'))"
_PUBLISHED = "nullif(ifnull(essays.edited_published, versions.published), '')"
NAMES_SAID = (
    "SELECT essay_id, tag FROM essay_tags UNION ALL "  # noqa: S608 - a constant of this module
    f"SELECT essays.id, {_SECTION} FROM essays JOIN versions ON versions.id = essays.newest_version_id"
)
_HAS = {
    "note": "essays.id IN (SELECT essay_id FROM annotations WHERE trim(note) != '')",
    "highlight": "essays.id IN (SELECT essay_id FROM annotations WHERE kind = 'highlight')",
    "bookmark": "essays.id IN (SELECT essay_id FROM annotations WHERE kind = 'bookmark')",
    "tag": "essays.id IN (SELECT essay_id FROM essay_tags)",
    "author": "nullif(ifnull(essays.edited_author, versions.author), '') IS NOT NULL",
    "date": f"{_PUBLISHED} IS NOT NULL",
}
_IS = {
    "unread": f"shelf = '{Shelf.INBOX}'",
    "inbox": f"shelf = '{Shelf.INBOX}'",
    "reading": f"shelf = '{Shelf.READING}'",
    "finished": f"shelf = '{Shelf.FINISHED}'",
    "archived": f"shelf = '{Shelf.ARCHIVE}'",
    "marked": "essays.id IN (SELECT essay_id FROM annotations)",
}


class ConditionTable:
    """Reads only. Those in the trash may be among the answers."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def essays(self, condition: Condition, today: date) -> frozenset[EssayId]:
        """The essays that meet a condition that is one of essays, and no topic. `today` is the person's own."""
        value = condition.value
        match condition.known:
            case Known.SITE:
                return self._named(f"SELECT essays.id, {_SITE}, versions.address", value)
            case Known.HAS:
                return self._where(_HAS[value.removesuffix("s")])
            case Known.IS if value in _IS:
                return self._where(_IS[value])
            case Known.DATE:
                return self._dated(days_of(value), lambda days: ("BETWEEN ? AND ?", days))
            case Known.BEFORE:
                return self._dated(days_of(value), lambda days: ("< ?", (days.first,)))
            case Known.AFTER:
                return self._dated(days_of(value), lambda days: ("> ?", (days.last,)))
            case Known.ADDED:
                days = days_of(value, today)
                assert days is not None
                return self._where("date(essays.added_at, 'localtime') BETWEEN ? AND ?", *map(str, days))
            case Known.WORDS:
                least_and_most = word_count_of(value)
                assert least_and_most is not None
                return self._where("versions.words BETWEEN ? AND ?", *least_and_most)
            case Known.KIND | Known.IS | Known.TOPIC:
                raise ValueError("a kind, or to be stale, is said of annotations; a topic is a question of its own")

    def stale(self) -> frozenset[AnnotationId]:
        """The highlights that may be out of date."""
        return frozenset(
            AnnotationId(each) for (each,) in self._connection.rows("SELECT id FROM annotations WHERE stale")
        )

    def _where(self, condition: str, *values: str | int) -> frozenset[EssayId]:
        return frozenset(EssayId(number) for (number,) in self._connection.rows(_ESSAYS + condition, values))

    def _dated(self, days: Days | None, compared: Callable[[Days], tuple[str, tuple[date, ...]]]) -> frozenset[EssayId]:
        """Essays without a date were published neither before nor after anything."""
        assert days is not None
        condition, values = compared(days)
        return self._where(f"{_PUBLISHED} {condition}", *map(str, values))

    def _named(self, columns: str, value: str) -> frozenset[EssayId]:
        wanted = fold(value)
        rows = self._connection.rows(f"{columns} FROM essays JOIN versions ON versions.id = essays.newest_version_id")
        return frozenset(
            EssayId(number)
            for number, name, address in rows
            if wanted in fold(name or "") or wanted in fold(_host(address or ""))
        )


def _host(address: str) -> str:
    return address.partition("://")[2].partition("/")[0]
