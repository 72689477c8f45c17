"""An open library: its tables, its transactions."""

from contextlib import AbstractContextManager
from functools import cached_property
from typing import TYPE_CHECKING

from cssreader.paths import LibraryFolder
from cssreader.store.annotations import AnnotationTable
from cssreader.store.author_names import AuthorNameTable
from cssreader.store.connection import Connection
from cssreader.store.drafts import DraftTable
from cssreader.store.essays import EssayTable
from cssreader.store.likenesses import LikenessTable
from cssreader.store.versions import VersionTable

if TYPE_CHECKING:
    from cssreader.store.annotation_history import AnnotationHistoryTable
    from cssreader.store.categories import CategoryTable
    from cssreader.store.cleaning_rules import CleaningRuleTable
    from cssreader.store.conditions import ConditionTable
    from cssreader.store.dossiers import DossierTable
    from cssreader.store.former_texts import FormerTextTable
    from cssreader.store.index_queue import IndexQueue
    from cssreader.store.originals import Originals
    from cssreader.store.reading_times import ReadingTimeTable
    from cssreader.store.searches import SearchTable
    from cssreader.store.subscriptions import SubscriptionTable
    from cssreader.store.topics import TopicTable
    from cssreader.store.waiting import WaitingTable
    from cssreader.store.watched_folders import WatchedFolderTable
    from cssreader.store.web_queue import WebQueue


class Store:
    """The only truth about a library. It belongs to the thread that opened it."""

    def __init__(self, connection: Connection, folder: LibraryFolder, *, read_only: bool) -> None:
        self.connection = connection
        """For the modules of this room only."""
        self.folder = folder
        self.read_only = read_only
        self.essays = EssayTable(connection)
        self.versions = VersionTable(connection)
        self.likenesses = LikenessTable(connection)
        self.annotations = AnnotationTable(connection)
        self.drafts = DraftTable(connection)

    # An essay is read without these, so they are loaded when something is written.

    @cached_property
    def queue(self) -> "IndexQueue":
        from cssreader.store.index_queue import IndexQueue

        return IndexQueue(self.connection)

    @cached_property
    def rules(self) -> "CleaningRuleTable":
        from cssreader.store.cleaning_rules import CleaningRuleTable

        return CleaningRuleTable(self.connection)

    @cached_property
    def originals(self) -> "Originals":
        from cssreader.store.originals import Originals

        return Originals(self.folder, read_only=self.read_only)

    @cached_property
    def web_queue(self) -> "WebQueue":
        from cssreader.store.web_queue import WebQueue

        return WebQueue(self.connection)

    @cached_property
    def subscriptions(self) -> "SubscriptionTable":
        from cssreader.store.subscriptions import SubscriptionTable

        return SubscriptionTable(self.connection)

    @cached_property
    def conditions(self) -> "ConditionTable":
        from cssreader.store.conditions import ConditionTable

        return ConditionTable(self.connection)

    @cached_property
    def searches(self) -> "SearchTable":
        from cssreader.store.searches import SearchTable

        return SearchTable(self.connection)

    @cached_property
    def categories(self) -> "CategoryTable":
        from cssreader.store.categories import CategoryTable

        return CategoryTable(self.connection)

    @cached_property
    def topics(self) -> "TopicTable":
        from cssreader.store.topics import TopicTable

        return TopicTable(self.connection)

    @cached_property
    def dossiers(self) -> "DossierTable":
        from cssreader.store.dossiers import DossierTable

        return DossierTable(self.connection)

    @cached_property
    def history(self) -> "AnnotationHistoryTable":
        from cssreader.store.annotation_history import AnnotationHistoryTable

        return AnnotationHistoryTable(self.connection)

    @cached_property
    def former_texts(self) -> "FormerTextTable":
        from cssreader.store.former_texts import FormerTextTable

        return FormerTextTable(self.connection)

    @cached_property
    def waiting(self) -> "WaitingTable":
        from cssreader.store.waiting import WaitingTable

        return WaitingTable(self.connection)

    @cached_property
    def reading_times(self) -> "ReadingTimeTable":
        from cssreader.store.reading_times import ReadingTimeTable

        return ReadingTimeTable(self.connection)

    @cached_property
    def author_names(self) -> AuthorNameTable:
        return AuthorNameTable(self.connection)

    @cached_property
    def watched_folders(self) -> "WatchedFolderTable":
        from cssreader.store.watched_folders import WatchedFolderTable

        return WatchedFolderTable(self.connection)

    def transaction(self) -> AbstractContextManager[None]:
        """All or nothing, and on the disk when it ends; a nested one is a part of the outer.

        Raises LibraryError when another program keeps the library locked, when the disk is full, and
        when the library is open for reading only.
        """
        return self.connection.transaction()

    def reading(self) -> AbstractContextManager[None]:
        """Everything read inside is of one moment, whatever other programs write meanwhile."""
        return self.connection.reading()

    def data_version(self) -> int:
        """A number that changes when another connection has written. Raises LibraryError when the file was replaced."""
        self.connection.require_same_file()
        return int(self.connection.value("PRAGMA data_version"))

    def state(self) -> tuple[int, int]:
        """Another value whenever anything was written, by this connection or another."""
        return self.data_version(), self.connection.raw.total_changes

    def known_web_addresses(self) -> list[str]:
        """Every web address that an essay has or came from, and every one in the queue."""
        rows = self.connection.rows(
            "SELECT address FROM versions WHERE address IS NOT NULL UNION SELECT address FROM web_queue "
            "UNION SELECT address FROM web_pages UNION SELECT origin FROM essays WHERE origin LIKE 'http%'"
        )
        return [address for (address,) in rows]

    def known_originals(self) -> set[str]:
        """The names of all originals and pictures that versions have."""
        rows = self.connection.rows("SELECT original FROM versions UNION SELECT picture FROM version_pictures")
        return {name for (name,) in rows}

    def close(self) -> None:
        self.connection.close()
