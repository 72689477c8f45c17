"""The table has Readwise's columns, loses no words, and holds nothing that a spreadsheet would reckon."""

import csv
import io
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cssreader.domain.annotation import (
    Anchored,
    Annotation,
    AnnotationId,
    AnnotationKind,
    Category,
    Selector,
    Unplaced,
)
from cssreader.domain.essay import EssayId
from cssreader.domain.export import ExportedEssay
from cssreader.export import write_csv
from cssreader.export.annotation_csv import COLUMNS, guarded

Make = Callable[..., Any]


def rows(text: str) -> list[dict[str, str]]:
    assert text.startswith("\ufeff")
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


def test_a_highlight_fills_the_columns_of_readwise(make_essay: Make, make_annotation: Make) -> None:
    mark = make_annotation(note="Why?\nAnd when?", tags=("Indus basin",), source="Economic Survey", year="2022-23")
    (row,) = rows(write_csv([make_essay(mark)]))
    assert {
        "Highlight": "The barrage was built in 1932.",
        "Title": "Canals and Crops",
        "Author": "Nadia Rehman",
        "URL": "https://notes.example/canals",
        "Note": ".fact .indus-basin\nWhy?\nAnd when?\nSource: Economic Survey, 2022-23",
        "Location": "10",
        "Date": "2026-11-01 08:30:00",
    } == row
    assert ("Highlight", "Title", "Author", "URL", "Note", "Location", "Date") == COLUMNS


def test_a_note_on_the_whole_essay_is_its_own_highlight(make_essay: Make, make_annotation: Make) -> None:
    note = make_annotation(
        kind=AnnotationKind.NOTE, category=None, selector=None, placement=Unplaced(), note="On all of it"
    )
    (row,) = rows(write_csv([make_essay(note)]))
    assert ("On all of it", "") == (row["Highlight"], row["Location"])


def test_nothing_at_all_is_the_names_of_the_columns() -> None:
    assert "\ufeff" + ",".join(COLUMNS) + "\r\n" == write_csv([])


@pytest.mark.parametrize("typed", ["=1+1", "+1", "-1", "@SUM(A1)", " =1", "\t=1", "'quoted'"])
def test_what_a_spreadsheet_would_reckon_is_guarded_and_comes_back(
    make_essay: Make, make_annotation: Make, typed: str
) -> None:
    (row,) = rows(write_csv([make_essay(make_annotation(), title=typed)]))
    assert f"'{' '.join(typed.split())}" == row["Title"]


@given(st.text())
def test_what_is_guarded_comes_back_and_begins_no_formula(text: str) -> None:
    shown = guarded(text)
    assert not shown.lstrip().startswith(("=", "+", "-", "@"))
    assert text == (shown.removeprefix("'"))


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1))
def test_words_of_every_sort_come_back(text: str) -> None:

    now = datetime(2026, 1, 1, tzinfo=UTC)
    mark = Annotation(
        AnnotationId("a"),
        EssayId(1),
        AnnotationKind.HIGHLIGHT,
        Category.FACT,
        Selector(f"x{text}x", "", "", 0, len(text) + 2),
        None,
        Anchored(0, len(text) + 2),
        "",
        (),
        now,
        now,
    )
    essay = ExportedEssay(EssayId(1), "T", None, None, None, None, "", None, (), (mark,))
    (row,) = rows(write_csv([essay]))
    assert f"x{text}x" == row["Highlight"]
