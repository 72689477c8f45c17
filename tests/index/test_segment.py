"""What the index writes is what plain Whoosh would have written, posting by posting."""

from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cssreader.domain.annotation import AnnotationId
from cssreader.domain.essay import EssayId
from cssreader.domain.search import HitKind, IndexDocument
from cssreader.index import writing
from cssreader.index.engine import FileIndex, FileStorage, SegmentWriter, formats
from cssreader.index.schema import (
    AUTHOR_WEIGHT,
    BODY_WEIGHT,
    KINDS,
    NOTE_WEIGHT,
    PART_LENGTHS,
    TAG_WEIGHT,
    TITLE_WEIGHT,
    part_starts,
    schema,
)
from cssreader.index.segment import BLOCK
from cssreader.index.writing import merge_small, tidy_index, write_batch
from cssreader.text.words import words_of

Batch = tuple[Sequence[IndexDocument], Sequence[str]]


def plain_fields(name: str, parts: Sequence[tuple[str, float]]) -> dict[str, list[tuple[bytes, int, float, bytes]]]:
    """The postings of one field, made as one would who never heard of speed."""
    positions: dict[str, list[int]] = defaultdict(list)
    weights: dict[str, float] = defaultdict(float)
    forms: dict[str, float] = defaultdict(float)
    for number, (text, weight) in enumerate(parts):
        begin = part_starts()[number] if name == "text" else number * PART_LENGTHS[0]
        for word in words_of(text):
            positions[word.term].append(begin + word.position)
            weights[word.term] += weight
            if word.form != word.term:
                forms[word.form] += weight
    encode = formats.Positions().encode
    built = {
        name: [(term.encode(), len(places), weights[term], encode(places)) for term, places in positions.items()],
        f"{name}_forms": [(form.encode(), 1, weight, b"") for form, weight in forms.items()],
    }
    return {field: postings for field, postings in built.items() if postings}


def plain_document(document: IndexDocument) -> dict[str, Any]:
    whole = [
        (document.title, TITLE_WEIGHT),
        (document.author, AUTHOR_WEIGHT),
        ("\n".join(document.tags), TAG_WEIGHT),
        (document.notes, NOTE_WEIGHT),
        (document.body, BODY_WEIGHT),
    ]
    return {
        "key": document.key,
        "kind": KINDS.index(document.kind),
        "essay": document.essay_id,
        **plain_fields("text", whole),
        **plain_fields("title", [(document.title, 1.0)]),
        **plain_fields("author", [(document.author, 1.0)]),
        **plain_fields("tag", [(tag, 1.0) for tag in document.tags]),
    }


def write_plainly(folder: Path, documents: Sequence[IndexDocument], removed: Sequence[str]) -> None:
    """As `write_batch`, with nothing but Whoosh."""
    if not folder.exists():
        folder.mkdir()
        FileIndex.create(FileStorage(str(folder)), schema())
    writer = SegmentWriter(FileIndex(FileStorage(str(folder)), schema()))
    for key in [*(document.key for document in documents), *removed]:
        writer.delete_by_term("key", key)
    for document in documents:
        writer.add_document(**plain_document(document))
    writer.commit(mergetype=lambda _, segments: [segment for segment in segments if segment.doc_count()])
    SegmentWriter(FileIndex(FileStorage(str(folder)), schema())).commit(mergetype=merge_small)


def contents(folder: Path) -> list[dict[str, Any]]:
    """All that plain Whoosh, which knows nothing of our writer, reads from each segment of an index."""
    with FileIndex(FileStorage(str(folder))).reader() as whole:
        return [contents_of(reader) for reader, _ in whole.leaf_readers() if reader.doc_count_all()]


def contents_of(reader: Any) -> dict[str, Any]:
    numbers = range(reader.doc_count_all())
    names = reader.schema.names()
    return {
        "deleted": [number for number in numbers if reader.is_deleted(number)],
        "columns": {
            name: list(reader.column_reader(name)) for name in names if reader.schema[name].column_type is not None
        },
        "lengths": {name: [reader.doc_field_length(number, name) for number in numbers] for name in names},
        "totals": {name: reader.field_length(name) for name in names},
        "terms": {place: (facts(info), postings(reader, *place)) for place, info in reader},
    }


def facts(info: Any) -> tuple[float, ...]:
    return (
        info.weight(),
        info.doc_frequency(),
        info.min_length(),
        info.max_length(),
        info.max_weight(),
        info.min_id(),
        info.max_id(),
    )


def postings(reader: Any, name: str, term: bytes) -> list[tuple[Any, ...]]:
    found: list[tuple[Any, ...]] = []
    matcher = reader.postings(name, term)
    while matcher.is_active():
        positions = matcher.value_as("positions") if matcher.supports("positions") else None
        found.append((matcher.id(), matcher.weight(), matcher.value_as("frequency"), positions))
        matcher.next()
    return found


WORDS = [
    "war",
    "wars",
    "education",
    "educating",
    "well-being",
    "co-op's",
    "2,500",
    "GDP",
    "ملک",
    "قانون",
    "U.S.",
    "—",
    "a…b",
]
TEXTS = st.one_of(st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join), st.text(max_size=30))


@st.composite
def documents(draw: st.DrawFn, number: int) -> IndexDocument:
    if draw(st.booleans()):
        return IndexDocument(
            f"a{number}", HitKind.NOTE, EssayId(1), AnnotationId(str(number)), "", draw(TEXTS), "", (), draw(TEXTS)
        )
    tags = tuple(draw(st.lists(TEXTS, max_size=3)))
    return IndexDocument(
        f"e{number}", HitKind.ESSAY, EssayId(number), None, draw(TEXTS), draw(TEXTS), draw(TEXTS), tags, ""
    )


@st.composite
def batches(draw: st.DrawFn) -> Batch:
    numbers = draw(st.lists(st.integers(1, 12), unique=True, max_size=6))
    written = [draw(documents(number)) for number in numbers]
    removed = draw(
        st.lists(st.sampled_from([f"{kind}{number}" for kind in "ae" for number in range(1, 13)]), unique=True)
    )
    keys = {document.key for document in written}
    return written, [key for key in removed if key not in keys]


def test_the_eighth_small_segment_is_made_one_with_the_others_at_once(tmp_path: Path) -> None:
    for number in range(1, 9):
        key = IndexDocument(f"e{number}", HitKind.ESSAY, EssayId(number), None, "War", "war", "", (), "")
        write_batch(tmp_path / "index", [key], [])
        assert (number if number < 8 else 1) == len(contents(tmp_path / "index"))


@settings(max_examples=60, deadline=None)
@given(written=st.lists(batches(), min_size=1, max_size=12))
def test_any_batches_leave_what_plain_whoosh_would_have_left(
    tmp_path_factory: pytest.TempPathFactory, written: list[Batch]
) -> None:
    root = tmp_path_factory.mktemp("library")
    for documents_, removed in written:
        write_plainly(root / "plain", documents_, removed)
        write_batch(root / "index", documents_, removed)
    assert contents(root / "plain") == contents(root / "index")


def test_a_word_of_more_essays_than_a_block_holds_is_read_whole(tmp_path: Path) -> None:
    many = [
        IndexDocument(
            f"e{number}", HitKind.ESSAY, EssayId(number), None, "War", "war and peace " * (number % 7), "", (), ""
        )
        for number in range(2 * BLOCK + 3)
    ]
    write_plainly(tmp_path / "plain", many, [])
    write_batch(tmp_path / "index", many, [])
    assert contents(tmp_path / "plain") == contents(tmp_path / "index")


def test_a_word_that_stands_far_apart_keeps_its_places(tmp_path: Path) -> None:
    body = "war " + "peace " * 70_000 + "war " + "truce " * 300 + "war"
    one = IndexDocument("e1", HitKind.ESSAY, EssayId(1), None, "war", body, "", (), "")
    write_plainly(tmp_path / "plain", [one], [])
    write_batch(tmp_path / "index", [one], [])
    assert contents(tmp_path / "plain") == contents(tmp_path / "index")


def test_many_middling_segments_are_made_few_and_hold_what_they_held(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writing, "LARGEST_MERGE", 0)
    monkeypatch.setattr(writing, "LARGEST_TIDIED", 30)
    for number in range(1, 25):
        keys = [f"e{3 * number + each}" for each in range(3)]
        essays = [IndexDocument(key, HitKind.ESSAY, EssayId(number), None, "War", "war", "", (), "") for key in keys]
        write_batch(tmp_path / "index", essays, ["e4"] if number > 1 else [])
    before = contents(tmp_path / "index")
    assert 24 == len(before)
    while tidy_index(tmp_path / "index"):
        pass
    after = contents(tmp_path / "index")
    assert len(after) < 8
    assert sorted(key for each in before for key in living(each)) == sorted(
        key for each in after for key in living(each)
    )
    assert not tidy_index(tmp_path / "index")


def living(segment: dict[str, Any]) -> list[str]:
    keys = segment["columns"]["key"]
    return [key for number, key in enumerate(keys) if number not in segment["deleted"]]
