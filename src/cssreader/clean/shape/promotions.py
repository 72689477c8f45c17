"""Promotions that stand between the paragraphs of an essay.

They are recognised as groups: a line that reads like a heading, a paragraph or more that offers the
reader something, and a button. The button is the anchor; what stands above it must give evidence of
its own, and where that is thin it stays. An essay on advertising, on WhatsApp or on enrolment speaks
of these things to nobody in particular and closes with no button.
"""

from collections.abc import Collection, Sequence

from cssreader.clean.pieces import Piece
from cssreader.clean.shape import wording
from cssreader.clean.shape.calls import calls_in, is_hook
from cssreader.clean.shape.evidence import (
    addresses_reader,
    asks_for_business,
    begins_with_button_verb,
    bids_reader,
    content_words,
    ends_sentence,
    ends_with_button,
    is_button,
    is_line,
    is_prose,
    names_an_offer,
    offers_something,
    pitch,
)
from cssreader.clean.shape.marks import marks_of
from cssreader.clean.shape.offers import REACH, OfferPage, heading_over, heads
from cssreader.clean.shape.strays import ENOUGH, strays_in
from cssreader.domain.content import Heading, ListItem, Paragraph, Quotation, TableRow

_LONGEST_INTRODUCTION_WORDS = 30
_LONGEST_BOX_WORDS = 100
_LEAST_IN_BOX = 2
_STRONG = 4
_SAME_SUBJECT = 0.34
_LONGEST_CALL_WORDS = 28
_LONGEST_BUTTON_WORDS, _LONGEST_LINE_WORDS = 4, 20
_LONGEST_POINT_WORDS = 8
_LEAST_SENTENCE_WORDS = 5
_MOSTLY_ESSAY = 0.6
_HEADS_A_CALL = 2.0
_MAY_CALL = (Paragraph, Heading, ListItem, Quotation)
_QUOTES = "\"'\u201c\u2018\u00ab"
_MOST_OF_PAGE = 0.4
"""A page whose text is offers for the most part is a list of offers, and they are what it is about."""


def promotions_in(
    pieces: Sequence[Piece], protected: frozenset[int] = frozenset(), names: Collection[str] = ()
) -> set[int]:
    """The numbers of the pieces that promote something. Those in `protected` are never among them.

    `names` are those the site goes by.
    """
    page = OfferPage(pieces, protected)
    found: set[int] = set()
    calls = _calls(page)
    for number, piece in enumerate(pieces):
        if number in protected or number in found:
            continue
        if wording.AD_LABEL.fullmatch(piece.text) or _is_pointer(piece) or ends_with_button(piece.text):
            found.add(number)
        elif (is_button(piece) or _could_be_button(piece)) and not page.heads_next(number):
            found |= _group_above(page, number, found, calls)
    for number, piece in enumerate(pieces):
        if number not in found and number not in protected and is_prose(piece):
            found |= _offer_without_button(page, number, found)
    found |= calls | _hooks(page, calls)
    found |= strays_in(page, names, found)
    found |= {above for number in calls if (above := _heading_above(page, number, found)) is not None}
    return (
        found if page.share_of(found) <= _MOST_OF_PAGE else {number for number in found if _is_certain(pieces[number])}
    )


def _calls(page: OfferPage) -> set[int]:
    """Lines that call the reader to something by themselves."""
    return {
        number
        for number, piece in enumerate(page.pieces)
        if number not in page.protected and isinstance(piece.block, _MAY_CALL) and _is_call(page, number)
    }


def _hooks(page: OfferPage, calls: set[int]) -> set[int]:
    """Questions that lead up to such a line, or stand under one."""
    return {
        number
        for number, piece in enumerate(page.pieces)
        if number not in page.protected | calls and is_hook(piece.text) and {number - 1, number + 1} & calls
    }


def _heading_above(page: OfferPage, number: int, taken: set[int]) -> int | None:
    """The heading of a call, if the line above it is one and not the essay's."""
    heading = number - 1
    if heading < 0 or heading in taken | page.protected or not heads(page, heading, number):
        return None
    # A call can stand right under a heading of the essay, so something must tie the two together.
    text = page.pieces[heading].text
    tied = content_words(text) & content_words(page.pieces[number].text)
    return heading if tied or marks_of(text).weight() >= _HEADS_A_CALL else None


def _is_call(page: OfferPage, number: int) -> bool:
    text = page.pieces[number].text
    if wording.IN_PAGE.fullmatch(text):
        return True
    calls = calls_in(text)
    if not calls or text[:1] in _QUOTES or page.heads_next(number):
        return False
    if calls > 1:
        return page.belonging(number) < _MOSTLY_ESSAY
    # One call alone is believed where the line is short and speaks of little that the essay speaks of.
    short = len(text.split()) <= _LONGEST_CALL_WORDS
    return short and page.belonging(number) < _SAME_SUBJECT and not _reads_as_essay(page, number)


def _reads_as_essay(page: OfferPage, number: int) -> bool:
    """Whether a sentence of some length says nothing to its reader."""
    piece = page.pieces[number]
    if not is_prose(piece) or len(piece.text.split()) <= _LONGEST_LINE_WORDS:
        return False
    return page.pitch(number) < 1 or not marks_of(piece.text).speaks


def _could_be_button(piece: Piece) -> bool:
    return isinstance(piece.block, Paragraph) and is_line(piece) and begins_with_button_verb(piece.text)


def _is_certain(piece: Piece) -> bool:
    """A line that promotes whatever stands around it."""
    return calls_in(piece.text) > 1 or _is_marked(piece)


def may_promote(piece: Piece) -> bool:
    """Whether a line could have been put between the paragraphs of an essay to promote something."""
    return calls_in(piece.text) > 0 or _is_marked(piece) or marks_of(piece.text).weight() >= ENOUGH


def _is_marked(piece: Piece) -> bool:
    label = wording.AD_LABEL.fullmatch(piece.text) or wording.IN_PAGE.fullmatch(piece.text)
    return label is not None or _is_pointer(piece) or is_button(piece)


def _is_pointer(piece: Piece) -> bool:
    """A line that sends the reader to another page: ``Also read: …``."""
    return len(piece.text.split()) <= 30 and wording.READ_ALSO.match(piece.text) is not None


def _group_above(page: OfferPage, anchor: int, taken: set[int], calls: set[int]) -> set[int]:
    """The group that a button closes: itself alone, with what is above it, or nothing at all."""
    if anchor in calls and len(page.pieces[anchor].text.split()) > _LONGEST_BUTTON_WORDS:
        return {anchor}
    boxed = _boxed_offer(page, anchor)
    if boxed:
        return boxed - taken
    certain = is_button(page.pieces[anchor])
    first_pitch = None
    number = anchor - 1
    while number >= max(0, anchor - REACH) and number not in page.protected and number not in taken:
        piece = page.pieces[number]
        if isinstance(piece.block, TableRow):
            break
        if number in calls:
            if not all(_may_stand_in_offer(page, between, calls) for between in range(number + 1, anchor)):
                break
            first_pitch = number
            number -= 1
            continue
        if is_prose(piece) or (isinstance(piece.block, Paragraph | Quotation) and not is_line(piece)):
            # The first paragraph above a button needs less evidence than further ones above that.
            least = _STRONG - 1 if first_pitch is not None else _least_evidence(page, number, anchor)
            if not (
                page.is_pitch(number, least)
                or page.is_third_person_pitch(number, anchor)
                or _introduces(page, number, first_pitch)
            ):
                break
            first_pitch = number
        elif first_pitch is not None and not isinstance(piece.block, ListItem):
            break
        number -= 1
    if first_pitch is None:
        return _lone_button(page, anchor, taken) if certain else set()
    group = set(range(first_pitch, anchor + 1))
    heading = first_pitch - 1
    if heading >= 0 and heading not in taken | page.protected and heads(page, heading, first_pitch):
        group.add(heading)
    return group


def _may_stand_in_offer(page: OfferPage, number: int, calls: set[int]) -> bool:
    """Whether a line between two parts of an offer can be a part of it too: no whole sentence of the essay's can."""
    piece = page.pieces[number]
    if number in calls or not ends_sentence(piece.text) or len(piece.text.split()) < _LEAST_SENTENCE_WORDS:
        return True
    return page.is_pitch(number, 2) and (page.pitch(number) >= _STRONG or asks_for_business(piece.text))


def _boxed_offer(page: OfferPage, anchor: int) -> set[int]:
    """The pieces of the largest small element around a button, if together they are an offer."""
    pieces = page.pieces
    if isinstance(pieces[anchor].block, ListItem):
        return set()
    group: set[int] = set()
    for depth in range(len(pieces[anchor].boxes) - 1, 0, -1):
        box = pieces[anchor].boxes[depth - 1]
        near = range(max(0, anchor - REACH), min(len(pieces), anchor + REACH + 1))
        inside = {number for number in near if box in pieces[number].boxes}
        words = sum(len(pieces[number].text.split()) for number in inside)
        if words > _LONGEST_BOX_WORDS or inside & page.protected or min(inside) == near[0] or max(inside) == near[-1]:
            break
        if len(inside) > 1:
            group = inside
    others = sorted(group - {anchor})
    if any(is_prose(pieces[number]) and page.pitch(number) < 1 for number in others):
        return set()
    text = " ".join(pieces[number].text for number in others)
    is_offer = pitch(text) >= _LEAST_IN_BOX and offers_something(text)
    return group if is_offer else set()


def _introduces(page: OfferPage, number: int, offer: int | None) -> bool:
    """Whether a short sentence stands between the heading of an offer and the offer."""
    text = page.pieces[number].text
    if offer is None or len(text.split()) > _LONGEST_INTRODUCTION_WORDS or number == 0:
        return False
    if len(text.split()) > _LONGEST_POINT_WORDS and not (offers_something(text) or addresses_reader(text)):
        return False
    words = content_words(text)
    with_essay = max((page.speaks_of(after, words) for after in page.prose_after(offer)), default=0.0)
    return with_essay < _SAME_SUBJECT and number - 1 not in page.protected and heads(page, number - 1, offer)


def _least_evidence(page: OfferPage, number: int, anchor: int) -> int:
    """How much a paragraph above a button must sound like an offer.

    Less under a heading of its own; more where the button may be none, or is one of those that
    pages put under every essay, such as *Subscribe*, *Read More* or *Follow Us*.
    """
    heading = heading_over(page, number)
    has_heading = heading >= 0
    words = page.pieces[anchor].text.lower().strip("!.»→> ").split()
    if not is_button(page.pieces[anchor]):
        text = page.pieces[number].text
        return 2 if has_heading and (names_an_offer(text) or marks_of(text).wares) else _STRONG
    stands_everywhere = words[0] in wording.PAGE_BUTTONS and words[-1] in ("us", "more", "now", "here")
    if len(words) == 1 or stands_everywhere:
        alone = _STRONG + (len(words) == 1)
        return alone - has_heading - (has_heading and pitch(page.pieces[heading].text) > 0)
    if words[0] in wording.PAGE_BUTTONS or words[-1] == "us":
        return 2 if has_heading else 3
    return 1 if has_heading else 3


def _lone_button(page: OfferPage, anchor: int, taken: set[int]) -> set[int]:
    """A button without an offer above it: with its heading, alone, or kept because the essay speaks of it."""
    piece = page.pieces[anchor]
    group = {anchor}
    above = anchor - 1
    if above >= 0 and above not in taken | page.protected and is_line(page.pieces[above]):
        text = page.pieces[above].text
        words = content_words(text)
        with_essay = max((page.speaks_of(after, words) for after in page.prose_after(anchor)), default=0.0)
        if pitch(text) >= 2 and with_essay < _SAME_SUBJECT and not isinstance(page.pieces[above].block, ListItem):
            group.add(above)
    if isinstance(piece.block, Heading) and piece.linked < 0.5 and len(group) == 1:
        return set()
    return group


def _offer_without_button(page: OfferPage, number: int, taken: set[int]) -> set[int]:
    """A paragraph that is plainly an offer although no button closes it."""
    text = page.pieces[number].text
    if page.pitch(number) < _STRONG + 1 or not bids_reader(text):
        return set()
    heading = number - 1
    if heading >= 0 and heading not in taken | page.protected and heads(page, heading, number):
        return {heading, number}
    return {number}
