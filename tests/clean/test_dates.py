"""Dates as people write them, and none that is a guess."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cssreader.clean.dates import first_date, looks_like_date, machine_date, whole_date

DAY = date(2025, 7, 27)


@pytest.mark.parametrize(
    "text",
    [
        "27 July 2025",
        "27th Jul, 2025",
        "July 27, 2025",
        "Jul. 27th 2025",
        "Sunday, 27 July 2025",
        "27-Jul-2025",
        "27.07.2025",
        "07/27/2025",
        "2025-07-27",
        "2025/07/27",
        "2025-07-27T05:00:00+05:00",
        "27 July 2025, 10:30 AM PKT",
        "۲۷ جولائی ۲۰۲۵",
        "the 27th of July, 2025".removeprefix("the "),
    ],
)
def test_a_line_that_is_a_date_is_read(text: str) -> None:
    assert DAY == whole_date(text)


@pytest.mark.parametrize(
    "text", ["03/04/2025", "31 June 2025", "July 2025", "27 July", "27/07/25", "1925-1999", "", "12345678", "0/0/2025"]
)
def test_what_could_be_two_days_or_none_is_not_read(text: str) -> None:
    assert whole_date(text) is None
    assert first_date(text) is None


def test_a_day_equal_to_its_month_is_no_riddle() -> None:
    assert date(2025, 3, 3) == whole_date("03/03/2025")


def test_a_sentence_with_a_date_is_no_date_line() -> None:
    sentence = "On 27 July 2025 the council met."
    assert DAY == first_date(sentence)
    assert whole_date(sentence) is None
    assert not looks_like_date(sentence)


def test_an_ambiguous_line_still_looks_like_a_date() -> None:
    assert looks_like_date("Published 03/04/2025".removeprefix("Published "))
    assert not looks_like_date("324")


def test_the_day_a_machine_declares_is_the_day_where_it_was_written() -> None:
    assert DAY == machine_date("2025-07-27T23:30:00-08:00")
    assert DAY == machine_date("20250727T0500")
    assert DAY == machine_date("Sun, 27 Jul 2025 09:00:00 GMT")
    assert machine_date(None) is None
    assert machine_date("soon") is None


@given(st.dates(min_value=date(1800, 1, 1), max_value=date(2099, 12, 31)))
def test_every_day_reads_back_from_the_ways_to_write_it(day: date) -> None:
    for written in (day.isoformat(), f"{day.day} {day:%B} {day.year}", f"{day:%b} {day.day}, {day.year}"):
        assert day == whole_date(written)


@given(st.text(max_size=120))
def test_no_text_upsets_the_reading_of_dates(text: str) -> None:
    first_date(text)
    whole_date(text)
    looks_like_date(text)
    machine_date(text)
