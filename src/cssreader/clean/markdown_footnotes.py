"""Footnotes of Markdown, which its standard does not know: `[^1]` in the text, and `[^1]: …` where the note stands."""

import re
from dataclasses import dataclass, field

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline

REFERENCE = "footnote_reference"
"""The type of the token that stands for a reference; its content is the number of the note."""
_DEFINITION = re.compile(r" {0,3}\[\^([^\]\s]{1,60})\]:[ \t]*(.*)")
_REFERENCE = re.compile(r"\[\^([^\]\s]{1,60})\]")
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_INDENTED = re.compile(r"(?: {4}|\t)(.*)")


@dataclass(slots=True)
class MarkdownFootnotes:
    """The notes of one text by their labels, and their numbers, in the order in which the text refers to them."""

    lines: dict[str, list[str]] = field(default_factory=dict)
    numbers: dict[str, int] = field(default_factory=dict)
    order: list[str] = field(default_factory=list)
    """The labels by their numbers."""

    def text_of(self, label: str) -> str:
        return "\n".join(self.lines[label]).strip("\n")

    def number_of(self, label: str) -> int:
        if label not in self.numbers:
            self.order.append(label)
            self.numbers[label] = len(self.order)
        return self.numbers[label]


def without_footnotes(text: str) -> tuple[str, MarkdownFootnotes]:
    """The text without its notes, and the notes. What stands in a block of code is none."""
    found = MarkdownFootnotes()
    kept: list[str] = []
    note: list[str] | None = None
    fence, is_after_blank = "", False
    for line in text.split("\n"):
        fenced = _FENCE.match(line)
        definition = None if fence else _DEFINITION.match(line)
        further = _INDENTED.match(line)
        if definition is not None:
            # Of two notes with one label, the second is a further paragraph of the first.
            note = found.lines.setdefault(definition[1], [])
            note += ["", definition[2]]
            kept.append("")
        elif note is not None and (further or not line.strip() or not (is_after_blank or fenced)):
            note.append(further[1] if further else line)
        else:
            note = None
            kept.append(line)
            if fenced and not fence:
                fence = fenced[1]
            elif fenced and fenced[1].startswith(fence) and not line.strip(" `~"):
                fence = ""
        is_after_blank = not line.strip()
    return "\n".join(kept), found


def know_references(parser: MarkdownIt, footnotes: MarkdownFootnotes) -> None:
    """Let a parser tell references to these notes from other words in brackets."""

    def read(state: StateInline, silent: bool) -> bool:
        found = _REFERENCE.match(state.src, state.pos, state.posMax)
        if found is None or found[1] not in footnotes.lines:
            return False
        if not silent:
            state.push(REFERENCE, "", 0).content = str(footnotes.number_of(found[1]))
        state.pos = found.end()
        return True

    parser.inline.ruler.before("link", REFERENCE, read)
