"""How the notebook can be ordered and grouped, and what its groups and filters are called."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from operator import attrgetter
from typing import Any, NamedTuple

from PySide6.QtCore import QCoreApplication

from cssreader.app.browse_annotations import kind_of
from cssreader.domain.annotation import AnnotationKind, Category, Moved, Uncertain, Unplaced, span_of
from cssreader.domain.categories import AS_SHIPPED, Categories
from cssreader.domain.essay import EssayId
from cssreader.domain.notebook import Facet, NotebookEntry, Pick, State
from cssreader.gui.panes.essay_list_model import shown_title
from cssreader.gui.panes.essay_order import alphabetical
from cssreader.gui.theme.names import category_name, counted, date_text, kind_name, month_text
from cssreader.text.names import authors_in

DAYS = (7, 30, 365)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Notebook", text)


class NotebookOrder(StrEnum):
    NEWEST = "newest"
    OLDEST = "oldest"
    CHANGED = "changed"
    PLACE = "place"
    KIND = "kind"


class NotebookGrouping(StrEnum):
    NONE = "none"
    ESSAY = "essay"
    KIND = "kind"
    TAG = "tag"
    TOPIC = "topic"
    AUTHOR = "author"
    SITE = "site"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    STATE = "state"


class NotebookGroup(NamedTuple):
    """What makes a group the same in the next list; groups stand as these sort."""

    is_unknown: bool
    """Of what lacks the fact, which stands last."""
    place: int
    word: str
    name: str


@dataclass(frozen=True, slots=True)
class NotebookTopics:
    """The topics of the sidebar, in their order, and which essays lie in each; and what categories are called."""

    names: Mapping[str, str]
    essays: Mapping[str, frozenset[EssayId]]
    categories: Categories = AS_SHIPPED


NO_TOPICS = NotebookTopics({}, {})


def kinds_in_order(categories: Categories) -> tuple[str, ...]:
    """What `kind_of` may say, in the person's order; what is not among it comes behind."""
    return (*categories.ids, *(each.value for each in AnnotationKind))


def order_name(order: NotebookOrder) -> str:
    match order:
        case NotebookOrder.NEWEST:
            return _tr("Newest first")
        case NotebookOrder.OLDEST:
            return _tr("Oldest first")
        case NotebookOrder.CHANGED:
            return _tr("Changed last")
        case NotebookOrder.PLACE:
            return _tr("By essay and place")
        case NotebookOrder.KIND:
            return _tr("By kind")


def grouping_name(grouping: NotebookGrouping) -> str:
    match grouping:
        case NotebookGrouping.NONE:
            return _tr("No groups")
        case NotebookGrouping.ESSAY:
            return _tr("Essay")
        case NotebookGrouping.DAY:
            return _tr("Day")
        case NotebookGrouping.WEEK:
            return _tr("Week")
        case NotebookGrouping.MONTH:
            return _tr("Month")
        case _:
            return facet_name(Facet(grouping.value))


def facet_name(facet: Facet) -> str:
    match facet:
        case Facet.KIND:
            return _tr("Kind")
        case Facet.STATE:
            return _tr("State")
        case Facet.TAG:
            return _tr("Tag")
        case Facet.TOPIC:
            return _tr("Topic")
        case Facet.AUTHOR:
            return _tr("Author")
        case Facet.SITE:
            return _tr("Site")
        case Facet.DAYS:
            return _tr("Marked")


def kind_text(kind: str, categories: Categories) -> str:
    """A kind as it heads a group: 'Fact', 'Note'."""
    if kind in {each.value for each in AnnotationKind}:
        return kind_name(AnnotationKind(kind))
    return category_name(Category(kind), categories)


def state_text(state: State) -> str:
    match state:
        case State.NOTED:
            return _tr("With a note")
        case State.UNNOTED:
            return _tr("Without a note")
        case State.STALE:
            return _tr("May be out of date")
        case State.ANCHORED:
            return _tr("In its place")
        case State.MOVED:
            return _tr("Moved with its text")
        case State.UNCERTAIN:
            return _tr("Place uncertain")
        case State.UNPLACED:
            return _tr("Not in the text any more")
        case State.TRASHED:
            return _tr("Essay in the trash")


def pick_text(pick: Pick, topics: NotebookTopics) -> str:
    """What is picked, as a chip says it."""
    match pick.facet:
        case Facet.KIND:
            return kind_text(pick.value, topics.categories)
        case Facet.STATE:
            return state_text(State(pick.value))
        case Facet.TOPIC:
            return topics.names.get(pick.value, pick.value)
        case Facet.DAYS:
            return counted(int(pick.value), "Last {n} day", "Last {n} days", "Notebook")
        case _:
            return pick.value


QUICK_ORDERS: Mapping[NotebookOrder, tuple[Callable[[NotebookEntry], Any], bool]] = {
    NotebookOrder.NEWEST: (attrgetter("annotation.created_at"), True),
    NotebookOrder.OLDEST: (attrgetter("annotation.created_at"), False),
    NotebookOrder.CHANGED: (attrgetter("annotation.modified_at"), True),
}
"""By what is there already, and whether from the greatest down."""


def order_key(order: NotebookOrder, categories: Categories) -> Callable[[NotebookEntry], Any]:
    """What entries are sorted by, ascending, in an order that is none of the quick ones."""
    if order is NotebookOrder.PLACE:
        return _place
    assert order is NotebookOrder.KIND
    ranks = {kind: rank for rank, kind in enumerate(kinds_in_order(categories))}
    return lambda entry: (
        ranks.get(kind_of(entry.annotation), len(ranks)),
        -entry.annotation.created_at.timestamp(),
    )


def _place(entry: NotebookEntry) -> tuple[str, int, int]:
    annotation, essay = entry
    span = span_of(annotation.placement)
    start = span[0] if span else annotation.selector.start if annotation.selector else -1
    return alphabetical(essay.title), essay.id, start


Groups = Callable[[NotebookEntry], tuple[NotebookGroup, ...]]


def groups_of(grouping: NotebookGrouping, topics: NotebookTopics) -> Groups:
    """The groups that an entry stands in: one, or as many as it has tags, topics or authors."""
    match grouping:
        case NotebookGrouping.NONE:
            return lambda _: ()
        case NotebookGrouping.ESSAY:
            return lambda entry: (_essay(entry),)
        case NotebookGrouping.KIND:
            ranks = {kind: rank for rank, kind in enumerate(kinds_in_order(topics.categories))}
            return lambda entry: (_of_kind(kind_of(entry.annotation), ranks, topics.categories),)
        case NotebookGrouping.TAG:
            return lambda entry: _named(entry.annotation.tags, _tr("Without a tag"))
        case NotebookGrouping.TOPIC:
            return lambda entry: _topics(entry, topics)
        case NotebookGrouping.AUTHOR:
            return lambda entry: _named(tuple(authors_in(entry.essay.author)), _tr("No author"))
        case NotebookGrouping.SITE:
            return lambda entry: _named((entry.essay.site,) if entry.essay.site else (), _tr("No site"))
        case NotebookGrouping.STATE:
            return lambda entry: (_state(entry),)
        case _:
            return lambda entry: (_time(entry, grouping),)


def _essay(entry: NotebookEntry) -> NotebookGroup:
    title = shown_title(entry.essay)
    return NotebookGroup(is_unknown=False, place=0, word=f"{alphabetical(title)}\0{entry.essay.id}", name=title)


def _of_kind(kind: str, ranks: Mapping[str, int], categories: Categories) -> NotebookGroup:
    return NotebookGroup(
        is_unknown=False, place=ranks.get(kind, len(ranks)), word=kind, name=kind_text(kind, categories)
    )


def _named(names: tuple[str, ...], unknown: str) -> tuple[NotebookGroup, ...]:
    if not names:
        return (NotebookGroup(is_unknown=True, place=0, word="", name=unknown),)
    return tuple(NotebookGroup(is_unknown=False, place=0, word=name.casefold(), name=name) for name in names)


def _topics(entry: NotebookEntry, topics: NotebookTopics) -> tuple[NotebookGroup, ...]:
    found = [
        NotebookGroup(is_unknown=False, place=place, word=topic, name=topics.names[topic])
        for place, (topic, essays) in enumerate(topics.essays.items())
        if entry.essay.id in essays
    ]
    return tuple(found) or _named((), _tr("In no topic"))


def _state(entry: NotebookEntry) -> NotebookGroup:
    match entry.annotation.placement:
        case Moved():
            place, name = 1, state_text(State.MOVED)
        case Uncertain():
            place, name = 2, state_text(State.UNCERTAIN)
        case Unplaced() if entry.annotation.selector is not None:
            place, name = 3, state_text(State.UNPLACED)
        case _:
            place, name = 0, state_text(State.ANCHORED)
    return NotebookGroup(is_unknown=False, place=place, word="", name=name)


def _time(entry: NotebookEntry, grouping: NotebookGrouping) -> NotebookGroup:
    """The newest time stands first."""
    day = entry.annotation.created_at.astimezone().date()
    if grouping is NotebookGrouping.MONTH:
        day, name = day.replace(day=1), month_text(day)
    elif grouping is NotebookGrouping.WEEK:
        day -= timedelta(days=day.weekday())
        name = _tr("Week of {day}").format(day=date_text(day))
    else:
        name = date_text(day)
    return NotebookGroup(is_unknown=False, place=-day.toordinal(), word="", name=name)
