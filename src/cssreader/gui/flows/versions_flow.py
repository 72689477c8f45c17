"""Versions and copies: what changed in an essay, and which two essays are one."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from shiboken6 import isValid

from cssreader.app.workspace import Workspace
from cssreader.domain.changes import Change
from cssreader.domain.essay import EssayId, VersionId
from cssreader.domain.reading import OpenedEssay
from cssreader.domain.versions import Comparison, Likeness, Version
from cssreader.gui.desk import Desk
from cssreader.gui.flows.reading_flow import ReadingFlow
from cssreader.gui.panels import Panels
from cssreader.gui.reading.reading_pane import ReadingPane

if TYPE_CHECKING:
    from cssreader.gui.dialogs.perhaps_same_dialog import PerhapsSameDialog


class VersionsFlow(QObject):
    """Joins the two comparing dialogs with the desk."""

    def __init__(self, desk: Desk, panels: Panels, reading: ReadingFlow, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._panels = panels
        self._reading = reading
        self._pairs_dialog: PerhapsSameDialog | None = None
        panels.margin.versions_requested.connect(lambda: self._show_versions_of(panels.reading))
        panels.margin.likenesses_requested.connect(self.show_pairs)

    def show_versions(self) -> None:
        """The versions of the essay in hand."""
        self._show_versions_of(self._panels.pages.in_hand)

    def _show_versions_of(self, page: ReadingPane) -> None:
        if page.opened is not None:
            self._open_versions(page.opened)

    def _open_versions(self, opened: OpenedEssay) -> None:
        from cssreader.app import keep_versions
        from cssreader.gui.dialogs.versions_dialog import VersionsDialog

        essay_id = opened.essay.id
        dialog = VersionsDialog(opened.essay.facts.title, self._panels.window)

        def show(versions: Sequence[Version]) -> None:
            if isValid(dialog):
                dialog.set_versions(versions)

        def show_comparison(comparison: Comparison) -> None:
            if isValid(dialog):
                dialog.show_versions(comparison)

        def changed(change: Change) -> None:
            self._offer_undo(self.tr("Another version is read now; the others are kept."), change)
            self._desk.ask(keep_versions.versions_of, essay_id, then=show)

        def read(version_id: VersionId) -> None:
            if essay_id == self._reading.essay_id:
                self._reading.tell_no_other_text()
            self._desk.change(keep_versions.show_version, essay_id, version_id, then=changed)

        dialog.comparison_wanted.connect(
            lambda one, other: self._desk.ask(keep_versions.compare_versions, one, other, then=show_comparison)
        )
        dialog.version_wanted.connect(read)
        dialog.open()
        self._desk.ask(keep_versions.versions_of, essay_id, then=show)

    def show_pairs(self) -> None:
        """The pairs of essays that are perhaps the same."""
        from cssreader.gui.dialogs.perhaps_same_dialog import PerhapsSameDialog

        dialog = self._pairs_dialog = PerhapsSameDialog(self._panels.window)
        dialog.comparison_wanted.connect(self._compare_pair)
        dialog.join_wanted.connect(self._join)
        dialog.apart_wanted.connect(self._keep_apart)
        dialog.open()
        self._fill_pairs()

    def _fill_pairs(self) -> None:
        """Compare what an older program left uncompared, portion by portion, and show what is found."""

        def show(found: tuple[int, Sequence[Likeness]]) -> None:
            left, pairs = found
            dialog = self._dialog()
            if dialog is not None:
                dialog.set_pairs(pairs, left)
                if left:
                    self._fill_pairs()

        self._desk.ask(_compare_and_find, then=show)

    def _dialog(self) -> "PerhapsSameDialog | None":
        dialog = self._pairs_dialog
        return dialog if dialog is not None and isValid(dialog) else None

    def _compare_pair(self, one: EssayId, other: EssayId) -> None:
        def show(comparison: Comparison) -> None:
            dialog = self._dialog()
            if dialog is not None:
                dialog.show_essays((one, other), comparison)

        from cssreader.app import keep_versions

        self._desk.ask(keep_versions.compare_essays, one, other, then=show)

    def _join(self, pair: Likeness) -> None:
        from cssreader.app import find_likenesses

        said = self.tr("They are one essay now, with the highlights of both.")
        self._desk.change(find_likenesses.join_essays, pair.other.id, pair.essay.id, then=partial(self._answered, said))

    def _keep_apart(self, pair: Likeness) -> None:
        from cssreader.app import find_likenesses

        said = self.tr("They are kept apart.")
        self._desk.change(find_likenesses.keep_apart, pair.essay.id, pair.other.id, then=partial(self._answered, said))

    def _answered(self, said: str, change: Change) -> None:
        self._offer_undo(said, change)
        if self._dialog() is not None:
            self._fill_pairs()

    def _offer_undo(self, said: str, change: Change) -> None:
        self._panels.notices.show_notice(said, self.tr("Undo"), lambda: self._desk.take_back(change))


def _compare_and_find(workspace: Workspace) -> tuple[int, tuple[Likeness, ...]]:
    from cssreader.app import find_likenesses

    left = 0 if workspace.store.read_only else find_likenesses.compare_next(workspace)
    return left, find_likenesses.likenesses(workspace)
