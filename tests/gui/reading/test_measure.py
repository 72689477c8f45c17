"""A line of running text has 60 to 75 characters in every window that has room for them."""

from collections.abc import Callable
from typing import Any

import pytest

from cssreader.domain.content import Content, Paragraph, Span
from cssreader.domain.reading import OpenedEssay
from cssreader.gui.reading.page_style import MARGIN
from cssreader.resources import starter_essays
from cssreader.settings import ReadingSettings

Open = Callable[..., OpenedEssay]
ReaderOf = Callable[..., Any]
ENGLISH, URDU = "federalism", "iqbal"


def prose(name: str) -> Content:
    """The paragraphs of a starter essay."""
    (essay,) = (file for file in starter_essays() if name in file.name)
    blocks = essay.read_text(encoding="utf-8").split("---", 2)[2].split("\n\n")
    return tuple(Paragraph((Span(" ".join(block.split())),)) for block in blocks if block.strip()[:1].isalpha())


def characters_a_line(reader: Any) -> float:
    """On the average, the last line of each paragraph left out."""
    # Qt lays out what is not in view by and by.
    reader.view.document().size()
    characters = lines = 0
    for entry in reader.view.places.entries:
        layout = reader.view.document().findBlock(entry.position).layout()
        characters += sum(layout.lineAt(number).textLength() for number in range(layout.lineCount() - 1))
        lines += layout.lineCount() - 1
    assert lines > 20
    return characters / lines


@pytest.mark.parametrize("language", [ENGLISH, URDU])
@pytest.mark.parametrize("size", [10.0, 13.0, 18.0, 26.0])
def test_the_measure_holds_at_every_width_and_size(
    reader_of: ReaderOf, open_content: Open, language: str, size: float
) -> None:
    reader = reader_of(open_content(prose(language)), settings=ReadingSettings(size_points=size))
    for width in (420, 640, 800, 1280, 1920):
        reader.pane.resize(width, 720)
        column = reader.view._column()
        room = reader.view.viewport().width() - 2 * MARGIN
        measured = characters_a_line(reader)
        if column.width() < room:
            # Urdu has its own width of letters, which 60 characters of English only come near to.
            assert (60 if language == ENGLISH else 56) <= measured <= 75
        else:
            assert abs(column.width() - room) < 1
            assert measured <= 75


@pytest.mark.parametrize("settings", [ReadingSettings(justified=True), ReadingSettings("sans")])
def test_the_measure_does_not_depend_on_the_face_or_the_edges(
    reader_of: ReaderOf, open_content: Open, settings: ReadingSettings
) -> None:
    reader = reader_of(open_content(prose(ENGLISH)), size=(1280, 720), settings=settings)
    assert 60 <= characters_a_line(reader) <= 75
