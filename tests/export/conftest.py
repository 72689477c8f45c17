"""Essays with marks on them, as an export is given them."""

import uuid
from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import pytest

from cssreader.domain.annotation import Anchored, Annotation, AnnotationId, AnnotationKind, Category, Selector
from cssreader.domain.essay import EssayId, VersionId
from cssreader.domain.export import ExportColours, ExportedEssay

MakeAnnotation = Callable[..., Annotation]
MakeEssay = Callable[..., ExportedEssay]


@pytest.fixture(scope="session")
def make_annotation() -> MakeAnnotation:
    def make(quote: str = "The barrage was built in 1932.", **changes: Any) -> Annotation:
        values: dict[str, Any] = {
            "id": AnnotationId(str(uuid.uuid5(uuid.NAMESPACE_OID, quote))),
            "essay_id": EssayId(7),
            "kind": AnnotationKind.HIGHLIGHT,
            "category": Category.FACT,
            "selector": Selector(quote, "before ", " after", 10, 10 + len(quote)),
            "version_id": VersionId(3),
            "placement": Anchored(10, 10 + len(quote)),
            "note": "",
            "tags": (),
            "created_at": datetime(2026, 11, 1, 8, 30, 0, 123456, UTC),
            "modified_at": datetime(2026, 11, 2, 9, 45, tzinfo=UTC),
        }
        return Annotation(**(values | changes))

    return make


@pytest.fixture(scope="session")
def make_essay() -> MakeEssay:
    def make(*annotations: Annotation, **changes: Any) -> ExportedEssay:
        values: dict[str, Any] = {
            "essay_id": EssayId(7),
            "title": "Canals and Crops",
            "author": "Nadia Rehman",
            "site": "Field Notes",
            "published": date(2026, 7, 27),
            "address": "https://notes.example/canals",
            "origin": "/pages/canals.html",
            "text_hash": "ab" * 32,
            "tags": ("water",),
            "annotations": annotations,
        }
        return ExportedEssay(**(values | changes))

    return make


@pytest.fixture(scope="session")
def colours() -> ExportColours:
    from cssreader.app.export_annotations import export_colours

    return export_colours()
