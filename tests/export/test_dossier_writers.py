"""A dossier as Markdown, as a page and as a Word document: the same outline, and nothing that could run."""

from datetime import UTC, date, datetime
from io import BytesIO

import docx
import pytest
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from markdown_it import MarkdownIt

from cssreader.domain.dossiers import (
    Citation,
    Dossier,
    DossierHeading,
    DossierId,
    DossierItem,
    DossierItemId,
    DossierPassage,
    DossierThought,
    Stance,
)
from cssreader.domain.export import ExportColours
from cssreader.export.dossier_markdown import write_dossier
from cssreader.export.dossier_page import write_dossier_page
from cssreader.export.dossier_word import write_dossier_word

AT = datetime(2026, 11, 1, tzinfo=UTC)
PLAN = Dossier(DossierId(1), "Rivers <and> *rights*", AT)
ESSAY = Citation("One & two", "A. Writer", date(2025, 3, 4), "https://site.example/a?b=1&c=2")
URDU = "دریا سب کا ہے۔"


def heading(words: str, level: int = 1) -> DossierHeading:
    return DossierHeading(DossierItemId(words), PLAN.id, 0, words, AT, level)


def thought(words: str, stance: Stance | None = None) -> DossierThought:
    return DossierThought(DossierItemId(words), PLAN.id, 0, words, AT, stance)


def passage(words: str, stance: Stance | None = None, citation: Citation = ESSAY, note: str = "") -> DossierPassage:
    return DossierPassage(DossierItemId(words), PLAN.id, 0, words, citation, AT, note=note, stance=stance)


OUTLINE: tuple[DossierItem, ...] = (
    thought("Before all headings."),
    heading("Who owns # a river"),
    passage("Upper riparians say so.", Stance.FOR, note="My *own* remark"),
    passage("Lower riparians differ.", Stance.AGAINST),
    passage("A treaty stands between them."),
    heading("Treaties", 2),
    passage(URDU, citation=Citation("پانی", None, None, "javascript:alert(1)")),
)


def test_markdown_has_the_outline_in_its_order_and_every_source_once() -> None:
    tokens = MarkdownIt().parse(write_dossier(PLAN, OUTLINE))
    said = [(token.tag, tokens[n + 1].children) for n, token in enumerate(tokens) if token.type == "heading_open"]
    plain = [(tag, "".join(each.content for each in children or ())) for tag, children in said]
    assert [
        ("h1", "Rivers <and> *rights*"),
        ("h2", "Who owns # a river"),
        ("h3", "Treaties"),
        ("h2", "Sources"),
    ] == plain
    text = write_dossier(PLAN, OUTLINE)
    order = ["Before all", "**For**", "Upper", "My *own* remark", "**Against**", "Lower", "A treaty", URDU]
    assert order == sorted(order, key=text.index)
    assert 2 == text.split("## Sources")[1].count("\n- ")
    assert "javascript" not in text


def colours() -> ExportColours:
    return ExportColours(light={"page": "#ffffff"}, dark={"page": "#000000"})


def test_on_the_page_both_sides_of_a_section_stand_beside_each_other() -> None:
    page = write_dossier_page(PLAN, OUTLINE, colours())
    body = etree.HTML(page)
    (table,) = body.xpath("//table[@class='sides']")
    assert ["For", "Against"] == [" ".join(each.itertext()) for each in table.xpath(".//th")]
    left, right = (" ".join(each.itertext()) for each in table.xpath(".//td"))
    assert "Upper riparians" in left
    assert "My own remark" in " ".join(left.split())
    assert "Lower riparians" in right
    assert "A treaty" not in left + right
    assert ["Rivers <and> *rights*"] == body.xpath("//h1/text()")
    assert ["rtl"] == body.xpath(f"//blockquote[contains(., '{URDU}')]/@dir")
    assert not body.xpath("//script | //@href[starts-with(., 'javascript')]")
    assert "sides" not in write_dossier_page(PLAN, OUTLINE[:3], colours()).split("<body>")[1]


def test_the_word_document_has_words_own_headings_and_a_table_of_both_sides() -> None:
    document = docx.Document(BytesIO(write_dossier_word(PLAN, OUTLINE)))
    styled = [(each.style.name, each.text) for each in document.paragraphs if each.style and each.text]
    assert [
        ("Title", "Rivers <and> *rights*"),
        ("Heading 1", "Who owns # a river"),
        ("Heading 2", "Treaties"),
        ("Heading 1", "Sources"),
    ] == [each for each in styled if each[0] in ("Title", "Heading 1", "Heading 2")]
    ((row,),) = [table.rows for table in document.tables]
    for_it, against_it = (cell.text for cell in row.cells)
    assert for_it.startswith("For")
    assert "Upper riparians" in for_it
    assert against_it.startswith("Against")
    assert "Lower riparians" in against_it
    (urdu,) = [each for each in document.paragraphs if each.text == URDU]
    assert urdu.paragraph_format.element.pPr.find(qn("w:bidi")) is not None
    assert any("A. Writer, One & two, 4 March 2025, https://site.example" in text for _, text in styled)
    assert not any("javascript" in text for _, text in styled)


@pytest.mark.parametrize("items", [(), (heading("Alone"),), (passage("", note="Only a note"),)])
def test_little_or_nothing_can_be_written_down(items: tuple[DossierItem, ...]) -> None:
    assert write_dossier(PLAN, items).endswith("\n")
    assert write_dossier_page(PLAN, items, colours())
    assert docx.Document(BytesIO(write_dossier_word(PLAN, items))).paragraphs


@settings(max_examples=25)
@given(st.text(max_size=200), st.text(max_size=50), st.text(max_size=50))
def test_whatever_the_words_are_the_files_stay_whole(words: str, title: str, note: str) -> None:
    items = (heading(title), passage(words, citation=Citation(title, title, None, words), note=note), thought(words))
    write_dossier(PLAN, items)
    page = write_dossier_page(PLAN, items, colours())
    assert not etree.HTML(page).xpath("//script | //img | //iframe | //@onclick")
    assert docx.Document(BytesIO(write_dossier_word(PLAN, items)))
