"""Names of files made of titles."""

from pathlib import PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cssreader.text.file_names import file_name


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Water: whose is it?", "Water whose is it"),
        ("../../etc/passwd", "etc passwd"),
        ("CON", "Essay"),
        ("lpt1.essay", "Essay"),
        ("…", "…"),
        ("   ", "Essay"),
        ("خودی: اقبال کا پیغام", "خودی اقبال کا پیغام"),
        ("a\u202eb\x00c", "abc"),
    ],
)
def test_a_title_becomes_a_name(title: str, expected: str) -> None:
    assert expected == file_name(title, "Essay")


@given(st.text(max_size=400))
def test_any_title_becomes_a_name_that_systems_take(title: str) -> None:
    name = file_name(title, "Essay")
    assert name == PureWindowsPath(f"{name}.md").stem
    assert 0 < len(name.encode("utf-8")) <= 150
    assert name == name.strip(" .")
