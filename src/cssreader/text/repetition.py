"""Which blocks of an essay can be no part of it when they stand in other essays as well.

A sentence in three essays of one site is seldom the author's. Some are: essays cite the same verse, the same article
of a constitution and the same book, and plan themselves in the same words.
"""

import re
from collections.abc import Iterator

from cssreader.domain.content import Block, Content, Heading, ListItem, Paragraph
from cssreader.text.plain import block_text

_LEAST_WORDS, _MOST_WORDS = 5, 150
_MOST_IN_A_LINE_OF_VERSE = 14
_LEAST_IN_A_LINE_OF_VERSE = 4
_MOST_WORDS_OF_A_LABEL = 6
_MOSTLY = 0.5
_VOWELLED = 0.1
"""The share of vowel signs from which on Arabic writing is scripture or verse; prose has hardly any."""

_WORD = re.compile(r"\w+")
_QUOTED_FROM_THE_START = re.compile(r"\s*[\"“‘«‹'「ـ؎﴿]")
_QUOTATION = re.compile(r"“[^“”]+”|\"[^\"]+\"|«[^«»]+»|‘[^‘’]+(?:’\w[^‘’]*)*’(?!\w)|﴿[^﴾]+﴾")
_ATTRIBUTION = re.compile(
    r"[.!?…”’\"'»۔]\s*[—–―-]+\s*\(?[^\W\d_][^.!?۔]{1,60}\.?\s*\Z|\n\s*[—–―-]+\s*[^\W\d_].{1,60}\Z"
)
"""A dash and a name at the end, as under a motto."""
_CHAPTER_AND_VERSE = re.compile(r"[(\[][^()\[\]]{0,40}\d{1,3}\s*:\s*\d{1,3}(?:\s*[-–,]\s*\d{1,3})*\s*[)\]]")
_ARTICLE_OF_LAW = re.compile(r"\s*(?:article|section|clause|art\.|آرٹیکل|دفعہ)\s+\d", re.IGNORECASE)
_LISTS = re.compile(
    r"\W*(?:\w{1,4}[.)]\s+)?(?:(?:the )?outlines?|essay outline|(?:list of )?references?|sources?|"
    r"bibliography|works cited|further reading|notes|footnotes|endnotes|citations?|خاکہ|حوالہ جات|ماخذ|حواشی)\W*",
    re.IGNORECASE,
)
"""Above what an essay has in common with others on its subject."""
_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")
_CONTACT = re.compile(r"\d{4}|@|://|www\.", re.IGNORECASE)


def may_repeat(content: Content) -> Iterator[tuple[Block, bool]]:
    """Each block of an essay, and whether it can be no part of it if it stands in several essays of its site."""
    in_left_to_right = not _is_mostly_arabic(" ".join(map(block_text, content)))
    under_list = False
    for block in content:
        text = block_text(block)
        if isinstance(block, Heading) or (isinstance(block, Paragraph) and len(text.split()) <= _MOST_WORDS_OF_A_LABEL):
            under_list = _LISTS.fullmatch(text) is not None or (under_list and not isinstance(block, Heading))
        yield block, _may_repeat(block, text, under_list=under_list, in_left_to_right=in_left_to_right)


def _may_repeat(block: Block, text: str, *, under_list: bool, in_left_to_right: bool) -> bool:
    if not isinstance(block, Paragraph | ListItem):
        return False
    if not _LEAST_WORDS <= len(_WORD.findall(text)) <= _MOST_WORDS or text.rstrip().endswith(":"):
        return False
    if under_list and (isinstance(block, ListItem) or _YEAR.search(text)):
        return False
    return not (_is_quotation(text) or _is_verse(block, text) or (in_left_to_right and _is_mostly_arabic(text)))


def _is_quotation(text: str) -> bool:
    if any(sign.match(text) for sign in (_QUOTED_FROM_THE_START, _ARTICLE_OF_LAW)):
        return True
    if _CHAPTER_AND_VERSE.search(text) or _ATTRIBUTION.search(text):
        return True
    quoted = sum(len(found.group()) for found in _QUOTATION.finditer(text))
    return quoted >= _MOSTLY * len(text) or _is_vowelled(text)


def _is_verse(block: Paragraph | ListItem, text: str) -> bool:
    """Whether it is set in lines of a verse's length; lines with links or numbers are of another kind."""
    lines = [line for line in text.split("\n") if line.strip()]
    if len(lines) < 2 or _CONTACT.search(text) or any(span.link for span in block.spans):
        return False
    return all(_LEAST_IN_A_LINE_OF_VERSE <= len(line.split()) <= _MOST_IN_A_LINE_OF_VERSE for line in lines)


def _is_mostly_arabic(text: str) -> bool:
    if text.isascii():
        return False
    letters = sum(map(str.isalpha, text))
    return sum("\u0600" <= each <= "\u08ff" for each in text if each.isalpha()) > _MOSTLY * letters


def _is_vowelled(text: str) -> bool:
    if text.isascii():
        return False
    signs = sum("\u064b" <= each <= "\u0652" or each == "\u0670" for each in text)
    return signs > _VOWELLED * sum("\u0600" <= each <= "\u08ff" for each in text if each.isalpha()) > 0
