"""Whatever is dragged over the sidebar, only essays of this window are taken."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData

from cssreader.domain.essay import EssayId
from cssreader.gui.panes.essay_drag import ESSAYS_MIME, essays_in, mime_of


@given(st.lists(st.integers(1, 2**40)))
def test_essays_arrive_as_they_left(numbers: list[int]) -> None:
    essays = tuple(EssayId(number) for number in numbers)
    assert essays == essays_in(mime_of(essays))


@pytest.mark.parametrize("data", [b"", b"{}", b"[", b'["1"]', b"[true]", b"[1.5]", b"\xff\xfe", b"[[1]]", b"null"])
def test_anything_else_is_nothing(data: bytes) -> None:
    mime = QMimeData()
    mime.setData(ESSAYS_MIME, data)
    assert () == essays_in(mime)
