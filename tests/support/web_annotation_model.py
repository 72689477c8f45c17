"""What the Web Annotation Data Model demands with a MUST, as far as our exports use it, by its sections.

https://www.w3.org/TR/annotation-model/ (W3C Recommendation of 23 February 2017). Each finding names its section.
"""

import re
from collections.abc import Iterator
from typing import Any

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
MOTIVATIONS = {
    *("assessing", "bookmarking", "classifying", "commenting", "describing", "editing", "highlighting", "identifying"),
    *("linking", "moderating", "questioning", "replying", "tagging"),
}
_IRI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|\\^`]+")
_MOMENT = re.compile(r"-?\d{4,}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)")


def findings(document: Any) -> list[str]:
    """What is wrong with a collection that holds its only page; none when all is well."""
    return list(_collection(document))


def _collection(document: Any) -> Iterator[str]:
    yield from _with_context(document)
    yield from _identified(document, "AnnotationCollection", "5.1")
    total = document.get("total")
    if total is not None and (type(total) is not int or total < 0):
        yield "5.1: a total is a number that is not negative"
    if total and "first" not in document:
        yield "5.1: a collection with annotations has a first page"
    if "first" in document:
        yield from _page(document["first"], document)


def _page(page: Any, collection: Any) -> Iterator[str]:
    yield from _identified(page, "AnnotationPage", "5.2")
    if not isinstance(page.get("items"), list) or not page["items"]:
        yield "5.2: a page has a list of at least one annotation"
        return
    if page.get("partOf") not in (None, collection.get("id")):
        yield "5.2: a page is part of its collection"
    if collection.get("total") != len(page["items"]):
        yield "5.1: the total is that of the annotations"
    for each in page["items"]:
        yield from annotation(each)


def _with_context(document: Any) -> Iterator[str]:
    contexts = document.get("@context")
    if CONTEXT not in (contexts if isinstance(contexts, list) else [contexts]):
        yield "3.1: the context of the model is among the contexts"


def annotation(each: Any) -> Iterator[str]:
    """Section 3.1, of one that takes its context from around it."""
    yield from _identified(each, "Annotation", "3.1")
    for body in _list(each.get("body")):
        yield from _body(body)
    if "body" in each and "bodyValue" in each:
        yield "3.2.5: a body as a string excludes bodies"
    if not _list(each.get("target")):
        yield "3.1: an annotation has a target"
    for target in _list(each.get("target")):
        yield from _target(target)
    for name in ("created", "modified"):
        if name in each and not (isinstance(each[name], str) and _MOMENT.fullmatch(each[name])):
            yield f"3.3.1: {name} is one xsd:dateTime with its zone"
    for motivation in _list(each.get("motivation")):
        if motivation not in MOTIVATIONS:
            yield f"3.3.5: {motivation} is no motivation of the model"


def _body(body: Any) -> Iterator[str]:
    if isinstance(body, str):
        if not _IRI.fullmatch(body):
            yield "3.2.1: a body that is a string is an IRI"
        return
    if "TextualBody" not in _list(body.get("type")):
        yield "3.2.4: a body of text has the class TextualBody"
    if not isinstance(body.get("value"), str):
        yield "3.2.4: a body of text has exactly one value"
    for purpose in _list(body.get("purpose")):
        if purpose not in MOTIVATIONS:
            yield f"3.3.5: {purpose} is no motivation of the model"


def _target(target: Any) -> Iterator[str]:
    if isinstance(target, str):
        if not _IRI.fullmatch(target):
            yield "3.2.1: a target that is a string is an IRI"
        return
    if "source" not in target:
        yield from _external(target)
        return
    source = target["source"]
    if isinstance(source, list):
        yield "4: a specific resource has exactly one source"
    elif isinstance(source, dict):
        yield from _external(source)
    for selector in _list(target.get("selector")):
        yield from _selector(selector)


def _external(resource: Any) -> Iterator[str]:
    if not (isinstance(resource.get("id"), str) and _IRI.fullmatch(resource["id"])):
        yield "3.2.1: an external web resource has exactly one IRI"


def _selector(selector: Any) -> Iterator[str]:
    kinds = _list(selector.get("type"))
    if "TextQuoteSelector" in kinds:
        if not isinstance(selector.get("exact"), str):
            yield "4.2.4: a quote has exactly one exact"
        for name in ("prefix", "suffix"):
            if not isinstance(selector.get(name, ""), str):
                yield f"4.2.4: a quote has one {name} at most"
    elif "TextPositionSelector" in kinds:
        start, end = selector.get("start"), selector.get("end")
        if type(start) is not int or type(end) is not int or not 0 <= start <= end:
            yield "4.2.5: a position has exactly one start and one end, neither of them negative"
    else:
        yield f"4.2: {kinds} is no selector of ours"
    for refined in _list(selector.get("refinedBy")):
        yield from _selector(refined)


def _identified(resource: Any, kind: str, section: str) -> Iterator[str]:
    if not (isinstance(resource.get("id"), str) and _IRI.fullmatch(resource["id"])):
        yield f"{section}: {kind} has exactly one IRI"
    if kind not in _list(resource.get("type")):
        yield f"{section}: {kind} is among its classes"


def _list(value: Any) -> list[Any]:
    if value is None:
        return []
    return value if isinstance(value, list) else [value]
