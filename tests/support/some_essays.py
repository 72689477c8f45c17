"""Whole essays for tests of what is written of them."""

from dataclasses import replace
from datetime import UTC, date, datetime

from cssreader.domain.content import (
    Block,
    Caption,
    Content,
    Heading,
    ListItem,
    Paragraph,
    Preformatted,
    Quotation,
    Rule,
    Span,
    Style,
    TableRow,
)
from cssreader.domain.essay import (
    Essay,
    EssayFacts,
    EssayId,
    EssaySummary,
    ReadingPosition,
    Shelf,
    VersionId,
)
from cssreader.domain.reading import OpenedEssay
from cssreader.text.plain import plain_text


def words(text: str, style: Style = Style.PLAIN, link: str | None = None) -> tuple[Span, ...]:
    return (Span(text, style, link),)


def whole(*content: Block, title: str = "Canals and Crops", address: str | None = "https://notes.example/c") -> Essay:
    facts = EssayFacts(title, author="Nadia Rehman", site="Field Notes", published=date(2026, 7, 27), address=address)
    text = plain_text(content)
    summary = EssaySummary(
        id=EssayId(7),
        title=title,
        author=facts.author,
        published=facts.published,
        site=facts.site,
        origin="/pages/canals.html",
        added_at=datetime(2026, 11, 1, tzinfo=UTC),
        words=len(text.split()),
        opening=text[:200],
        tags=(),
        shelf=Shelf.INBOX,
        progress=0.0,
        annotations=0,
        trashed=False,
    )
    return Essay(summary, facts, VersionId(1), content, text, (), ReadingPosition(0, 0.0))


EVERYTHING: Content = (
    Paragraph(
        (Span("Plain, "), Span("weighty", Style.STRONG), Span(" and "), Span("leaning ", Style.EMPHASIS), Span("on"))
    ),
    Heading(2, words("The # canal")),
    ListItem(1, words("first"), ordinal=1),
    ListItem(1, words("more of it"), ordinal=1, continued=True),
    ListItem(2, words("inner")),
    ListItem(1, words("second"), ordinal=2),
    Quotation(words("One line\nand another")),
    Quotation(words("A further paragraph")),
    Preformatted("  a = [1]\n``` b"),
    Caption(words("A figure")),
    TableRow((words("Year"), words("Yield | t")), header=True, starts=True),
    TableRow((words("1932"), words("4"))),
    TableRow((words("Other"),), starts=True),
    Rule(),
    Paragraph(
        (
            Span("See "),
            Span("the page", link="https://a.example/x y".replace(" ", "_")),
            Span(" or "),
            Span("f(x)", Style.CODE),
        )
    ),
    Paragraph(words("No link", link="javascript:alert(1)")),
)


def opened(*content: Block, title: str = "Canals and Crops", language: str | None = None) -> OpenedEssay:
    essay = whole(*content, title=title)
    return OpenedEssay(replace(essay, facts=replace(essay.facts, language=language)), (), ())
