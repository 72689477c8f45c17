"""Take into a library what a copy of it holds and it does not.

The two went apart at some moment. Nothing says which of them was changed since, but the last moment that both
know (a time that stands in both) is before it: what was modified later than that on both sides was changed on both.
What is there on one side only is taken to be new, never to be deleted on the other.
"""

from collections.abc import Iterator

from cssreader.domain.annotation import AnnotationId
from cssreader.domain.essay import EssayId
from cssreader.store.categories import CategoryTable
from cssreader.store.connection import Connection
from cssreader.store.merging_essays import EssayMerging
from cssreader.store.merging_rows import Values, insert, insert_unless_known, rows_of, update
from cssreader.store.store import Store

_ANNOTATIONS_BROUGHT = ("former_texts", "annotation_former_texts", "waiting_annotations", "waiting_keys")
"""What was imported, in the order in which one refers to the other."""
_HANDLED = (
    *("migrations", "index_queue", "essays", "versions", "bodies", "essay_tags", "annotations", "annotation_tags"),
    *("version_pictures", "addresses", "bands", "site_blocks", "joins", "joined_annotations", "drafts"),
    *("dossiers", "dossier_items", "saved_searches", "reading_times", "topic_essays", "likenesses", "web_runner"),
    *("web_queue", "web_queue_log", "web_pages", "subscriptions", "subscription_pages", "cleaning_rules"),
    *("annotation_history", "category_sayings", *_ANNOTATIONS_BROUGHT),
    # Folders of the other machine.
    *("watched_folders", "watched_files"),
)
_STAMPS = (
    ("annotations", "modified_at", "id"),
    ("versions", "created_at", "text_hash"),
    ("essays", "read_at", "uid"),
    ("drafts", "saved_at", "key"),
    ("topic_essays", "filed_at", "topic_id"),
    ("dossier_items", "added_at", "id"),
)
_JOINED_BY = "\n\n"


class Merging:
    """One merge; `run` belongs inside a transaction of `ours`."""

    def __init__(self, ours: Store, theirs: Store) -> None:
        self._ours = ours.connection
        self._theirs = theirs.connection
        self._essays = EssayMerging(ours.connection, theirs.connection)
        self.annotations: set[AnnotationId] = set()
        self.both_kept: list[str] = []
        self.others = 0

    @property
    def added_essays(self) -> list[EssayId]:
        return self._essays.added

    @property
    def changed_essays(self) -> set[EssayId]:
        return self._essays.changed

    @property
    def to_place(self) -> set[EssayId]:
        """Essays whose text is not the same in both, so that their marks are to be placed."""
        return self._essays.to_place

    @property
    def originals(self) -> list[str]:
        """The names of originals and pictures that came along."""
        return self._essays.originals

    def run(self) -> None:
        common = self._common_moment()
        self._essays.run()
        # Of what both say of a kind, the newest holds, so it matters not which of the two takes the other in.
        self.others += CategoryTable(self._ours).take(CategoryTable(self._theirs).sayings())
        self._merge_annotations(common)
        self._merge_what_was_brought()
        self._merge_drafts()
        self._merge_dossiers()
        self._merge_searches()
        self._merge_by_essay()
        self._merge_subscriptions()
        self._take_new_rows()

    def _common_moment(self) -> str:
        """The latest time that stands in both for the same thing; empty where there is none."""
        latest = ""
        for table, column, key in _STAMPS:
            sql = f"SELECT {key}, {column} FROM {table} WHERE {column} IS NOT NULL"  # noqa: S608
            both = set(self._ours.rows(sql)) & set(self._theirs.rows(sql))
            latest = max([latest, *(moment for _, moment in both)])
        return latest

    def _merge_annotations(self, common: str) -> None:
        ours = {row["id"]: row for row in rows_of(self._ours, "annotations")}
        our_tags, their_tags = (_tags_of(each) for each in (self._ours, self._theirs))
        for row in rows_of(self._theirs, "annotations"):
            name = row["id"]
            essay = self._essays.ours_of.get(row["essay_id"])
            if essay is None:
                continue
            tags = their_tags.get(name, [])
            here = ours.get(name)
            if here is None:
                row["essay_id"], row["version_id"] = essay, self._essays.versions.get(row["version_id"])
                insert(self._ours, "annotations", row)
                self._write_tags(name, tags)
            else:
                merged, merged_tags = self._united(here, row, our_tags.get(name, []), tags, common)
                if (merged, merged_tags) == (here, our_tags.get(name, [])):
                    continue
                update(self._ours, "annotations", merged, "id")
                self._write_tags(name, merged_tags)
            self.annotations.add(AnnotationId(name))

    def _united(
        self, here: Values, there: Values, our_tags: list[str], their_tags: list[str], common: str
    ) -> tuple[Values, list[str]]:
        moved = {"essay_id": here["essay_id"], "version_id": self._essays.versions.get(there["version_id"])}
        there = {**there, **moved}
        newer, older = (there, here) if there["modified_at"] > here["modified_at"] else (here, there)
        if newer["modified_at"] == older["modified_at"]:
            return here, our_tags
        tags = their_tags if newer is there else our_tags
        merged = dict(newer)
        if min(newer["modified_at"], older["modified_at"]) > common:
            tags = list(dict.fromkeys((*tags, *(our_tags if newer is there else their_tags))))
            if older["note"].strip() and older["note"].strip() not in newer["note"]:
                merged["note"] = _JOINED_BY.join(filter(None, (newer["note"].rstrip(), older["note"].strip())))
                self.both_kept.append(
                    f"The note on “{_start(here)}” was changed on both sides; both texts stand in it."
                )
        if newer is there and there["version_id"] is None and here["version_id"] is not None:
            # Its passage is described in a text that is not here: the words find their place again.
            merged["version_id"] = None
        return merged, tags

    def _write_tags(self, name: str, tags: list[str]) -> None:
        self._ours.run("DELETE FROM annotation_tags WHERE annotation_id = ?", (name,))
        self._ours.run_each(
            "INSERT INTO annotation_tags (annotation_id, place, tag) VALUES (?, ?, ?)",
            [(name, place, tag) for place, tag in enumerate(tags)],
        )

    def _merge_what_was_brought(self) -> None:
        """What annotations were before, the texts they were marked in elsewhere, and those that wait for essays."""
        known = {tuple(row.values()) for row in rows_of(self._ours, "annotation_history")}
        for row in rows_of(self._theirs, "annotation_history"):
            if tuple(row.values()) not in known:
                insert(self._ours, "annotation_history", row)
        for table in _ANNOTATIONS_BROUGHT:
            for row in rows_of(self._theirs, table):
                self.others += insert_unless_known(self._ours, table, row)

    def _merge_drafts(self) -> None:
        ours = {row["key"]: row for row in rows_of(self._ours, "drafts")}
        for row in rows_of(self._theirs, "drafts"):
            here = ours.get(row["key"])
            if here is None:
                insert(self._ours, "drafts", row)
            elif row["text"].strip() and row["text"].strip() not in here["text"]:
                newest_first = sorted((here, row), key=lambda each: str(each["saved_at"]), reverse=True)
                texts = [each["text"].strip() for each in newest_first if each["text"].strip()]
                here["text"] = texts[0] if len(texts) == 2 and texts[1] in texts[0] else _JOINED_BY.join(texts)
                update(self._ours, "drafts", here, "key")
            else:
                continue
            self.others += 1

    def _merge_dossiers(self) -> None:
        ours = {row["made_at"]: row["id"] for row in rows_of(self._ours, "dossiers")}
        names = {name for (name,) in self._ours.rows("SELECT name FROM dossiers")}
        numbers: dict[int, int] = {}
        for row in rows_of(self._theirs, "dossiers"):
            number, known = row.pop("id"), ours.get(row["made_at"])
            if known is None:
                row["name"] = _free(row["name"], names)
                known = insert(self._ours, "dossiers", row)
                self.others += 1
            numbers[number] = known
        items = {row["id"]: row for row in rows_of(self._ours, "dossier_items")}
        for row in rows_of(self._theirs, "dossier_items", "ORDER BY dossier_id, place"):
            here = items.get(row["id"])
            if here is None:
                row["dossier_id"] = numbers[row["dossier_id"]]
                row["essay_id"] = self._essays.ours_of.get(row["essay_id"])
                row["version_id"] = self._essays.versions.get(row["version_id"])
                (row["place"],) = self._ours.rows(
                    "SELECT ifnull(max(place), -1) + 1 FROM dossier_items WHERE dossier_id = ?", (row["dossier_id"],)
                )[0]
                insert(self._ours, "dossier_items", row)
            elif row["note"].strip() and row["note"].strip() not in here["note"]:
                here["note"] = _JOINED_BY.join(filter(None, (here["note"].rstrip(), row["note"].strip())))
                update(self._ours, "dossier_items", here, "id")
            else:
                continue
            self.others += 1

    def _merge_searches(self) -> None:
        ours = rows_of(self._ours, "saved_searches")
        known, names = {row["typed"] for row in ours}, {row["name"] for row in ours}
        for row in rows_of(self._theirs, "saved_searches"):
            if row["typed"] not in known:
                del row["id"]
                row["name"] = _free(row["name"], names)
                insert(self._ours, "saved_searches", row)
                self.others += 1

    def _merge_by_essay(self) -> None:
        """What is said of essays, under their numbers here: the longer reading, the later filing, rules, pages."""
        for row in self._with_essay("reading_times"):
            self.others += self._ours.run(
                "INSERT INTO reading_times (day, essay_id, seconds) VALUES (:day, :essay_id, :seconds) "
                "ON CONFLICT (day, essay_id) DO UPDATE SET seconds = :seconds WHERE seconds < :seconds",
                row,
            )
        for row in self._with_essay("topic_essays"):
            self.others += self._ours.run(
                "INSERT INTO topic_essays (topic_id, essay_id, filing, filed_at) "
                "VALUES (:topic_id, :essay_id, :filing, :filed_at) ON CONFLICT (topic_id, essay_id) "
                "DO UPDATE SET filing = :filing, filed_at = :filed_at WHERE filed_at < :filed_at",
                row,
            )
        for table in ("cleaning_rules", "web_pages", "web_queue"):
            for row in self._with_essay(table):
                if table != "web_pages":
                    del row["id"]
                self.others += insert_unless_known(self._ours, table, row)

    def _with_essay(self, table: str) -> Iterator[Values]:
        for row in rows_of(self._theirs, table):
            if row["essay_id"] is not None:
                row["essay_id"] = self._essays.ours_of.get(row["essay_id"])
                if row["essay_id"] is None:
                    continue
            yield row

    def _merge_subscriptions(self) -> None:
        for row in rows_of(self._theirs, "subscriptions"):
            number = row.pop("id")
            self.others += insert_unless_known(self._ours, "subscriptions", row)
            (known,) = self._ours.rows("SELECT id FROM subscriptions WHERE address = ?", (row["address"],))[0]
            for (page,) in self._theirs.rows(
                "SELECT page FROM subscription_pages WHERE subscription_id = ?", (number,)
            ):
                pages = {"subscription_id": known, "page": page}
                insert_unless_known(self._ours, "subscription_pages", pages)

    def _take_new_rows(self) -> None:
        """Of every other table: the rows whose key is not known here. Their keys are words, not numbers."""
        for (table,) in self._ours.rows(
            "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' "
            "AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name"
        ):
            if table not in _HANDLED:
                for row in rows_of(self._theirs, table):
                    self.others += insert_unless_known(self._ours, table, row)


def _tags_of(connection: Connection) -> dict[str, list[str]]:
    tags: dict[str, list[str]] = {}
    for name, tag in connection.rows("SELECT annotation_id, tag FROM annotation_tags ORDER BY annotation_id, place"):
        tags.setdefault(name, []).append(tag)
    return tags


def _free(name: str, names: set[str]) -> str:
    """The name, with a number where it is taken; it is taken then."""
    free, number = name, 1
    while free in names:
        number += 1
        free = f"{name} ({number})"
    names.add(free)
    return free


def _start(annotation: Values) -> str:
    words = " ".join(str(annotation["exact"] or annotation["note"]).split())
    return words if len(words) <= 60 else f"{words[:60].rstrip()}\u2026"
