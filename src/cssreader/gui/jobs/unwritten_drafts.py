"""What is being typed while the library cannot be written: kept in memory and offered to it again and again."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from cssreader.domain.annotation import AnnotationId
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
        self._texts: dict[AnnotationId, str] = {}
        self._retry = QTimer(self, interval=RETRY_MS)
        self._retry.timeout.connect(self.try_again)

    def save(self, annotation_id: AnnotationId, text: str) -> None:
        """Have the library keep a draft; it is kept here until the library has it."""
        self._texts[annotation_id] = text
        self._ask(annotation_id, text, self._complain)

    def get(self, annotation_id: AnnotationId) -> str | None:
        return self._texts.get(annotation_id)

    def forget(self, annotation_id: AnnotationId) -> None:
        """The draft is saved as a note, or was thrown away."""
        self._texts.pop(annotation_id, None)

    def try_again(self) -> None:
        for annotation_id, text in self._texts.items():
            self._ask(annotation_id, text, lambda _: None)

    def stop(self) -> None:
        """Offer what is left once more; nothing is asked later."""
        self._retry.stop()
        self.try_again()

    def _complain(self, error: KnownError) -> None:
        # Said once, and not again for each letter that is typed meanwhile.
        if not self._retry.isActive():
            self._retry.start()
            self._failed(error)

    def _ask(self, annotation_id: AnnotationId, text: str, failed: Callable[[KnownError], None]) -> None:
        from cssreader.app import tend_library

        def note(_: object) -> None:
            if self._texts.get(annotation_id) == text:
                del self._texts[annotation_id]
            if not self._texts and self._retry.isActive():
                self._retry.stop()
                self._written()

        self._library.ask(tend_library.save_draft, f"note:{annotation_id}", text, done=note, failed=failed)
