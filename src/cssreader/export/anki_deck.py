"""Flashcards as a deck that Anki opens, and as a text that it takes in.

Ids are those of the annotations, so that a second import changes cards and makes none twice.
"""

import io
from collections.abc import Sequence
from typing import Any

from cssreader.domain.export import ExportedEssay
from cssreader.export.flashcards import flashcards

DECK = "CSS Reader"
_DECK_ID, _MODEL_ID = 1_607_392_319, 1_482_759_016
"""Made once by chance, and never to be changed: Anki knows the deck and the kind of note by them."""
_STYLE = """.card { font-family: serif; font-size: 20px; line-height: 1.5; text-align: start; }
.card { max-width: 36em; margin: 1em auto; }
.source { font-size: 14px; opacity: 0.75; }"""


def write_anki_deck(items: Sequence[ExportedEssay]) -> bytes:
    """An ``.apkg`` file."""
    # It brings a database and templates along, which nothing else needs.
    import genanki

    model = genanki.Model(
        _MODEL_ID,
        f"{DECK} highlight",
        fields=[{"name": "Front"}, {"name": "Back"}, {"name": "Source"}],
        templates=[
            {
                "name": "Card",
                "qfmt": "{{Front}}",
                "afmt": '{{FrontSide}}<hr id="answer">{{Back}}<p class="source">{{Source}}</p>',
            }
        ],
        css=_STYLE,
    )
    deck: Any = genanki.Deck(_DECK_ID, DECK)
    for card in flashcards(items):
        deck.add_note(
            genanki.Note(model=model, fields=[card.front, card.back, card.source], tags=list(card.tags), guid=card.id)
        )
    stream = io.BytesIO()
    genanki.Package(deck).write_to_file(stream)
    return stream.getvalue()


def write_anki_text(items: Sequence[ExportedEssay]) -> str:
    """A text of lines with tabs in them, which says by itself what its columns are: id, front, back, tags."""
    lines = [
        "#separator:tab",
        "#html:true",
        "#guid column:1",
        "#tags column:4",
        f"#deck:{DECK}",
    ]
    for card in flashcards(items):
        back = f"{card.back}<p>{card.source}</p>"
        cells = (card.id, card.front, back, " ".join(card.tags))
        # Quotation marks at the beginning of a cell would be read as those around it.
        lines.append("\t".join(f'"{_flat(cell)}"' for cell in cells))
    return "\n".join(lines) + "\n"


def _flat(cell: str) -> str:
    return " ".join(cell.split()).replace('"', '""')
