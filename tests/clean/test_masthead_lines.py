"""What single lines above an essay say."""

from datetime import date

import pytest

from cssreader.clean import clean_page
from cssreader.clean.names import joined_names, looks_like_name, without_by
from cssreader.clean.titles import chosen_title, without_site
from cssreader.domain.essay import CleanedPage, DocumentType, RawDocument, RemovalReason
from cssreader.text.plain import block_text

ONE = (
    "The committee met in the autumn and found that the province had spent less than half of what it had promised "
    "to its rural schools, which surprised nobody who had visited them."
)
TWO = "Teachers stayed away because salaries were late, and pupils stayed away because teachers did, year after year."


def _clean(*lines: str) -> CleanedPage:
    text = "\n\n".join(["The Empty Register", *lines, ONE, TWO])
    return clean_page(RawDocument("/pasted/page.txt", text.encode(), DocumentType.TEXT))


@pytest.mark.parametrize(
    ("lines", "reason"),
    [
        (["View Author Profile", "By Kiran Alvi"], RemovalReason.NAVIGATION),
        (["5 min read", "By Kiran Alvi"], RemovalReason.OUTSIDE),
        (["Share this article", "By Kiran Alvi"], RemovalReason.SHARING),
        (["3 Comments", "By Kiran Alvi"], RemovalReason.COMMENTS),
        (["0:00 / 6:12", "By Kiran Alvi"], RemovalReason.SHARING),
        (["Home News Opinion", "By Kiran Alvi"], RemovalReason.NAVIGATION),
        (["Pakistan Affairs", "By Kiran Alvi"], RemovalReason.NAVIGATION),
    ],
)
def test_lines_that_are_no_facts_go_with_their_reasons(lines: list[str], reason: RemovalReason) -> None:
    page = _clean(*lines)
    assert [ONE, TWO] == [block_text(block) for block in page.content]
    assert reason in [block.reason for block in page.removed if block.text == lines[0]]
    assert "Kiran Alvi" == page.facts.author


def test_labelled_facts_are_read() -> None:
    facts = _clean(
        "Written by: Kiran Alvi", "Edited by: Sana Mehdi", "Published on 27 July 2025", "Updated: 28 July 2025"
    ).facts
    assert ("Kiran Alvi", "Kiran Alvi", "Sana Mehdi") == (facts.author, facts.written_by, facts.edited_by)
    assert (date(2025, 7, 27), date(2025, 7, 28)) == (facts.published, facts.updated)


@pytest.mark.parametrize(
    ("line", "views"), [("1,204 views", 1204), ("Views: 87", 87), ("2.5K views", 2500), ("1M reads", 1_000_000)]
)
def test_counts_of_readers_are_read(line: str, views: int) -> None:
    assert views == _clean("By Kiran Alvi", line).facts.views


def test_a_name_is_believed_only_if_something_agrees() -> None:
    assert "Kiran Alvi" == _clean("Kiran Alvi", "27 July 2025").facts.author
    doubtful = _clean("Two Nations")
    assert doubtful.facts.author is None
    assert "Two Nations" == block_text(doubtful.content[0])


def test_a_first_heading_right_above_the_text_is_kept() -> None:
    page = _clean("By Kiran Alvi", "27 July 2025", "Introduction")
    assert ["Introduction", ONE, TWO] == [block_text(block) for block in page.content]


@pytest.mark.parametrize(
    "name", ["Kiran Alvi", "Dr. A. Q. Khan", "Syeda Abida Hussain", "Renée Lemaître-Khan", "نسرین بخاری"]
)
def test_names_look_like_names(name: str) -> None:
    assert looks_like_name(name)


@pytest.mark.parametrize(
    "text", ["Dr.", "the river", "Kiran Alvi wrote a long line about herself", "2025 Elections", ""]
)
def test_other_lines_do_not(text: str) -> None:
    assert not looks_like_name(text)


def test_names_are_joined_without_what_names_nobody() -> None:
    assert "Kiran Alvi, Sana Mehdi" == joined_names(["By Kiran Alvi", "admin", "Sana Mehdi", "kiran alvi"], None)
    assert joined_names(["Kinara", "https://kinara.example/a"], "Kinara") is None
    assert "Kiran Alvi" == without_by("Written by: Kiran Alvi,")


def test_a_title_loses_the_name_of_its_site_at_either_end() -> None:
    assert "The Empty Register" == without_site("The Empty Register - The Daily Kinara", "Daily Kinara")
    assert "The Empty Register" == without_site("Kinara | The Empty Register", "Kinara")
    assert "War – and Peace" == without_site("War – and Peace", "Kinara")


def test_a_title_is_chosen_from_what_the_head_and_the_page_say() -> None:
    assert "A Page" == chosen_title(["A Page | Opinion | Kinara"], [])
    assert "The Empty Register: A Report" == chosen_title(["The Empty Register"], ["The Empty Register: A Report"])
    assert "The Empty Register" == chosen_title(["The Empty Register"], ["Subscribe to Kinara"])
    assert "Shown" == chosen_title([], ["Shown"])
    assert chosen_title([], []) is None
