"""What stands on a page beside the essay's own words, and how it is set."""

from collections.abc import Callable
from typing import Any, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontInfo, QTextBlock, QTextDocument
from PySide6.QtWidgets import QApplication

from cssreader.domain.content import Heading, ListItem, Paragraph, Preformatted, Quotation, Rule, Span, Style, TableRow
from cssreader.domain.reading import OpenedEssay
from cssreader.gui.reading.page import (
    AUTHOR_LINK,
    FINISH_LINK,
    NEXT_LINK,
    REMOVED_BLOCKS_LINK,
    CodePanel,
    EndRule,
    Marker,
    Page,
    PartRule,
    QuotationBar,
)
from cssreader.gui.reading.page_matter import reading_minutes
from cssreader.gui.reading.page_style import PageStyle, _monospaced_faces, title_scale
from cssreader.gui.reading.page_writer import write_page
from cssreader.gui.theme.tokens import load_theme
from cssreader.settings import ReadingSettings

Open = Callable[..., OpenedEssay]


def style(**settings: object) -> PageStyle:
    return PageStyle(load_theme("light"), ReadingSettings(**settings))  # type: ignore[arg-type]


def lines(page: Page) -> list[str]:
    return [line for line in page.document.toPlainText().split("\n") if line]


def block_with(document: QTextDocument, words: str) -> QTextBlock:
    return document.find(words).block()


def links_of(document: QTextDocument) -> list[str]:
    found: list[str] = []
    block = document.begin()
    while block.isValid():
        for fragment in cast("Any", block):
            href = fragment.fragment().charFormat().anchorHref()
            if href:
                found.append(href)
        block = block.next()
    return found


def test_a_page_opens_with_its_title_and_ends_with_its_history(qapp: QApplication, open_content: Open) -> None:
    page = write_page(open_content((Paragraph((Span("The words."),)),), hidden=3), style())
    assert [
        "Pakistan Affairs · Example Review",
        "Who Owns a River?",
        "Amina Rauf",
        "Writes on water",
        "14 March 2026 · 1 minute to read",
        "The words.",
        "Sources",
        "The treaty, 1960, https://example.org/treaty.",
        "Article history",
        "Written by Amina Rauf",
        "Edited by S. Qureshi",
        "Reviewed by T. Jamil",
        "Updated on 2 April 2026",
        "On the web example.org/essays/river",
        "3 blocks of the page were hidden",
        "Mark as finished · Next essay of the list",
    ] == lines(page)
    assert [
        f"{AUTHOR_LINK}Amina%20Rauf",
        "https://example.org/treaty",
        "https://www.example.org/essays/river",
        REMOVED_BLOCKS_LINK,
        FINISH_LINK,
        NEXT_LINK,
    ] == links_of(page.document)
    assert [EndRule()] == list(page.ornaments.values())


def test_what_a_page_does_not_say_is_not_shown(qapp: QApplication, open_content: Open) -> None:
    nothing = dict.fromkeys(
        ("author", "author_line", "published", "updated", "written_by", "edited_by", "reviewed_by", "site", "section")
    )
    opened = open_content((Paragraph((Span("Words."),)),), title="T", sources=(), address=None, **nothing)
    ends = "Mark as finished · Next essay of the list"
    assert ["T", "1 minute to read", "Words.", ends] == lines(write_page(opened, style()))


def test_reading_takes_at_least_a_minute() -> None:
    assert [1, 1, 2, 60] == [reading_minutes(words) for words in (0, 220, 221, 13_200)]


@pytest.mark.parametrize("source", ["javascript:alert(1)", "file:///etc/passwd", "https://[", "see https:// only"])
def test_only_a_web_address_in_a_source_is_a_link(qapp: QApplication, open_content: Open, source: str) -> None:
    opened = open_content((Paragraph((Span("Words."),)),), sources=(source,), address=None)
    page = write_page(opened, style())
    assert source in lines(page) or "[" in source
    ours = {FINISH_LINK, NEXT_LINK}
    others = [link for link in links_of(page.document) if link not in ours]
    assert [] == [link for link in others if not link.startswith(("https://", AUTHOR_LINK))]


def test_each_kind_of_block_has_its_sign(qapp: QApplication, open_content: Open) -> None:
    content = (
        ListItem(1, (Span("one"),), 1),
        ListItem(2, (Span("inner"),)),
        ListItem(1, (Span("more"),), 1, continued=True),
        Quotation((Span("quoted"),)),
        Rule(),
        Preformatted("code\n  more"),
        ListItem(1, (Span("ایک"),), 2),
    )
    page = write_page(open_content(content, sources=(), address=None), style())
    signs = [page.ornaments[position] for position in sorted(page.ornaments)]
    assert [
        Marker("1.", right_to_left=False),
        Marker("–", right_to_left=False),
        QuotationBar(right_to_left=False),
        PartRule(),
        CodePanel(),
        Marker("2.", right_to_left=True),
        EndRule(),
    ] == signs


def test_forced_line_breaks_stay_in_their_block(qapp: QApplication, open_content: Open) -> None:
    page = write_page(open_content((Paragraph((Span("one\ntwo"),)), Preformatted("a\n b"))), style())
    assert "one\u2028two" == block_with(page.document, "one").text()
    assert "a\u2028 b" == page.document.findBlock(page.places.position_of(9)).text()


def test_a_table_has_a_cell_for_every_cell(qapp: QApplication, open_content: Open) -> None:
    content = (
        Paragraph((Span("Before."),)),
        TableRow(((Span("Use"),), (Span("Share"),)), header=True, starts=True),
        TableRow(((Span("Farms"),), (), (Span("91"),))),
        TableRow(((Span("Another"),),), starts=True),
        Paragraph((Span("After."),)),
    )
    page = write_page(open_content(content), style())
    frames = page.document.rootFrame().childFrames()
    assert [(2, 3), (1, 1)] == [(table.rows(), table.columns()) for table in frames]  # type: ignore[attr-defined]
    shown = [page.document.findBlock(entry.position).text() for entry in page.places.entries]
    assert ["Before.", "Use", "Share", "Farms", "91", "Another", "After."] == shown


def test_urdu_runs_from_the_right_with_more_room_between_lines(qapp: QApplication, open_content: Open) -> None:
    content = (Paragraph((Span("دریا معاہدے نہیں پڑھتے۔"),)), Paragraph((Span("A river reads none."),)))
    page = write_page(open_content(content, title="دریا کس کا ہے؟"), style())
    urdu, english = (block_with(page.document, words).blockFormat() for words in ("معاہدے", "reads none"))
    assert Qt.LayoutDirection.RightToLeft == urdu.layoutDirection()
    assert Qt.LayoutDirection.LeftToRight == english.layoutDirection()
    title, date = (block_with(page.document, words).blockFormat() for words in ("دریا کس", "minute"))
    assert Qt.LayoutDirection.RightToLeft == title.layoutDirection()
    assert Qt.LayoutDirection.LeftToRight == date.layoutDirection()
    assert date.alignment() & Qt.AlignmentFlag.AlignRight


def test_line_height_is_a_multiple_of_the_text_size(qapp: QApplication, open_content: Open) -> None:
    for wanted in (1.2, 1.5, 2.0):
        look = style(line_height=wanted)
        page = write_page(open_content((Paragraph((Span("word " * 200),)),)), look)
        page.document.setTextWidth(500)
        page.document.size()
        layout = page.document.findBlock(page.places.position_of(0)).layout()
        distance = layout.lineAt(2).y() - layout.lineAt(1).y()
        assert abs(distance - wanted * look.em) < 1.0


def test_the_column_holds_the_characters_that_were_asked_for(qapp: QApplication, open_content: Open) -> None:
    look = style(measure_characters=60)
    words = "The government of a country is judged by what it does for those who have least and its law is old. " * 8
    page = write_page(open_content((Paragraph((Span(words),)),)), look)
    page.document.setTextWidth(look.column)
    page.document.size()
    layout = page.document.findBlock(page.places.position_of(0)).layout()
    lengths = [layout.lineAt(number).textLength() for number in range(layout.lineCount() - 1)]
    assert 54 <= sum(lengths) / len(lengths) <= 63


def test_styles_are_set_as_they_are_named(qapp: QApplication, open_content: Open) -> None:
    spans = tuple(Span(style.name or "", style) for style in Style)
    page = write_page(open_content((Heading(2, (Span("Head"),)), Paragraph(spans))), style())
    formats = {name: page.document.find(name).charFormat() for name in ("EMPHASIS", "STRONG", "CODE", "STRUCK")}
    assert formats["EMPHASIS"].fontItalic()
    assert formats["STRONG"].fontWeight() > formats["EMPHASIS"].fontWeight()
    assert formats["STRUCK"].fontStrikeOut()
    # A system without any face for code sets it in the typeface of the text.
    assert bool(_monospaced_faces()) is QFontInfo(formats["CODE"].font()).fixedPitch()
    head, body = (page.document.find(word).charFormat().fontPointSize() for word in ("Head", "EMPHASIS"))
    assert head > body


@pytest.mark.parametrize("width", [300.0, 700.0])
def test_the_longer_a_title_the_smaller_it_is_and_never_as_small_as_the_text(width: float) -> None:
    scales = [title_scale(letters, width) for letters in (0, 80, 81, 140, 141, 220, 221, 5_000)]
    assert sorted(scales, reverse=True) == scales
    assert scales[0] == scales[1] > scales[3] > scales[5] > scales[7] > 1.0


def test_straight_marks_are_curled_on_the_page_but_not_in_code(qapp: QApplication, open_content: Open) -> None:
    spans = (Span('He said "'), Span("no", Style.STRONG), Span('" - and \'x = "y"\' ran: '), Span("'y'", Style.CODE))
    content = (
        Paragraph(spans),
        Preformatted("x = 'y'"),
        TableRow(((Span("'a'"),), (Span("پانی 'کا'"),)), starts=True),
        Heading(2, (Span("The 'bargain' of 1960"),)),
        Paragraph((Span("پانی 'کا' مسئلہ"),)),
    )
    opened = open_content(content, title="The 'basic structure' of law")
    page = write_page(opened, style())
    shown = [page.document.findBlock(entry.position).text() for entry in page.places.entries]
    assert [
        "He said “no” – and ‘x = “y”’ ran: 'y'",
        "x = 'y'",
        "‘a’",
        "پانی 'کا'",
        "The ‘bargain’ of\u00a01960",
        "پانی 'کا' مسئلہ",
    ] == shown
    assert "The ‘basic structure’ of\u00a0law" in page.document.begin().next().text()
    assert "'bargain'" in page.text


def test_no_heading_ends_on_one_short_word(qapp: QApplication, open_content: Open) -> None:
    words = "What the eighteenth amendment changed in the balance between the federation and all of it"
    page = write_page(open_content((Heading(2, (Span(words),)),), title=words), style())
    for width in range(260, 700, 20):
        page.document.setTextWidth(width)
        page.document.size()
        for block in (page.document.begin().next(), page.document.findBlock(page.places.position_of(0))):
            layout = block.layout()
            last = layout.lineAt(layout.lineCount() - 1)
            assert layout.lineCount() > 1
            assert len(block.text()[last.textStart() :].strip()) >= 7


def test_sources_are_set_like_a_bibliography(qapp: QApplication, open_content: Open) -> None:
    page = write_page(open_content((), sources=("A treaty, 1960.", "ایک معاہدہ"), written_by="A. Rauf"), style())
    treaty, urdu, written = (
        block_with(page.document, words).blockFormat() for words in ("treaty", "معاہدہ", "Written")
    )
    assert treaty.leftMargin() == -treaty.textIndent() > 0
    assert urdu.rightMargin() == -urdu.textIndent() > 0
    assert 0 == written.textIndent()
