"""A range is made longer and shorter by words and sentences, and drawn to a place."""

from hypothesis import given
from hypothesis import strategies as st

from cssreader.text.extents import End, Unit, drawn, holds_words, stepped

TEXT = "One canal was dug. Two were planned, for salt.\n\nA third one, mother-in-law’s own, failed."
URDU = "پانی کا مسئلہ انصاف کا مسئلہ ہے۔ زمین پیاسی ہے۔"


def words(text: str, extent: tuple[int, int] | None) -> str | None:
    return None if extent is None else text[slice(*extent)]


def at(text: str, passage: str) -> tuple[int, int]:
    start = text.index(passage)
    return start, start + len(passage)


def test_an_end_goes_on_and_back_by_a_word() -> None:
    canal = at(TEXT, "canal was")
    assert "canal was dug" == words(TEXT, stepped(TEXT, canal, End.STOP, Unit.WORD, 1))
    assert "canal" == words(TEXT, stepped(TEXT, canal, End.STOP, Unit.WORD, -1))
    assert "One canal was" == words(TEXT, stepped(TEXT, canal, End.START, Unit.WORD, -1))
    assert "was" == words(TEXT, stepped(TEXT, canal, End.START, Unit.WORD, 1))


def test_a_word_with_hyphens_and_apostrophes_is_one() -> None:
    assert "third one, mother-in-law’s" == words(TEXT, stepped(TEXT, at(TEXT, "third one"), End.STOP, Unit.WORD, 1))


def test_an_end_goes_over_stops_and_paragraphs() -> None:
    assert "dug. Two" == words(TEXT, stepped(TEXT, at(TEXT, "dug"), End.STOP, Unit.WORD, 1))
    assert "salt.\n\nA" == words(TEXT, stepped(TEXT, at(TEXT, "salt."), End.STOP, Unit.WORD, 1))
    assert "salt.\n\nA third" == words(TEXT, stepped(TEXT, at(TEXT, "A third"), End.START, Unit.WORD, -1))


def test_an_end_goes_on_and_back_by_a_sentence() -> None:
    were = at(TEXT, "were planned")
    assert "were planned, for salt." == words(TEXT, stepped(TEXT, were, End.STOP, Unit.SENTENCE, 1))
    assert "Two were planned" == words(TEXT, stepped(TEXT, were, End.START, Unit.SENTENCE, -1))
    two = at(TEXT, "One canal was dug. Two were")
    assert "One canal was dug." == words(TEXT, stepped(TEXT, two, End.STOP, Unit.SENTENCE, -1))
    assert "Two were" == words(TEXT, stepped(TEXT, two, End.START, Unit.SENTENCE, 1))


def test_a_sentence_whose_stop_is_left_out_is_whole_all_the_same() -> None:
    dug = at(TEXT, "One canal was dug")
    after = stepped(TEXT, dug, End.STOP, Unit.SENTENCE, 1)
    assert "One canal was dug. Two were planned, for salt." == words(TEXT, after)


def test_at_the_ends_of_the_text_and_at_the_last_word_nothing_is_done() -> None:
    whole = (0, len(TEXT))
    assert stepped(TEXT, whole, End.STOP, Unit.WORD, 1) is None
    assert stepped(TEXT, whole, End.START, Unit.SENTENCE, -1) is None
    assert stepped(TEXT, at(TEXT, "canal"), End.STOP, Unit.WORD, -1) is None
    assert stepped(TEXT, at(TEXT, "salt."), End.STOP, Unit.WORD, -1) is None
    assert stepped(TEXT, at(TEXT, "canal was"), End.START, Unit.SENTENCE, 1) is None


def test_urdu_has_words_and_sentences_too() -> None:
    assert "کا مسئلہ انصاف" == words(URDU, stepped(URDU, at(URDU, "کا مسئلہ"), End.STOP, Unit.WORD, 1))
    assert "انصاف کا مسئلہ ہے۔" == words(URDU, stepped(URDU, at(URDU, "انصاف"), End.STOP, Unit.SENTENCE, 1))


def test_an_end_is_drawn_so_that_the_word_under_the_hand_is_in() -> None:
    canal = at(TEXT, "canal was")
    inside_planned = TEXT.index("planned") + 3
    assert "canal was dug. Two were planned" == words(TEXT, drawn(TEXT, canal, End.STOP, inside_planned))
    assert "canal was dug. Two were pla" == words(TEXT, drawn(TEXT, canal, End.STOP, inside_planned, by_character=True))
    assert "One canal was" == words(TEXT, drawn(TEXT, canal, End.START, 1))
    assert "was" == words(TEXT, drawn(TEXT, canal, End.START, TEXT.index("was") + 1))


def test_an_end_that_is_drawn_past_the_other_leaves_a_word() -> None:
    canal = at(TEXT, "canal was")
    assert "canal" == words(TEXT, drawn(TEXT, canal, End.STOP, 0))
    assert "c" == words(TEXT, drawn(TEXT, canal, End.STOP, 0, by_character=True))
    assert "was" == words(TEXT, drawn(TEXT, canal, End.START, len(TEXT)))
    assert "s" == words(TEXT, drawn(TEXT, canal, End.START, len(TEXT), by_character=True))


@st.composite
def a_marked_text(draw: st.DrawFn) -> tuple[str, tuple[int, int]]:
    text = draw(st.text(st.sampled_from("ab, .\n'’-\u0651پہ1\u00ad\U0001d54f"), min_size=1, max_size=60))
    start = draw(st.integers(0, len(text) - 1))
    stop = draw(st.integers(start + 1, len(text)))
    return text, (start, stop)


@given(a_marked_text(), st.sampled_from(End), st.sampled_from(Unit), st.sampled_from((1, -1)))
def test_a_step_moves_one_end_the_way_it_was_asked_past_a_word(
    marked: tuple[str, tuple[int, int]], end: End, unit: Unit, by: int
) -> None:
    text, (start, stop) = marked
    after = stepped(text, (start, stop), end, unit, by)
    if after is None:
        return
    assert holds_words(text[slice(*after)])
    before, now, kept = (stop, after[1], after[0] == start) if end is End.STOP else (start, after[0], after[1] == stop)
    assert kept
    assert (now > before) == (by > 0)
    assert holds_words(text[min(now, before) : max(now, before)])


@given(a_marked_text(), st.sampled_from(End), st.data(), st.booleans())
def test_what_is_drawn_holds_words_and_keeps_its_other_end(
    marked: tuple[str, tuple[int, int]], end: End, data: st.DataObject, by_character: bool
) -> None:
    text, (start, stop) = marked
    if not holds_words(text[start:stop]):
        return
    place = data.draw(st.integers(0, len(text)))
    after = drawn(text, (start, stop), end, place, by_character=by_character)
    assert 0 <= after[0] < after[1] <= len(text)
    assert holds_words(text[slice(*after)])
    assert (after[0] == start) if end is End.STOP else (after[1] == stop)
