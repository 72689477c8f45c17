"""A word that is kept is a highlight of vocabulary with its sense and its sentence, and can be taken back."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from cssreader.app.annotate_essay import add_highlight, annotations_of, apply_change
from cssreader.app.keep_word import keep_word
from cssreader.app.workspace import Workspace, open_workspace
from cssreader.domain.annotation import Category
from cssreader.domain.content import Paragraph, Span
from cssreader.domain.dictionary import DictionaryFacts, Entry, Sense
from cssreader.domain.essay import CleanedPage, EssayFacts, EssayId
from cssreader.errors import KnownError
from cssreader.paths import LibraryFolder

TEXT = "Mr. Khan spoke first. The new policy failed, and nobody said why! It was dropped."
START = TEXT.index("policy")
END = START + len("policy")
PLAN = Sense("a plan of action", "noun", ("an example",), ("scheme", "line"), ("drift",))
CONTRACT = Sense("a contract of insurance", "noun")
ENTRY = Entry("policy", (PLAN, CONTRACT), DictionaryFacts("WordNet 3.0"))
KEPT = """policy (noun): a plan of action [WordNet 3.0]
= scheme, line
≠ drift
“The new policy failed, and nobody said why!”"""


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with open_workspace(LibraryFolder(tmp_path / "library")) as opened:
        yield opened


@pytest.fixture
def essay_id(workspace: Workspace) -> EssayId:
    page = CleanedPage(EssayFacts("Plans"), (Paragraph((Span(TEXT),)), Paragraph((Span("policy"),))))
    original = workspace.store.originals.keep(b"page")
    return workspace.store.essays.add(page, origin="/plans.html", original=original, at=datetime.now(UTC))


def test_the_sense_and_the_sentence_are_kept_with_the_word(workspace: Workspace, essay_id: EssayId) -> None:
    change = keep_word(workspace, essay_id, START, END, ENTRY, PLAN)
    (kept,) = annotations_of(workspace, essay_id)
    assert change.after == kept
    assert (Category.VOCABULARY, "policy", KEPT) == (kept.category, kept.quote, kept.note)


def test_keeping_can_be_taken_back_and_done_again(workspace: Workspace, essay_id: EssayId) -> None:
    change = keep_word(workspace, essay_id, START, END, ENTRY, PLAN)
    apply_change(workspace, change.reversed())
    assert () == annotations_of(workspace, essay_id)
    apply_change(workspace, change)
    assert [KEPT] == [each.note for each in annotations_of(workspace, essay_id)]


def test_another_sense_of_the_same_word_joins_the_note_and_the_same_changes_nothing(
    workspace: Workspace, essay_id: EssayId
) -> None:
    for sense in (PLAN, CONTRACT, CONTRACT, PLAN):
        keep_word(workspace, essay_id, START, END, ENTRY, sense)
    (kept,) = annotations_of(workspace, essay_id)
    assert f"policy (noun): a contract of insurance [WordNet 3.0]\n\n{KEPT}" == kept.note


def test_a_word_highlighted_by_hand_before_gets_the_note(workspace: Workspace, essay_id: EssayId) -> None:
    add_highlight(workspace, essay_id, START, END, Category.VOCABULARY)
    add_highlight(workspace, essay_id, START, END, Category.FACT)
    keep_word(workspace, essay_id, START, END, ENTRY, PLAN)
    notes = {each.category: each.note for each in annotations_of(workspace, essay_id)}
    assert {Category.VOCABULARY: KEPT, Category.FACT: ""} == notes


def test_a_word_that_stands_alone_has_no_sentence(workspace: Workspace, essay_id: EssayId) -> None:
    start = len(TEXT) + 2
    kept = keep_word(workspace, essay_id, start, start + 6, ENTRY, CONTRACT).after
    assert kept is not None
    assert "policy (noun): a contract of insurance [WordNet 3.0]" == kept.note


def test_an_article_of_many_pages_is_kept_in_part(workspace: Workspace, essay_id: EssayId) -> None:
    long = Sense("a word " * 2000)
    kept = keep_word(workspace, essay_id, START, END, Entry("policy", (long,), DictionaryFacts("Old")), long).after
    assert kept is not None
    assert len(kept.note) < 800
    assert kept.note.startswith("policy: a word a word")


def test_a_range_outside_the_text_is_refused(workspace: Workspace, essay_id: EssayId) -> None:
    with pytest.raises(KnownError):
        keep_word(workspace, essay_id, 5, 99_999, ENTRY, PLAN)
    assert () == annotations_of(workspace, essay_id)
