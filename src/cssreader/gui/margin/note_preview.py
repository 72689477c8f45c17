"""Markdown is seen while it is typed: words stand as they will look, and the signs among them step back.

This is a look at the source, paragraph by paragraph, and no parser: what a sign in another paragraph would change is
seen when the note is shown. Nothing of the text is touched, so undo knows nothing of it.
"""

import re

from PySide6.QtGui import QColor, QFont, QFontDatabase, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from cssreader.text.utf16 import to_utf16

_LONGEST_LINE = 5_000
"""Characters; a longer paragraph is left as it is, so that typing in it does not lag."""
_SIGNS = re.compile(
    r"(?P<code>(?<!`)`(?!`)[^`]+`(?!`))"
    r"|(?P<strong>(?<!\*)\*\*(?![\s*])[^*]+(?<!\s)\*\*(?!\*)|(?<![_\w])__(?![\s_])[^_]+(?<!\s)__(?![_\w]))"
    r"|(?P<soft>(?<![*\w])\*(?![\s*])[^*]+(?<!\s)\*(?!\*)|(?<![_\w])_(?![\s_])[^_]+(?<!\s)_(?![_\w]))"
    r"|(?P<struck>(?<!~)~~(?![\s~])[^~]+(?<!\s)~~(?!~))"
    r"|(?P<link>\[(?P<words>[^\[\]]+)\]\([^()\s]+\))"
)
_LINE_SIGN = re.compile(r"[ \t]{0,12}(?P<sign>(?P<heading>#{1,6} )|> ?|[-+*] (?:\[[ xX]\] )?|\d{1,9}[.)] )")
_WIDTHS = {"code": 1, "strong": 2, "soft": 1, "struck": 2}
"""How many letters a sign has at either end."""


class NotePreview(QSyntaxHighlighter):
    def __init__(self, document: QTextDocument, muted: str) -> None:
        """`muted` is the colour of signs."""
        super().__init__(document)
        self._muted = QColor(muted)

    def set_muted(self, muted: str) -> None:
        if QColor(muted) != self._muted:
            self._muted = QColor(muted)
            self.rehighlight()

    def highlightBlock(self, text: str) -> None:
        if len(text) > _LONGEST_LINE:
            return
        at_line = _LINE_SIGN.match(text)
        if at_line is not None:
            if at_line["heading"]:
                self._set(text, at_line.end(), len(text), self._words_format("strong"))
            self._set(text, at_line.start("sign"), at_line.end(), self._sign_format())
        for found in _SIGNS.finditer(text, at_line.end() if at_line is not None else 0):
            kind = found.lastgroup or ""
            start, end = found.span()
            if kind == "link":
                self._set(text, start, found.start("words"), self._sign_format())
                self._set(text, *found.span("words"), self._words_format("link"))
                self._set(text, found.end("words"), end, self._sign_format())
                continue
            width = _WIDTHS[kind]
            self._set(text, start, start + width, self._sign_format())
            self._set(text, start + width, end - width, self._words_format(kind))
            self._set(text, end - width, end, self._sign_format())

    def _set(self, text: str, start: int, end: int, form: QTextCharFormat) -> None:
        first = to_utf16(text, start)
        self.setFormat(first, to_utf16(text, end) - first, form)

    def _sign_format(self) -> QTextCharFormat:
        form = QTextCharFormat()
        form.setForeground(self._muted)
        return form

    def _words_format(self, kind: str) -> QTextCharFormat:
        form = QTextCharFormat()
        match kind:
            case "strong":
                form.setFontWeight(QFont.Weight.DemiBold)
            case "soft":
                form.setFontItalic(True)
            case "struck":
                form.setFontStrikeOut(True)
            case "link":
                form.setFontUnderline(True)
            case _:
                form.setFontFamilies([QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont).family()])
        return form
