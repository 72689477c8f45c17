"""Where in the text of an essay a question is answered, read as the search reads it."""

from cssreader.app.synonyms import known_synonyms
from cssreader.text.matching import matches_in
from cssreader.text.query_language import parse_query, without_capitals


def places_in(text: str, typed: str, *, last_word_is_prefix: bool = False) -> list[tuple[int, int]]:
    """The matches in a text, in order and apart from each other: (start, end) in characters."""
    found = matches_in(text, parse_query(typed, last_word_is_prefix=last_word_is_prefix), synonyms=known_synonyms())
    if not found and (small := without_capitals(typed)) != typed:
        # As in a search: where nothing has these letters, a capital was but a capital.
        query = parse_query(small, last_word_is_prefix=last_word_is_prefix)
        found = matches_in(text, query, synonyms=known_synonyms())
    return found
