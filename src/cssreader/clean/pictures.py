"""A picture of a page: where it really lies, and whether it could be part of an essay at all."""

import re
from collections.abc import Iterable, Iterator, Sequence
from urllib.parse import quote, unquote, urljoin, urlsplit

from lxml.html import HtmlElement as Element

from cssreader.clean.characters import on_one_line, readable, word_set
from cssreader.domain.content import Content, Picture
from cssreader.domain.essay import Attachment
from cssreader.text.picture_bytes import MOST_BYTES, bytes_in_address, picture_facts, picture_name
from cssreader.text.picture_folders import PICTURE_FOLDER_ENDINGS
from cssreader.text.safe_html import is_picture_source

_ELSEWHERE = ("data-original", "data-orig", "data-lazy", "data-echo", "data-url", "data-image", "data-large_image")
"""Where scripts that load pictures late find the address, beside the attributes that have `src` in their names."""
_IN_SET = re.compile(r"\s*(\S*[^\s,])(?:\s+([\d.]+)([wx]))?\s*(?:,|\Z)")
_WIDE_ENOUGH = 2560
"""Pixels across: more than any column or screen here shows, and what a larger one would cost in room."""
_UNSHOWN = ("image/avif", "image/jxl", "image/svg+xml", "image/heic")
_LEAST_SIDE = 48
"""Below it a picture is an icon, a counter or a spacer."""
_LEAST_LONGER_SIDE = 100
_DRAWING = 300
"""The least width that an SVG states which is not an icon or a logo."""
_LONGEST_ALT = 1000
_NO_ESSAYS_FILE = word_set(
    """avatar gravatar logo logos icon icons favicon sprite sprites spacer blank pixel emoji smiley placeholder captcha
    headshot bio"""
)
_NO_ESSAYS_BOX = word_set("avatar avatars gravatar author authors byline bio logo vcard profile")
_NO_ESSAYS_CLASS = (
    _NO_ESSAYS_FILE
    | _NO_ESSAYS_BOX
    | word_set(
        """tracking tracker beacon emojis smilies badge badges ad ads adv advert advertisement adsense sponsor sponsored
    promo banner share sharing social button btn loader loading spinner math latex tex mathjax mwe counter"""
    )
)
_TRACKERS = re.compile(
    r"doubleclick|googlesyndication|google-analytics|scorecardresearch|quantserve|facebook\.com/tr|stats\.wp\.com"
    r"|pixel\.wp\.com|gravatar\.com|feedburner|amazon-adsystem|adservice|adnxs|outbrain|taboola|/ads?/|/pixel[./?]",
    re.IGNORECASE,
)
_STAND_IN = re.compile(
    r"(?:blank|spacer|transparent|placeholder|lazy[-_]?load\w*|loading|1x1|grey|gray)\.\w+\Z", re.IGNORECASE
)
_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_RESIZED = re.compile(r"[-_]\d{2,4}x\d{2,4}(?=\.\w+\Z)|(?<=[-_])scaled(?=\.\w+\Z)")
_BESIDE = re.compile(rf"(?:\./)?[^/:?#]+(?:{'|'.join(map(re.escape, PICTURE_FOLDER_ENDINGS))})/", re.IGNORECASE)
"""The address of a file in the folder that a browser saved beside the page."""
_PICTURE_FILE = re.compile(r"\.(?:jpe?g|png|gif|webp|bmp|avif)\Z", re.IGNORECASE)
_NUMBERED = re.compile(r"data:,(\d{1,6})\Z")


class PictureReader:
    """Reads the pictures of one page.

    `inline` are the data addresses that stood in it, where ``data:,N`` stands now; `attachments` is what
    came along with it.
    """

    def __init__(self, address: str | None, inline: Sequence[str] = (), attachments: Iterable[Attachment] = ()) -> None:
        self._address = address
        self._inline = inline
        self._attached = {_plain(attachment.address): attachment for attachment in attachments}
        self._at_hand: dict[str, Attachment] = {}
        self._decoded: dict[str, Attachment | None] = {}

    def read(self, image: Element) -> Picture | None:
        """What an ``img`` shows, or None when that is no picture an essay could have."""
        if _is_named_otherwise(image):
            return None
        width, height = _pixels(image.get("width")), _pixels(image.get("height"))
        if _is_tiny(width, height):
            return None
        source, size = self._source(image)
        if source is None or _TRACKERS.search(source) or _is_tiny(*size):
            return None
        file = unquote(_path(source).rpartition("/")[2])
        if not _NO_ESSAYS_FILE.isdisjoint(_words(file)) or (file.lower().endswith(".svg") and (width or 0) < _DRAWING):
            return None
        if size == (None, None) and width and height:
            size = (width, height)
        return Picture(source, on_one_line(readable(image.get("alt") or ""))[:_LONGEST_ALT], *size)

    def attachments_of(self, content: Content) -> tuple[Attachment, ...]:
        """The bytes of the pictures in `content` that came with the page, each under its picture's source."""
        sources = dict.fromkeys(block.source for block in content if isinstance(block, Picture))
        return tuple(self._at_hand[source] for source in sources if source in self._at_hand)

    def _source(self, image: Element) -> tuple[str | None, tuple[int | None, int | None]]:
        """Where the picture lies, at hand if any of its addresses is, and its size where that is known."""
        addresses = list(dict.fromkeys(address.strip() for address in _addresses(image) if address.strip()))
        for address in addresses:
            found = self._attachment(address)
            if found is not None:
                return self._keep(address, found)
        beside = [address for address in addresses if _BESIDE.match(address)]
        for address in (*beside, *addresses):
            if not address.lower().startswith(("data:", "blob:")) and not _STAND_IN.search(_path(address)):
                source = self._absolute(address)
                if is_picture_source(source):
                    return source, (None, None)
        return None, (None, None)

    def _attachment(self, address: str) -> Attachment | None:
        if address.lower().startswith("data:"):
            # Many pictures may name one address, and decoding it may be long.
            if address not in self._decoded:
                self._decoded[address] = self._inline_picture(address)
            return self._decoded[address]
        return self._attached.get(_plain(address)) or self._attached.get(_plain(self._absolute(address)))

    def _inline_picture(self, address: str) -> Attachment | None:
        numbered = _NUMBERED.match(address)
        inline = self._inline[int(numbered[1])] if numbered and int(numbered[1]) < len(self._inline) else address
        data = bytes_in_address(inline)
        facts = picture_facts(data) if data is not None else None
        # What stands in for a picture that is still to be loaded is a few pixels in size.
        if data is None or facts is None or len(data) > MOST_BYTES or max(facts.width, facts.height) < _LEAST_SIDE:
            return None
        return Attachment(address, data, facts.media_type)

    def _keep(self, address: str, found: Attachment) -> tuple[str, tuple[int | None, int | None]]:
        absolute = self._absolute(address)
        source = absolute if absolute.lower().startswith("http") else picture_name(found.data)
        self._at_hand[source] = Attachment(source, found.data, found.media_type)
        facts = picture_facts(found.data)
        return source, (facts.width, facts.height) if facts else (None, None)

    def _absolute(self, address: str) -> str:
        if self._address and not _BESIDE.match(address):
            try:
                address = urljoin(self._address, address)
            except ValueError:
                return ""
        if address.startswith("//"):
            address = f"https:{address}"
        return quote(address, safe="%/:?#[]@!$&'()*+,;=~|")


def leads_elsewhere(link: str | None) -> bool:
    """Whether a link around a picture leads to another page, and not to the picture in its full size."""
    return link is not None and _PICTURE_FILE.search(_path(link)) is None


def same_picture_key(source: str) -> str:
    """Equal for one picture in several sizes."""
    path = _path(source)
    if not source.lower().startswith("http"):
        return source
    try:
        parts = urlsplit(source)
    except ValueError:
        return source
    # Most queries say how large the picture should be; where the path names no file they say which it is.
    query = "" if _PICTURE_FILE.search(path) else parts.query
    return f"{parts.hostname}{_RESIZED.sub('', path)}?{query}".lower()


def _addresses(image: Element) -> Iterator[str]:
    """Every address an ``img`` gives for its picture, the best first."""
    sets = _sets_of(image)
    # The parser does not know that a source element has no end, so the picture may stand within several.
    around = next((box for box in image.iterancestors() if box.tag != "source"), None)
    if around is not None and around.tag == "picture":
        for source in around.iter("source"):
            if (source.get("type") or "").lower() not in _UNSHOWN:
                sets += _sets_of(source)
    yield from _largest_first(sets)
    for name, value in image.attrib.items():
        if name in _ELSEWHERE or ("src" in name and name != "src" and not name.endswith("srcset")):
            yield value
    yield image.get("src") or ""


def _sets_of(element: Element) -> list[str]:
    return [value for name, value in element.attrib.items() if name.endswith("srcset")]


def _largest_first(sets: Iterable[str]) -> list[str]:
    sized: list[tuple[float, str]] = []
    for value in sets:
        for match in _IN_SET.finditer(value):
            number = float(match[2]) if match[2] and match[2].count(".") < 2 and match[2] != "." else 1.0
            width = number if match[3] == "w" else number * 1000
            sized.append((width if width <= _WIDE_ENOUGH else 1 / width, match[1]))
    return [address for _, address in sorted(sized, key=lambda entry: -entry[0])]


def _is_named_otherwise(image: Element) -> bool:
    """Whether its names, or those of the boxes close around it, say that it is an icon, a portrait or a promotion."""
    if not _NO_ESSAYS_CLASS.isdisjoint(_words(f"{image.get('class') or ''} {image.get('id') or ''}")):
        return True
    box = image.getparent()
    for _ in range(3):
        if box is None or box.tag in ("body", "article", "main", "p"):
            return False
        if not _NO_ESSAYS_BOX.isdisjoint(_words(f"{box.get('class') or ''} {box.get('id') or ''}")):
            return True
        box = box.getparent()
    return False


def _words(names: str) -> Iterator[str]:
    return (word.lower() for word in _WORD.findall(names))


def _is_tiny(width: int | None, height: int | None) -> bool:
    sides = [side for side in (width, height) if side is not None]
    return bool(sides) and (min(sides) < _LEAST_SIDE or (len(sides) == 2 and max(sides) < _LEAST_LONGER_SIDE))


def _pixels(value: str | None) -> int | None:
    match = re.match(r"\s*(\d{1,5})(?:\.\d+)?(?:px)?\s*\Z", value or "")
    return int(match[1]) if match else None


def _path(address: str) -> str:
    return address.partition("#")[0].partition("?")[0]


def _plain(address: str) -> str:
    """An address as it is compared with those of attachments."""
    return unquote(address.partition("#")[0]).removeprefix("./").strip()
