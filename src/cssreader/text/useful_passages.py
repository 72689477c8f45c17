"""The passages of an essay that hold words of a question, and what each is good for."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from operator import attrgetter

from cssreader.domain.material import MaterialKind
from cssreader.domain.search import Excerpt
from cssreader.text.argument_signs import argues
from cssreader.text.excerpts import SHORTEST_EXCERPT
from cssreader.text.figure_signs import holds_figure
from cssreader.text.matching import Found, merged
from cssreader.text.quoted_speech import quoted_speech_in
from cssreader.text.sentences import paragraph_around, sentence_around, sentences_in

LONGEST_PASSAGE = 600
"""Characters. A longer sentence is a list or no prose at all."""

_LEANS_BACK = (
    *("this", "these", "that", "such", "it ", "therefore", "thus", "hence", "however", "but", "yet"),
    "consequently",
)
"""A sentence that begins so says little without the one before it."""

Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class UsefulPassage:
    """`kind` is None where the passage holds words of the question and nothing else of use."""

    passage: Excerpt
    kind: MaterialKind | None
    score: float
    weight: float
    """The share of the question's words that it holds, by their weight, from 0 to 1."""
    speaker: str | None = None


def useful_passages(
    text: str,
    found: Sequence[Found],
    weights: Sequence[float],
    block_quotations: Sequence[Place] = (),
    *,
    least: float = 0.0,
) -> list[UsefulPassage]:
    """Every passage that holds some of what was found, in no order; failing one that holds the share `least`, the best.

    `weights` say how much each thing asked for tells; `block_quotations` are places in the text. For each passage,
    ``text[at : at + len(passage.text)] == passage.text``.
    """
    total = sum(weights)
    if not found or not total:
        return []
    found = sorted(found, key=attrgetter("start"))
    paragraphs: list[tuple[float, Place, Sequence[Found]]] = []
    done = 0
    while done < len(found):
        start, end = paragraph_around(text, found[done].start)
        behind = max(done + 1, bisect_left(found, end, lo=done, key=attrgetter("start")))
        inside = found[done:behind]
        share = sum(weights[number] for number in {each.wanted for each in inside}) / total
        paragraphs.append((share, (start, end), inside))
        done = behind
    # Looking closely at every paragraph that has a common word would take most of the time.
    close = [each for each in paragraphs if each[0] >= least] or [max(paragraphs, key=lambda each: each[0])]
    passages = [
        passage
        for _, place, inside in close
        for passage in _in_paragraph(text, place, inside, weights, block_quotations, least)
    ]
    telling = [each for each in passages if each.weight >= least]
    return telling or sorted(passages, key=lambda each: -each.score)[:1]


def _in_paragraph(
    text: str,
    paragraph: Place,
    found: Sequence[Found],
    weights: Sequence[float],
    block_quotations: Sequence[Place],
    least: float,
) -> list[UsefulPassage]:
    taken: list[Place] = []
    passages: list[UsefulPassage] = []
    for start, end, speaker in _quoted(text, paragraph, block_quotations):
        made = _passage(text, (start, end), found, weights)
        if made is not None:
            excerpt, weight = made
            passages.append(UsefulPassage(excerpt, MaterialKind.QUOTATION, weight, weight, speaker))
            taken.append((start, end))
    before: Place | None = None
    for sentence in sentences_in(text, *paragraph):
        previous, before = before, sentence
        if any(sentence[0] < end and start < sentence[1] for start, end in taken):
            continue
        if not any(sentence[0] <= each.start < sentence[1] for each in found):
            continue
        place = _with_neighbour(text, sentence, previous, paragraph[1])
        made = _passage(text, place, found, weights)
        if made is None:
            continue
        excerpt, weight = made
        if weight < least:
            passages.append(UsefulPassage(excerpt, None, weight * 0.6, weight))
            continue
        signs = {MaterialKind.FIGURE: holds_figure(excerpt.text), MaterialKind.ARGUMENT: argues(excerpt.text)}
        kind, sign = max(signs.items(), key=lambda each: each[1])
        score = weight * (0.6 + 0.4 * sign)
        passages.append(UsefulPassage(excerpt, kind if sign else None, score, weight))
        # What stands in one passage is not shown again in the next.
        taken.append(place)
    return passages


def _quoted(text: str, paragraph: Place, block_quotations: Sequence[Place]) -> Iterable[tuple[int, int, str | None]]:
    for start, end in block_quotations:
        if start < paragraph[1] and paragraph[0] < end:
            yield paragraph[0], min(paragraph[1], paragraph[0] + LONGEST_PASSAGE), None
            return
    reached = paragraph[0]
    for quoted in quoted_speech_in(text, *paragraph):
        start = sentence_around(text, quoted.start, *paragraph)[0]
        end = sentence_around(text, max(quoted.end - 2, start), *paragraph)[1]
        while start < end and text[start].isspace():
            start += 1
        if start >= reached:
            yield start, end, quoted.speaker
            reached = end


def _with_neighbour(text: str, sentence: Place, before: Place | None, end_of_paragraph: int) -> Place:
    start, end = sentence
    leans = text[start : start + 14].lower().startswith(_LEANS_BACK)
    if leans and before is not None and end - before[0] <= LONGEST_PASSAGE // 2:
        return before[0], end
    if end - start < SHORTEST_EXCERPT:
        following = sentences_in(text, end, end_of_paragraph)
        if following and following[0][1] - start <= LONGEST_PASSAGE // 2:
            return start, following[0][1]
    return sentence


def _passage(text: str, place: Place, found: Sequence[Found], weights: Sequence[float]) -> tuple[Excerpt, float] | None:
    """The passage with its matches marked, and the share of the weight of the words that it holds."""
    start, end = place
    inside = [each for each in found if start <= each.start and each.end <= end]
    if not inside or end - start > LONGEST_PASSAGE:
        return None
    weight = sum(weights[number] for number in {each.wanted for each in inside}) / sum(weights)
    matches = tuple((a - start, b - start) for a, b in merged(inside))
    return Excerpt(text[start:end], matches, start), weight
