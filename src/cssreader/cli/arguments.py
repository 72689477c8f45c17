"""The kinds of argument that several commands take: from what was typed to what it means."""

from datetime import date

import click

from cssreader.domain.essay import EssayId

_LARGEST_ID = 2**63 - 1


def essay_id(typed: str) -> EssayId:
    """The number of an essay, as `list` shows it."""
    if not (typed.isascii() and typed.isdigit() and len(typed) < 20 and 0 < int(typed) <= _LARGEST_ID):
        raise click.BadParameter(f"{typed!r} is not the number of an essay. `cssreader list` shows them.")
    return EssayId(int(typed))


def words(typed: str) -> str:
    """Words; bytes that are no text in them are shown as such."""
    return typed.encode("utf-8", "replace").decode("utf-8").replace("\0", "\ufffd")


def day(typed: str) -> date | str:
    """A date, or nothing at all for none."""
    if not typed.strip():
        return ""
    try:
        return date.fromisoformat(typed.strip())
    except ValueError as error:
        raise click.BadParameter(f"{typed!r} is not a date such as 2026-11-24.") from error


as_json = click.option("--json", "as_json", is_flag=True, help="One JSON object a line, for scripts.")

whole_books = click.option("--whole-books", is_flag=True, help="Take a book as one essay, not its chapters one by one.")
