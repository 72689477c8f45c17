"""The tree of topics, and what a person does with it: choose subjects, add topics, put essays in and take them out."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime

from cssreader.app.syllabus import shipped_topics
from cssreader.app.workspace import Workspace
from cssreader.domain.essay import EssayId
from cssreader.domain.topics import (
    LONGEST_RULE,
    OWN,
    Filing,
    FilingChange,
    Topic,
    TopicEdit,
    TopicId,
    TopicsChange,
    TopicTree,
)
from cssreader.errors import NotFoundError, UnusableInputError
from cssreader.text.words import fold

DEEPEST = 8
"""Topics that stand under one another at most."""


def topic_tree(workspace: Workspace) -> TopicTree:
    """The topics of the syllabus with what the person says of them, and the person's own."""
    return _assembled(shipped_topics(), workspace.store.topics.edits())


def _assembled(shipped: Sequence[Topic], edits: Mapping[TopicId, TopicEdit]) -> TopicTree:
    topics = [_edited(topic, edits.get(topic.id)) for topic in shipped]
    known = {topic.id for topic in topics}
    own = [_edited(Topic(each.id, ""), each) for each in edits.values() if each.id not in known]
    topics += sorted((each for each in own if each.is_own and each.name), key=lambda each: fold(each.name))
    by_id = {topic.id: topic for topic in topics}
    places = {topic.id: topic.under for topic in shipped}
    # A database from elsewhere may say that two topics stand under each other.
    return TopicTree(
        [each if _stands(each, by_id) else replace(each, under=places.get(each.id)) for each in by_id.values()]
    )


def _edited(topic: Topic, edit: TopicEdit | None) -> Topic:
    if edit is None:
        return topic
    return replace(
        topic,
        name=topic.name if edit.name is None else edit.name,
        under=topic.under if edit.under is None else (TopicId(edit.under) if edit.under else None),
        rule=topic.rule if edit.rule is None else edit.rule,
        shown=topic.shown if edit.shown is None else edit.shown,
    )


def _stands(topic: Topic, by_id: Mapping[TopicId, Topic]) -> bool:
    """Whether the topics above one lead to the top."""
    for _ in range(DEEPEST):
        if topic.under is None:
            return True
        if topic.under not in by_id:
            return False
        topic = by_id[topic.under]
    return False


def topics_called(tree: TopicTree, name: str) -> list[Topic]:
    """The topics of that name, or with that id. CSS and PMS may call two subjects alike."""
    wanted = fold(" ".join(name.split()))
    return [each for each in tree if wanted in (each.id, fold(each.name), *map(fold, each.also))]


def the_topic_called(tree: TopicTree, name: str) -> Topic:
    """The one of that name or id. Raises NotFoundError, and UnusableInputError where several are called so."""
    found = topics_called(tree, name)
    exactly = [each for each in found if each.id == name]
    shown = [each for each in found if each.shown]
    for some in (exactly, found, shown):
        if len(some) == 1:
            return some[0]
    if not found:
        raise NotFoundError(f"There is no topic “{name}”.")
    ids = ", ".join(each.id for each in shown or found)
    raise UnusableInputError(f"Several topics are called “{name}”: {ids}. Name one of these.")


def add_topic(workspace: Workspace, name: str, under: TopicId | None = None, rule: str = "") -> TopicsChange:
    """Add a topic of the person's own. Raises UnusableInputError, NotFoundError, LibraryError."""
    # Loading OpenSSL takes four milliseconds, and the window loads this module.
    from secrets import token_hex

    edit = TopicEdit(TopicId(OWN + token_hex(8)), name, under or "", rule, shown=True)
    return _say(workspace, edit)


def change_topic(workspace: Workspace, edit: TopicEdit) -> TopicsChange:
    """Rename a topic, move it, give it another rule, hide or show it: what is None in `edit` stays as it is.

    Raises UnusableInputError, NotFoundError, LibraryError.
    """
    with workspace.store.transaction():
        _required(topic_tree(workspace), edit.id)
        said = workspace.store.topics.edits().get(edit.id, TopicEdit(edit.id))
        return _say(
            workspace,
            TopicEdit(
                edit.id,
                said.name if edit.name is None else edit.name,
                said.under if edit.under is None else edit.under,
                said.rule if edit.rule is None else edit.rule,
                said.shown if edit.shown is None else edit.shown,
            ),
        )


def _required(tree: TopicTree, topic_id: TopicId) -> Topic:
    topic = tree.get(topic_id)
    if topic is None:
        raise NotFoundError("This topic is no longer in the library.")
    return topic


def _say(workspace: Workspace, edit: TopicEdit) -> TopicsChange:
    if edit.name is not None:
        edit = replace(edit, name=" ".join(edit.name.split()))
        if not edit.name:
            raise UnusableInputError("A topic needs a name.")
    if edit.rule is not None:
        edit = replace(edit, rule=" ".join(edit.rule.split()))
        if len(edit.rule or "") > LONGEST_RULE:
            raise UnusableInputError(f"A rule may have {LONGEST_RULE:,} characters.")
    with workspace.store.transaction():
        before = workspace.store.topics.edits()
        _require_place(_assembled(shipped_topics(), before), edit)
        after = _assembled(shipped_topics(), before | {edit.id: edit})
        topic = _required(after, edit.id)
        if any(each.id != topic.id and fold(each.name) == fold(topic.name) for each in after.children(topic.under)):
            raise UnusableInputError(f"Another topic there is called “{topic.name}”.")
        return _put(workspace, before, [edit])


def _require_place(tree: TopicTree, edit: TopicEdit) -> None:
    """Raises UnusableInputError where a topic cannot stand under the one named."""
    if not edit.under:
        return
    path = tree.path(TopicId(edit.under))
    if not path:
        raise NotFoundError("The topic above is no longer in the library.")
    if any(each.id == edit.id for each in path):
        raise UnusableInputError("A topic cannot stand under itself.")
    deepest = max((len(tree.path(each.id)) for each in tree.below(edit.id)), default=1)
    if len(path) + 1 + deepest - len(tree.path(edit.id) or (edit,)) > DEEPEST:
        raise UnusableInputError(f"Topics can stand {DEEPEST} deep.")


def remove_topic(workspace: Workspace, topic_id: TopicId) -> TopicsChange:
    """Remove a topic of the person's own with its own ones below; of a syllabus, no longer show it.

    Essays stay in the library. Raises NotFoundError, LibraryError.
    """
    with workspace.store.transaction():
        tree = topic_tree(workspace)
        if not _required(tree, topic_id).is_own:
            return change_topic(workspace, TopicEdit(topic_id, shown=False))
        gone = {each.id for each in tree.below(topic_id) if each.is_own}
        edits = workspace.store.topics.edits()
        # One of a syllabus that was moved here goes back to its place.
        moved = [replace(each, under=None) for each in edits.values() if each.under in gone and each.id not in gone]
        workspace.store.topics.remove(gone)
        workspace.store.topics.put(moved)
    before = tuple(each for each in edits.values() if each.id in gone | {one.id for one in moved})
    return TopicsChange(before, tuple(moved))


def show_topics(workspace: Workspace, shown: Mapping[TopicId, bool]) -> TopicsChange:
    """Choose which topics are shown, such as the optional subjects. Raises LibraryError."""
    with workspace.store.transaction():
        edits = workspace.store.topics.edits()
        wanted = [
            replace(edits.get(topic.id, TopicEdit(topic.id)), shown=shown[topic.id])
            for topic in _assembled(shipped_topics(), edits)
            if topic.id in shown and topic.shown != shown[topic.id]
        ]
        return _put(workspace, edits, wanted)


def _put(workspace: Workspace, before: Mapping[TopicId, TopicEdit], edits: Sequence[TopicEdit]) -> TopicsChange:
    workspace.store.topics.put(edits)
    return TopicsChange(tuple(before[each.id] for each in edits if each.id in before), tuple(edits))


def apply_topics_change(workspace: Workspace, change: TopicsChange) -> TopicsChange:
    """Make a change once more. Raises LibraryError."""
    with workspace.store.transaction():
        kept = {each.id for each in change.after}
        workspace.store.topics.remove(each.id for each in change.before if each.id not in kept)
        workspace.store.topics.put(change.after)
    return change


def file_essays(
    workspace: Workspace, topic_id: TopicId, essays: Iterable[EssayId], filing: Filing | None
) -> FilingChange:
    """Put essays into a topic or take them out of it, whatever its rule says; None leaves it to the rule again.

    Raises NotFoundError, LibraryError.
    """
    chosen = list(dict.fromkeys(essays))
    with workspace.store.transaction():
        _required(topic_tree(workspace), topic_id)
        known = {each.id for each in workspace.store.essays.summaries(set(chosen))}
        for each in chosen:
            if each not in known:
                raise NotFoundError(f"There is no essay {each} in the library.")
        filed = workspace.store.topics.filings().get(topic_id, {})
        before = {each: filed.get(each) for each in chosen}
        after = dict.fromkeys(chosen, filing)
        workspace.store.topics.file(topic_id, after, datetime.now(UTC))
    return FilingChange(topic_id, before, after)


def apply_filing_change(workspace: Workspace, change: FilingChange) -> FilingChange:
    """Make a change once more. Raises LibraryError."""
    workspace.store.topics.file(change.topic, change.after, datetime.now(UTC))
    return change
