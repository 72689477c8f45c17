"""Text that was saved in the wrong encoding once."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cssreader.clean.mojibake import unmangled


def mangled(text: str, codec: str) -> str:
    if codec == "latin-1":
        return text.encode().decode("latin-1")
    return "".join(bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in text.encode())


@pytest.mark.parametrize("codec", ["latin-1", "cp1252"])
@pytest.mark.parametrize("text", ["don’t — “so”", "اقبال کا تصورِ خودی", "café, naïve", "قوم؛ ملّت"])
def test_what_was_mangled_is_mended(text: str, codec: str) -> None:
    assert text == unmangled(mangled(text, codec))


@pytest.mark.parametrize("text", ["Rosa ×\xa0medioccidentis", "Ça va? Où êtes-vous, Æsir?", "Ä – Ö – Ü", "Õ", "اردو"])
def test_what_is_right_stays(text: str) -> None:
    assert text == unmangled(text)


@given(st.text())
def test_no_text_upsets_the_mending(text: str) -> None:
    assert unmangled(text) is not None
