"""Text as people paste it: paragraphs, lists, headings."""

import pytest

from cssreader.clean import clean_page
from cssreader.clean.pasted_text import pieces_of_text
from cssreader.domain.content import Content, Heading, ListItem, Paragraph
from cssreader.domain.essay import CleanedPage, DocumentType, RawDocument
from cssreader.errors import UnusableInputError
from cssreader.text.plain import block_text

FIRST = (
    "The committee met in the autumn and found that the province had spent less than half of what it had promised "
    "to its rural schools, which surprised nobody who had visited them."
)
SECOND = (
    "Teachers stayed away because salaries were late, and pupils stayed away because teachers did, so that the "
    "register recorded an attendance that no visitor ever saw."
)


def _clean(text: str) -> CleanedPage:
    return clean_page(RawDocument("/notes/essay.txt", text.encode(), DocumentType.TEXT))


def _lines(content: Content) -> list[tuple[str, str]]:
    return [(type(block).__name__, block_text(block)) for block in content]


def _wrapped(text: str, width: int = 72) -> str:
    lines = [""]
    for word in text.split():
        if len(lines[-1]) + 1 + len(word) > width:
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {word}".strip()
    return "\n".join(lines)


@pytest.mark.parametrize(
    "text",
    [
        f"{FIRST}\n\n{SECOND}",
        f"{FIRST}\n \t\n\n{SECOND}\n",
        f"{FIRST}\n{SECOND}",
        f"{_wrapped(FIRST)}\n\n{_wrapped(SECOND)}",
        f"{_wrapped(FIRST)}\n{_wrapped(SECOND)}",
    ],
    ids=["blank lines", "untidy blank lines", "a line each", "wrapped", "wrapped without blank lines"],
)
def test_paragraphs_are_found_however_they_are_divided(text: str) -> None:
    assert [FIRST, SECOND] == [piece.text for piece in pieces_of_text(text)]


def test_a_title_a_byline_and_headings_are_told_from_paragraphs() -> None:
    page = _clean(f"The Empty Register\n\nBy Kiran Alvi\n\n{FIRST}\n\nWhy they stayed away\n\n{SECOND}")
    assert ("The Empty Register", "Kiran Alvi") == (page.facts.title, page.facts.author)
    assert [("Paragraph", FIRST), ("Heading", "Why they stayed away"), ("Paragraph", SECOND)] == _lines(page.content)


def test_bullets_and_numbers_become_list_items() -> None:
    page = _clean(f"{FIRST}\n\n• One point\n• Another\n  • and a finer one\n\n1. First\n2. Second\n\n{SECOND}")
    items = [block for block in page.content if isinstance(block, ListItem)]
    expected = [(1, None, "One point"), (1, None, "Another"), (2, None, "and a finer one"), (1, 1, "First")]
    assert expected == [(item.depth, item.ordinal, block_text(item)) for item in items][:4]
    assert 5 == len(items)


def test_a_lone_number_or_hyphen_is_no_list() -> None:
    page = _clean(f"{FIRST}\n\n1. The Schools\n\n{SECOND}\n\n- said nobody.")
    assert Heading in [type(block) for block in page.content]
    assert ListItem not in [type(block) for block in page.content]


def test_verse_is_not_made_into_headings() -> None:
    page = _clean(f"{FIRST}\n\nThe river came down\nThe village went up\nThe night was between them\n\n{SECOND}")
    assert [Paragraph] * 5 == [type(block) for block in page.content]


def test_a_text_without_a_title_says_so_and_is_called_by_its_opening_words() -> None:
    page = _clean(f"{FIRST}\n\n{SECOND}")
    assert "The committee met in the autumn and found that the…" == page.facts.title
    assert "No title was found, so the opening words stand in for it." in page.warnings


def test_a_short_text_is_kept_and_says_so() -> None:
    page = _clean("Water\n\nThe canals leak and nobody mends them, for mending brings no votes.")
    assert ("Water", "The text looks short.") == (page.facts.title, page.warnings[-1])


def test_a_few_words_are_no_essay() -> None:
    with pytest.raises(UnusableInputError, match="No essay was found in this file"):
        _clean("Buy milk.")


def test_no_line_of_urdu_is_lost() -> None:
    text = (
        "کتاب اور قاری\n\nکتاب کا رشتہ قاری سے عجیب ہے۔ وہ خاموش رہتی ہے اور پھر بھی گفتگو کرتی ہے، اور قاری سنتا ہے۔"
    )
    page = _clean(text)
    assert "کتاب اور قاری" == page.facts.title
    assert [text.split("\n\n")[1]] == [block_text(block) for block in page.content]
