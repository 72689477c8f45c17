"""Two texts beside each other: nothing lost, nothing taken for the same that is not."""

from hypothesis import given
from hypothesis import strategies as st

from cssreader.domain.versions import ComparedParagraph, Piece
from cssreader.read import compared

PARAGRAPHS = st.lists(
    st.sampled_from(
        ["The canal was dug in 1890.", "The canal was dug in 1892.", "Salt rose.", "پانی زندگی ہے۔", "", "a, b; c", "x"]
    )
    | st.text(max_size=20),
    max_size=8,
).map("\n\n".join)


def _side(rows: tuple[ComparedParagraph, ...], *, after: bool) -> str:
    return "".join(piece.text for row in rows for piece in (row.after if after else row.before))


def _kept(pieces: tuple[Piece, ...]) -> str:
    return " ".join("".join(piece.text for piece in pieces if not piece.changed).split())


@given(PARAGRAPHS, PARAGRAPHS)
def test_the_pieces_joined_are_the_texts_and_what_is_kept_stands_in_both(before: str, after: str) -> None:
    rows = compared(before, after)
    assert (before, after) == (_side(rows, after=False), _side(rows, after=True))
    for row in rows:
        assert row.before or row.after
        assert _kept(row.before).replace(" ", "") == _kept(row.after).replace(" ", "")


@given(PARAGRAPHS)
def test_a_text_does_not_differ_from_itself(text: str) -> None:
    assert all(row.same for row in compared(text, text))


def test_a_changed_word_is_marked_and_the_words_around_it_are_not() -> None:
    (row,) = compared("The committee met in the autumn, and wrote.", "The committee met in the spring, and wrote.")
    assert ("autumn", "spring") == tuple(
        "".join(piece.text for piece in side if piece.changed) for side in (row.before, row.after)
    )


def test_a_paragraph_put_between_two_stands_beside_nothing() -> None:
    rows = compared("One stays.\n\nTwo stays.", "One stays.\n\nQuite another thing came.\n\nTwo stays.")
    assert [True, False, True] == [row.same for row in rows]
    assert () == rows[1].before


def test_a_paragraph_stands_beside_what_it_has_become_though_others_went_before_it() -> None:
    gone = "Nobody remembers this sentence any more today."
    old = "A school is a promise made by one generation to the next in plain words."
    new = "A school is a vow made by one generation to the next in plain words."
    rows = compared(f"Head.\n\n{gone}\n\n{old}\n\nFoot.", f"Head.\n\n{new}\n\nFoot.")
    assert [(True, True), (True, False), (True, True), (True, True)] == [(bool(r.before), bool(r.after)) for r in rows]
    assert "promise" == "".join(piece.text for piece in rows[2].before if piece.changed)


def test_paragraphs_without_common_words_are_not_mixed() -> None:
    rows = compared("The rivers ran dry in June.", "Quotas bind parliament every year.")
    assert 2 == len(rows)
    assert all(not (row.before and row.after) for row in rows)


def test_letters_that_join_are_not_torn_apart() -> None:
    (row,) = compared("پانی کی تقسیم کا انصاف سب کے لیے", "پانی کی تقسیمیں کا انصاف سب کے لیے")
    assert ["تقسیم"] == [piece.text for piece in row.before if piece.changed]
    assert ["تقسیمیں"] == [piece.text for piece in row.after if piece.changed]


def test_texts_too_long_to_be_compared_are_shown_whole() -> None:
    one, other = "a b " * 40_000, "b c " * 40_000
    rows = compared(one, other)
    assert (one, other) == (_side(rows, after=False), _side(rows, after=True))


def test_very_many_paragraphs_are_shown_whole() -> None:
    one, other = "a\nb\n" * 20_000, "c\nb\n" * 20_000
    rows = compared(one, other)
    assert (one, other) == (_side(rows, after=False), _side(rows, after=True))
