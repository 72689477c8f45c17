"""Writers: values in, text out; and readers of annotations, text in, values out. Nothing here touches a library."""

from cssreader.export.anki_deck import write_anki_deck, write_anki_text
from cssreader.export.annotation_csv import write_csv
from cssreader.export.annotation_json import write_json, write_json_lines
from cssreader.export.annotation_jsonld import write_jsonld
from cssreader.export.annotation_markdown import write_markdown
from cssreader.export.annotation_page import write_html
from cssreader.export.annotation_reading import read_json
from cssreader.export.essay_markdown import write_essay_markdown
from cssreader.export.essay_page import write_essay_html
from cssreader.export.foreign import UNKNOWN_TIME
from cssreader.export.quotation import write_quotation
from cssreader.export.recognising import read_annotations

__all__ = [
    "UNKNOWN_TIME",
    "read_annotations",
    "read_json",
    "write_anki_deck",
    "write_anki_text",
    "write_csv",
    "write_essay_html",
    "write_essay_markdown",
    "write_html",
    "write_json",
    "write_json_lines",
    "write_jsonld",
    "write_markdown",
    "write_quotation",
]
