"""`kinds`: what the kinds of highlights are called and how they look."""

import click

from cssreader.cli import arguments
from cssreader.cli.output import legible, print_columns, print_record, tell
from cssreader.cli.records import kind_record
from cssreader.cli.session import library_to_read, library_to_write
from cssreader.domain.categories import CategoryIcon, Hue
from cssreader.paths import LibraryFolder

_kind = click.argument("kind", type=arguments.words, metavar="KIND")
_colour = click.option("--colour", type=click.Choice([each.value for each in Hue]), help="Its colour, in every theme.")
_icon = click.option("--icon", type=click.Choice([each.value for each in CategoryIcon]), help="Its icon.")


@click.group("kinds", short_help="The kinds of highlights: names, colours and icons.")
def kinds() -> None:
    """The kinds of highlights, the eight that ship and your own. KIND is a name, or an id as `kinds list` tells it."""


@kinds.command("list", short_help="List the kinds of highlights.")
@click.option("--all", "everything", is_flag=True, help="Those that menus do not offer and those removed, too.")
@arguments.as_json
@click.pass_obj
def list_kinds(folder: LibraryFolder, everything: bool, as_json: bool) -> None:
    """List the kinds in their order, with their colours, icons and how many highlights each has."""
    from cssreader.app.categories import all_categories, category_counts, with_unknown

    with library_to_read(folder) as workspace:
        counts = category_counts(workspace)
        known = with_unknown(all_categories(workspace), counts)
    listed = [each for each in known.entries if everything or each.is_offered or (counts.get(each.id) and each.shown)]
    if as_json:
        for each in listed:
            print_record(kind_record(each, counts.get(each.id, 0)))
        return
    rows = []
    for each in listed:
        aside = " (removed)" if each.removed else "" if each.shown else " (hidden)"
        rows.append(
            (legible(each.name) + aside, legible(each.id), each.hue, each.icon, f"{counts.get(each.id, 0):,} marked")
        )
    print_columns(rows, right=(4,))


@kinds.command("add", short_help="Add a kind of your own.")
@click.argument("name", type=arguments.words)
@_colour
@_icon
@click.pass_obj
def add(folder: LibraryFolder, name: str, colour: str | None, icon: str | None) -> None:
    """Add a kind NAME behind the others."""
    from cssreader.app.change_categories import add_category

    with library_to_write(folder) as workspace:
        change = add_category(workspace, name, _hue_of(colour), _icon_of(icon))
    tell(f"Added as {next(iter(change.after))[0]}.")


@kinds.command("rename", short_help="Give a kind another name.")
@_kind
@click.argument("name", type=arguments.words)
@click.pass_obj
def rename(folder: LibraryFolder, kind: str, name: str) -> None:
    """Call KIND by NAME; '' for the name that one ships with."""
    from cssreader.app.categories import all_categories, the_category_called
    from cssreader.app.change_categories import change_category

    with library_to_write(folder) as workspace:
        change_category(workspace, the_category_called(all_categories(workspace), kind).id, name=name)
    tell("Renamed.")


@kinds.command("change", short_help="Give a kind another colour or icon.")
@_kind
@_colour
@_icon
@click.pass_context
def change(context: click.Context, kind: str, colour: str | None, icon: str | None) -> None:
    """Give KIND another colour or another icon."""
    if colour is None and icon is None:
        raise click.UsageError("Say what to change: --colour or --icon.", context)
    from cssreader.app.categories import all_categories, the_category_called
    from cssreader.app.change_categories import change_category

    with library_to_write(context.obj) as workspace:
        known = the_category_called(all_categories(workspace), kind)
        change_category(workspace, known.id, hue=_hue_of(colour), icon=_icon_of(icon))
    tell("Changed.")


@kinds.command("order", short_help="Put kinds in another order.")
@click.argument("kinds", type=arguments.words, metavar="KIND...", nargs=-1, required=True)
@click.pass_obj
def order(folder: LibraryFolder, kinds: tuple[str, ...]) -> None:
    """Put each KIND in this order, before all that are not named. The first nine have the keys 1 to 9."""
    from cssreader.app.categories import all_categories, the_category_called
    from cssreader.app.change_categories import order_categories

    with library_to_write(folder) as workspace:
        known = all_categories(workspace)
        order_categories(workspace, [the_category_called(known, each).id for each in kinds])
    tell("Ordered.")


@kinds.command("hide", short_help="No longer offer kinds in menus.")
@click.argument("kinds", type=arguments.words, metavar="KIND...", nargs=-1, required=True)
@click.pass_obj
def hide(folder: LibraryFolder, kinds: tuple[str, ...]) -> None:
    """No longer offer each KIND in menus; what has it keeps it."""
    _show(folder, kinds, shown=False)
    tell("Hidden.")


@kinds.command("show", short_help="Offer kinds in menus again.")
@click.argument("kinds", type=arguments.words, metavar="KIND...", nargs=-1, required=True)
@click.pass_obj
def show(folder: LibraryFolder, kinds: tuple[str, ...]) -> None:
    """Offer each KIND in menus again."""
    _show(folder, kinds, shown=True)
    tell("Shown.")


def _show(folder: LibraryFolder, names: tuple[str, ...], *, shown: bool) -> None:
    from cssreader.app.categories import all_categories, the_category_called
    from cssreader.app.change_categories import change_category

    with library_to_write(folder) as workspace, workspace.store.transaction():
        known = all_categories(workspace)
        for name in names:
            change_category(workspace, the_category_called(known, name).id, shown=shown)


@kinds.command("remove", short_help="Remove a kind of your own.")
@_kind
@click.option("--into", type=arguments.words, metavar="KIND", help="The kind that its highlights are to have.")
@click.pass_obj
def remove(folder: LibraryFolder, kind: str, into: str | None) -> None:
    """Remove a KIND of your own. One that highlights have needs --into; one that ships can be hidden."""
    from cssreader.app.categories import all_categories, category_counts, the_category_called, with_unknown
    from cssreader.app.change_categories import remove_category

    with library_to_write(folder) as workspace:
        known = with_unknown(all_categories(workspace), category_counts(workspace))
        target = None if into is None else the_category_called(known, into).id
        moved = remove_category(workspace, the_category_called(known, kind).id, target).moved
    tell(f"Removed. Highlights that have another kind now: {len(moved.changes):,}." if moved.changes else "Removed.")


def _hue_of(colour: str | None) -> Hue | None:
    return None if colour is None else Hue(colour)


def _icon_of(icon: str | None) -> CategoryIcon | None:
    return None if icon is None else CategoryIcon(icon)
