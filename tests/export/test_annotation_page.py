"""Annotations as one HTML page: self-contained, safe, and legible to everyone."""

import re
from base64 import b64encode
from collections.abc import Callable
from hashlib import sha256
from html.parser import HTMLParser

import pytest

from cssreader.domain.annotation import Annotation, AnnotationKind, Category, Unplaced
from cssreader.domain.categories import Hue
from cssreader.domain.export import ExportColours, ExportedEssay
from cssreader.export import write_html

MakeAnnotation = Callable[..., Annotation]
MakeEssay = Callable[..., ExportedEssay]
VOID = {"meta", "br", "hr", "input"}
URDU = "پانی زندگی ہے۔"


class Page(HTMLParser):
    """Reads a page strictly: every tag closed, and in order."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self._open: list[str] = []
        self.feed(html)
        self.close()
        assert not self._open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert tag == self._open.pop()

    def handle_data(self, data: str) -> None:
        if self._open and self._open[-1] not in ("style", "title", "script"):
            self.text += data

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.tags if name == tag]


@pytest.fixture
def hostile(make_annotation: MakeAnnotation, make_essay: MakeEssay) -> ExportedEssay:
    mark = make_annotation(
        "</blockquote><script>alert(1)</script>",
        note="<img src=x onerror=alert(1)> \x00\x07 & \"quoted\" 'too'",
        tags=("<b>", '" onclick="x'),
    )
    return make_essay(
        mark,
        title="</title><script>alert(2)</script>",
        author='"><svg onload=alert(3)>',
        site="</style>",
        address="javascript:alert(4)",
    )


def test_nothing_in_the_page_is_fetched_and_nothing_runs_but_its_search(
    hostile: ExportedEssay, colours: ExportColours
) -> None:
    html = write_html([hostile, hostile], colours)
    page = Page(html)
    allowed = {
        *("html", "head", "meta", "title", "style", "body", "main", "header", "nav", "section", "article"),
        *("h1", "h2", "h3", "p", "br", "ol", "ul", "li", "a", "bdi", "span", "div", "blockquote"),
        *("form", "details", "summary", "fieldset", "legend", "label", "input", "select", "option", "script"),
    }
    assert {tag for tag, _ in page.tags} <= allowed
    assert not [name for _, attributes in page.tags for name in attributes if name.startswith("on") or name == "src"]
    assert {"#essay-1", "#essay-2"} == {link["href"] for link in page.all("a")}
    assert not re.search(r"url\(|@import", html)
    policy = page.all("meta")[1]["content"] or ""
    assert "default-src 'none'" in policy
    scripts = re.findall(r"<script>(.*?)</script>", html, re.DOTALL)
    allowed_scripts = re.findall(r"script-src 'sha256-([^']+)'", policy)
    assert [b64encode(sha256(code.encode()).digest()).decode() for code in scripts] == allowed_scripts
    assert not re.search(r"fetch\(|XMLHttp|WebSocket|import\(|innerHTML|eval", scripts[0])


def test_a_page_to_be_printed_has_no_search(hostile: ExportedEssay, colours: ExportColours) -> None:
    assert not Page(write_html([hostile, hostile], colours, is_printed=True)).all("script")


def test_hostile_words_are_shown_as_they_are(hostile: ExportedEssay, colours: ExportColours) -> None:
    text = Page(write_html([hostile], colours)).text
    for words in (
        "</blockquote><script>alert(1)</script>",
        "<img src=x onerror=alert(1)> \ufffd\ufffd & \"quoted\" 'too'",
        "</title><script>alert(2)</script>",
        '"><svg onload=alert(3)>',
        '" onclick="x',
    ):
        assert words in text
    assert "javascript:" not in text


def test_a_highlight_has_its_category_in_words_and_the_essay_a_citation(
    make_annotation: MakeAnnotation, make_essay: MakeEssay, colours: ExportColours
) -> None:
    mark = make_annotation("A passage.", category=Category.COUNTER_ARGUMENT, note="A note.", tags=("one", "two"))
    page = Page(write_html([make_essay(mark)], colours))
    assert "Counter-argument" in page.text
    assert "Nadia Rehman · Field Notes · 27\u00a0July\u00a02026 · https://notes.example/canals" in page.text
    assert ["red"] == [article["class"] for article in page.all("article")]
    assert ["https://notes.example/canals"] == [link["href"] for link in page.all("a")]


def test_where_an_essay_is_from_stands_once_and_no_name_twice(
    make_annotation: MakeAnnotation, make_essay: MakeEssay, colours: ExportColours
) -> None:
    essay = make_essay(make_annotation("One."), make_annotation("Two."), author="Field Notes")
    text = Page(write_html([essay], colours)).text
    assert [1, 1, 1] == [text.count(fact) for fact in ("Canals and Crops", "Field Notes", "27\u00a0July\u00a02026")]


def test_every_hue_has_a_colour_and_every_kind_does_without(colours: ExportColours) -> None:
    html = write_html([], colours)
    for hue in Hue:
        assert f".{hue} {{ --mark: var(--mark-{hue}); --ink: var(--ink-{hue}); }}" in html
        assert f"--mark-{hue}: #" in html
    assert not [kind for kind in AnnotationKind if f".{kind.value} {{ --mark" in html]
    used = set(re.findall(r"var\((--[a-z-]+)", html)) - {"--mark", "--ink"}
    assert used <= set(re.findall(r"(--[a-z-]+):", html))


def test_dark_colours_are_for_dark_screens_only_and_print_is_light(colours: ExportColours) -> None:
    html = write_html([], colours)
    assert "@media screen and (prefers-color-scheme: dark)" in html
    assert "@media print" in html


def test_a_right_to_left_passage_runs_right_to_left(
    make_annotation: MakeAnnotation, make_essay: MakeEssay, colours: ExportColours
) -> None:
    mark = make_annotation(URDU, note="An English note.\n\n" + URDU)
    page = Page(write_html([make_essay(mark, title=URDU)], colours))
    assert ["rtl"] == [quotation["dir"] for quotation in page.all("blockquote")]
    assert ["rtl"] == [heading["dir"] for heading in page.all("h2")]
    assert ["rtl"] == [article["dir"] for article in page.all("article")]
    assert ["rtl", "rtl", "ltr", "rtl"] == [each["dir"] for each in page.all("p") if "dir" in each]


def test_lines_and_paragraphs_of_a_note_are_kept(
    make_annotation: MakeAnnotation, make_essay: MakeEssay, colours: ExportColours
) -> None:
    html = write_html([make_essay(make_annotation(note="One\ntwo\n\nthree"))], colours)
    assert '<p dir="ltr">One<br>two</p><p dir="ltr">three</p>' in html


def test_a_passage_that_is_not_found_says_so(
    make_annotation: MakeAnnotation, make_essay: MakeEssay, colours: ExportColours
) -> None:
    html = write_html([make_essay(make_annotation(placement=Unplaced()))], colours)
    assert "The present text of the essay does not hold this passage." in html


def test_an_empty_export_says_what_is_missing(make_essay: MakeEssay, colours: ExportColours) -> None:
    assert "There are no highlights, notes or bookmarks here yet." in Page(write_html([], colours)).text
    assert "Nothing is marked in this essay yet." in Page(write_html([make_essay()], colours)).text
