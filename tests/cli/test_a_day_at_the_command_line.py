"""One whole story: a page is saved, read, marked, found again, taken along and kept safe."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from click.testing import Result

Run = Callable[..., Result]
Records = Callable[..., list[dict[str, Any]]]

PARAGRAPHS = (
    (
        "Every spring the district counts its wells, and every spring the count is lower than the year before. "
        "The clerks who keep the register have begun to write the missing ones in red."
    ),
    (
        "A well is lost when the water sinks below the reach of the pump. The farmer who can pay drills deeper, "
        "and his neighbour, who cannot, discovers that the water has left his field without crossing it."
    ),
    (
        "The law treats the water under a field as the field's own. Hydrology does not know the boundary, and "
        "it is hydrology that decides whose pump runs dry in June."
    ),
    (
        "A register of wells, open to all who draw from them, costs little and settles much. What is counted "
        "in public is harder to take in private."
    ),
)
PROMOTION = "<div class='promo'><h3>Follow our channel</h3><p>Join thousands of readers. Subscribe now!</p></div>"


def test_from_a_saved_page_to_the_same_marks_in_another_folder(
    run: Run, records: Records, save_page: Callable[..., Path], tmp_path: Path
) -> None:
    page = save_page("wells.html", "The Register of Wells", *PARAGRAPHS, promotion=PROMOTION)
    (imported,) = records("import", page, "--json")
    assert "added" == imported["status"]
    essay = imported["essay_id"]

    (listed,) = [each for each in records("list", "--json") if each["essay_id"] == essay]
    assert ("The Register of Wells", str(page)) == (listed["title"], listed["origin"])
    text = run("show", essay).stdout
    assert all(paragraph in text for paragraph in PARAGRAPHS)

    (found,) = records("search", "hydrology boundary", "--json")
    excerpt = found["hits"][0]["excerpts"][0]
    assert essay == found["hits"][0]["essay_id"]
    assert text[excerpt["at"] :].startswith(excerpt["text"])

    quote = "it is hydrology that decides whose pump runs dry in June"
    (mark,) = records(
        *("annotations", "add", essay, "--quote", quote, "--category", "argument"),
        *("--note", "For the essay on water law", "--tag", "water law", "--json"),
    )
    run("annotations", "add", essay, "--kind", "bookmark", "--start", mark["end"])
    (by_note,) = records("search", '"water law"', "--json")
    assert ["highlight"] == [hit["kind"] for hit in by_note["hits"]]

    assert f"> {quote}\n" in run("annotations", "export", essay).stdout
    exported = json.loads(run("annotations", "export", "--as", "json").stdout)
    assert 2 == sum(len(each["annotations"]) for each in exported["essays"])

    checked = run("check")
    assert 0 == checked.exit_code, checked.stdout

    backup = run("backup", tmp_path).stdout.strip()
    other = tmp_path / "elsewhere"
    assert 0 == run("restore", backup, library=other).exit_code
    assert records("annotations", "list", "--json") == records("annotations", "list", "--json", library=other)
    assert 0 == run("check", library=other).exit_code
