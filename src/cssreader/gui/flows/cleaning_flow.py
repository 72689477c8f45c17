"""Blocks hidden and put back by hand, the rules that come of it, and originals cleaned once more."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from cssreader.domain.changes import ImportOutcome, ImportStatus, Progress, RulesChange
from cssreader.domain.cleaning_rules import CleaningRule
from cssreader.domain.essay import EssayId
from cssreader.domain.reading import OpenedEssay
from cssreader.gui.controls.told_keys import keys_of
from cssreader.gui.desk import Desk
from cssreader.gui.flows.reading_flow import ReadingFlow
from cssreader.gui.language import sentence_text
from cssreader.gui.panels import Panels
from cssreader.gui.reading.reading_pane import ReadingPane
from cssreader.gui.theme.names import counted

if TYPE_CHECKING:
    from cssreader.gui.dialogs.cleaning_rules_dialog import CleaningRulesDialog
    from cssreader.gui.dialogs.removed_blocks import RemovedBlocksDialog


class CleaningFlow(QObject):
    """Joins the page and the dialogs about what is left out with the desk."""

    told_in_background = Signal(str)
    """How far cleaning again has come; empty when there is nothing to tell."""

    def __init__(self, desk: Desk, panels: Panels, reading: ReadingFlow, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._panels = panels
        self._reading = reading
        self._removed_dialog: RemovedBlocksDialog | None = None
        self._rules_dialog: CleaningRulesDialog | None = None
        self._single = False
        """Whether what is cleaned again is the essay on the page alone."""
        self._removed_from: EssayId | None = None
        """The essay whose blocks the dialog lists."""
        panels.pages.join(self._join_page)
        reading.essay_shown.connect(self._show_removed_again)
        panels.margin.removed_blocks_requested.connect(lambda: self._show_removed_of(panels.reading))
        desk.importing.cleaned_again.connect(self._finished)
        desk.importing.cleaning_again.connect(self._tell_progress)

    def _join_page(self, page: ReadingPane) -> None:
        page.hiding_requested.connect(partial(self._hide, page))
        page.removed_blocks_requested.connect(partial(self._show_removed_of, page))
        page.essay_set.connect(self._show_removed_again)

    def hide_here(self) -> None:
        self._hide_in_hand(on_site=False)

    def hide_on_site(self) -> None:
        self._hide_in_hand(on_site=True)

    def _hide_in_hand(self, *, on_site: bool) -> None:
        page = self._panels.pages.in_hand
        offset = page.place_in_hand()
        if offset is None:
            keys = keys_of(self._panels.window, "caret")
            self._panels.notices.show_notice(
                self.tr("Select words of the block first, or put the caret into it with {keys}; then hide it.").format(
                    keys=keys
                )
                if keys
                else self.tr("Select words of the block first, or put the caret into it; then hide it.")
            )
        else:
            self._hide(page, offset, on_site)

    def _hide(self, page: ReadingPane, offset: int, on_site: bool) -> None:
        if page.opened is None:
            return
        from cssreader.app.cleaning_rules import hide_block

        def told(change: RulesChange) -> None:
            self._tell_of(change)
            self._offer_undo(self._hidden_words(change, on_site=on_site), change)

        use_case = partial(hide_block, on_site=on_site)
        self._desk.change(use_case, page.opened.essay.id, offset, then=told)

    def _hidden_words(self, change: RulesChange, *, on_site: bool) -> str:
        if not on_site:
            return self.tr("The block is hidden in this essay.")
        return counted(
            len(change.essays),
            "The block is hidden on this site, in {n} essay so far.",
            "The block is hidden on this site, in {n} essays so far.",
            "CleaningFlow",
        )

    def show_removed(self) -> None:
        """What was stripped from the page of the essay in hand, and why."""
        self._show_removed_of(self._panels.pages.in_hand)

    def _show_removed_of(self, page: ReadingPane) -> None:
        if page.opened is None:
            return
        from cssreader.gui.dialogs.removed_blocks import RemovedBlocksDialog

        dialog = self._removed_dialog = RemovedBlocksDialog(page.opened.essay, self._panels.window)
        self._removed_from = page.opened.essay.id
        dialog.keep_wanted.connect(self._keep)
        dialog.open()

    def _show_removed_again(self, opened: OpenedEssay | None) -> None:
        if opened is None or opened.essay.id != self._removed_from:
            return
        if self._removed_dialog is not None and isValid(self._removed_dialog) and self._removed_dialog.isVisible():
            self._removed_dialog.show_essay(opened.essay)

    def _keep(self, text: str, on_site: bool) -> None:
        if self._removed_from is None:
            return
        from cssreader.app.cleaning_rules import keep_block

        def told(change: RulesChange) -> None:
            self._tell_of(change)
            self._offer_undo(self.tr("The block stands in the essay again."), change)

        use_case = partial(keep_block, on_site=on_site)
        self._desk.change(use_case, self._removed_from, text, then=told)

    def show_rules(self) -> None:
        """Every rule of the library."""
        from cssreader.gui.dialogs.cleaning_rules_dialog import CleaningRulesDialog

        dialog = self._rules_dialog = CleaningRulesDialog(self._title_of, self._panels.window)
        dialog.withdrawal_wanted.connect(self._withdraw)
        dialog.open()
        self._fill_rules()

    def _fill_rules(self) -> None:
        from cssreader.app.cleaning_rules import rules

        def show(found: Sequence[CleaningRule]) -> None:
            if self._rules_dialog is not None and isValid(self._rules_dialog):
                self._rules_dialog.set_rules(found)

        self._desk.ask(rules, then=show)

    def _title_of(self, essay_id: EssayId) -> str:
        summary = self._desk.summary(essay_id)
        return summary.title if summary is not None else str(essay_id)

    def _withdraw(self, rule_id: int) -> None:
        from cssreader.app.cleaning_rules import withdraw_rule

        def told(change: RulesChange) -> None:
            self._tell_of(change)
            self._offer_undo(self.tr("The rule is withdrawn."), change)
            self._fill_rules()

        self._desk.change(withdraw_rule, rule_id, then=told)

    def _tell_of(self, change: RulesChange) -> None:
        if self._reading.essay_id in change.essays:
            self._reading.tell_no_other_text()

    def _offer_undo(self, said: str, change: RulesChange) -> None:
        self._panels.notices.show_notice(said, self.tr("Undo"), lambda: self._desk.take_back(change))

    def clean_again(self) -> None:
        """Clean the original of the essay in hand once more."""
        opened = self._panels.pages.in_hand.opened
        if opened is not None:
            self._single = True
            if opened.essay.id == self._reading.essay_id:
                self._reading.tell_no_other_text()
            self._desk.importing.clean_again((opened.essay.id,))

    def clean_all_again(self) -> None:
        """Clean the originals of all essays once more, in the background."""
        self._single = False
        self._desk.importing.clean_again(None)
        self.offer_to_stop(self.tr("All essays are cleaned again, in the background."))

    def offer_to_stop(self, said: str) -> None:
        self._panels.notices.show_notice(said, self.tr("Stop"), self._desk.importing.cancel)

    def _tell_progress(self, progress: Progress) -> None:
        if not self._single and progress.total:
            said = self.tr("Cleaning again: {done} of {total}")
            self.told_in_background.emit(said.format(done=progress.done, total=progress.total))

    def _finished(self, outcomes: Sequence[ImportOutcome]) -> None:
        self.told_in_background.emit("")
        errors = [sentence_text(outcome.error) for outcome in outcomes if outcome.error]
        changed = sum(outcome.status is ImportStatus.UPDATED for outcome in outcomes)
        if errors:
            self._panels.notices.show_notice(self._error_words(errors), kind="error")
        elif self._single and outcomes:
            warnings = outcomes[0].warnings
            self._panels.notices.show_notice(
                sentence_text(warnings[0]) if warnings and not changed else self._single_words(changed)
            )
        else:
            self._panels.notices.show_notice(
                counted(
                    changed,
                    "Cleaned again: {n} essay came out otherwise and has a new version.",
                    "Cleaned again: {n} essays came out otherwise and have a new version.",
                    "CleaningFlow",
                )
            )

    def _error_words(self, errors: Sequence[str]) -> str:
        if len(errors) == 1:
            return errors[0]
        more = counted(
            len(errors) - 1,
            "{n} more essay could not be cleaned again.",
            "{n} more essays could not be cleaned again.",
            "CleaningFlow",
        )
        return f"{errors[0]} {more}"

    def _single_words(self, changed: int) -> str:
        if changed:
            return self.tr("The essay came out otherwise. ‘Versions’ shows what is different.")
        return self.tr("Cleaned again, the essay is the same.")
