"""Packs a WordNet database for `resources/wordnet/`: `python docs/pack_wordnet.py FOLDER`.

FOLDER holds the files of WordNet as Princeton and Debian's package wordnet-base distribute them. Each is packed in
chunks that can be read alone (the form of `dictzip`), byte by byte as it is: a program that packs the same files makes
the same.
"""

import struct
import sys
import zlib
from pathlib import Path

CHUNK = 32 * 1024
PARTS = ("noun", "verb", "adj", "adv")
TARGET = Path(__file__).parents[1] / "resources" / "wordnet"


def packed(data: bytes) -> bytes:
    packer = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    chunks = [
        packer.compress(data[at : at + CHUNK]) + packer.flush(zlib.Z_FULL_FLUSH) for at in range(0, len(data), CHUNK)
    ]
    told = struct.pack(f"<HHH{len(chunks)}H", 1, CHUNK, len(chunks), *map(len, chunks))
    extra = b"RA" + struct.pack("<H", len(told)) + told
    head = b"\x1f\x8b\x08\x04" + b"\0" * 4 + b"\2\xff" + struct.pack("<H", len(extra)) + extra
    return head + b"".join(chunks) + packer.flush() + struct.pack("<II", zlib.crc32(data), len(data))


def main() -> None:
    folder = Path(sys.argv[1])
    TARGET.mkdir(parents=True, exist_ok=True)
    for name in (each for part in PARTS for each in (f"index.{part}", f"data.{part}", f"{part}.exc")):
        (TARGET / f"{name}.dz").write_bytes(packed((folder / name).read_bytes()))


if __name__ == "__main__":
    main()
