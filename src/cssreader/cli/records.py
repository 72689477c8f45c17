"""The JSON that the commands print. The names here are a promise to every script that reads them."""

from datetime import date
from typing import Any

from cssreader.domain.changes import CheckReport, ImportOutcome
from cssreader.domain.content import Picture
from cssreader.domain.essay import CleanedPage, Essay, EssaySummary, RemovedBlock
from cssreader.domain.search import Hit, SearchResult
from cssreader.text.plain import plain_text
from cssreader.text.safe_html import to_html


def import_record(outcome: ImportOutcome) -> dict[str, Any]:
    return {
        "origin": outcome.origin,
        "status": outcome.status.value,
        "essay_id": outcome.essay_id,
        "title": outcome.title,
        "error": outcome.error,
        "warnings": list(outcome.warnings),
    }


def clean_record(origin: str, page: CleanedPage | None, error: str | None) -> dict[str, Any]:
    return {
        "origin": origin,
        "title": page.facts.title if page else None,
        "author": page.facts.author if page else None,
        "published": _day(page.facts.published) if page else None,
        "text": plain_text(page.content) if page else None,
        "html": to_html(page.content) if page else None,
        "removed": [removed_record(block) for block in page.removed] if page else [],
        "error": error,
    }


def removed_record(block: RemovedBlock) -> dict[str, Any]:
    return {"text": block.text, "reason": block.reason.value}


def list_record(summary: EssaySummary) -> dict[str, Any]:
    return {
        "essay_id": summary.id,
        "title": summary.title,
        "author": summary.author,
        "published": _day(summary.published),
        "site": summary.site,
        "origin": summary.origin,
        "words": summary.words,
        "topics": [],
        "progress": summary.progress,
        "tags": list(summary.tags),
        "shelf": summary.shelf.value,
        "annotations": summary.annotations,
        "added": summary.added_at.isoformat(),
        "trashed": summary.trashed,
    }


def essay_record(essay: Essay) -> dict[str, Any]:
    facts = essay.facts
    return list_record(essay.summary) | {
        "author_line": facts.author_line,
        "updated": _day(facts.updated),
        "written_by": facts.written_by,
        "edited_by": facts.edited_by,
        "reviewed_by": facts.reviewed_by,
        "sources": list(facts.sources),
        "section": facts.section,
        "views": facts.views,
        "address": facts.address,
        "language": facts.language,
        "text": essay.text,
        "html": to_html(essay.content),
        "pictures": [picture_record(block) for block in essay.content if isinstance(block, Picture)],
        "removed": [removed_record(block) for block in essay.removed],
    }


def picture_record(picture: Picture) -> dict[str, Any]:
    return {"source": picture.source, "alt": picture.alt, "width": picture.width, "height": picture.height}


def search_record(result: SearchResult) -> dict[str, Any]:
    return {
        "query": result.typed,
        "total": result.total,
        "took_ms": round(result.took_ms, 3),
        "suggestion": result.suggestion,
        "hits": [hit_record(hit) for hit in result.hits],
        "any_word": result.any_word,
        "read_as_words": result.read_as_words,
        "waiting": result.waiting,
    }


def hit_record(hit: Hit) -> dict[str, Any]:
    return {
        "essay_id": hit.essay_id,
        "title": hit.title,
        "origin": hit.origin,
        "score": hit.score,
        "kind": hit.kind.value,
        "excerpts": [
            {"text": excerpt.text, "matches": [list(match) for match in excerpt.matches], "at": excerpt.at}
            for excerpt in hit.excerpts
        ],
        "annotation_id": hit.annotation_id,
        "author": hit.author,
        "further": hit.further,
    }


def check_record(report: CheckReport) -> dict[str, Any]:
    return {"essays": report.essays, "annotations": report.annotations, "problems": list(report.problems)}


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
