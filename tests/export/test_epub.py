"""Essays as a book: sound whatever they hold, with what a reader marked, and the same bytes each time."""

import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pytest
from epub_checking import XHTML, chapters_of, words_of
from hypothesis import given, settings
from hypothesis import strategies as st
from some_content import contents
from some_essays import EVERYTHING, opened

from cssreader.domain.annotation import Anchored, Annotation, AnnotationKind, Category, Unplaced
from cssreader.domain.content import Content, Paragraph, Picture, Span
from cssreader.domain.export import ExportColours
from cssreader.domain.reading import OpenedEssay
from cssreader.export.epub import Book, write_epub
from cssreader.read import footnotes_in
from cssreader.text.picture_bytes import picture_name

MakeAnnotation = Callable[..., Annotation]
EPUBCHECK = Path("/usr/share/java/epubcheck.jar")
OPS_TYPE = "{http://www.idpf.org/2007/ops}type"
URDU = "خودی اقبال"
DOT = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489"
    "0000000d49444154789c6260000002000001e221bc330000000049454e44ae426082"
)


def book_of(
    colours: ExportColours,
    *essays: OpenedEssay,
    parts: tuple[str, ...] = (),
    title: str = "Essays",
    with_marks: bool = True,
) -> bytes:
    stream = BytesIO()
    book = Book(title, "urn:uuid:0d1f6f38-2f63-4b51-8e0b-6a8f0c7f2f10", datetime(2026, 11, 1, tzinfo=UTC), colours)
    chapters = zip(parts or ("",) * len(essays), essays, strict=True)
    write_epub(
        book, chapters, lambda _, source: DOT if source == picture_name(DOT) else None, stream, with_marks=with_marks
    )
    return stream.getvalue()


@pytest.fixture
def rich(make_annotation: MakeAnnotation) -> OpenedEssay:
    content = (
        *EVERYTHING,
        Picture(picture_name(DOT), "A dot"),
        Picture("https://example.org/far.png", "Far away"),
        Paragraph((Span(URDU),)),
    )
    essay = opened(*content)
    text = essay.essay.text
    start = text.index("weighty")
    mark = make_annotation(
        text[start : start + 60], placement=Anchored(start, start + 60), note="Look <up> & keep.", tags=("one",)
    )
    lost = make_annotation("Gone words.", placement=Unplaced(), category=Category.ARGUMENT)
    about = make_annotation(
        "", kind=AnnotationKind.NOTE, category=None, selector=None, placement=Unplaced(), note="All."
    )
    return replace(essay, annotations=(mark, lost, about))


def test_a_mark_leads_to_its_note_and_back(rich: OpenedEssay, colours: ExportColours) -> None:
    chapter = chapters_of(book_of(colours, rich))["essay-00001.xhtml"]
    marks = [each for each in chapter.iter(f"{XHTML}span") if each.get("class") == "mark blue"]
    start = rich.essay.text.index("weighty")
    assert "".join(rich.essay.text[start : start + 60].split()) == "".join(map(words_of, marks))
    assert {"Fact"} == {each.get("title") for each in marks}
    assert ["place-1"] == [each.get("id") for each in marks if each.get("id")]
    links = {each.get("href"): each.text for each in chapter.iter(f"{XHTML}a")}
    assert ("†1", "†1") == (links["#mark-1"], links["#place-1"])
    shown = words_of(chapter)
    for words in ("Look<up>&keep.", "#one", "Gonewords.", "All.", "doesnotholdthispassage"):
        assert words in shown


def test_without_marks_nothing_of_the_reader_is_in_the_book(rich: OpenedEssay, colours: ExportColours) -> None:
    chapter = chapters_of(book_of(colours, rich, with_marks=False))["essay-00001.xhtml"]
    assert "Look" not in words_of(chapter)
    assert not [each for each in chapter.iter() if "mark" in (each.get("class") or "").split()]


def test_pictures_come_along_and_what_is_elsewhere_is_told_in_words(rich: OpenedEssay, colours: ExportColours) -> None:
    chapter = chapters_of(book_of(colours, rich))["essay-00001.xhtml"]
    assert ["A dot"] == [each.get("alt") for each in chapter.iter(f"{XHTML}img")]
    assert "Faraway" in words_of(chapter)


def test_each_paragraph_runs_its_own_way(rich: OpenedEssay, colours: ExportColours) -> None:
    chapter = chapters_of(book_of(colours, rich))["essay-00001.xhtml"]
    ways = {words_of(each): each.get("dir") for each in chapter.iter(f"{XHTML}p")}
    assert "rtl" == ways["".join(URDU.split())]
    assert "ltr" == ways["Afurtherparagraph"]


def test_the_footnotes_of_an_essay_are_those_of_the_book(colours: ExportColours) -> None:
    content = (
        Paragraph((Span("The count fell [1] and rose [2]."),)),
        Paragraph((Span("[1] In spring."),)),
        Paragraph((Span("[2] In autumn."),)),
    )
    essay = replace(opened(*content), footnotes=footnotes_in(content))
    assert 2 == len(essay.footnotes)
    chapter = chapters_of(book_of(colours, essay))["essay-00001.xhtml"]
    references = [each for each in chapter.iter(f"{XHTML}a") if each.get(OPS_TYPE) == "noteref"]
    notes = {each.get("id"): words_of(each) for each in chapter.iter() if each.get(OPS_TYPE) == "footnote"}
    assert ["[1]Inspring.", "[2]Inautumn."] == [notes[(each.get("href") or "")[1:]] for each in references]


def test_a_book_lists_its_essays_by_their_parts(colours: ExportColours) -> None:
    essays = [opened(Paragraph((Span(name),)), title=name) for name in ("Wells", "Roads", "Rails")]
    book = book_of(colours, *essays, parts=("Water", "Ways", "Ways"), title="Mine & <yours>")
    documents = chapters_of(book)
    chapters = ["essay-00001.xhtml", "essay-00002.xhtml", "essay-00003.xhtml"]
    assert ["title.xhtml", "nav.xhtml", *chapters] == list(documents)
    assert "Mine&<yours>ContentsWaterWellsWaysRoadsRails" == words_of(documents["nav.xhtml"])


def test_the_same_essays_are_the_same_bytes(rich: OpenedEssay, colours: ExportColours) -> None:
    assert book_of(colours, rich) == book_of(colours, rich)


@settings(max_examples=60)
@given(contents, st.text(max_size=40), st.integers(0, 60), st.integers(0, 80))
def test_any_essay_is_a_sound_book_with_all_its_words(
    make_annotation: MakeAnnotation, colours: ExportColours, content: Content, title: str, start: int, length: int
) -> None:
    essay = opened(*content, title=title)
    mark = make_annotation(title, placement=Anchored(start, start + length), note=title, tags=(title,))
    bare = words_of(chapters_of(book_of(colours, essay, title=title))["essay-00001.xhtml"])
    assert len("".join(essay.essay.text.split())) <= len(bare)
    chapters_of(book_of(colours, replace(essay, annotations=(mark,)), title=title))


@pytest.mark.skipif(not (EPUBCHECK.exists() and shutil.which("java")), reason="epubcheck is not installed")
def test_epubcheck_finds_nothing(rich: OpenedEssay, colours: ExportColours, tmp_path: Path) -> None:
    urdu = opened(Paragraph((Span(URDU),)), title=URDU, language="ur")
    essays = {"one": (rich,), "two": (rich, urdu), "none": ()}
    for name, chosen in essays.items():
        file = tmp_path / f"{name}.epub"
        file.write_bytes(book_of(colours, *chosen))
        checked = subprocess.run(
            ["java", "-jar", str(EPUBCHECK), str(file)], capture_output=True, text=True, check=False, timeout=120
        )
        assert "No errors or warnings detected" in checked.stdout, checked.stderr
