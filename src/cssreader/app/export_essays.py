"""Take whole essays along: as a book, as a PDF, or as Markdown; with the marks of their reader or without."""

from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple
from uuid import NAMESPACE_URL, uuid5

from cssreader.app.export_annotations import MakePdf, export_colours, save_bytes, save_text, whole_file
from cssreader.app.keep_pictures import picture_bytes
from cssreader.app.read_essay import open_essay
from cssreader.app.workspace import Workspace
from cssreader.domain.changes import Progress
from cssreader.domain.essay import EssayId, EssaySummary
from cssreader.domain.export_format import EssayFormat
from cssreader.domain.reading import OpenedEssay
from cssreader.errors import KnownError, NotFoundError
from cssreader.export.epub import Book, write_epub
from cssreader.export.essay_file import write_essay_file
from cssreader.export.printed_essays import write_printed_essays
from cssreader.export.wording import author_and_site
from cssreader.text.file_names import free_name
from cssreader.text.picture_bytes import picture_facts, picture_name

_MOST_AUTHORS = 5
_SEVERAL = "Essays"


class ExportCancelledError(KnownError):
    """The person took the export back; nothing was written."""


class EssayExport(NamedTuple):
    """What is to go out."""

    essays: Sequence[EssayId]
    form: EssayFormat
    with_marks: bool = True
    title: str = ""
    """Of a book of several essays."""
    parts: tuple[tuple[str, tuple[EssayId, ...]], ...] = ()
    """Of a book: the names of its parts and the essays of each. Essays in none come last."""


def export_essays(
    workspace: Workspace,
    wanted: EssayExport,
    destination: Path,
    *,
    make_pdf: MakePdf,
    report: Callable[[Progress], None] = lambda _: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Path:
    """Write essays to a file, whole or not at all; several as Markdown to a folder, a file each.

    Raises NotFoundError for an essay that is not there, ExportCancelledError, and KnownError for the disk.
    """
    if not wanted.essays:
        raise KnownError("There is no essay to export.")
    chosen = _in_order(workspace, wanted)

    def opened() -> Iterator[tuple[str, OpenedEssay]]:
        for number, (part, essay_id) in enumerate(chosen):
            if cancelled():
                raise ExportCancelledError("The export was stopped, and nothing was written.")
            report(Progress(number, len(chosen)))
            yield part, open_essay(workspace, essay_id)
        report(Progress(len(chosen), len(chosen)))

    match wanted.form:
        case EssayFormat.EPUB:
            with whole_file(destination) as stream:
                write_epub(
                    _book(workspace, wanted), opened(), _picture_reader(workspace), stream, with_marks=wanted.with_marks
                )
        case EssayFormat.PDF:
            title = wanted.title or _title(workspace, wanted)
            pictures = _picture_reader(workspace)
            essays = (each for _, each in opened())
            page = write_printed_essays(title, essays, export_colours(), pictures, with_marks=wanted.with_marks)
            save_bytes(make_pdf(page), destination)
        case EssayFormat.MARKDOWN if len(chosen) == 1:
            for _, each in opened():
                _save_essay(workspace, each, destination, with_marks=wanted.with_marks)
        case EssayFormat.MARKDOWN:
            _write_folder(workspace, destination, (each for _, each in opened()), with_marks=wanted.with_marks)
    return destination


def _in_order(workspace: Workspace, wanted: EssayExport) -> list[tuple[str, EssayId]]:
    """The essays with the part that each is in, once each."""
    known = {each.id for each in workspace.store.essays.summaries(tuple(dict.fromkeys(wanted.essays)))}
    missing = next((each for each in wanted.essays if each not in known), None)
    if missing is not None:
        # Asking for it raises the sentence about it.
        workspace.store.essays.get(missing)
        raise NotFoundError(f"There is no essay {missing}.")
    left = dict.fromkeys(wanted.essays)
    found: list[tuple[str, EssayId]] = []
    for name, essays in wanted.parts:
        for each in essays:
            if each in left:
                del left[each]
                found.append((name, each))
    return found + [("", each) for each in left]


def _summaries(workspace: Workspace, wanted: EssayExport) -> list[EssaySummary]:
    return workspace.store.essays.summaries(tuple(wanted.essays))


def _title(workspace: Workspace, wanted: EssayExport) -> str:
    return _summaries(workspace, wanted)[0].title if len(wanted.essays) == 1 else _SEVERAL


def _book(workspace: Workspace, wanted: EssayExport) -> Book:
    summaries = _summaries(workspace, wanted)
    title = wanted.title or _title(workspace, wanted)
    authors = dict.fromkeys(said for each in summaries for said in author_and_site(each.author, each.site)[:1])
    uids = workspace.store.essays.uids(wanted.essays)
    # The same essays under the same title are the same book to an e-reader, which keeps its place in it.
    name = " ".join((title, *(uids[each] for each in sorted(uids))))
    return Book(
        title,
        f"urn:uuid:{uuid5(NAMESPACE_URL, f'cssreader:{name}')}",
        max((each.added_at for each in summaries), default=datetime.now(UTC)),
        export_colours(),
        tuple(authors) if len(authors) <= _MOST_AUTHORS else (),
    )


def _picture_reader(workspace: Workspace) -> Callable[[OpenedEssay, str], bytes | None]:
    def read(_: OpenedEssay, source: str) -> bytes | None:
        try:
            return picture_bytes(workspace.folder, source)
        except KnownError:
            # The check of the library names it; here its words stand for it.
            return None

    return read


def _write_folder(workspace: Workspace, folder: Path, essays: Iterator[OpenedEssay], *, with_marks: bool) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        taken = {file.name.casefold() for file in folder.iterdir()}
    except OSError as error:
        raise KnownError(f"The essays could not be written to {folder}: {error.strerror or error}.") from error
    for each in essays:
        name = free_name(each.essay.facts.title, "Essay", EssayFormat.MARKDOWN.suffix, taken)
        _save_essay(workspace, each, folder / name, with_marks=with_marks)


def _save_essay(workspace: Workspace, opened: OpenedEssay, file: Path, *, with_marks: bool) -> None:
    """Write an essay, and its pictures into a folder beside it, named as browsers name theirs."""
    read = _picture_reader(workspace)
    beside = file.with_name(f"{file.stem}_files")

    def picture_file(source: str) -> str | None:
        data = read(opened, source)
        facts = picture_facts(data) if data is not None else None
        if data is None or facts is None:
            return None
        ending = facts.media_type.rpartition("/")[2]
        picture = beside / f"{picture_name(data).rpartition(':')[2][:16]}.{ending}"
        try:
            beside.mkdir(exist_ok=True)
        except OSError as error:
            raise KnownError(f"The pictures could not be written to {beside}: {error.strerror or error}.") from error
        save_bytes(data, picture)
        return f"{beside.name}/{picture.name}"

    save_text(write_essay_file(opened, picture_file, with_marks=with_marks), file)
