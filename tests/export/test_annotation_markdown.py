"""Annotations as Markdown: what a reader of the file sees, and that the words come through unchanged."""

from collections.abc import Callable
from html import unescape
from re import sub

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from cssreader.domain.annotation import Annotation, AnnotationKind, Category, Selector, Uncertain, Unplaced
from cssreader.domain.categories import SHIPPED_CATEGORIES
from cssreader.domain.export import ExportedEssay
from cssreader.export import markdown_text, write_markdown

MakeAnnotation = Callable[..., Annotation]
MakeEssay = Callable[..., ExportedEssay]


def seen(markdown: str) -> str:
    """The words of a rendering, without its marks."""
    return unescape(sub(r"<[^<>]*>", "", MarkdownIt("commonmark").render(markdown)))


def test_a_highlight_is_a_block_quotation_with_category_note_and_tags_under_the_citation(
    make_annotation: MakeAnnotation, make_essay: MakeEssay
) -> None:
    mark = make_annotation("Rice came\nafter wheat.", note="Use in paper two.", tags=("crops", "food security"))
    expected = """\
# Highlights and notes

1 essay · 1 highlight

## Canals and Crops

Nadia Rehman · Field Notes · 27 July 2026 · <https://notes.example/canals>

`water`

> Rice came\\
> after wheat.

**Fact** · `crops`, `food security`

Use in paper two.
"""
    assert expected == write_markdown([make_essay(mark)])


def test_what_is_not_known_of_an_essay_is_left_out(make_annotation: MakeAnnotation, make_essay: MakeEssay) -> None:
    bare = make_essay(make_annotation("Few words."), author=None, site=None, published=None, address=None, tags=())
    written = write_markdown([bare])
    assert "## Canals and Crops\n\n> Few words.\n\n**Fact**\n" in written
    assert "None" not in written


def test_essays_stand_one_after_the_other_in_the_order_given(
    make_annotation: MakeAnnotation, make_essay: MakeEssay
) -> None:
    written = write_markdown(
        [make_essay(make_annotation(), title="Zebra"), make_essay(make_annotation(), title="Apple")]
    )
    assert written.index("## Zebra") < written.index("## Apple")
    assert "2 essays · 2 highlights" in written


def test_notes_and_bookmarks_are_taken_along_too(make_annotation: MakeAnnotation, make_essay: MakeEssay) -> None:
    note = make_annotation(
        kind=AnnotationKind.NOTE, category=None, selector=None, placement=Unplaced(), note="Compare with Egypt."
    )
    place = make_annotation(
        kind=AnnotationKind.BOOKMARK, category=None, selector=Selector("", "x ", "the lower canal", 5, 5), note=""
    )
    written = write_markdown([make_essay(note, place)])
    assert "1 essay · 1 note · 1 bookmark" in written
    assert "**Note on the essay**\n\nCompare with Egypt." in written
    assert "> the lower canal …" in written
    assert "**Bookmark**" in written


def test_where_an_essay_is_from_stands_once(make_annotation: MakeAnnotation, make_essay: MakeEssay) -> None:
    written = write_markdown([make_essay(make_annotation("One."), make_annotation("Two."), make_annotation("Three."))])
    for fact in ("Canals and Crops", "Nadia Rehman", "Field Notes", "27 July 2026"):
        assert 1 == written.count(fact)


def test_a_site_that_is_its_own_author_is_named_once(make_essay: MakeEssay) -> None:
    written = write_markdown([make_essay(author="Field  Notes", site="field notes")])
    assert "\n\nField Notes · 27 July 2026 · <" in written


@pytest.mark.parametrize(
    ("following", "shown"),
    [
        ("A canal is a promise between tho", "A canal is a promise between …"),
        ("A canal is a promise, a debt, an", "A canal is a promise, a debt …"),
        ("A canal is a promise to the tail.", "A canal is a promise to the tail. …"),
        ("A canal is a promise between us ", "A canal is a promise between us …"),
        ("to the tail", "to the tail …"),
        ("x" * 32, "x" * 32 + " …"),
    ],
)
def test_the_line_of_a_bookmark_ends_with_a_whole_word(
    following: str, shown: str, make_annotation: MakeAnnotation, make_essay: MakeEssay
) -> None:
    place = make_annotation(kind=AnnotationKind.BOOKMARK, category=None, selector=Selector("", "", following, 5, 5))
    assert f"> {shown}\n" in write_markdown([make_essay(place)])


def test_a_place_that_is_not_sure_says_so(make_annotation: MakeAnnotation, make_essay: MakeEssay) -> None:
    doubtful = make_annotation("One passage.", placement=Uncertain(3, 9, 0.7))
    gone = make_annotation("Another passage.", placement=Unplaced())
    written = write_markdown([make_essay(doubtful, gone)])
    assert "*The place of this passage in the present text is uncertain.*" in written
    assert "*The present text of the essay does not hold this passage.*" in written


def test_an_essay_without_marks_and_a_library_without_any_say_so(make_essay: MakeEssay) -> None:
    assert "Nothing is marked in this essay yet." in write_markdown([make_essay()])
    assert "There are no highlights, notes or bookmarks here yet." in write_markdown([])


@pytest.mark.parametrize("category", SHIPPED_CATEGORIES)
def test_every_category_has_its_name(
    category: Category, make_annotation: MakeAnnotation, make_essay: MakeEssay
) -> None:
    written = write_markdown([make_essay(make_annotation(category=category))])
    assert f"**{category.capitalize()}**" in written


def test_hostile_titles_and_notes_stay_words(make_annotation: MakeAnnotation, make_essay: MakeEssay) -> None:
    mark = make_annotation(
        "# not a heading\n<script>alert(1)</script>\n[link](javascript:alert(1))",
        note="1. not a list\n\n```\nnot code\n\n![x](http://evil.example/x.png) &lt;b&gt;",
        tags=("`tick`",),
    )
    essay = make_essay(mark, title="# <img src=x onerror=alert(1)>\n\n* * *", address="javascript:alert(1)")
    rendered = MarkdownIt("commonmark").render(write_markdown([essay]))
    for tag in ("<script", "<img", "<a ", "<h1>not", 'javascript:alert(1)"'):
        assert tag not in rendered
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in rendered
    assert "&amp;lt;b&amp;gt;" in rendered


words = st.text(
    alphabet=st.one_of(
        st.sampled_from(list("ab1 \n\t\\`*_{}[]()<>#+-.!|~&;:'\"=/$%^@0xکتاب")),
        st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp", "Zs"]),
    ),
    max_size=60,
)


@given(text=words)
def test_whatever_the_words_are_markdown_shows_them_unchanged(text: str) -> None:
    rendered = MarkdownIt("commonmark").render(markdown_text.body(text))
    assert text.split() == seen(markdown_text.body(text)).split()
    assert set(sub(r"<(?:/?p|br ?/?)>", "", rendered)).isdisjoint("<>")


@given(text=words.filter(lambda typed: typed.strip()))
def test_a_code_span_shows_its_words_unchanged(text: str) -> None:
    line = " ".join(text.split())
    assert line.split() == seen(markdown_text.code_span(line)).split()
