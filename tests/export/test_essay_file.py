"""An essay as a file of our own format comes in again as it went out."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from some_essays import EVERYTHING, opened

from cssreader.clean import clean_page
from cssreader.domain.annotation import Anchored, Annotation, AnnotationKind, Unplaced
from cssreader.domain.content import Caption, Paragraph, Picture, Span, TableRow
from cssreader.domain.essay import CleanedPage, DocumentType, EssayFacts, RawDocument
from cssreader.domain.reading import OpenedEssay
from cssreader.export.essay_file import write_essay_file
from cssreader.ingest import read_document
from cssreader.read import footnotes_in
from cssreader.resources import starter_essays
from cssreader.text.plain import plain_text

MakeAnnotation = Callable[..., Annotation]


def taken_in(text: str) -> CleanedPage:
    return clean_page(RawDocument("/essay.md", text.encode("utf-8"), DocumentType.MARKDOWN))


@pytest.mark.parametrize("path", starter_essays(), ids=lambda path: path.stem)
def test_a_starter_essay_comes_back_the_same(path: object) -> None:
    page = clean_page(read_document(path))  # type: ignore[arg-type]
    essay = opened(*page.content)
    summary = replace(essay.essay.summary, tags=page.tags)
    whole = replace(essay, essay=replace(essay.essay, facts=page.facts, summary=summary))
    back = taken_in(write_essay_file(whole, with_marks=False))
    assert (page.facts, page.tags, page.content) == (back.facts, back.tags, back.content)


def test_everything_that_markdown_can_say_comes_back() -> None:
    # Markdown knows no captions, and no tables without a head.
    content = tuple(
        block
        for block in EVERYTHING
        if not isinstance(block, Caption) and not (isinstance(block, TableRow) and block.starts and not block.header)
    )
    back = taken_in(write_essay_file(opened(*content), with_marks=False))
    assert plain_text(content).split() == plain_text(back.content).split()
    assert [type(block) for block in content] == [type(block) for block in back.content]


def test_facts_in_hostile_words_come_back() -> None:
    facts = EssayFacts(
        'A "title": with \\ and # and ---',
        author="O: [Brien]",
        published=date(2025, 7, 27),
        sources=("One: two", "- three", "'four'"),
        site="{x}",
        address="https://example.org/a?b=1#c",
        language="en",
        views=12_345,
    )
    essay = opened(Paragraph((Span("Words."),)))
    back = taken_in(write_essay_file(replace(essay, essay=replace(essay.essay, facts=facts)), with_marks=False))
    assert facts == back.facts


@pytest.fixture
def marked(make_annotation: MakeAnnotation) -> OpenedEssay:
    essay = opened(Paragraph((Span("The wells are counted each spring."),)))
    first = make_annotation("wells are", placement=Anchored(4, 13), note="Check *this*.\n\nTwice.", tags=("water",))
    second = make_annotation("are counted", placement=Anchored(10, 21))
    lost = make_annotation("Gone.", placement=Unplaced())
    bookmark = make_annotation("", kind=AnnotationKind.BOOKMARK, category=None, placement=Anchored(4, 4))
    return replace(essay, annotations=(first, second, lost, bookmark))


def test_marks_are_signs_and_notes_are_footnotes(marked: OpenedEssay) -> None:
    body = write_essay_file(marked, with_marks=True).split("---\n\n", 1)[1]
    assert "The ==wells are[^note-1] counted== each spring." in body
    assert "[^note-1]: **Fact.** Check \\*this\\*. Twice. `water`" in body
    assert "\n\n## Highlights and notes\n\n- **Fact.** “Gone.”\n- **Bookmark.** “after …”\n" in body


def test_without_marks_there_is_no_sign_of_them(marked: OpenedEssay) -> None:
    assert "==" not in write_essay_file(marked, with_marks=False)
    assert "note-" not in write_essay_file(marked, with_marks=False)


def test_notes_among_marks_are_footnotes_when_they_come_in_again(marked: OpenedEssay) -> None:
    content = taken_in(write_essay_file(marked, with_marks=True)).content
    assert ["Fact. Check *this*. Twice. water"] == [plain_text(note.content) for note in footnotes_in(content)]


def test_pictures_are_named_by_their_files() -> None:
    source = f"picture:{'0a' * 32}"
    essay = opened(Picture(source, "A [dot]"), Paragraph((Span(f"![x](<{source}>)"),)))
    written = write_essay_file(essay, lambda name: "my files/dot.png" if name == source else None, with_marks=False)
    assert "![A \\[dot\\]](<my%20files/dot.png>)" in written
    assert written.count("dot.png") == 1
