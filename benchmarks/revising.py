"""What may become of a text between two readings: each change as a former text and a later one made of it.

A change is given an essay's paragraphs and returns the former text, in which passages are marked, and the
later one, each of whose characters knows where in the former text it stood.
"""

import random
import re
import unicodedata
from collections.abc import Callable

from traced import Traced, joined, new, split, traced

Revision = tuple[str, Traced]
Change = Callable[[list[str], list[str], random.Random], Revision]
"""From the paragraphs of an essay, promotions (or words of other essays) to put in, and chance."""

PARAGRAPHS, SENTENCES = r"\n\n", r"(?<=[.!?۔]) "


def _paragraphs(text: str) -> list[Traced]:
    return split(traced(text), PARAGRAPHS)


def _later(former: str, parts: list[Traced]) -> Revision:
    return former, joined(parts, "\n\n")


def _whole(parts: list[str]) -> str:
    return "\n\n".join(parts)


def same_text(parts: list[str], _: list[str], __: random.Random) -> Revision:
    return _whole(parts), traced(_whole(parts))


def typos_mended(parts: list[str], _: list[str], chance: random.Random) -> Revision:
    """One word in thirty has two letters exchanged, one lost or one doubled."""

    def slip(match: re.Match[str]) -> str:
        word = match[0]
        if chance.random() > 1 / 30:
            return word
        at = chance.randrange(1, len(word) - 1)
        swapped = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
        return chance.choice((swapped, word[:at] + word[at + 1 :], word[:at] + word[at] + word[at:]))

    text = _whole(parts)
    return text, traced(text).replaced(r"\w{4,}", slip)


def sentences_inserted(parts: list[str], other: list[str], chance: random.Random) -> Revision:
    """A sentence of another essay before every fifth, at paragraphs' beginnings as well as within."""
    text = _whole(parts)
    out: list[Traced] = []
    for part in _paragraphs(text):
        sentences: list[Traced] = []
        for sentence in split(part, SENTENCES):
            if chance.random() < 0.2:
                sentences.append(new(chance.choice(other)))
            sentences.append(sentence)
        out.append(joined(sentences, " "))
    return _later(text, out)


def sentences_removed(parts: list[str], _: list[str], chance: random.Random) -> Revision:
    text = _whole(parts)
    out = [
        joined([each for each in split(part, SENTENCES) if chance.random() > 0.2], " ") for part in _paragraphs(text)
    ]
    return _later(text, [part for part in out if part.text])


def paragraphs_moved(parts: list[str], _: list[str], chance: random.Random) -> Revision:
    """Each third paragraph stands somewhere else."""
    text = _whole(parts)
    paragraphs = _paragraphs(text)
    for _number in range(max(1, len(paragraphs) // 3)):
        moved = paragraphs.pop(chance.randrange(len(paragraphs)))
        paragraphs.insert(chance.randrange(len(paragraphs) + 1), moved)
    return _later(text, paragraphs)


def sentences_moved(parts: list[str], _: list[str], chance: random.Random) -> Revision:
    """In every other paragraph the sentences stand in another order."""
    text = _whole(parts)
    out: list[Traced] = []
    for part in _paragraphs(text):
        sentences = split(part, SENTENCES)
        if chance.random() < 0.5:
            chance.shuffle(sentences)
        out.append(joined(sentences, " "))
    return _later(text, out)


def _rewritten(share_of_paragraphs: float, share_of_words: float) -> Change:
    def change(parts: list[str], other: list[str], chance: random.Random) -> Revision:
        words = " ".join(other).split()
        text = _whole(parts)

        def exchanged(part: Traced) -> Traced:
            if chance.random() > share_of_paragraphs:
                return part
            kept = (
                new(chance.choice(words)) if chance.random() < share_of_words else each for each in split(part, " ")
            )
            return joined(list(kept), " ")

        return _later(text, [exchanged(part) for part in _paragraphs(text)])

    return change


def promotions_removed(parts: list[str], other: list[str], chance: random.Random) -> Revision:
    """The former text has a promotion after every second paragraph; the same few come again."""
    offers = other[:4]
    marked: list[str] = []
    for number, part in enumerate(parts):
        marked.append(part)
        if number % 2:
            marked.append(chance.choice(offers))
    text = _whole(marked)
    return _later(text, [part for part in _paragraphs(text) if part.text not in offers])


_PLAIN = {"“": '"', "”": '"', "‘": "'", "’": "'", "—": " - ", "–": "-", "…": "...", "\N{NO-BREAK SPACE}": " "}


def another_extraction(parts: list[str], other: list[str], chance: random.Random) -> Revision:
    """Headings and the lead lost, a byline and offers taken in, paragraphs run together, plain quotation marks."""
    text = _whole(parts)
    kept = [part for part in _paragraphs(text) if len(part.text) > 50][1:]
    out: list[Traced] = [new("By our correspondent · 4 min read · Share")]
    for part in kept:
        plain = part.replaced("[“”‘’—–…\N{NO-BREAK SPACE}]", lambda match: _PLAIN[match[0]])
        if chance.random() < 0.25 and len(out) > 1:
            out[-1] = joined([out[-1], plain], chance.choice((" ", "\n")))
        else:
            out.append(plain)
        if chance.random() < 0.2:
            out.append(new(chance.choice(other)))
    return _later(text, out)


def marks_and_spaces(parts: list[str], _: list[str], chance: random.Random) -> Revision:
    """Straight quotation marks are curly and the other way round, dashes are others, spaces are doubled or broken."""
    text = _whole(parts)
    marks = {"'": "’", "’": "'", "“": '"', "”": '"', "—": "–", "–": "-", "-": "\N{NON-BREAKING HYPHEN}"}

    def other(match: re.Match[str]) -> str:
        if match[0] == " ":
            spaces = ("  ", "\n", "\N{NO-BREAK SPACE}", " \N{ZERO WIDTH SPACE}")
            return chance.choice(spaces) if chance.random() < 0.06 else " "
        if match[0] == '"':
            before = match.string[match.start() - 1 : match.start()]
            return "“" if not before.strip() else "”"
        return marks[match[0]]

    return text, traced(text).replaced("[ '’“”\"—–-]", other)


def signs_decomposed(parts: list[str], _: list[str], __: random.Random) -> Revision:
    """Letters with accents are letter and accent, vowel signs of Urdu are gone, soft hyphens stand in long words."""
    text = _whole(parts)

    def apart(match: re.Match[str]) -> str:
        now = unicodedata.normalize("NFD", match[0])
        return now if now != match[0] else ""

    def hyphened(match: re.Match[str]) -> str:
        return match[0][:4] + "\N{SOFT HYPHEN}" + match[0][4:]

    later = traced(text).replaced("[\u00c0-\u024f\u0622-\u0626\u06c0-\u06d3]|[\u064b-\u0652\u0670]", apart)
    return text, later.replaced(r"[A-Za-z]{9,}", hyphened)


def everything(parts: list[str], other: list[str], chance: random.Random) -> Revision:
    """Inserted, mended, moved, plain marks: what a year does to a page."""
    former, later = sentences_inserted(parts, other, chance)
    paragraphs = split(later, PARAGRAPHS)
    paragraphs.insert(chance.randrange(len(paragraphs)), paragraphs.pop(chance.randrange(len(paragraphs))))
    plain = joined(paragraphs, "\n\n").replaced("[“”‘’—–]", lambda match: _PLAIN[match[0]])

    def mended(match: re.Match[str]) -> str:
        return match[0][1:] + match[0][0] if chance.random() < 0.01 else match[0]

    return former, plain.replaced(r"\w{4,}", mended)


CHANGES: dict[str, Change] = {
    "the same text": same_text,
    "typos mended": typos_mended,
    "sentences inserted": sentences_inserted,
    "sentences removed": sentences_removed,
    "paragraphs moved": paragraphs_moved,
    "sentences in another order": sentences_moved,
    "a third rewritten, one word in five": _rewritten(0.33, 0.2),
    "a third rewritten, half of the words": _rewritten(0.33, 0.5),
    "promotions removed": promotions_removed,
    "another extraction": another_extraction,
    "quotation marks, dashes, spaces": marks_and_spaces,
    "accents, vowel signs, soft hyphens": signs_decomposed,
    "everything at once": everything,
}
