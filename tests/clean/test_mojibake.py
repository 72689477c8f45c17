"""Text that was read in the wrong encoding is put right, and text that was meant is not touched."""

import codecs

import ftfy.bad_codecs  # the tolerant Windows-1252 that browsers use
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cssreader.clean.decoding import decoded
from cssreader.clean.mojibake import repaired

ftfy.bad_codecs.ok()

SENTENCES = {
    "en": "The governor’s “naïve” plan — a café in Zoë’s £5 façade … costs €6 and 7° more",
    "ur": "اردو میں ایک جملہ ہے۔ پانی کی کہانی، عکس اور ژالہ باری ’حق‘ کیا ہے؟ مُلک گئے بچّے",
    "ar": "اللغة العربية جميلة ؛ هذا نص عادي، طظع لا يمس أبداً غطاء طقس ظل عين غاب",
    "fr": "L’État où naître là-bas ça va À Noël « Être » œuvre garçon ÉTÉ",
    "pt": "NÃO AÇÕES «PAIXÃO» São João, coração à mão É",
    "de": "Größe über Äpfel „Straße“ ÄÖÜ ß — daß",
    "vi": "Việt Nam Ấn Độ người Ước mơ tiếng Đà Nẵng",
    "tr": "İstanbul’da ığdır Şişli çağ ÖĞRENCİ",
    "el": "Η Ελλάδα είναι όμορφη «χώρα»",
    "ru": "Россия и её «реки» — ёлка",
    "zh": "河水上漲，田地淹沒。「記憶」",
}
languages = st.sampled_from(sorted(SENTENCES))
white = st.sampled_from([" ", "\u00a0", "\n", "</p><p>", " – "])


@st.composite
def writing(draw: st.DrawFn, *, of: st.SearchStrategy[str] = languages) -> str:
    words = draw(st.lists(st.sampled_from(SENTENCES[draw(of)].split()), min_size=1, max_size=12))
    return "".join(word + draw(white) for word in words)


def _misread(text: str, codec: str, times: int = 1) -> str:
    for _ in range(times):
        text = text.encode("utf-8").decode(codec)
    return text


@given(st.lists(writing(), min_size=1, max_size=4).map(" ".join))
def test_writing_in_any_language_is_not_touched(text: str) -> None:
    assert text == repaired(text)
    assert text == decoded(text.encode("utf-8"))


@given(st.text())
def test_any_text_can_be_looked_at_and_a_second_look_changes_nothing(text: str) -> None:
    once = repaired(text)
    assert once == repaired(once)


@given(writing(of=st.sampled_from(["en", "ur", "fr", "de"])), st.integers(1, 2))
def test_what_was_taken_for_windows_1252_is_put_right_also_twice(text: str, times: int) -> None:
    text = text.replace("\u00a0", " ")
    assert text == repaired(_misread(text, "sloppy-windows-1252", times))


def test_a_closing_quotation_mark_whose_last_byte_was_lost_is_put_right() -> None:
    lost = "\u00e2\u20ac\u0153one\u00e2\u20ac\ufffd and \u00e2\u20ac\u0153two\u00e2\u20ac\ufffd, said the clerk"
    assert "\u201cone\u201d and \u201ctwo\u201d, said the clerk" == repaired(lost)
    assert "\u201cone\u201d and \ufffd" == repaired("\u00e2\u20ac\u0153one\u00e2\u20ac\ufffd and \ufffd")
    alone = "price in \u00e2\u20ac\ufffd"
    assert alone == repaired(alone)


@given(writing(of=st.just("ur")))
def test_urdu_that_was_taken_for_windows_1256_is_put_right(text: str) -> None:
    misread = _misread(text.replace("\u00a0", " "), "cp1256")
    assert all(
        sum(map(str.isalpha, run)) < 4 or run in repaired(misread)
        for run in text.replace("\u00a0", " ").replace("<", "\n").replace(">", "\n").split("\n")
    )


@pytest.mark.parametrize("meant", ["عکس", "À ª", "The sign Ã and the sign ©", "garÃ§on and garçon", "a â b", "Â"])
def test_what_may_be_meant_stays(meant: str) -> None:
    assert meant == repaired(meant)


def test_a_page_is_repaired_run_by_run() -> None:
    page = "<p>A proper café.</p><p>" + _misread("Zoë’s café", "sloppy-windows-1252") + "</p>\nnaïve"
    assert "<p>A proper café.</p><p>Zoë’s café</p>\nnaïve" == decoded(page.encode("utf-8"))


def test_the_codec_that_the_tests_misread_with_is_there() -> None:
    assert codecs.lookup("sloppy-windows-1252")
