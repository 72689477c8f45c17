"""Take highlights, notes and bookmarks along: of one essay, of several, or of the whole library."""

import contextlib
import os
import secrets
import tomllib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import IO, Any

from cssreader.app.categories import all_categories
from cssreader.app.keep_pictures import pictures_of
from cssreader.app.workspace import Workspace
from cssreader.domain.annotation import Annotation, AnnotationId
from cssreader.domain.categories import Categories
from cssreader.domain.essay import EssayId, EssaySummary
from cssreader.domain.export import CompleteParts, ExportColours, ExportedEssay
from cssreader.domain.export_format import ExportFormat
from cssreader.errors import KnownError
from cssreader.export import (
    write_anki_deck,
    write_anki_text,
    write_csv,
    write_essay_html,
    write_essay_markdown,
    write_html,
    write_json_lines,
    write_markdown,
    write_quotation,
)
from cssreader.resources import resource
from cssreader.store import text_hash

MakePdf = Callable[[str], bytes]
"""Sets one of our HTML pages as a PDF; the rooms know nothing that could."""


def exported_essays(
    workspace: Workspace,
    essay_ids: Sequence[EssayId] | None = None,
    *,
    only: frozenset[AnnotationId] | None = None,
) -> tuple[ExportedEssay, ...]:
    """The essays named, in that order; or every essay that has annotations, by title, in the trash or not.

    With `only` no other annotations, and no essay without one of them. Raises NotFoundError for an id that is not in
    the library.
    """
    with workspace.store.reading():
        categories = all_categories(workspace)
        items = (_exported(workspace, summary, categories) for summary in _summaries(workspace, essay_ids))
        if only is None:
            return tuple(items)
        chosen = (
            replace(item, annotations=tuple(each for each in item.annotations if each.id in only)) for item in items
        )
        return tuple(item for item in chosen if item.annotations)


def _summaries(workspace: Workspace, essay_ids: Sequence[EssayId] | None) -> list[EssaySummary]:
    essays = workspace.store.essays
    if essay_ids is None:
        marked = [summary for summary in essays.summaries() if summary.annotations]
        return sorted(marked, key=lambda summary: (summary.title.casefold(), summary.id))
    wanted = tuple(dict.fromkeys(essay_ids))
    found = {summary.id: summary for summary in essays.summaries(wanted)}
    # Asking for one that is missing raises the sentence about it.
    return [found.get(each) or essays.get(each).summary for each in wanted]


def _exported(workspace: Workspace, summary: EssaySummary, categories: Categories) -> ExportedEssay:
    # Whole essays are read one at a time, so that a large library needs no large memory.
    essay = workspace.store.essays.get(summary.id)
    return ExportedEssay(
        essay_id=summary.id,
        title=summary.title,
        author=summary.author,
        site=summary.site,
        published=summary.published,
        address=essay.facts.address,
        origin=summary.origin,
        text_hash=text_hash(essay.text),
        tags=summary.tags,
        annotations=tuple(workspace.store.annotations.of_essay(summary.id)),
        complete=CompleteParts(uid=workspace.store.essays.uids((summary.id,)).get(summary.id)),
        categories=categories,
    )


def export_annotations(
    workspace: Workspace,
    essay_ids: Sequence[EssayId] | None = None,
    *,
    form: ExportFormat = ExportFormat.MARKDOWN,
    only: frozenset[AnnotationId] | None = None,
) -> str:
    """The annotations of some essays, or of all, as one text; with `only` no others. Raises NotFoundError."""
    if form is ExportFormat.JSON:
        from cssreader.app.complete_export import complete_export

        return complete_export(workspace, essay_ids, only=only)
    if form is ExportFormat.JSONLD:
        from cssreader.app.complete_export import web_annotations

        return web_annotations(workspace, essay_ids, only=only)
    items = exported_essays(workspace, essay_ids, only=only)
    match form:
        case ExportFormat.MARKDOWN:
            return write_markdown(items)
        case ExportFormat.HTML:
            return write_html(items, export_colours())
        case ExportFormat.CSV:
            return write_csv(items)
        case ExportFormat.ANKI_TEXT:
            return write_anki_text(items)
        case ExportFormat.OBSIDIAN:
            raise KnownError("Notes for Obsidian are several files, so they can only be written to a folder.")
        case ExportFormat.ANKI:
            raise KnownError("An Anki deck is no text, so it can only be written to a file.")
        case ExportFormat.WORD:
            raise KnownError("A Word document is no text, so it can only be written to a file.")
        case ExportFormat.PDF:
            raise KnownError("A PDF is no text, so it can only be written to a file.")


def annotation_lines(
    workspace: Workspace,
    essay_ids: Sequence[EssayId] | None = None,
    *,
    only: frozenset[AnnotationId] | None = None,
) -> str:
    """The annotations of some essays, or of all, as JSON, one a line; with `only` no others. Raises NotFoundError."""
    return write_json_lines(exported_essays(workspace, essay_ids, only=only))


def lines_of(workspace: Workspace, annotations: Iterable[Annotation]) -> str:
    """Those annotations as JSON, one a line. Raises NotFoundError."""
    return write_json_lines(
        replace(item, annotations=(annotation,))
        for annotation in annotations
        for item in exported_essays(workspace, [annotation.essay_id])
    )


def export_to_file(
    workspace: Workspace,
    essay_ids: Sequence[EssayId] | None,
    form: ExportFormat,
    destination: Path,
    *,
    make_pdf: MakePdf,
    only: frozenset[AnnotationId] | None = None,
) -> Path:
    """Write an export to a file, whole or not at all. Raises NotFoundError, and KnownError for the disk."""
    if form is ExportFormat.ANKI:
        save_bytes(write_anki_deck(exported_essays(workspace, essay_ids, only=only)), destination)
    elif form is ExportFormat.PDF:
        page = write_html(exported_essays(workspace, essay_ids, only=only), export_colours(), is_printed=True)
        save_bytes(make_pdf(page), destination)
    elif form is ExportFormat.WORD:
        # The library that writes Word documents takes 0.1 s to load.
        from cssreader.export.annotation_word import write_word

        save_bytes(write_word(exported_essays(workspace, essay_ids, only=only)), destination)
    else:
        save_text(export_annotations(workspace, essay_ids, form=form, only=only), destination)
    return destination


def cited_quotations(workspace: Workspace, ids: Sequence[AnnotationId]) -> str:
    """Annotations to be put into something that is being written: the words, the note, and whence they are."""
    with workspace.store.reading():
        found = workspace.store.annotations.some(ids)
        essays = {each.id: each for each in workspace.store.essays.summaries({each.essay_id for each in found})}
    return "\n\n".join(write_quotation(each, essays[each.essay_id]) for each in found if each.essay_id in essays)


def save_text(text: str, destination: Path) -> None:
    """Write a text as UTF-8, whole or not at all. Raises as `save_bytes` does."""
    save_bytes(text.encode("utf-8", errors="backslashreplace"), destination)


def save_bytes(content: bytes, destination: Path) -> None:
    """Write a file, whole or not at all. Raises as `whole_file` does."""
    with whole_file(destination) as stream:
        stream.write(content)


@contextlib.contextmanager
def whole_file(destination: Path) -> Iterator[IO[bytes]]:
    """A file to be written, which takes its place at the end: what stood there before is replaced only then.

    Raises KnownError with a sentence when it cannot be written.
    """
    try:
        if destination.exists() and not destination.is_file():
            # A device or a pipe is written to and never replaced.
            with destination.open("wb") as stream:
                yield stream
            return
        whole = destination.resolve()
        temporary = whole.with_name(f".export-{secrets.token_hex(8)}")
        try:
            with temporary.open("xb") as stream:
                yield stream
                stream.flush()
                os.fsync(stream.fileno())
            temporary.replace(whole)
        except BaseException:
            with contextlib.suppress(OSError):
                temporary.unlink()
            raise
    except OSError as error:
        raise KnownError(f"The export could not be written to {destination}: {error.strerror or error}.") from error


def essay_as_html(workspace: Workspace, essay_id: EssayId) -> str:
    """A whole essay as one HTML page, its pictures in it. Raises NotFoundError."""
    essay = workspace.store.essays.get(essay_id)
    return write_essay_html(essay, export_colours(), pictures_of(workspace.folder, essay.content))


def essay_as_markdown(workspace: Workspace, essay_id: EssayId) -> str:
    """A whole essay as Markdown. Raises NotFoundError."""
    return write_essay_markdown(workspace.store.essays.get(essay_id))


def export_colours() -> ExportColours:
    """The window's own light and dark colours, so that a category looks alike on a page and in the window."""
    return ExportColours(light=_theme_colours("light"), dark=_theme_colours("dark"))


def _theme_colours(name: str) -> dict[str, str]:
    table: dict[str, Any] = tomllib.loads(resource(f"themes/{name}.toml").read_text(encoding="utf-8"))
    colours = {role: table["surface"][role] for role in ("page", "panel", "line")}
    colours |= {role: table["ink"][role] for role in ("text", "strong", "muted", "link")}
    colours["focus"] = table["mark"]["focus"]
    for hue, pair in table["hue"].items():
        colours[f"mark-{hue}"] = pair["mark"]
        colours[f"ink-{hue}"] = pair["ink"]
    return colours
