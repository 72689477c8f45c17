"""What stands around an essay: its title and author above, its sources and its history below."""

import re
from datetime import date
from math import ceil
from typing import Protocol
from urllib.parse import quote, urlsplit

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QTextBlockFormat, QTextCharFormat

from cssreader.domain.essay import Essay
from cssreader.gui.reading.page import AUTHOR_LINK, FINISH_LINK, NEXT_LINK, REMOVED_BLOCKS_LINK, EndRule, Ornament
from cssreader.gui.reading.page_style import PageStyle
from cssreader.gui.theme.names import WORDS_A_MINUTE, counted, date_text, joined
from cssreader.text.direction import is_right_to_left
from cssreader.text.names import authors_in
from cssreader.text.safe_html import is_safe_link
from cssreader.text.typography import set_in_type, without_widow

_ADDRESS = re.compile(r"https?://[^\s<>\"]+")
_CONTEXT = "page"


def _translated(source: str) -> str:
    return QCoreApplication.translate(_CONTEXT, source)


class BlockWriter(Protocol):
    """Something that takes blocks of text one after the other."""

    def begin_block(self, block: QTextBlockFormat, text: QTextCharFormat, ornament: Ornament | None = None) -> int: ...

    def write(self, text: str, form: QTextCharFormat) -> None: ...


def reading_minutes(words: int) -> int:
    """How many minutes an essay takes at a calm pace, at least one."""
    return max(ceil(words / WORDS_A_MINUTE), 1)


class FrontMatter:
    """Section and site, the title, who wrote it, when, and how long it takes to read."""

    def __init__(self, writer: BlockWriter, style: PageStyle, essay: Essay, title_scale: float) -> None:
        self._writer = writer
        self._style = style
        self._essay = essay
        self._title_scale = title_scale

    def write(self) -> None:
        facts, style = self._essay.facts, self._style
        turned = is_right_to_left(facts.title)
        over = joined((facts.section, facts.site))
        if over:
            self._line(over, style.overline_text(right_to_left=is_right_to_left(over)), on_right=turned)
        form = style.title_text(self._title_scale, right_to_left=turned)
        self._writer.begin_block(style.title(self._title_scale, right_to_left=turned), form)
        self._writer.write(without_widow(facts.title if turned else set_in_type(facts.title)), form)
        if facts.author:
            self._write_authors(facts.author, on_right=turned)
        for text, below in ((facts.author_line, 0.0), (joined(self._about()), 1.3)):
            if text:
                form = style.small_text(right_to_left=is_right_to_left(text))
                self._line(text, form, on_right=turned, below=below)

    def _write_authors(self, line: str, *, on_right: bool) -> None:
        """The authors, each a link to what else they wrote, in the ink of the line all the same."""
        turned = is_right_to_left(line)
        form = self._style.small_text(ink="strong", scale=0.92, strong=True, right_to_left=turned)
        self._writer.begin_block(self._style.small(right_to_left=turned, on_right=on_right), form)
        at = 0
        for name in authors_in(line):
            start = line.index(name, at)
            self._writer.write(line[at:start], form)
            link = QTextCharFormat(form)
            link.setAnchor(True)
            link.setAnchorHref(AUTHOR_LINK + quote(name, safe=""))
            self._writer.write(name, link)
            at = start + len(name)
        self._writer.write(line[at:], form)

    def _line(self, text: str, form: QTextCharFormat, *, on_right: bool, below: float = 0.0) -> None:
        block = self._style.small(below=below, right_to_left=is_right_to_left(text), on_right=on_right)
        self._writer.begin_block(block, form)
        self._writer.write(text, form)

    def _about(self) -> list[str]:
        facts, words = self._essay.facts, self._essay.summary.words
        about = [date_text(facts.published)] if facts.published else []
        minutes = reading_minutes(words)
        about.append(counted(minutes, "{n} minute to read", "{n} minutes to read", _CONTEXT))
        return about


class BackMatter:
    """The sources, who wrote, edited and reviewed, where the essay stands on the web, and what was hidden."""

    def __init__(self, writer: BlockWriter, style: PageStyle, essay: Essay) -> None:
        self._writer = writer
        self._style = style
        self._essay = essay
        self._has_begun = False

    def write(self) -> None:
        facts = self._essay.facts
        if facts.sources:
            self._heading(_translated("Sources"))
            for source in facts.sources:
                self._line("", source, hanging=True)
        history = self._history()
        if history:
            self._heading(_translated("Article history"))
            for label, value in history:
                self._line(label, value)
        hidden = len(self._essay.hidden)
        if hidden:
            form = self._style.small_text()
            self._style.make_link(form, REMOVED_BLOCKS_LINK)
            self._begin(self._style.small(above=0.9), form)
            said = counted(hidden, "{n} block of the page was hidden", "{n} blocks of the page were hidden", _CONTEXT)
            self._writer.write(said, form)
        self._lead_on()
        # Room to bring the last lines up from the lower edge.
        self._writer.begin_block(self._style.small(above=1.0, below=1.0), self._style.small_text())

    def _lead_on(self) -> None:
        plain = self._style.small_text()
        self._begin(self._style.small(above=0.9), plain)
        for number, (text, link) in enumerate(
            ((_translated("Mark as finished"), FINISH_LINK), (_translated("Next essay of the list"), NEXT_LINK))
        ):
            if number:
                self._writer.write(" · ", plain)
            form = self._style.small_text(strong=True)
            self._style.make_link(form, link)
            self._writer.write(text, form)

    def _history(self) -> list[tuple[str, str]]:
        facts = self._essay.facts
        told: list[tuple[str, str | date | None]] = [
            (_translated("Written by"), facts.written_by),
            (_translated("Edited by"), facts.edited_by),
            (_translated("Reviewed by"), facts.reviewed_by),
            (_translated("Updated on"), facts.updated),
            (_translated("On the web"), facts.address),
        ]
        return [
            (label, date_text(value) if isinstance(value, date) else value)
            for label, value in told
            if value is not None
        ]

    def _begin(self, block: QTextBlockFormat, form: QTextCharFormat) -> None:
        if not self._has_begun:
            block.setTopMargin(round(self._style.line * 2.6))
        self._writer.begin_block(block, form, None if self._has_begun else EndRule())
        self._has_begun = True

    def _heading(self, text: str) -> None:
        form = self._style.small_text(ink="strong", strong=True)
        self._begin(self._style.small(above=1.0, below=0.2), form)
        self._writer.write(text, form)

    def _line(self, label: str, text: str, *, hanging: bool = False) -> None:
        """A line of the history or, `hanging`, an entry of a bibliography: its further lines are set in."""
        turned = is_right_to_left(text)
        form = self._style.small_text(right_to_left=turned)
        block = self._style.small(below=0.2 if hanging else 0.12, right_to_left=turned)
        if hanging:
            self._style.hang(block, right_to_left=turned)
        self._begin(block, form)
        if label:
            self._writer.write(f"{label} ", form)
            form = self._style.small_text(ink="text", right_to_left=turned)
        self._write_with_links(text, form)

    def _write_with_links(self, text: str, form: QTextCharFormat) -> None:
        at = 0
        for match in _ADDRESS.finditer(text):
            address = match.group().rstrip(".,;:)]")
            if not is_safe_link(address):
                continue
            self._writer.write(text[at : match.start()], form)
            link = QTextCharFormat(form)
            self._style.make_link(link, address)
            is_alone = address == text
            self._writer.write(_short(address) if is_alone else address, link)
            at = match.start() + len(address)
        self._writer.write(text[at:], form)


def _short(address: str) -> str:
    """An address as a person reads it: without the scheme, and not longer than a line."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return address
    plain = f"{parts.netloc.removeprefix('www.')}{parts.path}".rstrip("/")
    return plain if len(plain) <= 70 else f"{plain[:69]}…"
