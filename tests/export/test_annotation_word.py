"""The Word document keeps every word of the person's, in Word's own styles, whatever it is given."""

from collections.abc import Callable
from io import BytesIO
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn
from hypothesis import example, given
from hypothesis import strategies as st

from cssreader.domain.annotation import AnnotationKind, Category, Selector, Unplaced
from cssreader.export.annotation_word import write_word
from cssreader.export.wording import HEADING, NOTHING, NOTHING_IN_ESSAY

Make = Callable[..., Any]


def paragraphs(content: bytes) -> list[tuple[str, str]]:
    return [(str(each.style and each.style.name), each.text) for each in docx.Document(BytesIO(content)).paragraphs]


def test_an_essay_is_a_heading_a_passage_a_quotation_and_a_note_stands_below(
    make_essay: Make, make_annotation: Make
) -> None:
    mark = make_annotation(note="Why?\n\nAnd when?", tags=("Indus",), source="Survey", year="2022", stale=True)
    assert [
        ("Title", HEADING),
        ("Normal", "1 essay · 1 highlight"),
        ("Heading 1", "Canals and Crops"),
        ("Normal", "Nadia Rehman · Field Notes · 27 July 2026 · https://notes.example/canals · #water"),
        ("Quote", "The barrage was built in 1932."),
        ("Normal", "Why?"),
        ("Normal", "And when?"),
        ("Normal", "Fact · #Indus\nSource: Survey, 2022. May be out of date."),
    ] == paragraphs(write_word([make_essay(mark)]))


def test_a_passage_that_has_no_place_says_so(make_essay: Make, make_annotation: Make) -> None:
    lost = make_annotation(placement=Unplaced())
    assert "does not hold this passage" in paragraphs(write_word([make_essay(lost)]))[-1][1]


def test_a_note_on_the_whole_essay_has_no_quotation(make_essay: Make, make_annotation: Make) -> None:
    note = make_annotation(kind=AnnotationKind.NOTE, category=None, selector=None, placement=Unplaced(), note="All")
    assert [("Normal", "All"), ("Normal", "Note on the essay")] == paragraphs(write_word([make_essay(note)]))[-2:]


def test_urdu_runs_from_the_right_and_english_beside_it_does_not(make_essay: Make, make_annotation: Make) -> None:
    essay = make_essay(make_annotation("دریا کا پانی"), make_annotation("River water"), title="پانی کی کہانی")
    found = docx.Document(BytesIO(write_word([essay]))).paragraphs
    mirrored = [each.text for each in found if each._p.pPr is not None and each._p.pPr.find(qn("w:bidi")) is not None]
    assert {"پانی کی کہانی", "دریا کا پانی"} <= set(mirrored)
    assert "River water" not in mirrored
    # The label below runs the way of its passage.
    assert 1 == mirrored.count("Fact")


def test_nothing_at_all_is_said() -> None:
    assert [("Title", HEADING), ("Normal", NOTHING)] == paragraphs(write_word([]))


def test_an_essay_without_marks_says_so(make_essay: Make) -> None:
    assert ("Normal", NOTHING_IN_ESSAY) == paragraphs(write_word([make_essay()]))[-1]


@pytest.mark.parametrize("address", ["javascript:alert(1)", "file:///etc/passwd"])
def test_an_address_that_is_no_web_page_is_left_out(address: str, make_essay: Make) -> None:
    assert all(address not in text for _, text in paragraphs(write_word([make_essay(address=address)])))


def test_thousands_are_all_there(make_essay: Make, make_annotation: Make) -> None:
    marks = [make_annotation(f"Passage {number}.") for number in range(2000)]
    quotations = [text for style, text in paragraphs(write_word([make_essay(*marks)])) if style == "Quote"]
    assert [f"Passage {number}." for number in range(2000)] == quotations


@example("\uffff \ufffe \x00 \x1b \ud800")
@given(st.text(max_size=400))
def test_any_words_can_be_written(make_essay: Make, make_annotation: Make, words: str) -> None:
    mark = make_annotation(
        selector=Selector(words, "", "", 0, len(words)), note=words, tags=(words,), category=Category.FACT, source=words
    )
    assert paragraphs(write_word([make_essay(mark, title=words, author=words)]))
