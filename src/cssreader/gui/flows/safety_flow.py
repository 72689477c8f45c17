"""A library in trouble: copies that a synchroniser left are offered to be merged, a damaged one to be repaired."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from cssreader.domain.safety import Merge, Repair
from cssreader.gui.desk import Desk
from cssreader.gui.language import sentence_text
from cssreader.gui.panels import Panels
from cssreader.gui.theme.names import counted


class SafetyFlow(QObject):
    """Joins the notices and the report of a repair with the desk."""

    reopening_wished = Signal()
    """Everything on the screen is of the library before."""

    def __init__(self, desk: Desk, panels: Panels, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._panels = panels
        desk.damage_met.connect(self._offer_repair)

    def begin(self, *, is_open: bool, read_only: bool = False) -> None:
        """Look whether something is to be done about the library."""
        if is_open and not read_only:
            self._desk.find_copies(self._offer_merge)
        elif self._desk.damaged:
            self._offer_repair()

    def _offer_repair(self) -> None:
        self._panels.notices.show_notice(
            self.tr("The library is damaged. What can be read of it can be saved; the damaged files are kept."),
            self.tr("Repair"),
            self.repair,
            kind="error",
        )

    def repair(self) -> None:
        """Write the library anew from what can be read of it, then say what came of it."""
        self._panels.notices.show_notice(self.tr("The library is being repaired."))
        self._desk.repair(self._tell_repair)

    def _tell_repair(self, repair: Repair) -> None:
        from cssreader.gui.dialogs.repair_dialog import RepairDialog

        dialog = RepairDialog(repair, self._panels.window)
        dialog.finished.connect(self.reopening_wished)
        dialog.open()

    def _offer_merge(self, copies: Sequence[Path]) -> None:
        if copies:
            said = counted(
                len(copies),
                "A synchroniser left another copy of this library. Nothing of either is lost by merging them.",
                "Synchronisers left {n} copies of this library. Nothing of any is lost by merging them.",
                "SafetyFlow",
            )
            self._panels.notices.show_notice(
                said, self.tr("Merge"), partial(self._desk.merge, copies, self._tell_merge)
            )

    def _tell_merge(self, merges: Sequence[Merge]) -> None:
        essays, marks = sum(each.essays for each in merges), sum(each.annotations for each in merges)
        both = [sentence for each in merges for sentence in each.both_kept]
        said = self.tr("Merged. New essays: {essays}; highlights, notes and bookmarks: {marks}.")
        sentences = [said.format(essays=essays, marks=marks), *map(sentence_text, both[:3])]
        if len(both) > 3:
            sentences.append(self.tr("So it is with {n} further notes.").format(n=len(both) - 3))
        self._panels.notices.show_notice(" ".join(sentences))
