"""Web archives, Word documents, chapters and PDF documents become clean pages."""

import io
import zipfile
from dataclasses import replace

import pytest
from sample_files import (
    ADDRESS,
    LOCKED_PDF,
    PARAGRAPHS,
    PICTURE,
    TITLE,
    column,
    essay_pdf,
    mhtml,
    packed,
    page,
    pdf,
    word,
)

from cssreader.clean import clean_page
from cssreader.clean import web_archive as web_archive_module
from cssreader.clean import word_page as word_module
from cssreader.domain.content import Block, Heading, ListItem, Paragraph, Quotation, TableRow
from cssreader.domain.essay import Attachment, CleanedPage, DocumentType, RawDocument, RemovalReason
from cssreader.errors import UnusableInputError
from cssreader.text.plain import block_text, plain_text

ARCHIVE, WORD, CHAPTER, PDF = (
    DocumentType.WEB_ARCHIVE,
    DocumentType.WORD,
    DocumentType.BOOK_CHAPTER,
    DocumentType.PDF,
)


def _document(data: bytes, kind: DocumentType) -> RawDocument:
    return RawDocument("/saved/thing", data, kind)


def _clean(data: bytes, kind: DocumentType) -> CleanedPage:
    return clean_page(_document(data, kind))


def _texts(page: CleanedPage, kind: type[Block] = Paragraph) -> list[str]:
    return [block_text(block) for block in page.content if isinstance(block, kind)]


def _sentence(data: bytes, kind: DocumentType) -> str:
    with pytest.raises(UnusableInputError) as raised:
        _clean(data, kind)
    return str(raised.value)


def test_a_web_archive_cleans_as_its_page_and_knows_its_address() -> None:
    cleaned = _clean(mhtml(page()), ARCHIVE)
    plain = clean_page(RawDocument("/saved/page.html", page().encode(), DocumentType.HTML))
    assert plain.content == cleaned.content
    assert (TITLE, ADDRESS, "fields.example") == (cleaned.facts.title, cleaned.facts.address, cleaned.facts.site)


def test_links_in_a_web_archive_lead_where_they_led() -> None:
    linked = page(TITLE, *PARAGRAPHS[:2], f'{PARAGRAPHS[2]} It is <a href="../more">told elsewhere</a>.')
    cleaned = _clean(mhtml(linked), ARCHIVE)
    links = [span.link for block in cleaned.content if isinstance(block, Paragraph) for span in block.spans]
    assert "https://fields.example/more" in links


def test_the_pictures_of_a_web_archive_are_attached_as_the_page_names_them() -> None:
    places = {"https://fields.example/a.png": PICTURE, "cid:image1@x": PICTURE}
    opened = web_archive_module.opened(_document(mhtml(page(), pictures=places), ARCHIVE))
    assert tuple(Attachment(place, data, "image/png") for place, data in places.items()) == opened.attachments
    assert (DocumentType.HTML, ADDRESS) == (opened.type, opened.address)


def test_a_web_archive_that_was_cut_off_gives_what_there_is() -> None:
    whole = mhtml(page(), pictures={"https://fields.example/a.png": PICTURE})
    assert TITLE == _clean(whole[: whole.index(b"image/png") - 20], ARCHIVE).facts.title
    assert "without a page in it" in _sentence(whole[:300], ARCHIVE)
    assert "without a page in it" in _sentence(whole.replace(b"text/html", b"text/plain"), ARCHIVE)


def test_a_web_archive_in_an_old_encoding_is_read_in_it() -> None:
    urdu = "نہر ایک موسم کا دوسرے موسم سے وعدہ ہے اور آخری کسان سب سے پہلے جانتا ہے کہ وعدہ پورا ہوا یا نہیں۔"
    html = page("نہر", *(urdu + " " + "پانی " * 20 for _ in range(3)))
    arabic = html.replace("ہ", "ه").replace("ی", "ي").replace("۔", ".").encode("cp1256", "ignore")
    archive = (
        b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\n"
        b"Content-Type: text/html; charset=windows-1256\nContent-Transfer-Encoding: 8bit\n\n" + arabic + b"\n--x--\n"
    )
    assert "پاني پاني" in plain_text(_clean(archive, ARCHIVE).content)


def test_a_word_document_keeps_its_structure_and_says_its_title() -> None:
    cleaned = _clean(word(author="Nadia Rehman"), WORD)
    assert (TITLE, "Nadia Rehman") == (cleaned.facts.title, cleaned.facts.author)
    assert list(PARAGRAPHS) == _texts(cleaned)
    assert ["What is left to say"] == _texts(cleaned, Heading)
    assert 2 == len(_texts(cleaned, ListItem))
    assert ["Village\tTurn", "Tail end\tLast"] == _texts(cleaned, TableRow)
    assert "\u2801" not in repr(cleaned)


def test_the_name_of_a_program_is_no_author() -> None:
    assert _clean(word(), WORD).facts.author is None
    assert _clean(word(author="Windows User"), WORD).facts.author is None


def test_a_page_that_was_pasted_into_word_loses_its_promotions() -> None:
    promotion = "Join our WhatsApp group for daily CSS updates and follow us on Facebook for free notes."
    cleaned = _clean(word(TITLE, PARAGRAPHS[0], promotion, *PARAGRAPHS[1:]), WORD)
    assert list(PARAGRAPHS) == _texts(cleaned)
    assert promotion in [block.text for block in cleaned.removed]


def test_the_pictures_of_a_word_document_are_attached_as_its_html_names_them() -> None:
    opened = word_module.opened(_document(word(), WORD))
    [picture] = opened.attachments
    assert ("image/png", PICTURE) == (picture.media_type, picture.data)
    assert f'src="{picture.address}"'.encode() in opened.data


def _with_markup(markup: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(word())) as archive:
        entries: dict[str, bytes | str] = {name: archive.read(name) for name in archive.namelist()}
    return packed({**entries, "word/document.xml": markup})


def test_a_word_document_that_is_none_gets_a_sentence() -> None:
    nest = "<a>" * 100_000 + "</a>" * 100_000
    bomb = '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa">' + "".join(
        f'<!ENTITY {after} "{f"&{before};" * 10}">' for before, after in zip("abcdefghi", "bcdefghij", strict=True)
    )
    for data in (
        b"PK\x03\x04 and nothing else",
        packed({"[Content_Types].xml": "", "word/document.xml": ""}),
        word()[:500],
        _with_markup("<w:document"),
        _with_markup(nest),
        _with_markup(bomb + "]><a>&j;</a>"),
    ):
        assert "damaged" in _sentence(data, WORD)
    assert "too large" in _sentence(packed({"word/document.xml": b" " * 20_000_000}), WORD)


def test_a_chapter_loses_nothing_and_knows_its_book() -> None:
    html = (
        '<html lang="en"><head><title>The Gate</title><meta name="author" content="Nadia Rehman"/>'
        '<meta name="book" content="Essays on Water"/><meta name="date" content="2024-03-05"/></head><body>'
        f"<h2>The Gate</h2><p>{PARAGRAPHS[0]}</p><blockquote><p>Follow us to the river.</p></blockquote>"
        "<nav><p>Short.</p></nav></body></html>"
    )
    cleaned = _clean(html.encode(), CHAPTER)
    facts = cleaned.facts
    assert ("The Gate", "Nadia Rehman", "Essays on Water", "en") == (
        facts.title,
        facts.author,
        facts.section,
        facts.language,
    )
    assert "2024-03-05" == str(facts.published)
    assert [PARAGRAPHS[0], "Short."] == _texts(cleaned)
    assert ["Follow us to the river."] == _texts(cleaned, Quotation)
    assert () == cleaned.removed


def test_a_pdf_becomes_paragraphs_without_heads_numbers_and_hyphens() -> None:
    cleaned = _clean(essay_pdf(), PDF)
    assert (TITLE, "Nadia Rehman") == (cleaned.facts.title, cleaned.facts.author)
    assert [
        PARAGRAPHS[0],
        PARAGRAPHS[1],
        "When the water comes late nobody asks the engineers. They ask the man who keeps the gate.",
    ] == _texts(cleaned)
    assert [("Essays on Water", RemovalReason.REPEATED)] == [(one.text, one.reason) for one in cleaned.removed]


LEFT = [
    "The river rose again and the fields stood un-",
    "der water for a month; nobody in the villages",
    "had seen the like of it since the old bridge.",
    " A second thought goes on for more than one",
    "line, and it goes over to the second column",
]
RIGHT = [
    "where it comes to an end. The well-known Anglo-",
    "American view is another thing, and it is well-",
    "known too, as every reader of reports can tell.",
    " Then the last of the thoughts begins here, and",
    "is over before anybody has been tired of it.",
]
READ = """\
The river rose again and the fields stood under water for a month; nobody in the villages had seen the like of it \
since the old bridge.
A second thought goes on for more than one line, and it goes over to the second column where it comes to an end. \
The well-known Anglo-American view is another thing, and it is well-known too, as every reader of reports can tell.
Then the last of the thoughts begins here, and is over before anybody has been tired of it."""


@pytest.mark.parametrize("across", [False, True])
def test_the_columns_of_a_pdf_are_read_in_order_however_they_were_written(across: bool) -> None:
    words = [(72, 740, 20, "Two Columns of Water"), *column(LEFT), *column(RIGHT, left=330)]
    if across:
        words.sort(key=lambda one: (-one[1], one[0]))
    cleaned = _clean(pdf([words]), PDF)
    assert "Two Columns of Water" == cleaned.facts.title
    assert READ == "\n".join(_texts(cleaned))


def test_headings_lists_and_notes_of_a_pdf_keep_their_kind() -> None:
    words = [
        (72, 740, 20, TITLE),
        *column(LEFT),
        (72, 580, 14, "A Heading"),
        *column(RIGHT, top=550),
        *column(["\u2022 Iron, as the gate is", "\u2022 Paper, as the ledger is"], top=450),
        *column(["1 A note at the foot of the page."], top=80, size=8),
    ]
    cleaned = _clean(
        pdf([words, column(["Another page follows, and it says that this is enough of an essay now."])]), PDF
    )
    assert ["A Heading"] == _texts(cleaned, Heading)
    assert ["Iron, as the gate is", "Paper, as the ledger is"] == _texts(cleaned, ListItem)
    assert "1 A note at the foot of the page." == _texts(cleaned)[-1]


def test_a_page_that_a_browser_printed_says_its_address() -> None:
    foot = (72, 20, 8, "https://fields.example/essays/canal")
    words = [(72, 740, 20, TITLE), *column(LEFT), foot]
    cleaned = _clean(pdf([words, [*column(RIGHT), foot]]), PDF)
    assert ("https://fields.example/essays/canal", "fields.example") == (cleaned.facts.address, cleaned.facts.site)


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (pdf([[(72, 700, 11, "Secret")]], trailer=LOCKED_PDF), "locked with a password"),
        (pdf([[]]), "holds pictures of pages and no text"),
        (b"%PDF-1.7\nnothing", "damaged"),
        (essay_pdf()[:400], "damaged"),
        (pdf([[(72, 700, 11, "Few words.")]]), "No essay was found in this file"),
    ],
)
def test_a_pdf_without_text_gets_a_sentence(data: bytes, sentence: str) -> None:
    assert sentence in _sentence(data, PDF)


def test_a_page_without_an_address_of_its_own_has_the_one_it_came_from() -> None:
    document = RawDocument("/saved/page.html", page().encode(), DocumentType.HTML)
    assert clean_page(document).facts.address is None
    assert ADDRESS == clean_page(replace(document, address=ADDRESS)).facts.address
