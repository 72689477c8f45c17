"""`material`: what the library holds that helps to answer a question of an examination paper."""

import sys
from typing import Any

import click

from cssreader.cli import arguments
from cssreader.cli.output import legible, print_line, print_record, tell
from cssreader.cli.session import bring_index_up_to_date, library_to_read
from cssreader.domain.material import Material, MaterialItem, MaterialKind
from cssreader.paths import LibraryFolder

_HEADINGS = {
    MaterialKind.ARGUMENT: "Passages that argue",
    MaterialKind.FIGURE: "Figures",
    MaterialKind.QUOTATION: "Quotations",
    MaterialKind.MARK: "Your highlights and notes",
    MaterialKind.ESSAY: "Essays",
}


@click.command("material", short_help="Gather material for a question of a paper.")
@click.argument("words", metavar="QUESTION", type=arguments.words, nargs=-1, required=True)
@arguments.as_json
@click.pass_obj
def material(folder: LibraryFolder, words: tuple[str, ...], as_json: bool) -> None:
    """Gather what helps to answer QUESTION; `-` reads it from standard input, over several lines.

    Words of instruction are passed over; the rarer a word in the library, the more it counts.
    """
    question = " ".join(words)
    if question == "-":
        question = sys.stdin.read().removeprefix("\ufeff").strip()
    with library_to_read(folder) as workspace:
        from cssreader.app.search_library import LibrarySearch

        bring_index_up_to_date(workspace)
        library = LibrarySearch(workspace)
        try:
            gathered = library.material(question)
        finally:
            library.close()
    if as_json:
        print_record(_record(gathered))
        return
    for group in gathered.groups:
        print_line(f"{_HEADINGS[group.kind]} ({len(group.items)})")
        for item in group.items:
            _show(item)
        print_line("")
    sys.stdout.flush()
    words_said = ", ".join(f"{legible(each.word)} {each.weight:.1f}" for each in gathered.words)
    tell(f"Gathered by: {words_said}." if words_said else "The question holds no word to gather by.")
    if gathered.words and not gathered.groups:
        tell("Nothing in the library answers it.")


def _show(item: MaterialItem) -> None:
    spoken = f" ({legible(item.speaker)})" if item.speaker else ""
    print_line(f"  {legible(item.passage.text)}{spoken}")
    told = (legible(item.title), legible(item.author or ""), item.published.isoformat() if item.published else "")
    print_line(f"    {item.essay_id} · " + " · ".join(each for each in told if each))


def _record(gathered: Material) -> dict[str, Any]:
    return {
        "question": gathered.question,
        "words": [{"word": each.word, "weight": round(each.weight, 3)} for each in gathered.words],
        "groups": [
            {"kind": group.kind.value, "items": [_item_record(item) for item in group.items]}
            for group in gathered.groups
        ],
    }


def _item_record(item: MaterialItem) -> dict[str, Any]:
    return {
        "essay_id": item.essay_id,
        "title": item.title,
        "author": item.author,
        "published": item.published.isoformat() if item.published else None,
        "text": item.passage.text,
        "matches": [list(place) for place in item.passage.matches],
        "at": item.passage.at,
        "score": round(item.score, 4),
        "speaker": item.speaker,
        "annotation": item.annotation_id,
        "category": item.category or None,
    }
