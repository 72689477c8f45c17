"""Essays with marks of every sort, as Hypothesis makes them up."""

from dataclasses import replace
from datetime import UTC, datetime

from hypothesis import strategies as st

from cssreader.domain.annotation import (
    Anchored,
    Annotation,
    AnnotationId,
    AnnotationKind,
    Moved,
    Selector,
    Uncertain,
    Unplaced,
)
from cssreader.domain.categories import SHIPPED_CATEGORIES
from cssreader.domain.essay import EssayId, VersionId
from cssreader.domain.export import ExportedEssay

text = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=30)
offsets = st.tuples(st.integers(0, 10**6), st.integers(0, 10**6)).map(sorted)
scores = st.floats(0, 1)
moments = st.datetimes(datetime(1970, 1, 2), datetime(9999, 12, 30), timezones=st.just(UTC))  # noqa: DTZ001
tags = st.lists(text, max_size=3).map(tuple)
placements = st.one_of(
    offsets.map(lambda pair: Anchored(pair[0], pair[1])),
    st.builds(lambda pair, score: Moved(pair[0], pair[1], score), offsets, scores),
    st.builds(lambda pair, score: Uncertain(pair[0], pair[1], score), offsets, scores),
    st.just(Unplaced()),
)
selectors = st.builds(
    lambda exact, prefix, suffix, pair: Selector(exact, prefix, suffix, *pair), text, text, text, offsets
)
identities = st.uuids().map(lambda each: AnnotationId(str(each)))
numbers = st.integers(1, 2**63 - 1)


@st.composite
def annotations(draw: st.DrawFn) -> Annotation:
    kind = draw(st.sampled_from(AnnotationKind))
    whole_essay = kind is AnnotationKind.NOTE and draw(st.booleans())
    return Annotation(
        id=draw(identities),
        essay_id=EssayId(draw(numbers)),
        kind=kind,
        category=draw(st.none() | st.sampled_from(SHIPPED_CATEGORIES)) if kind is AnnotationKind.HIGHLIGHT else None,
        selector=None if whole_essay else draw(selectors),
        version_id=draw(st.none() | numbers.map(VersionId)),
        placement=Unplaced() if whole_essay else draw(placements),
        note=draw(text),
        tags=draw(tags),
        created_at=draw(moments),
        modified_at=draw(moments),
        source=draw(text),
        year=draw(text),
        stale=draw(st.booleans()),
    )


essays = st.builds(
    ExportedEssay,
    essay_id=numbers.map(EssayId),
    title=text,
    author=st.none() | text,
    site=st.none() | text,
    published=st.none() | st.dates(),
    address=st.none() | text,
    origin=text,
    text_hash=st.none() | text,
    tags=tags,
    annotations=st.lists(annotations(), max_size=4).map(tuple),
)


def without_numbers(essay: ExportedEssay) -> ExportedEssay:
    """The essay without what means nothing in another library."""
    marks = tuple(replace(mark, essay_id=EssayId(0), version_id=None) for mark in essay.annotations)
    return replace(essay, essay_id=EssayId(0), annotations=marks)
