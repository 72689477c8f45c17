"""Material for a question of an examination paper: what argues, figures, quotations, one's own marks, essays."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from cssreader.app.search_conditions import Conditions
from cssreader.app.synonyms import known_synonyms
from cssreader.app.workspace import Workspace
from cssreader.domain.annotation import Annotation, span_of
from cssreader.domain.content import Content, Quotation
from cssreader.domain.essay import EssayId, EssaySummary
from cssreader.domain.material import Material, MaterialGroup, MaterialItem, MaterialKind, WeighedWord
from cssreader.domain.query import AllOf, AnyOf, Condition, Field, Known, Node, Query, Words
from cssreader.domain.search import Excerpt, HitKind
from cssreader.text.examination_words import content_words
from cssreader.text.excerpts import opening_of
from cssreader.text.matching import Found, found_in, merged
from cssreader.text.plain import placed_blocks
from cssreader.text.useful_passages import UsefulPassage, useful_passages
from cssreader.text.wanted import Wanted, wanted_in, wanted_of

if TYPE_CHECKING:
    from cssreader.index.searching import IndexSearcher, Match

MOST_WORDS = 12
"""The most telling words of a question; the others would only make it slower."""

MOST_ESSAYS = 24
"""Essays that are read for passages."""

MOST_MARKS = 20
MOST_IN_GROUP = 12
OF_ONE_ESSAY = 2
"""Passages of one essay that stand in a group before those of others have had their turn."""

LEAST_SHARE = 0.2
"""Of the weight of the question's words: a passage that holds less is on something else."""

ON_THE_QUESTION = 0.6
"""Of the best score: an essay that reaches so much is on the question, and not only on one of its words."""

_ALIKE = 0.7
"""Share of the words of two passages from which on they say the same."""

_LONGEST_TEXT = 200_000
_OWN = AnyOf((Condition(Known.KIND, HitKind.HIGHLIGHT), Condition(Known.KIND, HitKind.NOTE)))


class _Asked(NamedTuple):
    """A question as the index is asked it: its most telling words, and what each tells."""

    query: Query
    words: tuple[WeighedWord, ...]
    weights: tuple[float, ...]
    """Of each thing that `found_in` finds, by its number."""


def gather_material(workspace: Workspace, searcher: "IndexSearcher", conditions: Conditions, question: str) -> Material:
    """Nothing is an error; a question of which no word stands anywhere gathers nothing. Raises as searching does."""
    asked = _asked(searcher, question)
    if asked.query.root is None:
        return Material(question, asked.words, ())
    of_essays, of_marks = _of(asked.query, Condition(Known.KIND, HitKind.ESSAY)), _of(asked.query, _OWN)
    essays = searcher.search(of_essays, MOST_ESSAYS, conditions.of(of_essays))
    marks = searcher.search(of_marks, MOST_MARKS, conditions.of(of_marks))
    store = workspace.store
    found = [*essays.matches, *marks.matches]
    with store.reading():
        # The index may lag: what the library has put away meanwhile is no material.
        summaries = {
            each.id: each for each in store.essays.summaries({each.essay_id for each in found}) if not each.trashed
        }
        listed = [each.essay_id for each in essays.matches if each.essay_id in summaries]
        texts = store.essays.texts(listed)
        quoting = store.essays.with_block_quotations(listed)
        annotations = store.annotations.some(each.annotation_id for each in marks.matches if each.annotation_id)
    items: list[MaterialItem] = []
    best = max((match.score for match in essays.matches), default=0.0)
    for match in essays.matches:
        if match.essay_id in texts:
            text = texts[match.essay_id][:_LONGEST_TEXT]
            quotations = _block_quotations(quoting.get(match.essay_id, ()))
            standing = match.score / best if best else 1.0
            items += _of_essay(asked, summaries[match.essay_id], match, text, quotations, standing=standing)
    items += _of_annotations(asked, [each for each in annotations if each.essay_id in summaries], summaries)
    groups = (MaterialGroup(kind, _diverse(each for each in items if each.kind is kind)) for kind in MaterialKind)
    return Material(question, asked.words, tuple(group for group in groups if group.items))


def _asked(searcher: "IndexSearcher", question: str) -> _Asked:
    synonyms = known_synonyms()
    words = content_words(question)[:100]
    wanted = {word: wanted_of(Words(word), synonyms)[0] for word in words if wanted_of(Words(word), synonyms)}
    tells: dict[Wanted, float] = dict(zip(wanted.values(), searcher.telling(wanted.values()), strict=True))
    weighed = sorted((WeighedWord(word, tells[each]) for word, each in wanted.items()), key=lambda each: -each.weight)
    chosen = {each.word for each in weighed[:MOST_WORDS] if each.weight}
    # In the order of the question: words that follow one another there may be the long form of an acronym.
    text = " ".join(word for word in words if word in chosen)
    query = Query(question, Words(text) if text else None)
    things = [each for each in dict.fromkeys(wanted_in(query, synonyms)) if not each.is_optional]
    unknown = [each for each in things if each not in tells]
    tells |= dict(zip(unknown, searcher.telling(unknown), strict=True))
    return _Asked(query, tuple(weighed), tuple(tells[each] for each in things))


def _of(query: Query, condition: Node) -> Query:
    assert query.root is not None
    return replace(query, root=AllOf((query.root, condition)))


def _of_essay(
    asked: _Asked,
    summary: EssaySummary,
    match: "Match",
    text: str,
    quotations: Sequence[tuple[int, int]],
    *,
    standing: float,
) -> Iterator[MaterialItem]:
    """Its useful passages, and itself with the passage that answers best. `standing` is its share of the best score."""
    found = found_in(text, asked.query, Field.ANY, known_synonyms())
    least = min(LEAST_SHARE, max(asked.weights) / sum(asked.weights))
    # In an essay that is on the question one of its words is enough, in any other it is chance.
    words = 1 if standing >= ON_THE_QUESTION else min(2, len(asked.weights))
    passages = [
        each
        for each in useful_passages(text, found, asked.weights, quotations, least=least)
        if _words_held(each.passage, found) >= words
    ]
    for each in passages:
        if each.kind is not None and each.weight >= least:
            score = each.score * (1 + standing) / 2
            yield _item(each.kind, summary, each.passage, score, speaker=each.speaker)
    best: UsefulPassage | None = max(passages, key=lambda each: each.score, default=None)
    if found and (best is None or best.weight < least):
        # Its words stand far apart: it speaks of each of them, and not of the question.
        return
    yield _item(MaterialKind.ESSAY, summary, opening_of(text) if best is None else best.passage, match.score)


def _words_held(passage: Excerpt, found: Sequence[Found]) -> int:
    """How many of the things asked for a passage holds."""
    start = passage.at or 0
    return len({each.wanted for each in found if start <= each.start < start + len(passage.text)})


def _of_annotations(
    asked: _Asked, annotations: Iterable[Annotation], summaries: Mapping[EssayId, EssaySummary]
) -> Iterator[MaterialItem]:
    """One's own marks, what each holds of the question deciding; its note where that says more than its words."""
    total = sum(asked.weights)
    for annotation in annotations:
        in_quote = found_in(annotation.quote, asked.query, Field.ANY, known_synonyms())
        in_note = found_in(annotation.note, asked.query, Field.ANY, known_synonyms())
        said = {each.wanted for each in (*in_quote, *in_note)}
        span = span_of(annotation.placement) if annotation.selector else None
        noted = len({each.wanted for each in in_note}) > len({each.wanted for each in in_quote})
        if annotation.quote.strip() and not noted:
            passage = Excerpt(annotation.quote, tuple(merged(in_quote)), span[0] if span else None)
        else:
            passage = Excerpt(annotation.note, tuple(merged(in_note)), None)
        yield replace(
            _item(
                MaterialKind.MARK,
                summaries[annotation.essay_id],
                passage,
                sum(asked.weights[number] for number in said) / total,
            ),
            annotation_id=annotation.id,
            category=annotation.category,
        )


def _item(
    kind: MaterialKind, summary: EssaySummary, passage: Excerpt, score: float, *, speaker: str | None = None
) -> MaterialItem:
    return MaterialItem(
        kind=kind,
        essay_id=summary.id,
        title=summary.title,
        author=summary.author,
        published=summary.published,
        passage=passage,
        score=score,
        speaker=speaker,
    )


def _block_quotations(content: Content) -> list[tuple[int, int]]:
    return [(each.start, each.end) for each in placed_blocks(content) if isinstance(each.block, Quotation)]


def _diverse(items: Iterable[MaterialItem]) -> tuple[MaterialItem, ...]:
    """The best, no two that say the same, those of one essay beyond the second behind all others."""
    first: list[MaterialItem] = []
    later: list[MaterialItem] = []
    said: list[frozenset[str]] = []
    of_essay: Counter[EssayId] = Counter()
    for item in sorted(items, key=lambda each: -each.score):
        words = frozenset(item.passage.text.casefold().split())
        if any(len(words & other) >= _ALIKE * max(1, min(len(words), len(other))) for other in said):
            continue
        if len(first) == MOST_IN_GROUP:
            break
        said.append(words)
        of_essay[item.essay_id] += 1
        (first if of_essay[item.essay_id] <= OF_ONE_ESSAY or item.annotation_id else later).append(item)
    return tuple([*first, *later][:MOST_IN_GROUP])
