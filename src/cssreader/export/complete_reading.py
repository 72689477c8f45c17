"""What only a complete export holds of an essay, read back.

What is odd here costs nothing but itself: the annotations are read without it, and a sentence says so.
"""

from collections.abc import Mapping
from typing import Any

from cssreader.domain.annotation import Annotation, AnnotationId
from cssreader.domain.essay import Shelf
from cssreader.domain.export import CompleteParts
from cssreader.domain.merging import PastState
from cssreader.export.essay_records import read_facts, read_page
from cssreader.export.json_fields import Fields, OddFieldError
from cssreader.export.selector_fields import read_selector

_LONGEST_TEXT = 20_000_000
_LONGEST_LINE = 10_000
_MOST_TAGS = 1_000
_MOST_PAST = 1_000
_MOST_PROBLEMS = 1_000


class CompleteReading:
    """Takes the annotations of one essay as they are read, and then gives the rest."""

    def __init__(self, essay: Fields, name: str, problems: list[str]) -> None:
        self._essay = essay
        self._name = name
        self._problems = problems
        self._past: dict[AnnotationId, frozenset[PastState]] = {}
        self._marked_in: dict[AnnotationId, str] = {}

    def note(self, annotation: Annotation, record: Fields) -> None:
        marked_in = record.lenient(self._odd, record.text, "marked_in", most=_LONGEST_LINE)
        if marked_in:
            self._marked_in[annotation.id] = marked_in
        past = record.values.get("past")
        if isinstance(past, list):
            states = [self._state(each, annotation) for each in past[:_MOST_PAST] if isinstance(each, dict)]
            self._past[annotation.id] = frozenset(state for state in states if state is not None)

    def result(self, title: str) -> CompleteParts:
        essay = self._essay
        shelf = essay.values.get("shelf")
        page = essay.values.get("page")
        edited, texts = essay.values.get("edited"), essay.values.get("texts")
        return CompleteParts(
            uid=essay.lenient(self._odd, essay.uuid, "uid") if essay.values.get("uid") is not None else None,
            shelf=None if shelf is None else essay.lenient(self._odd, essay.choice, "shelf", Shelf),
            edited=read_facts(edited) if isinstance(edited, dict) else {},
            past=self._past,
            marked_in=self._marked_in,
            texts=self._texts(texts) if isinstance(texts, dict) else {},
            page=None if page is None else essay.lenient(self._odd, read_page, page, title),
        )

    def _texts(self, texts: Mapping[str, Any]) -> dict[str, str]:
        given = Fields(dict(texts))
        read = {name: given.lenient(self._odd, given.text, name, most=_LONGEST_TEXT) for name in texts}
        return {name: text for name, text in read.items() if text is not None}

    def _state(self, record: dict[str, Any], now: Annotation) -> PastState | None:
        return Fields(record).lenient(self._odd, _state, Fields(record), now)

    def _odd(self, sentence: str) -> None:
        if len(self._problems) < _MOST_PROBLEMS:
            self._problems.append(f"{self._name} in the file: {sentence}")


def _state(fields: Fields, now: Annotation) -> PastState:
    kind = fields.text("kind", most=_LONGEST_LINE)
    if not kind:
        raise OddFieldError("what was before a change is damaged.")
    return PastState(
        modified_at=fields.moment("modified"),
        kind=kind,
        category=fields.text("category", most=_LONGEST_LINE),
        selector=now.selector if "quoted_at" not in fields.values else read_selector(fields),
        note=fields.text("note", most=_LONGEST_TEXT) or "",
        tags=fields.texts("tags", most=_MOST_TAGS, longest=_LONGEST_LINE),
        source=fields.text("source", most=_LONGEST_LINE) or "",
        year=fields.text("year", most=_LONGEST_LINE) or "",
        stale=fields.flag("stale"),
    )
