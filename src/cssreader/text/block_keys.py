"""By what words a block is known again in another essay."""

import re

from cssreader.domain.cleaning_rules import BlockKey
from cssreader.domain.content import Block, ListItem, Paragraph
from cssreader.text.plain import block_text

_WORD = re.compile(r"\w+")
_QUOTED = re.compile(r"\s*[\"“‘«‹'「ـ]")
_LEAST_WORDS, _MOST_WORDS = 5, 150


def block_key(text: str) -> BlockKey:
    """The same number for the same words, whatever their case, spacing and punctuation."""
    # An essay is read without a hash, and loading OpenSSL takes four milliseconds.
    import hashlib

    words = " ".join(_WORD.findall(text.casefold()))
    digest = hashlib.blake2b(words.encode("utf-8", "replace"), digest_size=8).digest()
    return BlockKey(int.from_bytes(digest, "big", signed=True))


def may_repeat(block: Block) -> bool:
    """Whether a block that stands in several essays can be no part of them.

    Headings, quotations, tables and short lines can: many essays have an introduction, and cite the same verse.
    """
    if not isinstance(block, Paragraph | ListItem):
        return False
    text = block_text(block)
    if _QUOTED.match(text) or text.rstrip().endswith(":"):
        return False
    return _LEAST_WORDS <= len(_WORD.findall(text)) <= _MOST_WORDS
