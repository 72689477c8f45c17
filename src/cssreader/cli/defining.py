"""`define`: a word in the dictionaries."""

import click

from cssreader.cli import arguments
from cssreader.cli.output import legible, print_line, print_record, tell
from cssreader.cli.records import lookup_record
from cssreader.domain.dictionary import Entry, Sense
from cssreader.errors import NotFoundError


@click.command("define", short_help="Look a word up in the dictionaries.")
@click.argument("words", metavar="WORD", type=arguments.words, nargs=-1, required=True)
@arguments.as_json
@click.option("--licence", is_flag=True, help="Print the terms of the dictionaries that answer, too.")
def define(words: tuple[str, ...], as_json: bool, licence: bool) -> None:
    """Look WORD up, in any of its forms: in WordNet, and in the dictionaries beside the settings."""
    from contextlib import closing

    from cssreader.app.define_word import OpenDictionaries

    with closing(OpenDictionaries()) as dictionaries:
        lookup = dictionaries.look_up(" ".join(words))
    for complaint in lookup.complaints:
        tell(complaint)
    if as_json:
        print_record(lookup_record(lookup))
    else:
        for entry in lookup.entries:
            _show(entry)
    if licence:
        for facts in dict.fromkeys(entry.dictionary for entry in lookup.entries):
            tell(facts.name)
            for line in facts.licence.splitlines():
                tell(line)
    if not lookup.entries:
        raise NotFoundError(f"{lookup.word or ' '.join(words)!r} is in none of the dictionaries.")


def _show(entry: Entry) -> None:
    source = entry.dictionary.copyright or entry.dictionary.name
    print_line(f"{legible(entry.headword)}  [{legible(source)}]")
    for number, sense in enumerate(entry.senses, 1):
        part = f"{sense.part_of_speech}: " if sense.part_of_speech else ""
        first, *rest = sense.definition.splitlines() or [""]
        print_line(f"  {number}. {part}{legible(first)}")
        for line in (*rest, *_more(sense)):
            print_line(f"     {legible(line)}")
    print_line("")


def _more(sense: Sense) -> list[str]:
    lines = [f"“{example}”" for example in sense.examples]
    if sense.synonyms:
        lines.append("Synonyms: " + ", ".join(sense.synonyms))
    if sense.antonyms:
        lines.append("Antonyms: " + ", ".join(sense.antonyms))
    return lines
