"""The same essay is recognised through small changes, and another one is not."""

from hypothesis import given
from hypothesis import strategies as st

from cssreader.resources import starter_essays
from cssreader.text.likeness import BANDS, LIKE_ENOUGH, fingerprint, share_in_common, shingles_of

TEXTS = [file.read_text("utf-8") for file in starter_essays()]
OFFER = "Join our live evening class for the written papers; seats are few and the fee is due before Friday."


def _share(one: str, other: str) -> float:
    return share_in_common(shingles_of(one), shingles_of(other))


def _shares_a_band(one: str, other: str) -> bool:
    return bool(set(fingerprint(shingles_of(one))) & set(fingerprint(shingles_of(other))))


def test_a_copy_with_promotions_between_its_paragraphs_is_the_same() -> None:
    for text in TEXTS:
        copy = f"\n\n{OFFER}\n\n".join(text.split("\n\n"))
        assert _share(text, copy) >= LIKE_ENOUGH
        assert _shares_a_band(text, copy)


def test_two_essays_are_two() -> None:
    for number, one in enumerate(TEXTS):
        for other in TEXTS[:number]:
            assert _share(one, other) < LIKE_ENOUGH / 3


def test_case_punctuation_and_the_form_of_quotation_marks_are_no_difference() -> None:
    assert 1.0 == _share("“Water,” he said — and sat down.", "WATER 'he said' and sat, down")


def test_a_text_without_words_has_nothing_in_common_with_any() -> None:
    assert 0.0 == _share("", "")
    assert 0.0 == _share("…", "A text of words.")


def test_a_few_lines_have_no_fingerprint() -> None:
    assert () == fingerprint(shingles_of("Please sign in to go on reading."))


def test_the_fingerprint_is_the_same_on_every_machine() -> None:
    words = " ".join(f"word{number} پانی" for number in range(60))
    first, *_, last = fingerprint(shingles_of(words))
    assert (1779363392, 16496136970417) == (first, last)


@given(st.text(max_size=400))
def test_any_text_is_wholly_like_itself(text: str) -> None:
    shingles = shingles_of(text)
    assert share_in_common(shingles, shingles) == (1.0 if shingles else 0.0)
    bands = fingerprint(shingles)
    assert len(bands) in (0, BANDS)
    assert all(0 <= band < 2**48 for band in bands)
