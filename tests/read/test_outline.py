"""The outline is the way through an essay."""

from cssreader.domain.content import Heading, ListItem, Paragraph, Rule, Span, Style
from cssreader.domain.reading import OutlineEntry
from cssreader.read import outline_of
from cssreader.text.plain import plain_text


def test_each_heading_is_an_entry_at_its_place_in_the_text() -> None:
    content = (
        Paragraph((Span("An opening 𝔞."),)),
        Heading(2, (Span("The "), Span("first", Style.EMPHASIS), Span("\npart"))),
        Rule(),
        ListItem(1, (Span("one"),)),
        Heading(3, (Span("Deeper"),)),
    )
    outline = outline_of(content)
    assert ((2, "The first part"), (3, "Deeper")) == tuple((entry.level, entry.title) for entry in outline)
    text = plain_text(content)
    assert ["The first", "Deeper"] == [
        text[entry.offset : entry.offset + length] for entry, length in zip(outline, (9, 6), strict=True)
    ]


def test_a_heading_without_words_is_no_entry() -> None:
    content = (Heading(2, ()), Heading(2, (Span("\n"),)), Heading(2, (Span("Words"),)))
    assert (OutlineEntry(2, "Words", 3),) == outline_of(content)


def test_an_essay_without_headings_has_an_empty_outline() -> None:
    assert () == outline_of((Paragraph((Span("Only this."),)),))
