"""What an index holds of a document, and how its words become postings.

All words of a document stand in one field, each with a weight that tells where it stood: BM25F as its
authors describe it, at the price of one field. Title, author and tags are fields once more, to be asked
for by name. Beside each field stands one with the forms of words that their terms do not show, so that
a beginning such as `educati` finds `education`, whose term is `educ`. Texts are not stored: the library
has them.
"""

from collections.abc import Iterator
from typing import Any

from cssreader.domain.query import Field
from cssreader.domain.search import IndexDocument
from cssreader.index.engine import columns, fields, formats
from cssreader.text.words import chunks_of

TEXT = "text"
NAMES = {Field.ANY: TEXT, Field.TITLE: "title", Field.AUTHOR: "author", Field.TAG: "tag"}
"""The index's own names for what a question can ask in."""

TITLE_WEIGHT = 4.0
AUTHOR_WEIGHT = 2.0
TAG_WEIGHT = 3.0
NOTE_WEIGHT = 1.5
BODY_WEIGHT = 1.0

# The parts of a document stand far apart in the one field, so that no phrase reaches from one into the next.
PART_LENGTH = 1_000_000
_PARTS = (TITLE_WEIGHT, AUTHOR_WEIGHT, TAG_WEIGHT, NOTE_WEIGHT, BODY_WEIGHT)

Posting = tuple[bytes, int, float, bytes]
"""A term, how often it stands there, its weight, and its positions in Whoosh's coding."""


def forms_of(name: str) -> str:
    """The field that holds the forms of the words in field `name`."""
    return f"{name}_forms"


def weight_at(position: int) -> float:
    """What a word at this position of the one field weighs."""
    return _PARTS[min(position // PART_LENGTH, len(_PARTS) - 1)]


class Prepared(fields.FieldType):  # type: ignore[misc]  # Whoosh publishes no types
    """A field whose postings were made before: Whoosh's analysers are not used."""

    def __init__(self, format_: Any, *, scorable: bool) -> None:
        super().__init__(format_, None, scorable=scorable)

    def index(self, value: list[Posting], **_: Any) -> list[Posting]:
        return value


def schema() -> Any:
    """The schema of an index. It is given whenever one is opened, never read from a file."""
    built: dict[str, Any] = {
        "key": fields.ID(unique=True, sortable=True),
        "kind": fields.COLUMN(columns.VarBytesColumn()),
        "essay": fields.COLUMN(columns.VarBytesColumn()),
    }
    for name in NAMES.values():
        built[name] = Prepared(formats.Positions(), scorable=True)
        built[forms_of(name)] = Prepared(formats.Existence(), scorable=False)
    return fields.Schema(**built)


class _Postings:
    """Collects the words of one field of one document."""

    def __init__(self) -> None:
        self._positions: dict[str, list[int]] = {}
        self._weights: dict[str, float] = {}
        self._forms: dict[str, float] = {}
        self._base = 0

    def add(self, text: str, weight: float = 1.0) -> None:
        """Words of one part; the next part begins far from it."""
        positions, weights, forms = self._positions, self._weights, self._forms
        for _, first, words in chunks_of(text):
            if first >= PART_LENGTH:
                break
            for form, term, _, _, number, _ in words:
                if term in positions:
                    positions[term].append(self._base + first + number)
                    weights[term] += weight
                else:
                    positions[term] = [self._base + first + number]
                    weights[term] = weight
                if form != term:
                    forms[form] = forms.get(form, 0.0) + weight
        self._base += PART_LENGTH

    def terms(self) -> list[Posting]:
        encode = formats.Positions().encode
        return [
            (term.encode(), len(positions), self._weights[term], encode(positions))
            for term, positions in self._positions.items()
        ]

    def forms(self) -> list[Posting]:
        return [(form.encode(), 1, weight, b"") for form, weight in self._forms.items()]


def fields_of(document: IndexDocument) -> dict[str, Any]:
    """A document as Whoosh's `add_document` takes it."""
    tags = "\n".join(document.tags)
    whole = _Postings()
    for text, weight in zip(
        (document.title, document.author, tags, document.notes, document.body), _PARTS, strict=True
    ):
        whole.add(text, weight)
    built: dict[str, Any] = {
        "key": document.key,
        "kind": document.kind.value.encode(),
        "essay": str(document.essay_id).encode(),
    }
    built.update(_named(TEXT, whole))
    for field, text in ((Field.TITLE, document.title), (Field.AUTHOR, document.author)):
        part = _Postings()
        part.add(text)
        built.update(_named(NAMES[field], part))
    each = _Postings()
    for tag in document.tags:
        each.add(tag)
    built.update(_named(NAMES[Field.TAG], each))
    return built


def _named(name: str, postings: _Postings) -> Iterator[tuple[str, list[Posting]]]:
    terms = postings.terms()
    if terms:
        yield name, terms
    forms = postings.forms()
    if forms:
        yield forms_of(name), forms
