"""A whole HTML page in one file: nothing in it is fetched, and nothing runs but a script of ours where it has one."""

from base64 import b64encode
from collections.abc import Iterable, Mapping
from hashlib import sha256
from html import escape
from pathlib import Path

from cssreader.domain.export import ExportColours
from cssreader.text.direction import is_right_to_left

# Even if a browser found something to fetch or to run in the page, it may not.
_POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"


def whole_page(
    title: str, body: Iterable[str], colours: ExportColours, *, language: str = "en", script: str = ""
) -> str:
    """A document with that body, which is HTML already; `title` and `language` are plain text.

    `script` names a file of this folder; a browser runs it and no other.
    """
    sheet = _text_of("page.css")
    code = _text_of(script) if script else ""
    # What stands between the two tags is hashed, white space and all.
    policy = f"{_POLICY}; script-src 'sha256-{b64encode(sha256(code.encode()).digest()).decode()}'" if code else _POLICY
    return "\n".join(
        (
            "<!DOCTYPE html>",
            f'<html lang="{escape(language)}">',
            "<head>",
            '<meta charset="utf-8">',
            f'<meta http-equiv="Content-Security-Policy" content="{policy}">',
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
            *([f"<script>{code}</script>"] if code else []),
            "</body>",
            "</html>",
            "",
        )
    )


def _text_of(name: str) -> str:
    return Path(__file__).with_name(name).read_text(encoding="utf-8")


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
