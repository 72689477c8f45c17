"""Every text that the window draws can be read on what it is drawn on, in every theme."""

import re

import pytest
from PySide6.QtGui import QPalette

from cssreader.domain.categories import Hue
from cssreader.gui.reading.page_painter import SPOKEN_STRENGTH
from cssreader.gui.theme.contrast import LEAST_FOR_TEXT, contrast
from cssreader.gui.theme.own_theme import make_own_theme
from cssreader.gui.theme.style_sheet import hit_edge, mixed, palette, style_sheet
from cssreader.gui.theme.tokens import Theme, load_theme
from cssreader.resources import resource
from cssreader.settings import THEMES, OwnThemeSettings

OWN = {
    "usual": OwnThemeSettings(),
    "solarised": OwnThemeSettings("#002b36", "#839496", "#b58900"),
    "grey on grey": OwnThemeSettings("#808080", "#7f7f7f", "#818181"),
    "the same thrice": OwnThemeSettings("#ff0000", "#ff0000", "#ff0000"),
    "yellow": OwnThemeSettings("#ffff00", "#0000ff", "#00ff00"),
    "bright on black": OwnThemeSettings("#000000", "#ffffff", "#ff00ff"),
}

LEAST_FOR_SHAPES = 3.0
SURFACES = ("window", "panel", "page", "raised", "hover", "selected")
INKS = ("text", "strong", "muted", "accent", "link", "danger")
MARKED = ("selection", "hit", "hit_current")


@pytest.fixture(params=[*THEMES, *OWN])
def theme(request: pytest.FixtureRequest) -> Theme:
    return make_own_theme(OWN[request.param]) if request.param in OWN else load_theme(request.param)


def test_black_on_white_has_the_greatest_contrast() -> None:
    assert pytest.approx(21.0) == contrast("#000000", "#ffffff")


@pytest.mark.parametrize("surface", SURFACES)
@pytest.mark.parametrize("ink", INKS)
def test_every_ink_can_be_read_on_every_surface(theme: Theme, ink: str, surface: str) -> None:
    assert contrast(getattr(theme, ink), getattr(theme, surface)) >= LEAST_FOR_TEXT


@pytest.mark.parametrize("ground", MARKED)
@pytest.mark.parametrize("ink", ["text", "strong"])
def test_selected_and_found_words_can_be_read(theme: Theme, ink: str, ground: str) -> None:
    assert contrast(getattr(theme, ink), getattr(theme, ground)) >= LEAST_FOR_TEXT


@pytest.mark.parametrize("hue", Hue)
def test_a_hue_can_be_read_on_every_surface_and_its_mark_under_every_text(theme: Theme, hue: Hue) -> None:
    colours = theme.hues[hue]
    grounds = [getattr(theme, surface) for surface in SURFACES]
    assert all(contrast(colours.ink, ground) >= LEAST_FOR_TEXT for ground in [*grounds, colours.mark])
    assert all(contrast(ink, colours.mark) >= LEAST_FOR_TEXT for ink in (theme.text, theme.strong, theme.link))


def test_the_sentence_that_is_read_aloud_can_be_read_on_the_page_and_on_every_mark(theme: Theme) -> None:
    grounds = [theme.page, *(each.mark for each in theme.hues.values())]
    lit = [mixed(ground, theme.accent, SPOKEN_STRENGTH) for ground in grounds]
    assert all(contrast(ink, ground) >= LEAST_FOR_TEXT for ink in (theme.text, theme.strong) for ground in lit)
    # The word that is said is underlined.
    assert all(contrast(theme.accent, ground) >= LEAST_FOR_SHAPES for ground in lit[:1])


def test_what_a_field_asks_for_can_be_read_in_it(theme: Theme) -> None:
    fields = re.findall(r"placeholder-text-color: (#[0-9a-f]{6})", style_sheet(theme))
    assert fields
    grounds = (theme.raised, theme.panel, theme.page)
    inks = [*fields, palette(theme).color(QPalette.ColorRole.PlaceholderText).name()]
    assert all(contrast(ink, ground) >= LEAST_FOR_TEXT for ink in inks for ground in grounds)


@pytest.mark.parametrize("ground", ["selected", "selection", "hit", "hit_current"])
def test_what_is_muted_can_be_read_in_the_row_in_hand(theme: Theme, ground: str) -> None:
    inks = (theme.muted, theme.accent) if ground == "selected" else (theme.strong,)
    assert all(contrast(ink, getattr(theme, ground)) >= LEAST_FOR_TEXT for ink in inks)


@pytest.mark.parametrize("name", THEMES)
def test_a_button_can_be_read_while_it_is_pressed(name: str) -> None:
    theme = load_theme(name)
    pressed = mixed(theme.hover, theme.line, 0.6)
    assert all(contrast(ink, pressed) >= LEAST_FOR_TEXT for ink in (theme.text, theme.strong))


def test_a_main_button_can_be_read_at_rest_and_under_the_mouse(theme: Theme) -> None:
    assert contrast(theme.on_accent, theme.accent) >= LEAST_FOR_TEXT
    assert contrast(theme.on_accent, mixed(theme.accent, theme.text, 0.2)) >= LEAST_FOR_TEXT


def test_a_removing_button_can_be_read_under_the_mouse(theme: Theme) -> None:
    assert contrast(theme.danger, mixed(theme.raised, theme.danger, 0.12)) >= LEAST_FOR_TEXT


@pytest.mark.parametrize("surface", SURFACES)
def test_the_focus_can_be_seen_on_every_surface(theme: Theme, surface: str) -> None:
    assert contrast(theme.focus, getattr(theme, surface)) >= LEAST_FOR_SHAPES


def test_what_was_found_is_told_from_highlights_by_a_line_that_can_be_seen(theme: Theme) -> None:
    grounds = [theme.page, *(each.mark for each in theme.hues.values())]
    assert all(contrast(hit_edge(theme), ground) >= LEAST_FOR_SHAPES for ground in grounds)
    assert contrast(theme.strong, theme.hit_current) >= LEAST_FOR_SHAPES


def test_the_frame_of_a_box_to_tick_can_be_seen(theme: Theme) -> None:
    assert contrast(theme.muted, theme.raised) >= LEAST_FOR_SHAPES


@pytest.mark.parametrize("surface", ["panel", "raised"])
def test_the_arrows_of_the_style_sheet_can_be_seen_in_every_theme(theme: Theme, surface: str) -> None:
    picture = resource(f"icons/chevron-down-{'light' if theme.dark else 'dark'}.svg").read_text("utf-8")
    (ink,) = set(re.findall("#[0-9a-f]{6}", picture))
    assert contrast(ink, getattr(theme, surface)) >= LEAST_FOR_SHAPES
