"""An open library: its tables, its transactions."""

from contextlib import AbstractContextManager

from cssreader.paths import LibraryFolder
from cssreader.store.annotations import AnnotationTable
from cssreader.store.connection import Connection
from cssreader.store.drafts import DraftTable
from cssreader.store.essays import EssayTable
from cssreader.store.index_queue import IndexQueue
from cssreader.store.likenesses import LikenessTable
from cssreader.store.originals import Originals
from cssreader.store.versions import VersionTable


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
        self.queue = IndexQueue(connection)
        self.drafts = DraftTable(connection)
        self.originals = Originals(folder, read_only=read_only)

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
        """A number that changes when another connection has written."""
        return int(self.connection.value("PRAGMA data_version"))

    def close(self) -> None:
        self.connection.close()
