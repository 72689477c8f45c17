"""How wide the columns of a table are and how small its type, so that its words need not be broken."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtGui import QFontMetricsF

from cssreader.domain.content import TableRow
from cssreader.gui.reading.page_style import PageStyle
from cssreader.text.direction import is_right_to_left
from cssreader.text.spans import text_of

SCALE = 0.9
"""The size of a table's type as a multiple of the text size, where there is room."""
_LEAST_SCALE = 0.62
_GAP = 0.5
"""The room at each side of a cell, in ems of the table's type."""
_SLACK = 1.04
"""Letters of a smaller size are not quite smaller in proportion."""
_MEASURED = 4
"""How many of the words and cells with the most letters are measured: the widest is among them."""
_NUMBER = re.compile(r"[^\w]*\d[\d.,\s]*[^\w]*")


class TableFit(NamedTuple):
    scale: float
    """The size of the type as a multiple of the text size."""
    gap: float
    """The room beside each cell, in device-independent pixels."""
    shares: tuple[float, ...]
    """The width of each column, in hundredths of the table's."""
    numeric: tuple[bool, ...]
    """Whether a column but the first holds nothing but numbers, which stand under one another."""


class _Column(NamedTuple):
    least: float
    """What its widest word needs."""
    wanted: float
    """What its widest cell needs in one line."""


def fit_table(rows: Sequence[TableRow], style: PageStyle, width: float) -> TableFit:
    """Fit a table into a width in device-independent pixels, with smaller type if need be. Rows may differ in length.

    It cannot reach into the margins: Qt finds no words there, and so none could be selected.
    """
    count = max(*(len(row.cells) for row in rows), 1)
    cells = [[(text_of(row.cells[at]), row.header) for row in rows if at < len(row.cells)] for at in range(count)]
    gap = _GAP * style.em * SCALE
    columns = [_measured(column, style, gap if at == 0 else 2 * gap) for at, column in enumerate(cells)]
    least = sum(column.least for column in columns)
    scale = max(SCALE * min(width / least, 1.0), _LEAST_SCALE)
    room = width * SCALE / scale
    widths = _shared_out(columns, room)
    return TableFit(
        scale,
        gap * scale / SCALE,
        tuple(100 * each / sum(widths) for each in widths),
        tuple(at > 0 and _is_numeric(column) for at, column in enumerate(cells)),
    )


def _measured(column: Sequence[tuple[str, bool]], style: PageStyle, gap: float) -> _Column:
    words = [(word, header) for text, header in column for word in text.split()]
    return _Column(_widest(words, style) * _SLACK + gap + 2, _widest(column, style) * _SLACK + gap + 2)


def _widest(texts: Sequence[tuple[str, bool]], style: PageStyle) -> float:
    longest = sorted(set(texts), key=lambda text: len(text[0]), reverse=True)[:_MEASURED]
    widths = [0.0]
    for text, header in longest:
        form = style.small_text(scale=SCALE, strong=header, right_to_left=is_right_to_left(text))
        widths.append(QFontMetricsF(form.font()).horizontalAdvance(text))
    return max(widths)


def _shared_out(columns: Sequence[_Column], room: float) -> list[float]:
    """The widths of columns: what they want where there is room, else what they need and a share of the rest."""
    wanted, least = sum(column.wanted for column in columns), sum(column.least for column in columns)
    if not least or wanted <= room:
        return [column.wanted or 1.0 for column in columns]
    rest = max(room - least, 0.0) / max(wanted - least, 1.0)
    return [column.least + rest * (column.wanted - column.least) for column in columns]


def _is_numeric(column: Sequence[tuple[str, bool]]) -> bool:
    body = [text.strip() for text, header in column if not header and any(each.isalnum() for each in text)]
    return bool(body) and all(_NUMBER.fullmatch(text) for text in body)
