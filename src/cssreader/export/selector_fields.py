"""The description of a passage among the fields of a JSON object."""

from cssreader.domain.annotation import Selector
from cssreader.export.json_fields import Fields

_LONGEST_TEXT = 2_000_000
_LONGEST_LINE = 10_000
_LARGEST_OFFSET = 1_000_000_000


def read_selector(fields: Fields) -> Selector | None:
    """None where there is neither a quotation nor a place. Raises OddFieldError."""
    quote = fields.text("quote", most=_LONGEST_TEXT) or ""
    prefix = fields.text("prefix", most=_LONGEST_LINE) or ""
    suffix = fields.text("suffix", most=_LONGEST_LINE) or ""
    pair = fields.pair("quoted_at", most=_LARGEST_OFFSET)
    if pair is None:
        start = fields.number("start", most=_LARGEST_OFFSET)
        if start is None and not (quote or prefix or suffix):
            return None
        pair = (start or 0, (start or 0) + len(quote))
    return Selector(quote, prefix, suffix, *pair)
