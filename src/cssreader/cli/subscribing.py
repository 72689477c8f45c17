"""`subscriptions`: what is asked again for what is new."""

import click

from cssreader.cli import arguments
from cssreader.cli.output import print_columns, print_record, shortened, tell
from cssreader.cli.records import subscription_record
from cssreader.cli.session import library_to_read, library_to_write
from cssreader.domain.web import SubscriptionId
from cssreader.paths import LibraryFolder

_NUMBERS = click.IntRange(1, 2**63 - 1)


@click.group("subscriptions", invoke_without_command=True, short_help="What is asked again for what is new.")
@click.pass_context
def subscriptions(context: click.Context) -> None:
    """Feeds, site maps and lists that are asked again for what is new. Without a further word, they are listed."""
    if context.invoked_subcommand is None:
        context.invoke(list_subscriptions, as_json=False)


@subscriptions.command("list")
@arguments.as_json
@click.pass_obj
def list_subscriptions(folder: LibraryFolder, as_json: bool) -> None:
    """The subscriptions, and what was said of each when it was asked last."""
    from cssreader.app import subscriptions as use_cases

    with library_to_read(folder) as workspace:
        found = use_cases.subscriptions(workspace)
    if as_json:
        for each in found:
            print_record(subscription_record(each))
        return
    print_columns(
        [(str(each.id), each.kind.value, shortened(each.title, 40), each.address, each.said) for each in found],
        right=(0,),
    )
    if not found:
        tell("There are no subscriptions.")


@subscriptions.command("add")
@click.argument("address")
@arguments.as_json
@click.pass_obj
def subscribe(folder: LibraryFolder, address: str, as_json: bool) -> None:
    """Subscribe to a feed, a site map or a list. What it names now counts as seen."""
    from cssreader.app import subscriptions as use_cases
    from cssreader.app.discover_pages import Web, discover_pages

    with library_to_write(folder) as workspace:
        with Web() as web:
            found = discover_pages(web, address, most_following=0)
        kept = use_cases.subscribe(workspace, found)
    if as_json:
        print_record(subscription_record(kept))
    else:
        print_columns([(str(kept.id), kept.kind.value, shortened(kept.title, 60))])


@subscriptions.command("ask")
@click.argument("ids", metavar="[ID]…", nargs=-1, type=_NUMBERS)
@arguments.as_json
@click.pass_context
def ask(context: click.Context, ids: tuple[int, ...], as_json: bool) -> None:
    """Ask some or all for what is new, and queue it. `queue run` fetches it."""
    from cssreader.app import subscriptions as use_cases
    from cssreader.app.discover_pages import Web
    from cssreader.app.fetch_pages import ask_workspace

    failed = False
    with library_to_write(context.obj) as workspace, Web() as web:
        wanted = [SubscriptionId(each) for each in ids] or [each.id for each in use_cases.subscriptions(workspace)]
        for subscription_id in wanted:
            answer = use_cases.ask_subscription(ask_workspace(workspace), web, subscription_id)
            failed = failed or answer.error is not None
            if as_json:
                print_record(subscription_record(answer.subscription) | {"queued": list(answer.queued)})
            else:
                tell(f"{answer.subscription.title}: {answer.subscription.said}")
    if failed:
        context.exit(1)


@subscriptions.command("remove")
@click.argument("ids", metavar="ID…", nargs=-1, required=True, type=_NUMBERS)
@click.pass_obj
def unsubscribe(folder: LibraryFolder, ids: tuple[int, ...]) -> None:
    """Ask them no more. What came of them stays."""
    from cssreader.app import subscriptions as use_cases

    with library_to_write(folder) as workspace:
        count = use_cases.unsubscribe(workspace, [SubscriptionId(each) for each in ids])
    tell(f"{count} removed.")
