"""`rules` and `reclean`: blocks hidden and put back by hand or by repetition, and originals cleaned once more."""

from collections import Counter
from functools import partial
from typing import TYPE_CHECKING

import click

from cssreader.cli import arguments
from cssreader.cli.importing import print_outcomes, tell_counts
from cssreader.cli.output import legible, print_columns, print_record, shortened, tell
from cssreader.cli.progress import progress
from cssreader.cli.records import rule_record, rules_change_record
from cssreader.cli.session import WORKERS, bring_index_up_to_date, library_to_read, library_to_write
from cssreader.domain.changes import ImportStatus, RulesChange
from cssreader.domain.cleaning_rules import CleaningRule
from cssreader.domain.essay import EssayId
from cssreader.paths import LibraryFolder

if TYPE_CHECKING:
    from cssreader.app.workspace import Workspace

_MOST_EXCERPT = 60

_on_site = click.option("--on-site", is_flag=True, help="In all essays of its site, those to come too.")


@click.group("rules", invoke_without_command=True, short_help="Blocks that are hidden or kept, in an essay or a site.")
@arguments.as_json
@click.pass_context
def cleaning_rules(context: click.Context, as_json: bool) -> None:
    """List the rules by which blocks are hidden or kept, newest first.

    A block is all blocks with the same words. Rules by hand are made with `hide` and `keep`, those by repetition
    where a block stands in three or more essays of one site.
    """
    if context.invoked_subcommand is not None:
        return
    with library_to_read(context.obj) as workspace:
        from cssreader.app.cleaning_rules import rules

        found = rules(workspace)
    if as_json:
        for rule in found:
            print_record(rule_record(rule))
        return
    print_columns([_row(rule) for rule in found], right=(0,))
    if not found:
        tell("There are no rules.")


def _row(rule: CleaningRule) -> tuple[str, ...]:
    where = legible(rule.site or "") if rule.essay_id is None else f"essay {rule.essay_id}"
    return str(rule.id), rule.action.value, where, rule.origin.value, shortened(rule.excerpt, _MOST_EXCERPT)


@cleaning_rules.command("hide", short_help="Hide a block of an essay.")
@click.argument("essay_id", type=arguments.essay_id, metavar="ID")
@click.argument("words", type=arguments.words, metavar="WORDS")
@_on_site
@arguments.as_json
@click.pass_obj
def hide(folder: LibraryFolder, essay_id: EssayId, words: str, on_site: bool, as_json: bool) -> None:
    """Hide the first block of an essay that has WORDS in it. `rules withdraw` puts it back."""
    with library_to_write(folder) as workspace:
        from cssreader.app.cleaning_rules import hide_block, place_of_words

        change = hide_block(workspace, essay_id, place_of_words(workspace, essay_id, words), on_site=on_site)
        _finish(workspace, change, as_json=as_json)


@cleaning_rules.command("keep", short_help="Put back a block that was left out.")
@click.argument("essay_id", type=arguments.essay_id, metavar="ID")
@click.argument("words", type=arguments.words, metavar="WORDS")
@_on_site
@arguments.as_json
@click.pass_obj
def keep(folder: LibraryFolder, essay_id: EssayId, words: str, on_site: bool, as_json: bool) -> None:
    """Say of the first block left out of an essay that has WORDS in it that it belongs there; see `removed`."""
    with library_to_write(folder) as workspace:
        from cssreader.app.cleaning_rules import hidden_text, keep_block

        text = hidden_text(workspace, essay_id, words)
        _finish(workspace, keep_block(workspace, essay_id, text, on_site=on_site), as_json=as_json)


@cleaning_rules.command("withdraw", short_help="Take a rule back.")
@click.argument("rule_id", type=click.IntRange(1, 2**63 - 1), metavar="N")
@arguments.as_json
@click.pass_obj
def withdraw(folder: LibraryFolder, rule_id: int, as_json: bool) -> None:
    """Take the rule of the number N back. One by repetition is not made again."""
    with library_to_write(folder) as workspace:
        from cssreader.app.cleaning_rules import withdraw_rule

        _finish(workspace, withdraw_rule(workspace, rule_id), as_json=as_json)


def _finish(workspace: "Workspace", change: RulesChange, *, as_json: bool) -> None:
    bring_index_up_to_date(workspace)
    if as_json:
        from cssreader.app.cleaning_rules import rules

        print_record(rules_change_record(change, rules(workspace)))
        return
    count = len(change.essays)
    tell(f"{count} essay looks different for it." if count == 1 else f"{count} essays look different for it.")


@click.command("reclean", short_help="Clean stored originals once more.")
@click.argument("essay_ids", type=arguments.essay_id, metavar="[ID]…", nargs=-1)
@click.option("--site", type=arguments.words, metavar="SITE", help="All essays of one site.")
@click.option("--all", "everything", is_flag=True, help="All essays of the library.")
@arguments.as_json
@click.pass_context
def reclean(
    context: click.Context, essay_ids: tuple[EssayId, ...], site: str | None, everything: bool, as_json: bool
) -> None:
    """Clean the originals of essays again, after a new version of the program or with a new site profile.

    An essay that comes out otherwise gets a new version. What you edited, tagged and marked stays.
    """
    if sum((bool(essay_ids), site is not None, everything)) != 1:
        raise click.UsageError("Name essays, or a site with --site, or take --all.")
    with library_to_write(context.obj) as workspace:
        from cssreader.app import clean_again as again

        chosen = essay_ids or again.essays_to_clean(workspace, site)
        with progress("Cleaning") as report, again.CleaningProcesses(WORKERS) as clean:
            outcomes = again.clean_again(
                chosen,
                load=partial(again.original_of, workspace),
                store=partial(again.keep_cleaned, workspace),
                clean=clean,
                report=report,
                cancelled=lambda: False,
            )
            counts: Counter[ImportStatus] = print_outcomes(outcomes, as_json=as_json)
        bring_index_up_to_date(workspace)
    if not as_json:
        tell_counts(counts)
    if counts[ImportStatus.FAILED]:
        context.exit(1)
