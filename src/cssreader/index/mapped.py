"""The files of an index, read where they lie.

Whoosh maps a segment into memory and then copies what it opens of it, postings and all: a reader of ten
thousand essays took a hundred megabytes, and a tenth of a second after every commit. Here each part of a
segment is a window on the one map, from which only what is asked for is read.
"""

import mmap
from pathlib import Path
from typing import Any

from cssreader.index.engine import BufferFile, FileStorage, StructFile

_SEGMENT = ".seg"


class MappingStorage(FileStorage):  # type: ignore[misc]  # Whoosh publishes no types
    """A folder that maps its segments, and knows which files it opened: Whoosh forgets those that it fails to read."""

    def __init__(self, folder: Path) -> None:
        # Whoosh then leaves the parts of a segment to the file that we give it.
        super().__init__(str(folder), supports_mmap=False)
        self._opened: list[Any] = []

    def open_file(self, name: str, **options: Any) -> Any:
        file = _Segment(Path(self.folder, name)) if name.endswith(_SEGMENT) else super().open_file(name, **options)
        self._opened.append(file)
        return file

    def close_files(self) -> None:
        for file in self._opened:
            if not file.is_closed:
                file.close()


class _Segment(StructFile):  # type: ignore[misc]
    def __init__(self, path: Path) -> None:
        with path.open("rb") as file:
            super().__init__(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ), name=path.name)

    def subset(self, offset: int, length: int, name: str | None = None) -> Any:  # noqa: ARG002
        return _Part(self.file, offset, name)


class _Part(BufferFile):  # type: ignore[misc]
    """One file of those in a segment.

    All parts share the place at which the map is read. Whoosh says where it reads before it reads on, and
    one thread owns a reader, so none reads at the place of another.
    """

    def __init__(self, mapped: mmap.mmap, begin: int, name: str | None) -> None:
        super().__init__(b"", name=name)
        self.file = mapped
        self._begin = begin

    def seek(self, position: int) -> None:
        self.file.seek(self._begin + position)

    def tell(self) -> int:
        return int(self.file.tell()) - self._begin

    def get(self, position: int, length: int) -> bytes:
        begin = self._begin + position
        return bytes(self.file[begin : begin + length])

    def close(self) -> None:
        # The map is closed with the segment.
        self.is_closed = True
