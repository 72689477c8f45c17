"""Topics, tags, authors and sites that are called like what is typed: the search box leads to them, too."""

from collections.abc import Iterator, Sequence

from cssreader.domain.topics import TopicShelf
from cssreader.gui.panes.choices import ByAuthor, Choice, Counts, FromSite, InTopic, WithTag
from cssreader.text.question_parts import parts_of
from cssreader.text.words import fold, words_of

MOST_PLACES = 4
SHORTEST = 3
"""Letters from which on names are looked for: fewer begin too many of them."""


def named_places(typed: str, counts: Counts, shelves: Sequence[TopicShelf]) -> list[tuple[Choice, int]]:
    """With how many essays each holds; those called just so first, then those with most essays."""
    wanted = [word.form for word in words_of(typed) if word.width == 1]
    if not wanted or len("".join(wanted)) < SHORTEST or parts_of(typed):
        return []
    found = [
        (_rank(wanted, name), -number, choice)
        for name, choice, number in _names(counts, shelves, wanted[0][0])
        if number and _answers(wanted, name)
    ]
    # A topic may be called so by several names: it is listed by the best of them.
    places: dict[Choice, int] = {}
    for _, number, choice in sorted(found, key=lambda each: each[:2]):
        places.setdefault(choice, -number)
    return list(places.items())[:MOST_PLACES]


def _names(counts: Counts, shelves: Sequence[TopicShelf], letter: str) -> Iterator[tuple[str, Choice, int]]:
    """Every name that may begin with a letter."""
    for shelf in shelves:
        for name in (shelf.topic.name, *shelf.topic.also):
            yield name, InTopic.of(shelf), shelf.coverage.essays
    for kind, counted in ((WithTag, counts.tags), (ByAuthor, counts.authors), (FromSite, counts.sites)):
        # A library has thousands of names, and this is asked with every letter that is typed.
        begun = [name for name in counted if name[:1].lower() == letter or not name[:1].isalnum() or name[0] > "\x7f"]
        yield from ((name, kind(name), counted[name]) for name in begun)


def _answers(wanted: Sequence[str], name: str) -> bool:
    """Whether each word that is typed begins a word of a name, the first of them its first."""
    words = [word.form for word in words_of(name) if word.width == 1]
    if not words or not words[0].startswith(wanted[0]):
        return False
    return all(any(word.startswith(each) for word in words) for each in wanted)


def _rank(wanted: Sequence[str], name: str) -> int:
    return 0 if fold(name) == " ".join(wanted) else 1
