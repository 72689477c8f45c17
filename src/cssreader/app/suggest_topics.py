"""The topics of one essay with the reason for each, and those that it might lie in."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from cssreader.app.synonyms import known_synonyms
from cssreader.app.workspace import Workspace
from cssreader.domain.essay import EssayId
from cssreader.domain.query import Field
from cssreader.domain.topics import LONGEST_RULE, PlaceReason, Topic, TopicId, TopicPlace, TopicTree
from cssreader.text.matching import matches_in
from cssreader.text.query_language import parse_query
from cssreader.text.words import words_of

if TYPE_CHECKING:
    from cssreader.app.search_library import LibrarySearch
    from cssreader.domain.search import RelatedEssay

MOST_SUGGESTED = 3
MOST_WORDS = 4
"""Words that are told as the reason."""
FEWEST_RELATED = 2
"""Related essays in a topic that speak for it; one alone is chance."""

_LONGEST_TEXT = 200_000


def places_of(workspace: Workspace, search: "LibrarySearch", essay_id: EssayId) -> tuple[TopicPlace, ...]:
    """Every topic that is shown, in the order of the tree: whether an essay lies in it, and why or why it might.

    Raises NotFoundError, and as searching does.
    """
    store, members = workspace.store, search.topics
    essay = store.essays.get(essay_id)
    title, text = essay.facts.title, essay.text[:_LONGEST_TEXT]
    filings = store.topics.filings()
    tree = members.tree()
    shown = [topic for topic, _ in tree.shown()]
    lie_in = members.own(shown)
    open_to = [each for each in shown if essay_id not in (lie_in[each.id] | filings.get(each.id, {}).keys())]
    evidence = _Evidence(title, search.related(essay_id), lie_in)
    guessed = dict(_suggested(open_to, evidence))
    places = []
    for topic in shown:
        reason, told_by = guessed.get(topic.id, (None, ()))
        if essay_id in filings.get(topic.id, {}):
            reason = PlaceReason.BY_HAND
        elif essay_id in lie_in[topic.id]:
            answers = essay_id in members.by_rule(topic)
            reason = PlaceReason.RULE if answers else PlaceReason.NAMED
            told_by = _telling_words(topic, title, text) if answers else (topic.name,)
        places.append(TopicPlace(topic, _above(tree, topic), essay_id in lie_in[topic.id], reason, told_by))
    return tuple(places)


def places_of_some(workspace: Workspace, search: "LibrarySearch", essays: Sequence[EssayId]) -> tuple[TopicPlace, ...]:
    """Of one essay all that `places_of` tells; of several, which topics all of them lie in."""
    if len(essays) == 1:
        return places_of(workspace, search, essays[0])
    tree = search.topics.tree()
    shown = [topic for topic, _ in tree.shown()]
    lie_in = search.topics.own(shown)
    return tuple(TopicPlace(topic, _above(tree, topic), lie_in[topic.id].issuperset(essays)) for topic in shown)


def _above(tree: TopicTree, topic: Topic) -> tuple[str, ...]:
    return tuple(each.name for each in tree.path(topic.id)[:-1])


def _telling_words(topic: Topic, title: str, text: str) -> tuple[str, ...]:
    """The words of an essay that answered a rule, those it has most often first."""
    query = parse_query(topic.rule, longest=LONGEST_RULE)
    counts: Counter[str] = Counter()
    written: dict[str, str] = {}
    for source, field, worth in ((title, Field.TITLE, 3), (text, Field.ANY, 1)):
        for start, end in matches_in(source, query, field, known_synonyms()):
            term = " ".join(word.term for word in words_of(source[start:end]))
            as_written = " ".join(source[start:end].split())
            counts[term] += worth
            if as_written.islower() or term not in written:
                written[term] = as_written
    return tuple(written[term] for term, _ in counts.most_common(MOST_WORDS))


class _Evidence:
    """What speaks for topics that an essay does not lie in."""

    def __init__(
        self,
        title: str,
        related: "Sequence[RelatedEssay]",
        lie_in: Mapping[TopicId, frozenset[EssayId]],
    ) -> None:
        self._title = {word.term for word in words_of(title)}
        self._related = related
        self._lie_in = lie_in

    def for_topic(self, topic: Topic) -> tuple[int, PlaceReason, tuple[str, ...]] | None:
        """How much speaks for a topic, what kind of thing, and which ones."""
        terms = {word.term for word in words_of(topic.name)}
        if terms and terms <= self._title:
            return 50, PlaceReason.TITLE, (topic.name,)
        related = [each.title for each in self._related if each.essay_id in self._lie_in[topic.id]]
        if len(related) >= FEWEST_RELATED:
            return len(related), PlaceReason.RELATED, tuple(related[:2])
        return None


def _suggested(
    topics: Sequence[Topic], evidence: _Evidence
) -> Iterator[tuple[TopicId, tuple[PlaceReason, tuple[str, ...]]]]:
    found = [(told, topic) for topic in topics if (told := evidence.for_topic(topic)) is not None]
    found.sort(key=lambda each: -each[0][0])
    for (_, reason, told_by), topic in found[:MOST_SUGGESTED]:
        yield topic.id, (reason, told_by)
