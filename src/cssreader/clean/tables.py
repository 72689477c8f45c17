"""Which tables hold data, and what their rows and cells are."""

from collections.abc import Iterator

from lxml import etree
from lxml.html import HtmlElement as Element

_WIDEST_SPAN = 20
_MOST_TEXT_IN_CELL = 1500


def _own_rows(table: Element) -> Iterator[Element]:
    for child in table:
        if child.tag == "tr":
            yield child
        elif child.tag in ("thead", "tbody", "tfoot"):
            yield from (row for row in child if row.tag == "tr")


def _own_cells(row: Element) -> list[Element]:
    return [cell for cell in row if cell.tag in ("td", "th")]


def is_data_table(table: Element) -> bool:
    """Whether a table is there for its rows and columns, and not to lay out the page."""
    if (table.get("role") or "").lower() in ("presentation", "none") or table.find(".//table") is not None:
        return False
    rows = [_own_cells(row) for row in _own_rows(table)]
    wide = [row for row in rows if len(row) >= 2]
    if len(wide) < 2 and not (len(wide) == 1 and any(cell.tag == "th" for cell in wide[0])):
        return False
    return not any(len("".join(cell.itertext())) > _MOST_TEXT_IN_CELL for row in rows for cell in row)


def rows_of(table: Element) -> Iterator[tuple[list[Element], bool]]:
    """Each row's cells, with empty ones where a cell spans columns, and whether the row is a header."""
    for row in _own_rows(table):
        cells: list[Element] = []
        for cell in _own_cells(row):
            cells.append(cell)
            span = cell.get("colspan", "1")
            columns = min(int(span), _WIDEST_SPAN) if span.isdecimal() and len(span) < 5 else 1
            cells.extend(etree.Element("td") for _ in range(columns - 1))
        parent = row.getparent()
        in_head = parent is not None and parent.tag == "thead"
        worded = [cell for cell in cells if "".join(cell.itertext()).strip()]
        if cells:
            yield cells, in_head or (bool(worded) and all(cell.tag == "th" for cell in worded))
