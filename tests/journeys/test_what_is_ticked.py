"""Menus say which theme and which language are set, whatever is chosen and how often."""

from collections.abc import Callable
from typing import Any

import pytest

from cssreader.settings import LANGUAGES, THEME_CHOICES

Opens = Callable[[], Any]


@pytest.mark.parametrize(
    ("prefix", "choices", "chosen"), [("theme", THEME_CHOICES, "sepia"), ("language", LANGUAGES, "en")]
)
def test_what_is_chosen_once_more_stays_ticked(
    opens_window: Opens, prefix: str, choices: tuple[str, ...], chosen: str
) -> None:
    reader = opens_window()
    for _ in range(2):
        reader.does(f"{prefix}_{chosen}")
        actions = reader.window.furnishing.actions
        assert [chosen] == [each for each in choices if actions[f"{prefix}_{each}"].isChecked()]
