"""The essays that ship with the program keep the rules of `docs/essay-format.md`.

The files are read here by hand, so that the rules do not rest on the program's own reader of them.
"""

import re
from collections import Counter
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

LIBRARY = Path(__file__).parents[2] / "library"
FILES = sorted(LIBRARY.glob("*.md"))

ONE_VALUE = ("title", "author", "published", "site", "section", "language")
LISTS = ("tags", "sources")
COMPULSORY_PAPERS = {
    "English Essay",
    "English (Precis and Composition)",
    "General Science & Ability",
    "Current Affairs",
    "Pakistan Affairs",
    "Islamic Studies or Comparative Study of Major Religions",
}
NEEDS_QUOTES = re.compile(r"""[\[{#*&!|>%@`'"?,\-]|.*:\s|.*\s#|.*:\Z""")


@dataclass(frozen=True, slots=True)
class StarterEssay:
    name: str
    values: dict[str, str]
    lists: dict[str, tuple[str, ...]]
    body: str


def _unquoted(written: str) -> str:
    if len(written) >= 2 and written[0] == written[-1] == '"':
        inner = written[1:-1]
        assert '"' not in inner, f"a quotation mark within quotation marks: {written}"
        assert "\\" not in inner, f"a backslash within quotation marks: {written}"
        return inner
    assert not NEEDS_QUOTES.match(written), f"needs quotation marks: {written}"
    return written


def _read(path: Path) -> StarterEssay:
    opening, head, body = re.split(r"^---\n", path.read_text(encoding="utf-8"), maxsplit=2, flags=re.MULTILINE)
    assert opening == "", f"{path.name} does not begin with its head"
    values: dict[str, str] = {}
    lists: dict[str, list[str]] = {}
    key = ""
    for line in head.splitlines():
        if line.startswith("  - "):
            lists[key].append(_unquoted(line[4:]))
            continue
        key, colon, value = line.partition(":")
        assert colon, f"not a line of a head: {line}"
        assert key not in values, f"{key} is given twice"
        assert key not in lists, f"{key} is given twice"
        if value:
            assert value.startswith(" "), f"a space is missing after the colon: {line}"
            values[key] = _unquoted(value[1:])
        else:
            lists[key] = []
    return StarterEssay(path.name, values, {key: tuple(items) for key, items in lists.items()}, body)


def _words(body: str) -> int:
    return sum(1 for word in re.split(r"[\s|]+", body) if re.search(r"\w", word))


def _every_essay() -> list[StarterEssay]:
    return [_read(path) for path in FILES]


@pytest.fixture(params=FILES, ids=lambda path: path.stem)
def essay(request: pytest.FixtureRequest) -> StarterEssay:
    return _read(request.param)


def test_at_least_twelve_essays_ship_with_the_program() -> None:
    assert len(FILES) >= 12


def test_every_key_is_given(essay: StarterEssay) -> None:
    assert set(ONE_VALUE) == set(essay.values)
    assert set(LISTS) == set(essay.lists)
    assert all(value.strip() == value != "" for value in essay.values.values())


def test_the_day_of_publication_is_an_iso_date(essay: StarterEssay) -> None:
    published = essay.values["published"]
    assert published == date.fromisoformat(published).isoformat()


def test_the_author_and_the_site_are_the_program(essay: StarterEssay) -> None:
    assert ("CSS Reader", "CSS Reader") == (essay.values["author"], essay.values["site"])


def test_at_least_one_source_is_named(essay: StarterEssay) -> None:
    sources = essay.lists["sources"]
    assert len(sources) >= 1
    assert all(source.strip() == source != "" for source in sources)
    assert len(sources) == len(set(sources))


def test_tags_are_two_to_four_lower_case_words(essay: StarterEssay) -> None:
    tags = essay.lists["tags"]
    assert 2 <= len(tags) <= 4
    assert [tag.lower().strip() for tag in tags] == list(tags)
    assert len(tags) == len(set(tags))


def test_the_body_has_between_600_and_1200_words(essay: StarterEssay) -> None:
    assert 600 <= _words(essay.body) <= 1200


def test_the_body_opens_with_a_paragraph_and_has_three_to_six_sections(essay: StarterEssay) -> None:
    first_line = essay.body.splitlines()[0]
    assert re.match(r"[^\W\d_]|[“’‘]", first_line)
    assert 3 <= len(re.findall(r"^## ", essay.body, re.MULTILINE)) <= 6


def test_the_title_is_not_repeated_as_a_heading(essay: StarterEssay) -> None:
    headings = re.findall(r"^#+ (.+)$", essay.body, re.MULTILINE)
    assert essay.values["title"] not in headings
    assert [] == re.findall(r"^# ", essay.body, re.MULTILINE)


def test_lines_are_unwrapped_and_clean(essay: StarterEssay) -> None:
    raw = (LIBRARY / essay.name).read_bytes()
    assert b"\r" not in raw
    assert b"\t" not in raw
    assert raw.endswith(b"\n")
    assert not raw.endswith(b"\n\n")
    assert [] == [line for line in raw.decode("utf-8").splitlines() if line != line.rstrip()]


def test_file_names_are_slugs(essay: StarterEssay) -> None:
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*\.md", essay.name)


def test_every_row_of_a_table_has_as_many_cells_as_its_head(essay: StarterEssay) -> None:
    tables = re.findall(r"(?:^\|.*\|\n)+", essay.body, re.MULTILINE)
    for table in tables:
        assert 1 == len({row.count("|") for row in table.splitlines()})
        assert re.fullmatch(r"\|(?: --- \|)+", table.splitlines()[1])


def test_titles_differ() -> None:
    titles = Counter(essay.values["title"] for essay in _every_essay())
    assert [] == [title for title, times in titles.items() if times > 1]


def test_every_compulsory_paper_is_served() -> None:
    assert set() == COMPULSORY_PAPERS - {essay.values["section"] for essay in _every_essay()}


def test_the_languages_are_english_and_urdu_and_the_text_agrees() -> None:
    languages = Counter(essay.values["language"] for essay in _every_essay())
    assert {"en", "ur"} == set(languages)
    for essay in _every_essay():
        letters = [character for character in essay.body if character.isalpha()]
        urdu = sum("\u0600" <= letter <= "\u06ff" for letter in letters) / len(letters)
        assert (urdu > 0.9) == (essay.values["language"] == "ur"), essay.name
