"""Notes and the numbers that refer to them come through, however a page, a book or a document marks them."""

import io
import zipfile

import pytest
from sample_files import PARAGRAPHS, TITLE, chapter, noted_word, page

from cssreader.clean import clean_page
from cssreader.domain.content import Heading, ListItem, Paragraph, Span, Style
from cssreader.domain.essay import CleanedPage, DocumentType, RawDocument
from cssreader.text.plain import block_text

ONE, TWO = "The ledger of 1911, in the record room.", "A boat of its own."


def _clean(data: str | bytes, kind: DocumentType = DocumentType.HTML) -> CleanedPage:
    return clean_page(RawDocument("/saved/thing", data.encode() if isinstance(data, str) else data, kind))


def _raised(cleaned: CleanedPage) -> list[Span]:
    return [
        span
        for block in cleaned.content
        if isinstance(block, Paragraph)
        for span in block.spans
        if Style.SUPERSCRIPT in span.style
    ]


def _items(cleaned: CleanedPage) -> list[tuple[int | None, str]]:
    return [(block.ordinal, block_text(block)) for block in cleaned.content if isinstance(block, ListItem)]


def _encyclopaedia(address: str = "") -> str:
    numbers = [
        f'<sup id="cite_ref-{n}" class="reference"><a href="{address}#cite_note-{n}"><span>&#91;</span>{n}'
        "<span>&#93;</span></a></sup>"
        for n in (1, 2)
    ]
    notes = (
        '<h2>References</h2><div class="reflist"><ol class="references"><li id="cite_note-1">'
        '<span class="mw-cite-backlink"><b><a href="#cite_ref-1">^</a></b></span> '
        f'<span class="reference-text">{ONE}</span></li><li id="cite_note-2"><span class="mw-cite-backlink">^ '
        '<a href="#cite_ref-2_0"><sup><i><b>a</b></i></sup></a> <a href="#cite_ref-2_1"><sup><i><b>b</b></i></sup></a>'
        f'</span> <span class="reference-text">{TWO}</span></li></ol></div>'
    )
    first, second, third = PARAGRAPHS
    whole = page(TITLE, f"{first}{numbers[0]}", f"{second}{numbers[1]}", third)
    return whole.replace("</article>", f"{notes}</article>")


@pytest.mark.parametrize("address", ["", "https://fields.example/canal"])
def test_the_references_of_an_encyclopaedia_are_its_notes_and_no_list_of_sources(address: str) -> None:
    cleaned = _clean(_encyclopaedia(address))
    assert [Span("[1]", Style.SUPERSCRIPT), Span("[2]", Style.SUPERSCRIPT)] == _raised(cleaned)
    assert [(1, ONE), (2, TWO)] == _items(cleaned)
    assert ["References"] == [block_text(block) for block in cleaned.content if isinstance(block, Heading)]
    assert () == cleaned.facts.sources


def test_a_note_is_found_by_a_name_in_urdu_as_addresses_write_it() -> None:
    named = _encyclopaedia().replace("#cite_note-", "#cite_note-%D9%86%D9%88%D9%B9-")
    cleaned = _clean(named.replace('id="cite_note-', 'id="cite_note-نوٹ-'))
    assert [(1, ONE), (2, TWO)] == _items(cleaned)
    assert () == cleaned.facts.sources


def test_sources_that_no_number_leads_to_stay_a_fact_of_the_page() -> None:
    sources = f"<h2>References</h2><ol><li>{ONE}</li><li>{TWO}</li></ol>"
    cleaned = _clean(page(TITLE, *PARAGRAPHS).replace("</article>", f"{sources}</article>"))
    assert (ONE, TWO) == cleaned.facts.sources
    assert [] == _items(cleaned)


def test_the_notes_of_a_weblog_keep_their_numbers_and_lose_their_arrows() -> None:
    numbers = [f'<sup data-fn="n{n}" class="fn"><a href="#n{n}" id="n{n}-link">{n}</a></sup>' for n in (1, 2)]
    notes = "".join(
        f'<li id="n{n}">{text} <a href="#n{n}-link" aria-label="Jump to footnote reference {n}">↩︎</a></li>'
        for n, text in enumerate((ONE, TWO), start=1)
    )
    first, second, third = PARAGRAPHS
    whole = page(TITLE, first + numbers[0], second + numbers[1], third)
    cleaned = _clean(whole.replace("</article>", f'<ol class="wp-block-footnotes">{notes}</ol></article>'))
    assert ["1", "2"] == [span.text for span in _raised(cleaned)]
    assert [(1, ONE), (2, TWO)] == _items(cleaned)


def test_a_number_of_a_book_is_raised_and_a_note_without_one_gets_its_own() -> None:
    first, second, third = PARAGRAPHS
    text = chapter(
        "The Gate",
        f'{first}<a epub:type="noteref" href="#n1">1</a>',
        f'{second}<a epub:type="noteref" href="gate.xhtml#n2">2</a>',
        third,
    )
    asides = "".join(
        f'<aside epub:type="footnote" id="n{n}"><p>{note}</p></aside>' for n, note in enumerate((ONE, TWO), start=1)
    )
    cleaned = _clean(text.replace("</body>", f"{asides}</body>"), DocumentType.BOOK_CHAPTER)
    assert [Span("1", Style.SUPERSCRIPT), Span("2", Style.SUPERSCRIPT)] == _raised(cleaned)
    assert [(1, ONE), (2, TWO)] == _items(cleaned)


def test_a_note_of_a_book_that_bears_its_number_stays_a_paragraph() -> None:
    text = chapter("The Gate", f'{PARAGRAPHS[0]}<a href="#n1">1</a>', *PARAGRAPHS[1:])
    aside = f'<aside epub:type="footnote" id="n1"><p><a href="#r1">1</a>. {ONE}</p></aside>'
    cleaned = _clean(text.replace("</body>", f"{aside}</body>"), DocumentType.BOOK_CHAPTER)
    assert f"1. {ONE}" == block_text(cleaned.content[-1])
    assert [] == _items(cleaned)


def test_a_number_that_leads_up_to_the_text_makes_no_note_of_it() -> None:
    first, second, third = PARAGRAPHS
    whole = page(TITLE).replace(f"<p>{first}</p>", f'<p id="r1">{first}</p>')
    whole = whole.replace(f"<p>{third}</p>", f'<p>{third}</p><p><a href="#r1">1</a> {ONE}</p>')
    cleaned = _clean(whole)
    assert [first, second, third] == [block_text(block) for block in cleaned.content][:3]
    assert [] == _raised(cleaned)


def test_the_footnotes_of_a_word_document_stand_at_its_end_with_their_numbers() -> None:
    cleaned = _clean(noted_word(ONE, TWO), DocumentType.WORD)
    assert ["[1]", "[2]"] == [span.text for span in _raised(cleaned)]
    assert [(1, ONE), (2, TWO)] == _items(cleaned)[-2:]


def test_the_sample_with_footnotes_is_a_word_document() -> None:
    assert "word/footnotes.xml" in zipfile.ZipFile(io.BytesIO(noted_word(ONE))).namelist()
