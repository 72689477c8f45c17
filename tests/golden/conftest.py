"""What the golden pages and their expected results share."""

import dataclasses
import json
import os
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from cssreader.clean import clean_page
from cssreader.domain.content import Block, Span, Style, TableRow
from cssreader.errors import UnusableInputError
from cssreader.ingest import read_document

Result = dict[str, Any]


def _span(span: Span) -> Any:
    if span.style is Style.PLAIN and span.link is None:
        return span.text
    styles = "+".join(sorted(style.name.lower() for style in span.style if style.name))
    return [span.text, *([styles] if styles else []), *([span.link] if span.link else [])]


def _block(block: Block) -> Any:
    written: list[Any] = [type(block).__name__]
    for field in dataclasses.fields(block):
        value = getattr(block, field.name)
        if field.name == "spans":
            value = [_span(span) for span in value]
        elif isinstance(block, TableRow) and field.name == "cells":
            value = [[_span(span) for span in cell] for cell in value]
        elif value in (None, False):
            continue
        written.append(value if field.name in ("spans", "cells", "text") else {field.name: value})
    return written


def _result(page_file: Path) -> Result:
    try:
        page = clean_page(read_document(page_file))
    except UnusableInputError as error:
        return {"error": str(error)}
    facts = {
        name: value.isoformat() if isinstance(value, date) else list(value) if isinstance(value, tuple) else value
        for name, value in dataclasses.asdict(page.facts).items()
        if value not in (None, ())
    }
    return {
        "facts": facts,
        "tags": list(page.tags),
        "warnings": list(page.warnings),
        "content": [_block(block) for block in page.content],
        "removed": [[block.reason.value, block.text] for block in page.removed],
    }


@pytest.fixture(scope="session")
def cleaned() -> Callable[[Path], Result]:
    """The result of a page as plain values, as they stand in the expected files."""
    return lambda page_file: json.loads(json.dumps(_result(page_file), ensure_ascii=False))


@pytest.fixture(scope="session")
def rewrite_golden() -> bool:
    """Whether the expected files are to be written anew: set CSSREADER_REWRITE_GOLDEN to say so."""
    return bool(os.environ.get("CSSREADER_REWRITE_GOLDEN"))
