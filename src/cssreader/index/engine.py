"""Whoosh 2.7.4, imported at one place.

It was written for older Pythons and is frozen. Compiled for the first time, it warns of escapes and
comparisons that a later Python will refuse; nobody will mend them, so the warnings are not shown.
"""

import warnings

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    from whoosh import columns, fields, formats
    from whoosh.codec import whoosh3
    from whoosh.filedb.filestore import FileStorage
    from whoosh.filedb.structfile import BufferFile, StructFile
    from whoosh.index import TOC, FileIndex, LockError
    from whoosh.reading import SegmentReader, TermNotFound
    from whoosh.util.numeric import byte_to_length, length_to_byte
    from whoosh.writing import SegmentWriter

__all__ = [
    "TOC",
    "BufferFile",
    "FileIndex",
    "FileStorage",
    "LockError",
    "SegmentReader",
    "SegmentWriter",
    "StructFile",
    "TermNotFound",
    "byte_to_length",
    "columns",
    "fields",
    "formats",
    "length_to_byte",
    "whoosh3",
]
