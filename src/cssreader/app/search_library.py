"""Search essays, highlights and notes, and show the passages that answer."""

import time
from collections.abc import Hashable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from cssreader.app.answer_places import places_in
from cssreader.app.gather_material import gather_material
from cssreader.app.related_essays import related_to
from cssreader.app.search_conditions import Conditions
from cssreader.app.search_facets import facets_of, worth_of
from cssreader.app.suggest_spelling import suggestion_for
from cssreader.app.synonyms import known_synonyms
from cssreader.app.topic_members import TopicMembers
from cssreader.app.topic_shelves import essays_by_name
from cssreader.app.workspace import Workspace
from cssreader.domain.annotation import Annotation, AnnotationId, span_of
from cssreader.domain.essay import EssayId, EssaySummary
from cssreader.domain.material import Material
from cssreader.domain.query import Field, Query
from cssreader.domain.search import Excerpt, Facet, Hit, HitKind, HitOrder, RelatedEssay, SearchResult
from cssreader.index.stamp import IndexDamagedError, condemn_index
from cssreader.text.excerpts import excerpts_of, opening_of
from cssreader.text.matching import matches_in
from cssreader.text.passages import every_passage
from cssreader.text.query_language import parse_query, without_capitals

if TYPE_CHECKING:
    from cssreader.index.searching import Found, IndexSearcher, Match

EXCERPTS = 3
MOST_PASSAGES = 200
"""Passages of one essay that are listed when all are wished for."""

FEW_FOUND = 3
"""Where fewer hits hold every word, it is said what was perhaps meant."""


class LibrarySearch:
    """Questions put to one library, one after the other. It belongs to the thread of its workspace."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._searcher: IndexSearcher | None = None
        self.topics = TopicMembers(workspace, self._wholly, self._state)
        self._conditions = Conditions(workspace, self.topics.called)

    def close(self) -> None:
        if self._searcher is not None:
            self._searcher.close()

    def search(
        self,
        typed: str,
        *,
        limit: int = 50,
        last_word_is_prefix: bool = False,
        order: HitOrder = HitOrder.RELEVANCE,
    ) -> SearchResult:
        """The first `limit` hits in an order; no question is an error.

        Raises IndexUnavailableError while there is no index to search, LibraryError.
        """
        began = time.perf_counter()
        query = parse_query(typed, last_word_is_prefix=last_word_is_prefix)
        with self._noticing_damage():
            worth = worth_of(self._workspace, order)
            found = self._opened().search(query, limit, self._conditions.of(query), worth)
            if not found.total and (small := without_capitals(typed)) != typed:
                # A capital asks for these letters only; where nothing has them it was but a capital.
                query = parse_query(small, last_word_is_prefix=last_word_is_prefix)
                found = self._opened().search(query, limit, self._conditions.of(query), worth)
            suggestion = suggestion_for(query, self._opened()) if found.complete < FEW_FOUND else None
        hits = self._hits(query, found)
        gone = len(found.matches) - len(hits)
        return SearchResult(
            typed=typed,
            total=found.total - gone,
            took_ms=(time.perf_counter() - began) * 1000,
            hits=hits,
            read_as_words=query.read_as_words,
            complete=max(0, found.complete - gone),
            in_full=found.in_full,
            waiting=self._workspace.store.queue.count(),
            suggestion=suggestion,
        )

    def count(self, typed: str) -> int:
        """How many essays, highlights and notes answer the whole question. Raises as `search` does."""
        with self._noticing_damage():
            query = parse_query(typed)
            return self._opened().search(query, 1, self._conditions.of(query)).complete

    def facets(self, typed: str, *, last_word_is_prefix: bool = False) -> tuple[Facet, ...]:
        """What all answers are counted by. Raises as `search` does."""
        query = parse_query(typed, last_word_is_prefix=last_word_is_prefix)
        with self._noticing_damage():
            found = self._opened().everything(query, self._conditions.of(query))
            topics = essays_by_name(self.topics)
        return facets_of(self._workspace, found, topics)

    def passages(self, essay_id: EssayId, typed: str, *, last_word_is_prefix: bool = False) -> tuple[Excerpt, ...]:
        """Every passage of an essay that answers, in order: of an absurdly long one the first MOST_PASSAGES.

        Raises NotFoundError.
        """
        text = self._workspace.store.essays.text(essay_id)
        places = places_in(text, typed, last_word_is_prefix=last_word_is_prefix)
        return every_passage(text, places, most=MOST_PASSAGES)

    def related(self, essay_id: EssayId) -> tuple[RelatedEssay, ...]:
        """Essays on much the same. Raises NotFoundError, and as `search` does."""
        with self._noticing_damage():
            return related_to(self._workspace, self._opened(), essay_id)

    def material(self, question: str) -> Material:
        """What helps to answer a question of an examination paper. Raises as `search` does."""
        with self._noticing_damage():
            return gather_material(self._workspace, self._opened(), self._conditions, question)

    def essays_that_answer(self, typed: str) -> frozenset[EssayId]:
        """Every essay that answers the whole question, those in the trash left out. Raises as `search` does."""
        with self._noticing_damage():
            return self._wholly(parse_query(typed))

    def _wholly(self, query: Query) -> frozenset[EssayId]:
        return self._opened().essays(query, self._conditions.of(query))

    def _state(self) -> Hashable:
        return self._opened().state()

    def _opened(self) -> "IndexSearcher":
        if self._searcher is None:
            # Loaded with the first question: the window is painted before it can be asked.
            from cssreader.index.searching import IndexSearcher

            folder = self._workspace.folder
            self._searcher = IndexSearcher(folder.index, known_synonyms(), other=folder.next_index)
        return self._searcher

    @contextmanager
    def _noticing_damage(self) -> Iterator[None]:
        try:
            yield
        except IndexDamagedError:
            # Whoever keeps the index fresh then makes it anew.
            condemn_index(self._opened().folder)
            raise

    def _hits(self, query: Query, found: "Found") -> tuple[Hit, ...]:
        store = self._workspace.store
        with store.reading():
            # The index may lag: what the library has put away meanwhile is no hit.
            summaries = {
                each.id: each
                for each in store.essays.summaries({match.essay_id for match in found.matches})
                if not each.trashed
            }
            texts = store.essays.texts({match.essay_id for match in found.matches if match.kind is HitKind.ESSAY})
            wanted = [match.annotation_id for match in found.matches if match.annotation_id is not None]
            annotations = {each.id: each for each in store.annotations.some(wanted)}
        hits = (self._hit(query, match, summaries, texts, annotations) for match in found.matches)
        return tuple(hit for hit in hits if hit is not None)

    def _hit(
        self,
        query: Query,
        match: "Match",
        summaries: dict[EssayId, EssaySummary],
        texts: dict[EssayId, str],
        annotations: dict[AnnotationId, Annotation],
    ) -> Hit | None:
        summary = summaries.get(match.essay_id)
        if summary is None:
            return None
        category = None
        if match.annotation_id is None:
            excerpts, further = _essay_excerpts(query, summary, texts.get(match.essay_id, ""))
        else:
            annotation = annotations.get(match.annotation_id)
            if annotation is None:
                return None
            excerpts, further = _annotation_excerpts(query, annotation)
            category = annotation.category
        return Hit(
            essay_id=match.essay_id,
            annotation_id=match.annotation_id,
            kind=match.kind,
            title=summary.title,
            author=summary.author,
            origin=summary.origin,
            score=match.score,
            excerpts=excerpts,
            further=further,
            category=category,
            every_word=match.every_word,
        )


def _essay_excerpts(query: Query, summary: EssaySummary, text: str) -> tuple[tuple[Excerpt, ...], int]:
    """Passages of the text; failing that the title that answered, and always something to read."""
    excerpts, further = excerpts_of(text, query, most=EXCERPTS, synonyms=known_synonyms())
    if excerpts:
        return excerpts, further
    in_title = tuple(matches_in(summary.title, query, Field.TITLE, known_synonyms()))
    opening = opening_of(text)
    return (
        *((Excerpt(summary.title, in_title, None),) if in_title else ()),
        *((opening,) if opening.text else ()),
    ), 0


def _annotation_excerpts(query: Query, annotation: Annotation) -> tuple[tuple[Excerpt, ...], int]:
    """Passages of the note and of the quoted words; of what did not answer, the opening."""
    in_note, more_in_note = excerpts_of(annotation.note, query, most=EXCERPTS, synonyms=known_synonyms())
    in_quote, more_in_quote = excerpts_of(annotation.quote, query, most=EXCERPTS, synonyms=known_synonyms())
    quoted = in_quote or ((opening_of(annotation.quote),) if annotation.quote.strip() else ())
    noted = in_note or ((opening_of(annotation.note),) if annotation.note.strip() and not in_quote else ())
    span = span_of(annotation.placement) if annotation.selector else None
    placed = tuple(_placed(excerpt, annotation.quote, span) for excerpt in quoted)
    unplaced = tuple(Excerpt(excerpt.text, excerpt.matches, None) for excerpt in noted)
    return (*placed, *unplaced) if in_quote or not in_note else (*unplaced, *placed), more_in_note + more_in_quote


def _placed(excerpt: Excerpt, quote: str, span: tuple[int, int] | None) -> Excerpt:
    """A passage of a quotation, at its place in the essay."""
    at: int | None = None
    if span is not None:
        start, end = span
        # Where the words of the essay are no longer those of the quotation, the passage begins where they do.
        at = start + (excerpt.at or 0) if end - start == len(quote) else start
    return Excerpt(excerpt.text, excerpt.matches, at)
