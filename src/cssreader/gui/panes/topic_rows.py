"""The topics as rows of the sidebar: a tree, of which parts are folded."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QCoreApplication

from cssreader.domain.topics import TopicId, TopicShelf
from cssreader.gui.panes.choices import InTopic
from cssreader.gui.panes.library_model import LibraryRow
from cssreader.gui.theme.icons import IconName

UNFOLDED_AT_FIRST = "themes"


def is_folded(shelf: TopicShelf, turned: Collection[TopicId]) -> bool:
    """Whether the topics below one are out of sight: as they are at first, unless it was `turned`.

    At first the themes are seen, and in an examination that is unfolded its groups with their subjects.
    """
    at_first = shelf.topic.id != UNFOLDED_AT_FIRST if shelf.depth == 0 else bool(shelf.topic.rule)
    return at_first != (shelf.topic.id in turned)


def topic_rows(shelves: Sequence[TopicShelf], turned: Collection[TopicId]) -> list[LibraryRow]:
    """The heading, the topics in sight, and what opens the choice of subjects; none while topics are not known."""
    if not shelves:
        return []
    rows = [LibraryRow(QCoreApplication.translate("Library", "Topics"), None)]
    hidden_below: int | None = None
    for number, shelf in enumerate(shelves):
        if hidden_below is not None and shelf.depth > hidden_below:
            continue
        hidden_below = None
        above_others = number + 1 < len(shelves) and shelves[number + 1].depth > shelf.depth
        folded = is_folded(shelf, turned) if above_others else None
        if folded:
            hidden_below = shelf.depth
        rows.append(
            LibraryRow(
                shelf.topic.name,
                InTopic.of(shelf),
                IconName.TOPIC,
                shelf.coverage.essays,
                shelf=shelf,
                is_folded=folded,
            )
        )
    choose = QCoreApplication.translate("Library", "Choose subjects\u2026")
    return [*rows, LibraryRow(choose, None, IconName.CHOOSE, opens="subjects")]


def above(shelves: Sequence[TopicShelf], topic_id: TopicId) -> list[TopicShelf]:
    """The topics above one, the nearest first."""
    by_id = {shelf.topic.id: shelf for shelf in shelves}
    path: list[TopicShelf] = []
    shelf = by_id.get(topic_id)
    while shelf is not None and shelf.topic.under is not None and (shelf := by_id.get(shelf.topic.under)) is not None:
        path.append(shelf)
    return path
