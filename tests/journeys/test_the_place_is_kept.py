"""Whatever is changed about the page and the window, the paragraph that one reads stays where one reads it."""

import random
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from cssreader.gui.reading.page_view import PageView

Opens = Callable[[], Any]
TITLE = "Forty Paragraphs on a Canal"
STEPS = 40


def write_page(folder: Path, version: int) -> Path:
    """Forty paragraphs of several lines each; each version has some more before them, and other words at the end."""
    more = [
        f"Added in version {number}: the ledger of the canal was read out in the village." for number in range(version)
    ]
    kept = [
        f"Paragraph {number} begins with a number of its own. "
        + f"The water of gate {number} was measured twice, and the two figures were seldom the same. "
        * (2 + number % 4)
        for number in range(40)
    ]
    body = "".join(f"<p>{text}</p>" for text in [*more, *kept, f"The end, as of version {version}, with other words."])
    file = folder / f"canal-{version}.html"
    file.write_text(
        f'<!doctype html><html lang="en"><head><title>{TITLE}</title>'
        '<link rel="canonical" href="https://kinara.example/canal"></head>'
        f"<body><article><h1>{TITLE}</h1>{body}</article></body></html>",
        "utf-8",
    )
    return file


class Restless:
    """A reader in the middle of an essay who changes everything but the place."""

    def __init__(self, reader: Any, folder: Path, seed: int) -> None:
        self.reader, self.folder = reader, folder
        self.chance = random.Random(seed)
        self.version = 0
        self.preferences = reader.window.furnishing.comfort._preferences
        self.page = reader.window.furnishing.panels.reading
        reader.drops(write_page(folder, 0))
        reader.opens(TITLE)

    @property
    def view(self) -> PageView:
        view = self.page.focusProxy()
        assert isinstance(view, PageView)
        return view

    @property
    def text(self) -> str:
        return str(self.page.opened.essay.text)

    def goes_to(self, words: str) -> None:
        self.page.return_to(self.text.index(words))

    @property
    def paragraph(self) -> str:
        """The paragraph that is lit, or else whose line really stands at the upper edge of the page."""
        lit = self.view.lit_paragraph()
        found = self.view._shown.geometry.top_line(self.view.verticalScrollBar().value())
        assert found is not None
        start = self.text.rfind("\n", 0, found[0] if lit is None else self.view.offset_of(lit)) + 1
        return self.text[start:].partition("\n")[0]

    @property
    def changes(self) -> dict[str, Callable[[], None]]:
        actions = ("larger", "smaller", "usual_size", "next_theme", "next_profile", "focus_mode", "full_screen")
        panes = ("toggle_library", "toggle_essays", "toggle_margin")
        return {
            **{name: lambda name=name: self.reader.does(name) for name in (*actions, *panes)},  # type: ignore[misc]
            "window": self.resizes,
            "type": self.sets_type,
            "own type": self.sets_own_type,
            "version": self.brings_version,
            "beside": self.puts_beside,
        }

    def resizes(self) -> None:
        self.reader.window.resize(self.chance.randrange(430, 1900), self.chance.randrange(380, 1000))

    def sets_type(self) -> None:
        reading = replace(
            self.preferences.reading,
            typeface=self.chance.choice(("serif", "sans")),
            size_points=self.chance.choice((9.0, 13.0, 18.0, 26.0)),
            line_height=self.chance.choice((1.1, 1.5, 2.0)),
            measure_characters=self.chance.choice((40, 68, 100)),
            paragraph_spacing=self.chance.choice((0.0, 0.5, 1.5)),
            justified=self.chance.choice((True, False)),
        )
        self.preferences.change_in_force(replace(self.preferences.in_force, reading=reading))

    def sets_own_type(self) -> None:
        settings, theme = self.preferences.settings, self.preferences.shown_theme
        self.preferences.set(settings.with_own_type(theme, wanted=not settings.has_own_type(theme)))

    def brings_version(self) -> None:
        self.version += 1
        self.reader.drops(write_page(self.folder, self.version))
        self.reader.waits_until(lambda: f"as of version {self.version}" in self.text)

    def puts_beside(self) -> None:
        beside = self.reader.window.furnishing.beside
        wanted = beside.opened is None
        self.reader.does("beside")
        self.reader.waits_until(lambda: (beside.opened is not None) == wanted)
        self.page.setFocus()


@pytest.mark.parametrize("seed", range(3))
def test_the_paragraph_at_the_top_stays_through_every_change(opens_window: Opens, tmp_path: Path, seed: int) -> None:
    restless = Restless(opens_window(), tmp_path, seed)
    restless.goes_to(f"Paragraph {12 + 5 * seed} begins")
    before = restless.paragraph
    assert f"Paragraph {12 + 5 * seed} " in before
    done = []
    for _ in range(STEPS):
        name = restless.chance.choice(sorted(restless.changes))
        is_lit = restless.view.lit_paragraph() is not None
        restless.changes[name]()
        QApplication.processEvents()
        done.append(name)
        if name in ("focus_mode", "next_profile") and is_lit != (restless.view.lit_paragraph() is not None):
            # What was at the edge is looked at no longer, but what is in the light, or the other way round.
            before = restless.paragraph
        assert before == restless.paragraph, done


def test_a_version_that_comes_right_after_scrolling_does_not_lead_back(opens_window: Opens, tmp_path: Path) -> None:
    restless = Restless(opens_window(), tmp_path, 0)
    restless.goes_to("Paragraph 20 begins")
    restless.reader.waits_until(lambda: not restless.page._rest.isActive())
    # The page's place is told when it rests; the new text comes before that.
    restless.page._rest.setInterval(600_000)
    restless.goes_to("Paragraph 31 begins")
    before = restless.paragraph
    restless.brings_version()
    assert before == restless.paragraph
