"""Topics: the tree, what lies in each, and what a person does with them."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from small_essays import put_essay

from cssreader.app.apply_change import apply_change
from cssreader.app.keep_index_fresh import bring_index_up_to_date
from cssreader.app.search_library import LibrarySearch
from cssreader.app.suggest_topics import places_of
from cssreader.app.tend_library import edit_essay, set_shelf, trash_essays
from cssreader.app.topic_shelves import all_shelves, topics_by_essay
from cssreader.app.topics import (
    DEEPEST,
    add_topic,
    change_topic,
    file_essays,
    remove_topic,
    show_topics,
    the_topic_called,
    topic_tree,
)
from cssreader.app.workspace import Workspace, open_workspace
from cssreader.domain.essay import EssayId, ReadingPosition, Shelf
from cssreader.domain.library import EssayEdit
from cssreader.domain.search import FacetName
from cssreader.domain.topics import Filing, PlaceReason, TopicEdit, TopicId, TopicPlace, TopicTree
from cssreader.errors import NotFoundError, UnusableInputError
from cssreader.paths import LibraryFolder

ECONOMICS, OPTIONAL, CSS = TopicId("css/economics"), TopicId("css/optional-i"), TopicId("css")


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with open_workspace(LibraryFolder(tmp_path / "library")) as opened:
        yield opened


@pytest.fixture
def search(workspace: Workspace) -> Iterator[LibrarySearch]:
    opened = LibrarySearch(workspace)
    yield opened
    opened.close()


def add(
    workspace: Workspace, title: str, text: str, *, tags: tuple[str, ...] = (), section: str | None = None
) -> EssayId:
    added = put_essay(workspace, title, text, tags=tags, section=section)
    bring_index_up_to_date(workspace)
    return added


def own(workspace: Workspace, name: str, rule: str = "", under: TopicId | None = None) -> TopicId:
    return add_topic(workspace, name, under, rule).after[0].id


def members(search: LibrarySearch, topic_id: TopicId) -> frozenset[EssayId]:
    tree = search.topics.tree()
    topic = tree.get(topic_id)
    assert topic is not None
    return search.topics.whole(tree, topic)


def names(tree: TopicTree) -> list[str]:
    return [topic.name for topic, _ in tree.shown()]


def test_the_syllabus_is_a_tree_of_which_optional_subjects_are_chosen(workspace: Workspace) -> None:
    before = names(topic_tree(workspace))
    assert {"Themes", "Economy", "CSS (FPSC)", "Pakistan Affairs", "PMS Punjab (PPSC)"} <= set(before)
    assert "Economics" not in before
    economics = topic_tree(workspace).get(ECONOMICS)
    assert economics is not None
    assert (200, 12, True) == (economics.marks, economics.code, economics.optional)
    chosen = show_topics(workspace, {ECONOMICS: True})
    assert [each.name for each in topic_tree(workspace).path(ECONOMICS)] == [
        "CSS (FPSC)",
        "Optional group I",
        "Economics",
    ]
    after = names(topic_tree(workspace))
    assert {"Economics", "Optional group I"} == set(after) - set(before)
    apply_change(workspace, chosen.reversed())
    assert before == names(topic_tree(workspace))


def test_a_topic_holds_what_answers_its_rule_and_what_was_put_in_without_what_was_taken_out(
    workspace: Workspace, search: LibrarySearch
) -> None:
    debt = add(workspace, "Circular debt", "The circular debt of the power sector grows.")
    wheat = add(workspace, "Wheat", "Wheat prices fell in the district.")
    rice = add(workspace, "Rice", "Rice needs water, and water is owed to the canal.")
    power = own(workspace, "Power", '"circular debt" OR tariff')
    assert {debt} == members(search, power)
    put = file_essays(workspace, power, [wheat], Filing.IN)
    assert {debt, wheat} == members(search, power)
    taken = file_essays(workspace, power, [debt, wheat], Filing.OUT)
    assert set() == members(search, power)
    apply_change(workspace, taken.reversed())
    assert {debt, wheat} == members(search, power)
    apply_change(workspace, put.reversed())
    assert {debt} == members(search, power)
    change_topic(workspace, TopicEdit(power, rule="rice"))
    assert {rice} == members(search, power)
    # What comes in later and answers the rule lies there of itself.
    later = add(workspace, "More rice", "Rice again.")
    assert {rice, later} == members(search, power)
    trash_essays(workspace, [later])
    (shelf,) = (each for each in all_shelves(workspace, search.topics) if each.topic.id == power)
    assert {rice} == shelf.essays


def test_what_a_rule_asks_besides_words_is_asked_each_time(workspace: Workspace, search: LibrarySearch) -> None:
    rice = add(workspace, "Rice", "Rice needs water.")
    unread = own(workspace, "Unread rice", "rice is:unread")
    assert {rice} == members(search, unread)
    set_shelf(workspace, [rice], Shelf.FINISHED)
    assert set() == members(search, unread)


def test_a_topic_holds_what_lies_in_those_shown_below_it(workspace: Workspace, search: LibrarySearch) -> None:
    wheat = add(workspace, "Wheat", "Wheat prices fell.")
    rice = add(workspace, "Rice", "Rice needs water.")
    crops = own(workspace, "Crops", "wheat")
    below = own(workspace, "Wet crops", "rice", crops)
    assert {wheat, rice} == members(search, crops)
    assert {wheat, rice} == search.essays_that_answer("topic:crops")
    assert {rice} == search.essays_that_answer("topic:crops water")
    assert {wheat} == search.essays_that_answer('topic:crops -topic:"wet crops"')
    assert {wheat, rice} == search.essays_that_answer('topic:"Wet crops" OR wheat')
    by_essay = topics_by_essay(search.topics)
    assert ["Crops"] == [each.name for each in by_essay[wheat] if each.is_own]
    change_topic(workspace, TopicEdit(below, shown=False))
    assert {wheat} == members(search, crops)


def test_topics_that_ask_for_each_other_end(workspace: Workspace, search: LibrarySearch) -> None:
    rice = add(workspace, "Rice", "Rice needs water.")
    one = own(workspace, "One", "topic:other OR rice")
    other = own(workspace, "Other", "topic:one OR topic:other")
    assert {rice} == members(search, one)
    assert {rice} == members(search, other)
    assert {rice} == search.essays_that_answer("topic:one topic:other")


def test_topics_are_renamed_moved_and_removed_and_all_is_taken_back(workspace: Workspace) -> None:
    water = own(workspace, "  Water   and power ")
    power = own(workspace, "Power", "tariff", water)
    deep = own(workspace, "Tariffs", "", power)
    tree = topic_tree(workspace)
    assert ["Water and power", "Power", "Tariffs"] == [each.name for each in tree.path(deep)]
    renamed = change_topic(workspace, TopicEdit(ECONOMICS, name="My economics"))
    moved = change_topic(workspace, TopicEdit(power, under=ECONOMICS))
    assert ["CSS (FPSC)", "Optional group I", "My economics", "Power", "Tariffs"] == [
        each.name for each in topic_tree(workspace).path(deep)
    ]
    removed = remove_topic(workspace, power)
    assert topic_tree(workspace).get(deep) is None
    for change in (removed, moved, renamed):
        apply_change(workspace, change.reversed())
    assert ["Water and power", "Power", "Tariffs"] == [each.name for each in topic_tree(workspace).path(deep)]
    economics = topic_tree(workspace).get(ECONOMICS)
    assert economics is not None
    assert "Economics" == economics.name
    # One of the syllabus is only hidden, and goes back to its place when what it was moved under is gone.
    remove_topic(workspace, CSS)
    assert "CSS (FPSC)" not in names(topic_tree(workspace))
    change_topic(workspace, TopicEdit(OPTIONAL, under=water))
    moved_there = remove_topic(workspace, water)
    optional = topic_tree(workspace).get(OPTIONAL)
    assert optional is not None
    assert optional.under == CSS
    apply_change(workspace, moved_there.reversed())
    optional = topic_tree(workspace).get(OPTIONAL)
    assert optional is not None
    assert optional.under == water


def test_what_makes_no_sense_is_refused(workspace: Workspace) -> None:
    water = own(workspace, "Water")
    below = own(workspace, "Rivers", "", water)
    with pytest.raises(UnusableInputError, match="name"):
        add_topic(workspace, "  ")
    with pytest.raises(UnusableInputError, match="called"):
        add_topic(workspace, "RIVERS", water)
    with pytest.raises(UnusableInputError, match="itself"):
        change_topic(workspace, TopicEdit(water, under=below))
    with pytest.raises(UnusableInputError, match="characters"):
        change_topic(workspace, TopicEdit(water, rule="w " * 5000))
    with pytest.raises(NotFoundError):
        change_topic(workspace, TopicEdit(TopicId("own/none"), name="None"))
    with pytest.raises(NotFoundError):
        file_essays(workspace, water, [EssayId(99)], Filing.IN)
    with pytest.raises(NotFoundError):
        the_topic_called(topic_tree(workspace), "nothing")
    for number in range(DEEPEST - 2):
        below = own(workspace, f"Below {number}", "", below)
    with pytest.raises(UnusableInputError, match="deep"):
        own(workspace, "Too deep", "", below)


def test_a_database_that_says_topics_stand_under_each_other_loses_none(workspace: Workspace) -> None:
    one, other = own(workspace, "One"), own(workspace, "Other")
    workspace.store.topics.put([TopicEdit(one, "One", other, "", True), TopicEdit(other, "Other", one, "", True)])
    workspace.store.topics.put([TopicEdit(TopicId("css"), under="css/compulsory"), TopicEdit(TopicId("strange/x"))])
    shown = names(topic_tree(workspace))
    assert {"One", "Other", "CSS (FPSC)", "Compulsory"} <= set(shown)


def test_a_name_that_two_topics_have_is_asked_for_by_its_id(workspace: Workspace) -> None:
    tree = topic_tree(workspace)
    assert the_topic_called(tree, "css/english-essay").under == "css/compulsory"
    with pytest.raises(UnusableInputError, match="pms-punjab/english-essay"):
        the_topic_called(tree, "english essay")


def test_coverage_counts_what_is_unread_finished_and_marked(workspace: Workspace, search: LibrarySearch) -> None:
    rice = add(workspace, "Rice", "Rice needs water.")
    add(workspace, "More rice", "Rice again.")
    crops = own(workspace, "Crops", "rice")
    set_shelf(workspace, [rice], Shelf.FINISHED)
    began = datetime.now(UTC)
    workspace.store.essays.set_position(rice, ReadingPosition(3, 0.5))
    (shelf,) = (each for each in all_shelves(workspace, search.topics) if each.topic.id == crops)
    covered = shelf.coverage
    assert (2, 1, 1, 0) == (covered.essays, covered.unread, covered.finished, covered.highlights)
    assert covered.last_read is not None
    assert began <= covered.last_read <= datetime.now(UTC)


def place(workspace: Workspace, search: LibrarySearch, essay: EssayId, topic: TopicId) -> TopicPlace:
    (found,) = (each for each in places_of(workspace, search, essay) if each.topic.id == topic)
    return found


def test_an_essay_says_why_it_lies_in_a_topic_and_where_it_might(workspace: Workspace, search: LibrarySearch) -> None:
    text = "Circular debt grows because tariffs lag. The circular debt of the power sector is owed to producers."
    first = add(workspace, "The arrears of power", text)
    second = add(
        workspace, "Producers wait", "Producers of power wait, and circular debt and tariffs remain with them."
    )
    third = add(workspace, "The sector", "The power sector: circular debt, tariffs and what producers are owed.")
    wheat = add(workspace, "Wheat", "The canal waters the wheat.", tags=("Crops",))
    power, crops = own(workspace, "Power", '"circular debt" tariff arrears'), own(workspace, "Crops")
    lies = place(workspace, search, first, power)
    assert (True, PlaceReason.RULE) == (lies.lies_in, lies.reason)
    assert {"circular debt", "tariffs", "arrears"} == set(lies.told_by)
    named = place(workspace, search, wheat, crops)
    assert (True, PlaceReason.NAMED, ("Crops",)) == (named.lies_in, named.reason, named.told_by)
    assert place(workspace, search, third, power).reason is None
    file_essays(workspace, power, [second], Filing.IN)
    related = place(workspace, search, third, power)
    assert (False, PlaceReason.RELATED) == (related.lies_in, related.reason)
    assert {"The arrears of power", "Producers wait"} == set(related.told_by)
    # Refused once, it is suggested no more.
    file_essays(workspace, power, [third], Filing.OUT)
    refused = place(workspace, search, third, power)
    assert (False, PlaceReason.BY_HAND) == (refused.lies_in, refused.reason)


def test_answers_are_counted_by_topic(workspace: Workspace, search: LibrarySearch) -> None:
    add(workspace, "Rice", "Rice needs water.")
    add(workspace, "Wheat", "Wheat needs water.")
    own(workspace, "Crops of the plain", "rice")
    (facet,) = (each for each in search.facets("water") if each.name is FacetName.TOPIC)
    assert ("Crops of the plain", 1) in facet.values


def test_a_tag_that_is_given_or_taken_through_the_same_library_counts_at_once(
    workspace: Workspace, search: LibrarySearch
) -> None:
    rice = add(workspace, "Rice", "Rice needs water.")
    crops = own(workspace, "Crops")
    assert set() == members(search, crops)
    edit = EssayEdit.of(workspace.store.essays.get(rice))
    edit_essay(workspace, rice, replace(edit, tags=("crops",)))
    assert {rice} == members(search, crops)
    edit_essay(workspace, rice, edit)
    assert set() == members(search, crops)
