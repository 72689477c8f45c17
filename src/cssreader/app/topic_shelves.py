"""What lies in each topic that is shown, and how far the person has come with it."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from cssreader.app.topic_members import TopicMembers
from cssreader.app.workspace import Workspace
from cssreader.domain.essay import EssayId
from cssreader.domain.topics import Coverage, Topic, TopicId, TopicShelf, TopicTree


class ShownTopic(NamedTuple):
    topic: Topic
    depth: int


def shown_topics(tree: TopicTree) -> list[ShownTopic]:
    return [ShownTopic(*each) for each in tree.shown()]


def shelves_of(
    workspace: Workspace, shown: Sequence[ShownTopic], own: Mapping[TopicId, frozenset[EssayId]]
) -> tuple[TopicShelf, ...]:
    """The shelves of the topics shown, given what lies in each itself. Raises LibraryError."""
    readings = workspace.store.topics.readings()
    whole = _whole(shown, {topic: essays & readings.keys() for topic, essays in own.items()})
    return tuple(
        TopicShelf(
            each.topic,
            each.depth,
            whole[each.topic.id],
            Coverage.of(readings[essay] for essay in whole[each.topic.id]),
        )
        for each in shown
    )


def _whole(shown: Sequence[ShownTopic], own: Mapping[TopicId, frozenset[EssayId]]) -> dict[TopicId, frozenset[EssayId]]:
    """What lies in each topic or in one of those shown below it."""
    whole = {topic.id: own.get(topic.id, frozenset()) for topic, _ in shown}
    # Those below stand behind those above.
    for topic, depth in reversed(shown):
        if depth and topic.under is not None:
            whole[topic.under] |= whole[topic.id]
    return whole


def all_shelves(workspace: Workspace, members: TopicMembers) -> tuple[TopicShelf, ...]:
    """All at once. Raises LibraryError, and as searching does."""
    shown = shown_topics(members.tree())
    return shelves_of(workspace, shown, members.own(topic for topic, _ in shown))


def topics_by_essay(members: TopicMembers) -> dict[EssayId, tuple[Topic, ...]]:
    """The shown topics that each essay lies in itself. Raises as `all_shelves` does."""
    found: dict[EssayId, tuple[Topic, ...]] = {}
    shown = [topic for topic, _ in members.tree().shown()]
    own = members.own(shown)
    for topic in shown:
        for essay in own[topic.id]:
            found[essay] = (*found.get(essay, ()), topic)
    return found


def essays_by_name(members: TopicMembers) -> dict[str, frozenset[EssayId]]:
    """What lies in the topics of each name that is shown, those below included."""
    shown = shown_topics(members.tree())
    whole = _whole(shown, members.own(topic for topic, _ in shown))
    found: dict[str, frozenset[EssayId]] = {}
    for topic, _ in shown:
        found[topic.name] = found.get(topic.name, frozenset()) | whole[topic.id]
    return found
