"""Says to a screen reader what happened where the keyboard is not: a mark that was made, answers that came, a change
that was taken back. What a notice says, or a pane that has the focus, is said there.
"""

from collections.abc import Sequence

from PySide6.QtCore import QObject

from cssreader.domain.annotation import Annotation, AnnotationKind
from cssreader.domain.categories import Categories
from cssreader.domain.changes import AnnotationChange, CategoriesChange, Change, ShelfChange
from cssreader.domain.search import SearchResult
from cssreader.domain.searches import SearchesChange
from cssreader.domain.topics import FilingChange, TopicsChange
from cssreader.gui.controls.annotation_words import heading_of, told_on_page
from cssreader.gui.controls.announcing import announce
from cssreader.gui.desk import Desk
from cssreader.gui.panels import Panels
from cssreader.gui.reading.reading_pane import ReadingPane


class AnnouncingFlow(QObject):
    def __init__(self, desk: Desk, panels: Panels, parent: QObject) -> None:
        super().__init__(parent)
        self._panels = panels
        self._last_said = ""
        """What was said of the last question; as one types on, an answer that is as large is not said again."""
        desk.annotation_changed.connect(self._tell_change)
        desk.changed_back.connect(self._tell_change_back)
        desk.searching.answered.connect(self._tell_answer)
        panels.pages.join(self._join_page)

    def _join_page(self, page: ReadingPane) -> None:
        page.marks_met.connect(self._tell_marks)

    @property
    def _categories(self) -> Categories:
        return self._panels.reading.theme.categories

    def _say(self, sentence: str) -> None:
        announce(self._panels.reading, sentence)

    def _tell_marks(self, annotations: Sequence[Annotation]) -> None:
        self._say(" ".join(told_on_page(each, self._categories) for each in annotations))

    def _tell_change(self, change: AnnotationChange) -> None:
        """A mark was made or edited; of one that was removed a notice tells, with a way back."""
        match change:
            case AnnotationChange(None, Annotation(kind=AnnotationKind.HIGHLIGHT, quote=quote) as made):
                self._say(
                    self.tr("Highlighted as {category}: {words}").format(
                        category=heading_of(made, self._categories), words=quote
                    )
                )
            case AnnotationChange(None, Annotation(kind=AnnotationKind.BOOKMARK)):
                self._say(self.tr("Bookmark set."))
            case AnnotationChange(Annotation() as before, Annotation() as after):
                self._say(self._difference(before, after))

    def _difference(self, before: Annotation, after: Annotation) -> str:
        said = []
        if after.category != before.category:
            said.append(self.tr("Now {category}.").format(category=heading_of(after, self._categories)))
        if after.note != before.note:
            said.append(self.tr("Note saved.") if after.note else self.tr("The note is empty."))
        if after.tags != before.tags:
            said.append(self.tr("Tags: {tags}.").format(tags=", ".join(after.tags)))
        return " ".join(said)

    def _tell_change_back(self, change: Change) -> None:
        """What undo, or doing again, did where nothing but a pane out of focus shows it."""
        match change:
            case AnnotationChange(before, after):
                self._tell_mark_back(before, after)
            case ShelfChange():
                self._say(self.tr("The shelf was changed back."))
            case SearchesChange():
                self._say(self.tr("The saved searches were changed back."))
            case CategoriesChange():
                self._say(self.tr("The kinds of highlights were changed back."))
            case TopicsChange() | FilingChange():
                self._say(self.tr("The topics were changed back."))

    def _tell_mark_back(self, before: Annotation | None, after: Annotation | None) -> None:
        concerned = after or before
        if concerned is None or self._panels.pages.with_essay(concerned.essay_id) is None:
            # A notice says in which other essay it was.
            return
        mark = told_on_page(concerned, self._categories)
        if after is None:
            self._say(self.tr("The mark is gone: {mark}").format(mark=mark))
        elif before is None:
            self._say(self.tr("The mark is back: {mark}").format(mark=mark))
        else:
            self._say(self.tr("The mark is as it was: {mark}").format(mark=mark))

    def _tell_answer(self, result: SearchResult) -> None:
        from cssreader.gui.panes.result_words import result_name

        said = result_name(result)
        if not result.typed.strip():
            self._last_said = ""
        elif said != self._last_said:
            self._last_said = said
            announce(self._panels.search, said)
