"""Links into a library are written and read back, and nothing else is taken for one."""

import uuid

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cssreader.domain.annotation import AnnotationId
from cssreader.text.place_links import MOST_WORDS, PlaceLink, link_to_words, read_link

UID = "0d1f6f38-2f63-4b51-8e0b-6a8f0c7f2f10"


def test_a_link_names_an_essay_and_a_mark_in_it() -> None:
    assert f"cssreader://essay/{UID}" == PlaceLink(UID).address
    assert f"cssreader://essay/{UID}#abc-1" == PlaceLink(UID, AnnotationId("abc-1")).address


@given(st.uuids().map(str), st.one_of(st.none(), st.uuids().map(uuid.UUID.__str__)))
def test_what_is_written_is_read_back(uid: str, mark: str | None) -> None:
    link = PlaceLink(uid, AnnotationId(mark) if mark else None)
    assert link == read_link(link.address)


@given(st.text(max_size=600))
def test_the_words_of_a_passage_come_back_in_one_line(passage: str) -> None:
    link = link_to_words(UID, passage)
    assert link == read_link(link.address)
    assert len(link.words) <= MOST_WORDS
    writable = passage.encode("utf-8", "ignore").decode("utf-8")
    assert " ".join(writable.split()).startswith(link.words)


@pytest.mark.parametrize(
    "typed",
    [
        *("", "cssreader:", "cssreader://", "cssreader://essay/", f"cssreader://essay/{UID}/more", "https://essay/abc"),
        *(f"cssreader://other/{UID}", f"cssreader://essay/{UID}?do=it", f"cssreader://essay/{UID}#a b", "//essay/abc"),
        *(
            "cssreader://essay/../../etc",
            "cssreader://essay/%2e%2e",
            "cssreader://[essay/abc",
            "cssreader://essay/ab\n",
        ),
        f"cssreader://essay/{UID}#words={'a' * 5000}",
    ],
)
def test_anything_else_is_no_link(typed: str) -> None:
    assert read_link(typed) is None


@given(st.text(max_size=80), st.text(max_size=80))
def test_no_text_upsets_the_reading(before: str, behind: str) -> None:
    for typed in (before, f"cssreader://{before}", f"cssreader://essay/{before}#{behind}"):
        read_link(typed)
