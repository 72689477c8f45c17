"""Whether what was found looks like an essay, or like something that stands where one should."""

import re

from cssreader.clean.shape.wording import any_of
from cssreader.domain.content import Block, ListItem, Paragraph, Preformatted, Quotation, TableRow
from cssreader.domain.essay import CleanedPage
from cssreader.text.plain import plain_text, word_count
from cssreader.text.spans import text_of

_FEW_WORDS = 150
_LONGEST_LOGIN, _LONGEST_ERROR, _LONGEST_CUT = 200, 120, 500
"""Above so many words, a page that speaks of passwords, errors or subscriptions is an essay all the same."""
_LEAST_PARAGRAPH_WORDS = 10
_LONGEST_LINE = 200

SHORT = "The text looks short."
NO_PARAGRAPHS = "No paragraphs were found in the text."
LOGIN = "This looks like a login page and not like an essay."
FAILED = "This looks like an error page and not like an essay."
CUT = "The text may be cut off: the page asks for a subscription or an account to read on."
OTHERS = (LOGIN, FAILED)
"""What stands where an essay should."""

_SIGN_IN = "(?:sign|log)[ -]?in"
_LOGIN_TITLE = re.compile(
    any_of(
        f"(?:please )?{_SIGN_IN}\\b.*; (?:member|user|account|subscriber) {_SIGN_IN}.*; register; create an account.*"
    ),
    re.IGNORECASE,
)
_LOGIN_SIGN = re.compile(
    any_of(
        rf"""(?:forgot|lost|reset)(?: your| my)? password; password; remember me; {_SIGN_IN} (?:with|using|to|or)\b
        (?:don['’]t|do not) have an account; new here; create (?:an|a free|your) account
        keep me (?:signed|logged) in"""
    ),
    re.IGNORECASE,
)
_ERROR_TITLE = re.compile(
    r"\W*"
    + any_of(
        r"""(?:error )?(?:40[0-9]|410|429|50[0-4])\b.*; not found; forbidden; error; an error occurred.*
        (?:.{0,20}\b)?(?:page|file|article|url) (?:was |is |could )?not (?:be )?found.*
        (?:access|permission) (?:denied|forbidden).*; something went wrong.*; just a moment.*; attention required.*
        (?:internal )?server error.*; bad gateway.*; (?:service|site|page) (?:temporarily )?unavailable.*
        (?:are you|verify (?:that )?you are) (?:a )?(?:human|robot).*; too many requests.*; oops.{0,40}
        checking your browser.*; (?:site|we are|down) (?:under|for) maintenance.*
        request (?:blocked|rejected).*; we can['’]t (?:find|seem to find) .*"""
    ),
    re.IGNORECASE,
)
_OURS = r"(?:our )?(?:paid |premium |paying )?(?:subscribers|members)\b"
_ASKS_TO_PAY = re.compile(
    any_of(
        rf"""\b(?:subscribe|register|{_SIGN_IN}|sign up|account|subscription|member) to (?:continue|keep) reading\b
        \b(?:subscribe|register|{_SIGN_IN}|sign up|join|account|pay)\b.{{0,40}} to (?:read|unlock) (?:the|this|on)\b
        (?:for|available to|exclusive to|reserved for) {_OURS} only
        \b(?:article|story|essay|content|page)\b.{{0,20}} (?:for|available to|exclusive to|reserved for) {_OURS}
        already (?:a|an) (?:\w+ )?(?:subscriber|member)\b; unlock (?:this|the full) (?:article|story|essay)
        (?:reached|used) (?:your|the) (?:monthly |free )?(?:article )?(?:limit|allowance|quota)
        (?:free|complimentary) articles? (?:left|remaining)\b"""
    ),
    re.IGNORECASE,
)


def doubts_about(page: CleanedPage) -> tuple[str, ...]:
    """Sentences on what looks wrong with a cleaned page; none for an essay."""
    words = word_count(plain_text(page.content))
    shown = [line for block in page.content if len(line := _text(block)) <= _LONGEST_LINE]
    lines = [*shown, *(block.text for block in page.removed if len(block.text) <= _LONGEST_LINE)]
    doubts = []
    if words < _LONGEST_ERROR and any(_ERROR_TITLE.fullmatch(line) for line in (page.facts.title, *shown[:3])):
        doubts.append(FAILED)
    elif words < _LONGEST_LOGIN and _is_login(page.facts.title, shown, lines):
        doubts.append(LOGIN)
    elif words < _LONGEST_CUT and _is_cut(page, lines):
        doubts.append(CUT)
    if words < _FEW_WORDS:
        doubts.append(SHORT)
    elif not any(_is_paragraph(block) for block in page.content):
        doubts.append(NO_PARAGRAPHS)
    return tuple(doubts)


def _is_login(title: str, shown: list[str], lines: list[str]) -> bool:
    signs = {found[0].lower() for line in lines if (found := _LOGIN_SIGN.search(line))}
    named = any(_LOGIN_TITLE.fullmatch(line) for line in (title, *shown[:2]))
    return (named and len(signs) >= 1) or len({sign for sign in signs if "password" in sign}) >= 1 < len(signs) - 1


def _is_cut(page: CleanedPage, lines: list[str]) -> bool:
    return any(_ASKS_TO_PAY.search(line) for line in lines) and bool(page.content)


def _is_paragraph(block: Block) -> bool:
    if isinstance(block, TableRow | Preformatted):
        # Reference pages and programs are made of these, and rightly so.
        return True
    return isinstance(block, Paragraph | Quotation | ListItem) and len(_text(block).split()) >= _LEAST_PARAGRAPH_WORDS


def _text(block: Block) -> str:
    return text_of(block.spans) if hasattr(block, "spans") else ""
