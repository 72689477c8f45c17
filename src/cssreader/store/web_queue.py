"""The pages that a person asked for, and how far each has come."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from cssreader.domain.essay import EssayId
from cssreader.domain.web import PageMarks, QueueEvent, QueueItem, QueueItemId, QueueState, Wish
from cssreader.errors import LibraryError, NotFoundError
from cssreader.store.addresses import present_essay
from cssreader.store.connection import Connection, Row
from cssreader.store.values import json_text, member_of, moment_of, stamp, storable, storable_or_none

MOST_EVENTS = 50
"""How many lines of an item's log are kept."""
RUNNER_SECONDS = 150.0
"""How long a program that fetches may be silent before it is taken for gone; one page takes less."""
_COLUMNS = "id, address, typed_host, title, state, tries, next_try_at, said, essay_id, changed_at"


class WebQueue:
    """Each writing method is one transaction, or part of the caller's."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, wishes: Iterable[Wish], *, at: datetime, again: bool = False) -> list[QueueItemId]:
        """Queue pages. One that is in the queue stays as it is, unless `again`: then it waits anew.

        The ids are in the order of the wishes, those of pages that were there already among them.
        """
        ids, there = [], []
        with self._connection.transaction():
            for wish in wishes:
                added = self._connection.run(
                    "INSERT INTO web_queue (address, typed_host, title, next_try_at, added_at, changed_at) "
                    "VALUES (?1, ?2, ?3, ?4, ?4, ?4) ON CONFLICT (address) DO NOTHING",
                    (storable(wish.address), storable(wish.typed_host), storable(wish.title), stamp(at)),
                )
                number = self._connection.value("SELECT id FROM web_queue WHERE address = ?", (storable(wish.address),))
                ids.append(QueueItemId(number))
                if again and not added:
                    there.append(ids[-1])
                    # Whoever asks for it now has typed it now.
                    self._connection.run(
                        "UPDATE web_queue SET typed_host = ? WHERE id = ?", (storable(wish.typed_host), number)
                    )
            if there:
                self.retry(there, at=at)
        return ids

    def items(self, ids: Iterable[QueueItemId] | None = None) -> list[QueueItem]:
        """Some items, or all, in the order in which they were asked for. Unknown ids are left out."""
        chosen, values = ("", ()) if ids is None else ("WHERE id IN (SELECT value FROM json_each(?))", (_ids(ids),))
        rows = self._connection.rows(f"SELECT {_COLUMNS} FROM web_queue {chosen} ORDER BY id", values)  # noqa: S608
        return [_item(row) for row in rows]

    def waiting(self, among: Iterable[QueueItemId] | None = None, limit: int = 50) -> list[QueueItem]:
        """The items that wait, those whose turn comes first in front."""
        chosen, values = ("", ()) if among is None else ("AND id IN (SELECT value FROM json_each(?))", (_ids(among),))
        rows = self._connection.rows(
            f"SELECT {_COLUMNS} FROM web_queue WHERE state = 'waiting' {chosen} "  # noqa: S608
            "ORDER BY next_try_at, id LIMIT ?",
            (*values, limit),
        )
        return [_item(row) for row in rows]

    def begin(self, item_id: QueueItemId, *, at: datetime) -> bool:
        """Mark a waiting item as under way. False when it waits no longer."""
        with self._connection.transaction():
            begun = self._connection.run(
                "UPDATE web_queue SET state = 'under way', tries = tries + 1, changed_at = ? "
                "WHERE id = ? AND state = 'waiting'",
                (stamp(at), item_id),
            )
            if begun:
                self._log(item_id, "Asking the site for the page.", at)
        return bool(begun)

    def is_under_way(self, item_id: QueueItemId) -> bool:
        """False once a person has paused or removed it."""
        return bool(self._connection.value("SELECT state = 'under way' FROM web_queue WHERE id = ?", (item_id,)))

    def end(
        self,
        item_id: QueueItemId,
        state: QueueState,
        said: str,
        *,
        at: datetime,
        next_try_at: datetime | None = None,
        essay_id: EssayId | None = None,
        title: str | None = None,
    ) -> bool:
        """Say what became of an item that was under way. False, and nothing is changed, when it no longer is."""
        with self._connection.transaction():
            ended = self._connection.run(
                "UPDATE web_queue SET state = ?, said = ?, changed_at = ?, next_try_at = ifnull(?, next_try_at), "
                "essay_id = ifnull(?, essay_id), title = ifnull(?, title) WHERE id = ? AND state = 'under way'",
                (
                    state.value,
                    storable(said),
                    stamp(at),
                    None if next_try_at is None else stamp(next_try_at),
                    essay_id,
                    storable_or_none(title),
                    item_id,
                ),
            )
            if ended:
                self._log(item_id, said, at)
        return bool(ended)

    def put_back(self, item_id: QueueItemId, *, at: datetime) -> None:
        """An item that was under way waits again; the try that was stopped does not count."""
        with self._connection.transaction():
            back = self._connection.run(
                "UPDATE web_queue SET state = 'waiting', tries = max(0, tries - 1), changed_at = ? "
                "WHERE id = ? AND state = 'under way'",
                (stamp(at), item_id),
            )
            if back:
                self._log(item_id, "Stopped before it was done; it waits again.", at)

    def pause(self, ids: Iterable[QueueItemId] | None, *, at: datetime) -> int:
        """Pause some items that wait or are under way, or all of those; how many."""
        return self._move(ids, ("waiting", "under way"), "paused", "Paused.", at)

    def resume(self, ids: Iterable[QueueItemId] | None, *, at: datetime) -> int:
        return self._move(ids, ("paused",), "waiting", "Waits again.", at)

    def retry(self, ids: Iterable[QueueItemId] | None, *, at: datetime) -> int:
        """Have items tried again at once, as often as at first: those given, or all that failed or were refused."""
        states = ("failed", "refused") if ids is None else ("failed", "refused", "done", "paused", "waiting")
        with self._connection.transaction():
            return self._move(ids, states, "waiting", "Waits to be tried again.", at, columns=", tries = 0")

    def remove(self, ids: Iterable[QueueItemId]) -> int:
        """Take items out of the queue, with their logs; how many. Their essays stay."""
        with self._connection.transaction():
            return self._connection.run(
                "DELETE FROM web_queue WHERE id IN (SELECT value FROM json_each(?))", (_ids(ids),)
            )

    def remove_done(self) -> int:
        with self._connection.transaction():
            return self._connection.run("DELETE FROM web_queue WHERE state = 'done'")

    def log(self, item_id: QueueItemId) -> list[QueueEvent]:
        """What happened to an item, oldest first. Raises NotFoundError."""
        if not self.items((item_id,)):
            raise NotFoundError(f"There is no item {item_id} in the queue.")
        rows = self._connection.rows("SELECT at, said FROM web_queue_log WHERE item_id = ? ORDER BY id", (item_id,))
        return [QueueEvent(moment_of(at), said) for at, said in rows]

    def marks(self, address: str) -> tuple[EssayId, PageMarks] | None:
        """The essay that was fetched from an address, or the one it was joined to, and what the server gave with it."""
        row = self._connection.row(
            "SELECT web_pages.essay_id, etag, last_modified FROM web_pages "
            "JOIN essays ON essays.id = web_pages.essay_id WHERE address = ?",
            (storable(address),),
        )
        if row is None:
            return None
        return present_essay(self._connection, EssayId(row[0])), PageMarks(row[1], row[2])

    def keep_marks(self, address: str, essay_id: EssayId, marks: PageMarks) -> None:
        with self._connection.transaction():
            self._connection.run(
                "INSERT INTO web_pages (address, essay_id, etag, last_modified) VALUES (?1, ?2, ?3, ?4) "
                "ON CONFLICT (address) DO UPDATE SET essay_id = ?2, etag = ?3, last_modified = ?4",
                (storable(address), essay_id, marks.etag, marks.last_modified),
            )

    def take_turn(self, owner: str, *, at: datetime) -> None:
        """Be the one program that fetches, or say that one still is. Raises LibraryError while another is.

        What an earlier program had under way when it ended waits again.
        """
        with self._connection.transaction():
            row = self._connection.row("SELECT owner, until FROM web_runner")
            if row is not None and row[0] != owner and moment_of(row[1]) > at:
                raise LibraryError("Another window or command is fetching the pages of this queue already.")
            self._connection.run(
                "INSERT INTO web_runner (only, owner, until) VALUES (1, ?1, ?2) "
                "ON CONFLICT (only) DO UPDATE SET owner = ?1, until = ?2",
                (owner, stamp(at + timedelta(seconds=RUNNER_SECONDS))),
            )
            if row is None or row[0] != owner:
                self._move(None, ("under way",), "waiting", "The program ended before it was done; it waits again.", at)

    def end_turn(self, owner: str) -> None:
        with self._connection.transaction():
            self._connection.run("DELETE FROM web_runner WHERE owner = ?", (owner,))

    def _move(
        self,
        ids: Iterable[QueueItemId] | None,
        states: Sequence[str],
        to: str,
        said: str,
        at: datetime,
        *,
        columns: str = "",
    ) -> int:
        chosen, values = ("", ()) if ids is None else ("AND id IN (SELECT value FROM json_each(?))", (_ids(ids),))
        with self._connection.transaction():
            moved = [
                QueueItemId(number)
                for (number,) in self._connection.rows(
                    f"SELECT id FROM web_queue WHERE state IN (SELECT value FROM json_each(?)) {chosen}",  # noqa: S608
                    (json_text(states), *values),
                )
            ]
            self._connection.run(
                # What is put in is ours.
                f"UPDATE web_queue SET state = ?, said = ?, changed_at = ?, next_try_at = ? {columns} "  # noqa: S608
                "WHERE id IN (SELECT value FROM json_each(?))",
                (to, said, stamp(at), stamp(at), _ids(moved)),
            )
            for item_id in moved:
                self._log(item_id, said, at)
        return len(moved)

    def _log(self, item_id: QueueItemId, said: str, at: datetime) -> None:
        self._connection.run(
            "INSERT INTO web_queue_log (item_id, at, said) VALUES (?, ?, ?)", (item_id, stamp(at), storable(said))
        )
        self._connection.run(
            "DELETE FROM web_queue_log WHERE item_id = ?1 AND id NOT IN "
            "(SELECT id FROM web_queue_log WHERE item_id = ?1 ORDER BY id DESC LIMIT ?2)",
            (item_id, MOST_EVENTS),
        )


def _item(row: Row) -> QueueItem:
    number, address, typed_host, title, state, tries, next_try_at, said, essay_id, changed_at = row
    return QueueItem(
        QueueItemId(number),
        address,
        typed_host,
        title,
        member_of(QueueState, state, QueueState.PAUSED),
        tries,
        moment_of(next_try_at),
        said,
        None if essay_id is None else EssayId(essay_id),
        moment_of(changed_at),
    )


def _ids(ids: Iterable[QueueItemId]) -> str:
    return json_text(list(ids))
