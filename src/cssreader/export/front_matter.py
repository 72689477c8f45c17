"""Values of the YAML that stands above a Markdown text."""

import re

_UNWRITABLE = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")


def quoted_value(text: str) -> str:
    """A string between double quotation marks, on one line."""
    text = text.encode("utf-8", "ignore").decode("utf-8")
    text = text.replace("\\", "\\\\").replace('"', '\\"')
    text = "".join(each if each >= " " else f"\\x{ord(each):02x}" for each in text)
    return '"' + _UNWRITABLE.sub(lambda found: f"\\u{ord(found[0]):04x}", text) + '"'
