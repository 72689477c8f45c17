"""A file or a folder becomes raw documents: bytes, where they came from and what they are. Nothing is repaired."""

from cssreader.ingest.addresses import ListedAddress, addresses_in
from cssreader.ingest.beside import file_beside
from cssreader.ingest.files import found_files
from cssreader.ingest.found import AddressList, Found, Unread
from cssreader.ingest.landing import files_in, is_unsettled, settled
from cssreader.ingest.reading import read_document, read_documents, type_of_original

__all__ = [
    "AddressList",
    "Found",
    "ListedAddress",
    "Unread",
    "addresses_in",
    "file_beside",
    "files_in",
    "found_files",
    "is_unsettled",
    "read_document",
    "read_documents",
    "settled",
    "type_of_original",
]
