"""Plain words written so that CommonMark shows them unchanged."""

import re
from collections.abc import Iterable

_ANYWHERE = re.compile(r"([\\`*\[\]<~|])")
# An underscore inside a word is no emphasis, and stands in many an address and file name.
_UNDERSCORE = re.compile(r"(?<![^\W_])_|_(?![^\W_])")
_ENTITY = re.compile(r"&(?=#?\w+;)")
_LINE_START = re.compile(r"([>+=-])|(#{1,6}(?=[ \t]|$))|(\d{1,9})([.)](?=[ \t]|$))")


def escaped(text: str) -> str:
    """One line of words, with whatever Markdown would take for its own made plain."""
    text = _ANYWHERE.sub(r"\\\1", text)
    text = _UNDERSCORE.sub(r"\\_", text)
    return _ENTITY.sub(r"\\&", text)


def started(markdown: str) -> str:
    """A line of Markdown that begins no list, heading, rule or quotation."""
    found = _LINE_START.match(markdown)
    if found is None:
        return markdown
    if found[3] is not None:
        return f"{found[3]}\\{markdown[found.end(3) :]}"
    return "\\" + markdown


def escaped_line(text: str) -> str:
    """A line that begins a paragraph or stands in one."""
    return started(escaped(text.strip()))


def paragraphs(text: str) -> list[list[str]]:
    """The paragraphs of a text as their escaped lines; a backslash ends a line whose break must stay."""
    blocks: list[list[str]] = []
    current: list[str] = []
    for line in (*text.splitlines(), ""):
        if line.strip():
            current.append(escaped_line(line))
        elif current:
            blocks.append([f"{each}\\" for each in current[:-1]] + current[-1:])
            current = []
    return blocks


def body(text: str) -> str:
    """A text of several paragraphs."""
    return "\n\n".join("\n".join(lines) for lines in paragraphs(text))


def quoted(parts: Iterable[str]) -> str:
    """Parts of Markdown as one block quotation."""
    lines = "\n\n".join(parts).split("\n")
    return "\n".join(f"> {line}" if line else ">" for line in lines)


def code_span(text: str) -> str:
    """Words in a code span, which knows no escapes: a longer fence instead."""
    longest = max((len(run) for run in re.findall("`+", text)), default=0)
    fence = "`" * (longest + 1)
    padding = " " if text[:1] in "` " or text[-1:] in "` " else ""
    return f"{fence}{padding}{text}{padding}{fence}"


def fenced(text: str) -> str:
    """A block whose spaces and lines are kept."""
    longest = max((len(run) for run in re.findall("`+", text)), default=0)
    fence = "`" * max(longest + 1, 3)
    return f"{fence}\n{text}\n{fence}"


def address(link: str) -> str:
    """A web address as the target of a link."""
    return "<" + link.replace("<", "%3C").replace(">", "%3E").replace(" ", "%20").replace("\\", "%5C") + ">"
