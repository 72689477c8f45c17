"""The JSON that the commands print. The names here are a promise to every script that reads them."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any

from cssreader.domain.authors import Author, Site
from cssreader.domain.categories import NamedCategory
from cssreader.domain.changes import CheckReport, ImportOutcome, RulesChange
from cssreader.domain.cleaning_rules import CleaningRule
from cssreader.domain.content import Picture
from cssreader.domain.dictionary import Lookup, Sense
from cssreader.domain.essay import CleanedPage, Essay, EssaySummary, RemovedBlock
from cssreader.domain.figures import ReadingFigures, TimeSpent
from cssreader.domain.search import Facet, Hit, SearchResult
from cssreader.domain.searches import SavedSearch
from cssreader.domain.topics import Coverage, Topic, TopicPlace
from cssreader.domain.versions import Comparison, Likeness, Piece, Version
from cssreader.domain.watching import WatchedFolder
from cssreader.domain.web import Discovery, QueueEvent, QueueItem, Subscription
from cssreader.text.plain import plain_text
from cssreader.text.safe_html import to_html


def import_record(outcome: ImportOutcome) -> dict[str, Any]:
    return {
        "origin": outcome.origin,
        "status": outcome.status.value,
        "essay_id": outcome.essay_id,
        "title": outcome.title,
        "error": outcome.error,
        "warnings": list(outcome.notes),
    }


def clean_record(origin: str, page: CleanedPage | None, error: str | None) -> dict[str, Any]:
    return {
        "origin": origin,
        "title": page.facts.title if page else None,
        "author": page.facts.author if page else None,
        "published": _day(page.facts.published or page.facts.updated) if page else None,
        "text": plain_text(page.content) if page else None,
        "html": to_html(page.content) if page else None,
        "removed": [removed_record(block) for block in page.removed] if page else [],
        "error": error,
    }


def removed_record(block: RemovedBlock) -> dict[str, Any]:
    return {"text": block.text, "reason": block.reason.value}


def kind_record(kind: NamedCategory, highlights: int) -> dict[str, Any]:
    return {
        "id": kind.id,
        "name": kind.name,
        "own": not kind.shipped_name,
        "colour": kind.hue.value,
        "icon": kind.icon.value,
        "shown": kind.shown,
        "removed": kind.removed,
        "highlights": highlights,
    }


def rule_record(rule: CleaningRule) -> dict[str, Any]:
    return {
        "id": rule.id,
        "action": rule.action.value,
        "text": rule.excerpt,
        "essay_id": rule.essay_id,
        "site": rule.site,
        "origin": rule.origin.value,
        "created": rule.created.isoformat(),
    }


def rules_change_record(change: RulesChange, kept: Sequence[CleaningRule]) -> dict[str, Any]:
    """`kept` are all rules of the library: those that the change made have their numbers there."""
    made = {(rule.block, rule.essay_id, rule.site) for rule in change.after}
    return {
        "withdrawn": [rule.id for rule in change.before],
        "rules": [rule_record(rule) for rule in kept if (rule.block, rule.essay_id, rule.site) in made],
        "essays": list(change.essays),
    }


def figures_record(figures: ReadingFigures, topics: Sequence[TimeSpent]) -> dict[str, Any]:
    """`topics` and `sites` name None last: what lies in no topic, or came from no site."""
    return {
        "since": figures.since.isoformat(),
        "today": figures.today.isoformat(),
        "streak": figures.streak.current,
        "longest_streak": figures.streak.longest,
        "days": [
            {"day": each.begins.isoformat(), "minutes": _minutes(each.seconds), "finished": each.finished}
            for each in figures.days
        ],
        "topics": [_spent_record(each) for each in topics],
        "sites": [_spent_record(each) for each in figures.sites],
    }


def _spent_record(spent: TimeSpent) -> dict[str, Any]:
    return {"name": spent.name, "minutes": _minutes(spent.seconds), "essays": spent.essays}


def _minutes(seconds: float) -> float:
    return round(seconds / 60, 1)


def watched_record(folder: WatchedFolder) -> dict[str, Any]:
    return {
        "id": folder.id,
        "path": folder.path,
        "added": folder.added.isoformat(),
        "seen": folder.seen,
        "said": folder.said,
    }


def author_record(author: Author) -> dict[str, Any]:
    return {
        "name": author.name,
        "essays": author.essays,
        "annotations": author.annotations,
        "spellings": list(author.spellings),
    }


def site_record(site: Site) -> dict[str, Any]:
    return {"name": site.name, "essays": site.essays, "annotations": site.annotations}


def topic_record(topic: Topic, covered: Coverage | None) -> dict[str, Any]:
    """A topic; without `covered` one that is not shown."""
    return {
        "topic": topic.id,
        "name": topic.name,
        "under": topic.under,
        "rule": topic.rule,
        "optional": topic.optional,
        "shown": covered is not None,
        "essays": covered.essays if covered else None,
        "unread": covered.unread if covered else None,
        "finished": covered.finished if covered else None,
        "highlights": covered.highlights if covered else None,
        "last_read": covered.last_read.isoformat() if covered and covered.last_read else None,
    }


def place_record(place: TopicPlace) -> dict[str, Any]:
    return {
        "topic": place.topic.id,
        "name": place.topic.name,
        "lies_in": place.lies_in,
        "reason": place.reason,
        "told_by": list(place.told_by),
    }


def list_record(summary: EssaySummary, topics: Iterable[Topic] = ()) -> dict[str, Any]:
    return {
        "essay_id": summary.id,
        "title": summary.title,
        "author": summary.author,
        "published": _day(summary.published),
        "site": summary.site,
        "origin": summary.origin,
        "words": summary.words,
        "topics": list(dict.fromkeys(topic.name for topic in topics)),
        "progress": summary.progress,
        "tags": list(summary.tags),
        "shelf": summary.shelf.value,
        "annotations": summary.annotations,
        "added": summary.added_at.isoformat(),
        "trashed": summary.trashed,
        "perhaps_same": summary.perhaps_same,
    }


def essay_record(essay: Essay, topics: Iterable[Topic] = ()) -> dict[str, Any]:
    facts = essay.facts
    return list_record(essay.summary, topics) | {
        "author_line": facts.author_line,
        "updated": _day(facts.updated),
        "written_by": facts.written_by,
        "edited_by": facts.edited_by,
        "reviewed_by": facts.reviewed_by,
        "sources": list(facts.sources),
        "section": facts.section,
        "views": facts.views,
        "address": facts.address,
        "addresses": list(essay.addresses),
        "versions": essay.versions,
        "language": facts.language,
        "text": essay.text,
        "html": to_html(essay.content),
        "pictures": [picture_record(block) for block in essay.content if isinstance(block, Picture)],
        "removed": [removed_record(block) for block in essay.hidden],
    }


def picture_record(picture: Picture) -> dict[str, Any]:
    return {"source": picture.source, "alt": picture.alt, "width": picture.width, "height": picture.height}


def lookup_record(lookup: Lookup) -> dict[str, Any]:
    return {
        "word": lookup.word,
        "entries": [
            {
                "headword": entry.headword,
                "dictionary": entry.dictionary.name,
                "copyright": entry.dictionary.copyright,
                "senses": [_sense_record(sense) for sense in entry.senses],
            }
            for entry in lookup.entries
        ],
    }


def _sense_record(sense: Sense) -> dict[str, Any]:
    return {
        "part_of_speech": sense.part_of_speech or None,
        "definition": sense.definition,
        "examples": list(sense.examples),
        "synonyms": list(sense.synonyms),
        "antonyms": list(sense.antonyms),
    }


def saved_search_record(search: SavedSearch) -> dict[str, Any]:
    return {"name": search.name, "query": search.typed, "answers": search.answers}


def search_record(result: SearchResult, facets: Sequence[Facet] | None = None) -> dict[str, Any]:
    """`facets` are None where nobody asked for them."""
    counted = {} if facets is None else {"facets": {str(facet.name): dict(facet.values) for facet in facets}}
    return {
        "query": result.typed,
        "total": result.total,
        "took_ms": round(result.took_ms, 3),
        "suggestion": result.suggestion,
        "hits": [hit_record(hit) for hit in result.hits],
        "any_word": result.any_word,
        "complete": result.complete,
        "in_full": result.in_full,
        "read_as_words": result.read_as_words,
        "waiting": result.waiting,
        **counted,
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
        "every_word": hit.every_word,
    }


def version_record(version: Version) -> dict[str, Any]:
    return {
        "version": version.number,
        "version_id": version.id,
        "created": version.created_at.isoformat(),
        "title": version.title,
        "words": version.words,
        "site": version.site,
        "origin": version.origin,
        "address": version.address,
        "shown": version.shown,
    }


def difference_records(compared: Comparison) -> Iterator[dict[str, Any]]:
    """The paragraphs that differ."""
    for row in compared.paragraphs:
        if not row.same:
            yield {"before": _pieces(row.before), "after": _pieces(row.after)}


def _pieces(pieces: tuple[Piece, ...]) -> list[dict[str, Any]]:
    return [{"text": piece.text, "changed": piece.changed} for piece in pieces]


def likeness_record(pair: Likeness) -> dict[str, Any]:
    return {"share": round(pair.share, 3), "essay": list_record(pair.essay), "other": list_record(pair.other)}


def check_record(report: CheckReport) -> dict[str, Any]:
    return {"essays": report.essays, "annotations": report.annotations, "problems": list(report.problems)}


def found_records(discovery: Discovery, known: frozenset[str]) -> list[dict[str, Any]]:
    """One for each page, then one for each feed or site map that is named."""
    pages = [
        {
            "address": page.address,
            "title": page.title or None,
            "published": _day(page.published),
            "kind": "page",
            "known": page.address in known,
            "found_in": discovery.kind.value,
        }
        for page in discovery.pages
    ]
    others = [
        {
            "address": other.address,
            "title": other.title or None,
            "published": None,
            "kind": other.kind.value,
            "known": False,
            "found_in": discovery.kind.value,
        }
        for other in discovery.others
    ]
    return pages + others


def queue_record(item: QueueItem) -> dict[str, Any]:
    return {
        "id": item.id,
        "address": item.address,
        "title": item.title or None,
        "state": item.state.value,
        "tries": item.tries,
        "next_try": item.next_try_at.isoformat(),
        "said": item.said or None,
        "essay_id": item.essay_id,
    }


def event_record(event: QueueEvent) -> dict[str, Any]:
    return {"at": event.at.isoformat(), "said": event.said}


def subscription_record(subscription: Subscription) -> dict[str, Any]:
    return {
        "id": subscription.id,
        "address": subscription.address,
        "title": subscription.title,
        "kind": subscription.kind.value,
        "asked": subscription.asked_at.isoformat() if subscription.asked_at else None,
        "said": subscription.said or None,
        "seen": subscription.seen,
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
