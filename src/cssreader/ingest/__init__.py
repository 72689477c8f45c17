"""A file or a folder becomes raw documents: bytes, where they came from and what they are. Nothing is repaired."""

from cssreader.ingest.beside import file_beside
from cssreader.ingest.files import found_files
from cssreader.ingest.reading import read_document

__all__ = ["file_beside", "found_files", "read_document"]
