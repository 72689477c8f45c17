"""Damaged files of every format give an essay or a sentence, and nothing else."""

import io
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sample_files import END, LEAD, MIDDLE, PICTURE, TITLE, book, essay_pdf, mhtml, packed, page, word

from cssreader.clean import clean_page
from cssreader.domain.essay import RawDocument
from cssreader.errors import KnownError
from cssreader.ingest import read_documents

BOOKMARKS = b'<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL><p><DT><A HREF="https://a.example/1" ADD_DATE="1">One</A></DL>'
MARKDOWN = f"""---
title: "{TITLE}"
author: Nadia Rehman
date: 2026-03-01
tags: [water, fields]
---

# {TITLE}

{LEAD} It is *never* kept **twice**, [they say](https://fields.example/a "a title").

> {MIDDLE}

- the gate ![a gate](gate.png)
- `the ledger` <b>and</b> the &amp; key

| Village | Turn |
|---|---|
| Tail end | Last |

```
code that nobody runs
```

{END}[^1]

[^1]: A note.
"""
TEXT = f"{TITLE}\n\nby Nadia Rehman\n\n{LEAD}\n\n{MIDDLE}\n\n1. the gate\n2. the ledger\n\n{END}\n"
SAMPLES = {
    "Markdown": MARKDOWN.encode(),
    "text": TEXT.encode(),
    "text of another encoding": TEXT.replace("gate", "gâté “gate”").encode("cp1252"),
    "text in UTF-16": TEXT.encode("utf-16"),
    "page": page().encode(),
    "web archive": mhtml(page(), pictures={"https://fields.example/a.png": PICTURE}),
    "pdf": essay_pdf(),
    "word": word(),
    "book": book(),
    "zip": packed({"a.html": page(), "b.zip": packed({"c.txt": "Some words."}), "d.docx": word()}),
    "bookmarks": BOOKMARKS,
    "addresses": b"https://a.example/1\nhttps://a.example/2\n",
}
INSIDE = {
    "word": ["word/document.xml", "word/_rels/document.xml.rels", "[Content_Types].xml", "docProps/core.xml"],
    "book": ["META-INF/container.xml", "OEBPS/content.opf", "OEBPS/nav.xhtml", "OEBPS/one.xhtml"],
}
NAMES = {"Markdown": "thing.md"}
PIECES = [b"\0", b"\xff\xfe", b"<", b">", b"<div>" * 500, b"]]>", b"&#0;", b"../", b"=\r\n", b"--", b"9" * 40, b"-1"]
damage = st.lists(
    st.tuples(st.floats(0, 1), st.integers(0, 40), st.one_of(st.sampled_from(PIECES), st.binary(max_size=8))),
    min_size=1,
    max_size=6,
)
fuzzed = settings(
    max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)


def _damaged(data: bytes, changes: list[tuple[float, int, bytes]]) -> bytes:
    for share, cut, put in changes:
        place = int(share * len(data))
        data = data[:place] + put + data[place + cut :]
    return data


def _take_in(folder: Path, data: bytes, name: str = "thing") -> None:
    file = folder / name
    file.write_bytes(data)
    with _sentences_only():
        for found in read_documents(file):
            if isinstance(found, RawDocument):
                assert found.origin.startswith(str(file))
                assert ".." not in found.origin.removeprefix(str(file)).split("/")
                with _sentences_only():
                    assert clean_page(found).content


@contextmanager
def _sentences_only() -> Iterator[None]:
    try:
        yield
    except KnownError as error:
        sentence = str(error)
    else:
        return
    assert sentence.endswith(".")


@pytest.mark.parametrize("name", sorted(SAMPLES))
@fuzzed
@given(damage)
def test_a_damaged_file_gives_an_essay_or_a_sentence(
    tmp_path: Path, name: str, changes: list[tuple[float, int, bytes]]
) -> None:
    _take_in(tmp_path, _damaged(SAMPLES[name], changes), NAMES.get(name, "thing"))


MARKS = (
    *("#", "> ", "- ", "1. ", "*", "**", "_", "`", "```", "[", "](", ")", "![", "|", "---", "\n", "\n\n", "    ", "<"),
    *("</b>", "<!--", "&#x110000;", "&amp;", "[^1]: ", "[a]: x", "\\", "\t", "title: ", ": [", '"', "http://["),
)
marked = st.lists(st.one_of(st.sampled_from(MARKS), st.text(max_size=12)), max_size=60).map("".join)


@fuzzed
@given(st.sampled_from(["", "---\n", "---\ntitle: a\n---\n", "---\ntitle: [\n---\n"]), marked)
def test_any_marks_in_a_text_give_an_essay_or_a_sentence(tmp_path: Path, front: str, text: str) -> None:
    for name in ("thing.md", "thing.txt"):
        _take_in(tmp_path, (front + text).encode("utf-8", "surrogatepass"), name)


@pytest.mark.parametrize(("name", "part"), [(name, part) for name, parts in INSIDE.items() for part in parts])
@fuzzed
@given(damage)
def test_damage_inside_an_archive_gives_an_essay_or_a_sentence(
    tmp_path: Path, name: str, part: str, changes: list[tuple[float, int, bytes]]
) -> None:
    with zipfile.ZipFile(io.BytesIO(SAMPLES[name])) as archive:
        entries: dict[str, bytes | str] = {one: archive.read(one) for one in archive.namelist()}
    whole = entries[part]
    assert isinstance(whole, bytes)
    _take_in(tmp_path, packed({**entries, part: _damaged(whole, changes)}))
