"""Every setting can be reached, and is set to nothing that it may not be."""

from dataclasses import fields, replace
from pathlib import Path

import pytest

from cssreader.gui.palette.entries import Entry
from cssreader.gui.palette.setting_entries import setting_entries
from cssreader.settings import PARTS, Settings, load_settings, save_settings


class Kept:
    def __init__(self) -> None:
        self.settings = Settings()

    def change(self, settings: Settings) -> None:
        self.settings = settings

    def entries(self) -> dict[str, Entry]:
        return {each.key: each for each in setting_entries(lambda: self.settings, self.change)}


@pytest.fixture
def kept(qapp: object) -> Kept:
    return Kept()


def test_every_setting_with_values_that_can_be_listed_has_an_entry(kept: Kept) -> None:
    listed = {
        f"setting:{name}.{inner.name}"
        for name in PARTS
        for inner in fields(getattr(Settings(), name))
        if isinstance(inner.default, bool) or inner.metadata["choices"] or inner.metadata["most"]
    }
    assert listed == set(kept.entries())


def test_every_value_that_is_offered_can_be_saved_and_read_again(kept: Kept, tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    for key in kept.entries():
        values = kept.entries()[key].values
        for number in range(len(values()) if values is not None else 2):
            again = kept.entries()[key]
            (again.values()[number] if again.values is not None else again).choose()
            save_settings(kept.settings, file)
            assert (kept.settings, ()) == load_settings(file)


def test_what_is_set_now_is_offered_as_current_even_between_the_steps(kept: Kept) -> None:
    kept.change(replace(kept.settings, reading=replace(kept.settings.reading, size_points=13.25)))
    values = kept.entries()["setting:reading.size_points"].values
    assert values is not None
    assert ["13.25"] == [each.title for each in values() if each.current]


def test_a_setting_that_is_on_or_off_is_turned_each_time(kept: Kept) -> None:
    entry = kept.entries()["setting:reading.justified"]
    entry.choose()
    assert kept.settings.reading.justified
    entry.choose()
    assert not kept.settings.reading.justified
