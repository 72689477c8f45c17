"""By what words a block is known again in another essay."""

import re

from cssreader.domain.cleaning_rules import BlockKey

_WORD = re.compile(r"\w+")


def block_key(text: str) -> BlockKey:
    """The same number for the same words, whatever their case, spacing and punctuation."""
    # An essay is read without a hash, and loading OpenSSL takes four milliseconds.
    import hashlib

    words = " ".join(_WORD.findall(text.casefold()))
    digest = hashlib.blake2b(words.encode("utf-8", "replace"), digest_size=8).digest()
    return BlockKey(int.from_bytes(digest, "big", signed=True))
