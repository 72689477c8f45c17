"""Take the essays of a copy of a library into the library: new ones, new versions, tags, positions, shelves."""

from cssreader.domain.essay import EssayId, Shelf
from cssreader.store.connection import Connection, Row
from cssreader.store.merging_rows import Values, insert, insert_unless_known, rows_of, update
from cssreader.store.values import json_text

_EDITED = ("edited_title", "edited_author", "edited_published")


class EssayMerging:
    """Knows by which numbers the essays and versions of the copy stand in the library, once `run` is through."""

    def __init__(self, ours: Connection, theirs: Connection) -> None:
        self._ours = ours
        self._theirs = theirs
        self.ours_of: dict[int, int] = {}
        """The essays of the copy, and what they are here."""
        self.versions: dict[int, int] = {}
        self.added: list[EssayId] = []
        self.changed: set[EssayId] = set()
        self.to_place: set[EssayId] = set()
        self.originals: list[str] = []
        self._by_uid: dict[str, int] = dict(ours.rows("SELECT uid, id FROM essays"))

    def run(self) -> None:
        versions: dict[int, list[Values]] = {}
        for row in rows_of(self._theirs, "versions", "ORDER BY essay_id, number"):
            versions.setdefault(row["essay_id"], []).append(row)
        for row in rows_of(self._theirs, "essays", "ORDER BY id"):
            self._take(row, versions.get(row["id"], []))

    def _take(self, row: Values, versions: list[Values]) -> None:
        number = row["id"]
        shown = row["newest_version_id"]
        known = self._known(row, versions)
        if known is None:
            known = insert(
                self._ours,
                "essays",
                {**row, "id": None, "newest_version_id": None, "blocks_known": 0},
            )
            self.added.append(EssayId(known))
            before = None
        else:
            (before,) = rows_of(self._ours, "essays", f"WHERE id = {int(known)}")
        self.ours_of[number] = known
        newest = self._take_versions(known, versions)
        if before is None:
            # One that was joined to another shows no version; here it is an essay of its own until it is joined again.
            choice = self.versions.get(shown, newest)
            self._ours.run("UPDATE essays SET newest_version_id = ? WHERE id = ?", (choice, known))
        else:
            self._unite(before, row)
        self._take_addresses_and_tags(number, known)

    def _known(self, row: Values, versions: list[Values]) -> int | None:
        """The same essay here: by its own mark, by an address, by a text."""
        known = self._by_uid.get(row["uid"])
        if known is None:
            known = self._ours.value(
                "SELECT essay_id FROM addresses WHERE key IN (SELECT value FROM json_each(?)) ORDER BY essay_id",
                (json_text([key for (key,) in self._keys(row["id"])]),),
            )
        if known is None:
            known = self._ours.value(
                "SELECT essay_id FROM versions WHERE text_hash IN (SELECT value FROM json_each(?)) ORDER BY id",
                (json_text([each["text_hash"] for each in versions]),),
            )
        return None if known is None else int(known)

    def _keys(self, number: int) -> list[Row]:
        return self._theirs.rows("SELECT key FROM addresses WHERE essay_id = ?", (number,))

    def _take_versions(self, known: int, versions: list[Values]) -> int | None:
        """Keep the texts that are not here; gives the number here of the last one."""
        here: dict[str, int] = dict(
            self._ours.rows("SELECT text_hash, id FROM versions WHERE essay_id = ? ORDER BY number", (known,))
        )
        last = None
        for row in versions:
            number = row["id"]
            last = here.get(row["text_hash"])
            if last is None:
                (row["number"],) = self._ours.rows(
                    "SELECT ifnull(max(number), 0) + 1 FROM versions WHERE essay_id = ?", (known,)
                )[0]
                last = insert(self._ours, "versions", {**row, "id": None, "essay_id": known, "compared": 0})
                here[row["text_hash"]] = last
                self.originals.append(row["original"])
                self._take_body(number, last)
                self.changed.add(EssayId(known))
            self.versions[number] = last
        return last

    def _take_body(self, theirs: int, ours: int) -> None:
        for table in ("bodies", "version_pictures"):
            for row in rows_of(self._theirs, table, f"WHERE version_id = {int(theirs)}"):
                insert_unless_known(self._ours, table, {**row, "version_id": ours})
                if table == "version_pictures":
                    self.originals.append(row["picture"])

    def _unite(self, here: Values, there: Values) -> None:
        known, now = here["id"], dict(here)
        for name in _EDITED:
            now[name] = there[name] if here[name] is None else here[name]
        if here["edited_facts"] == "{}":
            now["edited_facts"] = there["edited_facts"]
        now["tags_edited"] = max(here["tags_edited"], there["tags_edited"])
        theirs = self.versions.get(there["newest_version_id"])
        ours = here["newest_version_id"]
        same_text = theirs is None or ours is None or theirs == ours
        if not same_text:
            self.to_place.add(EssayId(known))
            if self._made(theirs) > self._made(ours):
                now["newest_version_id"], now["position"] = theirs, there["position"]
        read_later = (there["read_at"] or "") > (here["read_at"] or "")
        if read_later:
            now["read_at"], now["progress"] = there["read_at"], there["progress"]
            if same_text:
                now["position"] = there["position"]
        if there["shelf"] != here["shelf"] and (read_later or here["shelf"] == Shelf.INBOX):
            now["shelf"] = there["shelf"]
        if here["trashed_at"] and not there["trashed_at"] and (there["read_at"] or "") > here["trashed_at"]:
            now["trashed_at"] = None
        if now != here:
            update(self._ours, "essays", now, "id")
            if now["shelf"] != here["shelf"]:
                # The day of finishing is that on which it was finished there, not today.
                self._ours.run("UPDATE essays SET finished_on = ? WHERE id = ?", (there["finished_on"], known))
            self.changed.add(EssayId(known))

    def _made(self, version: int | None) -> str:
        return str(self._ours.value("SELECT created_at FROM versions WHERE id = ?", (version,)) or "")

    def _take_addresses_and_tags(self, number: int, known: int) -> None:
        for row in rows_of(self._theirs, "addresses", f"WHERE essay_id = {int(number)}"):
            insert_unless_known(self._ours, "addresses", {**row, "essay_id": known})
        here = [tag for (tag,) in self._tags(self._ours, known)]
        kept = {tag.casefold() for tag in here}
        place = 1 + (self._ours.value("SELECT max(place) FROM essay_tags WHERE essay_id = ?", (known,)) or 0)
        for (tag,) in self._tags(self._theirs, number):
            if tag.casefold() not in kept:
                insert(self._ours, "essay_tags", {"essay_id": known, "place": place, "tag": tag})
                place += 1
                self.changed.add(EssayId(known))

    @staticmethod
    def _tags(connection: Connection, number: int) -> list[Row]:
        return connection.rows("SELECT tag FROM essay_tags WHERE essay_id = ? ORDER BY place", (number,))
