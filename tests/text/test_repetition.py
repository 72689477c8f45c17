"""What several essays have in common because they are essays, and what is part of none."""

import pytest

from cssreader.domain.content import Block, Content, Heading, ListItem, Paragraph, Quotation, Span
from cssreader.text.repetition import may_repeat

BODY = Paragraph((Span("The gate of the canal was painted once, and the ledger beside it was never opened again."),))
URDU_BODY = Paragraph((Span("نہر کے دروازے پر ایک ہی بار رنگ ہوا اور اس کے پاس رکھی ہوئی کتاب پھر کبھی نہ کھلی۔"),))


def _paragraph(text: str) -> Paragraph:
    return Paragraph((Span(text),))


def _may(block: Block, *before: Block, after: Content = ()) -> bool:
    content = (BODY, *before, block, *after)
    return dict(zip(map(id, content), (may for _, may in may_repeat(content)), strict=True))[id(block)]


@pytest.mark.parametrize(
    "text",
    [
        "Follow us for more essays every day.",
        "The writer teaches at a college in the hills and answers letters when the road is open.",
        "Our reading circle's next meeting is on Sunday - bring a friend along to the hall.",
        "Join our circle of readers on the first Sunday of the month at 10:30 in the hall.",
        "Read “The Ledger” by the same writer, on sale at the shop behind the post office.",
        "Follow us on the web\nJoin our circle of readers\nWrite to hall@leaf.example at once",
        "مزید مضامین پڑھنے کے لیے ہماری ویب سائٹ دیکھیے اور دوستوں کو بتائیے",
    ],
)
def test_what_a_site_says_under_its_essays_is_part_of_none(text: str) -> None:
    block = _paragraph(text)
    is_urdu = not text.isascii() and "“" not in text
    content = (URDU_BODY if is_urdu else BODY, block)
    assert [True, True] == [may for _, may in may_repeat(content)]


@pytest.mark.parametrize(
    "text",
    [
        "See you next week.",
        "There are three reasons for this failure:",
        "“The gate stands open to all who knock.”",
        "As the old keeper of the gate said, “The gate stands open to all who knock before noon.”",
        'The old keeper used to say, "the gate stands open to all who knock."',
        "The gate stands open to all who knock. — The Old Keeper",
        "Stand firm for justice, even against yourselves or your kin. (Al-Nisa 4:135)",
        "Article 25-A requires the State to provide free and compulsory education to children.",
        "The gate stands open to all who knock,\nAnd no one asks the hour of the clock.",
        "خودی کو کر بلند اتنا کہ ہر تقدیر سے پہلے خدا بندے سے خود پوچھے بتا تیری رضا کیا ہے",
    ],
)
def test_what_essays_cite_stays_in_all_of_them(text: str) -> None:
    assert not _may(_paragraph(text))


def test_scripture_and_verse_stay_in_an_essay_in_their_own_script() -> None:
    verse = "خودی کو کر بلند اتنا کہ ہر تقدیر سے پہلے\nخدا بندے سے خود پوچھے بتا تیری رضا کیا ہے"
    scripture = "إِنَّ اللَّهَ لَا يُغَيِّرُ مَا بِقَوْمٍ حَتَّىٰ يُغَيِّرُوا مَا بِأَنْفُسِهِمْ"
    for text in (verse, scripture):
        content = (URDU_BODY, URDU_BODY, _paragraph(text))
        assert not [may for _, may in may_repeat(content)][-1]


def test_headings_and_quotations_stay() -> None:
    assert not _may(Heading(2, (Span("Why the gate stands open to all of us"),)))
    assert not _may(Quotation((Span("The gate stands open to all who knock"),)))


@pytest.mark.parametrize("heading", ["Outline", "References", "5. Works Cited", "حوالہ جات"])
def test_lists_of_what_an_essay_holds_or_draws_on_stay(heading: str) -> None:
    book = "Rousseau, Jean-Jacques. The Social Contract. Amsterdam, 1762."
    for above in (Heading(2, (Span(heading),)), _paragraph(heading)):
        assert not _may(ListItem(1, (Span("Conclusion and the way forward for all"),)), above)
        assert not _may(ListItem(1, (Span(book),)), above, BODY)
        assert not _may(_paragraph(book), above)
        # What the site says below the list goes all the same, and so does a list under the next heading.
        assert _may(_paragraph("Follow us for more essays every day."), above)
        assert _may(ListItem(1, (Span("Follow us for more essays every day."),)), above, Heading(2, (Span("More"),)))
