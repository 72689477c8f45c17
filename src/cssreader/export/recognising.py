"""A file of annotations from anywhere, told by what is in it and not by its name."""

from cssreader.domain.export import ReadExport
from cssreader.export.annotation_reading import read_json


def read_annotations(text: str) -> ReadExport:
    return read_json(text)
