"""Pairs of essays that are perhaps the same: look at both, then make them one or keep them apart."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from cssreader.domain.essay import EssaySummary
from cssreader.domain.versions import Comparison, Likeness
from cssreader.gui.dialogs.comparing_dialog import ComparingDialog
from cssreader.gui.theme.names import counted, date_text, joined, marks_text


class PerhapsSameDialog(ComparingDialog):
    comparison_wanted = Signal(object, object)
    """Two EssayIds, the earlier first; `show_essays` is the answer."""
    join_wanted = Signal(object)
    """The Likeness whose later essay is to become one with the earlier."""
    apart_wanted = Signal(object)
    """The Likeness whose essays are two."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("perhaps_same_dialog")
        self.setWindowTitle(self.tr("Perhaps the same"))
        self.list.setAccessibleName(self.tr("Pairs of essays that are perhaps the same"))
        self._pairs: tuple[Likeness, ...] = ()
        self._left = 0
        self._join = self._button(self.tr("&Make them one essay"), "join_essays", self._wish_join)
        self._join.setToolTip(
            self.tr("The later one becomes a version of the earlier. Its highlights, notes and tags come along.")
        )
        self._apart = self._button(self.tr("&Keep them apart"), "keep_apart", self._wish_apart)
        self._apart.setToolTip(self.tr("They are two essays. You are not asked again."))
        self.chosen.connect(self._choose)
        self._choose(-1)

    def set_pairs(self, pairs: Sequence[Likeness], left: int = 0) -> None:
        """All pairs, and how many texts were not compared yet; the row in hand stays where it is."""
        row = max(self.list.currentRow(), 0)
        self._pairs, self._left = tuple(pairs), left
        self.set_rows([self._words(pair) for pair in self._pairs], min(row, len(self._pairs) - 1))

    def show_essays(self, pair: tuple[object, object], comparison: Comparison) -> None:
        """The answer to `comparison_wanted`; one that came too late is let go."""
        in_hand = self._in_hand()
        if in_hand is not None and (in_hand.essay.id, in_hand.other.id) == pair:
            self.show_comparison(comparison, _head(in_hand.essay), _head(in_hand.other))

    def _in_hand(self) -> Likeness | None:
        row = self.list.currentRow()
        return self._pairs[row] if 0 <= row < len(self._pairs) else None

    def _choose(self, _: int) -> None:
        pair = self._in_hand()
        for button in (self._join, self._apart):
            button.setEnabled(pair is not None)
        if pair is not None:
            self.comparison_wanted.emit(pair.essay.id, pair.other.id)
        elif self._left:
            self.forget_comparison(
                counted(
                    self._left,
                    "Comparing: {n} text is left.",
                    "Comparing: {n} texts are left.",
                    "PerhapsSameDialog",
                )
            )
        else:
            self.forget_comparison(
                self.tr("No two essays are taken for the same. A copy that comes in from elsewhere will stand here.")
            )

    def _wish_join(self) -> None:
        pair = self._in_hand()
        if pair is not None:
            self.join_wanted.emit(pair)

    def _wish_apart(self) -> None:
        pair = self._in_hand()
        if pair is not None:
            self.apart_wanted.emit(pair)

    def _button(self, text: str, name: str, do: object) -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName(name)
        button.setAutoDefault(False)
        button.clicked.connect(do)
        self.buttons.insertWidget(self.buttons.count() - 2, button)
        return button

    def _words(self, pair: Likeness) -> str:
        titles = dict.fromkeys((_title(pair.essay), _title(pair.other)))
        # They differ and have something in common, however little that is.
        share = self.tr("{n} % in common").format(n=min(max(round(100 * pair.share), 1), 99))
        return "\n".join((*titles, _place(pair.essay), _place(pair.other), share))


def _title(essay: EssaySummary) -> str:
    return " ".join(essay.title.split())


def _place(essay: EssaySummary) -> str:
    return essay.site or essay.origin.replace("\\", "/").rsplit("/", 1)[-1]


def _head(essay: EssaySummary) -> str:
    parts = [_place(essay), _day(essay)]
    if essay.annotations:
        parts.append(marks_text(essay.annotations))
    return joined(parts)


def _day(essay: EssaySummary) -> str:
    if essay.published is not None:
        said, day = QCoreApplication.translate("PerhapsSameDialog", "published {date}"), date_text(essay.published)
    else:
        said, day = QCoreApplication.translate("PerhapsSameDialog", "saved {date}"), date_text(essay.added_at)
    return said.format(date=day)
