"""Where the window's wishes become work: every read and write of the library goes over this desk.

The desk knows no pane and no pane knows the desk. It speaks in signals, all on the main thread, and a
change is announced only after it has been committed.
"""

from collections.abc import Callable, Sequence
from concurrent.futures import Executor, ThreadPoolExecutor
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from cssreader.app import browse_library, read_essay
from cssreader.app.open_library import open_or_read_library
from cssreader.app.workspace import Workspace, open_workspace
from cssreader.domain.annotation import AnnotationId, Category
from cssreader.domain.changes import (
    AnnotationChange,
    Change,
    CheckReport,
    EssayChange,
    JoinChange,
    LibraryChanges,
    ShelfChange,
    TrashChange,
    changes_nothing,
    essays_of,
)
from cssreader.domain.dictionary import Entry, Sense
from cssreader.domain.essay import Essay, EssayId, EssaySummary, ReadingPosition, Shelf
from cssreader.domain.note_draft import NoteDraft
from cssreader.domain.reading import OpenedEssay
from cssreader.errors import KnownError, LibraryDamagedError
from cssreader.gui.history import History
from cssreader.gui.jobs.defining import Defining
from cssreader.gui.jobs.fetching import Fetching
from cssreader.gui.jobs.importing import Importing
from cssreader.gui.jobs.index_keeper import IndexKeeper
from cssreader.gui.jobs.library_lane import LibraryLane
from cssreader.gui.jobs.picture_loading import PictureLoading
from cssreader.gui.jobs.searching import Searching
from cssreader.gui.jobs.summary_keeper import SummaryKeeper
from cssreader.gui.jobs.unwritten_drafts import UnwrittenDrafts
from cssreader.gui.jobs.watching import WatchingFolders
from cssreader.gui.language import sentence_text
from cssreader.paths import LibraryFolder

if TYPE_CHECKING:
    from datetime import date

    from cssreader.domain.export import AnnotationImport
    from cssreader.domain.library import EssayEdit
    from cssreader.domain.safety import Merge, Repair

GATHER_MS = 120
"""How long changes are gathered before the lists are read anew."""
WATCH_MS = 1_000
"""How often another program's changes to the library are looked for."""


def one_thread(name: str) -> Executor:
    return ThreadPoolExecutor(1, name)


def one_process() -> Executor:
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    from cssreader.app.worker_process import end_with_parent

    try:
        return ProcessPoolExecutor(1, mp_context=get_context("spawn"), initializer=end_with_parent)
    except OSError:
        # Some containers allow no semaphores. A thread does the same work, and the window may stutter meanwhile.
        return one_thread("index")


class Desk(QObject):
    """The library as the window sees it.

    Use cases are imported where they are first needed: the first essay is on the screen sooner.
    """

    library_opened = Signal(object)
    """The FirstView: the essay that was read last; `summaries_changed` follows with the list."""
    library_refused = Signal(str)
    """The library cannot be opened; a sentence."""
    summaries_changed = Signal(object)
    """All summaries, newest added first."""
    essay_opened = Signal(object)
    """An OpenedEssay."""
    essay_read_again = Signal(object)
    """The OpenedEssay that was opened last, as it now is: an import or another program may have changed it."""
    changed_elsewhere = Signal()
    """Another program has written to the library."""
    changes_noted = Signal(object)
    """The LibraryChanges of the last moments, of this window or of another program."""
    annotations_changed = Signal(object, object)
    """An essay's id and all its annotations; they are committed."""
    annotation_changed = Signal(object)
    """An AnnotationChange that was committed: made, edited or removed, but not by undoing or doing again."""
    annotation_added = Signal(object)
    """A committed Annotation that was just made."""
    essays_trashed = Signal(object)
    """The TrashChange of essays just put to the trash."""
    changed_back = Signal(object)
    """A Change that was committed because a person undid something or did it again."""
    damage_met = Signal()
    """The library turned out to be damaged while it was in use."""
    closing = Signal()
    """The library is about to be let go of."""
    failed = Signal(str)
    """A sentence about something that could not be done."""
    told = Signal(str)
    """A sentence about something that was done."""

    def __init__(
        self,
        folder: LibraryFolder,
        *,
        make_thread: Callable[[str], Executor] = one_thread,
        make_process: Callable[[], Executor] = one_process,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.folder = folder
        self.history = History(self)
        self.library = LibraryLane(make_thread("library"), partial(open_or_read_library, folder), self)
        self.searching = Searching(make_thread("search"), partial(open_workspace, folder, read_only=True), self)
        self.index = IndexKeeper(folder, self.library, make_process, self)
        self.pictures = PictureLoading(folder, make_thread("pictures"), self)
        self.defining = Defining(make_thread("words"), self)
        imports = make_thread("import")
        self.importing = Importing(self.library, imports, self)
        self.importing.stored.connect(self._note_stored)
        self.watching = WatchingFolders(self.library, imports, self)
        self.watching.stored.connect(self._note_stored)
        self.fetching = Fetching(self.library, make_thread("web"), self)
        self.fetching.stored.connect(self._note_stored)
        self.damaged = False
        """Whether the library was refused because it is damaged, so that it can be repaired."""
        self._complaint = ""
        self._drafts = UnwrittenDrafts(self.library, self._fail, self._tell_drafts_written, self)
        self._kept = SummaryKeeper(self.library, self)
        self._kept.changed.connect(self._tell_summaries)
        self._kept.failed.connect(self._fail)
        self._open: EssayId | None = None
        self._beside: EssayId | None = None
        self._closed = False
        self._version = 0
        self._read_only = False
        self._gathered = LibraryChanges()
        self._gather = QTimer(self, singleShot=True, interval=GATHER_MS)
        self._gather.timeout.connect(self._read_changed)
        self._watch = QTimer(self, interval=WATCH_MS)
        self._watch.timeout.connect(self._look_for_others)

    def start(self) -> None:
        """Open the library: what was read last comes first, then the list. `tend` is to follow."""
        self.library.ask(
            browse_library.first_view,
            done=self._show_first,
            failed=self._refuse,
        )

    def _refuse(self, error: KnownError) -> None:
        self.damaged = isinstance(error, LibraryDamagedError)
        self.library_refused.emit(sentence_text(error))

    def _show_first(self, first: browse_library.FirstView) -> None:
        self._version = first.version
        self._read_only = first.read_only
        self._kept.begin(first.summaries or ())
        if first.opened is not None:
            self._open = first.opened.essay.id
        self.library_opened.emit(first)
        # A person may have closed the window meanwhile.
        if not self._closed and first.summaries is None:
            self._kept.read()

    def tend(self) -> None:
        """Take up what can wait until the window stands: the search index, other programs, the next use cases."""
        self._watch.start()
        self.library.submit(_load_what_comes_next)
        self.index.refresh()

    @property
    def summaries(self) -> Sequence[EssaySummary]:
        """Every essay as last read, newest added first."""
        return self._kept.all

    def summary(self, essay_id: EssayId) -> EssaySummary | None:
        return self._kept.get(essay_id)

    def open_essay(self, essay_id: EssayId, then: Callable[[OpenedEssay], None] | None = None) -> None:
        """Read an essay; `essay_opened` brings it, then `then` is called."""

        def show(opened: OpenedEssay) -> None:
            self.show_opened(opened)
            if then is not None:
                then(opened)

        self.library.ask(read_essay.open_essay, essay_id, done=show, failed=self._fail)

    def show_opened(self, opened: OpenedEssay) -> None:
        """Say that an essay, read already, is the one that is open now."""
        self._open = opened.essay.id
        self.essay_opened.emit(opened)

    def keep_read(self, essay_id: EssayId | None) -> None:
        """Tell by `essay_read_again` what changes in this essay, which stands beside the one that is open."""
        self._beside = essay_id

    def look_at(self, essay_id: EssayId, then: Callable[[OpenedEssay], None]) -> None:
        """Read an essay without opening it on the page."""
        self.library.ask(read_essay.open_essay, essay_id, done=then, failed=self._fail)

    def add_highlight(
        self,
        essay: Essay,
        start: int,
        end: int,
        category: Category,
        then: Callable[[AnnotationChange], None] | None = None,
    ) -> None:
        """Highlight a range of the text of the essay as it was opened; likewise with notes and bookmarks."""
        from cssreader.app import annotate_essay

        use_case = partial(annotate_essay.add_highlight, version_id=essay.version_id)
        self._annotate(use_case, essay.id, start, end, category, then=then)

    def add_note(self, essay: Essay, start: int | None, end: int | None, note: str) -> None:
        from cssreader.app import annotate_essay

        self._annotate(partial(annotate_essay.add_note, version_id=essay.version_id), essay.id, start, end, note)

    def add_bookmark(self, essay: Essay, offset: int) -> None:
        from cssreader.app import annotate_essay

        self._annotate(partial(annotate_essay.add_bookmark, version_id=essay.version_id), essay.id, offset)

    def keep_word(
        self, essay: Essay, start: int, end: int, entry: Entry, sense: Sense, then: Callable[[Any], None]
    ) -> None:
        """Highlight a word as vocabulary, with a sense and its sentence as the note; `then` has the change."""
        from cssreader.app import keep_word

        use_case = partial(keep_word.keep_word, version_id=essay.version_id)
        self._annotate(use_case, essay.id, start, end, entry, sense, then=then)

    def edit_annotation(
        self,
        annotation_id: AnnotationId,
        *,
        note: str | None = None,
        category: Category | None = None,
        tags: tuple[str, ...] | None = None,
        extent: tuple[int, int] | None = None,
        source: str | None = None,
        year: str | None = None,
        stale: bool | None = None,
        then: Callable[[Any], None] | None = None,
    ) -> None:
        """Change what is given and leave the rest; `then` is called once that is committed."""
        from cssreader.app import annotate_essay

        edit = partial(
            annotate_essay.edit_annotation,
            note=note,
            category=category,
            tags=tags,
            extent=extent,
            source=source,
            year=year,
            stale=stale,
        )
        self._annotate(edit, annotation_id, then=then)

    def change_extent(
        self, essay: Essay, annotation_id: AnnotationId, start: int, end: int, then: Callable[[Any], None]
    ) -> None:
        """Give an annotation another extent in the text of the essay as it was opened."""
        from cssreader.app import annotate_essay

        use_case = partial(annotate_essay.edit_annotation, extent=(start, end), version_id=essay.version_id)
        self._annotate(use_case, annotation_id, then=then)

    def remove_annotation(
        self, annotation_id: AnnotationId, then: Callable[[AnnotationChange], None] | None = None
    ) -> None:
        from cssreader.app import annotate_essay

        self._annotate(annotate_essay.remove_annotation, annotation_id, then=then)

    def undo(self) -> None:
        change = self.history.take_to_undo()
        if change is not None:
            self._apply(
                change.reversed(), partial(self.history.undone, change), partial(self.history.done_again, change)
            )

    def redo(self) -> None:
        change = self.history.take_to_redo()
        if change is not None:
            self._apply(change, partial(self.history.done_again, change), partial(self.history.undone, change))

    def take_back(self, change: Change) -> None:
        """Undo one change, whatever was done since."""
        if self.history.newest == change:
            self.undo()
        else:
            self._apply(change.reversed(), partial(self.history.done, change.reversed()), lambda: None)

    def save_draft(self, annotation_id: AnnotationId, draft: NoteDraft) -> None:
        """Keep what is being typed, in memory for as long as the library cannot be written."""
        self._drafts.save(annotation_id, draft)

    def _tell_drafts_written(self) -> None:
        self.told.emit(self.tr("The library can be written again: what you typed meanwhile is kept as a draft."))

    def find_draft(self, annotation_id: AnnotationId, then: Callable[[NoteDraft | None], None]) -> None:
        from cssreader.app import note_drafts

        unwritten = self._drafts.get(annotation_id)
        if unwritten is not None:
            then(unwritten)
            return
        self.library.ask(note_drafts.note_draft_of, annotation_id, done=then, failed=self._fail)

    def find_unsaved_notes(
        self, annotations: Sequence[AnnotationId], then: Callable[[Sequence[AnnotationId]], None]
    ) -> None:
        """Which of some annotations have a draft that was never saved, as after a crash."""
        from cssreader.app import note_drafts

        def tell(found: Sequence[AnnotationId]) -> None:
            then([each for each in annotations if each in found or self._drafts.get(each) is not None])

        self.library.ask(note_drafts.with_note_drafts, tuple(annotations), done=tell, failed=self._fail)

    def drop_draft(self, annotation_id: AnnotationId) -> None:
        from cssreader.app import note_drafts

        self._drafts.forget(annotation_id)
        self.library.ask(note_drafts.drop_note_draft, annotation_id, failed=self._fail)

    def save_position(self, essay_id: EssayId, position: ReadingPosition) -> None:
        """Keep where reading is; a library that can only be read is read all the same, without complaint."""
        if self._read_only:
            return
        from cssreader.app import tend_library

        self.library.ask(tend_library.save_position, essay_id, position, done=self._note_changes, failed=self._fail)

    def keep_reading_time(self, essay_id: EssayId, day: "date", seconds: float) -> None:
        """Count some more reading to a day, where the library can be written."""
        if self._read_only:
            return
        from cssreader.app import reading_figures

        self.library.ask(reading_figures.keep_reading_time, essay_id, day, seconds, failed=self._fail)

    def edit_essay(self, essay_id: EssayId, seen: "EssayEdit", edit: "EssayEdit") -> None:
        """Write what a person changed in what they saw of an essay."""
        from cssreader.app import tend_library

        self.library.ask(tend_library.change_details, essay_id, seen, edit, done=self._keep, failed=self._fail)

    def ask(self, use_case: Callable[..., Any], *arguments: Any, then: Callable[[Any], None]) -> None:
        """Run a use case that changes nothing a pane shows; `then` has what it gives."""
        self.library.ask(use_case, *arguments, done=then, failed=self._fail)

    def change(
        self,
        use_case: Callable[..., EssayChange],
        *arguments: Any,
        then: Callable[[Any], None],
        refused: Callable[[str], None] | None = None,
    ) -> None:
        """Run a use case that changes essays and can be undone; `then` has the change, once it is committed.

        `refused` has the sentence of a use case that did not do it, where it is not to be told as all others are.
        A change that changes nothing is no step to undo; `then` has it all the same, to say so.
        """

        def keep(change: EssayChange) -> None:
            self._keep(change)
            then(change)

        def refuse(error: KnownError) -> None:
            if refused is None or isinstance(error, LibraryDamagedError):
                self._fail(error)
            else:
                refused(sentence_text(error))

        self.library.ask(use_case, *arguments, done=keep, failed=refuse)

    def _keep(self, change: EssayChange) -> None:
        if not changes_nothing(change):
            self.history.done(change)
            self._announce_change(change)

    def trash(self, essays: Sequence[EssayId]) -> None:
        self._set_trashed(tuple(essays), trashed=True)

    def restore(self, essays: Sequence[EssayId]) -> None:
        self._set_trashed(tuple(essays), trashed=False)

    def _set_trashed(self, essays: tuple[EssayId, ...], *, trashed: bool) -> None:
        from cssreader.app import tend_library

        change = TrashChange(essays, trashed)

        def keep(_: Any) -> None:
            self.history.done(change)
            self._announce_essays(essays)
            if trashed:
                self.essays_trashed.emit(change)

        use_case = tend_library.trash_essays if trashed else tend_library.restore_essays
        self.library.ask(use_case, essays, done=keep, failed=self._fail)

    def set_shelf(self, essays: Sequence[EssayId], shelf: Shelf, then: Callable[[ShelfChange], None]) -> None:
        """Put essays on a shelf; `then` has the change, unless all of them stand there already."""
        from cssreader.app import tend_library

        def keep(change: ShelfChange) -> None:
            if not changes_nothing(change):
                self.history.done(change)
                self._note_changes(LibraryChanges(essays=frozenset(change.after)))
                then(change)

        self.library.ask(tend_library.set_shelf, tuple(essays), shelf, done=keep, failed=self._fail)

    def import_annotations(self, file: Path, then: "Callable[[AnnotationImport], None]") -> None:
        """Take in a file of annotations; `then` has what became of each."""
        from cssreader.app import import_annotations

        def tell(imported: "AnnotationImport") -> None:
            # Kinds of highlights may have come in, too.
            self._note_changes(imported.changes | LibraryChanges(everything=imported.others > 0))
            self._read_again(None)
            then(imported)

        self.told.emit(self.tr("Taking in {file}\u2026").format(file=file.name))
        self.library.ask(import_annotations.import_annotations, file, done=tell, failed=self._fail)

    def back_up(self) -> None:
        from cssreader.app import tend_library

        def tell(archive: Path) -> None:
            self.told.emit(self.tr("Backed up to {file}.").format(file=archive))

        self.library.ask(tend_library.back_up_library, None, done=tell, failed=self._fail)

    def check(self, then: Callable[[CheckReport], None]) -> None:
        from cssreader.app import check_library

        self.library.ask(check_library.check_library, done=then, failed=self._fail)

    def find_copies(self, then: "Callable[[Sequence[Path]], None]") -> None:
        """Look for copies of the library that a synchroniser left beside it."""
        from cssreader.app.open_library import copies_beside

        self.library.submit(copies_beside, self.folder, done=then, failed=self._fail)

    def merge(self, copies: Sequence[Path], then: "Callable[[Sequence[Merge]], None]") -> None:
        """Take in what copies of the library hold; `then` has what came of each."""

        def tell(merges: "Sequence[Merge]") -> None:
            self.note_elsewhere()
            then(merges)

        self.library.ask(_merge_all, tuple(copies), done=tell, failed=self._fail)

    def note_elsewhere(self) -> None:
        """Much was written that is not told one by one: read all anew."""
        self._note_changes(LibraryChanges(everything=True))
        self._read_again(None)
        self.index.refresh()

    def repair(self, then: "Callable[[Repair], None]") -> None:
        """Write the library anew from what can be read of it. The window is to be opened anew after that."""
        from cssreader.app.repair_library import repair_library

        self._watch.stop()
        self.library.let_go()
        self.library.submit(repair_library, self.folder, done=then, failed=self._fail)

    def go_back_to(
        self, archive: Path, then: "Callable[[Path | None], None]", failed: Callable[[KnownError], None]
    ) -> None:
        """Make the library what it was when a backup was written; `then` has where what it was now is kept.

        The window is to be opened anew after that, and nothing that was done before can be undone in it.
        """
        from cssreader.app.tend_library import restore_library

        def forget(kept: Path | None) -> None:
            self.history.forget()
            then(kept)

        self._watch.stop()
        self.library.let_go()
        self.library.submit(restore_library, self.folder, archive, done=forget, failed=failed)

    def rebuild_index(self) -> None:
        """Make the search index anew from the library."""
        from cssreader.app import keep_index_fresh

        def begin(_: Any) -> None:
            self.told.emit(self.tr("The search index is being made anew. You can go on reading and searching."))
            self.index.refresh()

        self.library.ask(keep_index_fresh.begin_rebuilding, done=begin, failed=self._fail)

    def close(self) -> None:
        """Finish what was asked for and let go of the library."""
        self._closed = True
        self.closing.emit()
        self._watch.stop()
        self._gather.stop()
        self.fetching.close()
        self.watching.close()
        self.importing.close()
        self.pictures.close()
        self.defining.close()
        self.index.close()
        self.searching.close()
        self._drafts.stop()
        self.library.close()

    def _annotate(
        self, use_case: Callable[..., Any], *arguments: Any, then: Callable[[Any], None] | None = None
    ) -> None:
        def keep(result: tuple[AnnotationChange, Any]) -> None:
            change, annotations = result
            if not changes_nothing(change):
                self.history.done(change)
            self._announce(change, annotations)
            if change.before is None and change.after is not None:
                self.annotation_added.emit(change.after)
            self.annotation_changed.emit(change)
            if then is not None:
                then(change)

        self.library.ask(_with_annotations, use_case, *arguments, done=keep, failed=self._fail)

    def _apply(self, change: Change, applied: Callable[[], None], refused: Callable[[], None]) -> None:
        def keep(result: Any) -> None:
            applied()
            if isinstance(change, AnnotationChange):
                self._announce(*result)
            else:
                self._announce_change(change)
            self.changed_back.emit(change)

        def put_back(error: KnownError) -> None:
            refused()
            self._fail(error)

        self.library.ask(_apply_change, change, done=keep, failed=put_back)

    def _announce_change(self, change: EssayChange) -> None:
        if isinstance(change, JoinChange) and change.joined and self._open == change.essay_id:
            # What stood on the page is no essay of its own any more.
            self.open_essay(change.into)
        if isinstance(change, JoinChange) and change.joined and self._beside == change.essay_id:
            self._beside = None
        self._announce_essays(essays_of(change))

    def _announce_essays(self, essays: tuple[EssayId, ...]) -> None:
        self._note_changes(LibraryChanges(essays=frozenset(essays)))
        self._read_again(frozenset(essays))

    def _announce(self, change: AnnotationChange, annotations: Any) -> None:
        concerned = change.after or change.before
        assert concerned is not None
        self.annotations_changed.emit(concerned.essay_id, annotations)
        self._note_changes(LibraryChanges(frozenset({concerned.essay_id}), frozenset({concerned.id})))

    def _note_changes(self, changes: LibraryChanges) -> None:
        if not changes:
            return
        self._gathered |= changes
        # The library's last answers may come when the window is closed, and nobody reads what they changed.
        if not self._closed and not self._gather.isActive():
            self._gather.start()

    def _read_changed(self) -> None:
        changes, self._gathered = self._gathered, LibraryChanges()
        self._kept.read(None if changes.everything else tuple(changes.essays))
        self.changes_noted.emit(changes)
        self.index.refresh()

    def _tell_summaries(self) -> None:
        self.summaries_changed.emit(self.summaries)

    def _look_for_others(self) -> None:
        if not self.library.is_busy:
            self.library.ask(browse_library.data_version, done=self._compare_version, failed=self._complain_once)

    def _complain_once(self, error: KnownError) -> None:
        """Say what is wrong when it is new, and not again with every look."""
        if str(error) != self._complaint:
            self._complaint = str(error)
            self._fail(error)

    def _compare_version(self, version: int) -> None:
        self._complaint = ""
        if version == self._version:
            return
        self._version = version
        self._note_changes(LibraryChanges(everything=True))
        self._read_again(None)
        self.changed_elsewhere.emit()

    def _note_stored(self, changes: LibraryChanges) -> None:
        self._note_changes(changes)
        self._read_again(changes.essays)

    def _read_again(self, changed: frozenset[EssayId] | None) -> None:
        """Read what stands on the pages once more, if it is among what was changed; None for perhaps everything."""
        for essay_id in dict.fromkeys((self._open, self._beside)):
            if essay_id is not None and not self._closed and (changed is None or essay_id in changed):
                self.library.ask(read_essay.open_essay, essay_id, done=self.essay_read_again.emit, failed=self._fail)

    def _fail(self, error: KnownError) -> None:
        if isinstance(error, LibraryDamagedError):
            # Whoever hears this says so, and offers what can be done.
            self.damage_met.emit()
        else:
            self.failed.emit(sentence_text(error))


def _merge_all(workspace: Workspace, copies: Sequence[Path]) -> "list[Merge]":
    from cssreader.app.merge_libraries import merge_copy

    return [merge_copy(workspace, copy) for copy in copies]


def _apply_change(workspace: Workspace, change: Change) -> Any:
    if isinstance(change, AnnotationChange):
        from cssreader.app import annotate_essay

        return _with_annotations(workspace, annotate_essay.apply_change, change)
    from cssreader.app.apply_change import apply_change

    return apply_change(workspace, change)


def _with_annotations(workspace: Workspace, use_case: Callable[..., AnnotationChange], *arguments: Any) -> Any:
    from cssreader.app import annotate_essay

    change = use_case(workspace, *arguments)
    concerned = change.after or change.before
    assert concerned is not None
    return change, annotate_essay.annotations_of(workspace, concerned.essay_id)


def _load_what_comes_next() -> None:
    """Load what the first essay on the screen did without, before it is asked for."""
    for name in ("annotate_essay", "tend_library", "keep_index_fresh"):
        import_module(f"cssreader.app.{name}")
