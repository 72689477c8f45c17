"""`queue`: the pages that are to be fetched, and fetching them."""

from collections.abc import Sequence

import click

from cssreader.cli import arguments
from cssreader.cli.fetching import run
from cssreader.cli.importing import print_outcomes, tell_counts
from cssreader.cli.output import legible, print_columns, print_line, print_record, shortened, tell
from cssreader.cli.records import event_record, queue_record
from cssreader.cli.session import bring_index_up_to_date, library_to_read, library_to_write
from cssreader.domain.changes import ImportStatus
from cssreader.domain.web import QueueItemId
from cssreader.errors import UnusableInputError
from cssreader.paths import LibraryFolder

_NUMBERS = click.IntRange(1, 2**63 - 1)


@click.group("queue", invoke_without_command=True, short_help="The pages that are to be fetched.")
@click.pass_context
def queue(context: click.Context) -> None:
    """The pages that are to be fetched. Without a further word, they are listed."""
    if context.invoked_subcommand is None:
        context.invoke(list_queue, ids=(), as_json=False)


@queue.command("add")
@click.argument("addresses", metavar="ADDRESS…", nargs=-1, required=True)
@click.option("--from", "source", metavar="ADDRESS", help="Where they were found. Its host alone may be a local one.")
@click.pass_context
def add_to_the_queue(context: click.Context, addresses: tuple[str, ...], source: str | None) -> None:
    """Queue pages. Nothing is fetched yet."""
    from dataclasses import replace

    from cssreader.app.web_queue import add_to_queue, wish_for

    failed = False
    with library_to_write(context.obj) as workspace:
        typed_host = wish_for(source).typed_host if source else None
        for address in addresses:
            try:
                wish = wish_for(address)
            except UnusableInputError as error:
                failed = True
                tell(f"failed: {address}: {error}")
                continue
            add_to_queue(workspace, [replace(wish, typed_host=typed_host) if typed_host else wish])
    if failed:
        context.exit(1)


@queue.command("run")
@click.argument("ids", metavar="[ID]…", nargs=-1, type=_NUMBERS)
@arguments.as_json
@click.pass_context
def run_the_queue(context: click.Context, ids: tuple[int, ...], as_json: bool) -> None:
    """Fetch what waits, all or some of it, until nothing more is due."""
    with library_to_write(context.obj) as workspace:
        counts = print_outcomes(run(workspace, _ids(ids)), as_json=as_json)
        bring_index_up_to_date(workspace)
    if not as_json:
        tell_counts(counts)
    if counts[ImportStatus.FAILED]:
        context.exit(1)


@queue.command("list")
@click.argument("ids", metavar="[ID]…", nargs=-1, type=_NUMBERS)
@arguments.as_json
@click.pass_obj
def list_queue(folder: LibraryFolder, ids: tuple[int, ...], as_json: bool) -> None:
    """The queue, all or some of it: what is under way and waits first, then what ended last."""
    from cssreader.app.web_queue import queue_items

    with library_to_read(folder) as workspace:
        items = queue_items(workspace, _ids(ids))
    if as_json:
        for item in items:
            print_record(queue_record(item))
        return
    print_columns(
        [
            (str(item.id), item.state.value, shortened(item.title or item.address, 60), shortened(item.said, 100))
            for item in items
        ],
        right=(0,),
    )
    if not items:
        tell("The queue is empty.")


@queue.command("log")
@click.argument("item_id", metavar="ID", type=_NUMBERS)
@arguments.as_json
@click.pass_obj
def show_log(folder: LibraryFolder, item_id: int, as_json: bool) -> None:
    """What happened to one page of the queue."""
    from cssreader.app.web_queue import log_of

    with library_to_read(folder) as workspace:
        for event in log_of(workspace, QueueItemId(item_id)):
            if as_json:
                print_record(event_record(event))
            else:
                print_line(f"{event.at.astimezone():%Y-%m-%d %H:%M:%S}  {legible(event.said)}")


def _tending(name: str, told: str) -> click.Command:
    """A command that does one thing to some items, or to all that it makes sense for."""

    @click.argument("ids", metavar="[ID]…", nargs=-1, type=_NUMBERS)
    @click.pass_obj
    def tend(folder: LibraryFolder, ids: tuple[int, ...]) -> None:
        from cssreader.app import web_queue

        with library_to_write(folder) as workspace:
            count = getattr(web_queue, name)(workspace, _ids(ids))
        tell(told.format(n=count))

    return click.command(name)(tend)


for _name, _help, _told in (
    ("pause", "Pause pages, or all that wait.", "{n} paused."),
    ("resume", "Let paused pages wait again, some or all.", "{n} resumed."),
    ("retry", "Have pages tried again, some or all that failed or were refused.", "{n} to be tried again."),
):
    _command = _tending(_name, _told)
    _command.help = _help
    queue.add_command(_command)


@queue.command("remove")
@click.argument("ids", metavar="[ID]…", nargs=-1, type=_NUMBERS)
@click.option("--done", is_flag=True, help="All that are done.")
@click.pass_obj
def remove_from_queue(folder: LibraryFolder, ids: tuple[int, ...], done: bool) -> None:
    """Take pages out of the queue. Essays that came of them stay."""
    from cssreader.app import web_queue

    if not ids and not done:
        raise click.UsageError("Name the pages by their numbers, or say --done.")
    with library_to_write(folder) as workspace:
        count = web_queue.remove(workspace, _ids(ids) or ())
        if done:
            count += web_queue.remove_done(workspace)
    tell(f"{count} removed.")


def _ids(numbers: Sequence[int]) -> list[QueueItemId] | None:
    return [QueueItemId(number) for number in numbers] or None
