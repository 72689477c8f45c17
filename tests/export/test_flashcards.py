"""Each kind of highlight is asked in its own way; decks hold every card once, under the id of its annotation."""

import io
import json
import sqlite3
import zipfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from cssreader.domain.annotation import AnnotationKind, Category
from cssreader.export import write_anki_deck, write_anki_text
from cssreader.export.flashcards import flashcards

Make = Callable[..., Any]


def sides(make_essay: Make, annotation: Any) -> tuple[str, str]:
    (card,) = flashcards([make_essay(annotation)])
    return card.front, card.back


def test_a_note_that_asks_is_the_question(make_essay: Make, make_annotation: Make) -> None:
    front, back = sides(make_essay, make_annotation(note="When was the barrage built?", year="1932"))
    assert '<p dir="ltr">When was the barrage built?</p>' == front
    assert '<p dir="ltr">The barrage was built in 1932.</p><p dir="ltr">(1932)</p>' == back


def test_a_question_in_urdu_runs_from_right_to_left(make_essay: Make, make_annotation: Make) -> None:
    front, _ = sides(make_essay, make_annotation(note="یہ کب بنا؟"))
    assert '<p dir="rtl">یہ کب بنا؟</p>' == front


@pytest.mark.parametrize(
    ("category", "words", "note", "front"),
    [
        (Category.FACT, "Built in 1932 for Rs. 24,500.", "", "Built in […] for Rs. […]."),
        (Category.FIGURE, "It takes ۲۵ per cent.", "", "It takes […] per cent."),
        (Category.FACT, "The barrage feeds seven canals of Sindh.", "", "The barrage feeds […]"),
        (Category.VOCABULARY, "alluvial", "left by rivers", "alluvial"),
        (Category.ARGUMENT, "Water is shared by treaty and not by grace of any.", "", "Water is shared by treaty […]"),
    ],
)
def test_a_kind_is_asked_in_its_own_way(
    make_essay: Make, make_annotation: Make, category: Category, words: str, note: str, front: str
) -> None:
    shown, back = sides(make_essay, make_annotation(words, category=category, note=note))
    assert f'<p dir="ltr">{front}</p>' == shown
    assert (note or words) in back


def test_a_quotation_is_asked_for_who_said_it(make_essay: Make, make_annotation: Make) -> None:
    front, _ = sides(make_essay, make_annotation("Unity, faith, discipline", category=Category.QUOTATION))
    assert "“Unity, faith, discipline”" in front
    assert "Who says so" in front


def test_what_has_nothing_to_ask_is_no_card(make_essay: Make, make_annotation: Make) -> None:
    bookmark = make_annotation(kind=AnnotationKind.BOOKMARK, category=None)
    alone = make_annotation(kind=AnnotationKind.NOTE, category=None, selector=None, note="On all of it")
    assert [] == list(flashcards([make_essay(bookmark, alone)]))


def test_hostile_words_are_text(make_essay: Make, make_annotation: Make) -> None:
    essay = make_essay(
        make_annotation('<img src=x onerror="a">', note="<b>&"), title="<script>", address="javascript:alert(1)"
    )
    (card,) = flashcards([essay])
    for part in (card.front, card.back, card.source):
        assert "<img" not in part
        assert "<script" not in part
        assert "href" not in part


def notes_in(deck: bytes, folder: Path) -> list[tuple[str, str, str]]:
    with zipfile.ZipFile(io.BytesIO(deck)) as package:
        package.extract("collection.anki2", folder)
    with closing(sqlite3.connect(folder / "collection.anki2")) as raw:
        (models,) = raw.execute("SELECT models FROM col").fetchone()
        assert len(json.loads(models)) <= 1
        return list(raw.execute("SELECT guid, flds, tags FROM notes ORDER BY guid"))


def test_a_deck_holds_every_card_under_the_id_of_its_annotation(
    make_essay: Make, make_annotation: Make, tmp_path: Path
) -> None:
    marks = [make_annotation(f"Canal {number} waters {number} acres.", tags=("Indus basin",)) for number in range(3)]
    found = notes_in(write_anki_deck([make_essay(*marks)]), tmp_path)
    assert sorted(mark.id for mark in marks) == [guid for guid, _, _ in found]
    assert all("Indus-basin" in tags for _, _, tags in found)
    again = notes_in(write_anki_deck([make_essay(*marks)]), tmp_path)
    assert found == again


def test_an_empty_deck_is_a_deck(tmp_path: Path) -> None:
    assert [] == notes_in(write_anki_deck([]), tmp_path)


def test_the_text_says_what_its_columns_are_and_has_a_line_for_each_card(
    make_essay: Make, make_annotation: Make
) -> None:
    marks = [make_annotation('He said "no"\tin\n1932.', note="line\nline"), make_annotation("Another of 1960.")]
    lines = write_anki_text([make_essay(*marks)]).splitlines()
    assert ["#separator:tab", "#html:true", "#guid column:1", "#tags column:4"] == lines[:4]
    cards = [line.split("\t") for line in lines if not line.startswith("#")]
    assert [(mark.id, 4) for mark in marks] == [(cells[0].strip('"'), len(cells)) for cells in cards]
