"""`topics`: the tree of topics, and what lies in each."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from cssreader.cli import arguments
from cssreader.cli.output import legible, print_columns, print_line, print_record, tell
from cssreader.cli.records import list_record, place_record, topic_record
from cssreader.cli.session import bring_index_up_to_date, library_to_read, library_to_write
from cssreader.domain.essay import EssayId
from cssreader.domain.topics import Filing, PlaceReason, TopicEdit, TopicPlace, TopicShelf
from cssreader.paths import LibraryFolder

if TYPE_CHECKING:
    from cssreader.app.search_library import LibrarySearch
    from cssreader.app.workspace import Workspace

_REASONS = {
    PlaceReason.BY_HAND: "by hand",
    PlaceReason.RULE: "by its rule",
    PlaceReason.RELATED: "like",
    PlaceReason.NAMED: "called",
    PlaceReason.TITLE: "its title says",
}


_topic = click.argument("topic", type=arguments.words, metavar="T")
_essays = click.argument("essays", type=arguments.essay_id, metavar="ID...", nargs=-1, required=True)


@click.group("topics", short_help="The syllabus as a tree, and what lies in each topic.")
def topics() -> None:
    """The topics of the syllabus and your own. T is a topic's name, or its id where several are called alike."""


@contextmanager
def _searching(folder: LibraryFolder) -> "Iterator[tuple[Workspace, LibrarySearch]]":
    with library_to_read(folder) as workspace:
        from cssreader.app.search_library import LibrarySearch

        bring_index_up_to_date(workspace)
        search = LibrarySearch(workspace)
        try:
            yield workspace, search
        finally:
            search.close()


@topics.command("list", short_help="List the topics that are shown.")
@click.option("--all", "everything", is_flag=True, help="The subjects that were not chosen, too, without counts.")
@arguments.as_json
@click.pass_obj
def list_topics(folder: LibraryFolder, everything: bool, as_json: bool) -> None:
    """List the topics with their essays, how many of those are unread, their highlights and when one was read last."""
    from cssreader.app.topic_shelves import all_shelves

    with _searching(folder) as (workspace, search):
        shelves = all_shelves(workspace, search.topics)
        hidden = [each for each in search.topics.tree() if each.id not in {one.topic.id for one in shelves}]
    if as_json:
        for each in shelves:
            print_record(topic_record(each.topic, each.coverage))
        for topic in hidden if everything else ():
            print_record(topic_record(topic, None))
        return
    rows = [_row(each) for each in shelves]
    if everything:
        rows += [(f"{legible(topic.name)} (not shown)", topic.id, "", "", "", "") for topic in hidden]
    print_columns(rows, right=(2, 3, 4))


def _row(shelf: TopicShelf) -> tuple[str, ...]:
    covered = shelf.coverage
    return (
        "  " * shelf.depth + legible(shelf.topic.name),
        shelf.topic.id,
        f"{covered.essays:,}",
        f"{covered.unread:,} unread" if covered.unread else "",
        f"{covered.highlights:,} marked" if covered.highlights else "",
        f"read {covered.last_read:%Y-%m-%d}" if covered.last_read else "",
    )


@topics.command("show", short_help="The essays in a topic.")
@_topic
@arguments.as_json
@click.pass_obj
def show(folder: LibraryFolder, topic: str, as_json: bool) -> None:
    """The essays in T and in the topics shown below it, newest first, and its rule."""
    from cssreader.app.browse_library import summaries
    from cssreader.app.topic_shelves import topics_by_essay
    from cssreader.app.topics import the_topic_called

    with _searching(folder) as (workspace, search):
        tree = search.topics.tree()
        found = the_topic_called(tree, topic)
        essays = search.topics.whole(tree, found)
        chosen = [each for each in summaries(workspace) if each.id in essays and not each.trashed]
        topics = topics_by_essay(search.topics) if as_json else {}
    for summary in chosen:
        if as_json:
            print_record(list_record(summary, topics.get(summary.id, ())))
        else:
            print_line(f"{summary.id:>5}  {legible(summary.title)}")
    if not as_json:
        tell(f"{legible(found.name)}: {legible(found.rule) or 'no rule, only what is put there'}")


@topics.command("of", short_help="The topics of an essay, and those it might lie in.")
@click.argument("essay_id", type=arguments.essay_id, metavar="ID")
@arguments.as_json
@click.pass_obj
def of_essay(folder: LibraryFolder, essay_id: EssayId, as_json: bool) -> None:
    """The topics of an essay with the reason for each, and those that are suggested."""
    from cssreader.app.suggest_topics import places_of

    with _searching(folder) as (workspace, search):
        places = [each for each in places_of(workspace, search, essay_id) if each.reason is not None]
    for place in places:
        if as_json:
            print_record(place_record(place))
        else:
            print_line(_told(place))


def _told(place: TopicPlace) -> str:
    assert place.reason is not None
    name = " / ".join(map(legible, (*place.path, place.topic.name)))
    if not place.lies_in and place.reason is PlaceReason.BY_HAND:
        return f"- {name}: taken out by hand"
    words = ", ".join(map(legible, place.told_by))
    return f"{'+' if place.lies_in else '?'} {name}: {_REASONS[place.reason]}{f': {words}' if words else ''}"


@topics.command("add", short_help="Add a topic of your own.")
@click.argument("name", type=arguments.words)
@click.option("--under", type=arguments.words, metavar="T", help="The topic it stands under.")
@click.option("--rule", type=arguments.words, default="", metavar="QUERY", help="A query: what answers it lies there.")
@click.pass_obj
def add(folder: LibraryFolder, name: str, under: str | None, rule: str) -> None:
    """Add a topic NAME."""
    from cssreader.app.topics import add_topic, the_topic_called, topic_tree

    with library_to_write(folder) as workspace:
        above = None if under is None else the_topic_called(topic_tree(workspace), under).id
        change = add_topic(workspace, name, above, rule)
    tell(f"Added as {change.after[0].id}.")


@topics.command("change", short_help="Rename a topic, move it, or give it another rule.")
@_topic
@click.option("--name", type=arguments.words, help="Its new name.")
@click.option("--under", type=arguments.words, metavar="T", help="The topic it is to stand under; '' for none.")
@click.option("--rule", type=arguments.words, metavar="QUERY", help="A query: what answers it lies there.")
@click.pass_obj
def change(folder: LibraryFolder, topic: str, name: str | None, under: str | None, rule: str | None) -> None:
    """Rename T, move it, or give it another rule."""
    from cssreader.app.topics import change_topic, the_topic_called, topic_tree

    with library_to_write(folder) as workspace:
        tree = topic_tree(workspace)
        above = the_topic_called(tree, under).id if under else under
        change_topic(workspace, TopicEdit(the_topic_called(tree, topic).id, name, above, rule))
    tell("Changed.")


@topics.command("choose", short_help="Show topics, such as your optional subjects.")
@click.argument("topics", type=arguments.words, metavar="T...", nargs=-1, required=True)
@click.pass_obj
def choose(folder: LibraryFolder, topics: tuple[str, ...]) -> None:
    """Show each T."""
    _show(folder, topics, shown=True)
    tell("Chosen.")


@topics.command("hide", short_help="No longer show topics.")
@click.argument("topics", type=arguments.words, metavar="T...", nargs=-1, required=True)
@click.pass_obj
def hide(folder: LibraryFolder, topics: tuple[str, ...]) -> None:
    """No longer show each T; nothing that lies there is lost."""
    _show(folder, topics, shown=False)
    tell("Hidden.")


def _show(folder: LibraryFolder, names: tuple[str, ...], *, shown: bool) -> None:
    from cssreader.app.topics import show_topics, the_topic_called, topic_tree

    with library_to_write(folder) as workspace:
        tree = topic_tree(workspace)
        show_topics(workspace, {the_topic_called(tree, name).id: shown for name in names})


@topics.command("remove", short_help="Remove a topic of your own.")
@_topic
@click.pass_obj
def remove(folder: LibraryFolder, topic: str) -> None:
    """Remove T and your own topics below it; one of the syllabus is hidden. The essays stay in the library."""
    from cssreader.app.topics import remove_topic, the_topic_called, topic_tree

    with library_to_write(folder) as workspace:
        remove_topic(workspace, the_topic_called(topic_tree(workspace), topic).id)
    tell("Removed.")


@topics.command("put", short_help="Put essays into a topic.")
@_topic
@_essays
@click.pass_obj
def put(folder: LibraryFolder, topic: str, essays: tuple[EssayId, ...]) -> None:
    """Put essays into T, whatever its rule says."""
    _file(folder, topic, essays, Filing.IN)


@topics.command("take-out", short_help="Take essays out of a topic.")
@_topic
@_essays
@click.pass_obj
def take_out(folder: LibraryFolder, topic: str, essays: tuple[EssayId, ...]) -> None:
    """Take essays out of T, whatever its rule says."""
    _file(folder, topic, essays, Filing.OUT)


@topics.command("leave", short_help="Leave essays to a topic's rule again.")
@_topic
@_essays
@click.pass_obj
def leave(folder: LibraryFolder, topic: str, essays: tuple[EssayId, ...]) -> None:
    """Leave it to the rule of T again whether essays lie there."""
    _file(folder, topic, essays, None)


def _file(folder: LibraryFolder, topic: str, essays: tuple[EssayId, ...], filing: Filing | None) -> None:
    from cssreader.app.topics import file_essays, the_topic_called, topic_tree

    with library_to_write(folder) as workspace:
        file_essays(workspace, the_topic_called(topic_tree(workspace), topic).id, essays, filing)
    tell("Done.")
