"""Which essays lie in which topic.

What answers its rule, and what is filed under its name by a tag or the section of its site; with what was put in by
hand, and without what was taken out.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from typing import NamedTuple

from cssreader.app.topics import topic_tree, topics_called
from cssreader.app.workspace import Workspace
from cssreader.domain.essay import EssayId
from cssreader.domain.query import AllOf, AnyOf, Condition, Known, Node, Query, Without
from cssreader.domain.topics import LONGEST_RULE, Filing, Topic, TopicId, TopicTree
from cssreader.text.query_language import parse_query
from cssreader.text.words import fold


def conditions_in(node: Node | None) -> Iterator[Condition]:
    """What a question asks about besides words."""
    match node:
        case Condition():
            yield node
        case AllOf(parts) | AnyOf(parts):
            for part in parts:
                yield from conditions_in(part)
        case Without(part):
            yield from conditions_in(part)
        case _:
            return


class _Named(NamedTuple):
    at: Hashable
    essays: dict[str, frozenset[EssayId]]


def _folded(named: Iterable[tuple[EssayId, str]]) -> dict[str, frozenset[EssayId]]:
    found: defaultdict[str, set[EssayId]] = defaultdict(set)
    for essay, name in named:
        found[fold(name)].add(essay)
    return {name: frozenset(essays) for name, essays in found.items()}


def _shown_below(tree: TopicTree, topic: Topic) -> Iterator[Topic]:
    for each in tree.children(topic.id):
        if each.shown:
            yield each
            yield from _shown_below(tree, each)


class TopicMembers:
    """The essays of topics. It belongs to the thread of its workspace.

    `answers` finds the essays that answer a rule wholly. What answered is remembered by rule until `state` tells
    another state of the index; a rule that asks what the library knows besides words is asked each time.
    """

    def __init__(
        self,
        workspace: Workspace,
        answers: Callable[[Query], frozenset[EssayId]],
        state: Callable[[], Hashable],
    ) -> None:
        self._workspace = workspace
        self._answers = answers
        self._state = state
        self._answered: dict[str, frozenset[EssayId]] = {}
        self._answered_at: Hashable = None
        self._asking: set[TopicId] = set()
        self._named: _Named | None = None

    def tree(self) -> TopicTree:
        return topic_tree(self._workspace)

    def own(self, topics: Iterable[Topic]) -> dict[TopicId, frozenset[EssayId]]:
        """What lies in each of some topics itself, those below it left out."""
        filings = self._workspace.store.topics.filings()
        return {topic.id: self._own(topic, filings.get(topic.id, {})) for topic in topics}

    def _own(self, topic: Topic, filed: Mapping[EssayId, Filing]) -> frozenset[EssayId]:
        put_in = frozenset(essay for essay, filing in filed.items() if filing is Filing.IN)
        # The other names of a topic are too common as tags.
        return ((self.by_rule(topic) | self.filed_under(topic.name)) - filed.keys()) | put_in

    def filed_under(self, name: str) -> frozenset[EssayId]:
        """The essays with this tag, or from this section of their site."""
        at = self._workspace.store.state()
        if self._named is None or self._named.at != at:
            self._named = _Named(at, _folded(self._workspace.store.topics.names_said()))
        return self._named.essays.get(fold(name), frozenset())

    def whole(self, tree: TopicTree, topic: Topic) -> frozenset[EssayId]:
        """What lies in a topic or in one of those shown below it."""
        return frozenset[EssayId]().union(*self.own((topic, *_shown_below(tree, topic))).values())

    def called(self, name: str) -> frozenset[EssayId]:
        """What lies in any topic of that name, and what is filed under it."""
        tree = self.tree()
        return self.filed_under(name).union(*(self.whole(tree, each) for each in topics_called(tree, name)))

    def by_rule(self, topic: Topic) -> frozenset[EssayId]:
        """What answers a topic's rule. One that asks, round about, for its own topic finds nothing there."""
        if not topic.rule or topic.id in self._asking:
            return frozenset()
        state = self._state()
        if state != self._answered_at:
            self._answered, self._answered_at = {}, state
        known = self._answered.get(topic.rule)
        if known is not None:
            return known
        query = parse_query(topic.rule, longest=LONGEST_RULE)
        self._asking.add(topic.id)
        try:
            essays = self._answers(query)
        finally:
            self._asking.discard(topic.id)
        if not any(True for _ in conditions_in(query.root)):
            self._answered[topic.rule] = essays
        return essays


def topics_asked_for(query: Query) -> set[str]:
    """The names behind each ``topic:`` of a question."""
    return {each.value for each in conditions_in(query.root) if each.known is Known.TOPIC}
