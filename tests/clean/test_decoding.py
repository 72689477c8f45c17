"""Bytes become text without control characters, whatever they are."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cssreader.clean.characters import on_one_line, readable
from cssreader.clean.decoding import decoded

FRENCH = "« À l’été, la forêt s’éveille », dit-elle. Le café coûte 20 £ – c’est cher…"
URDU = "کتاب کا رشتہ قاری سے عجیب ہے۔ وہ خاموش رہتی ہے اور پھر بھی گفتگو کرتی ہے۔ " * 4


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_marked_and_valid_unicode_is_read(encoding: str) -> None:
    assert FRENCH + URDU == decoded((FRENCH + URDU).encode(encoding))


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_a_mark_is_read(encoding: str) -> None:
    assert URDU == decoded(URDU.encode(encoding))
    assert "Short." == decoded("Short.".encode(encoding))


@pytest.mark.parametrize(
    ("label", "codec"),
    [
        ("latin-1", "cp1252"),
        ("iso-8859-1", "cp1252"),
        ("us-ascii", "cp1252"),
        ("windows-1252", "cp1252"),
        ("utf-16", "cp1252"),
        ("no-such-charset", "cp1252"),
        ("base64", "cp1252"),
    ],
)
def test_a_label_means_what_browsers_take_it_for(label: str, codec: str) -> None:
    page = f'<html><head><meta charset="{label}"></head><body>{FRENCH}</body></html>'
    assert page == decoded(page.encode(codec))


def test_a_declared_urdu_codepage_is_read() -> None:
    page = f'<?xml version="1.0" encoding="windows-1256"?><html>{"اردو زبان " * 9}</html>'
    assert page == decoded(page.encode("cp1256"))


def test_what_the_server_says_goes_before_what_the_page_says_but_not_before_unicode() -> None:
    page = "<meta charset=windows-1252><p>Gy\u0151r</p>"
    assert page == decoded(page.encode("cp1250"), "Windows-1250")
    assert page == decoded(page.encode(), "windows-1250")
    assert page.replace("\u0151", "\u00f5") == decoded(page.encode("cp1250"), "utf-8")
    assert page.replace("\u0151", "\u00f5") == decoded(page.encode("cp1250"), "no such thing")


@pytest.mark.parametrize("label", ["idna", "punycode", "undefined", "hex", "rot13", "nonsense"])
def test_a_label_that_no_page_can_be_in_is_passed_over(label: str) -> None:
    page = f"<meta charset={label}><p>Caf\u00e9 \u2013 \u00a320</p>"
    assert page == decoded(page.encode("cp1252"))
    assert page == decoded(page.encode("cp1252"), label)


def test_a_text_without_a_label_is_guessed() -> None:
    text = "Дети читают книги в библиотеке, и учитель слушает их внимательно. " * 5
    assert text == decoded(text.encode("cp1251"))


def test_one_damaged_byte_does_not_turn_utf_8_into_something_else() -> None:
    damaged = (FRENCH * 5).encode()[:-1]
    assert decoded(damaged).startswith(FRENCH)


def test_bytes_that_mean_nothing_are_text_all_the_same() -> None:
    assert decoded(bytes(range(256)))
    assert "" == decoded(b"")


@given(st.binary(max_size=400))
def test_no_bytes_upset_the_decoding(data: bytes) -> None:
    text = readable(decoded(data))
    assert not any(unicodedata.category(character) == "Cc" and character not in "\n\t" for character in text)


@given(st.text())
def test_readable_text_has_no_control_characters_and_stays_as_it_is(text: str) -> None:
    once = readable(text)
    assert not any(unicodedata.category(character) in ("Cc", "Cs") and character not in "\n\t" for character in once)
    assert once == readable(once)
    assert unicodedata.is_normalized("NFC", once)


def test_line_ends_are_one_and_invisible_characters_go_but_joiners_stay() -> None:
    assert "a\nb\nc\nd\ne" == readable("a\r\nb\rc\u2028d\x85e")
    assert "cooperate" == readable("co\u00adop\u200berate\ufeff")
    assert "می\u200cخواہم" == readable("می\u200cخواہم")
    assert "text" == readable("te\ufffext\U0001ffff\ud800")


def test_white_space_is_made_plain() -> None:
    assert "10 km and more" == on_one_line(" 10\u00a0km\n\tand \u2009more ")


def test_what_makes_letters_run_backwards_goes_and_what_urdu_needs_stays() -> None:
    assert "safe lmth.exe" == readable("safe \u202elmth.exe\u202d")
    assert "\u0645\u06cc\u200c\u06a9\u0646\u0645 \u200f!" == readable("\u0645\u06cc\u200c\u06a9\u0646\u0645 \u200f!")
