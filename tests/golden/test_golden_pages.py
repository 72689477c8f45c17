"""Invented pages, and exactly what must come of each.

After a change that is meant, run the tests once with CSSREADER_REWRITE_GOLDEN=1 in the environment
to write the expected files anew, and read what changed before keeping it.
"""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

PAGES = Path(__file__).parent / "pages"
FILES = sorted(file for file in PAGES.iterdir() if file.suffix != ".json")


@pytest.mark.parametrize("page_file", FILES, ids=lambda file: file.stem)
def test_a_page_comes_out_exactly_as_expected(
    page_file: Path, cleaned: Callable[[Path], dict[str, Any]], rewrite_golden: bool
) -> None:
    expected_file = page_file.with_suffix(".json")
    result = cleaned(page_file)
    if rewrite_golden:
        expected_file.write_text(_readable(result), encoding="utf-8")
    assert json.loads(expected_file.read_text(encoding="utf-8")) == result


def test_every_expected_file_has_its_page() -> None:
    assert {file.stem for file in FILES} == {file.stem for file in PAGES.glob("*.json")}


def _readable(result: dict[str, Any]) -> str:
    """JSON with each block and each stripped line on a line of its own, so that a change can be read."""
    parts = []
    for key, value in result.items():
        if isinstance(value, list) and value:
            inner = ",\n".join(f"    {json.dumps(item, ensure_ascii=False)}" for item in value)
            parts.append(f"  {json.dumps(key)}: [\n{inner}\n  ]")
        else:
            parts.append(f"  {json.dumps(key)}: {json.dumps(value, ensure_ascii=False)}")
    return "{\n" + ",\n".join(parts) + "\n}\n"
