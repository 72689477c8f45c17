"""The program as a whole: its commands, and what becomes of an error."""

import sys
from collections.abc import Sequence
from typing import Any

import click

from cssreader import __version__
from cssreader.cli.annotations import annotations
from cssreader.cli.cleaning import clean_pages
from cssreader.cli.defining import define
from cssreader.cli.dossiers import dossiers
from cssreader.cli.essays import edit, list_essays, removed, show, trash, untrash
from cssreader.cli.exporting import MAKE_PDF, MakePdf, export_whole
from cssreader.cli.fetching import discover
from cssreader.cli.figures import figures
from cssreader.cli.importing import import_pages
from cssreader.cli.kinds import kinds
from cssreader.cli.material import material
from cssreader.cli.opening import OPEN_WINDOW, OpenWindow, open_link
from cssreader.cli.output import close_quietly, speak_utf8, tell
from cssreader.cli.people import authors, sites
from cssreader.cli.queueing import queue
from cssreader.cli.repairing import merge, repair
from cssreader.cli.ruling import cleaning_rules, reclean
from cssreader.cli.saved_searches import searches
from cssreader.cli.searching import search
from cssreader.cli.session import LibraryNotOpenedError
from cssreader.cli.subscribing import subscriptions
from cssreader.cli.tending import backup, backups, check, reindex, restore
from cssreader.cli.topics import topics
from cssreader.cli.versions import duplicates, versions
from cssreader.cli.watching import watch
from cssreader.errors import KnownError, NoDisplayError
from cssreader.paths import LIBRARY_VARIABLE, LibraryFolder, default_library
from cssreader.text.place_links import SCHEME

SOME_FAILED = 1
CANNOT_OPEN = 3
INTERRUPTED = 130

_COMMANDS = (
    *(import_pages, clean_pages, list_essays, show, search, searches, topics, material, dossiers, annotations, kinds),
    *(define, export_whole, open_link),
    *(edit, authors, sites, trash, untrash, removed, cleaning_rules, reclean, versions, duplicates),
    *(discover, queue, subscriptions, watch),
    figures,
    *(check, reindex, backup, backups, restore, repair, merge),
)


class Program(click.Group):
    """The group of all commands. A known error is one sentence and an exit status; any other is a bug."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            result = super().invoke(ctx)
            sys.stdout.flush()
        except (LibraryNotOpenedError, NoDisplayError) as error:
            tell(str(error))
            ctx.exit(CANNOT_OPEN)
        except KnownError as error:
            tell(str(error))
            ctx.exit(SOME_FAILED)
        except BrokenPipeError:
            # Whoever read the output has enough of it, as `head` has.
            close_quietly()
            ctx.exit(0)
        except KeyboardInterrupt:
            tell("Stopped.")
            ctx.exit(INTERRUPTED)
        return result

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        # In the order of use, not of the alphabet.
        return list(self.commands)


def command_line(open_window: OpenWindow, make_pdf: MakePdf) -> click.Group:
    """All commands; without one, `open_window` is called with the library's folder. `make_pdf` sets a page of HTML."""

    @click.group(
        cls=Program,
        invoke_without_command=True,
        context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
        help=(
            "Read, mark and find essays, offline. Without a command, the window opens.\n\n"
            "Exit status: 0 done; 1 some items failed, each named; 2 wrong usage; 3 the library could not be opened."
        ),
    )
    @click.option(
        "--library",
        type=click.Path(file_okay=True, path_type=str),
        metavar="DIR",
        help=f"The library's folder. Else ${LIBRARY_VARIABLE}, else the one in your data folder.",
    )
    @click.version_option(__version__, prog_name="cssreader", message="%(prog)s %(version)s")
    @click.pass_context
    def cssreader(context: click.Context, library: str | None) -> None:
        context.obj = _folder(library)
        context.meta[MAKE_PDF] = make_pdf
        context.meta[OPEN_WINDOW] = open_window
        if context.invoked_subcommand is None:
            context.exit(open_window(context.obj, ""))

    for command in _COMMANDS:
        cssreader.add_command(command)
    return cssreader


def _folder(named: str | None) -> LibraryFolder:
    if named is None:
        return default_library()
    from pathlib import Path

    return LibraryFolder(Path(named).expanduser().absolute())


def run(open_window: OpenWindow, make_pdf: MakePdf, arguments: Sequence[str] | None = None) -> int:
    """Do what the arguments say, by default those the program was started with; the exit status."""
    speak_utf8()
    arguments = list(sys.argv[1:] if arguments is None else arguments)
    if arguments and arguments[0].startswith(f"{SCHEME}://"):
        # As a browser calls the program that a link belongs to.
        arguments.insert(0, "open")
    try:
        result = command_line(open_window, make_pdf).main(arguments, prog_name="cssreader", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        return INTERRUPTED
    return result if isinstance(result, int) else 0
