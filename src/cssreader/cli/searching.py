"""`search`: essays, highlights and notes, with the passages that answer."""

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from cssreader.cli import arguments
from cssreader.cli.output import legible, on_terminal, print_line, print_record, tell
from cssreader.cli.records import search_record
from cssreader.cli.session import bring_index_up_to_date, library_to_read
from cssreader.domain.search import Excerpt, Hit, HitOrder, SearchResult
from cssreader.paths import LibraryFolder

if TYPE_CHECKING:
    from cssreader.app.search_library import LibrarySearch

FROM_STANDARD_INPUT = "-"


@click.command(
    "search", short_help="Search essays, highlights and notes.", context_settings={"ignore_unknown_options": True}
)
@click.argument("words", metavar="QUERY", type=arguments.words, nargs=-1)
@click.option("--saved", metavar="NAME", help="Ask a saved search instead.")
@click.option(
    "--limit", type=click.IntRange(min=1), metavar="N", default=20, show_default=True, help="Most hits to show."
)
@click.option(
    "--order",
    type=click.Choice([str(order) for order in HitOrder]),
    default=str(HitOrder.RELEVANCE),
    show_default=True,
    help="What the hits are sorted by.",
)
@click.option("--facets", is_flag=True, help="Count the answers by author, site, year, tag and kind, too.")
@arguments.as_json
@click.pass_obj
def search(
    folder: LibraryFolder,
    words: tuple[str, ...],
    saved: str | None,
    limit: int,
    order: str,
    facets: bool,
    as_json: bool,
) -> None:
    """Search essays, highlights and notes; `-` reads queries from standard input, one a line.

    Words, "phrases", AND OR NOT, title: author: tag:, beginnings*, and more: see docs/search.md.
    """
    if bool(words) == (saved is not None):
        raise click.UsageError("Give a query, or the name of a saved search.")
    typed = " ".join(words)
    with library_to_read(folder) as workspace:
        from cssreader.app.search_library import LibrarySearch

        bring_index_up_to_date(workspace)
        library = LibrarySearch(workspace)
        if saved is not None:
            typed = workspace.store.searches.get(saved).typed
        try:
            queries = _queries() if typed == FROM_STANDARD_INPUT else iter((typed,))
            for query in queries:
                _answer(library, query, limit, HitOrder(order), facets=facets, as_json=as_json)
        finally:
            library.close()


def _queries() -> Iterator[str]:
    for number, line in enumerate(sys.stdin):
        query = line.rstrip("\r\n")
        yield query.removeprefix("\ufeff") if number == 0 else query


def _answer(library: "LibrarySearch", query: str, limit: int, order: HitOrder, *, facets: bool, as_json: bool) -> None:
    result = library.search(query, limit=limit, order=order)
    counted = library.facets(query) if facets else ()
    if as_json:
        print_record(search_record(result, counted if facets else None))
        return
    for facet in counted:
        print_line(f"{facet.name}: " + ", ".join(f"{legible(value)} {number:,}" for value, number in facet.values))
    for hit in result.hits:
        _show(hit)
    sys.stdout.flush()
    tell(_summary(result))


def _summary(result: SearchResult) -> str:
    hits = "1 hit" if result.total == 1 else f"{result.total:,} hits"
    shown = f", the best {len(result.hits)} shown" if result.total > len(result.hits) else ""
    manner = ""
    if result.any_word and result.total:
        manner = ", none of which holds every word"
    elif result.complete < result.total:
        manner = f", of which {result.complete:,} hold{'s' if result.complete == 1 else ''} every word"
    elif result.read_as_words:
        manner = ", the query read as plain words"
    waiting = f" Waiting to be indexed: {result.waiting:,}." if result.waiting else ""
    meant = f" Did you mean “{result.suggestion}”?" if result.suggestion else ""
    return f"{result.typed}: {hits}{shown}{manner}, in {result.took_ms:.0f} ms.{waiting}{meant}"


def _show(hit: Hit) -> None:
    title = _styled(legible(hit.title))
    author = f" · {legible(hit.author)}" if hit.author else ""
    kind = "" if hit.annotation_id is None else f" · {hit.kind}"
    print_line(f"{hit.essay_id:>5}  {title}{author}{kind}")
    for excerpt in hit.excerpts:
        print_line(f"       {_marked(excerpt)}")
    if hit.further:
        print_line(f"       and {hit.further:,} more")
    print_line("")


def _styled(text: str) -> str:
    return click.style(text, bold=True) if on_terminal() else text


def _marked(excerpt: Excerpt) -> str:
    """The passage on one line, the words that were looked for in bold where bold can be shown."""
    parts: list[str] = []
    done = 0
    for start, end in excerpt.matches:
        parts += [_flat(excerpt.text[done:start]), _styled(_flat(excerpt.text[start:end]))]
        done = end
    return "".join([*parts, _flat(excerpt.text[done:])])


def _flat(text: str) -> str:
    """Part of a line: the spaces at its ends count."""
    before = " " if text[:1].isspace() else ""
    after = " " if text[-1:].isspace() and text.strip() else ""
    return before + legible(text) + after
