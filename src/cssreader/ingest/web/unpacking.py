"""The body of an answer, unpacked as it comes and never beyond a limit."""

import zlib
from collections.abc import Iterable

from cssreader.errors import TryLaterError, UnusableInputError

ACCEPTED = "gzip, deflate"
_PORTION = 256 * 1024


def unpacked(chunks: Iterable[bytes], encoding: str, most_bytes: int) -> bytes:
    """The body as it was before it was packed for the way.

    Raises UnusableInputError when it is larger than `most_bytes` or packed in an unknown way, and
    TryLaterError when it broke off.
    """
    names = [name.strip().lower() for name in encoding.split(",") if name.strip().lower() not in ("", "identity")]
    if not names:
        return _bounded(chunks, most_bytes)
    if len(names) > 1 or names[0] not in ("gzip", "x-gzip", "deflate"):
        raise UnusableInputError("The site sent the page packed in a way that was not asked for.")
    return _bounded(_inflated(chunks, names[0]), most_bytes)


def _bounded(chunks: Iterable[bytes], most_bytes: int) -> bytes:
    body = bytearray()
    for chunk in chunks:
        body += chunk
        if len(body) > most_bytes:
            raise UnusableInputError(f"The page is larger than {most_bytes / 1_000_000:g} MB, so it was not fetched.")
    return bytes(body)


def _inflated(chunks: Iterable[bytes], name: str) -> Iterable[bytes]:
    inflater: zlib._Decompress | None = None
    for chunk in chunks:
        if inflater is None:
            # What is called deflate comes with a header from some servers and without one from others.
            bare = name == "deflate" and (chunk[0] & 0x0F) != 8
            inflater = zlib.decompressobj(-15 if bare else 47)
        rest = chunk
        while rest and not inflater.eof:
            try:
                yield inflater.decompress(rest, _PORTION)
            except zlib.error as error:
                raise UnusableInputError("The site sent the page damaged: it cannot be unpacked.") from error
            rest = inflater.unconsumed_tail
    if inflater is not None and not inflater.eof:
        raise TryLaterError("The connection broke off before the whole page had come.", soon=True)
