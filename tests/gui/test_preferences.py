"""What a person sets is kept at once, and profiles go round."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from cssreader.domain.annotation import Category
from cssreader.gui.dialogs.own_theme_dialog import OwnThemeDialog
from cssreader.gui.dialogs.profiles_dialog import ProfilesDialog
from cssreader.gui.preferences import Preferences
from cssreader.gui.theme.chosen_theme import chosen_theme
from cssreader.gui.theme.own_theme import make_own_theme
from cssreader.settings import (
    MOST_PROFILES,
    THEMES,
    USUAL_PROFILES,
    OwnThemeSettings,
    Profile,
    ReadingSettings,
    Settings,
    load_settings,
)


@pytest.fixture
def preferences(tmp_path: Path) -> Preferences:
    return Preferences(tmp_path / "settings.toml")


def test_one_key_goes_round_all_profiles_and_each_is_kept(preferences: Preferences, tmp_path: Path) -> None:
    used = [preferences.next_profile() for _ in range(4)]
    assert [*USUAL_PROFILES, USUAL_PROFILES[0]] == used
    assert used[-1] == preferences.profile
    assert preferences.settings == load_settings(tmp_path / "settings.toml")[0]


def test_what_is_set_otherwise_is_no_profile_and_the_next_one_is_the_first(preferences: Preferences) -> None:
    preferences.next_profile()
    preferences.larger()
    assert preferences.profile is None
    assert USUAL_PROFILES[0] == preferences.next_profile()


def test_without_profiles_there_is_no_next(preferences: Preferences) -> None:
    preferences.set_profiles(())
    before = preferences.settings
    assert preferences.next_profile() is None
    assert before == preferences.settings


def test_the_next_theme_is_the_one_after_what_is_shown(preferences: Preferences) -> None:
    shown = chosen_theme(preferences.settings, dark=True).name
    assert "dark" == shown
    seen = []
    for _ in THEMES:
        preferences.next_theme(shown)
        shown = preferences.settings.appearance.theme
        seen.append(shown)
    assert ["black", "light", "sepia", "dark"] == seen


def test_whoever_follows_the_system_has_a_theme_for_day_and_night() -> None:
    usual = Settings()
    settings = replace(
        usual, appearance=replace(usual.appearance, theme="system", day_theme="sepia", night_theme="black")
    )
    assert ["sepia", "black"] == [chosen_theme(settings, dark=dark).name for dark in (False, True)]


def test_a_theme_of_ones_own_is_used_as_soon_as_it_is_made(preferences: Preferences, qtbot: QtBot) -> None:
    dialog = OwnThemeDialog(preferences.settings.own_theme)
    qtbot.addWidget(dialog)
    dialog.chosen.connect(preferences.use_own_theme)
    dialog.set_colour("page", "#102030")
    dialog.set_colour("text", "#f0e0d0")
    buttons = {button.objectName(): button for button in dialog.findChildren(QPushButton)}
    assert "Page: #102030" == buttons["own_page"].accessibleName()
    buttons["use_own_theme"].click()
    assert OwnThemeSettings("#102030", "#f0e0d0") == preferences.settings.own_theme
    theme = chosen_theme(preferences.settings, dark=False)
    assert ("own", True, "#102030") == (theme.name, theme.dark, theme.page)


def test_a_theme_with_type_for_itself_is_made_larger_alone(preferences: Preferences) -> None:
    preferences.set_theme("dark")
    preferences.set(preferences.settings.with_own_type("dark", wanted=True))
    preferences.larger()
    assert 14.0 == preferences.reading.size_points
    preferences.set_theme("light")
    assert 13.0 == preferences.reading.size_points
    preferences.smaller()
    preferences.set_theme("dark")
    assert 14.0 == preferences.reading.size_points
    preferences.usual_size()
    assert (13.0, 12.0) == (preferences.reading.size_points, preferences.settings.reading.size_points)


def test_the_type_follows_where_the_system_turns_to_night(preferences: Preferences) -> None:
    own = preferences.settings.with_own_type("dark", wanted=True)
    preferences.set(own.with_reading("dark", replace(own.reading, size_points=20.0)))
    sizes = [
        preferences.settings.reading_in(chosen_theme(preferences.settings, dark=dark).name).size_points
        for dark in (False, True)
    ]
    assert [13.0, 20.0] == sizes


def test_a_profile_is_what_is_in_force_and_leaves_the_type_of_other_themes(preferences: Preferences) -> None:
    own = preferences.settings.with_own_type("dark", wanted=True)
    preferences.set(own.with_reading("dark", replace(own.reading, size_points=20.0)))
    preferences.use_profile(USUAL_PROFILES[1])
    assert USUAL_PROFILES[1] == preferences.profile
    assert 20.0 == preferences.settings.reading_in("dark").size_points
    preferences.use_profile(USUAL_PROFILES[2])
    assert USUAL_PROFILES[2] == preferences.profile
    assert USUAL_PROFILES[2].reading == preferences.settings.reading_in("dark")
    assert USUAL_PROFILES[1].reading == preferences.settings.reading, "the type of all is as it was"


def test_what_the_palette_sets_is_set_for_the_theme_that_has_its_own(preferences: Preferences) -> None:
    preferences.set_theme("black")
    preferences.set(preferences.settings.with_own_type("black", wanted=True))
    shown = preferences.in_force
    preferences.change_in_force(replace(shown, reading=replace(shown.reading, justified=True)))
    assert (True, False) == (preferences.reading.justified, preferences.settings.reading.justified)
    preferences.change_in_force(replace(preferences.in_force, appearance=replace(shown.appearance, theme="light")))
    assert not preferences.reading.justified
    assert preferences.settings.reading_in("black").justified


@pytest.fixture
def dialog(preferences: Preferences, qtbot: QtBot) -> ProfilesDialog:
    settings = preferences.settings
    made = ProfilesDialog(settings.profiles, "black", ReadingSettings(size_points=20.0))
    qtbot.addWidget(made)
    made.profiles_changed.connect(preferences.set_profiles)
    made.profile_used.connect(preferences.use_profile)
    return made


def test_what_is_set_now_is_kept_under_a_name_and_again_under_the_same(
    dialog: ProfilesDialog, preferences: Preferences
) -> None:
    assert not dialog.keep.isEnabled()
    dialog.name.setText("  Bus ")
    dialog.keep.click()
    bus = Profile("Bus", "black", ReadingSettings(size_points=20.0))
    assert (*USUAL_PROFILES, bus) == preferences.settings.profiles
    dialog.name.setText("Day")
    dialog.keep.click()
    assert replace(bus, name="Day") == preferences.settings.profiles[0]
    assert 4 == len(preferences.settings.profiles)


def test_profiles_are_used_ordered_and_removed(dialog: ProfilesDialog, preferences: Preferences) -> None:
    dialog.list.setCurrentRow(2)
    dialog.use.click()
    assert USUAL_PROFILES[2] == preferences.profile
    dialog.up.click()
    dialog.up.click()
    assert ["Night", "Day", "Evening"] == [each.name for each in preferences.settings.profiles]
    assert not dialog.up.isEnabled()
    dialog.down.click()
    dialog.remove.click()
    assert ["Day", "Evening"] == [each.name for each in preferences.settings.profiles]
    dialog.remove.click()
    dialog.remove.click()
    assert () == preferences.settings.profiles
    assert not dialog.remove.isEnabled()
    assert not dialog.use.isEnabled()


def test_there_is_an_end_to_profiles_but_one_can_always_be_kept_anew(dialog: ProfilesDialog) -> None:
    for number in range(MOST_PROFILES):
        dialog.name.setText(f"Number {number}")
        dialog.keep.click()
    assert MOST_PROFILES == dialog.list.count()
    dialog.name.setText("One more")
    assert not dialog.keep.isEnabled()
    dialog.name.setText("Day")
    assert dialog.keep.isEnabled()


def test_in_the_sample_the_mark_lies_under_its_words_from_right_to_left(qtbot: QtBot) -> None:
    dialog = OwnThemeDialog(OwnThemeSettings())
    qtbot.addWidget(dialog)
    dialog.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    dialog.show()
    sample = next(each for each in dialog.findChildren(QWidget) if each.accessibleName() == "A sample of the theme")
    picture = sample.grab().toImage()
    mark = QColor(make_own_theme(OwnThemeSettings()).category(Category.QUOTATION).mark)
    marked = [
        x
        for x in range(picture.width())
        if any(picture.pixelColor(x, y) == mark for y in range(0, picture.height(), 2))
    ]
    assert marked
    assert picture.width() / 3 < min(marked)
