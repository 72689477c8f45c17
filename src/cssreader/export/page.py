"""A whole HTML page in one file: nothing in it is fetched, nothing in it runs."""

from collections.abc import Iterable, Mapping
from html import escape
from pathlib import Path

from cssreader.domain.export import ExportColours
from cssreader.text.direction import is_right_to_left

# Even if a browser found something to fetch or to run in the page, it may not.
_POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"


def whole_page(title: str, body: Iterable[str], colours: ExportColours, *, language: str = "en") -> str:
    """A document with that body, which is HTML already; `title` and `language` are plain text."""
    sheet = Path(__file__).with_name("page.css").read_text(encoding="utf-8")
    return "\n".join(
        (
            "<!DOCTYPE html>",
            f'<html lang="{escape(language)}">',
            "<head>",
            '<meta charset="utf-8">',
            f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            '<meta name="color-scheme" content="light dark">',
            '<meta name="referrer" content="no-referrer">',
            f"<title>{escaped(title)}</title>",
            "<style>",
            _colour_rules(colours),
            sheet.rstrip(),
            "</style>",
            "</head>",
            "<body>",
            "<main>",
            *body,
            "</main>",
            "</body>",
            "</html>",
            "",
        )
    )


def _colour_rules(colours: ExportColours) -> str:
    # Printed pages are always in the light colours, whatever the screen shows.
    light, dark = _custom_properties(colours.light), _custom_properties(colours.dark)
    return f":root {{ {light} }}\n@media screen and (prefers-color-scheme: dark) {{ :root {{ {dark} }} }}"


def _custom_properties(colours: Mapping[str, str]) -> str:
    return " ".join(f"--{name}: {value};" for name, value in colours.items())


def escaped(text: str) -> str:
    """Plain text for the inside of an element or of a quoted attribute."""
    printable = "".join(
        character if character >= " " or character in "\t\n" else "\ufffd" for character in text.replace("\r\n", "\n")
    )
    return escape(printable.replace("\ufffe", "\ufffd").replace("\uffff", "\ufffd"))


def direction(text: str) -> str:
    """The attribute that makes a block run the way its first letter does."""
    return ' dir="rtl"' if is_right_to_left(text) else ' dir="ltr"'


def paragraphs(text: str) -> str:
    """Plain text as paragraphs, each in its own direction; single line feeds stay as breaks."""
    blocks = [block.strip("\n") for block in text.replace("\r\n", "\n").split("\n\n")]
    return "".join(
        f"<p{direction(block)}>{escaped(block).replace(chr(10), '<br>')}</p>" for block in blocks if block.strip()
    )
