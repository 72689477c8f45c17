"""A whole essay as a file of our own format, front matter and Markdown (docs/essay-format.md): it is imported again."""

import re
from collections.abc import Callable, Iterator

from cssreader.domain.annotation import Annotation
from cssreader.domain.categories import Categories
from cssreader.domain.reading import OpenedEssay
from cssreader.export import markdown_text as md
from cssreader.export.chapter import marks_on_words
from cssreader.export.essay_markdown import blocks_as_markdown
from cssreader.export.front_matter import quoted_value
from cssreader.export.marked_text import marked, tagged
from cssreader.export.wording import HEADING, label, one_line, passage, provenance

_PICTURE = re.compile(r"\]\(<(picture:[0-9a-f]{64})>\)")
_ON_ONE_LINE = re.compile(r"\n\s*")
# As in `marked_text`: characters that no text has.
_BEGIN, _END = "\ufdd4", "\ufdd5"
_BETWEEN = re.compile(rf"{_END}((?:\[\^note-\d+\])*[ \t]*){_BEGIN}")


def write_essay_file(
    opened: OpenedEssay, picture_file: Callable[[str], str | None] = lambda _: None, *, with_marks: bool
) -> str:
    """The whole file. With marks, ``==`` stands round what is highlighted, and notes are footnotes of their own.

    `picture_file` gives the file of a picture by its source, as the text is to name it.
    """
    numbered = marks_on_words(opened) if with_marks else []
    noted = [each for each, _ in numbered if _says_more(each)]
    names = {each.id: f"note-{number}" for number, each in enumerate(noted, start=1)}
    stretches = [stretch._replace(has_point=each.id in names) for each, stretch in numbered]
    body = blocks_as_markdown(marked(opened.essay.content, stretches) if stretches else opened.essay.content)
    body = _with_signs(body, lambda number: f"[^{names[numbered[number][0].id]}]")
    body = _PICTURE.sub(lambda found: f"]({md.address(picture_file(found[1]) or '')})", body)
    parts = ["\n".join(("---", *_front_matter(opened), "---")), *([body] if body else [])]
    parts += [f"[^{names[each.id]}]: {_note(each, opened.categories)}" for each in noted]
    placed = {each.id for each, _ in numbered}
    others = [each for each in opened.annotations if with_marks and each.id not in placed]
    if others:
        parts += [f"## {HEADING}", "\n".join(f"- {_note(each, opened.categories, passage(each))}" for each in others)]
    return "\n\n".join(parts) + "\n"


def _with_signs(body: str, point: Callable[[int], str]) -> str:
    """One pair of signs round highlights that touch or overlap: four would be none."""
    depth = 0

    def opening(_: int) -> str:
        nonlocal depth
        depth += 1
        return _BEGIN if depth == 1 else ""

    def closing(_: int) -> str:
        nonlocal depth
        depth -= 1
        return _END if depth == 0 else ""

    signed = _BETWEEN.sub(r"\1", tagged(body, opening, closing, point))
    return signed.replace(_BEGIN, "==").replace(_END, "==")


def _says_more(annotation: Annotation) -> bool:
    return bool(annotation.note.strip() or annotation.tags or provenance(annotation))


def _note(annotation: Annotation, categories: Categories, words: str = "") -> str:
    tags = ", ".join(md.code_span(one_line(tag)) for tag in annotation.tags if tag.strip())
    said = [
        f"**{md.escaped(label(annotation, categories))}.**",
        f"“{md.escaped(one_line(words))}”" if words else "",
        _ON_ONE_LINE.sub(" ", md.escaped(annotation.note.strip())),
        md.escaped(provenance(annotation)),
        tags,
    ]
    return " ".join(filter(None, said))


def _front_matter(opened: OpenedEssay) -> Iterator[str]:
    facts = opened.essay.facts
    yield f"title: {quoted_value(one_line(facts.title))}"
    lines = {
        "author": facts.author,
        "author_line": facts.author_line,
        "published": facts.published.isoformat() if facts.published else None,
        "updated": facts.updated.isoformat() if facts.updated else None,
        "written_by": facts.written_by,
        "edited_by": facts.edited_by,
        "reviewed_by": facts.reviewed_by,
        "site": facts.site,
        "section": facts.section,
        "views": str(facts.views) if facts.views is not None else None,
        "address": facts.address,
        "language": facts.language,
    }
    yield from (f"{key}: {quoted_value(one_line(value))}" for key, value in lines.items() if value)
    for key, values in (("tags", opened.essay.summary.tags), ("sources", facts.sources)):
        if values:
            yield f"{key}:"
            yield from (f"  - {quoted_value(one_line(value))}" for value in values)
