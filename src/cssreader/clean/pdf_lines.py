"""The words of a PDF document as lines with their places, as pdfium reads them."""

import ctypes
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2
from pypdfium2 import raw

from cssreader.clean.pdf_letters import Letter, letter_of, lines_of_letters, slope, usual_height
from cssreader.errors import UnusableInputError

SOFT_HYPHEN = "\ufffe"
"""How pdfium writes a hyphen at the end of a line, without the line end that follows."""
_MOST_PAGES = 2_000
_MOST_WORDS = 1_000_000
_WORD = re.compile(rf"[^\s\0{SOFT_HYPHEN}]+{SOFT_HYPHEN}?")
_FORMS = re.compile("[\ufb00-\ufb06\ufb50-\ufdcf\ufdf0-\ufdff\ufe70-\ufefc]+")
"""Letters in the shapes that print needs, such as the ligature of f and i."""
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_NO_LETTERS = frozenset({"\0", "\r", "\n", " ", SOFT_HYPHEN})
_SLOPING = 0.15
_PASSWORD = 4
_WIDEST_SPACE = 1.5
_SAME_LINE = 0.5
"""Both in sizes of the type. A gap that is wider parts two columns."""
_UPRIGHT = 0.1
_LOCKED = "This PDF is locked with a password. Save a copy without the password, and import that."
_DAMAGED = "This PDF is damaged and cannot be opened. Perhaps it was not downloaded to its end."


@dataclass(frozen=True, slots=True)
class Word:
    text: str
    left: float
    right: float
    bottom: float
    """The line that the letters stand on, in points from the bottom of the page."""
    size: float
    bold: bool


@dataclass(frozen=True, slots=True)
class Line:
    """Words side by side. All lengths are in points, and heights grow upwards."""

    text: str
    left: float
    right: float
    bottom: float
    size: float
    bold: bool
    first_width: float
    """The width of its first word, in reading order."""

    @property
    def width(self) -> float:
        return self.right - self.left


@dataclass(frozen=True, slots=True)
class Printed:
    pages: list[list[Line]]
    title: str
    author: str
    unread: int
    """How many pages could not be read."""
    sloping: int
    """How many pages are set in letters that run downhill, whose order cannot be told for certain."""


def printed(data: bytes) -> Printed:
    """The lines of each page in the order in which they were written. Raises UnusableInputError."""
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise UnusableInputError(_LOCKED if error.err_code == _PASSWORD else _DAMAGED) from error
    try:
        if len(document) > _MOST_PAGES:
            raise UnusableInputError(f"This PDF has more than {_MOST_PAGES:,} pages. Save it in parts.")
        facts = document.get_metadata_dict()
        pages: list[list[Line]] = []
        words = unread = sloping = 0
        for number in range(len(document)):
            try:
                lines, found, slopes = _page(document, number)
            except pypdfium2.PdfiumError:
                unread += 1
                continue
            pages.append(lines)
            words += found
            sloping += slopes
            if words > _MOST_WORDS:
                raise UnusableInputError(f"This PDF has more than {_MOST_WORDS:,} words. Save it in parts.")
        return Printed(pages, facts.get("Title", ""), facts.get("Author", ""), unread, sloping)
    finally:
        document.close()


def _page(document: pypdfium2.PdfDocument, number: int) -> tuple[list[Line], int, bool]:
    page = document[number]
    try:
        text = page.get_textpage()
        try:
            characters = _characters(text)
            letters = _letters(text, characters) if _RIGHT_TO_LEFT.search(characters) else []
            words = list(_words_by_place(text, letters) if letters else _words(text, characters))
        finally:
            text.close()
    finally:
        page.close()
    return [_line(run) for run in _runs(words)], len(words), slope(letters) > _SLOPING


def _characters(page: pypdfium2.PdfTextPage) -> str:
    """The characters of a page, as many as pdfium counts."""
    text: str = page.get_text_range()
    if len(text) == page.count_chars():
        return text
    # Characters beyond the basic plane count twice in one of the two; then each is asked for.
    return "".join(_character(page, index) for index in range(page.count_chars()))


def _words(page: pypdfium2.PdfTextPage, text: str) -> Iterator[Word]:
    for found in _WORD.finditer(text):
        first, last = found.start(), found.end() - 1
        if abs(raw.FPDFText_GetCharAngle(page, first)) > _UPRIGHT:
            continue
        sides = _sides(page, first) + _sides(page, last)
        x, y = ctypes.c_double(), ctypes.c_double()
        raw.FPDFText_GetCharOrigin(page, first, x, y)
        yield Word(_plain(found[0]), min(sides), max(sides), y.value, _size(page, first), _is_bold(page, first))


def _letters(page: pypdfium2.PdfTextPage, text: str) -> list[Letter]:
    return [
        letter_of(page, index, character, _size(page, index), spaced=" " in text[max(index - 1, 0) : index + 2])
        for index, character in enumerate(text)
        if character not in _NO_LETTERS
        and not raw.FPDFText_IsGenerated(page, index)
        and abs(raw.FPDFText_GetCharAngle(page, index)) <= _UPRIGHT
    ]


def _words_by_place(page: pypdfium2.PdfTextPage, letters: list[Letter]) -> Iterator[Word]:
    for line in lines_of_letters(letters):
        height = usual_height([letter for word in line for letter in word])
        for word in line:
            plain = _plain("".join(letter.text for letter in word))
            left, right = min(letter.left for letter in word), max(letter.right for letter in word)
            yield Word(plain, left, right, height, word[0].size, _is_bold(page, word[0].index))


def _plain(text: str) -> str:
    return _FORMS.sub(lambda forms: unicodedata.normalize("NFKC", forms[0]), text)


def _size(page: pypdfium2.PdfTextPage, index: int) -> float:
    size: float = raw.FPDFText_GetFontSize(page, index)
    return max(size * _scale(page, index), 1.0)


def _character(page: pypdfium2.PdfTextPage, index: int) -> str:
    code = raw.FPDFText_GetUnicode(page, index)
    if raw.FPDFText_IsHyphen(page, index):
        return SOFT_HYPHEN
    return chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else "\0"


def _sides(page: pypdfium2.PdfTextPage, index: int) -> tuple[float, float]:
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    raw.FPDFText_GetCharBox(page, index, left, right, bottom, top)
    return left.value, right.value


def _scale(page: pypdfium2.PdfTextPage, index: int) -> float:
    """What the page makes of a nominal size of type: some programs write size 1 and enlarge it."""
    matrix = raw.FS_MATRIX()
    if not raw.FPDFText_GetMatrix(page, index, matrix):
        return 1.0
    return float((matrix.b**2 + matrix.d**2) ** 0.5) or 1.0


def _is_bold(page: pypdfium2.PdfTextPage, index: int) -> bool:
    name = ctypes.create_string_buffer(128)
    flags = ctypes.c_int()
    raw.FPDFText_GetFontInfo(page, index, name, 128, flags)
    return b"bold" in name.value.lower() or b"black" in name.value.lower()


def _runs(words: list[Word]) -> Iterator[list[Word]]:
    """Words that follow each other on one line without a wide gap."""
    run: list[Word] = []
    for word in words:
        if run and not _follows(run[-1], word):
            yield run
            run = []
        run.append(word)
    if run:
        yield run


def _follows(before: Word, word: Word) -> bool:
    size = max(before.size, word.size)
    if abs(before.bottom - word.bottom) > _SAME_LINE * size or before.text.endswith(SOFT_HYPHEN):
        return False
    gap = max(word.left - before.right, before.left - word.right)
    return -_SAME_LINE * size < gap < _WIDEST_SPACE * size


def _line(words: list[Word]) -> Line:
    longest = max(words, key=lambda word: len(word.text))
    return Line(
        text=" ".join(word.text for word in words),
        left=min(word.left for word in words),
        right=max(word.right for word in words),
        bottom=longest.bottom,
        size=longest.size,
        bold=all(word.bold for word in words),
        first_width=words[0].right - words[0].left,
    )
