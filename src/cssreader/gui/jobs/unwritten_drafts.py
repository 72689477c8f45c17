"""What is being typed while the library cannot be written: kept in memory and offered to it again and again."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from cssreader.domain.annotation import AnnotationId
from cssreader.domain.note_draft import NoteDraft
from cssreader.errors import KnownError
from cssreader.gui.jobs.library_lane import LibraryLane

RETRY_MS = 5_000


class UnwrittenDrafts(QObject):
    """The drafts of notes on their way to the library. A full disk or a locked library costs none of them."""

    def __init__(
        self,
        library: LibraryLane,
        failed: Callable[[KnownError], None],
        written: Callable[[], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._failed = failed
        self._written = written
        self._drafts: dict[AnnotationId, NoteDraft] = {}
        self._retry = QTimer(self, interval=RETRY_MS)
        self._retry.timeout.connect(self.try_again)

    def save(self, annotation_id: AnnotationId, draft: NoteDraft) -> None:
        """Have the library keep a draft; it is kept here until the library has it."""
        self._drafts[annotation_id] = draft
        self._ask(annotation_id, draft, self._complain)

    def get(self, annotation_id: AnnotationId) -> NoteDraft | None:
        return self._drafts.get(annotation_id)

    def forget(self, annotation_id: AnnotationId) -> None:
        """The draft is saved as a note, or was thrown away."""
        self._drafts.pop(annotation_id, None)

    def try_again(self) -> None:
        for annotation_id, draft in self._drafts.items():
            self._ask(annotation_id, draft, lambda _: None)

    def stop(self) -> None:
        """Offer what is left once more; nothing is asked later."""
        self._retry.stop()
        self.try_again()

    def _complain(self, error: KnownError) -> None:
        # Said once, and not again for each letter that is typed meanwhile.
        if not self._retry.isActive():
            self._retry.start()
            self._failed(error)

    def _ask(self, annotation_id: AnnotationId, draft: NoteDraft, failed: Callable[[KnownError], None]) -> None:
        from cssreader.app import note_drafts

        def note(_: object) -> None:
            if self._drafts.get(annotation_id) == draft:
                del self._drafts[annotation_id]
            if not self._drafts and self._retry.isActive():
                self._retry.stop()
                self._written()

        self._library.ask(note_drafts.save_note_draft, annotation_id, draft, done=note, failed=failed)
