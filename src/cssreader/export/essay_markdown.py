"""One whole essay as CommonMark (tables as GitHub writes them)."""

from collections.abc import Iterator
from typing import TypeVar

from cssreader.domain.content import (
    Block,
    Caption,
    Content,
    Heading,
    ListItem,
    Paragraph,
    Picture,
    Preformatted,
    Quotation,
    Rule,
    Span,
    Spans,
    Style,
    TableRow,
)
from cssreader.domain.essay import Essay
from cssreader.export import markdown_text as md
from cssreader.export.wording import author_and_site, date_text, one_line
from cssreader.text.safe_html import is_picture_source, is_safe_link
from cssreader.text.spans import joined

_MARKS = ((Style.STRUCK, "~~"), (Style.EMPHASIS, "*"), (Style.STRONG, "**"))
_Run = TypeVar("_Run", ListItem, TableRow, Quotation)


def write_essay_markdown(essay: Essay) -> str:
    """Title, author, site, date and text; it ends with a line feed."""
    facts = essay.facts
    parts = [f"# {md.escaped(one_line(facts.title))}"]
    byline = [md.escaped(fact) for fact in author_and_site(facts.author, facts.site)]
    if facts.published is not None:
        byline.append(date_text(facts.published))
    if facts.address and is_safe_link(facts.address):
        byline.append(md.address(facts.address))
    if byline:
        parts.append(" · ".join(byline))
    if essay.content:
        parts.append(blocks_as_markdown(essay.content))
    return "\n\n".join(parts) + "\n"


def blocks_as_markdown(content: Content) -> str:
    """The text alone; it ends without a line feed."""
    return "\n\n".join(block for block in _blocks(content) if block)


def _blocks(content: Content) -> Iterator[str]:
    number = 0
    while number < len(content):
        block = content[number]
        if isinstance(block, ListItem):
            items = _run(content, number, ListItem)
            yield _list(items)
            number += len(items)
        elif isinstance(block, TableRow):
            rows = _run(content, number, TableRow)
            rows = [*rows[:1], *_until_start(rows[1:])]
            yield _table(rows)
            number += len(rows)
        elif isinstance(block, Quotation):
            quotations = _run(content, number, Quotation)
            yield md.quoted([_paragraph(quotation.spans) for quotation in quotations])
            number += len(quotations)
        else:
            yield _block(block)
            number += 1


def _run(content: Content, first: int, kind: type[_Run]) -> list[_Run]:
    run: list[_Run] = []
    for block in content[first:]:
        if not isinstance(block, kind):
            break
        run.append(block)
    return run


def _until_start(rows: list[TableRow]) -> Iterator[TableRow]:
    for row in rows:
        if row.starts:
            return
        yield row


def _block(block: Block) -> str:
    match block:
        case Heading(level, spans):
            return f"{'#' * min(max(level, 1), 6)} {_inline(spans, line_break=' ')}"
        case Preformatted(text):
            return md.fenced(text)
        case Rule():
            return "* * *"
        case Picture(source, alt):
            # A stored name means something to this library alone; it says which picture was meant.
            return f"![{md.escaped(alt)}]({md.address(source) if is_picture_source(source) else ''})"
        case Paragraph(spans) | Caption(spans) | Quotation(spans):
            return _paragraph(spans)
        case _:
            raise AssertionError("lists and tables are written by the run")


def _list(items: list[ListItem]) -> str:
    lines: list[str] = []
    indents = [0]
    for item in items:
        depth = min(max(item.depth, 1), len(indents))
        body = _paragraph(item.spans).split("\n")
        if item.continued and lines:
            indent = " " * indents[depth] if depth < len(indents) else " " * indents[-1]
            lines += ["", *(indent + line for line in body)]
            continue
        del indents[depth:]
        marker = "- " if item.ordinal is None else f"{item.ordinal}. "
        indent = " " * indents[-1]
        indents.append(indents[-1] + len(marker))
        lines.append(indent + marker + body[0])
        lines += [" " * indents[-1] + line for line in body[1:]]
    return "\n".join(lines)


def _table(rows: list[TableRow]) -> str:
    width = max(len(row.cells) for row in rows)
    head = rows[0] if rows[0].header else TableRow(((),) * width)
    below = rows[1:] if rows[0].header else rows
    return "\n".join([_row(head, width), "|" + " --- |" * width, *(_row(row, width) for row in below)])


def _row(row: TableRow, width: int) -> str:
    cells = [_inline(cell, line_break=" ") for cell in row.cells] + [""] * (width - len(row.cells))
    return "| " + " | ".join(cells) + " |"


def _paragraph(spans: Spans) -> str:
    lines = _inline(spans, line_break="\n").split("\n")
    shown = [md.started(line.strip()) for line in lines if line.strip()]
    return "\\\n".join(shown)


def _inline(spans: Spans, *, line_break: str) -> str:
    # Two runs of code side by side would close each other.
    return "".join(_span(span, line_break) for span in joined(spans))


def _span(span: Span, line_break: str) -> str:
    """One span; its outer spaces stand outside its marks, where Markdown wants them."""
    words = span.text.strip()
    if not words:
        return span.text.replace("\n", line_break)
    before, _, after = span.text.partition(words)
    if Style.CODE in span.style:
        text = md.code_span(one_line(words))
    else:
        text = line_break.join(md.escaped(line) for line in words.split("\n"))
    for style, mark in _MARKS:
        if style in span.style and "\n" not in text:
            text = f"{mark}{text}{mark}"
    if span.link and is_safe_link(span.link):
        text = f"[{text}]({md.address(span.link)})"
    return before.replace("\n", line_break) + text + after.replace("\n", line_break)
