"""The text of a page becomes a tree, whatever the text does to prevent it."""

import re
from collections.abc import Callable

from lxml import etree, html
from lxml.html import HtmlElement as Element

from cssreader.clean.characters import word_set
from cssreader.errors import UnusableInputError

_DATA_ADDRESS = re.compile(r"data:[a-zA-Z0-9.+-]+/[^,\"'()<>\s]{0,200},[^\"'()<>\s]{1000,}")
_PICTURE_DATA = re.compile(r"data:image/(?:png|jpe?g|gif|webp|bmp|x-ms-bmp)[;,]", re.IGNORECASE)
_MOST_INLINE = 90_000_000
"""Characters of pictures written into one page that are kept; their bytes are three quarters of it."""
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)\b[^<>]*>")
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_BAD_REFERENCE = re.compile(
    r"&#(?:x0*(?:[0-8bcef]|1[0-9a-f]|fff[ef]|d[89a-f][0-9a-f]{2})(?![0-9a-f])"
    r"|0*(?:[0-8]|1[1245-9]|2\d|3[01])(?!\d));?",
    re.IGNORECASE,
)
_DECLARATION = re.compile(r"\A\s*<\?xml[^>]*>")
_CLOSES_ITSELF = word_set(
    """area base br col embed hr img input link meta param source track wbr p li dt dd td th tr thead tbody tfoot
    option optgroup colgroup html head body script style"""
)
_DEEPEST = 100
_PARSER_LOSES_BELOW = 2000
_LONGEST_ATTRIBUTE = 2000
_LONGEST_SET = 20_000
"""A srcset lists one picture in all its sizes."""
_EMPTY = "No essay was found in this page: it holds no text."


def tree_of(text: str) -> tuple[Element, list[str]]:
    """The root element of a page, without comments, deep nests and huge attributes.

    Beside it come the pictures that are written into the page, as ``data:`` addresses; where the first of
    them stood, the tree has ``data:,0``, and so on.

    Raises UnusableInputError when there is no page in the text.
    """
    inline: list[str] = []
    text = _DATA_ADDRESS.sub(_set_aside(inline), text)
    text = _NOT_XML.sub("", _BAD_REFERENCE.sub("", _DECLARATION.sub("", text)))
    root = _parsed(text)
    if _depth(root) >= _PARSER_LOSES_BELOW:
        root = _parsed(_flattened(text))
    _unnest(root)
    for element in root.iter(etree.Element):
        for name, value in element.attrib.items():
            longest = _LONGEST_SET if name.endswith("srcset") else _LONGEST_ATTRIBUTE
            if len(value) > longest and element.tag != "meta":
                del element.attrib[name]
    return root, inline


def _set_aside(inline: list[str]) -> Callable[[re.Match[str]], str]:
    """Takes long data addresses out of a text and puts the pictures among them into `inline`."""
    room = _MOST_INLINE

    def short(match: re.Match[str]) -> str:
        nonlocal room
        length = match.end() - match.start()
        if not _PICTURE_DATA.match(match[0][:40]) or length > room:
            return "data:,"
        room -= length
        inline.append(match[0])
        return f"data:,{len(inline) - 1}"

    return short


def _parsed(text: str) -> Element:
    parser = html.HTMLParser(huge_tree=True, remove_comments=True, remove_pis=True, no_network=True)
    try:
        root = html.document_fromstring(text, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError) as error:
        raise UnusableInputError(_EMPTY) from error
    if root.find("body") is None:
        raise UnusableInputError(_EMPTY)
    return root


def _depth(root: Element) -> int:
    depth = deepest = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        deepest = max(deepest, depth)
    return deepest


def _unnest(root: Element) -> None:
    """Make whatever stands more than `_DEEPEST` deep one run of words."""
    depth = 0
    deep: list[Element] = []
    for event, element in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if event == "start" and depth == _DEEPEST and len(element):
            deep.append(element)
    for element in deep:
        for inner in element.iterdescendants():
            inner.tail = f" {inner.tail or ''}"
        etree.strip_tags(element, "*")


def _flattened(text: str) -> str:
    """The text without the tags that stand more than `_DEEPEST` deep: the parser would lose what is in them."""
    depth = 0

    def shallow(match: re.Match[str]) -> str:
        nonlocal depth
        if match[2].lower() in _CLOSES_ITSELF:
            return match[0]
        if match[1]:
            depth = max(depth - 1, 0)
            return match[0] if depth < _DEEPEST else " "
        depth += 1
        return match[0] if depth <= _DEEPEST else " "

    return _TAG.sub(shallow, text)
