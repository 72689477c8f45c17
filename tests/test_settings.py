"""Settings come back as they were saved, and a bad one never keeps the window from opening."""

from dataclasses import fields, replace
from pathlib import Path

import pytest

from cssreader.errors import KnownError
from cssreader.settings import (
    OWN_THEME,
    THEMES,
    USUAL_PROFILES,
    OwnThemeSettings,
    Profile,
    ReadingSettings,
    Settings,
    ThemeTypes,
    TypeSettings,
    load_settings,
    save_settings,
)


def test_a_missing_file_gives_the_usual_settings(tmp_path: Path) -> None:
    assert (Settings(), ()) == load_settings(tmp_path / "settings.toml")


def test_settings_come_back_as_they_were_saved(tmp_path: Path) -> None:
    file = tmp_path / "deep" / "settings.toml"
    usual = Settings()
    changed = replace(
        usual,
        reading=replace(usual.reading, typeface="sans", size_points=17.5, justified=True),
        appearance=replace(usual.appearance, theme="own"),
        theme_types=ThemeTypes(dark=TypeSettings("sans", 15.0), own=TypeSettings(justified=True)),
        own_theme=OwnThemeSettings("#001122", "#EEDDCC", "#00ff00"),
        profiles=(Profile("Bus", "black", ReadingSettings("Noto Sans", 18.0)), *USUAL_PROFILES[1:]),
    )
    save_settings(changed, file)
    assert (changed, ()) == load_settings(file)
    assert [file] == list(file.parent.iterdir())


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("[reading]\nsize_points = 900\n", "reading.size_points cannot be 900"),
        ("[reading]\njustified = 1\n", "reading.justified cannot be 1"),
        ("[appearance]\ntheme = 'pink'\n", "appearance.theme cannot be 'pink'"),
        ("[reading]\ntypeface = ' '\n", "reading.typeface cannot be ' '"),
        ("[own_theme]\npage = 'red'\n", "own_theme.page cannot be 'red'"),
        ("profiles = 3\n", "profiles are not a list"),
        ("theme_types = 3\n", "theme_types is not a table"),
        ("[theme_types.pink]\nsize_points = 15\n[reading]\nsize_points = 1\n", "reading.size_points cannot be 1"),
        ("reading = 3\n", "reading is not a table"),
        ("[reading\n", "cannot be read"),
    ],
)
def test_what_cannot_be_used_is_named_and_the_rest_is_kept(tmp_path: Path, text: str, complaint: str) -> None:
    file = tmp_path / "settings.toml"
    file.write_text(text, "utf-8")
    settings, complaints = load_settings(file)
    assert Settings() == settings
    assert complaint in complaints[0]


def test_a_whole_number_will_do_for_a_size(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_text("[reading]\nsize_points = 16\nunknown = 1\n", "utf-8")
    settings, complaints = load_settings(file)
    assert (16.0, ()) == (settings.reading.size_points, complaints)


def test_a_file_that_is_no_text_gives_the_usual_settings_and_a_sentence(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_bytes(b"\xff\xfe\x00\x01")
    settings, complaints = load_settings(file)
    assert Settings() == settings
    assert "cannot be read" in complaints[0]


def test_a_place_that_cannot_be_written_gets_a_sentence(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("", "utf-8")
    with pytest.raises(KnownError, match="could not be saved"):
        save_settings(Settings(), blocked / "settings.toml")


def test_a_profile_that_cannot_be_used_is_left_out_and_the_others_are_kept(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_text(
        "[[profiles]]\nname = 'Good'\ntheme = 'dark'\n[profiles.reading]\nsize_points = 15\nline_height = 99\n"
        "[[profiles]]\nname = ''\ntheme = 'dark'\n[[profiles]]\nname = 'No theme'\n"
        "[[profiles]]\nname = 'Good'\ntheme = 'light'\n",
        "utf-8",
    )
    settings, complaints = load_settings(file)
    assert (Profile("Good", "dark", ReadingSettings(size_points=15.0)),) == settings.profiles
    assert 3 == len(complaints)
    assert "profiles.Good.line_height cannot be 99" in complaints[0]


def test_no_profile_at_all_stays_none(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    save_settings(replace(Settings(), profiles=()), file)
    assert () == load_settings(file)[0].profiles


def test_every_theme_that_can_be_shown_may_have_type_for_itself() -> None:
    assert [*THEMES, OWN_THEME] == [theme.name for theme in fields(ThemeTypes)]


def test_a_theme_with_type_for_itself_begins_as_it_is_and_then_goes_its_own_way() -> None:
    settings = Settings().with_own_type("dark", wanted=True)
    assert settings.has_own_type("dark")
    assert Settings().reading == settings.reading_in("dark")
    settings = settings.with_reading("dark", ReadingSettings("sans", 18.0, focus_mode=True))
    settings = settings.with_reading("light", replace(settings.reading, size_points=11.0))
    assert ("sans", 18.0) == (settings.reading_in("dark").typeface, settings.reading_in("dark").size_points)
    assert ("serif", 11.0) == (settings.reading_in("sepia").typeface, settings.reading_in("sepia").size_points)
    assert settings.reading_in("sepia").focus_mode, "it is no matter of type"
    assert settings.reading == settings.with_own_type("dark", wanted=False).reading_in("dark")


def test_what_the_type_of_a_theme_leaves_out_is_as_for_all(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_text(
        "[reading]\ntypeface = 'sans'\nfocus_mode = true\n"
        "[theme_types.dark]\nsize_points = 15\nline_height = 99\nfocus_mode = false\n",
        "utf-8",
    )
    settings, complaints = load_settings(file)
    assert ReadingSettings("sans", 15.0, focus_mode=True) == settings.reading_in("dark")
    assert ["The setting theme_types.dark.line_height cannot be 99.0, so its default is used."] == list(complaints)
