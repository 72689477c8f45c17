"""A file of annotations from anywhere, told by what is in it and not by its name."""

import csv
import io
from collections.abc import Iterator, Mapping
from typing import Any

from cssreader.domain.export import ReadExport
from cssreader.errors import UnusableInputError
from cssreader.export.annotation_reading import MOST_CHARACTERS, parsed, read_json
from cssreader.export.calibre_reading import COLLECTION, read_calibre
from cssreader.export.clippings_reading import is_clippings, read_clippings
from cssreader.export.hypothesis_reading import is_hypothesis, read_hypothesis, read_hypothesis_rows
from cssreader.export.jsonld_reading import is_jsonld, read_jsonld
from cssreader.export.koreader_reading import (
    TEXT_END,
    is_koreader_json,
    is_koreader_table,
    read_koreader_json,
    read_koreader_table,
    read_koreader_text,
)
from cssreader.export.lua_tables import read_table
from cssreader.export.readwise_reading import is_readwise, read_readwise

_UNKNOWN = (
    "The file holds no annotations that are known here. Those of CSS Reader, Readwise, KOReader, calibre, Hypothesis "
    "and Kindle are, and Web Annotations in JSON-LD."
)
_LONGEST_CELL = 2_000_000
_FORMULAS = ("'=", "'+", "'-", "'@")


def read_annotations(text: str) -> ReadExport:
    """The essays and annotations of a file. Raises UnusableInputError with a sentence where there are none."""
    if len(text) > MOST_CHARACTERS:
        raise UnusableInputError("The file is too large to be a file of annotations.")
    text = text.lstrip("\ufeff").replace("\r\n", "\n")
    start = text.lstrip()[:1]
    if start in ("{", "["):
        return _from_json(text)
    if f"\n{TEXT_END}" in text:
        return read_koreader_text(text)
    if is_clippings(text):
        return read_clippings(text)
    if start == "-" or text.lstrip().startswith("return"):
        return _from_table(text)
    return _from_columns(text)


def _from_json(text: str) -> ReadExport:
    try:
        document = parsed(text)
    except ValueError:
        # Lines of ours, or a table of Lua that begins at once.
        return read_json(text)
    if is_jsonld(document):
        return read_jsonld(document)
    if isinstance(document, list):
        return _from_list(document)
    if document.get("type") == COLLECTION:
        return read_calibre(document)
    for name in ("rows", "annotations"):
        if is_hypothesis(document.get(name)):
            return read_hypothesis(document[name])
    if is_koreader_json(document):
        return read_koreader_json(document)
    if not {"format", "essays", "id"} & set(document):
        raise UnusableInputError(_UNKNOWN)
    return read_json(text)


def _from_list(document: list[Any]) -> ReadExport:
    if is_hypothesis(document):
        return read_hypothesis(document)
    raise UnusableInputError(_UNKNOWN)


def _from_table(text: str) -> ReadExport:
    try:
        table = read_table(text)
    except ValueError as error:
        raise UnusableInputError(_UNKNOWN) from error
    if not is_koreader_table(table):
        raise UnusableInputError(_UNKNOWN)
    return read_koreader_table(table)


def _from_columns(text: str) -> ReadExport:
    head = text.split("\n", 1)[0]
    delimiter = max(",;\t", key=head.count)
    csv.field_size_limit(_LONGEST_CELL)
    reader = csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter, restkey="", restval="")
    try:
        columns = [name.strip() for name in reader.fieldnames or ()]
        reader.fieldnames = columns
        if is_readwise(columns):
            return read_readwise(_rows(reader))
        if {"URL", "Quote"} <= set(columns):
            return read_hypothesis_rows(_rows(reader))
    except csv.Error as error:
        raise UnusableInputError(f"The table in the file is damaged: {error}.") from error
    raise UnusableInputError(_UNKNOWN)


def _rows(reader: "csv.DictReader[str]") -> Iterator[Mapping[str, str]]:
    """The lines of a table, without the apostrophe that keeps a spreadsheet from reckoning."""
    for row in reader:
        yield {
            name: value[1:] if value.startswith(_FORMULAS) else value
            for name, value in row.items()
            if isinstance(value, str)
        }
