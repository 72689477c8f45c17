"""Writes small dictionaries in StarDict's form, and files packed as dictzip packs them."""

import struct
import zlib
from collections.abc import Mapping, Sequence
from pathlib import Path


def write_stardict(
    folder: Path,
    articles: Sequence[tuple[str, bytes]],
    *,
    kinds: str = "m",
    synonyms: Mapping[str, int] | None = None,
    facts: Mapping[str, str] | None = None,
    chunk: int = 0,
) -> Path:
    """A dictionary of words and articles; with `chunk`, its articles are packed in pieces of so many bytes."""
    folder.mkdir(parents=True, exist_ok=True)
    index, data = b"", b""
    for word, article in articles:
        index += word.encode() + b"\0" + struct.pack(">II", len(data), len(article))
        data += article
    told = {
        "version": "2.4.2",
        "bookname": "A small one",
        "wordcount": str(len(articles)),
        "idxfilesize": str(len(index)),
    }
    told |= {"sametypesequence": kinds} if kinds else {}
    told |= dict(facts or {})
    lines = ["StarDict's dict ifo file", *(f"{key}={value}" for key, value in told.items())]
    (folder / "small.ifo").write_text("\n".join(lines) + "\n", "utf-8")
    (folder / "small.idx").write_bytes(index)
    if chunk:
        (folder / "small.dict.dz").write_bytes(dictzipped(data, chunk))
    else:
        (folder / "small.dict").write_bytes(data)
    if synonyms:
        rows = (word.encode() + b"\0" + struct.pack(">I", number) for word, number in synonyms.items())
        (folder / "small.syn").write_bytes(b"".join(rows))
    return folder


def dictzipped(data: bytes, chunk: int) -> bytes:
    packer = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    chunks = [
        packer.compress(data[at : at + chunk]) + packer.flush(zlib.Z_FULL_FLUSH) for at in range(0, len(data), chunk)
    ]
    told = struct.pack(f"<HHH{len(chunks)}H", 1, chunk, len(chunks), *map(len, chunks))
    extra = b"RA" + struct.pack("<H", len(told)) + told
    head = b"\x1f\x8b\x08\x04\0\0\0\0\2\3" + struct.pack("<H", len(extra)) + extra
    return head + b"".join(chunks) + packer.flush() + struct.pack("<II", zlib.crc32(data), len(data))
